import { adres, bereikNaam, type Bereik } from "../../domein/bereik";
import type { Regel, Tekst, Veld } from "../../domein/productie";
import { rekenwaarde } from "../../domein/telling";
import type { Rubriekblok } from "../../domein/verhaal";
import { blokkolommen } from "../blokkolommen";
import { leesBlokrubrieken, telRubrieken } from "../blokrubrieken";
import { vindBlokken, type Blokvoorstel } from "../blokken-vinden";
import type { Labellezer } from "../bloklabels";
import { bloknaam, naamOfBlad, noemtActiviteit, type Bloknaam } from "../bloknaam";
import {
  blokreeksen,
  getalVan,
  soortEnEenheid,
  waardekolommen,
  type Blokreeks,
  type Waardekolom,
} from "../blokreeksen";
import { Blokwaarden } from "../blokwaarden";
import { afspraakVoor } from "../eenheden";
import type { Omgeving } from "../omgeving";
import { leesTekstCel, zegtAantal } from "../getallen";
import { isTotaalLabel, type Rij } from "../rijen";
import { ingekort } from "../tekst";
import type { Bladvondst, Gelezen, Koptabel, Tabelvoorstel } from "./indeling";
import { Regelmaker } from "./totalen";

/** With fewer rubrics and no figures it is a note, not a block. */
const RUBRIEKEN_VANAF = 4;
/** More labels without a name between them are the cells of something else. */
const MEESTE_LABELS = 400;
const MEET: readonly Veld[] = ["afspraak", "realisatie", "verschil"];

/**
 * A sheet or a block per activity, with labels beside or above the values and perhaps a small table, like the standard sheet
 * (domein.md §3.4 and §9). `koptabellen` are the tables with headers on this sheet: what they read stays theirs, unless it is the
 * small table of one activity inside a block; `bezet` is what other layouts without headers read.
 */
export function leesBlokken(
  omgeving: Omgeving,
  lezer: Labellezer,
  koptabellen: readonly Koptabel[],
  bezet: readonly Bereik[],
): Bladvondst {
  const isActiviteit = (rij: number, kolom: number): boolean => noemtActiviteit(omgeving, rij, kolom);
  const voorstellen = vindBlokken(omgeving.raster, lezer, { koptabellen, bezet }, isActiviteit);
  const opgenomen = new Set<Koptabel>();
  const gelezen = voorstellen.flatMap((voorstel) => {
    if (voorstel.labels.length > MEESTE_LABELS) return [];
    const blokken = leesBlok(omgeving, new Blokwaarden(omgeving.raster, lezer, voorstel));
    if (blokken.length > 0) {
      for (const { koptabel } of voorstel.tabellen) opgenomen.add(koptabel);
      for (const koptabel of voorstel.gekanteld) opgenomen.add(koptabel);
    }
    return blokken;
  });
  return { gelezen, opgenomen };
}

/** One block; with a name in each column of its values one per column. */
function leesBlok(omgeving: Omgeving, waarden: Blokwaarden): Gelezen[] {
  const reeksen = blokreeksen(waarden);
  const kolommen = reeksen.length === 0 ? [] : waardekolommen(omgeving, waarden, reeksen);
  const perNaam = new Map<string, { naam: Bloknaam; kolommen: Waardekolom[] }>();
  for (const kolom of kolommen.length === 0 ? [{ kolom: null, kop: null }] : kolommen) {
    const naam = bloknaam(omgeving, waarden, kolom.kolom);
    if (naam === null) continue;
    const sleutel = naam.koppeling.activiteit ?? naam.naam?.tekst ?? "";
    const bestaand = perNaam.get(sleutel);
    if (bestaand) bestaand.kolommen.push(kolom);
    else perNaam.set(sleutel, { naam, kolommen: [kolom] });
  }
  return [...perNaam.values()].flatMap(({ naam, kolommen: eigen }, nummer) => {
    const delen = kolommen.length === 0 ? [] : eigen;
    const blok = new Bloklezer(omgeving, waarden, naam, reeksen, delen, nummer === 0);
    return blok.isBlok() ? [blok.lees()] : [];
  });
}

class Bloklezer {
  readonly #rubrieken: Rubriekblok["rubrieken"];
  readonly #vergeven = new Set<string>();

  constructor(
    readonly omgeving: Omgeving,
    readonly waarden: Blokwaarden,
    readonly naam: Bloknaam,
    readonly reeksen: readonly Blokreeks[],
    readonly kolommen: readonly Waardekolom[],
    /** Rubrics and small tables belong to the first of several names. */
    readonly eerste: boolean,
  ) {
    this.#rubrieken = eerste ? leesBlokrubrieken(waarden, reeksen) : [];
  }

