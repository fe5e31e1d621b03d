import fc from "fast-check";
import { ontleedFormule, verschuifFormule } from "../../src/werkboek/formule-verschuiven";
import { leegInhoud } from "../../src/werkboek/inhoud";
import { RasterBouwer, Tekstenlijst } from "../../src/werkboek/raster-bouwer";

function bouwer(): RasterBouwer {
  return new RasterBouwer({ blad: "Blad", index: 0, teksten: new Tekstenlijst() });
}

const waarde = fc.oneof(fc.double({ noNaN: true }), fc.string({ maxLength: 3 }), fc.boolean(), fc.constant(null));
const cel = fc.record({
  rij: fc.oneof(fc.nat({ max: 5 }), fc.constant(1_048_575)),
  kolom: fc.oneof(fc.nat({ max: 5 }), fc.constant(16_383)),
  waarde,
  vorm: fc.constantFrom("General", "0%"),
});

describe("een raster bouwen", () => {
  test("in welke volgorde de cellen ook komen: elke cel houdt wat er het laatst in is gezet", () => {
    fc.assert(
      fc.property(fc.array(cel, { maxLength: 40 }), (cellen) => {
        const maken = bouwer();
        const verwacht = new Map<string, (typeof cellen)[number]>();
        for (const een of cellen) {
          maken.zet(een.rij, een.kolom, een.waarde, { getalvorm: een.vorm });
          verwacht.delete(`${een.rij},${een.kolom}`);
          if (een.waarde !== null) verwacht.set(`${een.rij},${een.kolom}`, een);
        }
        const raster = maken.bouw();
        const bezocht: string[] = [];
        raster.voorElkeCel((rij, kolom) => bezocht.push(`${rij},${kolom}`));
        const gesorteerd = [...verwacht.values()].sort((a, b) => a.rij - b.rij || a.kolom - b.kolom);
        expect(bezocht).toEqual(gesorteerd.map(({ rij, kolom }) => `${rij},${kolom}`));
        for (const een of cellen) {
          const daar = verwacht.get(`${een.rij},${een.kolom}`);
          expect(raster.waarde(een.rij, een.kolom)).toBe(daar?.waarde ?? null);
          expect(raster.getalvorm(een.rij, een.kolom)).toBe(daar?.vorm ?? "General");
          const kolommen = gesorteerd.filter(({ rij }) => rij === een.rij).map(({ kolom }) => kolom);
          expect(raster.kolommenVan(een.rij)).toEqual(kolommen);
        }
        expect(raster.aantalCellen).toBe(verwacht.size);
        expect(raster.rijen).toBe(1 + Math.max(-1, ...gesorteerd.map(({ rij }) => rij)));
        expect(raster.kolommen).toBe(1 + Math.max(-1, ...gesorteerd.map(({ kolom }) => kolom)));
      }),
      { seed: 1 },
    );
  });

  test("elke tekst staat er één keer in, ook over bladen heen", () => {
    const teksten = new Tekstenlijst();
    const een = new RasterBouwer({ blad: "A", index: 0, teksten }).zet(0, 0, "x").zet(0, 1, "__proto__").bouw();
    const twee = new RasterBouwer({ blad: "B", index: 1, teksten }).zet(3, 3, "x").zet(3, 4, 1).bouw();
    expect(twee.teksten).toEqual(["x", "__proto__"]);
    expect([een.tekstNummer(0, 1), twee.tekstNummer(3, 3), twee.tekstNummer(3, 4), twee.tekstNummer(9, 9)]).toEqual([
      1, 0, -1, -1,
    ]);
  });

  test("fouten, formules zonder uitkomst en delen van een rij", () => {
    const raster = bouwer()
      .zet(0, 0, "#REF!", { soort: "fout", formule: "A9" })
      .zet(1, 1, null, { formule: "B9" })
      .zet(2, 0, true)
      .bouw();
    expect([raster.soort(0, 0), raster.waarde(0, 0), raster.formule(0, 0)]).toEqual(["fout", "#REF!", "A9"]);
    expect([raster.soort(1, 1), raster.waarde(1, 1), raster.formule(1, 1)]).toEqual(["leeg", null, "B9"]);
    const soorten: string[] = [];
    raster.voorElkeCel((rij, _, soort) => soorten.push(`${rij} ${soort}`), 1, 2);
    expect(soorten).toEqual(["1 leeg"]);
  });

  test("van een rij komen de cellen tot de eerste die genoeg zegt", () => {
    const raster = bouwer().zet(0, 1, "a").zet(0, 2, 7).zet(0, 3, "b").zet(2, 0, "c").zet(4, 0, 8).bouw();
    const gezien: string[] = [];
    raster.voorElkRijbegin((rij, kolom, soort) => gezien.push(`${rij},${kolom}`) > 0 && soort === "getal", 0, 4);
    expect(gezien).toEqual(["0,1", "0,2", "2,0"]);
  });

  test("een cel die geen blad heeft is een fout van de maker", () => {
    expect(() => bouwer().zet(1_048_576, 0, 1)).toThrow(RangeError);
    expect(() => bouwer().zet(0, 16_384, 1)).toThrow(RangeError);
    expect(() => bouwer().zet(-1, 0, 1)).toThrow(RangeError);
  });

  test("een lege inhoud draagt alleen wat erbij wordt gegeven", () => {
    expect(leegInhoud("b.xlsx", [], { macros: true })).toMatchObject({
      naam: "b.xlsx",
      macros: true,
      meldingen: [],
      datumstelsel: 1900,
    });
  });
});

