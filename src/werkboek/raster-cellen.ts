import type { Bereik } from "../domein/bereik";
import { verschuifFormule } from "./formule-verschuiven";
import type { CelSoort, CelWaarde, Opmerking, Raster, TabelObject, Zichtbaarheid } from "./raster";
import type { RasterOpties } from "./raster-bouwer";
import { SOORTEN, type Cellen, type Woordenboek } from "./raster-opslag";

/** The last used column, −1 when there is none: the cells of a row ascend, so its last cell tells. */
function laatsteKolom({ rijNummers, rijBegin, kolom }: Cellen): number {
  let laatste = -1;
  for (let rij = 1; rij <= rijNummers.length; rij++) laatste = Math.max(laatste, kolom[rijBegin[rij]! - 1]!);
  return laatste;
}

const [, GETAL, TEKST, LOGISCH, FOUT] = SOORTEN.keys();
const GEEN_KOLOMMEN: readonly number[] = [];
const BREED = 64;
const ONTHOUDEN = 4;

/** The read-only sheet over the arrays that `RasterBouwer` fills. */
export class CellenRaster implements Raster {
  readonly blad: string;
  readonly index: number;
  readonly zichtbaarheid: Zichtbaarheid;
  readonly rijen: number;
  readonly kolommen: number;
  readonly aantalCellen: number;
  readonly teksten: readonly string[];
  readonly samengevoegd: readonly Bereik[];
  readonly verborgenRijen: ReadonlySet<number>;
  readonly verborgenKolommen: ReadonlySet<number>;
  readonly actiefFilter: Bereik | null;
  readonly beveiligd: boolean;
  readonly opmerkingen: readonly Opmerking[];
  readonly tabellen: readonly TabelObject[];
  readonly paginaranden: readonly string[];
  readonly #cellen: Cellen;
  readonly #woorden: Woordenboek;
  #grootste: number | null = null;
  /** The wide rows that were asked for last: they are asked for again and again. */
  #gevraagd: readonly { readonly rij: number; readonly kolommen: readonly number[] }[] = [];

  constructor(opties: RasterOpties, cellen: Cellen, woorden: Woordenboek) {
    this.blad = opties.blad;
    this.index = opties.index;
    this.zichtbaarheid = opties.zichtbaarheid ?? "zichtbaar";
    this.teksten = opties.teksten.teksten;
    this.samengevoegd = opties.samengevoegd ?? [];
    this.verborgenRijen = opties.verborgenRijen ?? new Set();
    this.verborgenKolommen = opties.verborgenKolommen ?? new Set();
    this.actiefFilter = opties.actiefFilter ?? null;
    this.beveiligd = opties.beveiligd ?? false;
    this.opmerkingen = opties.opmerkingen ?? [];
    this.tabellen = opties.tabellen ?? [];
    this.paginaranden = opties.paginaranden ?? [];
    this.#cellen = cellen;
    this.#woorden = woorden;
    this.aantalCellen = cellen.kolom.length;
    this.rijen = (cellen.rijNummers.at(-1) ?? -1) + 1;
    this.kolommen = laatsteKolom(cellen) + 1;
  }

  get grootsteGetal(): number {
    if (this.#grootste !== null) return this.#grootste;
    const { soort, getal } = this.#cellen;
    let grootste = 0;
    for (let cel = 0; cel < getal.length; cel++)
      if (soort[cel] === GETAL && Math.abs(getal[cel]!) > grootste) grootste = Math.abs(getal[cel]!);
    return (this.#grootste = grootste);
  }

  /** Place in `rijNummers` of the first row that is not before this one. */
  #rijPlaats(rij: number): number {
    const rijen = this.#cellen.rijNummers;
    // Most sheets have every row: then the place is the number.
    if (rij < rijen.length && rijen[rij] === rij) return rij;
    let van = 0;
    let tot = rijen.length;
    while (van < tot) {
      const midden = (van + tot) >>> 1;
      if (rijen[midden]! < rij) van = midden + 1;
      else tot = midden;
    }
    return van;
  }

  /** Place of a cell in the arrays; -1 when it is empty. */
  #cel(rij: number, kolom: number): number {
    const { rijNummers, rijBegin, kolom: kolommen } = this.#cellen;
    const plaats = this.#rijPlaats(rij);
    if (plaats >= rijNummers.length || rijNummers[plaats] !== rij) return -1;
    let van = rijBegin[plaats]!;
    let tot = rijBegin[plaats + 1]!;
    if (van + kolom < tot && kolommen[van + kolom] === kolom) return van + kolom;
    const einde = tot;
    while (van < tot) {
      const midden = (van + tot) >>> 1;
      if (kolommen[midden]! < kolom) van = midden + 1;
      else tot = midden;
    }
    return van < einde && kolommen[van] === kolom ? van : -1;
  }

