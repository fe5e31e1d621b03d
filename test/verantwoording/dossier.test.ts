import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakDossier } from "../../src/verantwoording/dossier";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";

const lezing = leesBeschikking(voorbeeldBeschikking());
if (!lezing.ok) throw new Error("Het voorbeeld klopt niet.");
const { beschikking } = lezing;

const SPORT = "Jeugd - Gezonde leefstijl - Sport en beweging";
const KOPPEN = ["Activiteit", "Soort", "Eenheid", "Afspraak", "Realisatie", "Verschil"];
const goed: Bladen = {
  Jeugd: [
    KOPPEN,
    [SPORT, "PE", "Klokuur activiteit", 152, 190, 38],
    [SPORT, "TE", "Aantal deelnemers", 1000, 1001, 1],
    ["Toelichting: er kwamen meer scholen bij dan verwacht."],
  ],
};
const fout: Bladen = {
  Jeugd: [KOPPEN, [SPORT, "PE", "Klokuur activiteit", 152, 153, 7], [SPORT, "TE", "Aantal deelnemers", 1000, 1001, 1]],
};
const klopt: Bladen = {
  Jeugd: [KOPPEN, [SPORT, "PE", "Klokuur activiteit", 152, 153, 1], [SPORT, "TE", "Aantal deelnemers", 1000, 1001, 1]],
};

describe("het oordeel over een werkboek", () => {
  test.each([
    ["zonder open fout: plausibel", klopt, "plausibel"],
    ["met een open fout: niet plausibel", fout, "niet plausibel"],
    [
      "zonder iets herkends: niet te beoordelen, ook al ontbreekt dan alles",
      { Blad1: [["Beste collega"]] },
      "niet te beoordelen",
    ],
    ["zonder cellen: niet te beoordelen", { Blad1: [] }, "niet te beoordelen"],
  ])("%s", (_titel, bladen, status) => {
    expect(maakDossier(inhoudUit(bladen), beschikking).status).toBe(status);
  });

  test("zonder beschikking wordt beoordeeld wat er staat", () => {
    expect(maakDossier(inhoudUit(klopt), null).status).toBe("plausibel");
    expect(maakDossier(inhoudUit(fout), null).status).toBe("niet plausibel");
  });
});

describe("het dossier", () => {
  test("rekent af met de realisatie die het werkboek noemt", () => {
    const { afrekening } = maakDossier(inhoudUit(goed), beschikking);
    expect(afrekening!.regels.map((r) => [r.activiteit, r.afspraak, r.gerealiseerd, r.over])).toEqual([
      ["SPORT", "PE1", 190, 749170],
    ]);
  });

  test("laat een afspraak zonder bruikbaar aantal buiten elk bedrag, en noemt haar", () => {
    const { afrekening } = maakDossier(
      inhoudUit({
        Jeugd: [
          KOPPEN,
          [SPORT, "PE", "Klokuur activiteit", 152, "-", null],
          [SPORT, "TE", "Aantal deelnemers", 1000, 1001, 1],
        ],
      }),
      beschikking,
    );
    expect(afrekening!.groepen[0]).toMatchObject({ onder: 0, geleverd: 0, onbekend: ["SPORT PE1"] });
  });

  test("heeft zonder beschikking geen afrekening en de gewone instellingen", () => {
    const dossier = maakDossier(inhoudUit(goed), null);
    expect(dossier.afrekening).toBeNull();
    expect(dossier.instellingen.toelichtingVanafProcent).toBe(10);
    expect(dossier.uitslag.nietGecontroleerd.length).toBeGreaterThan(0);
  });
});
