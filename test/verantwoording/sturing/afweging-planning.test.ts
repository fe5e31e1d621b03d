import fc from "fast-check";
import { impact } from "../../../src/domein/impact";
import { leesEerdere } from "../../../src/verantwoording/eerder";
import { maakSturing } from "../../../src/verantwoording/sturing/sturing";
import type { Plan } from "../../../src/werkboek/plan";
import { blad, getypt } from "../plan-lezen";
import { planNaarInhoud } from "../plan-naar-inhoud";
import { Rekenblad } from "../rekenblad";
import { KADER, rijMetTekst, stuurdossier, tekstenVan, verschillen } from "./proef";

const NAAM = "Jeugd - Gezonde leefstijl - Sport en beweging";
const KOSTEN = 29_966.8;
const dossier = stuurdossier(
  () => 152,
  {},
  {
    instellingen: { impactGrenzen: [100, 1000] },
    termijnen: { halfjaar: "2024-08-01", eind: "2025-04-01" },
  },
);
const zonderGrenzen = stuurdossier(() => 152);

function metInvoer(plan: Plan, typt: Readonly<Record<string, string | number>>): Plan {
  const kop = rijMetTekst(plan, "Afweging", "Mogelijke besparing");
  const rij = rijMetTekst(plan, "Afweging", NAAM)[0]!.rij;
  return Object.entries(typt).reduce(
    (uit, [veld, waarde]) =>
      getypt(
        uit,
        "Afweging",
        rij,
        kop.findIndex((cel) => cel?.waarde === veld),
        waarde,
      ),
    plan,
  );
}

/** What the sheet itself makes of it, as a spreadsheet would while somebody types. */
function impactOpBlad(plan: Plan): unknown {
  const { rij } = rijMetTekst(plan, "Afweging", NAAM)[0]!;
  return new Rekenblad(plan).waarde(`Afweging!E${rij + 1}`);
}

describe("de afweging", () => {
  const plan = maakSturing([dossier], KADER);

  test("stelt de vragen van het kader, behalve die over de impact: die volgt uit de matrix", () => {
    const teksten = tekstenVan(plan, "Afweging");
    expect(teksten).toContain("Is de taak verplicht?  →  Altijd uitvoeren.");
    expect(teksten).toContain("Vraag 1");
    expect(teksten).not.toContain("Vraag 2");
  });

  test("herhaalt bij het afdrukken de kop van de lijst, ook als die lager op het blad begint", () => {
    for (const [naam, kop] of [
      ["Afweging", "Mogelijke besparing"],
      ["Wegingstafel", "Voorstel"],
    ] as const) {
      const { rij } = rijMetTekst(plan, naam, kop).find(Boolean)!;
      expect(blad(plan, naam).afdruk.herhaal).toEqual({ van: rij, tot: rij });
    }
  });

  test("rekent de kosten uit tarief en afspraak van het blad Cijfers", () => {
    const kosten = rijMetTekst(plan, "Afweging", NAAM)[2]!;
    expect(kosten.waarde).toBe(KOSTEN);
    expect(kosten.formule).toMatch(/^ROUND\(ROUND\('Cijfers'!F\d+\*'Cijfers'!H\d+,2\),2\)$/);
    expect(verschillen(plan)).toEqual([]);
  });

  test("geeft op het blad dezelfde impact als de functie, voor woorden en voor aantallen", () => {
    const woord = fc.constantFrom("laag", "gemiddeld", "hoog");
    fc.assert(
      fc.property(woord, fc.oneof(woord, fc.integer({ min: 0, max: 3000 })), (ernst, aantal) => {
        const verwacht = impact(aantal, ernst, [100, 1000]);
        expect(impactOpBlad(metInvoer(plan, { Ernst: ernst, Aantal: aantal }))).toBe(
          "impact" in verwacht ? verwacht.impact : "nog niet",
        );
      }),
      { numRuns: 40 },
    );
  });

  test("geeft bij een aantal in cijfers geen impact zolang de grenzen niet vastliggen", () => {
    expect(impactOpBlad(metInvoer(maakSturing([zonderGrenzen], KADER), { Ernst: "hoog", Aantal: 5000 }))).toBe(
      "nog niet",
    );
  });

  test("bewaart wat is ingevuld, plaatst de activiteit in de matrix en telt de kosten per impact", () => {
    const ingevuld = metInvoer(plan, { Ernst: "hoog", Aantal: 500, "Mogelijke besparing": 966.8, "Vraag 1": "nee" });
    const tweede = maakSturing([dossier], KADER, leesEerdere(planNaarInhoud(ingevuld), "sturing"));
    expect(tekstenVan(tweede, "Impactmatrix")).toEqual(expect.arrayContaining(["Groot: 1", "1 Sport;  "]));
    const tafel = rijMetTekst(tweede, "Wegingstafel", NAAM);
    expect(tafel.slice(2, 6).map((cel) => cel?.waarde)).toEqual(["Groot", KOSTEN, 966.8, 29_000]);
    expect(rijMetTekst(tweede, "Afweging", NAAM)[7]?.waarde).toBe("nee");
    expect(verschillen(tweede)).toEqual([]);
  });

  test("weegt de activiteiten van één beschikking één keer, hoeveel werkboeken er ook zijn", () => {
    const dubbel = maakSturing([dossier, { ...dossier, werkboek: "tweede.xlsx" }], KADER);
    expect(tekstenVan(dubbel, "Afweging").filter((tekst) => tekst === NAAM)).toHaveLength(1);
  });
});

