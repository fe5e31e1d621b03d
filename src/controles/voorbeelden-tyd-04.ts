import type { EenControle } from "./controle";
import { KOP, SPORT } from "./voorbeeld-delen";

/** The examples of TYD-04. */
export const VOORBEELDEN_TYD_04: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "twee keer hetzelfde cijfer",
      bladen: {
        Jeugd: [KOP, SPORT],
        Overzicht: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", 190],
        ],
      },
    },
    {
      titel: "een formule die naar de andere cel verwijst, ook via een tussenblad",
      bladen: {
        Jeugd: [KOP, SPORT],
        Tussen: [["uren", { formule: "Jeugd!D2", uitkomst: 190 }]],
        Overzicht: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", { formule: "ROUND(Tussen!B1,0)", uitkomst: 191 }],
        ],
      },
    },
    {
      titel: "een verschil dat in de getoonde cijfers past, en een schatting die binnen 10% blijft",
      bladen: {
        Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190.4], ["Sport", "Aantal deelnemers", 1000, 1040]],
        Overzicht: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", { getal: 190, vorm: "0" }],
          ["Sport", "Aantal deelnemers", "ca. 1.000"],
        ],
      },
    },
    {
      titel: "het halve jaar naast het hele jaar",
      bladen: {
        "Halfjaar 2024": [KOP, ["Sport", "Klokuur activiteit", 152, 88]],
        "Jaar 2024": [KOP, SPORT],
      },
    },
    {
      titel: "een blad per locatie met een deel van de afspraak",
      bladen: {
        Noord: [KOP, ["Sport", "Klokuur activiteit", 100, 120]],
        Zuid: [KOP, ["Sport", "Klokuur activiteit", 52, 70]],
      },
    },
    {
      titel: "een overzicht dat de locaties optelt",
      bladen: {
        Noord: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", 120],
        ],
        Zuid: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", 70],
        ],
        Totaal: [KOP, ["Sport", "Klokuur activiteit", 152, { formule: "Noord!C2+Zuid!C2", uitkomst: 190 }]],
      },
    },
    {
      titel: "een registratie die op hetzelfde uitkomt",
      bladen: {
        Jeugd: [KOP, SPORT],
        Registratie: [
          ["Datum", "Activiteit", "Uren"],
          ["2024-02-01", "Sport", 100],
          ["2024-09-01", "Sport", 90],
        ],
      },
    },
    {
      titel: "een grafiek en een reeks over de jaren met hetzelfde cijfer",
      bladen: {
        Jeugd: [KOP, SPORT],
        Trend: [
          ["Activiteit", "Eenheid", 2022, 2023, 2024],
          ["Sport", "Klokuur activiteit", 150, 160, 190],
        ],
      },
      grafieken: [
        {
          blad: "Jeugd",
          reeksen: [
            { naam: "Realisatie", verwijzing: "Jeugd!$D$2:$D$2", punten: [{ plaats: 0, label: "Sport", waarde: 190 }] },
          ],
        },
      ],
    },
    {
      titel: "een stand halverwege het jaar, en een tekst over een deel",
      bladen: {
        Jeugd: [
          [...KOP, "Toelichting"],
          ["Sport", "Klokuur activiteit", 152, 190, "In het voorjaar zijn 80 uur gegeven."],
        ],
        Stand: [["Stand per 1 oktober 2024"], [], KOP, ["Sport", "Klokuur activiteit", 152, 110]],
      },
    },
  ],
  fout: [
    {
      titel: "op het overzicht staat een ander cijfer",
      bladen: {
        Jeugd: [KOP, SPORT],
        Overzicht: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", 183],
        ],
      },
      bevindingen: [
        {
          cellen: ["Overzicht!C2", "Jeugd!D2"],
          gevonden: 183,
          verwacht: 190,
          bericht: "De realisatie van Sport (Klokuur activiteit) is hier 183 en volgens Jeugd!D2 190.",
        },
      ],
    },
    {
      titel: "de registratie telt op tot iets anders",
      bladen: {
        Jeugd: [KOP, SPORT],
        Registratie: [
          ["Datum", "Activiteit", "Uren"],
          ["2024-02-01", "Sport", 100],
          ["2024-09-01", "Sport", 80],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D2", "Registratie!C2:C3"],
          gevonden: 190,
          verwacht: 180,
          bericht:
            "De realisatie van Sport (Klokuur activiteit) is hier 190 en volgens de registratie op blad Registratie 180.",
        },
      ],
    },
    {
      titel: "van drie plaatsen wijkt de eerste af",
      bladen: {
        Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 199]],
        Overzicht: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", 190],
        ],
        Bestuur: [
          ["Activiteit", "Eenheid", "Gerealiseerd"],
          ["Sport", "Klokuur activiteit", 190],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D2", "Bestuur!C2"], gevonden: 199, verwacht: 190 }],
    },
    {
      titel: "ook zonder beschikking",
      beschikking: null,
      bladen: {
        Jeugd: [KOP, SPORT],
        Overzicht: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", 183],
        ],
      },
      bevindingen: [{ cellen: ["Overzicht!C2", "Jeugd!D2"], gevonden: 183, verwacht: 190 }],
    },
    {
      titel: "een schatting die er ver naast zit",
      bladen: {
        Jeugd: [KOP, SPORT],
        Overzicht: [
          ["Activiteit", "Eenheid", "Realisatie"],
          ["Sport", "Klokuur activiteit", "ca. 250"],
        ],
      },
      bevindingen: [{ cellen: ["Overzicht!C2", "Jeugd!D2"], gevonden: 250, verwacht: 190 }],
    },
    {
      titel: "de reeks over de jaren eindigt op een ander cijfer",
      bladen: {
        Jeugd: [KOP, SPORT],
        Trend: [
          ["Activiteit", "Eenheid", 2022, 2023, 2024],
          ["Sport", "Klokuur activiteit", 150, 160, 180],
        ],
      },
      bevindingen: [{ cellen: ["Trend!E2", "Jeugd!D2"], gevonden: 180, verwacht: 190 }],
    },
    {
      titel: "een grafiek die nog een oud cijfer toont",
      bladen: { Jeugd: [KOP, SPORT] },
      grafieken: [
        {
          blad: "Jeugd",
          reeksen: [
            { naam: "Realisatie", verwijzing: "Jeugd!$D$2:$D$2", punten: [{ plaats: 0, label: "Sport", waarde: 183 }] },
          ],
        },
      ],
      bevindingen: [{ cellen: ["Jeugd!D2"], gevonden: 183, verwacht: 190 }],
    },
    {
      titel: "het blad van de activiteit zegt iets anders dan het overzicht",
      bladen: {
        Jeugd: [KOP, SPORT],
        Sport: [
          ["Activiteit", "Sport"],
          ["Inhoud", "Sportlessen in de wijk."],
          ["Doelgroep", "Kinderen"],
          ["Tevredenheid", "Een 8 gemiddeld."],
          ["Afspraak", 152],
          ["Realisatie", 150],
        ],
      },
      bevindingen: [{ cellen: ["Sport!B6", "Jeugd!D2"], gevonden: 150, verwacht: 190 }],
    },
  ],
};
