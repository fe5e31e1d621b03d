import fc from "fast-check";
import { Cellen } from "../../../src/controles/rekenen/cellen";
import { reken } from "../../../src/controles/rekenen/formule";
import { rekenNa } from "../../../src/controles/rekenen/narekenen";
import { nietNagerekend } from "../../../src/controles/rekenen/niet-nagerekend";
import { Foutwaarde, type Waarde } from "../../../src/controles/rekenen/waarde";
import type { VoorbeeldCel } from "../../../src/controles/controle";
import type { Raster } from "../../../src/werkboek/raster";
import { inhoudUit, type Bladen } from "../../hulp/inhoud-uit";

function uitkomst(formule: string, bladen: Bladen): Waarde | string {
  const { rasters } = inhoudUit(bladen);
  const gerekend = reken(formule, rasters[0]!, new Cellen(rasters, 100_000));
  if ("belemmering" in gerekend)
    return `niet: ${gerekend.belemmering.soort === "functie" ? gerekend.belemmering.naam : gerekend.belemmering.soort}`;
  return gerekend.waarde instanceof Foutwaarde ? gerekend.waarde.code : gerekend.waarde;
}

const BLADEN: Bladen = {
  Jeugd: [
    [152, 190, "n.v.t.", "12", true],
    [null, 2.5, -4, "#N/A", 0],
    [7, 8, 9, 10, 11],
  ],
  "100 O'Sport": [[1000]],
};

describe("een formule", () => {
  test.each<[string, Waarde]>([
    ["B1-A1", 38],
    ["-2^2", 4],
    ["2^3^2", 64],
    ["2+3*4%", 2.12],
    ["-(A1+B1)*2", -684],
    ["1/4/2", 0.125],
    [" SUM( A1 : E3 ) ", "niet: schrijfwijze"],
    ["SUM(A1:C3)", 373.5 - 9 + 0],
    ["SUM($A$1:$B$3,100)", 459.5],
    ["SUM(A3:A1)", 159],
    ["SUM(3:3)", 45],
    ["SUM(A:A)", 159],
    ["A2", null],
    ["A2+1", 1],
    ["SUM(D1:D3)", "#N/A"],
    ["D2+1", "#N/A"],
    ["1/E2", "#DIV/0!"],
    ["IFERROR(1/E2,-1)", -1],
    ['IF(A1<B1,"meer","minder")', "meer"],
    ["IF(A2=0,1/0,2)", "#DIV/0!"],
    ["IF(A2<>0,1/0,2)", 2],
    ["IF(A1>B1,5)", false],
    ["'100 O''Sport'!A1*2", 2000],
    ["ROUND(2.675,2)", 2.68],
    ["ROUND(-1.5,0)", -2],
    ["ROUND(1234.5,-2)", 1200],
    ["ROUNDUP(2.01,1)", 2.1],
    ["ROUNDDOWN(-2.09,1)", -2],
    ["AVERAGE(A3:E3)", 9],
    ["MAX(A1:B3)-MIN(A1:C3)", 194],
    ["ABS(C2)", 4],
    ["SUBTOTAL(9,A1:B1)", 342],
    ["C1+1", "niet: tekst in een berekening"],
    ["VLOOKUP(1,A1:B3,2)", "niet: VLOOKUP"],
    ["SUM(IF(A1:A3>0,A1:A3))", "niet: lijst van waarden"],
    ["[1]Blad1!A1+1", "niet: ander bestand"],
    ["'[1]Blad 1'!A1+1", "niet: ander bestand"],
    ["Onbekend!A1", "niet: ander bestand"],
    ["Doel*2", "niet: gedefinieerde naam"],
    ["Tabel[Uren]", "niet: schrijfwijze"],
    ["A1 B1", "niet: schrijfwijze"],
    ["A1+", "niet: schrijfwijze"],
  ])("%s geeft %p", (formule, verwacht) => {
    const gerekend = uitkomst(formule, BLADEN);
    if (typeof verwacht === "number") expect(gerekend).toBeCloseTo(verwacht, 10);
    else expect(gerekend).toBe(verwacht);
  });
});

