// The readers that the product is measured against, each in a process of its own: node lezers.mjs <which> <workbook>.
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import process from "node:process";
import { inflateRawSync } from "node:zlib";

/** The floor of the format: every part unpacked, and each byte looked at once. */
function vloer(bytes) {
  const einde = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let plaats = bytes.readUInt32LE(einde + 16);
  let som = 0;
  for (let deel = bytes.readUInt16LE(einde + 10); deel > 0; deel--) {
    const begin = bytes.readUInt32LE(plaats + 42);
    const inhoud = begin + 30 + bytes.readUInt16LE(begin + 26) + bytes.readUInt16LE(begin + 28);
    const uitgepakt = inflateRawSync(bytes.subarray(inhoud, inhoud + bytes.readUInt32LE(plaats + 20)));
    for (let i = 0; i < uitgepakt.length; i++) som = (som + uitgepakt[i]) | 0;
    plaats += 46 + bytes.readUInt16LE(plaats + 28) + bytes.readUInt16LE(plaats + 30) + bytes.readUInt16LE(plaats + 32);
  }
  return som;
}

/** The list at the end of the file names each part. */
function aantalBladen(bytes) {
  const lijst = bytes.subarray(bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1")) + 16));
  return lijst.toString("latin1").split("xl/worksheets/sheet").length - 1;
}

const LEZERS = {
  vloer,
  hucre: async (bytes) => {
    const { readXlsx } = await import("hucre/xlsx");
    return (await readXlsx(bytes)).sheets[0].rows.length;
  },
  "hucre-stroom": async (bytes) => {
    const { streamXlsxRows } = await import("hucre/xlsx");
    let rijen = 0;
    for (let sheet = 0; sheet < aantalBladen(bytes); sheet++)
      for await (const rij of streamXlsxRows(bytes, { sheet })) rijen += rij === undefined ? 0 : 1;
    return rijen;
  },
  "read-excel-file": async (bytes, pad) => {
    const { default: lees } = await import("read-excel-file/node");
    return (await lees(pad)).length;
  },
};

const [, , naam, pad] = process.argv;
const uitkomst = await LEZERS[naam](readFileSync(pad), pad);
if (uitkomst === 0) throw new Error(`${naam} las niets uit ${pad}`);
