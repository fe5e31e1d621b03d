import { REGISTER_NAAMRUIMTE } from "../naamruimten";
import type { Plan } from "../plan";
import { keurPlan } from "../plan-keuring";
import type { Opdracht } from "../werkboek";
import { zetXmlDeel } from "./delen";
import { hernoemBladen } from "./plan-hernoemen";
import { schrijfRegister, type EigenBlad, type Register } from "./register";
import { zetAfdruk } from "./schrijven-afdruk";
import { beveilig } from "./schrijven-beveiliging";
import { begin, maakLeeg, type Doel } from "./schrijven-begin";
import { zetGrafieken } from "./schrijven-grafiek";
import { vlakkenVan, zetFormules, zetLinks, zetWaarden } from "./schrijven-inhoud";
import { haalNamenWeg, zetNamen } from "./schrijven-namen";
import { zetOpmaak } from "./schrijven-opmaak";
import { deelIn, gebruikteStijlen, leesStand, type Indeling, type Stand } from "./schrijven-stand";
import { zetStijlen } from "./schrijven-stijlen";
import { Spoor } from "./spoor";
import { draaiTerug } from "./terugdraaien";
import type { Verbinding } from "./verbinding";
import { BYTES_PER_OPDRACHT, Zending } from "./zending";

/**
 * Makes the sheets of a plan in the open workbook: into the sheets that an earlier plan made, else into new ones behind the
 * others. All or nothing: what was made is taken away when something fails or when it is stopped. Never changes a sheet or a name
 * of the partner. Throws PlanFout for a plan that Excel could not hold, WerkboekFout, AbortError.
 */
export async function schrijfWerkboek(verbinding: Verbinding, plan: Plan, opdracht: Opdracht): Promise<void> {
  keurPlan(plan);
  opdracht.signaal?.throwIfAborted();
  const spoor = new Spoor();
  try {
    await verbinding.voerUit((context) => maak(context, plan, opdracht, spoor));
  } catch (fout) {
    throw await draaiTerug(verbinding, spoor, fout);
  }
}

async function maak(context: Excel.RequestContext, gevraagd: Plan, opdracht: Opdracht, spoor: Spoor): Promise<void> {
  opdracht.voortgang?.({ fase: "werkboek maken", detail: null, deel: 0 });
  const stand = await leesStand(context, gevraagd);
  opdracht.signaal?.throwIfAborted();
  const indeling = deelIn(gevraagd, stand);
  const plan = hernoemBladen(gevraagd, andereNamen(indeling));
  const doelen = await begin(context, { plan, stand, indeling, spoor });
  const zending = new Zending(context, opdracht, 2 * doelen.length);
  const register = registerVan(plan, doelen, indeling, stand.register);

  // First what is ours, so that a next making finishes what a lost connection left half done.
  const ruim = schrijfRegister(ruimRegister(register, stand.register));
  const registerdeel = await zetDeel(zending, stand, REGISTER_NAAMRUIMTE, ruim);
  for (const { blad, eigen } of indeling.over) await maakLeeg(zending, blad, eigen);
  for (const { blad, bestaand } of doelen) if (bestaand) await maakLeeg(zending, blad, bestaand.eigen);
  await zetInhoud(zending, plan, doelen, stand);
  await zetUiterlijk(zending, plan, doelen, stand);
  await rondAf(zending, plan, doelen, stand, indeling);
  const xml = schrijfRegister(register);
  await zending.voor(2 * xml.length + BYTES_PER_OPDRACHT);
  registerdeel.setXml(xml);
  context.runtime.enableEvents = true;
  await zending.nu();
  for (const zin of meldingen(indeling)) opdracht.melding?.(zin);
}

function andereNamen({ plaatsingen }: Indeling): ReadonlyMap<string, string> {
  return new Map(plaatsingen.flatMap(({ plan, naam }) => (plan.naam === naam ? [] : [[plan.naam, naam] as const])));
}

