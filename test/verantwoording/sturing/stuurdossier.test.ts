import type { Reeks } from "../../../src/domein/reeks";
import { leesGetalCel } from "../../../src/inlezen/getallen";
import { maakStuurdossier } from "../../../src/verantwoording/sturing/stuurdossier";
import { RasterBouwer, Tekstenlijst } from "../../../src/werkboek/raster-bouwer";
import { beschikkingUit, dossierUit } from "../dossier-uit";

test("een cel die een percentage toont, is een percentage: 0,049 met '%' is 4,9%", () => {
  const raster = new RasterBouwer({ blad: "Trends", index: 0, teksten: new Tekstenlijst() })
    .zet(0, 0, 0.049, { getalvorm: "0.0%" })
    .zet(0, 1, 0.07)
    .bouw();
  const dossier = dossierUit(beschikkingUit(), () => 152);
  const punt = (kolom: number): Reeks["punten"][number] => ({
    tijdvak: { soort: "jaar", jaar: 2019 + kolom },
    getal: leesGetalCel(raster, 0, kolom),
  });
  const naam = { tekst: "Eenzaamheid", cellen: [] };
  const reeksVan: Reeks = {
    ...{ tabel: "t", blad: "Trends", naam, activiteit: null, afspraak: null, eenheid: null, wat: "realisatie" },
    punten: [punt(0), punt(1)],
    totaal: null,
  };
  const { reeksen } = maakStuurdossier({
    ...dossier,
    inhoud: { ...dossier.inhoud, rasters: [raster] },
    productie: { ...dossier.productie, reeksen: [reeksVan] },
  });
  expect(reeksen[0]!.metingen.map(({ jaar, waarde, eenheid }) => [jaar, waarde, eenheid])).toEqual([
    [2019, 4.9, "%"],
    [2020, 0.07, null],
  ]);
  expect(reeksen[0]!.plaats).toBe("Trends!A1 t/m Trends!B1");
});
