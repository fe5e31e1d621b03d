import { adres } from "../domein/bereik";
import type { Productie, Tekst } from "../domein/productie";
import type { Leeftijdsgroepen } from "../domein/leeftijdsgroep";
import { ingekort, normaliseer } from "../inlezen/tekst";
import type { Ernst } from "./bevinding";
import { controle } from "./controle";
import { geraakteGroepen, leeftijdsbanden, pastOpGroepen, type Band } from "./leeftijdsband";
import { register } from "./plaats";
import { VOORBEELDEN_IND_02 } from "./voorbeelden-ind-02";

interface Parameters {
  readonly tekst: string;
  readonly fragment: string;
  readonly groepen: readonly string[];
  /** What is wrong between two rows; null for a band that fits no group. */
  readonly naad: Naad | null;
}

/** How two bands that follow each other do not meet: ages that count in both, or in neither. */
interface Naad {
  readonly soort: "dubbel" | "gemist";
  readonly leeftijden: string;
}

/** So many bands of one label divide a count over all ages; two can be a choice of whom it is for. */
const VERDELING_VANAF = 3;
/** A wider gap is a choice too: the young and the old. */
const GAT_TOT = 5;

/** A text that can name ages: the label of a figure, or the rubric Doelgroep. */
interface Plek {
  readonly tekst: Tekst;
  readonly blad: string;
  readonly activiteit: string | null;
  readonly ernst: Ernst;
}

/** Every label and doelgroep with a number in it, each cell once. */
function plekken({ regels, reeksen, uitkomsten, verhalen }: Productie): readonly Plek[] {
  const gevonden = new Map<string, Plek>();
  const bekijk = (tekst: Tekst | null, blad: string, activiteit: string | null, ernst: Ernst): void => {
    if (tekst === null || !/\d/.test(tekst.tekst)) return;
    const cel = tekst.cellen[0];
    const sleutel = cel ? `${cel.blad}!${adres(cel)}` : `${blad} ${tekst.tekst}`;
    if (!gevonden.has(sleutel)) gevonden.set(sleutel, { tekst, blad, activiteit, ernst });
  };
  for (const { naam, eenheid, blad, koppeling } of regels) {
    bekijk(naam, blad, koppeling.activiteit, "waarschuwing");
    bekijk(eenheid, blad, koppeling.activiteit, "waarschuwing");
  }
  for (const { naam, eenheid, blad, activiteit } of reeksen) {
    bekijk(naam, blad, activiteit, "waarschuwing");
    bekijk(eenheid, blad, activiteit, "waarschuwing");
  }
  for (const { label, blad, activiteit } of uitkomsten) bekijk(label, blad, activiteit, "waarschuwing");
  for (const { rubriek, tekst, blad, activiteit } of verhalen)
    if (rubriek === "doelgroep") bekijk(tekst, blad, activiteit, "info");
  return [...gevonden.values()];
}

function past({ lezingen }: Band, groepen: Leeftijdsgroepen): boolean {
  return lezingen.some((lezing) => pastOpGroepen(lezing, groepen));
}

interface Deelband {
  readonly plek: Plek;
  readonly band: Band;
}

/** Bands of labels that are the same but for their ages, on one sheet: they divide one count. */
function verdelingen(alle: readonly Plek[]): Deelband[][] {
  const per = new Map<string, Deelband[]>();
  for (const plek of alle) {
    const banden = leeftijdsbanden(plek.tekst.tekst);
    const band = banden[0];
    if (plek.ernst === "info" || banden.length !== 1 || !band) continue;
    const rest = normaliseer(plek.tekst.tekst.replace(band.fragment, " ")).replace(
      /\b(?:kinderen|jongeren|volwassenen|ouderen|jeugd|jaar)\b/g,
      "",
    );
    const sleutel = `${plek.blad}\n${plek.activiteit ?? ""}\n${rest.trim()}`;
    per.set(sleutel, [...(per.get(sleutel) ?? []), { plek, band }]);
  }
  return [...per.values()].filter((delen) => delen.length > 1);
}

