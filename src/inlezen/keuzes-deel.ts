import { z } from "zod";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { KEUZES_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { XmlDeel } from "../werkboek/raster";
import { GEEN_KEUZES, type Keuzes } from "./keuzes";
import { RIJSOORTEN, TABELSOORTEN, VELDEN } from "./keuzewoorden";

const plek = { blad: z.string(), bladjaar: z.number().nullable().optional() };
const nummer = z.object({ welke: z.number().int().min(1), van: z.number().int().min(1) }).optional();

/** One choice of each kind. */
const SOORTEN = {
  kolommen: z.object({
    ...plek,
    kop: z.string(),
    veld: z.enum(VELDEN),
    kopjaar: z.number().nullable().optional(),
    nummer,
    naast: z.object({ kop: z.string(), afstand: z.number().int() }).optional(),
  }),
  tabellen: z.object({
    ...plek,
    koppen: z.array(z.string()),
    nummer,
    soort: z.enum(["niet lezen", ...TABELSOORTEN]),
  }),
  koppen: z.object({ ...plek, teksten: z.array(z.string()), vervangt: z.array(z.string()).optional() }),
  rijen: z.object({
    ...plek,
    naam: z.string(),
    nummer,
    soort: z.enum(RIJSOORTEN),
  }),
  namen: z.object({
    blad: z.string().nullable(),
    bladjaar: z.number().nullable().optional(),
    naam: z.string(),
    keuze: z.union([z.literal("buiten beschikking"), z.object({ activiteit: z.string() })]),
  }),
} as const;

type Lijst = keyof typeof SOORTEN;
const LIJSTEN = Object.keys(SOORTEN) as Lijst[];
const heel = z.record(z.string(), z.unknown());

/** 1.0 knew columns and names only; a later 1.x may hold more. */
const VERSIE = "keuzes/1.1";

/**
 * The choices that a workbook keeps; none where it has no such part. What cannot be read (another version, a damaged choice) is
 * kept as it is under `onleesbaar`, so that it is told and never lost. Never throws.
 */
export function leesKeuzes(delen: readonly XmlDeel[]): Keuzes {
  const gelezen = leesJsonDeel(delen, KEUZES_NAAMRUIMTE);
  if (gelezen === undefined) return GEEN_KEUZES;
  const deel = heel.safeParse(gelezen);
  if (!deel.success || !/^keuzes\/1\.\d+$/.test(String(deel.data["schema"])))
    return { ...GEEN_KEUZES, onleesbaar: [gelezen] };
  const onleesbaar: unknown[] = Array.isArray(deel.data["onleesbaar"]) ? [...deel.data["onleesbaar"]] : [];
  const lees = (lijst: Lijst): unknown[] => {
    const ruw = deel.data[lijst] ?? [];
    if (!Array.isArray(ruw)) {
      onleesbaar.push({ [lijst]: ruw });
      return [];
    }
    return ruw.flatMap((een: unknown) => {
      const keuze = SOORTEN[lijst].safeParse(een);
      if (keuze.success) return [keuze.data];
      onleesbaar.push({ [lijst]: een });
      return [];
    });
  };
  const lijsten = Object.fromEntries(LIJSTEN.map((lijst) => [lijst, lees(lijst)]));
  return { ...lijsten, onleesbaar } as unknown as Keuzes;
}

/** The part that keeps these choices. */
export function keuzesDeel(keuzes: Keuzes): XmlDeel {
  const { kolommen, tabellen, koppen, rijen, namen, onleesbaar } = keuzes;
  const waarde = { schema: VERSIE, kolommen, tabellen, koppen, rijen, namen };
  return jsonDeel(KEUZES_NAAMRUIMTE, onleesbaar.length === 0 ? waarde : { ...waarde, onleesbaar });
}
