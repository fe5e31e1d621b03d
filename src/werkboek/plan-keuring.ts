import { adres, cel, kolomNummer } from "../domein/bereik";
import type { Plan, PlanBlad, PlanCel } from "./plan";
import { TEKST_TOT } from "./plan-tekst";

const RIJEN = 1_048_576;
const KOLOMMEN = 16_384;
const FORMULE_TOT = 8_192;

/** A plan that Excel could not open is a mistake of ours: it is refused before a byte is written. */
export class PlanFout extends Error {
  override readonly name = "PlanFout";
}

/** Refuses a plan that would not give a workbook that Excel opens, naming the sheet and the cell. Throws PlanFout. */
export function keurPlan(plan: Plan): void {
  if (plan.bladen.length === 0) throw new PlanFout("Een werkboek heeft minstens één blad.");
  keurBladnamen(plan.bladen);
  keurNamen(plan);
  for (const blad of plan.bladen) {
    const bezet = new Set<number>();
    for (const c of blad.cellen) {
      const plek = c.rij * KOLOMMEN + c.kolom;
      if (bezet.has(plek)) throw fout(blad, c, "staat twee keer in het plan");
      bezet.add(plek);
      keurCel(blad, c);
    }
  }
}

function keurBladnamen(bladen: readonly PlanBlad[]): void {
  const namen = new Set<string>();
  for (const { naam } of bladen) {
    if (naam === "" || naam.length > 31) throw new PlanFout(`Bladnaam '${naam}' moet 1 tot 31 tekens hebben.`);
    // eslint-disable-next-line no-control-regex -- Excel refuses control characters in a sheet's name
    if (/[\\/?*[\]:\u0000-\u001F]/.test(naam)) throw new PlanFout(`Bladnaam '${naam}' bevat een teken dat niet mag.`);
    if (/^'|'$/.test(naam))
      throw new PlanFout(`Bladnaam '${naam}' mag niet met een aanhalingsteken beginnen of eindigen.`);
    if (naam.toLowerCase() === "history") throw new PlanFout(`Bladnaam '${naam}' is door Excel bezet.`);
    if (namen.has(naam.toLowerCase())) throw new PlanFout(`Bladnaam '${naam}' komt twee keer voor.`);
    namen.add(naam.toLowerCase());
  }
}

function keurNamen(plan: Plan): void {
  const namen = new Set<string>();
  for (const { naam } of plan.namen) {
    const cellAdres = /^([A-Za-z]{1,3})\d+$/.exec(naam);
    const goed = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(naam) && !/^[RrCc]\d*$|^[Rr]\d+[Cc]\d+$/.test(naam);
    if (!goed || (cellAdres && kolomNummer(cellAdres[1]!) !== null)) {
      throw new PlanFout(`'${naam}' kan geen naam van een bereik zijn.`);
    }
    if (namen.has(naam.toLowerCase())) throw new PlanFout(`De naam '${naam}' komt twee keer voor.`);
    namen.add(naam.toLowerCase());
  }
}

function keurCel(blad: PlanBlad, c: PlanCel): void {
  if (!(c.rij >= 0 && c.rij < RIJEN && c.kolom >= 0 && c.kolom < KOLOMMEN)) throw fout(blad, c, "valt buiten het blad");
  if (typeof c.waarde === "number" && !Number.isFinite(c.waarde)) throw fout(blad, c, `heeft als waarde ${c.waarde}`);
  if (typeof c.waarde === "string" && c.waarde.length > TEKST_TOT) {
    throw fout(blad, c, `heeft een tekst van ${c.waarde.length} tekens; hoogstens ${TEKST_TOT} passen in een cel`);
  }
  if (c.formule === undefined) return;
  if (c.formule === "" || c.formule.startsWith("=")) throw fout(blad, c, "heeft een formule met '=' of zonder inhoud");
  if (c.formule.length > FORMULE_TOT) throw fout(blad, c, `heeft een formule langer dan ${FORMULE_TOT} tekens`);
}

function fout(blad: PlanBlad, c: PlanCel, wat: string): PlanFout {
  const plek = c.rij >= 0 && c.kolom >= 0 ? adres(cel(blad.naam, c.rij, c.kolom)) : `${c.rij},${c.kolom}`;
  return new PlanFout(`Blad '${blad.naam}', cel ${plek} ${wat}.`);
}
