import type { EenControle } from "./controle";

/** The examples of AVG-04. */
export const VOORBEELDEN_AVG_04: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "nul is niemand, en vijf is genoeg",
      bladen: {
        Hulp: [
          ["Wie", "Aantal personen"],
          ["Deelnemers met dementie", 0],
          ["Deelnemers met schulden", 5],
        ],
      },
    },
    {
      titel: "uren, gesprekken en trajecten zijn geen personen",
      bladen: {
        Hulp: [
          ["Wat", "Eenheid", "Aantal"],
          ["Begeleiding bij dementie", "uren", 3],
          ["Gesprekken met statushouders", "aantal", 2],
          ["Schuldhulp", "afgeronde trajecten", 4],
        ],
      },
    },
    {
      titel: "een klein aantal zonder gevoelig kenmerk, en een les over alcohol",
      bladen: {
        Hulp: [
          ["Wie", "Aantal deelnemers"],
          ["Schaken", 3],
          ["Voorlichting verslaving", 4],
        ],
      },
    },
    {
      titel: "wat is afgesproken, een percentage en een jaartal",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport voor statushouders", "Aantal deelnemers", 4, 12],
        ],
        Hulp: [
          ["Wie", "Aandeel personen", "Jaar"],
          ["Deelnemers met schulden", { getal: 3, vorm: '0"%"' }, 2],
        ],
      },
    },
    {
      titel: "een verhouding in een zin",
      bladen: { Hulp: [["Eén op de drie deelnemers heeft schulden; 12 deelnemers hebben een psychische klacht."]] },
    },
    {
      titel: "minder dan de grens, zonder het aantal te noemen",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Aantal deelnemers met dementie", 10, "< 5"],
          ["Advies", "Aantal deelnemers met schulden", 10, "minder dan 5"],
        ],
      },
    },
    {
      titel: "bijeenkomsten en vrijwilligers rond een gevoelig onderwerp",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Aantal bijeenkomsten dementiecafé", 10, 4],
          ["Advies", "Aantal vrijwilligers bij de schuldhulp", 10, 3],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "drie deelnemers met dementie",
      bladen: {
        Hulp: [
          ["Wie", "Aantal personen"],
          ["Deelnemers met dementie", 3],
          ["Deelnemers met schulden", 14],
        ],
      },
      bevindingen: [
        {
          cellen: ["Hulp!B2"],
          gevonden: 3,
          bericht: "'Deelnemers met dementie' gaat over gezondheid. Met 3 personen kan iemand herkend worden.",
        },
      ],
    },
    {
      titel: "als realisatie van een activiteit, en als kop boven een kolom per wijk",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Maatjes huiselijk geweld", "Aantal deelnemers", 8, 2],
        ],
        Wijken: [
          ["Wijk", "Statushouders"],
          ["Noord", 12],
          ["Zuid", 1],
        ],
      },
      bevindingen: [
        { cellen: ["Jeugd!D2"], gevonden: 2 },
        { cellen: ["Wijken!B3"], gevonden: 1 },
      ],
    },
    {
      titel: "in een zin, als getal en als woord",
      bladen: {
        Hulp: [
          ["Dit jaar waren er 2 jongeren met een verslaving in de groep."],
          ["Vier gezinnen hebben problematische schulden."],
        ],
      },
      bevindingen: [
        { cellen: ["Hulp!A1"], gevonden: 2 },
        { cellen: ["Hulp!A2"], gevonden: 4 },
      ],
    },
    {
      titel: "met een eigen grens",
      bladen: { Hulp: [["Statushouders", 8]] },
      beschikking: { instellingen: { kleinAantal: 10 } },
      bevindingen: [{ cellen: ["Hulp!B1"], gevonden: 8 }],
    },
  ],
};
