import { beschikkingUitInhoud } from "../../src/inlezen/beschikking-uit-werkboek";
import { beschikkingFormulier } from "../../src/verantwoording/beschikking-formulier";
import type { Plan, PlanCel } from "../../src/werkboek/plan";
import { gelezen, voorbeeldDocument } from "../domein/voorbeeld";
import { planNaarInhoud } from "../verantwoording/plan-naar-inhoud";

const formulier = beschikkingFormulier(gelezen(voorbeeldDocument()));

/** The form with other values in these cells ("Groepen!C6"). */
function met(waarden: Record<string, PlanCel["waarde"]>, plan: Plan = formulier): Plan {
  const bladen = plan.bladen.map((blad) => {
    const anders = Object.entries(waarden).flatMap(([plaats, waarde]): PlanCel[] => {
      const delen = /^(\w+)!([A-Z])(\d+)$/.exec(plaats)!;
      if (delen[1] !== blad.naam) return [];
      return [{ rij: Number(delen[3]) - 1, kolom: delen[2]!.charCodeAt(0) - 65, waarde, stijl: "tekst" }];
    });
    return { ...blad, cellen: [...blad.cellen, ...anders] };
  });
  return { ...plan, bladen };
}

function zonder(...namen: readonly string[]): Plan {
  return { ...formulier, bladen: formulier.bladen.filter((blad) => !namen.includes(blad.naam)) };
}

const lees = (plan: Plan): ReturnType<typeof beschikkingUitInhoud> => beschikkingUitInhoud(planNaarInhoud(plan));

interface Gelezen {
  readonly groepen: readonly { readonly code: string; readonly verrekenen: boolean }[];
  readonly periode: unknown;
}

function document(plan: Plan): Gelezen {
  const lezing = lees(plan);
  if (!("document" in lezing)) throw new Error(JSON.stringify(lezing));
  return lezing.document as unknown as Gelezen;
}

describe("een beschikking als werkboek lezen", () => {
  test("een code die in Excel een getal werd, is weer een code", () => {
    const plan = met({ "Groepen!A6": 100 });
    expect(document(plan).groepen[0]!.code).toBe("100");
  });

  test("WAAR, ONWAAR, ja en nee mogen allemaal", () => {
    const plan = met({ "Groepen!D6": false, "Groepen!D7": "Nee", "Groepen!D8": true });
    expect(document(plan).groepen.map((groep) => groep.verrekenen)).toEqual([false, false, true, true]);
  });

  test("een datum mag als datum en als tekst", () => {
    const plan = met({ "Beschikking!B12": 45292, "Beschikking!B13": "31 december 2024" });
    expect(document(plan).periode).toEqual({ van: "2024-01-01", tot: "2024-12-31" });
  });

  test("een werkboek zonder de bladen is geen beschikking", () => {
    expect(lees(zonder("Groepen", "Afspraken"))).toEqual({
      ok: false,
      geenBeschikking: "Dit is geen beschikking: ik mis het blad Groepen, Afspraken.",
    });
    expect(lees(zonder("Beschikking"))).toMatchObject({ ok: false, geenBeschikking: expect.any(String) });
  });

  test("een leeg blad Indicatoren of Instellingen mag ontbreken", () => {
    const { instellingen, indicatoren, ...rest } = voorbeeldDocument();
    expect([instellingen, indicatoren]).not.toContain(undefined);
    expect(document(zonder("Indicatoren", "Instellingen"))).toEqual(rest);
  });

  test.each<[string, Plan, string, RegExp]>([
    ["een ontbrekend blad", zonder("Groepen"), "Groepen!A1", /^Het blad Groepen ontbreekt/],
    [
      "een tekst in een bedrag",
      met({ "Groepen!C7": "veel" }),
      "Groepen!C7",
      /^Hier hoort een getal; er staat de tekst 'veel'\.$/,
    ],
    ["te veel decimalen", met({ "Groepen!C7": 1.234 }), "Groepen!C7", /hoogstens 2 cijfers/],
    ["te veel decimalen in een tarief", met({ "Afspraken!G8": 1.00005 }), "Afspraken!G8", /hoogstens 4 cijfers/],
    ["een leeg bedrag", met({ "Groepen!C6": null }), "Groepen!C6", /^Dit veld ontbreekt/],
    [
      "een dubbele groep",
      met({ "Groepen!A10": "100", "Groepen!B10": "Nog een", "Groepen!C10": 1 }),
      "Groepen!A10",
      /'100'/,
    ],
    ["een onbekende groep", met({ "Activiteiten!B6": "999" }), "Activiteiten!B6", /'999' bestaat niet/],
    ["een dubbele afspraak", met({ "Afspraken!B7": "PE1" }), "Afspraken!B7", /'PE1'/],
    [
      "een activiteit die niet bestaat",
      met({ "Afspraken!A7": "X" }),
      "Afspraken!A7",
      /'X' staat niet op het blad Activiteiten/,
    ],
    ["een onbekende kop", met({ "Groepen!E5": "Kleur" }), "Groepen!E5", /'kleur' ken ik niet/],
    ["een dubbele kop", met({ "Groepen!E5": "Naam" }), "Groepen!E5", /twee keer/],
    ["een waarde zonder kop", met({ "Groepen!F6": 12 }), "Groepen!F6", /geen kop/],
    ["een onbekend veld", met({ "Beschikking!A40": "Kleur" }), "Beschikking!A40", /'kleur' ken ik niet/],
    ["een dubbel veld", met({ "Beschikking!A40": "Kenmerk" }), "Beschikking!A40", /twee keer/],
    ["een ander schema", met({ "Beschikking!B4": "x" }), "Beschikking!B4", /beschikking\/1\.0/],
    ["geen ja of nee", met({ "Groepen!D6": "misschien" }), "Groepen!D6", /ja of nee/],
    [
      "een periode achterstevoren",
      met({ "Beschikking!B12": "2025-01-01" }),
      "Beschikking!B13",
      /eindigt voor zij begint/,
    ],
    ["een halve reeks", met({ "Instellingen!C14": null, "Instellingen!B14": 50 }), "Instellingen!C14", /tweede getal/],
    ["een onbekende instelling", met({ "Instellingen!A4": "Kleur" }), "Instellingen!A4", /'kleur' ken ik niet/],
    ["leeftijden achterstevoren", met({ "Instellingen!B22": 99 }), "Instellingen!B22", /hoger dan de tweede/],
  ])("%s wordt geweigerd met blad en cel", (_, plan, plaats, bericht) => {
    const lezing = lees(plan);
    expect(lezing).toMatchObject({ ok: false });
    expect("fouten" in lezing && lezing.fouten).toEqual([{ plaats, bericht: expect.stringMatching(bericht) }]);
  });

  test("een veld dat van het blad verdween, wordt met zijn naam gemeld", () => {
    const lezing = lees(met({ "Beschikking!A5": null, "Beschikking!B5": null }));
    expect(lezing).toEqual({
      ok: false,
      fouten: [{ plaats: "Beschikking!A1", bericht: "kenmerk: Dit veld ontbreekt. Hier hoort een tekst." }],
    });
  });

  test("een naam die JavaScript raakt, vervuilt niets", () => {
    const lezing = lees(met({ "Instellingen!A26": "__proto__", "Instellingen!B26": 1, "Instellingen!C26": 2 }));
    expect(lezing).toMatchObject({ ok: false, fouten: [{ bericht: expect.stringContaining("__proto__") }] });
    expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
  });
});
