import balans from "../../assets/voorbeeld/beschikking-balans-2024.json";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { bereikNaam } from "../../src/domein/bereik";
import type { Productie, Regel } from "../../src/domein/productie";
import { rekenwaarde } from "../../src/domein/telling";

/** The published example: 30 activities in 4 groups. */
export const BALANS = gelezen(balans);

function gelezen(document: unknown): Beschikking {
  const lezing = leesBeschikking(document);
  if (!lezing.ok) throw new Error(lezing.fouten.map((fout) => `${fout.pad}: ${fout.bericht}`).join("\n"));
  return lezing.beschikking;
}

/** What a test says of a regel: activity and afspraak, agreed, delivered. */
export function kort(regel: Regel): string {
  const getal = (een: Regel["afspraak"]): string =>
    een === null ? "" : `${rekenwaarde(een.telling) ?? een.telling.status}`;
  return [
    regel.koppeling.activiteit ?? "geen",
    regel.afspraakId ?? "geen",
    getal(regel.afspraak),
    getal(regel.realisatie),
  ].join(" ");
}

/** All regels of a productie, each in short. */
export function regelsVan(productie: Productie): string[] {
  return productie.regels.map(kort);
}

/** The kinds of the rows of the first table. */
export function rijsoorten(productie: Productie): string[] {
  return productie.tabellen[0]!.rijen.map((rij) => rij.soort);
}

/** Field per header of the first table, in order of the columns. */
export function velden(productie: Productie): string[] {
  return productie.tabellen[0]!.kolommen.map(
    (kolom) => `${kolom.kop || "(geen kop)"} = ${kolom.veld}${kolom.soort ? ` ${kolom.soort}` : ""}`,
  );
}

/** Totals in short: label, field, stated value, parts. */
export function totalenVan(productie: Productie): string[] {
  return productie.totalen.map((een) => {
    const delen = een.delen.map((deel) => deel.cellen.map(bereikNaam).join("+").replace(/^.*!/, ""));
    return `${een.soort} ${een.label} ${een.veld} ${rekenwaarde(een.waarde.telling)}: ${delen.join(" ")}`;
  });
}
