import { bereikNaam, cel, type Bereik } from "../domein/bereik";
import type { Productie, Regel, Tabel } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { eenheidVorm } from "../inlezen/eenheden";
import { normaliseer } from "../inlezen/tekst";
import { controle } from "./controle";

interface Parameters {
  readonly activiteit: string;
  readonly eenheid: string;
  /** As Excel shows them, from 1. */
  readonly rijen: readonly number[];
}

/** What must be unique within a table: activity, kind and unit, financier. */
function sleutel(regel: Regel, kop: number): string {
  // Two groups can each have an activity of one name; the beschikking tells them apart, else the heading above does.
  const naam = regel.koppeling.activiteit ?? `${regel.groep ?? kop} ${normaliseer(regel.naam?.tekst ?? "")}`;
  const eenheid = eenheidVorm(regel.eenheid?.tekst ?? "");
  return [regel.tabel, naam, regel.soort ?? "", eenheid, normaliseer(regel.financier?.tekst ?? "")].join("\u0000");
}

/** Of each row of a table the row of the heading above it; -1 when there is none. */
function koppenBoven({ rijen }: Tabel): ReadonlyMap<number, number> {
  let kop = -1;
  return new Map(
    rijen.map(({ rij, soort }) => {
      if (soort === "groepkop") kop = rij;
      return [rij, kop];
    }),
  );
}

/** The rows of tables of totals by what must be unique; a log rightly has many rows of one activity. */
function perSleutel({ tabellen, regels }: Productie): ReadonlyMap<string, Regel[]> {
  const totalen = new Map(
    tabellen.filter(({ soort }) => soort === "totalen").map((tabel) => [tabel.id, koppenBoven(tabel)]),
  );
  const groepen = new Map<string, Regel[]>();
  for (const regel of regels) {
    const koppen = totalen.get(regel.tabel);
    if (koppen === undefined || regel.naam === null) continue;
    const naam = sleutel(regel, koppen.get(regel.rij) ?? -1);
    const groep = groepen.get(naam);
    if (groep) groep.push(regel);
    else groepen.set(naam, [regel]);
  }
  return groepen;
}

/**
 * The rows that report the same agreement. Two agreements with one unit and two financiers are no duplicate: the beschikking
 * tells them apart, and without one a different agreed number does.
 */
function dubbelen(regels: readonly Regel[]): Regel[][] {
  const perAfspraak = new Map<string, Regel[]>();
  for (const regel of regels) {
    const afspraak =
      regel.afspraakId ?? `zonder ${rekenwaarde(regel.afspraak?.telling) ?? regel.afspraak?.tekst ?? ""}`;
    const lijst = perAfspraak.get(afspraak);
    if (!lijst) perAfspraak.set(afspraak, [regel]);
    else if (lijst.every(({ rij }) => rij !== regel.rij)) lijst.push(regel);
  }
  return [...perAfspraak.values()].filter((lijst) => lijst.length > 1);
}

/** Whether these rows are the parts of one figure, each of a place of its own: they are counted together, or stand for themselves. */
function zijnDelen(regels: readonly Regel[], { prestaties }: Productie): boolean {
  const plaatsen = new Set(regels.map((regel) => normaliseer(regel.plaats?.tekst ?? "")));
  if (plaatsen.size < regels.length) return false;
  const eerste = regels[0]!;
  const prestatie = prestaties.find((een) => een.regels.includes(eerste));
  if (prestatie === undefined) return eerste.afspraakId === null && !plaatsen.has("");
  const geteld = new Set(prestatie.realisatie?.cellen.map(bereikNaam));
  return regels.every(({ realisatie }) => realisatie?.cellen.every((een) => geteld.has(bereikNaam(een))));
}

/** The cell that names the row: its own name, else its unit, else its count. */
function plaats(regel: Regel): Bereik {
  const cellen = [regel.naam, regel.eenheid, regel.realisatie, regel.afspraak].flatMap((deel) => deel?.cellen ?? []);
  return cellen.find(({ rij }) => rij === regel.rij) ?? cel(regel.blad, regel.rij, 0);
}

