import { nietGelezen } from "../../src/controles/niet-gelezen";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"];

function redenen(bladen: Parameters<typeof voorbeeldInvoer>[0]["bladen"]): string[] {
  return nietGelezen(voorbeeldInvoer({ titel: "", bladen })).map(({ code, reden }) => `${code} ${reden}`);
}

test("verschillen en totalen waarvan alleen de formule is bewaard, zijn niet nagerekend", () => {
  const leeg = (formule: string): { formule: string; uitkomst: null } => ({ formule, uitkomst: null });
  expect(
    redenen({
      Jeugd: [
        KOP,
        ["Sport", "Klokuur activiteit", 152, 190, leeg("=D2-C2")],
        ["Sport", "Aantal deelnemers", 1000, 1040, leeg("=D3-C3")],
        ["Totaal", null, null, null, leeg("=SUM(E2:E3)")],
      ],
    }),
  ).toEqual([
    "REK-01 Van 2 cellen met een verschil is de formule er wel, maar geen uitkomst. Open het werkboek in Excel, sla het op en controleer opnieuw.",
    "REK-02 Van 1 totaal is de formule er wel, maar geen uitkomst. Open het werkboek in Excel, sla het op en controleer opnieuw.",
  ]);
});

test("een totaal onder een registratie is geen onbekende indeling", () => {
  const log = [
    ["Datum", "Activiteit", "Uren", "Deelnemers"],
    ["15-01-2024", "Sport", 2, 10],
    ["16-01-2024", "Sport", 3, 12],
    ["Totaal", null, 5, 22],
  ];
  expect(redenen({ Log: log })).toEqual(["REK-02 Log!A4:D4: het totaal onder de registratie is niet nagerekend."]);
});

test("wat op elk blad hetzelfde is en niet gelezen, wordt één keer gemeld", () => {
  const deel = [["Peiling"], [], ["Rood", 12, 8], ["Geel", 5, 9]];
  expect(redenen({ A: deel, B: deel, C: deel, D: deel, E: deel })).toEqual([
    'LEZEN A!A3:C4, B!A3:C4 en nog 3 plaatsen: cijfers bij de tekst "Rood". Deze indeling is niet herkend en daarom niet gecontroleerd.',
  ]);
});
