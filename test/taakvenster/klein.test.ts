import { GEEN_KEUZES } from "../../src/inlezen/keuzes";
import { leesIn } from "../../src/inlezen/inlezen";
import { nederlandseFormule } from "../../src/taakvenster/formule-tonen";
import { isDonker } from "../../src/taakvenster/thema";
import { pasKeuzeToe } from "../../src/taakvenster/keuzewerk";
import { opdrachtVan, vragenUit } from "../../src/taakvenster/vragen";
import { NEDERLANDS, tekstenVoor } from "../../src/teksten/teksten";
import { inhoudUit } from "../hulp/inhoud-uit";
import { beschikkingUit } from "../verantwoording/dossier-uit";

test.each([
  ["ROUND(B6+D6+E6,2)", "=AFRONDEN(B6+D6+E6;2)"],
  ["SUM('Jeugd, oud'!A1:A3)", "=SOM('Jeugd, oud'!A1:A3)"],
  ["F16-E16", "=F16-E16"],
])("the formula %s is shown as Dutch Excel has it", (formule, getoond) => {
  expect(nederlandseFormule(formule)).toBe(getoond);
});

test("the pane is dark as Office says, else by Office's background, else as the browser prefers", () => {
  expect(isDonker({ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true)).toBe(false);
  expect(isDonker({ bodyBackgroundColor: "#262626" }, false)).toBe(true);
  expect(isDonker({ bodyBackgroundColor: "#ffffff" }, true)).toBe(false);
  expect(isDonker(undefined, true)).toBe(true);
});

test("a name that is not recognised is a question once, and an answer makes it certain", () => {
  const beschikking = beschikkingUit();
  const inhoud = inhoudUit({
    Jeugd: [
      ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
      ["Buitenspelen in de wijk", "Klokuur activiteit", 152, 190],
      ["Buitenspelen in de wijk", "Aantal deelnemers", 1000, 1001],
    ],
  });
  const productie = leesIn(inhoud, beschikking);
  const vragen = vragenUit(productie, beschikking, GEEN_KEUZES);
  expect(vragen.map(({ id }) => id)).toEqual(["naam Jeugd Buitenspelen in de wijk"]);
  const grond = { rasters: inhoud.rasters, productie, keuzes: GEEN_KEUZES };
  const keuzes = pasKeuzeToe(grond, opdrachtVan(vragen[0]!, { soort: "zo", wat: "SPORT" }))!;
  const opnieuw = leesIn(inhoud, beschikking, keuzes);
  expect(opnieuw.regels.map(({ koppeling }) => koppeling.activiteit)).toEqual(["SPORT", "SPORT"]);
  expect(vragenUit(opnieuw, beschikking, keuzes)).toEqual([]);
});

test("English has a text of its own for every step and failure, and every other language gets Dutch", async () => {
  const engels = await tekstenVoor("en-GB");
  expect(await tekstenVoor("de-DE")).toBe(NEDERLANDS);
  expect(Object.values(engels.fouten.kop)).not.toEqual(Object.values(NEDERLANDS.fouten.kop));
  for (const [code, { titel, stappen }] of Object.entries(engels.fouten.uitwegen)) {
    const nederlands = NEDERLANDS.fouten.uitwegen[code as keyof typeof NEDERLANDS.fouten.uitwegen];
    expect(titel).not.toBe(nederlands.titel);
    expect(stappen).toHaveLength(nederlands.stappen.length);
  }
});
