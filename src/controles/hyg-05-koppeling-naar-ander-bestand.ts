import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Bereik } from "../domein/bereik";
import type { Inhoud } from "../werkboek/raster";
import { controle } from "./controle";
import { kolomBereiken, voegToe } from "./plaatsen";

interface Parameters {
  readonly bestand: string;
  readonly aantal: number;
}

/** "[1]" before a sheet or a name of another file; not the brackets of a table column. */
const NUMMER = /\[(\d+)\](?=[^[\]!]*!)/g;

/** A name and folder as stored in the file, made readable; only the file's own name is told. */
function bestandsnaam(doel: string): string {
  let leesbaar = doel;
  try {
    leesbaar = decodeURIComponent(doel);
  } catch {
    // Not encoded at all: it stays as it is.
  }
  return leesbaar.split(/[\\/]/).filter(Boolean).at(-1) ?? leesbaar;
}

/** The numbers of the files from which a formula takes values, directly or through a defined name. */
class Bronnen {
  readonly #namen: ReadonlyMap<string, readonly number[]>;
  readonly #bekend = new Map<string, readonly number[]>();

  constructor(inhoud: Inhoud) {
    const metKoppeling = inhoud.namen.map(({ naam, verwijzing }) => [naam.toLowerCase(), direct(verwijzing)] as const);
    this.#namen = new Map(metKoppeling.filter(([, nummers]) => nummers.length > 0));
  }

  van(formule: string): readonly number[] {
    let nummers = this.#bekend.get(formule);
    if (nummers) return nummers;
    nummers = direct(formule);
    if (this.#namen.size > 0) {
      const woorden = formule.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? [];
      nummers = [...new Set([...nummers, ...woorden.flatMap((woord) => this.#namen.get(woord) ?? [])])];
    }
    this.#bekend.set(formule, nummers);
    return nummers;
  }
}

function direct(formule: string): readonly number[] {
  return formule.includes("[") ? [...new Set([...formule.matchAll(NUMMER)].map((treffer) => Number(treffer[1])))] : [];
}

/** Per file the cells that take values from it, in order of the workbook. */
function gebruik(inhoud: Inhoud): ReadonlyMap<number, { cellen: Bereik[]; aantal: number }> {
  const bronnen = new Bronnen(inhoud);
  const perBestand = new Map<number, { cellen: Bereik[]; aantal: number }>();
  for (const raster of inhoud.rasters) {
    const treffers = new Map<number, Map<number, number[]>>();
    raster.voorElkeCel((rij, kolom) => {
      const formule = raster.formule(rij, kolom);
      if (formule === null) return;
      for (const nummer of bronnen.van(formule)) {
        let kolommen = treffers.get(nummer);
        if (!kolommen) treffers.set(nummer, (kolommen = new Map()));
        voegToe(kolommen, kolom, rij);
      }
    });
    for (const [nummer, kolommen] of treffers) {
      const som = perBestand.get(nummer) ?? { cellen: [], aantal: 0 };
      perBestand.set(nummer, som);
      for (const [kolom, rijen] of [...kolommen].sort(([a], [b]) => a - b)) {
        som.cellen.push(...kolomBereiken(raster.blad, kolom, rijen));
        som.aantal += rijen.length;
      }
    }
  }
  return perBestand;
}

export const koppelingNaarAnderBestand = controle<Parameters>({
  code: "HYG-05",
  naam: "Koppeling naar ander bestand",
  ernst: "waarschuwing",
  grondslag: "formules die gegevens uit een ander bestand halen",
  uitleg:
    "De gemeente heeft het andere bestand niet. Bij het openen kan Excel de cijfers dan niet vernieuwen, en niemand kan zien waar ze vandaan komen. " +
    "Vervang de formules door hun waarden, of zet de gegevens op een blad in dit werkboek. Een koppeling die geen enkele cel gebruikt, melden we niet.",
  *controleer({ inhoud }) {
    if (inhoud.koppelbestanden.length === 0) return;
    const perBestand = gebruik(inhoud);
    for (const { nummer, bestand } of inhoud.koppelbestanden) {
      const gebruikt = perBestand.get(nummer);
      if (!gebruikt) continue;
      const naam = bestandsnaam(bestand);
      yield {
        anker: { blad: "werkboek", wat: `koppeling ${naam}` },
        cellen: gebruikt.cellen,
        gevonden: naam,
        verwacht: null,
        bron: "de formules in de cellen",
        parameters: { bestand: naam, aantal: gebruikt.aantal },
      };
    }
  },
  bericht: ({ bestand, aantal }) =>
    aantal === 1
      ? `Deze cel haalt gegevens uit '${bestand}'; de gemeente kan dat niet openen.`
      : `${schrijfGetal(aantal)} cellen halen gegevens uit '${bestand}'; de gemeente kan dat niet openen.`,
  herstelTekst: () => "Vervang de formules door hun waarden, of neem de gegevens op in dit werkboek.",
  voorbeelden: {
    goed: [
      { titel: "geen koppelingen", bladen: { Jeugd: [[152, { formule: "A1*2", uitkomst: 304 }]] } },
      {
        titel: "een koppeling die geen cel gebruikt",
        bladen: { Jeugd: [[152, { formule: "SUM(A1:A1)", uitkomst: 152 }]] },
        koppelbestanden: ["oud.xlsx"],
      },
      {
        titel: "een kolom van een tabel in het eigen werkboek",
        bladen: { Jeugd: [[2024, { formule: "SUM(Uren[2024])", uitkomst: 152 }]] },
        koppelbestanden: ["oud.xlsx"],
      },
      {
        titel: "haken in een tekst, en een naam naar een ander bestand die geen cel gebruikt",
        bladen: { Jeugd: [[152, { formule: '"[1]"&A1', uitkomst: "[1]152" }]] },
        koppelbestanden: ["oud.xlsx"],
        namen: { Oud: "[1]Blad1!$A$1" },
      },
    ],
    fout: [
      {
        titel: "twee cellen uit één bestand",
        bladen: {
          Jeugd: [
            ["Sport", { formule: "[1]Uren!B4", uitkomst: 152 }],
            ["Advies", { formule: "'[1]Uren 2024'!$B$5+1", uitkomst: 386 }],
          ],
        },
        koppelbestanden: ["urenregistratie.xlsx"],
        bevindingen: [
          {
            cellen: ["Jeugd!B1:B2"],
            gevonden: "urenregistratie.xlsx",
            bericht: "2 cellen halen gegevens uit 'urenregistratie.xlsx'; de gemeente kan dat niet openen.",
          },
        ],
      },
      {
        titel: "elk bestand een eigen bevinding, zonder het pad",
        bladen: {
          Jeugd: [
            [
              { formule: "[1]Blad1!A1", uitkomst: 1 },
              { formule: "SUM([2]Blad1!A1:A3)", uitkomst: 6 },
            ],
          ],
        },
        koppelbestanden: ["file:///S:/Team%20Jeugd/uren.xlsx", "bezoek.xlsx"],
        bevindingen: [
          { cellen: ["Jeugd!A1"], gevonden: "uren.xlsx" },
          { cellen: ["Jeugd!B1"], gevonden: "bezoek.xlsx" },
        ],
      },
      {
        titel: "via een naam",
        bladen: { Jeugd: [[{ formule: "UrenTotaal*2", uitkomst: 304 }]] },
        koppelbestanden: ["uren.xlsx"],
        namen: { UrenTotaal: "[1]Blad1!$A$1" },
        bevindingen: [{ cellen: ["Jeugd!A1"], gevonden: "uren.xlsx" }],
      },
    ],
  },
});
