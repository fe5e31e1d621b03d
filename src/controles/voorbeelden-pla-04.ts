import type { EenControle } from "./controle";

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie"];
const rijen = (paren: readonly (readonly [number, number])[]): (string | number)[][] =>
  paren.map(([offerte, realisatie], i) => [`Activiteit ${"ABCDEFGH"[i]}`, "Klokuur", offerte, realisatie]);

/** The examples of PLA-04. */
export const VOORBEELDEN_PLA_04: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "een paar rijen precies gehaald, de rest niet",
      bladen: {
        Jeugd: [
          KOP,
          ...rijen([
            [120, 120],
            [90, 90],
            [75, 75],
            [60, 60],
            [45, 45],
            [33, 33],
            [210, 198],
          ]),
        ],
      },
    },
    {
      titel: "kleine aantallen zijn vanzelf gelijk of rond",
      bladen: {
        Jeugd: [
          KOP,
          ...rijen([
            [10, 10],
            [5, 5],
            [4, 4],
            [2, 2],
            [1, 1],
            [12, 12],
          ]),
        ],
      },
    },
    {
      titel: "twee jaren met een paar gelijke cijfers, en locaties die verschillen",
      bladen: {
        Reeks: [
          ["Activiteit", "2023", "2024"],
          ["Sport", 150, 150],
          ["Huiswerk", 90, 90],
          ["Koken", 40, 41],
        ],
        Locaties: [
          ["", "Locatie Noord", "Locatie Zuid"],
          ["OUTPUT", null, null],
          ["Aantal deelnemers", "29 [20]", "29 [20]"],
          ["Aantal bijeenkomsten", "42 [40]", "42 [40]"],
          ["Aantal vrijwilligers", "21 [20]", "23 [20]"],
          ["Aantal bezoekers", "310 [300]", "310 [300]"],
        ],
      },
    },
    {
      titel: "alleen nullen",
      bladen: {
        Jeugd: [
          KOP,
          ...rijen([
            [120, 0],
            [90, 0],
            [75, 0],
            [61, 0],
            [45, 0],
            [33, 0],
          ]),
        ],
      },
    },
  ],
  fout: [
    {
      titel: "elke realisatie is precies de afspraak",
      bladen: {
        Jeugd: [
          KOP,
          ...rijen([
            [120, 120],
            [90, 90],
            [75, 75],
            [61, 61],
            [45, 45],
            [33, 33],
          ]),
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D2", "Jeugd!D3", "Jeugd!D4", "Jeugd!D5", "Jeugd!D6", "Jeugd!D7"],
          bericht: "In deze tabel is elke realisatie precies de afspraak (6 keer). Zijn dit de echte cijfers?",
        },
      ],
    },
    {
      titel: "alleen ronde getallen",
      bladen: {
        Jeugd: [
          KOP,
          ...rijen([
            [120, 150],
            [90, 100],
            [175, 200],
            [260, 250],
            [345, 400],
            [133, 150],
          ]),
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D2", "Jeugd!D3", "Jeugd!D4", "Jeugd!D5", "Jeugd!D6", "Jeugd!D7"] }],
    },
    {
      titel: "twee locaties met precies dezelfde cijfers",
      bladen: {
        Locaties: [
          ["", "Locatie Noord", "Locatie Zuid"],
          ["OUTPUT", null, null],
          ["Aantal deelnemers", "29 [20]", "29 [20]"],
          ["Aantal bijeenkomsten", "42 [40]", "42 [40]"],
          ["Aantal vrijwilligers", "21 [20]", "21 [20]"],
          ["Aantal bezoekers", "310 [300]", "310 [300]"],
        ],
      },
      bevindingen: [
        {
          cellen: ["Locaties!C3", "Locaties!C4", "Locaties!C5", "Locaties!C6"],
          bericht: "Alle 4 cijfers van Locatie Zuid zijn gelijk aan die van Locatie Noord. Overgetypt?",
        },
      ],
    },
    {
      titel: "een jaar met precies de cijfers van het jaar ervoor",
      bladen: {
        Reeks: [
          ["Activiteit", "2023", "2024"],
          ["Sport", 152, 152],
          ["Huiswerk", 467, 467],
          ["Advies", 388, 388],
          ["Koken", 45, 45],
        ],
      },
      bevindingen: [
        {
          cellen: ["Reeks!C2", "Reeks!C3", "Reeks!C4", "Reeks!C5"],
          bericht: "Alle 4 cijfers zijn gelijk aan die van 2023. Overgetypt?",
        },
      ],
    },
    {
      titel: "een begroting waarvan elke realisatie het begrote bedrag is",
      bladen: {
        Begroting: [
          ["Uitgaven", "Begroting", "Realisatie"],
          ["Personeel", 41250, 41250],
          ["Huisvesting", 12340, 12340],
          ["Activiteiten", 8765, 8765],
          ["Kantoor", 1234, 1234],
          ["Reizen", 2345, 2345],
          ["Verzekering", 800, 800],
          ["Totaal uitgaven", 66734, 66734],
        ],
      },
      bevindingen: [
        {
          cellen: ["Begroting!C2", "Begroting!C3", "Begroting!C4", "Begroting!C5", "Begroting!C6", "Begroting!C7"],
          bericht:
            "In deze begroting is elke realisatie precies het begrote bedrag (6 keer). Zijn dit de echte cijfers?",
        },
      ],
    },
  ],
};
