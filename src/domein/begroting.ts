import type { BegrotingKolom, Begrotingspost, Begrotingstabel, Begrotingstotaal } from "./begrotingstabel";
import { bedragUitCel, cent, som, type Cent } from "./geld";
import type { Getal } from "./productie";
import { rekenwaarde } from "./telling";

/** The kinds of rows that have a total. */
export type Begrotingskant = "inkomsten" | "uitgaven" | "investering" | "dekking";

/** The amount of a cell in whole cents, rounded half away from zero; null when it holds no usable amount (domein.md §3). */
export function bedragVan(getal: Getal | undefined): Cent | null {
  return bedragUitCel(rekenwaarde(getal?.telling));
}

/** The rows of one kind that add up: in cash, and not what is 'waarvan' another row (domein.md §8). In order of the workbook. */
export function postenVan({ posten }: Begrotingstabel, kant: Begrotingskant): readonly Begrotingspost[] {
  const soort = kant === "investering" ? "pijler" : kant;
  return posten.filter((post) => post.soort === soort && !post.inNatura);
}

/**
 * The total that stands in the statement for all rows of a kind: the last one in cash that is no subtotal; null when there is none
 * with a number in this column.
 */
export function vermeldTotaal(
  tabel: Begrotingstabel,
  kant: Begrotingskant,
  kolom: BegrotingKolom,
): Begrotingstotaal | null {
  const kandidaten = tabel.totalen.filter(
    ({ soort, inNatura, naam }) => soort === kant && !inNatura && !/^sub/i.test(naam.tekst),
  );
  return kandidaten.findLast(({ bedragen }) => bedragVan(bedragen[kolom]) !== null) ?? null;
}

/**
 * The total of one kind of rows in one column: the sum of its rows in cash, in whole cents. Without rows that hold an amount what the
 * statement itself states; null when that is missing too.
 */
export function totaalVan(tabel: Begrotingstabel, kant: Begrotingskant, kolom: BegrotingKolom): Cent | null {
  const bedragen = postenVan(tabel, kant).flatMap((post) => bedragVan(post.bedragen[kolom]) ?? []);
  if (bedragen.length > 0) return som(bedragen);
  return bedragVan(vermeldTotaal(tabel, kant, kolom)?.bedragen[kolom]);
}

/** SALDO = income − spending, in whole cents (domein.md §8); null when either is unknown. */
export function saldoVan(tabel: Begrotingstabel, kolom: BegrotingKolom): Cent | null {
  const inkomsten = totaalVan(tabel, "inkomsten", kolom);
  const uitgaven = totaalVan(tabel, "uitgaven", kolom);
  return inkomsten === null || uitgaven === null ? null : cent(inkomsten - uitgaven);
}

/** What the coverage must equal: the investment of the pijlers, else all spending (domein.md §8). */
export function investeringskant(tabel: Begrotingstabel): "investering" | "uitgaven" {
  const heeft =
    tabel.posten.some(({ soort }) => soort === "pijler") || tabel.totalen.some(({ soort }) => soort === "investering");
  return heeft ? "investering" : "uitgaven";
}

/** Coverage − investment of one column, in whole cents: 0 where they are equal (domein.md §8); null when either is unknown. */
export function dekkingsverschil(tabel: Begrotingstabel, kolom: BegrotingKolom): Cent | null {
  const dekking = totaalVan(tabel, "dekking", kolom);
  const investering = totaalVan(tabel, investeringskant(tabel), kolom);
  return dekking === null || investering === null ? null : cent(dekking - investering);
}

/** What was given in kind in one column, apart from all cash (domein.md §8): of income or of spending; 0 when there is none. */
export function inNatura(tabel: Begrotingstabel, kant: "inkomsten" | "uitgaven", kolom: BegrotingKolom): Cent {
  const posten = tabel.posten.filter((post) => post.inNatura && post.soort === kant);
  return som(posten.flatMap((post) => bedragVan(post.bedragen[kolom]) ?? []));
}
