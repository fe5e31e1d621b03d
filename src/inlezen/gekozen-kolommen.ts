import type { Veld } from "../domein/productie";
import type { LeesKolom } from "./kolommen";

/** Fields of one part of a row: of the PE, or of the TE. */
const DEELVELDEN: ReadonlySet<Veld> = new Set<Veld>(["afspraak", "realisatie", "verschil", "procent"]);

/** What the user said goes before what the header and the values say. */
export function metGekozenVeld(kolom: LeesKolom, veld: Veld | undefined): LeesKolom {
  if (veld === undefined) return kolom;
  const kop = kolom.kop === "" ? "geen kop" : `kop "${kolom.kop}"`;
  return { ...kolom, veld, zekerheid: 1, reden: `uw keuze; ${kop}`, gekozen: true };
}

/** A number that the user pointed at belongs to the part of the row beside it that has none of its kind yet. */
export function gekozenInDeel(kolommen: readonly LeesKolom[]): LeesKolom[] {
  return kolommen.map((een) => {
    if (een.gekozen !== true || een.deel !== "" || !DEELVELDEN.has(een.veld!)) return een;
    const zonder = (deel: string): boolean =>
      !kolommen.some((ander) => ander.deel === deel && ander.veld === een.veld && ander !== een);
    const meet = kolommen.filter((ander) => ander !== een && ander.veld !== null && DEELVELDEN.has(ander.veld));
    const buren = meet.filter(({ deel }) => zonder(deel));
    if (buren.length === 0 || buren.some(({ deel }) => deel === "")) return een;
    const afstand = (ander: LeesKolom): number => Math.abs(ander.kolom - een.kolom);
    const buur = buren.reduce((beste, ander) => (afstand(ander) < afstand(beste) ? ander : beste));
    return { ...een, deel: buur.deel, soort: buur.soort };
  });
}
