import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Regel } from "../domein/productie";
import type { Reeks } from "../domein/reeks";
import { geteld, rekenwaarde } from "../domein/telling";
import { maandenVan } from "./tijdcellen";
import { alleCellen } from "./vermeldingen";

/** The months that each table states for each afspraak. */
export class Maandwijzer {
  readonly #maanden = new Map<string, Set<number>>();

  constructor(reeksen: readonly Reeks[]) {
    for (const { tabel, activiteit, afspraak, wat, punten } of reeksen) {
      if (activiteit === null || wat !== "realisatie") continue;
      const sleutel = `${tabel}\n${activiteit}\n${afspraak}`;
      const maanden = this.#maanden.get(sleutel) ?? new Set();
      this.#maanden.set(sleutel, maanden);
      for (const { tijdvak, getal } of punten) {
        if (rekenwaarde(getal.telling) === null) continue;
        // Without a year it is the one year that the workbook is about.
        const { van, tot } = maandenVan(tijdvak.jaar === null ? { ...tijdvak, jaar: 0 } : tijdvak)!;
        for (let maand = van; maand <= tot; maand++) maanden.add(maand);
      }
    }
  }

  #van({ tabel, koppeling: { activiteit }, afspraakId }: Regel): ReadonlySet<number> {
    return this.#maanden.get(`${tabel}\n${activiteit}\n${afspraakId}`) ?? new Set();
  }

  /**
   * Of the rows that report one afspraak in tables of months, those that together make the year: a sheet per quarter, a sheet per
   * half-year. The table with the most months goes first, and no month counts twice. At least one row, where there are any.
   */
  samen(regels: readonly Regel[]): readonly Regel[] {
    const bezet = new Set<number>();
    const gekozen = new Set<Regel>();
    const delen = regels.map((regel) => ({ regel, maanden: this.#van(regel) }));
    for (const { regel, maanden } of delen.sort((a, b) => b.maanden.size - a.maanden.size)) {
      if (gekozen.size > 0 && (maanden.size === 0 || [...maanden].some((maand) => bezet.has(maand)))) continue;
      gekozen.add(regel);
      for (const maand of maanden) bezet.add(maand);
    }
    return regels.filter((regel) => gekozen.has(regel));
  }
}

/** What these rows together count, with all their cells; the one number that there is as it stands, null when there is none. */
export function somVanRegels(regels: readonly Regel[]): Getal | null {
  const getallen = regels.flatMap(({ realisatie }) => realisatie ?? []);
  const [eerste, ...rest] = getallen;
  const waarden = getallen.map(({ telling }) => rekenwaarde(telling)).filter((waarde) => waarde !== null);
  if (eerste === undefined || rest.length === 0 || waarden.length === 0) return eerste ?? null;
  const som = waarden.reduce((totaal, waarde) => totaal + waarde, 0);
  const afgerond = Math.round(som * 1e6) / 1e6;
  return { ...eerste, telling: geteld(afgerond), tekst: schrijfGetal(afgerond), cellen: alleCellen(getallen) };
}
