import { onthoudPer } from "../domein/onthouden";
import type { Activiteit, Afspraak, Beschikking } from "../domein/beschikking";
import type { Koppeling, Tekst } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { gelijkeEenheid, isEigen, past, telsoort } from "./eenheden";
import { leesTekstCel } from "./getallen";
import type { Omgeving } from "./omgeving";
import { zonderSoort } from "./koplezing";
import { normaliseer } from "./tekst";

/** What a log counts with: one of its number columns, or one for every row. */
export type Maat = "uren" | "deelnemers" | "aantal" | "ipu" | "rij";

/** The columns of a log by what they hold; -1 where there is none. */
export interface Logkolommen {
  readonly datum: number;
  readonly code: number;
  readonly naam: number;
  readonly afkorting: number;
  readonly eenheid: number;
  readonly financier: number;
  readonly uren: number;
  readonly deelnemers: number;
  readonly aantal: number;
  readonly ipu: number;
}

/** One afspraak that a row counts for, and with what. */
export interface Logdoel {
  readonly afspraak: Afspraak;
  readonly maat: Maat;
}

/** What all rows with the same activity, unit and financier have in common. */
export interface Logsoort {
  readonly naam: Tekst | null;
  readonly koppeling: Koppeling;
  readonly activiteit: Activiteit | null;
  readonly doelen: readonly Logdoel[];
  /** The agreements that such rows are about, while no column says how much. */
  readonly nietTelbaar: readonly Afspraak[];
  /** The financier that keeps these rows out; null when it does not. */
  readonly andereFinancier: string | null;
}

const NIETS = { doelen: [], nietTelbaar: [] } as const;

/** So many different texts, in each of five columns, fit in one exact number. */
const LOGTEKSTEN = 1024;

/** Of the texts of one workbook those that decide, numbered from 1: all its logs share them. */
const beslissendeTeksten = onthoudPer((_teksten: readonly string[]) => new Map<number, number>());

/** Finds for each row of a log what it counts for; rows with the same texts are judged once. */
export class Logkiezer {
  readonly #geheugen = new Map<string | number, Logsoort>();
  readonly #raster: Raster;
  readonly #nummers: Map<number, number>;

  constructor(
    readonly omgeving: Omgeving,
    readonly kolommen: Logkolommen,
    readonly groep: string | null,
  ) {
    this.#raster = omgeving.raster;
    this.#nummers = beslissendeTeksten(this.#raster.teksten);
  }

  soort(rij: number): Logsoort {
    const sleutel = this.#sleutel(rij);
    let soort = this.#geheugen.get(sleutel);
    if (soort === undefined) this.#geheugen.set(sleutel, (soort = this.#bepaal(rij)));
    return soort;
  }

  /** The texts that decide, as one number where they are few (the usual case), else as text. */
  #sleutel(rij: number): string | number {
    const { naam, code, afkorting, eenheid, financier } = this.kolommen;
    let sleutel = 0;
    for (const kolom of [naam, code, afkorting, eenheid, financier]) {
      if (kolom < 0) continue;
      const nummer = this.#raster.tekstNummer(rij, kolom);
      if (nummer < 0 && this.#raster.soort(rij, kolom) !== "leeg") return this.#tekstsleutel(rij);
      const eigen = nummer < 0 ? 0 : this.#eigenNummer(nummer);
      if (eigen >= LOGTEKSTEN) return this.#tekstsleutel(rij);
      sleutel = sleutel * LOGTEKSTEN + eigen;
    }
    return sleutel;
  }

