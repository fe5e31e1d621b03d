import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Compiler } from "webpack";
import { controlepaginas } from "./hulpcontroles";
import { opmaak, type Hulppagina } from "./hulpopmaak";
import { pngMaat } from "../hulpbeelden/png";
import { kopregel } from "./inhoudsbeleid";

const MAP = join(__dirname, "..", "..", "src", "hulp");

/** Pictures that the tests made, beside the help in the add-in. */
export const BEELDMAP = join(__dirname, "..", "..", "assets", "hulp");

/** A manual of src/hulp: what stands between <main> and </main>, with its title in the h1. */
function handleiding(bestand: string): Hulppagina {
  const ruw = metBeelden(
    readFileSync(join(MAP, bestand), "utf8")
      .replace("{{INHOUDSBELEID}}", kopregel())
      .replace("{{OPDRACHT}}", () => readFileSync(join(MAP, "delen", "opdracht.html"), "utf8").trim()),
  );
  const inhoud = metWoorden(ruw);
  const titel = /<h1>(.+?)<\/h1>/.exec(inhoud)?.[1];
  if (titel === undefined) throw new Error(`src/hulp/${bestand} heeft geen h1.`);
  return { pad: bestand, titel, inhoud };
}

/**
 * Gives each picture its size, so that the page does not jump while it loads. Throws when a
 * picture is not there.
 */
function metBeelden(inhoud: string): string {
  return inhoud.replace(/<img\s+src="(\.\.\/assets\/hulp\/([\w-]+)\.png)"/g, (_, adres: string, naam: string) => {
    const { breedte, hoogte } = pngMaat(readFileSync(join(BEELDMAP, `${naam}.png`)));
    return `<img src="${adres}" width="${breedte}" height="${hoogte}"`;
  });
}

/** A command breaks between its words only: a hyphen in it must not look like one that was put there. */
function metWoorden(inhoud: string): string {
  return inhoud.replace(/<pre>(npx [^<]+)<\/pre>/g, (_, opdracht: string) => {
    const woorden = opdracht.trim().split(/\s+/);
    return `<pre>${woorden.map((woord) => `<span class="woord">${woord}</span>`).join(" ")}</pre>`;
  });
}

/** Every page of the help but those of the functions: the manuals of src/hulp, and the rules. */
export function hulppaginas(): Hulppagina[] {
  const handleidingen = readdirSync(MAP).filter((bestand) => bestand.endsWith(".html"));
  return [...handleidingen.map(handleiding), ...controlepaginas()];
}

/** The one style sheet of the help. */
export function hulpstijl(): string {
  return readFileSync(join(MAP, "hulp.css"), "utf8");
}

/** Webpack: writes the help to hulp/ in the output. */
export class Hulppaginas {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("Hulppaginas", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "Hulppaginas", stage }, () => {
        compilation.contextDependencies.addAll([MAP, BEELDMAP]);
        compilation.emitAsset("hulp/hulp.css", new sources.RawSource(hulpstijl()));
        for (const pagina of hulppaginas()) {
          compilation.emitAsset(`hulp/${pagina.pad}`, new sources.RawSource(opmaak(pagina)));
        }
      });
    });
  }
}
