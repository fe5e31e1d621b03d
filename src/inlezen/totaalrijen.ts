import { adres } from "../domein/bereik";
import type { Getal, Regel, Totaal, Veld } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { leesGetalCel } from "./getallen";
import type { Tabelvoorstel } from "./indelingen/indeling";
import type { LeesKolom } from "./kolommen";
import type { Rij } from "./rijen";

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

/** Amounts differ by less than this when they are the same number. */
const GELIJK = 1e-6;

/**
 * The totals of a table, each with the numbers that it should add up: the rows since the previous total; a total right below
 * other totals is one of all rows, or of those totals when its formula or its value says so.
 */
export function maakTotalen(voorstel: Tabelvoorstel, tabel: string, rijen: readonly Datarij[]): Totaal[] {
  return voorstel.kolommen
    .filter((kolom) => OPTELBAAR.includes(kolom.veld as Optelbaar))
    .flatMap((kolom) => totalenVanKolom(voorstel, tabel, rijen, kolom))
    .sort((a, b) => a.rij - b.rij || a.kolom - b.kolom);
}

function totalenVanKolom(
  voorstel: Tabelvoorstel,
  tabel: string,
  rijen: readonly Datarij[],
  kolom: LeesKolom,
): Totaal[] {
  const veld = kolom.veld as Optelbaar;
  const gemaakt: Totaal[] = [];
  let alle: Deel[] = [];
  let segment: Deel[] = [];
  let onder: Totaal[] = [];
  rijen.forEach(({ rij, regels }, plaats) => {
    for (const een of regels) {
      const getal = een.deel === kolom.deel || (kolom.deel === "" && een.regel[veld] !== null) ? een.regel[veld] : null;
      if (getal === null || getal.cellen[0]?.kolom !== kolom.kolom) continue;
      segment.push({ getal, soort: een.regel.soort });
      alle.push({ getal, soort: een.regel.soort });
    }
    if (rij.soort !== "totaal" && rij.soort !== "subtotaal") return;
    const waarde = leesGetalCel(voorstel.omgeving.raster, rij.rij, kolom.kolom);
    const geheel = isGeheel(rij, segment, alle, onder, waarde, laatsteTotaal(rijen, plaats));
    if (waarde.tekst !== "" || waarde.formule !== null) {
      const delen = geheel ? delenVanGeheel(waarde, alle, onder) : passend(waarde, segment);
      const soort =
        geheel || (onder.length === 0 && laatsteTotaal(rijen, plaats) && rij.soort === "totaal")
          ? "totaal"
          : "subtotaal";
      const label = rij.naam?.tekst ?? "";
      const totaal = {
        tabel,
        rij: rij.rij,
        kolom: kolom.kolom,
        veld,
        soort,
        label,
        groep: rij.groep,
        waarde,
        delen,
      } as const;
      gemaakt.push(totaal);
      onder = geheel ? [] : [...onder, totaal];
    }
    segment = [];
    if (geheel) alle = [];
  });
  return gemaakt.filter(({ delen }) => delen.length > 0);
}

interface Deel {
  readonly getal: Getal;
  readonly soort: Regel["soort"];
}

function laatsteTotaal(rijen: readonly Datarij[], plaats: number): boolean {
  return !rijen.slice(plaats + 1).some(({ rij }) => rij.soort === "totaal" || rij.soort === "subtotaal");
}

/** Whether a total is that of the whole table so far, rather than of the rows since the previous total. */
function isGeheel(
  rij: Rij,
  segment: readonly Deel[],
  alle: readonly Deel[],
  onder: readonly Totaal[],
  waarde: Getal,
  laatste: boolean,
): boolean {
  if (onder.length === 0) return false;
  if (segment.length === 0) return true;
  if (rij.soort === "subtotaal" || !laatste) return false;
  if (
    klopt(
      waarde,
      alle.map(({ getal }) => getal),
    )
  )
    return true;
  if (
    klopt(
      waarde,
      segment.map(({ getal }) => getal),
    )
  )
    return false;
  return onder.some(({ groep, label }) => groep !== null || /subtotaal/i.test(label));
}

function delenVanGeheel(waarde: Getal, alle: readonly Deel[], onder: readonly Totaal[]): readonly Getal[] {
  const subtotalen = onder.map((totaal) => totaal.waarde);
  const verwijst = onder.some((totaal) => verwijstNaar(waarde.formule, totaal.waarde));
  const rijen = alle.map(({ getal }) => getal);
  if (verwijst || rijen.length === 0) return subtotalen;
  if (klopt(waarde, rijen)) return rijen;
  return klopt(waarde, subtotalen) ? subtotalen : passend(waarde, alle);
}

function verwijstNaar(formule: string | null, getal: Getal): boolean {
  const plaats = getal.cellen[0];
  if (formule === null || plaats === undefined) return false;
  return (
    formule
      .replaceAll("$", "")
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .includes(adres(plaats)) && !formule.includes(":")
  );
}

/** All rows; only the PE rows (or only the TE rows) where those are what the total adds up. */
function passend(waarde: Getal, delen: readonly Deel[]): readonly Getal[] {
  const alle = delen.map(({ getal }) => getal);
  if (klopt(waarde, alle)) return alle;
  for (const soort of ["PE", "TE"] as const) {
    const enkel = delen.filter((deel) => deel.soort === soort).map(({ getal }) => getal);
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
