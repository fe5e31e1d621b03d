import { cel } from "../domein/bereik";
import type { Raster } from "../werkboek/raster";
import { gebiedVan, zegtAantal } from "./getallen";
import type { KopLezer, Kopblok } from "./koprijen";
import { GEEN_KOP, type KopLezing } from "./koplezing";
import type { Omgeving } from "./omgeving";
import { opEenRegel } from "./tekst";
import { splitsNaastElkaar } from "./tabelgrenzen";
import type { Kolomtijd, Tijdblok, Tijdkop } from "./tijdblok";
import { plaatsInJaar, type Tijdcellen } from "./tijdcellen";
import { jaarBoven, metJaren } from "./tijdjaren";
import { staandeBlokken, zoekTijden } from "./tijdrijkoppen";

/** Rows with figures are looked for so far below a header. */
const KIJKRIJEN = 12;
const FIJNHEID = { jaar: 0, halfjaar: 1, kwartaal: 2, maand: 3 } as const;

/**
 * The headers of tables with months, quarters, half-years or years, in the columns or (activities beside each other) in the
 * rows. One pass over the used cells.
 */
export function vindTijdblokken(omgeving: Omgeving, lezer: KopLezer, tijden: Tijdcellen): Tijdblok[] {
  const { raster } = omgeving;
  const { liggend, staand } = zoekTijden(raster, tijden);
  const kandidaten = new Set(liggend);
  const blokken = liggend
    .filter((rij) => !isBovenrij(raster, tijden, kandidaten, rij))
    .flatMap((rij) => new Kopmaker(omgeving, lezer, tijden, rij).maak() ?? [])
    .flatMap(naastElkaar);
  return [...blokken, ...staandeBlokken(omgeving, lezer, blokken, staand)].sort((a, b) => a.van - b.van);
}

/** A row of years or quarters right above a row of smaller periods is the upper half of that header. */
function isBovenrij(raster: Raster, tijden: Tijdcellen, kandidaten: ReadonlySet<number>, rij: number): boolean {
  if (!kandidaten.has(rij + 1)) return false;
  const fijnste = (een: number): number =>
    Math.max(...raster.kolommenVan(een).map((kolom) => FIJNHEID[tijden.lees(een, kolom)?.soort ?? "jaar"]));
  return fijnste(rij) < fijnste(rij + 1);
}

/**
 * The headers of a sheet together: where a header of periods and another stand on the same rows and columns, the first counts,
 * unless the user pointed at the other.
 */
export function metTijdblokken<B extends Kopblok & { readonly gekozen?: boolean }>(
  blokken: readonly B[],
  tijdblokken: readonly Tijdblok[],
): (B | Tijdblok)[] {
  const raken = (a: Kopblok, b: Kopblok): boolean =>
    a.van <= b.tot &&
    b.van <= a.tot &&
    a.kolommen[0]!.kolom <= b.kolommen.at(-1)!.kolom &&
    b.kolommen[0]!.kolom <= a.kolommen.at(-1)!.kolom;
  const vrij = tijdblokken.filter((blok) => !blokken.some((een) => een.gekozen === true && raken(een, blok)));
  return [...blokken.filter((blok) => !vrij.some((een) => raken(een, blok))), ...vrij].sort((a, b) => a.van - b.van);
}

/** Makes the header of one row of periods, with the row above or below that completes it. */
class Kopmaker {
  readonly #raster: Raster;
  readonly #eerste: number;
  readonly #laatste: number;
  readonly #boven: boolean;
  readonly #onder: boolean;

  constructor(
    readonly omgeving: Omgeving,
    readonly lezer: KopLezer,
    readonly tijden: Tijdcellen,
    readonly rij: number,
  ) {
    this.#raster = omgeving.raster;
    const kolommen = this.#raster.kolommenVan(rij);
    const tijdig = kolommen.filter((kolom) => tijden.lees(rij, kolom) !== null);
    this.#eerste = tijdig[0]!;
    this.#laatste = tijdig.at(-1)!;
    this.#onder = this.#heeftVeldenOnder();
    this.#boven = this.#hoortBoven();
  }

