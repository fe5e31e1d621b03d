import { controleer } from "../../src/controles/controleer";
import { CONTROLES } from "../../src/controles/index";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import beschikking from "../../assets/voorbeeld/beschikking-balans-2024.json";

export interface Regelkosten {
  readonly code: string;
  /** Milliseconds. */
  readonly kosten: number;
  /** Of reading, recognising and checking the workbook together. */
  readonly aandeel: number;
}

async function dossierVan(bytes: Uint8Array): Promise<Dossier> {
  const lezing = leesBeschikking(beschikking);
  if (!lezing.ok) throw new Error("de beschikking van het voorbeeld is niet te lezen");
  return maakDossier(await leesBestand(bytes, "registratie.xlsx"), lezing.beschikking);
}

/**
 * What each rule costs on a workbook, the dearest first. What rules share (one pass over all cells) is not counted: it is ready
 * before.
 */
export async function kostenPerRegel(bytes: Uint8Array): Promise<Regelkosten[]> {
  const begin = performance.now();
  const dossier = await dossierVan(bytes);
  const alles = performance.now() - begin;
  const kosten = CONTROLES.map(({ code }, plaats) => {
    const vanaf = performance.now();
    controleer(dossier, [CONTROLES[plaats]!]);
    const eigen = performance.now() - vanaf;
    return { code, kosten: eigen, aandeel: eigen / alles };
  });
  return kosten.sort((a, b) => b.kosten - a.kosten);
}
