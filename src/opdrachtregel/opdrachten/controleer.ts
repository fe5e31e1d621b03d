import { keurDoelen, leesBestaand, schrijfVeilig, type Uitvoer } from "../bestanden";
import { alsZin, KAN_NIET, KLAAR, OPEN_FOUTEN, OpdrachtFout, type Uitgang } from "../fout";
import { leesArgumenten, type Opdracht } from "../argumenten";
import { keurRapportdoel, rapportUitvoer } from "../json";
import { keurLijsten, lijstUitvoer } from "../lijsten";
import { maakRapport } from "../rapport";
import { aantalVan, kolommen, toonbaar } from "../regels";
import { openFouten, toonRegel, toonUitslag } from "../tonen";
import { Voortgangsregel } from "../voortgang";
import type { Wereld } from "../wereld";
import { eigenEerst, gegevenEerst, laadGegeven, openZaak, type Zaak } from "../zaak";

/** `verantwoord controleer`: reads, recognises and checks one workbook or several. */
export const controleer: Opdracht = async (argumenten, wereld) => {
  const { los: werkboeken, waarde, waarden, heeft } = leesArgumenten("controleer", argumenten);
  if (werkboeken.length === 0)
    throw new OpdrachtFout("Geef minstens één werkboek. Gebruik: verantwoord controleer <werkboek.xlsx>…");
  if (werkboeken.length > 1 && waarden("koppel").length > 0)
    throw new OpdrachtFout("Met --koppel wijst u cellen van één werkboek aan. Geef dan ook één werkboek.");
  const [json, uitvoer] = [waarde("json"), waarde("uitvoer")];
  const lijsten = { takenlijst: waarde("takenlijst"), herstel: waarde("herstel") };
  const doelen = [json, uitvoer, lijsten.takenlijst, lijsten.herstel].filter((doel) => doel !== null);
  await keurDoelen(wereld, [...werkboeken, ...waarden("beschikking")], doelen);
  if (uitvoer !== null && !/\.xlsx$/i.test(uitvoer)) throw new OpdrachtFout(`'${uitvoer}' moet op .xlsx eindigen.`);
  const oudRapport = json === null ? null : await keurRapportdoel(wereld, json);
  const oudeLijsten = await keurLijsten(wereld, lijsten);
  const oudeUitvoer = uitvoer === null ? null : await keurUitvoer(wereld, uitvoer);
  const gegeven = await laadGegeven(wereld, {
    beschikkingen: waarden("beschikking"),
    sleutels: waarden("sleutels"),
    koppels: waarden("koppel"),
  });

  const voortgang = new Voortgangsregel(wereld);
  const kies = werkboeken.length > 1 ? eigenEerst : gegevenEerst;
  const zaken: Zaak[] = [];
  for (const werkboek of werkboeken) {
    const zaak = await open(wereld, werkboek, werkboeken.length > 1, () =>
      openZaak(wereld, werkboek, gegeven, voortgang, kies),
    );
    if (zaak !== null) zaken.push(zaak);
  }
  wereld.schrijf(
    werkboeken.length === 1
      ? toonUitslag(zaken[0]!, wereld.breedte, heeft("alles") ? "alles" : "kort")
      : toonSamen(zaken, werkboeken.length),
  );
  if (gegeven.beschikkingen.length > 1) wereld.schrijf(toonZonder(zaken));
  // A report that misses a workbook would look complete: with an unreadable one nothing is written.
  if (zaken.length < werkboeken.length) return KAN_NIET;
  const bestanden: Uitvoer[] = [];
  if (json !== null) {
    const rapporten = zaken.map(maakRapport);
    bestanden.push(rapportUitvoer(json, werkboeken.length === 1 ? rapporten[0]! : rapporten, oudRapport));
  }
  if (uitvoer !== null) bestanden.push({ pad: uitvoer, inhoud: await alsWerkboek(zaken), oud: oudeUitvoer });
  bestanden.push(...(await lijstUitvoer(zaken, lijsten, oudeLijsten)));
  await schrijfVeilig(wereld, bestanden);
  for (const { pad } of bestanden) wereld.schrijf(`\nGeschreven naar ${pad}\n`);
  return uitgangVan(zaken);
};

/** Among several workbooks one that cannot be read does not stop the others. */
async function open(wereld: Wereld, pad: string, samen: boolean, lees: () => Promise<Zaak>): Promise<Zaak | null> {
  try {
    return await lees();
  } catch (fout) {
    if (!samen) throw fout;
    wereld.meld(`${toonbaar(`${pad}: ${alsZin(fout)}`)}\n`);
    return null;
  }
}

function uitgangVan(zaken: readonly Zaak[]): Uitgang {
  return zaken.some(({ dossier }) => openFouten(dossier.uitslag) > 0) ? OPEN_FOUTEN : KLAAR;
}

function toonSamen(zaken: readonly Zaak[], gevraagd: number): string {
  const koppen = [
    "Werkboek",
    "Beschikking",
    "Fouten",
    "Waarschuwingen",
    "Opmerkingen",
    "Niet gecontroleerd",
    "Oordeel",
  ];
  const rijen = zaken.map(toonRegel);
  const som = (kolom: number): string => String(rijen.reduce((totaal, rij) => totaal + Number(rij[kolom]), 0));
  const totaal = ["Totaal", "", som(2), som(3), som(4), som(5), aantalVan(zaken.length, "werkboek", "werkboeken")];
  const gemist = gevraagd - zaken.length;
  return `${kolommen([koppen, ...rijen, totaal], [2, 3, 4, 5])}\n${
    gemist === 0
      ? ""
      : `\n${aantalVan(gemist, "werkboek is", "werkboeken zijn")} niet gelezen; er is geen rapport geschreven.\n`
  }`;
}

/** Why a workbook got none of the beschikkingen that were given. */
function toonZonder(zaken: readonly Zaak[]): string {
  return zaken
    .filter(({ dossier }) => dossier.beschikking === null)
    .map(
      ({ dossier }) =>
        `\n${dossier.inhoud.naam}: geen van de beschikkingen past bij partner en jaar bovenaan dit werkboek.\n`,
    )
    .join("");
}

/** What stands at the output path now, refused when it is not a list of findings of ours. */
async function keurUitvoer(wereld: Wereld, pad: string): Promise<Uint8Array | null> {
  const oud = await leesBestaand(wereld, pad, "het bestand");
  if (oud === null) return null;
  const { leesBestand } = await import("../../werkboek/bestand/lezen");
  const { isBevindingenWerkboek } = await import("../bevindingen-werkboek");
  const inhoud = await leesBestand(oud, pad).catch(() => null);
  if (inhoud !== null && isBevindingenWerkboek(inhoud)) return oud;
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is geen lijst met bevindingen van dit programma. Kies een andere naam; ik overschrijf het niet.`,
  );
}

async function alsWerkboek(zaken: readonly Zaak[]): Promise<Uint8Array> {
  const { schrijfBestand } = await import("../../werkboek/bestand/schrijven");
  const { bevindingenWerkboek } = await import("../bevindingen-werkboek");
  return schrijfBestand(bevindingenWerkboek(zaken));
}
