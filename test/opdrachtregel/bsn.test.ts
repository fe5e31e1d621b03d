import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import { plan, planBlad, planCel } from "../werkboek/schrijven/plannen";
import { Proef } from "./proef";

const BSN = "123456782";
const ANDERS_GESCHREVEN = "1234.56.782";
const RIJEN = [
  ["Stichting Balans, productie 2024"],
  ["Activiteit", "Soort", "Eenheid", "Afspraak", "Realisatie", `Opmerking ${BSN}`],
  ["Jeugd - Gezonde leefstijl - Sport en beweging", "PE", "Klokuur activiteit", 152, 153, `Zie ${ANDERS_GESCHREVEN}`],
  [`Bingo ${BSN}`, "PE", `uren ${BSN}`, 10, 12, null],
];

let proef: Proef;
beforeEach(async () => {
  proef = await Proef.begin();
  const cellen = RIJEN.flatMap((rij, r) => rij.map((waarde, k) => planCel(r, k, waarde)));
  await proef.zet("in.xlsx", await schrijfBestand(plan([planBlad(`Map ${BSN}`, cellen)])));
});
afterEach(() => proef.einde());

function zonderBsn(tekst: string): void {
  expect(tekst).not.toContain(BSN);
  expect(tekst).not.toContain(ANDERS_GESCHREVEN);
}

describe("een burgerservicenummer in namen, koppen, teksten en de naam van het blad", () => {
  test.each([["controleer"], ["controleer", "--alles"], ["herken"]])(
    "staat bij %s nergens voluit",
    async (naam, ...rest) => {
      const { uit, fout } = await proef.roep([
        naam,
        "in.xlsx",
        "--beschikking",
        "b.json",
        "--json",
        "uit.json",
        ...rest,
      ]);
      expect(uit).toContain("*******82");
      zonderBsn(uit + fout);
      zonderBsn((await proef.lees("uit.json")).toString("utf8"));
    },
  );

  test("staat niet voluit in de lijst met bevindingen", async () => {
    await proef.roep(["controleer", "in.xlsx", "--beschikking", "b.json", "--uitvoer", "lijst.xlsx"]);
    const { rasters } = await leesBestand(await proef.lees("lijst.xlsx"), "lijst.xlsx");
    zonderBsn(JSON.stringify(rasters.flatMap(({ teksten }) => teksten)));
  });
});