  maak(): Tijdblok | null {
    const van = this.#boven ? this.rij - 1 : this.rij;
    const tot = this.#onder ? this.rij + 1 : this.rij;
    const kolommen = this.#kolommen(van, tot);
    const koppen = kolommen.map((kolom) => this.#kop(van, tot, kolom));
    const metTijd = koppen.filter((kop) => kop.tijd !== undefined);
    // 'plan' and 'real' per year is a table of totals that also shows earlier years.
    if (this.#onder && metTijd.every((kop) => kop.tijd!.tijdvak.soort === "jaar")) return null;
    if (!this.#isVolgorde(metTijd) || !this.#heeftCijfers(tot, metTijd)) return null;
    const jaar = jaarBoven(this.omgeving, van);
    const periodekolom = this.#periodekolom(tot, metTijd);
    // In a table of months by years each row (or column) says its own year.
    const gedateerd = periodekolom === null ? metJaren(koppen, jaar) : koppen;
    return {
      van,
      tot,
      kolommen: gedateerd,
      zekerheid: metTijd.length,
      periodekolom,
    };
  }

  #lezing(rij: number, kolom: number): KopLezing {
    return this.lezer.lees(this.#raster.tekstNummer(rij, kolom));
  }

  /** Below each period stand 'plan' and 'real'. */
  #heeftVeldenOnder(): boolean {
    const onder = this.#raster.kolommenVan(this.rij + 1).filter((kolom) => kolom >= this.#eerste);
    const velden = onder.filter((kolom) =>
      ["afspraak", "realisatie"].includes(this.#lezing(this.rij + 1, kolom).veld ?? ""),
    );
    return velden.length >= 2 && onder.every((kolom) => this.#raster.soort(this.rij + 1, kolom) === "tekst");
  }

  /** The row above belongs to the header when it names years, larger periods or fields of these columns, or the other columns. */
  #hoortBoven(): boolean {
    const boven = this.rij === 0 ? [] : this.#raster.kolommenVan(this.rij - 1);
    if (boven.length === 0) return false;
    const past = (kolom: number): boolean =>
      this.#raster.soort(this.rij - 1, kolom) === "tekst" || this.tijden.lees(this.rij - 1, kolom) !== null;
    if (!boven.every(past)) return false;
    const erboven = boven.filter((kolom) => kolom >= this.#eerste && kolom <= this.#laatste);
    const zegt = erboven.some(
      (kolom) => this.tijden.lees(this.rij - 1, kolom) !== null || this.#lezing(this.rij - 1, kolom).veld !== null,
    );
    const links = boven.filter((kolom) => kolom < this.#eerste && this.#lezing(this.rij - 1, kolom).veld !== null);
    const eigen = this.#raster.kolommenVan(this.rij).some((kolom) => kolom < this.#eerste);
    return zegt || (links.length > 0 && !eigen);
  }

  /** The columns of the header, and the columns left of it in which the rows have names. */
  #kolommen(van: number, tot: number): number[] {
    const kolommen = new Set<number>();
    for (let rij = van; rij <= tot; rij++) for (const kolom of this.#raster.kolommenVan(rij)) kolommen.add(kolom);
    for (const rij of this.#gevuldeRijen(tot))
      for (const kolom of this.#raster.kolommenVan(rij))
        if (kolom < this.#eerste && this.#raster.soort(rij, kolom) === "tekst") kolommen.add(kolom);
    return [...kolommen].sort((a, b) => a - b);
  }

  #gevuldeRijen(tot: number): number[] {
    const rijen: number[] = [];
    for (let rij = tot + 1; rij <= tot + KIJKRIJEN && rij < this.#raster.rijen; rij++)
      if (this.#raster.kolommenVan(rij).length > 0) rijen.push(rij);
    return rijen;
  }

  #kop(van: number, tot: number, kolom: number): Tijdkop {
    const cellen = [];
    const teksten: string[] = [];
    for (let rij = van; rij <= tot; rij++) {
      const bron = this.#bron(rij, kolom);
      if (bron === null) continue;
      cellen.push(cel(this.#raster.blad, rij, bron));
      teksten.push(this.#tekst(rij, bron));
    }
    const tekst = opEenRegel([...new Set(teksten)].join(" "));
    const tijd = this.#tijd(van, tot, kolom);
    const basis = { kolom, tekst, cellen, deel: "" };
    if (tijd !== null) return { ...basis, lezing: GEEN_KOP, tijd };
    // The lowest text says what the column holds; above it may stand a period or a field of other columns.
    const eigen = [tot, this.rij, van].find((rij) => this.#raster.soort(rij, kolom) === "tekst");
    const lezing = eigen === undefined ? GEEN_KOP : this.#lezing(eigen, kolom);
    const enkel = eigen === undefined ? "" : this.#tekst(eigen, kolom);
    return { ...basis, tekst: enkel === "" ? tekst : enkel, lezing };
  }

  #tekst(rij: number, kolom: number): string {
    const waarde = this.#raster.waarde(rij, kolom);
    const tijdvak = this.tijden.lees(rij, kolom);
    if (typeof waarde === "number" && tijdvak?.soort === "maand")
      return `${String(tijdvak.maand).padStart(2, "0")}-${tijdvak.jaar}`;
    return waarde === null ? "" : String(waarde);
  }

  /** The column whose cell in this header row says something of `kolom`: itself, or the one that stretches over it. */
  #bron(rij: number, kolom: number): number | null {
    if (this.#raster.soort(rij, kolom) !== "leeg") return kolom;
    if (kolom < this.#eerste || (rij === this.rij && !this.#onder)) return null;
    const links = this.#raster
      .kolommenVan(rij)
      .filter((een) => een < kolom && een >= this.#eerste && this.#raster.soort(rij, een) !== "leeg")
      .at(-1);
    if (links === undefined) return null;
    const gebied = gebiedVan(this.#raster, rij, links);
    return gebied.totKolom > gebied.kolom && gebied.totKolom < kolom ? null : links;
  }

  #tijd(van: number, tot: number, kolom: number): Kolomtijd | null {
    if (kolom < this.#eerste) return null;
    const eigen = this.#bron(this.rij, kolom);
    const tijdvak = eigen === null ? null : this.tijden.lees(this.rij, eigen);
    if (tijdvak === null) return null;
    const veld = this.#veld(van, tot, kolom);
    if (veld !== "afspraak" && veld !== "realisatie") return null;
    const hoger = van < this.rij ? this.#bron(van, kolom) : null;
    const boven = hoger === null ? null : this.tijden.lees(van, hoger);
    const jaar = boven?.jaar ?? null;
    return { tijdvak: tijdvak.soort === "jaar" || tijdvak.jaar !== null ? tijdvak : { ...tijdvak, jaar }, wat: veld };
  }

  /** What the row above or below says that the figures are; figures are delivered where nothing says so. */
  #veld(van: number, tot: number, kolom: number): string {
    if (tot > this.rij)
      return this.#lezing(tot, kolom).veld ?? (this.#raster.soort(tot, kolom) === "leeg" ? "realisatie" : "overig");
    const hoger = van < this.rij ? this.#bron(van, kolom) : null;
    const veld = hoger === null ? null : this.#lezing(van, hoger).veld;
    return veld === "afspraak" ? veld : "realisatie";
  }

  /** Years must follow each other closely, or they are figures; two of them directly. */
  #isVolgorde(koppen: readonly Tijdkop[]): boolean {
    const soorten = koppen.map((kop) => kop.tijd!.tijdvak);
    if (koppen.length < 2) return false;
    if (soorten.some(({ soort }) => soort !== "jaar"))
      return new Set(soorten.map((een) => `${een.soort} ${plaatsInJaar(een)} ${een.jaar}`)).size >= 2;
    const jaren = [...new Set(soorten.map(({ jaar }) => jaar!))];
    const stappen = jaren.slice(1).map((jaar, plaats) => jaar - jaren[plaats]!);
    const grootst = jaren.length === 2 ? 1 : 3;
    const stijgend = stappen.every((stap) => stap > 0 && stap <= grootst);
    return jaren.length >= 2 && (stijgend || stappen.every((stap) => stap < 0 && stap >= -grootst));
  }

  #heeftCijfers(tot: number, koppen: readonly Tijdkop[]): boolean {
    return this.#gevuldeRijen(tot).some((rij) => koppen.some(({ kolom }) => zegtAantal(this.#raster, rij, kolom)));
  }

  /** The column left of the periods in which the rows name periods too: months by years, or years by months. */
  #periodekolom(tot: number, koppen: readonly Tijdkop[]): number | null {
    const rijen = this.#gevuldeRijen(tot);
    const kolom = rijen.length === 0 ? -1 : (this.#raster.kolommenVan(rijen[0]!)[0] ?? -1);
    if (kolom < 0 || kolom >= this.#eerste) return null;
    const jaren = koppen.every((kop) => kop.tijd!.tijdvak.soort === "jaar");
    const past = (rij: number): boolean => {
      const soort = this.tijden.lees(rij, kolom)?.soort;
      return soort !== undefined && (soort === "jaar") !== jaren;
    };
    return past(rijen[0]!) && rijen.filter(past).length * 2 >= Math.min(rijen.length, 4) ? kolom : null;
  }
}

/** Tables beside each other on the same rows, each with its own periods. */
function naastElkaar(blok: Tijdblok): Tijdblok[] {
  return splitsNaastElkaar(blok).flatMap((deel, plaats) => {
    const kolommen = zonderDubbele(deel.kolommen);
    const tijdig = kolommen.some(({ tijd }) => tijd !== undefined);
    return tijdig ? [{ ...deel, kolommen, periodekolom: plaats === 0 ? blok.periodekolom : null }] : [];
  });
}

/** Of two columns for the same period (and the same of plan and result) the first counts. */
function zonderDubbele(koppen: readonly Tijdkop[]): Tijdkop[] {
  const gezien = new Set<string>();
  return koppen.map((kop) => {
    if (kop.tijd === undefined) return kop;
    const { tijdvak, wat } = kop.tijd;
    const sleutel = `${wat} ${tijdvak.soort} ${tijdvak.jaar} ${plaatsInJaar(tijdvak)}`;
    if (!gezien.has(sleutel)) {
      gezien.add(sleutel);
      return kop;
    }
    const { tijd: _tijd, ...zonder } = kop;
    return zonder;
  });
}
