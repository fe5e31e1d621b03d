import { bladVerwijzing, kolomLetters, kolomNummer } from "../../../src/domein/bereik";
import { invalidArgument } from "./fouten";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A block of cells without its sheet; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Takes "'100 Sport'!A1:B2" apart in sheet ("100 Sport", or null when there is none) and address ("A1:B2"). */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const [, quoted, plain, rest] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(address.trim()) ?? [];
  if (rest === undefined) throw invalidArgument();
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, rest };
}

/** "B2", "B2:D9", "A:C", "2:5", with or without $; null when it is no address. */
export function parseArea(address: string): Area | null {
  const cell = CELL.exec(address);
  if (cell) return between(columnOf(cell[1]), rowOf(cell[2]), columnOf(cell[3] ?? cell[1]), rowOf(cell[4] ?? cell[2]));
  const columns = COLUMNS.exec(address);
  if (columns) return between(columnOf(columns[1]), 0, columnOf(columns[2]), MAX_ROWS - 1);
  const rows = ROWS.exec(address);
  return rows ? between(0, rowOf(rows[1]), MAX_COLUMNS - 1, rowOf(rows[2])) : null;
}

function columnOf(letters: string | undefined): number {
  const column = kolomNummer(letters ?? "");
  if (column === null) throw invalidArgument();
  return column;
}

function rowOf(digits: string | undefined): number {
  const row = Number(digits) - 1;
  if (row < 0 || row >= MAX_ROWS) throw invalidArgument();
  return row;
}

function between(c1: number, r1: number, c2: number, r2: number): Area {
  return {
    row: Math.min(r1, r2),
    column: Math.min(c1, c2),
    rows: Math.abs(r2 - r1) + 1,
    columns: Math.abs(c2 - c1) + 1,
  };
}

/** "A1", "A1:C4", "B:B" or "3:4", as Excel writes it. */
export function writeArea({ row, column, rows, columns }: Area): string {
  const [c1, c2] = [kolomLetters(column), kolomLetters(column + columns - 1)];
  if (rows === MAX_ROWS) return `${c1}:${c2}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const [begin, end] = [`${c1}${row + 1}`, `${c2}${row + rows}`];
  return begin === end ? begin : `${begin}:${end}`;
}

/** "Jeugd!A1:C4", "'100 Sport'!A1". */
export function writeAddress(sheet: string, area: Area): string {
  return `${bladVerwijzing(sheet)}!${writeArea(area)}`;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

export function contains(a: Area, row: number, column: number): boolean {
  return row >= a.row && row < a.row + a.rows && column >= a.column && column < a.column + a.columns;
}
