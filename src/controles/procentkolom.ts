import type { Getal, Productie, Regel, Tabel } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import type { Inhoud } from "../werkboek/raster";
import type { Register } from "./plaats";
import { rasterVan } from "./plaatsen";
import { rijtotalen } from "./rijtotaal";
import { ruimte, streefRuimte, type Ruimte } from "./ruimte";
import { vermeldendeRegels } from "./vermeldende-regels";

/** What a column of percentages holds: the part of what was agreed, or how far it is off. */
type Lezing = "deel" | "afwijking";

/** A percentage with what it should be. */
export interface Procentrij {
  readonly regel: Regel;
  readonly procent: Getal;
  readonly realisatie: number;
  readonly afspraak: number;
  /** In percents. */
  readonly gevonden: number;
  readonly stap: number;
  readonly deel: number;
  /** The part that the total beside the row comes to; null without such a total. */
  readonly deelVanTotaal: number | null;
}

/** Percentages of something else than what was agreed. */
const ANDERS = /totaal|aandeel|verdeling|vorig|eerder|groei|trend|tarief|norm|uniek|bezetting|tevreden/i;

function inProcenten(getal: Getal, deel: number, inhoud: Inhoud): { waarde: number; stap: number } | null {
  const gelezen = ruimte(getal);
  const cel = getal.cellen[0];
  if (gelezen === null || cel === undefined || getal.telling.status !== "geteld") return null;
  const vorm = rasterVan(inhoud, cel.blad)?.getalvorm(cel.rij, cel.kolom) ?? "";
  const { waarde } = gelezen;
  const isFractie =
    !getal.tekst.includes("%") &&
    (vorm.includes("%") || Math.abs(100 * waarde - 100 * deel) < Math.abs(waarde - 100 * deel));
  const factor = isFractie ? 100 : 1;
  const decimalen = /,(\d+)$/.exec(getal.tekst.replace(/\s*%$/, ""))?.[1]?.length ?? 0;
  // A formula holds all its digits; what is typed is rounded or cut off at its last digit.
  const getypt = getal.formule === null ? factor * 10 ** -decimalen : 1e-6 * Math.max(1, Math.abs(factor * waarde));
  return { waarde: factor * waarde, stap: Math.max(getypt, 2 * factor * getal.afronding) };
}

function rijVan(regel: Regel, boek: Register, inhoud: Inhoud, totaal: Ruimte | null): Procentrij | null {
  const { procent } = regel;
  const [realisatie, vermeld] = [ruimte(regel.realisatie), streefRuimte(regel.afspraak)];
  const beschikt = boek.afspraak(regel.koppeling.activiteit, regel.afspraakId);
  const afspraak = vermeld?.waarde ?? (regel.afspraak === null && beschikt ? streefgetal(beschikt.streefwaarde) : null);
  if (procent === null || realisatie === null || afspraak === null || afspraak <= 0) return null;
  const deel = realisatie.waarde / afspraak;
  const gevonden = inProcenten(procent, deel, inhoud);
  if (gevonden === null) return null;
  const { waarde, stap } = gevonden;
  const deelVanTotaal = totaal && (100 * totaal.waarde) / afspraak;
  const gevuld = { regel, procent, realisatie: realisatie.waarde, afspraak, gevonden: waarde, stap };
  return { ...gevuld, deel: 100 * deel, deelVanTotaal };
}

function verwacht({ deel }: Pick<Procentrij, "deel">, lezing: Lezing): number {
  return lezing === "deel" ? deel : deel - 100;
}

function klopt(rij: Procentrij, lezing: Lezing): boolean {
  const { deel, deelVanTotaal } = rij;
  return [deel, deelVanTotaal].some((een) => een !== null && past(rij, verwacht({ deel: een }, lezing), lezing));
}

function past(rij: Procentrij, goed: number, lezing: Lezing): boolean {
  const marge = rij.stap + 1e-6;
  const zonderTeken = lezing === "afwijking" && Math.abs(Math.abs(rij.gevonden) - Math.abs(goed)) <= marge;
  return zonderTeken || Math.abs(rij.gevonden - goed) <= marge;
}

/** Which of the two most rows of the column are; null when it is neither, so that the column holds something else. */
function lezingVan(rijen: readonly Procentrij[]): Lezing | null {
  const raak = (lezing: Lezing): number => rijen.filter((rij) => klopt(rij, lezing)).length;
  const [deel, afwijking] = [raak("deel"), raak("afwijking")];
  const meeste: Lezing = afwijking > deel ? "afwijking" : "deel";
  if (Math.max(deel, afwijking) * 2 >= rijen.length && Math.max(deel, afwijking) > 0) return meeste;
  return rijen.length <= 2 ? "deel" : null;
}

/** The rows of a column of percentages that do not follow from what was agreed and delivered, with what it should be. */
export function verkeerdeProcenten(
  inhoud: Inhoud,
  productie: Productie,
  boek: Register,
): readonly (Procentrij & { readonly verwacht: number })[] {
  const perTabel = new Map<string, Regel[]>();
  for (const regel of vermeldendeRegels(productie)) {
    if (regel.procent === null) continue;
    const lijst = perTabel.get(regel.tabel);
    if (lijst) lijst.push(regel);
    else perTabel.set(regel.tabel, [regel]);
  }
  const kop = (tabel: Tabel, kolom: number | undefined): string =>
    tabel.kolommen.find((een) => een.kolom === kolom)?.kop ?? "";
  const naast = rijtotalen(productie);
  return productie.tabellen.flatMap((tabel) => {
    const perKolom = new Map<number, Procentrij[]>();
    for (const regel of perTabel.get(tabel.id) ?? []) {
      const kolom = regel.procent?.cellen[0]?.kolom;
      if (kolom === undefined || ANDERS.test(kop(tabel, kolom))) continue;
      const rij = rijVan(regel, boek, inhoud, naast(regel));
      if (rij !== null) perKolom.set(kolom, [...(perKolom.get(kolom) ?? []), rij]);
    }
    return [...perKolom.values()].flatMap((rijen) => {
      const lezing = lezingVan(rijen);
      if (lezing === null) return [];
      const fout = rijen.filter((rij) => !klopt(rij, lezing));
      return fout.map((rij) => ({ ...rij, verwacht: verwacht(rij, lezing) }));
    });
  });
}
