import { gewoneTekens } from "../domein/notatie-getal";
import type { Getal, Productie, Regel, Tabel } from "../domein/productie";
import { gelijkeStreefwaarde, leesStreefwaarde, streefgetal, type Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { ingekort } from "../inlezen/tekst";
import type { Inhoud } from "../werkboek/raster";
import { rasterVan } from "./plaatsen";
import { controle } from "./controle";
import { bronBeschikking, identiteit, register, type Identiteit, type Register } from "./plaats";
import { vermeldendeRegels } from "./vermeldende-regels";
import { HUISWERK, KOP, SPORT, pe, sport, te } from "./voorbeeld-delen";

type Twijfel = "verhouding" | "boven nul" | "zonder getal" | "twee getallen";

interface Parameters {
  readonly tekst: string;
  readonly twijfel: Twijfel;
}

/** A target as a cell states it. */
interface Doel {
  readonly tekst: string;
  readonly streef: Streefwaarde;
  readonly cellen: Getal["cellen"];
  readonly wie: Identiteit;
  /** Of how many a ratio is a part; null when the workbook does not say. */
  readonly noemer: Getal | null;
  readonly beschikt: Streefwaarde | null;
  /** What is counted can be less than nothing (a saldo, a growth): then '> 0' is a clear target. */
  readonly metTeken: boolean;
}

const KAN_ONDER_NUL = /saldo|groei|toename|stijging|ontwikkeling|verschil|mutatie|exploitatie|winst/i;
const ZONDER_GETAL =
  /^(?:>|<|≥|≤|>=|<=|min\.?|minimaal|minstens|ten minste|max\.?|maximaal|hoogstens|meer|meer dan|veel|zoveel mogelijk|toename|stijging)(?:\s*(?:gem\.?|gemiddeld))?$/i;
const TWEE_GETALLEN = /^\d[\d.,]*\s*(?:\/|-|–|à|tot|of|tot en met|t\/m)\s*\d[\d.,]*$/i;

/** A column that says of how many a ratio is a part. */
const NOEMERKOP = /\b(?:verwezen|doorverwezen|verwijzingen|aangemeld|aanmeldingen|noemer|van hoeveel|waarvan)\b/i;

/** Whether the row says of how many its ratio is a part, in a column of its own. */
function heeftNoemer({ tabel, blad, rij }: Regel, tabellen: ReadonlyMap<string, Tabel>, inhoud: Inhoud): boolean {
  const kolommen = tabellen.get(tabel)?.kolommen.filter(({ kop }) => NOEMERKOP.test(kop)) ?? [];
  const raster = kolommen.length === 0 ? null : rasterVan(inhoud, blad);
  return raster !== null && kolommen.some(({ kolom }) => raster.soort(rij, kolom) === "getal");
}

function* doelen(productie: Productie, boek: Register, inhoud: Inhoud): Iterable<Doel> {
  const { uitkomsten } = productie;
  const tabellen = new Map(productie.tabellen.map((tabel) => [tabel.id, tabel]));
  for (const regel of vermeldendeRegels(productie)) {
    const { afspraak, koppeling, afspraakId } = regel;
    if (afspraak === null || afspraak.tekst.trim() === "" || rekenwaarde(afspraak.telling) !== null) continue;
    const beschikt = boek.afspraak(koppeling.activiteit, afspraakId)?.streefwaarde ?? null;
    const tekst = gewoneTekens(afspraak.tekst);
    const streef = leesStreefwaarde(tekst);
    if (streef.soort === "verhouding" && heeftNoemer(regel, tabellen, inhoud)) continue;
    const wie = identiteit(regel, "streefwaarde");
    yield {
      tekst,
      streef,
      cellen: afspraak.cellen,
      wie,
      noemer: null,
      beschikt,
      metTeken: false,
    };
  }
  const onderNul = uitkomsten.filter(
    ({ label, resultaat }) => KAN_ONDER_NUL.test(label.tekst) || (rekenwaarde(resultaat.telling) ?? 0) < 0,
  );
  const metTeken = new Set(onderNul.map(({ tabel, label }) => `${tabel} ${label.tekst}`));
  for (const {
    tabel,
    blad,
    locatie,
    label,
    streefwaarde,
    noemer,
    tekst,
    resultaat,
    activiteit,
    afspraak,
  } of uitkomsten) {
    if (streefwaarde === null) continue;
    const wie = { anker: { blad, wat: `${locatie.tekst} ${label.tekst} streefwaarde` } };
    const beschikt = boek.afspraak(activiteit, afspraak)?.streefwaarde ?? null;
    const tussen = /\[([^\]]*)\]/.exec(tekst)?.[1] ?? ("tekst" in streefwaarde ? streefwaarde.tekst : "");
    yield {
      tekst: gewoneTekens(tussen),
      streef: streefwaarde,
      cellen: resultaat.cellen,
      wie,
      noemer,
      beschikt,
      metTeken: metTeken.has(`${tabel} ${label.tekst}`),
    };
  }
}

