import type { Bereik } from "../domein/bereik";
import type { Inhoud } from "../werkboek/raster";
import { verwijzingen } from "./verwijzingen";

interface Formulecel {
  readonly blad: string;
  readonly rij: number;
  readonly kolom: number;
  readonly bereiken: readonly Bereik[];
}

/** Passes over formulas that refer to blocks: a chain that runs through more blocks than this is not followed to its end. */
const RONDES = 12;

function sleutel(blad: string, rij: number, kolom: number): string {
  return `${blad}\u0000${kolom}\u0000${rij}`;
}

/** The rows of a column that are touched, counted from above, so that a block is judged by two look-ups. */
class Tellingen {
  readonly #perKolom = new Map<string, Uint32Array>();

  constructor(
    private readonly hoogte: ReadonlyMap<string, number>,
    cellen: Iterable<{ blad: string; rij: number; kolom: number }>,
  ) {
    for (const { blad, rij, kolom } of cellen) {
      const naam = `${blad}\u0000${kolom}`;
      let rijen = this.#perKolom.get(naam);
      if (!rijen) this.#perKolom.set(naam, (rijen = new Uint32Array((this.hoogte.get(blad) ?? 0) + 1)));
      if (rij + 1 < rijen.length) rijen[rij + 1] = 1;
    }
    for (const rijen of this.#perKolom.values())
      for (let rij = 1; rij < rijen.length; rij++) rijen[rij]! += rijen[rij - 1]!;
  }

  raakt({ blad, rij, totRij, kolom, totKolom }: Bereik): boolean {
    for (const [naam, rijen] of this.#perKolom) {
      const scheiding = naam.lastIndexOf("\u0000");
      const nummer = Number(naam.slice(scheiding + 1));
      if (nummer < kolom || nummer > totKolom || naam.slice(0, scheiding) !== blad) continue;
      const onder = rijen[Math.min(totRij + 1, rijen.length - 1)]!;
      if (onder > rijen[Math.min(rij, rijen.length - 1)]!) return true;
    }
    return false;
  }
}

/** Which formulas lean on which cells: a simple scan of the references in all formulas. Made once, asked often. */
export class Doorwerking {
  readonly #formules: Formulecel[] = [];
  readonly #opCel = new Map<string, Formulecel[]>();
  readonly #metBlok: Formulecel[] = [];
  readonly #hoogte: ReadonlyMap<string, number>;

  constructor(inhoud: Inhoud) {
    this.#hoogte = new Map(inhoud.rasters.map((raster) => [raster.blad, raster.rijen]));
    for (const raster of inhoud.rasters) {
      raster.voorElkeCel((rij, kolom) => {
        const formule = raster.formule(rij, kolom);
        if (formule !== null) this.#voegToe(raster.blad, rij, kolom, formule);
      });
    }
  }

  #voegToe(blad: string, rij: number, kolom: number, formule: string): void {
    const bereiken = verwijzingen(formule, blad).map((een) => een.bereik);
    if (bereiken.length === 0) return;
    const cel: Formulecel = { blad, rij, kolom, bereiken };
    this.#formules.push(cel);
    let heeftBlok = false;
    for (const bereik of bereiken) {
      if (bereik.rij !== bereik.totRij || bereik.kolom !== bereik.totKolom) {
        heeftBlok = true;
        continue;
      }
      const naam = sleutel(bereik.blad, bereik.rij, bereik.kolom);
      const lijst = this.#opCel.get(naam);
      if (lijst) lijst.push(cel);
      else this.#opCel.set(naam, [cel]);
    }
    if (heeftBlok) this.#metBlok.push(cel);
  }

  /** The formula cells that refer to one of these cells directly, by their key. */
  verwijstNaar(cellen: readonly { blad: string; rij: number; kolom: number }[]): ReadonlySet<string> {
    const tellingen = new Tellingen(this.#hoogte, cellen);
    const direct = this.#formules.filter(({ bereiken }) => bereiken.some((bereik) => tellingen.raakt(bereik)));
    return new Set(direct.map(({ blad, rij, kolom }) => sleutel(blad, rij, kolom)));
  }

  /** How many other formula cells depend on these cells, directly or through others. */
  afhankelijken(cellen: readonly { blad: string; rij: number; kolom: number }[]): number {
    const begin = new Set(cellen.map(({ blad, rij, kolom }) => sleutel(blad, rij, kolom)));
    const geraakt = new Map<string, { blad: string; rij: number; kolom: number }>();
    let nieuw: { blad: string; rij: number; kolom: number }[] = [...cellen];
    const raak = (cel: Formulecel, rij: Formulecel[]): void => {
      const naam = sleutel(cel.blad, cel.rij, cel.kolom);
      if (begin.has(naam) || geraakt.has(naam)) return;
      geraakt.set(naam, cel);
      rij.push(cel);
    };
    let blokken = this.#metBlok;
    for (let ronde = 0; ronde < RONDES && nieuw.length > 0; ronde++) {
      const gevolgd = this.#langsCellen(nieuw, raak);
      const tellingen = new Tellingen(this.#hoogte, gevolgd);
      const volgende: Formulecel[] = [];
      const over: Formulecel[] = [];
      for (const cel of blokken) {
        if (cel.bereiken.some((bereik) => tellingen.raakt(bereik))) raak(cel, volgende);
        else over.push(cel);
      }
      blokken = over;
      nieuw = volgende;
    }
    return geraakt.size;
  }

  /** Follows references to single cells to their end; gives the cells back with all that they touch. */
  #langsCellen(
    begin: readonly { blad: string; rij: number; kolom: number }[],
    raak: (cel: Formulecel, rij: Formulecel[]) => void,
  ): { blad: string; rij: number; kolom: number }[] {
    const alle = [...begin];
    // The list grows while it is walked: what is touched is followed too.
    for (const { blad, rij, kolom } of alle) {
      const volgende: Formulecel[] = [];
      for (const cel of this.#opCel.get(sleutel(blad, rij, kolom)) ?? []) raak(cel, volgende);
      alle.push(...volgende);
    }
    return alle;
  }
}

/** The key of a cell in the sets of `Doorwerking`. */
export { sleutel as celSleutel };
