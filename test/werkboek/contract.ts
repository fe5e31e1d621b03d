import type { Plan } from "../../src/werkboek/plan";
import type { Inhoud } from "../../src/werkboek/raster";
import type { Werkboek } from "../../src/werkboek/werkboek";
import { plan, planBlad, planCel } from "./schrijven/plannen";

/** What an adapter gives to be held to the contract. */
export interface Opzet {
  /** A workbook that holds the sheets of this plan. */
  readonly open: (begin: Plan) => Promise<Werkboek>;
  /** What `schrijf` made: in a file from the bytes that came back, in Excel from the workbook itself. */
  readonly gemaakt: (werkboek: Werkboek, uitkomst: Uint8Array | null) => Promise<Inhoud>;
}

const BEGIN = plan(
  [
    planBlad("Jeugd", [
      planCel(0, 0, "Activiteit"),
      planCel(0, 1, "Realisatie"),
      planCel(1, 0, "Sport"),
      planCel(1, 1, 190),
      planCel(2, 1, 190, { formule: "SUM(B2:B2)" }),
    ]),
    planBlad("Leeg", []),
  ],
  { delen: [{ naamruimte: "urn:proef:1", xml: '<p xmlns="urn:proef:1">één</p>' }] },
);

/** Every adapter of the port `Werkboek` passes this. */
export function contract(adapter: string, { open, gemaakt }: Opzet): void {
  describe(`${adapter} houdt zich aan het contract van een werkboek`, () => {
    test("lees geeft elk blad in volgorde, met waarden, soorten en formules", async () => {
      const { rasters } = await (await open(BEGIN)).lees();
      expect(rasters.map((r) => [r.index, r.blad])).toEqual([
        [0, "Jeugd"],
        [1, "Leeg"],
      ]);
      expect(rasters[0]!.waarde(1, 0)).toBe("Sport");
      expect(rasters[0]!.soort(1, 1)).toBe("getal");
      expect([rasters[0]!.formule(2, 1), rasters[0]!.waarde(2, 1)]).toEqual(["SUM(B2:B2)", 190]);
      expect(rasters[0]!.soort(99, 99)).toBe("leeg");
      expect(rasters[1]!.aantalCellen).toBe(0);
    });

    test("lees meldt voortgang en stopt wanneer dat gevraagd is", async () => {
      const fasen: string[] = [];
      await (await open(BEGIN)).lees({ voortgang: ({ fase }) => fasen.push(fase) });
      expect(fasen.length).toBeGreaterThan(0);
      const signaal = AbortSignal.abort();
      await expect((await open(BEGIN)).lees({ signaal })).rejects.toMatchObject({ name: "AbortError" });
    });

    test("na een gestopte lezing lukt de volgende", async () => {
      const werkboek = await open(BEGIN);
      await expect(werkboek.lees({ signaal: AbortSignal.abort() })).rejects.toThrow();
      expect((await werkboek.lees()).rasters).toHaveLength(2);
    });

    test("schrijf maakt de bladen van een plan", async () => {
      const werkboek = await open(BEGIN);
      const uitkomst = await werkboek.schrijf(
        plan([planBlad("Overzicht", [planCel(0, 0, "=geen formule"), planCel(1, 0, 3, { formule: "1+2" })])]),
      );
      const { rasters } = await gemaakt(werkboek, uitkomst);
      const overzicht = rasters.find((r) => r.blad === "Overzicht")!;
      expect([overzicht.waarde(0, 0), overzicht.formule(0, 0)]).toEqual(["=geen formule", null]);
      expect([overzicht.waarde(1, 0), overzicht.formule(1, 0)]).toEqual([3, "1+2"]);
    });

    test("schrijf laat een plan dat niet kan, helemaal achterwege", async () => {
      const werkboek = await open(BEGIN);
      const dubbel = plan([planBlad("Nieuw", []), planBlad("nieuw", [])]);
      await expect(werkboek.schrijf(dubbel)).rejects.toThrow(/twee keer/);
      expect((await werkboek.lees()).rasters.map((r) => r.blad)).toEqual(["Jeugd", "Leeg"]);
    });

    test("een eigen deel uit het werkboek is op te halen, een onbekend deel is null", async () => {
      const werkboek = await open(BEGIN);
      expect(await werkboek.haalDeel("urn:proef:1")).toContain('<p xmlns="urn:proef:1">één</p>');
      expect(await werkboek.haalDeel("urn:onbekend")).toBeNull();
      expect(await werkboek.haalDeel("__proto__")).toBeNull();
    });

    test("een bewaard deel vervangt het vorige met dezelfde naamruimte", async () => {
      const werkboek = await open(BEGIN);
      await werkboek.bewaarDeel("urn:proef:1", '<p xmlns="urn:proef:1">twee</p>');
      await werkboek.bewaarDeel("urn:proef:2", '<q xmlns="urn:proef:2"/>');
      expect(await werkboek.haalDeel("urn:proef:1")).toContain("twee");
      expect(await werkboek.haalDeel("urn:proef:2")).toContain('<q xmlns="urn:proef:2"');
    });

    test("zetCellen, waar een werkboek te wijzigen is: alles of niets, en precies terug te draaien", async () => {
      const werkboek = await open(BEGIN);
      if (werkboek.zetCellen === undefined) return;
      const cel = (rij: number, kolom: number) => ({ blad: "Jeugd", rij, kolom, totRij: rij, totKolom: kolom });
      const waarde = (inhoud: number | string) => ({ soort: "waarde", waarde: inhoud }) as const;
      const som = { soort: "formule", formule: "SUM(B2:B2)" } as const;
      const beeld = async (): Promise<unknown> => {
        const raster = (await werkboek.lees()).rasters[0]!;
        return [0, 1, 2, 3].map((rij) =>
          [0, 1].map((kolom) => [raster.waarde(rij, kolom), raster.formule(rij, kolom), raster.soort(rij, kolom)]),
        );
      };
      const begin = await beeld();
      const goed = [
        { cel: cel(1, 0), inhoud: waarde("=geen formule"), stond: waarde("Sport") },
        { cel: cel(1, 1), inhoud: { soort: "formule", formule: "100+90" } as const, stond: waarde(190) },
        { cel: cel(2, 1), inhoud: waarde(191), stond: som },
        { cel: cel(3, 1), inhoud: waarde("1.5"), stond: null },
      ];
      const mis = { cel: cel(0, 0), inhoud: waarde(1), stond: waarde("iets anders") };
      await expect(werkboek.zetCellen([...goed, mis])).rejects.toMatchObject({ code: "intussen gewijzigd" });
      await expect(werkboek.zetCellen([...goed, { ...mis, cel: { ...mis.cel, blad: "Weg" } }])).rejects.toMatchObject({
        code: "bestaat niet",
      });
      expect(await beeld()).toEqual(begin);
      const gezet = await werkboek.zetCellen(goed);
      expect(gezet.map(({ oud, uitkomst }) => [oud, uitkomst])).toEqual([
        [waarde("Sport"), "=geen formule"],
        [waarde(190), 190],
        [som, 191],
        [null, "1.5"],
      ]);
      await werkboek.zetCellen(gezet.map((een) => ({ cel: een.cel, inhoud: een.oud, stond: een.nu })));
      expect(await beeld()).toEqual(begin);
    });

    test("luisteren kan beginnen en eindigen, en selecteren mag altijd", async () => {
      const werkboek = await open(BEGIN);
      const stop = await werkboek.luister(() => undefined);
      await werkboek.selecteer({ blad: "Jeugd", rij: 1, kolom: 1, totRij: 1, totKolom: 1 });
      await expect(stop()).resolves.toBeUndefined();
    });
  });
}
