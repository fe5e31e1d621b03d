import { rekenwaarde } from "../../domein/telling";
import type { Streefwaarde } from "../../domein/streefwaarde";
import type { Uitkomst } from "../../domein/uitkomst";
import { uitkomstStreef } from "../../domein/uitkomstlamp";
import { telklasse } from "../../controles/ongelijksoortig";

/** One row of a location table: what is counted, and per location its result. */
export interface Locatierij {
  readonly label: string;
  readonly deel: string;
  /** By name of the location; left out where the row has no cell for it. */
  readonly uitkomsten: ReadonlyMap<string, Uitkomst>;
}

export interface Locatietabel {
  readonly blad: string;
  readonly locaties: readonly string[];
  readonly rijen: readonly Locatierij[];
}

/** What a row gives when its locations are taken together, or why it gives nothing. */
export type Samen =
  | { readonly soort: "som"; readonly locaties: readonly string[]; readonly streef: boolean }
  | { readonly soort: "geen"; readonly reden: "niet op te tellen" | "onvolledig" | "één locatie" };

/** The cells of location tables as rows, in order of the workbook. */
export function locatietabellen(uitkomsten: readonly Uitkomst[]): readonly Locatietabel[] {
  return [...new Set(uitkomsten.map(({ tabel }) => tabel))].map((tabel) => {
    const eigen = uitkomsten.filter((een) => een.tabel === tabel);
    const rijen = new Map<string, { label: string; deel: string; uitkomsten: Map<string, Uitkomst> }>();
    for (const een of eigen) {
      const eenheid = een.eenheid?.tekst ?? "";
      // The row of the sheet tells two rows of the same name apart.
      const sleutel = JSON.stringify([een.resultaat.cellen[0]?.rij ?? -1, een.label.tekst, eenheid]);
      const rij = rijen.get(sleutel) ?? { label: labelVan(een), deel: een.deel ?? "", uitkomsten: new Map() };
      rij.uitkomsten.set(een.locatie.tekst, een);
      rijen.set(sleutel, rij);
    }
    return {
      blad: eigen[0]!.blad,
      locaties: [...new Set(eigen.map(({ locatie }) => locatie.tekst))],
      rijen: [...rijen.values()],
    };
  });
}

function labelVan({ label, eenheid, streefwaarde }: Uitkomst): string {
  const bij = [eenheid?.tekst ?? "", streefwaarde?.soort === "verhouding" ? `streef ${streefwaarde.tekst}` : ""];
  const tekst = bij.filter((deel) => deel !== "" && deel !== label.tekst).join(", ");
  return tekst === "" ? label.tekst : `${label.tekst} (${tekst})`;
}

/** Averages, marks, percentages and different persons say nothing when they are added up. */
const ONOPTELBAAR =
  /\b(gemiddeld\w*|rapportcijfer|cijfer|score|percentage|procent|tevreden\w*|unieke?|verschillende)\b|%/i;

/**
 * Whether the results of a row may be added up over locations: only plain counts of one thing, known for every location that the row
 * is about. Targets add up only where each of those locations has a plain number.
 */
export function samenVan(rij: Locatierij): Samen {
  const eenheid = [...rij.uitkomsten.values()][0]?.eenheid?.tekst ?? "";
  const klasse = telklasse(eenheid);
  if (
    ONOPTELBAAR.test(rij.label) ||
    klasse === "unieke deelnemers" ||
    klasse === "gemiddelden" ||
    klasse === "percentages"
  )
    return { soort: "geen", reden: "niet op te tellen" };
  const mee = [...rij.uitkomsten].filter(([, { resultaat }]) => resultaat.telling.status !== "niet van toepassing");
  if (mee.some(([, { resultaat }]) => rekenwaarde(resultaat.telling) === null))
    return { soort: "geen", reden: "onvolledig" };
  if (mee.length < 2) return { soort: "geen", reden: "één locatie" };
  return {
    soort: "som",
    locaties: mee.map(([locatie]) => locatie),
    streef: mee.every(([, uitkomst]) => uitkomstStreef(uitkomst)?.soort === "getal"),
  };
}

/** The target as the lamp compares it; of a row without a target a text. */
export function streefOf(uitkomst: Uitkomst): Streefwaarde {
  return uitkomstStreef(uitkomst) ?? { soort: "geen", tekst: "" };
}
