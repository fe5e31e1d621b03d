import type { Productie, Tekst } from "../domein/productie";
import type { Rubriek, Rubriekblok, Verhaal } from "../domein/verhaal";
import type { Inhoud } from "../werkboek/raster";
import { rubriekcellen, type Rubriekcel } from "./eerder";
import { RUBRIEKEN } from "./tekstvelden";

/** What our text fields are called in the terms of domein.md §9; the key of the others is the rubric itself. */
const RUBRIEK_VAN: Readonly<Record<string, Rubriek>> = {
  aansluiting: "aansluiting",
  contact: "contactpersoon",
  inhoud: "inhoud",
  doelgroep: "doelgroep",
  inzet: "inzet",
  periode: "periode",
  samenwerking: "samenwerking",
  afspraak: "afspraak",
  ervaring: "tevredenheid",
  afwijkingen: "afwijkingen",
};

const LABELS: ReadonlyMap<string, string> = new Map(
  RUBRIEKEN.flatMap((rubriek) => (rubriek.soort === "tekst" ? [[rubriek.veld.sleutel, rubriek.veld.naam]] : [])),
);

/**
 * The productie with what people typed on the standard sheets that we made: each sheet is a block with its rubrics, also the empty
 * ones. What we put there ourselves fills a rubric, but is no text of the partner: it is not read again.
 */
export function metEigenTeksten(productie: Productie, inhoud: Inhoud): Productie {
  const cellen = rubriekcellen(inhoud).filter(({ rubriek }) => RUBRIEK_VAN[rubriek] !== undefined);
  if (cellen.length === 0) return productie;
  const perActiviteit = new Map<string, Rubriekcel[]>();
  for (const cel of cellen) perActiviteit.set(cel.activiteit, [...(perActiviteit.get(cel.activiteit) ?? []), cel]);
  const blokken = [...perActiviteit].map(([activiteit, delen]) => blokVan(activiteit, delen));
  return {
    ...productie,
    rubriekblokken: [...productie.rubriekblokken, ...blokken],
    verhalen: [...productie.verhalen, ...cellen.flatMap(verhaalVan)],
  };
}

function tekstVan({ waarde, cel }: Rubriekcel): Tekst | null {
  const tekst = waarde === null ? "" : String(waarde).trim();
  return tekst === "" ? null : { tekst, cellen: [cel] };
}

function blokVan(activiteit: string, cellen: readonly Rubriekcel[]): Rubriekblok {
  return {
    blad: cellen[0]!.cel.blad,
    activiteit,
    naam: null,
    rubrieken: cellen.map((een) => ({
      rubriek: RUBRIEK_VAN[een.rubriek]!,
      // The label is made by us: what matters is the cell beside which it stands.
      label: { tekst: LABELS.get(een.rubriek) ?? een.rubriek, cellen: [een.cel] },
      tekst: tekstVan(een),
    })),
  };
}

function verhaalVan(cel: Rubriekcel): Verhaal[] {
  const tekst = tekstVan(cel);
  if (tekst === null || cel.voorzet) return [];
  const rubriek = RUBRIEK_VAN[cel.rubriek]!;
  return [{ blad: cel.cel.blad, activiteit: cel.activiteit, rubriek, tekst, regel: null }];
}
