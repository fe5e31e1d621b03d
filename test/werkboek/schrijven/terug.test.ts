import * as xlsx from "@e965/xlsx";
import fc from "fast-check";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../../src/werkboek/bestand/schrijven";
import type { Plan } from "../../../src/werkboek/plan";
import { ALLES, plan, planBlad, planCel } from "./plannen";

const heen = async (p: Plan) => leesBestand(await schrijfBestand(p), "proef.xlsx");

const LASTIG = [
  "=1+1",
  "+31 6",
  "-5%",
  "@hier",
  "'aanhaling",
  " spatie voor en na ",
  "regel één\nregel twee",
  "\ttab\t",
  "\n",
  " ",
  "a\r\nb\rc",
  "_x000D_ letterlijk",
  "_x005F_x000D_",
  "__x0041__",
  "_x000D",
  "😀 gezin 👩‍👩‍👧",
  '<b> & "c" ]]>',
  "#N/A",
  "#REF!",
  "#hashtag",
  "TRUE",
  "12",
  "1.828",
  "\u0000\u0001\u001F",
  "\uFFFE\uFFFF",
  "\uD800 los",
  "\uDC00",
  "\u00A0vaste spatie\u00A0",
  "é e\u0301",
  "__proto__",
];

describe("wat geschreven is, komt zo terug", () => {
  test.each(LASTIG)("tekst %j", async (tekst) => {
    const { rasters } = await heen(plan([planBlad("A", [planCel(2, 3, tekst)])]));
    expect([rasters[0]!.soort(2, 3), rasters[0]!.waarde(2, 3)]).toEqual(["tekst", tekst]);
    expect(rasters[0]!.formule(2, 3)).toBeNull();
  });

  test("elke tekst en elk getal, op elke plek", async () => {
    const waarde = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.string({ unit: fc.constantFrom(" ", "\n", "_", "x", "0", "D", "\r", "\t", "é", "😀", "="), minLength: 1 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.integer(),
      fc.boolean(),
    );
    const blad = fc.uniqueArray(fc.tuple(fc.nat(60), fc.nat(12), waarde), {
      selector: ([rij, kolom]) => `${rij},${kolom}`,
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(blad, { minLength: 1, maxLength: 3 }), async (bladen) => {
        const p = plan(
          bladen.map((cellen, n) =>
            planBlad(
              `Blad ${n}`,
              cellen.map(([rij, kolom, w]) => planCel(rij, kolom, w)),
            ),
          ),
        );
        const { rasters } = await heen(p);
        bladen.forEach((cellen, n) => {
          const terug = cellen.map(([rij, kolom]) => rasters[n]!.waarde(rij, kolom));
          expect(terug).toEqual(cellen.map(([, , w]) => w));
          expect(rasters[n]!.aantalCellen).toBe(cellen.length);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("formules met hun uitkomst, ook een lege tekst", async () => {
    const cellen = [
      planCel(0, 0, 5, { formule: "2+3" }),
      planCel(1, 0, "", { formule: 'IF(A1<0,"min","")' }),
      planCel(2, 0, "a & b", { formule: '"a & b"' }),
      planCel(3, 0, true, { formule: "A1>4" }),
    ];
    const { rasters } = await heen(plan([planBlad("A", cellen)]));
    expect(cellen.map((c) => [rasters[0]!.formule(c.rij, 0), rasters[0]!.waarde(c.rij, 0)])).toEqual(
      cellen.map((c) => [c.formule, c.waarde]),
    );
  });

  test("het hele voorbeeld: bladen, namen, eigen delen, getalvormen en beveiliging", async () => {
    const inhoud = await heen(ALLES);
    expect(inhoud.rasters.map((r) => [r.blad, r.beveiligd])).toEqual([
      ["100 Sport", true],
      ["Overzicht 2024", false],
    ]);
    expect(inhoud.namen).toContainEqual(
      expect.objectContaining({ naam: "t_SPORT_inhoud", verwijzing: "'100 Sport'!$A$11", blad: null }),
    );
    expect(inhoud.delen.map((d) => d.naamruimte)).toEqual(ALLES.delen.map((d) => d.naamruimte));
    expect(inhoud.rasters[0]!.getalvorm(9, 1)).toBe('"€" #,##0.00;-"€" #,##0.00;"€ –"');
    expect(inhoud.eigenschappen.get("title")).toBe("Verantwoording 2024");
    expect(inhoud.meldingen).toEqual([]);
  });

  test("een onafhankelijke lezer ziet dezelfde cellen", async () => {
    const boek = xlsx.read(await schrijfBestand(ALLES), { cellFormula: true });
    for (const blad of ALLES.bladen) {
      for (const c of blad.cellen.filter(({ waarde }) => waarde !== null)) {
        const gelezen = boek.Sheets[blad.naam]![xlsx.utils.encode_cell({ r: c.rij, c: c.kolom })];
        expect([blad.naam, c.rij, c.kolom, gelezen.v, gelezen.f]).toEqual([
          blad.naam,
          c.rij,
          c.kolom,
          c.waarde,
          c.formule,
        ]);
      }
    }
  });
});
