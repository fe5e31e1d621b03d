import { createHash } from "node:crypto";
import { z } from "zod";
import type { Rapport } from "../../src/opdrachtregel/rapport";
import { Proef } from "./proef";

const bedrag = z.number();
const bedragen = { beschikt: bedrag, geleverd: bedrag, over: bedrag, onder: bedrag, terug: bedrag.nullable() };
const kans = z.number().min(0).max(1);
const vingerafdruk = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** The contract of opdrachtregel.md; fields may be added, so unknown ones pass. */
const CONTRACT = z.object({
  schema: z.literal("rapport/1.0"),
  versie: z.string().regex(/^\d+\.\d+\.\d+$/),
  werkboek: z.string(),
  vingerafdruk,
  beschikking: z
    .object({
      kenmerk: z.string(),
      versie: z.number().int(),
      vingerafdruk,
      integriteit: z.enum(["ongetekend", "vingerafdruk gelijk", "handtekening geldig", "gewijzigd"]),
    })
    .nullable(),
  status: z.enum(["plausibel", "niet plausibel", "niet te beoordelen"]),
  telling: z.object({ fout: z.int(), waarschuwing: z.int(), info: z.int(), nietGecontroleerd: z.int() }),
  tabellen: z.array(
    z.object({
      blad: z.string(),
      bereik: z.string().regex(/^[A-Z]+\d+(:[A-Z]+\d+)?$/),
      soort: z.enum([
        "totalen",
        "registratie",
        "maanden",
        "blokken",
        "resultaat-streef",
        "reeks",
        "afrekening",
        "begroting",
      ]),
      zekerheid: kans,
      kolommen: z.array(
        z.object({
          kolom: z.string().regex(/^[A-Z]{1,3}$/),
          kop: z.string(),
          veld: z.string().nullable(),
          zekerheid: kans,
        }),
      ),
    }),
  ),
  activiteiten: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      groep: z.string().nullable(),
      afspraken: z.array(
        z.object({
          id: z.string(),
          soort: z.enum(["PE", "TE"]),
          eenheid: z.string(),
          afspraak: z.number().nullable(),
          realisatie: z.number().nullable(),
          status: z.enum(["geteld", "geschat", "niet geregistreerd", "niet van toepassing", "gestopt", "onbekend"]),
          verschil: z.number().nullable(),
          procent: z.number().nullable(),
          lamp: z.enum(["rood", "oranje", "blauw", "groen", "donkergroen", "geen kleur"]),
          over: bedrag.nullable(),
          onder: bedrag.nullable(),
          cellen: z.array(z.string()),
        }),
      ),
    }),
  ),
  bevindingen: z.array(
    z.object({
      id: z.string(),
      code: z.string().regex(/^[A-Z]{3}-\d\d$/),
      ernst: z.enum(["fout", "waarschuwing", "info"]),
      activiteit: z.string().nullable(),
      afspraak: z.string().nullable(),
      cellen: z.array(z.string()),
      gevonden: z.union([z.number(), z.string(), z.null()]),
      verwacht: z.union([z.number(), z.string(), z.null()]),
      bron: z.string(),
      bericht: z.string().min(1),
      herstel: z.string().nullable(),
      status: z.enum(["open", "toegelicht", "geaccepteerd"]),
    }),
  ),
  nietGecontroleerd: z.array(z.object({ code: z.string(), reden: z.string() })),
  reeksen: z.array(z.unknown()),
  begroting: z.array(z.unknown()),
  afrekening: z
    .object({
      compensatie: z.enum(["activiteit", "groep", "totaal"]),
      groepen: z.array(z.object({ code: z.string(), naam: z.string(), ...bedragen })),
      totaal: z.object(bedragen),
      varianten: z.object({ activiteit: bedrag, groep: bedrag, totaal: bedrag }),
    })
    .nullable(),
});

let proef: Proef;
beforeAll(async () => void (proef = await Proef.begin()));
afterAll(() => proef.einde());

async function rapportVan(...argumenten: string[]): Promise<Rapport> {
  await proef.roep([...argumenten, "--json", "r.json"]);
  return proef.json<Rapport>("r.json");
}

