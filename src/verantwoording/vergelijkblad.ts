import { jsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Plan } from "../werkboek/plan";
import type { CelWaarde } from "../werkboek/raster";
import { tabelblad, type Tabelkolom } from "./tabelblad";
import type { Vergelijkregel } from "./vergelijk";

export const VERGELIJKING = "vergelijking";

/** The comparison as a workbook: a table to filter, the largest difference first. `eerste` and `tweede` are the names of the workbooks. */
export function vergelijkwerkboek(regels: readonly Vergelijkregel[], eerste: string, tweede: string): Plan {
  const kolommen: readonly Tabelkolom[] = [
    { kop: "Activiteit of rij", breedte: 36 },
    { kop: "Eenheid", breedte: 22 },
    { kop: "Afspraak", breedte: 10, soort: "getal" },
    { kop: "Eerste", breedte: 10, soort: "getal" },
    { kop: "Tweede", breedte: 10, soort: "getal" },
    { kop: "Verschil", breedte: 10, soort: "getal" },
    { kop: "% van de afspraak", breedte: 10, soort: "getal" },
    { kop: "In euro", breedte: 13, soort: "getal" },
    { kop: "Cel eerste", breedte: 14 },
    { kop: "Cel tweede", breedte: 14 },
    { kop: "Gevonden op", breedte: 12 },
  ];
  const ondertitel = `Eerste: ${eerste}. Tweede: ${tweede}. Grootste verschil eerst. Leeg is niet bekend, en dus geen 0.`;
  return {
    titel: "Vergelijking",
    onderwerp: ondertitel,
    auteur: "",
    bladen: [
      tabelblad({
        naam: "Vergelijking",
        ondertitel,
        boven: "Vergelijking",
        kolommen,
        rijen: regels.map(rijVan),
        leeg: "Er zijn geen cijfers om te vergelijken.",
        // The row of the sheet is known only here: the difference is worked out where the figures stand.
        formules: (rij) => ({ 5: `IF(AND(ISNUMBER(D${rij}),ISNUMBER(E${rij})),ROUND(E${rij}-D${rij},6),"")` }),
      }),
    ],
    namen: [],
    delen: [jsonDeel(UITVOER_NAAMRUIMTE, { soort: VERGELIJKING })],
  };
}

function rijVan(regel: Vergelijkregel): readonly CelWaarde[] {
  const { naam, eenheid, afspraak, eerste, tweede, verschil, procent, euro, plekEerste, plekTweede, wijze } = regel;
  const rond = procent === null ? null : Math.round(procent * 10) / 10;
  return [naam, eenheid, afspraak, eerste, tweede, verschil ?? "", rond, euro, plekEerste, plekTweede, wijze];
}
