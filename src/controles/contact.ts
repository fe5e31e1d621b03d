/** A kind of contact data that a text can hold. */
export type ContactSoort = "telefoonnummer" | "e-mailadres" | "rekeningnummer";

// The lengths are those that an address can have; without them a long text without spaces would be gone through again and again.
const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.\p{L}{2,63}/u;
const VOORAF = String.raw`(?<![\p{L}\d+.,]|\d[\-/ ])`;
const GEEN_DATUM = String.raw`(?!\d{1,2}[\-./ ]\d{1,2}[\-./ ]\d{4}(?!\d))`;
const ACHTERAF = String.raw`(?![\p{L}\d]|[.,]\d)`;
const TELEFOON = new RegExp(
  VOORAF +
    GEEN_DATUM +
    String.raw`(?:(?:\+|00)\d{2}[\-. ]?(?:\(0\)[\-. ]?)?[1-9]|\(?0[1-9])(?:[\-./ )]{0,2}\d){8}` +
    ACHTERAF,
  "u",
);
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}(?![\p{L}\d])/u;

/** Whether this is an IBAN: the remainder of ISO 13616 (mod 97) is 1. */
export function isIban(tekst: string): boolean {
  const kaal = tekst.replace(/ /g, "");
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(kaal)) return false;
  let rest = 0;
  for (const teken of kaal.slice(4) + kaal.slice(0, 4)) {
    for (const cijfer of parseInt(teken, 36).toString()) rest = (rest * 10 + Number(cijfer)) % 97;
  }
  return rest === 1;
}

/** The kind of contact data that a text holds: a Dutch or international phone number, an e-mail address, an IBAN; else null. */
export function contactSoort(tekst: string): ContactSoort | null {
  if (tekst.includes("@") && EMAIL.test(tekst)) return "e-mailadres";
  const iban = IBAN.exec(tekst);
  if (iban && isIban(iban[0])) return "rekeningnummer";
  return TELEFOON.test(tekst) ? "telefoonnummer" : null;
}

const CONTACTVELD =
  /(?<!\p{L})(?:contact(?:persoon|personen|gegevens|veld|adres|informatie|en)?|telefoon\p{L}*|tel|mobiel\p{L}*|e-?mail\p{L}*|iban|bankrekening\p{L}*|rekeningn\p{L}*|bereikbaar)(?!\p{L})/iu;

/** Whether a heading or label announces contact data ("Contactpersoon", "Telefoon", "E-mail:"). */
export function isContactveld(label: string): boolean {
  return CONTACTVELD.test(label);
}

const ALLE_EMAIL = new RegExp(EMAIL, "gu");
const ALLE_TELEFOON = new RegExp(TELEFOON, "gu");
const ALLE_IBAN = new RegExp(IBAN, "gu");

/** The text with every phone number, e-mail address and IBAN in it replaced by what kind it was: "(telefoonnummer weggelaten)". */
export function verbergContact(tekst: string): string {
  const weg = (soort: ContactSoort): string => `(${soort} weggelaten)`;
  const zonderEmail = tekst.includes("@") ? tekst.replace(ALLE_EMAIL, weg("e-mailadres")) : tekst;
  return zonderEmail
    .replace(ALLE_IBAN, (iban) => (isIban(iban) ? weg("rekeningnummer") : iban))
    .replace(ALLE_TELEFOON, weg("telefoonnummer"));
}