/** A formula as a tree, to write and to work out in two independent ways. */
type Boom = number | { readonly links: Boom; readonly teken: "+" | "-" | "*" | "/"; readonly rechts: Boom };

const boom = fc.letrec<{ boom: Boom; blad: number; tak: Boom }>((knoop) => ({
  boom: fc.oneof({ depthSize: "small", withCrossShrink: true }, knoop("blad"), knoop("tak")),
  blad: fc.integer({ min: 0, max: 99 }),
  tak: fc.record({
    links: knoop("boom"),
    teken: fc.constantFrom("+", "-", "*", "/"),
    rechts: knoop("boom"),
  }) as fc.Arbitrary<Boom>,
})).boom;

/** What plain arithmetic gives; NaN as soon as a part has no number, as a spreadsheet hands an error on. */
function uitgewerkt(een: Boom): number {
  if (typeof een === "number") return een;
  const [a, b] = [uitgewerkt(een.links), uitgewerkt(een.rechts)];
  const uit = een.teken === "+" ? a + b : een.teken === "-" ? a - b : een.teken === "*" ? a * b : a / b;
  return Number.isFinite(uit) ? uit : Number.NaN;
}

const RANG = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/** With no more brackets than needed; each leaf is a cell of row 1. */
function geschreven(een: Boom, bladeren: number[]): string {
  if (typeof een === "number") return `$${kolomLetter(bladeren.push(een) - 1)}1`;
  const deel = (kind: Boom, rechts: boolean): string => {
    const tekst = geschreven(kind, bladeren);
    if (typeof kind === "number") return tekst;
    const los = RANG[kind.teken] < RANG[een.teken] || (rechts && RANG[kind.teken] === RANG[een.teken]);
    return los ? `(${tekst})` : tekst;
  };
  return `${deel(een.links, false)}${een.teken}${deel(een.rechts, true)}`;
}

function kolomLetter(nummer: number): string {
  return nummer < 26 ? String.fromCharCode(65 + nummer) : `A${String.fromCharCode(65 + nummer - 26)}`;
}

describe("wetten", () => {
  test("plus, min, keer en gedeeld door geven wat gewoon rekenen geeft, met zo weinig haakjes als kan", () => {
    fc.assert(
      fc.property(boom, (een) => {
        const bladeren: number[] = [];
        const formule = geschreven(een, bladeren);
        fc.pre(bladeren.length < 50);
        const [gerekend, verwacht] = [uitkomst(formule, { Jeugd: [bladeren] }), uitgewerkt(een)];
        if (Number.isFinite(verwacht)) expect(gerekend).toBeCloseTo(verwacht, 6);
        else expect(["#DIV/0!", "#NUM!"]).toContain(gerekend);
      }),
      { numRuns: 200 },
    );
  });

  test("een SOM is de optelling van haar delen, hoe het gebied ook wordt geknipt", () => {
    const kolom = fc.array(fc.oneof(fc.integer({ min: -999, max: 999 }), fc.constant(null), fc.constant("tekst")), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(kolom, fc.nat(), (cellen, keuze) => {
        const knip = 1 + (keuze % (cellen.length - 1));
        const bladen = { Jeugd: cellen.map((cel) => [cel, 1]) };
        const heel = uitkomst(`SUM(A1:A${cellen.length})`, bladen);
        expect(uitkomst(`SUM(A1:A${knip})+SUM(A${knip + 1}:A${cellen.length})`, bladen)).toBe(heel);
        expect(heel).toBe(cellen.reduce<number>((som, cel) => som + (typeof cel === "number" ? cel : 0), 0));
      }),
      { numRuns: 100 },
    );
  });
});

