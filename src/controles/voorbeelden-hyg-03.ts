import type { EenControle } from "./controle";

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie"];
const RIJEN = [
  ["Sport", "Klokuur activiteit", 152, 190],
  ["Coaching", "Klokuur activiteit", 33, 47],
  ["Advies", "Klokuur activiteit", 386, 410],
];

/** The examples of HYG-03. */
export const VOORBEELDEN_HYG_03: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "een kolom formules met een getal dat ook uit de formule komt, en een kolom zonder vast patroon",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie", "IPU"],
          ...[10, 20, 30, 40, 50].map((uren, i) => [
            `Activiteit ${i}`,
            "Klokuur",
            uren,
            { formule: `C${i + 2}*2`, uitkomst: uren * 2 },
            i % 2 === 0 ? { formule: `C${i + 2}+${i}`, uitkomst: uren + i } : uren,
          ]),
          ["Activiteit 9", "Klokuur", 60, 120, 60],
        ],
      },
    },
    {
      titel: "een som over alle regels",
      bladen: {
        Jeugd: [
          KOP,
          ...RIJEN,
          ["Totaal", null, { formule: "SUM(C2:C4)", uitkomst: 571 }, { formule: "D2+D3+D4", uitkomst: 647 }],
        ],
      },
    },
    {
      titel: "een totaal over subtotalen",
      bladen: {
        Jeugd: [
          KOP,
          RIJEN[0]!,
          ["Subtotaal", null, { formule: "SUM(C2:C2)", uitkomst: 152 }, { formule: "SUM(D2:D2)", uitkomst: 190 }],
          RIJEN[1]!,
          RIJEN[2]!,
          ["Subtotaal", null, { formule: "SUM(C4:C5)", uitkomst: 419 }, { formule: "SUM(D4:D5)", uitkomst: 457 }],
          ["Totaal", null, { formule: "C3+C6", uitkomst: 571 }, { formule: "D3+D6", uitkomst: 647 }],
        ],
      },
    },
    {
      titel: "een totaal naast de maanden",
      bladen: {
        Jeugd: [
          ["Activiteit", "jan 2025", "feb 2025", "mrt 2025", "Totaal"],
          ["Sport", 10, 12, 14, { formule: "SUM(B2:D2)", uitkomst: 36 }],
          ["Huiswerk", 20, null, 25, { formule: "B3+C3+D3", uitkomst: 45 }],
        ],
      },
    },
    {
      titel: "een lege rij buiten de som verandert niets",
      bladen: {
        Jeugd: [
          KOP,
          ...RIJEN,
          ["Huiswerk", "Klokuur activiteit", null, 0],
          ["Totaal", null, { formule: "SUM(C2:C4)", uitkomst: 571 }, { formule: "SUM(D2:D4)", uitkomst: 647 }],
        ],
      },
    },
    {
      titel: "een subtotaalfunctie, een optelling met plustekens, een som met een voorwaarde en een afgeronde som",
      bladen: {
        Jeugd: [
          [...KOP, "IPU", "IPU gerealiseerd"],
          ["Sport", "Klokuur activiteit", 152, 190, 200, 210],
          ["Coaching", "Klokuur activiteit", 33, 47, 40, 45],
          [
            "Totaal",
            null,
            { formule: "SUBTOTAL(9,C2:C3)", uitkomst: 185 },
            { formule: "+D2+D3", uitkomst: 237 },
            { formule: 'SUMIF(B2:B3,"Klokuur activiteit",E2:E3)', uitkomst: 240 },
            { formule: "ROUND(SUM(F2:F3),0)", uitkomst: 255 },
          ],
        ],
      },
    },
    {
      titel: "een som waarin ook de kop valt, en een som van de regels op een ander blad",
      bladen: {
        Jeugd: [
          KOP,
          ...RIJEN,
          ["Totaal", null, { formule: "SUM(C1:C4)", uitkomst: 571 }, { formule: "SUM(Bron!A1:A3)", uitkomst: 647 }],
        ],
        Bron: [[190], [47], [410]],
      },
    },
  ],
  fout: [
    {
      titel: "een getal over een formule heen getypt, en een formule die anders is dan de andere",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ...[10, 20, 30, 40, 50].map((uren, i) => [
            `Activiteit ${i}`,
            "Klokuur",
            uren,
            { formule: `C${i + 2}*2`, uitkomst: uren * 2 },
          ]),
          ["Activiteit 8", "Klokuur", 60, 100],
          ["Activiteit 9", "Klokuur", 70, { formule: "C7*2", uitkomst: 120 }],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D7"],
          gevonden: 100,
          verwacht: 120,
          bericht:
            "Activiteit 8, Realisatie: in deze kolom staan formules, maar hier is 100 ingetypt. De formule geeft 120.",
        },
        { cellen: ["Jeugd!D8"], gevonden: 120, verwacht: 140 },
      ],
    },
    {
      titel: "een later ingevoegde rij valt buiten de som",
      bladen: {
        Jeugd: [
          KOP,
          ...RIJEN,
          ["Totaal", null, { formule: "SUM(C2:C4)", uitkomst: 571 }, { formule: "SUM(D2:D3)", uitkomst: 237 }],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D5"],
          gevonden: 237,
          verwacht: 647,
          bericht: "Totaal: dit totaal slaat rij 4 over. Er staat 237; de regels zijn samen 647.",
        },
      ],
    },
    {
      titel: "een subtotaal is dubbel geteld",
      bladen: {
        Jeugd: [
          KOP,
          RIJEN[0]!,
          ["Subtotaal", null, { formule: "SUM(C2:C2)", uitkomst: 152 }, { formule: "SUM(D2:D2)", uitkomst: 190 }],
          RIJEN[1]!,
          RIJEN[2]!,
          ["Subtotaal", null, { formule: "SUM(C4:C5)", uitkomst: 419 }, { formule: "SUM(D4:D5)", uitkomst: 457 }],
          ["Totaal", null, { formule: "C3+C6", uitkomst: 571 }, { formule: "SUM(D2:D6)", uitkomst: 1294 }],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D7"], gevonden: 1294, verwacht: 647 }],
    },
    {
      titel: "een getal met de hand bij de som geteld",
      bladen: {
        Jeugd: [
          KOP,
          ...RIJEN,
          ["Totaal", null, { formule: "SUM(C2:C4)", uitkomst: 571 }, { formule: "SUM(D2:D4)+10", uitkomst: 657 }],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D5"], gevonden: 657, verwacht: 647 }],
    },
    {
      titel: "een later toegevoegde maand valt buiten de som",
      bladen: {
        Jeugd: [
          ["Activiteit", "jan 2025", "feb 2025", "mrt 2025", "Totaal"],
          ["Sport", 10, 12, 14, { formule: "SUM(B2:C2)", uitkomst: 22 }],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: 22,
          verwacht: 36,
          bericht: "Sport: dit totaal slaat kolom D over. Er staat 22; de regels zijn samen 36.",
        },
      ],
    },
    {
      titel: "ingetypt: een tip, geen fout",
      bladen: { Jeugd: [KOP, ...RIJEN, ["Totaal", null, 571, 647]] },
      bevindingen: [{ cellen: ["Jeugd!C5", "Jeugd!D5"], ernst: "info" }],
    },
  ],
};
