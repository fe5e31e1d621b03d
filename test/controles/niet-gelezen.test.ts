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

test("een blok op een blad per activiteit wordt één keer gemeld", () => {
  const blok = [["Sport"], [], ["Offerte", 152], ["Realisatie", 190], ["Verschil", 38]];
  expect(redenen({ A: blok, B: blok, C: blok, D: blok, E: blok })).toEqual([
    'STR-01 A!A3:B5, B!A3:B5 en nog 3 plaatsen: cijfers bij de tekst "Offerte". Dit lijkt op een blok per activiteit; die is niet gelezen en dus niet gecontroleerd.',
  ]);
});
