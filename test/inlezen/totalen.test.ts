import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, regelsVan, velden } from "./hulp";

test("a simple sheet gives a regel per row, coupled to its afspraak", () => {
  const productie = leesIn(
    inhoudUit({
      Jeugd: [
        ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil", "Toelichting"],
        ["Jeugd - Gezonde leefstijl - Sport en beweging", "Klokuur activiteit", 152, 190, 38, "Extra lessen"],
        [null, "TE Aantal deelnemers", 1000, 2375, 1375, null],
        ["Jongerencoaching", "Aant.afgeronde trajecten", 33, 47, 47, null],
      ],
    }),
    BALANS,
  );
  expect(velden(productie)).toEqual([
    "Activiteit = activiteit",
    "Eenheid = eenheid",
    "Offerte = afspraak",
    "Realisatie = realisatie",
    "Verschil = verschil",
    "Toelichting = toelichting",
  ]);
  expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1 152 190", "JGD-SPORT TE1 1000 2375", "JGD-COACH PE1 33 47"]);
  const sport = productie.prestaties.find((een) => een.activiteit === "JGD-SPORT" && een.afspraak === "TE1");
  expect(sport?.realisatie?.telling).toEqual({ status: "geteld", waarde: 2375 });
  expect(sport?.regel?.soort).toBe("TE");
});

test.each([
  ["samen de afspraak", [80, 72], 190],
  ["elk de hele afspraak", [152, 152], 90],
  ["een deel waarvan het andere deel ontbreekt", [80, 60], 90],
])("rijen per locatie tellen samen als hun afspraken samen de afspraak zijn: %s", (_, [noord, zuid], geteld) => {
  const { prestaties } = leesIn(
    inhoudUit({
      Jeugd: [
        ["Activiteit", "Locatie", "Eenheid", "Offerte", "Realisatie"],
        ["Jeugd - Gezonde leefstijl - Sport en beweging", "Noord", "Klokuur activiteit", noord!, 90],
        ["Jeugd - Gezonde leefstijl - Sport en beweging", "Zuid", "Klokuur activiteit", zuid!, 100],
      ],
    }),
    BALANS,
  );
  const sport = prestaties.find((een) => een.activiteit === "JGD-SPORT" && een.afspraak === "PE1");
  expect(sport?.realisatie?.telling).toEqual({ status: "geteld", waarde: geteld });
});
