import type { Beschikking } from "../../domein/beschikking";
import type { Bereik } from "../../domein/bereik";
import type { Productie } from "../../domein/productie";
import { rekenwaarde } from "../../domein/telling";

/** A figure of one agreement in two workbooks. */
export interface Vergelijkrij {
  readonly activiteit: string;
  /** Id of the agreement. */
  readonly afspraak: string;
  /** Unit of the agreement. */
  readonly eenheid: string;
  readonly toen: number | null;
  readonly nu: number | null;
  /** Null where one of the two has no figure. */
  readonly verschil: number | null;
  /** Where the figure of now stands; null when it was not found. */
  readonly cel: Bereik | null;
}

/** Two workbooks side by side, by agreement. */
export interface Vergelijking {
  /** File name of the other workbook. */
  readonly naam: string;
  /** What differs, the largest difference in proportion first; then what only one of the two has. */
  readonly rijen: readonly Vergelijkrij[];
  readonly gelijk: number;
}

/** What is realised by agreement, now and in another workbook that was read with the same beschikking. */
export function vergelijk(
  beschikking: Beschikking,
  nu: Productie,
  ander: { readonly naam: string; readonly productie: Productie },
): Vergelijking {
  const alle = beschikking.activiteiten.flatMap((activiteit) =>
    activiteit.afspraken.map((afspraak): Vergelijkrij => {
      const hier = prestatieVan(nu, activiteit.code, afspraak.id);
      const [toen, dit] = [
        prestatieVan(ander.productie, activiteit.code, afspraak.id)?.waarde ?? null,
        hier?.waarde ?? null,
      ];
      return {
        activiteit: activiteit.code,
        afspraak: afspraak.id,
        eenheid: afspraak.eenheid,
        toen,
        nu: dit,
        verschil: toen === null || dit === null ? null : dit - toen,
        cel: hier?.cel ?? null,
      };
    }),
  );
  const anders = alle.filter(({ toen, nu: dit }) => toen !== dit);
  return {
    naam: ander.naam,
    rijen: [...anders].sort((een, twee) => deel(twee) - deel(een)),
    gelijk: alle.length - anders.length,
  };
}

/** The difference as a part of what it was; what only one of the two has comes last. */
function deel({ toen, nu, verschil }: Vergelijkrij): number {
  if (verschil === null) return -1;
  return Math.abs(verschil) / Math.max(Math.abs(toen ?? 0), Math.abs(nu ?? 0), 1);
}

function prestatieVan(
  { prestaties }: Productie,
  activiteit: string,
  afspraak: string,
): { readonly waarde: number | null; readonly cel: Bereik | null } | null {
  const prestatie = prestaties.find((een) => een.activiteit === activiteit && een.afspraak === afspraak);
  if (prestatie === undefined) return null;
  return { waarde: rekenwaarde(prestatie.realisatie?.telling), cel: prestatie.realisatie?.cellen[0] ?? null };
}