/** A column of numbers, with a running total and a difference beside them; all stored results are right. */
function loop(aantal: number): VoorbeeldCel[][] {
  let som = 0;
  return Array.from({ length: aantal }, (_, i) => {
    som += i % 13;
    return [
      i % 13,
      { formule: `SUM(A$1:A${i + 1})`, uitkomst: som },
      { formule: `B${i + 1}-A${i + 1}`, uitkomst: som - (i % 13) },
    ];
  });
}

function verouderdIn(rijen: readonly (readonly VoorbeeldCel[])[]): string[] {
  const { verouderd } = rekenNa(inhoudUit({ Jeugd: rijen }));
  return [...verouderd.values()].flatMap((lijst) => lijst.map(({ rij, kolom }) => `${kolomLetter(kolom)}${rij + 1}`));
}

describe("een werkboek narekenen", () => {
  test("één bewaarde uitkomst die is veranderd, geeft precies die cel, wat er ook op rekent", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 50 }),
        (rij, kolom, erbij) => {
          const rijen = loop(20);
          const cel = rijen[rij]![kolom] as { formule: string; uitkomst: number };
          rijen[rij]![kolom] = { ...cel, uitkomst: cel.uitkomst + erbij };
          expect(verouderdIn(rijen)).toEqual([`${kolomLetter(kolom)}${rij + 1}`]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("een veranderd getal zonder herberekening geeft wat er niet meer bij past, en niet wat er nog bij past", () => {
    const rijen = loop(5);
    rijen[4]![0] = 100;
    expect(verouderdIn(rijen)).toEqual(["B5"]);
  });

  test("lopende totalen lezen elke cel een vast aantal keer", () => {
    const gelezen = (aantal: number): number => {
      const inhoud = inhoudUit({ Jeugd: loop(aantal) });
      let keer = 0;
      const tellend = new Proxy(inhoud.rasters[0]!, {
        get(doel, naam): unknown {
          const waarde: unknown = Reflect.get(doel, naam, doel);
          if (typeof waarde !== "function") return waarde;
          return (...argumenten: unknown[]): unknown => {
            keer++;
            return Reflect.apply(waarde, doel, argumenten);
          };
        },
      }) as Raster;
      expect(rekenNa({ rasters: [tellend] }).nagerekend).toBe(2 * aantal);
      return keer;
    };
    expect(gelezen(4000)).toBeLessThan(2.1 * gelezen(2000));
  });

  test("wat te veel cellen vraagt, wordt gelaten en geteld", () => {
    const rijen = loop(3000).map((rij, i) => [rij[0]!, { formule: `SUM(A${i + 1}:A3000)`, uitkomst: 1 }]);
    const { overig, nagerekend } = rekenNa(inhoudUit({ Jeugd: rijen }));
    expect(overig.get("te veel cellen")! + nagerekend).toBe(3000);
    expect(overig.get("te veel cellen")).toBeGreaterThan(1000);
  });

  test("functies die niet worden nagerekend, staan er met hun Nederlandse naam en aantal", () => {
    const rijen = [
      [
        { formule: "VLOOKUP(1,B1:C2,2,0)", uitkomst: 1 },
        { formule: "SUMIF(B1:B2,1)", uitkomst: 1 },
      ],
      [
        { formule: "VLOOKUP(2,B1:C2,2,0)", uitkomst: 1 },
        { formule: "A1&B1", uitkomst: "x" },
      ],
    ];
    expect(nietNagerekend(rekenNa(inhoudUit({ Jeugd: rijen })))).toEqual([
      "Van 3 formules is de uitkomst niet nagerekend, vanwege een functie die dit programma niet narekent: VERT.ZOEKEN (2), SOM.ALS (1).",
      "Van 1 formule is de uitkomst niet nagerekend, vanwege een schrijfwijze die dit programma niet kan lezen.",
    ]);
  });
});
