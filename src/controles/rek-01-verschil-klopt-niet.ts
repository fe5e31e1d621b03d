import { bereikNaam } from "../domein/bereik";
import { schrijfGetal, schrijfVerschil } from "../domein/notatie-schrijven";
import type { Getal } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { controle } from "./controle";

interface Parameters {
  readonly naam: string;
  readonly realisatie: number;
  readonly afspraak: number;
  readonly verschil: number;
  readonly vermeld: number;
}

function plaats(getal: Getal): string {
  return getal.cellen.map(bereikNaam).join(", ");
}

export const verschilKloptNiet = controle<Parameters>({
  code: "REK-01",
  naam: "Verschil klopt niet",
  ernst: "fout",
  grondslag: "verschil = realisatie − afspraak, met het teken",
  uitleg:
    "Het verschil is de realisatie min de afspraak. Is er meer gedaan dan afgesproken, dan is het verschil positief. " +
    "Zet een formule in de cel, dan klopt het verschil ook als u een getal verbetert.",
  *controleer({ productie }) {
    for (const regel of productie.regels) {
      const { realisatie, afspraak, verschil } = regel;
      const [r, a, vermeld] = [
        rekenwaarde(realisatie?.telling),
        rekenwaarde(afspraak?.telling),
        rekenwaarde(verschil?.telling),
      ];
      if (!realisatie || !afspraak || !verschil || r === null || a === null || vermeld === null) continue;
      const ruimte = realisatie.afronding + afspraak.afronding + verschil.afronding + 1e-9;
      if (Math.abs(r - a - vermeld) <= ruimte) continue;
      yield {
        ...(regel.koppeling.activiteit
          ? {
              activiteit: regel.koppeling.activiteit,
              ...(regel.afspraakId ? { afspraak: regel.afspraakId } : {}),
              veld: "verschil",
            }
          : { anker: { blad: regel.blad, wat: `${regel.naam?.tekst ?? ""} verschil`.trim() } }),
        cellen: verschil.cellen,
        gevonden: vermeld,
        verwacht: r - a,
        bron: `${plaats(realisatie)} − ${plaats(afspraak)}`,
        parameters: { naam: regel.naam?.tekst ?? "", realisatie: r, afspraak: a, verschil: r - a, vermeld },
      };
    }
  },
  bericht: ({ naam, realisatie, afspraak, verschil, vermeld }) =>
    `${naam}: het verschil moet ${schrijfGetal(realisatie)} − ${schrijfGetal(afspraak)} = ${schrijfVerschil(verschil)} zijn; er staat ${schrijfVerschil(vermeld)}.`,
  voorbeelden: {
    goed: [
      {
        titel: "meer gedaan dan afgesproken",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 190, 38],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
      },
      {
        titel: "minder gedaan, met het minteken",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 150, -2],
            ["Sport", "Aantal deelnemers", 1000, 960, -40],
          ],
        },
      },
      {
        titel: "geen realisatie, dus geen verschil",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 190, 38],
            ["Sport", "Aantal deelnemers", 1000, "-", "-"],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een verkeerd getal",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 190, 47],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: 47, verwacht: 38 }],
      },
      {
        titel: "het teken omgedraaid",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 190, -38],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: -38, verwacht: 38 }],
      },
      {
        titel: "twee rijen fout",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 190, 0],
            ["Sport", "Aantal deelnemers", 1000, 1040, 0],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"] }, { cellen: ["Jeugd!E3"] }],
      },
    ],
  },
});
