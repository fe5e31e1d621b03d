import {
  bedragVan,
  investeringskant,
  postenVan,
  totaalVan,
  vermeldTotaal,
  type Begrotingskant,
} from "../domein/begroting";
import type { BegrotingKolom, Begrotingstabel } from "../domein/begrotingstabel";
import { bereikNaam, type Bereik } from "../domein/bereik";
import { cent, naarEuro, type Cent } from "../domein/geld";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { controle } from "./controle";
import { kanGelijk, optelling, ruimte, type Ruimte } from "./ruimte";

interface Parameters {
  readonly kolom: BegrotingKolom;
  readonly dekking: Cent;
  readonly investering: Cent;
}

/** What one side may amount to: what its rows add up to, and what its total states. */
function kanten(tabel: Begrotingstabel, kant: Begrotingskant, kolom: BegrotingKolom): readonly Ruimte[] {
  const rijen = postenVan(tabel, kant).flatMap((post) => ruimte(post.bedragen[kolom] ?? null) ?? []);
  const totaal = ruimte(vermeldTotaal(tabel, kant, kolom)?.bedragen[kolom] ?? null);
  return [...(rijen.length > 0 ? [optelling(rijen)] : []), ...(totaal ? [totaal] : [])];
}

/** The total of the coverage, else its rows. */
function cellenVan(tabel: Begrotingstabel, kolom: BegrotingKolom): readonly Bereik[] {
  const totaal = vermeldTotaal(tabel, "dekking", kolom)?.bedragen[kolom];
  return totaal?.cellen ?? postenVan(tabel, "dekking").flatMap((post) => post.bedragen[kolom]?.cellen ?? []);
}

/** What people see: the stated total, else the sum of the rows. */
function getoond(tabel: Begrotingstabel, kant: Begrotingskant, kolom: BegrotingKolom): Cent | null {
  return bedragVan(vermeldTotaal(tabel, kant, kolom)?.bedragen[kolom]) ?? totaalVan(tabel, kant, kolom);
}

function bron(tabel: Begrotingstabel, kant: Begrotingskant, kolom: BegrotingKolom): string {
  const cellen =
    vermeldTotaal(tabel, kant, kolom)?.bedragen[kolom]?.cellen ??
    postenVan(tabel, kant).flatMap((post) => post.bedragen[kolom]?.cellen ?? []);
  return cellen.map(bereikNaam).join(" + ");
}

