import { readFileSync } from "node:fs";
import { join } from "node:path";
import beschikkingDocument from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import type { Beschikking } from "../../src/domein/beschikking";
import { bereikNaam } from "../../src/domein/bereik";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { rekenwaarde } from "../../src/domein/telling";
import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { VoorbeeldBlad } from "./voorbeeld-blad";
import { indelingvoorbeelden, INDELINGVOORBEELDEN, indelingWerkboek } from "./indelingen";

function beschikking(): Beschikking {
  const gelezen = leesBeschikking(beschikkingDocument);
  if (!gelezen.ok) throw new Error(gelezen.fouten.map(({ pad, bericht }) => `${pad}: ${bericht}`).join("\n"));
  return gelezen.beschikking;
}

async function dossier(bladen: readonly VoorbeeldBlad[]): Promise<Dossier> {
  const inhoud = await leesBestand(await indelingWerkboek("Voorbeeld", bladen), "voorbeeld.xlsx");
  return maakDossier(inhoud, beschikking());
}

const dringend = ({ uitslag }: Dossier): [string, string][] =>
  uitslag.bevindingen
    .filter(({ ernst, status }) => ernst !== "info" && status === "open")
    .map(({ code, cellen }) => [code, cellen[0] ? bereikNaam(cellen[0]) : ""]);

test("the folder of examples is not empty", () => {
  expect(indelingvoorbeelden().length).toBeGreaterThan(0);
});

describe.each(indelingvoorbeelden().map((voorbeeld) => [voorbeeld.naam, voorbeeld] as const))(
  "the example of the layout %s",
  (naam, voorbeeld) => {
    test("has no open fout or waarschuwing in its clean form", async () => {
      const schoon = await dossier(voorbeeld.schoon());
      expect(dringend(schoon)).toEqual([]);
      expect(schoon.productie.tabellen.length).toBeGreaterThan(0);
    });

    test("gives the realisaties that it states", async () => {
      const { productie } = await dossier(voorbeeld.schoon());
      const gelezen = productie.prestaties.map(({ activiteit, afspraak, realisatie }) => [
        activiteit,
        afspraak,
        rekenwaarde(realisatie?.telling),
      ]);
      for (const verwacht of voorbeeld.realisaties) expect(gelezen).toContainEqual(verwacht);
    });

    test("has exactly the mistakes that it states in its other form", async () => {
      expect(dringend(await dossier(voorbeeld.metFouten()))).toEqual(voorbeeld.bevindingen);
    });

    test("ships as the script makes it", async () => {
      for (const [bestand, bladen] of [
        [`${naam}.xlsx`, voorbeeld.metFouten()],
        [`${naam}-schoon.xlsx`, voorbeeld.schoon()],
      ] as const) {
        const bewaard = readFileSync(join(INDELINGVOORBEELDEN, bestand));
        expect(Buffer.from(await indelingWerkboek(voorbeeld.titel, bladen)).equals(bewaard)).toBe(true);
      }
    });
  },
);
