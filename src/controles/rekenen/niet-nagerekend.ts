import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Narekening } from "./narekenen";
import type { Belemmering } from "./waarde";

/** Functions as a Dutch Excel calls them; others keep their English name. */
const NEDERLANDS: Readonly<Record<string, string>> = {
  SUMIF: "SOM.ALS",
  SUMIFS: "SOMMEN.ALS",
  SUMPRODUCT: "SOMPRODUCT",
  COUNT: "AANTAL",
  COUNTA: "AANTALARG",
  COUNTIF: "AANTAL.ALS",
  COUNTIFS: "AANTALLEN.ALS",
  COUNTBLANK: "AANTAL.LEGE.CELLEN",
  AVERAGEIF: "GEMIDDELDE.ALS",
  VLOOKUP: "VERT.ZOEKEN",
  HLOOKUP: "HORIZ.ZOEKEN",
  XLOOKUP: "X.ZOEKEN",
  MATCH: "VERGELIJKEN",
  TODAY: "VANDAAG",
  NOW: "NU",
  DATE: "DATUM",
  YEAR: "JAAR",
  MONTH: "MAAND",
  TEXT: "TEKST",
  CONCATENATE: "TEKST.SAMENVOEGEN",
  OFFSET: "VERSCHUIVING",
  AND: "EN",
  OR: "OF",
  NOT: "NIET",
  GETPIVOTDATA: "DRAAITABEL.OPHALEN",
};

const VANWEGE: Readonly<Record<Exclude<Belemmering["soort"], "functie" | "geen uitkomst">, string>> = {
  "ander bestand": "gegevens uit een ander bestand of van een blad dat er niet is",
  "gedefinieerde naam": "een gedefinieerde naam",
  "lijst van waarden": "een berekening met een lijst van waarden tegelijk",
  "tekst in een berekening": "tekst in een cel waarmee wordt gerekend",
  "verborgen rijen": "rijen die een filter verbergt",
  "te veel cellen": "het grote aantal cellen dat ervoor nodig is",
  schrijfwijze: "een schrijfwijze die dit programma niet kan lezen",
};

const MEESTE_FUNCTIES = 8;

function vanFormules(aantal: number): string {
  return aantal === 1 ? "Van 1 formule" : `Van ${schrijfGetal(aantal)} formules`;
}

/** Per reason one sentence: how many formulas were not recalculated, and with which functions. */
export function nietNagerekend({ functies, overig }: Pick<Narekening, "functies" | "overig">): readonly string[] {
  const zinnen: string[] = [];
  const naarAantal = [...functies].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (naarAantal.length > 0) {
    const samen = naarAantal.reduce((som, [, aantal]) => som + aantal, 0);
    const genoemd = naarAantal
      .slice(0, MEESTE_FUNCTIES)
      .map(([naam, aantal]) => `${NEDERLANDS[naam] ?? naam} (${schrijfGetal(aantal)})`);
    const rest = naarAantal.length - genoemd.length;
    const namen = [...genoemd, ...(rest > 0 ? [`nog ${rest} andere`] : [])].join(", ");
    zinnen.push(
      `${vanFormules(samen)} is de uitkomst niet nagerekend, vanwege een functie die dit programma niet narekent: ${namen}.`,
    );
  }
  for (const [soort, aantal] of [...overig].sort(([a], [b]) => (a < b ? -1 : 1)))
    zinnen.push(
      soort === "geen uitkomst"
        ? `${vanFormules(aantal)} is geen uitkomst bewaard. Open het werkboek in Excel, sla het op en controleer opnieuw.`
        : `${vanFormules(aantal)} is de uitkomst niet nagerekend, vanwege ${VANWEGE[soort]}.`,
    );
  return zinnen;
}
