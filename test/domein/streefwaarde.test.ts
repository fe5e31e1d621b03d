import fc from "fast-check";
import { gelijkeStreefwaarde, leesStreefwaarde, schrijfStreefwaarde, streefgetal } from "../../src/domein/streefwaarde";
import { aantal } from "./willekeurig";

describe("een streefwaarde", () => {
  test.each([
    [152, { soort: "getal", waarde: 152 }],
    ["1.828", { soort: "getal", waarde: 1828 }],
    ["[20]", { soort: "getal", waarde: 20 }],
    ["> 0", { soort: "vergelijking", teken: ">", waarde: 0, tekst: "> 0" }],
    [">=8", { soort: "vergelijking", teken: "≥", waarde: 8, tekst: ">=8" }],
    ["min. 1000", { soort: "vergelijking", teken: "≥", waarde: 1000, tekst: "min. 1000" }],
    ["minimaal 1.000", { soort: "vergelijking", teken: "≥", waarde: 1000, tekst: "minimaal 1.000" }],
    ["min. gem. 250", { soort: "vergelijking", teken: "≥", waarde: 250, tekst: "min. gem. 250" }],
    ["ten hoogste 5", { soort: "vergelijking", teken: "≤", waarde: 5, tekst: "ten hoogste 5" }],
    ["5 op 10", { soort: "verhouding", deel: 5, van: 10, tekst: "5 op 10" }],
    ["1 op de 4", { soort: "verhouding", deel: 1, van: 4, tekst: "1 op de 4" }],
    ["5 op 0", { soort: "geen", tekst: "5 op 0" }],
    ["Positief", { soort: "geen", tekst: "Positief" }],
    ["", { soort: "geen", tekst: "" }],
  ])("%p", (waarde, verwacht) => expect(leesStreefwaarde(waarde)).toEqual(verwacht));

  test("wat geschreven is, wordt zo weer gelezen", () => {
    const streef = fc.oneof(
      aantal.filter((getal) => getal < 1e15 && (getal === 0 || getal > 1e-6)),
      fc.constantFrom("> 0", "min. 1000", "min. gem. 250", "5 op 10", "Positief", "≤ 3,5"),
    );
    fc.assert(
      fc.property(streef, (waarde) => {
        const gelezen = leesStreefwaarde(waarde);
        expect(leesStreefwaarde(schrijfStreefwaarde(gelezen))).toEqual(gelezen);
      }),
    );
  });

  test.each([
    ["min. 200", "≥ 200", true],
    ["> 200", "≥ 200", false],
    [200, "min. 200", false],
    ["5 op 10", "1 op 2", true],
    ["positief", "Positief", true],
    [1000, "1.000", true],
  ])("%p en %p zijn gelijk: %p", (a, b, gelijk) => {
    expect(gelijkeStreefwaarde(leesStreefwaarde(a), leesStreefwaarde(b))).toBe(gelijk);
  });

  test("alleen een getal en een vergelijking hebben een getal om mee te rekenen", () => {
    expect(["12", "min. 12", "5 op 10", "Positief"].map((tekst) => streefgetal(leesStreefwaarde(tekst)))).toEqual([
      12,
      12,
      null,
      null,
    ]);
  });
});
