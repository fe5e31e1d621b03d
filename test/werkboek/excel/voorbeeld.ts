import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Beschikking } from "../../../src/domein/beschikking";
import { leesBeschikking } from "../../../src/domein/beschikking-lezen";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import type { Inhoud, Raster } from "../../../src/werkboek/raster";

const MAP = join(__dirname, "../../../assets/voorbeeld");

/** The example workbook as the file reader sees it. */
export function voorbeeld(): Promise<Inhoud> {
  return leesBestand(
    new Uint8Array(readFileSync(join(MAP, "productie-balans-2024.xlsx"))),
    "productie-balans-2024.xlsx",
  );
}

export function voorbeeldBeschikking(): Beschikking {
  const lezing = leesBeschikking(JSON.parse(readFileSync(join(MAP, "beschikking-balans-2024.json"), "utf8")));
  if (!lezing.ok) throw new Error("De voorbeeldbeschikking is niet te lezen");
  return lezing.beschikking;
}

/** Everything of a sheet that a rule can ask for, cell by cell. */
export function beschrijf(raster: Raster): unknown {
  const cellen: unknown[] = [];
  raster.voorElkeCel((rij, kolom, soort) => {
    const { waarde, formule, getalvorm } = {
      waarde: raster.waarde(rij, kolom),
      formule: raster.formule(rij, kolom),
      getalvorm: raster.getalvorm(rij, kolom),
    };
    cellen.push([rij, kolom, soort, waarde, formule, getalvorm]);
  });
  const { blad, index, zichtbaarheid, rijen, kolommen, aantalCellen, samengevoegd, actiefFilter, beveiligd } = raster;
  return {
    ...{ blad, index, zichtbaarheid, rijen, kolommen, aantalCellen, samengevoegd, actiefFilter, beveiligd },
    verborgenRijen: [...raster.verborgenRijen],
    verborgenKolommen: [...raster.verborgenKolommen],
    opmerkingen: raster.opmerkingen.map(({ rij, kolom, tekst }) => [rij, kolom, tekst]),
    tabellen: raster.tabellen,
    cellen,
  };
}
