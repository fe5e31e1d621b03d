import { bedragVan } from "../domein/begroting";
import type { BegrotingKolom, Begrotingspost } from "../domein/begrotingstabel";
import type { Bereik } from "../domein/bereik";
import type { Beschikking } from "../domein/beschikking";
import { cent, naarEuro, som, type Cent } from "../domein/geld";
import { schrijfEuro } from "../domein/notatie-schrijven";
import type { Regel, Tabel } from "../domein/productie";
import { normaliseer } from "../inlezen/tekst";
import { bedrag } from "./afrekentabel";
import { controle, type InvoerMetBeschikking } from "./controle";
import { bronBeschikking, register, regelsPerTabel } from "./plaats";
import { SPORT } from "./voorbeeld-delen";

interface Parameters {
  readonly wat: string;
  readonly gevonden: Cent;
  readonly maximum: Cent;
  readonly grens: string;
  /** The beschikking contradicts itself: nothing in the workbook can be put right. */
  readonly eigenFout: boolean;
}

interface Vondst {
  readonly wat: string;
  /** Stable, for the identity of the finding. */
  readonly anker: { readonly blad: string; readonly wat: string };
  readonly cellen: readonly Bereik[];
  readonly gevonden: Cent;
  readonly maximum: Cent;
  readonly grens: string;
}

const KOLOMMEN: readonly BegrotingKolom[] = ["begroting", "prognose", "realisatie"];
/** A column of amounts that are asked from the municipality; 'Kosten' or 'Bedrag' alone may be more than the grant. */
const DECLARATIE =
  /\b(subsidie|subsidiebedrag|declaratie|gedeclareerd|gedeclareerde|te declareren|aangevraagd|aangevraagde|gevraagd|gevraagde)\b/;

/** What may be granted at most: the sum of the groups, and never above the plafond. */
function hoogste({ groepen, plafond }: Beschikking): { bedrag: Cent; grens: string } {
  const beschikt = som(groepen.map((groep) => groep.beschikt));
  return plafond !== null && plafond < beschikt
    ? { bedrag: plafond, grens: "het plafond" }
    : { bedrag: beschikt, grens: "het beschikte bedrag" };
}

/** Whether income is this grant: named after the municipality alone, or after the beschikking. Other income of it stays out. */
function isDezeSubsidie({ naam }: Begrotingspost, { gemeente, kenmerk }: Beschikking): boolean {
  const tekst = normaliseer(naam.tekst);
  if (kenmerk.length >= 4 && tekst.includes(normaliseer(kenmerk))) return true;
  const eigen = normaliseer(gemeente);
  const kaal = tekst.replace(/^(subsidie|bijdrage|budgetsubsidie|exploitatiesubsidie) /, "").replace(/ subsidie$/, "");
  return [
    "gemeente",
    "gemeentelijke",
    eigen,
    `gemeente ${eigen}`,
    `van de gemeente ${eigen}`,
    `van gemeente ${eigen}`,
  ].includes(kaal);
}

/** Income of the municipality in a budget statement above what it grants. */
function* inBegroting({ productie, beschikking }: InvoerMetBeschikking): Iterable<Vondst> {
  const { bedrag: maximum, grens } = hoogste(beschikking);
  for (const tabel of productie.begrotingen) {
    const eigen = tabel.posten.filter(
      (post) => post.soort === "inkomsten" && !post.inNatura && isDezeSubsidie(post, beschikking),
    );
    for (const kolom of KOLOMMEN) {
      const bedragen = eigen.flatMap((post) => bedragVan(post.bedragen[kolom]) ?? []);
      if (bedragen.length === 0) continue;
      yield {
        wat: `De subsidie van de gemeente in de ${kolom}`,
        anker: { blad: tabel.blad, wat: `subsidie ${kolom}${tabel.locatie ? ` ${tabel.locatie.tekst}` : ""}` },
        cellen: eigen.flatMap((post) => post.bedragen[kolom]?.cellen ?? []),
        gevonden: som(bedragen),
        maximum,
        grens,
      };
    }
  }
}

/** Amounts that are asked for per row, added up per groep of the beschikking. */
function* gevraagd({ productie, beschikking }: InvoerMetBeschikking): Iterable<Vondst> {
  const boek = register(beschikking);
  for (const tabel of productie.tabellen) {
    if (!vraagtSubsidie(tabel)) continue;
    const perGroep = new Map<string, Regel[]>();
    for (const regel of regelsPerTabel(productie).get(tabel.id) ?? []) {
      const groep = boek.activiteit(regel.koppeling.activiteit)?.groep;
      if (groep !== undefined && bedrag(regel.bedrag) !== null)
        perGroep.set(groep, [...(perGroep.get(groep) ?? []), regel]);
    }
    for (const [code, regels] of perGroep) {
      const groep = boek.groep(code)!;
      yield {
        wat: `De gevraagde subsidie voor ${groep.naam}`,
        anker: { blad: tabel.blad, wat: `bedrag ${code}` },
        cellen: regels.flatMap((regel) => regel.bedrag!.cellen),
        gevonden: som(regels.map((regel) => bedrag(regel.bedrag)!)),
        maximum: groep.beschikt,
        grens: "het beschikte bedrag",
      };
    }
  }
}

