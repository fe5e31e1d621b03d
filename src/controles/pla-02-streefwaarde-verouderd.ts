import type { Beschikking } from "../domein/beschikking";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { onthoudPer } from "../domein/onthouden";
import type { Productie } from "../domein/productie";
import type { Reeks } from "../domein/reeks";
import { streefgetal } from "../domein/streefwaarde";
import type { Melding } from "./bevinding";
import { controle, type Invoer, type Overgeslagen } from "./controle";
import { GEEN_EERDER_JAAR, jaarcijfers, jaarreeksen, reeksNaam, type Jaarcijfer } from "./jaarreeks";
import { celNamen, register } from "./plaats";

interface Parameters {
  readonly naam: string;
  readonly jaren: number;
  readonly boven: boolean;
  readonly laagste: number;
  readonly hoogste: number;
}

/** What a series is about: an afspraak, or what its table calls it. */
function wie({ activiteit, afspraak, tabel, naam }: Reeks): string {
  return JSON.stringify(activiteit === null ? [null, afspraak, tabel, naam.tekst] : [activiteit, afspraak]);
}

/** The first series of targets about each. */
const doelreeksen = onthoudPer(
  ({ reeksen }: Productie): ReadonlyMap<string, Reeks> =>
    new Map(
      reeksen
        .filter(({ wat }) => wat === "afspraak")
        .map((reeks) => [wie(reeks), reeks] as const)
        .reverse(),
    ),
);
const boekVan = onthoudPer((beschikking: Beschikking) => register(beschikking));

/** The target of each year: from a series of targets beside it, else what is agreed now. */
function doelen(reeks: Reeks, invoer: Invoer): (jaar: number) => number | null {
  const naast = doelreeksen(invoer.productie).get(wie(reeks));
  const perJaar = new Map(naast ? jaarcijfers(naast).map(({ jaar, waarde }) => [jaar, waarde]) : []);
  const boek = invoer.beschikking === null ? null : boekVan(invoer.beschikking);
  const afspraak = boek === null ? null : boek.afspraak(reeks.activiteit, reeks.afspraak);
  const nu = afspraak ? streefgetal(afspraak.streefwaarde) : null;
  return (jaar) => (perJaar.size > 0 ? (perJaar.get(jaar) ?? null) : nu);
}

/** The last years, one after the other, that all lie on one side of the range; empty when the last one lies within it. */
function aaneen(
  jaren: readonly Jaarcijfer[],
  doel: (jaar: number) => number | null,
  [laag, hoog]: readonly [number, number],
): { readonly boven: boolean; readonly jaren: readonly (Jaarcijfer & { readonly procent: number })[] } {
  const uit: (Jaarcijfer & { procent: number })[] = [];
  let boven: boolean | null = null;
  for (const een of [...jaren].reverse()) {
    const streef = doel(een.jaar);
    if (streef === null || streef <= 0 || (uit.length > 0 && een.jaar !== uit[0]!.jaar - 1)) break;
    const procent = (100 * een.waarde) / streef;
    const kant = procent >= hoog ? true : procent <= laag ? false : null;
    if (kant === null || (boven !== null && kant !== boven)) break;
    boven = kant;
    uit.unshift({ ...een, procent });
  }
  return { boven: boven ?? false, jaren: uit };
}

function meld(reeks: Reeks, invoer: Invoer): Melding<Parameters> | null {
  const { streefwaardeVerouderdJaren, streefwaardeVerouderdProcent } = invoer.instellingen;
  const { boven, jaren } = aaneen(jaarcijfers(reeks), doelen(reeks, invoer), streefwaardeVerouderdProcent);
  if (jaren.length < streefwaardeVerouderdJaren) return null;
  const procenten = jaren.map(({ procent }) => procent);
  const laatste = jaren.at(-1)!;
  return {
    ...(reeks.activiteit === null
      ? { anker: { blad: reeks.blad, wat: `${reeksNaam(reeks)} streefwaarde` } }
      : {
          activiteit: reeks.activiteit,
          ...(reeks.afspraak !== null && { afspraak: reeks.afspraak }),
          veld: "streefwaarde",
        }),
    cellen: jaren.flatMap(({ getal }) => getal.cellen),
    gevonden: laatste.waarde,
    verwacht: Math.round((laatste.waarde / laatste.procent) * 100 * 100) / 100,
    bron: jaren.map(({ getal }) => celNamen(getal)).join(", "),
    parameters: {
      naam: reeksNaam(reeks),
      jaren: jaren.length,
      boven,
      laagste: Math.min(...procenten),
      hoogste: Math.max(...procenten),
    },
  };
}