describe("formules verschuiven", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    [`"A1"&'A1'!A1&A1!A1`, `"A1"&'A1'!B3&A1!B3`],
    ["SUM(A:A,$A:B,1:1,$1:2)", "SUM(B:B,$A:C,3:3,$1:4)"],
    ["LOG10(A1)+Tabel1[Kol A1]+A1B+naam.A1", "LOG10(B3)+Tabel1[Kol A1]+A1B+naam.A1"],
    ["Jan1:Mrt1!A1+[1]Blad!A1", "Jan1:Mrt1!B3+[1]Blad!B3"],
    ["1E5+A1%+#REF!+TRUE", "1E5+B3%+#REF!+TRUE"],
    ["XFD1048576", "A2"],
    ["a1:b2", "B3:C4"],
    [`"zei ""A1"""&'het ''A1'' blad'!A1`, `"zei ""A1"""&'het ''A1'' blad'!B3`],
  ])("%s staat een kolom verder en twee rijen lager als %s", (formule, verwacht) => {
    expect(verschuifFormule(ontleedFormule(formule), 2, 1)).toBe(verwacht);
  });

  test("niet verschuiven verandert niets, en heen en terug ook niet", () => {
    const verwijzing = fc
      .tuple(
        fc.constantFrom("", "$"),
        fc.constantFrom("A", "Z", "AB", "XFD"),
        fc.constantFrom("", "$"),
        fc.integer({ min: 1, max: 1_048_576 }),
      )
      .map((delen) => delen.join(""));
    const formule = fc
      .array(fc.oneof(verwijzing, fc.constantFrom("SUM(", ")", "+", ":", '"A1"', "'B 2'!", ",", "12")))
      .map((d) => d.join("+"));
    fc.assert(
      fc.property(formule, fc.nat({ max: 2_000_000 }), fc.nat({ max: 20_000 }), (tekst, rijen, kolommen) => {
        expect(verschuifFormule(ontleedFormule(tekst), 0, 0)).toBe(tekst);
        const heen = verschuifFormule(ontleedFormule(tekst), rijen, kolommen);
        expect(verschuifFormule(ontleedFormule(heen), -rijen, -kolommen)).toBe(tekst);
      }),
      { seed: 2 },
    );
  });
});

test("het grootste getal van een blad, zonder naar het teken te kijken; teksten en fouten tellen niet mee", () => {
  const blad = (...waarden: (number | string | boolean)[]) => {
    const bouwer = new RasterBouwer({ blad: "Blad", index: 0, teksten: new Tekstenlijst() });
    waarden.forEach((waarde, kolom) => bouwer.zet(0, kolom, waarde));
    return bouwer.bouw().grootsteGetal;
  };
  expect(blad("a", "b", "999")).toBe(0);
  expect(blad(3, -12.5, "b", true)).toBe(12.5);
});
