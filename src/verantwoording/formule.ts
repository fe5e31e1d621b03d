import type { CelWaarde } from "../werkboek/raster";

/** Something that a formula can refer to: a cell, a block of cells, a defined name. Its address is known only when all rows are placed. */
export interface Verwijsbaar {
  /** How a formula on this sheet writes it. */
  inFormule(vanBlad: string): string;
}

type Deel = string | Verwijsbaar;

/** A native formula whose addresses are filled in at the very end, so that nobody ever types one. */
export class Formule {
  constructor(private readonly delen: readonly Deel[]) {}

  /** The formula as a cell of this sheet holds it: English names, commas, without '='. */
  schrijf(vanBlad: string): string {
    return this.delen.map((deel) => (typeof deel === "string" ? deel : deel.inFormule(vanBlad))).join("");
  }

  get stukken(): readonly Deel[] {
    return this.delen;
  }
}

/** A formula with the right result beside it: the two are always made together. */
export interface Uitkomst {
  readonly formule: Formule;
  readonly waarde: CelWaarde;
}

/** Writes a formula: f`IF(${cel}="","",${cel})`. Formulas can be nested; a text goes in with `letterlijk`. */
export function f(
  teksten: TemplateStringsArray,
  ...ingevuld: readonly (Verwijsbaar | Formule | string | number)[]
): Formule {
  const delen: Deel[] = [];
  teksten.forEach((tekst, nummer) => {
    if (tekst !== "") delen.push(tekst);
    const invulling = ingevuld[nummer];
    if (invulling === undefined) return;
    if (invulling instanceof Formule) delen.push(...invulling.stukken);
    else delen.push(typeof invulling === "number" ? String(invulling) : invulling);
  });
  return new Formule(delen);
}

/** A text as a formula holds it, quotes doubled. */
export function letterlijk(tekst: string): string {
  return `"${tekst.replaceAll('"', '""')}"`;
}

/** Joins formulas with a separator; nothing at all gives an empty formula. */
export function samen(delen: readonly (Formule | Verwijsbaar)[], tussen: string): Formule {
  const stukken: Deel[] = [];
  delen.forEach((deel, nummer) => {
    if (nummer > 0) stukken.push(tussen);
    stukken.push(...(deel instanceof Formule ? deel.stukken : [deel]));
  });
  return new Formule(stukken);
}
