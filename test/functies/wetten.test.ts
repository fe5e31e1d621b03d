import fc from "fast-check";
import { rekenAf } from "../../src/domein/afrekenen";
import type { AfrekeningRegel } from "../../src/domein/afrekening";
import type { Beschikking } from "../../src/domein/beschikking";
import { naarEuro, som, tariefNaarEuro, type Cent } from "../../src/domein/geld";
import { FunctieFout } from "../../src/functies/antwoord";
import { afrekenen } from "../../src/functies/afrekenen";
import { FUNCTIES } from "../../src/functies/functies";
import { onderproductie } from "../../src/functies/onderproductie";
import { overproductie } from "../../src/functies/overproductie";
import { vaststelling } from "../../src/functies/vaststelling";
import { gelezen } from "../domein/voorbeeld";
import { aantal, beschikkingDocument } from "../domein/willekeurig";

/** A beschikking with a realisatie for each afspraak, settled by the core. Rows that cannot be settled are left out. */
const zaak = fc
  .tuple(beschikkingDocument, fc.array(aantal, { minLength: 20, maxLength: 20 }))
  .map(([document, aantallen]) => {
    const beschikking = gelezen(document);
    const sleutels = beschikking.activiteiten.flatMap((een) => een.afspraken.map(({ id }) => `${een.code} ${id}`));
    const afrekening = rekenAf(
      beschikking,
      (activiteit, afspraak) => aantallen[sleutels.indexOf(`${activiteit} ${afspraak}`) % aantallen.length]!,
    );
    const regels = afrekening.regels.filter((regel) => regel.gerealiseerd !== null);
    return { beschikking, afrekening, regels };
  });

const kolom = (regels: readonly AfrekeningRegel[], waarde: (regel: AfrekeningRegel) => unknown): unknown[][] =>
  regels.map((regel) => [waarde(regel)]);
const afspraken = (regels: readonly AfrekeningRegel[]): unknown[][] => kolom(regels, (regel) => regel.afgesproken);
const realisaties = (regels: readonly AfrekeningRegel[]): unknown[][] => kolom(regels, (regel) => regel.gerealiseerd);
const tarieven = (regels: readonly AfrekeningRegel[]): unknown[][] =>
  kolom(regels, (regel) => tariefNaarEuro(regel.tarief));

describe("a function and the core agree to the cent, for any beschikking", () => {
  const wet = (naam: string, geldt: (een: typeof zaak extends fc.Arbitrary<infer Zaak> ? Zaak : never) => void): void =>
    test(naam, () => {
      fc.assert(fc.property(zaak, geldt), { numRuns: 150 });
    });

  wet("OVERPRODUCTIE and ONDERPRODUCTIE, row by row and in one go", ({ regels }) => {
    fc.pre(regels.length > 1);
    const bereiken = [afspraken(regels), realisaties(regels), tarieven(regels)] as const;
    expect(overproductie(...bereiken)).toEqual(kolom(regels, (regel) => naarEuro(regel.over)));
    expect(onderproductie(...bereiken)).toEqual(kolom(regels, (regel) => naarEuro(regel.onder)));
  });

  wet("AFREKENEN, per groep", ({ beschikking, afrekening, regels }) => {
    const { compensatieMaximumProcent: maximum, drempelOnderProcent: drempel } = beschikking.instellingen;
    for (const groep of afrekening.groepen) {
      const eigen = regels.filter((regel) => regel.groep === groep.code);
      if (eigen.length === 0 || !isVerrekend(beschikking, groep.code)) continue;
      const bereiken = [afspraken(eigen), realisaties(eigen), tarieven(eigen)] as const;
      const beschikt = [[naarEuro(groep.beschikt)]];
      expect(afrekenen(beschikt, ...bereiken, [[maximum]], [[drempel]])).toEqual([[naarEuro(groep.terug.groep!)]]);
      expect(afrekenen(beschikt, ...bereiken, [[0]], [[drempel]])).toEqual([[naarEuro(groep.terug.activiteit!)]]);
    }
  });

  wet("VASTSTELLING, per groep and in total, in the mode of the beschikking", ({ beschikking, afrekening, regels }) => {
    const eigen = regels.filter((regel) => isVerrekend(beschikking, regel.groep));
    fc.pre(eigen.length > 0);
    const groepen = afrekening.groepen.filter(({ code }) => eigen.some((regel) => regel.groep === code));
    const { compensatie, compensatieMaximumProcent, drempelOnderProcent } = beschikking.instellingen;
    // Names of groups can differ in case only, which Excel takes as one.
    const naam = (code: string): string => `groep ${beschikking.groepen.findIndex((groep) => groep.code === code)}`;
    const [, ...tabel] = vaststelling(
      kolom(eigen, (regel) => naam(regel.groep)),
      kolom(eigen, (regel) => naarEuro(groepen.find(({ code }) => code === regel.groep)!.beschikt)),
      afspraken(eigen),
      realisaties(eigen),
      tarieven(eigen),
      [[compensatie]],
      [[compensatieMaximumProcent]],
      [[drempelOnderProcent]],
    );
    const totaal = tabel.pop()!;
    for (const groep of groepen) {
      const { beschikt, geleverd, over, onder, terug } = groep;
      const per = terug[compensatie];
      expect(tabel).toContainEqual([
        naam(groep.code),
        ...[beschikt, geleverd, over, onder].map(naarEuro),
        ...(per === null ? ["", ""] : [naarEuro(per), naarEuro((beschikt - per) as Cent)]),
      ]);
    }
    expect(tabel).toHaveLength(groepen.length);
    // Groups without a row owe nothing and add nothing to compensate with.
    const alles = som(groepen.map(({ beschikt }) => beschikt));
    expect(totaal.slice(0, 2)).toEqual(["Totaal", naarEuro(alles)]);
    expect(totaal[5]).toBe(naarEuro(afrekening.totaal.terug));
    expect(totaal[6]).toBe(naarEuro((alles - afrekening.totaal.terug) as Cent));
  });
});

