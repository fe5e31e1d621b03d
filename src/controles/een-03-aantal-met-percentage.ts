import { leesGetal } from "../domein/notatie-getal";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { onthoudTekst } from "../domein/onthouden";
import type { Getal, Productie } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { ingekort, normaliseer } from "../inlezen/tekst";
import type { Inhoud } from "../werkboek/raster";
import { controle } from "./controle";
import { identiteit, type Identiteit } from "./plaats";
import { rasterVan } from "./plaatsen";
import { KOP, SPORT } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly waarde: string;
  readonly soort: "aantal is percentage" | "percentage is aantal";
}

/** A name with the values that it should fit. */
interface Benoemd {
  readonly naam: string;
  readonly getallen: readonly Getal[];
  readonly wie: Identiteit;
}

const AANTAL = /^(?:te |pe )?(?:totaal )?(?:aantal|aantallen|aant|hoeveel)\b/;
const PROCENT = /\b(?:percentage|procent|perc|pct)\b/;
/** A number above this is no percentage of people or of a target that somebody would state without a sign. */
const HOOGSTE = 200;

const noemt = onthoudTekst((naam): "aantal" | "percentage" | null => {
  const kaal = normaliseer(naam.replaceAll("%", " procent "));
  const [aantal, percentage] = [AANTAL.test(kaal), PROCENT.test(kaal)];
  // 'Aantal (en %) deelnemers' asks for both.
  if (aantal === percentage) return null;
  return aantal ? "aantal" : "percentage";
});

/** Names with values: units and names of rows, series, and the cells of location tables. */
function benoemd({ regels, reeksen, uitkomsten }: Productie): Benoemd[] {
  return [
    ...regels.flatMap((regel) => {
      const naam = regel.eenheid?.tekst ?? regel.naam?.tekst;
      // Of thousands of rows hardly any name says what kind of number it is.
      if (naam === undefined || noemt(naam) === null) return [];
      const getallen = [regel.afspraak, regel.realisatie].filter((getal) => getal !== null);
      return [{ naam, getallen, wie: identiteit(regel, "soort waarde") }];
    }),
    ...reeksen.map(({ blad, naam, eenheid, punten }) => {
      const voluit = eenheid?.tekst ?? naam.tekst;
      return { naam: voluit, getallen: punten.map(({ getal }) => getal), wie: { anker: { blad, wat: naam.tekst } } };
    }),
    ...uitkomsten.map(({ blad, locatie, label, resultaat }) => {
      const wie = { anker: { blad, wat: `${locatie.tekst} ${label.tekst}` } };
      return { naam: label.tekst, getallen: [resultaat], wie };
    }),
  ];
}

/** Whether a cell shows a percentage: by its sign, or by its number format. */
function isPercentage(getal: Getal, inhoud: Inhoud): boolean {
  const cel = getal.cellen[0];
  const voor = getal.tekst.includes("%") ? getal.tekst.split("[")[0]! : "";
  if (voor.includes("%")) return leesGetal(voor).soort === "getal" || rekenwaarde(getal.telling) !== null;
  if (cel === undefined || getal.cellen.length > 1 || rekenwaarde(getal.telling) === null) return false;
  const raster = rasterVan(inhoud, cel.blad);
  return raster?.soort(cel.rij, cel.kolom) === "getal" && raster.getalvorm(cel.rij, cel.kolom).includes("%");
}

/** A count under the name of a percentage: a whole number far above a hundred, or one beside a percentage in the same row. */
function isAantal(getal: Getal, naast: readonly Getal[], inhoud: Inhoud): boolean {
  const waarde = rekenwaarde(getal.telling);
  if (waarde === null || !Number.isInteger(waarde) || isPercentage(getal, inhoud)) return false;
  return waarde > HOOGSTE || (waarde > 100 && naast.some((ander) => ander !== getal && isPercentage(ander, inhoud)));
}

function getoond(getal: Getal, inhoud: Inhoud): string {
  const waarde = rekenwaarde(getal.telling);
  if (waarde === null || getal.tekst.includes("%") || !isPercentage(getal, inhoud)) return ingekort(getal.tekst, 30);
  return `${schrijfGetal(Math.round(waarde * 1000) / 10)}%`;
}

