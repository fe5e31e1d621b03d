import type { VoorbeeldBlad, VoorbeeldCel } from "../../src/controles/controle";
import { kolomNummer, type Bereik } from "../../src/domein/bereik";
import { leegInhoud } from "../../src/werkboek/inhoud";
import type { Inhoud, Raster, Zichtbaarheid } from "../../src/werkboek/raster";
import { RasterBouwer, Tekstenlijst } from "../../src/werkboek/raster-bouwer";

/** The sheets of a small workbook: rows of cells, or rows with what else the sheet carries. */
export type Bladen = Readonly<Record<string, VoorbeeldBlad | VoorbeeldBlad["rijen"]>>;

const FOUTCODE = /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/;

/**
 * A workbook as the rooms behind the port get it, from sheets written as arrays. A text "#REF!" (or another English error
 * code) becomes an error; `{ formule, uitkomst }` a formula (without or with '=') with its stored result (null: none); `{ getal, vorm }` a
 * number with a format.
 */
export function inhoudUit(bladen: Bladen, rest: Partial<Inhoud> = {}): Inhoud {
  const teksten = new Tekstenlijst();
  const rasters = Object.entries(bladen).map(([blad, inhoud], index) =>
    rasterUit(blad, index, "rijen" in inhoud ? inhoud : { rijen: inhoud }, teksten),
  );
  return leegInhoud("voorbeeld.xlsx", rasters, rest);
}

function rasterUit(blad: string, index: number, inhoud: VoorbeeldBlad, teksten: Tekstenlijst): Raster {
  const bouwer = new RasterBouwer({ blad, index, teksten });
  inhoud.rijen.forEach((cellen, rij) => cellen.forEach((cel, kolom) => zetCel(bouwer, rij, kolom, cel)));
  return bouwer.bouw({
    zichtbaarheid: zichtbaarheidVan(inhoud),
    verborgenRijen: new Set(inhoud.verborgenRijen),
    verborgenKolommen: new Set(inhoud.verborgenKolommen),
    actiefFilter: inhoud.actiefFilter === undefined ? null : bereikUit(blad, inhoud.actiefFilter),
    samengevoegd: (inhoud.samengevoegd ?? []).map((adres) => bereikUit(blad, adres)),
    opmerkingen: Object.entries(inhoud.opmerkingen ?? {}).map(([adres, tekst]) => {
      const { rij, kolom } = bereikUit(blad, adres);
      return { rij, kolom, tekst, auteur: null };
    }),
  });
}

function zetCel(bouwer: RasterBouwer, rij: number, kolom: number, cel: VoorbeeldCel): void {
  if (cel === null) return;
  if (typeof cel === "string") zetTekst(bouwer, rij, kolom, cel);
  else if (typeof cel !== "object") bouwer.zet(rij, kolom, cel);
  else if ("getal" in cel) bouwer.zet(rij, kolom, cel.getal, { getalvorm: cel.vorm });
  else if ("fout" in cel) zetTekst(bouwer, rij, kolom, cel.fout, cel.formule?.replace(/^=/, ""));
  else if (cel.uitkomst === null) bouwer.zet(rij, kolom, null, { formule: cel.formule.replace(/^=/, "") });
  else zetTekst(bouwer, rij, kolom, cel.uitkomst, cel.formule.replace(/^=/, ""));
}

function zetTekst(bouwer: RasterBouwer, rij: number, kolom: number, waarde: string | number, formule?: string): void {
  const met = formule === undefined ? {} : { formule };
  if (typeof waarde === "string" && FOUTCODE.test(waarde)) bouwer.zet(rij, kolom, waarde, { ...met, soort: "fout" });
  else if (waarde !== "" || formule !== undefined) bouwer.zet(rij, kolom, waarde, met);
}

function zichtbaarheidVan(blad: VoorbeeldBlad): Zichtbaarheid {
  if (blad.zeerVerborgen) return "zeer verborgen";
  return blad.verborgen ? "verborgen" : "zichtbaar";
}

/** The place that an address of the sheet names: "B4" or "A1:C2". A RangeError when it is no address. */
export function bereikUit(blad: string, adres: string): Bereik {
  const [van, tot = van] = adres.split(":").map((deel) => {
    const treffer = /^([A-Za-z]{1,3})([1-9]\d*)$/.exec(deel);
    const kolom = treffer && kolomNummer(treffer[1]!);
    if (treffer === null || kolom === null) throw new RangeError(`Geen adres: ${adres}`);
    return { rij: Number(treffer[2]) - 1, kolom };
  });
  return { blad, ...van!, totRij: tot!.rij, totKolom: tot!.kolom };
}
