import { gewoneTekens } from "./notatie-getal";

/** A period that a heading names; `jaar` is null where it does not say ("jan", "Q1"). */
export type Tijdvak =
  | { readonly soort: "maand"; readonly jaar: number | null; readonly maand: number }
  | { readonly soort: "kwartaal"; readonly jaar: number | null; readonly kwartaal: number }
  | { readonly soort: "halfjaar"; readonly jaar: number | null; readonly halfjaar: number };

const MAANDEN = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;
const DAG = 86_400_000;
const LAATSTE = 2_958_465;

/**
 * A date as ISO text ("2024-01-31"), from an Excel serial in either date system or from Dutch text ("31-1-2024",
 * "31 januari 2024", "2024-01-31"); a time of day is dropped. Null for anything that is no date, such as 29 February 1900.
 */
export function leesDatum(waarde: number | string, datumstelsel: 1900 | 1904): string | null {
  return typeof waarde === "number" ? uitNummer(waarde, datumstelsel) : uitTekst(gewoneTekens(waarde));
}

/** Whether `leesDatum` reads a date: of a number without writing it out. */
export function isDatum(waarde: number | string, datumstelsel: 1900 | 1904): boolean {
  return typeof waarde === "number"
    ? isDag(Math.floor(waarde), datumstelsel)
    : leesDatum(waarde, datumstelsel) !== null;
}

/** Whether a whole number is the serial of a day. */
function isDag(dag: number, datumstelsel: 1900 | 1904): boolean {
  if (datumstelsel === 1904) return dag >= 0 && dag <= LAATSTE - 1462;
  // Excel counts a 29 February 1900 that never was, as serial 60.
  return dag >= 1 && dag <= LAATSTE && dag !== 60;
}

function uitNummer(nummer: number, datumstelsel: 1900 | 1904): string | null {
  const dag = Math.floor(nummer);
  if (!isDag(dag, datumstelsel)) return null;
  const begin = datumstelsel === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, dag < 60 ? 31 : 30);
  return new Date(begin + dag * DAG).toISOString().slice(0, 10);
}

/** Longer texts are no date, whatever stands in them. */
const LANGSTE_DATUM = 60;

