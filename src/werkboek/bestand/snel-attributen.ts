import { ONBEKEND, type Wijzer } from "./snel-wijzer";

function isNaamTeken(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 48 && byte <= 58);
}

/** The attributes up to ">" or "/>", each at most once, all with known names. */
export function leesAttributen(wijzer: Wijzer, namen: ReadonlySet<string>): ReadonlyMap<string, string> {
  const { bytes } = wijzer;
  const gevonden = new Map<string, string>();
  while (bytes[wijzer.plaats] === 32) {
    const begin = ++wijzer.plaats;
    let plaats = begin;
    while (isNaamTeken(bytes[plaats]!)) plaats++;
    if (bytes[plaats] !== 61 || bytes[plaats + 1] !== 34) wijzer.stop(bytes[plaats] === 61 ? plaats + 1 : plaats);
    const naam = String.fromCharCode(...bytes.subarray(begin, plaats));
    if (!namen.has(naam) || gevonden.has(naam)) throw ONBEKEND;
    wijzer.plaats = plaats + 2;
    const einde = wijzer.eindeWaarde();
    gevonden.set(naam, String.fromCharCode(...bytes.subarray(wijzer.plaats, einde)));
    wijzer.plaats = einde + 1;
  }
  return gevonden;
}
