import { kolomNummer, type Bereik } from "../domein/bereik";

const TEKST_IN_FORMULE = /"(?:[^"]|"")*"/g;
const BLAD = String.raw`(?:(?:'((?:[^']|''){1,300})'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const CEL = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
const VERWIJZING = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.\]!:$])${BLAD}(?:${CEL}(?::${CEL})?|\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3}))(?![\p{L}\p{N}_.(!])`,
  "gu",
);
const LAATSTE_RIJ = 1_048_575;

/** A reference in a formula, with where it stands in the text. */
export interface Verwijzing {
  readonly bereik: Bereik;
  readonly van: number;
  readonly tot: number;
}

function naarBereik(blad: string, delen: readonly (string | undefined)[]): Bereik | null {
  const [kolomA, rijA, kolomB, rijB, heleVan, heleTot] = delen;
  const van = kolomNummer(kolomA ?? heleVan ?? "");
  const tot = kolomNummer(kolomB ?? heleTot ?? kolomA ?? "");
  if (van === null || tot === null) return null;
  const eerste = rijA === undefined ? 0 : Number(rijA) - 1;
  const laatste = rijA === undefined ? LAATSTE_RIJ : Number(rijB ?? rijA) - 1;
  return {
    blad,
    rij: Math.min(eerste, laatste),
    totRij: Math.max(eerste, laatste),
    kolom: Math.min(van, tot),
    totKolom: Math.max(van, tot),
  };
}

/**
 * The cells that a formula (without '=', as Excel stores it) refers to, in order. A reference without a sheet is to the
 * formula's own; texts in quotes, names, tables and other workbooks are passed over.
 */
export function verwijzingen(formule: string, eigenBlad: string): Verwijzing[] {
  const gevonden: Verwijzing[] = [];
  const zonderTekst = formule.replace(TEKST_IN_FORMULE, (tekst) => " ".repeat(tekst.length));
  for (const treffer of zonderTekst.matchAll(VERWIJZING)) {
    const [geheel, aangehaald, kaal, ...delen] = treffer;
    if (aangehaald?.includes("[")) continue;
    const bereik = naarBereik(aangehaald?.replaceAll("''", "'") ?? kaal ?? eigenBlad, delen);
    if (bereik) gevonden.push({ bereik, van: treffer.index, tot: treffer.index + geheel.length });
  }
  return gevonden;
}
