import { eenmaal } from "../domein/eenmaal";
import { leesGetal } from "../domein/notatie-getal";
import { zuiver } from "./ruimte";

/** A claim in a text about a change or a ratio that does not follow from the numbers beside it. */
export type Tekstfout =
  | {
      readonly soort: "verandering";
      readonly fragment: string;
      readonly van: number;
      readonly naar: number;
      /** The numbers are percentages themselves. */
      readonly procenten: boolean;
      readonly gezegd: number;
      readonly eenheid: "%" | "procentpunt";
      readonly punten: number;
      /** Null where it cannot be worked out: from 0. */
      readonly procent: number | null;
    }
  | {
      readonly soort: "een op";
      readonly fragment: string;
      readonly deel: number;
      readonly geheel: number;
      readonly gezegd: number;
      readonly procent: number;
    };

const GETAL = String.raw`\d[\d.]{0,10}(?:,\d{1,3})?`;
const VAN_NAAR = eenmaal(
  () =>
    new RegExp(
      String.raw`\bvan (${GETAL}) ?(%|procent\b)?(?: \p{L}{1,20}){0,2} naar (${GETAL}) ?(%|procent\b(?!punt))?`,
      "giu",
    ),
);
const VERANDERING =
  /\b(?:stijging|toename|groei|daling|afname|vermindering|verhoging|verlaging|gestegen|gedaald|toegenomen|afgenomen|gegroeid|gekrompen|steeg|daalde|nam toe|nam af)(?: is| was)? (?:van|met) (?:(ruim|bijna|ongeveer|circa|ca\.?|zo'n) )?(\d[\d.]{0,10}(?:,\d{1,3})?) ?(%-?punten|%-?punt|procentpunten|procentpunt|%|procent\b)(?!\s+naar\b)/giu;
const EEN_OP_DAN_PROCENT = new RegExp(
  String.raw`\b(\d{1,3}|een|één) op (?:de |elke |iedere )?(\d{1,4}|twee|drie|vier|vijf|tien)\b(?! uur)[^\d.;!?]{0,30}?(?:\(|ofwel |oftewel |dus |dat is |is |= )(${GETAL}) ?(?:%|procent\b)`,
  "giu",
);
const PROCENT_DAN_EEN_OP = new RegExp(
  String.raw`(${GETAL}) ?(?:%|procent\b)[^\d.;!?]{0,20}?(?:\(|ofwel |oftewel |dus |dat is |is |= )(\d{1,3}|een|één) op (?:de |elke |iedere )?(\d{1,4}|twee|drie|vier|vijf|tien)\b`,
  "giu",
);
const WOORDGETAL: Readonly<Record<string, number>> = { een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, tien: 10 };
/** Further apart than this a change and the numbers before it can be about different things. */
const NABIJ = 40;
const ZINSEINDE = /(?<=[.;!?])\s+|\n+/;

interface Getypt {
  readonly waarde: number;
  /** One of the last digit that is written. */
  readonly stap: number;
}

function getypt(tekst: string): Getypt | null {
  const getal = leesGetal(tekst);
  return getal.soort === "getal" ? { waarde: getal.waarde, stap: 10 ** -getal.decimalen } : null;
}

function binnen(waarde: number, van: number, tot: number): boolean {
  return waarde >= Math.min(van, tot) - 1e-9 && waarde <= Math.max(van, tot) + 1e-9;
}

/** The change as it can be, given that both numbers and the claim are rounded. */
function past(gezegd: Getypt, ruim: number, punten: number, speling: number): boolean {
  const marge = gezegd.stap + ruim;
  return binnen(gezegd.waarde, punten - speling - marge, punten + speling + marge);
}

function verandering(zin: string): Tekstfout | null {
  const [bewering, ...anders] = [...zin.matchAll(VERANDERING)];
  if (!bewering || anders.length > 0) return null;
  const [vanNaar, ...meer] = [...zin.matchAll(VAN_NAAR())];
  if (!vanNaar || meer.length > 0) return null;
  const [van, naar, gezegd] = [getypt(vanNaar[1]!), getypt(vanNaar[3]!), getypt(bewering[2]!)];
  if (!van || !naar || !gezegd) return null;
  const eindeVan = vanNaar.index + vanNaar[0].length;
  const eindeBewering = bewering.index + bewering[0].length;
  const tussen =
    vanNaar.index < bewering.index ? zin.slice(eindeVan, bewering.index) : zin.slice(eindeBewering, vanNaar.index);
  const procenten = vanNaar[4] !== undefined;
  const eenheid = /punt/i.test(bewering[3]!) ? "procentpunt" : "%";
  if (!procenten && eenheid === "procentpunt") return null;
  const punten = zuiver(Math.abs(naar.waarde - van.waarde));
  const procent = van.waarde === 0 ? null : zuiver((100 * punten) / van.waarde);
  const ruim = bewering[1] === undefined ? 0 : gezegd.waarde * 0.1;
  const speling = (van.stap + naar.stap) / 2;
  const isPunten = past(gezegd, ruim, punten, procenten ? speling : 0);
  const isProcent = procent !== null && past(gezegd, ruim, procent, (100 * speling) / van.waarde);
  const goed = eenheid === "procentpunt" ? isPunten : isProcent;
  // What is neither of the two may be about something else in the sentence.
  const verwisseld = procenten && (eenheid === "procentpunt" ? isProcent : isPunten);
  if (goed || procent === null || (!verwisseld && (tussen.length > NABIJ || /\d/.test(tussen)))) return null;
  const [begin, eind] = [Math.min(vanNaar.index, bewering.index), Math.max(eindeVan, eindeBewering)];
  const basis = { fragment: zin.slice(begin, eind), van: van.waarde, naar: naar.waarde };
  return { soort: "verandering", ...basis, procenten, gezegd: gezegd.waarde, eenheid, punten, procent };
}

function woordgetal(tekst: string): number {
  return WOORDGETAL[tekst.toLowerCase()] ?? Number(tekst);
}

/** "1 op de 7" is said of all that rounds to 7, and a percentage of all that rounds to it. */
function eenOp(fragment: string, deel: number, geheel: number, gezegd: Getypt | null): Tekstfout | null {
  if (gezegd === null || !(deel > 0) || !(geheel >= deel) || gezegd.waarde > 100) return null;
  const marge = gezegd.stap;
  if (binnen(gezegd.waarde, (100 * deel) / (geheel + 0.5) - marge, (100 * deel) / (geheel - 0.5) + marge)) return null;
  return { soort: "een op", fragment, deel, geheel, gezegd: gezegd.waarde, procent: zuiver((100 * deel) / geheel) };
}

/**
 * The claims in a running text that do not follow from the numbers in the same sentence: "van 40% naar 50%, een stijging van
 * 10%" (10 procentpunt, 25 %), "1 op de 5 (25%)". Rounding and words such as 'ruim' are allowed for. Never throws.
 */
export function verhoudingsfouten(tekst: string): readonly Tekstfout[] {
  if (tekst.length > 10_000 || !/\d/.test(tekst) || !/%|procent/i.test(tekst)) return [];
  return tekst.split(ZINSEINDE).flatMap((zin): Tekstfout[] => {
    const gevonden: (Tekstfout | null)[] = [verandering(zin)];
    for (const een of zin.matchAll(EEN_OP_DAN_PROCENT))
      gevonden.push(eenOp(een[0], woordgetal(een[1]!), woordgetal(een[2]!), getypt(een[3]!)));
    for (const een of zin.matchAll(PROCENT_DAN_EEN_OP))
      gevonden.push(eenOp(een[0], woordgetal(een[2]!), woordgetal(een[3]!), getypt(een[1]!)));
    return gevonden.filter((een) => een !== null);
  });
}
