import fc from "fast-check";
import { halveer, verdeel, type Gebied } from "../../../src/werkboek/excel/blokken";
import { hernoemBladen, metNamen } from "../../../src/werkboek/excel/plan-hernoemen";
import { leesRegister, schrijfRegister } from "../../../src/werkboek/excel/register";
import { reeksen, vlakken } from "../../../src/werkboek/excel/vlakken";
import { ALLES } from "../schrijven/plannen";

const gebied = fc.record({
  rij: fc.nat(50),
  kolom: fc.nat(9),
  rijen: fc.integer({ min: 1, max: 90 }),
  kolommen: fc.integer({ min: 1, max: 12 }),
});

const plekken = (blad: number, { rij, kolom, rijen, kolommen }: Gebied): string[] =>
  Array.from(
    { length: rijen * kolommen },
    (_, n) => `${blad}:${rij + Math.floor(n / kolommen)},${kolom + (n % kolommen)}`,
  );

describe("cellen verdelen over antwoorden", () => {
  test("laat geen cel weg, geeft er geen dubbel, en blijft onder de grens tenzij één rij al langer is", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(gebied, { nil: null }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 200 }),
        (gebieden, grens) => {
          const antwoorden = verdeel(gebieden, grens);
          const gevraagd = antwoorden.flat().flatMap((blok) => plekken(blok.blad, blok));
          expect(gevraagd).toEqual(gebieden.flatMap((een, blad) => (een ? plekken(blad, een) : [])));
          for (const antwoord of antwoorden) {
            const cellen = antwoord.reduce((som, { rijen, kolommen }) => som + rijen * kolommen, 0);
            expect(cellen <= grens || (antwoord.length === 1 && antwoord[0]!.rijen === 1)).toBe(true);
            expect(antwoord.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  test("halveren houdt alle cellen, tot er één rij over is", () => {
    fc.assert(
      fc.property(fc.array(gebied, { minLength: 1, maxLength: 5 }), (gebieden) => {
        const blokken = gebieden.map((een, blad) => ({ ...een, blad }));
        const helften = halveer(blokken);
        if (helften === null) expect(blokken.map(({ rijen }) => rijen)).toEqual([1]);
        else {
          expect(helften.flat().flatMap((blok) => plekken(blok.blad, blok))).toEqual(
            blokken.flatMap((blok) => plekken(blok.blad, blok)),
          );
          expect(helften[0].length * helften[1].length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("cellen samennemen tot vlakken", () => {
  test("dekt precies dezelfde cellen met dezelfde sleutel, elk één keer", () => {
    const cel = fc.record({ rij: fc.nat(8), kolom: fc.nat(8), sleutel: fc.constantFrom("a", "b") });
    fc.assert(
      fc.property(fc.uniqueArray(cel, { selector: ({ rij, kolom }) => rij * 100 + kolom, maxLength: 60 }), (cellen) => {
        const gedekt = vlakken(cellen).flatMap((vlak) => plekken(0, vlak).map((plek) => `${plek}=${vlak.sleutel}`));
        expect(gedekt.sort()).toEqual(cellen.map(({ rij, kolom, sleutel }) => `0:${rij},${kolom}=${sleutel}`).sort());
      }),
    );
  });

  test("maakt van een tabel met één uiterlijk één vlak, en van gelijke buren één reeks", () => {
    const tabel = Array.from({ length: 12 }, (_, n) => ({ rij: 2 + Math.floor(n / 3), kolom: n % 3, sleutel: "x" }));
    expect(vlakken(tabel)).toEqual([{ rij: 2, kolom: 0, rijen: 4, kolommen: 3, sleutel: "x" }]);
    expect(
      reeksen([
        [3, 15],
        [1, 27],
        [2, 15],
        [5, 15],
      ]),
    ).toEqual([
      { van: 1, aantal: 1, waarde: 27 },
      { van: 2, aantal: 2, waarde: 15 },
      { van: 5, aantal: 1, waarde: 15 },
    ]);
  });
});

describe("bladen in een plan een andere naam geven", () => {
  const namen = new Map([
    ["Overzicht", "Overzicht (2)"],
    ["100 Sport", "100 Sport (2)"],
    ["O'Neil", "Uit"],
  ]);

  test.each([
    ["Overzicht!A1+'100 Sport'!B2", "'Overzicht (2)'!A1+'100 Sport (2)'!B2"],
    ['"Overzicht!A1"&Overzicht!A1', "\"Overzicht!A1\"&'Overzicht (2)'!A1"],
    ["'O''Neil'!$A$1:$B$2", "Uit!$A$1:$B$2"],
    ["MijnOverzicht!A1+Overzicht2!B1", "MijnOverzicht!A1+Overzicht2!B1"],
    ["'[1]Overzicht'!A1+[2]Overzicht!A1", "'[1]Overzicht'!A1+[2]Overzicht!A1"],
    ["SUM(A1:A9)", "SUM(A1:A9)"],
  ])("%s wordt %s", (formule, verwacht) => {
    expect(metNamen(formule, namen)).toBe(verwacht);
  });

  test("verandert elke verwijzing: cellen, links, namen en grafieken", () => {
    const tekst = JSON.stringify(hernoemBladen(ALLES, namen));
    expect(tekst).toContain("'100 Sport (2)'!$B$5:$B$7");
    expect(tekst).not.toContain("'100 Sport'!");
    expect(hernoemBladen(ALLES, namen).bladen[0]!.naam).toBe("100 Sport (2)");
  });
});

describe("het register van wat van ons is", () => {
  test("komt terug zoals het geschreven is", () => {
    const register = {
      bladen: [
        {
          id: "{1}",
          plannaam: "A & <B>",
          vlakken: [{ rij: 0, kolom: 1, rijen: 2, kolommen: 3 }],
          grafieken: ["Verantwoord 1a"],
        },
      ],
      namen: ["t_é"],
    };
    expect(leesRegister(schrijfRegister(register))).toEqual(register);
  });

  test.each([
    null,
    "",
    "<a/>",
    '<g xmlns="urn:verantwoord:bladen:1">[]</g>',
    '<g xmlns="urn:verantwoord:bladen:1">{"bladen":[{"id":3}],"namen":[]}</g>',
  ])("%j is geen register: dan is niets van ons", (xml) => {
    expect(leesRegister(xml)).toEqual({ bladen: [], namen: [] });
  });
});
