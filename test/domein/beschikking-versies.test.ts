import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { verschilVan } from "../../src/domein/beschikking-verschil";
import { volgendJaar } from "../../src/domein/beschikking-volgend";

function gelezen(document: unknown): Beschikking {
  const lezing = leesBeschikking(document);
  if (!lezing.ok) throw new Error(JSON.stringify(lezing.fouten));
  return lezing.beschikking;
}

const basis = voorbeeldBeschikking({
  termijnen: { halfjaar: "2024-08-15", eind: "2024-02-29" },
  voorschot: 1000,
  opmerking: "Alleen dit jaar.",
});

describe("de beschikking van het volgende jaar", () => {
  const nieuw = gelezen(volgendJaar(gelezen(basis)));

  test("is een jaar verder, met dezelfde afspraken en een eigen kenmerk", () => {
    expect(nieuw).toMatchObject({
      jaar: 2025,
      kenmerk: "VOORBEELD-2025-001",
      versie: 1,
      vervangt: null,
      periode: { van: "2025-01-01", tot: "2025-12-31" },
      termijnen: { halfjaar: "2025-08-15", eind: "2025-02-28" },
    });
    expect(nieuw.activiteiten).toEqual(gelezen(basis).activiteiten);
  });

  test("neemt niet mee wat alleen bij het oude jaar hoorde", () => {
    expect([nieuw.voorschot, nieuw.opmerking, nieuw.integriteit]).toEqual([
      null,
      null,
      { vingerafdruk: null, handtekening: null },
    ]);
  });

  test("krijgt ook zonder jaar in het kenmerk een ander kenmerk", () => {
    expect(volgendJaar(gelezen({ ...basis, kenmerk: "SUB/17" }))["kenmerk"]).toBe("SUB/17-2025");
  });
});

describe("het verschil tussen twee versies", () => {
  test("is leeg met zichzelf", () => {
    expect(verschilVan(gelezen(basis), gelezen(basis))).toEqual([]);
  });

  test("noemt elk bedrag, elke afspraak en elke instelling die anders is, en wat erbij of weg is", () => {
    const anders = JSON.parse(JSON.stringify(basis)) as Record<string, unknown> & {
      groepen: { beschikt: number }[];
      activiteiten: { afspraken: Record<string, unknown>[] }[];
    };
    anders["versie"] = 2;
    anders.groepen[0]!.beschikt = 30000;
    anders.activiteiten[0]!.afspraken[0]!["streefwaarde"] = 160;
    anders.activiteiten[0]!.afspraken.pop();
    anders["instellingen"] = { tolerantie: 2, toelichtingVanafProcent: 15 };
    const regels = verschilVan(gelezen(basis), gelezen(anders)).map(({ waar, wat, oud, nieuw }) =>
      `${waar} | ${wat} | ${oud} | ${nieuw}`.replaceAll("\u00a0", " "),
    );
    expect(regels).toEqual([
      "Beschikking | versie | 1 | 2",
      "Groep 100 Jeugd | beschikt | € 29.966,80 | € 30.000,00",
      "Activiteit Sport | PE1 (Klokuur activiteit), streefwaarde | 152 | 160",
      "Instellingen | toelichtingVanafProcent | 10 | 15",
      "Instellingen | tolerantie | € 1,00 | € 2,00",
      "Activiteit Sport | TE1 (Aantal deelnemers), soort | TE | null",
      "Activiteit Sport | TE1 (Aantal deelnemers), eenheid | Aantal deelnemers | null",
      "Activiteit Sport | TE1 (Aantal deelnemers), telbegrip | deelnames | null",
      "Activiteit Sport | TE1 (Aantal deelnemers), streefwaarde | 1.000 | null",
      "Activiteit Sport | TE1 (Aantal deelnemers), tarief | (geen) | null",
      "Activiteit Sport | TE1 (Aantal deelnemers), verrekenbaar | nee | null",
      "Activiteit Sport | TE1 (Aantal deelnemers), financier | (geen) | null",
    ]);
  });
});
