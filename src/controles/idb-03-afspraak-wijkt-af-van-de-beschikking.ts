import type { Afspraak } from "../domein/beschikking";
import type { Getal, Prestatie, Regel } from "../domein/productie";
import {
  gelijkeStreefwaarde,
  leesStreefwaarde,
  schrijfStreefwaarde,
  streefgetal,
  type Streefwaarde,
} from "../domein/streefwaarde";
import type { Feit } from "./bevinding";
import { controle } from "./controle";
import { deeljaartabellen } from "./deeljaar";
import { bronBeschikking, identiteit, register, regelNaam } from "./plaats";
import { KOP, pe, sport, te } from "./voorbeeld-delen";
import { exact, kanGelijk, optelling, streefRuimte } from "./ruimte";

interface Parameters {
  readonly naam: string;
  readonly eenheid: string;
  readonly gevonden: string;
  readonly verwacht: string;
}

interface Vermelding {
  readonly regel: Regel;
  readonly getal: Getal;
  readonly streef: Streefwaarde;
}

/** What a target cell says, as a notation; null when it says nothing that can be compared. */
function vermeldeStreefwaarde(getal: Getal): Streefwaarde | null {
  if (getal.telling.status === "geteld") {
    const alsTekst = leesStreefwaarde(getal.tekst);
    return alsTekst.soort === "vergelijking" || alsTekst.soort === "verhouding"
      ? alsTekst
      : { soort: "getal", waarde: getal.telling.waarde };
  }
  if (getal.telling.status !== "onbekend" && getal.telling.status !== "geschat") return null;
  const streef = leesStreefwaarde(getal.tekst);
  if (streef.soort !== "geen") return streef;
  return getal.telling.status === "geschat" ? { soort: "getal", waarde: getal.telling.waarde } : null;
}

/** 200 is the same target as 'min. 200', and 1.828 shown without decimals the same as 1.828,4. */
function komtOvereen({ getal, streef }: Vermelding, afspraak: Afspraak): boolean {
  const { streefwaarde } = afspraak;
  if (gelijkeStreefwaarde(streef, streefwaarde)) return true;
  if (streef.soort === "vergelijking" && streefwaarde.soort === "vergelijking") return false;
  const [vermeld, afgesproken] = [streefRuimte(getal), streefgetal(streefwaarde)];
  return vermeld !== null && afgesproken !== null && kanGelijk(vermeld, exact(afgesproken));
}

/** Whether a target can be the part of the agreement that a half-year or a quarter has. */
function isDeel({ streef }: Vermelding, afspraak: Afspraak): boolean {
  const [deel, geheel] = [streefgetal(streef), streefgetal(afspraak.streefwaarde)];
  return deel !== null && geheel !== null && deel < geheel;
}

/** Whether rows of one table, or of a sheet per place, split the agreement: their targets add up to it. */
function isVerdeling(vermeldingen: readonly Vermelding[], afspraak: Afspraak): boolean {
  const afgesproken = streefgetal(afspraak.streefwaarde);
  if (afgesproken === null || vermeldingen.length < 2) return false;
  const [tabellen, bladen] = [new Set<string>(), new Set<string>()];
  for (const { regel } of vermeldingen) {
    tabellen.add(regel.tabel);
    bladen.add(regel.blad);
  }
  if (tabellen.size > 1 && bladen.size < vermeldingen.length) return false;
  const delen = vermeldingen.flatMap(({ getal }) => streefRuimte(getal) ?? []);
  return delen.length === vermeldingen.length && kanGelijk(optelling(delen), exact(afgesproken));
}

function vermeldingen({ regels }: Prestatie): Vermelding[] {
  const gevonden: Vermelding[] = [];
  for (const regel of regels) {
    const streef = regel.afspraak ? vermeldeStreefwaarde(regel.afspraak) : null;
    if (regel.afspraak && streef) gevonden.push({ regel, getal: regel.afspraak, streef });
  }
  return gevonden;
}

/** Result and target can stand in one cell ("29 [20]"): to put a target there would take the result away. */
function deeltCel({ afspraak, realisatie }: Regel): boolean {
  const plek = afspraak?.cellen[0];
  return (realisatie?.cellen ?? []).some(
    ({ blad, rij, kolom }) => blad === plek?.blad && rij === plek.rij && kolom === plek.kolom,
  );
}

function feit(streef: Streefwaarde): Feit {
  return streef.soort === "getal" ? streef.waarde : streef.tekst;
}

