import { leesBereik } from "../adressen";
import type { PlanBlad, PlanCel } from "../plan";
import { ingekort } from "../plan-tekst";
import type { Gebied } from "./blokken";
import { alsInvoer } from "./invoer";
import { vlakken } from "./vlakken";
import { BYTES_PER_OPDRACHT, BYTES_PER_VERZOEK, type Zending } from "./zending";

type Invoer = string | number | boolean | null;

/** The cells that a sheet of a plan fills, gives a look or a rule, as blocks. */
export function vlakkenVan({ naam, cellen, validaties, voorwaarden }: PlanBlad): readonly Gebied[] {
  const metRegel = [...validaties, ...voorwaarden].flatMap(({ bereik }) => leesBereik(naam, bereik) ?? []);
  const plekken = new Map(cellen.map(({ rij, kolom }) => [`${rij},${kolom}`, { rij, kolom, sleutel: null }]));
  for (const { rij: van, totRij, kolom: links, totKolom } of metRegel)
    for (let rij = van; rij <= totRij; rij++)
      for (let kolom = links; kolom <= totKolom; kolom++) plekken.set(`${rij},${kolom}`, { rij, kolom, sleutel: null });
  return vlakken(plekken.values());
}

/** Queues the links of a sheet: before its texts, because Excel puts an address in an empty cell with a link. */
export async function zetLinks(zending: Zending, blad: Excel.Worksheet, { cellen }: PlanBlad): Promise<void> {
  for (const { rij, kolom, link, linkUitleg, waarde } of cellen) {
    if (link === undefined) continue;
    await zending.voor(2 * BYTES_PER_OPDRACHT);
    blad.getRangeByIndexes(rij, kolom, 1, 1).hyperlink = {
      documentReference: link,
      textToDisplay: String(waarde ?? ""),
      ...(linkUitleg !== undefined && { screenTip: ingekort(linkUitleg, 255) }),
    };
  }
}

/** Queues all values of a sheet that are no formulas. */
export function zetWaarden(zending: Zending, blad: Excel.Worksheet, plan: PlanBlad): Promise<void> {
  const cellen = plan.cellen.filter(({ formule, waarde }) => formule === undefined && waarde !== null && waarde !== "");
  return zetMatrix(zending, blad, cellen, ({ waarde }) => alsInvoer(waarde));
}

/** Queues all formulas of a sheet. */
export function zetFormules(zending: Zending, blad: Excel.Worksheet, plan: PlanBlad): Promise<void> {
  const cellen = plan.cellen.filter(({ formule }) => formule !== undefined);
  return zetMatrix(zending, blad, cellen, ({ formule }) => `=${formule}`);
}

/** One array over the block around the cells; null leaves a cell as it is. Cut by rows where it would be too large. */
async function zetMatrix(
  zending: Zending,
  blad: Excel.Worksheet,
  cellen: readonly PlanCel[],
  inhoud: (cel: PlanCel) => Invoer,
): Promise<void> {
  if (cellen.length === 0) return;
  const van = Math.min(...cellen.map(({ kolom }) => kolom));
  const breed = Math.max(...cellen.map(({ kolom }) => kolom)) - van + 1;
  const perRij = new Map<number, (Invoer | null)[]>();
  for (const cel of cellen) {
    const rij = perRij.get(cel.rij) ?? new Array<Invoer | null>(breed).fill(null);
    rij[cel.kolom - van] = inhoud(cel);
    perRij.set(cel.rij, rij);
  }
  for (const { begin, rijen, bytes } of stukken(perRij, breed)) {
    await zending.voor(bytes);
    blad.getRangeByIndexes(begin, van, rijen.length, breed).formulas = rijen;
  }
}

interface Stuk {
  readonly begin: number;
  readonly rijen: (Invoer | null)[][];
  bytes: number;
}

function stukken(perRij: ReadonlyMap<number, (Invoer | null)[]>, breed: number): readonly Stuk[] {
  const uit: Stuk[] = [];
  const leeg = 5 * breed;
  for (const [nummer, rij] of [...perRij].sort(([a], [b]) => a - b)) {
    const bytes = rij.reduce<number>((som, een) => som + (typeof een === "string" ? 2 * een.length + 4 : 12), 0);
    const stuk = uit.at(-1);
    const gat = stuk ? nummer - stuk.begin - stuk.rijen.length : 0;
    if (!stuk || gat > 50 || stuk.bytes + bytes + gat * leeg > BYTES_PER_VERZOEK / 2) {
      uit.push({ begin: nummer, rijen: [rij], bytes: bytes + 4 * BYTES_PER_OPDRACHT });
      continue;
    }
    for (let n = 0; n < gat; n++) stuk.rijen.push(new Array<null>(breed).fill(null));
    stuk.rijen.push(rij);
    stuk.bytes += bytes + gat * leeg;
  }
  return uit;
}