  soort(rij: number, kolom: number): CelSoort {
    const cel = this.#cel(rij, kolom);
    return cel < 0 ? "leeg" : SOORTEN[this.#cellen.soort[cel]!]!;
  }

  waarde(rij: number, kolom: number): CelWaarde {
    const cel = this.#cel(rij, kolom);
    if (cel < 0) return null;
    const getal = this.#cellen.getal[cel]!;
    const soort = this.#cellen.soort[cel]!;
    if (soort === GETAL) return getal;
    if (soort === TEKST) return this.teksten[getal]!;
    if (soort === LOGISCH) return getal === 1;
    return soort === FOUT ? this.#woorden.fouten[getal]! : null;
  }

  formule(rij: number, kolom: number): string | null {
    const cel = this.#cel(rij, kolom);
    const nummer = cel < 0 ? 0 : (this.#cellen.formule?.[cel] ?? 0);
    if (nummer === 0) return null;
    if (nummer > 0) return this.#woorden.formules[nummer - 1]!;
    const groep = this.#woorden.groepen[-nummer - 1]!;
    return verschuifFormule(groep.delen, rij - groep.rij, kolom - groep.kolom);
  }

  getalvorm(rij: number, kolom: number): string {
    const cel = this.#cel(rij, kolom);
    return cel < 0 ? "General" : this.#woorden.vormen[this.#cellen.stijl[cel]!]!;
  }

  tekstNummer(rij: number, kolom: number): number {
    const cel = this.#cel(rij, kolom);
    return cel >= 0 && this.#cellen.soort[cel] === TEKST ? this.#cellen.getal[cel]! : -1;
  }

  voorElkeCel(
    bezoek: (rij: number, kolom: number, soort: CelSoort, inhoud: number) => void,
    van = 0,
    tot: number = this.rijen,
  ): void {
    const { rijNummers, rijBegin, kolom, soort, getal } = this.#cellen;
    for (let plaats = this.#rijPlaats(van); plaats < rijNummers.length && rijNummers[plaats]! < tot; plaats++) {
      const rij = rijNummers[plaats]!;
      const einde = rijBegin[plaats + 1]!;
      for (let cel = rijBegin[plaats]!; cel < einde; cel++)
        bezoek(rij, kolom[cel]!, SOORTEN[soort[cel]!]!, getal[cel]!);
    }
  }

  voorElkRijbegin(
    bezoek: (rij: number, kolom: number, soort: CelSoort, inhoud: number) => boolean,
    van = 0,
    tot: number = this.rijen,
  ): void {
    const { rijNummers, rijBegin, kolom, soort, getal } = this.#cellen;
    for (let plaats = this.#rijPlaats(van); plaats < rijNummers.length && rijNummers[plaats]! < tot; plaats++) {
      const rij = rijNummers[plaats]!;
      const einde = rijBegin[plaats + 1]!;
      let cel = rijBegin[plaats]!;
      while (cel < einde && !bezoek(rij, kolom[cel]!, SOORTEN[soort[cel]!]!, getal[cel]!)) cel++;
    }
  }

  voorElkeFormule(bezoek: (rij: number, kolom: number) => void): void {
    const { rijNummers, rijBegin, kolom, formule } = this.#cellen;
    if (formule === null) return;
    for (let plaats = 0; plaats < rijNummers.length; plaats++) {
      const einde = rijBegin[plaats + 1]!;
      for (let cel = rijBegin[plaats]!; cel < einde; cel++)
        if (formule[cel] !== 0) bezoek(rijNummers[plaats]!, kolom[cel]!);
    }
  }

  kolommenVan(rij: number): readonly number[] {
    const { rijNummers, rijBegin, kolom } = this.#cellen;
    const plaats = this.#rijPlaats(rij);
    if (plaats >= rijNummers.length || rijNummers[plaats] !== rij) return GEEN_KOLOMMEN;
    const bekend = this.#gevraagd.find((een) => een.rij === rij);
    if (bekend !== undefined) return bekend.kolommen;
    const kolommen: number[] = [];
    for (let cel = rijBegin[plaats]!; cel < rijBegin[plaats + 1]!; cel++) kolommen.push(kolom[cel]!);
    if (kolommen.length >= BREED) this.#gevraagd = [{ rij, kolommen }, ...this.#gevraagd.slice(0, ONTHOUDEN - 1)];
    return kolommen;
  }
}
