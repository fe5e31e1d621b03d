import { REGISTER_NAAMRUIMTE } from "../naamruimten";
import type { Plan, PlanBlad } from "../plan";
import { hefBeveiligingOp } from "./schrijven-beveiliging";
import type { EigenBlad } from "./register";
import { grafieknamen } from "./schrijven-grafiek";
import { vlakkenVan } from "./schrijven-inhoud";
import type { Indeling, Plaatsing, Stand } from "./schrijven-stand";
import { stijlnaam } from "./schrijven-stijlen";
import type { Momentopname, Spoor } from "./spoor";
import { BYTES_PER_OPDRACHT, type Zending } from "./zending";

/** A sheet in the workbook and what goes into it. */
export interface Doel {
  readonly blad: Excel.Worksheet;
  readonly id: string;
  readonly plan: PlanBlad;
  readonly bestaand: Plaatsing["bestaand"];
  /** Names of the charts that it gets. */
  readonly grafieken: readonly string[];
}

interface Opzet {
  /** With the names that the sheets have in the workbook. */
  readonly plan: Plan;
  readonly stand: Stand;
  readonly indeling: Indeling;
  readonly spoor: Spoor;
}

/** Makes the new sheets, and remembers what is there now, to come back to when the making fails. */
export async function begin(context: Excel.RequestContext, opzet: Opzet): Promise<readonly Doel[]> {
  const { plan, stand, indeling, spoor } = opzet;
  const doelen = indeling.plaatsingen.map(({ naam, bestaand }, nummer) => ({
    bestaand,
    naam,
    plan: plan.bladen[nummer]!,
    grafieken: grafieknamen(plan.bladen[nummer]!, bestaand?.eigen ?? null),
  }));
  const onze = [
    ...doelen.flatMap(({ bestaand }) => (bestaand ? [bestaand.blad] : [])),
    ...indeling.over.map(({ blad }) => blad),
  ];
  await hefBeveiligingOp(context, onze, spoor);
  const delen = vraagDelen(opzet);
  spoor.vooraf = new Set(stand.bladen.map(({ id }) => id));
  spoor.nieuw = doelen.flatMap(({ naam, bestaand }) => (bestaand ? [] : [{ naam, id: null }]));
  const opnamen = [
    ...doelen.flatMap((doel) => (doel.bestaand ? [neemOp(doel.bestaand.blad, doel)] : [])),
    ...indeling.over.map(({ blad, eigen }) => neemOp(blad, { plan: null, grafieken: [], eigen })),
  ];
  spoor.begonnen = true;
  context.runtime.enableEvents = false;
  const bladen = doelen.map(({ naam, bestaand }) => {
    const blad = bestaand?.blad ?? context.workbook.worksheets.add(naam);
    return blad.load("id,name");
  });
  await context.sync();
  for (const { naamruimte, xml } of delen) spoor.delen.set(naamruimte, xml?.value ?? null);
  onthoudNamen(opzet);
  spoor.bestaand = opnamen.map(({ cellen, ...opname }) => ({ ...opname, cellen: cellen.isNullObject ? null : cellen }));
  for (const een of spoor.nieuw) een.id = bladen.find(({ name }) => name === een.naam)?.id ?? null;
  return doelen.map(({ naam: _, ...doel }, nummer) => ({ ...doel, blad: bladen[nummer]!, id: bladen[nummer]!.id }));
}

/** Notes names and styles as they are now. */
function onthoudNamen({ plan, stand, spoor }: Opzet): void {
  for (const naam of [...plan.namen.map((een) => een.naam), ...stand.register.namen]) {
    const formule: unknown = stand.namen.get(naam.toLowerCase())?.formula;
    spoor.namen.set(naam, typeof formule === "string" ? formule : null);
  }
  for (const stijl of stand.nieuweStijlen) spoor.stijlen.push(stijlnaam(stijl));
}

/** Queues the question for the texts of the parts that will be replaced. */
function vraagDelen({ plan, stand }: Opzet) {
  return [...plan.delen.map(({ naamruimte }) => naamruimte), REGISTER_NAAMRUIMTE].map((naamruimte) => ({
    naamruimte,
    xml: stand.delen.find(({ namespaceUri }) => namespaceUri === naamruimte)?.getXml() ?? null,
  }));
}

function neemOp(
  blad: Excel.Worksheet,
  { plan, grafieken, eigen }: { plan: PlanBlad | null; grafieken: readonly string[]; eigen?: EigenBlad },
): Omit<Momentopname, "cellen"> & { readonly cellen: Excel.Range } {
  const cellen = blad.getUsedRangeOrNullObject(true);
  cellen.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas");
  return {
    id: blad.id,
    naam: blad.name,
    beveiligd: blad.protection.protected,
    cellen,
    stijlen: cellen.getCellProperties({ style: true }),
    vlakken: plan ? vlakkenVan(plan) : (eigen?.vlakken ?? []),
    grafieken,
  };
}

/** Queues that a sheet of ours loses what an earlier plan put there; what others typed next to it stays. */
export async function maakLeeg(zending: Zending, blad: Excel.Worksheet, eigen: EigenBlad): Promise<void> {
  await zending.voor(6 * BYTES_PER_OPDRACHT);
  blad.freezePanes.unfreeze();
  blad.autoFilter.remove();
  for (const { rij, kolom, rijen, kolommen } of eigen.vlakken) {
    await zending.voor(6 * BYTES_PER_OPDRACHT);
    const cellen = blad.getRangeByIndexes(rij, kolom, rijen, kolommen);
    cellen.clear("All");
    cellen.dataValidation.clear();
    cellen.conditionalFormats.clearAll();
  }
}
