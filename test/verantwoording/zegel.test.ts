import fc from "fast-check";
import { laatsteIndiening, leesIndieningen, maakIndiening, type Indiening } from "../../src/verantwoording/indiening";
import { VERKLARINGEN } from "../../src/verantwoording/indiening-open";
import type { Rapportsoort } from "../../src/verantwoording/rapportsoort";
import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { invoersleutel, type InvoerSoort } from "../../src/verantwoording/invoerlijst";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { zegelstand } from "../../src/verantwoording/zegelstand";
import { geschrevenIn, geschrevenInPlan, tekstverschillen, verzegeld } from "../../src/verantwoording/zegelteksten";
import type { Inhoud } from "../../src/werkboek/raster";
import { inhoudUit } from "../hulp/inhoud-uit";
import { beschikkingUit, bevindingUit, dossierUit } from "./dossier-uit";
import { planNaarInhoud } from "./plan-naar-inhoud";

type Teksten = readonly (readonly [InvoerSoort, string])[];

const INHOUD: InvoerSoort = { soort: "rubriek", activiteit: "SPORT", rubriek: "inhoud" };
const CONTACT: InvoerSoort = { soort: "rubriek", activiteit: "SPORT", rubriek: "contact" };
const EFFECT: InvoerSoort = { soort: "tussenrapportage", veld: "effect" };
const SPORTNAAM = "Jeugd - Gezonde leefstijl - Sport en beweging";

/** The sheets of a verantwoording in which these texts were typed, as they are read from the workbook. */
function boekMet(dossier: Dossier, teksten: Teksten, soort: Rapportsoort = "eindrapportage"): Inhoud {
  const leeg = leesEerdere(planNaarInhoud(maakVerantwoording(dossier, null, { soort })))!;
  const getypt = new Map(teksten.map(([wat, tekst]) => [invoersleutel(wat), tekst]));
  return planNaarInhoud(maakVerantwoording(dossier, { ...leeg, getypt }, { soort }));
}

async function verzegel(dossier: Dossier, heel: Inhoud, eerdere: readonly Indiening[] = []): Promise<Indiening> {
  const uitkomst = await maakIndiening(
    { ...dossier, uitslag: { ...dossier.uitslag, bevindingen: dossier.uitslag.bevindingen.map(beantwoord) } },
    {
      door: "de controller",
      moment: "2025-03-14T16:08:00",
      soort: "eindrapportage",
      verklaringen: VERKLARINGEN.map(({ sleutel }) => sleutel),
      reden: "Een verbetering.",
    },
    "sha256:0",
    eerdere,
    geschrevenIn(heel, dossier),
  );
  if (!uitkomst.ok) throw new Error(uitkomst.open.map(({ tekst }) => tekst).join("\n"));
  return uitkomst.indiening;
}

const beantwoord = (een: Dossier["uitslag"]["bevindingen"][number]) => ({ ...een, status: "toegelicht" as const });
const dossier = dossierUit(beschikkingUit(), () => 150);

