import { gewoneTekens, leesGetal } from "./notatie-getal";
import { leesUren } from "./notatie-datum";
import { onthoudTekst } from "./onthouden";
import { leesStreefwaarde, type Streefwaarde } from "./streefwaarde";
import { geteld, ONBEKEND, type Telling } from "./telling";

/** 'Gestopt per 1 juni', 'gestopt (juni 2025)': it stopped, and says when. */
const GESTOPT = /^(?:gestopt|gestaakt|beëindigd)(?: (?:per|in|sinds|vanaf|op) .{1,40}| \(.{1,40}\))$/;

const WOORDEN: ReadonlyMap<string, Telling> = new Map<string, Telling>([
  ["-", { status: "niet geregistreerd" }],
  ["--", { status: "niet geregistreerd" }],
  ["niet geregistreerd", { status: "niet geregistreerd" }],
  ["n.g.", { status: "niet geregistreerd" }],
  ["niet bijgehouden", { status: "niet geregistreerd" }],
  ["niet gemeten", { status: "niet geregistreerd" }],
  ["niet geteld", { status: "niet geregistreerd" }],
  ["n.v.t.", { status: "niet van toepassing" }],
  ["n.v.t", { status: "niet van toepassing" }],
  ["nvt", { status: "niet van toepassing" }],
  ["nvt.", { status: "niet van toepassing" }],
  ["niet van toepassing", { status: "niet van toepassing" }],
  ["gestopt", { status: "gestopt" }],
  ["gestaakt", { status: "gestopt" }],
  ["beëindigd", { status: "gestopt" }],
  ["vervallen", { status: "gestopt" }],
  ["€ -", geteld(0)],
  ["€-", geteld(0)],
  ["- €", geteld(0)],
]);

/**
 * What a cell says about a count (domein.md §3 and §5). Empty is onbekend, '-' niet geregistreerd, 'n.v.t.' niet van
 * toepassing, '€ -' a counted 0; "7:30" is 7.5 hours; of "29 [20]" the result. Text that is no count: onbekend. Never throws.
 */
export function leesTelling(waarde: number | string | boolean | null): Telling {
  if (typeof waarde === "number") return Number.isFinite(waarde) ? geteld(waarde) : ONBEKEND;
  return typeof waarde === "string" && !isNotitie(waarde) ? leesTekst(waarde) : ONBEKEND;
}

/** No word for a status is longer. */
const LANGSTE_STATUS = 40;

/** How a status begins: '-', '€ -', 'n.v.t.', 'niet …', 'gestopt', 'beëindigd', 'vervallen', with what may stand in front. */
const STATUSBEGIN = /^[\s\u200b\ufeff]*(?:[-\u2010-\u2015\u2212€]|n|ge|be|ve)/i;

/** A text without any figure that is no status: most of a log are such, each unlike the others, and not worth remembering. */
function isNotitie(tekst: string): boolean {
  if (CIJFER_OF_HAAK.test(tekst)) return false;
  return tekst.length > LANGSTE_STATUS ? !/^\s*(?:gest|be)/i.test(tekst) : !STATUSBEGIN.test(tekst);
}

/** Without one of these a text is no number: most texts of a workbook are notes. */
const CIJFER_OF_HAAK = /[\d[]/;

const leesTekst = onthoudTekst((waarde): Telling => {
  const tekst = gewoneTekens(waarde);
  const woord = tekst.toLowerCase();
  if (GESTOPT.test(woord)) return { status: "gestopt" };
  const bekend = WOORDEN.get(woord);
  if (bekend !== undefined) return bekend;
  if (!CIJFER_OF_HAAK.test(tekst)) return ONBEKEND;
  return leesResultaatStreef(tekst)?.resultaat ?? leesAantal(tekst);
});

function leesAantal(tekst: string): Telling {
  const getal = leesGetal(tekst);
  if (getal.soort === "getal") {
    return getal.geschat ? { status: "geschat", waarde: getal.waarde, ...getal.geschat } : geteld(getal.waarde);
  }
  const uren = leesUren(tekst);
  return uren === null ? ONBEKEND : geteld(uren);
}

/** What '29 [20]' says. */
export interface ResultaatStreef {
  readonly resultaat: Telling;
  readonly streefwaarde: Streefwaarde;
}

/** A result with its target in brackets: "29 [20]", "20 [5 op 10]", "- 3.181 [> 0]" (domein.md §5); null for any other text. */
export function leesResultaatStreef(tekst: string): ResultaatStreef | null {
  return tekst.includes("[") ? leesMetStreef(tekst) : null;
}

const leesMetStreef = onthoudTekst((tekst): ResultaatStreef | null => {
  const delen = /^([^[\]]*)\[([^[\]]+)\]$/.exec(gewoneTekens(tekst));
  if (!delen) return null;
  return { resultaat: leesTelling(delen[1] ?? ""), streefwaarde: leesStreefwaarde(delen[2] ?? "") };
});
