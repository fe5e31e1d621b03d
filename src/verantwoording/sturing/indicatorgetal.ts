import { schrijfGetal } from "../../domein/notatie-schrijven";
import { f, type Formule, type Verwijsbaar } from "../formule";

type Eenheid = "%" | null;

/** What a cell holds for a figure: "9%" is 0.09. */
export function celwaarde(waarde: number, eenheid: Eenheid): number {
  return eenheid === "%" ? Number((waarde / 100).toPrecision(15)) : waarde;
}

/** How the formula of `getalFormule` shows a cell's number: "29.823", "4,9%". */
export function getalTekst(waarde: number, eenheid: Eenheid): string {
  const getal = eenheid === "%" ? rond(100 * waarde, 2) : rond(waarde, 2);
  const tekst = eenheid === "%" ? String(getal).replace(".", ",") : schrijfGetal(getal, decimalen(waarde));
  return tekst.replace("\u2212", "-") + (eenheid ?? "");
}

/** The same as a native formula: as many decimals as are needed, at most two, in the notation of the reader's Excel. */
export function getalFormule(cel: Verwijsbaar, eenheid: Eenheid): Formule {
  if (eenheid === "%") return f`ROUND(100*${cel},2)&"%"`;
  return f`FIXED(${cel},IF(${cel}=ROUND(${cel},0),0,IF(${cel}=ROUND(${cel},1),1,2)))`;
}

function decimalen(waarde: number): number {
  if (waarde === rond(waarde, 0)) return 0;
  return waarde === rond(waarde, 1) ? 1 : 2;
}

/** As a spreadsheet rounds: on the fifteen digits that it shows. */
function rond(waarde: number, cijfers: number): number {
  return Number(Number(waarde.toPrecision(15)).toFixed(cijfers));
}
