import fc from "fast-check";
import {
  leesIndieningen,
  indieningDeel,
  laatsteIndiening,
  maakIndiening,
  type Indiening,
} from "../../src/verantwoording/indiening";
import { indieningNaam } from "../../src/verantwoording/indiening-naam";
import { vingerafdrukCijfers } from "../../src/verantwoording/zegelafdruk";
import { sindsZegel } from "../../src/verantwoording/zegelstand";
import { VERKLARINGEN } from "../../src/verantwoording/indiening-open";
import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";
import { beschikkingUit } from "./dossier-uit";

const SPORT = "Jeugd - Gezonde leefstijl - Sport en beweging";
const KOPPEN = ["Activiteit", "Soort", "Eenheid", "Afspraak", "Realisatie", "Verschil"];
const AFDRUK = `sha256:${"a".repeat(64)}`;
const OPGAVE = {
  door: "de controller",
  moment: "2025-03-14T16:08:00",
  soort: "eindrapportage",
  verklaringen: VERKLARINGEN.map(({ sleutel }) => sleutel),
  reden: null,
} as const;

function bladen(uren: number, deelnemers = 1001): Bladen {
  return {
    Jeugd: [
      KOPPEN,
      [SPORT, "PE", "Klokuur activiteit", 152, uren, uren - 152],
      [SPORT, "TE", "Aantal deelnemers", 1000, deelnemers, deelnemers - 1000],
    ],
  };
}

function dossier(uit: Bladen, eerdere: readonly Indiening[] = []): Dossier {
  return maakDossier(inhoudUit(uit, { delen: eerdere.length === 0 ? [] : [indieningDeel(eerdere)] }), beschikkingUit());
}

async function ingediend(
  van: Dossier,
  opgave: Partial<Parameters<typeof maakIndiening>[1]> = {},
): Promise<readonly Indiening[]> {
  const uitkomst = await maakIndiening(van, { ...OPGAVE, ...opgave }, AFDRUK);
  if (!uitkomst.ok) throw new Error(uitkomst.open.map(({ tekst }) => tekst).join("\n"));
  return uitkomst.indieningen;
}

describe("indienen", () => {
  test("houdt vast wie wat wanneer indiende, met de verklaringen in woorden", async () => {
    const [eerste] = await ingediend(dossier(bladen(153)));
    expect(eerste).toMatchObject({
      versie: 1,
      soort: "eindrapportage",
      door: "de controller",
      moment: "2025-03-14T16:08:00",
      reden: null,
      beschikking: { kenmerk: beschikkingUit().kenmerk, versie: 1, vingerafdruk: AFDRUK },
      wijzigingen: [],
    });
    expect(eerste!.verklaringen).toContain("Ik heb de cijfers gecontroleerd.");
    expect(eerste!.cijfers!["Jeugd"]).toMatchObject({ E2: "153", E3: "1001" });
  });

  test("wordt geweigerd met een lijst van wat open is", async () => {
    const fout: Bladen = { Jeugd: [KOPPEN, [SPORT, "PE", "Klokuur activiteit", 152, 153, 7]] };
    const uitkomst = await maakIndiening(dossier(fout), { ...OPGAVE, door: " ", verklaringen: ["cijfers"] }, AFDRUK);
    if (uitkomst.ok) throw new Error("Dit had geweigerd moeten worden.");
    const soorten = uitkomst.open.map(({ soort }) => soort);
    expect(soorten).toEqual(expect.arrayContaining(["fout", "naam", "verklaring"]));
    expect(uitkomst.open.filter(({ soort }) => soort === "verklaring").map(({ verklaring }) => verklaring)).toEqual([
      "persoonsgegevens",
      "toelichtingen",
      "namens",
    ]);
    expect(uitkomst.open.find(({ bevinding }) => bevinding?.code === "REK-01")?.tekst).toMatch(
      /^Herstel deze fout of geef een antwoord: /,
    );
  });

  test("vraagt bij een open waarschuwing een antwoord, en laat info door", async () => {
    const af = dossier(bladen(153));
    const met = (ernst: "waarschuwing" | "info", status: "open" | "toegelicht"): Dossier => ({
      ...af,
      uitslag: {
        ...af.uitslag,
        bevindingen: [
          {
            id: "X",
            code: "PLA-03",
            naam: "N",
            ernst,
            activiteit: null,
            afspraak: null,
            veld: null,
            cellen: [],
            gevonden: 1,
            verwacht: 2,
            bron: "",
            bericht: "B.",
            herstel: null,
            herstelTekst: null,
            toelichting: null,
            status,
          },
        ],
      },
    });
    expect((await maakIndiening(met("waarschuwing", "open"), OPGAVE, AFDRUK)).ok).toBe(false);
    expect((await maakIndiening(met("waarschuwing", "toegelicht"), OPGAVE, AFDRUK)).ok).toBe(true);
    expect((await maakIndiening(met("info", "open"), OPGAVE, AFDRUK)).ok).toBe(true);
  });

  test("zonder beschikking kan niet", async () => {
    const uitkomst = await maakIndiening(maakDossier(inhoudUit(bladen(153)), null), OPGAVE, AFDRUK);
    expect(uitkomst).toMatchObject({ ok: false, open: [{ soort: "beschikking" }] });
  });

  test("een tussenrapportage telt wat pas na het jaar blijkt niet als open", async () => {
    const half = dossier(bladen(70, 500));
    expect((await maakIndiening(half, OPGAVE, AFDRUK)).ok).toBe(false);
    expect((await maakIndiening(half, { ...OPGAVE, soort: "tussenrapportage" }, AFDRUK)).ok).toBe(true);
  });
});

