import { contactSoort, verbergContact } from "../../src/controles/contact";
import { gevoeligIn } from "../../src/controles/gevoelig";
import { zegtHalfjaar } from "../../src/controles/halfjaar";
import { leeftijdsbanden } from "../../src/controles/leeftijdsband";
import { vindPersoonsnaam } from "../../src/controles/persoonsnaam";
import { vooraf } from "../../src/controles/rekenen/vooraf";
import { nietsZeggend } from "../../src/controles/toelichting";
import { verhoudingsfouten } from "../../src/controles/verhouding-in-tekst";
import { verwijzingen } from "../../src/controles/verwijzingen";
import { isWaarvan } from "../../src/controles/waarvan";
import { foutInWekenUren } from "../../src/controles/weken-uren";
import { verbergBsn, vindBsn } from "../../src/domein/bsn";
import { leesHoeveelheden } from "../../src/domein/hoeveelheid";
import { leesResultaatStreef, leesTelling } from "../../src/domein/notatie";
import { leesDatum, leesMaand } from "../../src/domein/notatie-datum";
import { leesStreefwaarde } from "../../src/domein/streefwaarde";
import { leesBloklabel } from "../../src/inlezen/bloklabels";
import { genoemdeCellen, opgeteldeCellen } from "../../src/inlezen/celverwijzing";
import { afrondingVan, isTijdvorm } from "../../src/inlezen/getallen";
import { leesKop } from "../../src/inlezen/koplezing";
import { isStreefcel } from "../../src/inlezen/streefcellen";
import { normaliseer, opEenRegel } from "../../src/inlezen/tekst";
import { tijdvakIn } from "../../src/inlezen/tijdvakken";

/** As much text as Excel lets stand in a cell. */
const LANGST = 32_767;
const KLEINER = 4;
/** Growth with the length; a reader that looks back for every sign grows with the square: 16. */
const GROEI = 2 * KLEINER;
/** Below this a measurement says nothing about growth, in milliseconds of processor time. */
const MEETBAAR = 60;

const LEZERS: readonly (readonly [naam: string, lees: (tekst: string) => unknown])[] = [
  ["hoeveelheden", (tekst) => leesHoeveelheden(tekst, 2025).map(({ over, beletsel }) => [over, beletsel])],
  ["telling", leesTelling],
  ["resultaat [streef]", leesResultaatStreef],
  ["streefwaarde", leesStreefwaarde],
  ["datum", (tekst) => leesDatum(tekst, 1900)],
  ["maand", leesMaand],
  ["tijdvak", tijdvakIn],
  ["kop", leesKop],
  ["bloklabel", leesBloklabel],
  ["streefcel", isStreefcel],
  ["normaliseren", normaliseer],
  ["op een regel", opEenRegel],
  ["getalvorm", (tekst) => [isTijdvorm(tekst), afrondingVan(tekst)]],
  ["bsn vinden", vindBsn],
  ["bsn verbergen", verbergBsn],
  ["contact vinden", contactSoort],
  ["contact verbergen", verbergContact],
  ["persoonsnaam", vindPersoonsnaam],
  ["gevoelig", gevoeligIn],
  ["halfjaar", zegtHalfjaar],
  ["leeftijd", leeftijdsbanden],
  ["weken en uren", foutInWekenUren],
  ["verhouding in tekst", verhoudingsfouten],
  ["niets zeggend", nietsZeggend],
  ["waarvan", isWaarvan],
  ["verwijzingen", (tekst) => verwijzingen(tekst, "Blad")],
  ["cellen in een formule", (tekst) => [genoemdeCellen(tekst, "Blad"), opgeteldeCellen(tekst, "Blad")]],
  ["vooraf aan rekenen", vooraf],
];

/** What a reader that tries again at every sign stumbles over, again and again. */
const STUKKEN =
  "a|A|é| |\n|1|0|1.|1,|1 |a |A |Aa |a.|-|- |.|,|, |:|(|)|[|[1]|'|\"|”|@|a@|1@|06-|06 |+31 |NL|NL91ABNA|€|%|1% |van de |meer |meer dan gepland |uur |1 uur |1 uur voor |twintig|ca. |tot |1 tot |1-|1-1+|1/|en |tussen 1 en |de heer |Jan de |van der |12 jaar |2024 |jan |t/m |niet |100 van de 200 geplande |waarvan |x |1 x |=|1+|SUM(|A1:|A1+|'a'!|$A$1,|#|<|&|_|\\|?|door ziekte is |\n- |123456782 |(1) |5 weken |1.000.|0,".split(
    "|",
  );

/** Processor time of the fastest of some runs, in milliseconds. */
function kosten(lees: (tekst: string) => unknown, tekst: string, keren: number): number {
  const tijden = Array.from({ length: keren }, () => {
    const begin = process.cpuUsage();
    lees(tekst);
    return process.cpuUsage(begin).user / 1000;
  });
  return Math.min(...tijden);
}

function lang(stuk: string, lengte: number): string {
  return `@${stuk.repeat(Math.ceil(lengte / stuk.length)).slice(0, lengte - 2)}\n`;
}

test.each(LEZERS)("%s: van een vier keer zo lange tekst wordt het werk vier keer zo groot", (_, lees) => {
  for (const stuk of STUKKEN) {
    const heel = lang(stuk, LANGST);
    const eerste = kosten(lees, heel, 1);
    if (eerste < MEETBAAR) continue;
    const deel = kosten(lees, lang(stuk, LANGST / KLEINER), 3);
    // What goes wrong in a measurement makes it longer: only then it is worth measuring again.
    if (eerste < GROEI * deel) continue;
    const opnieuw = kosten(lees, heel, 5);
    expect({ stuk, lineair: opnieuw < GROEI * deel || opnieuw < MEETBAAR }).toEqual({ stuk, lineair: true });
  }
});
