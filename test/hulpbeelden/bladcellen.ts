import { SSF } from "@e965/xlsx";
import { readXlsx } from "hucre/xlsx";
import { kolomNummer, type Bereik } from "../../src/domein/bereik";
import { ontleedFormule, verschuifFormule } from "../../src/werkboek/formule-verschuiven";
import type { PlanCel } from "../../src/werkboek/plan";
import { Rekenblad } from "../verantwoording/rekenblad";
import { plan, planBlad } from "../werkboek/schrijven/plannen";

export type Werkboek = Awaited<ReturnType<typeof readXlsx>>;
export type Werkblad = Werkboek["sheets"][number];
export type Werkcel = NonNullable<ReturnType<NonNullable<Werkblad["cells"]>["get"]>>;
export type Celstijl = NonNullable<Werkcel["style"]>;

const MAANDEN: Readonly<Record<string, string>> = {
  January: "januari",
  February: "februari",
  March: "maart",
  May: "mei",
  June: "juni",
  July: "juli",
  August: "augustus",
  October: "oktober",
};

/** A workbook as it was made, with its looks: read by another library than the one reader of our own. */
export async function openWerkboek(bytes: Uint8Array): Promise<Werkboek> {
  return readXlsx(bytes, { readStyles: true });
}

/** The sheet of this name. Throws, and names the sheets that there are, when it is not there. */
export function werkblad({ sheets }: Werkboek, naam: string): Werkblad {
  const gevonden = sheets.find(({ name }) => name === naam);
  if (!gevonden) throw new Error(`Geen blad '${naam}'. Wel: ${sheets.map(({ name }) => name).join(", ")}.`);
  return gevonden;
}

export function celOp(blad: Werkblad, rij: number, kolom: number): Werkcel | undefined {
  return blad.cells?.get(`${rij},${kolom}`);
}

/** The text that Dutch Excel shows in a cell. */
export function celtekst(cel: Werkcel | undefined): string {
  const waarde = cel?.value ?? null;
  if (waarde === null) return "";
  if (typeof waarde === "boolean") return waarde ? "WAAR" : "ONWAAR";
  if (typeof waarde !== "number" && !(waarde instanceof Date)) return String(waarde);
  const vorm = leesbareVorm(cel?.style?.numFmt ?? "General", waarde);
  return inNederlands(String(SSF.format(vorm, waarde)), vorm);
}

/** The same format in what the library that writes figures knows: a dash in quotes, and as many decimals as there are. */
function leesbareVorm(vorm: string, waarde: number | Date): string {
  const decimalen = (/\.(\d{1,2})/.exec(String(Number(Number(waarde).toFixed(2))))?.[1] ?? "").length;
  return vorm
    .replace(/–(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '"–"')
    .replaceAll("0.##", decimalen === 0 ? '0"."' : `0.${"0".repeat(decimalen)}`)
    .replaceAll("0.0#", `0.${"0".repeat(Math.max(1, decimalen))}`);
}

function inNederlands(tekst: string, vorm: string): string {
  if (/[dmy]{2}|d-m/i.test(vorm))
    return tekst.replace(/[A-Z][a-z]+/g, (maand) => MAANDEN[maand] ?? maand.toLowerCase());
  return tekst.replace(/[.,]/g, (teken) => (teken === "." ? "," : ".")).trim();
}

/** "A1:J24" as rows and columns from 0. */
export function bereikVan(tekst: string): Bereik {
  const [, van, rij, tot, totRij] = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(tekst) ?? [];
  const [kolom, laatste] = [kolomNummer(van ?? ""), kolomNummer(tot ?? van ?? "")];
  if (kolom === null || laatste === null) throw new Error(`'${tekst}' is geen bereik.`);
  return { blad: "", rij: Number(rij) - 1, kolom, totRij: Number(totRij ?? rij) - 1, totKolom: laatste };
}

/** Below everything that a sheet of ours holds: here the conditions of its formats are reckoned. */
const PROEFRIJ = 900_000;

/** The looks that the conditional formats give to the cells of a range now, by "row,column"; the first that holds wins. */
export function voorwaardelijk(werkboek: Werkboek, blad: Werkblad, gebied: Bereik): ReadonlyMap<string, Celstijl> {
  const proeven: { readonly sleutel: string; readonly formule: string; readonly stijl: Celstijl }[] = [];
  for (const { formula, range, style } of blad.conditionalRules ?? []) {
    if (typeof formula !== "string" || !style) continue;
    const delen = ontleedFormule(formula);
    for (const bereik of range.split(" ").map(bereikVan)) {
      for (const { rij, kolom } of cellenIn(bereik, gebied)) {
        const formule = verschuifFormule(delen, rij - bereik.rij, kolom - bereik.kolom);
        proeven.push({ sleutel: `${rij},${kolom}`, formule, stijl: style });
      }
    }
  }
  const uitkomst = reken(
    werkboek,
    blad.name,
    proeven.map(({ formule }) => formule),
  );
  const stijlen = new Map<string, Celstijl>();
  for (const [i, { sleutel, stijl }] of proeven.entries()) {
    if (uitkomst[i] === true && !stijlen.has(sleutel)) stijlen.set(sleutel, stijl);
  }
  return stijlen;
}

function* cellenIn(bereik: Bereik, gebied: Bereik): Iterable<{ readonly rij: number; readonly kolom: number }> {
  for (let rij = Math.max(bereik.rij, gebied.rij); rij <= Math.min(bereik.totRij, gebied.totRij); rij++) {
    for (
      let kolom = Math.max(bereik.kolom, gebied.kolom);
      kolom <= Math.min(bereik.totKolom, gebied.totKolom);
      kolom++
    ) {
      yield { rij, kolom };
    }
  }
}

/** What formulas on a sheet come to, on the values that the workbook keeps. */
function reken({ sheets, namedRanges = [] }: Werkboek, waar: string, formules: readonly string[]): unknown[] {
  const bladen = sheets.map((blad) => {
    const cellen = [...(blad.cells ?? [])].flatMap(([sleutel, { value }]): PlanCel[] => {
      const [rij = 0, kolom = 0] = sleutel.split(",").map(Number);
      return typeof value === "object" ? [] : [{ rij, kolom, waarde: value, stijl: "standaard" }];
    });
    const proeven = (blad.name === waar ? formules : []).map((formule, i): PlanCel => ({
      rij: PROEFRIJ + i,
      kolom: 0,
      waarde: null,
      formule,
      stijl: "standaard",
    }));
    return planBlad(blad.name, [...cellen, ...proeven]);
  });
  const namen = namedRanges.map(({ name, range }) => ({ naam: name, verwijzing: range }));
  const rekenblad = new Rekenblad(plan(bladen, { namen }));
  return formules.map((_, i) => rekenblad.waarde(`${waar}!A${PROEFRIJ + i + 1}`));
}
