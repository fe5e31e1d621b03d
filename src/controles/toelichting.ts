import { bereikNaam } from "../domein/bereik";
import type { Productie, Regel, Tekst } from "../domein/productie";
import { normaliseer, woorden } from "../inlezen/tekst";

/** Why an explanation explains nothing. */
export type NietsZeggend = "leeg" | "te kort" | "verwijst alleen" | "sjabloontekst" | "geen oorzaak";

const LEEG = new Set([
  "",
  "nvt",
  "n v t",
  "niet van toepassing",
  "geen",
  "onbekend",
  "weet niet",
  "x",
  "xx",
  "xxx",
  "ok",
  "oke",
]);

const ZONDER_OORZAAK = new Set([
  "geen bijzonderheden",
  "geen opmerking",
  "geen opmerkingen",
  "geen toelichting",
  "geen verklaring",
  "conform afspraak",
  "volgens afspraak",
  "akkoord",
  "meer dan afgesproken",
  "minder dan afgesproken",
  "afspraak niet gehaald",
  "afspraak gehaald",
  "niet gehaald",
  "wel gehaald",
]);

const VERWIJZING =
  /^(zie|vgl|vergelijk)( ook)?( het| de| onze| bij| bovenstaande?| onderstaande?)*( (resultaten|resultaat|boven|hierboven|onder|hieronder|tabel|cijfers|verschil|realisatie|overzicht|opmerkingen|opmerking|bijlage|verslag|jaarverslag))?$/;

const SJABLOON =
  /^(vul( hier)?( uw| de| een)?( toelichting)? in|hier( uw| de)? toelichting|toelichting( invullen| volgt| hier)?|licht( hier)? toe.*|volgt( nog)?|nog( in te)? (vullen|invullen)|wordt (nog )?(aangevuld|ingevuld)|tekst (invoegen|invullen|volgt)|concept|n t b|ntb|nader te bepalen|t b d|tbd|lorem ipsum.*)$/;

/** Why this text explains no deviation; null when it may: the rule never judges whether a reason is a good one. */
export function nietsZeggend(tekst: string): NietsZeggend | null {
  const schoon = normaliseer(tekst);
  if (LEEG.has(schoon)) return "leeg";
  if (VERWIJZING.test(schoon)) return "verwijst alleen";
  if (SJABLOON.test(schoon)) return "sjabloontekst";
  if (ZONDER_OORZAAK.has(schoon)) return "geen oorzaak";
  return woorden(schoon).length < 2 || schoon.length < 8 ? "te kort" : null;
}

/** Whether the workbook holds any text here: an empty cell or a dash is none (TOE-01), '?' is one that says nothing (TOE-02). */
export function isGeschreven(tekst: Tekst | null): tekst is Tekst {
  return tekst !== null && /[^\s\-–—−.]/u.test(tekst.tekst);
}

/** The explanations of a workbook, per activity. */
export interface Toelichtingen {
  /** Every text with which an activity is explained, each cell once, in order of the workbook. */
  van(activiteit: string): readonly Tekst[];
  /** The text that explains a row: its own, else the first of its activity that says something; null when there is none. */
  voor(activiteit: string, regel: Regel): Tekst | null;
}

/** Collects the explanations: one explanation covers all rows of its activity (controles.md). */
export function toelichtingen(productie: Productie): Toelichtingen {
  const per = new Map<string, Map<string, Tekst>>();
  for (const { koppeling, toelichting } of productie.regels) {
    if (koppeling.activiteit === null || !isGeschreven(toelichting)) continue;
    const teksten = per.get(koppeling.activiteit) ?? new Map<string, Tekst>();
    const eerste = toelichting.cellen[0];
    teksten.set(eerste ? bereikNaam(eerste) : toelichting.tekst, toelichting);
    per.set(koppeling.activiteit, teksten);
  }
  const van = (activiteit: string): readonly Tekst[] => [...(per.get(activiteit)?.values() ?? [])];
  return {
    van,
    voor: (activiteit, regel) =>
      [regel.toelichting, ...van(activiteit)].find(
        (tekst): tekst is Tekst => isGeschreven(tekst) && nietsZeggend(tekst.tekst) === null,
      ) ?? null,
  };
}
