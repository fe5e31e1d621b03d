import { cel, type Bereik } from "../domein/bereik";
import { eenheidNaam } from "../domein/eenheid";
import type { Productie, Regel } from "../domein/productie";
import { afwijkingen, vraagtToelichting, type Afwijking } from "./afwijking";
import { begrotingsafwijkingen } from "./begrotingsafwijking";
import { procentInZin } from "./cijfers";
import type { InvoerMetBeschikking } from "./controle";
import { controle } from "./controle";
import { bronBeschikking } from "./plaats";
import { isGeschreven, toelichtingen } from "./toelichting";
import { activiteit, KOP, KOP_TOELICHTING, pe, sport, te } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  /** Null for a row of a budget, which is in euro. */
  readonly eenheid: string | null;
  readonly procent: number;
  readonly richting: "meer" | "minder";
}

/** The deviations that ask for an explanation, per activity, the largest first. */
function perActiviteit(invoer: InvoerMetBeschikking): Map<string, Afwijking[]> {
  const per = new Map<string, Afwijking[]>();
  for (const afwijking of afwijkingen(invoer)) {
    if (!vraagtToelichting(afwijking, invoer.instellingen)) continue;
    const { code } = afwijking.activiteit;
    per.set(
      code,
      [...(per.get(code) ?? []), afwijking].sort((a, b) => b.procent - a.procent),
    );
  }
  return per;
}

/** The cell where the explanation of a row should stand, in a table with a column for it; null in any other. */
function toelichtingscel({ tabellen }: Productie): (regel: Regel) => Bereik | null {
  const kolommen = new Map(
    // A remark in a log is about one meeting, not about the year.
    tabellen
      .filter(({ soort }) => soort !== "registratie")
      .map((tabel) => [tabel.id, tabel.kolommen.find((kolom) => kolom.veld === "toelichting")?.kolom] as const),
  );
  return ({ tabel, blad, rij }) => {
    const kolom = kolommen.get(tabel);
    return kolom === undefined ? null : cel(blad, rij, kolom);
  };
}

