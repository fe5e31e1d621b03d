import type { Herstelvoorstel } from "../controles/herstelvoorstellen";
import type { Dossier } from "../verantwoording/dossier";
import type { Partner } from "../verantwoording/overzicht-gemeente-gegevens";
import { maakRapport, type Rapport } from "./rapport";
import { openFouten, toonRegel } from "./tonen";
import type { Zaak } from "./zaak";

/** Which outputs were asked for. */
export interface Wensen {
  readonly rapport: boolean;
  /** The findings, for the list of findings and the to-do list. */
  readonly bevindingen: boolean;
  readonly herstel: boolean;
  readonly overzicht: boolean;
}

/** What a list of findings needs of a dossier. */
export type Lijstdossier = Pick<Dossier, "beschikking" | "uitslag" | "status"> & {
  readonly inhoud: Pick<Dossier["inhoud"], "naam">;
};

/**
 * What is kept of a workbook that was checked: only what the outputs that were asked for need. The cells are let go of, so that a
 * folder costs little more memory than its largest workbook.
 */
export interface Afgerond {
  readonly naam: string;
  /** Its line on the console. */
  readonly regel: readonly string[];
  readonly openFouten: number;
  /** Of the beschikking that it was held against; null where there was none. */
  readonly kenmerk: string | null;
  readonly rapport: Rapport | null;
  readonly lijst: Lijstdossier | null;
  readonly herstel: { readonly werkboek: string; readonly voorstellen: readonly Herstelvoorstel[] } | null;
  readonly partner: Partner | null;
}

/** Makes of a workbook what the outputs need; the case itself can be forgotten. */
export async function rondAf(zaak: Zaak, wensen: Wensen): Promise<Afgerond> {
  const { inhoud, beschikking, uitslag, status } = zaak.dossier;
  return {
    naam: inhoud.naam,
    regel: toonRegel(zaak),
    openFouten: openFouten(uitslag),
    kenmerk: beschikking?.kenmerk ?? null,
    rapport: wensen.rapport ? maakRapport(zaak) : null,
    lijst: wensen.bevindingen ? { inhoud: { naam: inhoud.naam }, beschikking, uitslag, status } : null,
    herstel: wensen.herstel ? await herstelVan(zaak) : null,
    partner: wensen.overzicht ? await partnerVan(zaak) : null,
  };
}

async function herstelVan({ dossier: { inhoud, uitslag } }: Zaak): Promise<Afgerond["herstel"]> {
  const { herstelvoorstellen } = await import("../controles/herstelvoorstellen");
  return { werkboek: inhoud.naam, voorstellen: herstelvoorstellen(uitslag.bevindingen, inhoud) };
}

async function partnerVan({ dossier }: Zaak): Promise<Partner> {
  const { partnerUit } = await import("../verantwoording/overzicht-gemeente-gegevens");
  return partnerUit(dossier);
}
