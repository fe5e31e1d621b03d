import { rekenGroep, sommen, variantenVan, type Bedragen } from "./afrekengroep";
import type { Compensatie } from "./beschikking";
import { cent, som, type Cent } from "./geld";

/** A group to settle: its maximum and the amounts of its posts. */
export interface TeVerrekenen<Naam> {
  readonly naam: Naam;
  readonly beschikt: Cent;
  readonly posten: readonly Bedragen[];
}

/** A settled group, or the total. `terug` and `vaststelling` are null for a group under 'totaal', which has no amount per group. */
export interface Vaststellingsregel extends Bedragen {
  readonly beschikt: Cent;
  readonly terug: Cent | null;
  readonly vaststelling: Cent | null;
}

/**
 * The vaststelling of settled groups under one mode of compensation (domein.md §4.4–4.5): beschikt − terug, never above beschikt and
 * never below 0. In cents. Always a proposal (Awb 4:46).
 */
export function stelVast<Naam>(
  groepen: readonly TeVerrekenen<Naam>[],
  compensatie: Compensatie,
  maximumProcent: number,
): { groepen: (Vaststellingsregel & { readonly naam: Naam })[]; totaal: Vaststellingsregel } {
  const verrekend = groepen.map(({ naam, beschikt, posten }) => ({
    naam,
    beschikt,
    uitkomst: rekenGroep(beschikt, posten, maximumProcent),
  }));
  const uitkomsten = verrekend.map(({ uitkomst }) => uitkomst);
  const totaalTerug = variantenVan(uitkomsten, maximumProcent)[compensatie];
  return {
    groepen: verrekend.map(({ naam, beschikt, uitkomst }) => ({
      naam,
      ...regel(beschikt, uitkomst, uitkomst.terug[compensatie]),
    })),
    totaal: regel(som(groepen.map(({ beschikt }) => beschikt)), sommen(uitkomsten), totaalTerug),
  };
}

function regel(beschikt: Cent, { geleverd, over, onder, tekort }: Bedragen, terug: Cent | null): Vaststellingsregel {
  const vaststelling = terug === null ? null : cent(beschikt - terug);
  return { beschikt, geleverd, over, onder, tekort, terug, vaststelling };
}
