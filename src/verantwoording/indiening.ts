import { z } from "zod";
import { adres, bladVerwijzing, cel, type Bereik } from "../domein/bereik";
import { cijferverschillen } from "../controles/cijferverschillen";
import { gecontroleerdeCijfers } from "../controles/gecontroleerde-cijfers";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { INDIENING_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Inhoud, XmlDeel } from "../werkboek/raster";
import { celkenmerk } from "./celkenmerk";
import type { Dossier } from "./dossier";
import { rubriekcellen } from "./eerder";
import { openPunten, verklaringTekst, type OpenPunt } from "./indiening-open";
import { RAPPORTSOORTEN, type Rapportsoort } from "./rapportsoort";

/** So many changed cells are kept with a version; the fingerprint covers all. */
const WIJZIGINGEN_TOT = 2000;

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
  /** Marks of what was typed on the standard sheets, by activity and rubric; an earlier program did not keep them. */
  teksten: z.record(z.string(), z.string()).optional(),
  /** There were more figures than are kept cell by cell. */
  afgekapt: z.boolean(),
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
 * workbook when left out. `vingerafdrukBeschikking` is "sha256:<hex>" (domein.md §2); `heel` is the workbook with our sheets, of which
 * the typed texts are sealed too. Changes nothing in the workbook.
 */
export async function maakIndiening(
  dossier: Dossier,
  opgave: Indienopgave,
  vingerafdrukBeschikking: string,
  eerdere: readonly Indiening[] = leesIndieningen(dossier.inhoud.delen),
  heel: Inhoud | null = null,
): Promise<Indienuitkomst> {
  const { beschikking, uitslag } = dossier;
  const vorige = eerdere.filter(({ soort }) => soort === opgave.soort).at(-1) ?? null;
  const open = openPunten(dossier, opgave, vorige);
  if (beschikking === null || open.length > 0) return { ok: false, open };
  const { cellen, afgekapt } = gecontroleerdeCijfers(dossier.inhoud, dossier.productie, opgave.moment);
  const wijzigingen = vorige === null ? [] : wijzigingenSinds(dossier, zegelVan(eerdere, vorige));
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
    ...(heel !== null && {
      teksten: Object.fromEntries(tekstmerken(heel).map(({ sleutel, merk }) => [sleutel, merk])),
    }),
    afgekapt: afgekapt === true,
  };
  // The figures of each kind's last submission stay; of older ones what changed is enough.
  const bewaard = eerdere.map((een) => (een.soort === nieuw.soort ? { ...een, cijfers: null } : een));
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

function zegelVan(eerdere: readonly Indiening[], vorige: Indiening): ReadonlyMap<string, string> {
  return zegelcijfers(eerdere.find((een) => een === vorige) ?? vorige);
}

function wijzigingenSinds(dossier: Dossier, toen: ReadonlyMap<string, string>): readonly Cijferwijziging[] {
  return cijferverschillen(dossier, toen).map(({ blad, rij, kolom, oud, nu }) => ({
    blad,
    cel: adres(cel(blad, rij, kolom)),
    oud,
    nu,
  }));
}

/** Each figure that is not what was handed in, by cell, in the order of the sheets. */
export function sindsZegel(dossier: Dossier, zegel: Indiening): readonly Cijferwijziging[] {
  return wijzigingenSinds(dossier, zegelcijfers(zegel));
}

/** Each cell for text on our sheets of which the text is not what was handed in; none where the seal knows no texts. */
export function tekstenSindsZegel(heel: Inhoud, { teksten }: Pick<Indiening, "teksten">): readonly Bereik[] {
  if (teksten === undefined) return [];
  return tekstmerken(heel).flatMap(({ sleutel, merk, plek }) => ((teksten[sleutel] ?? "") === merk ? [] : [plek]));
}

/** What is typed in each rubric, as a mark; "" for nothing. */
function tekstmerken(
  heel: Inhoud,
): readonly { readonly sleutel: string; readonly merk: string; readonly plek: Bereik }[] {
  return rubriekcellen(heel).map(({ activiteit, rubriek, waarde, cel: plek }) => ({
    sleutel: JSON.stringify([activiteit, rubriek]),
    merk: celkenmerk(waarde, null, new Map()) ?? "",
    plek,
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

/** "sha256:<hex>" over every figure with its place, also those that are not kept one by one. */
export async function vingerafdrukCijfers({
  inhoud,
  productie,
}: Pick<Dossier, "inhoud" | "productie">): Promise<string> {
  const { cellen } = gecontroleerdeCijfers(inhoud, productie, "", Number.POSITIVE_INFINITY);
  const regels = [...cellen].map((regel) => JSON.stringify(regel)).sort();
  const som = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(regels.join("\n")));
  return `sha256:${Array.from(new Uint8Array(som), (deel) => deel.toString(16).padStart(2, "0")).join("")}`;
}