export const streefwaardeVerouderd = controle<Parameters>({
  code: "PLA-02",
  naam: "Streefwaarde al jaren te laag of te hoog",
  ernst: "info",
  grondslag: "de realisatie van de laatste jaren tegenover de streefwaarde",
  uitleg:
    "Ligt de realisatie jaar na jaar ver boven of onder de afspraak, dan zegt de streefwaarde weinig meer. Dat is geen fout in uw cijfers. " +
    "Bespreek bij de volgende offerte of een andere streefwaarde beter past.",
  instellingen: ["streefwaardeVerouderdJaren", "streefwaardeVerouderdProcent", "zekerheidVanaf"],
  *controleer(invoer): Iterable<Melding<Parameters> | Overgeslagen> {
    const reeksen = jaarreeksen(invoer.productie, invoer.instellingen.zekerheidVanaf);
    if (reeksen.length === 0) yield { nietGecontroleerd: GEEN_EERDER_JAAR };
    for (const reeks of reeksen) {
      const melding = meld(reeks, invoer);
      if (melding) yield melding;
    }
  },
  bericht: ({ naam, jaren, boven, laagste, hoogste }) => {
    const [van, tot] = [schrijfGetal(Math.round(laagste)), schrijfGetal(Math.round(hoogste))];
    const hoeveel = van === tot ? `${van}%` : `${van}% tot ${tot}%`;
    return `${naam}: al ${jaren} jaar ruim ${boven ? "boven" : "onder"} de afspraak (${hoeveel}). Bespreek de streefwaarde.`;
  },
  herstelTekst: () => "Neem de streefwaarde mee naar het gesprek over de volgende offerte.",
  voorbeelden: {
    goed: [
      {
        titel: "twee jaar boven de afspraak is nog geen drie",
        bladen: {
          Reeks: [
            ["Activiteit", "Eenheid", "2022", "2023", "2024"],
            ["Sport", "Klokuur activiteit", 150, 240, 250],
          ],
        },
      },
      {
        titel: "het ene jaar ver erboven, het andere ver eronder",
        bladen: {
          Reeks: [
            ["Activiteit", "Eenheid", "2022", "2023", "2024"],
            ["Sport", "Klokuur activiteit", 300, 60, 300],
          ],
        },
      },
      {
        titel: "een jaar zonder cijfer breekt de reeks af",
        bladen: {
          Reeks: [
            ["Activiteit", "Eenheid", "2021", "2022", "2023", "2024"],
            ["Sport", "Klokuur activiteit", 300, 300, "-", 300],
          ],
        },
      },
      {
        titel: "drie jaar net geen anderhalf keer de afspraak",
        bladen: {
          Trend: [
            ["Activiteit", "Eenheid", 2022, 2023, 2024],
            ["Sport", "Aantal deelnemers", 1490, 1490, 1490],
          ],
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Aantal deelnemers", 1000, 1490],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "drie jaar minstens anderhalf keer de afspraak",
        bladen: {
          Reeks: [
            ["Activiteit", "Eenheid", "2021", "2022", "2023", "2024"],
            ["Sport", "Klokuur activiteit", 150, 228, 260, 304],
          ],
        },
        bevindingen: [
          {
            cellen: ["Reeks!D2", "Reeks!E2", "Reeks!F2"],
            gevonden: 304,
            verwacht: 152,
            bericht:
              "Sport (Klokuur activiteit): al 3 jaar ruim boven de afspraak (150% tot 200%). Bespreek de streefwaarde.",
          },
        ],
      },
      {
        titel: "drie jaar hoogstens de helft",
        bladen: {
          Reeks: [
            ["Activiteit", "Eenheid", "2022", "2023", "2024"],
            ["Sport", "Aantal deelnemers", 500, 450, 400],
          ],
        },
        bevindingen: [{ cellen: ["Reeks!C2", "Reeks!D2", "Reeks!E2"], gevonden: 400, verwacht: 1000 }],
      },
      {
        titel: "met een eigen termijn van twee jaar",
        beschikking: { instellingen: { streefwaardeVerouderdJaren: 2 } },
        bladen: {
          Reeks: [
            ["Activiteit", "Eenheid", "2022", "2023", "2024"],
            ["Sport", "Klokuur activiteit", 150, 240, 250],
          ],
        },
        bevindingen: [{ cellen: ["Reeks!D2", "Reeks!E2"], gevonden: 250, verwacht: 152 }],
      },
      {
        titel: "drie jaar precies anderhalf keer de afspraak",
        bladen: {
          Trend: [
            ["Activiteit", "Eenheid", 2022, 2023, 2024],
            ["Sport", "Aantal deelnemers", 1500, 1500, 1500],
          ],
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Aantal deelnemers", 1000, 1500],
          ],
        },
        bevindingen: [{ cellen: ["Trend!C2", "Trend!D2", "Trend!E2"], gevonden: 1500, verwacht: 1000 }],
      },
    ],
  },
});
