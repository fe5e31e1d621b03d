import type { Bevinding } from "../../src/controles/bevinding";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { bereikNaam } from "../../src/domein/bereik";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakDossier } from "../../src/verantwoording/dossier";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import type { Plan } from "../../src/werkboek/plan";
import type { Inhoud } from "../../src/werkboek/raster";
import { inhoudUit } from "../hulp/inhoud-uit";
import { planNaarInhoud } from "./plan-naar-inhoud";
import { celVanNaam, getypt } from "./plan-lezen";

const lezing = leesBeschikking(voorbeeldBeschikking());
if (!lezing.ok) throw new Error("Het voorbeeld klopt niet.");
const { beschikking } = lezing;

const KOPPEN = ["Activiteit", "Eenheid", "Afspraak", "Realisatie", "Toelichting"];
const bron = inhoudUit({
  Jeugd: [
    KOPPEN,
    ["Sport", "Klokuur activiteit", 152, 120, "Door ziekte waren er minder lessen."],
    ["Sport", "Aantal deelnemers", 1000, 900, null],
  ],
});
const plan = maakVerantwoording(maakDossier(bron, beschikking));
const GEVULD = {
  contact: "Afdeling Jeugd",
  inhoud: "Sportlessen in de wijk.",
  doelgroep: "Kinderen",
  ervaring: "Niet gemeten, want de ervaringwijzer werkte niet.",
};

function typ(teksten: Readonly<Record<string, string | null>>): Plan {
  return Object.entries(teksten).reduce((met, [sleutel, tekst]) => {
    const { rij, kolom } = celVanNaam(met, `t_SPORT_${sleutel}`);
    return getypt(met, "100 Sport", rij, kolom, tekst);
  }, plan);
}

/** The partner's own sheet with our sheets beside it, as it comes back after somebody typed. */
function samen(met: Plan): Inhoud {
  const onze = planNaarInhoud(met);
  return { ...onze, rasters: [...bron.rasters, ...onze.rasters] };
}

function bevindingen(code: string, met: Plan): readonly Bevinding[] {
  return maakDossier(samen(met), beschikking).uitslag.bevindingen.filter((een) => een.code === code);
}

describe("wat op de standaardbladen is getypt", () => {
  test("ontbreekt zolang niemand iets invulde: één bevinding per activiteit, met de lege vakken", () => {
    const [eerste, ...meer] = bevindingen("TOE-04", plan);
    expect(meer).toEqual([]);
    expect(eerste).toMatchObject({ activiteit: "SPORT", ernst: "waarschuwing", status: "open" });
    const { rij } = celVanNaam(plan, "t_SPORT_ervaring");
    expect(eerste!.cellen.map(bereikNaam)).toContain(`'100 Sport'!B${rij + 1}`);
  });

  test("is compleet als alle verplichte rubrieken zijn ingevuld", () => {
    expect(bevindingen("TOE-04", typ(GEVULD))).toEqual([]);
  });

  test("wordt gelezen: een tekst die de cijfers tegenspreekt, wijst het vak op het standaardblad aan", () => {
    const [eerste] = bevindingen("TOE-03", typ({ ...GEVULD, afwijkingen: "De afspraak is ruim gehaald." }));
    const { rij } = celVanNaam(plan, "t_SPORT_afwijkingen");
    expect(eerste).toMatchObject({ gevonden: "ruim gehaald", activiteit: "SPORT" });
    expect(eerste!.cellen.map(bereikNaam)).toEqual([`'100 Sport'!B${rij + 1}`, "Jeugd!D2"]);
  });

  test("is er niet bij wat we zelf invulden: dezelfde toelichting wordt niet twee keer gelezen", () => {
    const { productie } = maakDossier(samen(plan), beschikking);
    expect(productie.verhalen.map(({ rubriek }) => rubriek)).toEqual(["toelichting"]);
    expect(productie.rubriekblokken[0]?.rubrieken.find(({ rubriek }) => rubriek === "afwijkingen")?.tekst?.tekst).toBe(
      "Door ziekte waren er minder lessen.",
    );
  });

  test("legt een afwijking uit die in de tabel zonder toelichting staat", () => {
    const kaal = inhoudUit({
      Jeugd: [KOPPEN.slice(0, 4), ["Sport", "Klokuur activiteit", 152, 76], ["Sport", "Aantal deelnemers", 1000, 1000]],
    });
    const onze = planNaarInhoud(typ({ afwijkingen: "Door ziekte van de trainer vielen lessen uit." }));
    const dossier = maakDossier({ ...onze, rasters: [...kaal.rasters, ...onze.rasters] }, beschikking);
    expect(maakDossier(kaal, beschikking).uitslag.bevindingen.map(({ code }) => code)).toContain("TOE-01");
    expect(dossier.uitslag.bevindingen.map(({ code }) => code)).not.toContain("TOE-01");
  });
});