export const aantalMetPercentage = controle<Parameters>({
  code: "EEN-03",
  naam: "'Aantal' met percentage (of andersom)",
  ernst: "fout",
  grondslag: "de naam van een telling tegenover het soort waarde dat erbij staat",
  uitleg:
    "Een aantal is een telling, een percentage is een deel van een geheel. Staat er 'aantal' en daarachter 85%, dan weet niemand hoeveel mensen " +
    "het waren. Verander de naam, of vul het aantal in. Een percentage zonder te zeggen waarvan, is ook niet na te gaan.",
  *controleer({ inhoud, productie }) {
    for (const { naam, getallen, wie } of benoemd(productie)) {
      const genoemd = noemt(naam);
      if (genoemd === null) continue;
      const fout = getallen.filter((getal) =>
        genoemd === "aantal" ? isPercentage(getal, inhoud) : isAantal(getal, getallen, inhoud),
      );
      const eerste = fout[0];
      if (eerste === undefined) continue;
      const waarde = getoond(eerste, inhoud);
      yield {
        ...wie,
        cellen: fout.flatMap(({ cellen }) => cellen),
        gevonden: waarde,
        verwacht: genoemd === "aantal" ? "een aantal" : "een percentage",
        bron: "de naam van de telling",
        parameters: {
          naam: ingekort(naam, 60),
          waarde,
          soort: genoemd === "aantal" ? "aantal is percentage" : "percentage is aantal",
        },
      };
    }
  },
  bericht: ({ naam, waarde, soort }) =>
    soort === "aantal is percentage"
      ? `${naam}: de naam zegt 'aantal', de waarde is een percentage (${waarde}).`
      : `${naam}: de naam zegt 'percentage', de waarde is een aantal (${waarde}).`,
  herstelTekst: ({ soort }) =>
    soort === "aantal is percentage"
      ? "Vul het aantal in, of verander de naam."
      : "Vul het percentage in, of verander de naam.",
  voorbeelden: {
    goed: [
      {
        titel: "een aantal met een aantal",
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
      {
        titel: "een percentage met een percentage, ook zonder teken",
        bladen: {
          Jeugd: [
            KOP,
            SPORT,
            ["Sport", "Percentage tevreden", "80%", { getal: 0.85, vorm: "0%" }],
            ["Bingo", "% tevreden", 80, 104],
          ],
        },
      },
      {
        titel: "een percentage in een eigen kolom naast het aantal",
        bladen: {
          Jeugd: [
            [...KOP, "%"],
            ["Sport", "Aantal deelnemers", 1000, 1040, "104%"],
          ],
        },
      },
      {
        titel: "een streepje bij een aantal",
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", 1000, "-"]] },
      },
      {
        titel: "een naam die om allebei vraagt, en een percentage boven de honderd",
        bladen: {
          Jeugd: [
            KOP,
            SPORT,
            ["Sport", "Aantal (en %) deelnemers", 1000, "85%"],
            ["Sport", "Percentage van de afspraak", 100, 120],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een percentage bij een aantal",
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", 1000, "85%"]] },
        bevindingen: [
          {
            cellen: ["Jeugd!D3"],
            gevonden: "85%",
            bericht: "Aantal deelnemers: de naam zegt 'aantal', de waarde is een percentage (85%).",
          },
        ],
      },
      {
        titel: "een cel die een percentage toont",
        bladen: {
          Jeugd: [
            KOP,
            SPORT,
            ["Sport", "Aantal deelnemers", { getal: 0.8, vorm: "0%" }, { getal: 0.854, vorm: "0.0%" }],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!C3", "Jeugd!D3"], gevonden: "80%" }],
      },
      {
        titel: "een aantal bij een percentage",
        bladen: { Jeugd: [KOP, SPORT, ["Sport", "Percentage tevreden", "80%", 132]] },
        bevindingen: [
          {
            cellen: ["Jeugd!D3"],
            gevonden: "132",
            bericht: "Percentage tevreden: de naam zegt 'percentage', de waarde is een aantal (132).",
          },
        ],
      },
    ],
  },
});