describe("het rapport in JSON", () => {
  test.each([
    ["controleer", "fout.xlsx", "--beschikking", "b.json"],
    ["controleer", "goed.xlsx"],
    ["afreken", "goed.xlsx", "--beschikking", "b.json"],
    ["herken", "fout.xlsx", "--beschikking", "b.json"],
  ])("volgt het contract: %s %s %s", async (...argumenten) => {
    expect(CONTRACT.safeParse(await rapportVan(...argumenten)).error?.issues).toBeUndefined();
  });

  test("geeft aantallen, bedragen, lamp en cellen zoals het werkboek ze heeft", async () => {
    const rapport = await rapportVan("controleer", "goed.xlsx", "--beschikking", "b.json");
    expect(rapport.activiteiten).toEqual([
      {
        code: "SPORT",
        naam: "Jeugd - Gezonde leefstijl - Sport en beweging",
        groep: "100",
        afspraken: [
          {
            ...{ id: "PE1", soort: "PE", eenheid: "Klokuur activiteit", afspraak: 152, streefwaarde: "152" },
            ...{ realisatie: 153, status: "geteld", verschil: 1, procent: 100.7, lamp: "groen" },
            ...{ over: 197.15, onder: 0, cellen: ["Jeugd!E4"] },
          },
          {
            ...{ id: "TE1", soort: "TE", eenheid: "Aantal deelnemers", afspraak: 1000, streefwaarde: "1.000" },
            ...{ realisatie: 1001, status: "geteld", verschil: 1, procent: 100.1, lamp: "groen" },
            ...{ over: null, onder: null, cellen: ["Jeugd!E5"] },
          },
        ],
      },
    ]);
    expect(rapport.afrekening).toMatchObject({
      compensatie: "groep",
      groepen: [{ code: "100", beschikt: 29966.8, geleverd: 30163.95, over: 197.15, onder: 0, terug: 0 }],
      varianten: { activiteit: 0, groep: 0, totaal: 0 },
    });
    expect(rapport.tabellen[0]).toMatchObject({ blad: "Jeugd", bereik: "A3:H5", soort: "totalen" });
    expect(rapport.tabellen[0]!.kolommen[3]).toMatchObject({ kolom: "D", kop: "Afspraak", veld: "afspraak" });
  });

  test("telt en noemt elke bevinding, met cel, gevonden en verwacht", async () => {
    const rapport = await rapportVan("controleer", "fout.xlsx", "--beschikking", "b.json");
    expect(rapport.status).toBe("niet plausibel");
    expect(rapport.telling.fout).toBe(rapport.bevindingen.filter((b) => b.ernst === "fout").length);
    expect(rapport.telling.nietGecontroleerd).toBe(rapport.nietGecontroleerd.length);
    expect(rapport.bevindingen).toContainEqual(
      expect.objectContaining({
        ...{ id: "REK-01:SPORT:TE1:verschil", code: "REK-01", ernst: "fout", activiteit: "SPORT", afspraak: "TE1" },
        ...{ cellen: ["Jeugd!F5"], gevonden: 7, verwacht: 1, status: "open", bron: "Jeugd!E5 − Jeugd!D5" },
      }),
    );
  });

  test("draagt de vingerafdruk van het bestand en van de beschikking", async () => {
    const rapport = await rapportVan("controleer", "goed.xlsx", "--beschikking", "b.json");
    const som = createHash("sha256")
      .update(await proef.lees("goed.xlsx"))
      .digest("hex");
    expect(rapport.vingerafdruk).toBe(`sha256:${som}`);
    const { uit } = await proef.roep(["beschikking", "b.json"]);
    expect(uit).toContain(rapport.beschikking!.vingerafdruk);
    expect(rapport.beschikking!.integriteit).toBe("ongetekend");
  });

  test("noemt een beschikking gewijzigd als haar eigen vingerafdruk niet klopt", async () => {
    const { uit } = await proef.roep(["beschikking", "b.json"]);
    const goed = /sha256:[0-9a-f]{64}/.exec(uit)![0];
    for (const [opgegeven, integriteit] of [
      [goed, "vingerafdruk gelijk"],
      [goed.replace(/.$/, (c) => (c === "0" ? "1" : "0")), "gewijzigd"],
    ]) {
      await proef.beschikking("c.json", { integriteit: { vingerafdruk: opgegeven, handtekening: null } });
      const rapport = await rapportVan("controleer", "goed.xlsx", "--beschikking", "c.json");
      expect(rapport.beschikking!.integriteit).toBe(integriteit);
    }
  });

  test("heeft zonder beschikking geen afrekening, wel activiteiten met hun lamp uit het werkboek zelf", async () => {
    const rapport = await rapportVan("controleer", "goed.xlsx");
    expect([rapport.beschikking, rapport.afrekening]).toEqual([null, null]);
    expect(rapport.activiteiten[0]!.afspraken.map((a) => [a.id, a.realisatie, a.lamp])).toEqual([
      ["PE1", 153, "groen"],
      ["TE1", 1001, "groen"],
    ]);
  });

  test("mag een eerder rapport van ons vervangen", async () => {
    await proef.roep(["controleer", "goed.xlsx", "--json", "steeds.json"]);
    await proef.roep(["controleer", "fout.xlsx", "--json", "steeds.json"]);
    expect((await proef.json<Rapport>("steeds.json")).werkboek).toBe("fout.xlsx");
  });
});