export const afspraakWijktAfVanDeBeschikking = controle<Parameters>({
  code: "IDB-03",
  naam: "Afspraak wijkt af van de beschikking",
  ernst: "fout",
  grondslag: "de afspraak in het werkboek tegenover de streefwaarde in de beschikking",
  uitleg:
    "De beschikking bepaalt wat is afgesproken. Staat er in uw werkboek een ander aantal, dan kloppen het verschil en de afrekening niet. " +
    "Neem het aantal uit de beschikking over. Denkt u dat de beschikking fout is, overleg dan met de gemeente. " +
    "Een verschil dat alleen door afronden komt, melden we niet. '200' en 'min. 200' zijn dezelfde afspraak.",
  nodig: "beschikking",
  *controleer(invoer) {
    const { productie, beschikking } = invoer;
    const boek = register(beschikking);
    const deeljaren = deeljaartabellen(invoer);
    for (const prestatie of productie.prestaties) {
      const afspraak = boek.afspraak(prestatie.activiteit, prestatie.afspraak);
      if (!afspraak || afspraak.streefwaarde.soort === "geen") continue;
      const alle = vermeldingen(prestatie);
      if (isVerdeling(alle, afspraak)) continue;
      for (const vermelding of alle) {
        if (komtOvereen(vermelding, afspraak)) continue;
        if (deeljaren.has(vermelding.regel.tabel) && isDeel(vermelding, afspraak)) continue;
        const { regel, getal, streef } = vermelding;
        const enkel = getal.cellen.length === 1 && getal.schaal === undefined && !deeltCel(regel);
        const cel = enkel ? getal.cellen[0] : undefined;
        const verwacht = feit(afspraak.streefwaarde);
        yield {
          ...identiteit(regel, "afspraak"),
          cellen: getal.cellen,
          gevonden: feit(streef),
          verwacht,
          bron: bronBeschikking(beschikking),
          herstel: cel && verwacht !== null ? { soort: "waarde", cel, waarde: verwacht } : null,
          parameters: {
            naam: regelNaam(regel, boek),
            eenheid: afspraak.eenheid,
            gevonden: schrijfStreefwaarde(streef),
            verwacht: schrijfStreefwaarde(afspraak.streefwaarde),
          },
        };
      }
    }
  },
  bericht: ({ naam, eenheid, gevonden, verwacht }) =>
    `${naam}, ${eenheid}: uw afspraak is ${gevonden}; de beschikking zegt ${verwacht}.`,
  herstelTekst: ({ verwacht }) => `Zet ${verwacht} in de cel.`,
  voorbeelden: {
    goed: [
      {
        titel: "dezelfde aantallen",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
      {
        titel: "200 en min. 200 zijn dezelfde afspraak",
        beschikking: { activiteiten: [sport(pe(152), te("min. 200"))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 200, 240]] },
      },
      {
        titel: "dezelfde notatie, anders geschreven",
        beschikking: { activiteiten: [sport(pe(152), te("min. 200"))] },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", "≥ 200", 240]],
        },
      },
      {
        titel: "een verschil binnen de getoonde nauwkeurigheid",
        beschikking: { activiteiten: [sport(pe(152), te(1000.4))] },
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", { getal: 1000, vorm: "#,##0" }, 1040],
          ],
        },
      },
      {
        titel: "de afspraak van het halve jaar in een halfjaarrapportage",
        bladen: {
          Jeugd: [
            ["Halfjaarrapportage 2024"],
            [],
            KOP,
            ["Sport", "Klokuur activiteit", 76, 80],
            ["Sport", "Aantal deelnemers", 500, 510],
          ],
        },
      },
      {
        titel: "geen afspraak vermeld, en een notatie met haken of punten",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", null, 190], ["Sport", "Aantal deelnemers", "1.000", 1040]],
        },
      },
      {
        titel: "een afspraak in duizendtallen, en één die over twee rijen is verdeeld",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte (x 1.000)", "Realisatie (x 1.000)"],
            ["Sport", "Aantal deelnemers", 1, 1.04],
          ],
          Locaties: [KOP, ["Sport", "Klokuur activiteit", 76, 90], ["Sport", "Klokuur activiteit", 76, 100]],
        },
      },
      {
        titel: "een blad per locatie, met samen de afspraak",
        bladen: {
          Noord: [KOP, ["Sport", "Klokuur activiteit", 76, 70]],
          Zuid: [KOP, ["Sport", "Klokuur activiteit", 76, 90]],
        },
      },
    ],
    fout: [
      {
        titel: "een ander aantal",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 2000, 2375]] },
        bevindingen: [{ cellen: ["Jeugd!C3"], gevonden: 2000, verwacht: 1000 }],
      },
      {
        titel: "een ander minimum",
        beschikking: { activiteiten: [sport(pe(152), te("min. 200"))] },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", "min. 100", 240]],
        },
        bevindingen: [{ cellen: ["Jeugd!C3"], gevonden: "min. 100", verwacht: "min. 200" }],
      },
      {
        titel: "twee afspraken fout",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 125, 190], ["Sport", "Aantal deelnemers", 100, 1040]] },
        bevindingen: [
          { cellen: ["Jeugd!C2"], gevonden: 125, verwacht: 152 },
          { cellen: ["Jeugd!C3"], gevonden: 100, verwacht: 1000 },
        ],
      },
      {
        titel: "in een halfjaarrapportage een afspraak die hoger is dan die van het jaar",
        bladen: { Jeugd: [["Halfjaarrapportage 2024"], [], KOP, ["Sport", "Klokuur activiteit", 251, 80]] },
        bevindingen: [{ cellen: ["Jeugd!C4"], gevonden: 251, verwacht: 152 }],
      },
    ],
  },
});
