import { onthoudPer, onthoudPerTwee, onthoudTekst } from "../../src/domein/onthouden";

test("wat bij een object hoort, wordt één keer uitgerekend", () => {
  let keren = 0;
  const lengte = onthoudPer((lijst: readonly number[]) => {
    keren++;
    return lijst.length;
  });
  const lijst = [1, 2, 3];
  expect([lengte(lijst), lengte(lijst), keren]).toEqual([3, 3, 1]);
  expect([lengte([...lijst]), keren]).toEqual([3, 2]);
});

test("wat bij twee objecten hoort, wordt per paar één keer uitgerekend", () => {
  let keren = 0;
  const samen = onthoudPerTwee((een: readonly string[], ander: readonly string[]) => {
    keren++;
    return [...een, ...ander].join(" ");
  });
  const [een, ander] = [["a"], ["b"]];
  expect([samen(een, ander), samen(een, ander), keren]).toEqual(["a b", "a b", 1]);
  expect([samen(ander, een), samen(een, een), keren]).toEqual(["b a", "a a", 3]);
});

test("ook dat een tekst niets oplevert, wordt onthouden", () => {
  let keren = 0;
  const getal = onthoudTekst((tekst) => {
    keren++;
    return /^\d+$/.test(tekst) ? Number(tekst) : null;
  });
  expect([getal("tien"), getal("tien"), getal("10"), keren]).toEqual([null, null, 10, 2]);
});
