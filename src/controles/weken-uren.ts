import { leesGetal } from "../domein/notatie-getal";
import { opEenRegel } from "../inlezen/tekst";

/** A sum of weeks and hours that a text states: '40 weken × 6 uur = 250 uur'. */
export interface WekenUren {
  readonly weken: number;
  readonly uren: number;
  readonly gesteld: number;
  readonly fragment: string;
}

const GETAL = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
/** Weeks first, then the hours of each, then what is said to come out; with no other figure in between. */
const WEKEN_EERST = new RegExp(
  String.raw`(?<![\d.,])(${GETAL}) (?:werk)?weken (?:x|×|\*|keer|maal|à|van|met)? ?(${GETAL}) (?:uur|uren)(?: per week)? ?(?:=|is|:|\()\s?(?:samen |totaal |in totaal )?(${GETAL}) (?:uur|uren)`,
  "iu",
);
const UREN_EERST = new RegExp(
  String.raw`(?<![\d.,])(${GETAL}) (?:uur|uren)(?: per week)?,? ?(?:x|×|\*|keer|maal|gedurende)? ?(${GETAL}) (?:werk)?weken(?: per jaar)? ?(?:=|is|:|\()\s?(?:samen |totaal |in totaal )?(${GETAL}) (?:uur|uren)`,
  "iu",
);

function getal(tekst: string | undefined): number {
  const gelezen = leesGetal(tekst ?? "");
  return gelezen.soort === "getal" ? gelezen.waarde : Number.NaN;
}

/** The first such sum in a text that is wrong by more than rounding to whole hours; null when there is none. */
export function foutInWekenUren(tekst: string): WekenUren | null {
  if (!/weken/i.test(tekst)) return null;
  const regel = opEenRegel(tekst).slice(0, 4000);
  const eerst = WEKEN_EERST.exec(regel);
  const gevonden = eerst ?? UREN_EERST.exec(regel);
  if (!gevonden) return null;
  const [een, twee, gesteld] = [getal(gevonden[1]), getal(gevonden[2]), getal(gevonden[3])];
  const [weken, uren] = eerst ? [een, twee] : [twee, een];
  if (!(weken > 0 && weken <= 53 && uren > 0 && gesteld > 0)) return null;
  return Math.abs(weken * uren - gesteld) >= 1 ? { weken, uren, gesteld, fragment: gevonden[0] } : null;
}
