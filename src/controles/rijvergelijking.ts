/** The figures of one sheet: row → column → value as text. */
export type Cijferrijen = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** A cell that is not what it was. */
export interface Celverschil {
  /** Where it stands now; where it stood when it is gone. */
  readonly rij: number;
  readonly kolom: number;
  readonly oud: string | null;
  readonly nu: string | null;
}

/** More pairs of rows than this are compared in order, without looking for rows that moved. */
const PAREN_TOT = 250_000;

/**
 * What changed on a sheet. Rows that were inserted or taken out shift the rest: rows with the same figures are the same row. Of
 * columns only those that had figures then.
 */
export function vergelijkRijen(oud: Cijferrijen, nu: Cijferrijen): readonly Celverschil[] {
  const kolommen = new Set([...oud.values()].flatMap((rij) => [...rij.keys()]));
  const toen = lijstVan(oud, kolommen);
  const later = lijstVan(nu, kolommen);
  let voor = 0;
  while (voor < toen.length && voor < later.length && toen[voor]!.sleutel === later[voor]!.sleutel) voor++;
  let achter = 0;
  while (
    achter < Math.min(toen.length, later.length) - voor &&
    toen.at(-1 - achter)!.sleutel === later.at(-1 - achter)!.sleutel
  )
    achter++;
  return verschillen(toen.slice(voor, toen.length - achter), later.slice(voor, later.length - achter));
}

interface Rij {
  readonly rij: number;
  readonly waarden: ReadonlyMap<number, string>;
  readonly sleutel: string;
}

function lijstVan(rijen: Cijferrijen, kolommen: ReadonlySet<number>): readonly Rij[] {
  return [...rijen]
    .sort(([a], [b]) => a - b)
    .map(([rij, alle]) => {
      const waarden = new Map([...alle].filter(([kolom]) => kolommen.has(kolom)).sort(([a], [b]) => a - b));
      return { rij, waarden, sleutel: JSON.stringify([...waarden]) };
    })
    .filter(({ waarden }) => waarden.size > 0);
}

function verschillen(toen: readonly Rij[], later: readonly Rij[]): readonly Celverschil[] {
  const uit: Celverschil[] = [];
  let [vanToen, vanLater] = [0, 0];
  for (const [a, b] of [...vasteParen(toen, later), [toen.length, later.length] as const]) {
    const lengte = Math.max(a - vanToen, b - vanLater);
    for (let stap = 0; stap < lengte; stap++)
      uit.push(
        ...inRij(
          vanToen + stap < a ? toen[vanToen + stap] : undefined,
          vanLater + stap < b ? later[vanLater + stap] : undefined,
        ),
      );
    [vanToen, vanLater] = [a + 1, b + 1];
  }
  return uit;
}

/** Rows that are wholly the same, in the order of both: a longest common subsequence. */
function vasteParen(toen: readonly Rij[], later: readonly Rij[]): readonly (readonly [number, number])[] {
  if (toen.length === later.length || toen.length * later.length > PAREN_TOT) return [];
  const breedte = later.length + 1;
  const lengte = new Uint32Array((toen.length + 1) * breedte);
  for (let a = toen.length - 1; a >= 0; a--)
    for (let b = later.length - 1; b >= 0; b--)
      lengte[a * breedte + b] =
        toen[a]!.sleutel === later[b]!.sleutel
          ? lengte[(a + 1) * breedte + b + 1]! + 1
          : Math.max(lengte[(a + 1) * breedte + b]!, lengte[a * breedte + b + 1]!);
  const paren: [number, number][] = [];
  for (let a = 0, b = 0; a < toen.length && b < later.length;) {
    if (toen[a]!.sleutel === later[b]!.sleutel) paren.push([a++, b++]);
    else if (lengte[(a + 1) * breedte + b]! >= lengte[a * breedte + b + 1]!) a++;
    else b++;
  }
  return paren;
}

function inRij(toen: Rij | undefined, later: Rij | undefined): readonly Celverschil[] {
  const rij = later?.rij ?? toen?.rij ?? 0;
  const kolommen = new Set([...(toen?.waarden.keys() ?? []), ...(later?.waarden.keys() ?? [])]);
  return [...kolommen]
    .sort((a, b) => a - b)
    .map((kolom) => ({ rij, kolom, oud: toen?.waarden.get(kolom) ?? null, nu: later?.waarden.get(kolom) ?? null }))
    .filter(({ oud, nu }) => oud !== nu);
}
