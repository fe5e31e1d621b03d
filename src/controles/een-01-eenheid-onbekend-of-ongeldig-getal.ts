import type { Activiteit, Afspraak } from "../domein/beschikking";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Productie, Regel } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { gelijkeEenheid } from "../inlezen/eenheden";
import { normaliseer } from "../inlezen/tekst";
import { controle } from "./controle";
import { bronBeschikking, identiteit, register, regelNaam, type Register } from "./plaats";
import { bedoeldeAfspraak } from "./telbegrip";
import { activiteit as voorbeeldActiviteit, KOP, pe, sport, te } from "./voorbeeld-delen";

type Parameters =
  | { readonly soort: "eenheid"; readonly naam: string; readonly eenheid: string; readonly bekend: readonly string[] }
  | { readonly soort: "negatief"; readonly naam: string; readonly eenheid: string; readonly getal: number }
  | { readonly soort: "breuk"; readonly naam: string; readonly eenheid: string; readonly getal: number };

/** What is counted in whole numbers only (domein.md §1). Hours, months and averages can have a fraction. */
const HEEL = new Set([
  "deelnames",
  "deelnemers",
  "unieke deelnemers",
  "bereik",
  "trajecten",
  "klussen",
  "bezoekers",
  "bezoeken",
  "adviezen",
  "vrijwilligers",
  "organisaties",
  "matches",
  "uitleningen",
  "koppels",
  "personen",
]);

/** A row that takes something off: there a negative number is right. */
const CORRECTIE = /^\s*(?:correctie|af\s*:|aftrek|minus|in mindering|mutatie)/i;
const GEMIDDELDE = /\b(gem|gemiddeld|gemiddelde)\b/;
const URENEENHEID = new Set(["ipu", "uur", "uren", "uur inzet", "uren inzet"]);

function isHeel(afspraak: Afspraak): boolean {
  return HEEL.has(normaliseer(afspraak.telbegrip ?? "")) && !GEMIDDELDE.test(normaliseer(afspraak.eenheid));
}

/** Whether this unit is of the activity after all: as a unit of an agreement, as its staff hours, or as another way of counting. */
function isBekend(regel: Regel, eenheid: string, activiteit: Activiteit): boolean {
  const schoon = normaliseer(eenheid);
  if (schoon === "" || activiteit.afspraken.some((afspraak) => gelijkeEenheid(afspraak.eenheid, eenheid))) return true;
  if (activiteit.ipu !== null && URENEENHEID.has(schoon)) return true;
  return bedoeldeAfspraak(regel, activiteit) !== null;
}

interface Vondst {
  readonly regel: Regel;
  readonly veld: string;
  readonly getal: Getal | null;
  readonly verwacht: string | number | null;
  readonly parameters: Parameters;
}

function* onbekendeEenheid(regel: Regel, boek: Register): Iterable<Vondst> {
  const activiteit = boek.activiteit(regel.koppeling.activiteit);
  if (!activiteit || regel.afspraakId !== null || !regel.eenheid) return;
  const eenheid = regel.eenheid.tekst;
  if (isBekend(regel, eenheid, activiteit)) return;
  const bekend = [...new Set(activiteit.afspraken.map((afspraak) => afspraak.eenheid))];
  const parameters = { soort: "eenheid", naam: activiteit.naam, eenheid, bekend } as const;
  yield { regel, veld: "eenheid", getal: null, verwacht: bekend.join(", "), parameters };
}

const GETALVELDEN = ["afspraak", "realisatie", "ipu", "ipuRealisatie"] as const;

function* ongeldigeGetallen(regel: Regel, boek: Register): Iterable<Vondst> {
  for (const veld of GETALVELDEN) {
    const getal = regel[veld];
    const waarde = rekenwaarde(getal?.telling);
    if (getal === null || waarde === null) continue;
    const isBreuk = veld === "realisatie" && isTelfout(getal);
    // Of thousands of sums of logs hardly any is wrong: nothing else need be asked of the others.
    if (waarde >= 0 && !isBreuk) continue;
    const afspraak = boek.afspraak(regel.koppeling.activiteit, regel.afspraakId);
    if (waarde >= 0 && !(afspraak && isHeel(afspraak))) continue;
    if (waarde < 0 && CORRECTIE.test(regel.naam?.tekst ?? "") && regel.koppeling.activiteit === null) continue;
    const soort = waarde < 0 ? "negatief" : "breuk";
    const isUren = veld === "ipu" || veld === "ipuRealisatie";
    const eenheid = isUren ? "IPU" : (regel.eenheid?.tekst ?? afspraak?.eenheid ?? "");
    const parameters = { soort, naam: regelNaam(regel, boek), eenheid, getal: waarde } as const;
    yield { regel, veld, getal, verwacht: null, parameters };
  }
}

/** A counted number with a fraction; the noise of floats in a sum is none. */
function isTelfout({ telling }: Getal): boolean {
  return telling.status === "geteld" && Math.abs(telling.waarde - Math.round(telling.waarde)) > 1e-6;
}

