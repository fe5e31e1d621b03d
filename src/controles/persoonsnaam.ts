import { VOORNAMEN } from "./gegevens/voornamen";

/** A name of a person in a text, and where it begins. */
export interface Persoonsnaam {
  readonly naam: string;
  readonly plaats: number;
}

const WOORD = /\p{L}[\p{L}'’-]*/gu;
const AANSPREEK =
  /(?<!\p{L})(?:mevrouw|mevr\.?|mw\.?|dhr\.?|meneer|de heer)\s+((?:(?:van|de|den|der|ter|ten|het|el|al)\s+){0,3}\p{Lu}[\p{Ll}'’-]+)/gu;
/** Before these words a first name is part of the name of something: a saint, a school, a street, a prize. */
const NAAM_VAN_IETS =
  /(?:^|[^\p{L}])(?:sint|st|sinte|santa|heilige|prins|prinses|koning|koningin|keizer|dr|drs|prof|ir|mr|stichting|vereniging|school|basisschool|huize|huis|villa|team|zaal|gebouw|wijkcentrum|buurthuis|restaurant|winkel|firma|bakkerij|praktijk|project|methode|programma|boek|film|paus|club|groep|locatie|afdeling|merk|actie)[.\s'"‘]*$/iu;
/** Who works for the partner may be named: that is no participant. */
const BEROEP =
  /(?:^|[^\p{L}])(?:\p{L}{0,15}(?:coach|begeleider|trainer|docent|werker|consulent|leider|co[oö]rdinator|adviseur|instructeur|hulpverlener)|begeleider|begeleidster|docent|docente|trainer|trainster|medewerker|medewerkster|collega|contactpersoon|co[oö]rdinator|wethouder|jongerenwerker|opbouwwerker|welzijnswerker|maatschappelijk werker|sociaal werker|vrijwilliger|vrijwilligster|huisarts|arts|psycholoog|directeur|manager|teamleider|projectleider|onderzoeker|auteur|auteurs|spreker|burgemeester)[\s:(–-]*$/iu;
/** What follows makes it the name of a street, a building or a fund: 'Anna van Burenlaan', 'Johan de Witt-school'. */
const DAARNA =
  /^(?:[\s-]+(?:van|de|den|der|het|'t|ter|ten|en))*[\s-]*(?:\p{Lu}[\p{L}.-]*\s+){0,2}[\p{L}-]*(?:straat|laan|weg|plein|dijk|kade|hof|park|pad|steeg|singel|gracht|school|scholen|college|lyceum|kerk|fonds|foundation|stichting|ziekenhuis|centrum|huis|hoeve|festival|feest|dag|markt|prijs|beker|toernooi|methode|museum)(?!\p{L})/u;
/** Who someone is can also follow the name: 'Jan, onze sportcoach'. */
const BEROEP_DAARNA =
  /^[\s,(–-]{1,3}(?:(?:onze|de|als|hun|een)\s+)?\p{L}{0,15}(?:coach|begeleider|trainer|docent|werker|consulent|leider|co[oö]rdinator|adviseur|instructeur|medewerker|vrijwilliger)(?!\p{L})/iu;
const VERDER = 60;

function isPersoon(tekst: string, naam: string, plaats: number): boolean {
  const voor = tekst.slice(Math.max(0, plaats - 30), plaats);
  const na = tekst.slice(plaats + naam.length, plaats + naam.length + VERDER);
  if (NAAM_VAN_IETS.test(voor) || BEROEP.test(voor) || BEROEP_DAARNA.test(na)) return false;
  // 'Maria-school' and 'Annastraat' are words of their own.
  return !DAARNA.test(na) && !/^[-/&]\p{L}/u.test(na);
}

/**
 * The first name of a person that a text holds: a common first name with its capital, or 'mevrouw' or 'dhr.' with a surname. Names of
 * saints, streets, schools and of who works for the partner are passed over. Null when there is none: precision goes before recall.
 */
export function vindPersoonsnaam(tekst: string): Persoonsnaam | null {
  for (const { 0: woord, index } of tekst.matchAll(WOORD)) {
    if (VOORNAMEN.has(woord) && isPersoon(tekst, woord, index)) return { naam: woord, plaats: index };
  }
  for (const treffer of tekst.matchAll(AANSPREEK)) {
    const naam = treffer[1] ?? "";
    const plaats = treffer.index + treffer[0].length - naam.length;
    if (isPersoon(tekst, naam, plaats)) return { naam, plaats };
  }
  return null;
}

const VOLLE_NAAM = /^\p{Lu}[\p{L}'’-]+(?:\s+(?:van|de|den|der|ter|ten|el|al|'t|\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){0,5}$/u;

/** Whether a text is the name of one person and nothing else: 'Fatima', 'Karin de Vries', 'Vries, Karin de'. */
export function isEenNaam(tekst: string): boolean {
  const schoon = tekst.trim();
  if (schoon.length > 50) return false;
  const gedraaid = /^([^,]+),\s*([^,]+)$/.exec(schoon);
  const naam = gedraaid ? `${gedraaid[2]!.trim()} ${gedraaid[1]!.trim()}` : schoon;
  const eerste = /^[\p{L}'’]+/u.exec(naam)?.[0] ?? "";
  return VOORNAMEN.has(eerste) && VOLLE_NAAM.test(naam) && isPersoon(naam, eerste, 0);
}

/** How a finding refers to a name: by its first letter, so that it does not repeat it. */
export function naamTeken(naam: string): string {
  return `${naam.charAt(0)}…`;
}
