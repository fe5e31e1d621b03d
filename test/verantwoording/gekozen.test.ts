import { bestaandeBladen, nogTeTypen } from "../../src/verantwoording/maakstand";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { celVanNaam, getypt } from "./plan-lezen";
import { planNaarInhoud } from "./plan-naar-inhoud";

const [SPORT] = beschikkingUit().activiteiten;
const beschikking = beschikkingUit({
  activiteiten: [{ ...activiteit("SPORT", "Sport") }, { ...activiteit("MUZIEK", "Muziek") }],
});
const dossier = dossierUit(beschikking, () => 190, { toelichting: "Meer vraag." });

function activiteit(code: string, afkorting: string): Record<string, unknown> {
  return {
    code,
    groep: SPORT!.groep,
    naam: `Jeugd - ${afkorting}`,
    afkorting,
    afspraken: [{ id: "PE1", soort: "PE", eenheid: "Klokuur", streefwaarde: 152, tarief: 197.15 }],
  };
}

describe("een keuze uit de activiteiten", () => {
  test("geeft alleen van de gekozen een blad, en van allemaal een regel op Overzicht", () => {
    const plan = maakVerantwoording(dossier, null, { activiteiten: new Set(["MUZIEK"]) });
    const namen = plan.bladen.map(({ naam }) => naam);
    expect(namen).toContain("100 Muziek");
    expect(namen).not.toContain("100 Sport");
    const overzicht = plan.bladen.find(({ naam }) => naam === "Overzicht")!;
    const sport = overzicht.cellen.find(({ waarde }) => waarde === "100 Sport");
    const muziek = overzicht.cellen.find(({ waarde }) => waarde === "100 Muziek");
    expect(sport).toBeDefined();
    expect([sport?.link, muziek?.link]).toEqual([undefined, "'100 Muziek'!A1"]);
  });

  test("bewaart wat op een niet gekozen blad getypt was, tot het weer gekozen wordt", () => {
    const alles = maakVerantwoording(dossier);
    const { rij, kolom } = celVanNaam(alles, "t_SPORT_inhoud");
    const mijn = getypt(alles, "100 Sport", rij, kolom, "Elke week trainen.");
    const zonder = maakVerantwoording(dossier, leesEerdere(planNaarInhoud(mijn)), {
      activiteiten: new Set(["MUZIEK"]),
    });
    expect(zonder.bladen.map(({ naam }) => naam)).not.toContain("Eerdere teksten");
    const weer = maakVerantwoording(dossier, leesEerdere(planNaarInhoud(zonder)));
    expect(celVanNaam(weer, "t_SPORT_inhoud").waarde).toBe("Elke week trainen.");
  });
});

describe("de namen van onze bladen", () => {
  test("wijken uit voor bladen die de partner zelf heeft, ook in de formules", () => {
    const plan = maakVerantwoording(dossier, null, { vanAnderen: ["Afrekening", "PRODUCTIE", "100 sport"] });
    expect(plan.bladen.map(({ naam }) => naam)).toEqual([
      "Overzicht",
      "100 Sport SPORT",
      "100 Muziek",
      "Afrekening (voorstel)",
      "Vaststelling",
      "Wat als",
      "Bevindingen",
      "Beschikking",
      "Productie (voorstel)",
    ]);
    const formules = plan.bladen.flatMap(({ cellen }) => cellen.flatMap(({ formule }) => formule ?? [])).join("\n");
    expect(formules).toContain("'Productie (voorstel)'!");
    expect(formules).not.toMatch(/'?Productie'?!/);
  });
});

describe("wat er te maken is", () => {
  test("noemt per activiteit de rubrieken die nog leeg zijn, en niet die al een tekst hebben", () => {
    const plan = maakVerantwoording(dossier);
    expect(nogTeTypen(plan).get("SPORT")).toContain("Inhoud");
    expect(nogTeTypen(plan).get("SPORT")).not.toContain("Afwijkingen");
    const { rij, kolom } = celVanNaam(plan, "t_SPORT_inhoud");
    const mijn = getypt(plan, "100 Sport", rij, kolom, "Elke week trainen.");
    const tweede = maakVerantwoording(dossier, leesEerdere(planNaarInhoud(mijn)));
    expect(nogTeTypen(tweede).get("SPORT")).not.toContain("Inhoud");
    expect(nogTeTypen(tweede).get("MUZIEK")).toContain("Inhoud");
  });

  test("kent de bladen die er al zijn, ook met een andere naam", () => {
    const inhoud = planNaarInhoud(maakVerantwoording(dossier, null, { activiteiten: new Set(["SPORT"]) }));
    expect([...bestaandeBladen(inhoud)]).toEqual([["SPORT", "100 Sport"]]);
    const anders = JSON.parse(JSON.stringify(inhoud.namen).replaceAll("100 Sport", "Sporten")) as typeof inhoud.namen;
    const rasters = inhoud.rasters.map((raster) =>
      raster.blad === "100 Sport" ? Object.create(raster, { blad: { value: "Sporten" } }) : raster,
    );
    expect([...bestaandeBladen({ ...inhoud, namen: anders, rasters })]).toEqual([["SPORT", "Sporten"]]);
    expect(bestaandeBladen({ ...inhoud, delen: [] }).size).toBe(0);
  });
});