describe("het zegel over wat er is geschreven", () => {
  test("zegt van een gewijzigde rubriek wat er stond en wat er nu staat, met de cel", async () => {
    const zegel = await verzegel(dossier, boekMet(dossier, [[INHOUD, "Elke week vier lessen."]]));
    const na = boekMet(dossier, [[INHOUD, "Elke week zes lessen."]]);
    const { teksten, cijfersGelijk } = await zegelstand(dossier, na, zegel);
    expect(cijfersGelijk).toBe(true);
    expect(teksten).toEqual([
      {
        waar: `${SPORTNAAM}: Inhoud`,
        blad: "100 Sport",
        cel: expect.stringMatching(/^[A-Z]+\d+$/) as string,
        oud: "Elke week vier lessen.",
        nu: "Elke week zes lessen.",
        bewaard: true,
      },
    ]);
  });

  test.each(["signalen", "hoe", "effect", "beter", "verbeterpunten"])(
    "geldt ook voor '%s' van de tussenrapportage",
    async (veld) => {
      const wat: InvoerSoort = { soort: "tussenrapportage", veld };
      const boek = (tekst: string): Inhoud => boekMet(dossier, [[wat, tekst]], "tussenrapportage");
      const zegel = await verzegel(dossier, boek("Eerst dit."));
      expect((await zegelstand(dossier, boek("Eerst dit."), zegel)).teksten).toEqual([]);
      expect((await zegelstand(dossier, boek("Daarna dat."), zegel)).teksten).toMatchObject([
        { blad: "Tussenrapportage", oud: "Eerst dit.", nu: "Daarna dat." },
      ]);
    },
  );

  test("ziet een tekst die is leeggemaakt, en een die er later bij kwam", async () => {
    const zegel = await verzegel(dossier, boekMet(dossier, [[EFFECT, "Zij slapen beter."]], "tussenrapportage"));
    const leeg = await zegelstand(dossier, boekMet(dossier, [], "tussenrapportage"), zegel);
    expect(leeg.teksten).toMatchObject([{ oud: "Zij slapen beter.", nu: null }]);
    const zonderBlad = await zegelstand(dossier, boekMet(dossier, []), zegel);
    expect(zonderBlad.teksten).toMatchObject([{ oud: "Zij slapen beter.", nu: null, cel: null }]);
    const geen = await verzegel(dossier, boekMet(dossier, [], "tussenrapportage"));
    const erbij = await zegelstand(dossier, boekMet(dossier, [[EFFECT, "Nieuw."]], "tussenrapportage"), geen);
    expect(erbij.teksten).toMatchObject([{ oud: null, nu: "Nieuw.", bewaard: true }]);
  });

  test("ziet een ander antwoord bij een bevinding, en geen verschil als de bevinding weg is", async () => {
    const met = (toelichting: string): Dossier =>
      dossierUit(beschikkingUit(), () => 150, { bevindingen: [bevindingUit("REK-01:X", { toelichting })] });
    const heel = boekMet(dossier, []);
    const zegel = await verzegel(met("Een telfout."), heel);
    expect((await zegelstand(met("Geen telfout."), heel, zegel)).teksten).toMatchObject([
      { waar: "Antwoord bij REK-01 Jeugd!G12", oud: "Een telfout.", nu: "Geen telfout." },
    ]);
    expect((await zegelstand(dossier, heel, zegel)).teksten).toEqual([]);
    // The figure changed, so that the answer no longer counts; nobody took it back.
    const eerder = { tekst: "Een telfout.", status: "toegelicht", door: null, op: null, zin: "" } as const;
    const heropend = dossierUit(beschikkingUit(), () => 150, {
      bevindingen: [bevindingUit("REK-01:X", { toelichting: null, eerder })],
    });
    expect((await zegelstand(heropend, heel, zegel)).teksten).toEqual([]);
  });

  test("houdt van contactgegevens alleen dat ze anders zijn, en verbergt een BSN", async () => {
    const zegel = await verzegel(
      dossier,
      boekMet(dossier, [
        [CONTACT, "Anne Testpersoon, 035-1234567"],
        [INHOUD, "Zie dossier 123456782."],
      ]),
    );
    expect(JSON.stringify(zegel)).not.toMatch(/Testpersoon|1234567|123456782/);
    const { teksten } = await zegelstand(dossier, boekMet(dossier, []), zegel);
    const contact = teksten.find(({ waar }) => waar.endsWith("Contactpersoon"));
    expect(contact).toMatchObject({ oud: null, bewaard: false });
  });

  test("bewaart niet meer dan past, en ziet ook de wijziging van wat niet is bewaard", () => {
    const rubrieken = Array.from({ length: 120 }, (_, nr) => ({
      sleutel: JSON.stringify(["rubriek", `A${nr}`, "inhoud"]),
      waar: `A${nr}`,
      tekst: `${nr} ${"woord ".repeat(320)}`,
      plek: null,
      contact: false,
    }));
    const zegel = verzegeld(rubrieken);
    const bewaard = Object.values(zegel).filter(({ tekst }) => tekst !== null);
    expect(bewaard.length).toBeGreaterThan(50);
    expect(JSON.stringify(zegel).length).toBeLessThan(200_000);
    const laatste = rubrieken.map((een, nr) => (nr === 119 ? { ...een, tekst: "Anders." } : een));
    expect(tekstverschillen(zegel, laatste)).toMatchObject([
      { waar: "A119", oud: null, nu: "Anders.", bewaard: false },
    ]);
  });

  test("meldt precies de teksten die anders zijn, wat er ook staat", () => {
    const tekst = fc.string({ maxLength: 12, unit: fc.constantFrom("a", "B", "1", " ", "\n", "é") });
    fc.assert(
      fc.property(fc.array(fc.tuple(tekst, tekst), { minLength: 1, maxLength: 6 }), (paren) => {
        const van = (welke: 0 | 1) =>
          paren.map((paar, nr) => ({
            sleutel: JSON.stringify(["rubriek", `A${nr}`, "inhoud"]),
            waar: `A${nr}`,
            tekst: paar[welke].trim() === "" ? null : paar[welke],
            plek: null,
            contact: false,
          }));
        const anders = paren.flatMap(([a, b], nr) => (a.trim() === b.trim() ? [] : [`A${nr}`]));
        expect(tekstverschillen(verzegeld(van(0)), van(1)).map(({ waar }) => waar)).toEqual(anders);
      }),
    );
  });

  test("is hetzelfde van bladen die nog gemaakt worden als van bladen die er staan", () => {
    const leeg = leesEerdere(planNaarInhoud(maakVerantwoording(dossier)))!;
    const getypt = new Map([[invoersleutel(INHOUD), "Elke week vier lessen."]]);
    const plan = maakVerantwoording(dossier, { ...leeg, getypt });
    const staan = geschrevenIn(planNaarInhoud(plan), dossier);
    expect(verzegeld(geschrevenInPlan(plan, dossier))).toEqual(verzegeld(staan));
    expect(Object.keys(verzegeld(staan))).toContain(invoersleutel(INHOUD));
  });

  test("een nieuwe versie zegt welke tekst anders is, en houdt alleen de laatste teksten", async () => {
    const eerste = await verzegel(dossier, boekMet(dossier, [[INHOUD, "Eerst dit."]]));
    const tweede = await verzegel(dossier, boekMet(dossier, [[INHOUD, "Daarna dat."]]), [eerste]);
    expect(tweede).toMatchObject({ versie: 2, aantalTeksten: 1, tekstwijzigingen: [{ oud: "Eerst dit." }] });
    const plan = maakVerantwoording(dossier, null, { indieningen: [eerste, tweede] });
    const blad = plan.bladen.find(({ naam }) => naam === "Indiening")!;
    const waarden = blad.cellen.map(({ waarde }) => waarde);
    expect(waarden).toEqual(expect.arrayContaining(["Andere tekst dan in versie 1", "Eerst dit.", "Daarna dat."]));
    expect(laatsteIndiening(leesIndieningen(plan.delen))).toEqual(tweede);
  });

  test("ziet ook een cel van onze eigen bladen die iemand overschreef", async () => {
    const plan = maakVerantwoording(dossier);
    const zegel = await verzegel(dossier, planNaarInhoud(plan));
    expect((await zegelstand(dossier, planNaarInhoud(plan), zegel)).eigenBladen).toEqual([]);
    const bladen = plan.bladen.map((blad) => {
      const geen = (een: (typeof blad.cellen)[number]) => (een.formule === undefined ? een : { ...een, formule: "1" });
      return blad.naam === "Afrekening" ? { ...blad, cellen: blad.cellen.map(geen) } : blad;
    });
    const { eigenBladen } = await zegelstand(dossier, planNaarInhoud({ ...plan, bladen }), zegel);
    expect(eigenBladen.length).toBeGreaterThan(10);
    expect(new Set(eigenBladen.map(({ blad, soort }) => `${blad} ${soort}`))).toEqual(
      new Set(["Afrekening gewijzigd"]),
    );
  });

  test("een zegel van vroeger weet alleen dat een rubriek anders is", async () => {
    const { geschreven: _, ...vroeger } = await verzegel(dossier, boekMet(dossier, []));
    const zegel = { ...vroeger, teksten: {} };
    const na = boekMet(dossier, [[INHOUD, "Nieuw."]]);
    const { teksten } = await zegelstand(dossier, na, zegel);
    expect(teksten.find(({ waar }) => waar.endsWith("Inhoud"))).toMatchObject({ nu: "Nieuw.", bewaard: false });
  });
});

