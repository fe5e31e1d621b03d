import type { Beschikking } from "../domein/beschikking";
import type { Prestatie, Regel, Tabel } from "../domein/productie";

/**
 * Per afspraak of the beschikking the rows that report it. What counts is the first row of a table of totals that says something
 * about the realisatie (a number, '-', 'n.v.t.'), else the sum of a log, else the first row.
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
      return {
        activiteit: activiteit.code,
        afspraak: afspraak.id,
        regels: eigen,
        regel,
        realisatie: regel?.realisatie ?? null,
      };
    }),
  );
}
