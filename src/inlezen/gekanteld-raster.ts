import type { Bereik } from "../domein/bereik";
import type { CelSoort, CelWaarde, Opmerking, Raster, TabelObject, Zichtbaarheid } from "../werkboek/raster";

/** A part of a sheet with its rows and columns exchanged; a cell keeps both its numbers, the other way round. */
export class GekanteldRaster implements Raster {
  readonly blad: string;
  readonly index: number;
  readonly zichtbaarheid: Zichtbaarheid;
  readonly rijen: number;
  readonly kolommen: number;
  readonly teksten: readonly string[];
  readonly samengevoegd: readonly Bereik[];
  readonly aantalCellen: number;
  readonly grootsteGetal: number;
  readonly verborgenRijen: ReadonlySet<number>;
  readonly verborgenKolommen: ReadonlySet<number>;
  readonly actiefFilter = null;
  readonly beveiligd: boolean;
  readonly opmerkingen: readonly Opmerking[] = [];
  readonly tabellen: readonly TabelObject[] = [];
  readonly paginaranden: readonly string[] = [];

  /** `deel` is the part in the sheet's own rows and columns. */
  constructor(
    private readonly raster: Raster,
    private readonly deel: Bereik,
  ) {
    this.blad = raster.blad;
    this.index = raster.index;
    this.zichtbaarheid = raster.zichtbaarheid;
    this.rijen = deel.totKolom + 1;
    this.kolommen = deel.totRij + 1;
    this.teksten = raster.teksten;
    this.samengevoegd = raster.samengevoegd.map(gekanteldBereik);
    this.aantalCellen = raster.aantalCellen;
    this.grootsteGetal = raster.grootsteGetal;
    this.verborgenRijen = raster.verborgenKolommen;
    this.verborgenKolommen = raster.verborgenRijen;
    this.beveiligd = raster.beveiligd;
  }

  #binnen(rij: number, kolom: number): boolean {
    const { deel } = this;
    return kolom >= deel.rij && kolom <= deel.totRij && rij >= deel.kolom && rij <= deel.totKolom;
  }

  soort(rij: number, kolom: number): CelSoort {
    return this.#binnen(rij, kolom) ? this.raster.soort(kolom, rij) : "leeg";
  }

  waarde(rij: number, kolom: number): CelWaarde {
    return this.#binnen(rij, kolom) ? this.raster.waarde(kolom, rij) : null;
  }

  formule(rij: number, kolom: number): string | null {
    return this.#binnen(rij, kolom) ? this.raster.formule(kolom, rij) : null;
  }

  getalvorm(rij: number, kolom: number): string {
    return this.#binnen(rij, kolom) ? this.raster.getalvorm(kolom, rij) : "General";
  }

  tekstNummer(rij: number, kolom: number): number {
    return this.#binnen(rij, kolom) ? this.raster.tekstNummer(kolom, rij) : -1;
  }

  voorElkeCel(
    bezoek: (rij: number, kolom: number, soort: CelSoort, inhoud: number) => void,
    van = 0,
    tot: number = this.rijen,
  ): void {
    this.voorElkRijbegin(
      (rij, kolom, soort, inhoud) => {
        bezoek(rij, kolom, soort, inhoud);
        return false;
      },
      van,
      tot,
    );
  }

  voorElkRijbegin(
    bezoek: (rij: number, kolom: number, soort: CelSoort, inhoud: number) => boolean,
    van = 0,
    tot: number = this.rijen,
  ): void {
    for (let rij = Math.max(van, this.deel.kolom); rij < Math.min(tot, this.rijen); rij++) {
      for (const kolom of this.kolommenVan(rij)) {
        const waarde = this.waarde(rij, kolom);
        const inhoud = typeof waarde === "number" ? waarde : this.tekstNummer(rij, kolom);
        if (bezoek(rij, kolom, this.soort(rij, kolom), inhoud)) break;
      }
    }
  }

  voorElkeFormule(bezoek: (rij: number, kolom: number) => void): void {
    this.voorElkeCel((rij, kolom) => {
      if (this.formule(rij, kolom) !== null) bezoek(rij, kolom);
    });
  }

  kolommenVan(rij: number): readonly number[] {
    const gevuld: number[] = [];
    for (let kolom = this.deel.rij; kolom <= this.deel.totRij; kolom++) {
      if (this.soort(rij, kolom) !== "leeg" || this.formule(rij, kolom) !== null) gevuld.push(kolom);
    }
    return gevuld;
  }
}

/** The same place with its rows and columns exchanged. */
export function gekanteldBereik({ blad, rij, kolom, totRij, totKolom }: Bereik): Bereik {
  return { blad, rij: kolom, kolom: rij, totRij: totKolom, totKolom: totRij };
}

/** The same data with every place in it exchanged. */
export function gekanteld<T>(waarde: T): T {
  if (Array.isArray(waarde)) return waarde.map((een: unknown) => gekanteld(een)) as T;
  if (typeof waarde !== "object" || waarde === null) return waarde;
  if ("totRij" in waarde && "totKolom" in waarde) return gekanteldBereik(waarde as unknown as Bereik) as T;
  return Object.fromEntries(Object.entries(waarde).map(([naam, een]) => [naam, gekanteld<unknown>(een)])) as T;
}
