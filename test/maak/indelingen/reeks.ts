import { cel, kolomletter, VoorbeeldBlad } from "../voorbeeld-blad";
import { CIJFERS, MAANDEN, REALISATIES, som } from "./_jaarcijfers";
import type { Indelingvoorbeeld } from "./indeling";

const TUIN = CIJFERS[9][5];
const BEZOEK = {
  2025: TUIN,
  2024: [58, 91, 160, 239, 309, 322, 301, 305, 271, 219, 137, 88],
  2023: [61, 85, 149, 228, 297, 315, 286, 299, 264, 208, 131, 84],
  2022: [49, 80, 142, 219, 288, 301, 279, 290, 252, 201, 126, 79],
} as const;
const JAREN = [2025, 2024, 2023, 2022] as const;
const TREND = [2021, 2022, 2023, 2024, 2025] as const;
const PER_JAAR = [
  ["Jeugd - Sport in de wijk", "Klokuur activiteit", [221, 228, 233, 239, 246]],
  ["Jeugd - Huiswerkbegeleiding", "Lesuren", [298, 301, 309, 305, 312]],
  ["Volwassenen - Taalmaatjes", "Afgeronde trajecten", [40, 42, 41, 43, 44]],
] as const;

function productieblad(): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Productie", [42, 8, 26, 12, 12, 12], 3);
  blad.zet(1, 1, "Stichting De Linde – productie 2025", "titel");
  ["Activiteit", "Soort", "Eenheid", "Afspraak", "Realisatie", "Verschil"].forEach((kop, plaats) =>
    blad.zet(3, plaats + 1, kop, plaats < 3 ? "kop" : "getalkop"),
  );
  CIJFERS.forEach(([, naam, soort, eenheid, afspraak, maanden], plaats) => {
    const rij = plaats + 4;
    [naam, soort, eenheid].forEach((tekst, kolom) => blad.zet(rij, kolom + 1, tekst, "tekst"));
    blad.zet(rij, 4, afspraak, "getal");
    blad.zet(rij, 5, som(maanden), "getal");
    blad.zet(rij, 6, { formule: `${cel(rij, 5)}-${cel(rij, 4)}`, uitkomst: som(maanden) - afspraak }, "getal");
  });
  return blad;
}

/** What goes wrong in the other form: a total of visitors, a year that differs from the table, a figure too many. */
interface Fouten {
  readonly totaal2024?: number;
  readonly sport2025?: number;
  readonly verschoven?: number;
}

function bezoekblad({ totaal2024, sport2025, verschoven }: Fouten): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Door de jaren", [42, 22, 10, 10, 10, 10, 10, 10], 0);
  blad.zet(1, 1, "Stichting De Linde – cijfers door de jaren heen", "titel");
  blad.hoogte(1, 24);
  blad.zet(3, 1, "Buurttuin - Aantal bezoekers", "groep");
  blad.zet(4, 1, "Maand", "kop");
  JAREN.forEach((jaar, plaats) => blad.zet(4, plaats + 2, jaar, "jaar"));
  MAANDEN.forEach((maand, nummer) => {
    blad.zet(5 + nummer, 1, maand, "tekst");
    JAREN.forEach((jaar, plaats) => blad.zet(5 + nummer, plaats + 2, BEZOEK[jaar][nummer]!, "getal"));
  });
  blad.zet(17, 1, "Totaal", "som");
  JAREN.forEach((jaar, plaats) => {
    const letter = kolomletter(plaats + 2);
    const formule = { formule: `SUM(${letter}5:${letter}16)`, uitkomst: som(BEZOEK[jaar]) };
    blad.zet(17, plaats + 2, jaar === 2024 && totaal2024 !== undefined ? totaal2024 : formule, "som");
  });
  blad.zet(20, 1, "Activiteit", "kop");
  blad.zet(20, 2, "Eenheid", "kop");
  TREND.forEach((jaar, plaats) => blad.zet(20, plaats + 3, jaar, "jaar"));
  PER_JAAR.forEach(([naam, eenheid, cijfers], nummer) => {
    blad.zet(21 + nummer, 1, naam, "tekst");
    blad.zet(21 + nummer, 2, eenheid, "tekst");
    cijfers.forEach((aantal, plaats) =>
      blad.zet(
        21 + nummer,
        plaats + 3,
        nummer === 0 && plaats === 4 && sport2025 !== undefined ? sport2025 : aantal,
        "getal",
      ),
    );
  });
  if (verschoven !== undefined) blad.zet(23, 8, verschoven, "getal");
  return blad;
}

/** Years in the columns, and months by years, beside a table of totals (domein.md §3.6). */
export const voorbeeld: Indelingvoorbeeld = {
  naam: "reeks",
  titel: "Cijfers door de jaren heen",
  schoon: () => [productieblad(), bezoekblad({})],
  metFouten: () => [productieblad(), bezoekblad({ totaal2024: 2600, sport2025: 264, verschoven: 45 })],
  bevindingen: [
    ["TYD-04", "Productie!E4"],
    ["REK-02", "'Door de jaren'!C17"],
    ["STR-05", "'Door de jaren'!H23"],
  ],
  realisaties: REALISATIES,
};
