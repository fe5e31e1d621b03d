import { onderproductie, overproductie } from "../domein/afrekenregel";
import { eenheidInZin } from "../domein/eenheid";
import { cent, type Cent } from "../domein/geld";
import { schrijfEuro, schrijfGetal } from "../domein/notatie-schrijven";
import type { Productie } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { controle, type Overgeslagen } from "./controle";
import { oordeel, paren, type Paar } from "./financiers";
import { bronBeschikking, register, regelNaam, regelsPerActiviteit, sleutel, type Register } from "./plaats";
import { zuiver } from "./ruimte";
import { vermeldendeRegels } from "./vermeldende-regels";
import { KOP, KOP_TOELICHTING, pe, peVan, sport } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly eenheid: string;
  readonly financier: string;
  readonly realisatie: number;
  /** What the other financier pays; null when the workbook names no number. */
  readonly deel: number | null;
  readonly fragment: string | null;
  readonly gevolg: Gevolg | null;
}

/** What a split would change in the settlement. */
interface Gevolg {
  /** True for the number that the workbook names, 'afgesproken' for the number that was agreed with the other financier. */
  readonly deel: number;
  readonly bron: "genoemd" | "afgesproken";
  readonly telt: number;
  readonly was: Cent;
  readonly wordt: Cent;
}

/** Rows that name a financier with whom nothing was agreed for this activity: they count for no afspraak. */
function* onbekendeFinanciers(productie: Productie, boek: Register): Iterable<Overgeslagen> {
  for (const regel of vermeldendeRegels(productie)) {
    if (regel.koppeling.activiteit === null || regel.afspraakId !== null || regel.financier === null) continue;
    yield {
      nietGecontroleerd:
        `${regelNaam(regel, boek)}, rij ${regel.rij + 1} van blad '${regel.blad}': bij financier '${regel.financier.tekst}' ` +
        "hoort geen afspraak in de beschikking. De rij telt niet mee.",
    };
  }
}

/** What the settlement would be with and without the part of the other financier. */
function gevolg({ eigen, ander }: Paar, realisatie: number, genoemd: number | null): Gevolg | null {
  const afgesproken = streefgetal(eigen.streefwaarde);
  const deel = genoemd ?? streefgetal(ander.streefwaarde);
  const { tarief } = eigen;
  if (afgesproken === null || tarief === null || deel === null || deel <= 0 || deel > realisatie) return null;
  const telt = zuiver(realisatie - deel);
  const verschil = (aantal: number): Cent =>
    cent(overproductie(afgesproken, aantal, tarief) + onderproductie(afgesproken, aantal, tarief));
  return {
    deel,
    bron: genoemd === null ? "afgesproken" : "genoemd",
    telt,
    was: verschil(realisatie),
    wordt: verschil(telt),
  };
}

function inWoorden(bedrag: Cent): string {
  if (bedrag === 0) return "precies de afspraak";
  return bedrag < 0
    ? `een onderproductie van ${schrijfEuro(cent(-bedrag))}`
    : `een overproductie van ${schrijfEuro(bedrag)}`;
}

