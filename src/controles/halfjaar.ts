import type { Getal, Productie } from "../domein/productie";
import { verzamelMeldingen } from "../inlezen/gegevens";
import type { Tijdwijzer } from "../inlezen/tijdvakken";
import type { Melding as Opgave } from "../inlezen/vermeldingen";
import type { Invoer } from "./controle";
import { kanGelijk, ruimte, type Ruimte } from "./ruimte";

/** A figure with its place. */
export interface Cijfer {
  readonly getal: Getal;
  readonly ruimte: Ruimte;
  readonly tabel: string;
}

/** What is stated of one subject over a year and over its halves. */
export interface Jaarbeeld {
  readonly opgave: Opgave;
  readonly jaargetal: number;
  readonly jaar: Cijfer | null;
  readonly eerste: Cijfer | null;
  readonly tweede: Cijfer | null;
}

/** What does not grow through the year: an average, a percentage, a number that is counted at one moment. */
const GEEN_OPTELLING =
  /\bgem|procent|percentage|%|locatie|vrijwillig|leden\b|ingeschreven|wachtlijst|per (?:week|maand|keer)|koppel/i;

/** The figures per subject of which both a half-year and something of the year is known, and how the times were found. */
export function jaarbeelden({ inhoud, productie, beschikking }: Pick<Invoer, "inhoud" | "productie" | "beschikking">): {
  readonly beelden: readonly Jaarbeeld[];
  readonly tijden: Tijdwijzer;
} {
  const { meldingen, tijden } = verzamelMeldingen({ ...bronnenVan(productie), rasters: inhoud.rasters, beschikking });
  // Most workbooks say nothing of a half-year: then nothing can be held against it.
  if (!meldingen.some(({ tijdvak }) => tijdvak?.soort === "halfjaar")) return { beelden: [], tijden };
  const per = new Map<string, { -readonly [veld in keyof Jaarbeeld]: Jaarbeeld[veld] }>();
  for (const opgave of meldingen) {
    const { tijdvak, onderwerp, wat, naam, vermelding, tabel } = opgave;
    if (tijdvak === null || tijdvak.jaar === null) continue;
    if (tijdvak.soort !== "jaar" && tijdvak.soort !== "halfjaar") continue;
    const gelezen = ruimte(vermelding.getal);
    if (gelezen === null || GEEN_OPTELLING.test(naam)) continue;
    const sleutel = `${onderwerp} ${wat} ${tijdvak.jaar}`;
    const beeld = per.get(sleutel) ?? { opgave, jaargetal: tijdvak.jaar, jaar: null, eerste: null, tweede: null };
    per.set(sleutel, beeld);
    const plek = tijdvak.soort === "jaar" ? "jaar" : tijdvak.halfjaar === 1 ? "eerste" : "tweede";
    beeld[plek] ??= { getal: vermelding.getal, ruimte: gelezen, tabel };
  }
  return { beelden: [...per.values()].filter(({ eerste, tweede }) => eerste !== null || tweede !== null), tijden };
}

function bronnenVan({
  kop,
  tabellen,
  regels,
  reeksen,
  uitkomsten,
}: Productie): Pick<Productie, "kop" | "tabellen" | "regels" | "reeksen" | "uitkomsten"> {
  return { kop, tabellen, regels, reeksen, uitkomsten };
}

/**
 * The subjects of which every year figure of one table is the half-year figure of another: then the half-year was copied. At
 * least three, not all zero; none when one of them differs.
 */
export function gelijkAanHalfjaar(beelden: readonly Jaarbeeld[]): readonly Jaarbeeld[] {
  const per = new Map<string, Jaarbeeld[]>();
  for (const beeld of beelden) {
    const { jaar, eerste, tweede, opgave } = beeld;
    if (opgave.wat !== "realisatie" || jaar === null || eerste === null || (tweede?.ruimte.waarde ?? 0) > 0) continue;
    const paar = `${jaar.tabel} ${eerste.tabel}`;
    per.set(paar, [...(per.get(paar) ?? []), beeld]);
  }
  return [...per.values()].flatMap((groep) => {
    const gelijk = groep.filter(({ jaar, eerste }) => kanGelijk(jaar!.ruimte, eerste!.ruimte));
    const gevuld = gelijk.filter(({ jaar }) => jaar!.ruimte.waarde !== 0);
    return gelijk.length === groep.length && gevuld.length >= 3 ? gevuld : [];
  });
}

const TELWOORD =
  /\b(?:tel|telt|tellen|telling|geteld|cijfers?|gegevens|bron|registratie|geregistreerd|aantallen|opgeteld|bijgehouden)\b/i;
const ALLEEN_HALF =
  /\b(?<!niet )(?:alleen|slechts|enkel|uitsluitend)(?: (?:over|van|voor|in|tot en met|t\/m))?(?: het| de)? (?:1e|eerste) (?:half ?jaar|helft)\b/i;
const TOT_JUNI = /\b(?:t\/m|tot en met|tot)(?: 30)? juni\b/i;

/** The sentence in which a text says that its figures are those of half a year: "De bron telt alleen het eerste halfjaar."; else null. */
export function zegtHalfjaar(tekst: string): string | null {
  if (tekst.length > 10_000) return null;
  const zinnen = tekst.split(/(?<=[.;!?])\s+|\n+/);
  return (
    zinnen.find(
      (zin) => TELWOORD.test(zin) && (ALLEEN_HALF.test(zin) || TOT_JUNI.test(zin)) && !/juli|december/i.test(zin),
    ) ?? null
  );
}
