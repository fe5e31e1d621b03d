import { basename, join, resolve } from "node:path";
import type { Beschikking } from "../domein/beschikking";
import { echt, leesBytes } from "./bestanden";
import { laadBeschikking } from "./beschikkingen";
import { alsZin, OpdrachtFout } from "./fout";
import { soortVan, type Werkboeksoort } from "./werkboeksoort";
import type { Wereld } from "./wereld";

/** A workbook to be read. */
export interface Werkboekbron {
  readonly pad: string;
  /** How reports name it: its file name, in a folder with the sub-folder in front ("Balans/productie.xlsx"). */
  readonly naam: string;
  /** Why it cannot be read, where looking what it is has shown that already. */
  readonly reden?: string;
}

/** A file that takes no part, and why. */
export interface Gemist {
  readonly naam: string;
  readonly reden: string;
}

/** What the arguments of `controleer` and `stuur` stand for. */
export interface Bronnen {
  readonly werkboeken: readonly Werkboekbron[];
  /** The beschikkingen that were found in folders, with the file of each. */
  readonly gevonden: ReadonlyMap<Beschikking, Werkboekbron>;
  /** Beschikkingen in folders that do not hold. */
  readonly slechteBeschikkingen: readonly Gemist[];
  /** What is left out on purpose. */
  readonly overgeslagen: readonly Gemist[];
  /** Whether a folder was given. */
  readonly uitMap: boolean;
}

/** .xls and its like are offered to the reader as well: its sentence says what to do. A handed in workbook is never passed over. */
const WERKBOEK = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;
const JSON_BESTAND = /\.json$/i;
/** What Excel, LibreOffice and this program lay beside a file that is open. */
const SLOT = /^(~\$|\.)/;

/**
 * The workbooks that the arguments stand for: a file is itself; a folder stands for the workbooks in it and in its sub-folders,
 * one level deep, in the order of their names whatever the disk says. In a folder a beschikking (.json or form) is used as such, and
 * what this program made itself is left out. The same file counts once. Throws OpdrachtFout for a folder that cannot be read.
 */
export async function vindBronnen(wereld: Wereld, paden: readonly string[]): Promise<Bronnen> {
  const lijst = new Lijst(wereld);
  for (const pad of paden) {
    if (await isMap(wereld, pad)) await lijst.map(pad);
    else await lijst.werkboek({ pad, naam: basename(pad) });
  }
  return lijst;
}

/** What to say of folders without a workbook. */
export function legeMap(paden: readonly string[]): string {
  return `'${paden.join("' en '")}' is een map waarin nog niets staat om te lezen. Zet er werkboeken (.xlsx) in.`;
}

/** Whether this path is a folder. Never throws. */
export async function isMap(wereld: Wereld, pad: string): Promise<boolean> {
  try {
    return (await wereld.schijf.kenmerken(resolve(wereld.map, pad))).isDirectory();
  } catch {
    // A file that is not there is told as any other that cannot be read.
    return false;
  }
}

class Lijst implements Bronnen {
  readonly werkboeken: Werkboekbron[] = [];
  readonly gevonden = new Map<Beschikking, Werkboekbron>();
  readonly slechteBeschikkingen: Gemist[] = [];
  readonly overgeslagen: Gemist[] = [];
  uitMap = false;
  readonly #gezien = new Set<string>();

  constructor(private readonly wereld: Wereld) {}

  async werkboek(bron: Werkboekbron): Promise<void> {
    if (await this.#eerste(bron.pad)) this.werkboeken.push(bron);
  }

  async map(pad: string): Promise<void> {
    this.uitMap = true;
    const [bestanden, mappen] = await this.#inhoud(pad);
    for (const naam of bestanden) await this.#bestand({ pad: join(pad, naam), naam });
    for (const sub of mappen) {
      const [dieper, nogDieper] = await this.#inhoud(join(pad, sub));
      for (const naam of dieper) await this.#bestand({ pad: join(pad, sub, naam), naam: `${sub}/${naam}` });
      for (const naam of nogDieper)
        this.overgeslagen.push({ naam: `${sub}/${naam}/`, reden: "een map in een submap: zo diep zoek ik niet" });
    }
  }

  /** Each file once, also when it was named and stands in a folder that was given. */
  async #eerste(pad: string): Promise<boolean> {
    const sleutel = await echt(this.wereld, pad);
    if (this.#gezien.has(sleutel)) return false;
    this.#gezien.add(sleutel);
    return true;
  }

  async #inhoud(pad: string): Promise<readonly [bestanden: string[], mappen: string[]]> {
    try {
      const alles = (await this.wereld.schijf.inMap(resolve(this.wereld.map, pad))).filter(
        ({ naam }) => !SLOT.test(naam),
      );
      const namen = (isMap: boolean): string[] =>
        alles
          .filter((een) => een.isMap === isMap)
          .map(({ naam }) => naam)
          .sort(opNaam);
      return [namen(false), namen(true)];
    } catch (fout) {
      throw new OpdrachtFout(`De map '${pad}' is niet te lezen. Controleer of u er rechten voor hebt.`, {
        cause: fout,
      });
    }
  }

  async #bestand(bron: Werkboekbron): Promise<void> {
    if (!(WERKBOEK.test(bron.pad) || JSON_BESTAND.test(bron.pad)) || !(await this.#eerste(bron.pad))) return;
    const soort = await this.#soort(bron);
    if (soort === "werkboek") this.werkboeken.push(bron);
    else if (soort === "beschikking") await this.#beschikking(bron);
    else if (soort !== "vreemd" && "reden" in soort) this.werkboeken.push({ ...bron, reden: soort.reden });
    else if (soort !== "vreemd") this.overgeslagen.push({ naam: bron.naam, reden: soort.eigen });
  }

  async #soort({ pad, naam }: Werkboekbron): Promise<Werkboeksoort | { readonly reden: string }> {
    try {
      return await soortVan(await leesBytes(this.wereld, pad, "het bestand"), naam);
    } catch (fout) {
      return { reden: alsZin(fout) };
    }
  }

  async #beschikking(bron: Werkboekbron): Promise<void> {
    try {
      this.gevonden.set(await laadBeschikking(this.wereld, bron.pad), bron);
    } catch (fout) {
      this.slechteBeschikkingen.push({ naam: bron.naam, reden: alsZin(fout) });
    }
  }
}

/** Figures in a name count as figures: "partner 2" comes before "partner 10". Two names never count as the same. */
function opNaam(een: string, ander: string): number {
  return een.localeCompare(ander, "nl", { numeric: true }) || (een < ander ? -1 : 1);
}
