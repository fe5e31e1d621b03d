import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { uitgepakt } from "./uitpakken";

let tijdelijk: string;
beforeEach(async () => {
  tijdelijk = await mkdtemp(join(tmpdir(), "verantwoord-"));
});
afterEach(() => rm(tijdelijk, { recursive: true }));

test("suites that begin together share one browser that is whole, and leave nothing else behind", async () => {
  const maat = async (pad: string) => (await stat(pad)).size;
  const samen = await Promise.all([uitgepakt(tijdelijk), uitgepakt(tijdelijk)]);
  const [programma] = samen;
  expect(new Set(samen)).toEqual(new Set([programma]));
  expect(await maat(programma!)).toBeGreaterThan(100_000_000);
  expect(await readdir(dirname(programma!))).toEqual(expect.arrayContaining(["chromium", "libGLESv2.so"]));
  expect(await readdir(tijdelijk)).toHaveLength(1);

  const { mtimeMs } = await stat(programma!);
  expect(await uitgepakt(tijdelijk)).toBe(programma);
  expect((await stat(programma!)).mtimeMs).toBe(mtimeMs);
}, 120_000);
