import { z } from "zod";
import type { Bevinding } from "../controles/bevinding";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { PlanBlad, PlanNaam } from "../werkboek/plan";
import type { CelWaarde, XmlDeel } from "../werkboek/raster";
import { adres, cel } from "../domein/bereik";
import type { Invoercel } from "./invoerlijst";
import { celkenmerk, NAAR_PARTNER, verwijstBuiten } from "./celkenmerk";

const waarde = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const feit = z.union([z.string(), z.number(), z.null()]);
const wat = z.discriminatedUnion("soort", [
  z.object({ soort: z.literal("rubriek"), activiteit: z.string(), rubriek: z.string() }),
  z.object({ soort: z.literal("bevinding"), bevinding: z.string(), veld: z.enum(["status", "antwoord"]) }),
  z.object({ soort: z.literal("afrekening"), veld: z.string() }),
  z.object({ soort: z.literal("sturing"), onderdeel: z.string(), veld: z.string() }),
  z.object({ soort: z.literal("tussenrapportage"), veld: z.string() }),
  z.object({ soort: z.literal("vervallen"), van: z.string(), titel: z.string() }),
]);

/** What an output of ours tells about itself, in its custom XML part. */
const schema = z.object({
  schema: z.literal("uitvoer/1.0"),
  /** What was made; left out: a verantwoording. */
  soort: z.literal("sturing").optional(),
  programma: z.string(),
  nummer: z.number().int().positive(),
  bladen: z.array(
    z.object({
      naam: z.string(),
      /** Defined name of its first cell: it follows when the sheet gets another name. */
      begin: z.string(),
      /** Mark of each cell that we filled and that is no input cell, by address. */
      cellen: z.record(z.string(), z.string()),
    }),
  ),
  invoer: z.array(
    z.object({
      wat,
      naam: z.string().nullable(),
      blad: z.number().int().nonnegative(),
      cel: z.string(),
      /** The number in the first column of the row, where that finds the row again. */
      nr: z.number().nullable(),
      gezet: waarde,
      getypt: z.boolean(),
    }),
  ),
  /** Typed values for which there is no cell now. */
  bewaard: z.array(z.object({ sleutel: z.string(), waarde })),
  /** Per finding on the sheet Bevindingen: what was found and expected. A first version did not keep them. */
  cijfers: z.record(z.string(), z.tuple([feit, feit])).optional(),
});

export type Uitvoerdeel = z.infer<typeof schema>;

/** What an output of ours is: the account of one partner, or the sheets for policy over one or many. */
export type Uitvoersoort = "verantwoording" | "sturing";

/** The part of a plan: what was made, so that typed text can be told from ours when it is read again. */
export function maakUitvoerdeel(gegevens: {
  readonly soort?: "sturing";
  readonly programma: string;
  readonly nummer: number;
  readonly bladen: readonly PlanBlad[];
  readonly begin: readonly PlanNaam[];
  readonly invoer: readonly Invoercel[];
  readonly bewaard: readonly { readonly sleutel: string; readonly waarde: CelWaarde }[];
  readonly bevindingen: readonly Pick<Bevinding, "id" | "gevonden" | "verwacht">[];
}): XmlDeel {
  const { programma, nummer, bladen, begin, invoer, bewaard, bevindingen } = gegevens;
  const invoercellen = new Set(invoer.map(({ vak }) => `${vak.blad}!${vak.adres()}`));
  const onze = new Set(bladen.map(({ naam }) => naam));
  const deel: Uitvoerdeel = {
    schema: "uitvoer/1.0",
    ...(gegevens.soort ? { soort: gegevens.soort } : {}),
    programma,
    nummer,
    bladen: bladen.map((blad, index) => ({
      naam: blad.naam,
      begin: begin[index]?.naam ?? "",
      cellen: kenmerken(blad, onze, invoercellen),
    })),
    invoer: invoer.map(({ wat: soort, vak, naam, gezet, getypt }) => ({
      wat: soort,
      naam,
      blad: bladen.findIndex((blad) => blad.naam === vak.blad),
      cel: vak.adres(),
      nr: soort.soort === "bevinding" ? (vak.rij.vakken.get(0)?.getal ?? null) : null,
      gezet,
      getypt,
    })),
    bewaard: [...bewaard],
    cijfers: Object.fromEntries(bevindingen.map(({ id, gevonden, verwacht }) => [id, [gevonden, verwacht]])),
  };
  return jsonDeel(UITVOER_NAAMRUIMTE, deel);
}

function kenmerken(
  blad: PlanBlad,
  onze: ReadonlySet<string>,
  invoercellen: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    blad.cellen.flatMap((c) => {
      const plek = adres(cel(blad.naam, c.rij, c.kolom));
      const naarPartner = c.formule !== undefined && verwijstBuiten(c.formule, onze);
      const kenmerk = naarPartner ? NAAR_PARTNER : celkenmerk(c.waarde, c.formule ?? null, new Map());
      return kenmerk === null || invoercellen.has(`${blad.naam}!${plek}`) ? [] : [[plek, kenmerk]];
    }),
  );
}

/** The part after these sheets, which have no input cells, were made anew. Sheets that it does not know are left out. */
export function metNieuweBladen(deel: Uitvoerdeel, bladen: readonly PlanBlad[]): XmlDeel {
  const nieuw = new Map(bladen.map((blad) => [blad.naam, blad]));
  const onze = new Set(deel.bladen.map(({ naam }) => naam));
  return jsonDeel(UITVOER_NAAMRUIMTE, {
    ...deel,
    bladen: deel.bladen.map((een) => {
      const blad = nieuw.get(een.naam);
      return blad === undefined ? een : { ...een, cellen: kenmerken(blad, onze, new Set()) };
    }),
  });
}

/** What our part among these says; null when there is none of ours (or of a version that we do not know). */
export function leesUitvoerdeel(delen: readonly XmlDeel[]): Uitvoerdeel | null {
  const gelezen = schema.safeParse(leesJsonDeel(delen, UITVOER_NAAMRUIMTE));
  return gelezen.success ? gelezen.data : null;
}
