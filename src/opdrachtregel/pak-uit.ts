import { createGunzip } from "node:zlib";
import type { PakUit } from "../werkboek/bestand/uitpakken";

const STUK = 1 << 18;

/** Unpacks with Node's own zlib in larger pieces: a third of the work of the stream that browsers have too. */
export const pakUit: PakUit = async function* (gzip) {
  const stroom = createGunzip({ chunkSize: STUK });
  for (const deel of gzip) stroom.write(deel);
  stroom.end();
  yield* stroom as AsyncIterable<Uint8Array>;
};
