import { cel } from "../domein/bereik";
import { eenmaal } from "../domein/eenmaal";
import type { Activiteit } from "../domein/beschikking";
import type { Regel, Tabel } from "../domein/productie";
import type { Verhaal } from "../domein/verhaal";
import type { Raster } from "../werkboek/raster";
import { normaliseer, woorden } from "./tekst";
import type { Verhaalbronnen } from "./verhalen";

/** A note stands at most so many rows above or under its table. */
const DICHTBIJ = 8;
const MINSTE_WOORDEN = 4;
const LANGSTE = 4000;
/** A remark to a colleague explains nothing. */
const WERKNOTITIE =
  /\b(?:nakijken|checken|check|controleren|invullen|aanvullen|navragen|todo|to do|uitzoeken|nog doen|klopt dit)\b|\?\s*$/iu;

/** The texts around the tables that name one activity, and the comments on its rows. */
export function leesNotities({ rasters, beschikking, tabellen, regels }: Verhaalbronnen): Verhaal[] {
  const noemer = new Noemer(beschikking?.activiteiten ?? []);
  return rasters.flatMap((raster) => {
    const eigen = tabellen.filter(({ blad }) => blad === raster.blad);
    return [...rondTabellen(raster, eigen, noemer), ...opmerkingen(raster, regels)];
  });
}

/** Which activity a text names; the forms of the names are made once. */
class Noemer {
  readonly #geheugen = new Map<string, string | null>();
  readonly #namen: readonly {
    readonly code: string;
    readonly vormen: readonly string[];
    /** Whether a text holds the short form. */
    readonly afkorting: ((tekst: string) => boolean) | null;
  }[];

  constructor(activiteiten: readonly Activiteit[]) {
    this.#namen = activiteiten.map(({ code, naam, afkorting }) => ({
      code,
      vormen: naamvormen(naam),
      afkorting: afkorting === null ? null : metAfkorting(afkorting.trim()),
    }));
  }

  /** The one activity that the text names; null when it names none, or more than one. */
  activiteit(tekst: string): string | null {
    const bewaard = this.#geheugen.get(tekst);
    if (bewaard !== undefined) return bewaard;
    const schoon = ` ${normaliseer(tekst)} `;
    const genoemd = this.#namen.filter(
      ({ vormen, afkorting }) => vormen.some((vorm) => schoon.includes(` ${vorm} `)) || afkorting?.(tekst) === true,
    );
    const code = genoemd.length === 1 ? genoemd[0]!.code : null;
    this.#geheugen.set(tekst, code);
    return code;
  }
}

/** The whole name, and its ends from each ' - ' on, when they are long enough to be no common word. */
function naamvormen(naam: string): string[] {
  const delen = naam.split(/\s[-–—]\s/);
  return delen
    .map((_, begin) => normaliseer(delen.slice(begin).join(" ")))
    .filter((vorm) => woorden(vorm).length > 1 || vorm.length >= 9);
}

/** A short form names its activity when it opens the text as a label ("Sport: …", "Toelichting Sport: …"), or is written like no common word (NME, Dig Comm). */
function metAfkorting(afkorting: string): (tekst: string) => boolean {
  const vorm = eenmaal(() => afkortingVorm(afkorting));
  return (tekst) => tekst.includes(afkorting) && vorm().test(tekst);
}

function afkortingVorm(afkorting: string): RegExp {
  const letterlijk = afkorting.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const eigen = /\p{L}.*[\p{Lu}.&]|\s/u.test(afkorting);
  const voor = eigen ? String.raw`(?<![\p{L}\d])` : String.raw`^\s*(?:[Tt]oelichting(?: (?:op|bij|over))?:?\s+)?`;
  const na = eigen ? String.raw`(?![\p{L}\d])` : String.raw`\s*[:–—]`;
  return new RegExp(voor + letterlijk + na, "u");
}

function isVerhaal(tekst: string): boolean {
  return tekst.length <= LANGSTE && woorden(normaliseer(tekst)).length >= MINSTE_WOORDEN;
}

/** The rows of a sheet where notes can stand: next to a table, never in it, except the rows that are notes themselves. */
function notitierijen(tabellen: readonly Tabel[]): number[] {
  const rijen = new Set<number>();
  for (const { bereik, rijen: delen } of tabellen) {
    for (let afstand = 1; afstand <= DICHTBIJ; afstand++) {
      rijen.add(bereik.totRij + afstand);
      if (bereik.rij >= afstand) rijen.add(bereik.rij - afstand);
    }
    for (const { rij, soort } of delen) if (soort === "notitie") rijen.add(rij);
  }
  return [...rijen].sort((a, b) => a - b);
}

function* rondTabellen(raster: Raster, tabellen: readonly Tabel[], noemer: Noemer): Iterable<Verhaal> {
  const notitie = new Set(
    tabellen.flatMap(({ rijen }) => rijen.filter(({ soort }) => soort === "notitie").map(({ rij }) => rij)),
  );
  const inTabel = (rij: number): boolean =>
    !notitie.has(rij) && tabellen.some(({ bereik }) => rij >= bereik.rij && rij <= bereik.totRij);
  for (const rij of notitierijen(tabellen)) {
    if (rij >= raster.rijen || inTabel(rij)) continue;
    // Where many cells are used stands data, not a note.
    const kolommen = raster.kolommenVan(rij);
    if (kolommen.length > 4) continue;
    for (const kolom of kolommen) {
      const tekst = raster.waarde(rij, kolom);
      if (typeof tekst !== "string" || raster.soort(rij, kolom) !== "tekst" || !isVerhaal(tekst)) continue;
      const activiteit = noemer.activiteit(tekst);
      if (activiteit === null) continue;
      const cellen = [cel(raster.blad, rij, kolom)];
      yield { blad: raster.blad, activiteit, rubriek: "notitie", tekst: { tekst, cellen }, regel: null };
    }
  }
}

/** Comments that explain, on a row with one activity. */
function opmerkingen(raster: Raster, regels: readonly Regel[]): Verhaal[] {
  if (raster.opmerkingen.length === 0) return [];
  const perRij = new Map<number, Regel[]>();
  for (const regel of regels) {
    if (regel.blad === raster.blad) perRij.set(regel.rij, [...(perRij.get(regel.rij) ?? []), regel]);
  }
  return raster.opmerkingen.flatMap(({ rij, kolom, tekst, auteur }): Verhaal[] => {
    const opRij = perRij.get(rij) ?? [];
    const codes = new Set(opRij.map(({ koppeling }) => koppeling.activiteit));
    const kaal = zonderAuteur(tekst, auteur);
    const activiteit = opRij[0]?.koppeling.activiteit ?? null;
    if (codes.size !== 1 || activiteit === null || !isVerhaal(kaal) || WERKNOTITIE.test(kaal)) return [];
    const cellen = [cel(raster.blad, rij, kolom)];
    const regel = opRij.length === 1 ? opRij[0]!.id : null;
    return [{ blad: raster.blad, activiteit, rubriek: "notitie", tekst: { tekst: kaal, cellen }, regel }];
  });
}

/** Excel opens a comment with its author's name. */
function zonderAuteur(tekst: string, auteur: string | null): string {
  const kop = auteur === null || auteur === "" ? -1 : tekst.indexOf(`${auteur}:`);
  return (kop === 0 ? tekst.slice(auteur!.length + 1) : tekst.replace(/^[^\n:]{1,40}:\s*\n/, "")).trim();
}
