import { verbergBsn } from "../domein/bsn";
import type { PlanBlad, PlanCel, PlanValidatie, PlanVoorwaarde } from "../werkboek/plan";
import { koptekst } from "../werkboek/plan";
import type { StijlNaam } from "../werkboek/stijl";
import { hoogteVoor } from "./tekstmaat";

/** What stands in a row of a plain table: a value, or a value with its look or a place to go to. */
export type Tabelwaarde = PlanCel["waarde"] | (Pick<PlanCel, "waarde"> & Partial<Pick<PlanCel, "stijl" | "link">>);

export interface Tabelkolom {
  readonly kop: string;
  /** In characters. */
  readonly breedte: number;
  readonly soort?: "getal";
}

export interface Tabelopzet {
  readonly naam: string;
  readonly ondertitel: string;
  /** At the top of every page. */
  readonly boven: string;
  readonly kolommen: readonly Tabelkolom[];
  readonly rijen: readonly (readonly Tabelwaarde[])[];
  /** What stands in the widest column when there are no rows. */
  readonly leeg: string;
  /** What depends on where the rows stand: first and last row as Excel counts them. */
  readonly voorwaarden?: (van: number, tot: number) => readonly PlanVoorwaarde[];
  /** Formulas of a row, by column from 0; the row as Excel counts it. */
  readonly formules?: (rij: number) => Readonly<Record<number, string>>;
  readonly validaties?: (van: number, tot: number) => readonly PlanValidatie[];
}

const KOPRIJ = 3;

/** A sheet that is one table to filter: title, subtitle, headings, rows. */
export function tabelblad(opzet: Tabelopzet): PlanBlad {
  const { naam, ondertitel, boven, kolommen, rijen } = opzet;
  const breedten = kolommen.map(({ breedte }) => breedte);
  const ruimste = breedten.indexOf(Math.max(...breedten));
  const inhoud = (rijen.length > 0 ? rijen : [kolommen.map((_, kolom) => (kolom === ruimste ? opzet.leeg : null))]).map(
    (rij) => rij.map(celVan),
  );
  const laatste = String.fromCharCode(64 + kolommen.length);
  const [van, einde] = [KOPRIJ + 2, KOPRIJ + 1 + inhoud.length];
  return {
    naam,
    tabkleur: null,
    kolombreedten: breedten,
    rijhoogten: new Map([
      [0, 27],
      ...inhoud.map((rij, n): [number, number] => [
        KOPRIJ + 1 + n,
        Math.max(...rij.map(({ waarde }, k) => hoogteVoor(String(waarde ?? ""), breedten[k]!))),
      ]),
    ]),
    cellen: [
      { rij: 0, kolom: 0, waarde: naam, stijl: "titel" },
      { rij: 1, kolom: 0, waarde: ondertitel, stijl: "ondertitel" },
      ...kolommen.map(({ kop, soort }, kolom): PlanCel => ({
        rij: KOPRIJ,
        kolom,
        waarde: kop,
        stijl: soort === "getal" ? "kolomkopGetal" : "kolomkop",
      })),
      ...inhoud.flatMap((rij, n) => {
        const formules = rijen.length === 0 ? {} : (opzet.formules?.(KOPRIJ + 2 + n) ?? {});
        return rij.map((deel, kolom): PlanCel => {
          const formule = formules[kolom];
          return { ...deel, rij: KOPRIJ + 1 + n, kolom, ...(formule !== undefined && { formule }) };
        });
      }),
    ],
    bevries: { rijen: KOPRIJ + 1, kolommen: 0 },
    beveiligd: false,
    filter: `A${KOPRIJ + 1}:${laatste}${einde}`,
    validaties: rijen.length === 0 ? [] : (opzet.validaties?.(van, einde) ?? []),
    voorwaarden: opzet.voorwaarden?.(van, einde) ?? [],
    grafieken: [],
    afdruk: {
      gebied: `A1:${laatste}${einde}`,
      herhaal: { van: KOPRIJ, tot: KOPRIJ },
      paginaVoor: [],
      paginasHoog: 0,
      koptekst: { links: koptekst(boven), rechts: "&A" },
      voettekst: { links: "", midden: "", rechts: "pagina &P van &N" },
    },
  };
}

function celVan(deel: Tabelwaarde): Omit<PlanCel, "rij" | "kolom"> {
  const cel = typeof deel === "object" && deel !== null ? deel : { waarde: deel };
  // The name of a sheet or a file can hold one too.
  const waarde = typeof cel.waarde === "string" ? verbergBsn(cel.waarde) : cel.waarde;
  return { stijl: stijlVan(waarde), ...cel, waarde };
}

/** A figure lines up right, with its decimals; a text wraps. */
function stijlVan(waarde: PlanCel["waarde"]): StijlNaam {
  if (typeof waarde !== "number") return "tekstBoven";
  return Number.isInteger(waarde) ? "getalBoven" : "getalKomma";
}