/** Why a target can be read in more than one way; null when it is clear. */
function twijfelOver({ tekst, streef, noemer, beschikt, metTeken }: Doel): Twijfel | null {
  if (streef.soort === "verhouding")
    return noemer !== null && rekenwaarde(noemer.telling) !== null ? null : "verhouding";
  // What the beschikking itself states is not the partner's to make clear.
  if (beschikt !== null && gelijkeStreefwaarde(streef, beschikt)) return null;
  if (streef.soort === "vergelijking")
    return streef.teken === ">" && streefgetal(streef) === 0 && !metTeken ? "boven nul" : null;
  if (streef.soort !== "geen") return null;
  if (ZONDER_GETAL.test(tekst)) return "zonder getal";
  return TWEE_GETALLEN.test(tekst) ? "twee getallen" : null;
}

const UITLEG: Readonly<Record<Twijfel, string>> = {
  verhouding: "kan op twee manieren gelezen worden; vul ook in van hoeveel personen dit een deel is.",
  "boven nul": "noemt geen aantal: elk resultaat boven 0 is dan genoeg.",
  "zonder getal": "noemt geen getal; het is onzeker wanneer de afspraak is gehaald.",
  "twee getallen": "noemt twee getallen; het is onzeker welk getal de afspraak is.",
};

export const streefwaardeNietEenduidig = controle<Parameters>({
  code: "EEN-05",
  naam: "Streefwaarde niet eenduidig",
  ernst: "waarschuwing",
  grondslag: "de streefwaarde zoals die in de cel staat",
  uitleg:
    "Uit een streefwaarde moet volgen wanneer de afspraak is gehaald. '5 op 10' zegt dat pas als u ook schrijft om hoeveel mensen het gaat. " +
    "'> 0' is al gehaald met één, en 'min.' zonder getal zegt niets. Schrijf het getal op dat is afgesproken. " +
    "'min. 200' is wel duidelijk, en wat letterlijk zo in de beschikking staat, melden we alleen als er een aantal bij moet.",
  *controleer({ productie, beschikking, inhoud }) {
    const boek = register(beschikking);
    for (const doel of doelen(productie, boek, inhoud)) {
      const twijfel = twijfelOver(doel);
      if (twijfel === null) continue;
      yield {
        ...doel.wie,
        cellen: doel.cellen,
        gevonden: ingekort(doel.tekst, 40),
        verwacht: null,
        bron: beschikking === null ? "de notatie van de cel" : bronBeschikking(beschikking),
        parameters: { tekst: ingekort(doel.tekst, 40), twijfel },
      };
    }
  },
  bericht: ({ tekst, twijfel }) => `'${tekst}' ${UITLEG[twijfel]}`,
  herstelTekst: ({ twijfel }) =>
    twijfel === "verhouding"
      ? "Vul het aantal in waarvan dit een deel is."
      : "Schrijf het getal op dat is afgesproken.",
  voorbeelden: {
    goed: [
      { titel: "een getal", bladen: { Jeugd: [KOP, SPORT] } },
      { titel: "minimaal met een getal", bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", "min. 152", 190]] } },
      {
        titel: "zoals het in de beschikking staat",
        beschikking: { activiteiten: [sport(pe(152), te("> 0"))] },
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", "> 0", 12]] },
      },
      {
        titel: "niets afgesproken",
        bladen: {
          Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", "n.v.t.", 12], ["Bingo", "Aantal deelnemers", null, 4]],
        },
      },
      {
        titel: "een streefwaarde in woorden",
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Waardering", "Positief", "Positief"]] },
      },
      {
        titel: "5 op 10, met het aantal verwezen mensen ernaast",
        beschikking: { activiteiten: [sport(pe(152), te("5 op 10", { eenheid: "Doorstroom", telbegrip: null }))] },
        bladen: {
          Jeugd: [
            [...KOP, "Aantal verwezen"],
            ["Sport", "Doorstroom", "5 op 10", 20, 40],
          ],
        },
      },
      {
        titel: "minimaal gemiddeld een aantal, en meer dan acht",
        bladen: {
          Jeugd: [
            KOP,
            SPORT,
            ["Sport", "Aantal deelnemers", "min. gem. 250", 260],
            ["Bingo", "Waardering", "> 8", 8.4],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "5 op 10, zonder het aantal waarvan",
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", "[5 op 10]", 20]] },
        bevindingen: [
          {
            cellen: ["Jeugd!C3"],
            gevonden: "[5 op 10]",
            bericht:
              "'[5 op 10]' kan op twee manieren gelezen worden; vul ook in van hoeveel personen dit een deel is.",
          },
        ],
      },
      {
        titel: "meer dan nul",
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", "> 0", 20]] },
        bevindingen: [
          { cellen: ["Jeugd!C3"], bericht: "'> 0' noemt geen aantal: elk resultaat boven 0 is dan genoeg." },
        ],
      },
      {
        titel: "minimaal zonder getal, en twee getallen",
        bladen: {
          Jeugd: [
            KOP,
            SPORT,
            HUISWERK,
            ["Sport", "Aantal deelnemers", "minimaal", 20],
            ["Bingo", "Aantal deelnemers", "20 à 30", 24],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!C4"], gevonden: "minimaal" },
          { cellen: ["Jeugd!C5"], gevonden: "20 à 30" },
        ],
      },
    ],
  },
});
