import type { Getal, Regel, Totaal } from "../domein/productie";
import { vergelijkTijdvak, type Reeks, type ReeksPunt } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";
import { optelbareEenheid } from "./eenheden";
import { leesGetalCel } from "./getallen";
import { Regelmaker } from "./indelingen/totalen";
import type { Tabelvoorstel } from "./indelingen/indeling";
import { leesRijen, type Rij } from "./rijen";
import { leesTijdkolommen, type Somkolom, type Tijdindeling, type Tijdkolom } from "./tijdkolommen";
import { binnenPeriode, dektPeriode } from "./tijdperiode";
import { somVan } from "./tijdsommen";
import { maakTotalen, type Datarij } from "./totaalrijen";

/** What a table with periods in its columns holds. */
export interface Tijdtabel {
  readonly indeling: Tijdindeling;
  readonly rijen: readonly Rij[];
  readonly regels: readonly Regel[];
  readonly reeksen: readonly Reeks[];
  readonly totalen: readonly Totaal[];
}

/** A row with its figures per period. */
interface Tijdrij {
  readonly rij: Rij;
  readonly regel: Regel;
  readonly getallen: ReadonlyMap<number, Getal>;
}

/**
 * Reads a table with an activity (or a count) per row and a period per column: its regels, with what the periods inside the
 * period of the beschikking add up to, its series and its totals (domein.md §3.3 and §3.6). `tabel` is the id of the table.
 */
export function leesTijdtabel(voorstel: Tabelvoorstel, tabel: (laatsteRij: number) => string): Tijdtabel {
  return new Tijdlezer(voorstel).lees(tabel);
}

class Tijdlezer {
  readonly #indeling: Tijdindeling;
  readonly #metTijden: Tabelvoorstel;
  #naamloos: readonly number[] | null = null;
  // The same for every row of the table.
  readonly #tellendBekend: Partial<Record<Tijdkolom["wat"], readonly Tijdkolom[]>> = {};
  readonly #somBekend: Partial<Record<Tijdkolom["wat"], Somkolom | null>> = {};

  constructor(readonly voorstel: Tabelvoorstel) {
    this.#indeling = leesTijdkolommen(voorstel);
    this.#metTijden = { ...voorstel, kolommen: this.#indeling.kolommen };
  }

