import fc from "fast-check";
import { strToU8, unzipSync } from "fflate";
import { schrijfErbij } from "../../../src/werkboek/bestand/erbij";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../../src/werkboek/bestand/schrijven";
import type { Inhoud } from "../../../src/werkboek/raster";
import { xlsxDelen, xlsxMetRijen, zipDelen } from "../maak-xlsx";
import { elementen, onderdelen, relaties } from "./pakket";
import { ALLES, plan, planBlad, planCel } from "./plannen";

const GEEN = new Set<string>();
const cellenVan = ({ rasters }: Inhoud): unknown =>
  rasters.map((raster) => {
    const cellen: unknown[] = [];
    raster.voorElkeCel((rij, kolom) =>
      cellen.push([rij, kolom, raster.waarde(rij, kolom), raster.formule(rij, kolom), raster.getalvorm(rij, kolom)]),
    );
    return [raster.blad, cellen];
  });
const lees = (bytes: Uint8Array): Promise<Inhoud> => leesBestand(bytes, "proef.xlsx");

const PARTNER = plan(
  [
    planBlad("Jeugd", [
      planCel(0, 0, "Sport"),
      planCel(0, 1, 152, { stijl: "euro" }),
      planCel(1, 1, 304, { formule: "B1*2", stijl: "getal" }),
    ]),
    planBlad("Van 't buurthuis", [planCel(0, 0, "Sport"), planCel(3, 0, "los")]),
  ],
  {
    namen: [{ naam: "van_partner", verwijzing: "'Jeugd'!$B$1" }],
    delen: [{ naamruimte: "urn:iemand:anders", xml: '<a xmlns="urn:iemand:anders"/>' }],
  },
);

