import { leesEerdere } from "../../src/verantwoording/eerder";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { leegInhoud } from "../../src/werkboek/inhoud";
import type { Plan } from "../../src/werkboek/plan";
import { RasterBouwer, Tekstenlijst } from "../../src/werkboek/raster-bouwer";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { blad } from "./plan-lezen";
import { planNaarInhoud } from "./plan-naar-inhoud";

const beschikking = beschikkingUit();

/** A verantwoording in the workbook of a partner whose sheet Jeugd holds this number. */
function metPartner(staatEr: number, vanAnderen: readonly string[]): Plan {
  const bouwer = new RasterBouwer({ blad: "Jeugd", index: 0, teksten: new Tekstenlijst() });
  bouwer.zet(0, 5, staatEr);
  const dossier = { ...dossierUit(beschikking, () => 150), inhoud: leegInhoud("partner.xlsx", [bouwer.bouw()]) };
  return maakVerantwoording(dossier, null, { vanAnderen });
}

/** The row of part 4 for the afspraak PE1. */
function herkomst(plan: Plan): { waarden: unknown[]; formules: unknown[]; links: unknown[] } {
  const { cellen } = blad(plan, "Afrekening");
  const { rij } = cellen.find(({ kolom, waarde }) => kolom === 1 && waarde === "SPORT PE1")!;
  const eigen = (kolom: number) => cellen.find((c) => c.rij === rij && c.kolom === kolom);
  const kolommen = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  return {
    waarden: kolommen.map((kolom) => eigen(kolom)?.waarde),
    formules: kolommen.map((kolom) => eigen(kolom)?.formule),
    links: kolommen.map((kolom) => eigen(kolom)?.link),
  };
}

describe("waar elk bedrag van de afrekening vandaan komt", () => {
  test("leidt naar de afspraak, naar wat is gelezen, en naar de cel van de partner, die live wordt nagekeken", () => {
    const { waarden, formules, links } = herkomst(metPartner(150, ["Jeugd"]));
    expect(waarden.slice(4)).toEqual([150, 150, "Jeugd!F1", "gelijk", "1, 3, 5, 6: minder, telt mee."]);
    expect(formules[5]).toBe(`IF(ISNUMBER('Jeugd'!F1),'Jeugd'!F1,"–")`);
    expect([links[2], links[3], links[6]]).toEqual([
      expect.stringMatching(/^'Beschikking'!/),
      expect.stringMatching(/^'Productie'!/),
      "'Jeugd'!F1",
    ]);
  });

  test("wijst niet naar een blad dat niet in dit werkboek staat, of naar een cel met iets anders", () => {
    for (const plan of [metPartner(150, []), metPartner(7, ["Jeugd"])]) {
      expect(herkomst(plan).waarden.slice(5, 8)).toEqual(["–", "Jeugd!F1", "–"]);
    }
    expect(herkomst(metPartner(150, [])).links[6]).toBeUndefined();
  });

  test("noemt het geen wijziging als de partner zijn blad een andere naam geeft", () => {
    const plan = metPartner(150, ["Jeugd"]);
    const hernoemd: Plan = {
      ...plan,
      bladen: plan.bladen.map((een) => ({
        ...een,
        cellen: een.cellen.map((c) =>
          c.formule === undefined ? c : { ...c, formule: c.formule.replaceAll("'Jeugd'!F1", "'Jongeren'!F2") },
        ),
      })),
    };
    expect(leesEerdere(planNaarInhoud(hernoemd))?.buiten).toEqual([]);
  });

  test("noemt bij elke rij de regel, en onder de rijen wat die regel zegt, met de wet", () => {
    const teksten = blad(metPartner(150, []), "Afrekening").cellen.map(({ waarde }) => String(waarde));
    for (const nummer of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(teksten.some((tekst) => tekst.startsWith(`${nummer}  `) && tekst.length > 40)).toBe(true);
    }
    expect(teksten.join("\n")).toMatch(/Awb 4:46 lid 1[\s\S]*Awb 4:52[\s\S]*Awb 4:57/);
  });
});