  lees(maakId: (laatsteRij: number) => string): Tijdtabel {
    const rijen = zonderStaart(leesRijen(this.#metTijden));
    const tabel = maakId(rijen.at(-1)?.rij ?? this.voorstel.blok.tot);
    const tijdrijen = this.#tijdrijen(rijen, tabel);
    const regels = this.#regels(tijdrijen);
    return {
      indeling: this.#indeling,
      rijen,
      regels,
      reeksen: tijdrijen.filter(({ rij }) => this.#isRecht(rij)).flatMap((een) => this.#reeksen(een, tabel)),
      totalen: [...this.#rijtotalen(tijdrijen, tabel), ...this.#kolomtotalen(rijen, tijdrijen, tabel)],
    };
  }

  #getal(rij: number, kolom: number): Getal {
    return leesGetalCel(this.voorstel.omgeving.raster, rij, kolom);
  }

  #tijdrijen(rijen: readonly Rij[], tabel: string): Tijdrij[] {
    const { tijden, jaren, sommen } = this.#indeling;
    const opTijd = new Set([...tijden, ...jaren, ...sommen].map(({ kolom }) => kolom.kolom));
    const zonder = this.#indeling.kolommen.filter(({ kolom }) => !opTijd.has(kolom));
    const maker = new Regelmaker({ ...this.voorstel, kolommen: [...zonder, ...this.#heelJaar()] }, tabel);
    return rijen
      .filter(({ soort }) => soort === "gegeven")
      .flatMap((rij) =>
        maker
          .maak(rij)
          .slice(0, 1)
          .map(({ regel }) => ({
            rij,
            regel,
            getallen: new Map([...opTijd].map((kolom) => [kolom, this.#getal(rij.rij, kolom)])),
          })),
      );
  }

  /** The total columns that hold the whole year of what was agreed or delivered, as columns of the row itself. */
  #heelJaar(): Tijdindeling["kolommen"] {
    return (["afspraak", "realisatie"] as const).flatMap((wat) => {
      const som = this.#somkolom(wat);
      return som === null ? [] : [{ ...som.kolom, veld: wat, deel: "", soort: null }];
    });
  }

  #tellend(wat: Tijdkolom["wat"]): readonly Tijdkolom[] {
    return (this.#tellendBekend[wat] ??= this.#zoekTellend(wat));
  }

  #zoekTellend(wat: Tijdkolom["wat"]): Tijdkolom[] {
    const { tijden } = this.#indeling;
    const { beschikking } = this.voorstel.omgeving;
    const eigen = tijden.filter((een) => een.wat === wat && binnenPeriode(een.tijdvak, beschikking));
    if (beschikking !== null) return eigen;
    const laatste = Math.max(...eigen.map(({ tijdvak }) => tijdvak.jaar ?? 0));
    return eigen.filter(({ tijdvak }) => (tijdvak.jaar ?? 0) === laatste);
  }

  /** The total that covers exactly the periods that count. */
  #somkolom(wat: Tijdkolom["wat"]): Somkolom | null {
    const bekend = this.#somBekend[wat];
    return bekend === undefined ? (this.#somBekend[wat] = this.#zoekSomkolom(wat)) : bekend;
  }

  #zoekSomkolom(wat: Tijdkolom["wat"]): Somkolom | null {
    const tellend = new Set(this.#tellend(wat).map(({ kolom }) => kolom.kolom));
    const gevonden = this.#indeling.sommen.findLast(
      (som) =>
        som.wat === wat &&
        !som.tussentijds &&
        som.delen.length === tellend.size &&
        som.delen.every(({ kolom }) => tellend.has(kolom.kolom)),
    );
    return gevonden ?? null;
  }

  /** A row with a figure beside the headings does not say which figure is of which period: STR-05 tells so. */
  #isRecht(rij: Rij): boolean {
    const { raster } = this.voorstel.omgeving;
    this.#naamloos ??= this.#zonderKop();
    return !this.#naamloos.some((kolom) => raster.soort(rij.rij, kolom) === "getal");
  }

  /** The columns beside and between the periods that have no heading. */
  #zonderKop(): number[] {
    const { kolommen, tijden } = this.#indeling;
    const plaatsen = tijden.map(({ kolom }) => kolom.kolom);
    const [eerste, laatste] = [Math.min(...plaatsen), Math.max(...plaatsen)];
    return kolommen
      .filter(({ kop, veld, kolom }) => kop === "" && veld === null && kolom >= eerste - 1 && kolom <= laatste + 1)
      .map(({ kolom }) => kolom);
  }

  #regels(rijen: readonly Tijdrij[]): Regel[] {
    const tellend = this.#tellend("realisatie");
    if (tellend.length === 0) return [];
    const { beschikking } = this.voorstel.omgeving;
    const gepland = this.#tellend("afspraak");
    const heelGepland = dektPeriode(
      gepland.map(({ tijdvak }) => tijdvak),
      beschikking,
    );
    return rijen.map(({ rij, regel, getallen }) => {
      if (!this.#isRecht(rij)) return regel;
      const van = (kolommen: readonly Tijdkolom[]): Getal[] => kolommen.map(({ kolom }) => getallen.get(kolom.kolom)!);
      const maanden = van(tellend);
      const plan = van(gepland);
      const isBekend = plan.every((getal) => rekenwaarde(getal.telling) !== null);
      return {
        ...regel,
        realisatie: realisatieVan(regel.realisatie, maanden, this.#teltOp(regel)),
        afspraak: regel.afspraak ?? (heelGepland && isBekend ? somVan(plan) : null),
      };
    });
  }

  /** Whether the periods of a row make the year together: not of unique persons, reach or an average. */
  #teltOp({ koppeling, afspraakId, eenheid, naam }: Regel): boolean {
    const activiteit = this.voorstel.omgeving.activiteiten.get(koppeling.activiteit ?? "");
    const afspraak = activiteit?.afspraken.find(({ id }) => id === afspraakId);
    const wat = [afspraak?.telbegrip, afspraak?.eenheid, eenheid?.tekst ?? naam?.tekst];
    return wat.every((tekst) => optelbareEenheid(tekst ?? ""));
  }

  #reeksen({ regel, getallen }: Tijdrij, tabel: string): Reeks[] {
    const { tijden, jaren } = this.#indeling;
    if (regel.naam === null) return [];
    const exact = regel.koppeling.activiteit !== null && regel.koppeling.zekerheid === 1 && regel.afspraakId !== null;
    const basis = {
      tabel,
      blad: regel.blad,
      naam: regel.naam,
      activiteit: regel.koppeling.activiteit,
      afspraak: regel.afspraakId,
      eenheid: regel.eenheid,
      zekerheid: exact ? 1 : regel.koppeling.zekerheid * 0.9,
    };
    const totaal = this.#somkolom("realisatie");
    return [tijden, jaren].flatMap((kolommen) =>
      (["realisatie", "afspraak"] as const).flatMap((wat): Reeks[] => {
        const punten = puntenVan(
          kolommen.filter((een) => een.wat === wat),
          getallen,
        );
        const som =
          kolommen === tijden && wat === "realisatie" && totaal ? (getallen.get(totaal.kolom.kolom) ?? null) : null;
        return punten.length === 0 ? [] : [{ ...basis, wat, punten, totaal: som }];
      }),
    );
  }

  /** Totals beside the figures of their own row. */
  #rijtotalen(rijen: readonly Tijdrij[], tabel: string): Totaal[] {
    return rijen.flatMap(({ rij, regel, getallen }) =>
      this.#isRecht(rij)
        ? this.#indeling.sommen.flatMap((som): Totaal[] => {
            const waarde = getallen.get(som.kolom.kolom)!;
            const delen = som.delen.map(({ kolom }) => getallen.get(kolom.kolom)!);
            if ((waarde.tekst === "" && waarde.formule === null) || delen.length === 0) return [];
            const label = [regel.naam?.tekst ?? "", regel.eenheid?.tekst ?? ""]
              .filter((deel) => deel !== "")
              .join(", ");
            const plaats = { tabel, rij: rij.rij, kolom: som.kolom.kolom, veld: som.wat, groep: regel.groep };
            return [
              { ...plaats, soort: som.tussentijds ? "subtotaal" : "totaal", label, waarde, richting: "rij", delen },
            ];
          })
        : [],
    );
  }

  /** Totals below the figures of their own column. */
  #kolomtotalen(rijen: readonly Rij[], tijdrijen: readonly Tijdrij[], tabel: string): Totaal[] {
    const perRij = new Map(tijdrijen.map((een) => [een.rij.rij, een]));
    const { tijden, jaren, sommen } = this.#indeling;
    const tekstkolommen = this.#tekstkolommen();
    return [...tijden, ...jaren, ...sommen].flatMap(({ kolom, wat }) => {
      const datarijen = rijen.map((rij): Datarij => {
        const een = perRij.get(rij.rij);
        const getal = een?.getallen.get(kolom.kolom) ?? null;
        return { rij, regels: een ? [{ deel: "", regel: { ...een.regel, [wat]: getal } }] : [] };
      });
      const enkel = { ...this.voorstel, kolommen: [...tekstkolommen, { ...kolom, veld: wat }] };
      return maakTotalen(enkel, tabel, datarijen);
    });
  }

  #tekstkolommen(): Tijdindeling["kolommen"] {
    return this.#indeling.kolommen.filter(({ veld }) => veld === "eenheid" || veld === "soort");
  }
}