  /** The number, from 1, of a text among those that decide: they are few, however many texts the workbook has. */
  #eigenNummer(nummer: number): number {
    let eigen = this.#nummers.get(nummer);
    if (eigen === undefined) this.#nummers.set(nummer, (eigen = this.#nummers.size + 1));
    return eigen;
  }

  #tekstsleutel(rij: number): string {
    const { naam, code, afkorting, eenheid, financier } = this.kolommen;
    return [naam, code, afkorting, eenheid, financier]
      .map((kolom) => (kolom < 0 ? "" : this.#raster.waarde(rij, kolom)))
      .join("\u0000");
  }

  #bepaal(rij: number): Logsoort {
    const tekst = (kolom: number): Tekst | null => (kolom < 0 ? null : leesTekstCel(this.#raster, rij, kolom));
    const code = tekst(this.kolommen.code);
    const naam = tekst(this.kolommen.naam);
    const afkorting = tekst(this.kolommen.afkorting);
    const { koppelaar, activiteiten, beschikking } = this.omgeving;
    const naamgeving = { code: code?.tekst ?? null, naam: naam?.tekst ?? null, afkorting: afkorting?.tekst ?? null };
    const koppeling = koppelaar.koppel(naamgeving, this.groep, this.#raster.blad);
    const activiteit = activiteiten.get(koppeling.activiteit ?? "") ?? null;
    const basis = { naam: naam ?? afkorting ?? code, koppeling, activiteit };
    if (activiteit === null || beschikking === null) return { ...basis, ...NIETS, andereFinancier: null };
    const financier = tekst(this.kolommen.financier)?.tekst ?? null;
    const eigen = this.#opFinancier(activiteit, financier, beschikking);
    if (eigen.length === 0) return { ...basis, ...NIETS, andereFinancier: financier };
    return {
      ...basis,
      ...this.#doelen(eigen, tekst(this.kolommen.eenheid)?.tekst ?? null),
      andereFinancier: null,
    };
  }

  /** The agreements that this financier pays; rows without one, or of the gemeente, count for those that are settled. */
  #opFinancier(activiteit: Activiteit, financier: string | null, beschikking: Beschikking): Afspraak[] {
    return activiteit.afspraken.filter((afspraak) => {
      if (financier === null)
        return (
          afspraak.financier === null || afspraak.verrekenbaar || isEigen(afspraak.financier, beschikking.gemeente)
        );
      return past(afspraak, financier, beschikking.gemeente);
    });
  }

  #doelen(afspraken: readonly Afspraak[], eenheid: string | null): Pick<Logsoort, "doelen" | "nietTelbaar"> {
    const soort = eenheid === null ? null : (zonderSoort(eenheid)?.soort ?? null);
    const bekend =
      eenheid === null ? [] : afspraken.filter((een) => gelijkeEenheid(een.eenheid, eenheid) || noemt(een, eenheid));
    const opSoort = soort === null ? afspraken : afspraken.filter((een) => een.soort === soort);
    const gekozen = bekend.length > 0 ? bekend : opSoort;
    const bezet = new Set<Maat>();
    const doelen: Logdoel[] = [];
    const nietTelbaar: Afspraak[] = [];
    for (const afspraak of gekozen) {
      const maat = this.#maat(afspraak, bekend.length > 0);
      if (maat === null || bezet.has(maat)) nietTelbaar.push(afspraak);
      else {
        bezet.add(maat);
        doelen.push({ afspraak, maat });
      }
    }
    return { doelen, nietTelbaar };
  }

  /** With what a log counts this afspraak; null when its columns do not say it. `metEenheid`: the row itself names the unit. */
  #maat(afspraak: Afspraak, metEenheid: boolean): Maat | null {
    const { uren, deelnemers, aantal, ipu } = this.kolommen;
    const soort = telsoort(afspraak);
    if (soort === "uren") {
      if (ipu >= 0 && normaliseer(afspraak.eenheid) === "ipu") return "ipu";
      if (uren >= 0) return "uren";
      return aantal >= 0 && metEenheid ? "aantal" : null;
    }
    if (soort === "deelnemers") {
      if (deelnemers >= 0) return "deelnemers";
      return aantal >= 0 && !metEenheid && !this.#heeftEenheden()
        ? "aantal"
        : aantal >= 0 && metEenheid
          ? "aantal"
          : null;
    }
    if (soort === "niet te tellen") return null;
    if (aantal >= 0) return "aantal";
    return metEenheid ? "rij" : null;
  }

  #heeftEenheden(): boolean {
    return this.kolommen.eenheid >= 0;
  }
}

/** A row names what it is in one word ('traject', 'uitlening', 'advies'), not the whole unit. */
function noemt(afspraak: Afspraak, eenheid: string): boolean {
  const stam = normaliseer(eenheid)
    .replace(/(en|s|zen|e)$/, "")
    .replace(/z$/, "s");
  return (
    stam.length >= 4 &&
    normaliseer(`${afspraak.eenheid} ${afspraak.telbegrip ?? ""}`)
      .split(" ")
      .some((woord) => woord.startsWith(stam) || woord.replace("z", "s").startsWith(stam))
  );
}
