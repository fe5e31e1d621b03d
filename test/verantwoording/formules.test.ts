import fc from "fast-check";
import { lamp } from "../../src/domein/lamp";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import type { Plan } from "../../src/werkboek/plan";
import { beschikkingUit, bevindingUit, dossierUit } from "./dossier-uit";
import { rijMet } from "./plan-lezen";
import { Rekenblad } from "./rekenblad";

function verschillen(plan: Plan): readonly string[] {
  const uit: string[] = [];
  for (const { plek, formule, bewaard, uitkomst } of new Rekenblad(plan).formules()) {
    const gelijk =
      typeof bewaard === "number" && typeof uitkomst === "number"
        ? Math.abs(bewaard - uitkomst) <= 1e-9 * Math.max(1, Math.abs(bewaard))
        : (bewaard ?? "") === (uitkomst ?? "");
    if (!gelijk) uit.push(`${plek}: bewaard ${String(bewaard)}, herrekend ${String(uitkomst)} uit ${formule}`);
  }
  return uit;
}

const aantal = fc.oneof(
  fc.integer({ min: 0, max: 3000 }),
  fc.integer({ min: 0, max: 99_999 }).map((honderdsten) => honderdsten / 100),
);
const streef = fc.oneof(aantal, fc.constantFrom("min. 200", "> 0", "5 op 10", "Positief", "max. 40", 0));
const afspraken = fc
  .array(
    fc.record({
      streefwaarde: streef,
      tarief: fc.integer({ min: 0, max: 90_000_000 }).map((eenheden) => eenheden / 10_000),
      soort: fc.constantFrom("PE", "PE", "TE"),
      verrekenbaar: fc.constantFrom(true, true, true, false),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((lijst) =>
    lijst
      .map((een, nummer) => (nummer === 0 ? { ...een, soort: "PE" } : een))
      .map(({ streefwaarde, tarief, soort, verrekenbaar }, nummer) => ({
        id: `${soort}${nummer}`,
        soort,
        eenheid: `Eenheid "${nummer}"`,
        streefwaarde,
        ...(soort === "PE" ? { tarief, verrekenbaar, financier: verrekenbaar ? "gemeente" : "scholen" } : {}),
      })),
  );
const document = fc
  .record({
    activiteiten: fc.array(
      fc.record({ afspraken, groep: fc.constantFrom("100", "200", "300"), ipu: fc.option(aantal) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    groepen: fc.tuple(
      ...["100", "200", "300"].map(() => fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.boolean())),
    ),
    instellingen: fc.record({
      compensatie: fc.constantFrom("activiteit", "groep", "totaal"),
      compensatieMaximumProcent: fc.constantFrom(0, 12.5, 33, 50, 100),
      drempelOnderProcent: fc.constantFrom(0, 5, 12.5, 20),
      toelichtingVanafProcent: fc.constantFrom(0, 10, 12.5),
      toelichtingVanafBedrag: fc.constantFrom(null, 1000),
      lampschema: fc.constantFrom("vijf", "drie"),
    }),
    voorschot: fc.option(fc.integer({ min: 0, max: 9_999_999 }).map((centen) => centen / 100)),
  })
  .map(({ activiteiten, groepen, instellingen, voorschot }) => ({
    voorschot,
    instellingen,
    groepen: groepen.map(([centen, verrekenen], nummer) => ({
      code: `${nummer + 1}00`,
      naam: `Groep "${nummer + 1}"`,
      beschikt: centen / 100,
      verrekenen,
    })),
    activiteiten: activiteiten.map((een, nummer) => ({
      ...een,
      code: `ACT-${nummer}`,
      naam: `Activiteit ${nummer}`,
      afkorting: nummer === 0 ? null : "Zelfde",
      opgaven: nummer === 1 ? [] : ["Gezonde leefstijl", "Meedoen"],
    })),
  }));

describe("de formules van de verantwoording", () => {
  test("geven herrekend wat wij als uitkomst bewaren, bij elke beschikking en elke realisatie", () => {
    fc.assert(
      fc.property(document, fc.array(fc.option(aantal), { minLength: 20, maxLength: 20 }), (inhoud, realisaties) => {
        let volgende = 0;
        const perAfspraak = new Map<string, number | null>();
        const dossier = dossierUit(
          beschikkingUit(inhoud),
          (activiteit, afspraak) => {
            const sleutel = `${activiteit} ${afspraak}`;
            if (!perAfspraak.has(sleutel)) perAfspraak.set(sleutel, realisaties[volgende++ % 20] ?? null);
            return perAfspraak.get(sleutel) ?? null;
          },
          {
            bevindingen: [
              bevindingUit("A", { activiteit: "ACT-0" }),
              bevindingUit("B", { ernst: "waarschuwing", activiteit: null }),
            ],
          },
        );
        expect(verschillen(maakVerantwoording(dossier))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("herrekenen mee: wie de realisatie op Productie verandert, krijgt een andere afrekening", () => {
    const beschikking = beschikkingUit({ instellingen: { compensatie: "activiteit" } });
    const plan = maakVerantwoording(dossierUit(beschikking, () => 152));
    const anders: Plan = {
      ...plan,
      bladen: plan.bladen.map((een) =>
        een.naam === "Productie"
          ? {
              ...een,
              cellen: een.cellen.map((c) =>
                c.waarde === 152 && c.kolom === 4 && c.rij === 4 ? { ...c, waarde: 150 } : c,
              ),
            }
          : een,
      ),
    };
    const blad = new Rekenblad(anders);
    const terug = anders.namen.find(({ naam }) => naam === "afrekening_terug")!.verwijzing;
    expect(blad.bereik(terug, "")).toEqual([394.3]);
  });

  test("kent elke lamp, ook precies op de grens", () => {
    const beschikking = beschikkingUit();
    const streefwaarde = { soort: "getal", waarde: 152 } as const;
    for (const realisatie of [0, 30.4, 30.3, 60.8, 121.6, 182.4, 182.5, 152]) {
      const plan = maakVerantwoording(dossierUit(beschikking, () => realisatie));
      expect(verschillen(plan)).toEqual([]);
      expect(rijMet(plan, "100 Sport", "PE  Klokuur activiteit")[8]).toBe(lamp(realisatie, streefwaarde).kleur);
    }
  });

  test("laten leeg wat niet bekend is, en rekenen er niet mee", () => {
    const plan = maakVerantwoording(dossierUit(beschikkingUit(), () => null));
    const rij = rijMet(plan, "100 Sport", "PE  Klokuur activiteit");
    expect(rij.slice(3)).toEqual([152, "", "–", "–", "○", "geen kleur"]);
    expect(rijMet(plan, "Afrekening", "Gezonde leefstijl - Sport en beweging").slice(6)).toEqual([
      29966.8,
      "–",
      "–",
      "–",
      "–",
    ]);
    expect(verschillen(plan)).toEqual([]);
  });
});
