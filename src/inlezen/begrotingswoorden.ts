import type { BegrotingSoort, BegrotingKolom } from "../domein/begrotingstabel";
import type { Veld } from "../domein/productie";
import { normaliseer } from "./tekst";

/** The kind of rows that a heading of a budget statement announces. */
export type Sectie = Exclude<BegrotingSoort, "waarvan">;

const KOPPEN: readonly (readonly [RegExp, Sectie])[] = [
  [/^(kengetal|kengetallen|kerncijfers|kerngetallen|ratio s)( |$)/, "kengetal"],
  [/^(dekking|dekkingsbron|dekkingsbronnen|gedekt door)( |$)/, "dekking"],
  [/^(pijler|pijlers|investering|investeringen)( |$)/, "pijler"],
  [/^(inkomsten|inkomst|baten|opbrengsten|opbrengst|financier|financiers|financiering|ontvangsten)( |$)/, "inkomsten"],
  [
    /^(uitgaven|uitgave|lasten|kosten|kostenpost|kostenposten|kostensoort|middelen|middel|bestedingen|besteding)( |$)/,
    "uitgaven",
  ],
];
/** The same words anywhere in the label of a total: 'Totaal van de baten'. */
const IN_TOTAAL: readonly (readonly [RegExp, Sectie])[] = [
  [/\b(dekking|dekkingsbronnen)\b/, "dekking"],
  [/\b(investering|investeringen|pijlers)\b/, "pijler"],
  [/\b(inkomsten|baten|opbrengsten|financiers|financiering|ontvangsten)\b/, "inkomsten"],
  [/\b(uitgaven|lasten|kosten|middelen|bestedingen)\b/, "uitgaven"],
];
const SALDO =
  /^(saldo|exploitatiesaldo|exploitatieresultaat|begrotingssaldo|eindsaldo|netto resultaat|resultaat|overschot|tekort|batig saldo|nadelig saldo)( |$)/;
const WAARVAN = /^(waarvan|w v|wv)( |$)/;
const IN_NATURA =
  /\b(in natura|in kind|vrijwilligersuren|vrijwilligersinzet|vrijwillige uren|gekapitaliseerd|gekapitaliseerde)\b|\buren (van )?(de )?vrijwilligers\b|\b(inzet|waarde) (van )?(de )?vrijwilligers\b/;
const LANGSTE_KOPJE = 60;

function eerste(lijst: readonly (readonly [RegExp, Sectie])[], tekst: string): Sectie | null {
  return lijst.find(([woord]) => woord.test(tekst))?.[1] ?? null;
}

/** What a heading ('Inkomsten', 'B. Lasten', 'Begroting uitgaven 2025') says of the rows below it; null when it says nothing. */
export function sectieUitKop(tekst: string): Sectie | null {
  if (tekst.length > LANGSTE_KOPJE) return null;
  const kaal = normaliseer(tekst)
    .replace(/^([a-e]|[ivx]{1,3}|\d{1,2}) /, "")
    .replace(/^(begroting|begrote|raming|overzicht|blok|onderdeel|exploitatie)( van)?( de)?( |$)/, "");
  return eerste(KOPPEN, kaal);
}

/** The rows that the label of a total names ('Totaal baten'); null for 'TOTAAL' alone. */
export function sectieUitTotaal(label: string): Sectie | null {
  return eerste(IN_TOTAAL, normaliseer(label));
}

const POST =
  /^(personeel|personeelskosten|personele kosten|salaris|salarissen|loonkosten|huisvesting|huisvestingskosten|huur|huurkosten|energie|energiekosten|administratie|administratiekosten|communicatie|communicatiekosten|materiaal|materialen|materiaalkosten|activiteiten|activiteitenkosten|afschrijving|afschrijvingen|verzekering|verzekeringen|kantoorkosten|ict|automatisering|overhead|organisatiekosten|onvoorzien|vrijwilligersvergoeding|vrijwilligersvergoedingen|subsidie|fondsen|giften|donaties|eigen bijdrage|eigen bijdragen|verhuur|rente|bankkosten|accountant|accountantskosten)( |$)/;

/** Whether a row is named as rows of budgets are, not as an activity: 'Personeel', 'Huisvesting', 'Giften'. */
export function isBegrotingspost(label: string): boolean {
  return POST.test(normaliseer(label));
}

/** Whether a label is that of income − spending. */
export function isSaldoLabel(label: string): boolean {
  return SALDO.test(normaliseer(label));
}

/** Whether a row is part of the row above it. */
export function isWaarvan(label: string): boolean {
  return WAARVAN.test(normaliseer(label));
}

/** Whether a row or heading is about what was given in kind: hours of volunteers in euros and the like (domein.md §8). */
export function isInNatura(label: string): boolean {
  const tekst = normaliseer(label);
  return IN_NATURA.test(tekst) && !/\b(exclusief|excl|zonder) in natura\b/.test(tekst);
}

/** A key figure's own name, also outside a block of key figures. */
export function isKengetalNaam(label: string): boolean {
  return /\bsroi\b|\bsocial return\b|\bindirect\b|\bindirecte\b|\boverhead\b|\binvestering(en)? in mensen\b|\bkengetal\b/.test(
    normaliseer(label),
  );
}

const KOLOMMEN: Partial<Record<Veld, BegrotingKolom>> = {
  afspraak: "begroting",
  realisatie: "realisatie",
  prognose: "prognose",
  substitutie: "substitutie",
};

/** The column of a budget statement that a field is; null for all others. */
export function begrotingKolom(veld: Veld | null): BegrotingKolom | null {
  return veld === null ? null : (KOLOMMEN[veld] ?? null);
}

/** Whether a header says that money was planned: 'Begroting 2025', 'Begroot', 'Raming'. */
export function isBegrotingskop(kop: string): boolean {
  return /\b(begroting|begroot|begrote|raming|geraamd)\b/.test(normaliseer(kop));
}
