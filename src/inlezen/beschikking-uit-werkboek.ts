import { leesBeschikking } from "../domein/beschikking-lezen";
import type { Inhoud, Raster } from "../werkboek/raster";
import { gelijkgemaakt, rijVan, Verslag, type FormulierFout } from "./formulier-blad";
import { leesLeeftijdsgroepen, leesLijst } from "./formulier-lijst";
import { leesTabel, onthoudTabel, type FormulierRij, type FormulierTabel } from "./formulier-tabel";
import {
  BLADEN,
  KOP_LEEFTIJDSGROEPEN,
  LABEL_ACTIVITEIT,
  VELDEN_ACTIVITEIT,
  VELDEN_AFSPRAAK,
  VELDEN_BESCHIKKING,
  VELDEN_GROEP,
  VELDEN_INDICATOR,
  VELDEN_INSTELLING,
} from "./formulier-velden";

export type { FormulierFout } from "./formulier-blad";

export type FormulierLezing =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fouten: readonly FormulierFout[] }
  /** The workbook is no form at all; the sentence says what was missed. */
  | { readonly ok: false; readonly geenBeschikking: string };

/**
 * The JSON document of a beschikking in its .xlsx form (domein.md §2): the same document as the JSON form, so the same
 * vingerafdruk. Everything that is wrong comes back with its sheet and cell; never throws.
 */
export function beschikkingUitInhoud(inhoud: Inhoud): FormulierLezing {
  const bladen = new Map(inhoud.rasters.map((raster) => [gelijkgemaakt(raster.blad), raster]));
  const blad = (naam: string): Raster | undefined => bladen.get(gelijkgemaakt(naam));
  const nodig = [BLADEN.beschikking, BLADEN.groepen, BLADEN.activiteiten, BLADEN.afspraken];
  const ontbreekt = nodig.filter((naam) => !blad(naam));
  if (ontbreekt.length > 1 || !blad(BLADEN.beschikking)) {
    return { ok: false, geenBeschikking: `Dit is geen beschikking: ik mis het blad ${ontbreekt.join(", ")}.` };
  }
  if (ontbreekt.length === 1) {
    const plaats = `${ontbreekt[0]}!A1`;
    return { ok: false, fouten: [{ plaats, bericht: `Het blad ${ontbreekt[0]} ontbreekt.` }] };
  }
  const verslag = new Verslag(inhoud.datumstelsel);
  const document: Record<string, unknown> = {};
  leesKop(verslag, blad(BLADEN.beschikking)!, document);
  leesLijsten(verslag, blad, document);
  leesInstellingen(verslag, blad(BLADEN.instellingen), document);
  return besluit(verslag, document);
}

function besluit(verslag: Verslag, document: Record<string, unknown>): FormulierLezing {
  const lezing = leesBeschikking(document);
  const gezien = new Set(verslag.fouten.map((fout) => fout.plaats));
  const verder = lezing.ok ? [] : lezing.fouten.map((fout) => verslag.vanPad(fout.pad, fout.bericht));
  const fouten = [...verslag.fouten, ...verder.filter((fout) => !gezien.has(fout.plaats))];
  return fouten.length > 0 ? { ok: false, fouten } : { ok: true, document };
}

function leesKop(verslag: Verslag, raster: Raster, document: Record<string, unknown>): void {
  leesLijst(verslag, raster, VELDEN_BESCHIKKING, raster.rijen, document, "");
  const integriteit = document["integriteit"] as Record<string, unknown> | undefined;
  const handtekening = integriteit?.["handtekening"] as Record<string, unknown> | undefined;
  // '(geen)' at the key says that there is no signature at all.
  if (integriteit && handtekening?.["sleutel"] === null && handtekening["waarde"] === undefined)
    integriteit["handtekening"] = null;
}

function leesLijsten(
  verslag: Verslag,
  blad: (naam: string) => Raster | undefined,
  document: Record<string, unknown>,
): void {
  const groepen = leesTabel(verslag, blad(BLADEN.groepen)!, VELDEN_GROEP);
  document["groepen"] = groepen.rijen.map((rij) => rij.object);
  onthoudTabel(verslag, groepen, VELDEN_GROEP, groepen.rijen, "groepen");
  const activiteiten = leesTabel(verslag, blad(BLADEN.activiteiten)!, VELDEN_ACTIVITEIT);
  onthoudTabel(verslag, activiteiten, VELDEN_ACTIVITEIT, activiteiten.rijen, "activiteiten");
  const afspraken = leesTabel(verslag, blad(BLADEN.afspraken)!, VELDEN_AFSPRAAK, [LABEL_ACTIVITEIT]);
  document["activiteiten"] = metAfspraken(verslag, activiteiten.rijen, afspraken);
  const indicatorblad = blad(BLADEN.indicatoren);
  if (!indicatorblad) return;
  const indicatoren = leesTabel(verslag, indicatorblad, VELDEN_INDICATOR);
  onthoudTabel(verslag, indicatoren, VELDEN_INDICATOR, indicatoren.rijen, "indicatoren");
  if (indicatoren.rijen.length > 0 || indicatoren.leeg) {
    document["indicatoren"] = indicatoren.rijen.map((rij) => rij.object);
  }
}

function metAfspraken(verslag: Verslag, activiteiten: readonly FormulierRij[], afspraken: FormulierTabel): unknown[] {
  const perCode = new Map<unknown, FormulierRij[]>();
  for (const { object } of activiteiten) if (!perCode.has(object["code"])) perCode.set(object["code"], []);
  for (const rij of afspraken.rijen) {
    const activiteit = rij.extra.get(LABEL_ACTIVITEIT);
    const lijst = activiteit === undefined ? undefined : perCode.get(activiteit);
    if (lijst) lijst.push(rij);
    else {
      const wat = typeof activiteit === "string" ? `De activiteit '${activiteit.slice(0, 64)}'` : "Deze activiteit";
      const bericht = `${wat} staat niet op het blad ${BLADEN.activiteiten}.`;
      verslag.fout(afspraken.raster, rij.rij, afspraken.kolommen.get(LABEL_ACTIVITEIT) ?? 0, bericht);
    }
  }
  return activiteiten.map(({ object }, nummer) => {
    const rijen = perCode.get(object["code"]) ?? [];
    // A code that stands there twice is an error of its own; its rows must not count twice.
    perCode.delete(object["code"]);
    if (rijen.length > 0) onthoudTabel(verslag, afspraken, VELDEN_AFSPRAAK, rijen, `activiteiten[${nummer}].afspraken`);
    return { ...object, afspraken: rijen.map((rij) => rij.object) };
  });
}

function leesInstellingen(verslag: Verslag, raster: Raster | undefined, document: Record<string, unknown>): void {
  if (!raster) return;
  const totRij = rijVan(raster, KOP_LEEFTIJDSGROEPEN) ?? raster.rijen;
  leesLijst(verslag, raster, VELDEN_INSTELLING, totRij, document, "instellingen");
  const groepen = leesLeeftijdsgroepen(verslag, raster);
  if (groepen === undefined) return;
  const instellingen = (document["instellingen"] ?? {}) as Record<string, unknown>;
  document["instellingen"] = { ...instellingen, leeftijdsgroepen: groepen };
}
