import type { Bereik } from "../domein/bereik";
import type { Raster } from "./raster";

/** A formula that belongs in a cell; rows and columns from 0. */
export interface Aanvulling {
  readonly rij: number;
  readonly kolom: number;
  /** With '=', English names and commas. */
  readonly formule: string;
}

/**
 * Says which of the cells that a user just changed hold a formula to be completed, and what it becomes. Pure; leaves out what it
 * cannot tell. The raster holds these cells and what stands around them, at their own rows and columns.
 */
export type Aanvuller = (raster: Raster, gewijzigd: readonly Bereik[]) => readonly Aanvulling[];
