import { z } from "zod";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { ANTWOORDEN_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { XmlDeel } from "../werkboek/raster";
import type { Antwoord } from "./staat/toestand";

export { keuzesDeel, leesKeuzes } from "../inlezen/keuzes-deel";

const antwoordenSchema = z.object({
  schema: z.literal("antwoorden/1.0"),
  antwoorden: z.record(z.string(), z.object({ tekst: z.string(), nieuw: z.boolean() })),
});

/** The answers that a workbook keeps, by id of the finding; none where its part is missing or damaged. */
export function leesAntwoorden(delen: readonly XmlDeel[]): ReadonlyMap<string, Antwoord> {
  const gelezen = antwoordenSchema.safeParse(leesJsonDeel(delen, ANTWOORDEN_NAAMRUIMTE));
  return new Map(gelezen.success ? Object.entries(gelezen.data.antwoorden) : []);
}

/** The part that keeps these answers. */
export function antwoordenDeel(antwoorden: ReadonlyMap<string, Antwoord>): XmlDeel {
  return jsonDeel(ANTWOORDEN_NAAMRUIMTE, { schema: "antwoorden/1.0", antwoorden: Object.fromEntries(antwoorden) });
}
