import { adres } from "../domein/bereik";
import { verbergBsn } from "../domein/bsn";
import type { Inhoud } from "../werkboek/raster";
import { celkenmerk } from "./celkenmerk";
import type { Dossier } from "./dossier";
import { leesEerdere, rubriekcellen, type Buiten } from "./eerder";
import { wijzigingenSinds, zegelcijfers, type Cijferwijziging, type Indiening } from "./indiening";
import { gewijzigdeRest, vingerafdrukCijfers } from "./zegelafdruk";
import { geschrevenIn, tekstverschillen, type Tekstwijziging } from "./zegelteksten";

/** How a workbook is now, beside what was sealed. */
export interface Zegelstand {
  /** Figure by figure. */
  readonly wijzigingen: readonly Cijferwijziging[];
  readonly teksten: readonly Tekstwijziging[];
  /** Sheets of which something changed in the cells that are not kept one by one. */
  readonly rest: readonly string[];
  /** Not every figure is kept one by one, and of those that are not nothing is known but the fingerprint over all. */
  readonly restOnbekend: boolean;
  /** Cells of our own sheets that somebody changed or filled outside the cells that are there to be filled in. */
  readonly eigenBladen: readonly Buiten[];
  /** The fingerprint over all figures with their places is what it was. */
  readonly cijfersGelijk: boolean;
}

/** Everything that is not what was handed in. `heel` is the workbook with our sheets; `dossier` has its findings answered. */
export async function zegelstand(dossier: Dossier, heel: Inhoud, zegel: Indiening): Promise<Zegelstand> {
  const cijfersGelijk = (await vingerafdrukCijfers(dossier)) === zegel.vingerafdruk;
  return {
    wijzigingen: sindsZegel(dossier, zegel),
    teksten: tekstenSindsZegel(dossier, heel, zegel),
    rest: cijfersGelijk ? [] : await gewijzigdeRest(dossier, zegel.rest ?? {}),
    eigenBladen: (leesEerdere(heel)?.buiten ?? []).filter(({ soort }) => soort !== "blad niet van ons"),
    restOnbekend: zegel.afgekapt && zegel.rest === undefined,
    cijfersGelijk,
  };
}

/** Each figure that is not what was handed in, by cell, in the order of the sheets. */
export function sindsZegel(dossier: Dossier, zegel: Indiening): readonly Cijferwijziging[] {
  return wijzigingenSinds(dossier, zegelcijfers(zegel));
}

/** Each text that is not what was handed in. */
export function tekstenSindsZegel(
  dossier: Pick<Dossier, "beschikking" | "uitslag">,
  heel: Inhoud,
  { geschreven, teksten }: Pick<Indiening, "geschreven" | "teksten">,
): readonly Tekstwijziging[] {
  const nu = geschrevenIn(heel, dossier);
  if (geschreven !== undefined) return tekstverschillen(geschreven, nu);
  return teksten === undefined ? [] : eerderGemerkt(heel, teksten, nu);
}

/** A seal of an earlier program knows only marks of the rubrics. */
function eerderGemerkt(
  heel: Inhoud,
  teksten: Readonly<Record<string, string>>,
  nu: ReturnType<typeof geschrevenIn>,
): readonly Tekstwijziging[] {
  const anders = new Set(
    rubriekcellen(heel).flatMap(({ activiteit, rubriek, waarde }) => {
      const merk = celkenmerk(waarde, null, new Map()) ?? "";
      const gelijk = (teksten[JSON.stringify([activiteit, rubriek])] ?? "") === merk;
      return gelijk ? [] : [JSON.stringify(["rubriek", activiteit, rubriek])];
    }),
  );
  return nu
    .filter(({ sleutel }) => anders.has(sleutel))
    .map(({ waar, tekst, plek }) => ({
      waar,
      blad: plek?.blad ?? null,
      cel: plek && adres(plek),
      oud: null,
      nu: tekst === null ? null : verbergBsn(tekst),
      bewaard: false,
    }));
}
