import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { pakUit } from "../../src/opdrachtregel/pak-uit";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { WerkboekFout } from "../../src/werkboek/werkboek";
import { xlsxMetRijen } from "../werkboek/maak-xlsx";

async function alles(stukken: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const delen: Uint8Array[] = [];
  for await (const stuk of stukken) delen.push(stuk);
  return Buffer.concat(delen);
}

async function uitkomst(bytes: Uint8Array, snel: Parameters<typeof leesBestand>[2]): Promise<unknown> {
  try {
    const { rasters } = await leesBestand(bytes, "b.xlsx", snel);
    return rasters.map((raster) => [raster.aantalCellen, raster.waarde(0, 0)]);
  } catch (fout) {
    if (fout instanceof WerkboekFout) return fout.message;
    throw fout;
  }
}

describe("het uitpakken met zlib van Node", () => {
  test("geeft precies wat ingepakt was, hoe het ook in stukken komt", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.nat(5000), async (bytes, plaats) => {
        const gzip = gzipSync(bytes);
        const uit = await alles(pakUit([gzip.subarray(0, plaats), gzip.subarray(plaats)]));
        expect(uit.equals(bytes)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("zegt van een beschadigd werkboek hetzelfde als het uitpakken van het platform", async () => {
    const heel = xlsxMetRijen(`<row r="1"><c r="A1"><v>7</v></c></row>`);
    await fc.assert(
      fc.asyncProperty(fc.nat(heel.length - 1), fc.integer({ min: 1, max: 255 }), async (plaats, verschil) => {
        const bytes = heel.slice();
        bytes[plaats]! ^= verschil;
        expect(await uitkomst(bytes, { pakUit })).toEqual(await uitkomst(bytes, {}));
      }),
      { numRuns: 100 },
    );
  });

  test("houdt op wanneer de lezer ophoudt", async () => {
    const gzip = gzipSync(new Uint8Array(50_000_000));
    let gezien = 0;
    for await (const stuk of pakUit([gzip])) {
      gezien += stuk.length;
      if (gezien > 1_000_000) break;
    }
    expect(gezien).toBeLessThan(2_000_000);
  });
});