const cel = fc.oneof(
  fc.constantFrom(
    null,
    0,
    "",
    "-",
    "n.v.t.",
    "29 [20]",
    "> 0",
    "hoog",
    "laag",
    "lager",
    "groep",
    "30-6-2024",
    "x",
    true,
  ),
  fc.integer({ min: -5, max: 200 }),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
);
const bereik = fc
  .tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2, 12))
  .chain(([kolommen, rijen]) =>
    fc.array(fc.array(cel, { minLength: kolommen, maxLength: kolommen }), { minLength: rijen, maxLength: rijen }),
  );

describe.each([...FUNCTIES.keys()])("%s, whatever the cells hold", (naam) => {
  /** The answer as plain data. Anything but a FunctieFout is a bug and goes on. */
  const antwoord = (argumenten: readonly unknown[]): unknown => {
    try {
      return JSON.parse(JSON.stringify(FUNCTIES.get(naam)!(...(argumenten as never[])), alsTekst));
    } catch (fout) {
      if (fout instanceof FunctieFout) return alsTekst("", fout);
      throw fout;
    }
  };
  const argumenten = fc.array(fc.option(bereik, { nil: undefined, freq: 5 }), { maxLength: 8 });

  test("answers an empty cell the same on a desktop (0) and on the web (null)", () => {
    fc.assert(
      fc.property(argumenten, (een) => {
        const metNul = een.map((deel) => deel?.map((rij) => rij.map((waarde) => waarde ?? 0)));
        expect(antwoord(een)).toEqual(antwoord(metNul));
      }),
      { numRuns: 60 },
    );
  });

  test("answers an argument that was left out the same as undefined and as null", () => {
    fc.assert(
      fc.property(argumenten, (een) => {
        expect(antwoord(een.map((deel) => deel ?? null))).toEqual(antwoord(een));
      }),
      { numRuns: 60 },
    );
  });

  test("gives values or a reason in Dutch, and never changes what it was given", () => {
    fc.assert(
      fc.property(argumenten, (een) => {
        const voor = JSON.stringify(een);
        const cellen = [antwoord(een)].flat(2);
        expect(JSON.stringify(een)).toBe(voor);
        for (const waarde of cellen) {
          expect(["number", "string"]).toContain(typeof waarde);
          if (typeof waarde === "string" && waarde.startsWith("#"))
            expect(waarde).toMatch(/^#(N\/B|WAARDE!) ['A-Z].+\.$/s);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function isVerrekend(beschikking: Beschikking, code: string): boolean {
  return beschikking.groepen.some((groep) => groep.code === code && groep.verrekenen);
}

function alsTekst(_: string, waarde: unknown): unknown {
  return waarde instanceof FunctieFout ? `${waarde.code} ${waarde.message}` : waarde;
}
