import { lamp } from "../domein/lamp";
import { schrijfGetal, schrijfProcent } from "../domein/notatie-schrijven";
import type { Getal, Productie, Tabel } from "../domein/productie";
import type { Streefwaarde } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { normaliseer } from "../inlezen/tekst";
import { cel } from "../domein/bereik";
import type { Inhoud } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { controle, type Invoer } from "./controle";
import { identiteit, register, regelNaam, type Identiteit, type Register } from "./plaats";
import { eersteRij, rasterVan } from "./plaatsen";
import { KOP, pe, sport, SPORT } from "./voorbeeld-delen";

type Parameters =
  | {
      readonly soort: "grens";
      readonly naam: string;
      readonly procent: number;
      readonly realisatie: number;
      readonly streef: number;
      readonly kleur: string;
    }
  | { readonly soort: "impact"; readonly kop: string };

/** The bounds of the bands of schema 'vijf' (domein.md §6). */
const GRENZEN = [20, 40, 80, 120] as const;

interface Meting {
  readonly naam: string;
  readonly realisatie: Getal;
  readonly streef: Streefwaarde;
  readonly wie: Identiteit;
}

/** Results with the number that they are held against: of the beschikking, else of the row itself. */
function* metingen({ prestaties, regels }: Productie, boek: Register): Iterable<Meting> {
  for (const { activiteit, afspraak, regel, realisatie } of prestaties) {
    const afgesproken = boek.afspraak(activiteit, afspraak);
    if (regel === null || realisatie === null || afgesproken === null) continue;
    const naam = `${regelNaam(regel, boek)}, ${afgesproken.eenheid}`;
    yield { naam, realisatie, streef: afgesproken.streefwaarde, wie: { activiteit, afspraak, veld: "lamp" } };
  }
  for (const regel of prestaties.length > 0 ? [] : regels) {
    const waarde = rekenwaarde(regel.afspraak?.telling);
    if (regel.realisatie === null || waarde === null) continue;
    const naam = [regelNaam(regel, boek), regel.eenheid?.tekst].filter(Boolean).join(", ");
    yield { naam, realisatie: regel.realisatie, streef: { soort: "getal", waarde }, wie: identiteit(regel, "lamp") };
  }
}

/** The bound that a result lies exactly on: compared as whole products, so that no rounding puts it there. */
function grensVan(realisatie: number, streef: number): number | null {
  if (streef <= 0) return null;
  return GRENZEN.find((procent) => Math.abs(100 * realisatie - procent * streef) < 1e-9 * streef) ?? null;
}

function* opDeGrens({ productie, beschikking }: Invoer): Iterable<Melding<Parameters>> {
  for (const { naam, realisatie, streef, wie } of metingen(productie, register(beschikking))) {
    const waarde = realisatie.telling.status === "geteld" ? realisatie.telling.waarde : null;
    const procent = waarde === null || streef.soort !== "getal" ? null : grensVan(waarde, streef.waarde);
    if (waarde === null || procent === null || streef.soort !== "getal") continue;
    const { kleur } = lamp(waarde, streef);
    yield {
      ...wie,
      cellen: realisatie.cellen,
      gevonden: `${procent}%`,
      verwacht: kleur,
      bron: "instelling lampschema",
      parameters: { soort: "grens", naam, procent, realisatie: waarde, streef: streef.waarde, kleur },
    };
  }
}

/** A table that asks for the impact of a number of people, while nothing says which number is much. */
function impactTabellen(
  { tabellen }: Productie,
  inhoud: Inhoud,
): readonly { tabel: Tabel; kop: string; kolom: number }[] {
  return tabellen.flatMap((tabel) => {
    const kop = (patroon: RegExp): Tabel["kolommen"][number] | undefined =>
      tabel.kolommen.find((een) => patroon.test(normaliseer(een.kop)));
    const [impact, ernst, aantal] = [kop(/\bimpact\b/), kop(/\bernst\b/), kop(/\b(?:aantal|omvang|hoeveel)\b/)];
    const raster = rasterVan(inhoud, tabel.blad);
    if (!impact || !ernst || !aantal || raster === null) return [];
    for (let rij = eersteRij(tabel); rij <= tabel.bereik.totRij; rij++)
      if (raster.soort(rij, aantal.kolom) === "getal") return [{ tabel, kop: impact.kop, kolom: impact.kolom }];
    return [];
  });
}

