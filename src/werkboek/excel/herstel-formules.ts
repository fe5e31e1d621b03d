import { adres, cel } from "../../domein/bereik";
import type { Formuleherstel, GebrokenFormule, Herstelverslag } from "../formuleherstel";
import { halveer, verdeel, type Blok, type Gebied } from "./blokken";
import { isTeVeel } from "./fouten";
import { hersteldeFormule } from "./formule-gebroken";
import { kentExcelApi, metExcel, Verbinding } from "./verbinding";

const ONBEKEND = "#NAME?";
/** Cells that are set in one call. */
const CELLEN_PER_KEER = 1000;

const BEVEILIGD = "Het blad is beveiligd. Hef de beveiliging op (tabblad Controleren) en zoek opnieuw.";
const GEWIJZIGD = "De cel is intussen gewijzigd. Zoek opnieuw.";
const WEG = "Het blad is er niet meer.";

/** Mends formulas in the workbook that is open in Excel. `namen`: the functions of this add-in, in capitals. */
export class FormuleherstelExcel implements Formuleherstel {
  constructor(
    private readonly namen: readonly string[],
    private readonly verbinding = new Verbinding(metExcel, kentExcelApi),
  ) {}

  zoek(): Promise<readonly GebrokenFormule[]> {
    return this.verbinding.voerUit(async (context) => {
      const { bladen, gebieden } = await leesBladen(context);
      const gevonden: GebrokenFormule[] = [];
      for (const blokken of verdeel(gebieden)) {
        gevonden.push(...(await zoekInBlokken(context, bladen, blokken, this.namen)));
      }
      return gevonden;
    });
  }

  herstel(lijst: readonly GebrokenFormule[]): Promise<Herstelverslag> {
    return this.verbinding.voerUit(async (context) => {
      const verslag = { hersteld: [], overgeslagen: [], nogOnbekend: [] } satisfies Herstelverslag as Verslag;
      for (let begin = 0; begin < lijst.length; begin += CELLEN_PER_KEER) {
        await herstelDeel(context, lijst.slice(begin, begin + CELLEN_PER_KEER), verslag);
      }
      return verslag;
    });
  }
}

interface Verslag {
  hersteld: GebrokenFormule[];
  overgeslagen: (GebrokenFormule & { reden: string })[];
  nogOnbekend: GebrokenFormule[];
}

async function leesBladen(
  context: Excel.RequestContext,
): Promise<{ bladen: Excel.Worksheet[]; gebieden: (Gebied | null)[] }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const gebruikt = worksheets.items.map((blad) =>
    blad.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  const gebieden = gebruikt.map(({ isNullObject, rowIndex, columnIndex, rowCount, columnCount }) =>
    isNullObject ? null : { rij: rowIndex, kolom: columnIndex, rijen: rowCount, kolommen: columnCount },
  );
  return { bladen: worksheets.items, gebieden };
}

/** Looks through these parts of sheets with one call; when Excel finds the answer too large, in smaller pieces. */
async function zoekInBlokken(
  context: Excel.RequestContext,
  bladen: readonly Excel.Worksheet[],
  blokken: readonly Blok[],
  namen: readonly string[],
): Promise<GebrokenFormule[]> {
  const vragen = blokken.map((blok) => ({
    blok,
    blad: bladen[blok.blad]!,
    bereik: vraagCellen(bladen[blok.blad]!, blok),
  }));
  try {
    await context.sync();
  } catch (fout) {
    const helften = isTeVeel(fout) ? halveer(blokken) : null;
    if (helften === null) throw fout;
    const boven = await zoekInBlokken(context, bladen, helften[0], namen);
    return [...boven, ...(await zoekInBlokken(context, bladen, helften[1], namen))];
  }
  return vragen.flatMap(({ blok, blad, bereik }) => gebrokenIn(blad, blok, bereik, namen));
}

function vraagCellen(blad: Excel.Worksheet, { rij, kolom, rijen, kolommen }: Blok): Excel.Range {
  return blad.getRangeByIndexes(rij, kolom, rijen, kolommen).load("formulas,values");
}

function gebrokenIn(
  blad: Excel.Worksheet,
  blok: Blok,
  bereik: Excel.Range,
  namen: readonly string[],
): GebrokenFormule[] {
  const reden = blad.protection.protected ? BEVEILIGD : null;
  return bereik.formulas.flatMap((rij: unknown[], r) =>
    rij.flatMap((oud, k) => {
      if (typeof oud !== "string" || !oud.startsWith("=")) return [];
      const nieuw = hersteldeFormule(oud, namen);
      if (nieuw === null || (nieuw === oud && bereik.values[r]![k] !== ONBEKEND)) return [];
      return [{ cel: cel(blad.name, blok.rij + r, blok.kolom + k), oud, nieuw, reden }];
    }),
  );
}

/** Looks once whether all still stands as it was shown, and writes once what does. */
async function herstelDeel(
  context: Excel.RequestContext,
  lijst: readonly GebrokenFormule[],
  verslag: Verslag,
): Promise<void> {
  const vragen = lijst.map((formule) => {
    const blad = context.workbook.worksheets.getItemOrNullObject(formule.cel.blad).load("protection/protected");
    return { formule, blad, bereik: blad.getRange(adres(formule.cel)).load("formulas") };
  });
  await context.sync();
  const goed = vragen.filter(({ formule, blad, bereik }) => {
    const reden = beletsel(formule, blad, bereik);
    if (reden !== null) verslag.overgeslagen.push({ ...formule, reden });
    return reden === null;
  });
  for (const { formule, bereik } of goed) {
    bereik.formulas = [[formule.nieuw]];
    bereik.load("values");
  }
  await context.sync();
  for (const { formule, bereik } of goed) {
    if (bereik.values[0]![0] === ONBEKEND) verslag.nogOnbekend.push(formule);
    else verslag.hersteld.push(formule);
  }
}

function beletsel(formule: GebrokenFormule, blad: Excel.Worksheet, bereik: Excel.Range): string | null {
  if (blad.isNullObject) return WEG;
  if (blad.protection.protected) return BEVEILIGD;
  return bereik.formulas[0]![0] === formule.oud ? null : GEWIJZIGD;
}
