import { cel, bereikNaam } from "../domein/bereik";
import type { Raster } from "../werkboek/raster";
import { uitCel, type CelLezing } from "./formulier-notatie";
import type { VeldSoort } from "./formulier-velden";

/** Something in the form that cannot be right: the cell ("Afspraken!F7") and a Dutch sentence. */
export interface FormulierFout {
  readonly plaats: string;
  readonly bericht: string;
}

/** What was gathered from the sheets: errors, and for every JSON path the cell that it came from or should stand in. */
export class Verslag {
  readonly fouten: FormulierFout[] = [];
  readonly #plaatsen = new Map<string, string>();

  constructor(readonly datumstelsel: 1900 | 1904) {}

  fout(raster: Raster, rij: number, kolom: number, bericht: string): void {
    this.fouten.push({ plaats: bereikNaam(cel(raster.blad, rij, kolom)), bericht });
  }

  onthoud(pad: string, raster: Raster, rij: number, kolom: number): void {
    if (!this.#plaatsen.has(pad)) this.#plaatsen.set(pad, bereikNaam(cel(raster.blad, rij, kolom)));
  }

  /**
   * An error of the document as an error of the form: at the cell of its JSON path, or else at the nearest thing around it, with
   * the field's name in front.
   */
  vanPad(pad: string, bericht: string): FormulierFout {
    const precies = this.#plaatsen.get(pad);
    if (precies !== undefined) return { plaats: precies, bericht };
    let plaats: string | undefined;
    for (let tot = pad.length; plaats === undefined && tot > 0; tot--) plaats = this.#plaatsen.get(pad.slice(0, tot));
    return { plaats: plaats ?? "Beschikking!A1", bericht: `${pad}: ${bericht}` };
  }
}

/** A label as it is compared: upper and lower case and spaces do not matter. */
export function gelijkgemaakt(label: unknown): string {
  return String(label ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** The row (from 0) of the first cell in column A with this label; null when it is not there. */
export function rijVan(raster: Raster, label: string, vanaf = 0): number | null {
  for (let rij = vanaf; rij < raster.rijen; rij++) {
    if (gelijkgemaakt(raster.waarde(rij, 0)) === gelijkgemaakt(label)) return rij;
  }
  return null;
}

/** Reads a field whose first cell stands here; of a pair the second cell stands at `kolomTot`. Undefined: not there. */
export function leesVeld(
  verslag: Verslag,
  raster: Raster,
  soort: VeldSoort,
  rij: number,
  kolom: number,
  kolomTot: number | null,
): unknown {
  if (soort !== "paar") return leesCel(verslag, raster, soort, rij, kolom);
  const van = leesCel(verslag, raster, "getal", rij, kolom);
  const tot = kolomTot === null ? undefined : leesCel(verslag, raster, "getal", rij, kolomTot);
  if (tot === undefined && (van === undefined || van === null)) return van;
  if (van === undefined || van === null)
    verslag.fout(raster, rij, kolom, "Hier hoort een getal: het tweede getal is wel ingevuld.");
  else if (tot === undefined)
    verslag.fout(raster, rij, kolomTot ?? kolom, "Vul ook het tweede getal in, of typ (geen).");
  return [van, tot];
}

function leesCel(
  verslag: Verslag,
  raster: Raster,
  soort: Exclude<VeldSoort, "paar">,
  rij: number,
  kolom: number,
): unknown {
  const inhoud = { soort: raster.soort(rij, kolom), waarde: raster.waarde(rij, kolom) };
  const lezing: CelLezing = uitCel(inhoud, soort, verslag.datumstelsel);
  if ("waarde" in lezing) return lezing.waarde;
  verslag.fout(raster, rij, kolom, lezing.fout);
  return undefined;
}

/** Puts a value at its place in the document; undefined leaves the key out. Safe for any key. */
export function zetOpPad(object: Record<string, unknown>, pad: readonly string[], waarde: unknown): void {
  if (waarde === undefined) return;
  const [sleutel = "", ...rest] = pad;
  if (rest.length === 0) {
    Object.defineProperty(object, sleutel, { value: waarde, enumerable: true, configurable: true, writable: true });
    return;
  }
  const binnen = Object.hasOwn(object, sleutel) ? object[sleutel] : undefined;
  const deel = typeof binnen === "object" && binnen !== null ? (binnen as Record<string, unknown>) : {};
  object[sleutel] = deel;
  zetOpPad(deel, rest, waarde);
}
