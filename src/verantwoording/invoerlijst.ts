import type { CelWaarde } from "../werkboek/raster";
import type { Vak } from "./vak";

/** What the input cells of an output hold, and what we put there ourselves: kept in the workbook, so that typed text is known again. */
export type InvoerSoort =
  | { readonly soort: "rubriek"; readonly activiteit: string; readonly rubriek: string }
  | { readonly soort: "bevinding"; readonly bevinding: string; readonly veld: "status" | "antwoord" }
  | { readonly soort: "afrekening"; readonly veld: string }
  /** On a sheet for policy: of what ("Gezonde leefstijl 2024"), and which field of it. */
  | { readonly soort: "sturing"; readonly onderdeel: string; readonly veld: string }
  | { readonly soort: "tussenrapportage"; readonly veld: string }
  | { readonly soort: "vervallen"; readonly van: string; readonly titel: string };

export interface Invoercel {
  readonly wat: InvoerSoort;
  /** The defined name of the cell; null where a whole column has one name (Bevindingen). */
  readonly naam: string | null;
  readonly vak: Vak;
  /** What the cell would hold if nobody typed. */
  readonly gezet: CelWaarde;
  /** Somebody typed here once: the text stays, even if it equals ours. */
  readonly getypt: boolean;
}

/** The key under which a typed text is kept. */
export function invoersleutel(wat: InvoerSoort): string {
  switch (wat.soort) {
    case "rubriek":
      return JSON.stringify(["rubriek", wat.activiteit, wat.rubriek]);
    case "bevinding":
      return JSON.stringify(["bevinding", wat.bevinding, wat.veld]);
    case "afrekening":
      return JSON.stringify(["afrekening", wat.veld]);
    case "sturing":
      return JSON.stringify(["sturing", wat.onderdeel, wat.veld]);
    case "tussenrapportage":
      return JSON.stringify(["tussenrapportage", wat.veld]);
    case "vervallen":
      return wat.van;
  }
}

/** Collects the input cells of one plan. */
export class Invoerlijst {
  readonly cellen: Invoercel[] = [];

  /** `eerder`: typed texts by `invoersleutel`. */
  constructor(private readonly eerder: ReadonlyMap<string, CelWaarde>) {}

  /** What belongs in the cell: the typed text of the earlier output, else our own. */
  waarde(wat: InvoerSoort, gezet: CelWaarde): CelWaarde {
    const sleutel = invoersleutel(wat);
    return this.eerder.has(sleutel) ? (this.eerder.get(sleutel) ?? null) : gezet;
  }

  /** Notes that this cell is an input cell. */
  meld(wat: InvoerSoort, vak: Vak, gezet: CelWaarde, naam: string | null = null): void {
    this.cellen.push({ wat, vak, gezet, naam, getypt: this.eerder.has(invoersleutel(wat)) });
  }
}
