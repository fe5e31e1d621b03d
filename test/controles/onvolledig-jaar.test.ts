import { onvolledigeJaren } from "../../src/controles/onvolledig-jaar";
import { MAANDEN, LINDE } from "../inlezen/tijdhulp";
import { inhoudUit } from "../hulp/inhoud-uit";
import { invoerVan } from "./voorbeeld-invoer";

const redenen = (cijfers: readonly (number | null)[], koppen: readonly string[] = MAANDEN): string[] =>
  onvolledigeJaren(
    invoerVan(
      inhoudUit({
        Maanden: [
          ["Activiteit", ...koppen],
          ["Sport", ...cijfers],
          ["Huiswerk", ...cijfers],
        ],
      }),
      LINDE,
    ),
  ).map(({ reden }) => reden);

test("a year of which months are still empty is told", () => {
  expect(redenen([10, 11, 12, 13, 14, 15, null, null, null, null, null, null])).toEqual([
    "Blad 'Maanden': over 6 van de 12 maanden staat er niets. De realisatie is de som van de andere maanden, niet van het hele jaar.",
  ]);
  expect(redenen([30, 40], ["Q1", "Q2"])).toEqual([expect.stringContaining("over 6 van de 12 maanden")]);
});

test("a whole year is not, also where a month is 0", () => {
  expect(redenen([10, 11, 12, 13, 14, 15, 0, 0, 9, 8, 7, 6])).toEqual([]);
});
