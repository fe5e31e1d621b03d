import fc from "fast-check";
import { rekenAf } from "../../src/domein/afrekenen";
import { cent, naarEuro } from "../../src/domein/geld";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import type { Plan, PlanCel } from "../../src/werkboek/plan";
import { zaakMetRealisatie } from "./afreken-zaak";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { blad, celVanNaam, getypt } from "./plan-lezen";
import { planNaarInhoud } from "./plan-naar-inhoud";
import { Rekenblad } from "./rekenblad";

type Velden = Partial<Record<"bedrag" | "motivering" | "door" | "datum", PlanCel["waarde"]>>;
const HEEL: Velden = { bedrag: 20000, motivering: "Door ziekte is later begonnen.", door: "Financiën", datum: 46000 };

function typ(plan: Plan, velden: Velden): Plan {
  return Object.entries(velden).reduce((uit, [veld, waarde]) => {
    const { rij, kolom } = celVanNaam(uit, `t_afwijken_${veld}`);
    return getypt(uit, "Vaststelling", rij, kolom, waarde);
  }, plan);
}

function uitkomst(plan: Plan, naam: string): unknown {
  const rekenblad = new Rekenblad(plan);
  return rekenblad.bereik(rekenblad.naam(naam), "")[0];
}

/** Everything that the sheet says, recalculated. */
function teksten(plan: Plan): string {
  const rekenblad = new Rekenblad(plan);
  const nu = new Map([...rekenblad.formules()].map(({ plek, uitkomst: waarde }) => [plek, waarde]));
  return [...nu]
    .filter(([plek]) => plek.startsWith("Vaststelling!"))
    .map(([, waarde]) => String(waarde))
    .join("\n");
}

// 152 klokuren à 197,15 = 29.966,80 are agreed; 150 delivered is 394,30 too little.
const beschikking = beschikkingUit({ instellingen: { compensatie: "activiteit" }, voorschot: 25000 });
const dossier = dossierUit(beschikking, () => 150);
const plan = maakVerantwoording(dossier);
const berekend = naarEuro(rekenAf(beschikking, () => 150).totaal.vaststelling);

describe("het blad Vaststelling", () => {
  test("heeft zonder afwijking de berekende uitkomst als voorstel, en zegt wie besluit", () => {
    expect(uitkomst(plan, "afrekening_voorstel")).toBe(berekend);
    expect(teksten(plan)).toContain("Geen afwijking ingevuld");
    const alles = blad(plan, "Vaststelling")
      .cellen.map(({ waarde }) => String(waarde))
      .join("\n");
    expect(alles).toMatch(/Dit is een voorstel\. De gemeente besluit .*artikel 4:46/);
  });

  test("neemt een afwijking over met bedrag, motivering, door en datum, en toont de berekende ernaast", () => {
    const anders = typ(plan, HEEL);
    expect(uitkomst(anders, "afrekening_voorstel")).toBe(20000);
    expect(uitkomst(anders, "afrekening_vaststelling")).toBe(berekend);
    expect(uitkomst(anders, "afrekening_voorstelTerug")).toBe(5000);
    expect(uitkomst(anders, "afrekening_voorstelTeBetalen")).toBe(0);
    expect(teksten(anders)).toContain("Er is een afwijking met motivering");
  });

  test.each(["bedrag", "motivering", "door", "datum"] as const)("telt een afwijking zonder %s niet", (veld) => {
    const anders = typ(plan, { ...HEEL, [veld]: null });
    expect(uitkomst(anders, "afrekening_voorstel")).toBe(berekend);
    expect(teksten(anders)).toContain("Nog niet compleet");
  });

  test.each([
    ["hoger dan beschikt", naarEuro(beschikking.groepen[0]!.beschikt) + 0.01],
    ["negatief", -1],
    ["een woord", "veel"],
  ])("weigert een bedrag dat %s is", (_, bedrag) => {
    const anders = typ(plan, { ...HEEL, bedrag });
    expect(uitkomst(anders, "afrekening_voorstel")).toBe(berekend);
    expect(teksten(anders)).toContain("Het bedrag past niet");
  });

  test("laat getypte velden staan bij opnieuw maken, met bij elke formule de goede uitkomst", () => {
    const bedrag = fc.oneof(
      fc.integer({ min: -100, max: 4_000_000 }).map((centen) => centen / 100),
      fc.constantFrom(null, "x"),
    );
    const tekst = fc.constantFrom(null, "Omdat.", "=1+1");
    fc.assert(
      fc.property(
        fc.record({ bedrag, motivering: tekst, door: tekst, datum: fc.constantFrom(null, 46000, "1 juni") }),
        (velden) => {
          const opnieuw = maakVerantwoording(dossier, leesEerdere(planNaarInhoud(typ(plan, velden))));
          for (const [veld, waarde] of Object.entries(velden))
            expect(celVanNaam(opnieuw, `t_afwijken_${veld}`).waarde).toBe(waarde);
          for (const { plek, bewaard, uitkomst: nu } of new Rekenblad(opnieuw).formules())
            if (plek.startsWith("Vaststelling!")) expect([plek, nu]).toEqual([plek, bewaard]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("sluit voor elke beschikking tot op de cent aan op wat is beschikt, ook met onbekende realisaties", () => {
    fc.assert(
      fc.property(zaakMetRealisatie, ({ beschikking: een, realisatie }) => {
        const gemaakt = maakVerantwoording(dossierUit(een, realisatie));
        expect(teksten(gemaakt)).toContain("sluit aan tot op de cent");
        const { afrekening } = dossierUit(een, realisatie);
        const { totaal, voorschot } = afrekening!;
        expect(uitkomst(gemaakt, "afrekening_voorstel")).toBe(naarEuro(totaal.vaststelling));
        if (voorschot === null) return;
        expect(uitkomst(gemaakt, "afrekening_voorstelTerug")).toBe(naarEuro(voorschot.terugTeBetalen));
        expect(uitkomst(gemaakt, "afrekening_voorstelTeBetalen")).toBe(naarEuro(cent(voorschot.nogTeOntvangen)));
      }),
      { numRuns: 40 },
    );
  });
});