function* vondsten({ regels }: Productie, boek: Register): Iterable<Vondst> {
  for (const regel of regels) {
    if (regel.eenheid !== null) yield* onbekendeEenheid(regel, boek);
    yield* ongeldigeGetallen(regel, boek);
  }
}

export const eenheidOnbekendOfOngeldigGetal = controle<Parameters>({
  code: "EEN-01",
  naam: "Eenheid onbekend of ongeldig getal",
  ernst: "fout",
  grondslag: "eenheid en getal tegenover de afspraken van de activiteit",
  uitleg:
    "U telt in de eenheid die in de beschikking staat, anders is niet te zien of de afspraak is gehaald. " +
    "Een aantal kan niet negatief zijn. Mensen, trajecten en klussen telt u in hele getallen; uren mogen een deel achter de komma hebben. " +
    "Kies de eenheid uit de beschikking, of verbeter het getal.",
  nodig: "beschikking",
  *controleer({ productie, beschikking }) {
    for (const { regel, veld, getal, verwacht, parameters } of vondsten(productie, register(beschikking))) {
      yield {
        ...identiteit(regel, veld),
        cellen: getal?.cellen ?? regel.eenheid?.cellen ?? [],
        gevonden: parameters.soort === "eenheid" ? parameters.eenheid : parameters.getal,
        verwacht,
        bron: bronBeschikking(beschikking),
        parameters,
      };
    }
  },
  bericht: (parameters) => {
    if (parameters.soort === "eenheid") {
      return `${parameters.naam}: eenheid '${parameters.eenheid}' staat niet in de beschikking (wel: ${parameters.bekend.join(", ")}).`;
    }
    const wat = `${parameters.naam}${parameters.eenheid === "" ? "" : `, ${parameters.eenheid}`}`;
    return parameters.soort === "negatief"
      ? `${wat}: ${schrijfGetal(parameters.getal)} kan niet; een aantal is nooit negatief.`
      : `${wat}: ${schrijfGetal(parameters.getal)} kan niet; dit telt u in hele getallen.`;
  },
  herstelTekst: (parameters) =>
    parameters.soort === "eenheid"
      ? "Kies een eenheid uit de beschikking."
      : "Verbeter het getal, of leg uit wat het betekent.",
  voorbeelden: {
    goed: [
      {
        titel: "de eenheden van de beschikking",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
      {
        titel: "uren met een deel achter de komma",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190.5]] },
      },
      {
        titel: "een gemiddelde met een deel achter de komma",
        beschikking: {
          activiteiten: [sport(pe(152), te(10, { eenheid: "Gem. aantal deelnemers", telbegrip: "deelnemers" }))],
        },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Gem. aantal deelnemers", 10, 17.6]],
        },
      },
      {
        titel: "de eenheid anders geschreven",
        bladen: { Jeugd: [KOP, ["Sport", "klokuur  activiteit", 152, 190], ["Sport", "aantal deelnemers", 1000, 0]] },
      },
      {
        titel: "een negatief verschil, en een rij die iets aftrekt",
        bladen: {
          Jeugd: [
            [...KOP, "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 150, -2],
            ["Correctie vorige telling", "Klokuur activiteit", null, -4, null],
          ],
        },
      },
      {
        titel: "halve maanden en dagdelen, ruis van een som, en een kolom in duizendtallen",
        beschikking: {
          activiteiten: [
            sport(
              pe(12, { eenheid: "Maanden loonlasten", telbegrip: "maanden" }),
              te(20, { eenheid: "Dagdelen", telbegrip: null }),
            ),
            voorbeeldActiviteit("Lessen", "Lessen op school", [pe(10), te(1000)]),
          ],
        },
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Maanden loonlasten", 12, 11.5],
            ["Sport", "Dagdelen", 20, 20.5],
            ["Lessen", "Aantal deelnemers", 1000, 1040.0000001],
          ],
          Groot: [
            ["Activiteit", "Eenheid", "Offerte (x 1.000)", "Realisatie (x 1.000)"],
            ["Lessen", "Aantal deelnemers", 1, 1.04],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een eenheid die niet is afgesproken",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal bekers", 10, 12]] },
        bevindingen: [
          {
            cellen: ["Jeugd!B3"],
            gevonden: "Aantal bekers",
            bericht:
              "Jeugd - Gezonde leefstijl - Sport en beweging: eenheid 'Aantal bekers' staat niet in de beschikking (wel: Klokuur activiteit, Aantal deelnemers).",
          },
        ],
      },
      {
        titel: "een negatief aantal",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, -190]] },
        bevindingen: [{ cellen: ["Jeugd!D2"], gevonden: -190, verwacht: null }],
      },
      {
        titel: "een halve deelnemer",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040.5]],
        },
        bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: 1040.5 }],
      },
      {
        titel: "een negatief aantal deelnemers",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, -40]] },
        bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: -40 }],
      },
    ],
  },
});
