import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { dossierStappen } from "../../src/verantwoording/dossier";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import beschikking from "../../assets/voorbeeld/beschikking-balans-2024.json";

export interface Regelkosten {
  readonly code: string;
  /** Milliseconds. */
  readonly kosten: number;
  /** Of reading, recognising and checking the workbook together. */
  readonly aandeel: number;
}

/**
 * What each rule costs while one workbook is read, recognised and checked, the dearest first. What rules share (one pass over all
 * cells) counts for the first that asks for it.
 */
export async function kostenPerRegel(bytes: Uint8Array): Promise<Regelkosten[]> {
  const lezing = leesBeschikking(beschikking);
  if (!lezing.ok) throw new Error("de beschikking van het voorbeeld is niet te lezen");
  const begin = performance.now();
  const stappen = dossierStappen(await leesBestand(bytes, "registratie.xlsx"), lezing.beschikking);
  const kosten: { readonly code: string; readonly kosten: number }[] = [];
  let vanaf = performance.now();
  let code: string | null = null;
  for (const stand of stappen) {
    const nu = performance.now();
    if (code !== null) kosten.push({ code, kosten: nu - vanaf });
    code = stand.fase === "controleren" ? stand.regel.code : null;
    vanaf = performance.now();
  }
  const einde = performance.now();
  // After the last rule only the findings are put in order.
  if (code !== null) kosten.push({ code, kosten: einde - vanaf });
  const alles = einde - begin;
  return kosten.map((een) => ({ ...een, aandeel: een.kosten / alles })).sort((a, b) => b.kosten - a.kosten);
}
