import { bereikNaam, cel, kolomNummer, type Bereik } from "../domein/bereik";
import type { Beschikking } from "../domein/beschikking";
import type { TabelSoort, Veld } from "../domein/productie";
import { zonderEigenBladen } from "../inlezen/eigen-bladen";
import { leesIn } from "../inlezen/inlezen";
import {
  kiesKolom,
  kiesKop,
  kiesNaam,
  kiesRij,
  kiesTabel,
  rijnaam,
  tabelBij,
  type Keuzegrond,
} from "../inlezen/keuze-maken";
import type { GekozenRijsoort, Keuzes } from "../inlezen/keuzes";
import { RIJSOORTEN, TABELSOORTEN, VELDEN } from "../inlezen/keuzewoorden";
import type { Inhoud } from "../werkboek/raster";
import { OpdrachtFout } from "./fout";
import { lijktOp } from "./regels";

const VORM = /^(?:(?:'((?:[^']|'')+)'|([^!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})=(.+)$/s;
const ANDERE_WOORDEN = ["kop", "niet lezen", "niet gebruiken", "buiten beschikking"] as const;

/**
 * The choices with those of `--koppel` ("Jeugd!D5=realisatie") behind them, each on what the ones before it led to. Throws
 * OpdrachtFout, that says what can stand there, where a cell or a word leads to nothing.
 */
export function metKoppel(
  koppels: readonly string[],
  heel: Inhoud,
  beschikking: Beschikking | null,
  bewaard: Keuzes,
): Keuzes {
  if (koppels.length === 0) return bewaard;
  const inhoud = zonderEigenBladen(heel);
  return koppels.reduce((keuzes, koppel) => {
    const grond = { rasters: inhoud.rasters, productie: leesIn(inhoud, beschikking, keuzes), keuzes };
    return pasToe(koppel, grond, beschikking);
  }, bewaard);
}

function pasToe(koppel: string, grond: Keuzegrond, beschikking: Beschikking | null): Keuzes {
  const { plaats, woord } = ontleed(koppel, grond);
  const naam = bereikNaam(plaats);
  if (woord === "kop") {
    const keuzes = kiesKop(grond, plaats.blad, plaats.rij, tabelBij(grond.productie, plaats));
    return keuzes ?? mis(`In de rij van ${naam} staat niets. Wijs een cel aan in de rij met de koppen.`);
  }
  if (is(RIJSOORTEN, woord)) return rij(grond, plaats, woord);
  const code = beschikking?.activiteiten.find((een) => een.code.toLowerCase() === woord)?.code;
  if (woord === "buiten beschikking" || code !== undefined)
    return activiteit(grond, plaats, code === undefined ? "buiten beschikking" : { activiteit: code });
  const tabel = tabelBij(grond.productie, plaats);
  const woorden = [...VELDEN, ...TABELSOORTEN, ...RIJSOORTEN, ...ANDERE_WOORDEN];
  const veld = VELDEN.find((een) => een.toLowerCase() === woord);
  const soort = woord === "niet lezen" ? woord : TABELSOORTEN.find((een) => een === woord);
  if (veld === undefined && soort === undefined && woord !== "niet gebruiken") {
    const bedoeld = lijktOp(woord, woorden);
    mis(
      `'${woord}' ken ik niet.${bedoeld === null ? "" : ` Bedoelt u '${bedoeld}'?`} Kies uit: ${woorden.join(", ")}.`,
    );
  }
  if (tabel === null) {
    mis(`Bij ${naam} heb ik geen tabel herkend. Wijs eerst de rij met de koppen aan: --koppel '${naam}=kop'`);
  }
  if (soort === undefined) return kolom(grond, tabel, plaats, veld ?? "overig");
  return (
    kiesTabel(grond, tabel, alsSoort(soort)) ?? mis(`De tabel bij ${naam} heeft geen koppen om haar aan te herkennen.`)
  );
}

function alsSoort(soort: string): TabelSoort | "niet lezen" {
  return soort as TabelSoort | "niet lezen";
}

function kolom(grond: Keuzegrond, tabel: Parameters<typeof kiesKolom>[1], plaats: Bereik, veld: Veld): Keuzes {
  if (!tabel.kolommen.some((een) => een.kolom === plaats.kolom))
    mis(`De kolom van ${bereikNaam(plaats)} hoort niet bij de tabel ${bereikNaam(tabel.bereik)}.`);
  return kiesKolom(grond, tabel, plaats.kolom, veld);
}

function rij(grond: Keuzegrond, plaats: Bereik, soort: GekozenRijsoort): Keuzes {
  const keuzes = kiesRij(grond, plaats.blad, plaats.rij, soort);
  return keuzes ?? mis(`In de rij van ${bereikNaam(plaats)} staat geen tekst; daaraan zou ik haar herkennen.`);
}

function activiteit(grond: Keuzegrond, plaats: Bereik, keuze: Parameters<typeof kiesNaam>[3]): Keuzes {
  const regel = grond.productie.regels.find(({ blad, rij: nummer }) => blad === plaats.blad && nummer === plaats.rij);
  const raster = grond.rasters.find(({ blad }) => blad === plaats.blad)!;
  const waarde = raster.waarde(plaats.rij, plaats.kolom);
  const naam = regel?.naam?.tekst ?? (typeof waarde === "string" ? waarde : rijnaam(raster, plaats.rij));
  return naam === null ? mis(`Bij ${bereikNaam(plaats)} staat geen naam.`) : kiesNaam(grond, plaats.blad, naam, keuze);
}

function ontleed(koppel: string, { rasters }: Keuzegrond): { plaats: Bereik; woord: string } {
  const delen = VORM.exec(koppel);
  const nummer = kolomNummer(delen?.[3] ?? "");
  if (delen === null || nummer === null)
    mis(`'${koppel}' is geen keuze. Schrijf blad, cel en wat het is, bijvoorbeeld: --koppel 'Jeugd!D5=realisatie'`);
  const gevraagd = delen[1]?.replaceAll("''", "'") ?? delen[2] ?? (rasters.length === 1 ? rasters[0]!.blad : null);
  const blad = rasters.find((een) => een.blad.toLowerCase() === gevraagd?.toLowerCase())?.blad;
  if (blad === undefined) {
    const bladen = rasters.map((een) => `'${een.blad}'`).join(", ");
    const wat = gevraagd === null ? `Zet bij '${koppel}' het blad erbij.` : `Er is geen blad '${gevraagd}'.`;
    mis(`${wat} De bladen zijn: ${bladen}.`);
  }
  return { plaats: cel(blad, Number(delen[4]) - 1, nummer), woord: delen[5]!.trim().toLowerCase() };
}

function is<W extends string>(woorden: readonly W[], woord: string): woord is W {
  return (woorden as readonly string[]).includes(woord);
}

function mis(zin: string): never {
  throw new OpdrachtFout(zin);
}
