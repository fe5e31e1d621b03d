import { bereikNaam } from "../domein/bereik";
import { schrijfGetal, schrijfVerschil } from "../domein/notatie-schrijven";
import type { Getal } from "../domein/productie";
import { controle } from "./controle";
import { inCel, kolomKop, optelbareTotalen, somFormule } from "./optelling";
import { kanGelijk, ruimte, zuiver } from "./ruimte";
import { saldofouten } from "./saldo";
import { totaalRechter } from "./totaal-gebrek";
import { VOORBEELDEN_REK_02 } from "./voorbeelden-rek-02";

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
  voorbeelden: VOORBEELDEN_REK_02,
});
