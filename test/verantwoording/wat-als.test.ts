import fc from "fast-check";
import { rekenAf } from "../../src/domein/afrekenen";
import { COMPENSATIES, type Beschikking } from "../../src/domein/beschikking";
import { naarEuro } from "../../src/domein/geld";
import { rekenWatAls, zoalsBeschikt, type WatAls } from "../../src/domein/watals";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { leesUitvoerdeel } from "../../src/verantwoording/uitvoerdeel";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { teltinvoer } from "../../src/verantwoording/watalsinvoer";
import type { Plan, PlanCel } from "../../src/werkboek/plan";
import { zaakMetRealisatie } from "./afreken-zaak";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { blad, celVanNaam, getypt } from "./plan-lezen";
import { planNaarInhoud } from "./plan-naar-inhoud";
import { Rekenblad } from "./rekenblad";

const procent = fc.oneof(
  fc.constantFrom(0, 12.5, 50, 100),
  fc.integer({ min: 0, max: 1000 }).map((tienden) => tienden / 10),
);
/** What somebody may type: undefined leaves the cell empty. */
const invoer = fc.record({
  compensatieMaximumProcent: fc.option(procent, { nil: undefined }),
  drempelOnderProcent: fc.option(procent, { nil: undefined }),
  compensatie: fc.option(fc.constantFrom(...COMPENSATIES), { nil: undefined }),
  nee: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
});
type Invoer = typeof invoer extends fc.Arbitrary<infer Een> ? Een : never;

function keuzeVan(beschikking: Beschikking, { nee, ...termen }: Invoer): WatAls {
  const eigen = zoalsBeschikt(beschikking);
  return {
    compensatie: termen.compensatie ?? eigen.compensatie,
    compensatieMaximumProcent: termen.compensatieMaximumProcent ?? eigen.compensatieMaximumProcent,
    drempelOnderProcent: termen.drempelOnderProcent ?? eigen.drempelOnderProcent,
    zonder: new Set(beschikking.activiteiten.filter((_, plaats) => nee[plaats % 5]).map(({ code }) => code)),
  };
}

/** The tick of an activity; null where nothing of it is settled. */
function tik(plan: Plan, code: string): { rij: number; kolom: number } | null {
  const { veld } = teltinvoer(code);
  const invoercel = leesUitvoerdeel(plan.delen)?.invoer.find(
    ({ wat }) => wat.soort === "afrekening" && wat.veld === veld,
  );
  return invoercel === undefined ? null : { rij: Number(invoercel.cel.replace(/\D/g, "")) - 1, kolom: 5 };
}

function metNaam(plan: Plan, naam: string, waarde: PlanCel["waarde"]): Plan {
  const { rij, kolom } = celVanNaam(plan, naam);
  return getypt(plan, "Wat als", rij, kolom, waarde);
}

function metInvoer(plan: Plan, keuze: WatAls, { nee: _, ...termen }: Invoer): Plan {
  let uit = plan;
  for (const [knop, waarde] of Object.entries(termen)) {
    if (waarde !== undefined) uit = metNaam(uit, `watals_${knop}`, waarde);
  }
  for (const code of keuze.zonder) {
    const plek = tik(plan, code);
    if (plek) uit = getypt(uit, "Wat als", plek.rij, plek.kolom, "nee");
  }
  return uit;
}

const uitkomst = (plan: Plan, naam: string): unknown => {
  const rekenblad = new Rekenblad(plan);
  return rekenblad.bereik(rekenblad.naam(naam), "")[0];
};

describe("het blad 'Wat als'", () => {
  test("rekent voor elke beschikking en elke invoer tot op de cent als de kern, en laat de afrekening zelf met rust", () => {
    fc.assert(
      fc.property(zaakMetRealisatie, invoer, ({ beschikking, realisatie }, typt) => {
        const plan = maakVerantwoording(dossierUit(beschikking, realisatie));
        if (!plan.bladen.some(({ naam }) => naam === "Wat als")) return;
        const keuze = keuzeVan(beschikking, typt);
        const anders = metInvoer(plan, keuze, typt);
        const proef = rekenWatAls(beschikking, realisatie, keuze);
        expect(uitkomst(anders, "watals_terug")).toBe(naarEuro(proef.totaal.terug));
        expect(uitkomst(anders, "watals_vaststelling")).toBe(naarEuro(proef.totaal.vaststelling));
        const eigen = rekenAf(beschikking, realisatie).totaal;
        expect(uitkomst(anders, "afrekening_terug")).toBe(naarEuro(eigen.terug));
        expect(uitkomst(anders, "afrekening_vaststelling")).toBe(naarEuro(eigen.vaststelling));
      }),
      { numRuns: 60 },
    );
  });

  test("bewaart wat getypt is, met bij elke formule meteen de goede uitkomst", () => {
    fc.assert(
      fc.property(zaakMetRealisatie, invoer, ({ beschikking, realisatie }, typt) => {
        const dossier = dossierUit(beschikking, realisatie);
        const plan = maakVerantwoording(dossier);
        if (!plan.bladen.some(({ naam }) => naam === "Wat als")) return;
        const keuze = keuzeVan(beschikking, typt);
        const eerder = leesEerdere(planNaarInhoud(metInvoer(plan, keuze, typt)));
        const opnieuw = maakVerantwoording(dossier, eerder);
        for (const [knop, waarde] of Object.entries(typt))
          if (knop !== "nee") expect(celVanNaam(opnieuw, `watals_${knop}`).waarde).toBe(waarde ?? null);
        for (const { plek, bewaard, uitkomst: nu } of new Rekenblad(opnieuw).formules()) {
          if (!plek.startsWith("Wat als!")) continue;
          const gelijk =
            typeof bewaard === "number" && typeof nu === "number"
              ? Math.abs(bewaard - nu) < 1e-9
              : (bewaard ?? "") === (nu ?? "");
          if (!gelijk) throw new Error(`${plek}: bewaard ${String(bewaard)}, herrekend ${String(nu)}`);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("wat buiten de grenzen is getypt, of onzin, verandert niets of wordt de grens", () => {
    const plan = maakVerantwoording(dossierUit(beschikkingUit(), () => 100));
    const eigen = uitkomst(plan, "watals_terug");
    expect(uitkomst(metNaam(plan, "watals_compensatieMaximumProcent", "veel"), "watals_terug")).toBe(eigen);
    expect(uitkomst(metNaam(plan, "watals_compensatie", "anders"), "watals_terug")).toBe(eigen);
    const honderd = uitkomst(metNaam(plan, "watals_drempelOnderProcent", 100), "watals_terug");
    expect(uitkomst(metNaam(plan, "watals_drempelOnderProcent", 400), "watals_terug")).toBe(honderd);
    expect(honderd).toBe(0);
  });

  test("is er niet als er niets te verrekenen is", () => {
    const plan = maakVerantwoording(
      dossierUit(
        beschikkingUit({ groepen: [{ code: "100", naam: "Jeugd", beschikt: 1000, verrekenen: false }] }),
        () => 1,
      ),
    );
    expect(plan.bladen.map(({ naam }) => naam)).not.toContain("Wat als");
  });

  test("zegt dat het een proef is, en geen voorstel of besluit", () => {
    const teksten = blad(maakVerantwoording(dossierUit(beschikkingUit(), () => 100)), "Wat als").cellen.map(
      ({ waarde }) => String(waarde),
    );
    expect(teksten.join("\n")).toMatch(
      /Wat als – proefberekening[\s\S]*Dit blad verandert niets[\s\S]*geen voorstel en geen besluit/,
    );
  });
});
