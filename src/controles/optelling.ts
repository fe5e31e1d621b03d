import { adres, bereikNaam, celSleutel, type Bereik, type Celsleutel } from "../domein/bereik";
import type { AfspraakSoort } from "../domein/beschikking";
import type {
  AfrekeningTabel,
  AfrekeningTabelRij,
  Getal,
  Productie,
  Regel,
  Tabel,
  Totaal,
  Veld,
} from "../domein/productie";
import { onthoudPer } from "../domein/onthouden";
import { optelbareEenheid } from "../inlezen/eenheden";
import { normaliseer } from "../inlezen/tekst";
import { persoonstelling } from "./telbegrip";
import { isWaarvan } from "./waarvan";
import { optelling, ruimte, zuiver, type Ruimte } from "./ruimte";

/** Fields that can be added up: not a tarief, a percentage or a code. */
const OPTELBAAR: ReadonlySet<Veld> = new Set<Veld>([
  "afspraak",
  "realisatie",
  "verschil",
  "ipu",
  "ipuRealisatie",
  "bedrag",
  "uren",
  "deelnemers",
  "beschikt",
  "geleverd",
  "over",
  "onder",
  "terug",
  "prognose",
  "substitutie",
  // Only where another total of the column shows that it is added up.
  "overig",
]);

const AFREKENVELDEN = ["beschikt", "geleverd", "over", "onder", "terug"] as const;

/**
 * Totals of columns that can be added up: of tables with productie, and of the partner's own settlement tables. Not a total of
 * unique persons, which is no sum: EEN-02 and REK-04 judge it.
 */
export const optelbareTotalen = onthoudPer((productie: Productie): readonly Totaal[] => {
  const soorten = rijsoorten(productie);
  return [
    ...productie.totalen.filter((totaal) => OPTELBAAR.has(totaal.veld) && teltOp(totaal, soorten)),
    ...productie.afrekeningen.flatMap(totalenVanAfrekening),
  ];
});

/** Whether a total can be the sum of its parts: not of unique persons, nor, beside its row, of averages or percentages. */
export function teltOp(totaal: Totaal, soorten: ReadonlyMap<Celsleutel, Rijsoort>): boolean {
  if (isTotaalVanUnieke(totaal, soorten)) return false;
  if (totaal.richting !== "rij") return true;
  return optelbareEenheid(totaal.label) && !totaal.delen.some(({ tekst }) => tekst.includes("%"));
}

/** The total rows of a settlement table, each with the rows of groups above it, back to the previous total. */
function totalenVanAfrekening({ tabel, rijen }: AfrekeningTabel): readonly Totaal[] {
  const totalen: Totaal[] = [];
  let groepen: AfrekeningTabelRij[] = [];
  for (const rij of rijen) {
    if (rij.soort === "groep") {
      groepen.push(rij);
      continue;
    }
    for (const veld of AFREKENVELDEN) {
      const waarde = rij[veld];
      const delen = groepen.map((groep) => groep[veld]).filter((deel) => deel !== null);
      const kolom = waarde?.cellen[0]?.kolom;
      if (waarde === null || kolom === undefined || delen.length === 0) continue;
      totalen.push({
        tabel,
        rij: rij.rij,
        kolom,
        veld,
        soort: "totaal",
        label: rij.naam.tekst,
        groep: null,
        waarde,
        delen,
      });
    }
    groepen = [];
  }
  return totalen;
}

/** The kind and unit of the row that a number stands in. */
export interface Rijsoort {
  readonly soort: AfspraakSoort | null;
  readonly eenheid: string;
  /** Part of the row above ('waarvan jongeren'). */
  readonly waarvan: boolean;
}

/** The cells that totals add up. */
class Opgeteld {
  readonly #cellen = new Set<Celsleutel>();
  /** Few sheets have totals: of a cell on another, nothing else need be asked. */
  readonly #bladen = new Set<string>();