describe("bladen toevoegen aan een kopie van een werkboek", () => {
  test("laat elk blad van de partner byte voor byte zoals het was", async () => {
    const bron = await schrijfBestand(PARTNER);
    const uit = unzipSync(await schrijfErbij(bron, ALLES, GEEN));
    for (const [pad, inhoud] of Object.entries(unzipSync(bron)))
      if (pad.startsWith("xl/worksheets/"))
        expect({ pad, zelfde: Buffer.from(uit[pad]!).equals(Buffer.from(inhoud)) }).toEqual({ pad, zelfde: true });
  });

  test("geeft van partner en plan samen dezelfde cellen, formules en getalvormen als apart", async () => {
    const bron = await schrijfBestand(PARTNER);
    const samen = await lees(await schrijfErbij(bron, ALLES, GEEN));
    const apart = [await lees(bron), await lees(await schrijfBestand(ALLES))];
    expect(cellenVan(samen)).toEqual(apart.flatMap((een) => cellenVan(een)));
    expect(samen.meldingen).toEqual([]);
    expect(samen.namen.map(({ naam }) => naam)).toEqual(
      expect.arrayContaining(["van_partner", ...ALLES.namen.map(({ naam }) => naam)]),
    );
    expect(samen.delen.map(({ naamruimte }) => naamruimte)).toEqual(
      expect.arrayContaining(["urn:iemand:anders", ...ALLES.delen.map(({ naamruimte }) => naamruimte)]),
    );
  });

  test("elk onderdeel is goed gevormd, elke verwijzing komt aan, en niets is dubbel aangemeld", async () => {
    const pakket = onderdelen(
      await schrijfErbij(
        await schrijfErbij(await schrijfBestand(PARTNER), ALLES, GEEN),
        plan([planBlad("Nog een", [planCel(0, 0, 1)])]),
        GEEN,
      ),
    );
    for (const [pad, xml] of pakket) if (/\.(xml|rels)$/.test(pad)) expect(() => elementen(xml)).not.toThrow();
    for (const [van, naar] of relaties(pakket))
      expect({ van, naar, bestaat: pakket.has(naar) }).toEqual({ van, naar, bestaat: true });
    const typen = elementen(pakket.get("[Content_Types].xml")!).flatMap(
      ({ attributen }) => attributen["PartName"] ?? [],
    );
    expect(new Set(typen).size).toBe(typen.length);
    for (const pad of typen) expect(pakket.has(pad.slice(1))).toBe(true);
    const bladen = elementen(pakket.get("xl/workbook.xml")!).filter(({ naam }) => naam === "sheet");
    for (const sleutel of ["name", "sheetId", "r:id"])
      expect(new Set(bladen.map(({ attributen }) => attributen[sleutel])).size).toBe(bladen.length);
  });

  test("vervangt onze eigen bladen en delen, en laat de rest staan", async () => {
    const bron = await schrijfBestand(PARTNER);
    const eerste = await schrijfErbij(bron, ALLES, GEEN);
    const eigen = new Set(ALLES.bladen.map(({ naam }) => naam));
    const tweede = await schrijfErbij(eerste, ALLES, eigen);
    const [een, twee] = [await lees(eerste), await lees(tweede)];
    expect(cellenVan(twee)).toEqual(cellenVan(een));
    expect(twee.delen).toHaveLength(een.delen.length);
    expect(twee.namen.map(({ naam, blad, verwijzing }) => [naam, blad, verwijzing])).toEqual(
      een.namen.map(({ naam, blad, verwijzing }) => [naam, blad, verwijzing]),
    );
    expect(Object.keys(unzipSync(tweede))).toHaveLength(Object.keys(unzipSync(eerste)).length);
  });

  test("houdt namen die bij een blad horen bij dat blad als er een blad voor weggaat", async () => {
    const bron = await schrijfBestand(
      plan([
        planBlad("Weg", [planCel(0, 0, 1)]),
        planBlad("Blijft", [planCel(0, 0, 2)], { afdruk: { ...planBlad("", []).afdruk, gebied: "A1:C7" } }),
      ]),
    );
    const uit = await lees(await schrijfErbij(bron, plan([planBlad("Nieuw", [planCel(0, 0, 3)])]), new Set(["Weg"])));
    expect(uit.rasters.map(({ blad }) => blad)).toEqual(["Blijft", "Nieuw"]);
    const gebieden = uit.namen
      .filter(({ naam }) => /Print_Area/.test(naam))
      .map(({ blad, verwijzing }) => [blad, verwijzing.replaceAll("'", "")]);
    expect(gebieden).toEqual([
      ["Blijft", "Blijft!$A$1:$C$7"],
      ["Nieuw", "Nieuw!$A$1:$B$10"],
    ]);
  });

  test("kan ook bij een werkboek zonder opmaak en zonder lijst van teksten", async () => {
    const bron = xlsxMetRijen('<row r="1"><c r="A1"><v>152</v></c></row>');
    const uit = await lees(await schrijfErbij(bron, ALLES, GEEN));
    expect(uit.rasters[0]!.waarde(0, 0)).toBe(152);
    expect(uit.rasters.slice(1).map(({ blad }) => blad)).toEqual(ALLES.bladen.map(({ naam }) => naam));
  });

  test("weigert een werkboek met macro's", async () => {
    const delen = xlsxDelen({ bladen: [{ naam: "Jeugd", xml: "<sheetData/>" }] });
    const pad = "xl/_rels/workbook.xml.rels";
    const oud = String(delen.get(pad));
    delen.set(
      pad,
      oud.replace(
        "</Relationships>",
        '<Relationship Id="rIdM" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
    );
    delen.set("xl/vbaProject.bin", strToU8("x"));
    await expect(schrijfErbij(zipDelen(delen), ALLES, GEEN)).rejects.toThrow(/macro's/);
  });

  test("elke tekst en elk getal komt terug, in welk werkboek het ook komt", async () => {
    const waarde = fc.oneof(fc.string({ minLength: 1 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(waarde, { minLength: 1, maxLength: 6 }),
        fc.array(waarde, { minLength: 1, maxLength: 6 }),
        async (links, rechts) => {
          const blad = (naam: string, waarden: readonly (string | number)[]) =>
            plan([
              planBlad(
                naam,
                waarden.map((een, rij) => planCel(rij, 0, een)),
              ),
            ]);
          const samen = await lees(await schrijfErbij(await schrijfBestand(blad("A", links)), blad("B", rechts), GEEN));
          const apart = [
            await lees(await schrijfBestand(blad("A", links))),
            await lees(await schrijfBestand(blad("B", rechts))),
          ];
          expect(cellenVan(samen)).toEqual(apart.flatMap((een) => cellenVan(een)));
        },
      ),
      { numRuns: 25 },
    );
  });
});
