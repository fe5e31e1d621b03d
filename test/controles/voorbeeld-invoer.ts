import { GEEN_OMSTANDIGHEDEN, type Invoer, type Omstandigheden, type Voorbeeld } from "../../src/controles/controle";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { rekenAf } from "../../src/domein/afrekenen";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { STANDAARD_INSTELLINGEN } from "../../src/domein/instellingen";
import type { Productie } from "../../src/domein/productie";
import { rekenwaarde } from "../../src/domein/telling";
import { leesIn } from "../../src/inlezen/inlezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { inhoudUit } from "../hulp/inhoud-uit";

function beschikkingUit(voorbeeld: Voorbeeld): Beschikking | null {
  if (voorbeeld.beschikking === null) return null;
  const gelezen = leesBeschikking(voorbeeldBeschikking(voorbeeld.beschikking));
  if (!gelezen.ok) throw new Error(gelezen.fouten.map(({ pad, bericht }) => `${pad}: ${bericht}`).join("\n"));
  return gelezen.beschikking;
}

/** The workbook of an example, as the reader would give it. */
export function inhoudVan(voorbeeld: Voorbeeld): Inhoud {
  return inhoudUit(voorbeeld.bladen, {
    koppelbestanden: (voorbeeld.koppelbestanden ?? []).map((bestand, i) => ({ nummer: i + 1, bestand })),
    namen: Object.entries(voorbeeld.namen ?? {}).map(([naam, verwijzing]) => ({
      naam,
      verwijzing,
      blad: null,
      verborgen: false,
    })),
    eigenschappen: new Map(Object.entries(voorbeeld.eigenschappen ?? {})),
    handmatigRekenen: voorbeeld.handmatigRekenen ?? false,
    ...(voorbeeld.grafieken === undefined ? {} : { grafieken: voorbeeld.grafieken }),
  });
}

/** What the rules get for a workbook and a beschikking: read, recognised and settled, the whole road. */
export function invoerVan(
  inhoud: Inhoud,
  beschikking: Beschikking | null,
  omstandigheden: Partial<Omstandigheden> = {},
): Invoer {
  const productie: Productie = leesIn(inhoud, beschikking);
  const prestaties = new Map(productie.prestaties.map((een) => [`${een.activiteit} ${een.afspraak}`, een.realisatie]));
  const afrekening =
    beschikking &&
    rekenAf(beschikking, (activiteit, afspraak) => rekenwaarde(prestaties.get(`${activiteit} ${afspraak}`)?.telling));
  return {
    inhoud,
    productie,
    beschikking,
    instellingen: beschikking?.instellingen ?? STANDAARD_INSTELLINGEN,
    afrekening,
    omstandigheden: { ...GEEN_OMSTANDIGHEDEN, ...omstandigheden },
  };
}

/** What the rules get for an example. */
export function voorbeeldInvoer(voorbeeld: Voorbeeld): Invoer {
  return invoerVan(inhoudVan(voorbeeld), beschikkingUit(voorbeeld), voorbeeld.omstandigheden);
}