export const toelichtingOntbreekt = controle<Parameters>({
  code: "TOE-01",
  naam: "Toelichting ontbreekt",
  ernst: "fout",
  grondslag: "een afwijking vanaf de drempels van de beschikking tegenover de toelichting bij de activiteit",
  uitleg:
    "Wijkt de realisatie duidelijk af van de afspraak, naar boven of naar beneden, dan hoort daar een toelichting bij. " +
    "Schrijf op wat de oorzaak is, wat het gevolg is en wat u eraan doet. " +
    "Eén toelichting geldt voor alle rijen van de activiteit. De beschikking bepaalt vanaf welke afwijking dit moet.",
  instellingen: ["toelichtingVanafProcent", "toelichtingVanafAantal", "toelichtingVanafBedrag"],
  nodig: "beschikking",
  *controleer(invoer) {
    const uitleg = toelichtingen(invoer);
    const plek = toelichtingscel(invoer.productie);
    for (const [code, gevonden] of perActiviteit(invoer)) {
      const grootste = gevonden[0];
      if (!grootste || uitleg.van(code).length > 0) continue;
      const { activiteit: deel, afspraak, regel, realisatie, procent, verschil } = grootste;
      const leeg = plek(regel);
      yield {
        activiteit: code,
        veld: "toelichting",
        cellen: leeg ? [leeg] : realisatie.cellen,
        gevonden: null,
        verwacht: "een toelichting",
        bron: bronBeschikking(invoer.beschikking),
        parameters: { naam: deel.naam, eenheid: afspraak.eenheid, procent, richting: verschil > 0 ? "meer" : "minder" },
      };
    }
    for (const { tabel, post, procent, richting, plek: leeg, toelichting } of begrotingsafwijkingen(invoer)) {
      if (isGeschreven(toelichting)) continue;
      yield {
        anker: { blad: tabel.blad, wat: `toelichting ${post.soort} ${post.naam.tekst}` },
        cellen: [leeg],
        gevonden: null,
        verwacht: "een toelichting",
        bron: "de begroting",
        parameters: { naam: post.naam.tekst, eenheid: null, procent, richting },
      };
    }
  },
  bericht: ({ naam, eenheid, procent, richting }) =>
    eenheid === null
      ? `${naam}: ${procentInZin(procent)} ${richting} dan begroot. Die afwijking vraagt een toelichting.`
      : `${naam}: ${procentInZin(procent)} ${richting} ${eenheidNaam(eenheid)} dan afgesproken. Die afwijking vraagt een toelichting.`,
  herstelTekst: () => "Schrijf op: wat is de oorzaak, wat is het gevolg, en wat doet u eraan?",
  voorbeelden: {
    goed: [
      {
        titel: "een kleine afwijking vraagt niets",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 160], ["Sport", "Aantal deelnemers", 1000, 960]] },
      },
      {
        titel: "één toelichting geldt voor de hele activiteit",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 190, "Meer vraag van scholen dan verwacht."],
            ["Sport", "Aantal deelnemers", 1000, 2375, null],
          ],
        },
      },
      {
        titel: "een samengevoegde cel geldt voor alle activiteiten ernaast",
        beschikking: { activiteiten: [sport(pe(152)), activiteit("Huiswerk", "Huiswerkgroepen", [pe(465)])] },
        bladen: {
          Jeugd: {
            rijen: [
              KOP_TOELICHTING,
              ["Sport", "Klokuur activiteit", 152, 52, "Door ziekte was er minder begeleiding."],
              ["Huiswerk", "Klokuur activiteit", 465, 301, null],
            ],
            samengevoegd: ["E2:E3"],
          },
        },
      },
      {
        titel: "het aantal is te klein, hoe groot het percentage ook is",
        beschikking: { activiteiten: [sport(pe(4))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 4, 5]] },
      },
      {
        titel: "in een begroting: kleine afwijkingen, en een grote met een toelichting",
        bladen: {
          Begroting: [
            ["Uitgaven", "Begroting", "Realisatie", "Toelichting"],
            ["Coördinatie", 20000, 21500, null],
            ["Huur", 10000, 12500, "De huur van de sporthal is per maart verhoogd."],
            ["Onvoorzien", 0, 400, null],
            ["Totaal uitgaven", 30000, 34400, null],
          ],
        },
      },
      {
        titel: "een begroting zonder kolom voor een toelichting",
        bladen: {
          Begroting: [
            ["Pijler", "Begroting", "Prognose"],
            ["Ontmoeten", 40000, 50000],
            ["Totaal investering", 40000, 50000],
          ],
        },
      },
      {
        titel: "het bedrag blijft onder de drempel",
        beschikking: { activiteiten: [sport(pe(152))], instellingen: { toelichtingVanafBedrag: 5000 } },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
      },
      {
        titel: "in een halfjaarrapportage is een deel van het jaar geen afwijking",
        bladen: {
          Jeugd: [
            ["Halfjaarrapportage 2024"],
            [],
            KOP,
            ["Sport", "Klokuur activiteit", 152, 80],
            ["Sport", "Aantal deelnemers", 1000, 510],
          ],
        },
      },
      {
        titel: "net geen tien procent",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 137], ["Sport", "Aantal deelnemers", 1000, 901]] },
      },
      {
        titel: "de uitleg in een opmerking bij de cel",
        bladen: {
          Jeugd: {
            rijen: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]],
            opmerkingen: { D2: "Er was meer vraag door de nieuwe wijk." },
          },
        },
      },
      {
        titel: "een toelichting onder de tabel, met de naam van de activiteit ervoor",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", 1000, 1040],
            [],
            ["Toelichting Sport: er was meer vraag door de nieuwe wijk."],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "de toelichting is leeg",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 190, null],
            ["Sport", "Aantal deelnemers", 1000, 1040, null],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: null,
            bericht:
              "Jeugd - Gezonde leefstijl - Sport en beweging: 25% meer klokuur activiteit dan afgesproken. Die afwijking vraagt een toelichting.",
          },
        ],
      },
      {
        titel: "in een begroting: precies 10% minder, zonder toelichting",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie", "Toelichting"],
            ["Fondsen", 12000, 10800, null],
            ["Gemeente Soest", 29000, 29000, null],
            ["Totaal inkomsten", 41000, 39800, null],
          ],
        },
        bevindingen: [
          {
            cellen: ["Begroting!D2"],
            bericht: "Fondsen: 10% minder dan begroot. Die afwijking vraagt een toelichting.",
          },
        ],
      },
      {
        titel: "er is geen kolom voor een toelichting",
        beschikking: { activiteiten: [sport(pe(152))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 52]] },
        bevindingen: [{ cellen: ["Jeugd!D2"] }],
      },
      {
        titel: "één melding per activiteit, bij de grootste afwijking",
        beschikking: { activiteiten: [sport(pe(152), te(1000)), activiteit("Huiswerk", "Huiswerkgroepen", [pe(465)])] },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 190, null],
            ["Sport", "Aantal deelnemers", 1000, 400, null],
            ["Huiswerk", "Klokuur activiteit", 465, 301, "-"],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E3"] }, { cellen: ["Jeugd!E4"] }],
      },
    ],
  },
});
