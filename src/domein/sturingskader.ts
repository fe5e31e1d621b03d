import { z } from "zod";
import soest from "./gegevens/sturingskader-soest-2026.json";

const tekst = z.string().trim().min(1);
/** Figures with their year; of an indicator in percent 9 means 9%. A year stands there once. */
const cijfers = z
  .array(z.strictObject({ jaar: z.int().min(1900).max(2100), waarde: z.number() }))
  .refine((lijst) => new Set(lijst.map(({ jaar }) => jaar)).size === lijst.length, "een jaar staat er twee keer");
const indicator = z.strictObject({
  naam: tekst,
  bronnen: z.array(tekst),
  /** How often it is measured; null where the source does not say. */
  frequentie: tekst.nullable(),
  leeftijd: tekst.optional(),
  /** The municipality's own figures. */
  cijfers: cijfers.optional(),
  /** Figures of others to hold them against: the class of municipalities, the province, the country. */
  vergelijking: z.strictObject({ met: tekst, bron: tekst, cijfers: cijfers.min(1) }).optional(),
});
const resultaat = z.strictObject({ naam: tekst, indicatoren: z.array(indicator) });
const doel = z.strictObject({ nr: z.int().positive(), naam: tekst, resultaten: z.array(resultaat) });
const opgave = z.strictObject({ nr: z.int().positive(), naam: tekst, doelen: z.array(doel).min(1) });

/** A municipality's steering framework as a data file (`sturingskader/1.0`), each with its own source. */
const schema = z.strictObject({
  schema: z.literal("sturingskader/1.0"),
  gemeente: tekst,
  jaar: z.int(),
  bron: tekst,
  opgaven: z.array(opgave).min(1),
  afweging: z.array(z.strictObject({ vraag: tekst, gevolg: tekst })),
  regelingen: z
    .strictObject({
      jaar: z.int(),
      voorbehoud: tekst.nullable(),
      /** Budgets in whole euros. */
      incidenteel: z.array(z.strictObject({ naam: tekst, budget: z.number().nonnegative(), opgave: tekst })),
    })
    .nullable(),
  planning: z
    .strictObject({
      titel: tekst,
      sporen: z.array(tekst),
      maanden: z.array(z.strictObject({ maand: tekst, sporen: z.record(z.string(), tekst) })),
    })
    .nullable(),
});

export type Sturingskader = z.infer<typeof schema>;
export type KaderIndicator = z.infer<typeof indicator>;

/** An indicator with its place in the tree. */
export interface GeplaatsteIndicator {
  readonly indicator: KaderIndicator;
  /** "2.1.3.4": opgave, doel, result and indicator, each from 1. */
  readonly nummer: string;
  readonly opgave: { readonly nr: number; readonly naam: string };
  readonly doel: { readonly nr: number; readonly naam: string };
  readonly resultaat: string;
}

/** What reading a data file gives: the framework, or what is wrong in it, with the place as a JSON path. */
export type Kaderlezing =
  { readonly ok: true; readonly kader: Sturingskader } | { readonly ok: false; readonly fouten: readonly string[] };

/** Reads a municipality's own steering framework. Never throws; an unknown key or wrong type is refused, naming the place. */
export function leesSturingskader(document: unknown): Kaderlezing {
  const gelezen = schema.safeParse(document);
  if (gelezen.success) return { ok: true, kader: gelezen.data };
  return { ok: false, fouten: gelezen.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) };
}

/** Our own files: a test holds them to the schema, so that no run has to. */
const INGEBOUWD: readonly Sturingskader[] = [soest as Sturingskader];

/** The framework that comes along for this municipality; null when there is none for it. */
export function sturingskaderVan(gemeente: string): Sturingskader | null {
  const kaal = (naam: string): string => naam.normalize("NFC").trim().toLowerCase();
  return INGEBOUWD.find((kader) => kaal(kader.gemeente) === kaal(gemeente)) ?? null;
}

/** Every indicator of a framework with its place, in the order of the source. */
export function indicatorenVan(kader: Sturingskader): readonly GeplaatsteIndicator[] {
  return kader.opgaven.flatMap(({ nr, naam, doelen }) =>
    doelen.flatMap((een) =>
      een.resultaten.flatMap((uitkomst, r) =>
        uitkomst.indicatoren.map((deel, i) => ({
          indicator: deel,
          nummer: `${nr}.${een.nr}.${r + 1}.${i + 1}`,
          opgave: { nr, naam },
          doel: { nr: een.nr, naam: een.naam },
          resultaat: uitkomst.naam,
        })),
      ),
    ),
  );
}