  /** Enough to be sure: a name with figures, or with several rubrics. */
  isBlok(): boolean {
    const { waarden, naam, reeksen } = this;
    const cijfers = reeksen.flatMap(({ velden }) => [...velden.values()]).filter((label) => waarden.heeftGetal(label));
    const rubrieken = telRubrieken(waarden);
    if (rubrieken >= RUBRIEKEN_VANAF && (naam.uit === "label" || naam.koppeling.activiteit !== null)) return true;
    const tabellen = this.#tabellen();
    const zeker = naam.uit === "label" || naam.koppeling.activiteit !== null;
    if (tabellen.some(({ rijen }) => rijen.length > 0))
      return tabellen.every(({ koptabel }) => koptabel.gelezen === null) ? zeker : naam.uit === "label";
    return cijfers.length >= (zeker ? 1 : 2) && reeksen.some(({ velden }) => velden.size >= 2);
  }

  #tabellen(): Blokvoorstel["tabellen"] {
    return this.eerste ? this.waarden.voorstel.tabellen : [];
  }

  lees(): Gelezen {
    const { naam, omgeving, waarden } = this;
    const bereik = this.#bereik();
    const id = bereikNaam(bereik);
    const regels = [...this.#uitLabels(id), ...this.#uitTabellen(id)].sort((a, b) => a.rij - b.rij);
    const rijen = [...new Set(regels.map(({ rij }) => rij))];
    const groep = regels[0]?.groep ?? null;
    const rubriekblok = {
      blad: omgeving.raster.blad,
      activiteit: naam.koppeling.activiteit,
      naam: naam.naam,
      rubrieken: this.#rubrieken,
    };
    return {
      tabel: {
        id,
        blad: omgeving.raster.blad,
        bereik,
        soort: "blokken",
        zekerheid: this.#zekerheid(regels),
        reden: this.#reden(),
        kopRijen: { van: bereik.rij, tot: bereik.rij },
        kolommen: blokkolommen(waarden, this.reeksen, this.kolommen, this.#tabellen()),
        rijen: rijen.map((rij) => ({ rij, soort: "gegeven", groep })),
        ontbrekend: [],
      },
      regels: regels.map((regel, plaats) => (plaats === 0 ? this.#metAfwijkingen(regel) : regel)),
      ...(this.#rubrieken.length > 0 && { rubriekblokken: [rubriekblok] }),
    };
  }

  /** Why this is a block, for people. */
  #reden(): string {
    const { naam, omgeving } = this;
    const { tekst, cellen } = naamOfBlad(naam, omgeving.raster.blad);
    const plaats = cellen[0] === undefined ? "" : ` in ${adres(cellen[0])}`;
    const uit = { label: "het label", titel: "de titel", blad: "de naam van het blad" }[naam.uit];
    const cijfers =
      this.#tabellen().length > 0 ? "een kleine tabel" : this.reeksen.length > 0 ? "labels met cijfers" : "";
    const rubrieken = this.#rubrieken.length > 1 ? `${this.#rubrieken.length} rubrieken` : "";
    const wat = [cijfers, rubrieken].filter((deel) => deel !== "").join(" en ");
    return `een blok over "${ingekort(tekst)}" (${uit}${plaats}), met ${wat}`;
  }

  #zekerheid(regels: readonly Regel[]): number {
    const { koppeling, uit } = this.naam;
    const naam = koppeling.activiteit !== null ? koppeling.zekerheid : uit === "label" ? 0.9 : 0.85;
    const volledig = regels.some(({ afspraak, realisatie }) => afspraak !== null && realisatie !== null);
    return Math.round(naam * (volledig || regels.length === 0 ? 0.97 : 0.85) * 100) / 100;
  }

  /** What stands under 'Afwijkingen' explains the figures of its activity. */
  #metAfwijkingen(regel: Regel): Regel {
    if (regel.toelichting !== null) return regel;
    const afwijkingen = this.#rubrieken.find(({ rubriek }) => rubriek === "afwijkingen")?.tekst ?? null;
    return { ...regel, toelichting: afwijkingen };
  }

  #uitLabels(tabel: string): Regel[] {
    const gezien = new Map<string, number>();
    const regels = this.reeksen.flatMap((reeks, plaats) =>
      this.kolommen.map((kolom, nummer) => this.#regel(tabel, reeks, kolom, plaats + nummer === 0)),
    );
    // Two labels in one row share the figures behind them.
    return regels.map((regel) => {
      const keer = (gezien.get(regel.id) ?? 0) + 1;
      gezien.set(regel.id, keer);
      return keer === 1 ? regel : { ...regel, id: `${regel.id}-${keer}` };
    });
  }

  #regel(tabel: string, reeks: Blokreeks, kolom: Waardekolom, eerste: boolean): Regel {
    const { omgeving, waarden, naam } = this;
    const { soort, eenheid } = soortEnEenheid(reeks, kolom, waarden);
    const getal = (veld: Veld): Regel["afspraak"] => getalVan(reeks, veld, kolom, waarden);
    const tekst = (veld: Veld): Tekst | null => {
      const label = reeks.velden.get(veld);
      return label === undefined ? null : waarden.tekst(label);
    };
    const financier = tekst("financier");
    const afspraak = getal("afspraak");
    const activiteit = omgeving.activiteiten.get(naam.koppeling.activiteit ?? "") ?? null;
    const vraag = {
      soort,
      eenheid: eenheid?.tekst ?? null,
      financier: financier?.tekst ?? null,
      streef: rekenwaarde(afspraak?.telling),
    };
    const gevonden =
      activiteit && afspraakVoor(activiteit, vraag, omgeving.beschikking?.gemeente ?? "", this.#vergeven);
    if (gevonden) this.#vergeven.add(gevonden.id);
    const label = reeks.velden.get("realisatie") ?? reeks.velden.get("afspraak")!;
    return {
      id: `${tabel}#${label.rij + 1}${kolom.kolom === null ? `-${label.kolom + 1}` : `-${kolom.kolom + 1}`}`,
      tabel,
      blad: omgeving.raster.blad,
      rij: label.rij,
      naam: naamOfBlad(naam, omgeving.raster.blad),
      koppeling: naam.koppeling,
      groep: activiteit?.groep ?? null,
      soort: soort ?? gevonden?.soort ?? null,
      eenheid,
      financier,
      plaats: null,
      afspraakId: gevonden?.id ?? null,
      afspraak,
      realisatie: getal("realisatie"),
      verschil: getal("verschil"),
      procent: getal("procent"),
      ipu: eerste || reeks.velden.has("ipu") ? getal("ipu") : null,
      ipuRealisatie: getal("ipuRealisatie"),
      tarief: getal("tarief"),
      bedrag: getal("bedrag"),
      toelichting: tekst("toelichting"),
    };
  }

  /** The rows of a small table, which all are about the activity of the block. */
  #uitTabellen(tabel: string): Regel[] {
    return this.#tabellen().flatMap(({ koptabel: { voorstel }, rijen }) => {
      const maker = new Regelmaker({ ...voorstel, rijen }, tabel);
      return rijen
        .flatMap((rij) => (this.#telt(voorstel, rij) ? maker.maak(this.#rij(voorstel, rij)) : []))
        .map(({ regel }) => regel);
    });
  }

  /** A row with figures, or left empty beside its unit; not a note or a total below. */
  #telt({ kolommen, omgeving: { raster } }: Tabelvoorstel, rij: number): boolean {
    const eerste = leesTekstCel(raster, rij, kolommen[0]!.kolom);
    if (eerste !== null && isTotaalLabel(eerste.tekst)) return false;
    if (kolommen.some(({ veld, kolom }) => MEET.includes(veld!) && zegtAantal(raster, rij, kolom))) return true;
    return kolommen.filter(({ kolom }) => raster.soort(rij, kolom) !== "leeg").length > 1;
  }

  /** A row as the table of totals knows it, about the activity of the block; without a column of units its first text is the unit. */
  #rij({ kolommen, omgeving: { raster } }: Tabelvoorstel, rij: number): Rij {
    const { naam, omgeving } = this;
    const heeftEenheid = kolommen.some(({ veld }) => veld === "eenheid" || veld === "soort");
    const naamkolom = kolommen.find(({ veld }) => veld === "activiteit")?.kolom;
    const tekst = heeftEenheid || naamkolom === undefined ? null : leesTekstCel(raster, rij, naamkolom);
    const zelfde = tekst !== null && noemtActiviteit(omgeving, rij, naamkolom!);
    return {
      rij,
      soort: "gegeven",
      groep: null,
      naam: naamOfBlad(naam, omgeving.raster.blad),
      koppeling: naam.koppeling,
      soortUitNaam: null,
      eenheidUitNaam: zelfde || tekst?.tekst === naam.naam?.tekst ? null : tekst,
    };
  }

  #bereik(): Bereik {
    const { waarden, naam, omgeving } = this;
    const cellen = [
      ...(this.eerste ? waarden.labels : waarden.labels.slice(0, 1)).map(({ rij, kolom, totKolom }) => ({
        rij,
        kolom,
        totRij: rij,
        totKolom,
      })),
      ...this.#rubrieken.flatMap(({ tekst }) => tekst?.cellen ?? []),
      ...(naam.naam?.cellen ?? []),
      ...this.reeksen.flatMap((reeks) =>
        this.kolommen.flatMap((kolom) =>
          [...reeks.velden.keys()].flatMap((veld) => getalVan(reeks, veld, kolom, waarden)!.cellen),
        ),
      ),
      ...this.#tabellen().map(({ koptabel: { voorstel }, rijen }) => ({
        rij: voorstel.blok.van,
        totRij: rijen.at(-1) ?? voorstel.blok.tot,
        kolom: voorstel.kolommen[0]!.kolom,
        totKolom: voorstel.kolommen.at(-1)!.kolom,
      })),
    ];
    return cellen.reduce<Bereik>(
      (geheel, een) => ({
        blad: omgeving.raster.blad,
        rij: Math.min(geheel.rij, een.rij),
        kolom: Math.min(geheel.kolom, een.kolom),
        totRij: Math.max(geheel.totRij, een.totRij),
        totKolom: Math.max(geheel.totKolom, een.totKolom),
      }),
      { blad: omgeving.raster.blad, rij: Infinity, kolom: Infinity, totRij: 0, totKolom: 0 },
    );
  }
}
