import type { Plan } from "../werkboek/plan";
import type { CelWaarde, Inhoud } from "../werkboek/raster";
import { adres, cel } from "../domein/bereik";
import { vergelijkbaar } from "./bladnamen";
import { RUBRIEKEN } from "./tekstvelden";
import { leesUitvoerdeel, type Uitvoerdeel } from "./uitvoerdeel";

/** The sheets of activities that we made before and that still stand in the workbook: their names now, by code. */
export function bestaandeBladen(inhoud: Inhoud): ReadonlyMap<string, string> {
  const deel = leesUitvoerdeel(inhoud.delen);
  const bladen = new Map<string, string>();
  for (const { wat, blad } of deel?.invoer ?? []) {
    if (wat.soort !== "rubriek" || bladen.has(wat.activiteit)) continue;
    const gemaakt = deel?.bladen[blad];
    const naam = gemaakt && naamNu(inhoud, gemaakt);
    if (naam !== undefined) bladen.set(wat.activiteit, naam);
  }
  return bladen;
}

/** Names of the rubrics that a plan leaves empty for people to type, by code of the activity, in the order of the sheet. */
export function nogTeTypen(plan: Plan): ReadonlyMap<string, readonly string[]> {
  const waarden = new Map<string, CelWaarde>();
  for (const blad of plan.bladen)
    for (const { rij, kolom, waarde } of blad.cellen)
      waarden.set(`${blad.naam}!${adres(cel(blad.naam, rij, kolom))}`, waarde);
  const leeg = new Map<string, string[]>();
  const deel = leesUitvoerdeel(plan.delen);
  for (const invoer of deel?.invoer ?? []) {
    const { wat } = invoer;
    if (wat.soort !== "rubriek") continue;
    const rubrieken = leeg.get(wat.activiteit) ?? [];
    leeg.set(wat.activiteit, rubrieken);
    const waarde = waarden.get(`${deel?.bladen[invoer.blad]?.naam}!${invoer.cel}`) ?? null;
    if (waarde === null || waarde === "") rubrieken.push(rubrieknaam(wat.rubriek));
  }
  return leeg;
}

function naamNu(inhoud: Inhoud, { naam, begin }: Uitvoerdeel["bladen"][number]): string | undefined {
  const genoemd = inhoud.namen.find((een) => een.blad === null && een.naam.toLowerCase() === begin.toLowerCase());
  const delen = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(genoemd?.verwijzing ?? "");
  const nu = delen?.[1]?.replaceAll("''", "'") ?? delen?.[2] ?? naam;
  return inhoud.rasters.find(({ blad }) => vergelijkbaar(blad) === vergelijkbaar(nu))?.blad;
}

function rubrieknaam(sleutel: string): string {
  const rubriek = RUBRIEKEN.find((een) => een.soort === "tekst" && een.veld.sleutel === sleutel);
  return rubriek?.soort === "tekst" ? rubriek.veld.naam : sleutel;
}
