import fc from "fast-check";
import { cent, euro, maal, naarEuro, som, tarief, tariefNaarEuro } from "../../src/domein/geld";
import { euros } from "./willekeurig";

describe("geld in hele centen", () => {
  test.each([
    [0.1, 10],
    [830399.6, 83039960],
    [1.15, 115],
    [-903, -90300],
    [1e7, 1000000000],
    [-0, 0],
  ])("€ %p is %p cent", (bedrag, centen) => expect(euro(bedrag)).toBe(centen));

  test.each([0.001, 1.005, 1e-7, Number.NaN, Number.POSITIVE_INFINITY, 1e15])("€ %p wordt geweigerd", (bedrag) => {
    expect(() => euro(bedrag)).toThrow(RangeError);
  });

  test("een tarief heeft hoogstens vier decimalen", () => {
    expect(tarief(136.2333)).toBe(1362333);
    expect(() => tarief(0.00001)).toThrow(RangeError);
  });

  test.each([
    // Binary floats give 1.00 here: 1.005 lies just below. The decimal half goes away from zero, as in Excel.
    [1, 1.005, 101],
    [0.5, 0.01, 1],
    [-0.5, 0.01, -1],
    [0.1, 0.05, 1],
    [3, 0.0016, 0],
    [3, 0.0017, 1],
    [12, 6867.9408, 8241529],
    [1e-7, 1000, 0],
    [2200, 136.2333, 29971326],
  ])("%p × € %p is %p cent", (aantal, prijs, centen) => expect(maal(aantal, tarief(prijs))).toBe(centen));

  test("heen en terug verliest geen cent", () => {
    fc.assert(fc.property(euros(2), (bedrag) => naarEuro(euro(bedrag)) === bedrag));
    fc.assert(fc.property(euros(4), (prijs) => tariefNaarEuro(tarief(prijs)) === prijs));
  });

  test("een som die niet meer exact is, wordt geweigerd", () => {
    expect(som([cent(1), cent(-3), cent(5)])).toBe(3);
    expect(() => som([cent(Number.MAX_SAFE_INTEGER), cent(2)])).toThrow(RangeError);
    expect(() => cent(0.5)).toThrow(RangeError);
  });
});