function registerVan(plan: Plan, doelen: readonly Doel[], { plaatsingen, over }: Indeling, oud: Register): Register {
  const bladen = doelen.map(({ id, plan: blad, grafieken }, nummer): EigenBlad => ({
    id,
    plannaam: plaatsingen[nummer]!.plan.naam,
    vlakken: vlakkenVan(blad),
    grafieken,
    ...(plan.naast && { naast: plan.namen.map(({ naam }) => naam) }),
  }));
  const leeg = over.map(({ eigen }): EigenBlad => ({ ...eigen, vlakken: [], grafieken: [] }));
  const geraakt = new Set([...bladen, ...leeg].map(({ id }) => id));
  const rest = oud.bladen.filter(({ id, naast }) => !geraakt.has(id) && (plan.naast || naast));
  const namen = new Set(plan.namen.map(({ naam }) => naam));
  return {
    bladen: [...bladen, ...leeg, ...rest],
    namen: plan.naast ? oud.namen.filter((naam) => !namen.has(naam)) : [...namen],
  };
}

/** What can be ours while the making goes on: what it makes, and what was there. */
function ruimRegister(nieuw: Register, oud: Register): Register {
  return {
    bladen: nieuw.bladen.map((blad) => {
      const vorig = oud.bladen.find(({ id }) => id === blad.id);
      return {
        ...blad,
        vlakken: [...blad.vlakken, ...(vorig?.vlakken ?? [])],
        grafieken: [...blad.grafieken, ...(vorig?.grafieken ?? [])],
      };
    }),
    namen: [...new Set([...nieuw.namen, ...oud.namen])],
  };
}

/** Values first, then names, then the formulas that refer to both. */
async function zetInhoud(zending: Zending, plan: Plan, doelen: readonly Doel[], stand: Stand): Promise<void> {
  for (const { blad, plan: planblad } of doelen) {
    await zetLinks(zending, blad, planblad);
    await zetWaarden(zending, blad, planblad);
    zending.klaar(planblad.naam);
  }
  await zetNamen(zending, plan, stand);
  for (const { blad, plan: planblad } of doelen) await zetFormules(zending, blad, planblad);
}

async function zetUiterlijk(zending: Zending, plan: Plan, doelen: readonly Doel[], stand: Stand): Promise<void> {
  await zetStijlen(zending, gebruikteStijlen(plan), stand.nieuweStijlen);
  for (const { blad, plan: planblad, grafieken } of doelen) {
    await zetOpmaak(zending, blad, planblad);
    await zetGrafieken(zending, blad, planblad, grafieken);
    await zetAfdruk(zending, blad, planblad);
    zending.klaar(planblad.naam);
  }
}

/** What may only happen when all went well: the old goes, the parts are kept, sheets are protected. */
async function rondAf(
  zending: Zending,
  plan: Plan,
  doelen: readonly Doel[],
  stand: Stand,
  { over }: Indeling,
): Promise<void> {
  const oud = [...doelen.flatMap(({ blad, bestaand }) => (bestaand ? [{ blad, eigen: bestaand.eigen }] : [])), ...over];
  for (const { blad, eigen } of oud) {
    await zending.voor(eigen.grafieken.length * 2 * BYTES_PER_OPDRACHT);
    for (const naam of eigen.grafieken) blad.charts.getItemOrNullObject(naam).delete();
  }
  if (!plan.naast) await haalNamenWeg(zending, plan, stand);
  for (const { naamruimte, xml } of plan.delen) await zetDeel(zending, stand, naamruimte, xml);
  for (const { blad, plan: planblad } of doelen) {
    if (stand.handmatigRekenen) blad.calculate(true);
    await beveilig(zending, blad, planblad);
  }
}

async function zetDeel(
  zending: Zending,
  { delen }: Stand,
  naamruimte: string,
  xml: string,
): Promise<Excel.CustomXmlPart> {
  await zending.voor(2 * xml.length + BYTES_PER_OPDRACHT);
  const bestaand = delen.filter(({ namespaceUri }) => namespaceUri === naamruimte);
  return zetXmlDeel(zending.context, bestaand, xml);
}

function meldingen({ plaatsingen, over }: Indeling): readonly string[] {
  const zinnen: string[] = [];
  for (const { plan, naam, bestaand } of plaatsingen)
    if (!bestaand && naam !== plan.naam)
      zinnen.push(`Het werkboek heeft al een eigen blad '${plan.naam}'. Ons blad heet daarom '${naam}'.`);
  for (const { blad, eigen } of over)
    if (eigen.vlakken.length > 0)
      zinnen.push(
        `Het blad '${blad.name}' hoort niet meer bij de verantwoording en is leeggemaakt. U kunt het verwijderen.`,
      );
  return zinnen;
}
