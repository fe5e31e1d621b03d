import fc from "fast-check";
import { GEEN_KEUZES, type Keuzes } from "../../src/inlezen/keuzes";
import { Keuzewijzer } from "../../src/inlezen/keuzewijzer";
import { Koppelaar } from "../../src/inlezen/koppelen";
import { gelijkeEenheid } from "../../src/inlezen/eenheden";
import { BALANS } from "./hulp";

const koppelaar = new Koppelaar(BALANS);

describe("an activity is found by", () => {
  test.each([
    ["its code", "JGD-SPORT", null, "JGD-SPORT", "code", 1],
    ["its code in small letters", "jgd-sport", null, "JGD-SPORT", "code", 1],
    ["its name", "Jeugd - Jongerencoaching", null, "JGD-COACH", "naam", 1],
    ["its name without accents or case", "JEUGD – Coordinatie vreedzaam Smitsveen", null, "JGD-VREEDZAAM", "naam", 1],
    ["its name without the groep before it", "Adviesgesprekken, Jeugd en opvoeders", null, "JGD-ADVIES", "naam", 1],
    ["the last part of its name", "Sport en beweging", null, "JGD-SPORT", "naam", 0.95],
    ["its abbreviation", "Bem.vrw.", null, "VLW-BEMIDDELING", "afkorting", 1],
    ["its abbreviation within its groep", "Advies", "200", "VLW-ADVIES", "afkorting", 1],
    ["the same abbreviation in the other groep", "Advies", "100", "JGD-ADVIES", "afkorting", 1],
    ["its name with 'Totaal' behind it", "Jeugd - Groepsactiviteiten Totaal", null, "JGD-GROEP", "naam", 0.95],
    ["its abbreviation with 'TOTAAL' behind it", "Groep TOTAAL", null, "JGD-GROEP", "afkorting", 0.95],
    ["a name that exists in two groepen, in its own", "Digitale communicatie", "200", "VLW-DIGI", "naam", 1],
  ] as const)("%s", (_, naam, groep, activiteit, wijze, zekerheid) => {
    expect(koppelaar.koppel({ naam }, groep, "Blad1")).toEqual({ activiteit, wijze, zekerheid, kandidaten: [] });
  });

  test.each([
    ["Codrdinatie Vreedzaam Smitsveen", "JGD-VREEDZAAM"],
    ["Jeugd - Codbrdinatie Vreedzaam Smitsveen", "JGD-VREEDZAAM"],
    ["Jongerencoching", "JGD-COACH"],
    ["Openstelling kinderboerderi", "GRN-OPEN"],
  ])("likeness, with a certainty below 1: %s", (naam, activiteit) => {
    const koppeling = koppelaar.koppel({ naam }, null, "Blad1");
    expect(koppeling).toMatchObject({ activiteit, wijze: "gelijkend" });
    expect(koppeling.zekerheid).toBeGreaterThanOrEqual(0.8);
    expect(koppeling.zekerheid).toBeLessThan(1);
  });
});

describe("what is not certain is not coupled", () => {
  test("an abbreviation of two activities without a groep asks", () => {
    const koppeling = koppelaar.koppel({ naam: "Advies" }, null, "Blad1");
    expect(koppeling.activiteit).toBeNull();
    expect([...koppeling.kandidaten].sort()).toEqual(["JGD-ADVIES", "VLW-ADVIES"]);
  });

  test("a name that only looks a little like one gives candidates", () => {
    const koppeling = koppelaar.koppel({ naam: "Coaching van jongeren" }, null, "Blad1");
    expect(koppeling.activiteit).toBeNull();
  });

  test("something else gives nothing", () => {
    expect(koppelaar.koppel({ naam: "Kerstmarkt" }, null, "Blad1")).toMatchObject({ activiteit: null, kandidaten: [] });
  });

  test("the setting zekerheidVanaf decides what is certain", () => {
    const streng = new Koppelaar({ ...BALANS, instellingen: { ...BALANS.instellingen, zekerheidVanaf: 0.99 } });
    const koppeling = streng.koppel({ naam: "Codrdinatie Vreedzaam Smitsveen" }, null, "Blad1");
    expect(koppeling.activiteit).toBeNull();
    expect(koppeling.kandidaten[0]).toBe("JGD-VREEDZAAM");
  });

  test("without a beschikking nothing is coupled", () => {
    expect(new Koppelaar(null).koppel({ naam: "Sport" }, null, "Blad1").activiteit).toBeNull();
  });
});

test("the user's choice goes before every guess", () => {
  const namen: Keuzes["namen"] = [
    { blad: null, naam: "Buurtsport", keuze: { activiteit: "JGD-SPORT" } },
    { blad: "Los", naam: "Contact", keuze: "buiten beschikking" },
  ];
  const met = new Koppelaar(BALANS, new Keuzewijzer({ ...GEEN_KEUZES, namen }, ["Blad1", "Los"]));
  expect(met.koppel({ naam: "buurtsport" }, null, "Blad1")).toEqual({
    activiteit: "JGD-SPORT",
    wijze: "keuze",
    zekerheid: 1,
    kandidaten: [],
  });
  expect(met.koppel({ naam: "Contact" }, null, "Los")).toMatchObject({ activiteit: null, wijze: "keuze" });
  expect(met.koppel({ naam: "Contact" }, null, "Blad1")).toMatchObject({ activiteit: "JGD-CONTACT" });
});

test("every activity is found by its own code and name, and certainty is never outside 0 … 1", () => {
  for (const { code, naam } of BALANS.activiteiten) {
    expect(koppelaar.koppel({ naam: code }, null, "x").activiteit).toBe(code);
    expect(koppelaar.koppel({ naam }, null, "x").activiteit).toBe(code);
  }
  fc.assert(
    fc.property(fc.string(), (naam) => {
      const { zekerheid, activiteit, kandidaten } = koppelaar.koppel({ naam }, null, "x");
      expect(zekerheid).toBeGreaterThanOrEqual(0);
      expect(zekerheid).toBeLessThanOrEqual(1);
      if (activiteit !== null) expect(zekerheid).toBeGreaterThanOrEqual(0.8);
      expect(kandidaten.length).toBeLessThanOrEqual(3);
    }),
  );
});

test.each([
  ["Aant.afgeronde trajecten", "Aant. afgeronde trajecten", true],
  ["Aantal afgeronde trajecten", "Aant. afgeronde trajecten", true],
  ["TE Aantal deelnemers", "Aantal deelnemers", true],
  ["deelnemers", "Aantal deelnemers", true],
  ["Aant. versch. deeln.", "Aantal verschillende deelnemers", true],
  ["Klokuren activiteit", "Klokuur activiteit", true],
  ["Aantal deelnemers", "Aantal adviezen", false],
  ["Lesuren", "Klokuur activiteit", false],
])("unit '%s' against '%s'", (a, b, gelijk) => {
  expect(gelijkeEenheid(a, b)).toBe(gelijk);
  expect(gelijkeEenheid(b, a)).toBe(gelijk);
});
