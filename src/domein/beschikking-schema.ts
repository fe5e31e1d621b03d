import { z } from "zod";
import {
  aandeel,
  bedrag,
  code,
  datum,
  getal,
  gevuld,
  heel,
  heelVanafNul,
  leeftijden,
  nietNegatief,
  oplopend,
  prijs,
  procent,
  streefwaarde,
  tekst,
} from "./beschikking-velden";
import { COMPENSATIES } from "./beschikking";

/** A list that stands in one cell of the .xlsx form has to fit in it. */
const TE_VEEL = "Deze lijst is te lang: hoogstens 40.";

const afspraak = z.strictObject({
  id: code,
  soort: z.enum(["PE", "TE"]),
  eenheid: gevuld,
  telbegrip: gevuld.nullish(),
  streefwaarde,
  tarief: prijs.nullish(),
  verrekenbaar: z.boolean().optional(),
  financier: gevuld.nullish(),
});

const activiteit = z.strictObject({
  code,
  groep: code,
  naam: gevuld,
  afkorting: gevuld.nullish(),
  opgaven: z.array(gevuld.max(300, "Deze opgave is te lang: hoogstens 300 tekens.")).max(40, TE_VEEL).optional(),
  doelen: z.array(heelVanafNul).max(40, TE_VEEL).optional(),
  ipu: nietNegatief.nullish(),
  afspraken: z.array(afspraak),
});

const groep = z.strictObject({ code, naam: gevuld, beschikt: bedrag, verrekenen: z.boolean().optional() });

const indicator = z.strictObject({
  code,
  naam: gevuld,
  opgave: gevuld.nullish(),
  doel: heelVanafNul.nullish(),
  telbegrip: gevuld.nullish(),
  leeftijd: leeftijden.nullish(),
  richting: z.enum(["hoger", "lager"]).nullish(),
  bron: gevuld.nullish(),
  frequentie: gevuld.nullish(),
});

const instellingen = z.strictObject({
  compensatie: z.enum(COMPENSATIES).optional(),
  compensatieMaximumProcent: aandeel.optional(),
  drempelOnderProcent: aandeel.optional(),
  toelichtingVanafProcent: procent.optional(),
  toelichtingVanafAantal: nietNegatief.optional(),
  toelichtingVanafBedrag: bedrag.nullish(),
  overproductieOpvallendProcent: procent.optional(),
  trendProcent: procent.optional(),
  onaannemelijkFactor: nietNegatief.optional(),
  streefwaardeVerouderdJaren: heelVanafNul.optional(),
  streefwaardeVerouderdProcent: oplopend.optional(),
  tolerantie: bedrag.optional(),
  kleinAantal: heelVanafNul.optional(),
  zekerheidVanaf: getal
    .min(0, "Kies een getal van 0 tot en met 1.")
    .max(1, "Kies een getal van 0 tot en met 1.")
    .optional(),
  lampschema: z.enum(["vijf", "drie"]).optional(),
  impactGrenzen: oplopend.nullish(),
  leeftijdsgroepen: z.record(gevuld, leeftijden).optional(),
});

const handtekening = z.strictObject({ sleutel: gevuld, waarde: gevuld });

const periode = z
  .strictObject({ van: datum, tot: datum })
  .refine(({ van, tot }) => van <= tot, { path: ["tot"], error: "De periode eindigt voor zij begint." });

/** The JSON form of domein.md §2, key by key. What holds between places (codes, groups, tarieven) is in beschikking-samenhang. */
export const beschikkingSchema = z.strictObject({
  schema: z.literal("beschikking/1.0"),
  kenmerk: gevuld,
  versie: heel.refine((nummer) => nummer >= 1, "Een versie is 1 of hoger."),
  vervangt: gevuld.nullish(),
  gemeente: gevuld,
  partner: gevuld,
  opmerking: tekst.nullish(),
  jaar: heel.refine((jaar) => jaar >= 1990 && jaar <= 2200, "Hier hoort een jaartal, zoals 2024."),
  periode,
  termijnen: z.strictObject({ halfjaar: datum.nullish(), eind: datum.nullish() }).optional(),
  voorschot: bedrag.nullish(),
  plafond: bedrag.nullish(),
  groepen: z.array(groep).min(1, "Een beschikking heeft minstens één groep."),
  activiteiten: z.array(activiteit).min(1, "Een beschikking heeft minstens één activiteit."),
  indicatoren: z.array(indicator).optional(),
  instellingen: instellingen.optional(),
  integriteit: z
    .strictObject({
      vingerafdruk: z
        .string()
        .regex(/^sha256:[0-9a-f]{64}$/, "Een vingerafdruk is 'sha256:' met 64 tekens (0-9, a-f) erachter.")
        .nullish(),
      handtekening: handtekening.nullish(),
    })
    .optional(),
});

/** Every key that a beschikking can have, to guess what a misspelt one was meant to be. */
export const BEKENDE_SLEUTELS: readonly string[] = [
  beschikkingSchema,
  afspraak,
  activiteit,
  groep,
  indicator,
  instellingen,
  beschikkingSchema.shape.termijnen.unwrap(),
  beschikkingSchema.shape.integriteit.unwrap(),
].flatMap((deel) => Object.keys(deel.shape));

export type BeschikkingDocument = z.infer<typeof beschikkingSchema>;
