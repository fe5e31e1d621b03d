import { zonderVoorvoegsels } from "../formule-voorvoegsels";
import { RasterBouwer, Tekstenlijst } from "../raster-bouwer";
import type { Raster } from "../raster";

/** A part of a sheet as Excel gives it; rowIndex and columnIndex are its first row and column. */
export interface Venster {
  readonly blad: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** The part as a snapshot of a sheet, at its own rows and columns. Without formats and merged areas. */
export function vensterUit({ blad, rowIndex, columnIndex, values, formulas }: Venster): Raster {
  const bouwer = new RasterBouwer({ blad, index: 0, teksten: new Tekstenlijst() });
  values.forEach((rij, r) => {
    rij.forEach((waarde, k) => {
      const formule = formulas[r]![k];
      const isFormule = typeof formule === "string" && formule.startsWith("=") && formule !== waarde;
      if (!isFormule && (waarde === "" || waarde === null)) return;
      bouwer.zet(rowIndex + r, columnIndex + k, celwaarde(waarde), {
        ...(isFormule ? { formule: zonderVoorvoegsels(formule.slice(1)) } : {}),
        ...(isFout(waarde) ? { soort: "fout" as const } : {}),
      });
    });
  });
  return bouwer.bouw();
}

/** An error as Excel writes it; asking for the kinds of all cells too would make the answer half as large again. */
function isFout(waarde: unknown): boolean {
  return typeof waarde === "string" && /^#(?:N\/A|[A-Z0-9/_]+[!?])$/.test(waarde);
}

function celwaarde(waarde: unknown): number | string | boolean | null {
  return typeof waarde === "number" || typeof waarde === "boolean" || (typeof waarde === "string" && waarde !== "")
    ? waarde
    : null;
}
