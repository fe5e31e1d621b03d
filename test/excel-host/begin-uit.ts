import { adres } from "../../src/domein/bereik";
import type { Inhoud, Raster, Zichtbaarheid } from "../../src/werkboek/raster";
import type { BeginCel, Begin, BladBegin } from "./maak-excel";
import type { Visibility } from "./model/sheet";

const ZICHTBAARHEID: Readonly<Record<Zichtbaarheid, Visibility>> = {
  zichtbaar: "Visible",
  verborgen: "Hidden",
  "zeer verborgen": "VeryHidden",
};

/** What was read from a file, as the workbook that is open in Excel; plain data, so that it can travel to a page. */
export function beginUit(inhoud: Inhoud): Begin {
  const namen = inhoud.namen.filter(({ blad }) => blad === null);
  return {
    naam: inhoud.naam,
    bladen: Object.fromEntries(inhoud.rasters.map((raster) => [raster.blad, bladUit(raster)])),
    namen: Object.fromEntries(namen.map(({ naam, verwijzing }) => [naam, verwijzing])),
    delen: inhoud.delen.map(({ xml }) => xml),
    rekenen: inhoud.handmatigRekenen ? "Manual" : "Automatic",
  };
}

function bladUit(raster: Raster): BladBegin {
  const plek = (rij: number, kolom: number): string => adres({ blad: "", rij, kolom, totRij: rij, totKolom: kolom });
  return {
    ...cellenUit(raster, plek),
    zichtbaarheid: ZICHTBAARHEID[raster.zichtbaarheid],
    beveiligd: raster.beveiligd,
    samengevoegd: raster.samengevoegd.map(adres),
    verborgenRijen: [...raster.verborgenRijen],
    verborgenKolommen: [...raster.verborgenKolommen],
    opmerkingen: Object.fromEntries(raster.opmerkingen.map(({ rij, kolom, tekst }) => [plek(rij, kolom), tekst])),
    tabellen: raster.tabellen.map(({ naam, bereik, heeftTotaalrij }) => ({
      naam,
      bereik: adres(bereik),
      totaalrij: heeftTotaalrij,
    })),
  };
}

function cellenUit(
  raster: Raster,
  plek: (rij: number, kolom: number) => string,
): Required<Pick<BladBegin, "rijen" | "getalvormen">> {
  const rijen: BeginCel[][] = Array.from({ length: raster.rijen }, () => []);
  const getalvormen: Record<string, string> = {};
  raster.voorElkeCel((rij, kolom) => {
    const cellen = rijen[rij]!;
    while (cellen.length < kolom) cellen.push(null);
    const formule = raster.formule(rij, kolom);
    const waarde = raster.waarde(rij, kolom);
    cellen[kolom] = formule === null ? { waarde } : { formule, waarde };
    const vorm = raster.getalvorm(rij, kolom);
    if (vorm !== "General") getalvormen[plek(rij, kolom)] = vorm;
  });
  return { rijen, getalvormen };
}
