import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const MAP = join(__dirname, "..", "..", "src", "functies");

/** An argument as the JSDoc of its function tells it. */
export interface Argument {
  readonly naam: string;
  readonly verplicht: boolean;
  readonly uitleg: string;
  readonly engels: string;
}

/** A call as a person types it in Dutch Excel, with what it gives in the same notation. */
export interface Voorbeeld {
  readonly formule: string;
  readonly uitkomst: string;
}

/** Everything that the file of a custom function says about it: the one source of its texts in Excel, help and pane. */
export interface Functiebron {
  readonly bestand: string;
  /** File without extension, also the name of its help page. */
  readonly module: string;
  /** In Excel: OVERPRODUCTIE. */
  readonly naam: string;
  /** In code: overproductie. */
  readonly functie: string;
  readonly beschrijving: string;
  readonly engels: string;
  readonly hulp: string;
  readonly argumenten: readonly Argument[];
  readonly geeft: string;
  readonly uitleg: readonly string[];
  readonly voorbeelden: readonly Voorbeeld[];
}

/** All custom functions of src/functies, in order of their names. Throws when a text is missing. */
export function functiebronnen(): Functiebron[] {
  return readdirSync(MAP)
    .filter((bestand) => bestand.endsWith(".ts"))
    .flatMap((bestand) => leesFunctie(join(MAP, bestand), readFileSync(join(MAP, bestand), "utf8")) ?? [])
    .sort((a, b) => (a.naam < b.naam ? -1 : 1));
}

/** The custom function in a file; null when it declares none. Throws when one of its texts is missing. */
export function leesFunctie(bestand: string, code: string): Functiebron | null {
  const blokken = [...code.matchAll(/\/\*\*\n((?: \*.*\n)+?) \*\/\nexport function (\w+)\(/g)];
  const blok = blokken.find(([, tekst]) => tekst?.includes(" * @customfunction "));
  if (blok === undefined) return null;
  const regels = blok[1]!.split("\n").map((regel) => regel.replace(/^ \* ?/, "").trim());
  const met = (tag: string): string[] =>
    regels.filter((regel) => regel.startsWith(`@${tag} `)).map((regel) => regel.slice(tag.length + 2));
  const een = (tag: string): string => met(tag)[0] ?? mist(bestand, `@${tag}`);
  const module = basename(bestand, ".ts");
  return {
    bestand,
    module,
    naam: een("customfunction"),
    functie: blok[2]!,
    beschrijving: regels[0] ?? mist(bestand, "een beschrijving"),
    engels: een("en"),
    hulp: een("helpurl"),
    argumenten: met("param").map((regel) => argument(bestand, regel, met("enparam"))),
    geeft: een("returns"),
    uitleg: met("uitleg"),
    voorbeelden: met("example").map((regel) => voorbeeld(bestand, regel)),
  };
}

function argument(bestand: string, regel: string, engels: readonly string[]): Argument {
  const [, haak = "", naam = "", uitleg = ""] = /^(\[?)(\w+)\]? (.+)$/.exec(regel) ?? [];
  const vertaling = engels.find((een) => een.startsWith(`${naam} `)) ?? mist(bestand, `@enparam ${naam}`);
  return { naam, verplicht: haak === "", uitleg, engels: vertaling.slice(naam.length + 1) };
}

function voorbeeld(bestand: string, regel: string): Voorbeeld {
  const [formule, uitkomst] = regel.split(" → ");
  if (!formule?.startsWith("=") || uitkomst === undefined) return mist(bestand, `@example met een uitkomst: ${regel}`);
  return { formule, uitkomst };
}

function mist(bestand: string, wat: string): never {
  throw new Error(`${basename(bestand)} mist ${wat}.`);
}
