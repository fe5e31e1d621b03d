import type { Plan, PlanBlad } from "../plan";
import type { StijlNaam } from "../stijl";
import { WerkboekFout } from "../werkboek";
import { REGISTER_NAAMRUIMTE, UITVOER_NAAMRUIMTE } from "../naamruimten";
import { werkboekBeveiligd } from "./fouten";
import { metOvergenomen } from "./overnemen";
import { leesRegister, type EigenBlad, type Register } from "./register";
import { stijlnaam } from "./schrijven-stijlen";

/** The workbook as it is before anything is made. */
export interface Stand {
  readonly bladen: readonly Excel.Worksheet[];
  readonly register: Register;
  /** Defined names of the workbook, by their name in small letters. */
  readonly namen: ReadonlyMap<string, Excel.NamedItem>;
  readonly delen: readonly Excel.CustomXmlPart[];
  /** Looks that the plan uses and that the workbook does not know yet. */
  readonly nieuweStijlen: ReadonlySet<StijlNaam>;
  readonly handmatigRekenen: boolean;
}

/** What there is, and what of it is ours: one call, unless sheets of ours were made elsewhere. Throws WerkboekFout where the plan cannot be made. */
export async function leesStand(context: Excel.RequestContext, plan: Plan): Promise<Stand> {
  const { workbook } = context;
  const { worksheets, names, customXmlParts, application, protection } = workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  customXmlParts.load("items/id,items/namespaceUri");
  application.load("calculationMode");
  protection.load("protected");
  const deel = customXmlParts.getByNamespace(REGISTER_NAAMRUIMTE).getOnlyItemOrNullObject();
  const xml = deel.getXml();
  const stijlen = gebruikteStijlen(plan).map((naam) => {
    const stijl = workbook.styles.getItemOrNullObject(stijlnaam(naam));
    return { naam, stijl: stijl.load("name") };
  });
  await context.sync();
  const gevonden = {
    bladen: worksheets.items,
    namen: new Map(names.items.map((naam) => [naam.name.toLowerCase(), naam])),
    delen: customXmlParts.items,
  };
  const register = leesRegister(deel.isNullObject ? null : xml.value);
  const stand: Stand = {
    ...gevonden,
    register: await metOvergenomen(context, register, gevonden),
    nieuweStijlen: new Set(stijlen.flatMap(({ naam, stijl }) => (stijl.isNullObject ? [naam] : []))),
    handmatigRekenen: application.calculationMode === "Manual",
  };
  keurStand(stand, plan, protection.protected);
  return stand;
}

/** The looks of the cells of a plan, each once. */
export function gebruikteStijlen(plan: Plan): readonly StijlNaam[] {
  return [...new Set(plan.bladen.flatMap((blad) => blad.cellen.map(({ stijl }) => stijl)))];
}

function keurStand({ bladen, register, delen, namen }: Stand, plan: Plan, beveiligd: boolean): void {
  if (beveiligd) throw werkboekBeveiligd();
  const eigen = new Set(register.bladen.map(({ id }) => id));
  if (
    !plan.naast &&
    (eigen.size === 0 || bladen.every(({ id }) => eigen.has(id))) &&
    delen.some(({ namespaceUri }) => namespaceUri === UITVOER_NAAMRUIMTE)
  )
    throw new WerkboekFout(
      "niet ondersteund",
      "Dit werkboek is zelf een verantwoording, die buiten Excel is gemaakt. Open het werkboek van de partner en maak de verantwoording daar.",
    );
  const alle = [...register.namen, ...register.bladen.flatMap(({ naast }) => naast ?? [])];
  const onze = new Set(alle.map((naam) => naam.toLowerCase()));
  const bezet = plan.namen.find(({ naam }) => namen.has(naam.toLowerCase()) && !onze.has(naam.toLowerCase()));
  if (bezet)
    throw new WerkboekFout(
      "naam bezet",
      `Het werkboek gebruikt de naam '${bezet.naam}' al voor iets anders. Geef die naam een andere naam (tabblad Formules, Namen beheren) en probeer het opnieuw.`,
    );
}

/** A sheet of the plan and where it goes. */
export interface Plaatsing {
  readonly plan: PlanBlad;
  /** Its name in the workbook. */
  readonly naam: string;
  /** The sheet of ours that it goes into; null when it is made. */
  readonly bestaand: { readonly blad: Excel.Worksheet; readonly eigen: EigenBlad } | null;
}

export interface Indeling {
  readonly plaatsingen: readonly Plaatsing[];
  /** Sheets of ours that the plan has no use for. */
  readonly over: readonly { readonly blad: Excel.Worksheet; readonly eigen: EigenBlad }[];
}

const LANGSTE = 31;

/**
 * Where every sheet of the plan goes: into the sheet that we made for it before, whatever its name is now, or into a new one. A
 * name that a sheet of the partner has gets a number behind it: that sheet is never touched.
 */
export function deelIn(plan: Plan, { bladen, register }: Pick<Stand, "bladen" | "register">): Indeling {
  const opId = new Map(bladen.map((blad) => [blad.id, blad]));
  const onze = register.bladen.flatMap((eigen) => {
    const blad = opId.get(eigen.id);
    return blad ? [{ blad, eigen }] : [];
  });
  const bezet = new Set(bladen.map(({ name }) => name.toLowerCase()));
  const gebruikt = new Set<string>();
  const plaatsingen = plan.bladen.map((planblad): Plaatsing => {
    const bestaand = onze.find(({ eigen }) => eigen.plannaam === planblad.naam && !gebruikt.has(eigen.id)) ?? null;
    if (bestaand) gebruikt.add(bestaand.eigen.id);
    const naam = bestaand?.blad.name ?? vrijeNaam(planblad.naam, bezet);
    bezet.add(naam.toLowerCase());
    return { plan: planblad, naam, bestaand };
  });
  // A list that was put beside the rest stays what it is until it is made again.
  const over = plan.naast ? [] : onze.filter(({ eigen }) => !gebruikt.has(eigen.id) && eigen.naast === undefined);
  return { plaatsingen, over };
}

function vrijeNaam(naam: string, bezet: ReadonlySet<string>): string {
  let vrij = naam;
  for (let nummer = 2; bezet.has(vrij.toLowerCase()); nummer++) {
    const staart = ` (${nummer})`;
    vrij = naam.slice(0, LANGSTE - staart.length).trimEnd() + staart;
  }
  return vrij;
}
