import { gecontroleerdeCijfers } from "../controles/gecontroleerde-cijfers";
import type { Dossier } from "./dossier";

type Bron = Pick<Dossier, "inhoud" | "productie">;

/** Figures of one sheet that are not kept one by one: how many, and "sha256:<hex>" over them. */
export interface Restafdruk {
  readonly aantal: number;
  readonly vingerafdruk: string;
}

/** "sha256:<hex>" over every figure with its place, also those that are not kept one by one. */
export function vingerafdrukCijfers(bron: Bron): Promise<string> {
  return afdruk([...alle(bron)].map((regel) => JSON.stringify(regel)).sort());
}

/** The figures behind the first `bewaard`, sheet by sheet. */
export async function restVan(bron: Bron, bewaard: number): Promise<Readonly<Record<string, Restafdruk>>> {
  const bladen = perBlad([...alle(bron)].slice(bewaard));
  const uit: Record<string, Restafdruk> = {};
  for (const [blad, regels] of bladen) uit[blad] = { aantal: regels.length, vingerafdruk: await afdruk(regels) };
  return uit;
}

/**
 * The sheets of which something changed among the figures that are not kept one by one. They are the last ones of their sheet, known by column
 * and value: a row that is put in before them is no change of these.
 */
export async function gewijzigdeRest(
  bron: Bron,
  rest: Readonly<Record<string, Restafdruk>>,
): Promise<readonly string[]> {
  if (Object.keys(rest).length === 0) return [];
  const bladen = perBlad([...alle(bron)]);
  const anders: string[] = [];
  for (const [blad, { aantal, vingerafdruk }] of Object.entries(rest)) {
    const nu = (bladen.get(blad) ?? []).slice(-aantal);
    if ((await afdruk(nu)) !== vingerafdruk) anders.push(blad);
  }
  return anders;
}

function alle({ inhoud, productie }: Bron): ReadonlyMap<string, string> {
  return gecontroleerdeCijfers(inhoud, productie, "", Number.POSITIVE_INFINITY).cellen;
}

/** "Jeugd!F7" → "5" as "F:5", under its sheet. */
function perBlad(cijfers: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const bladen = new Map<string, string[]>();
  for (const [plek, waarde] of cijfers) {
    const grens = plek.lastIndexOf("!");
    const regel = `${plek.slice(grens + 1).replace(/\d+$/, "")}:${waarde}`;
    const blad = plek.slice(0, grens);
    const lijst = bladen.get(blad);
    if (lijst) lijst.push(regel);
    else bladen.set(blad, [regel]);
  }
  return bladen;
}

async function afdruk(regels: readonly string[]): Promise<string> {
  const som = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(regels.join("\n")));
  return `sha256:${Array.from(new Uint8Array(som), (deel) => deel.toString(16).padStart(2, "0")).join("")}`;
}
