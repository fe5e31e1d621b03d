import { controleer } from "../../src/controles/controleer";
import { CONTROLES } from "../../src/controles/index";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import beschikking from "../../assets/voorbeeld/beschikking-balans-2024.json";

export interface Regelkosten {
  readonly code: string;
  /** Milliseconds for each of the workbooks, in the order given. */
  readonly kosten: readonly number[];
}

async function dossierVan(bytes: Uint8Array): Promise<Dossier> {
  const lezing = leesBeschikking(beschikking);
  if (!lezing.ok) throw new Error("de beschikking van het voorbeeld is niet te lezen");
  return maakDossier(await leesBestand(bytes, "registratie.xlsx"), lezing.beschikking);
}

/**
 * What each rule costs on each workbook, the dearest on the last one first. What rules share (one pass over all cells) is
 * not counted: it is ready before.
 */
export async function kostenPerRegel(werkboeken: readonly Uint8Array[]): Promise<Regelkosten[]> {
  const dossiers = await Promise.all(werkboeken.map(dossierVan));
  const kosten = CONTROLES.map((regel) => ({
    code: regel.code,
    kosten: dossiers.map((dossier) => {
      const begin = performance.now();
      controleer(dossier, [regel]);
      return performance.now() - begin;
    }),
  }));
  return kosten.sort((a, b) => b.kosten.at(-1)! - a.kosten.at(-1)!);
}
