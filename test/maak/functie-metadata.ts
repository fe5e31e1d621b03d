import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Compiler } from "webpack";
import { functiebronnen, type Functiebron } from "./functiebron";
import { hulpbestanden } from "./functiehulp";

/** The host that the sources name; a build for elsewhere puts its own in its place. */
const EIGEN_HOST = "https://localhost:3000";

interface Parameter {
  name: string;
  description: string;
}

interface Functie {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: Parameter[];
}

interface Metadata {
  allowErrorForDataTypeAny: boolean;
  functions: Functie[];
}

/** functions.json in both languages. Ids and names are Dutch in both, so that a formula is the same for every colleague. */
export interface Talen {
  readonly nl: Metadata;
  readonly en: Metadata;
}

/**
 * The metadata of the custom functions, as Microsoft's generator makes it, with what it leaves out: an error in a cell reaches
 * our code, the help stands on `host`, and the texts are there in English. Throws what the generator finds wrong.
 */
export async function functieMetadata(bronnen: readonly Functiebron[], host: string): Promise<Talen> {
  const bestanden = bronnen.map(({ bestand }) => bestand);
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(bestanden, true);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const { functions } = JSON.parse(metadataJson) as { functions: Functie[] };
  const nl = functions.map((functie) => ({ ...functie, helpUrl: functie.helpUrl.replace(EIGEN_HOST, host) }));
  const en = nl.map((functie) =>
    inHetEngels(
      functie,
      bronnen.find(({ naam }) => naam === functie.id)!,
    ),
  );
  return {
    nl: { allowErrorForDataTypeAny: true, functions: nl },
    en: { allowErrorForDataTypeAny: true, functions: en },
  };
}

function inHetEngels(functie: Functie, bron: Functiebron): Functie {
  const parameters = functie.parameters.map((parameter, plaats) => ({
    ...parameter,
    description: bron.argumenten[plaats]!.engels,
  }));
  return { ...functie, description: bron.engels, parameters };
}

/** Webpack: functions.json, functions-en.json and a help page for each function, all from the sources of the functions. */
export class FunctieMetadata {
  readonly #host: string;

  constructor({ host = EIGEN_HOST }: { readonly host?: string } = {}) {
    this.#host = host.replace(/\/$/, "");
  }

  apply(compiler: Compiler): void {
    const { Compilation: Stappen, sources } = compiler.webpack;
    const stap = { name: "FunctieMetadata", stage: Stappen.PROCESS_ASSETS_STAGE_ADDITIONS };
    compiler.hooks.thisCompilation.tap(stap.name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(stap, async () => {
        for (const [naam, tekst] of await this.#bestanden()) {
          const bron = new sources.RawSource(tekst);
          if (compilation.getAsset(naam)) compilation.updateAsset(naam, bron);
          else compilation.emitAsset(naam, bron);
        }
      });
      for (const { bestand } of functiebronnen()) compilation.fileDependencies.add(bestand);
    });
  }

  async #bestanden(): Promise<[string, string][]> {
    const bronnen = functiebronnen();
    const { nl, en } = await functieMetadata(bronnen, this.#host);
    return [
      ["functions.json", JSON.stringify(nl, null, 2)],
      ["functions-en.json", JSON.stringify(en, null, 2)],
      ...hulpbestanden(bronnen),
    ];
  }
}
