import { adres } from "../domein/bereik";
import type { Getal, Regel, Totaal, Veld } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { gelijkeEenheid } from "./eenheden";
import { leesTekstCel } from "./getallen";
import type { Tabelvoorstel } from "./indelingen/indeling";
import type { LeesKolom } from "./kolommen";
import { zonderSoort } from "./koplezing";
import type { Rij } from "./rijen";
import { leesGetalOnder } from "./schaal";

/** A row with the regels that were made of it, each with the part of the row that it is. */
export interface Datarij {
  readonly rij: Rij;
  readonly regels: readonly { readonly regel: Regel; readonly deel: string }[];
}

const OPTELBAAR = [
  "afspraak",
  "realisatie",
  "verschil",
  "ipu",
  "ipuRealisatie",
  "bedrag",
] as const satisfies readonly Veld[];
type Optelbaar = (typeof OPTELBAAR)[number];
const isOptelbaar = (veld: Veld | null): veld is Optelbaar => OPTELBAAR.includes(veld as Optelbaar);

/** Amounts differ by less than this when they are the same number. */
const GELIJK = 1e-6;

/** A number that a total can add up, with what its row counts. */
interface Deel {
  readonly getal: Getal;
  readonly regel: Regel;
}

/** A total that no higher total covers yet, with all rows under it. */
interface Gedekt {
  readonly totaal: Totaal;
  readonly rijen: readonly Deel[];
  /** 1 adds up rows, 2 adds up totals of level 1, and so on. */
  readonly niveau: number;
}

/**
 * The totals of a table, each with the numbers that it should add up: the rows since the previous total, of the unit (or PE, TE)
 * that the total itself names; a total without rows of its own adds up the totals before it, or all their rows.
 */
export function maakTotalen(voorstel: Tabelvoorstel, tabel: string, rijen: readonly Datarij[]): Totaal[] {
  const laatste = rijen.findLastIndex(({ rij }) => rij.soort === "totaal" || rij.soort === "subtotaal");
  return voorstel.kolommen
    .filter(({ veld, kop }) => isOptelbaar(veld) || (veld === "overig" && kop !== ""))
    .flatMap((kolom) => {
      const totalen = new Kolomteller(voorstel, tabel, kolom, rijen[laatste]?.rij.rij ?? -1).tel(rijen);
      // Of any other column it must show from another total that it is added up.
      const bewezen =
        isOptelbaar(kolom.veld) || (totalen.length > 1 && totalen.some((een) => een.delen.length > 1 && isSom(een)));
      return bewezen ? totalen : [];
    })
    .sort((a, b) => a.rij - b.rij || a.kolom - b.kolom);
}

class Kolomteller {
  #segment: Deel[] = [];
  #open: Gedekt[] = [];
  readonly #klaar: Totaal[] = [];

  constructor(
    readonly voorstel: Tabelvoorstel,
    readonly tabel: string,
    readonly kolom: LeesKolom,
    readonly laatsteTotaal: number,
  ) {}

  tel(rijen: readonly Datarij[]): Totaal[] {
    const veld = this.kolom.veld!;
    const { raster } = this.voorstel.omgeving;
    for (const { rij, regels } of rijen) {
      for (const { regel } of regels) {
        const getal = isOptelbaar(veld) ? regel[veld] : leesGetalOnder(raster, regel.rij, this.kolom);
        // Hours are kept per activity: the TE rows below its PE row leave them empty.
        const hoortLeeg = veld.startsWith("ipu") && regel.soort === "TE" && getal?.tekst === "";
        if (getal?.cellen[0]?.kolom === this.kolom.kolom && !hoortLeeg) this.#segment.push({ getal, regel });
      }
      if (rij.soort === "totaal" || rij.soort === "subtotaal") this.#sluitAf(rij);
    }
    return this.#klaar.filter(({ delen }) => delen.length > 0);
  }

  #sluitAf(rij: Rij): void {
    const { raster } = this.voorstel.omgeving;
    const waarde = leesGetalOnder(raster, rij.rij, this.kolom);
    const segment = this.#vanZelfdeSoort(rij, this.#segment);
    if (waarde.tekst === "" && waarde.formule === null) {
      if (this.#open.length === 0 || this.#segment.length > 0) this.#segment = [];
      return;
    }
    const onder = this.#onder(rij, segment, waarde);
    const alle = [...onder.flatMap((een) => een.rijen), ...segment];
    const geheel = onder.length > 0;
    const delen = geheel ? delenVanGeheel(waarde, alle, onder, segment) : passend(waarde, segment);
    const soort = rij.rij === this.laatsteTotaal && (geheel || rij.soort === "totaal") ? "totaal" : "subtotaal";
    const totaal: Totaal = {
      tabel: this.tabel,
      rij: rij.rij,
      kolom: this.kolom.kolom,
      veld: this.kolom.veld!,
      soort,
      label: rij.naam?.tekst ?? "",
      groep: rij.groep,
      waarde,
      delen,
    };
    this.#klaar.push(totaal);
    const niveau = 1 + Math.max(0, ...onder.map((een) => een.niveau));
    this.#open = [...this.#open.filter((een) => !onder.includes(een)), { totaal, rijen: alle, niveau }];
    this.#segment = [];
  }

