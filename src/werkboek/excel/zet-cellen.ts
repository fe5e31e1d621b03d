import { adres, bereikNaam } from "../../domein/bereik";
import type { Celinhoud, Celwijziging, GezetteCel } from "../werkboek";
import type { CelWaarde } from "../raster";
import { bladBeveiligd, bladWeg, celGewijzigd } from "./fouten";
import { alsInvoer } from "./invoer";

/**
 * Changes these cells, when each still holds what it held and may be changed: all or none, since Excel is asked once before
 * anything is written and told once. Throws WerkboekFout without having changed anything.
 */
export async function zetMeerCellen(
  context: Excel.RequestContext,
  wijzigingen: readonly Celwijziging[],
): Promise<readonly GezetteCel[]> {
  const bladen = new Map<string, Excel.Worksheet>();
  for (const { cel } of wijzigingen)
    if (!bladen.has(cel.blad))
      bladen.set(cel.blad, context.workbook.worksheets.getItemOrNullObject(cel.blad).load("protection/protected"));
  await context.sync();
  for (const [naam, blad] of bladen) if (blad.isNullObject) throw bladWeg(naam);
  const plekken = wijzigingen.map((wijziging) => {
    const blad = bladen.get(wijziging.cel.blad)!;
    const cel = blad.getRange(adres(wijziging.cel)).load("values,formulas,numberFormat,format/protection/locked");
    return { wijziging, blad, cel };
  });
  await context.sync();
  const oud = plekken.map(({ wijziging, blad, cel }) => {
    if (blad.protection.protected && cel.format.protection.locked !== false) throw bladBeveiligd(wijziging.cel.blad);
    const staat = inhoudVan(cel);
    if (!gelijk(staat, wijziging.stond)) throw celGewijzigd(bereikNaam(wijziging.cel));
    return staat;
  });
  // Nobody needs to hear of our own change; older versions of Excel do not tell whose it was.
  context.runtime.enableEvents = false;
  const vormen = plekken.map(({ wijziging, cel }) => andereVorm(wijziging, cel));
  for (const [nummer, { wijziging, cel }] of plekken.entries()) {
    const { inhoud, vorm } = wijziging;
    if (vormen[nummer] !== null) cel.numberFormat = [["General"]];
    if (inhoud?.soort === "formule") cel.formulas = [[`=${inhoud.formule}`]];
    else cel.values = [[alsInvoer(inhoud?.waarde ?? null)]];
    // After the value: a format never changes what already stands there.
    if (vorm !== undefined) cel.numberFormat = [[vorm]];
    cel.load("values,formulas");
  }
  context.runtime.enableEvents = true;
  await context.sync();
  return plekken.map(({ wijziging, cel }, nummer) => ({
    cel: wijziging.cel,
    oud: oud[nummer]!,
    nu: inhoudVan(cel),
    uitkomst: waardeVan(cel),
    ...(vormen[nummer] !== null && { vorm: vormen[nummer]! }),
  }));
}

/** The format of a cell that would make a text of what it gets; null where it does not have to change. */
function andereVorm({ inhoud, vorm }: Celwijziging, { numberFormat }: Excel.Range): string | null {
  const blijftTekst = inhoud === null || (inhoud.soort === "waarde" && typeof inhoud.waarde === "string");
  return vorm === undefined && !blijftTekst && numberFormat[0]?.[0] === "@" ? "@" : null;
}

function waardeVan({ values }: Excel.Range): CelWaarde {
  const waarde = values[0]?.[0] as CelWaarde | undefined;
  return waarde === "" || waarde === undefined ? null : waarde;
}

function inhoudVan(cel: Excel.Range): Celinhoud | null {
  const waarde = waardeVan(cel);
  const formule: unknown = cel.formulas[0]?.[0];
  if (typeof formule === "string" && formule.startsWith("=") && formule !== waarde)
    return { soort: "formule", formule: formule.slice(1) };
  return waarde === null ? null : { soort: "waarde", waarde };
}

function gelijk(staat: Celinhoud | null, stond: Celinhoud | null): boolean {
  if (staat === null || stond === null) return staat === stond;
  if (staat.soort === "formule") return stond.soort === "formule" && kaal(staat.formule) === kaal(stond.formule);
  return stond.soort === "waarde" && staat.waarde === stond.waarde;
}

/** Programs write spaces and case in a formula differently. */
function kaal(formule: string): string {
  return formule.replace(/\s+/g, "").toUpperCase();
}
