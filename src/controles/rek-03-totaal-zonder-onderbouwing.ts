import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal } from "../domein/productie";
import { controle } from "./controle";
import { kolomKop, optelbareTotalen } from "./optelling";
import { celNamen } from "./plaats";
import { ruimte } from "./ruimte";
import { HUISWERK, KOP, SPORT } from "./voorbeeld-delen";

interface Parameters {
  readonly label: string;
  readonly kolom: string;
  readonly totaal: number;
  /** The text of the first estimate among the rows; null when the rows are empty. */
  readonly schatting: string | null;
}

function eersteSchatting(delen: readonly Getal[]): Getal | null {
  return delen.find((getal) => getal.telling.status === "geschat") ?? null;
}

export const totaalZonderOnderbouwing = controle<Parameters>({
  code: "REK-03",
  naam: "Totaal zonder onderbouwing",
  ernst: "waarschuwing",
  grondslag: "een totaal tegenover de regels waaruit het is opgebouwd",
  uitleg:
    "Er staat een totaal, maar de regels erboven zijn leeg, of er zit een schatting in zoals 'ca. 70'. " +
    "Dan is niet na te gaan waar het totaal vandaan komt. Vul de regels in. " +
    "Is een aantal geschat, schrijf dan bij het totaal ook dat het een schatting is.",
  *controleer({ productie }) {
    const kop = kolomKop(productie);
    for (const totaal of optelbareTotalen(productie)) {
      const { waarde, delen, label } = totaal;
      const vermeld = ruimte(waarde);
      // A formula can be followed to its source, and an estimated total claims no more than its rows do.
      if (!vermeld || vermeld.waarde === 0 || waarde.telling.status !== "geteld") continue;
      const schatting = eersteSchatting(delen);
      const leeg = waarde.formule === null && delen.every((getal) => ruimte(getal) === null);
      if (!leeg && schatting === null) continue;
      const kolom = kop(totaal);
      yield {
        anker: { blad: waarde.cellen[0]?.blad ?? "", wat: `${label} ${kolom}` },
        cellen: [...waarde.cellen, ...(schatting?.cellen ?? [])],
        gevonden: vermeld.waarde,
        verwacht: null,
        bron: schatting
          ? celNamen(schatting)
          : totaal.richting === "rij"
            ? "de cijfers naast het totaal"
            : "de regels boven het totaal",
        parameters: { label, kolom, totaal: vermeld.waarde, schatting: schatting?.tekst ?? null },
      };
    }
  },
  bericht: ({ label, kolom, totaal, schatting }) =>
    schatting === null
      ? `${label}, ${kolom}: het totaal ${schrijfGetal(totaal)} is niet terug te vinden in regels.`
      : `${label}, ${kolom}: in het totaal ${schrijfGetal(totaal)} zit een schatting ('${schatting}').`,
  herstelTekst: ({ schatting }) =>
    schatting === null
      ? "Vul de regels in waaruit het totaal is opgebouwd."
      : "Vervang de schatting door een telling, of schrijf dat het totaal geschat is.",
  voorbeelden: {
    goed: [
      {
        titel: "de regels staan erboven",
        bladen: {
          Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 491]],
        },
      },
      {
        titel: "een totaal van nul zonder regels",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, null],
            ["Huiswerk", "Klokuur activiteit", 465, null],
            ["Totaal", null, 617, 0],
          ],
        },
      },
      {
        titel: "een schatting in een totaal dat zelf een schatting is",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, "ca. 190"], HUISWERK, ["Totaal", null, 617, "ca. 490"]],
        },
      },
      {
        titel: "een som van een ander blad, en een som waarin een regel leeg is",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, null],
            ["Huiswerk", "Klokuur activiteit", 465, null],
            ["Totaal", null, 617, { formule: "SUM(Bron!A1:A2)", uitkomst: 47 }],
          ],
          Groen: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, null],
            ["Huiswerk", "Klokuur activiteit", 465, 301],
            ["Totaal", null, 617, { formule: "SUM(D2:D3)", uitkomst: 301 }],
          ],
          Bron: [[40], [7]],
        },
      },
      {
        titel: "niet geregistreerd in de regels en in het totaal",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Aantal deelnemers", 100, null],
            ["Huiswerk", "Aantal deelnemers", 33, null],
            ["Totaal", null, 133, "niet geregistreerd"],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "de regels zijn leeg",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, null],
            ["Huiswerk", "Klokuur activiteit", 465, null],
            ["Totaal", null, 617, 491],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D4"],
            gevonden: 491,
            verwacht: null,
            bericht: "Totaal, Realisatie: het totaal 491 is niet terug te vinden in regels.",
          },
        ],
      },
      {
        titel: "een schatting in een hard totaal",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, "ca. 190"], HUISWERK, ["Totaal", null, 617, 491]],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D4", "Jeugd!D2"],
            gevonden: 491,
            bericht: "Totaal, Realisatie: in het totaal 491 zit een schatting ('ca. 190').",
          },
        ],
      },
      {
        titel: "een totaal zonder maanden",
        bladen: {
          Jeugd: [
            ["Activiteit", "jan", "feb", "mrt", "Totaal"],
            ["Sport", 10, 12, 14, 36],
            ["Huiswerk", null, null, null, 63],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E3"], gevonden: 63 }],
      },
      {
        titel: "niet geregistreerd, en toch een totaal",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, "-"],
            ["Huiswerk", "Klokuur activiteit", 465, "-"],
            ["Totaal", null, 617, 500],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D4"], gevonden: 500 }],
      },
    ],
  },
});