describe("een nieuwe versie", () => {
  test("vraagt waarom, en zegt cel voor cel wat er anders is", async () => {
    const eerste = await ingediend(dossier(bladen(153)));
    const later = dossier(bladen(155), eerste);
    const zonder = await maakIndiening(later, OPGAVE, AFDRUK);
    expect(zonder).toMatchObject({ ok: false, open: [{ soort: "reden" }] });
    const indieningen = await ingediend(later, { reden: "November ontbrak." });
    expect(laatsteIndiening(indieningen)).toMatchObject({
      versie: 2,
      reden: "November ontbrak.",
      wijzigingen: [
        { blad: "Jeugd", cel: "E2", oud: "153", nu: "155" },
        { blad: "Jeugd", cel: "F2", oud: "1", nu: "3" },
      ],
    });
    expect(indieningen.map(({ cijfers }) => cijfers === null)).toEqual([true, false]);
  });

  test("de eindrapportage na een tussenrapportage is weer een eerste versie", async () => {
    const half = await ingediend(dossier(bladen(70, 500)), { soort: "tussenrapportage" });
    const jaar = await ingediend(dossier(bladen(153), half));
    expect(jaar.map(({ soort, versie }) => [soort, versie])).toEqual([
      ["tussenrapportage", 1],
      ["eindrapportage", 1],
    ]);
    expect(jaar.every(({ cijfers }) => cijfers !== null)).toBe(true);
  });
});

describe("het zegel", () => {
  const getal = fc.integer({ min: 0, max: 99_999 });

  test("meldt elk gewijzigd cijfer met zijn cel, en niets anders", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(getal, getal), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.boolean(),
        getal,
        async (rijen, waar, links, nieuw) => {
          const blad = (van: readonly (readonly [number, number])[]): Bladen => ({
            Jeugd: [["Activiteit", "Afspraak", "Realisatie"], ...van.map(([a, r], n) => [`Post ${n}`, a, r])],
          });
          const rij = waar % rijen.length;
          const kolom = links ? 0 : 1;
          const anders = rijen.map((een, n): [number, number] =>
            n === rij ? (links ? [nieuw, een[1]] : [een[0], nieuw]) : een,
          );
          const zegel = { ...ZEGEL, cijfers: (await zegelVan(dossier(blad(rijen)))).cijfers };
          const gemeld = sindsZegel(dossier(blad(anders)), zegel);
          const oud = rijen[rij]![kolom];
          const verwacht =
            oud === nieuw
              ? []
              : [{ blad: "Jeugd", cel: `${links ? "B" : "C"}${rij + 2}`, oud: `${oud}`, nu: `${nieuw}` }];
          expect(gemeld).toEqual(verwacht);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("de vingerafdruk verandert met elk cijfer en niet met een toelichting", async () => {
    const een = await vingerafdrukCijfers(dossier(bladen(153)));
    expect(een).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await vingerafdrukCijfers(dossier(bladen(154)))).not.toBe(een);
    const met: Bladen = {
      Jeugd: [...(bladen(153)["Jeugd"] as readonly (string | number)[][]), ["Een notitie onder de tabel."]],
    };
    expect(await vingerafdrukCijfers(dossier(met))).toBe(een);
  });
});

describe("het deel in het werkboek", () => {
  test("geeft terug wat erin ging, en van een beschadigd deel niets", async () => {
    const indieningen = await ingediend(dossier(bladen(153)));
    expect(leesIndieningen([indieningDeel(indieningen)])).toEqual(indieningen);
    const { naamruimte } = indieningDeel([]);
    expect(leesIndieningen([{ naamruimte, xml: "<kapot" }])).toEqual([]);
    expect(leesIndieningen([])).toEqual([]);
  });
});

describe("de bestandsnaam", () => {
  test.each([
    ["VOORBEELD-2024-001", "Stichting Balans", "VOORBEELD-2024-001_Stichting-Balans_eindrapportage_v2.xlsx"],
    ["2024/17: a", "Café 't Huis & Co", "2024-17-a_Cafe-t-Huis-Co_eindrapportage_v2.xlsx"],
    ["???", "…", "beschikking_partner_eindrapportage_v2.xlsx"],
  ])("van %j en %j", (kenmerk, partner, naam) => {
    expect(indieningNaam({ kenmerk, partner }, { soort: "eindrapportage", versie: 2 })).toBe(naam);
  });

  test("is altijd veilig", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (kenmerk, partner) => {
        expect(indieningNaam({ kenmerk, partner }, { soort: "tussenrapportage", versie: 1 })).toMatch(
          /^[A-Za-z0-9][A-Za-z0-9.-]{0,59}_[A-Za-z0-9][A-Za-z0-9.-]{0,59}_tussenrapportage_v1\.xlsx$/,
        );
      }),
    );
  });
});

const ZEGEL: Indiening = {
  versie: 1,
  soort: "eindrapportage",
  moment: "2025-03-14",
  door: "de controller",
  beschikking: { kenmerk: "K", versie: 1, vingerafdruk: AFDRUK },
  vingerafdruk: AFDRUK,
  verklaringen: [],
  reden: null,
  stand: { toegelicht: 0, info: 0, nietGecontroleerd: 0 },
  wijzigingen: [],
  aantalWijzigingen: 0,
  cijfers: null,
  afgekapt: false,
};

/** The seal of a workbook, whatever is still open in it. */
async function zegelVan(van: Dossier): Promise<Indiening> {
  const zonder = { ...van, status: "plausibel" as const, uitslag: { bevindingen: [], nietGecontroleerd: [] } };
  return laatsteIndiening(await ingediend(zonder))!;
}
