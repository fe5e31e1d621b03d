import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipDelen } from "../werkboek/maak-xlsx";

/** The parts of a workbook by path, unpacked. */
export type Delen = ReadonlyMap<string, string | Uint8Array>;

export function delenVan(bytes: Uint8Array): Delen {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The same bytes with some others in their place, and often cut off. */
export function andereBytes(goed: Uint8Array): fc.Arbitrary<Uint8Array> {
  const wijziging = fc.tuple(fc.nat({ max: goed.length - 1 }), fc.nat({ max: 255 }));
  const lengte = fc.oneof({ weight: 3, arbitrary: fc.constant(goed.length) }, fc.nat({ max: goed.length }));
  return fc.tuple(fc.array(wijziging, { minLength: 1, maxLength: 4 }), lengte).map(([wijzigingen, tot]) => {
    const vals = goed.slice(0, tot);
    for (const [plaats, byte] of wijzigingen) if (plaats < tot) vals[plaats] = byte;
    return vals;
  });
}

const teken = fc.constantFrom(..."<>/\"'&=09Az !-?:\u0000€][{},.");
const stukje = fc.oneof(
  { weight: 4, arbitrary: fc.array(teken, { maxLength: 4 }).map((tekens) => tekens.join("")) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("1048577", "-1", "1e999", "XFE1", "XFD1048576", "NaN", "true", "#REF!", "A1:XFD1048576"),
  },
);

/** The same parts, of which one of those that `kiest` says has other text somewhere. */
export function anderDeel(goed: Delen, kiest: (pad: string) => boolean): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...[...goed.keys()].filter(kiest)), fc.nat(), fc.nat({ max: 8 }), stukje)
    .map(([pad, waar, weg, nieuw]) => {
      const xml = tekstVan(goed, pad);
      const plaats = waar % (xml.length + 1);
      return zipDelen(new Map([...goed, [pad, xml.slice(0, plaats) + nieuw + xml.slice(plaats + weg)]]));
    });
}

/** The same parts, of which one has another value for one attribute or one element: what a strange program would write. */
export function andereWaarde(goed: Delen, kiest: (pad: string) => boolean): fc.Arbitrary<Uint8Array> {
  return fc.tuple(fc.constantFrom(...[...goed.keys()].filter(kiest)), fc.nat(), stukje).map(([pad, welke, nieuw]) => {
    const xml = tekstVan(goed, pad);
    const waarden = [...xml.matchAll(/="([^"]*)"|>([^<]+)</g)];
    const gekozen = waarden[welke % Math.max(1, waarden.length)];
    if (gekozen === undefined) return zipDelen(goed);
    const begin = gekozen.index + (gekozen[1] === undefined ? 1 : 2);
    const eind = gekozen.index + gekozen[0].length - 1;
    const veilig = nieuw.replace(/[<&"]/g, "").replaceAll("\u0000", "");
    return zipDelen(new Map([...goed, [pad, xml.slice(0, begin) + veilig + xml.slice(eind)]]));
  });
}

export function tekstVan(delen: Delen, pad: string): string {
  const deel = delen.get(pad) ?? "";
  return typeof deel === "string" ? deel : strFromU8(deel);
}

const vreemd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e300, "", "2024-13-45", "A1", "ZZZ9999999", [], {}, [null], [[]]),
  fc.string({ maxLength: 12 }),
  fc.constant("x".repeat(40_000)),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The places in a JSON value: each the way to it. */
function wegen(waarde: unknown, weg: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof waarde !== "object" || waarde === null) return [weg];
  const onder = Array.isArray(waarde)
    ? waarde.flatMap((een, plaats) => wegen(een, [...weg, plaats]))
    : Object.entries(waarde).flatMap(([naam, een]) => wegen(een, [...weg, naam]));
  return [weg, ...onder];
}

function metAnders(waarde: unknown, [eerste, ...rest]: readonly (string | number)[], nieuw: unknown): unknown {
  if (eerste === undefined) return nieuw;
  if (Array.isArray(waarde))
    return waarde.map((een, plaats) => (plaats === eerste ? metAnders(een, rest, nieuw) : een));
  return Object.fromEntries(
    Object.entries(waarde as object).map(([naam, een]) => [naam, naam === eerste ? metAnders(een, rest, nieuw) : een]),
  );
}

/** The same JSON value with something else in one or two places. */
export function andereJson(goed: unknown): fc.Arbitrary<unknown> {
  const plaatsen = wegen(goed);
  const wijziging = fc.tuple(fc.constantFrom(...plaatsen), vreemd);
  return fc
    .array(wijziging, { minLength: 1, maxLength: 2 })
    .map((wijzigingen) =>
      wijzigingen.reduce(
        (waarde, [weg, nieuw]) => (bestaat(waarde, weg) ? metAnders(waarde, weg, nieuw) : waarde),
        goed,
      ),
    );
}

function bestaat(waarde: unknown, weg: readonly (string | number)[]): boolean {
  let hier = waarde;
  for (const stap of weg) {
    if (typeof hier !== "object" || hier === null || !Object.hasOwn(hier, stap)) return false;
    hier = (hier as Record<string | number, unknown>)[stap];
  }
  return true;
}

export function metDeel(delen: Delen, pad: string, tekst: string): Uint8Array {
  return zipDelen(new Map([...delen, [pad, strToU8(tekst)]]));
}
