import type { Totaal } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Uitkomst } from "../domein/uitkomst";
import { optelbareEenheid } from "./eenheden";
import { leesGetalCel } from "./getallen";
import { uitkomstcel, type Labelas, type Locatietabel } from "./locatietabel";
import type { Omgeving } from "./omgeving";

/**
 * What the total column of a location table should add up: the results of the locations in its row. Only of whole numbers that all
 * locations counted ('n.v.t.' takes no part); a total between the smallest and the largest is an average.
 */
export function locatietotalen(
  { raster }: Omgeving,
  tabel: Locatietabel,
  id: string,
  cellen: ReadonlyMap<Labelas, readonly Uitkomst[]>,
): Totaal[] {
  const [over, ...meer] = tabel.locaties.filter(({ totaal }) => totaal);
  if (over === undefined || meer.length > 0) return [];
  return [...cellen].flatMap(([label, uitkomsten]): Totaal[] => {
    const { rij, kolom } = uitkomstcel(tabel, over, label);
    const waarde = leesGetalCel(raster, rij, kolom);
    const totaal = rekenwaarde(waarde.telling);
    const delen = uitkomsten.filter(({ resultaat }) => resultaat.telling.status !== "niet van toepassing");
    const getallen = delen.map(({ resultaat }) => rekenwaarde(resultaat.telling));
    const wat = `${label.naam.tekst} ${label.eenheid?.tekst ?? ""}`;
    if (totaal === null || delen.length < 2 || !optelbareEenheid(wat)) return [];
    if (![totaal, ...getallen].every((getal) => getal !== null && Number.isInteger(getal))) return [];
    const [kleinste, grootste] = [Math.min(...(getallen as number[])), Math.max(...(getallen as number[]))];
    if (totaal >= kleinste && totaal <= grootste) return [];
    return [
      {
        tabel: id,
        rij,
        kolom,
        veld: "realisatie",
        soort: "totaal",
        label: label.naam.tekst,
        groep: null,
        waarde: { ...waarde, alsTekst: true },
        richting: "rij",
        delen: delen.map(({ resultaat }) => resultaat),
      },
    ];
  });
}
