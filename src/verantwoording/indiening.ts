import { z } from "zod";
import { adres, bladVerwijzing, cel } from "../domein/bereik";
import { cijferverschillen } from "../controles/cijferverschillen";
import { gecontroleerdeCijfers } from "../controles/gecontroleerde-cijfers";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { INDIENING_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { XmlDeel } from "../werkboek/raster";
import type { Dossier } from "./dossier";
import { openPunten, verklaringTekst, type OpenPunt } from "./indiening-open";
import { RAPPORTSOORTEN, type Rapportsoort } from "./rapportsoort";
import { ingekort } from "./tekstmaat";
import { restVan, vingerafdrukCijfers } from "./zegelafdruk";
import {
  gezegeldeTekst,
  tekstverschillen,
  tekstwijziging,
  verzegeld,
  type Geschreven,
  type Tekstwijziging,
} from "./zegelteksten";

/** So many changed cells are kept with a version; the fingerprint covers all. */
const WIJZIGINGEN_TOT = 2000;
/** So many changed texts, and so much of each. */
const TEKSTEN_TOT = 200;
const TEKST_DEEL = 600;

const wijziging = z.object({
  blad: z.string(),
  /** "G12" */
  cel: z.string(),
  /** As text, with a decimal point; null: there was nothing. */
  oud: z.string().nullable(),
  nu: z.string().nullable(),
});

const indiening = z.object({
  /** From 1, per kind of report. */
  versie: z.number().int().positive(),
  soort: z.enum(RAPPORTSOORTEN),
  /** ISO date and time. */
  moment: z.string(),
  door: z.string(),
  beschikking: z.object({ kenmerk: z.string(), versie: z.number(), vingerafdruk: z.string() }),
  /** "sha256:<hex>" over the figures. */
  vingerafdruk: z.string(),
  /** The declarations that were given, in words. */
  verklaringen: z.array(z.string()),
  /** Why there is a new version; null for a first one. */
  reden: z.string().nullable(),
  /** What stood at handing in: counts, for the sheet. */
  stand: z.object({ toegelicht: z.number(), info: z.number(), nietGecontroleerd: z.number() }),
  /** What changed since the version before. */
  wijzigingen: z.array(wijziging),
  /** How many changed in all, where not all are kept. */
  aantalWijzigingen: z.number(),
  /** The sealed figures by sheet and cell; only the last submission keeps them. */
  cijfers: z.record(z.string(), z.record(z.string(), z.string())).nullable(),
  /** Marks of what was typed on the standard sheets, by activity and rubric: all that an earlier program kept of texts. */
  teksten: z.record(z.string(), z.string()).optional(),
  /** What was written, by its key; only the last submission keeps it. */
  geschreven: z.record(z.string(), gezegeldeTekst).optional(),
  /** What was written otherwise than in the version before. */
  tekstwijzigingen: z.array(tekstwijziging).optional(),
  /** How many texts changed in all. */
  aantalTeksten: z.number().optional(),
  /** There were more figures than are kept cell by cell. */
  afgekapt: z.boolean(),
  /** Of those that are not kept one by one: how many each sheet has, with a fingerprint. */
  rest: z.record(z.string(), z.object({ aantal: z.number(), vingerafdruk: z.string() })).optional(),
});

const schema = z.object({ schema: z.literal("indiening/1.0"), indieningen: z.array(indiening) });

/** One time that the verantwoording was handed in: the seal. */
export type Indiening = z.infer<typeof indiening>;
/** A figure that is not what it was. */
export type Cijferwijziging = z.infer<typeof wijziging>;

/** What the partner says when handing in. */
export interface Indienopgave {
  readonly door: string;
  /** ISO date and time. */
  readonly moment: string;
  readonly soort: Rapportsoort;
  /** Keys of the declarations that were given (`VERKLARINGEN`). */
  readonly verklaringen: readonly string[];
  /** Why there is a new version; not needed for the first one. */
  readonly reden: string | null;
}

export type Indienuitkomst =
  | { readonly ok: true; readonly indiening: Indiening; readonly indieningen: readonly Indiening[] }
  | { readonly ok: false; readonly open: readonly OpenPunt[] };

/** The submissions that a workbook keeps, oldest first; none where its part is missing, damaged or of a version that we do not know. */
export function leesIndieningen(delen: readonly XmlDeel[]): readonly Indiening[] {
  const gelezen = schema.safeParse(leesJsonDeel(delen, INDIENING_NAAMRUIMTE));
  return gelezen.success ? gelezen.data.indieningen : [];
}

/** The part that keeps these submissions. */
export function indieningDeel(indieningen: readonly Indiening[]): XmlDeel {
  return jsonDeel(INDIENING_NAAMRUIMTE, { schema: "indiening/1.0", indieningen });
}

/** The last submission; null when nothing was handed in. */
export function laatsteIndiening(indieningen: readonly Indiening[]): Indiening | null {
  return indieningen.at(-1) ?? null;
}

/**
 * Hands in: refuses as long as something is open (a fout, an unanswered waarschuwing, a declaration, the reason of a new
 * version), and says what; else the new submission, and the whole list with it. `eerdere` are those that went before, of this
 * workbook when left out. `vingerafdrukBeschikking` is "sha256:<hex>" (domein.md §2); `geschreven` is what was written on our sheets and as
 * answers, which is sealed too. Changes nothing in the workbook.
 */
export async function maakIndiening(
  dossier: Dossier,
  opgave: Indienopgave,
  vingerafdrukBeschikking: string,
  eerdere: readonly Indiening[] = leesIndieningen(dossier.inhoud.delen),
  geschreven: readonly Geschreven[] = [],
): Promise<Indienuitkomst> {
  const { beschikking, uitslag } = dossier;
  const vorige = eerdere.filter(({ soort }) => soort === opgave.soort).at(-1) ?? null;
  const open = openPunten(dossier, opgave, vorige);
  if (beschikking === null || open.length > 0) return { ok: false, open };
  const { cellen, afgekapt } = gecontroleerdeCijfers(dossier.inhoud, dossier.productie, opgave.moment);
  const wijzigingen = vorige === null ? [] : wijzigingenSinds(dossier, zegelcijfers(vorige));
  const teksten = vorige?.geschreven === undefined ? [] : tekstverschillen(vorige.geschreven, geschreven);
  const nieuw: Indiening = {
    versie: (vorige?.versie ?? 0) + 1,
    soort: opgave.soort,
    moment: opgave.moment,
    door: opgave.door.trim(),
    beschikking: { kenmerk: beschikking.kenmerk, versie: beschikking.versie, vingerafdruk: vingerafdrukBeschikking },
    vingerafdruk: await vingerafdrukCijfers(dossier),
    verklaringen: opgave.verklaringen.map(verklaringTekst),
    reden: vorige === null ? null : (opgave.reden?.trim() ?? null),
    stand: {
      toegelicht: uitslag.bevindingen.filter(({ ernst, status }) => ernst !== "info" && status !== "open").length,
      info: uitslag.bevindingen.filter(({ ernst }) => ernst === "info").length,
      nietGecontroleerd: uitslag.nietGecontroleerd.length,
    },
    wijzigingen: wijzigingen.slice(0, WIJZIGINGEN_TOT),
    aantalWijzigingen: wijzigingen.length,
    cijfers: perBlad(cellen),
    geschreven: verzegeld(geschreven),
    tekstwijzigingen: teksten.slice(0, TEKSTEN_TOT).map(korter),
    aantalTeksten: teksten.length,
    afgekapt: afgekapt === true,
    ...(afgekapt === true && { rest: await restVan(dossier, cellen.size) }),
  };
  // What each kind's last submission sealed stays; of older ones what changed is enough.
  const bewaard = eerdere.map((een) => (een.soort === nieuw.soort ? zonderZegel(een) : een));
  return { ok: true, indiening: nieuw, indieningen: [...bewaard, nieuw] };
}

/** The figures that a submission sealed, by "Jeugd!F7"; of an older version none. */
export function zegelcijfers({ cijfers }: Pick<Indiening, "cijfers">): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(cijfers ?? {}).flatMap(([blad, van]) =>
      Object.entries(van).map(([plek, waarde]) => [`${blad}!${plek}`, waarde] as const),
    ),
  );
}