test("bij heel veel activiteiten blijft elke formule kort genoeg voor Excel", () => {
  const activiteiten = Array.from({ length: 150 }, (_, nummer) => ({
    code: `A-${nummer}`,
    groep: "100",
    naam: `Activiteit "${nummer}" met een heel lange naam`,
    opgaven: ["Gezonde leefstijl"],
    afspraken: [{ id: "PE1", soort: "PE", eenheid: "Uren", streefwaarde: 10, tarief: 12.5 }],
  }));
  const plan = maakSturing([stuurdossier(() => 9, {}, { activiteiten })], KADER);
  const lengten = plan.bladen.flatMap(({ cellen }) => cellen.map(({ formule }) => formule?.length ?? 0));
  expect(Math.max(...lengten)).toBeLessThan(8192);
  expect(tekstenVan(plan, "Impactmatrix").join()).toMatch(/Alleen de eerste 100 activiteiten/);
});

describe("de planning", () => {
  test("zet de kalender van het kader en de termijnen van de partners, met wat voorbij is", () => {
    const plan = maakSturing([dossier], KADER, null, { vandaag: "2025-01-01" });
    expect(tekstenVan(plan, "Planning")).toContain("Concept klaar");
    const halfjaar = rijMetTekst(plan, "Planning", "1 augustus 2024").map((cel) => cel?.waarde);
    expect(halfjaar).toEqual([
      "1 augustus 2024",
      "tussenrapportage",
      "Stichting Balans",
      "VOORBEELD-2024-001",
      "geen indiening gezien, termijn is voorbij",
    ]);
    expect(rijMetTekst(plan, "Planning", "1 april 2025")[4]?.waarde).toBe("komt nog");
  });

  test("zegt wat is ingediend, en of dat op tijd was; één regel per beschikking", () => {
    const tweede = { ...dossier, werkboek: "eind.xlsx" };
    const plan = maakSturing(
      [
        { ...dossier, ingediend: [{ soort: "tussenrapportage", op: "2024-07-20" }] },
        { ...tweede, ingediend: [{ soort: "eindrapportage", op: "2025-04-02" }] },
      ],
      KADER,
      null,
      { vandaag: "2025-06-01" },
    );
    expect(rijMetTekst(plan, "Planning", "1 augustus 2024")[4]?.waarde).toBe("ingediend op 20 juli 2024");
    expect(rijMetTekst(plan, "Planning", "1 april 2025")[4]?.waarde).toBe("ingediend op 2 april 2025, te laat");
    expect(tekstenVan(plan, "Planning").filter((tekst) => tekst === "1 april 2025")).toHaveLength(1);
  });

  test("wijst in de kalender van dit jaar de maand van vandaag aan", () => {
    const maanden = (vandaag: string): readonly string[] =>
      tekstenVan(maakSturing([dossier], KADER, null, { vandaag }), "Planning").filter((tekst) => /^Maart/.test(tekst));
    expect(maanden("2026-03-09")).toEqual(["Maart  ◄ nu"]);
    expect([maanden("2026-04-09"), maanden("2025-03-09")]).toEqual([["Maart"], ["Maart"]]);
  });

  test("zegt zonder datum van vandaag niet wat voorbij is", () => {
    const plan = maakSturing([dossier], KADER);
    expect(tekstenVan(plan, "Planning").some((tekst) => /voorbij|komt nog/.test(tekst))).toBe(false);
  });

  test("noemt wie geen termijn in de beschikking heeft", () => {
    expect(tekstenVan(maakSturing([zonderGrenzen], KADER), "Planning")).toContain(
      "Geen termijn in de beschikking van: Stichting Balans.",
    );
  });
});
