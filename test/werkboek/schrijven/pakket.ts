import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** The parts of an .xlsx file by their path. */
export function onderdelen(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([pad, inhoud]) => [pad, strFromU8(inhoud)]));
}

interface Element {
  readonly naam: string;
  readonly attributen: Readonly<Record<string, string>>;
}

/** All elements of an XML part; throws where it is not well-formed. */
export function elementen(xml: string): Element[] {
  const gevonden: Element[] = [];
  const lezer = new SaxesParser({ xmlns: false });
  lezer.on("error", (fout) => {
    throw fout;
  });
  lezer.on("opentag", (tag) =>
    gevonden.push({ naam: tag.name, attributen: { ...tag.attributes } as Record<string, string> }),
  );
  lezer.write(xml).close();
  return gevonden;
}

/** Every relation of the package as [part, target part]; targets outside the package left out. */
export function relaties(pakket: ReadonlyMap<string, string>): [string, string][] {
  return [...pakket.keys()]
    .filter((pad) => pad.endsWith(".rels"))
    .flatMap((pad) => {
      const map = posix.dirname(posix.dirname(pad));
      return elementen(pakket.get(pad)!)
        .filter(({ naam, attributen }) => naam === "Relationship" && attributen["TargetMode"] !== "External")
        .map(({ attributen: { Target = "" } }): [string, string] => [
          pad,
          Target.startsWith("/") ? Target.slice(1) : posix.normalize(posix.join(map, Target)),
        ]);
    });
}