/** What is wrong between two bands in every reading of both; null when they can meet. */
function naadTussen(een: Band, ander: Band): Naad | null {
  const eindes = een.lezingen.map(([, tot]) => tot ?? Infinity);
  const begin = ander.lezingen[0]![0];
  if (een.lezingen[0]![0] === begin) return null;
  const [kleinste, grootste] = [Math.min(...eindes), Math.max(...eindes)];
  if (kleinste >= begin)
    return { soort: "dubbel", leeftijden: kleinste === begin ? `${begin} jaar` : `${begin} jaar en ouder` };
  const gemist = begin - grootste - 1;
  if (gemist < 1 || gemist > GAT_TOT) return null;
  return {
    soort: "gemist",
    leeftijden: gemist === 1 ? `${begin - 1} jaar` : `${grootste + 1} tot en met ${begin - 1} jaar`,
  };
}

export const leeftijdsgroepWijktAf = controle<Parameters>({
  code: "IND-02",
  naam: "Leeftijdsgroep wijkt af",
  ernst: "waarschuwing",
  grondslag: "leeftijden in labels en doelgroepen tegenover de leeftijdsgroepen van de beschikking",
  uitleg:
    "De gemeente telt in vaste leeftijdsgroepen, bijvoorbeeld kinderen tot en met 15 jaar en jongeren van 16 tot en met 20 jaar. " +
    "Telt u in een groep die daar half in valt, dan kan de gemeente uw cijfers niet bij die van anderen optellen. " +
    "Splits de telling, of leg uit waarom u een eigen groep aanhoudt. " +
    "Bij een omschrijving van de doelgroep is dit alleen ter kennis.",
  instellingen: ["leeftijdsgroepen"],
  *controleer({ productie, beschikking, instellingen }) {
    const boek = register(beschikking);
    const groepen = instellingen.leeftijdsgroepen;
    const alle = plekken(productie);
    const identiteit = ({
      activiteit,
      blad,
      tekst,
    }: Plek): { activiteit: string; veld: string } | { anker: { blad: string; wat: string } } => {
      const wat = `leeftijd ${normaliseer(tekst.tekst).slice(0, 40)}`;
      return activiteit !== null && boek.activiteit(activiteit) ? { activiteit, veld: wat } : { anker: { blad, wat } };
    };
    for (const plek of alle) {
      for (const band of leeftijdsbanden(plek.tekst.tekst)) {
        if (past(band, groepen)) continue;
        const geraakt = geraakteGroepen(band.lezingen[0]!, groepen);
        yield {
          ...identiteit(plek),
          ernst: plek.ernst,
          cellen: plek.tekst.cellen,
          gevonden: band.fragment,
          verwacht: geraakt.join(" / "),
          bron: "de leeftijdsgroepen van de beschikking",
          parameters: {
            tekst: ingekort(plek.tekst.tekst, 60),
            fragment: band.fragment,
            groepen: geraakt,
            naad: null,
          },
        };
      }
    }
    for (const delen of verdelingen(alle)) {
      const opVolgorde = [...delen].sort((a, b) => a.band.lezingen[0]![0] - b.band.lezingen[0]![0]);
      for (const [nummer, deel] of opVolgorde.entries()) {
        const volgende = opVolgorde[nummer + 1];
        const gevonden = volgende && naadTussen(deel.band, volgende.band);
        if (gevonden?.soort === "gemist" && delen.length < VERDELING_VANAF) continue;
        if (!volgende || !gevonden || !past(deel.band, groepen) || !past(volgende.band, groepen)) continue;
        yield {
          ...identiteit(volgende.plek),
          cellen: [...deel.plek.tekst.cellen, ...volgende.plek.tekst.cellen],
          gevonden: `${deel.band.fragment} en ${volgende.band.fragment}`,
          verwacht: null,
          bron: "de labels onderling",
          parameters: {
            tekst: ingekort(volgende.plek.tekst.tekst, 60),
            fragment: `${deel.band.fragment} en ${volgende.band.fragment}`,
            groepen: [],
            naad: gevonden,
          },
        };
      }
    }
  },
  bericht: ({ tekst, fragment, groepen, naad: tussen }) => {
    if (tussen === null) return `'${tekst}' (${fragment}) past niet op ${groepen.join(" / ")}.`;
    return tussen.soort === "dubbel"
      ? `De groepen ${fragment} overlappen: ${tussen.leeftijden} telt in beide mee.`
      : `De groepen ${fragment} sluiten niet aan: ${tussen.leeftijden} telt nergens mee.`;
  },
  herstelTekst: ({ naad: tussen }) =>
    tussen === null
      ? "Splits de telling, of leg uit waarom u een eigen groep aanhoudt."
      : "Laat elke leeftijd in één groep vallen.",
  voorbeelden: VOORBEELDEN_IND_02,
});
