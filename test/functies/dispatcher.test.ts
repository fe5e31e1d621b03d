/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExcelHost } from "../excel-host/host";
import { maakExcel } from "../excel-host/maak-excel";
import { startOffice } from "../excel-host/start/office";

let host: ExcelHost;

/** The built functions, behind the real office.js, called by its own dispatcher. */
beforeAll(async () => {
  host = maakExcel({ bladen: { Jeugd: [] } });
  await startOffice(host);
  const laad = globalThis.eval as (code: string) => void;
  laad(readFileSync(join(__dirname, "..", "..", "dist", "functions.js"), "utf8"));
});

const cel = (waarde: unknown): unknown[][] => [[waarde]];

test("a value of one cell, with the arguments that were left out", async () => {
  expect(await host.roepFunctie("OVERPRODUCTIE", [cel(33), cel(47), null])).toEqual({ waarde: [[14]] });
  expect(await host.roepFunctie("OVERPRODUCTIE", [cel(33), cel(47), cel(5624.4)])).toEqual({ waarde: [[78741.6]] });
  expect(await host.roepFunctie("LAMPKLEUR", [cel("29 [20]"), null, null, null])).toEqual({
    waarde: [["donkergroen"]],
  });
});

test("a range goes in, an array comes out, with an error in its own cell", async () => {
  const bereiken = [
    [[10], [20], ["-"]],
    [[12], [null], [5]],
  ];
  expect(await host.roepFunctie("REALISATIEGRAAD", [...bereiken])).toMatchObject({
    waarde: [
      [10 / 12],
      [{ basicValue: "#N/A", message: "De streefwaarde is 0: een percentage is niet te berekenen." }],
      [{ basicValue: "#N/A", message: expect.stringMatching(/^Het resultaat is niet geregistreerd/) }],
    ],
  });
});

test("a table spills", async () => {
  const kolommen = [
    [["A"], ["B"]],
    [[100], [50]],
    [[10], [5]],
    [[12], [5]],
    [[10], [10]],
  ];
  expect(await host.roepFunctie("VASTSTELLING", [...kolommen, null, null, null])).toEqual({
    waarde: [
      ["Groep", "Beschikt", "Geleverd", "Overproductie", "Onderproductie", "Terug", "Vaststelling"],
      ["A", 100, 120, 20, 0, 0, 100],
      ["B", 50, 50, 0, 0, 0, 50],
      ["Totaal", 150, 170, 20, 0, 0, 150],
    ],
  });
});

test("what is missing is #N/B and what is wrong #WAARDE!, each with its reason", async () => {
  expect(await host.roepFunctie("OVERPRODUCTIE", [null, null, null])).toMatchObject({
    fout: "#N/A",
    bericht: expect.stringMatching(/^Vul de afspraak en de realisatie in, .*paneel/),
  });
  expect(await host.roepFunctie("AFREKENEN", [cel(-1), cel(1), cel(1), cel(1), null, null])).toEqual({
    fout: "#VALUE!",
    bericht: "Beschikt is negatief.",
  });
});

test("an error in a cell reaches the function, which says where it stands", async () => {
  expect(await host.roepFunctie("OVERPRODUCTIE", [cel(5), cel({ fout: "#DIV/0!" }), null])).toEqual({
    fout: "#VALUE!",
    bericht: "In de realisatie staat een fout: #DEEL/0!.",
  });
});

test("a formula that is removed while it waits leaves the others alone", async () => {
  const afbreken = new AbortController();
  const weg = host.roepFunctie("LEEFTIJDSGROEP", [cel(70)], { signaal: afbreken.signal });
  const blijft = host.roepFunctie("LEEFTIJDSGROEP", [cel(16)]);
  afbreken.abort();
  expect(await weg).toEqual({ afgebroken: true });
  expect(await blijft).toEqual({ waarde: [["jongeren"]] });
});
