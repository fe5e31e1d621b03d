import type { EenControle } from "./controle";
import { KOP, pe, sport, te } from "./voorbeeld-delen";

/** The examples of REK-04. */
export const VOORBEELDEN_REK_04: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "een deel dat kleiner is, en een deel dat het hele is",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Aantal deelnemers", 1000, 1040],
          ["waarvan jongeren", null, null, 300],
          ["waarvan met een pas", null, null, 1040],
        ],
      },
    },
    {
      titel: "minder unieke deelnemers dan deelnames",
      beschikking: {
        activiteiten: [
          sport(
            pe(152),
            te(1000),
            te(100, { id: "TE2", eenheid: "Unieke deelnemers", telbegrip: "unieke deelnemers" }),
          ),
        ],
      },
      bladen: { Jeugd: [KOP, ["Sport", "Aantal deelnames", 1000, 1040], ["Sport", "Unieke deelnemers", 100, 88]] },
    },
    {
      titel: "een totaal aan unieke deelnemers dat kleiner is dan de som",
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
      titel: "een deel van een schatting",
      bladen: {
        Jeugd: [KOP, ["Sport", "Aantal deelnemers", 1000, "ca. 1.000"], ["waarvan jongeren", null, null, 1040]],
      },
    },
    {
      titel: "uren en mensen zijn geen deel van elkaar",
      bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
    },
    {
      titel: "twee delen die elkaar overlappen, en een deel van een schatting",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Aantal deelnemers", 1000, 100],
          ["waarvan meisjes", null, null, 60],
          ["waarvan nieuwkomers", null, null, 50],
        ],
        Groen: [KOP, ["Sport", "Aantal deelnemers", 1000, "ca. 100"], ["waarvan meisjes", null, null, 105]],
      },
    },
    {
      titel: "een bereik dat groter is dan het aantal deelnemers",
      beschikking: {
        activiteiten: [sport(pe(152), te(1000), te(2000, { id: "TE2", eenheid: "Bereik", telbegrip: "bereik" }))],
      },
      bladen: { Jeugd: [KOP, ["Sport", "Aantal deelnemers", 1000, 1040], ["Sport", "Bereik", 2000, 3000]] },
    },
  ],
  fout: [
    {
      titel: "een rij 'waarvan' die groter is dan de rij erboven",
      bladen: { Jeugd: [KOP, ["Sport", "Aantal deelnemers", 1000, 1040], ["waarvan jongeren", null, null, 1400]] },
      bevindingen: [
        {
          cellen: ["Jeugd!D3", "Jeugd!D2"],
          gevonden: 1400,
          verwacht: null,
          bericht: "waarvan jongeren (1.400) kan niet groter zijn dan Sport, Aantal deelnemers (1.040).",
        },
      ],
    },
    {
      titel: "meer unieke deelnemers dan deelnames",
      beschikking: {
        activiteiten: [
          sport(
            pe(152),
            te(1000, { eenheid: "Aantal deelnames" }),
            te(100, { id: "TE2", eenheid: "Unieke deelnemers", telbegrip: "unieke deelnemers" }),
          ),
        ],
      },
      bladen: { Jeugd: [KOP, ["Sport", "Aantal deelnames", 1000, 104], ["Sport", "Unieke deelnemers", 100, 140]] },
      bevindingen: [{ cellen: ["Jeugd!D3", "Jeugd!D2"], gevonden: 140 }],
    },
    {
      titel: "een totaal aan unieke deelnemers dat kleiner is dan één activiteit, of groter dan alle samen",
      beschikking: null,
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Unieke deelnemers", 100, 88],
          ["Bingo", "Unieke deelnemers", 50, 60],
          ["Totaal", null, 160, 80],
        ],
      },
      bevindingen: [
        { cellen: ["Jeugd!D2", "Jeugd!D4"], gevonden: 88 },
        { cellen: ["Jeugd!C4"], gevonden: 160 },
      ],
    },
  ],
};
