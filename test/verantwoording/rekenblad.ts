import { adres, cel as celBereik, kolomLetters, kolomNummer } from "../../src/domein/bereik";
import { decimaal, afgerond, keer } from "../../src/domein/decimaal";
import type { Plan, PlanCel } from "../../src/werkboek/plan";

type Waarde = number | string | boolean | null;
type Bereik = readonly Waarde[];
type Teken = { readonly soort: "getal" | "tekst" | "naam" | "verwijzing" | "teken"; readonly tekst: string };

/** An error value of a spreadsheet: no formula of ours may ever give one. */
export class Foutwaarde extends Error {}

/**
 * A small spreadsheet, written for the tests alone: recalculates the formulas of a plan and knows nothing of how its values came
 * about. Only what our sheets use; anything else throws.
 */
export class Rekenblad {
  private readonly cellen = new Map<string, PlanCel>();
  private readonly uitkomsten = new Map<string, Waarde>();
  private readonly namen: ReadonlyMap<string, string>;

  constructor(plan: Plan) {
    for (const blad of plan.bladen) {
      for (const c of blad.cellen) this.cellen.set(`${blad.naam}!${adres(celBereik(blad.naam, c.rij, c.kolom))}`, c);
    }
    this.namen = new Map(plan.namen.map(({ naam, verwijzing }) => [naam, verwijzing]));
  }

  /** Every formula cell, with what we stored and what comes out. */
  *formules(): Iterable<{ plek: string; formule: string; bewaard: Waarde; uitkomst: Waarde }> {
    for (const [plek, c] of this.cellen) {
      if (c.formule === undefined) continue;
      yield { plek, formule: c.formule, bewaard: c.waarde, uitkomst: this.waarde(plek) };
    }
  }

  waarde(plek: string): Waarde {
    const bekend = this.uitkomsten.get(plek);
    if (bekend !== undefined) return bekend;
    const c = this.cellen.get(plek);
    if (!c) return null;
    if (c.formule === undefined) return c.waarde;
    const uitkomst = new Lezer(ontleed(c.formule), plek.slice(0, plek.lastIndexOf("!")), this).geheel();
    this.uitkomsten.set(plek, uitkomst);
    return uitkomst;
  }

  naam(naam: string): string {
    const verwijzing = this.namen.get(naam);
    if (verwijzing === undefined) throw new Foutwaarde(`#NAME? ${naam}`);
    return verwijzing;
  }

  bereik(verwijzing: string, vanBlad: string): Bereik {
    const [, gequoot, plekken = ""] = /^(?:'((?:[^']|'')+)'!)?(.+)$/.exec(verwijzing) ?? [];
    const blad = gequoot?.replaceAll("''", "'") ?? vanBlad;
    const [van = "", tot = van] = plekken.replaceAll("$", "").split(":");
    const begin = plekVan(van);
    const einde = plekVan(tot);
    const uit: Waarde[] = [];
    for (let rij = begin.rij; rij <= einde.rij; rij++) {
      for (let kolom = begin.kolom; kolom <= einde.kolom; kolom++) {
        uit.push(this.waarde(`${blad}!${kolomLetters(kolom)}${rij}`));
      }
    }
    return uit;
  }
}

function plekVan(plek: string): { rij: number; kolom: number } {
  const [, letters = "", cijfers = ""] = /^([A-Z]+)(\d+)$/.exec(plek) ?? [];
  return { rij: Number(cijfers), kolom: kolomNummer(letters) ?? -1 };
}

function ontleed(formule: string): readonly Teken[] {
  const patroon =
    /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![A-Za-z0-9_(])|([A-Za-z_][A-Za-z0-9_.]*)|(\d+(?:\.\d+)?)|(<=|>=|<>|[-+*/&=<>(),])/gy;
  const uit: Teken[] = [];
  while (patroon.lastIndex < formule.length) {
    const plek = patroon.lastIndex;
    const deel = patroon.exec(formule);
    if (!deel) throw new Error(`Onbekend teken in ${formule} bij ${plek}`);
    const [, tekst, verwijzing, naam, getal, teken] = deel;
    if (tekst !== undefined) uit.push({ soort: "tekst", tekst: tekst.slice(1, -1).replaceAll('""', '"') });
    else if (verwijzing !== undefined) uit.push({ soort: "verwijzing", tekst: verwijzing });
    else if (naam !== undefined) uit.push({ soort: "naam", tekst: naam });
    else if (getal !== undefined) uit.push({ soort: "getal", tekst: getal });
    else uit.push({ soort: "teken", tekst: teken ?? "" });
  }
  return uit;
}

/** An argument: its values, and whether it was a reference (functions treat text in a range as absent). */
interface Term {
  readonly waarden: Bereik;
  readonly soort: "bereik" | "waarde";
}

class Lezer {
  private plek = 0;

  constructor(
    private readonly tekens: readonly Teken[],
    private readonly blad: string,
    private readonly rekenblad: Rekenblad,
  ) {}

  geheel(): Waarde {
    const uitkomst = enkel(this.vergelijking());
    if (this.plek !== this.tekens.length) throw new Error("De formule gaat verder dan verwacht.");
    return uitkomst;
  }

