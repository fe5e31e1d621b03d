import type { Activiteit } from "../domein/beschikking";
import { eenmaal } from "../domein/eenmaal";
import { rondom } from "../domein/hoeveelheid-aantal";
import { getalWaarde, GETALVORM, isVulwoord } from "../domein/hoeveelheid-woorden";
import { kleineLetters, zinnenVan } from "../domein/hoeveelheid-zinnen";
import type { Productie, Tekst } from "../domein/productie";
import type { Verhaal } from "../domein/verhaal";
import { verwisseldeCijfers } from "./cijfers";
import type { Register } from "./plaats";
import { exact, type Ruimte } from "./ruimte";
import { onderwerpen, teltUren, type Onderwerp } from "./tekst-cijfers";

/** Hours in a running text that are not those of the beschikking. */
export interface Teksturen {
  readonly activiteit: Activiteit;
  readonly tekst: Tekst;
  readonly fragment: string;
  readonly gevonden: number;
  readonly verwacht: number;
}

/** In these rubrics hours are the planned ones, unless the sentence says otherwise. */
const PLANRUBRIEKEN: ReadonlySet<Verhaal["rubriek"]> = new Set(["ureninzet", "inzet", "afspraak"]);
const TEKSTRUBRIEKEN: ReadonlySet<Verhaal["rubriek"]> = new Set([
  ...PLANRUBRIEKEN,
  "toelichting",
  "notitie",
  "afwijkingen",
]);

