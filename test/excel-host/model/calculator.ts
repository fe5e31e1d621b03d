import EXCELFUNCTIES from "../../data/excelfuncties.json";
import { Foutwaarde, Rekenblad } from "../../verantwoording/rekenblad";
import type { PlanBlad, PlanCel } from "../../../src/werkboek/plan";
import type { CellValue } from "./cells";
import { HostError } from "./fouten";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A test's own outcome of a formula ("=LAMPKLEUR(A1,B1)"); undefined leaves it to the host. */
export type Outcome = (formula: string, sheet: string, row: number, column: number) => CellValue | undefined;

const UNQUOTED_SHEET = /(?<![\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/**
 * Calculates when a value is asked for, as the mode of the workbook says. Formulas that the small spreadsheet of the tests does not
 * know keep the value they came with; without one, asking fails loudly.
 */
export class Calculator {
  outcome: Outcome = () => undefined;
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** How often everything was calculated. */
  rounds = 0;
  private stale = false;
  private suspended = false;

  constructor(private readonly workbook: Workbook) {}

  changed(): void {
    this.stale = true;
  }

  suspendUntilNextSync(): void {
    this.suspended = true;
  }

  endOfCall(): void {
    this.suspended = false;
  }

  /** Brings values up to date where Excel would have done so by now. */
  beforeReading(): void {
    if (this.stale && this.mode !== "Manual" && !this.suspended) this.calculate();
  }

  calculate(): void {
    this.stale = false;
    if (!this.workbook.sheets.some((sheet) => sheet.hasFormulas())) return;
    this.rounds++;
    const own = this.ownOutcomes();
    const spreadsheet = new Rekenblad({
      titel: "",
      onderwerp: "",
      auteur: "",
      delen: [],
      bladen: this.workbook.sheets.map((sheet) => this.asPlan(sheet, own)),
      namen: this.workbook.names.map(({ name, formula }) => ({ naam: name, verwijzing: quoted(formula.slice(1)) })),
    });
    for (const sheet of this.workbook.sheets) {
      sheet.cells.each((row, column, cell) => {
        if (cell.formula === null) return;
        const given = own.get(cell);
        cell.value =
          given === undefined ? calculated(spreadsheet, sheet, row, column, cell.formula, cell.value) : given;
      });
    }
  }

  private ownOutcomes(): Map<object, CellValue> {
    const own = new Map<object, CellValue>();
    for (const sheet of this.workbook.sheets) {
      sheet.cells.each((row, column, cell) => {
        if (cell.formula === null) return;
        const value = this.outcome(cell.formula, sheet.name, row, column);
        if (value !== undefined) own.set(cell, value);
      });
    }
    return own;
  }

  private asPlan(sheet: Sheet, own: ReadonlyMap<object, CellValue>): PlanBlad {
    const cellen: PlanCel[] = [];
    sheet.cells.each((rij, kolom, cell) => {
      const plain = cell.formula === null || own.has(cell);
      const base = { rij, kolom, waarde: own.get(cell) ?? cell.value, stijl: "standaard" } as const;
      cellen.push(plain ? base : { ...base, formule: quoted(cell.formula!.slice(1)) });
    });
    return { naam: sheet.name, cellen } as unknown as PlanBlad;
  }
}

function quoted(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (part) =>
    /^["']/.test(part) ? part : part.replace(UNQUOTED_SHEET, "'$1'!"),
  );
}

const EXCEL_FUNCTIONS: ReadonlySet<string> = new Set(EXCELFUNCTIES);

/** The small spreadsheet says #NAME? of all that it does not know; Excel knows its own functions. */
function ofExcel({ message }: Foutwaarde): boolean {
  const [, name] = /^#NAME\? (\S+)$/.exec(message) ?? [];
  return name !== undefined && EXCEL_FUNCTIONS.has(name);
}

function calculated(
  spreadsheet: Rekenblad,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  before: CellValue,
): CellValue {
  if (formula.includes("#REF!")) return "#REF!";
  try {
    return spreadsheet.waarde(`${sheet.name}!${sheet.range({ row, column, rows: 1, columns: 1 }).local}`) ?? 0;
  } catch (error) {
    if (error instanceof Foutwaarde && !ofExcel(error)) return /^#[A-Z/0!?]+/.exec(error.message)?.[0] ?? "#VALUE!";
    if (before !== null) return before;
    throw new HostError("GeneralException", `The test host cannot calculate ${formula}: give it with host.uitkomst().`);
  }
}
