import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { halfjaarPeil, tussenstand, type Tussenregel } from "../../src/verantwoording/tussenstand";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { Rekenblad } from "./rekenblad";

const SPORT = "Jeugd - Gezonde leefstijl - Sport en beweging";
const MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const uit = (bladen: Bladen): Dossier => maakDossier(inhoudUit(bladen), beschikkingUit());
const regel = (dossier: Dossier, afspraak: string): Tussenregel =>
  tussenstand(dossier).regels.find((een) => een.afspraak.id === afspraak)!;

describe("de stand na een half jaar", () => {
  test.each([
    ["2024-01-01", "2024-12-31", "2024-06-30"],
    ["2024-09-01", "2025-08-31", "2025-02-28"],
  ])("van %s tot %s is tot en met %s", (van, tot, peil) => {
    expect(halfjaarPeil({ periode: { van, tot } })).toBe(peil);
  });

  test("telt de maanden tot en met juni", () => {
    const dossier = uit({
      Jeugd: [
        ["Activiteit", "Eenheid", ...MAANDEN],
        [SPORT, "Klokuur activiteit", 10, 10, 10, 10, 10, 12, 1, 1, 1, 1, 1, 1],
      ],
    });
    expect(regel(dossier, "PE1")).toMatchObject({ realisatie: 62, bron: "maanden tot en met juni" });
  });

  test("telt een registratie tot en met 30 juni", () => {
    const dossier = uit({
      Log: [
        ["Datum", "Activiteit", "Uren"],
        ["2024-02-01", SPORT, 4],
        ["2024-06-30", SPORT, 3],
        ["2024-07-01", SPORT, 50],
      ],
    });
    expect(regel(dossier, "PE1")).toMatchObject({ realisatie: 7, bron: "registratie tot en met juni" });
  });

  test("neemt anders wat er nu staat, en geeft een prognose met een marge", () => {
    const { realisatie, bron, naarRato, prognose } = regel(
      dossierUit(beschikkingUit(), () => 76),
      "PE1",
    );
    expect({ realisatie, bron }).toEqual({ realisatie: 76, bron: "realisatie tot nu" });
    expect(naarRato).toBeCloseTo((152 * 182) / 366, 6);
    expect(prognose!.waarde).toBeCloseTo((76 * 366) / 182, 6);
    expect(prognose!.van).toBeLessThan(prognose!.waarde);
    expect(prognose!.tot).toBeGreaterThan(prognose!.waarde);
  });

  test("zegt waarom er geen prognose is als er niets bekend is", () => {
    expect(
      regel(
        dossierUit(beschikkingUit(), () => null),
        "PE1",
      ),
    ).toMatchObject({ realisatie: null, bron: null, prognose: null, geenPrognose: "niet bekend" });
  });
});

describe("het blad Tussenrapportage", () => {
  const plan = maakVerantwoording(
    dossierUit(beschikkingUit(), () => 76),
    null,
    { soort: "tussenrapportage" },
  );

  test("staat er zonder afrekening, met de soort op Overzicht", () => {
    const namen = plan.bladen.map(({ naam }) => naam);
    expect(namen).toContain("Tussenrapportage");
    expect(namen.some((naam) => /afrekening|vaststelling|wat als/i.test(naam))).toBe(false);
    const overzicht = plan.bladen.find(({ naam }) => naam === "Overzicht")!.cellen.map(({ waarde }) => waarde);
    expect(overzicht).toContain("Tussenrapportage");
    expect(overzicht).not.toContain("Terug te betalen (voorstel)");
    expect(JSON.stringify(plan.bladen.map(({ cellen }) => cellen.map(({ waarde }) => waarde)))).not.toContain(
      "Terug te betalen",
    );
  });

  test("vraagt naar signalen, ervaringen van inwoners en verbeterpunten", () => {
    const blad = plan.bladen.find(({ naam }) => naam === "Tussenrapportage")!;
    const labels = blad.cellen.map(({ waarde }) => waarde);
    for (const label of [
      "Signalen",
      "Ervaringen: hoe",
      "Ervaringen: effect",
      "Ervaringen: wat kan beter",
      "Verbeterpunten",
    ])
      expect(labels).toContain(label);
    expect(blad.cellen.filter(({ stijl }) => stijl === "invoer")).toHaveLength(5);
  });

  test("elke formule geeft wat er staat", () => {
    for (const { plek, bewaard, uitkomst } of new Rekenblad(plan).formules())
      expect({ plek, uitkomst }).toEqual({ plek, uitkomst: bewaard });
  });
});
