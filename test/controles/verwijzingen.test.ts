import { Doorwerking } from "../../src/controles/doorwerking";
import { verwijzingen } from "../../src/controles/verwijzingen";
import { bereikNaam } from "../../src/domein/bereik";
import { inhoudUit } from "../hulp/inhoud-uit";

describe("verwijzingen", () => {
  test.each([
    ["SUM(B2:B9)+$C$4", ["Jeugd!B2:B9", "Jeugd!C4"]],
    ["'100 Sport'!B4*Groen!$C5", ["'100 Sport'!B4", "Groen!C5"]],
    ["'Kees''s blad'!A1", ["'Kees''s blad'!A1"]],
    ['IF(A1="B2 telt niet","C3",D4)', ["Jeugd!A1", "Jeugd!D4"]],
    ["LOG10(A1)+UREN2024X+Tarief_1", ["Jeugd!A1"]],
    ["[1]Blad1!A1+'[1]Blad 2'!B2", []],
    ["B9:B2", ["Jeugd!B2:B9"]],
  ])("van %s zijn %j", (formule, verwacht) => {
    expect(verwijzingen(formule, "Jeugd").map(({ bereik }) => bereikNaam(bereik))).toEqual(verwacht);
  });

  test("een hele kolom loopt tot de laatste rij van een blad", () => {
    expect(verwijzingen("SUM(B:C)", "Jeugd")[0]?.bereik).toMatchObject({
      rij: 0,
      totRij: 1_048_575,
      kolom: 1,
      totKolom: 2,
    });
  });
});

describe("doorwerking", () => {
  test("volgt cellen, blokken, hele kolommen en andere bladen, en telt elke cel één keer", () => {
    const inhoud = inhoudUit({
      Jeugd: [
        [1, { formule: "A1+1", uitkomst: 2 }],
        [2, { formule: "A2+1", uitkomst: 3 }],
        [null, { formule: "SUM(B1:B2)", uitkomst: 5 }],
      ],
      Totaal: [
        [
          { formule: "Jeugd!B3+Jeugd!B1", uitkomst: 7 },
          { formule: "SUM(Jeugd!A:A)", uitkomst: 3 },
        ],
      ],
    });
    const doorwerking = new Doorwerking(inhoud);
    expect(doorwerking.afhankelijken([{ blad: "Jeugd", rij: 0, kolom: 0 }])).toBe(4);
    expect(doorwerking.afhankelijken([{ blad: "Jeugd", rij: 2, kolom: 1 }])).toBe(1);
    expect(doorwerking.afhankelijken([{ blad: "Totaal", rij: 0, kolom: 0 }])).toBe(0);
  });

  test("loopt niet vast op een kringloop", () => {
    const inhoud = inhoudUit({
      Jeugd: [
        [
          { formule: "B1", uitkomst: 0 },
          { formule: "A1", uitkomst: 0 },
        ],
      ],
    });
    expect(new Doorwerking(inhoud).afhankelijken([{ blad: "Jeugd", rij: 0, kolom: 0 }])).toBe(1);
  });
});
