import type { EenControle } from "./controle";

/** The examples of STR-03. */
export const VOORBEELDEN_STR_03: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "de hele naam, de afkorting en de naam zonder groep",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Jeugd - Gezonde leefstijl - Sport en beweging", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, 1040],
        ],
        Groep: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport en beweging", "Klokuur activiteit", 152, 190],
        ],
      },
    },
    {
      titel: "een naam die op geen enkele lijkt, is voor een andere controle",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Bingo", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, 1040],
        ],
      },
    },
    {
      titel: "bedragen in een eigen kolom",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Tarief"],
          [
            "Sport",
            "Klokuur activiteit",
            152,
            { getal: 190.5, vorm: "#,##0.0" },
            { getal: 197.15, vorm: '"€" #,##0.00' },
          ],
        ],
      },
    },
    {
      titel: "alleen spaties te veel, en meer of minder cijfers achter de komma",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport ", "Klokuur  activiteit", 152, { getal: 190, vorm: "0.00" }],
          ["Sport\u00a0", "Aantal deelnemers", 1000, { getal: 1040, vorm: "#,##0" }],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "leesfouten en andere hoofdletters",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Jeugd - Gezonde leefstijl - Sp0rt en beweging", "klokuur activiteit", 152, 190],
          ["SPort", "Aantal deelnemers", 1000, 1040],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!A2"],
          gevonden: "Jeugd - Gezonde leefstijl - Sp0rt en beweging",
          verwacht: "Jeugd - Gezonde leefstijl - Sport en beweging",
        },
        {
          cellen: ["Jeugd!B2"],
          bericht: "'klokuur activiteit' lijkt op 'Klokuur activiteit' uit de beschikking. Bedoelt u dezelfde?",
        },
        { cellen: ["Jeugd!A3"], gevonden: "SPort", verwacht: "Sport" },
      ],
    },
    {
      titel: "dezelfde schrijfwijze in meer rijen is één vraag",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["sport", "Klokuur activiteit", 152, 190],
          ["sport", "Aantal deelnemers", 1000, 1040],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!A2", "Jeugd!A3"], gevonden: "sport", verwacht: "Sport" }],
    },
    {
      titel: "een percentage tussen de aantallen",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, { getal: 0.95, vorm: "0%" }],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: "procenten", verwacht: "getallen" }],
    },
    {
      titel: "een eenheid in het enkelvoud",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemer", 1000, 1040],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!B3"], gevonden: "Aantal deelnemer", verwacht: "Aantal deelnemers" }],
    },
    {
      titel: "een bedrag tussen de aantallen",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, { getal: 1040, vorm: "€ #,##0.00" }],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: "bedragen", verwacht: "getallen" }],
    },
  ],
};
