import { eenmaal } from "../domein/eenmaal";

/** A kind of contact data that a text can hold. */
export type ContactSoort = "telefoonnummer" | "e-mailadres" | "rekeningnummer";

// The lengths are those that an address can have; without them a long text without spaces would be gone through again and again.
const EMAIL = String.raw`[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.\p{L}{2,63}`;
const VOORAF = String.raw`(?<![\p{L}\d+.,]|\d[\-/ ])`;
const GEEN_DATUM = String.raw`(?!\d{1,2}[\-./ ]\d{1,2}[\-./ ]\d{4}(?!\d))`;
const ACHTERAF = String.raw`(?![\p{L}\d]|[.,]\d)`;
const TELEFOON =
  VOORAF +
  GEEN_DATUM +
  String.raw`(?:(?:\+|00)\d{2}[\-. ]?(?:\(0\)[\-. ]?)?[1-9]|\(?0[1-9])(?:[\-./ )]{0,2}\d){8}` +
  ACHTERAF;
const IBAN = String.raw`(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}(?![\p{L}\d])`;

const EERSTE = eenmaal(() => vormen("u"));
const ALLE = eenmaal(() => vormen("gu"));

function vormen(vlaggen: string): { readonly email: RegExp; readonly telefoon: RegExp; readonly iban: RegExp } {
  return {
    email: new RegExp(EMAIL, vlaggen),
    telefoon: new RegExp(TELEFOON, vlaggen),
    iban: new RegExp(IBAN, vlaggen),
  };
}

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
  if (tekst.includes("@") && EERSTE().email.test(tekst)) return "e-mailadres";
  const iban = EERSTE().iban.exec(tekst);
  if (iban && isIban(iban[0])) return "rekeningnummer";
  return EERSTE().telefoon.test(tekst) ? "telefoonnummer" : null;
}

const CONTACTVELD =
  /(?<!\p{L})(?:contact(?:persoon|personen|gegevens|veld|adres|informatie|en)?|telefoon\p{L}*|tel|mobiel\p{L}*|e-?mail\p{L}*|iban|bankrekening\p{L}*|rekeningn\p{L}*|bereikbaar)(?!\p{L})/iu;

/** Whether a heading or label announces contact data ("Contactpersoon", "Telefoon", "E-mail:"). */
export function isContactveld(label: string): boolean {
  return CONTACTVELD.test(label);
}

/** The text with every phone number, e-mail address and IBAN in it replaced by what kind it was: "(telefoonnummer weggelaten)". */
export function verbergContact(tekst: string): string {
  const weg = (soort: ContactSoort): string => `(${soort} weggelaten)`;
  const { email, iban: rekening, telefoon } = ALLE();
  const zonderEmail = tekst.includes("@") ? tekst.replace(email, weg("e-mailadres")) : tekst;
  return zonderEmail
    .replace(rekening, (iban) => (isIban(iban) ? weg("rekeningnummer") : iban))
    .replace(telefoon, weg("telefoonnummer"));
}
