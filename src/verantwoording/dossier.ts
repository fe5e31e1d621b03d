import type { Uitslag } from "../controles/bevinding";
import { controleer } from "../controles/controleer";
import { rekenAf } from "../domein/afrekenen";
import type { Afrekening } from "../domein/afrekening";
import type { Beschikking, Instellingen } from "../domein/beschikking";
import { STANDAARD_INSTELLINGEN } from "../domein/instellingen";
import type { Productie } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { leesIn } from "../inlezen/inlezen";
import type { Inhoud } from "../werkboek/raster";

export type DossierStatus = "niet plausibel" | "niet te beoordelen" | "plausibel";

/** Everything that is known of one workbook held against one beschikking: what the pane, the report and the sheets show. */
export interface Dossier {
  readonly inhoud: Inhoud;
  readonly productie: Productie;
  readonly beschikking: Beschikking | null;
  /** Of the beschikking, else the standard ones. */
  readonly instellingen: Instellingen;
  /** Null without a beschikking. */
  readonly afrekening: Afrekening | null;
  readonly uitslag: Uitslag;
  readonly status: DossierStatus;
}

/** The whole road for one workbook: recognise, settle, check, judge. Without a beschikking what needs none is done. */
export function maakDossier(inhoud: Inhoud, beschikking: Beschikking | null): Dossier {
  const productie = leesIn(inhoud, beschikking);
  const instellingen = beschikking?.instellingen ?? STANDAARD_INSTELLINGEN;
  const afrekening = beschikking && rekenAf(beschikking, realisatieUit(productie));
  const uitslag = controleer({ inhoud, productie, beschikking, instellingen, afrekening });
  const status = statusVan(productie, uitslag);
  return { inhoud, productie, beschikking, instellingen, afrekening, uitslag, status };
}

function realisatieUit(productie: Productie): (activiteit: string, afspraak: string) => number | null {
  const sleutel = (activiteit: string, afspraak: string): string => JSON.stringify([activiteit, afspraak]);
  const perAfspraak = new Map(
    productie.prestaties.map((p) => [sleutel(p.activiteit, p.afspraak), rekenwaarde(p.realisatie?.telling)]),
  );
  return (activiteit, afspraak) => perAfspraak.get(sleutel(activiteit, afspraak)) ?? null;
}

/**
 * The status of opdrachtregel.md. Where nothing at all was recognised there is nothing to judge, whatever the rules say of
 * what is missing; with a table, an open fout decides; a table without any activity says nothing either.
 */
export function statusVan(productie: Productie, uitslag: Uitslag): DossierStatus {
  if (productie.tabellen.length === 0) return "niet te beoordelen";
  if (uitslag.bevindingen.some(({ ernst, status }) => ernst === "fout" && status === "open")) return "niet plausibel";
  return productie.regels.some(({ naam, koppeling }) => naam !== null || koppeling.activiteit !== null)
    ? "plausibel"
    : "niet te beoordelen";
}