export const dubbeleActiviteit = controle<Parameters>({
  code: "STR-02",
  naam: "Dubbele activiteit",
  ernst: "fout",
  grondslag: "activiteit, eenheid en financier zijn uniek binnen een tabel",
  uitleg:
    "Eén afspraak hoort op één rij te staan. Staat zij er twee keer, dan weet niemand welk aantal telt, en kan het dubbel worden geteld. " +
    "Kies één rij, of tel de rijen op als beide kloppen. Rijen in een registratie mogen wel vaker voorkomen. " +
    "Twee afspraken met een eigen financier zijn niet dubbel. Ook een rij per locatie mag, als de aantallen per locatie samen de afspraak zijn.",
  *controleer({ productie }) {
    for (const groep of perSleutel(productie).values()) {
      if (groep.length < 2) continue;
      for (const regels of dubbelen(groep)) {
        if (zijnDelen(regels, productie)) continue;
        const eerste = regels[0]!;
        const activiteit = eerste.naam!.tekst;
        const eenheid = eerste.eenheid?.tekst ?? "";
        const { koppeling, afspraakId } = eerste;
        yield {
          ...(koppeling.activiteit
            ? { activiteit: koppeling.activiteit, ...(afspraakId ? { afspraak: afspraakId } : {}), veld: "rij" }
            : { anker: { blad: eerste.blad, wat: [activiteit, eenheid].filter(Boolean).join(" ") } }),
          cellen: regels.map(plaats),
          gevonden: regels.length,
          verwacht: 1,
          bron: "de rijen van de tabel",
          parameters: { activiteit, eenheid, rijen: regels.map(({ rij }) => rij + 1) },
        };
      }
    }
  },
  bericht: ({ activiteit, eenheid, rijen }) => {
    const keer = rijen.length === 2 ? "twee keer" : `${rijen.length} keer`;
    const waar = `rij ${rijen.slice(0, -1).join(", ")} en ${rijen.at(-1)}`;
    return `${activiteit} staat ${keer}${eenheid === "" ? "" : ` met eenheid ${eenheid}`} (${waar}).`;
  },
  herstelTekst: () => "Kies de rij die klopt, of tel de rijen op tot één rij.",
  voorbeelden: {
    goed: [
      {
        titel: "één activiteit met twee eenheden",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", 1000, 1040],
          ],
        },
      },
      {
        titel: "één eenheid, twee financiers in een eigen kolom",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Financier", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", "gemeente", 152, 190],
            ["Sport", "Klokuur activiteit", "scholen", 58, 40],
            ["Sport", "Aantal deelnemers", "gemeente", 1000, 1040],
          ],
        },
      },
      {
        titel: "een rij per locatie, die samen de afspraak zijn",
        bladen: {
          Jeugd: [
            ["Activiteit", "Locatie", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Noord", "Klokuur activiteit", 80, 90],
            ["Sport", "Zuid", "Klokuur activiteit", 72, 100],
            ["Sport", "Noord", "Aantal deelnemers", 500, 540],
            ["Sport", "Zuid", "Aantal deelnemers", 500, 500],
          ],
        },
      },
      {
        titel: "één eenheid, twee afspraken in de beschikking, geen kolom voor de financier",
        beschikking: {
          activiteiten: [
            {
              code: "NME",
              groep: "100",
              naam: "NME lessen",
              afkorting: "NME",
              opgaven: [],
              afspraken: [
                {
                  id: "PE1",
                  soort: "PE",
                  eenheid: "Klokuur activiteit",
                  streefwaarde: 323,
                  tarief: 168.34,
                  financier: "gemeente",
                },
                {
                  id: "PE2",
                  soort: "PE",
                  eenheid: "Klokuur activiteit",
                  streefwaarde: 58,
                  verrekenbaar: false,
                  financier: "scholen",
                },
              ],
            },
          ],
        },
        bladen: {
          Groen: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["NME", "Klokuur activiteit", 323, 384],
            ["NME", "Klokuur activiteit", 58, 58],
          ],
        },
      },
      {
        titel: "een registratie met veel rijen van één activiteit",
        bladen: {
          Registratie: [
            ["Datum", "Activiteit", "Uren", "Deelnemers"],
            ["05-01-2024", "Sport", 2, 10],
            ["05-01-2024", "Sport", 2, 10],
            ["12-01-2024", "Sport", 2, 12],
          ],
        },
      },
      {
        titel: "dezelfde activiteit in twee tabellen, en een subtotaal met haar naam",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Totaal Sport", "Klokuur activiteit", 152, 190],
          ],
          Overzicht: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
          ],
        },
      },
      {
        titel: "zonder beschikking: één naam onder twee groepskoppen",
        beschikking: null,
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Jeugd"],
            ["Coördinatie", "Uren", 100, 98],
            ["Volwassenen"],
            ["Coördinatie", "Uren", 100, 104],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "twee rijen voor dezelfde afspraak",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", 1000, 1040],
            ["Sport", "Klokuur activiteit", 152, 150],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!A2", "Jeugd!A4"],
            gevonden: 2,
            bericht: "Sport staat twee keer met eenheid Klokuur activiteit (rij 2 en 4).",
          },
        ],
      },
      {
        titel: "anders geschreven, toch dezelfde",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Gezonde leefstijl - sport en beweging", "klokuren act.", 152, 150],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!A2", "Jeugd!A3"], gevonden: 2 }],
      },
      {
        titel: "een rij per locatie, die elk de hele afspraak noemen: welk aantal telt, is niet te zien",
        bladen: {
          Jeugd: [
            ["Activiteit", "Locatie", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Noord", "Klokuur activiteit", 152, 90],
            ["Sport", "Zuid", "Klokuur activiteit", 152, 100],
            ["Sport", "Noord", "Aantal deelnemers", 1000, 1040],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!A2", "Jeugd!A3"], gevonden: 2 }],
      },
      {
        titel: "zonder beschikking: dezelfde naam, eenheid en afspraak",
        beschikking: null,
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Advies", "Klokuur activiteit", 386, 400],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Klokuur activiteit", 152, 190],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!A2", "Jeugd!A4", "Jeugd!A5"],
            bericht: "Sport staat 3 keer met eenheid Klokuur activiteit (rij 2, 4 en 5).",
          },
        ],
      },
    ],
  },
});
