import { postenVan, saldoVan, vermeldTotaal } from "../domein/begroting";
import type { BegrotingKolom, Begrotingstabel, Begrotingstotaal } from "../domein/begrotingstabel";
import { bereikNaam } from "../domein/bereik";
import { naarEuro } from "../domein/geld";
import type { Productie } from "../domein/productie";
import type { Overgeslagen } from "./controle";
import { kanGelijk, min, optelling, ruimte, type Ruimte } from "./ruimte";

/** A saldo that is not income − spending. Amounts in euro. */
export interface Saldofout {
  readonly tabel: Begrotingstabel;
  readonly totaal: Begrotingstotaal;
  readonly kolom: BegrotingKolom;
  readonly vermeld: number;
  readonly verwacht: number;
  readonly bron: string;
}

/** What one side may amount to: what its rows add up to in cash, and what its total states. */
function kanten(tabel: Begrotingstabel, kant: "inkomsten" | "uitgaven", kolom: BegrotingKolom): readonly Ruimte[] {
  const rijen = postenVan(tabel, kant).flatMap((post) => ruimte(post.bedragen[kolom] ?? null) ?? []);
  const totaal = ruimte(vermeldTotaal(tabel, kant, kolom)?.bedragen[kolom] ?? null);
  return [...(rijen.length > 0 ? [optelling(rijen)] : []), ...(totaal ? [totaal] : [])];
}

/** 'Tekort 3.181' is a saldo of −3.181 without its sign. */
function zonderTeken(label: string): boolean {
  return /^\s*(tekort|nadelig saldo)\b/i.test(label);
}

function negatief({ waarde, van, tot }: Ruimte): Ruimte {
  return { waarde: -waarde, van: -tot, tot: -van };
}

function bron(tabel: Begrotingstabel, kolom: BegrotingKolom): string {
  const [inkomsten, uitgaven] = (["inkomsten", "uitgaven"] as const).map((kant) =>
    vermeldTotaal(tabel, kant, kolom)?.bedragen[kolom]?.cellen.map(bereikNaam).join(" + "),
  );
  return inkomsten && uitgaven ? `${inkomsten} − ${uitgaven}` : "de inkomsten en de uitgaven erboven";
}

/**
 * Every saldo of a budget statement that income − spending does not give, within the interval that the shown precision leaves
 * (domein.md §8). A saldo that follows from totals that are wrong themselves is right: the totals are then told (REK-02).
 */
export function* saldofouten({ begrotingen }: Productie): Iterable<Saldofout | Overgeslagen> {
  for (const tabel of begrotingen) {
    for (const totaal of tabel.totalen) {
      if (totaal.soort !== "saldo") continue;
      for (const kolom of tabel.kolommen) {
        const vermeld = ruimte(totaal.bedragen[kolom] ?? null);
        if (vermeld === null) continue;
        const [inkomsten, uitgaven] = [kanten(tabel, "inkomsten", kolom), kanten(tabel, "uitgaven", kolom)];
        const saldo = saldoVan(tabel, kolom);
        if (saldo === null) {
          const wat = inkomsten.length === 0 ? "inkomsten" : "uitgaven";
          yield { nietGecontroleerd: `Blad '${tabel.blad}', ${totaal.naam.tekst}: de ${wat} zijn niet gevonden.` };
          break;
        }
        const gezocht = zonderTeken(totaal.naam.tekst) ? [vermeld, negatief(vermeld)] : [vermeld];
        const klopt = inkomsten.some((af) =>
          uitgaven.some((bij) => gezocht.some((een) => kanGelijk(een, min(af, bij)))),
        );
        if (klopt) continue;
        yield { tabel, totaal, kolom, vermeld: vermeld.waarde, verwacht: naarEuro(saldo), bron: bron(tabel, kolom) };
      }
    }
  }
}
