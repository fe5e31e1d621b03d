import type { Grafiek, Grafiekreeks } from "../raster";
import { WerkboekFout } from "../werkboek";
import type { Meldingen } from "./meldingen";
import type { Pakket } from "./pakket";
import { attribuut, type XmlOntvanger } from "./xml-lezen";
import type { ZipOnderdeel } from "./zip-lezen";

/** So many charts are read of one workbook, and so many points of one series: more than anybody draws. */
const MEESTE_GRAFIEKEN = 500;
const MEESTE_PUNTEN = 400;
const MEESTE_REEKSEN = 50;

/** The path of a sheet's part, with its name. */
export interface BladDeel {
  readonly naam: string;
  readonly pad: string;
}

/**
 * The figures that the charts of a workbook keep beside those of its cells. A workbook without chart parts costs nothing; a chart that
 * is damaged is named and passed over. Throws as all reading does for what is too large, and for an abort.
 */
export async function leesGrafieken(
  pakket: Pakket,
  bladen: readonly BladDeel[],
  meldingen: Meldingen,
): Promise<readonly Grafiek[]> {
  const heeft = [...pakket.zip.keys()].some((pad) => /(?:^|\/)charts\/chart/i.test(pad));
  const grafieken: Grafiek[] = [];
  for (const { naam, pad } of heeft ? bladen : []) {
    for (const deel of await grafiekdelen(pakket, pad)) {
      if (grafieken.length >= MEESTE_GRAFIEKEN) return grafieken;
      try {
        grafieken.push({ blad: naam, reeksen: await leesReeksen(pakket, deel) });
      } catch (fout) {
        if (!(fout instanceof WerkboekFout) || fout.code !== "beschadigd") throw fout;
        meldingen.meld("een grafiek is beschadigd en niet gelezen", `Blad '${naam}'`);
      }
    }
  }
  return grafieken;
}

async function grafiekdelen(pakket: Pakket, blad: string): Promise<readonly ZipOnderdeel[]> {
  const delen: ZipOnderdeel[] = [];
  for (const tekening of await pakket.relaties(blad)) {
    if (tekening.soort !== "drawing" || tekening.extern) continue;
    for (const relatie of await pakket.relaties(tekening.doel)) {
      const deel = relatie.soort === "chart" && !relatie.extern ? pakket.deel(relatie.doel) : undefined;
      if (deel !== undefined) delen.push(deel);
    }
  }
  return delen;
}

interface Opbouw {
  naam: string;
  verwijzing: string;
  readonly labels: Map<number, string>;
  readonly waarden: Map<number, number>;
}

/** Which part of a series an element belongs to: its name, its categories or its values. */
type Rol = "tx" | "cat" | "val";

async function leesReeksen(pakket: Pakket, deel: ZipOnderdeel): Promise<readonly Grafiekreeks[]> {
  const reeksen: Opbouw[] = [];
  await pakket.leesXml(deel, new Reekslezer(reeksen));
  return reeksen.map(({ naam, verwijzing, labels, waarden }) => ({
    naam,
    verwijzing: verwijzing === "" ? null : verwijzing,
    punten: [...waarden].map(([plaats, waarde]) => ({ plaats, waarde, label: labels.get(plaats) ?? "" })),
  }));
}

class Reekslezer implements XmlOntvanger {
  #reeks: Opbouw | null = null;
  #rol: Rol | null = null;
  #punt = 0;
  #tekst: string | null = null;

  constructor(readonly reeksen: Opbouw[]) {}

  begin(element: Parameters<NonNullable<XmlOntvanger["begin"]>>[0]): void {
    const { local } = element;
    if (local === "ser" && this.reeksen.length < MEESTE_REEKSEN) {
      this.#reeks = { naam: "", verwijzing: "", labels: new Map(), waarden: new Map() };
      this.reeksen.push(this.#reeks);
    } else if (local === "tx" || local === "cat" || local === "val") this.#rol = local;
    else if (local === "pt") this.#punt = Number(attribuut(element, "idx") ?? NaN);
    else if (local === "v" || local === "f") this.#tekst = "";
  }

  tekst(tekst: string): void {
    if (this.#tekst !== null && this.#tekst.length < 300) this.#tekst += tekst;
  }

  einde({ local }: { readonly local: string }): void {
    if (local === "ser") this.#reeks = null;
    else if (local === this.#rol) this.#rol = null;
    else if (local === "v" || local === "f") {
      this.#neem(local, this.#tekst ?? "");
      this.#tekst = null;
    }
  }

  #neem(element: "v" | "f", tekst: string): void {
    const reeks = this.#reeks;
    if (reeks === null || this.#rol === null) return;
    if (element === "f") {
      if (this.#rol === "val") reeks.verwijzing = tekst;
      return;
    }
    if (this.#rol === "tx") reeks.naam ||= tekst;
    else if (!Number.isInteger(this.#punt) || this.#punt < 0 || this.#punt >= MEESTE_PUNTEN) return;
    else if (this.#rol === "cat") reeks.labels.set(this.#punt, tekst);
    else if (tekst.trim() !== "" && Number.isFinite(Number(tekst))) reeks.waarden.set(this.#punt, Number(tekst));
  }
}
