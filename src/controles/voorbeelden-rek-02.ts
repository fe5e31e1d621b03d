import type { EenControle } from "./controle";
import { HUISWERK, KOP, SPORT } from "./voorbeeld-delen";

/** The examples of REK-02. */
export const VOORBEELDEN_REK_02: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "de formule slaat een rij over: dat meldt HYG-03",
      bladen: {
        Jeugd: [
          KOP,
          SPORT,
          HUISWERK,
          ["Totaal", null, { formule: "SUM(C2:C3)", uitkomst: 617 }, { formule: "SUM(D2:D2)", uitkomst: 190 }],
        ],
      },
    },
    {
      titel: "een totaal dat klopt",
      bladen: {
        Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 491]],
      },
    },
    {
      titel: "subtotalen tellen niet dubbel",
      bladen: {
        Jeugd: [
          KOP,
          SPORT,
          ["Subtotaal", null, 152, 190],
          HUISWERK,
          ["Subtotaal", null, 465, 301],
          ["Totaal", null, 617, 491],
        ],
      },
    },
    {
      titel: "een verschil dat door afronden komt",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 152, { getal: 33.3, vorm: "0.0" }],
          ["Huiswerk", "Klokuur activiteit", 465, { getal: 33.3, vorm: "0.0" }],
          ["Coaching", "Klokuur activiteit", 33, { getal: 33.3, vorm: "0.0" }],
          ["Totaal", null, 650, { getal: 100, vorm: "0.0" }],
        ],
      },
    },
    {
      titel: "een begroting waarvan de totalen en het saldo kloppen; in natura telt niet mee",
      bladen: {
        Begroting: [
          ["Inkomsten", "Begroting", "Realisatie"],
          ["Gemeente Soest", 29000, 29000],
          ["Fondsen", 12000, 9500],
          ["TOTAAL", 41000, 38500],
          ["Uitgaven"],
          ["Coördinatie", 28000, 30000],
          ["Huur", 13000, 9000],
          ["Vrijwilligersuren (in natura)", 5000, 6000],
          ["TOTAAL", 41000, 39000],
          ["SALDO", 0, -500],
        ],
      },
    },
    {
      titel: "een saldo in duizenden, binnen de afronding",
      bladen: {
        Begroting: [
          ["Inkomsten (x € 1.000)", "Begroting", "Realisatie"],
          ["Gemeente Soest", { getal: 29.4, vorm: "0" }, { getal: 29.4, vorm: "0" }],
          ["TOTAAL", { getal: 29.4, vorm: "0" }, { getal: 29.4, vorm: "0" }],
          ["Uitgaven"],
          ["Huur", { getal: 12.4, vorm: "0" }, { getal: 12.4, vorm: "0" }],
          ["TOTAAL", { getal: 12.4, vorm: "0" }, { getal: 12.4, vorm: "0" }],
          ["SALDO", { getal: 17.4, vorm: "0" }, { getal: 17, vorm: "0" }],
        ],
      },
    },
    {
      titel: "kwartalen tussen de maanden tellen niet dubbel",
      bladen: {
        Jeugd: [
          ["Activiteit", "jan", "feb", "mrt", "Q1", "apr", "mei", "jun", "Q2", "Totaal"],
          ["Sport", 10, 12, 14, 36, 9, 8, 7, 24, 60],
          ["Huiswerk", 1, "-", 3, 4, 4, 5, null, 9, 13],
          ["Totaal", 11, 12, 17, 40, 13, 13, 7, 33, 73],
        ],
      },
    },
    {
      titel: "het totaal telt alleen de uren op",
      bladen: {
        Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", 1000, 1040], ["Totaal", null, 152, 190]],
      },
    },
    {
      titel: "een schatting in de regels, en een rij met gemiddelden",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 152, "ca. 190"],
          ["Coaching", "Klokuur activiteit", 33, 47],
          ["Totaal", null, 185, 240],
        ],
        Groen: [KOP, SPORT, ["Coaching", "Klokuur activiteit", 33, 47], ["Gemiddelde", null, 92.5, 118.5]],
      },
    },
    {
      titel: "een percentage en een aantal unieke deelnemers zijn geen som",
      bladen: {
        Jeugd: [
          [...KOP, "%"],
          ["Sport", "Klokuur activiteit", 152, 190, { getal: 1.25, vorm: "0%" }],
          ["Coaching", "Klokuur activiteit", 33, 47, { getal: 1.42, vorm: "0%" }],
          ["Totaal", null, 185, 237, { getal: 1.28, vorm: "0%" }],
        ],
        Uniek: [
          KOP,
          ["Sport", "Unieke deelnemers", 50, 60],
          ["Coaching", "Unieke deelnemers", 33, 47],
          ["Totaal unieke deelnemers", null, 70, 90],
        ],
      },
    },
    {
      titel: "een totaal van alleen de eigen financier",
      bladen: {
        Jeugd: [
          [...KOP, "Financier"],
          ["Sport", "Klokuur activiteit", 152, 190, "gemeente"],
          ["Sport", "Klokuur activiteit", 50, 60, "Fonds"],
          ["Totaal gemeente", null, 152, 190, null],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "verkeerd opgeteld",
      bladen: {
        Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 481]],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D4"],
          gevonden: 481,
          verwacht: 491,
          bericht: "Totaal, Realisatie: de regels tellen op tot 491; er staat 481 (verschil −10).",
        },
      ],
    },
    {
      titel: "een regel vergeten, in beide kolommen",
      bladen: {
        Jeugd: [KOP, SPORT, HUISWERK, ["Coaching", "Klokuur activiteit", 33, 47], ["Totaal", null, 617, 491]],
      },
      bevindingen: [
        { cellen: ["Jeugd!C5"], gevonden: 617, verwacht: 650 },
        { cellen: ["Jeugd!D5"], gevonden: 491, verwacht: 538 },
      ],
    },
    {
      titel: "een totaal naast en een totaal onder de maanden",
      bladen: {
        Jeugd: [
          ["Activiteit", "jan", "feb", "mrt", "Totaal"],
          ["Sport", 10, 12, 14, 63],
          ["Huiswerk", 20, 21, 22, 63],
          ["Totaal", 30, 33, 37, 126],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: 63,
          verwacht: 36,
          bericht: "Sport, Totaal: de cijfers ernaast tellen op tot 36; er staat 63 (verschil +27).",
        },
        { cellen: ["Jeugd!D4"], gevonden: 37, verwacht: 36 },
      ],
    },
    {
      titel: "het totaal van de afrekentabel",
      bladen: {
        Afrekening: [
          ["Groep", "Maximaal beschikt", "Geleverde prestaties", "Overproductie", "Onderproductie", "Afrekenen"],
          ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0],
          ["Groen", 10000, 10000, 0, 0, 0],
          ["Totaal", 39966.8, 48458.5, 7491.7, 0, 0],
        ],
      },
      bevindingen: [{ cellen: ["Afrekening!C4"], gevonden: 48458.5, verwacht: 47458.5 }],
    },
    {
      titel: "het totaal en het saldo van een begroting",
      bladen: {
        Begroting: [
          ["Inkomsten", "Begroting", "Realisatie"],
          ["Gemeente Soest", 29000, 29000],
          ["Fondsen", 12000, 9500],
          ["TOTAAL", 41000, 39500],
          ["Uitgaven"],
          ["Coördinatie", 28000, 30000],
          ["Huur", 13000, 9000],
          ["TOTAAL", 41000, 39000],
          ["SALDO", 0, 1500],
        ],
      },
      bevindingen: [
        { cellen: ["Begroting!C4"], gevonden: 39500, verwacht: 38500 },
        {
          cellen: ["Begroting!C9"],
          gevonden: 1500,
          verwacht: -500,
          bericht: "SALDO, realisatie: inkomsten min uitgaven is \u2212500; er staat 1.500 (verschil +2.000).",
        },
      ],
    },
    {
      titel: "een groter verschil dan afronden verklaart",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 152, { getal: 33.3, vorm: "0.0" }],
          ["Huiswerk", "Klokuur activiteit", 465, { getal: 33.3, vorm: "0.0" }],
          ["Totaal", null, 617, { getal: 68, vorm: "0.0" }],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D4"], gevonden: 68, verwacht: 66.6 }],
    },
  ],
};
