import { z } from "zod";
import { GEEN_KEUZES, type Keuzes } from "../inlezen/keuzes";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { ANTWOORDEN_NAAMRUIMTE, KEUZES_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { XmlDeel } from "../werkboek/raster";
import { KIESBARE_VELDEN } from "./vragen";
import type { Antwoord } from "./staat/toestand";

const veld = z.enum(["overig", ...KIESBARE_VELDEN]);

const keuzesSchema = z.object({
  schema: z.literal("keuzes/1.0"),
  kolommen: z.array(z.object({ blad: z.string(), kop: z.string(), veld })),
  namen: z.array(
    z.object({
      blad: z.string().nullable(),
      naam: z.string(),
      keuze: z.union([z.literal("buiten beschikking"), z.object({ activiteit: z.string() })]),
    }),
  ),
});

const antwoordenSchema = z.object({
  schema: z.literal("antwoorden/1.0"),
  antwoorden: z.record(z.string(), z.object({ tekst: z.string(), nieuw: z.boolean() })),
});

/** The choices that a workbook keeps; none where its part is missing, damaged or of a version that we do not know. */
export function leesKeuzes(delen: readonly XmlDeel[]): Keuzes {
  const gelezen = keuzesSchema.safeParse(leesJsonDeel(delen, KEUZES_NAAMRUIMTE));
  return gelezen.success ? (gelezen.data as unknown as Keuzes) : GEEN_KEUZES;
}

/** The part that keeps these choices. */
export function keuzesDeel({ kolommen, namen }: Keuzes): XmlDeel {
  return jsonDeel(KEUZES_NAAMRUIMTE, { schema: "keuzes/1.0", kolommen, namen });
}

/** The answers that a workbook keeps, by id of the finding; none where its part is missing or damaged. */
export function leesAntwoorden(delen: readonly XmlDeel[]): ReadonlyMap<string, Antwoord> {
  const gelezen = antwoordenSchema.safeParse(leesJsonDeel(delen, ANTWOORDEN_NAAMRUIMTE));
  return new Map(gelezen.success ? Object.entries(gelezen.data.antwoorden) : []);
}

/** The part that keeps these answers. */
export function antwoordenDeel(antwoorden: ReadonlyMap<string, Antwoord>): XmlDeel {
  return jsonDeel(ANTWOORDEN_NAAMRUIMTE, { schema: "antwoorden/1.0", antwoorden: Object.fromEntries(antwoorden) });
}
