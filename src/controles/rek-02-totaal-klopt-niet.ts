import { bereikNaam } from "../domein/bereik";
import { schrijfGetal, schrijfVerschil } from "../domein/notatie-schrijven";
import type { Getal } from "../domein/productie";
import { controle } from "./controle";
import { inCel, kolomKop, optelbareTotalen, somFormule } from "./optelling";
import { kanGelijk, ruimte, zuiver } from "./ruimte";
import { saldofouten } from "./saldo";
import { totaalRechter } from "./totaal-gebrek";
import { HUISWERK, KOP, SPORT } from "./voorbeeld-delen";

interface Parameters {
  readonly label: string;
  readonly kolom: string;
  readonly som: number;
  readonly vermeld: number;
  /** A saldo is no sum of rows, but income − spending. */
  readonly saldo?: true;
  /** The total stands beside the figures of its row. */
  readonly naast?: boolean;
}

/** "Jeugd!C2 … Jeugd!C14": the cells that were added up, without naming them all. */
function bron(delen: readonly Getal[]): string {
  const cellen = delen.flatMap((getal) => getal.cellen.slice(0, 1)).map(bereikNaam);
  return cellen.length > 3 ? `som van ${cellen[0]} tot en met ${cellen.at(-1)}` : `som van ${cellen.join(", ")}`;
}

