import type { EenControle } from "./controle";

/** The examples of STR-01. */
export const VOORBEELDEN_STR_01: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "alle kolommen zijn er",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, 1040],
        ],
      },
    },
    {
      titel: "andere woorden voor hetzelfde",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Gepland", "Gerealiseerd", "Verschil"],
          ["Sport", "Klokuur activiteit", 152, 190, 38],
          ["Sport", "Aantal deelnemers", 1000, 1040, 40],
        ],
      },
    },
    {
      titel: "geen tabel, dus ook geen ontbrekende kolom",
      bladen: { Notities: [["Dit blad is nog leeg."], ["Vul het in voor 1 juli."]] },
    },
    {
      titel: "een plan en een realisatie, en een verschil zonder kop",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Plan", "Real", null],
          ["Sport", "Klokuur activiteit", 152, 190, 38],
          ["Sport", "Aantal deelnemers", 1000, 1040, 40],
        ],
      },
    },
    {
      titel: "uren gepland en gerealiseerd naast de afspraak, met koppen over twee rijen",
      bladen: {
        Jeugd: {
          rijen: [
            ["Activiteit", "Eenheid", "2024", null, "IPU", null],
            [null, null, "Offerte", "Realisatie", "gepland", "gerealiseerd"],
            ["Sport", "Klokuur activiteit", 152, 190, 243, 250],
            ["Sport", "Aantal deelnemers", 1000, 1040, null, null],
          ],
          samengevoegd: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"],
        },
      },
    },
    {
      titel: "een adreslijst is geen productie",
      bladen: {
        Adressen: [
          ["Naam", "Straat", "Nummer", "Plaats"],
          ["Buurthuis", "Dorpsstraat", 12, "Soest"],
          ["School", "Kerkweg", 4, "Soest"],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "geen kolom voor de realisatie",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Toelichting"],
          ["Sport", "Klokuur activiteit", 152, "Veel vraag"],
          ["Sport", "Aantal deelnemers", 1000, "Volgens plan"],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!A1:D1"],
          verwacht: "de realisatie",
          bericht: "Ik vind geen kolom voor de realisatie. Wijs de kolom aan; ik onthoud uw keuze in dit werkboek.",
        },
      ],
    },
    {
      titel: "geen kolom voor de afspraak: die staat ook in de beschikking, dus geen fout",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Realisatie", "IPU"],
          ["Sport", "Klokuur activiteit", 190, 243],
          ["Sport", "Aantal deelnemers", 1040, null],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!A1:D1"], verwacht: "wat is afgesproken", ernst: "waarschuwing" }],
    },
    {
      titel: "geen kolom voor de afspraak, en geen beschikking die haar noemt",
      beschikking: null,
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Realisatie", "IPU"],
          ["Sport", "Klokuur activiteit", 190, 243],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!A1:D1"], verwacht: "wat is afgesproken", ernst: "fout" }],
    },
    {
      titel: "een kolom die niet zeker genoeg is: een vraag",
      beschikking: { instellingen: { zekerheidVanaf: 0.85 } },
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, "nog onbekend"],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D1"], ernst: "waarschuwing", gevonden: "Realisatie", verwacht: "de realisatie" }],
    },
    {
      titel: "een soort tabel die niet zeker genoeg is: een vraag",
      beschikking: { instellingen: { zekerheidVanaf: 0.9 } },
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, 1040],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!A1:D1"], ernst: "waarschuwing", gevonden: "totalen" }],
    },
  ],
};
