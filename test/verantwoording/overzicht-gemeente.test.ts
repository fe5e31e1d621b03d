import { readFileSync } from "node:fs";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakDossier } from "../../src/verantwoording/dossier";
import { overzichtGemeente } from "../../src/verantwoording/overzicht-gemeente";
import { partnerUit, type Partner } from "../../src/verantwoording/overzicht-gemeente-gegevens";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { rijMet } from "./plan-lezen";
import { Rekenblad } from "./rekenblad";

const VOORBEELD = "assets/voorbeeld";
let met: Partner;
let zonder: Partner;

beforeAll(async () => {
  const lezing = leesBeschikking(JSON.parse(readFileSync(`${VOORBEELD}/beschikking-balans-2024.json`, "utf8")));
  if (!lezing.ok) throw new Error("het voorbeeld klopt niet");
  const inhoud = await leesBestand(readFileSync(`${VOORBEELD}/productie-balans-2024.xlsx`), "balans.xlsx");
  met = partnerUit(maakDossier(inhoud, lezing.beschikking));
  zonder = partnerUit(maakDossier({ ...inhoud, naam: "zonder.xlsx" }, null));
});

const overzicht = (partners: readonly Partner[]): ReturnType<typeof overzichtGemeente> =>
  overzichtGemeente({ partners, nietGelezen: [], overgeslagen: [], zonderWerkboek: [] });

test("elke formule geeft wat er is bewaard", () => {
  const formules = [...new Rekenblad(overzicht([met, { ...met, bestand: "tweede.xlsx" }, zonder])).formules()];
  expect(formules.length).toBeGreaterThan(500);
  const anders = formules.filter(({ bewaard, uitkomst }) =>
    typeof bewaard === "number" && typeof uitkomst === "number"
      ? Math.abs(bewaard - uitkomst) > 1e-9
      : (bewaard ?? "") !== (uitkomst ?? ""),
  );
  expect(anders).toEqual([]);
});

test("de volgorde van de partners doet er niet toe", () => {
  expect(overzicht([zonder, met])).toEqual(overzicht([met, zonder]));
});

test("het geld telt op tot op de cent, en wie geen beschikking heeft doet niet mee", () => {
  const geld = met.geld!;
  const som = rijMet(overzicht([met, { ...met, bestand: "tweede.xlsx" }, zonder]), "Geld", "Som van alle partners");
  expect(som[2]).toBeCloseTo(2 * geld.beschikt, 2);
  expect(som[7]).toBeCloseTo(2 * geld.vaststelling, 2);
});

test("twee werkboeken van dezelfde partner zijn uit elkaar te houden", () => {
  const plan = overzicht([met, { ...met, bestand: "tweede.xlsx" }]);
  expect(rijMet(plan, "Overzicht", `${met.partner} (tweede.xlsx)`).at(-1)).toBe("tweede.xlsx");
});
