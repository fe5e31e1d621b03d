import { cel, VoorbeeldBlad, type Inhoud } from "../voorbeeld-blad";
import { CIJFERS, MAANDEN, REALISATIES, som } from "./_jaarcijfers";
import type { Indelingvoorbeeld } from "./indeling";

const KOP = 4;
const JAN = 4;
const TOTAAL = JAN + MAANDEN.length;

/** What goes wrong in the other form: a total that is typed, one that misses the last month, and a month as text. */
interface Fouten {
  readonly getypt?: number;
  readonly zonderDecember?: boolean;
  readonly alsTekst?: boolean;
}

function maandblad(fouten: Fouten): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Maanden 2025", [40, 22, 10, ...MAANDEN.map(() => 7), 9], KOP);
  blad.zet(1, 1, "Stichting De Linde – productie per maand 2025", "titel");
  blad.hoogte(1, 24);
  blad.notitie(2, "Elke maand vullen we in wat er is gedaan. De laatste kolom telt op.");
  ["Activiteit", "Eenheid", "Afspraak", ...MAANDEN, "Totaal"].forEach((kop, plaats) =>
    blad.zet(KOP, plaats + 1, kop, plaats < 2 ? "kop" : "getalkop"),
  );
  let rij = KOP;
  let groep = "";
  CIJFERS.forEach(([van, naam, soort, eenheid, afspraak, maanden], plaats) => {
    if (van !== groep) blad.zet(++rij, 1, (groep = van), "groep");
    rij++;
    if (soort === "PE") blad.zet(rij, 1, naam, "tekst");
    blad.zet(rij, 2, `${soort} ${eenheid}`, "tekst");
    blad.zet(rij, 3, afspraak, "getal");
    maanden.forEach((aantal, maand) =>
      blad.zet(rij, JAN + maand, fouten.alsTekst && plaats === 9 && maand === 4 ? String(aantal) : aantal, "getal"),
    );
    blad.zet(rij, TOTAAL, totaal(fouten, plaats, rij, maanden), "getal");
  });
  return blad;
}

function totaal(fouten: Fouten, plaats: number, rij: number, maanden: readonly number[]): Inhoud {
  if (plaats === 0 && fouten.getypt !== undefined) return fouten.getypt;
  const korter = plaats === 2 && fouten.zonderDecember === true;
  const uitkomst = som(korter ? maanden.slice(0, -1) : maanden);
  const zonderTekst = fouten.alsTekst && plaats === 9 ? uitkomst - maanden[4]! : uitkomst;
  return { formule: `SUM(${cel(rij, JAN)}:${cel(rij, TOTAAL - (korter ? 2 : 1))})`, uitkomst: zonderTekst };
}

/** Months in the columns, activities in the rows, with a total beside them (domein.md §3.3). */
export const voorbeeld: Indelingvoorbeeld = {
  naam: "maanden",
  titel: "Productie per maand 2025",
  schoon: () => [maandblad({})],
  metFouten: () => [maandblad({ getypt: 264, zonderDecember: true, alsTekst: true })],
  bevindingen: [
    ["REK-02", "'Maanden 2025'!P6"],
    ["HYG-03", "'Maanden 2025'!P8"],
    ["HYG-01", "'Maanden 2025'!H17"],
  ],
  realisaties: REALISATIES,
};
