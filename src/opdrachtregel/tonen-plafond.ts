import { schrijfEuro } from "../domein/notatie-schrijven";
import type { Plafonds, Plafondstand } from "../domein/plafond";
import { aantalVan, kolommen, loopTerug } from "./regels";

/** The ceilings for the terminal: what was granted, what is left, and by how much a ceiling is exceeded. */
export function toonPlafonds(stand: Plafonds, breedte: number): string {
  const { structureel, regelingen, regelingenJaar, voorbehoud } = stand;
  const delen = [
    `SUBSIDIEPLAFONDS${stand.jaar === null ? "" : ` ${stand.jaar}`}`,
    kolommen([["Kenmerk", "Partner", "Beschikt"], ...posten(structureel)], [2]),
    regelsVan(structureel),
  ];
  if (regelingen.length > 0) {
    const tabel = regelingen.map((een) => [
      een.naam,
      een.plafond === null ? "–" : schrijfEuro(een.plafond),
      schrijfEuro(een.beschikt),
      een.ruimte === null ? "–" : schrijfEuro(een.ruimte),
      een.boven > 0 ? "BOVEN HET BUDGET" : "",
    ]);
    delen.push(
      `INCIDENTELE REGELINGEN, budgetten ${regelingenJaar}${voorbehoud === null ? "" : ` (${voorbehoud.replace(/\.$/, "").toLowerCase()})`}`,
      kolommen([["Regeling", "Budget", "Beschikt", "Ruimte", ""], ...tabel], [1, 2, 3]),
      ...regelingen.filter(({ boven }) => boven > 0).map(regelsVan),
    );
  }
  delen.push(...opmerkingen(stand).map((zin) => loopTerug(zin, breedte, 0)));
  return delen.join("\n\n");
}

function posten({ posten: lijst }: Plafondstand): string[][] {
  return lijst.map(({ kenmerk, versie, partner, beschikt }) => [
    `${kenmerk}, versie ${versie}`,
    partner,
    schrijfEuro(beschikt),
  ]);
}

function regelsVan({ naam, posten: lijst, beschikt, plafond, ruimte, boven }: Plafondstand): string {
  const som = `${naam}: ${aantalVan(lijst.length, "beschikking", "beschikkingen")}, samen ${schrijfEuro(beschikt)}.`;
  if (plafond === null || ruimte === null)
    return `${som}\nEr is geen plafond opgegeven. Geef het met --plafond <bedrag>.`;
  if (boven > 0) return `${som}\nBOVEN HET PLAFOND van ${schrijfEuro(plafond)}: ${schrijfEuro(boven)} te veel.`;
  return `${som}\nBinnen het plafond van ${schrijfEuro(plafond)}: nog ${schrijfEuro(ruimte)}.`;
}

function opmerkingen({ jaar, regelingen, regelingenJaar, vervallen }: Plafonds): string[] {
  const uit = vervallen.map(
    ({ kenmerk, versie }) =>
      `Niet meegeteld: ${kenmerk}, versie ${versie}. Van een beschikking telt alleen de laatste versie, één keer.`,
  );
  if (regelingen.some((een) => een.posten.length > 0) && jaar !== null && jaar !== regelingenJaar) {
    uit.push(`Let op: de budgetten zijn van ${regelingenJaar}, de beschikkingen van ${jaar}.`);
  }
  uit.push(
    "Wat boven een plafond uitkomt, wordt geweigerd (Algemene wet bestuursrecht, artikel 4:25). Dit is een berekening; de gemeente besluit.",
  );
  return uit;
}