  private neem(...tekst: readonly string[]): string | null {
    const teken = this.tekens[this.plek];
    if (teken?.soort !== "teken" || !tekst.includes(teken.tekst)) return null;
    this.plek++;
    return teken.tekst;
  }

  private vergelijking(): Term {
    let links = this.samenvoeging();
    for (
      let teken = this.neem("=", "<>", "<", ">", "<=", ">=");
      teken;
      teken = this.neem("=", "<>", "<", ">", "<=", ">=")
    ) {
      links = waarde(vergelijk(teken, enkel(links), enkel(this.samenvoeging())));
    }
    return links;
  }

  private samenvoeging(): Term {
    let links = this.som();
    while (this.neem("&")) links = waarde(alsTekst(enkel(links)) + alsTekst(enkel(this.som())));
    return links;
  }

  private som(): Term {
    let links = this.product();
    for (let teken = this.neem("+", "-"); teken; teken = this.neem("+", "-")) {
      const rechts = getal(enkel(this.product()));
      links = waarde(getal(enkel(links)) + (teken === "+" ? rechts : -rechts));
    }
    return links;
  }

  private product(): Term {
    let links = this.deel();
    for (let teken = this.neem("*", "/"); teken; teken = this.neem("*", "/")) {
      const rechts = getal(enkel(this.deel()));
      if (teken === "/" && rechts === 0) throw new Foutwaarde("#DIV/0!");
      links = waarde(teken === "*" ? getal(enkel(links)) * rechts : getal(enkel(links)) / rechts);
    }
    return links;
  }

  private deel(): Term {
    if (this.neem("-")) return waarde(-getal(enkel(this.deel())));
    if (this.neem("(")) {
      const binnen = this.vergelijking();
      if (!this.neem(")")) throw new Error("Haakje ontbreekt");
      return binnen;
    }
    const teken = this.tekens[this.plek++];
    if (teken?.soort === "getal") return waarde(Number(teken.tekst));
    if (teken?.soort === "tekst") return waarde(teken.tekst);
    if (teken?.soort === "verwijzing") return this.verwijzing(teken.tekst, this.blad);
    if (teken?.soort !== "naam") throw new Error(`Onverwacht: ${teken?.tekst}`);
    if (!this.neem("(")) return this.verwijzing(this.rekenblad.naam(teken.tekst), this.blad);
    const functie = FUNCTIES[teken.tekst];
    if (!functie) throw new Foutwaarde(`#NAME? ${teken.tekst}`);
    return waarde(functie(this.argumenten()));
  }

  private verwijzing(tekst: string, blad: string): Term {
    return { waarden: this.rekenblad.bereik(tekst, blad), soort: "bereik" };
  }

  /** Errors are values: an IF that does not take a branch does not stumble over it. */
  private argumenten(): readonly (() => Term)[] {
    const uit: (() => Term)[] = [];
    if (this.neem(")")) return uit;
    do {
      const term = this.probeer();
      uit.push(term);
    } while (this.neem(","));
    if (!this.neem(")")) throw new Error("Haakje ontbreekt");
    return uit;
  }

  private probeer(): () => Term {
    const begin = this.plek;
    try {
      const term = this.vergelijking();
      return () => term;
    } catch (fout) {
      if (!(fout instanceof Foutwaarde)) throw fout;
      this.plek = begin;
      this.slaOver();
      return () => {
        throw fout;
      };
    }
  }

  private slaOver(): void {
    for (let diep = 0; this.plek < this.tekens.length; this.plek++) {
      const { soort, tekst } = this.tekens[this.plek]!;
      if (soort !== "teken") continue;
      if (diep === 0 && (tekst === "," || tekst === ")")) return;
      if (tekst === "(") diep++;
      else if (tekst === ")") diep--;
    }
  }
}

function waarde(van: Waarde): Term {
  return { waarden: [van], soort: "waarde" };
}

function enkel({ waarden }: Term): Waarde {
  if (waarden.length !== 1) throw new Foutwaarde("#VALUE! bereik waar een waarde hoort");
  return waarden[0] ?? null;
}

function getal(van: Waarde): number {
  if (van === null) return 0;
  if (typeof van === "string") throw new Foutwaarde(`#VALUE! '${van}' is geen getal`);
  return Number(van);
}

function alsTekst(van: Waarde): string {
  if (van === null) return "";
  return typeof van === "number" ? String(van).replace(".", ",") : String(van);
}

function vergelijk(teken: string, a: Waarde, b: Waarde): boolean {
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

const FUNCTIES: Readonly<Record<string, (argumenten: Argumenten) => Waarde>> = {
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
  SUM: (a) => getallen(a).reduce((totaal, deel) => totaal + deel, 0),
  COUNTA: (a) => a.flatMap((argument) => argument().waarden).filter((waardeVan) => waardeVan !== null).length,
  COUNTIF: tel,
  COUNTIFS: tel,
  FIXED: (a) =>
    getal(een(a, 0)).toLocaleString("nl-NL", {
      minimumFractionDigits: getal(een(a, 1)),
      maximumFractionDigits: getal(een(a, 1)),
    }),
};
