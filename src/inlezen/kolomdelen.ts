import type { Veld } from "../domein/productie";
import type { LeesKolom } from "./kolommen";
import { normaliseer } from "./tekst";

/** What a row states of one afspraak: fields of which two columns must be told apart. */
const MEETVELDEN: ReadonlySet<Veld> = new Set<Veld>([
  "afspraak",
  "realisatie",
  "verschil",
  "procent",
  "ipu",
  "ipuRealisatie",
  "tarief",
  "bedrag",
  "prognose",
]);
/** A header that is about a part of the year. */
const JAARDEEL =
  /(?<![\p{L}\d])(?:(?:1e|2e|eerste|tweede|1ste|2de)\s+(?:half\s?jaar|helft)|half\s?jaar|[1-4]e?\s*kwartaal|kwartaal|[qk][1-4]|h[12])(?![\p{L}\d])/iu;
/** A header without one of these is not: then the long pattern is never made. */
const MISSCHIEN_JAARDEEL = /half|helft|kwartaal|[qkh][1-4]/i;
const TEGENOVER: ReadonlySet<Veld> = new Set<Veld>(["afspraak", "realisatie"]);

/**
 * Tells columns of one field apart by what their headers add: of 'Realisatie 2023 | Offerte 2024 | Realisatie 2024' those of the
 * year of the beschikking (without one: the last), and of 'Uren plan | Uren real | Deelnemers plan | Deelnemers real' two parts of
 * a row.
 */
export function kolommenNaastElkaar(kolommen: readonly LeesKolom[], jaar: number | null): LeesKolom[] {
  return perMaat(vanHeelJaar(vanHetJaar(kolommen, jaar)));
}

function meet({ veld }: LeesKolom): boolean {
  return veld !== null && MEETVELDEN.has(veld);
}

function vanHetJaar(kolommen: readonly LeesKolom[], jaar: number | null): LeesKolom[] {
  const gedateerd = kolommen.filter((een) => meet(een) && een.jaar !== null);
  const jaren = [...new Set(gedateerd.map((een) => een.jaar!))].sort((a, b) => a - b);
  if (jaren.length === 0) return [...kolommen];
  const zonderJaar = kolommen.filter((een) => meet(een) && een.jaar === null);
  // 'Realisatie' beside 'Realisatie 2023': the one without a year is of the year that the table is about.
  const enkelAnder = jaren.length === 1 && jaren[0] !== jaar && zonderJaar.some(({ veld }) => TEGENOVER.has(veld!));
  if (jaren.length === 1 && !enkelAnder) return [...kolommen];
  const eigen = jaar !== null && (jaren.includes(jaar) || enkelAnder) ? jaar : enkelAnder ? null : jaren.at(-1)!;
  return kolommen.map((een) => {
    if (een.gekozen === true || !meet(een) || een.jaar === null || een.jaar === eigen) return een;
    const heeftAnder = zonderJaar.some(({ veld }) => veld === een.veld);
    if (enkelAnder && !heeftAnder && (jaar === null || TEGENOVER.has(een.veld!))) return een;
    const reden = `kop "${een.kop}"; dit gaat over ${een.jaar}${eigen === null ? "" : `, niet over ${eigen}`}`;
    return { ...een, veld: "overig", soort: null, eenheid: null, zekerheid: 0.9, reden };
  });
}

/**
 * Of 'Realisatie 1e halfjaar | Realisatie 2e halfjaar | Realisatie totaal' the last; without it neither part stands for the year,
 * and the column is missing.
 */
function vanHeelJaar(kolommen: readonly LeesKolom[]): LeesKolom[] {
  const delen = new Map<string, number>();
  const sleutel = (een: LeesKolom): string => `${een.deel}|${een.soort}|${een.veld}`;
  const isDeel = (een: LeesKolom): boolean =>
    TEGENOVER.has(een.veld!) && MISSCHIEN_JAARDEEL.test(een.kop) && JAARDEEL.test(een.kop);
  for (const een of kolommen) if (isDeel(een)) delen.set(sleutel(een), (delen.get(sleutel(een)) ?? 0) + 1);
  const heel = new Set(kolommen.filter((een) => !isDeel(een)).map(sleutel));
  return kolommen.map((een) => {
    if (een.gekozen === true || !isDeel(een) || (delen.get(sleutel(een))! < 2 && !heel.has(sleutel(een)))) return een;
    return {
      ...een,
      veld: "overig",
      soort: null,
      zekerheid: 0.9,
      reden: `kop "${een.kop}"; dit is een deel van het jaar`,
    };
  });
}

function perMaat(kolommen: readonly LeesKolom[]): LeesKolom[] {
  const deelbaar = kolommen.filter((een) => meet(een) && een.deel === "" && !een.veld!.startsWith("ipu"));
  const tegenover = deelbaar.filter(({ veld }) => TEGENOVER.has(veld!));
  const maten = new Set(tegenover.map(({ maat }) => (maat === null ? null : normaliseer(maat))));
  if (maten.size < 2 || maten.has(null)) return [...kolommen];
  return kolommen.map((een) => {
    if (een.maat === null || !deelbaar.includes(een)) return een;
    return { ...een, deel: normaliseer(een.maat), eenheid: { tekst: een.maat, cellen: een.kopCellen.slice(-1) } };
  });
}
