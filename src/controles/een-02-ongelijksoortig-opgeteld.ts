import type { Bereik } from "../domein/bereik";
import type { Melding } from "./bevinding";
import { controle } from "./controle";
import { gemengdeBegrotingen, gemengdeKolommen, gemengdeTotalen } from "./ongelijksoortig";
import { rekenwaarde } from "../domein/telling";
import { HUISWERK, KOP, SPORT } from "./voorbeeld-delen";

interface Parameters {
  readonly label: string;
  readonly soorten: readonly string[];
}

function opsomming(delen: readonly string[]): string {
  return delen.length === 1 ? delen[0]! : `${delen.slice(0, -1).join(", ")} en ${delen.at(-1)}`;
}

interface Vondst extends Parameters {
  readonly blad: string;
  readonly cellen: readonly Bereik[];
  readonly waarde: number | null;
}

function melding({ blad, label, soorten, cellen, waarde }: Vondst): Melding<Parameters> {
  return {
    anker: { blad, wat: `${label} ${soorten.join(" ")}`.trim() },
    cellen,
    gevonden: waarde,
    verwacht: null,
    bron: "de eenheden van de regels",
    parameters: { label, soorten },
  };
}

const DEELNEMERS = ["Sport", "Aantal deelnemers", 1000, 1040] as const;