function uitTekst(tekst: string): string | null {
  if (tekst.length > LANGSTE_DATUM) return null;
  const kern = tekst
    .replace(/^(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+/i, "")
    .replace(/[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, "");
  const internationaal = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(kern);
  if (internationaal) return datum(Number(internationaal[1]), Number(internationaal[2]), Number(internationaal[3]));
  const cijfers = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(kern);
  if (cijfers) return datum(voluit(cijfers[4] ?? ""), Number(cijfers[3]), Number(cijfers[1]));
  const woorden = /^(\d{1,2})[- ]([a-z]+)\.?[- ]'?(\d{4}|\d{2})$/i.exec(kern);
  const maand = maandNummer(woorden?.[2] ?? "");
  return woorden && maand ? datum(voluit(woorden[3] ?? ""), maand, Number(woorden[1])) : null;
}

function datum(jaar: number, maand: number, dag: number): string | null {
  const tijd = new Date(Date.UTC(jaar, maand - 1, dag));
  tijd.setUTCFullYear(jaar, maand - 1, dag);
  const echt = jaar >= 1 && tijd.getUTCMonth() === maand - 1 && tijd.getUTCDate() === dag;
  return echt ? tijd.toISOString().slice(0, 10) : null;
}

/** Two digits as Excel reads them: 00–29 in this century, 30–99 in the last. */
function voluit(cijfers: string): number {
  const jaar = Number(cijfers);
  return cijfers.length === 4 ? jaar : jaar < 30 ? 2000 + jaar : 1900 + jaar;
}

function maandNummer(woord: string): number | null {
  const klein = woord.toLowerCase().replace(/\.$/, "");
  if (klein === "mrt") return 3;
  if (klein === "okt" || klein === "oct") return 10;
  const plaats =
    klein.length < 3
      ? -1
      : MAANDEN.findIndex(
          (naam) => naam === klein || naam.slice(0, 3) === klein || (klein === "sept" && naam === "september"),
        );
  return plaats < 0 ? null : plaats + 1;
}

/** A heading that names a month, quarter or half-year: "jan", "januari 2024", "01-2024", "2024-01", "Q1", "1e halfjaar"; else null. */
export function leesMaand(tekst: string): Tijdvak | null {
  const klein = gewoneTekens(tekst).toLowerCase();
  return leesMaandGetal(klein) ?? leesMaandNaam(klein) ?? leesDeel(klein);
}

function leesMaandGetal(tekst: string): Tijdvak | null {
  const achter = /^(\d{1,2})[-/. ](\d{4})$/.exec(tekst);
  const voor = /^(\d{4})[-/. ](\d{1,2})$/.exec(tekst);
  const maand = Number(achter?.[1] ?? voor?.[2] ?? 0);
  if (maand < 1 || maand > 12) return null;
  return { soort: "maand", jaar: Number(achter?.[2] ?? voor?.[1]), maand };
}

function leesMaandNaam(tekst: string): Tijdvak | null {
  const delen = /^(?:(\d{4})[- ])?([a-z]+)\.?(?:[- ]?'?(\d{4}|\d{2}))?$/.exec(tekst);
  const maand = maandNummer(delen?.[2] ?? "");
  if (!delen || !maand || (delen[1] && delen[3])) return null;
  const jaar = delen[1] ?? delen[3];
  return { soort: "maand", jaar: jaar ? voluit(jaar) : null, maand };
}

const RANG: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4 };

function leesDeel(tekst: string): Tijdvak | null {
  const jaar = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(tekst)?.[1] ?? null;
  const kern = (jaar ? tekst.replace(jaar, "") : tekst).replace(/^[-\s]+|[-\s]+$/g, "");
  const voor = /^(?:([1-4])\s?e?|(eerste|tweede|derde|vierde))\s*(kwartaal|kwart|kw\.?|halfjaar|half jaar|hj)$/.exec(
    kern,
  );
  const achter = /^(q|k|kw|kwartaal|h|hj|halfjaar)\s?([1-4])$/.exec(kern);
  const nummer = Number(voor?.[1] ?? RANG[voor?.[2] ?? ""] ?? achter?.[2] ?? 0);
  const woord = voor?.[3] ?? achter?.[1] ?? "";
  if (nummer === 0) return null;
  const jaargetal = jaar === null ? null : Number(jaar);
  if (/^[qk]/.test(woord)) return { soort: "kwartaal", jaar: jaargetal, kwartaal: nummer };
  return nummer > 2 ? null : { soort: "halfjaar", jaar: jaargetal, halfjaar: nummer };
}

/** The Excel serial (date system 1900) of an ISO date from 1 March 1900 on; null before that, and for what is no date. */
export function datumNummer(isoDatum: string): number | null {
  if (uitTekst(isoDatum) !== isoDatum || isoDatum < "1900-03-01") return null;
  return (Date.parse(`${isoDatum}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAG;
}

/** An ISO date in words: "1 januari 2024". A text that is no ISO date comes back as it is. */
export function schrijfDatum(isoDatum: string): string {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDatum);
  const maand = MAANDEN[Number(delen?.[2]) - 1];
  return delen && maand ? `${Number(delen[3])} ${maand} ${Number(delen[1])}` : isoDatum;
}

/** Hours from "7:30" or "7:30:00": 7.5; null for any other text. Minutes and seconds count to 59. */
export function leesUren(tekst: string): number | null {
  const delen = /^(-?)(\d{1,5}):([0-5]\d)(?::([0-5]\d))?(?: ?(?:u|uur))?$/.exec(gewoneTekens(tekst));
  if (!delen) return null;
  const uren = Number(delen[2]) + Number(delen[3]) / 60 + Number(delen[4] ?? 0) / 3600;
  return delen[1] && uren > 0 ? -uren : uren;
}
