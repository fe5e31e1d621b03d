import { bereikNaam, cel } from "../domein/bereik";
import { onthoudPerTwee } from "../domein/onthouden";
import type { Productie, Regel, Tekst } from "../domein/productie";
import { normaliseer, woorden } from "../inlezen/tekst";
import type { Inhoud, Raster } from "../werkboek/raster";
import type { Invoer } from "./controle";
import { vermeldendeRegels } from "./vermeldende-regels";

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

/** A note near a table is only an explanation when it tells why. */
const VERKLAART =
  /\b(?:door|doordat|omdat|want|vanwege|wegens|dankzij|daardoor|waardoor|daarom|oorzaak|reden|gevolg|toelichting|ziek|ziekte|uitval|vacature|minder|meer)\b/iu;

/** The explanations of a workbook, per activity. */
export interface Toelichtingen {
  /** Every text with which an activity is explained, each cell once, in order of the workbook. */
  van(activiteit: string): readonly Tekst[];
  /** The text that explains a row: its own, else the first of its activity that says something; null when there is none. */
  voor(activiteit: string, regel: Regel): Tekst | null;
}

/**
 * Collects the explanations: one explanation covers all rows of its activity (controles.md), a merged cell all its rows. What is
 * typed under 'Afwijkingen' explains its activity too, and a note or comment about it that tells why.
 */
export function toelichtingen({ productie, inhoud }: Pick<Invoer, "productie" | "inhoud">): Toelichtingen {
  return verzameld(productie, inhoud);
}

const verzameld = onthoudPerTwee((productie: Productie, inhoud: Inhoud): Toelichtingen => {
  const samengevoegd = samengevoegdeTeksten(productie, inhoud.rasters);
  const tekstVan = ({ toelichting, blad, rij }: Regel): Tekst | null =>
    isGeschreven(toelichting) ? toelichting : (samengevoegd.get(rijSleutel(blad, rij)) ?? null);
  const per = new Map<string, Map<string, Tekst>>();
  for (const regel of samengevoegd.size > 0 ? productie.regels : vermeldendeRegels(productie)) {
    const { activiteit } = regel.koppeling;
    const tekst = tekstVan(regel);
    if (activiteit === null || !isGeschreven(tekst)) continue;
    const teksten = per.get(activiteit) ?? new Map<string, Tekst>();
    const eerste = tekst.cellen[0];
    teksten.set(eerste ? bereikNaam(eerste) : tekst.tekst, tekst);
    per.set(activiteit, teksten);
  }
  for (const { rubriek, activiteit, tekst } of productie.verhalen) {
    const telt = rubriek === "afwijkingen" || (rubriek === "notitie" && VERKLAART.test(tekst.tekst));
    const eerste = tekst.cellen[0];
    if (!telt || activiteit === null || !eerste || !isGeschreven(tekst)) continue;
    const teksten = per.get(activiteit) ?? new Map<string, Tekst>();
    if (!teksten.has(bereikNaam(eerste))) teksten.set(bereikNaam(eerste), tekst);
    per.set(activiteit, teksten);
  }
  const van = (activiteit: string): readonly Tekst[] => [...(per.get(activiteit)?.values() ?? [])];
  return {
    van,
    voor: (activiteit, regel) =>
      [tekstVan(regel), ...van(activiteit)].find(
        (tekst): tekst is Tekst => isGeschreven(tekst) && nietsZeggend(tekst.tekst) === null,
      ) ?? null,
  };
});

function rijSleutel(blad: string, rij: number): string {
  return `${blad}\n${rij}`;
}

/** The texts of merged cells in columns for explanations, by each row that they cover. */
function samengevoegdeTeksten({ tabellen }: Productie, rasters: readonly Raster[]): ReadonlyMap<string, Tekst> {
  const perBlad = new Map(rasters.map((raster) => [raster.blad, raster]));
  const teksten = new Map<string, Tekst>();
  for (const { blad, bereik, kolommen } of tabellen) {
    const raster = perBlad.get(blad);
    const inTabel = new Set(kolommen.filter(({ veld }) => veld === "toelichting").map(({ kolom }) => kolom));
    for (const gebied of inTabel.size > 0 && raster ? raster.samengevoegd : []) {
      const waarde = raster?.waarde(gebied.rij, gebied.kolom);
      if (!inTabel.has(gebied.kolom) || typeof waarde !== "string") continue;
      const tekst = { tekst: waarde, cellen: [cel(blad, gebied.rij, gebied.kolom)] };
      for (let rij = gebied.rij; rij <= Math.min(gebied.totRij, bereik.totRij); rij++) {
        if (rij >= bereik.rij) teksten.set(rijSleutel(blad, rij), tekst);
      }
    }
  }
  return teksten;
}
