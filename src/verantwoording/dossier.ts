import type { Uitslag } from "../controles/bevinding";
import { GEEN_OMSTANDIGHEDEN, type Omstandigheden } from "../controles/controle";
import { controleerStappen, laatste, type Controlestand } from "../controles/controleer";
import { rekenAf } from "../domein/afrekenen";
import type { Afrekening } from "../domein/afrekening";
import type { Beschikking, Instellingen } from "../domein/beschikking";
import { STANDAARD_INSTELLINGEN } from "../domein/instellingen";
import type { Productie } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { zonderEigenBladen } from "../inlezen/eigen-bladen";
import { leesIn } from "../inlezen/inlezen";
import { zonderBsn } from "../inlezen/zonder-bsn";
import { GEEN_KEUZES, type Keuzes } from "../inlezen/keuzes";
import { metEigenTeksten } from "./eigen-teksten";
import { opBladnaam } from "../werkboek/bladvolgorde";
import type { Inhoud } from "../werkboek/raster";

export type DossierStatus = "niet plausibel" | "niet te beoordelen" | "plausibel";

/** Everything that is known of one workbook held against one beschikking: what the pane, the report and the sheets show. */
export interface Dossier {
  /** The workbook without the sheets that we made. */
  readonly inhoud: Inhoud;
  readonly productie: Productie;
  readonly beschikking: Beschikking | null;
  /** Of the beschikking, else the standard ones. */
  readonly instellingen: Instellingen;
  /** Null without a beschikking. */
  readonly afrekening: Afrekening | null;
  readonly omstandigheden: Omstandigheden;
  readonly uitslag: Uitslag;
  readonly status: DossierStatus;
}

/** Where the road stands: reading the tables is about to begin, they were read, or a rule is about to run. */
export type Dossierstand =
  | { readonly fase: "herkennen" }
  | { readonly fase: "herkend"; readonly productie: Productie }
  | ({ readonly fase: "controleren" } & Controlestand);

/**
 * The whole road for one workbook: recognise, settle, check, judge. Without a beschikking what needs none is done. `keuzes` are the
 * user's own answers, which go before every guess.
 */
export function maakDossier(
  inhoud: Inhoud,
  beschikking: Beschikking | null,
  keuzes: Keuzes = GEEN_KEUZES,
  omstandigheden: Omstandigheden = GEEN_OMSTANDIGHEDEN,
): Dossier {
  return laatste(dossierStappen(inhoud, beschikking, keuzes, omstandigheden));
}

/** The same road in steps, so that a caller can show progress, let the screen breathe or stop between two of them. */
export function* dossierStappen(
  heel: Inhoud,
  beschikking: Beschikking | null,
  keuzes: Keuzes = GEEN_KEUZES,
  omstandigheden: Omstandigheden = GEEN_OMSTANDIGHEDEN,
): Generator<Dossierstand, Dossier> {
  yield { fase: "herkennen" };
  const eigen = zonderEigenBladen(heel);
  // What is found must not hang on which tab stands first.
  const inhoud = { ...eigen, rasters: opBladnaam(eigen.rasters) };
  const productie = zonderBsn(metEigenTeksten(leesIn(inhoud, beschikking, keuzes), heel), heel, beschikking);
  yield { fase: "herkend", productie };
  const instellingen = beschikking?.instellingen ?? STANDAARD_INSTELLINGEN;
  const afrekening = beschikking && rekenAf(beschikking, realisatieUit(productie));
  const regels = controleerStappen({ inhoud, productie, beschikking, instellingen, afrekening, omstandigheden });
  let stap = regels.next();
  for (; !stap.done; stap = regels.next()) yield { fase: "controleren", ...stap.value };
  const uitslag = stap.value;
  const status = statusVan(productie, uitslag);
  return { inhoud, productie, beschikking, instellingen, afrekening, omstandigheden, uitslag, status };
}

/** The realisatie that counts, per activity and afspraak; null where it is not known. */
export function realisatieUit(productie: Productie): (activiteit: string, afspraak: string) => number | null {
  const sleutel = (activiteit: string, afspraak: string): string => JSON.stringify([activiteit, afspraak]);
  const perAfspraak = new Map(
    productie.prestaties.map((p) => [sleutel(p.activiteit, p.afspraak), rekenwaarde(p.realisatie?.telling)]),
  );
  return (activiteit, afspraak) => perAfspraak.get(sleutel(activiteit, afspraak)) ?? null;
}

/**
 * The status of opdrachtregel.md. Where nothing at all was recognised there is nothing to judge, whatever the rules say of
 * what is missing; with a table, an open fout decides; a table without any activity, or result of a location, says nothing either.
 */
export function statusVan(productie: Productie, uitslag: Uitslag): DossierStatus {
  if (productie.tabellen.length === 0) return "niet te beoordelen";
  if (uitslag.bevindingen.some(({ ernst, status }) => ernst === "fout" && status === "open")) return "niet plausibel";
  const herkend =
    productie.uitkomsten.length > 0 ||
    productie.regels.some(({ naam, koppeling }) => naam !== null || koppeling.activiteit !== null);
  return herkend ? "plausibel" : "niet te beoordelen";
}
