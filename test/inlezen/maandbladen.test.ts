import { afwijkingen } from "../../src/controles/afwijking";
import { onvolledigeJaren } from "../../src/controles/onvolledig-jaar";
import type { InvoerMetBeschikking, VoorbeeldBlad } from "../../src/controles/controle";
import { invoerVan } from "../controles/voorbeeld-invoer";
import { inhoudUit } from "../hulp/inhoud-uit";
import { LINDE, MAANDEN, prestatiesVan } from "./tijdhulp";

const kwartalen = (
  rij: (kwartaal: number) => VoorbeeldBlad["rijen"][number],
  tot = 4,
): Record<string, VoorbeeldBlad["rijen"]> =>
  Object.fromEntries(
    Array.from({ length: tot }, (_, nummer) => [
      `Q${nummer + 1}`,
      [["Activiteit", "Eenheid", ...MAANDEN.slice(3 * nummer, 3 * nummer + 3)], rij(nummer)],
    ]),
  );
const uren = (nummer: number): VoorbeeldBlad["rijen"][number] => ["Sport", "Klokuur activiteit", 10, 20, 30 + nummer];
const gelezen = (bladen: Record<string, VoorbeeldBlad["rijen"]>): ReturnType<typeof invoerVan> =>
  invoerVan(inhoudUit(bladen), LINDE);

describe("a sheet per quarter", () => {
  test("makes the year together with the other quarters, with the cells of all", () => {
    const { productie } = gelezen(kwartalen(uren));
    expect(prestatiesVan(productie)).toEqual(["JGD-SPORT PE1 246"]);
    expect(
      productie.prestaties
        .find(({ afspraak, regel }) => regel && afspraak === "PE1")!
        .realisatie!.cellen.map(({ blad }) => blad),
    ).toEqual(["Q1", "Q2", "Q3", "Q4"]);
    expect(onvolledigeJaren(gelezen(kwartalen(uren)))).toEqual([]);
  });

  test("counts as far as there are quarters, and says which part is not there", () => {
    const invoer = gelezen(kwartalen(uren, 2));
    expect(prestatiesVan(invoer.productie)).toEqual(["JGD-SPORT PE1 121"]);
    expect(onvolledigeJaren(invoer).map(({ reden }) => reden)).toEqual([
      "Blad 'Q1': over 6 van de 12 maanden staat er niets. De realisatie is de som van de andere maanden, niet van het hele jaar.",
    ]);
  });

  test("does not count again beside a sheet with all months", () => {
    const jaar = [
      ["Activiteit", "Eenheid", ...MAANDEN],
      ["Sport", "Klokuur activiteit", ...MAANDEN.map(() => 20)],
    ];
    expect(prestatiesVan(gelezen({ ...kwartalen(uren), Totaaljaar: jaar }).productie)).toEqual(["JGD-SPORT PE1 240"]);
  });

  test("does not add up what cannot be added up", () => {
    const [eerste, ...rest] = LINDE.activiteiten;
    const afspraken = eerste!.afspraken.map((een) => ({ ...een, telbegrip: "unieke deelnemers" as const }));
    const uniek = { ...LINDE, activiteiten: [{ ...eerste!, afspraken }, ...rest] };
    expect(prestatiesVan(invoerVan(inhoudUit(kwartalen(uren)), uniek).productie)).toEqual(["JGD-SPORT PE1 60"]);
  });
});

test("two sheets with the same months are two places, of which the first counts", () => {
  const blad = (uur: number): VoorbeeldBlad["rijen"] => [
    ["Activiteit", "Eenheid", "jan", "feb"],
    ["Sport", "Klokuur activiteit", uur, uur],
  ];
  expect(prestatiesVan(gelezen({ Noord: blad(10), Zuid: blad(4) }).productie)).toEqual(["JGD-SPORT PE1 20"]);
});

test("what a log per month counts together, is held against what was agreed", () => {
  const maand = (datum: string): VoorbeeldBlad["rijen"] => [
    ["Datum", "Activiteit", "Uren"],
    ...Array.from({ length: 5 }, (_, dag) => [`${dag + 1}-${datum}-2025`, "Sport", 2]),
  ];
  const invoer = gelezen({ jan: maand("1"), feb: maand("2") });
  expect(prestatiesVan(invoer.productie)).toEqual(["JGD-SPORT PE1 20"]);
  expect([...afwijkingen(invoer as InvoerMetBeschikking)].map(({ gerealiseerd }) => gerealiseerd)).toEqual([20]);
});
