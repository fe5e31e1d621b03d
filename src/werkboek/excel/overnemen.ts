import { leesAdres } from "../adressen";
import { bladUitVerwijzing, genoemdeBladen, type GenoemdBlad } from "../genoemde-bladen";
import { leesJsonDeel } from "../json-deel";
import { HERSTELLINGEN_NAAMRUIMTE, TAKENLIJST_NAAMRUIMTE, UITVOER_NAAMRUIMTE } from "../naamruimten";
import type { Gebied } from "./blokken";
import type { EigenBlad, Register } from "./register";

/** Parts that name sheets of ours, whoever wrote them. */
const NOEMEN = [UITVOER_NAAMRUIMTE, HERSTELLINGEN_NAAMRUIMTE, TAKENLIJST_NAAMRUIMTE] as const;

interface Gevonden {
  readonly bladen: readonly Excel.Worksheet[];
  readonly namen: ReadonlyMap<string, Excel.NamedItem>;
  readonly delen: readonly Excel.CustomXmlPart[];
}

interface Kandidaat extends GenoemdBlad {
  readonly blad: Excel.Worksheet;
  /** What the part says that was filled; null when it does not say. */
  readonly vlak: Gebied | null;
  readonly naast: boolean;
}

/**
 * The register with the sheets that this program made in the workbook outside of Excel, by its parts. As it is when every sheet in
 * it is there: then nobody made sheets anew since.
 */
export async function metOvergenomen(
  context: Excel.RequestContext,
  register: Register,
  gevonden: Gevonden,
): Promise<Register> {
  const er = new Set(gevonden.bladen.map(({ id }) => id));
  const bekend = register.bladen.filter(({ id }) => er.has(id));
  if (bekend.length > 0 && bekend.length === register.bladen.length) return register;
  const kandidaten = await zoek(context, gevonden, new Set(bekend.map(({ id }) => id)));
  if (kandidaten.length === 0) return register;
  const overgenomen = await neemOver(context, kandidaten, gevonden.namen);
  const namen = kandidaten.flatMap(({ naast, blad }) => (naast ? [] : namenOp(blad, gevonden.namen)));
  return {
    bladen: [...register.bladen, ...overgenomen],
    namen: [...new Set([...register.namen, ...namen])],
  };
}

async function zoek(
  context: Excel.RequestContext,
  { bladen, namen, delen }: Gevonden,
  bekend: ReadonlySet<string>,
): Promise<readonly Kandidaat[]> {
  const teksten = NOEMEN.flatMap((naamruimte) => {
    const deel = delen.find(({ namespaceUri }) => namespaceUri === naamruimte);
    return deel === undefined ? [] : [{ naamruimte, xml: deel.getXml() }];
  });
  if (teksten.length === 0) return [];
  await context.sync();
  const gehad = new Set(bekend);
  return teksten.flatMap(({ naamruimte, xml }) => {
    const deel = leesJsonDeel([{ naamruimte, xml: xml.value }], naamruimte);
    return genoemdeBladen(deel).flatMap((genoemd, nummer) => {
      const verwijzing: unknown = namen.get(genoemd.begin.toLowerCase())?.formula;
      const naam = (typeof verwijzing === "string" && bladUitVerwijzing(verwijzing.slice(1))) || genoemd.naam;
      const blad = bladen.find(({ name }) => name.toLowerCase() === naam.toLowerCase());
      if (blad === undefined || gehad.has(blad.id)) return [];
      gehad.add(blad.id);
      return [{ ...genoemd, blad, vlak: gevuld(deel, nummer), naast: naamruimte !== UITVOER_NAAMRUIMTE }];
    });
  });
}

async function neemOver(
  context: Excel.RequestContext,
  kandidaten: readonly Kandidaat[],
  namen: Gevonden["namen"],
): Promise<readonly EigenBlad[]> {
  const gevraagd = kandidaten.map((kandidaat) => {
    const cellen = kandidaat.blad.getUsedRangeOrNullObject();
    cellen.load("rowIndex,columnIndex,rowCount,columnCount");
    kandidaat.blad.charts.load("items/name");
    return { kandidaat, cellen };
  });
  await context.sync();
  return gevraagd.map(({ kandidaat, cellen }) => {
    const { blad, naam, vlak, naast } = kandidaat;
    const gebruikt = cellen.isNullObject
      ? []
      : [{ rij: cellen.rowIndex, kolom: cellen.columnIndex, rijen: cellen.rowCount, kolommen: cellen.columnCount }];
    return {
      id: blad.id,
      plannaam: naam,
      vlakken: vlak === null ? gebruikt : [vlak],
      grafieken: blad.charts.items.map(({ name }) => name),
      ...(naast && { naast: namenOp(blad, namen) }),
    };
  });
}

function namenOp({ name }: Excel.Worksheet, namen: Gevonden["namen"]): readonly string[] {
  return [...namen.values()].flatMap((naam) => {
    const formule: unknown = naam.formula;
    const blad = typeof formule === "string" ? bladUitVerwijzing(formule.slice(1)) : null;
    return blad?.toLowerCase() === name.toLowerCase() ? [naam.name] : [];
  });
}

/** From the first cell to the last one that the part names on its sheet of this number: filled by us, or to be filled in. */
function gevuld(deel: unknown, nummer: number): Gebied | null {
  const { bladen, invoer } = deel as { bladen: readonly { cellen?: unknown }[]; invoer?: unknown };
  const cellen = bladen[nummer]?.cellen;
  if (typeof cellen !== "object" || cellen === null) return null;
  const vakken = Array.isArray(invoer) ? (invoer as readonly { blad?: unknown; cel?: unknown }[]) : [];
  const eigen = vakken.flatMap(({ blad, cel }) => (blad === nummer && typeof cel === "string" ? [cel] : []));
  let [rijen, kolommen] = [0, 0];
  for (const adres of [...Object.keys(cellen), ...eigen]) {
    const plek = leesAdres(adres);
    rijen = Math.max(rijen, (plek?.rij ?? -1) + 1);
    kolommen = Math.max(kolommen, (plek?.kolom ?? -1) + 1);
  }
  return rijen === 0 ? null : { rij: 0, kolom: 0, rijen, kolommen };
}
