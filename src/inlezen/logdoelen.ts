import type { Activiteit, Afspraak, Beschikking } from "../domein/beschikking";
import type { Koppeling, Tekst } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { gelijkeEenheid, isEigen, past, telsoort } from "./eenheden";
import { leesTekstCel } from "./getallen";
import type { Omgeving } from "./omgeving";
import type { Reden } from "./overgeslagen";
import { zonderSoort } from "./koplezing";
import { normaliseer } from "./tekst";

const GETALKOLOMMEN = ["uren", "deelnemers", "aantal", "ipu"] as const;

/** A column with a number per row. */
export type Getalkolom = (typeof GETALKOLOMMEN)[number];

/** What a log counts with: one of its number columns, or one for every row. */
export type Maat = Getalkolom | "rij";

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

/** The number columns that a log has. */
export function getalkolommen(kolommen: Logkolommen): Getalkolom[] {
  return GETALKOLOMMEN.filter((maat) => kolommen[maat] >= 0);
}

/** One thing that a row counts for, and with what. */
export interface Logdoel {
  /** Null without a beschikking: then each number column counts for itself. */
  readonly afspraak: Afspraak | null;
  readonly maat: Maat;
  /** Tells it from all else that a log counts: "101:PE1". */
  readonly sleutel: string;
  /** Stands for `sleutel`. */
  readonly nummer: number;
}

/** An afspraak that a row is about, while no column says how much. */
export interface Ongeteld {
  readonly afspraak: Afspraak;
  /** As of a `Logdoel`. */
  readonly nummer: number;
}

/** What all rows with the same activity, unit and financier have in common, on whichever sheet they stand. */
export interface Logsoort {
  /** Counts from 0: by it a log keeps what it saw of this kind. */
  readonly nummer: number;
  /** What the row is called, and the column that says it. */
  readonly naam: { readonly tekst: string; readonly kolom: number } | null;
  readonly koppeling: Koppeling;
  readonly activiteit: Activiteit | null;
  readonly doelen: readonly Logdoel[];
  readonly nietTelbaar: readonly Ongeteld[];
  /** Why such rows never count: the beschikking has no such activity. Null when it has. */
  readonly onbekend: Reden | null;
  /** Why such rows do not count, though within the period: the financier is another. Null when it is not. */
  readonly andereFinancier: Reden | null;
  /** Why a row that should count does not: nothing says how much of what is agreed, or the cell that should is empty. */
  readonly zonderAantal: Reden;
  /** What a row that is left out would have been counted with. */
  readonly maat: Maat;
  /** What these then add up to; null where that would be different things. */
  readonly somVan: Getalkolom | null;
}

type Doelen = Pick<Logsoort, "doelen" | "nietTelbaar" | "andereFinancier">;

const NIETS: Doelen = { doelen: [], nietTelbaar: [], andereFinancier: null };

/** Decides what rows of logs with these columns count for. */
export class Logbeslisser {
  readonly #nummers = new Map<string, number>();
  readonly #getalkolommen: readonly Getalkolom[];

  constructor(
    readonly omgeving: Pick<Omgeving, "beschikking" | "activiteiten" | "koppelaar">,
    readonly kolommen: Logkolommen,
    readonly groep: string | null,
  ) {
    this.#getalkolommen = getalkolommen(kolommen);
  }

  /** What the texts of this row decide, as the kind with this number. */
  bepaal(raster: Raster, rij: number, nummer: number): Logsoort {
    const { kolommen, omgeving } = this;
    const tekst = (kolom: number): Tekst | null => (kolom < 0 ? null : leesTekstCel(raster, rij, kolom));
    const code = tekst(kolommen.code);
    const naam = tekst(kolommen.naam);
    const afkorting = tekst(kolommen.afkorting);
    const naamgeving = { code: code?.tekst ?? null, naam: naam?.tekst ?? null, afkorting: afkorting?.tekst ?? null };
    const koppeling = omgeving.koppelaar.koppel(naamgeving, this.groep, raster.blad);
    const activiteit = omgeving.activiteiten.get(koppeling.activiteit ?? "") ?? null;
    const genoemd = naam ?? afkorting ?? code;
    const wat = genoemd?.tekst ?? "";
    const financier = tekst(kolommen.financier)?.tekst ?? null;
    const eenheid = tekst(kolommen.eenheid)?.tekst ?? null;
    const { doelen, nietTelbaar, andereFinancier } = this.#doelen(activiteit, wat, financier, eenheid);
    const [eerste] = doelen;
    const maat = eerste?.maat ?? this.#getalkolommen[0] ?? "rij";
    // With a unit per row, numbers of unknown activities add up different things.
    const gemengd = maat === "aantal" && kolommen.eenheid >= 0 && (eerste?.afspraak ?? null) === null;
    const isOnbekend = activiteit === null && omgeving.beschikking !== null;
    return {
      nummer,
      naam: genoemd && { tekst: wat, kolom: genoemd.cellen[0]!.kolom },
      koppeling,
      activiteit,
      doelen,
      nietTelbaar,
      onbekend: isOnbekend ? { reden: "activiteit onbekend", wat } : null,
      andereFinancier,
      zonderAantal: {
        reden: doelen.length === 0 && nietTelbaar.length > 0 ? "niet te tellen" : "geen aantal",
        wat: activiteit?.naam ?? wat,
      },
      maat,
      somVan: gemengd || maat === "rij" ? null : maat,
    };
  }

  #doelen(activiteit: Activiteit | null, naam: string, financier: string | null, eenheid: string | null): Doelen {
    const { beschikking } = this.omgeving;
    if (beschikking === null)
      return { ...NIETS, doelen: this.#getalkolommen.map((maat) => this.#doel(null, maat, `${naam}:${maat}`)) };
    if (activiteit === null) return NIETS;
    const eigen = this.#opFinancier(activiteit, financier, beschikking);
    if (eigen.length > 0) return this.#perMaat(activiteit, eigen, eenheid);
    return financier === null ? NIETS : { ...NIETS, andereFinancier: { reden: "andere financier", wat: financier } };
  }

  #doel(afspraak: Afspraak | null, maat: Maat, sleutel: string): Logdoel {
    return { afspraak, maat, sleutel, nummer: this.#nummer(sleutel) };
  }

  #nummer(sleutel: string): number {
    let nummer = this.#nummers.get(sleutel);
    if (nummer === undefined) this.#nummers.set(sleutel, (nummer = this.#nummers.size));
    return nummer;
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

  #perMaat({ code }: Activiteit, afspraken: readonly Afspraak[], eenheid: string | null): Doelen {
    const soort = eenheid === null ? null : (zonderSoort(eenheid)?.soort ?? null);
    const bekend =
      eenheid === null ? [] : afspraken.filter((een) => gelijkeEenheid(een.eenheid, eenheid) || noemt(een, eenheid));
    const opSoort = soort === null ? afspraken : afspraken.filter((een) => een.soort === soort);
    const gekozen = bekend.length > 0 ? bekend : opSoort;
    const bezet = new Set<Maat>();
    const doelen: Logdoel[] = [];
    const nietTelbaar: Ongeteld[] = [];
    for (const afspraak of gekozen) {
      const maat = this.#maat(afspraak, bekend.length > 0);
      const sleutel = `${code}:${afspraak.id}`;
      if (maat === null || bezet.has(maat)) nietTelbaar.push({ afspraak, nummer: this.#nummer(sleutel) });
      else {
        bezet.add(maat);
        doelen.push(this.#doel(afspraak, maat, sleutel));
      }
    }
    return { doelen, nietTelbaar, andereFinancier: null };
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
