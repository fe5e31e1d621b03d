import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import gegevens from "./gegevens-balans-2024.json";
import { cel, kolomletter, LETTER, VoorbeeldBlad } from "./voorbeeld-blad";
import { productieBladen } from "./voorbeeld-productie";

export const VOORBEELD = join(__dirname, "..", "..", "assets", "voorbeeld", "productie-balans-2024.xlsx");

/** The example workbook as bytes: a published year, kept as that organisation kept it, with its own mistakes. */
export async function voorbeeldWerkboek(): Promise<Uint8Array> {
  const bladen = [...productieBladen(), bezoekBlad(), afrekeningBlad()];
  const moment = new Date(Date.UTC(2025, 2, 3));
  return writeXlsx({
    sheets: bladen.map((blad) => blad.bouw()),
    defaultFont: LETTER,
    properties: { title: `Productie ${gegevens.jaar}`, company: gegevens.partner, created: moment, modified: moment },
  });
}

/** Writes assets/voorbeeld/productie-balans-2024.xlsx. */
export async function schrijfVoorbeeld(): Promise<void> {
  writeFileSync(VOORBEELD, await voorbeeldWerkboek());
}

function bezoekBlad(): VoorbeeldBlad {
  const { jaren, maanden } = gegevens.bezoekers;
  const blad = new VoorbeeldBlad("Bezoek", [24, ...jaren.map(() => 10)], 4);
  blad.zet(1, 1, `${gegevens.partner} – bezoek en deelname Veenweide, verslag ${gegevens.jaar}`, "titel");
  blad.hoogte(1, 24);
  blad.zet(3, 1, "Aantal bezoekers", "groep");
  jaarkoppen(blad, 4, "Maand", jaren);
  maanden.forEach(({ maand, aantallen }, nr) => {
    blad.zet(5 + nr, 1, maand, "tekst");
    aantallen.forEach((aantal, kolom) => blad.zet(5 + nr, kolom + 2, aantal, "getal"));
  });
  const totaalRij = 5 + maanden.length;
  blad.zet(totaalRij, 1, "Totaal", "som");
  jaren.forEach((_, nr) => {
    const aantallen = maanden.map((regel) => regel.aantallen[nr] ?? null);
    const kolom = kolomletter(nr + 2);
    const uitkomst = aantallen.reduce<number>((totaal, aantal) => totaal + (aantal ?? 0), 0);
    const heelJaar = aantallen.every((aantal) => aantal !== null);
    const formule = `SUM(${kolom}5:${kolom}${totaalRij - 1})`;
    blad.zet(totaalRij, nr + 2, heelJaar ? { formule, uitkomst } : null, "som");
  });
  blad.notitie(totaalRij + 1, "In april 2020 en in januari en februari 2021 waren er geen bezoekers.");
  blad.zet(totaalRij + 4, 1, "Deelnemers educatieve activiteiten", "groep");
  jaarkoppen(blad, totaalRij + 5, "Jaar", gegevens.deelnemers.jaren);
  blad.zet(totaalRij + 6, 1, "Aantal deelnemers", "tekst");
  gegevens.deelnemers.aantallen.forEach((aantal, nr) => blad.zet(totaalRij + 6, nr + 2, aantal, "getal"));
  return blad;
}

function jaarkoppen(blad: VoorbeeldBlad, rij: number, kop: string, jaren: readonly number[]): void {
  blad.zet(rij, 1, kop, "kop");
  jaren.forEach((jaar, nr) => blad.zet(rij, nr + 2, jaar, "jaar"));
}

const AFREKENING = [
  ["Maximaal beschikt", "beschikt"],
  ["Geleverde prestaties", "geleverd"],
  ["Overproductie", "over"],
  ["Onderproductie", "onder"],
  ["Afrekenen", "afrekenen"],
] as const;

function afrekeningBlad(): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Afrekening", [30, ...AFREKENING.map(() => 21)], 4);
  blad.zet(1, 1, `${gegevens.partner} – afrekening ${gegevens.jaar}`, "titel");
  blad.hoogte(1, 24);
  blad.notitie(2, "Overproductie laten we zien voor inzicht. We rekenen die niet als meerwerk.");
  blad.zet(4, 1, "Groep", "kop");
  AFREKENING.forEach(([kop], nr) => blad.zet(4, nr + 2, kop, "getalkop"));
  gegevens.afrekening.forEach((groep, nr) => {
    blad.zet(5 + nr, 1, `${groep.groep} ${groep.naam}`, "tekst");
    AFREKENING.forEach(([, veld], kolom) => blad.zet(5 + nr, kolom + 2, groep[veld], "euro"));
  });
  const totaalRij = 5 + gegevens.afrekening.length;
  blad.zet(totaalRij, 1, "Totaal", "eurosom");
  AFREKENING.forEach(([, veld], nr) => {
    const formule = `SUM(${cel(5, nr + 2)}:${cel(totaalRij - 1, nr + 2)})`;
    blad.zet(
      totaalRij,
      nr + 2,
      { formule, uitkomst: somInCenten(gegevens.afrekening.map((groep) => groep[veld])) },
      "eurosom",
    );
  });
  return blad;
}

function somInCenten(bedragen: readonly number[]): number {
  return bedragen.reduce((totaal, bedrag) => totaal + Math.round(bedrag * 100), 0) / 100;
}
