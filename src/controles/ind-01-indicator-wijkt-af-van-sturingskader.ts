import type { Bereik } from "../domein/bereik";
import type { Beschikking } from "../domein/beschikking";
import type { Productie } from "../domein/productie";
import { indicatorenVan, type GeplaatsteIndicator, type Sturingskader } from "../domein/sturingskader";
import { gelijkenis } from "../inlezen/gelijkenis";
import { normaliseer } from "../inlezen/tekst";
import { controle, type Voorbeeld } from "./controle";
import { urenSport } from "./voorbeeld-delen";

interface Parameters {
  readonly wat: "naam" | "eenheid" | "plaats";
  readonly gevonden: string;
  readonly kader: string;
  /** "opgave Gezonde leefstijl, doel 1". */
  readonly plaats: string;
  readonly jaar: number;
}

/** An indicator as the workbook or the beschikking names it. */
interface Genoemd {
  readonly naam: string;
  readonly opgave: string | null;
  readonly doel: number | null;
  readonly cellen: readonly Bereik[];
  /** Blad or beschikking: where it stands, for the identity of the finding. */
  readonly blad: string;
}

interface Kaderregel {
  readonly geplaatst: GeplaatsteIndicator;
  readonly kern: string;
  readonly eenheid: string;
}

/** A name without the word that says how it is measured, and that word apart: '% Jongeren …' and 'Aantal jongeren …' have one core. */
function ontleed(naam: string): { kern: string; eenheid: "%" | "aantal" | "" } {
  const eenheid = /^\s*(?:%|percentage\b|procent\b)/i.test(naam) ? "%" : /^\s*aantal\b/i.test(naam) ? "aantal" : "";
  const kern = normaliseer(naam.replace(/^\s*(?:%|(?:percentage|procent|aantal)\b)(?:\s+van)?/i, ""));
  return { kern, eenheid };
}

function* genoemdeIndicatoren(productie: Productie, beschikking: Beschikking | null): Iterable<Genoemd> {
  for (const { naam, opgave, doel } of beschikking?.indicatoren ?? []) {
    yield { naam, opgave, doel, cellen: [], blad: "beschikking" };
  }
  for (const { naam, blad, activiteit } of productie.reeksen) {
    if (activiteit === null) yield { naam: naam.tekst, opgave: null, doel: null, cellen: naam.cellen, blad };
  }
}

/** The indicator of the framework that is meant: the same core, else the one that is most alike from `vanaf` on. */
function zoek(kern: string, regels: readonly Kaderregel[], vanaf: number): Kaderregel | null {
  const zelfde = regels.find((regel) => regel.kern === kern);
  if (zelfde) return zelfde;
  const lijkt = regels
    .map((regel) => ({ regel, maat: gelijkenis(kern, regel.kern) }))
    .reduce<{ regel: Kaderregel; maat: number } | null>(
      (beste, een) => (beste === null || een.maat > beste.maat ? een : beste),
      null,
    );
  return lijkt !== null && lijkt.maat >= vanaf ? lijkt.regel : null;
}

function plaatsVan({ opgave, doel }: GeplaatsteIndicator): string {
  return `opgave ${opgave.naam}, doel ${doel.nr}`;
}

function afwijking(genoemd: Genoemd, { geplaatst, kern, eenheid }: Kaderregel): Parameters["wat"] | null {
  const eigen = ontleed(genoemd.naam);
  if (eigen.kern !== kern) return "naam";
  if (eigen.eenheid !== "" && eenheid !== "" && eigen.eenheid !== eenheid) return "eenheid";
  const andereOpgave = genoemd.opgave !== null && normaliseer(genoemd.opgave) !== normaliseer(geplaatst.opgave.naam);
  const anderDoel = genoemd.doel !== null && genoemd.doel !== geplaatst.doel.nr;
  return andereOpgave || anderDoel ? "plaats" : null;
}

const KADER: Sturingskader = {
  schema: "sturingskader/1.0",
  gemeente: "Soest",
  jaar: 2026,
  bron: "Voorbeeld",
  opgaven: [
    {
      nr: 1,
      naam: "Gezonde leefstijl",
      doelen: [
        {
          nr: 1,
          naam: "Kinderen groeien gezond op",
          resultaten: [
            {
              naam: "Jongeren gebruiken minder middelen",
              indicatoren: [
                { naam: "% Jongeren dat wekelijks rookt", bronnen: ["GGD"], frequentie: "1x per 4 jaar" },
                { naam: "Aantal vrijwilligers bij de sportclubs", bronnen: ["Partners"], frequentie: "jaarlijks" },
              ],
            },
          ],
        },
      ],
    },
  ],
  afweging: [],
  regelingen: null,
  planning: null,
};
const INDICATOR = { code: "MI-1-1", naam: "% Jongeren dat wekelijks rookt", opgave: "Gezonde leefstijl", doel: 1 };
const bij = (indicator: object): Pick<Voorbeeld, "beschikking" | "omstandigheden"> => ({
  beschikking: { indicatoren: [{ ...INDICATOR, ...indicator }] },
  omstandigheden: { sturingskader: KADER },
});
const BLADEN = { Jeugd: urenSport(150) };