/**
 * What was delivered in the year: what its periods add up to. The total that the row states goes first where they do not: of unique
 * persons, or where no period is known. A formula that gives 0 over such periods says nothing ("Niets is geen nul", domein.md §3).
 */
function realisatieVan(totaal: Getal | null, maanden: readonly Getal[], teltOp: boolean): Getal | null {
  const som = somVan(maanden);
  if (som === null || totaal === null || (totaal.tekst === "" && totaal.formule === null)) return som ?? totaal;
  if (maanden.some((getal) => rekenwaarde(getal.telling) !== null)) return teltOp ? som : totaal;
  return totaal.formule !== null && rekenwaarde(totaal.telling) === 0 ? { ...som, cellen: totaal.cellen } : totaal;
}

/** The points of a series in the order of time. */
export function puntenVan(kolommen: readonly Tijdkolom[], getallen: ReadonlyMap<number, Getal>): ReeksPunt[] {
  return kolommen
    .map(({ tijdvak, kolom }) => ({ tijdvak, getal: getallen.get(kolom.kolom)! }))
    .sort((a, b) => vergelijkTijdvak(a.tijdvak, b.tijdvak));
}

/** The rows up to the last that counts: notes, and the title of what stands below, do not belong to the table. */
function zonderStaart(rijen: readonly Rij[]): Rij[] {
  const telt = ({ soort }: Rij): boolean => soort === "gegeven" || soort === "totaal" || soort === "subtotaal";
  return rijen.slice(0, rijen.findLastIndex(telt) + 1);
}
