import { existsSync } from "node:fs";
import { join } from "node:path";

interface Suite {
  readonly path: string;
  readonly context: object;
}

interface Volgorde {
  sort(suites: readonly Suite[]): readonly Suite[];
}

const Volgorde = jest.requireActual<{
  new (opties: object): Volgorde;
  readonly LANG: Readonly<Record<string, number>>;
}>("../hulp/volgorde.cjs");

const TEST = join(__dirname, "..");

/** A suite of which no earlier run is known. */
const suite = (naam: string, bytes: number): Suite => ({
  path: join(TEST, naam),
  context: { config: { rootDir: join(TEST, ".."), cache: false }, hasteFS: { getSize: () => bytes } },
});

test("every suite that is known to take long is there", () => {
  expect(Object.keys(Volgorde.LANG).filter((naam) => !existsSync(join(TEST, naam)))).toEqual([]);
});

test("without an earlier run the suites that take long begin first, and of the others the largest", () => {
  const [langste, korter] = ["browser/overdracht.test.ts", "opdrachtregel/stuur.test.ts"];
  const suites = [
    suite("domein/klein.test.ts", 900),
    suite(korter, 2_000),
    suite("domein/reus.test.ts", 900_000),
    suite(langste, 2_000),
    suite("domein/groot.test.ts", 14_000),
  ];
  const volgorde = new Volgorde({}).sort(suites).map(({ path }) => path);
  expect(volgorde).toEqual(
    [langste, korter, "domein/reus.test.ts", "domein/groot.test.ts", "domein/klein.test.ts"].map((naam) =>
      join(TEST, naam),
    ),
  );
});