export const productieVanAndereFinancier = controle<Parameters>({
  code: "PRD-04",
  naam: "Productie van andere financier",
  ernst: "fout",
  grondslag: "de financier in kolom of tekst tegenover die van de afspraak",
  uitleg:
    "Voor deze activiteit is ook iets afgesproken met een andere financier. " +
    "Wat die betaalt, telt niet mee voor deze beschikking. Uw werkboek laat zien dat het er toch in zit. " +
    "Splits de rij: één rij voor de gemeente en één voor de andere financier. " +
    "Zolang de rij niet is gesplitst, rekenen we met het aantal dat er staat.",
  nodig: "beschikking",
  *controleer({ productie, beschikking }) {
    yield* onbekendeFinanciers(productie, register(beschikking));
    const regels = regelsPerActiviteit(productie);
    const prestaties = new Map(productie.prestaties.map((deel) => [sleutel(deel.activiteit, deel.afspraak), deel]));
    for (const paar of paren(beschikking)) {
      const { activiteit, eigen, ander, financier } = paar;
      const prestatie = prestaties.get(sleutel(activiteit.code, eigen.id));
      const realisatie = rekenwaarde(prestatie?.realisatie?.telling);
      if (!prestatie?.realisatie || realisatie === null || realisatie === 0) continue;
      const anders = prestaties.get(sleutel(activiteit.code, ander.id)) ?? null;
      const uitkomst = oordeel(paar, prestatie, anders, productie, regels.get(activiteit.code) ?? []);
      if (uitkomst.soort === "onbekend") {
        yield {
          nietGecontroleerd:
            `${activiteit.naam}: het werkboek zegt niet of in ${eenheidInZin(realisatie, eigen.eenheid)} ` +
            `ook prestaties zitten die een andere financier betaalt (${financier}).`,
        };
      }
      if (uitkomst.soort !== "gemengd") continue;
      const { tekst, fragment, deel } = uitkomst.vondst;
      const bruikbaar = deel !== null && deel <= realisatie ? deel : null;
      yield {
        activiteit: activiteit.code,
        afspraak: eigen.id,
        veld: "realisatie",
        cellen: [...prestatie.realisatie.cellen, ...(tekst?.cellen ?? [])],
        gevonden: realisatie,
        verwacht: bruikbaar === null ? null : zuiver(realisatie - bruikbaar),
        bron: bronBeschikking(beschikking),
        parameters: {
          naam: activiteit.naam,
          eenheid: eigen.eenheid,
          financier,
          realisatie,
          deel: bruikbaar,
          fragment,
          gevolg: gevolg(paar, realisatie, bruikbaar),
        },
      };
    }
  },
  bericht: ({ naam, eenheid, financier, realisatie, deel, fragment }) =>
    `${naam}: in ${eenheidInZin(realisatie, eenheid)} zitten prestaties die een andere financier betaalt (${financier}). ` +
    (fragment === null ? "" : `U schrijft: '${fragment}'. `) +
    (deel === null
      ? "Voor deze beschikking telt alleen het deel van de gemeente."
      : `Voor deze beschikking telt ${schrijfGetal(zuiver(realisatie - deel))}.`),
  herstelTekst: ({ financier, gevolg: effect }) => {
    const splits = `Splits de rij: één rij voor de gemeente, één voor ${financier}.`;
    if (effect === null) return splits;
    const deel = `${schrijfGetal(effect.deel)} van ${financier}`;
    const begin = effect.bron === "genoemd" ? `Zonder de ${deel}` : `Gaat het om de afgesproken ${deel}, dan`;
    return `${splits} ${begin} telt ${schrijfGetal(effect.telt)}: ${inWoorden(effect.wordt)} in plaats van ${inWoorden(effect.was)}.`;
  },
  voorbeelden: {
    goed: [
      {
        titel: "de rijen zijn gesplitst per financier",
        beschikking: { activiteiten: [sport(pe(323), peVan("scholen", 58))] },
        bladen: {
          Jeugd: [
            [...KOP, "Financier"],
            ["Sport", "Klokuur activiteit", 323, 383, "gemeente"],
            ["Sport", "Klokuur activiteit", 58, 58, "scholen"],
          ],
        },
      },
      {
        titel: "de registratie houdt de financiers uit elkaar",
        beschikking: { activiteiten: [sport(pe(4), peVan("scholen", 3))] },
        bladen: {
          Registratie: [
            ["Datum", "Activiteit", "Uren", "Financier"],
            ["15-01-2024", "Sport", 2, "gemeente"],
            ["16-01-2024", "Sport", 2, "gemeente"],
            ["17-01-2024", "Sport", 3, "scholen"],
          ],
        },
      },
      {
        titel: "de tekst zegt dat het er niet in zit",
        beschikking: { activiteiten: [sport(pe(323), peVan("scholen", 58))] },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 323, 441, "Exclusief de lessen die scholen zelf betalen."],
          ],
        },
      },
      {
        titel: "de tekst noemt scholen, maar niet als financier",
        beschikking: { activiteiten: [sport(pe(323), peVan("scholen", 58))] },
        bladen: {
          Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 323, 441, "Scholen vroegen vaker om lessen."]],
        },
      },
      {
        titel: "er is geen afspraak met een andere financier",
        bladen: {
          Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Realisatie inclusief schoollessen."]],
        },
      },
      {
        titel: "geen kolom en geen tekst die het bewijst: niet gecontroleerd, geen fout",
        beschikking: { activiteiten: [sport(pe(152), peVan("scholen", 58))] },
        bladen: {
          Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Er was meer vraag door de nieuwe wijk."]],
        },
      },
    ],
    fout: [
      {
        titel: "de toelichting zegt het",
        beschikking: { activiteiten: [sport(pe(323), peVan("scholen", 58))] },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 323, 441, "Realisatie inclusief schoollessen; verder ging alles goed."],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D2", "Jeugd!E2"],
            gevonden: 441,
            verwacht: null,
            status: "open",
            bericht:
              "Jeugd - Sport en beweging: in 441 klokuur activiteit zitten prestaties die een andere financier betaalt (scholen). " +
              "U schrijft: 'Realisatie inclusief schoollessen'. Voor deze beschikking telt alleen het deel van de gemeente.",
          },
        ],
      },
      {
        titel: "de toelichting noemt het aantal",
        beschikking: { activiteiten: [sport(pe(323), peVan("scholen", 58))] },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 323, 441, "Meer vraag, waarvan 61 lesuren betaald door scholen."],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D2", "Jeugd!E2"], gevonden: 441, verwacht: 380 }],
      },
      {
        titel: "het totaal telt alle uren van de registratie, ook die van scholen",
        beschikking: { activiteiten: [sport(pe(4), peVan("scholen", 3))] },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 4, 7]],
          Registratie: [
            ["Datum", "Activiteit", "Uren", "Financier"],
            ["15-01-2024", "Sport", 2, "gemeente"],
            ["16-01-2024", "Sport", 2, "gemeente"],
            ["17-01-2024", "Sport", 3, "scholen"],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D2"], gevonden: 7, verwacht: 4 }],
      },
      {
        titel: "een andere gemeente betaalt mee",
        beschikking: { activiteiten: [sport(pe(260), peVan("gemeente Amersfoort", 312))] },
        bladen: {
          Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 260, 577, "Inclusief de uren voor Amersfoort."]],
        },
        bevindingen: [{ cellen: ["Jeugd!D2", "Jeugd!E2"], gevonden: 577 }],
      },
    ],
  },
});
