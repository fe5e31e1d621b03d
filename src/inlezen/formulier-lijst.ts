import type { Raster } from "../werkboek/raster";
import { gelijkgemaakt, leesVeld, rijVan, zetOpPad, type Verslag } from "./formulier-blad";
import { LEEG } from "./formulier-notatie";
import { KOP_LEEFTIJDSGROEPEN, type FormulierVeld } from "./formulier-velden";

/** Column of the value, and of the second number of a pair, beside the labels in column A. */
export const KOLOM_WAARDE = 1;
export const KOLOM_TOT = 2;

/** First row below the title and the explanation of a sheet. */
export const EERSTE_RIJ = 3;

/**
 * Reads labels with their values beside them, from `EERSTE_RIJ` up to `totRij`, into `object`. An unknown label and a label that
 * stands there twice are errors with their cell; a label that is not there is a field that is not there.
 */
export function leesLijst(
  verslag: Verslag,
  raster: Raster,
  velden: readonly FormulierVeld[],
  totRij: number,
  object: Record<string, unknown>,
  begin: string,
): void {
  const bekend = new Map(velden.map((veld) => [gelijkgemaakt(veld.label), veld]));
  const gehad = new Set<FormulierVeld>();
  for (let rij = EERSTE_RIJ; rij < totRij; rij++) {
    const label = gelijkgemaakt(raster.waarde(rij, 0));
    if (label === "") continue;
    const veld = bekend.get(label);
    if (veld === undefined) {
      verslag.fout(raster, rij, 0, `Het veld '${label.slice(0, 40)}' ken ik niet.`);
      continue;
    }
    if (gehad.has(veld)) verslag.fout(raster, rij, 0, `Het veld '${veld.label}' staat er twee keer.`);
    gehad.add(veld);
    const pad = [...(begin === "" ? [] : [begin]), ...veld.pad];
    verslag.onthoud(pad.join("."), raster, rij, KOLOM_WAARDE);
    if (veld.soort === "paar") verslag.onthoud(`${pad.join(".")}[1]`, raster, rij, KOLOM_TOT);
    if (gelijkgemaakt(raster.waarde(rij, KOLOM_WAARDE)) === LEEG && pad.length > 1) zetLeeg(object, pad.slice(0, -1));
    else zetOpPad(object, pad, leesVeld(verslag, raster, veld.soort, rij, KOLOM_WAARDE, KOLOM_TOT));
  }
}

/** '(leeg)' at the first field of a group of fields: the group is there, without this field. */
function zetLeeg(object: Record<string, unknown>, pad: readonly string[]): void {
  let deel: unknown = object;
  for (const sleutel of pad) deel = (deel as Record<string, unknown> | undefined)?.[sleutel];
  if (deel === undefined) zetOpPad(object, pad, {});
}

/** The age groups below the settings: name, from, up to and including. Undefined when there are none; {} for '(leeg)'. */
export function leesLeeftijdsgroepen(verslag: Verslag, raster: Raster): Record<string, unknown> | undefined {
  const kopRij = rijVan(raster, KOP_LEEFTIJDSGROEPEN);
  if (kopRij === null) return undefined;
  const groepen: [string, unknown][] = [];
  let leeg = false;
  for (let rij = kopRij + 1; rij < raster.rijen; rij++) {
    if (gelijkgemaakt(raster.waarde(rij, 0)) === LEEG) {
      leeg = true;
      continue;
    }
    const naam = leesVeld(verslag, raster, "tekst", rij, 0, null);
    const paar = leesVeld(verslag, raster, "paar", rij, KOLOM_WAARDE, KOLOM_TOT);
    if (naam === undefined && paar === undefined) continue;
    if (typeof naam !== "string") {
      verslag.fout(raster, rij, 0, "Hier ontbreekt de naam van de leeftijdsgroep.");
      continue;
    }
    if (groepen.some(([eerder]) => eerder === naam))
      verslag.fout(raster, rij, 0, `De leeftijdsgroep '${naam}' staat er twee keer.`);
    groepen.push([naam, paar ?? null]);
    const sleutel = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(naam) ? `.${naam}` : `[${JSON.stringify(naam)}]`;
    verslag.onthoud(`instellingen.leeftijdsgroepen${sleutel}`, raster, rij, KOLOM_WAARDE);
  }
  return groepen.length > 0 || leeg ? Object.fromEntries(groepen) : undefined;
}
