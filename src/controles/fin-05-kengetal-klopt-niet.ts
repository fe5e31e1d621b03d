import type { BegrotingKolom, Begrotingspost, Begrotingstabel } from "../domein/begrotingstabel";
import { bereikNaam } from "../domein/bereik";
import { heelPercentage, kengetaldelen, kengetalUit, type Kengetal } from "../domein/kengetal";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Overgeslagen } from "./controle";
import { controle } from "./controle";
import type { Melding } from "./bevinding";
import { optelling, ruimte, zuiver, type Ruimte } from "./ruimte";

interface Parameters {
  readonly naam: string;
  readonly kengetal: Kengetal;
  readonly kolom: BegrotingKolom;
  readonly verwacht: number;
  readonly gevonden: number;
}

const KOLOMMEN: readonly BegrotingKolom[] = ["begroting", "prognose", "realisatie"];

const DEFINITIE: Readonly<Record<Kengetal, string>> = {
  SROI: "werkplekken voor mensen met een beperkte verdiencapaciteit, met participatie-, opleidings- en stageplekken, gedeeld door alle uitgaven",
  indirect: "administratie en communicatie, gedeeld door alle uitgaven",
  "investering in mensen":
    "coördinatie, begeleiding, werkplekken (met participatie-, opleidings- en stageplekken) en administratie, gedeeld door alle uitgaven",
};

function som(posten: readonly Begrotingspost[], kolom: BegrotingKolom): Ruimte | null {
  const delen = posten.flatMap((post) => ruimte(post.bedragen[kolom] ?? null) ?? []);
  return delen.length === posten.length ? optelling(delen) : null;
}

/** The whole percentages that the shown precision of the amounts allows; null when they cannot be computed. */
function grenzen(deel: Ruimte, geheel: Ruimte): { van: number; tot: number; waarde: number } | null {
  const [waarde, van, tot] = [
    heelPercentage(deel.waarde, geheel.waarde),
    heelPercentage(deel.van, geheel.tot),
    heelPercentage(deel.tot, geheel.van),
  ];
  return waarde === null || van === null || tot === null ? null : { van, tot, waarde };
}

function* inTabel(tabel: Begrotingstabel): Iterable<Melding<Parameters> | Overgeslagen> {
  for (const { naam, soort, bedragen } of tabel.posten) {
    if (soort !== "kengetal") continue;
    const waar = `Blad '${tabel.blad}', ${naam.tekst}`;
    const kengetal = kengetalUit(naam.tekst);
    if (kengetal === null) {
      yield { nietGecontroleerd: `${waar}: van dit kengetal is geen definitie bekend.` };
      continue;
    }
    const basis = kengetaldelen(tabel, kengetal);
    if (basis.soort === "ontbreekt") {
      yield {
        nietGecontroleerd: `${waar}: niet te berekenen, want in de begroting ontbreekt ${basis.wat.join(" en ")}.`,
      };
      continue;
    }
    for (const kolom of KOLOMMEN) {
      const vermeld = ruimte(bedragen[kolom] ?? null);
      if (vermeld === null) continue;
      const [deel, geheel] = [som(basis.delen, kolom), som(basis.geheel, kolom)];
      const uitkomst = deel && geheel && grenzen(deel, geheel);
      if (!uitkomst) {
        yield { nietGecontroleerd: `${waar}, ${kolom}: niet te berekenen, want niet alle uitgaven zijn ingevuld.` };
        continue;
      }
      const heel = Math.sign(vermeld.waarde) * Math.round(Math.abs(zuiver(vermeld.waarde)));
      if (heel >= uitkomst.van && heel <= uitkomst.tot) continue;
      yield {
        anker: { blad: tabel.blad, wat: `${naam.tekst} ${kolom}` },
        cellen: bedragen[kolom]!.cellen,
        gevonden: zuiver(vermeld.waarde),
        verwacht: uitkomst.waarde,
        bron: `${basis.delen.flatMap((post) => post.bedragen[kolom]!.cellen.map(bereikNaam)).join(" + ")}, gedeeld door alle uitgaven`,
        parameters: { naam: naam.tekst, kengetal, kolom, verwacht: uitkomst.waarde, gevonden: zuiver(vermeld.waarde) },
      };
    }
  }
}

const UITGAVEN = [
  ["Uitgaven", "Begroting", "Realisatie"],
  ["Coördinatie", 20000, 21000],
  ["Begeleiding", 30000, 29000],
  ["Werkplekken beperkte verdiencapaciteit", 12000, 12500],
  ["Participatie-, opleidings- en stageplekken", 6500, 6000],
  ["Administratie", 9000, 9500],
  ["Communicatie", 2500, 2000],
  ["Huur", 20000, 20000],
  ["Totaal uitgaven", 100000, 100000],
  [],
  ["Kengetallen"],
] as const;