export const indicatorWijktAfVanSturingskader = controle<Parameters>({
  code: "IND-01",
  naam: "Indicator wijkt af van sturingskader",
  ernst: "info",
  grondslag: "naam, eenheid en plaats van een indicator tegenover het sturingskader van de gemeente",
  uitleg:
    "De gemeente volgt haar opgaven met vaste indicatoren. Heet een indicator bij u net iets anders, dan is niet zeker dat beide cijfers over hetzelfde gaan. " +
    "Gebruik de naam, de eenheid en de plaats uit het sturingskader, of laat de gemeente weten dat u iets anders meet.",
  instellingen: ["zekerheidVanaf"],
  *controleer({ productie, beschikking, instellingen, omstandigheden: { sturingskader } }) {
    const genoemd = [...genoemdeIndicatoren(productie, beschikking)];
    if (genoemd.length === 0) return;
    if (sturingskader === null) {
      yield {
        nietGecontroleerd:
          "Van deze gemeente is geen sturingskader bekend. De namen van indicatoren zijn daarom niet vergeleken.",
      };
      return;
    }
    const regels = indicatorenVan(sturingskader).map((geplaatst) => ({
      geplaatst,
      ...ontleed(geplaatst.indicator.naam),
    }));
    const gezien = new Set<string>();
    for (const een of genoemd) {
      const regel = zoek(ontleed(een.naam).kern, regels, instellingen.zekerheidVanaf);
      const wat = regel && afwijking(een, regel);
      const sleutel = `${een.blad} ${normaliseer(een.naam)} ${een.doel ?? ""}`;
      if (!regel || wat === null || gezien.has(sleutel)) continue;
      gezien.add(sleutel);
      const plaats = plaatsVan(regel.geplaatst);
      const kader = regel.geplaatst.indicator.naam;
      yield {
        anker: { blad: een.blad, wat: een.naam },
        cellen: een.cellen,
        gevonden: wat === "plaats" ? `opgave ${een.opgave ?? "onbekend"}, doel ${een.doel ?? "onbekend"}` : een.naam,
        verwacht: wat === "plaats" ? plaats : kader,
        bron: `sturingskader ${sturingskader.jaar}, nummer ${regel.geplaatst.nummer}`,
        parameters: { wat, gevonden: een.naam, kader, plaats, jaar: sturingskader.jaar },
      };
    }
  },
  bericht: ({ wat, gevonden, kader, plaats, jaar }) => {
    if (wat === "plaats") return `De indicator '${gevonden}' hoort in het sturingskader ${jaar} bij ${plaats}.`;
    if (wat === "eenheid")
      return `De indicator '${gevonden}' heet in het sturingskader ${jaar} (Bijlage A) '${kader}': dat is een andere eenheid.`;
    return `De indicator '${gevonden}' heet in het sturingskader ${jaar} (Bijlage A) '${kader}'.`;
  },
  herstelTekst: ({ wat }) =>
    wat === "eenheid"
      ? "Geef het cijfer in de eenheid van het sturingskader, of noem het anders."
      : "Gebruik de naam en de plaats van het sturingskader, of leg uit waarom u iets anders meet.",
  voorbeelden: {
    goed: [
      { titel: "naam en plaats zoals in het kader", bladen: BLADEN, ...bij({}) },
      {
        titel: "alleen hoofdletters en leestekens anders",
        bladen: BLADEN,
        ...bij({ naam: "% jongeren dat wekelijks rookt." }),
      },
      {
        titel: "iets anders dat niet in het kader staat",
        bladen: BLADEN,
        ...bij({ naam: "Tevreden bezoekers van het buurthuis" }),
      },
      { titel: "zonder sturingskader: niet gecontroleerd", bladen: BLADEN, beschikking: { indicatoren: [INDICATOR] } },
      {
        titel: "een reeks van een activiteit is geen indicator, en een aantal waar het kader er ook een heeft",
        ...bij({ naam: "Aantal vrijwilligers bij de sportclubs" }),
        bladen: {
          ...BLADEN,
          Trend: [
            ["Activiteit", "Eenheid", 2023, 2024],
            ["Sport", "Klokuur activiteit", 140, 150],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een naam die er bijna hetzelfde uitziet",
        bladen: BLADEN,
        ...bij({ naam: "% Jongeren dat dagelijks rookt" }),
        bevindingen: [
          {
            cellen: [],
            gevonden: "% Jongeren dat dagelijks rookt",
            verwacht: "% Jongeren dat wekelijks rookt",
            bericht:
              "De indicator '% Jongeren dat dagelijks rookt' heet in het sturingskader 2026 (Bijlage A) '% Jongeren dat wekelijks rookt'.",
          },
        ],
      },
      {
        titel: "een aantal waar het kader een percentage heeft",
        bladen: BLADEN,
        ...bij({ naam: "Aantal jongeren dat wekelijks rookt" }),
        bevindingen: [{ cellen: [], verwacht: "% Jongeren dat wekelijks rookt" }],
      },
      {
        titel: "een andere plaats in het kader",
        bladen: BLADEN,
        ...bij({ opgave: "Meedoen en inclusie", doel: 2 }),
        bevindingen: [
          {
            cellen: [],
            gevonden: "opgave Meedoen en inclusie, doel 2",
            verwacht: "opgave Gezonde leefstijl, doel 1",
            bericht:
              "De indicator '% Jongeren dat wekelijks rookt' hoort in het sturingskader 2026 bij opgave Gezonde leefstijl, doel 1.",
          },
        ],
      },
    ],
  },
});
