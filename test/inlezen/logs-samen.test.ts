import { bereikNaam, type Bereik } from "../../src/domein/bereik";
import { leesIn } from "../../src/inlezen/inlezen";
import { GEEN_KEUZES } from "../../src/inlezen/keuzes";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, regelsVan } from "./hulp";

type Cel = string | number;

const KOP = ["Datum", "Activiteit", "Uren", "Deelnemers", "Financier", "Eenheid"];
/** 1 March 2024 as Excel counts days. */
const MAART = 45352;

describe("logs of one workbook with the same columns", () => {
  test("each have their own sums and places", () => {
    const productie = leesIn(
      inhoudUit({
        Noord: [KOP, [MAART, "Sport", 1, 10], [MAART, "Contact", 2, 20], [MAART, "Kerstmarkt", 4, 5]],
        // The first row of 'Sport' is left out, and is still the one that its name stands in.
        Zuid: [KOP, [MAART, "Contact", 8, 1], [MAART - 400, "Sport", 16, 2], [MAART, "Sport", 32, 3]],
      }),
      BALANS,
    );
    const plaats = ({ cellen }: { cellen: readonly Bereik[] }): string => cellen.map(bereikNaam).join();
    expect(
      productie.regels.map(({ id, naam, realisatie }) =>
        [id, plaats(naam!), plaats(realisatie!), realisatie!.tekst].join(" "),
      ),
    ).toEqual([
      "Noord!A1:F4#JGD-SPORT:PE1 Noord!B2 Noord!C2:C4 1",
      "Noord!A1:F4#JGD-SPORT:TE1 Noord!B2 Noord!D2:D4 10",
      "Noord!A1:F4#JGD-CONTACT:PE1 Noord!B3 Noord!C2:C4 2",
      "Zuid!A1:F4#JGD-CONTACT:PE1 Zuid!B2 Zuid!C2:C4 8",
      "Zuid!A1:F4#JGD-SPORT:PE1 Zuid!B3 Zuid!C2:C4 32",
      "Zuid!A1:F4#JGD-SPORT:TE1 Zuid!B3 Zuid!D2:D4 3",
    ]);
    expect(productie.registraties.flatMap(({ overgeslagen }) => overgeslagen.map(plaats))).toEqual([
      "Noord!A4:F4",
      "Zuid!A3:F3",
    ]);
  });

  test("read an abbreviation of two activities as that of the groep that the sheet is named after", () => {
    const rijen: Cel[][] = [KOP, [MAART, "dig comm", 2, 1]];
    expect(regelsVan(leesIn(inhoudUit({ Jeugd: rijen, Volwassenen: rijen }), BALANS))).toEqual([
      "JGD-DIGI PE1  2",
      "VLW-DIGI PE1  2",
    ]);
  });

  test("follow what the user said of a name on the sheet where that was said", () => {
    const keuze = { blad: "Zuid", naam: "Buurtdag", keuze: { activiteit: "JGD-CONTACT" } };
    const rijen: Cel[][] = [KOP, [MAART, "Buurtdag", 2, 1]];
    const inhoud = inhoudUit({ Noord: rijen, Zuid: rijen, Oost: rijen });
    const productie = leesIn(inhoud, BALANS, { ...GEEN_KEUZES, namen: [keuze] });
    expect(productie.regels.map(({ blad, koppeling }) => `${blad} ${koppeling.activiteit}`)).toEqual([
      "Zuid JGD-CONTACT",
    ]);
  });
});
