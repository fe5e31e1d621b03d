import { distance } from "fastest-levenshtein";
import type { Beschikking } from "../domein/beschikking";
import type { Kopgegevens, Tekst } from "../domein/productie";
import { normaliseer, woorden } from "../inlezen/tekst";
import type { Inhoud } from "../werkboek/raster";
import { controle } from "./controle";
import { bronBeschikking } from "./plaats";
import { KOP } from "./voorbeeld-delen";

type Wat = "partner" | "jaar" | "beschikking";

interface Parameters {
  readonly wat: Wat;
  readonly gevonden: string;
  readonly verwacht: string;
}

interface Verschil {
  readonly wat: Wat;
  readonly tekst: Tekst;
  readonly gevonden: string | number;
  readonly verwacht: string | number;
}

const RECHTSVORM = new Set(["stichting", "st", "st.", "vereniging", "bv", "b", "v", "cooperatie", "de", "het"]);

function kern(naam: string): string {
  return woorden(normaliseer(naam))
    .filter((woord) => !RECHTSVORM.has(woord))
    .join(" ");
}

/** 'Balans', 'St. Balans' and 'Stichting Balans Soest' mean one organisation; a typing error does not make another. */
function zelfdePartner(een: string, ander: string): boolean {
  const [a, b] = [kern(een), kern(ander)];
  if (a === "" || b === "" || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)) return true;
  return distance(a, b) <= Math.floor(Math.max(a.length, b.length) / 5);
}

function zelfdeKenmerk(een: string, ander: string): boolean {
  const [a, b] = [een, ander].map((tekst) => normaliseer(tekst).replaceAll(" ", ""));
  return a === undefined || b === undefined || a.includes(b) || b.includes(a);
}

function jaren({ jaar, periode }: Beschikking): ReadonlySet<number> {
  return new Set([jaar, Number(periode.van.slice(0, 4)), Number(periode.tot.slice(0, 4))]);
}

const MEDE = /\bsamenwerk|\bi\.?s\.?m\b|\bsamen met\b|\bnamens\b|\bmede\b|\bmet dank\b|\bin opdracht van\b/i;

/** An organisation that is named as someone to work with, in the cell itself or in the label before it. */
function isMedewerkend({ cellen }: Tekst, { rasters }: Inhoud): boolean {
  const plek = cellen[0];
  const raster = rasters.find(({ blad }) => blad === plek?.blad);
  if (!plek || !raster) return false;
  return [plek.kolom, plek.kolom - 1].some((kolom) => {
    const waarde = kolom < 0 ? null : raster.waarde(plek.rij, kolom);
    return typeof waarde === "string" && waarde.length <= 300 && MEDE.test(waarde);
  });
}

function* verschillen(
  { partner, jaar, kenmerk }: Kopgegevens,
  beschikking: Beschikking,
  inhoud: Inhoud,
): Iterable<Verschil> {
  if (partner && !zelfdePartner(partner.tekst, beschikking.partner) && !isMedewerkend(partner, inhoud)) {
    yield { wat: "partner", tekst: partner, gevonden: partner.tekst, verwacht: beschikking.partner };
  }
  const goedeJaren = jaren(beschikking);
  if (jaar && !goedeJaren.has(jaar.jaar) && ![...goedeJaren].some((goed) => jaar.tekst.includes(String(goed)))) {
    yield { wat: "jaar", tekst: jaar, gevonden: jaar.jaar, verwacht: beschikking.jaar };
  }
  if (kenmerk && !zelfdeKenmerk(kenmerk.tekst, beschikking.kenmerk)) {
    yield { wat: "beschikking", tekst: kenmerk, gevonden: kenmerk.tekst, verwacht: beschikking.kenmerk };
  }
}

export const verkeerdePartnerJaarOfBeschikking = controle<Parameters>({
  code: "IDB-06",
  naam: "Verkeerde partner, jaar of beschikking",
  ernst: "fout",
  grondslag: "de kop van het werkboek tegenover de beschikking",
  uitleg:
    "Boven aan het werkboek staat voor wie en over welk jaar het is. Dat past niet bij de beschikking waarmee u controleert. " +
    "Dan zeggen ook de andere controles niets. Kies de beschikking die bij dit werkboek hoort, of verbeter de kop.",
  nodig: "beschikking",
  *controleer({ productie, beschikking, inhoud }) {
    for (const { wat, tekst, gevonden, verwacht } of verschillen(productie.kop, beschikking, inhoud)) {
      yield {
        anker: { blad: tekst.cellen[0]?.blad ?? "", wat },
        cellen: tekst.cellen,
        gevonden,
        verwacht,
        bron: bronBeschikking(beschikking),
        parameters: { wat, gevonden: String(gevonden), verwacht: String(verwacht) },
      };
    }
  },
  bericht: ({ wat, gevonden, verwacht }) =>
    wat === "beschikking"
      ? `Dit werkboek noemt beschikking ${gevonden}; u controleert met beschikking ${verwacht}.`
      : `Dit werkboek gaat over ${gevonden}, de beschikking over ${verwacht}.`,
  herstelTekst: () => "Kies de beschikking die bij dit werkboek hoort, of verbeter de kop van het werkboek.",
  voorbeelden: {
    goed: [
      {
        titel: "dezelfde partner en hetzelfde jaar",
        bladen: {
          Jeugd: [["Stichting Balans"], ["Productie 2024"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]],
        },
      },
      {
        titel: "de naam zonder rechtsvorm",
        bladen: { Jeugd: [["Partner", "Balans"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
      },
      { titel: "geen kop", bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] } },
      {
        titel: "een organisatie waarmee wordt samengewerkt",
        bladen: {
          Jeugd: [["In samenwerking met Stichting De Linde"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]],
        },
      },
      {
        titel: "een titel met ook het vorige jaar, en een schooljaar",
        bladen: {
          Jeugd: [["Productie 2024, vergeleken met 2023"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]],
          School: [["Productie schooljaar 2023/2024"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]],
        },
      },
      {
        titel: "opgesteld in het jaar erna",
        bladen: {
          Jeugd: [
            ["Opgesteld op 12 januari 2025"],
            ["Verantwoording 2024"],
            [],
            KOP,
            ["Sport", "Klokuur activiteit", 152, 190],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een ander jaar",
        bladen: { Jeugd: [["Jaar", 2023], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
        bevindingen: [
          {
            cellen: ["Jeugd!B1"],
            gevonden: 2023,
            verwacht: 2024,
            bericht: "Dit werkboek gaat over 2023, de beschikking over 2024.",
          },
        ],
      },
      {
        titel: "een andere partner",
        bladen: { Jeugd: [["Partner", "Stichting De Linde"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
        bevindingen: [{ cellen: ["Jeugd!B1"], gevonden: "Stichting De Linde", verwacht: "Stichting Balans" }],
      },
      {
        titel: "een andere beschikking",
        bladen: { Jeugd: [["Kenmerk", "VOORBEELD-2024-002"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
        bevindingen: [{ cellen: ["Jeugd!B1"], gevonden: "VOORBEELD-2024-002", verwacht: "VOORBEELD-2024-001" }],
      },
      {
        titel: "een andere partner als titel van het blad",
        bladen: {
          Jeugd: [["Stichting De Linde"], ["Productie 2024"], [], KOP, ["Sport", "Klokuur activiteit", 152, 190]],
        },
        bevindingen: [{ cellen: ["Jeugd!A1"], gevonden: "Stichting De Linde", verwacht: "Stichting Balans" }],
      },
    ],
  },
});
