export type Impact = "Klein" | "Middel" | "Groot";

/** Why there is no impact: something is missing, or something cannot be right. */
export interface GeenImpact {
  readonly soort: "ontbreekt" | "ongeldig";
  readonly reden: string;
}

const TREDEN: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ["laag", 0],
  ["klein", 0],
  ["gemiddeld", 1],
  ["middel", 1],
  ["hoog", 2],
  ["groot", 2],
]);

/** By ernst + aantal: the table of domein.md §7 is symmetric, so the sum of both steps decides. */
const UITKOMSTEN: readonly Impact[] = ["Klein", "Klein", "Middel", "Groot", "Groot"];

/**
 * The impact of a number of people and a gravity, each laag, gemiddeld or hoog (or klein, middel, groot). A number for `aantal`
 * needs `grenzen`: from the first on gemiddeld, from the second on hoog. Never throws. Source: domein.md §7.
 */
export function impact(
  aantal: string | number,
  ernst: string,
  grenzen: readonly [number, number] | null = null,
): { readonly impact: Impact } | GeenImpact {
  const ernstTrede = tredeVan(ernst, "de ernst");
  if (typeof ernstTrede !== "number") return ernstTrede;
  const aantalTrede = typeof aantal === "number" ? tredeUitGetal(aantal, grenzen) : tredeVan(aantal, "het aantal");
  if (typeof aantalTrede !== "number") return aantalTrede;
  return { impact: UITKOMSTEN[ernstTrede + aantalTrede] ?? "Groot" };
}

function tredeVan(woord: string, wat: string): 0 | 1 | 2 | GeenImpact {
  const schoon = woord.trim().toLowerCase();
  if (schoon === "") return { soort: "ontbreekt", reden: `Vul ${wat} in: laag, gemiddeld of hoog.` };
  const trede = TREDEN.get(schoon);
  if (trede !== undefined) return trede;
  return { soort: "ongeldig", reden: `'${woord.trim()}' past niet bij ${wat}. Kies laag, gemiddeld of hoog.` };
}

function tredeUitGetal(aantal: number, grenzen: readonly [number, number] | null): 0 | 1 | 2 | GeenImpact {
  if (!Number.isFinite(aantal) || aantal < 0) {
    return { soort: "ongeldig", reden: "Het aantal is geen getal van 0 of meer." };
  }
  if (grenzen === null) {
    return { soort: "ontbreekt", reden: "Bij een aantal in cijfers zijn grenzen nodig (instelling impactGrenzen)." };
  }
  const [middel, hoog] = grenzen;
  if (!(middel <= hoog)) return { soort: "ongeldig", reden: "De eerste grens is hoger dan de tweede." };
  return aantal >= hoog ? 2 : aantal >= middel ? 1 : 0;
}