export const ongelijksoortigOpgeteld = controle<Parameters>({
  code: "EEN-02",
  naam: "Ongelijksoortig opgeteld",
  ernst: "fout",
  grondslag: "de eenheden van de regels die in één totaal zijn opgeteld",
  uitleg:
    "Uren en deelnemers, klussen en personen, of geld en bijdragen in natura zijn verschillende dingen. Hun som zegt niets. " +
    "Ook unieke deelnemers telt u niet op over activiteiten: wie aan twee activiteiten meedoet, telt dan dubbel. Een gemiddelde telt u evenmin op. " +
    "Maak een totaal per eenheid.",
  *controleer({ inhoud, productie }) {
    for (const { blad, label, soorten, getallen } of [
      ...gemengdeTotalen(productie),
      ...gemengdeBegrotingen(productie),
    ]) {
      const cellen = getallen.flatMap((getal) => getal.cellen);
      yield melding({ blad, label, soorten, cellen, waarde: rekenwaarde(getallen.at(-1)?.telling) });
    }
    for (const { blad, label, soorten, cellen } of gemengdeKolommen(productie, inhoud))
      yield melding({ blad, label, soorten, cellen, waarde: null });
  },
  bericht: ({ label, soorten }) => {
    const waar = label === "" ? "" : `${label}: `;
    return soorten.length === 1
      ? `${waar}u telt ${soorten[0]} op; dat kan niet.`
      : `${waar}u telt ${opsomming(soorten)} op; dat zijn verschillende eenheden.`;
  },
  herstelTekst: ({ soorten }) =>
    soorten.length === 1
      ? "Laat dit totaal weg, of tel opnieuw over alle activiteiten samen."
      : "Maak een totaal per eenheid.",
  voorbeelden: {
    goed: [
      { titel: "een totaal van alleen uren", bladen: { Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 491]] } },
      {
        titel: "klokuren en lesuren zijn beide uren",
        bladen: { Jeugd: [KOP, SPORT, ["Lessen", "Lesuren", 40, 30], ["Totaal", null, 192, 220]] },
      },
      {
        titel: "uren en deelnemers door elkaar, maar het totaal telt alleen de uren",
        bladen: { Jeugd: [KOP, SPORT, DEELNEMERS, HUISWERK, ["Totaal uren", null, 617, 491]] },
      },
      {
        titel: "een totaal aan unieke deelnemers dat niet de som is",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Unieke deelnemers", 100, 88],
            ["Bingo", "Unieke deelnemers", 50, 60],
            ["Totaal", null, null, 120],
          ],
        },
      },
      {
        titel: "een eenheid die we niet kennen",
        bladen: { Jeugd: [KOP, SPORT, ["Tuin", "Aantal perken", 40, 30], ["Totaal", null, 192, 220]] },
      },
      {
        titel: "bijdragen in natura buiten het totaal",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Gemeente Soest", 29000, 29000],
            ["Fondsen", 12000, 9500],
            ["TOTAAL", 41000, 38500],
            ["Uitgaven"],
            ["Huur", 41000, 38500],
            ["Vrijwilligersuren (in natura)", 5000, 6000],
            ["TOTAAL", 41000, 38500],
          ],
        },
      },
      {
        titel: "een totaal per eenheid, en een totaal alleen in euro's",
        bladen: {
          Jeugd: [
            [...KOP, "Bedrag"],
            ["Sport", "Klokuur activiteit", 152, 190, 29966.8],
            ["Sport", "Aantal deelnemers", 1000, 1040, 0],
            ["Totaal uren", "Klokuur activiteit", 152, 190, null],
            ["Totaal deelnemers", "Aantal deelnemers", 1000, 1040, null],
            ["Totaal", null, null, null, 29966.8],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "uren en deelnemers in één totaal",
        bladen: { Jeugd: [KOP, SPORT, DEELNEMERS, ["Totaal", null, 1152, 1230]] },
        bevindingen: [
          {
            cellen: ["Jeugd!C4", "Jeugd!D4"],
            gevonden: 1230,
            verwacht: null,
            bericht: "Totaal: u telt uren en personen op; dat zijn verschillende eenheden.",
          },
        ],
      },
      {
        titel: "unieke deelnemers van twee activiteiten",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Unieke deelnemers", 100, 88],
            ["Bingo", "Unieke deelnemers", 50, 60],
            ["Totaal", null, null, 148],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D4"],
            gevonden: 148,
            bericht: "Totaal: u telt unieke deelnemers van verschillende activiteiten op; dat kan niet.",
          },
        ],
      },
      {
        titel: "klussen en personen",
        bladen: {
          Jeugd: [
            KOP,
            ["Klusdienst", "Aantal klussen", 80, 92],
            ["Klusdienst", "Aantal vrijwilligers", 10, 12],
            ["Totaal", null, 90, { formule: "SUM(D2:D3)", uitkomst: 104 }],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!C4", "Jeugd!D4"], gevonden: 104 }],
      },
      {
        titel: "gemiddelden opgeteld",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Gem. aantal deelnemers", 10, 12],
            ["Bingo", "Gem. aantal deelnemers", 20, 18],
            ["Totaal", null, null, 30],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D4"], gevonden: 30 }],
      },
      {
        titel: "uren inzet opgeteld bij de prestaties",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "IPU", "Totaal uren"],
            ["Sport", "Klokuur activiteit", 152, 190, 243, { formule: "D2+E2", uitkomst: 433 }],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!F2"], gevonden: null }],
      },
      {
        titel: "totalen van prestaties en van uren inzet bij elkaar",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "IPU", "Samen"],
            ["Sport", "Klokuur activiteit", 152, 190, 243, null],
            ["Bingo", "Klokuur activiteit", 10, 11, 12, null],
            ["Totaal", null, 162, 201, 255, { formule: "SUM(D4:E4)", uitkomst: 456 }],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!F4"], bericht: "Samen: u telt de eenheid en IPU op; dat zijn verschillende eenheden." },
        ],
      },
      {
        titel: "bijdragen in natura in het totaal",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Gemeente Soest", 46000, 44500],
            ["TOTAAL", 46000, 44500],
            ["Uitgaven"],
            ["Huur", 41000, 38500],
            ["Vrijwilligersuren (in natura)", 5000, 6000],
            ["TOTAAL", 46000, 44500],
          ],
        },
        bevindingen: [
          {
            cellen: ["Begroting!B7", "Begroting!C7"],
            gevonden: 44500,
            bericht: "TOTAAL: u telt geld en bijdragen in natura op; dat zijn verschillende eenheden.",
          },
        ],
      },
    ],
  },
});
