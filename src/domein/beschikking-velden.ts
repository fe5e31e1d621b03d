import { z } from "zod";
import { decimaal } from "./decimaal";
import { HOOGSTE_BEDRAG } from "./geld";

/** Longer texts do not fit in one cell, so they could not make the way to .xlsx and back. */
const LANGSTE_TEKST = 32_000;

/** Characters that a workbook cannot hold: control characters, halves of a pair, and two that are no characters. */
// eslint-disable-next-line no-control-regex -- it is the control characters that are looked for
const ONBRUIKBAAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** A text that may be empty. */
export const tekst = z
  .string()
  .max(LANGSTE_TEKST, "Deze tekst is te lang: hoogstens 32.000 tekens.")
  .refine(
    (waarde) => !ONBRUIKBAAR.test(waarde),
    "In deze tekst staat een onzichtbaar stuurteken. Typ de tekst opnieuw.",
  );

/** A text in which something must stand. */
export const gevuld = tekst.refine((waarde) => waarde.trim() !== "", "Hier hoort een tekst; dit veld is leeg.");

/** A code or id: no spaces at the ends, so that two codes that look the same are the same. */
export const code = gevuld
  .max(64, "Deze code is te lang: hoogstens 64 tekens.")
  .refine((waarde) => waarde === waarde.trim(), "Een code begint of eindigt niet met een spatie.");

export const getal = z.number();
export const nietNegatief = getal.min(0, "Dit getal mag niet onder 0 liggen.");
export const procent = nietNegatief;
export const aandeel = nietNegatief.max(100, "Dit percentage is hoogstens 100.");
export const heel = z.number().refine(Number.isSafeInteger, "Hier hoort een heel getal.");
export const heelVanafNul = heel.refine((waarde) => waarde >= 0, "Dit getal mag niet onder 0 liggen.");

function bedragMet(decimalen: 2 | 4): z.ZodType<number> {
  const soort = decimalen === 2 ? "Een bedrag" : "Een tarief";
  return nietNegatief
    .max(HOOGSTE_BEDRAG, "Dit bedrag is te groot.")
    .refine(
      (waarde) => decimaal(waarde).schaal <= decimalen,
      `${soort} heeft hoogstens ${decimalen} cijfers achter de komma.`,
    );
}

export const bedrag = bedragMet(2);
export const prijs = bedragMet(4);

/** An ISO date that exists. */
export const datum = z.string().refine(bestaat, "Hier hoort een bestaande datum, zoals 2024-12-31.");

function bestaat(waarde: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(waarde)) return false;
  const tijd = new Date(`${waarde}T00:00:00Z`);
  return !Number.isNaN(tijd.getTime()) && tijd.toISOString().startsWith(waarde);
}

/** Ages from … to …; null is 'and older'. */
export const leeftijden = z
  .tuple([heelVanafNul, heelVanafNul.nullable()])
  .refine(([van, tot]) => tot === null || van <= tot, "De eerste leeftijd is hoger dan de tweede.");

/** Two numbers, the lower one first. */
export const oplopend = z
  .tuple([nietNegatief, nietNegatief])
  .refine(([van, tot]) => van <= tot, "Het eerste getal is hoger dan het tweede.");

export const streefwaarde = z.union([z.number(), gevuld], 'Hier hoort een getal, of een tekst zoals "min. 1000".');
