import { zonderVoorvoegsels } from "../formule-voorvoegsels";
import type { RasterBouwer } from "../raster-bouwer";
import { SOORTEN } from "../raster-opslag";
import type { Tekstenlijst } from "../tekstenlijst";
import { halveer, type Blok } from "./blokken";
import { isTeVeel } from "./fouten";
import type { Koppelingen } from "./koppelingen";
import type { BladMaten } from "./lezen-maten";

/** One sheet while its cells are read. */
export interface BladInLezing {
  readonly blad: Excel.Worksheet;
  readonly maten: BladMaten;
  readonly bouwer: RasterBouwer;
  readonly verborgenRijen: Set<number>;
  readonly verborgenKolommen: Set<number>;
}

/** What all sheets of one workbook share while it is read. */
export interface Gedeeld {
  readonly teksten: Tekstenlijst;
  readonly koppelingen: Koppelingen;
}

const [LEEG, GETAL, TEKST, LOGISCH, FOUT] = (["leeg", "getal", "tekst", "logisch", "fout"] as const).map((soort) =>
  SOORTEN.indexOf(soort),
) as [number, number, number, number, number];

/**
 * Reads the cells of these blocks into their sheets, in one call. "te groot" when Excel finds the answer too large, or gives
 * nothing where there must be something: then nothing was read. Throws what else Excel throws.
 */
export async function leesBlokken(
  context: Excel.RequestContext,
  bladen: readonly BladInLezing[],
  blokken: readonly Blok[],
  gedeeld: Gedeeld,
): Promise<"gelezen" | "te groot"> {
  const vragen = blokken.map((blok) => vraagBlok(bladen[blok.blad]!, blok));
  try {
    await context.sync();
  } catch (fout) {
    // One row cannot be asked in less.
    if (!isTeVeel(fout) || halveer(blokken) === null) throw fout;
    return "te groot";
  }
  if (!vragen.every(({ bereik }) => isGegeven(bereik))) return "te groot";
  for (const vraag of vragen) vul(vraag, gedeeld);
  return "gelezen";
}

type BlokVraag = ReturnType<typeof vraagBlok>;

function vraagBlok(inLezing: BladInLezing, blok: Blok) {
  const { blad, maten } = inLezing;
  const bereik = blad.getRangeByIndexes(blok.rij, blok.kolom, blok.rijen, blok.kolommen);
  bereik.load("values,formulas,numberFormat,valueTypes");
  const rijen = maten.rijenVerborgen === "sommige" ? bereik.getRowProperties({ rowHidden: true }) : null;
  const eerste = blok.rij === maten.gebied?.rij;
  const vraagKolommen = eerste && maten.kolommenVerborgen === "sommige";
  const kolommen = vraagKolommen ? bereik.getColumnProperties({ columnHidden: true }) : null;
  return { inLezing, blok, bereik, rijen, kolommen };
}

/** Above five million cells Excel gives null instead of an error. */
function isGegeven({ values, formulas, numberFormat, valueTypes }: Excel.Range): boolean {
  return [values, formulas, numberFormat, valueTypes].every(Array.isArray);
}

function vul({ inLezing, blok, bereik, rijen, kolommen }: BlokVraag, gedeeld: Gedeeld): void {
  const { bouwer } = inLezing;
  const { values, formulas, numberFormat, valueTypes } = bereik;
  for (let r = 0; r < blok.rijen; r++) {
    const rij = { waarden: values[r]!, formules: formulas[r]!, vormen: numberFormat[r]!, soorten: valueTypes[r]! };
    for (let k = 0; k < blok.kolommen; k++) {
      const waarde: unknown = rij.waarden[k];
      const inhoud: unknown = rij.formules[k];
      if (waarde === "" && inhoud === "") continue;
      const formule = formuleVan(inhoud, waarde, gedeeld);
      const nummer = formule === null ? 0 : bouwer.formuleNummer(formule);
      const stijl = bouwer.vormNummer(String(rij.vormen[k] ?? "General"));
      const [soort, getal] = inhoudVan(waarde, rij.soorten[k] === "Error", bouwer, gedeeld.teksten);
      bouwer.voegToe(blok.rij + r, blok.kolom + k, soort, getal, stijl, nummer);
    }
  }
  rijen?.value.forEach(({ rowHidden }, r) => {
    if (rowHidden === true) inLezing.verborgenRijen.add(blok.rij + r);
  });
  kolommen?.value.forEach(({ columnHidden }, k) => {
    if (columnHidden === true) inLezing.verborgenKolommen.add(blok.kolom + k);
  });
}

/** A text that starts with '=' stands in `formulas` as it is, just like in `values`: only a formula differs from its outcome. */
function formuleVan(inhoud: unknown, waarde: unknown, { koppelingen }: Gedeeld): string | null {
  if (typeof inhoud !== "string" || !inhoud.startsWith("=") || inhoud === waarde) return null;
  return koppelingen.kort(zonderVoorvoegsels(inhoud.slice(1)));
}

function inhoudVan(
  waarde: unknown,
  isFout: boolean,
  bouwer: RasterBouwer,
  teksten: Tekstenlijst,
): readonly [soort: number, getal: number] {
  if (typeof waarde === "number") return [GETAL, waarde];
  if (typeof waarde === "boolean") return [LOGISCH, waarde ? 1 : 0];
  if (typeof waarde !== "string") return [LEEG, 0];
  return isFout ? [FOUT, bouwer.foutNummer(waarde)] : [TEKST, teksten.nummer(waarde)];
}
