import { eenmaal } from "./eenmaal";

/** The weights of the 11-proef of a burgerservicenummer (controles.md, AVG-01). */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Nine digits in a row, no part of a code, IBAN or decimal number. */
const ANEEN = String.raw`(?<![\p{L}\d+]|\d[.,])\d{9}(?![\p{L}\d]|[.,]\d)`;
/** Nine digits in groups with one and the same separator, no part of a longer number or a phone number ((0)35 …). */
const IN_GROEPEN = String.raw`(?<![\p{L}\d+]|\d[.,\-/ ]|\(0\) ?)\d{2,5}([.\- ])\d{2,5}(?:\1\d{2,5}){0,2}(?![\p{L}\d]|[.,\-/ ]\d)`;
const NEGEN_CIJFERS = eenmaal(() => new RegExp(`${ANEEN}|${IN_GROEPEN}`, "gu"));
/** A quick look: without this there are no nine digits of one number. */
const MISSCHIEN = /(?:\d[.\- ]?){9}/;
/** The digits that can stand so near each other once the text is put on one line. */
const CIJFERREEKS = /\d(?:(?:[.-]|\s+)?\d){8,}/g;

/** What money, a phone number or a number that is public is preceded by. */
const ANDER_NUMMER =
  /(?:€|\+\d{2}|0031|\(0\)|rsin|kvk|btw|fiscaal ?(?:nummer|nr)|iban|tel|telefoon|telefoonnummer|mobiel)[\s\u00A0.:-]*$/iu;

/** Whether nine digits are a possible burgerservicenummer: the 11-proef holds and they are not all alike. */
export function elfproef(cijfers: string): boolean {
  if (!/^\d{9}$/.test(cijfers) || /^(\d)\1*$/.test(cijfers)) return false;
  let som = 0;
  for (let plaats = 0; plaats < 9; plaats++) som += Number(cijfers[plaats]) * (GEWICHTEN[plaats] ?? 0);
  return som % 11 === 0;
}

/** The 11-proef over a whole number of eight or nine digits, without making text of it first. */
export function elfproefGetal(getal: number): boolean {
  return Number.isInteger(getal) && getal >= 10_000_000 && getal <= 999_999_999 && elfproef(negenCijfers(getal));
}

/** A whole number as nine digits, with the zero in front that a number loses. */
export function negenCijfers(getal: number): string {
  return String(getal).padStart(9, "0");
}

/** The same number with all but its last two digits hidden: a finding never repeats what should not be there. */
export function masker(cijfers: string): string {
  const kaal = cijfers.replace(/\D/g, "");
  return "*".repeat(Math.max(0, kaal.length - 2)) + kaal.slice(-2);
}

function isBsn(gevonden: string, tekst: string, plaats: number): boolean {
  return elfproef(gevonden.replace(/[.\- ]/g, "")) && !ANDER_NUMMER.test(tekst.slice(Math.max(0, plaats - 40), plaats));
}

/** The first possible burgerservicenummer in a text, as nine digits; null when there is none. */
export function vindBsn(tekst: string): string | null {
  if (!MISSCHIEN.test(tekst)) return null;
  for (const treffer of tekst.matchAll(NEGEN_CIJFERS())) {
    if (isBsn(treffer[0], tekst, treffer.index)) return treffer[0].replace(/\D/g, "");
  }
  return null;
}

/**
 * Whether nine digits in a row hold to the 11-proef, whatever stands around them and whichever white space between them: without
 * that, no part of the text is hidden either, nor of the text on one line.
 */
export function kanBsnHouden(tekst: string): boolean {
  return (tekst.match(CIJFERREEKS) ?? []).some((reeks) => {
    const cijfers = reeks.replace(/\D/g, "");
    return Array.from(cijfers.slice(8), (_, plaats) => cijfers.slice(plaats, plaats + 9)).some(elfproef);
  });
}

/** The text with every possible burgerservicenummer masked; amounts ("€ 123.456.782") are left as they are. */
export function verbergBsn(tekst: string): string {
  if (!MISSCHIEN.test(tekst)) return tekst;
  return tekst.replace(NEGEN_CIJFERS(), (gevonden: string, _scheiding: string | undefined, plaats: number) =>
    isBsn(gevonden, tekst, plaats) ? masker(gevonden) : gevonden,
  );
}

/** The same data with every possible burgerservicenummer in any of its texts masked: no output repeats one (controles.md, AVG-01). */
export function zonderBsn<T>(deel: T): T {
  if (typeof deel === "string") return verbergBsn(deel) as T;
  if (typeof deel !== "object" || deel === null) return deel;
  if (Array.isArray(deel)) return deel.map((een: unknown) => zonderBsn(een)) as T;
  return Object.fromEntries(Object.entries(deel).map(([naam, een]) => [naam, zonderBsn<unknown>(een)])) as T;
}
