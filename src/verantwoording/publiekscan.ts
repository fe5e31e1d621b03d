import { mogelijkBsn } from "../controles/avg-01-mogelijk-bsn";
import { contactgegevensBuitenContactveld } from "../controles/avg-02-contactgegevens-buiten-contactveld";
import { persoonsnamen } from "../controles/avg-03-persoonsnamen";
import { controleer } from "../controles/controleer";
import { GEEN_OMSTANDIGHEDEN } from "../controles/controle";
import { naamTeken, vindPersoonsnaam } from "../controles/persoonsnaam";
import { adres, cel, type Bereik } from "../domein/bereik";
import { STANDAARD_INSTELLINGEN } from "../domein/instellingen";
import { leesIn } from "../inlezen/inlezen";
import { leegInhoud } from "../werkboek/inhoud";
import type { Plan, PlanBlad } from "../werkboek/plan";
import type { Inhoud, Raster } from "../werkboek/raster";
import { RasterBouwer, Tekstenlijst } from "../werkboek/raster-bouwer";

/** A place in what would be published where something of a person may stand. */
export interface Scanpunt {
  readonly code: "AVG-01" | "AVG-02" | "AVG-03";
  /** In the public workbook; the first of several. */
  readonly plek: Bereik | null;
  /** One sentence; never repeats the name or the number. */
  readonly bericht: string;
}

/**
 * What the rules on personal data find in the texts of these sheets themselves (AVG-01 to AVG-03), and every text that may name a person:
 * in what everybody reads, a name is something to look at also without a word on health or debts beside it. Pure.
 */
export function publiekscan(plan: Plan): readonly Scanpunt[] {
  const inhoud = planInhoud(plan);
  const { bevindingen } = controleer(
    {
      inhoud,
      productie: leesIn(leegInhoud("leeg", []), null),
      beschikking: null,
      instellingen: STANDAARD_INSTELLINGEN,
      afrekening: null,
      omstandigheden: GEEN_OMSTANDIGHEDEN,
    },
    [mogelijkBsn, contactgegevensBuitenContactveld, persoonsnamen],
  );
  const gevonden = bevindingen.map(({ code, cellen, bericht }): Scanpunt => {
    return { code: code as Scanpunt["code"], plek: cellen[0] ?? null, bericht };
  });
  const bekend = new Set(bevindingen.flatMap(({ cellen }) => cellen.map(sleutel)));
  return [...gevonden, ...namen(plan).filter(({ plek }) => plek === null || !bekend.has(sleutel(plek)))];
}

const sleutel = (plek: Bereik): string => `${plek.blad}!${adres(plek)}`;

/** The same text on several sheets is told once. */
function namen({ bladen }: Plan): readonly Scanpunt[] {
  const gezien = new Set<string>();
  return bladen.flatMap(({ naam: blad, cellen }) =>
    cellen.flatMap(({ rij, kolom, waarde }): Scanpunt[] => {
      if (typeof waarde !== "string" || gezien.has(waarde)) return [];
      const persoon = vindPersoonsnaam(waarde);
      if (persoon === null) return [];
      gezien.add(waarde);
      const bericht = `Hier staat mogelijk de naam van een persoon (${naamTeken(persoon.naam)}).`;
      return [{ code: "AVG-03", plek: cel(blad, rij, kolom), bericht }];
    }),
  );
}

/** The sheets as they would be read again, with values for formulas. */
function planInhoud({ bladen, titel, onderwerp, auteur }: Plan): Inhoud {
  const teksten = new Tekstenlijst();
  const eigenschappen = new Map([
    ["title", titel],
    ["subject", onderwerp],
    ["creator", auteur],
  ]);
  return leegInhoud(
    "openbaar.xlsx",
    bladen.map((blad, index) => rasterVan(blad, index, teksten)),
    { eigenschappen },
  );
}

function rasterVan({ naam, cellen, beveiligd }: PlanBlad, index: number, teksten: Tekstenlijst): Raster {
  const bouwer = new RasterBouwer({ blad: naam, index, teksten, beveiligd });
  for (const { rij, kolom, waarde } of cellen) bouwer.zet(rij, kolom, waarde);
  return bouwer.bouw();
}