export const totaalKloptNiet = controle<Parameters>({
  code: "REK-02",
  naam: "Totaal klopt niet",
  ernst: "fout",
  grondslag: "totaal = som van de regels, saldo = inkomsten − uitgaven, binnen de afronding",
  uitleg:
    "Een totaal is de som van de regels die erboven staan, en een saldo is inkomsten min uitgaven. Hier komt een ander getal uit. " +
    "Kijk of een regel is vergeten, dubbel is geteld of later is veranderd. Zet daarna een somformule in de cel. " +
    "Een verschil dat door afronden kan zijn ontstaan, melden we niet.",
  *controleer({ inhoud, productie }) {
    const rechter = totaalRechter(inhoud, productie);
    const kop = kolomKop(productie);
    for (const totaal of optelbareTotalen(productie)) {
      const vermeld = ruimte(totaal.waarde);
      const sommen = rechter.sommen(totaal);
      const som = sommen[0];
      if (!vermeld || !som || sommen.some((mogelijk) => kanGelijk(vermeld, mogelijk))) continue;
      // One mistake, one finding: where the formula itself is wrong HYG-03 tells it, where a row holds text HYG-01 does.
      if (rechter.gebrek(totaal) !== null) continue;
      const cel = totaal.waarde.cellen[0];
      const blad = cel?.blad ?? "";
      const formule = somFormule(totaal.delen, blad);
      const kolom = kop(totaal);
      yield {
        anker: { blad, wat: `${totaal.label} ${kolom}` },
        cellen: totaal.waarde.cellen,
        gevonden: vermeld.waarde,
        verwacht: som.waarde,
        bron: bron(totaal.delen),
        herstel:
          cel && formule !== null && !totaal.waarde.alsTekst
            ? { soort: "formule", cel, formule, uitkomst: inCel(totaal.waarde, som.waarde) }
            : null,
        parameters: {
          label: totaal.label,
          kolom,
          som: som.waarde,
          vermeld: vermeld.waarde,
          naast: totaal.richting === "rij",
        },
      };
    }
    for (const fout of saldofouten(productie)) {
      if ("nietGecontroleerd" in fout) {
        yield fout;
        continue;
      }
      const { tabel, totaal, kolom, vermeld, verwacht, bron: herkomst } = fout;
      const label = totaal.naam.tekst;
      yield {
        anker: { blad: tabel.blad, wat: `${label} ${kolom}${tabel.locatie ? ` ${tabel.locatie.tekst}` : ""}` },
        cellen: totaal.bedragen[kolom]!.cellen,
        gevonden: vermeld,
        verwacht,
        bron: herkomst,
        parameters: { label, kolom, som: verwacht, vermeld, saldo: true },
      };
    }
  },
  bericht: ({ label, kolom, som, vermeld, saldo, naast }) =>
    `${label}, ${kolom}: ${saldo ? "inkomsten min uitgaven is" : `de ${naast ? "cijfers ernaast" : "regels"} tellen op tot`} ${schrijfGetal(som)}; ` +
    `er staat ${schrijfGetal(vermeld)} (verschil ${schrijfVerschil(zuiver(vermeld - som))}).`,
  herstelTekst: ({ saldo }) =>
    saldo ? "Zet een formule in de cel: inkomsten min uitgaven." : "Zet een somformule over de regels in de cel.",
  voorbeelden: {
    goed: [
      {
        titel: "de formule slaat een rij over: dat meldt HYG-03",
        bladen: {
          Jeugd: [
            KOP,
            SPORT,
            HUISWERK,
            ["Totaal", null, { formule: "SUM(C2:C3)", uitkomst: 617 }, { formule: "SUM(D2:D2)", uitkomst: 190 }],
          ],
        },
      },
      {
        titel: "een totaal dat klopt",
        bladen: {
          Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 491]],
        },
      },
      {
        titel: "subtotalen tellen niet dubbel",
        bladen: {
          Jeugd: [
            KOP,
            SPORT,
            ["Subtotaal", null, 152, 190],
            HUISWERK,
            ["Subtotaal", null, 465, 301],
            ["Totaal", null, 617, 491],
          ],
        },
      },
      {
        titel: "een verschil dat door afronden komt",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, { getal: 33.3, vorm: "0.0" }],
            ["Huiswerk", "Klokuur activiteit", 465, { getal: 33.3, vorm: "0.0" }],
            ["Coaching", "Klokuur activiteit", 33, { getal: 33.3, vorm: "0.0" }],
            ["Totaal", null, 650, { getal: 100, vorm: "0.0" }],
          ],
        },
      },
      {
        titel: "een begroting waarvan de totalen en het saldo kloppen; in natura telt niet mee",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Gemeente Soest", 29000, 29000],
            ["Fondsen", 12000, 9500],
            ["TOTAAL", 41000, 38500],
            ["Uitgaven"],
            ["Coördinatie", 28000, 30000],
            ["Huur", 13000, 9000],
            ["Vrijwilligersuren (in natura)", 5000, 6000],
            ["TOTAAL", 41000, 39000],
            ["SALDO", 0, -500],
          ],
        },
      },
      {
        titel: "een saldo in duizenden, binnen de afronding",
        bladen: {
          Begroting: [
            ["Inkomsten (x € 1.000)", "Begroting", "Realisatie"],
            ["Gemeente Soest", { getal: 29.4, vorm: "0" }, { getal: 29.4, vorm: "0" }],
            ["TOTAAL", { getal: 29.4, vorm: "0" }, { getal: 29.4, vorm: "0" }],
            ["Uitgaven"],
            ["Huur", { getal: 12.4, vorm: "0" }, { getal: 12.4, vorm: "0" }],
            ["TOTAAL", { getal: 12.4, vorm: "0" }, { getal: 12.4, vorm: "0" }],
            ["SALDO", { getal: 17.4, vorm: "0" }, { getal: 17, vorm: "0" }],
          ],
        },
      },
      {
        titel: "kwartalen tussen de maanden tellen niet dubbel",
        bladen: {
          Jeugd: [
            ["Activiteit", "jan", "feb", "mrt", "Q1", "apr", "mei", "jun", "Q2", "Totaal"],
            ["Sport", 10, 12, 14, 36, 9, 8, 7, 24, 60],
            ["Huiswerk", 1, "-", 3, 4, 4, 5, null, 9, 13],
            ["Totaal", 11, 12, 17, 40, 13, 13, 7, 33, 73],
          ],
        },
      },
      {
        titel: "het totaal telt alleen de uren op",
        bladen: {
          Jeugd: [KOP, SPORT, ["Sport", "Aantal deelnemers", 1000, 1040], ["Totaal", null, 152, 190]],
        },
      },
    ],
    fout: [
      {
        titel: "verkeerd opgeteld",
        bladen: {
          Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 481]],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D4"],
            gevonden: 481,
            verwacht: 491,
            bericht: "Totaal, Realisatie: de regels tellen op tot 491; er staat 481 (verschil −10).",
          },
        ],
      },
      {
        titel: "een regel vergeten, in beide kolommen",
        bladen: {
          Jeugd: [KOP, SPORT, HUISWERK, ["Coaching", "Klokuur activiteit", 33, 47], ["Totaal", null, 617, 491]],
        },
        bevindingen: [
          { cellen: ["Jeugd!C5"], gevonden: 617, verwacht: 650 },
          { cellen: ["Jeugd!D5"], gevonden: 491, verwacht: 538 },
        ],
      },
      {
        titel: "een totaal naast en een totaal onder de maanden",
        bladen: {
          Jeugd: [
            ["Activiteit", "jan", "feb", "mrt", "Totaal"],
            ["Sport", 10, 12, 14, 63],
            ["Huiswerk", 20, 21, 22, 63],
            ["Totaal", 30, 33, 37, 126],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: 63,
            verwacht: 36,
            bericht: "Sport, Totaal: de cijfers ernaast tellen op tot 36; er staat 63 (verschil +27).",
          },
          { cellen: ["Jeugd!D4"], gevonden: 37, verwacht: 36 },
        ],
      },
      {
        titel: "het totaal van de afrekentabel",
        bladen: {
          Afrekening: [
            ["Groep", "Maximaal beschikt", "Geleverde prestaties", "Overproductie", "Onderproductie", "Afrekenen"],
            ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0],
            ["Groen", 10000, 10000, 0, 0, 0],
            ["Totaal", 39966.8, 48458.5, 7491.7, 0, 0],
          ],
        },
        bevindingen: [{ cellen: ["Afrekening!C4"], gevonden: 48458.5, verwacht: 47458.5 }],
      },
      {
        titel: "het totaal en het saldo van een begroting",
        bladen: {
          Begroting: [
            ["Inkomsten", "Begroting", "Realisatie"],
            ["Gemeente Soest", 29000, 29000],
            ["Fondsen", 12000, 9500],
            ["TOTAAL", 41000, 39500],
            ["Uitgaven"],
            ["Coördinatie", 28000, 30000],
            ["Huur", 13000, 9000],
            ["TOTAAL", 41000, 39000],
            ["SALDO", 0, 1500],
          ],
        },
        bevindingen: [
          { cellen: ["Begroting!C4"], gevonden: 39500, verwacht: 38500 },
          {
            cellen: ["Begroting!C9"],
            gevonden: 1500,
            verwacht: -500,
            bericht: "SALDO, realisatie: inkomsten min uitgaven is \u2212500; er staat 1.500 (verschil +2.000).",
          },
        ],
      },
      {
        titel: "een groter verschil dan afronden verklaart",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, { getal: 33.3, vorm: "0.0" }],
            ["Huiswerk", "Klokuur activiteit", 465, { getal: 33.3, vorm: "0.0" }],
            ["Totaal", null, 617, { getal: 68, vorm: "0.0" }],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D4"], gevonden: 68, verwacht: 66.6 }],
      },
    ],
  },
});
