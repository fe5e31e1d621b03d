import { metAntwoorden, statusBij, zelfdeCijfers, type Antwoord, type Antwoorden } from "../controles/antwoorden";
import { antwoordenDeel, leesAntwoorden } from "../controles/antwoorden-deel";
import type { Status } from "../controles/bevinding";
import { controleDeel, gecontroleerdeCijfers } from "../controles/gecontroleerde-cijfers";
import type { CelWaarde, Inhoud, XmlDeel } from "../werkboek/raster";
import { statusVan, type Dossier } from "./dossier";
import { leesEerdere, type EerdereUitvoer } from "./eerder";
import { invoersleutel } from "./invoerlijst";

const STATUSSEN: ReadonlySet<unknown> = new Set(["open", "toegelicht", "geaccepteerd"]);

/** What somebody typed about one finding on the sheet Bevindingen; a field that was left alone is undefined. */
interface Getypt {
  readonly tekst?: string;
  readonly status?: Status;
}

/**
 * The answers that a workbook carries: those of its part, with what was typed on the sheet Bevindingen since. `vandaag` (ISO date
 * or null) is noted for what was typed: the sheet does not tell when.
 */
export function antwoordenUit(inhoud: Inhoud, vandaag: string | null): Antwoorden {
  const eerder = leesEerdere(inhoud);
  return metBlad(leesAntwoorden(inhoud.delen), eerder, vandaag);
}

/** These answers, with what was typed on the sheet Bevindingen of an earlier output. */
export function metBlad(antwoorden: Antwoorden, eerder: EerdereUitvoer | null, vandaag: string | null): Antwoorden {
  if (eerder === null) return antwoorden;
  const uit = new Map(antwoorden);
  for (const [id, getypt] of getyptPerBevinding(eerder.getypt)) {
    const bekend = antwoorden.get(id);
    if (bekend?.nieuw !== true) uit.set(id, vanBlad(getypt, bekend, eerder.cijfers.get(id), vandaag));
  }
  return uit;
}

function vanBlad(
  getypt: Getypt,
  bekend: Antwoord | undefined,
  cijfers: Antwoord["cijfers"] | undefined,
  vandaag: string | null,
): Antwoord {
  const tekst = getypt.tekst ?? bekend?.tekst ?? "";
  const eigen = bekend !== undefined && bekend.tekst === tekst ? bekend.status : statusBij(tekst);
  // A finding that was not on the sheet can only have been remembered, not answered again.
  const status = cijfers === undefined && bekend !== undefined ? eigen : statusMet(getypt.status, tekst, eigen);
  const toen = cijfers ?? bekend?.cijfers ?? null;
  if (bekend?.tekst === tekst && bekend.status === status && gelijk(bekend.cijfers, toen)) return bekend;
  return { tekst, status, door: null, op: vandaag, cijfers: toen, nieuw: false };
}

/** A text that was typed while the status beside it still said 'open' is an explanation all the same. */
function statusMet(getypt: Status | undefined, tekst: string, eigen: Status): Status {
  if (getypt === undefined) return eigen;
  return getypt === "toegelicht" && tekst.trim() === "" ? "open" : getypt;
}

function gelijk(een: Antwoord["cijfers"], ander: Antwoord["cijfers"]): boolean {
  return een === null || ander === null ? een === ander : zelfdeCijfers(een, ander);
}

function getyptPerBevinding(velden: ReadonlyMap<string, CelWaarde>): ReadonlyMap<string, Getypt> {
  const uit = new Map<string, Getypt>();
  for (const [sleutel, waarde] of velden) {
    const [soort, id, veld] = JSON.parse(sleutel) as readonly (string | undefined)[];
    if (soort !== "bevinding" || id === undefined) continue;
    if (veld === "antwoord") uit.set(id, { ...uit.get(id), tekst: String(waarde ?? "") });
    if (veld === "status" && STATUSSEN.has(waarde)) uit.set(id, { ...uit.get(id), status: waarde as Status });
  }
  return uit;
}

/** Of two sets of answers: each finding's latest one; where that cannot be told, the one of `laatste`. */
export function samengevoegd(eerste: Antwoorden, laatste: Antwoorden): Antwoorden {
  const uit = new Map(eerste);
  for (const [id, antwoord] of laatste) {
    const ander = uit.get(id);
    if (ander?.op && (antwoord.op === null || ander.op > antwoord.op)) continue;
    uit.set(id, antwoord);
  }
  return uit;
}

/** The dossier with its findings answered, and the judgement that follows from that. */
export function beantwoordDossier(dossier: Dossier, antwoorden: Antwoorden): Dossier {
  const uitslag = metAntwoorden(dossier.uitslag, antwoorden);
  return uitslag === dossier.uitslag ? dossier : { ...dossier, uitslag, status: statusVan(dossier.productie, uitslag) };
}

/** The earlier output without what its sheet says of findings that are there now: their answers are known, and newer. */
export function zonderBeantwoord(
  eerder: EerdereUitvoer | null,
  { uitslag }: Pick<Dossier, "uitslag">,
  antwoorden: Antwoorden,
): EerdereUitvoer | null {
  if (eerder === null) return null;
  const getypt = new Map(eerder.getypt);
  for (const { id } of uitslag.bevindingen) {
    if (!antwoorden.has(id)) continue;
    for (const veld of ["antwoord", "status"] as const)
      getypt.delete(invoersleutel({ soort: "bevinding", bevinding: id, veld }));
  }
  return { ...eerder, getypt };
}

/**
 * The parts that go with an output: the answers, which stand on its sheet from now on, and the figures that were checked (INT-03).
 * `moment` is an ISO date or date and time; without one the figures are not kept.
 */
export function meegaand(dossier: Dossier, antwoorden: Antwoorden, moment: string | null): readonly XmlDeel[] {
  const geplaatst = new Map([...antwoorden].map(([id, antwoord]) => [id, { ...antwoord, nieuw: false }]));
  const cijfers =
    moment === null ? [] : [controleDeel(gecontroleerdeCijfers(dossier.inhoud, dossier.productie, moment))];
  return [antwoordenDeel(geplaatst), ...cijfers];
}