function vraagtSubsidie({ kolommen }: Tabel): boolean {
  return kolommen.some(({ veld, kop }) => veld === "bedrag" && DECLARATIE.test(normaliseer(kop)));
}

/** The groups of the beschikking together above its own plafond. */
function* bovenPlafond({ beschikking, inhoud }: InvoerMetBeschikking): Iterable<Vondst> {
  const { groepen, plafond } = beschikking;
  if (plafond === null) return;
  yield {
    wat: "De bedragen van de groepen in de beschikking samen",
    anker: { blad: inhoud.rasters[0]?.blad ?? "", wat: "plafond" },
    cellen: [],
    gevonden: som(groepen.map((groep) => groep.beschikt)),
    maximum: plafond,
    grens: "het plafond",
  };
}

export const bovenBeschiktBedrag = controle<Parameters>({
  code: "FIN-06",
  naam: "Boven het beschikte bedrag of het plafond",
  ernst: "fout",
  grondslag: "subsidie in begroting en declaratie ≤ beschikt bedrag; alle groepen samen ≤ plafond",
  uitleg:
    "De gemeente betaalt nooit meer dan het bedrag in de beschikking. In uw begroting of declaratie staat een hoger bedrag. " +
    "Neem het bedrag uit de beschikking over. Komt er ook geld van een andere afdeling of een andere regeling, zet dat dan op een eigen " +
    "regel met een eigen naam. Een verschil onder de tolerantie melden we niet.",
  instellingen: ["tolerantie"],
  nodig: "beschikking",
  *controleer(invoer) {
    const vondsten = [...bovenPlafond(invoer), ...inBegroting(invoer), ...gevraagd(invoer)];
    for (const { wat, anker, cellen, gevonden, maximum, grens } of vondsten) {
      const verschil = cent(gevonden - maximum);
      if (verschil <= 0 || verschil < invoer.instellingen.tolerantie) continue;
      yield {
        anker,
        cellen,
        gevonden: naarEuro(gevonden),
        verwacht: naarEuro(maximum),
        bron: bronBeschikking(invoer.beschikking),
        parameters: { wat, gevonden, maximum, grens, eigenFout: cellen.length === 0 },
      };
    }
  },
  bericht: ({ wat, gevonden, maximum, grens }) =>
    `${wat} (${schrijfEuro(gevonden)}) is hoger dan het maximum: ${grens} is ${schrijfEuro(maximum)}.`,
  herstelTekst: ({ eigenFout }) =>
    eigenFout
      ? "Vraag de gemeente welk bedrag geldt: de beschikking spreekt zichzelf tegen."
      : "Verlaag het bedrag tot het maximum, of zet ander geld op een eigen regel.",
  voorbeelden: {
    goed: [
      {
        titel: "de subsidie is precies het beschikte bedrag",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Subsidie gemeente Soest", 29966.8, 29966.8],
            ["Fondsen", 40000, 40000],
            ["Totaal inkomsten", 69966.8, 69966.8],
          ],
        },
      },
      {
        titel: "ander geld van dezelfde gemeente staat op een eigen regel",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Gemeente Soest", 29966.8, 29966.8],
            ["Gemeente Soest, huurbijdrage", 8000, 8000],
            ["Totaal inkomsten", 37966.8, 37966.8],
          ],
        },
      },
      {
        titel: "op hele euro's afgerond: onder de tolerantie",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Gemeente Soest", 29967, 29967],
            ["Totaal inkomsten", 29967, 29967],
          ],
        },
      },
      {
        titel: "de kosten mogen hoger zijn dan de subsidie",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Kosten"],
            [...SPORT, 41000],
          ],
        },
      },
      {
        titel: "de begroting is lager dan het maximum, de kosten zijn hoger",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Subsidie gemeente Soest", 29000, 29966.8],
            ["Fondsen", 5000, 6000],
            ["Totaal inkomsten", 34000, 35966.8],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "meer subsidie verwacht dan beschikt",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Prognose"],
            ["Gemeente Soest", 29966.8, 35000],
            ["Totaal inkomsten", 29966.8, 35000],
          ],
        },
        bevindingen: [
          {
            cellen: ["Begroting!C2"],
            gevonden: 35000,
            verwacht: 29966.8,
            bericht:
              "De subsidie van de gemeente in de prognose (€\u00a035.000,00) is hoger dan het maximum: het beschikte bedrag is €\u00a029.966,80.",
          },
        ],
      },
      {
        titel: "een declaratie van alle geleverde uren, ook de overproductie",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Gevraagde subsidie"],
            [...SPORT, 37458.5],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: 37458.5, verwacht: 29966.8 }],
      },
      {
        titel: "de groepen samen boven het plafond",
        beschikking: { plafond: 25000 },
        bladen: { Jeugd: [["Activiteit", "Eenheid", "Offerte", "Realisatie"], [...SPORT]] },
        bevindingen: [{ cellen: [], gevonden: 29966.8, verwacht: 25000 }],
      },
    ],
  },
});
