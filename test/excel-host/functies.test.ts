/** @jest-environment jsdom */
import type { ExcelHost } from "./host";
import { maakExcel } from "./maak-excel";
import { startOffice } from "./start/office";

let host: ExcelHost;

beforeAll(async () => {
  host = maakExcel({ bladen: { Jeugd: [] } });
  await startOffice(host);
  const { Error: Fout, ErrorCode } = CustomFunctions;
  CustomFunctions.associate("TELOP", (a: number, b: number | null) => a + (b ?? 100));
  CustomFunctions.associate("DEEL", (a: number, b: number) => {
    if (b === 0) throw new Fout(ErrorCode.notAvailable, "Er is geen noemer.");
    return a / b;
  });
  CustomFunctions.associate("KEER", (tabel: number[][]) => tabel.map((rij) => rij.map((waarde) => waarde * 10)));
  CustomFunctions.associate("PLEK", (aanroep: CustomFunctions.Invocation) => aanroep.address);
  CustomFunctions.associate("SOORT", (waarde: unknown) => (waarde instanceof Fout ? waarde.code : typeof waarde));
});

test("values, omitted arguments, arrays and the own address go through the real dispatcher", async () => {
  expect(await host.roepFunctie("TELOP", [1, 2])).toEqual({ waarde: 3 });
  expect(await host.roepFunctie("TELOP", [1, null])).toEqual({ waarde: 101 });
  expect(
    await host.roepFunctie("KEER", [
      [
        [1, 2],
        [3, 4],
      ],
    ]),
  ).toEqual({
    waarde: [
      [10, 20],
      [30, 40],
    ],
  });
  expect(await host.roepFunctie("PLEK", [], { adres: "Jeugd!C7" })).toEqual({ waarde: "Jeugd!C7" });
});

test("an error of a function comes with its reason, and a function that does not exist gives one too", async () => {
  expect(await host.roepFunctie("DEEL", [1, 0])).toEqual({ fout: "#N/A", bericht: "Er is geen noemer." });
  expect(await host.roepFunctie("BESTAATNIET", [])).toHaveProperty("fout", "#VALUE!");
});

test("an error value as an argument arrives as an error", async () => {
  expect(await host.roepFunctie("SOORT", [{ fout: "#DIV/0!" }])).toEqual({ waarde: "#DIV/0!" });
});

test("a function that is removed while it runs is told, and gives nothing any more", async () => {
  let gestopt = false;
  CustomFunctions.associate("WACHT", (aanroep: CustomFunctions.CancelableInvocation) => {
    aanroep.onCanceled = () => (gestopt = true);
    return new Promise(() => {});
  });
  const afbreken = new AbortController();
  const uitkomst = host.roepFunctie("WACHT", [], { signaal: afbreken.signal });
  await host.roepFunctie("TELOP", [1, 1]);
  afbreken.abort();
  expect(await uitkomst).toEqual({ afgebroken: true });
  await host.roepFunctie("TELOP", [1, 1]);
  expect(gestopt).toBe(true);
});