  constructor({ totalen, afrekeningen }: Productie) {
    for (const { delen } of [...totalen, ...afrekeningen.flatMap(totalenVanAfrekening)]) {
      for (const { cellen } of delen) {
        if (!cellen[0]) continue;
        this.#bladen.add(cellen[0].blad);
        this.#cellen.add(celSleutel(cellen[0]));
      }
    }
  }

  /** The key of the first cell of a number that a total adds up; null for any other number. */
  sleutel(getal: Getal | null): Celsleutel | null {
    const plaats = getal?.cellen[0];
    if (plaats === undefined || !this.#bladen.has(plaats.blad)) return null;
    const sleutel = celSleutel(plaats);
    return this.#cellen.has(sleutel) ? sleutel : null;
  }
}

/** Tells which numbers of a workbook stand under a total. */
export const opgeteld = onthoudPer((productie: Productie) => new Opgeteld(productie));

const VELDEN = ["afspraak", "realisatie", "verschil", "ipu", "ipuRealisatie", "bedrag"] as const;

/** The rows of which a total adds up a number, in order of the workbook. */
export const regelsOnderTotaal = onthoudPer((productie: Productie): readonly Regel[] => {
  const onderTotaal = opgeteld(productie);
  return productie.regels.filter((regel) =>
    VELDEN.some((veld) => regel[veld] !== null && onderTotaal.sleutel(regel[veld]) !== null),
  );
});

/** Of every number of a row that a total adds up its kind and unit, by cell, so that a total can be told from a sum over one kind. */
export const rijsoorten = onthoudPer((productie: Productie): ReadonlyMap<Celsleutel, Rijsoort> => {
  const { regels, reeksen } = productie;
  const onderTotaal = opgeteld(productie);
  const per = new Map<Celsleutel, Rijsoort>();
  const perRij = new Map<string, Rijsoort>();
  for (const regel of reeksen.length > 0 ? regels : regelsOnderTotaal(productie)) {
    let rijsoort: Rijsoort | null = null;
    for (const veld of VELDEN) {
      const sleutel = onderTotaal.sleutel(regel[veld]);
      if (sleutel !== null) per.set(sleutel, (rijsoort ??= rijsoortVan(regel)));
    }
    if (reeksen.length > 0) perRij.set(`${regel.tabel}\n${regel.rij}`, rijsoort ?? rijsoortVan(regel));
  }
  for (const { tabel, eenheid, naam, punten } of reeksen) {
    const los = { soort: null, eenheid: normaliseer(eenheid?.tekst ?? ""), waarvan: isWaarvan(naam.tekst) };
    for (const { getal } of punten) {
      const sleutel = onderTotaal.sleutel(getal);
      if (sleutel !== null && !per.has(sleutel))
        per.set(sleutel, perRij.get(`${tabel}\n${getal.cellen[0]!.rij}`) ?? los);
    }
  }
  return per;
});

function rijsoortVan({ naam, eenheid, soort }: Regel): Rijsoort {
  const waarvan = isWaarvan(naam?.tekst) || isWaarvan(eenheid?.tekst);
  return { soort, eenheid: normaliseer(eenheid?.tekst ?? ""), waarvan };
}

/** Whether a total is about unique persons only: somebody who takes part in two activities counts once in it. */
export function isTotaalVanUnieke(totaal: Totaal, soorten: ReadonlyMap<Celsleutel, Rijsoort>): boolean {
  if (totaal.veld !== "realisatie" && totaal.veld !== "afspraak" && totaal.veld !== "verschil") return false;
  const uniek = ({ cellen: [plaats] }: Getal): boolean =>
    plaats !== undefined && persoonstelling(soorten.get(celSleutel(plaats))?.eenheid ?? "") === "unieke deelnemers";
  return totaal.delen.length > 0 && totaal.delen.every(uniek);
}

/**
 * Every sum that a total may rightly state: of all its parts, of those of one kind (PE or TE) or one unit, with and without
 * the estimates or the rows 'waarvan'. The first is the sum of all.
 */
export function mogelijkeSommen(
  delen: readonly Getal[],
  soorten: ReadonlyMap<Celsleutel, Rijsoort>,
): readonly Ruimte[] {
  const [alles, geteld, zonderWaarvan]: Ruimte[][] = [[], [], []];
  const perSoort = new Map<string, Ruimte[]>();
  const perEenheid = new Map<string, Ruimte[]>();
  for (const getal of delen) {
    const [deel, cel] = [ruimte(getal), getal.cellen[0]];
    if (!deel) continue;
    alles!.push(deel);
    if (getal.telling.status === "geteld") geteld!.push(deel);
    const rijsoort = cel ? soorten.get(celSleutel(cel)) : undefined;
    if (rijsoort === undefined) continue;
    if (!rijsoort.waarvan) zonderWaarvan!.push(deel);
    if (rijsoort.soort) voegBij(perSoort, rijsoort.soort, deel);
    if (rijsoort.eenheid) voegBij(perEenheid, rijsoort.eenheid, deel);
  }
  // Parts that are all of them together give the same sum once more.
  const anders = [geteld!, zonderWaarvan!, ...perSoort.values(), ...perEenheid.values()];
  const kleiner = anders.filter(({ length }) => length > 0 && length < alles!.length);
  return alles!.length === 0 ? [] : [alles!, ...kleiner].map(optelling);
}

function voegBij(groepen: Map<string, Ruimte[]>, groep: string, deel: Ruimte): void {
  const lijst = groepen.get(groep);
  if (lijst) lijst.push(deel);
  else groepen.set(groep, [deel]);
}

function volgtOnder(vorige: Bereik | undefined, cel: Bereik): boolean {
  return (
    vorige?.blad === cel.blad &&
    vorige.kolom === cel.kolom &&
    vorige.totKolom === cel.kolom &&
    vorige.totRij + 1 === cel.rij
  );
}

function volgtNaast(vorige: Bereik | undefined, cel: Bereik): boolean {
  return (
    vorige?.blad === cel.blad &&
    vorige.rij === cel.rij &&
    vorige.totRij === cel.rij &&
    vorige.totKolom + 1 === cel.kolom
  );
}

/** What a cell itself holds for a number that it stands for: under 'x 1.000' a thousandth. */
export function inCel({ schaal = 1 }: Getal, waarde: number): number {
  return zuiver(waarde / schaal);
}

/** The formula that adds up these cells: "SUM(E5:E9,E11)"; null when Excel would not take so many blocks. */
export function somFormule(delen: readonly Getal[], blad: string): string | null {
  const blokken: Bereik[] = [];
  for (const cel of delen.flatMap((getal) => getal.cellen.slice(0, 1))) {
    const vorige = blokken.at(-1);
    const [onder, naast] = [volgtOnder(vorige, cel), volgtNaast(vorige, cel)];
    if (vorige && (onder || naast)) {
      blokken[blokken.length - 1] = { ...vorige, totRij: cel.totRij, totKolom: cel.totKolom };
    } else blokken.push(cel);
  }
  if (blokken.length === 0 || blokken.length > 30) return null;
  return `SUM(${blokken.map((blok) => (blok.blad === blad ? adres(blok) : bereikNaam(blok))).join(",")})`;
}

/** The header of the column that a total stands in, for people; the field when it has no header. */
export function kolomKop(productie: Productie): (totaal: Totaal) => string {
  const tabellen = tabellenPerId(productie);
  return ({ tabel, kolom, veld }) => tabellen.get(tabel)?.kolommen.findLast((een) => een.kolom === kolom)?.kop || veld;
}

const tabellenPerId = onthoudPer(
  ({ tabellen }: Productie): ReadonlyMap<string, Tabel> => new Map(tabellen.map((tabel) => [tabel.id, tabel])),
);
