import type { Cell, CellStyle, MergeRange, WriteSheet } from "hucre";

/** A cell of the example: a typed value, or a formula with the result that Excel would have kept beside it. */
export type Inhoud = string | number | null | { readonly formule: string; readonly uitkomst: number };

/** The font of the whole workbook. */
export const LETTER = { name: "Calibri", size: 11 } as const;

const LIJN = { style: "thin", color: { rgb: "9AA5B1" } } as const;

const STIJLEN = {
  titel: { font: { bold: true, size: 15, color: { rgb: "1F4E5F" } } },
  notitie: { font: { italic: true, color: { rgb: "5F6B76" } } },
  kop: {
    font: { bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE9EC" } },
    border: { bottom: LIJN, top: LIJN },
    alignment: { vertical: "center" },
  },
  getalkop: {
    font: { bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE9EC" } },
    border: { bottom: LIJN, top: LIJN },
    alignment: { horizontal: "right", vertical: "center" },
  },
  groep: { font: { bold: true, color: { rgb: "1F4E5F" } } },
  tekst: { alignment: { vertical: "top" } },
  rubriek: { font: { bold: true, color: { rgb: "1F4E5F" } }, alignment: { vertical: "top" } },
  tekstrechts: { alignment: { horizontal: "right", vertical: "top" } },
  verhaalkop: {
    font: { bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE9EC" } },
    border: { bottom: LIJN, top: LIJN },
    alignment: { horizontal: "left", vertical: "center", indent: 1 },
  },
  verhaal: { alignment: { horizontal: "left", vertical: "top", wrapText: true, indent: 1 } },
  getal: { alignment: { vertical: "top" }, numFmt: "#,##0" },
  som: { font: { bold: true }, border: { top: LIJN }, numFmt: "#,##0" },
  jaar: {
    font: { bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DCE9EC" } },
    border: { bottom: LIJN, top: LIJN },
    alignment: { horizontal: "right", vertical: "center" },
    numFmt: "0",
  },
  procent: { numFmt: "0%" },
  euro: { numFmt: '"€" #,##0.00;-"€" #,##0.00;"€" -' },
  eurosom: { font: { bold: true }, border: { top: LIJN }, numFmt: '"€" #,##0.00;-"€" #,##0.00;"€" -' },
} satisfies Record<string, CellStyle>;

export type Stijl = keyof typeof STIJLEN;

/** "G12" of the twelfth row and the seventh column, counted from 1. */
export function cel(rij: number, kolom: number): string {
  return `${kolomletter(kolom)}${rij}`;
}

/** "G" of the seventh column. */
export function kolomletter(kolom: number): string {
  return String.fromCharCode(64 + kolom);
}

/** One sheet under construction; rows and columns count from 1, as a person sees them. */
export class VoorbeeldBlad {
  private readonly cellen = new Map<string, Partial<Cell>>();
  private readonly hoogtes = new Map<number, { height: number }>();
  private readonly samengevoegd: MergeRange[] = [];
  private hoogsteRij = 0;

  constructor(
    private readonly naam: string,
    private readonly breedtes: readonly number[],
    private readonly vasteRijen: number,
  ) {}

  zet(rij: number, kolom: number, inhoud: Inhoud, stijl: Stijl): void {
    const gekozen: CellStyle = STIJLEN[stijl];
    // A font without a name is not the default font: viewers fall back to a serif.
    const style = { ...gekozen, font: { ...LETTER, ...gekozen.font } };
    this.hoogsteRij = Math.max(this.hoogsteRij, rij);
    this.cellen.set(`${rij - 1},${kolom - 1}`, { ...alsCel(inhoud), style });
  }

  /** A line of text over the width of the table. */
  notitie(rij: number, tekst: string): void {
    this.zet(rij, 1, tekst, "notitie");
    this.samengevoegd.push({ startRow: rij - 1, startCol: 0, endRow: rij - 1, endCol: this.breedtes.length - 1 });
  }

  hoogte(rij: number, punten: number): void {
    this.hoogtes.set(rij - 1, { height: punten });
  }

  bouw(): WriteSheet {
    return {
      name: this.naam,
      columns: this.breedtes.map((width) => ({ width })),
      rows: Array.from({ length: this.hoogsteRij }, () => []),
      cells: this.cellen,
      merges: this.samengevoegd,
      rowDefs: this.hoogtes,
      freezePane: { rows: this.vasteRijen },
      pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    };
  }
}

function alsCel(inhoud: Inhoud): Partial<Cell> {
  if (inhoud === null) return { value: null, type: "empty" };
  if (typeof inhoud === "string") return { value: inhoud, type: "string" };
  if (typeof inhoud === "number") return { value: inhoud, type: "number" };
  return { value: inhoud.uitkomst, type: "formula", formula: inhoud.formule, formulaResult: inhoud.uitkomst };
}