describe("meer cijfers dan een voor een worden bewaard", () => {
  const AANTAL = 10_050;
  const log = (anders: ReadonlyMap<number, number> = new Map(), extra: readonly number[] = []): Dossier => {
    const rij = (nr: number): (string | number)[] => [SPORTNAAM, anders.get(nr) ?? nr + 1, 1];
    const rijen = Array.from({ length: AANTAL }, (_, nr) => rij(nr));
    for (const nr of extra) rijen.splice(nr, 0, [SPORTNAAM, 77, 7]);
    return maakDossier(inhoudUit({ Jeugd: [["Activiteit", "Afspraak", "Realisatie"], ...rijen] }), beschikkingUit());
  };
  const kaal = (van: Dossier): Dossier => ({
    ...van,
    status: "plausibel",
    uitslag: { bevindingen: [], nietGecontroleerd: [] },
  });
  let zegel: Indiening;
  const stand = (van: Dossier) => zegelstand(kaal(van), van.inhoud, zegel);
  beforeAll(async () => {
    zegel = await verzegel(kaal(log()), log().inhoud);
  });

  test("zegt dat er iets anders is in de cellen die niet een voor een zijn bewaard", async () => {
    expect(zegel).toMatchObject({ afgekapt: true, rest: { Jeugd: { aantal: 2 * AANTAL - 20_000 } } });
    expect(await stand(log())).toMatchObject({ wijzigingen: [], rest: [], cijfersGelijk: true });
    const na = await stand(log(new Map([[AANTAL - 3, 5]])));
    expect(na).toMatchObject({ wijzigingen: [], rest: ["Jeugd"], cijfersGelijk: false });
  });

  test("houdt een bewaarde cel en de rest uit elkaar", async () => {
    const voor = await stand(log(new Map([[3, 999]])));
    expect(voor.rest).toEqual([]);
    expect(voor.wijzigingen).toMatchObject([{ cel: "B5", oud: "4", nu: "999" }]);
  });

  test("zonder die afdruk, van een eerder programma, is alleen te zeggen dat er iets anders is", async () => {
    const { rest: _, ...vroeger } = zegel;
    const na = log(new Map([[AANTAL - 3, 5]]));
    expect(await zegelstand(kaal(na), na.inhoud, vroeger)).toMatchObject({
      wijzigingen: [],
      rest: [],
      restOnbekend: true,
      cijfersGelijk: false,
    });
  });
});
