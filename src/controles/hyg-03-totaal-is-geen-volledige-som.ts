import { bereikNaam, kolomLetters } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Totaal } from "../domein/productie";
import type { Herstel, Melding } from "./bevinding";
import { controle } from "./controle";
import { kolomKop, optelbareTotalen, somFormule } from "./optelling";
import { optelling, ruimte } from "./ruimte";
import { TotaalRechter, type Gebrek } from "./totaal-gebrek";

interface Parameters {
  readonly label: string;
  readonly gebrek: Exclude<Gebrek, { soort: "tekst" }> | { readonly soort: "ingetypt"; readonly aantal: number };
  readonly som: number;
  readonly vermeld: number;
}

function somVan(totaal: Totaal): number {
  return optelling(totaal.delen.map(ruimte).filter((deel) => deel !== null)).waarde;
}

/** "rij 4", "rij 4–6", "kolom D en F": rows or columns as Excel names them. */
function waarTekst({
  rijen,
  kolommen,
}: {
  readonly rijen: readonly number[];
  readonly kolommen?: readonly number[];
}): string {
  return kolommen === undefined
    ? `rij ${reeksTekst(rijen, (rij) => `${rij + 1}`)}`
    : `kolom ${reeksTekst(kolommen, kolomLetters)}`;
}

function reeksTekst(nummers: readonly number[], naam: (nummer: number) => string): string {
  const delen: string[] = [];
  const oplopend = [...new Set(nummers)].sort((a, b) => a - b);
  for (let i = 0; i < oplopend.length;) {
    const van = oplopend[i]!;
    let tot = van;
    for (i++; i < oplopend.length && oplopend[i] === tot + 1; i++) tot++;
    delen.push(van === tot ? naam(van) : `${naam(van)}–${naam(tot)}`);
  }
  const kort = delen.length > 6 ? [...delen.slice(0, 5), `nog ${delen.length - 5} plaatsen`] : delen;
  return kort.length === 1 ? kort[0]! : `${kort.slice(0, -1).join(", ")} en ${kort.at(-1)}`;
}

function herstelVan(totaal: Totaal): Herstel | null {
  const plaats = totaal.waarde.cellen[0];
  const formule = plaats ? somFormule(totaal.delen, plaats.blad) : null;
  return plaats && formule !== null ? { soort: "formule", cel: plaats, formule, uitkomst: somVan(totaal) } : null;
}

function meldGebrek(totaal: Totaal, kop: string, gebrek: Parameters["gebrek"]): Melding<Parameters> {
  const [som, vermeld] = [somVan(totaal), ruimte(totaal.waarde)?.waarde ?? 0];
  const blad = totaal.waarde.cellen[0]!.blad;
  return {
    anker: { blad, wat: `${totaal.label} ${kop}` },
    cellen: totaal.waarde.cellen,
    gevonden: vermeld,
    verwacht: som,
    bron: `som van de ${totaal.richting === "rij" ? "cijfers naast" : "regels boven"} ${bereikNaam(totaal.waarde.cellen[0]!)}`,
    herstel: herstelVan(totaal),
    parameters: { label: totaal.label, gebrek, som, vermeld },
  };
}

/** The typed totals of one row (or, beside their figures, of one column): one piece of information. */
function meldIngetypt(totalen: readonly Totaal[], kop: string): Melding<Parameters> {
  const eerste = totalen[0]!;
  // Totals beside their figures stand below each other: together they are the column.
  const label = eerste.richting === "rij" && totalen.length > 1 ? kop : eerste.label;
  const vermeld = ruimte(eerste.waarde)?.waarde ?? 0;
  return {
    anker: { blad: eerste.waarde.cellen[0]!.blad, wat: `${label} ingetypt` },
    ernst: "info",
    cellen: totalen.flatMap(({ waarde }) => waarde.cellen),
    gevonden: totalen.length === 1 ? vermeld : `${totalen.length} ingetypte totalen`,
    verwacht: "een somformule",
    bron: "de regels erboven",
    herstellen: totalen.flatMap((totaal) => herstelVan(totaal) ?? []),
    parameters: {
      label,
      gebrek: { soort: "ingetypt", aantal: totalen.length },
      som: somVan(eerste),
      vermeld,
    },
  };
}

function voegBij(perRij: Map<string, Totaal[]>, totaal: Totaal): void {
  const naam = totaal.richting === "rij" ? `${totaal.tabel}|${totaal.kolom}` : `${totaal.tabel}#${totaal.rij}`;
  const lijst = perRij.get(naam);
  if (lijst) lijst.push(totaal);
  else perRij.set(naam, [totaal]);
}

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie"];
const RIJEN = [
  ["Sport", "Klokuur activiteit", 152, 190],
  ["Coaching", "Klokuur activiteit", 33, 47],
  ["Advies", "Klokuur activiteit", 386, 410],
];

export const totaalIsGeenVolledigeSom = controle<Parameters>({
  code: "HYG-03",
  naam: "Totaal is geen volledige som",
  ernst: "fout",
  grondslag: "de formule van een totaal tegenover de regels die het moet optellen",
  uitleg:
    "Een totaal hoort een formule te zijn die alle regels precies één keer optelt. Een rij die later is ingevoegd, valt makkelijk buiten de " +
    "som. Een ingetypt totaal verandert niet mee als u een regel verbetert: dat is een tip, geen fout. Is een ingetypt totaal " +
    "verkeerd, dan leest u dat bij 'Totaal klopt niet' (REK-02).",
  *controleer({ inhoud, productie }) {
    const rechter = new TotaalRechter(inhoud, productie);
    const kop = kolomKop(productie);
    const ingetypt = new Map<string, Totaal[]>();
    for (const totaal of optelbareTotalen(productie)) {
      if (!totaal.waarde.cellen[0] || totaal.waarde.alsTekst) continue;
      if (totaal.waarde.formule === null) {
        // A typed total that is wrong is told by REK-02.
        if (rechter.klopt(totaal) === true) voegBij(ingetypt, totaal);
        continue;
      }
      const gebrek = rechter.gebrek(totaal);
      if (gebrek && gebrek.soort !== "tekst") yield meldGebrek(totaal, kop(totaal), gebrek);
    }
    for (const totalen of ingetypt.values()) yield meldIngetypt(totalen, kop(totalen[0]!));
  },
  bericht: ({ label, gebrek, som, vermeld }) => {
    const uitkomst = `Er staat ${schrijfGetal(vermeld)}; de regels zijn samen ${schrijfGetal(som)}.`;
    switch (gebrek.soort) {
      case "ingetypt":
        return gebrek.aantal === 1
          ? `${label}: dit totaal is ingetypt. Met een somformule telt het altijd mee met de regels.`
          : `${label}: deze ${gebrek.aantal} totalen zijn ingetypt. Met een somformule tellen ze altijd mee met de regels.`;
      case "mist":
        return `${label}: dit totaal slaat ${waarTekst(gebrek)} over. ${uitkomst}`;
      case "dubbel":
        return `${label}: dit totaal telt ${waarTekst(gebrek)} dubbel. ${uitkomst}`;
      case "te veel":
        return `${label}: dit totaal telt ook ${waarTekst(gebrek)} mee. ${uitkomst}`;
      case "vast getal":
        return `${label}: in de formule van dit totaal is ${schrijfGetal(gebrek.getal)} met de hand toegevoegd. ${uitkomst}`;
    }
  },
  herstelTekst: () => "Zet een somformule over alle regels in de cel.",
  voorbeelden: {
    goed: [
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
    ],
    fout: [
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
  },
});
