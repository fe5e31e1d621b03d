import { z } from "zod";
import type { Bevinding } from "../controles/bevinding";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { GESPREK_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { XmlDeel } from "../werkboek/raster";

/** What the municipality says of the whole. 'vastgesteld' is a person's decision that is noted here, never ours. */
export const BEOORDELINGEN = ["ontvangen", "niet plausibel", "plausibel", "vastgesteld"] as const;
export type Beoordeling = (typeof BEOORDELINGEN)[number];

/** A question that is about no finding, but about the whole. */
export const ALGEMEEN = "algemeen";

const regel = z.object({
  /** Id of the finding, or `ALGEMEEN`. */
  bevinding: z.string().min(1),
  wie: z.enum(["partner", "gemeente"]),
  soort: z.enum(["vraag", "antwoord", "akkoord", "toelichting"]),
  /** The question, the answer, or the reason of the agreement. */
  tekst: z.string(),
  door: z.string(),
  /** ISO date and time. */
  moment: z.string(),
});

const stap = z.object({
  status: z.enum(BEOORDELINGEN),
  door: z.string(),
  /** ISO date and time. */
  moment: z.string(),
  /** Why; null only for 'ontvangen'. */
  reden: z.string().nullable(),
});

const schema = z.object({ schema: z.literal("gesprek/1.0"), regels: z.array(regel), status: z.array(stap) });

/** One line of the dialogue. */
export type Gespreksregel = z.infer<typeof regel>;
/** One step of the judgement of the whole. */
export type Statusstap = z.infer<typeof stap>;

/** The dialogue of one verantwoording and the history of its judgement, each in the order in which it was said. */
export interface Gesprek {
  readonly regels: readonly Gespreksregel[];
  readonly status: readonly Statusstap[];
}

export const LEEG_GESPREK: Gesprek = { regels: [], status: [] };

/** A change of the dialogue that was refused, with a sentence that says why. */
export class GesprekFout extends Error {
  override readonly name = "GesprekFout";
}

/** The dialogue that a workbook keeps; an empty one where its part is missing, damaged or of a version that we do not know. */
export function leesGesprek(delen: readonly XmlDeel[]): Gesprek {
  const gelezen = schema.safeParse(leesJsonDeel(delen, GESPREK_NAAMRUIMTE));
  return gelezen.success ? { regels: gelezen.data.regels, status: gelezen.data.status } : LEEG_GESPREK;
}

/** The part that keeps this dialogue. */
export function gesprekDeel({ regels, status }: Gesprek): XmlDeel {
  return jsonDeel(GESPREK_NAAMRUIMTE, { schema: "gesprek/1.0", regels, status });
}

/** Whether nothing was said and nothing judged. */
export function isLeeg({ regels, status }: Gesprek): boolean {
  return regels.length === 0 && status.length === 0;
}

/**
 * The dialogue with one line more. Throws GesprekFout without a text or a name, and for an answer where nothing was asked: an
 * answer of the partner to the finding itself is a 'toelichting'.
 */
export function zeg(gesprek: Gesprek, nieuw: Gespreksregel): Gesprek {
  if (nieuw.door.trim() === "") throw new GesprekFout("Vul in wie dit schrijft.");
  if (nieuw.tekst.trim() === "") throw new GesprekFout(LEEG[nieuw.soort]);
  if (nieuw.soort === "antwoord" && !gesprek.regels.some((r) => r.bevinding === nieuw.bevinding && r.soort === "vraag"))
    throw new GesprekFout(
      `${nieuw.bevinding === ALGEMEEN ? "Over het geheel" : "Bij deze bevinding"} is geen vraag gesteld, dus is er niets om te beantwoorden.`,
    );
  const schoon = { ...nieuw, tekst: nieuw.tekst.trim(), door: nieuw.door.trim() };
  return { ...gesprek, regels: [...gesprek.regels, schoon] };
}

const LEEG: Readonly<Record<Gespreksregel["soort"], string>> = {
  vraag: "Een vraag zonder tekst kan niet.",
  antwoord: "Een antwoord zonder tekst kan niet.",
  akkoord: "Schrijf waarom u akkoord bent.",
  toelichting: "Een toelichting zonder tekst kan niet.",
};

/** The dialogue with a new judgement of the whole. Throws GesprekFout without a name, or without a reason for all but 'ontvangen'. */
export function beoordeel(gesprek: Gesprek, { status, door, moment, reden }: Statusstap): Gesprek {
  if (door.trim() === "") throw new GesprekFout("Vul in wie dit beoordeelt.");
  const waarom = (reden ?? "").trim();
  if (status !== "ontvangen" && waarom === "") throw new GesprekFout(`Schrijf waarom het oordeel '${status}' is.`);
  const nieuw = { status, door: door.trim(), moment, reden: waarom === "" ? null : waarom };
  return { ...gesprek, status: [...gesprek.status, nieuw] };
}

/** The judgement that holds now; null when there is none yet. */
export function oordeelNu({ status }: Gesprek): Statusstap | null {
  return status.at(-1) ?? null;
}

/** Two copies of one dialogue as one: every line that either has stands in it once, in the order of time. */
export function samenGesprek(een: Gesprek, ander: Gesprek): Gesprek {
  return { regels: samen(een.regels, ander.regels), status: samen(een.status, ander.status) };
}

function samen<T extends { readonly moment: string }>(een: readonly T[], ander: readonly T[]): readonly T[] {
  const bekend = new Map<string, number>();
  for (const deel of een) bekend.set(JSON.stringify(deel), (bekend.get(JSON.stringify(deel)) ?? 0) + 1);
  const erbij = ander.filter((deel) => {
    const sleutel = JSON.stringify(deel);
    const over = bekend.get(sleutel) ?? 0;
    bekend.set(sleutel, over - 1);
    return over <= 0;
  });
  return [...een, ...erbij].sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
}

/** How the dialogue about a finding stands. */
export type Gespreksstand = "geen vraag" | "open vraag" | "beantwoord" | "akkoord";

/** The dialogue about one finding. */
export interface Gesprekspunt {
  /** Id of the finding, or `ALGEMEEN`. */
  readonly id: string;
  /** Null: about the whole, or the finding is not there any more. */
  readonly bevinding: Bevinding | null;
  /** In the order in which it was said; the partner's own answer to the finding first. */
  readonly regels: readonly Gespreksregel[];
  readonly stand: Gespreksstand;
}

/**
 * The dialogue per finding, in the order of the findings; then what was said of the whole, and of findings that are gone: no line
 * is ever left out. The partner's answer on the finding itself is shown as a 'toelichting' without being kept twice.
 */
export function gesprekspunten(gesprek: Gesprek, bevindingen: readonly Bevinding[]): readonly Gesprekspunt[] {
  const perId = new Map<string, Gespreksregel[]>();
  for (const een of gesprek.regels) {
    const lijst = perId.get(een.bevinding);
    if (lijst) lijst.push(een);
    else perId.set(een.bevinding, [een]);
  }
  const bekend = new Set(bevindingen.map(({ id }) => id));
  const punten = bevindingen.map((bevinding) => {
    const gezegd = perId.get(bevinding.id) ?? [];
    return punt(bevinding.id, bevinding, [...eigenAntwoord(bevinding, gezegd), ...gezegd]);
  });
  const rest = [...perId].filter(([id]) => !bekend.has(id)).map(([id, regels]) => punt(id, null, regels));
  return [...punten, ...rest];
}

function punt(id: string, bevinding: Bevinding | null, regels: readonly Gespreksregel[]): Gesprekspunt {
  return { id, bevinding, regels, stand: standVan(regels) };
}

/** What the partner answered to the finding itself; nothing where the dialogue has that text already. */
function eigenAntwoord(bevinding: Bevinding, gezegd: readonly Gespreksregel[]): readonly Gespreksregel[] {
  const { toelichting, antwoord, id } = bevinding;
  const tekst = toelichting?.trim() ?? "";
  if (tekst === "" || gezegd.some((een) => een.wie === "partner" && een.tekst === tekst)) return [];
  const door = antwoord?.door ?? "";
  return [{ bevinding: id, wie: "partner", soort: "toelichting", tekst, door, moment: antwoord?.op ?? "" }];
}

/** Each answer belongs to what was asked before it; an agreement closes everything before it. */
function standVan(regels: readonly Gespreksregel[]): Gespreksstand {
  const laatste = [...regels].reverse().find(({ soort }) => soort !== "toelichting");
  if (laatste === undefined) return "geen vraag";
  return laatste.soort === "vraag" ? "open vraag" : laatste.soort === "akkoord" ? "akkoord" : "beantwoord";
}

/** A question that waits for an answer. */
export interface OpenVraag {
  readonly id: string;
  readonly bevinding: Bevinding | null;
  readonly vraag: Gespreksregel;
}

/** The questions that wait for an answer: all since the last answer or agreement on the same finding. */
export function openVragen(gesprek: Gesprek, bevindingen: readonly Bevinding[]): readonly OpenVraag[] {
  return gesprekspunten(gesprek, bevindingen).flatMap(({ id, bevinding, regels }) => {
    const slot = regels.map(({ soort }) => soort === "antwoord" || soort === "akkoord").lastIndexOf(true);
    return regels
      .slice(slot + 1)
      .filter(({ soort }) => soort === "vraag")
      .map((vraag): OpenVraag => ({ id, bevinding, vraag }));
  });
}