function zonderZegel({ teksten: _, geschreven: __, rest: ___, ...een }: Indiening): Indiening {
  return { ...een, cijfers: null };
}

function korter({ oud, nu, ...een }: Tekstwijziging): Tekstwijziging {
  const deel = (tekst: string | null): string | null => (tekst === null ? null : ingekort(tekst, TEKST_DEEL));
  return { ...een, oud: deel(oud), nu: deel(nu) };
}

/** Each figure that is not what it was, by cell, in the order of the sheets. `toen`: "Jeugd!F7" → value. */
export function wijzigingenSinds(dossier: Dossier, toen: ReadonlyMap<string, string>): readonly Cijferwijziging[] {
  return cijferverschillen(dossier, toen).map(({ blad, rij, kolom, oud, nu }) => ({
    blad,
    cel: adres(cel(blad, rij, kolom)),
    oud,
    nu,
  }));
}

/** "Jeugd!G12" */
export function celNaam({ blad, cel: plek }: Pick<Cijferwijziging, "blad" | "cel">): string {
  return `${bladVerwijzing(blad)}!${plek}`;
}

function perBlad(cellen: ReadonlyMap<string, string>): Record<string, Record<string, string>> {
  const bladen: Record<string, Record<string, string>> = {};
  for (const [plek, waarde] of cellen) {
    const grens = plek.lastIndexOf("!");
    (bladen[plek.slice(0, grens)] ??= {})[plek.slice(grens + 1)] = waarde;
  }
  return bladen;
}
