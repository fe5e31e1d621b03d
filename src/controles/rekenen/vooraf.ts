import { FUNCTIES } from "./functies";
import type { Belemmering } from "./waarde";

const ROEP = /(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
/** What stands in a formula of signs, cells and numbers alone: nothing to look for. */
const EENVOUDIG = /^[A-Z0-9$+\-*/^%:.,<>= ()]*$/;
const LETTER_HAAKJE = /[A-Z0-9_.]\s*\(/;
const VASTE_TEKST = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const ANDER_BESTAND = /\[\d+\]/;
/** Lists, structured references, spilled ranges and error values. */
const ANDERS = /[{}#@[\]]/;
/** IF and IFERROR work out only one of their arguments; the reader itself does that. */
const LUIE_FUNCTIES: ReadonlySet<string> = new Set(["IF", "IFERROR"]);
const VOORVOEGSEL = /^_XL(?:FN|WS|UDF|DUDF)[._]/;

/** What in the text of a formula already tells that it will not be recalculated; null when nothing does. */
export function vooraf(formule: string): Belemmering | null {
  if (EENVOUDIG.test(formule) && !LETTER_HAAKJE.test(formule)) return null;
  const kaal = formule.includes('"') || formule.includes("'") ? formule.replace(VASTE_TEKST, zonderInhoud) : formule;
  if (ANDER_BESTAND.test(kaal)) return { soort: "ander bestand" };
  for (const [, naam = ""] of kaal.matchAll(ROEP)) {
    const functie = naam.toUpperCase();
    if (!FUNCTIES.has(functie) && !LUIE_FUNCTIES.has(functie))
      return { soort: "functie", naam: functie.replace(VOORVOEGSEL, "") };
  }
  return ANDERS.test(kaal) ? { soort: "schrijfwijze" } : null;
}

/** A text says nothing; a quoted sheet name keeps telling that it is of another file. */
function zonderInhoud(stuk: string): string {
  return stuk.startsWith("'") && stuk.includes("[") ? "[1]" : "";
}
