import { celkenmerk } from "../../src/verantwoording/celkenmerk";

const GEEN: ReadonlyMap<string, string> = new Map();
const van = (formule: string, bladnamen = GEEN): string | null => celkenmerk(1, formule, bladnamen);

test.each([
  ["sum($A$1:a9) + 'Jeugd'!b2", "SUM(A1:A9)+Jeugd!B2"],
  ['IF(A1>0, "ja ja" ,"")', 'if(a1>0,"ja ja","")'],
  ["'100 Sport'!D5+1Blad!A1", "'100 Sport'!$d$5 + 1Blad!a1"],
])("'%s' en '%s' zijn dezelfde formule", (een, ander) => {
  expect(van(een)).toBe(van(ander));
});

test.each([
  ['IF(A1>0,"ja ja","")', 'IF(A1>0,"jaja","")'],
  ['IF(A1>0,"Ja","")', 'IF(A1>0,"ja","")'],
  ["Jeugd!B2", "Sport!B2"],
  ["A1+B2", "A1+B3"],
])("'%s' en '%s' niet", (een, ander) => {
  expect(van(een)).not.toBe(van(ander));
});

test("een blad dat een andere naam kreeg, telt met zijn oude naam", () => {
  const oudeNaam = new Map([["Jeugd '24", "Jeugd"]]);
  expect(van("SUM('Jeugd ''24'!B2:B9)", oudeNaam)).toBe(van("SUM(Jeugd!B2:B9)"));
});
