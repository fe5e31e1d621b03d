import fc from "fast-check";
import { paginaBegin } from "../../src/verantwoording/paginas";
import { Rij } from "../../src/verantwoording/vak";

const BREED = [146];
const KOP = { van: 0, tot: 0 };
/** What fits on a page of full width, heading row included: see paginas.ts. */
const HOOG = 595.3 - (0.75 + 0.7) * 72 - 10;

function rijen(hoogten: readonly number[]): readonly Rij[] {
  return hoogten.map((hoogte, nummer) => Object.assign(new Rij("Blad"), { hoogte, nummer }));
}

/** The rows per page. */
function paginas(van: readonly Rij[], begin: readonly number[]): readonly (readonly Rij[])[] {
  const grenzen = [0, ...begin, van.length];
  return grenzen.slice(1).map((tot, nummer) => van.slice(grenzen[nummer]!, tot));
}

const hoogte = (deel: readonly Rij[]): number => deel.reduce((som, rij) => som + (rij.hoogte ?? 0), 0);

describe("de verdeling over pagina's", () => {
  test("laat geen rij alleen op de laatste pagina achter", () => {
    // 24 rows of 20 points fit under the heading row; the 25th would stand alone.
    const lijst = rijen([16, ...Array.from({ length: 24 }, () => 20)]);
    const verdeeld = paginas(lijst, paginaBegin(lijst, BREED, KOP));
    expect(verdeeld).toHaveLength(2);
    expect(verdeeld[1]!.length).toBeGreaterThanOrEqual(6);
  });

  test("laat een laatste pagina die goed gevuld is met rust", () => {
    const lijst = rijen([16, ...Array.from({ length: 30 }, () => 20)]);
    const [eerste] = paginas(lijst, paginaBegin(lijst, BREED, KOP));
    expect(hoogte(eerste!)).toBeGreaterThan(HOOG - 20);
  });

  test("houdt rijen die bij elkaar horen bij elkaar, en vult geen pagina te vol", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ hoogte: fc.integer({ min: 12, max: 90 }), bij: fc.boolean() }), { maxLength: 120 }),
        (delen) => {
          const lijst = rijen([16, ...delen.map((deel) => deel.hoogte)]);
          delen.forEach(({ bij }, nummer) => (lijst[nummer + 1]!.bijVolgende = bij && nummer % 4 !== 3));
          const begin = paginaBegin(lijst, BREED, KOP);
          expect(begin.filter((rij) => lijst[rij - 1]!.bijVolgende)).toEqual([]);
          paginas(lijst, begin).forEach((pagina, nummer) => {
            expect(hoogte(pagina) + (nummer === 0 ? 0 : 16)).toBeLessThanOrEqual(HOOG);
          });
        },
      ),
    );
  });
});
