import { join } from "node:path";
import type { Rapport } from "../../src/opdrachtregel/rapport";
import { Proef } from "./proef";

const VOORBEELD = join(__dirname, "../../assets/voorbeeld");
const INVOER = [
  join(VOORBEELD, "productie-balans-2024.xlsx"),
  "--beschikking",
  join(VOORBEELD, "beschikking-balans-2024.json"),
];

let proef: Proef;
beforeAll(async () => void (proef = await Proef.begin()));
afterAll(() => proef.einde());

describe("het voorbeeld in assets", () => {
  test("rekent af zoals het gepubliceerd is, tot op de cent (domein.md §4)", async () => {
    await proef.roep(["afreken", ...INVOER, "--json", "afrekening.json"]);
    const { afrekening } = await proef.json<Rapport>("afrekening.json");
    expect(afrekening!.groepen.map((g) => [g.code, g.beschikt, g.geleverd, g.over, g.onder, g.terug])).toEqual([
      ["100", 830399.6, 872074, 163047, -121372, 0],
      ["200", 476571.66, 663753, 225954, -38774, 0],
      ["300", 434377.06, 468051.25, 34577.25, -903, 0],
      ["604", 82415.29, 82415.29, 0, 0, 0],
    ]);
    expect(afrekening!.totaal).toMatchObject({
      beschikt: 1823763.61,
      geleverd: 2086293.54,
      over: 423578.25,
      onder: -161049,
    });
    expect(afrekening!.varianten).toEqual({ activiteit: 161049, groep: 0, totaal: 0 });
  });

  test("toont de afrekening als tabel waarvan de kolommen onder elkaar staan, en als voorstel met de wet erbij", async () => {
    const { uit } = await proef.roep(["afreken", ...INVOER]);
    const regels = uit.split("\n");
    const kop = regels.findIndex((regel) => regel.startsWith("Groep "));
    const tabel = regels.slice(kop, kop + 6);
    expect(tabel.map((regel) => regel.length)).toEqual(new Array(6).fill(tabel[0]!.length));
    expect(tabel[1]).toMatch(
      /^100 Jeugd +€\u00a0830\.399,60 +€\u00a0872\.074,00 +€\u00a0163\.047,00 +−€\u00a0121\.372,00 +€\u00a00,00$/,
    );
    expect(uit).toContain("► per groep");
    expect(uit).toMatch(/VOORSTEL/);
    expect(uit).toMatch(/artikel 4:46/);
  });
});
