import type { Beschikking } from "../domein/beschikking";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Prestatie, Regel, Tabel } from "../domein/productie";
import { geteld, rekenwaarde } from "../domein/telling";

/**
 * Per afspraak of the beschikking the rows that report it. What counts is the first row of a table of totals that says something
 * about the realisatie (a number, '-', 'n.v.t.'), else the sum of all logs (a log per month), else the first row.
 */
export function maakPrestaties(
  beschikking: Beschikking,
  regels: readonly Regel[],
  tabellen: readonly Tabel[],
): Prestatie[] {
  const totalen = new Set(tabellen.filter((tabel) => tabel.soort === "totalen").map((tabel) => tabel.id));
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
      const zegtIets = (een: Regel): boolean => een.realisatie !== null && een.realisatie.tekst !== "";
      const regel =
        eigen.find((een) => totalen.has(een.tabel) && zegtIets(een)) ??
        eigen.find((een) => !totalen.has(een.tabel) && zegtIets(een)) ??
        eigen[0] ??
        null;
      const realisatie =
        regel === null || totalen.has(regel.tabel) ? (regel?.realisatie ?? null) : somVanLogs(eigen, totalen);
      return { activiteit: activiteit.code, afspraak: afspraak.id, regels: eigen, regel, realisatie };
    }),
  );
}

/** What all logs together count; the one that there is as it stands. */
function somVanLogs(regels: readonly Regel[], totalen: ReadonlySet<string>): Getal | null {
  const getallen = regels.filter(({ tabel }) => !totalen.has(tabel)).flatMap(({ realisatie }) => realisatie ?? []);
  const [eerste, ...rest] = getallen;
  const waarden = getallen.map(({ telling }) => rekenwaarde(telling)).filter((waarde) => waarde !== null);
  if (eerste === undefined || rest.length === 0 || waarden.length === 0) return eerste ?? null;
  const som = waarden.reduce((totaal, waarde) => totaal + waarde, 0);
  const afgerond = Math.round(som * 1e6) / 1e6;
  const cellen = getallen.flatMap((getal) => getal.cellen);
  return { ...eerste, telling: geteld(afgerond), tekst: schrijfGetal(afgerond), cellen };
}
