import type { Reeks } from "../../../src/domein/reeks";
import { leesGetalCel } from "../../../src/inlezen/getallen";
import { maakStuurdossier } from "../../../src/verantwoording/sturing/stuurdossier";
import { RasterBouwer, Tekstenlijst } from "../../../src/werkboek/raster-bouwer";
import type { Verhaal } from "../../../src/domein/verhaal";
import { maakSturing } from "../../../src/verantwoording/sturing/sturing";
import { maakVerantwoording } from "../../../src/verantwoording/verantwoording";
import { beschikkingUit, dossierUit } from "../dossier-uit";
import { celVanNaam, getypt, rijMet } from "../plan-lezen";
import { planNaarInhoud } from "../plan-naar-inhoud";

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

describe("wat een partner vertelt", () => {
  const dossier = dossierUit(beschikkingUit(), () => 76);
  const tussen = maakVerantwoording(dossier, null, { soort: "tussenrapportage" });
  const { rij, kolom } = celVanNaam(tussen, "t_tussen_signalen");

  test("in de tussenrapportage staat in het werkboek voor beleid bij zijn naam en de vraag", () => {
    const inhoud = planNaarInhoud(getypt(tussen, "Tussenrapportage", rij, kolom, "Meer vragen over geld."), "p.xlsx");
    const gelezen = maakStuurdossier({ ...dossier, inhoud });
    expect(gelezen.vertelling).toEqual([{ vraag: "Signalen", tekst: "Meer vragen over geld." }]);
    expect(rijMet(maakSturing([gelezen], null), "Signalen", "Stichting Balans")).toEqual([
      "Stichting Balans",
      "Signalen",
      "Meer vragen over geld.",
    ]);
    const zonder = maakSturing([maakStuurdossier({ ...dossier, inhoud: planNaarInhoud(tussen) })], null);
    expect(zonder.bladen.map(({ naam }) => naam)).not.toContain("Signalen");
  });

  test("staat er zonder burgerservicenummer", () => {
    const inhoud = planNaarInhoud(
      getypt(tussen, "Tussenrapportage", rij, kolom, "Over 123456782 later meer."),
      "p.xlsx",
    );
    const verhaal: Verhaal = {
      ...{ blad: "B", activiteit: "SPORT", rubriek: "tevredenheid", regel: null },
      tekst: { tekst: "Van 1234.56.782 hoorden we dit.", cellen: [] },
    };
    const { vertelling, ervaringen } = maakStuurdossier({
      ...dossier,
      inhoud,
      productie: { ...dossier.productie, verhalen: [verhaal] },
    });
    expect([...vertelling, ...ervaringen].map(({ tekst }) => tekst)).toEqual([
      "Over *******82 later meer.",
      "Van *******82 hoorden we dit.",
    ]);
  });
});
