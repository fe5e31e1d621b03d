import { z } from "zod";
import { bladVerwijzing } from "../domein/bereik";
import { leesBereik } from "../werkboek/adressen";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { HERSTELLINGEN_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Plan, PlanBlad } from "../werkboek/plan";
import type { XmlDeel } from "../werkboek/raster";
import { tabelblad, type Tabelkolom, type Tabelwaarde } from "./tabelblad";

export const HERSTELBLAD = "Herstellingen";
const BEGIN = `blad_${HERSTELBLAD}`;

const regel = z.object({
  /** ISO date and time. */
  moment: z.string(),
  door: z.string().nullable(),
  wat: z.enum(["hersteld", "teruggezet"]),
  blad: z.string(),
  /** "G12" */
  cel: z.string(),
  voor: z.string(),
  na: z.string(),
  code: z.string(),
  naam: z.string(),
});

/** One change of a partner's cell: carried out, or taken back. Values and formulas as people read them. */
export type Herstelregel = z.infer<typeof regel>;

const schema = z.object({ schema: z.literal("herstellingen/1.0"), regels: z.array(regel) });

const KOLOMMEN: readonly Tabelkolom[] = [
  { kop: "Nr", breedte: 6, soort: "getal" },
  { kop: "Datum", breedte: 12 },
  { kop: "Tijd", breedte: 8 },
  { kop: "Door", breedte: 18 },
  { kop: "Cel", breedte: 18 },
  { kop: "Wat", breedte: 12 },
  { kop: "Eerst", breedte: 28 },
  { kop: "Daarna", breedte: 28 },
  { kop: "Controle", breedte: 32 },
];

/** The repairs that a workbook keeps, in the order in which they were done; none where its part is missing or damaged. */
export function leesHerstellingen(delen: readonly XmlDeel[]): readonly Herstelregel[] {
  const gelezen = schema.safeParse(leesJsonDeel(delen, HERSTELLINGEN_NAAMRUIMTE));
  return gelezen.success ? gelezen.data.regels : [];
}

/** The part that keeps these repairs and names their sheet. Nothing is ever taken out of it: what is taken back is a line too. */
export function herstellingenDeel(regels: readonly Herstelregel[]): XmlDeel {
  const bladen = [{ naam: HERSTELBLAD, begin: BEGIN }];
  return jsonDeel(HERSTELLINGEN_NAAMRUIMTE, { schema: "herstellingen/1.0", bladen, regels });
}

/** The sheet with every repair; `bladen` are the sheets to which a click can go. */
function herstelblad(regels: readonly Herstelregel[], bladen: ReadonlySet<string>): PlanBlad {
  return tabelblad({
    naam: HERSTELBLAD,
    ondertitel: "Wat op uw verzoek in uw werkboek is gewijzigd. Er gaat nooit een regel weg.",
    boven: HERSTELBLAD,
    kolommen: KOLOMMEN,
    rijen: regels.map((een, nummer) => rijVan(een, nummer + 1, bladen)),
    leeg: "Er is nog niets hersteld.",
  });
}

function rijVan(een: Herstelregel, nummer: number, bladen: ReadonlySet<string>): readonly Tabelwaarde[] {
  const { moment, door, blad, cel, wat, voor, na, code, naam } = een;
  const plek = `${bladVerwijzing(blad)}!${cel}`;
  const [, jaar, maand, dag, tijd] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(moment) ?? [];
  const kanKlikken = bladen.has(blad) && leesBereik(blad, cel) !== null;
  return [
    nummer,
    jaar === undefined ? "" : `${dag}-${maand}-${jaar}`,
    tijd?.replace(":", ".") ?? "",
    door ?? "",
    kanKlikken ? { waarde: plek, link: `'${blad.replaceAll("'", "''")}'!${cel}`, stijl: "linkInRijBoven" } : plek,
    wat,
    voor,
    na,
    `${code} ${naam}`,
  ];
}

/** The sheet Herstellingen as a plan of its own, beside what stands in the workbook. */
export function herstellingenPlan(regels: readonly Herstelregel[], bladen: readonly string[]): Plan {
  return {
    naast: true,
    titel: HERSTELBLAD,
    onderwerp: "",
    auteur: "",
    bladen: [herstelblad(regels, new Set(bladen))],
    namen: [{ naam: BEGIN, verwijzing: `${bladVerwijzing(HERSTELBLAD)}!$A$1` }],
    delen: [herstellingenDeel(regels)],
  };
}

/**
 * A verantwoording with the repairs of the workbook carried along: the sheet behind the others and the part; the same plan when
 * nothing was repaired. A click goes to the cell where its sheet is in the same workbook.
 */
export function metHerstellingen(plan: Plan, regels: readonly Herstelregel[], bladen: readonly string[]): Plan {
  if (regels.length === 0) return plan;
  const { bladen: erbij, namen, delen } = herstellingenPlan(regels, bladen);
  return {
    ...plan,
    bladen: [...plan.bladen, ...erbij],
    namen: [...plan.namen, ...namen],
    delen: [...plan.delen, ...delen],
  };
}

/** Two logs of one workbook as one: of lines that both have one stays. */
export function alleHerstellingen(...logs: readonly (readonly Herstelregel[])[]): readonly Herstelregel[] {
  const uniek = new Map(logs.flat().map((een) => [JSON.stringify(een), een]));
  return [...uniek.values()].sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
}
