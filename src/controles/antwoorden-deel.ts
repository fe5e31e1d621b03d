import { z } from "zod";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { ANTWOORDEN_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { XmlDeel } from "../werkboek/raster";
import { statusBij, type Antwoorden } from "./antwoorden";

const feit = z.union([z.string(), z.number(), z.null()]);
const status = z.enum(["open", "toegelicht", "geaccepteerd"]);

/** What the first version of the part kept. */
const eersteVersie = z.object({
  schema: z.literal("antwoorden/1.0"),
  antwoorden: z.record(z.string(), z.object({ tekst: z.string(), nieuw: z.boolean().optional() })),
});

const tweedeVersie = z.object({
  schema: z.literal("antwoorden/1.1"),
  antwoorden: z.record(
    z.string(),
    z.object({
      tekst: z.string(),
      status,
      door: z.string().nullable(),
      op: z.string().nullable(),
      cijfers: z.object({ gevonden: feit, verwacht: feit }).nullable(),
      nieuw: z.boolean(),
    }),
  ),
});

/** The answers that a workbook keeps; none where its part is missing, damaged or of a version that we do not know. */
export function leesAntwoorden(delen: readonly XmlDeel[]): Antwoorden {
  const deel = leesJsonDeel(delen, ANTWOORDEN_NAAMRUIMTE);
  const nieuw = tweedeVersie.safeParse(deel);
  if (nieuw.success) return new Map(Object.entries(nieuw.data.antwoorden));
  const oud = eersteVersie.safeParse(deel);
  if (!oud.success) return new Map();
  return new Map(
    Object.entries(oud.data.antwoorden).map(([id, { tekst, nieuw: vers = false }]) => [
      id,
      { tekst, status: statusBij(tekst), door: null, op: null, cijfers: null, nieuw: vers },
    ]),
  );
}

/** The part that keeps these answers. */
export function antwoordenDeel(antwoorden: Antwoorden): XmlDeel {
  return jsonDeel(ANTWOORDEN_NAAMRUIMTE, { schema: "antwoorden/1.1", antwoorden: Object.fromEntries(antwoorden) });
}
