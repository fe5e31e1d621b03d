import type { Afspraak, Beschikking } from "../domein/beschikking";
import type { Prestatie, Regel, Tabel, TabelSoort } from "../domein/productie";
import type { Reeks } from "../domein/reeks";
import { streefgetal } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { optelbareEenheid } from "./eenheden";
import { normaliseer } from "./tekst";
import type { Raster } from "../werkboek/raster";
import { Maandwijzer, somVanRegels } from "./maandbladen";
import { tijdvakVanTabel } from "./tijdvakken";

/**
 * How certain a source is of the realisatie, the most certain first (domein.md §3): what the partner states of the whole year goes
 * before a sum over places or months, that before a log, and that before a series of years.
 */
const BRONNEN: readonly (readonly TabelSoort[])[] = [
  ["totalen", "blokken"],
  ["resultaat-streef"],
  ["maanden"],
  ["registratie"],
  ["reeks"],
];

/** The sources that can state a whole year. */
const HEEL: ReadonlySet<TabelSoort> = new Set<TabelSoort>(["totalen", "blokken", "resultaat-streef", "maanden"]);

/**
 * Per afspraak of the beschikking the rows that report it. What counts is the first row of the most certain source that says
 * something about the realisatie (a number, '-', 'n.v.t.'), of logs the sum of all (a log per month), of tables of months those that
 * make the year together (a sheet per quarter), else the first row. The same figure in two tables, as on a standard sheet that refers
 * to a table of totals, counts once.
 */
export function maakPrestaties(
  beschikking: Beschikking,
  regels: readonly Regel[],
  tabellen: readonly Tabel[],
  reeksen: readonly Reeks[],
  rasters: readonly Raster[],
): Prestatie[] {
  const delen = deeltabellen(tabellen, rasters);
  const soorten = new Map(tabellen.map(({ id, soort }) => [id, soort]));
  const wijzer = new Maandwijzer(reeksen);
  const perAfspraak = new Map<string, Regel[]>();
  for (const regel of regels) {
    const sleutel = `${regel.koppeling.activiteit}\u0000${regel.afspraakId}`;
    const bestaand = perAfspraak.get(sleutel);
    if (bestaand) bestaand.push(regel);
    else perAfspraak.set(sleutel, [regel]);
  }
  return beschikking.activiteiten.flatMap((activiteit) =>
    activiteit.afspraken.map((afspraak) => {
      const eigen = perAfspraak.get(`${activiteit.code}\u0000${afspraak.id}`) ?? [];
      const eerste = zekerste(eigen, soorten, delen) ?? eigen[0] ?? null;
      const tellend = eerste === null ? [] : tellende(eerste, eigen, afspraak);
      const realisatie = somVanRegels(tellend);
      return {
        activiteit: activiteit.code,
        afspraak: afspraak.id,
        regels: eigen,
        regel: tellend[0] ?? null,
        realisatie,
      };
    }),
  );

  /** The rows that count, of those that report an afspraak; the first of the most certain source is given. */
  function tellende(eerste: Regel, eigen: readonly Regel[], afspraak: Afspraak): readonly Regel[] {
    const { telbegrip, eenheid } = afspraak;
    const soort = soorten.get(eerste.tabel);
    const gelijk = eigen.filter(({ tabel }) => soorten.get(tabel) === soort);
    if (soort === "registratie") return gelijk;
    const gevuld = gelijk.filter(zegtIets);
    const teltOp = optelbareEenheid(telbegrip ?? "") && optelbareEenheid(eenheid);
    if (teltOp && isVerdeeld(gevuld, afspraak)) return gevuld;
    return soort === "maanden" && teltOp && gevuld.length > 1 ? wijzer.samen(gevuld) : [eerste];
  }
}

/** Where a row is about: the place of its own column, on the sheet that it stands on. */
function waarVan({ blad, plaats }: Regel): string {
  return `${blad}\u0000${normaliseer(plaats?.tekst ?? "")}`;
}

/** Whether rows of places of their own (a sheet or a row per place) each have a part of the agreement: their targets make it up together. */
function isVerdeeld(regels: readonly Regel[], { streefwaarde }: Afspraak): boolean {
  const geheel = streefgetal(streefwaarde);
  if (geheel === null || regels.length < 2 || new Set(regels.map(waarVan)).size < regels.length) return false;
  const delen = regels.map(({ afspraak }) => rekenwaarde(afspraak?.telling) ?? 0);
  const som = delen.reduce((samen, deel) => samen + deel, 0);
  return (
    delen.every((deel) => deel > 0) &&
    Math.abs(som - geheel) < 1e-6 &&
    regels.every(({ realisatie }) => rekenwaarde(realisatie?.telling) !== null)
  );
}

function zegtIets({ realisatie }: Regel): boolean {
  return realisatie !== null && realisatie.tekst !== "";
}

/** The tables of which the title or the sheet says that they are about a part of the year ('Q1 2024'). */
function deeltabellen(tabellen: readonly Tabel[], rasters: readonly Raster[]): ReadonlySet<string> {
  const perBlad = new Map(rasters.map((raster) => [raster.blad, raster]));
  const isDeel = (tabel: Tabel): boolean => {
    const tijd = tijdvakVanTabel(tabel, perBlad.get(tabel.blad) ?? null);
    return tijd !== null && tijd.soort !== "jaar";
  };
  return new Set(tabellen.filter((tabel) => tabel.soort === "totalen" && isDeel(tabel)).map(({ id }) => id));
}

/** The first row of the most certain source; where tables of the whole year say it too, not one of a part of the year. */
function zekerste(
  regels: readonly Regel[],
  soorten: ReadonlyMap<string, TabelSoort>,
  delen: ReadonlySet<string>,
): Regel | null {
  const heel = regels.filter(({ tabel }) => HEEL.has(soorten.get(tabel)!) && !delen.has(tabel));
  if (heel.length > 0 && heel.length < regels.length && delen.size > 0 && heel.some(zegtIets))
    return eersteVan(heel, soorten);
  return eersteVan(regels, soorten);
}

function eersteVan(regels: readonly Regel[], soorten: ReadonlyMap<string, TabelSoort>): Regel | null {
  for (const bron of BRONNEN) {
    const gevonden = regels.find((een) => bron.includes(soorten.get(een.tabel)!) && zegtIets(een));
    if (gevonden !== undefined) return gevonden;
  }
  return null;
}
