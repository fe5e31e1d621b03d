import fc from "fast-check";
import { maakDossier } from "../../src/verantwoording/dossier";
import { isAnders, vergelijk } from "../../src/verantwoording/vergelijk";
import { vergelijkwerkboek } from "../../src/verantwoording/vergelijkblad";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { Rekenblad } from "./rekenblad";

const KOPPEN = ["Activiteit", "Eenheid", "Afspraak", "Realisatie"];
const los = (rijen: Bladen[string]) =>
  maakDossier(inhoudUit({ Blad: [KOPPEN, ...(rijen as (string | number)[][])] }), null);

describe("twee werkboeken naast elkaar", () => {
  test("vindt dezelfde afspraak terug en rekent het verschil uit, ook in euro", () => {
    const [eerste, tweede] = [100, 110].map((aantal) =>
      dossierUit(beschikkingUit(), (_, id) => (id === "PE1" ? aantal : 1000)),
    );
    const [pe, te] = vergelijk(eerste!, tweede!);
    expect(pe).toMatchObject({ wijze: "afspraak", eerste: 100, tweede: 110, verschil: 10, euro: 1971.5 });
    expect(pe!.procent).toBeCloseTo((100 * 10) / 152, 9);
    expect(te).toMatchObject({ verschil: 0, euro: null });
    expect([pe!, te!].filter(isAnders)).toEqual([pe]);
  });

  test("vindt zonder beschikking een rij terug op haar naam, hoe die ook is geschreven", () => {
    const regels = vergelijk(
      los([
        ["Taalmaatjes", "koppels", 20, 18],
        ["Buurttuin", "uur", 100, 90],
      ]),
      los([
        ["BUURTTUIN ", "uur", 100, 95],
        ["Taalmaatjes", "koppels", 20, 30],
      ]),
    );
    expect(regels.map(({ naam, verschil, wijze }) => [naam.trim().toLowerCase(), verschil, wijze])).toEqual([
      ["taalmaatjes", 12, "naam"],
      ["buurttuin", 5, "naam"],
    ]);
  });

  test("noemt wat maar in één van beide staat, en maakt van niet bekend geen nul", () => {
    const regels = vergelijk(
      los([
        ["Taalmaatjes", "koppels", 20, 18],
        ["Oud", "uur", 10, 8],
      ]),
      los([
        ["Taalmaatjes", "koppels", 20, "n.v.t."],
        ["Nieuw", "uur", 10, 9],
      ]),
    );
    expect(regels.map(({ naam, wijze, verschil }) => [naam, wijze, verschil])).toEqual(
      expect.arrayContaining([
        ["Oud", "alleen in de eerste", null],
        ["Nieuw", "alleen in de tweede", null],
        ["Taalmaatjes", "naam", null],
      ]),
    );
  });

  test("andersom geeft dezelfde regels met het andere teken", () => {
    const getal = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(getal, getal, getal, getal, (a, b, c, d) => {
        const eerste = dossierUit(beschikkingUit(), (_, id) => (id === "PE1" ? a : b));
        const tweede = dossierUit(beschikkingUit(), (_, id) => (id === "PE1" ? c : d));
        const heen = vergelijk(eerste, tweede);
        const terug = vergelijk(tweede, eerste);
        expect(terug.map(({ eenheid, verschil }) => [eenheid, verschil])).toEqual(
          heen.map(({ eenheid, verschil }) => [eenheid, verschil === 0 ? 0 : -verschil!]),
        );
        const euros = heen.flatMap(({ euro, verschil }) => (euro === null || verschil === 0 ? [] : [Math.abs(euro)]));
        expect(euros).toEqual([...euros].sort((x, y) => y - x));
      }),
    );
  });

  test("als werkboek: het verschil is een formule die klopt", () => {
    const plan = vergelijkwerkboek(
      vergelijk(los([["Taalmaatjes", "koppels", 20, 18]]), los([["Taalmaatjes", "koppels", 20, 30]])),
      "a.xlsx",
      "b.xlsx",
    );
    const formules = [...new Rekenblad(plan).formules()];
    expect(formules.map(({ bewaard, uitkomst }) => [bewaard, uitkomst])).toEqual([[12, 12]]);
  });
});
