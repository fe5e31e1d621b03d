import { inNatura, saldoVan, totaalVan } from "../domein/begroting";
import type { BegrotingKolom, Begrotingstabel } from "../domein/begrotingstabel";
import { adres } from "../domein/bereik";
import { naarEuro, type Cent } from "../domein/geld";

type Bedragen = Readonly<Partial<Record<BegrotingKolom, number>>>;

/** A budget statement in the JSON report (opdrachtregel.md). Amounts in euro, per column; a column without amounts is left out. */
export interface RapportBegroting {
  readonly blad: string;
  readonly bereik: string;
  readonly locatie: string | null;
  /** All spending in cash; of a statement per pijler the investment, of one with income only that income. */
  readonly totalen: Bedragen;
  /** Income − spending. */
  readonly saldo: Bedragen;
  readonly inkomsten: Bedragen;
  readonly uitgaven: Bedragen;
  readonly investering: Bedragen;
  readonly dekking: Bedragen;
  /** What was given in kind, of spending: never part of the other amounts. */
  readonly inNatura: Bedragen;
}

/** One budget statement for the report. */
export function begrotingVan(tabel: Begrotingstabel): RapportBegroting {
  const per = (bedrag: (kolom: BegrotingKolom) => Cent | null): Bedragen =>
    Object.fromEntries(
      tabel.kolommen.flatMap((kolom) => {
        const waarde = bedrag(kolom);
        return waarde === null ? [] : [[kolom, naarEuro(waarde)]];
      }),
    );
  const [uitgaven, investering, inkomsten, dekking] = (
    ["uitgaven", "investering", "inkomsten", "dekking"] as const
  ).map((kant) => per((kolom) => totaalVan(tabel, kant, kolom))) as [Bedragen, Bedragen, Bedragen, Bedragen];
  const gevuld = (bedragen: Bedragen): boolean => Object.keys(bedragen).length > 0;
  return {
    blad: tabel.blad,
    bereik: adres(tabel.bereik),
    locatie: tabel.locatie?.tekst ?? null,
    totalen: [uitgaven, investering, inkomsten].find(gevuld) ?? {},
    saldo: per((kolom) => saldoVan(tabel, kolom)),
    inkomsten,
    uitgaven,
    investering,
    dekking,
    inNatura: per((kolom) => inNatura(tabel, "uitgaven", kolom) || null),
  };
}
