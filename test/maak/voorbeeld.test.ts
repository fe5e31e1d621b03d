import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import gegevens from "./gegevens-balans-2024.json";
import { VOORBEELD, voorbeeldWerkboek } from "./voorbeeld";

type Werkboek = Awaited<ReturnType<typeof readXlsx>>;
type Cel = readonly [string, unknown];

/** Every cell of a workbook as [sheet!row,column, value and formula]. */
function cellenVan(werkboek: Werkboek): Cel[] {
  return werkboek.sheets.flatMap((blad) =>
    blad.rows.flatMap((rij, r) =>
      rij.map((waarde, k): Cel => {
        const formule = blad.cells?.get(`${r},${k}`)?.formula;
        return [`${blad.name}!${r + 1},${k + 1}`, formule === undefined ? waarde : { formule, waarde }];
      }),
    ),
  );
}

const bewaard = (): Promise<Werkboek> => readXlsx(readFileSync(VOORBEELD), { readStyles: true });
const blad = async (naam: string): Promise<unknown[][]> =>
  ((await bewaard()).sheets.find(({ name }) => name === naam)?.rows ?? []) as unknown[][];

test("the example in assets is what the script makes, cell by cell", async () => {
  const gemaakt = await readXlsx(await voorbeeldWerkboek(), { readStyles: true });
  const cellen = cellenVan(await bewaard());
  expect(cellen.length).toBeGreaterThan(500);
  expect(cellen).toEqual(cellenVan(gemaakt));
});

test("every figure of the published year stands in it", async () => {
  const rijen = (await bewaard()).sheets.flatMap(({ rows }) => rows as unknown[][]);
  for (const { rijen: regels } of gegevens.activiteiten) {
    for (const { eenheid, afspraak, realisatie, verschil } of regels) {
      const gevonden = rijen.some((rij) => {
        const plaats = rij.findIndex((waarde) => waarde === eenheid || waarde === `TE ${eenheid}`);
        return plaats >= 0 && [afspraak, realisatie, verschil].every((getal, nr) => rij[plaats + 1 + nr] === getal);
      });
      expect([eenheid, afspraak, gevonden]).toEqual([eenheid, afspraak, true]);
    }
  }
});

test("the mistakes of the report are kept: the difference of Jongerencoaching is typed", async () => {
  const jeugd = await blad("Jeugd");
  const rij = jeugd.findIndex(([naam]) => naam === "Jeugd - Jongerencoaching");
  expect(jeugd[rij]?.slice(4, 7)).toEqual([33, 47, 47]);
  const cellen = (await bewaard()).sheets.find(({ name }) => name === "Jeugd")?.cells;
  expect(cellen?.get(`${rij},6`)?.formula).toBeUndefined();
  expect(cellen?.get(`${rij + 1},6`)?.formula).toBe(`F${rij + 2}-E${rij + 2}`);
});

test("every deviation of ten percent or more has an explanation of its own", () => {
  const ver = gegevens.activiteiten.filter(({ rijen }) =>
    rijen.some(({ afspraak, realisatie }) => Math.abs(realisatie - afspraak) * 10 >= afspraak),
  );
  expect(ver.filter(({ toelichting }) => toelichting.length < 40)).toEqual([]);
  const teksten = gegevens.activiteiten.map(({ toelichting }) => toelichting).filter((tekst) => tekst !== "");
  expect(new Set(teksten).size).toBe(teksten.length);
});

test("the results beside the sums are the sums", async () => {
  const [bezoek, afrekening] = [await blad("Bezoek"), await blad("Afrekening")];
  expect(bezoek[16]).toEqual(["Totaal", null, 29823, 29439, 31914, 23837, 20564, 30719, 27483, 23050]);
  expect(afrekening[8]).toEqual(["Totaal", 1823763.61, 2086293.54, 423578.25, -161049, 0]);
});