export const lampOfImpactNietTeBepalen = controle<Parameters>({
  code: "PRD-05",
  naam: "Lamp of impact niet te bepalen",
  ernst: "info",
  grondslag: "uitkomsten precies op een grens van de lampen, en wat nodig is voor lamp en impact",
  uitleg:
    "Een lamp volgt uit het percentage van de afspraak. Ligt dat precies op een grens (20, 40, 80 of 120%), dan bepaalt de instelling welke kleur " +
    "het wordt; één eenheid meer of minder had een andere kleur gegeven. " +
    "Voor een impact bij een aantal in cijfers zijn grenzen nodig, en voor de lamp van een indicator moet bekend zijn of hoger of lager beter is.",
  instellingen: ["lampschema", "impactGrenzen"],
  *controleer(invoer) {
    const { instellingen, productie, inhoud, beschikking } = invoer;
    if (instellingen.lampschema === "vijf") yield* opDeGrens(invoer);
    else
      yield {
        nietGecontroleerd:
          "De instelling 'lampschema' is 'drie': een lamp volgt dan niet uit het percentage, maar uit een oordeel dat u vastlegt.",
      };
    const zonder = (beschikking?.indicatoren ?? []).filter(({ richting }) => richting === null);
    if (zonder.length > 0) {
      const namen = zonder
        .slice(0, 3)
        .map(({ naam }) => `'${naam}'`)
        .join(", ");
      const meer = zonder.length > 3 ? ` en nog ${schrijfGetal(zonder.length - 3)}` : "";
      yield {
        nietGecontroleerd: `De beschikking zegt niet of hoger of lager beter is bij ${namen}${meer}. De lamp is daar niet te bepalen.`,
      };
    }
    if (instellingen.impactGrenzen !== null) return;
    for (const { tabel, kop, kolom } of impactTabellen(productie, inhoud)) {
      yield {
        anker: { blad: tabel.blad, wat: kop },
        cellen: [cel(tabel.blad, tabel.kopRijen.tot, kolom)],
        gevonden: null,
        verwacht: null,
        bron: "instelling impactGrenzen",
        parameters: { soort: "impact", kop },
      };
    }
  },
  bericht: (parameters) => {
    if (parameters.soort === "impact")
      return `${parameters.kop}: het aantal staat er in cijfers, maar de instelling 'impactGrenzen' zegt niet vanaf welk aantal het gemiddeld of hoog is.`;
    const { naam, procent, realisatie, streef, kleur } = parameters;
    return `${naam}: ${schrijfGetal(realisatie)} van ${schrijfGetal(streef)} ligt precies op de grens (${schrijfProcent(procent)}); de instelling 'lampschema' bepaalt ${kleur}.`;
  },
  voorbeelden: {
    goed: [
      { titel: "een uitkomst tussen de grenzen", bladen: { Jeugd: [KOP, SPORT] } },
      {
        titel: "bijna op de grens, en een schatting",
        beschikking: { activiteiten: [sport(pe(1000))] },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 1000, 799.9], ["Bingo", "Klokuur activiteit", 100, "ca. 80"]],
        },
      },
      {
        titel: "een streefwaarde van nul of in woorden",
        beschikking: { activiteiten: [sport(pe("> 0"))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", "> 0", 80]] },
      },
      {
        titel: "het andere lampschema kent geen grenzen",
        beschikking: { activiteiten: [sport(pe(100))], instellingen: { lampschema: "drie" } },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 100, 80]] },
      },
      {
        titel: "een indicator zonder richting: niet gecontroleerd; en net naast de grens, al toont de cel hem rond",
        beschikking: {
          indicatoren: [
            {
              code: "MI-1",
              naam: "Eenzame ouderen",
              opgave: "Meedoen en inclusie",
              doel: 2,
              telbegrip: null,
              leeftijd: null,
              richting: null,
              bron: "gezondheidsmonitor",
              frequentie: "jaarlijks",
            },
          ],
        },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, { getal: 121.4, vorm: "0" }]] },
      },
    ],
    fout: [
      {
        titel: "precies 80%",
        beschikking: { activiteiten: [sport(pe(100))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 100, 80]] },
        bevindingen: [
          {
            cellen: ["Jeugd!D2"],
            gevonden: "80%",
            verwacht: "groen",
            ernst: "info",
            bericht:
              "Jeugd - Sport en beweging, Klokuur activiteit: 80 van 100 ligt precies op de grens (80%); de instelling 'lampschema' bepaalt groen.",
          },
        ],
      },
      {
        titel: "precies 120%, 12 van de 10",
        beschikking: { activiteiten: [sport(pe(10))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 10, 12]] },
        bevindingen: [{ cellen: ["Jeugd!D2"], gevonden: "120%", verwacht: "groen" }],
      },
      {
        titel: "ook zonder beschikking, op de onderste grens",
        beschikking: null,
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 55, 11]] },
        bevindingen: [{ cellen: ["Jeugd!D2"], gevonden: "20%", verwacht: "oranje" }],
      },
      {
        titel: "een impact bij een aantal in cijfers, zonder grenzen",
        bladen: {
          Risico: [
            ["Activiteit", "Offerte", "Realisatie", "Aantal inwoners", "Ernst", "Impact"],
            ["Sport", 152, 190, 240, "hoog", "?"],
          ],
        },
        bevindingen: [{ cellen: ["Risico!F1"], gevonden: null }],
      },
    ],
  },
});
