import { leesIn } from "../../src/inlezen/inlezen";
import { begrotingVan } from "../../src/opdrachtregel/rapport-begroting";
import { toonBegrotingen } from "../../src/opdrachtregel/tonen-begroting";
import { inhoudUit } from "../hulp/inhoud-uit";

const { begrotingen } = leesIn(
  inhoudUit({
    Begroting: [
      ["Financiers", "Begroting", "Realisatie", "Toelichting"],
      ["Gemeente", 108_000, 101_106, null],
      ["Totaal inkomsten", 108_000, 101_106, null],
      ["Middelen"],
      ["Personeel", 100_000, 95_287, null],
      ["Huur", 8264, 9000, null],
      ["Vrijwilligersuren (in natura)", 5000, 6000, null],
      ["TOTAAL", 108_264, 104_287, null],
      ["SALDO", -264, -3181, null],
    ],
  }),
  null,
);

test("een begroting in het rapport: totalen en saldo per kolom, in euro's", () => {
  expect(begrotingen.map(begrotingVan)).toEqual([
    {
      blad: "Begroting",
      bereik: "A1:D9",
      locatie: null,
      totalen: { begroting: 108_264, realisatie: 104_287 },
      saldo: { begroting: -264, realisatie: -3181 },
      inkomsten: { begroting: 108_000, realisatie: 101_106 },
      uitgaven: { begroting: 108_264, realisatie: 104_287 },
      investering: {},
      dekking: {},
      inNatura: { begroting: 5000, realisatie: 6000 },
    },
  ]);
});

test("een begroting op het scherm: hoeveel rijen van elke soort, en de bedragen", () => {
  const regels = toonBegrotingen(begrotingen, 100).split("\n");
  expect(regels[0]).toBe("BEGROTING (1)");
  expect(regels.find((regel) => regel.includes("saldo"))).toMatch(/−€\u00a0264,00 +−€\u00a03\.181,00$/);
  expect(regels.find((regel) => regel.includes("in natura"))).toContain("1 rij");
  expect(toonBegrotingen([], 100)).toBe("");
});
