import type { EenControle } from "./controle";

/** The examples of HYG-01. */
export const VOORBEELDEN_HYG_01: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "getallen, een streepje, n.v.t. en een lege cel",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
          ["Sport", "Klokuur activiteit", 152, "-", null],
          ["Sport", "Aantal deelnemers", 1000, "n.v.t.", null],
        ],
      },
    },
    {
      titel: "een schatting is een uitspraak, geen vergissing",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, "ca. 1.000"],
        ],
      },
    },
    {
      titel: "een getal met een voetnoot",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, "152*"],
          ["Sport", "Aantal deelnemers", 1000, "1.040 (1)"],
          ["* in januari uit de agenda geteld"],
        ],
      },
    },
    {
      titel: "cijfers in een toelichting en naast de tabel",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
          ["Sport", "Klokuur activiteit", 152, 190, "1.828"],
          ["Sport", "Aantal deelnemers", 1000, 1040, "12"],
          [],
          ["Versie", "2"],
        ],
      },
    },
    {
      titel: "een streefwaarde in tekens, een resultaat met streefwaarde en een percentage met een jaar",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", "min. 150", "29 [20]"],
          ["Sport", "Aantal deelnemers", "> 8", "9% (2019)"],
        ],
      },
    },
    {
      titel: "een groepscode en jaartallen boven de kolommen zijn geen getallen om op te tellen",
      bladen: {
        Jeugd: [
          ["Groep", "Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["100", "Sport", "Klokuur activiteit", 152, 190],
        ],
        Bezoek: [
          ["Bezoekers", "2022", "2023", "2024"],
          ["Aantal bezoekers", 410, 455, 470],
          ["Aantal rondleidingen", 12, 14, 15],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "Nederlandse en Engelse getallen door elkaar",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, "152,5"],
          ["Sport", "Aantal deelnemers", 1000, "1,040.00"],
        ],
      },
      bevindingen: [
        { cellen: ["Jeugd!D2"], gevonden: "152,5", verwacht: 152.5 },
        { cellen: ["Jeugd!D3"], gevonden: "1,040.00", verwacht: 1040 },
      ],
    },
    {
      titel: "een getal dat op twee manieren te lezen is",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, "1.828"],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D3"],
          gevonden: "1.828",
          verwacht: 1828,
          bericht:
            "Deze cel ('1.828') ziet eruit als een getal maar is tekst; optellingen slaan hem over. Ik lees 1.828. Het kan ook 1,828 zijn.",
        },
      ],
    },
    {
      titel: "in de afspraak en in de realisatie",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", "152", "190,5"],
          ["Sport", "Aantal deelnemers", 1000, 1040],
        ],
      },
      bevindingen: [
        { cellen: ["Jeugd!C2"], gevonden: "152", verwacht: 152 },
        { cellen: ["Jeugd!D2"], gevonden: "190,5", verwacht: 190.5 },
      ],
    },
    {
      titel: "in een registratie: één bevinding per kolom",
      bladen: {
        Registratie: [
          ["Datum", "Activiteit", "Uren", "Deelnemers"],
          ["05-01-2024", "Sport", "2", 10],
          ["12-01-2024", "Sport", "1,5", 12],
          ["19-01-2024", "Sport", 2, 8],
          ["26-01-2024", "Sport", "2", 9],
          ["02-02-2024", "Sport", 2, 9],
          ["09-02-2024", "Sport", 2, 9],
        ],
      },
      bevindingen: [{ cellen: ["Registratie!C2:C3", "Registratie!C5"], gevonden: "3 keer, zoals '2'" }],
    },
    {
      titel: "een rij met alle maanden: één bevinding voor de rij",
      bladen: {
        Uren: [
          ["Activiteit", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug"],
          ["Sport", "10", "11", "12", "13", "14", "15", "16", "17"],
          ["Huiswerk", 10, 11, 12, 13, 14, 15, 16, 17],
        ],
      },
      bevindingen: [
        {
          cellen: ["Uren!B2:I2"],
          gevonden: "8 keer, zoals '10'",
          bericht:
            "In de rij 'Sport' zijn 8 cellen tekst die eruitzien als een getal; optellingen slaan ze over. Een ervan ('10') lees ik als 10.",
        },
      ],
    },
  ],
};