const VOORAF = String.raw`(?:(minimaal|minstens|ten minste|ruim|bijna|ongeveer|circa|ca\.?|plm\.?|rond de|rond)\s+)?`;
const UUR = String.raw`(?:klok)?(?:uur|uren)`;
/** Without hours there is nothing to hold against the beschikking. */
const MET_UREN = new RegExp(UUR);
const INZET_VOOR = eenmaal(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\d.,-])${VOORAF}(${GETALVORM})\s*${UUR}\s+(?:\p{L}[\p{L}-]*\s+){0,4}?(?:voor|om)\s+${VOORAF}(${GETALVORM})\s*${UUR}(?!\p{L})`,
      "gu",
    ),
);
const UREN = eenmaal(() => new RegExp(String.raw`(?<![\p{L}\d.,-])${VOORAF}(${GETALVORM})\s*${UUR}(?!\p{L})`, "gu"));
/** Hours per something, or over something else than this whole year. */
const ANDERS =
  /\bper\s+(?!jaar\b)|\b(?:wekelijks\p{L}*|maandelijks\p{L}*|weken|week|maand|gemiddelde?|vorige?|volgende?|komende?|eerder\p{L}*|gerealiseerd\p{L}*|realisatie|werkelijke?|fte|elke|iedere|waarvan|daarvan|extra|meer|minder|niet|geen|uit|exclusief|inclusief)\b|=|\bx\b/u;
const PLAN = /\b(?:gepland\p{L}*|planning|begroot|begrote|afgesproken|afspraak|beschikking|offerte)\b/u;
const INZET = /\b(?:inzet|ingezet|ipu|productieve?)\b/u;
/** Words that may stand around hours of staff without making them hours of something else. */
const INZETWOORDEN = new Set(
  "uur uren klokuur klokuren inzet ingezet inzetten ipu productief productieve sociaal sociale makelaar makelaars medewerker medewerkers beroepskracht beroepskrachten personeel per voor bieden geven mogelijk maken activiteit les lessen advies begeleiding coaching".split(
    " ",
  ),
);

/**
 * The hours in running texts against the beschikking (IDB-04): '1828 uur inzet voor 875 uur activiteit' names the agreed hours of staff
 * and of activity. Only where a sentence clearly speaks of this year's plan; hours per week, realised hours and parts are left alone.
 */
export function* urenInTekst(productie: Productie, boek: Register): Iterable<Teksturen> {
  const waarover = onderwerpen(productie, boek);
  for (const verhaal of productie.verhalen) {
    if (!MET_UREN.test(kleineLetters(verhaal.tekst.tekst))) continue;
    const activiteit = boek.activiteit(verhaal.activiteit);
    const onderwerp = TEKSTRUBRIEKEN.has(verhaal.rubriek) ? waarover(verhaal) : null;
    if (!activiteit || !onderwerp) continue;
    const bekend = bekendeUren(activiteit, onderwerp);
    for (const { zin, vraag } of zinnenVan(verhaal.tekst.tekst.slice(0, 10_000))) {
      const klein = kleineLetters(zin);
      if (vraag || !MET_UREN.test(klein) || ANDERS.test(klein)) continue;
      if (!PLANRUBRIEKEN.has(verhaal.rubriek) && !PLAN.test(klein)) continue;
      for (const { begin, eind, gevonden, verwacht } of [
        ...inzetVoor(klein, bekend),
        ...losseUren(klein, bekend, verhaal.rubriek),
      ])
        yield { activiteit, tekst: verhaal.tekst, fragment: zin.slice(begin, eind), gevonden, verwacht };
    }
  }
}

/** The hours that a text may name. */
interface Bekend {
  readonly activiteit: Activiteit;
  readonly ipu: number | null;
  /** Agreed hours of activity; null where another unit was agreed. */
  readonly uren: number | null;
  /** Everything that stands in the cells for hours: a text that repeats a cell is no finding of its own. */
  readonly cellen: readonly Ruimte[];
}

function bekendeUren(activiteit: Activiteit, { rijen }: Onderwerp): Bekend {
  const uren = activiteit.afspraken.find(
    ({ soort, eenheid, telbegrip, streefwaarde }) =>
      soort === "PE" && streefwaarde.soort === "getal" && teltUren(eenheid, telbegrip),
  );
  const inUren = activiteit.afspraken.filter(({ eenheid, telbegrip }) => teltUren(eenheid, telbegrip));
  const afgesproken = inUren.flatMap(({ streefwaarde }) =>
    streefwaarde.soort === "getal" ? [exact(streefwaarde.waarde)] : [],
  );
  const cellen = rijen.flatMap(({ inzet, regel, realisatie, afgesproken: eigen }) =>
    teltUren(regel.eenheid?.tekst ?? null, null) ? [...inzet, realisatie, ...eigen] : inzet,
  );
  return {
    activiteit,
    ipu: activiteit.ipu,
    uren: uren?.streefwaarde.soort === "getal" ? uren.streefwaarde.waarde : null,
    cellen: [...afgesproken, ...cellen],
  };
}

interface Vondst {
  /** Place in the sentence, `eind` one past the last sign. */
  readonly begin: number;
  readonly eind: number;
  readonly gevonden: number;
  readonly verwacht: number;
}

function past(waarde: number, vooraf: string, mogelijk: readonly Ruimte[]): boolean {
  const { van, tot } =
    vooraf === "" ? { van: waarde - 0.5, tot: waarde + 0.5 } : rondom(waarde, vooraf, String(waarde));
  return mogelijk.some((een) => een.van <= tot && een.tot >= van);
}

function plaatsVan({ 0: treffer, index }: RegExpExecArray): Pick<Vondst, "begin" | "eind"> {
  return { begin: index, eind: index + treffer.length };
}

function* inzetVoor(zin: string, { ipu, uren, cellen }: Bekend): Iterable<Vondst> {
  for (const treffer of zin.matchAll(INZET_VOOR())) {
    const [, voorInzet, inzet, voorUren, activiteit] = treffer;
    for (const [verwacht, vooraf, geschreven] of [
      [ipu, voorInzet, inzet],
      [uren, voorUren, activiteit],
    ] as const) {
      const gevonden = getalWaarde(geschreven ?? "");
      if (verwacht === null || past(gevonden, vooraf ?? "", [exact(verwacht), ...cellen])) continue;
      yield { ...plaatsVan(treffer), gevonden, verwacht };
    }
  }
}

/** One number of hours in a sentence about staff or planning; where more is said, only two swapped digits are sure enough. */
function* losseUren(zin: string, { ipu, uren, cellen }: Bekend, rubriek: Verhaal["rubriek"]): Iterable<Vondst> {
  if (ipu === null || [...zin.matchAll(INZET_VOOR())].length > 0) return;
  const gevonden = [...zin.matchAll(UREN())];
  const woorden = zin.match(/\p{L}[\p{L}-]*/gu) ?? [];
  const duidelijk =
    woorden.every((woord) => isVulwoord(woord) || INZETWOORDEN.has(woord)) &&
    (INZET.test(zin) || (PLAN.test(zin) && rubriek === "ureninzet"));
  for (const treffer of gevonden) {
    const [, vooraf, geschreven] = treffer;
    const waarde = getalWaarde(geschreven ?? "");
    const mogelijk = [exact(ipu), ...(uren === null ? [] : [exact(uren)]), ...cellen];
    if (past(waarde, vooraf ?? "", mogelijk)) continue;
    if ((duidelijk && gevonden.length === 1) || verwisseldeCijfers(waarde, ipu))
      yield { ...plaatsVan(treffer), gevonden: waarde, verwacht: ipu };
  }
}
