import type { EenControle } from "./controle";

/** The examples of PLA-01. */
export const VOORBEELDEN_PLA_01: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "een gewone groei over de jaren",
      bladen: {
        Reeks: [
          ["Activiteit", "Eenheid", "2022", "2023", "2024"],
          ["Sport", "Klokuur activiteit", 150, 160, 190],
        ],
      },
    },
    {
      titel: "een heel klein getal, een vorig jaar van nul en een jaar zonder getal",
      bladen: {
        Reeks: [
          ["Activiteit", "Eenheid", "2022", "2023", "2024"],
          ["Sport", "Klokuur activiteit", 1, 1, 2],
          ["Sport", "Aantal deelnemers", 900, 0, 400],
          ["Huiswerk", "Aantal deelnemers", 900, "-", 100],
        ],
      },
    },
    {
      titel: "net geen drie keer de afspraak",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 455],
        ],
      },
    },
    {
      titel: "een kolom met een deel van vorig jaar",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Realisatie 1e halfjaar 2023", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 70, 152, 160],
        ],
      },
    },
    {
      titel: "net geen dertig procent meer of minder",
      bladen: {
        Trend: [
          ["Activiteit", "Eenheid", 2023, 2024],
          ["Sport", "Aantal deelnemers", 1000, 1290],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "veel meer dan vorig jaar, in een reeks",
      bladen: {
        Reeks: [
          ["Activiteit", "Eenheid", "2022", "2023", "2024"],
          ["Sport", "Klokuur activiteit", 150, 160, 208],
          ["Sport", "Aantal deelnemers", 900, 1000, 1100],
        ],
      },
      bevindingen: [
        {
          cellen: ["Reeks!E2", "Reeks!D2"],
          gevonden: 208,
          verwacht: 160,
          bericht: "Sport (Klokuur activiteit): 30% meer dan vorig jaar (160 in 2023). Klopt dit getal?",
        },
      ],
    },
    {
      titel: "veel minder dan vorig jaar, in een eigen kolom",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Realisatie 2023", "Offerte 2024", "Realisatie 2024"],
          ["Sport", "Klokuur activiteit", 300, 152, 150],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!C2"], gevonden: 150, verwacht: 300 }],
    },
    {
      titel: "drie keer de afspraak, met en zonder toelichting",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
          ["Sport", "Klokuur activiteit", 152, 456, "Er kwamen twee scholen bij."],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D2"],
          gevonden: 456,
          verwacht: 152,
          status: "toegelicht",
          bericht:
            "Jeugd - Gezonde leefstijl - Sport en beweging: 456 klokuur activiteit is 3 keer de afspraak van 152. Klopt dit getal?",
        },
      ],
    },
    {
      titel: "precies dertig procent meer",
      bladen: {
        Trend: [
          ["Activiteit", "Eenheid", 2023, 2024],
          ["Sport", "Aantal deelnemers", 1000, 1300],
        ],
      },
      bevindingen: [{ cellen: ["Trend!D2", "Trend!C2"], gevonden: 1300, verwacht: 1000 }],
    },
    {
      titel: "precies dertig procent minder",
      bladen: {
        Trend: [
          ["Activiteit", "Eenheid", 2023, 2024],
          ["Sport", "Aantal deelnemers", 1000, 700],
        ],
      },
      bevindingen: [{ cellen: ["Trend!D2", "Trend!C2"], gevonden: 700, verwacht: 1000 }],
    },
  ],
};
