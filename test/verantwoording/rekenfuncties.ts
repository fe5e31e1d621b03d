import { afgerond, decimaal, keer } from "../../src/domein/decimaal";

export type Waarde = number | string | boolean | null;
export type Bereik = readonly Waarde[];
/** An error value of a spreadsheet: no formula of ours may ever give one. */
export class Foutwaarde extends Error {}

/** An argument: its values, and whether it was a reference (functions treat text in a range as absent). */
export interface Term {
  readonly waarden: Bereik;
  readonly soort: "bereik" | "waarde";
}

export function waarde(van: Waarde): Term {
  return { waarden: [van], soort: "waarde" };
}

export function enkel({ waarden }: Term): Waarde {
  if (waarden.length !== 1) throw new Foutwaarde("#VALUE! bereik waar een waarde hoort");
  return waarden[0] ?? null;
}

export function getal(van: Waarde): number {
  if (van === null) return 0;
  if (typeof van === "string") throw new Foutwaarde(`#VALUE! '${van}' is geen getal`);
  return Number(van);
}

export function alsTekst(van: Waarde): string {
  if (van === null) return "";
  return typeof van === "number" ? String(van).replace(".", ",") : String(van);
}

export function vergelijk(teken: string, a: Waarde, b: Waarde): boolean {
  const links = a ?? (typeof b === "string" ? "" : 0);
  const rechts = b ?? (typeof links === "string" ? "" : 0);
  const verschil = typeof links === typeof rechts ? volgorde(links, rechts) : typeof links === "string" ? 1 : -1;
  switch (teken) {
    case "=":
      return verschil === 0;
    case "<>":
      return verschil !== 0;
    case "<":
      return verschil < 0;
    case ">":
      return verschil > 0;
    case "<=":
      return verschil <= 0;
    default:
      return verschil >= 0;
  }
}

function volgorde(a: NonNullable<Waarde>, b: NonNullable<Waarde>): number {
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

/** Rounds as a spreadsheet does: on the fifteen digits that it shows. */
function rond(van: number, decimalen: number): number {
  return Number(afgerond(decimaal(Number(van.toPrecision(15))), decimalen)) / 10 ** decimalen;
}

function omlaag(van: number, decimalen: number): number {
  const keer10 = keer(decimaal(Number(van.toPrecision(15))), decimaal(10 ** decimalen));
  return Number(keer10.eenheden / 10n ** BigInt(keer10.schaal)) / 10 ** decimalen;
}

type Argumenten = readonly (() => Term)[];

function getallen(argumenten: Argumenten): readonly number[] {
  return argumenten.flatMap((argument) => {
    const { waarden, soort } = argument();
    return soort === "waarde" ? [getal(waarden[0] ?? null)] : waarden.filter((een) => typeof een === "number");
  });
}

function een(argumenten: Argumenten, nummer: number): Waarde {
  const argument = argumenten[nummer];
  return argument ? enkel(argument()) : null;
}

function tel(argumenten: Argumenten): number {
  const eerste = argumenten[0]!().waarden;
  let aantal = 0;
  eerste.forEach((_, plek) => {
    const goed = argumenten.every(
      (argument, nummer) =>
        nummer % 2 === 1 || vergelijk("=", argument().waarden[plek] ?? null, een(argumenten, nummer + 1)),
    );
    if (goed) aantal++;
  });
  return aantal;
}

/** The date of a serial number: day 60 and later are days since 30 December 1899. */
function datum(nummer: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(nummer) * 86_400_000);
}

export const FUNCTIES: Readonly<Record<string, (argumenten: Argumenten) => Waarde>> = {
  IF: (a) => (een(a, 0) === true ? een(a, 1) : een(a, 2)),
  AND: (a) => a.every((argument) => enkel(argument()) === true),
  OR: (a) => a.map((argument) => enkel(argument())).some((waar) => waar === true),
  NOT: (a) => een(a, 0) !== true,
  ISNUMBER: (a) => typeof een(a, 0) === "number",
  N: (a) => (typeof een(a, 0) === "number" ? een(a, 0) : 0),
  ABS: (a) => Math.abs(getal(een(a, 0))),
  ROUND: (a) => rond(getal(een(a, 0)), getal(een(a, 1))),
  ROUNDDOWN: (a) => omlaag(getal(een(a, 0)), getal(een(a, 1))),
  MIN: (a) => Math.min(...getallen(a)),
  MAX: (a) => Math.max(...getallen(a)),
  LARGE: (a) => {
    const getal0 = getallen([a[0]!]).toSorted((x, y) => y - x)[getal(een(a, 1)) - 1];
    if (getal0 === undefined) throw new Foutwaarde("#NUM!");
    return getal0;
  },
  /** In one row or one column; the position is given with the other one 1. */
  INDEX: (a) => {
    const plek = getal(een(a, 1)) * getal(een(a, 2));
    const { waarden } = a[0]!();
    if (plek < 1 || plek > waarden.length) throw new Foutwaarde("#REF!");
    return waarden[plek - 1] ?? 0;
  },
  MATCH: (a) => {
    if (een(a, 2) !== 0) throw new Foutwaarde("alleen precies zoeken");
    const plek = a[1]!().waarden.findIndex((van) => van !== null && vergelijk("=", van, een(a, 0)));
    if (plek < 0) throw new Foutwaarde("#N/A");
    return plek + 1;
  },
  SUM: (a) => getallen(a).reduce((totaal, deel) => totaal + deel, 0),
  COUNT: (a) => a.flatMap((argument) => argument().waarden).filter((waardeVan) => typeof waardeVan === "number").length,
  COUNTA: (a) => a.flatMap((argument) => argument().waarden).filter((waardeVan) => waardeVan !== null).length,
  COUNTIF: tel,
  COUNTIFS: tel,
  SUMIF: (a) => {
    const [bij, tellen] = [a[0]!().waarden, a[2]!().waarden];
    const past = bij.map((van) => vergelijk("=", van, een(a, 1)));
    return tellen.reduce<number>((totaal, van, plek) => totaal + (past[plek] && typeof van === "number" ? van : 0), 0);
  },
  DAY: (a) => datum(getal(een(a, 0))).getUTCDate(),
  MONTH: (a) => datum(getal(een(a, 0))).getUTCMonth() + 1,
  YEAR: (a) => datum(getal(een(a, 0))).getUTCFullYear(),
  LEN: (a) => alsTekst(een(a, 0)).length,
  LEFT: (a) => alsTekst(een(a, 0)).slice(0, getal(een(a, 1))),
  FIXED: (a) =>
    getal(een(a, 0)).toLocaleString("nl-NL", {
      minimumFractionDigits: getal(een(a, 1)),
      maximumFractionDigits: getal(een(a, 1)),
    }),
};
