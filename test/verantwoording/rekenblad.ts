import { adres, cel as celBereik, kolomLetters, kolomNummer } from "../../src/domein/bereik";
import type { Plan, PlanCel } from "../../src/werkboek/plan";
import {
  alsTekst,
  enkel,
  Foutwaarde,
  FUNCTIES,
  getal,
  vergelijk,
  waarde,
  type Bereik,
  type Term,
  type Waarde,
} from "./rekenfuncties";

export { Foutwaarde };

interface Teken {
  readonly soort: "getal" | "tekst" | "naam" | "verwijzing" | "teken";
  readonly tekst: string;
}

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
