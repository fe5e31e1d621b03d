import { PlanFout } from "../../../src/werkboek/plan-keuring";
import { schrijfBestand } from "../../../src/werkboek/bestand/schrijven";
import type { Plan } from "../../../src/werkboek/plan";
import { ALLES, plan, planBlad, planCel } from "./plannen";

const blad = (naam: string) => plan([planBlad(naam, [planCel(0, 0, "a")])]);
const cel = (...c: Parameters<typeof planCel>) => plan([planBlad("A", [planCel(...c)])]);

describe("een plan dat Excel niet zou openen wordt geweigerd", () => {
  test.each<[string, Plan, RegExp]>([
    ["zonder bladen", plan([]), /minstens één blad/],
    ["met een lege bladnaam", blad(""), /1 tot 31 tekens/],
    ["met een bladnaam van 32 tekens", blad("x".repeat(32)), /1 tot 31 tekens/],
    ["met een schuine streep in een bladnaam", blad("Jeugd/Sport"), /teken dat niet mag/],
    ["met een bladnaam die met ' eindigt", blad("Jeugd'"), /aanhalingsteken/],
    [
      "met twee bladnamen die alleen in hoofdletters verschillen",
      plan([planBlad("Jeugd", []), planBlad("JEUGD", [])]),
      /'JEUGD' komt twee keer voor/,
    ],
    ["met een getal dat geen getal is", cel(4, 1, Number.NaN), /Blad 'A', cel B5 heeft als waarde NaN/],
    ["met te veel tekst in een cel", cel(0, 0, "x".repeat(32_768)), /32768 tekens/],
    ["met een formule met =", cel(0, 0, 1, { formule: "=A2" }), /cel A1 .*'='/],
    ["met een cel buiten het blad", cel(1_048_576, 0, 1), /buiten het blad/],
    [
      "met een cel die twee keer voorkomt",
      plan([planBlad("A", [planCel(0, 0, 1), planCel(0, 0, 2)])]),
      /cel A1 .*twee keer/,
    ],
    [
      "met een naam die een celadres is",
      { ...blad("A"), namen: [{ naam: "Tbl1", verwijzing: "A!$A$1" }] },
      /'Tbl1' kan geen naam/,
    ],
    [
      "met een keuzelijst met een komma in een keuze",
      plan([
        planBlad("A", [planCel(0, 0, null)], {
          validaties: [{ bereik: "A1", soort: { lijst: ["ja, mits"] }, titel: "", uitleg: "" }],
        }),
      ]),
      /keuzelijst/,
    ],
  ])("%s", async (_titel, fout, bericht) => {
    const poging = schrijfBestand(fout);
    await expect(poging).rejects.toThrow(PlanFout);
    await expect(poging).rejects.toThrow(bericht);
  });

  test("een afgebroken opdracht schrijft niets", async () => {
    const afbreker = new AbortController();
    afbreker.abort();
    await expect(schrijfBestand(ALLES, { signaal: afbreker.signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});
