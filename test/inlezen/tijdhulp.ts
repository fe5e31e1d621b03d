import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import type { VoorbeeldBlad } from "../../src/controles/controle";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import type { Productie } from "../../src/domein/productie";
import { tijdvakSleutel } from "../../src/domein/reeks";
import { rekenwaarde } from "../../src/domein/telling";
import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";

export const MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

export const LINDE = gelezen();

function gelezen(): Beschikking {
  const lezing = leesBeschikking(linde);
  if (!lezing.ok) throw new Error(lezing.fouten.map(({ bericht }) => bericht).join("\n"));
  return lezing.beschikking;
}

/** Reads one sheet against the beschikking of the fictitious partner. */
export function leesBlad(rijen: VoorbeeldBlad["rijen"], blad = "Blad1"): Productie {
  return leesIn(inhoudUit({ [blad]: rijen }), LINDE);
}

/** The prestaties that something reports: activity, afspraak, number (or what is said instead). */
export function prestatiesVan({ prestaties }: Productie): string[] {
  return prestaties.flatMap(({ activiteit, afspraak, regel, realisatie }) =>
    regel === null
      ? []
      : [`${activiteit} ${afspraak} ${rekenwaarde(realisatie?.telling) ?? realisatie?.telling.status ?? "niets"}`],
  );
}

/** The series in short: name, then each time with its figure ('?' when unknown). */
export function reeksenVan({ reeksen }: Productie): string[] {
  return reeksen.map(({ naam, punten }) =>
    [
      naam.tekst,
      ...punten.map(({ tijdvak, getal }) => `${tijdvakSleutel(tijdvak)}=${rekenwaarde(getal.telling) ?? "?"}`),
    ].join(" "),
  );
}
