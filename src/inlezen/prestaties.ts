import type { Beschikking } from "../domein/beschikking";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Prestatie, Regel, Tabel, TabelSoort } from "../domein/productie";
import { geteld, rekenwaarde } from "../domein/telling";

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

/**
 * Per afspraak of the beschikking the rows that report it. What counts is the first row of the most certain source that says
 * something about the realisatie (a number, '-', 'n.v.t.'), of logs the sum of all (a log per month), else the first row. The same
 * figure in two tables, as on a standard sheet that refers to a table of totals, counts once.
 */
export function maakPrestaties(
  beschikking: Beschikking,
  regels: readonly Regel[],
  tabellen: readonly Tabel[],
): Prestatie[] {
  const soorten = new Map(tabellen.map(({ id, soort }) => [id, soort]));
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
      const regel = zekerste(eigen, soorten) ?? eigen[0] ?? null;
      const isLog = regel !== null && soorten.get(regel.tabel) === "registratie";
      const realisatie = isLog
        ? somVanLogs(eigen.filter(({ tabel }) => soorten.get(tabel) === "registratie"))
        : (regel?.realisatie ?? null);
      return { activiteit: activiteit.code, afspraak: afspraak.id, regels: eigen, regel, realisatie };
    }),
  );
}

function zekerste(regels: readonly Regel[], soorten: ReadonlyMap<string, TabelSoort>): Regel | null {
  const zegtIets = ({ realisatie }: Regel): boolean => realisatie !== null && realisatie.tekst !== "";
  for (const bron of BRONNEN) {
    const gevonden = regels.find((een) => bron.includes(soorten.get(een.tabel)!) && zegtIets(een));
    if (gevonden !== undefined) return gevonden;
  }
  return null;
}

/** What all logs together count; the one that there is as it stands. */
function somVanLogs(regels: readonly Regel[]): Getal | null {
  const getallen = regels.flatMap(({ realisatie }) => realisatie ?? []);
  const [eerste, ...rest] = getallen;
  const waarden = getallen.map(({ telling }) => rekenwaarde(telling)).filter((waarde) => waarde !== null);
  if (eerste === undefined || rest.length === 0 || waarden.length === 0) return eerste ?? null;
  const som = waarden.reduce((totaal, waarde) => totaal + waarde, 0);
  const afgerond = Math.round(som * 1e6) / 1e6;
  const cellen = getallen.flatMap((getal) => getal.cellen);
  return { ...eerste, telling: geteld(afgerond), tekst: schrijfGetal(afgerond), cellen };
}