  /** Only the rows of the unit, or the kind (PE, TE), that the total itself names. */
  #vanZelfdeSoort(rij: Rij, delen: readonly Deel[]): readonly Deel[] {
    const { raster } = this.voorstel.omgeving;
    if (!["afspraak", "realisatie", "verschil"].includes(this.kolom.veld!)) return delen;
    const cellen = this.voorstel.kolommen.filter((een) => een.veld === "eenheid" || een.veld === "soort");
    const teksten = cellen
      .map((een) => leesTekstCel(raster, rij.rij, een.kolom)?.tekst)
      .filter((tekst) => tekst !== undefined);
    const soort =
      teksten.map((tekst) => zonderSoort(tekst)?.soort).find((een) => een !== undefined) ?? soortInLabel(rij);
    const opSoort = soort === null ? delen : delen.filter(({ regel }) => regel.soort === soort);
    const opEenheid = delen.filter(({ regel }) =>
      teksten.some((tekst) => regel.eenheid !== null && gelijkeEenheid(regel.eenheid.tekst, tekst)),
    );
    if (opEenheid.length > 0) return opEenheid;
    return opSoort.length > 0 ? opSoort : delen;
  }

  /** The open totals that a total covers; none when it only adds up the rows since the previous total. */
  #onder(rij: Rij, segment: readonly Deel[], waarde: Getal): readonly Gedekt[] {
    const laatste = rij.rij === this.laatsteTotaal;
    if (this.#open.length === 0) return [];
    if (segment.length > 0)
      return laatste && rij.soort === "totaal" && this.#dektAlles(segment, waarde) ? this.#open : [];
    if (laatste && rij.groep === null) return this.#open;
    const niveau = this.#open.at(-1)!.niveau;
    const eerste = this.#open.findLastIndex((een) => een.niveau !== niveau);
    const reeks = this.#open.slice(eerste + 1);
    const eigen = reeks.filter((een) => een.totaal.groep === rij.groep || een.totaal.groep === null);
    return rij.groep !== null && eigen.length > 0 ? eigen : reeks;
  }

  /** A last total with rows of its own: is it that of the whole table, or only of those rows? */
  #dektAlles(segment: readonly Deel[], waarde: Getal): boolean {
    const alle = [...this.#open.flatMap((een) => een.rijen), ...segment];
    if (klopt(waarde, getallen(alle))) return true;
    if (klopt(waarde, getallen(segment))) return false;
    return this.#open.some(({ totaal }) => totaal.groep !== null || /subtotaal/i.test(totaal.label));
  }
}

function isSom({ waarde, delen }: Totaal): boolean {
  return rekenwaarde(waarde.telling) !== 0 && klopt(waarde, delen);
}

function soortInLabel(rij: Rij): "PE" | "TE" | null {
  const label = rij.naam?.tekst ?? "";
  const soorten = (["PE", "TE"] as const).filter((soort) => new RegExp(`\\b${soort}\\b`).test(label));
  return soorten.length === 1 ? soorten[0]! : null;
}

function getallen(delen: readonly Deel[]): readonly Getal[] {
  return delen.map(({ getal }) => getal);
}

function delenVanGeheel(
  waarde: Getal,
  alle: readonly Deel[],
  onder: readonly Gedekt[],
  segment: readonly Deel[],
): readonly Getal[] {
  const subtotalen = [...onder.map(({ totaal }) => totaal.waarde), ...getallen(segment)];
  const verwijst = onder.some(({ totaal }) => verwijstNaar(waarde.formule, totaal.waarde));
  if (verwijst || alle.length === 0) return subtotalen;
  if (klopt(waarde, getallen(alle))) return getallen(alle);
  return klopt(waarde, subtotalen) ? subtotalen : passend(waarde, alle);
}

/** Whether a formula names this cell itself ("D7+D12"), not as part of a range. */
function verwijstNaar(formule: string | null, getal: Getal): boolean {
  const plaats = getal.cellen[0];
  if (formule === null || plaats === undefined) return false;
  const losse = formule
    .replaceAll("$", "")
    .toUpperCase()
    .match(/(?<![A-Z0-9:!])[A-Z]{1,3}\d+(?![\d:(])/g);
  return losse?.includes(adres(plaats)) ?? false;
}

/** All rows; only the PE rows (or only the TE rows) where those are what the total adds up. */
function passend(waarde: Getal, delen: readonly Deel[]): readonly Getal[] {
  const alle = getallen(delen);
  if (klopt(waarde, alle)) return alle;
  for (const soort of ["PE", "TE"] as const) {
    const enkel = getallen(delen.filter(({ regel }) => regel.soort === soort));
    if (enkel.length > 0 && enkel.length < alle.length && klopt(waarde, enkel)) return enkel;
  }
  return alle;
}

function klopt(waarde: Getal, delen: readonly Getal[]): boolean {
  const vermeld = rekenwaarde(waarde.telling);
  if (vermeld === null || delen.length === 0) return false;
  const som = delen.reduce((totaal, deel) => totaal + (rekenwaarde(deel.telling) ?? 0), 0);
  return Math.abs(som - vermeld) < GELIJK;
}