export const dekkingIsGeenInvestering = controle<Parameters>({
  code: "FIN-04",
  naam: "Dekking is niet gelijk aan de investering",
  ernst: "fout",
  grondslag: "dekking = investering, per kolom, ook in de prognose",
  uitleg:
    "In een begroting per pijler laat de dekking zien wie de investering betaalt. Beide bedragen moeten in elke kolom gelijk zijn, ook in " +
    "de prognose. Is er een verschil, dan mist er een financier, of is een bedrag in één kolom wel en in de andere niet aangepast. " +
    "Rijen met 'waarvan' tellen niet apart mee. Een verschil onder de tolerantie melden we niet.",
  instellingen: ["tolerantie"],
  *controleer({ productie, instellingen }) {
    for (const tabel of productie.begrotingen) {
      if (![...tabel.posten, ...tabel.totalen].some(({ soort }) => soort === "dekking")) continue;
      const kant = investeringskant(tabel);
      for (const kolom of tabel.kolommen) {
        const [dekking, investering] = [getoond(tabel, "dekking", kolom), getoond(tabel, kant, kolom)];
        if (dekking === null && investering === null) continue;
        if (dekking === null || investering === null) {
          // What is covered otherwise need not be split by who covers it.
          if (kolom !== "substitutie")
            yield {
              nietGecontroleerd: `Blad '${tabel.blad}', ${kolom}: de ${dekking === null ? "dekking" : "investering"} is niet ingevuld, dus niet te vergelijken.`,
            };
          continue;
        }
        const gelijk = kanten(tabel, "dekking", kolom).some((links) =>
          kanten(tabel, kant, kolom).some(
            (rechts) =>
              kanGelijk(links, rechts) || Math.abs(links.waarde - rechts.waarde) < naarEuro(instellingen.tolerantie),
          ),
        );
        if (gelijk) continue;
        yield {
          anker: { blad: tabel.blad, wat: `dekking ${kolom}${tabel.locatie ? ` ${tabel.locatie.tekst}` : ""}` },
          cellen: cellenVan(tabel, kolom),
          gevonden: naarEuro(dekking),
          verwacht: naarEuro(investering),
          bron: bron(tabel, kant, kolom),
          parameters: { kolom, dekking, investering },
        };
      }
    }
  },
  bericht: ({ kolom, dekking, investering }) =>
    `De dekking in de kolom ${kolom} is ${schrijfEuro(dekking)}. Dat is niet gelijk aan de investering van ${schrijfEuro(investering)} ` +
    `(verschil ${schrijfEuro(cent(dekking - investering))}).`,
  herstelTekst: () => "Vul aan wie het verschil betaalt, of pas de investering aan.",
  voorbeelden: {
    goed: [
      {
        titel: "dekking en investering zijn gelijk, ook in de prognose",
        bladen: {
          Pijlers: [
            ["Pijler", "Begroting", "Prognose", "Substitutie"],
            ["Ontmoeten", 40000, 42000, 1500],
            ["waarvan substitutie", 1000, 1500, null],
            ["Groen", 20000, 19000, null],
            ["Totaal investering", 60000, 61000, 1500],
            ["Dekking"],
            ["Gemeente Soest", 50000, 50000, null],
            ["Fondsen", 10000, 11000, null],
            ["Totaal dekking", 60000, 61000, null],
          ],
        },
      },
      {
        titel: "een verschil dat door afronden op duizenden komt",
        bladen: {
          Pijlers: [
            ["Pijler (x € 1.000)", "Begroting", "Prognose"],
            ["Ontmoeten", { getal: 40.4, vorm: "0" }, { getal: 42.4, vorm: "0" }],
            ["Totaal investering", { getal: 40.4, vorm: "0" }, { getal: 42.4, vorm: "0" }],
            ["Dekking"],
            ["Gemeente Soest", { getal: 40, vorm: "0" }, { getal: 42, vorm: "0" }],
            ["Totaal dekking", { getal: 40, vorm: "0" }, { getal: 42, vorm: "0" }],
          ],
        },
      },
      {
        titel: "een begroting zonder blok dekking",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Gemeente Soest", 29000, 29000],
            ["Totaal inkomsten", 29000, 29000],
            ["Uitgaven"],
            ["Coördinatie", 28000, 30000],
            ["Totaal uitgaven", 28000, 30000],
          ],
        },
      },
      {
        titel: "een totaal dat niet klopt meldt REK-02; de rijen zelf zijn gelijk",
        bladen: {
          Pijlers: [
            ["Pijler", "Begroting", "Prognose"],
            ["Ontmoeten", 40000, 42000],
            ["Groen", 20000, 19000],
            ["Totaal investering", 60000, 61000],
            ["Dekking"],
            ["Gemeente Soest", 50000, 50000],
            ["Fondsen", 10000, 11000],
            ["Totaal dekking", 60000, 60100],
          ],
        },
      },
      {
        titel: "minder dan een euro verschil, en een kolom die nog niet is ingevuld",
        bladen: {
          Pijlers: [
            ["Pijler", "Begroting", "Prognose"],
            ["Ontmoeten", 40000.4, null],
            ["Totaal investering", 40000.4, null],
            ["Dekking"],
            ["Gemeente Soest", 40000, 42000],
            ["Totaal dekking", 40000, 42000],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "de prognose is wel aangepast, de dekking niet",
        bladen: {
          Pijlers: [
            ["Pijler", "Begroting", "Prognose"],
            ["Ontmoeten", 40000, 42000],
            ["Groen", 20000, 21500],
            ["Totaal investering", 60000, 63500],
            ["Dekking"],
            ["Gemeente Soest", 50000, 50000],
            ["Fondsen", 10000, 11000],
            ["Totaal dekking", 60000, 61000],
          ],
        },
        bevindingen: [
          {
            cellen: ["Pijlers!C8"],
            gevonden: 61000,
            verwacht: 63500,
            bericht:
              "De dekking in de kolom prognose is €\u00a061.000,00. Dat is niet gelijk aan de investering van €\u00a063.500,00 (verschil \u2212€\u00a02.500,00).",
          },
        ],
      },
      {
        titel: "zonder totalen: de rijen zijn opgeteld",
        bladen: {
          Pijlers: [
            ["Pijler", "Begroting", "Prognose"],
            ["Ontmoeten", 40000, 42000],
            ["waarvan substitutie", 5000, 5000],
            ["Dekking"],
            ["Gemeente Soest", 45000, 42000],
          ],
        },
        bevindingen: [{ cellen: ["Pijlers!B5"], gevonden: 45000, verwacht: 40000 }],
      },
      {
        titel: "in natura telt niet mee in de dekking",
        bladen: {
          Pijlers: [
            ["Pijler", "Begroting", "Prognose"],
            ["Ontmoeten", 40000, 40000],
            ["Totaal investering", 40000, 40000],
            ["Dekking"],
            ["Gemeente Soest", 35000, 40000],
            ["Vrijwilligersuren (in natura)", 5000, 5000],
            ["Totaal dekking", 35000, 40000],
          ],
        },
        bevindingen: [{ cellen: ["Pijlers!B7"], gevonden: 35000, verwacht: 40000 }],
      },
    ],
  },
});