export const kengetalKloptNiet = controle<Parameters>({
  code: "FIN-05",
  naam: "Kengetal klopt niet met de definitie",
  ernst: "waarschuwing",
  grondslag: "SROI, indirect en investering in mensen tegenover de uitgaven in de begroting",
  uitleg:
    "Een kengetal is een percentage van alle uitgaven, afgerond op hele procenten. Volgens de definitie komt hier een ander percentage uit. " +
    "Kijk of elke uitgave bij het goede kengetal is meegeteld, en of er door de totale uitgaven is gedeeld. Bijdragen in natura tellen niet " +
    "mee. Een uitgave kan bij meer dan één kengetal horen: administratie hoort bij indirect en ook bij investering in mensen. Tel de " +
    "kengetallen dus niet bij elkaar op.",
  *controleer({ productie }) {
    for (const tabel of productie.begrotingen) yield* inTabel(tabel);
  },
  bericht: ({ naam, kolom, kengetal, verwacht, gevonden }) =>
    `${naam}, ${kolom}: volgens de definitie is dit ${schrijfGetal(verwacht)}%, er staat ${schrijfGetal(gevonden)}%. ` +
    `De definitie van ${kengetal}: ${DEFINITIE[kengetal]}.`,
  herstelTekst: ({ verwacht }) => `Zet hier ${schrijfGetal(verwacht)}%, of controleer welke uitgaven zijn meegeteld.`,
  voorbeelden: {
    goed: [
      {
        titel: "drie kengetallen die kloppen, afgerond op hele procenten (18,5% is 19%)",
        bladen: {
          Begroting: [
            ...UITGAVEN,
            ["SROI", "19%", "19%"],
            ["Indirect", "12%", "12%"],
            ["Investering in mensen", "78%", "78%"],
          ],
        },
      },
      {
        titel: "een percentage met meer cijfers achter de komma",
        bladen: { Begroting: [...UITGAVEN, ["SROI", { getal: 0.185, vorm: "0.0%" }, { getal: 0.185, vorm: "0%" }]] },
      },
      {
        titel: "bedragen in duizenden laten een procent speelruimte",
        bladen: {
          Begroting: [
            ["Uitgaven (x € 1.000)", "Begroting", "Realisatie"],
            ["Werkplekken beperkte verdiencapaciteit", 18, 18],
            ["Huur", 82, 82],
            ["Totaal uitgaven", 100, 100],
            ["Kengetallen"],
            ["SROI", "18%", "19%"],
          ],
        },
      },
      {
        titel: "een definitie die niet te berekenen is",
        bladen: {
          Begroting: [
            ["Uitgaven", "Begroting", "Realisatie"],
            ["Administratie", 9000, 9500],
            ["Huur", 91000, 90500],
            ["Totaal uitgaven", 100000, 100000],
            ["Kengetallen"],
            ["Indirect", "35%", "35%"],
          ],
        },
      },
      {
        titel: "een norm achter de naam van het kengetal",
        bladen: { Begroting: [...UITGAVEN, ["Indirect (norm maximaal 15%)", "12%", "12%"]] },
      },
    ],
    fout: [
      {
        titel: "SROI zonder de stageplekken gerekend",
        bladen: { Begroting: [...UITGAVEN, ["SROI", "12%", "19%"]] },
        bevindingen: [
          {
            cellen: ["Begroting!B12"],
            gevonden: 12,
            verwacht: 19,
            bericht:
              "SROI, begroting: volgens de definitie is dit 19%, er staat 12%. De definitie van SROI: werkplekken voor mensen met een beperkte verdiencapaciteit, met participatie-, opleidings- en stageplekken, gedeeld door alle uitgaven.",
          },
        ],
      },
      {
        titel: "indirect, als fractie in de cel, een procent te hoog",
        bladen: {
          Begroting: [...UITGAVEN, ["Indirecte kosten", { getal: 0.12, vorm: "0%" }, { getal: 0.13, vorm: "0%" }]],
        },
        bevindingen: [{ cellen: ["Begroting!C12"], gevonden: 13, verwacht: 12 }],
      },
      {
        titel: "bijdragen in natura zijn meegeteld in de uitgaven",
        bladen: {
          Begroting: [
            ["Uitgaven", "Begroting", "Realisatie"],
            ["Coördinatie", 20000, 20000],
            ["Begeleiding", 30000, 30000],
            ["Stageplekken", 10000, 10000],
            ["Administratie", 10000, 10000],
            ["Huur", 30000, 30000],
            ["Totaal uitgaven", 100000, 100000],
            ["Vrijwilligersuren (in natura)", 40000, 40000],
            ["Kengetallen"],
            ["Investering in mensen", "50%", "70%"],
          ],
        },
        bevindingen: [{ cellen: ["Begroting!B10"], gevonden: 50, verwacht: 70 }],
      },
      {
        titel: "investering in mensen zonder de administratie gerekend",
        bladen: { Begroting: [...UITGAVEN, ["Investering in mensen", "69%", "78%"]] },
        bevindingen: [{ cellen: ["Begroting!B12"], gevonden: 69, verwacht: 78 }],
      },
    ],
  },
});
