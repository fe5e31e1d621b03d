import { leesKeuzes } from "../../src/inlezen/keuzes-deel";
import { browsergeheugen } from "../../src/taakvenster/geheugen";
import type { Keuzeopdracht } from "../../src/taakvenster/keuzewerk";
import { vragenUit } from "../../src/taakvenster/vragen";
import type { Bestand } from "../../src/taakvenster/poort";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import { plan, planBlad, planCel } from "../werkboek/schrijven/plannen";
import { BESCHIKKING, NepWerkboek, proef, VOORBEELD, type Proef } from "./nep";

const RIJEN = [
  ["Activiteit", "Soort", "Eenheid", "Afspraak", "Af"],
  ["Jeugd - Gezonde leefstijl - Sport en beweging", "PE", "Klokuur activiteit", 152, 190],
  ["Jeugd - Gezonde leefstijl - Sport en beweging", "TE", "Aantal deelnemers", 1000, 1040],
];

/** A partner's own workbook, of which the header 'Af' says nothing. */
async function eigen(naam: string): Promise<Bestand> {
  const cellen = RIJEN.flatMap((rij, r) => rij.map((waarde, k) => planCel(r, k, waarde)));
  return { naam, bytes: await schrijfBestand(plan([planBlad("Jeugd", cellen)])) };
}

/** A browser that keeps things while the page is loaded again. */
function browser(): Storage {
  const inhoud = new Map<string, string>();
  const opslag = {
    getItem: (sleutel: string) => inhoud.get(sleutel) ?? null,
    setItem: (sleutel: string, waarde: string) => void inhoud.set(sleutel, waarde),
  };
  return opslag as Storage;
}

async function herkend({ daden, opslag }: Proef, bestanden: readonly Bestand[]): Promise<void> {
  await daden.kiesBestanden(bestanden);
  await daden.naarStap("herkend");
  expect(opslag.toestand().fout).toBeNull();
}

const kolomAf = ({ opslag }: Proef): Keuzeopdracht => {
  const tabel = opslag.toestand().herkend!.tabellen[0]!;
  return { soort: "kolom", tabel, kolom: 4, veld: "realisatie" };
};
const veldAf = ({ opslag }: Proef): unknown => opslag.toestand().herkend!.tabellen[0]!.kolommen[4]!.veld;

test("a field that the table misses is asked, and the column that the user chooses for it is used and remembered", async () => {
  const alles = proef();
  await herkend(alles, [await eigen("productie 2024.xlsx"), BESCHIKKING]);
  const { herkend: eerst, beschikking, keuzes } = alles.opslag.toestand();
  expect(vragenUit(eerst!, beschikking!.beschikking, keuzes).map(({ soort }) => soort)).toContain("kolom");
  await alles.daden.kiesZelf(kolomAf(alles));
  expect(veldAf(alles)).toBe("realisatie");
  expect(alles.gezegd).toContain("Keuze bewaard");
  const { herkend: later, keuzes: nu } = alles.opslag.toestand();
  expect(vragenUit(later!, beschikking!.beschikking, nu).filter(({ soort }) => soort !== "naam")).toEqual([]);
  await alles.daden.controleer();
  await alles.daden.naarStap("verantwoording");
  await alles.daden.maak();
  const gemaakt = await leesBestand(alles.bewaard[0]!.bytes, "uit.xlsx");
  expect(leesKeuzes(gemaakt.delen).kolommen).toMatchObject([{ kop: "Af", veld: "realisatie" }]);
  await alles.daden.kiesZelf({ soort: "vergeet", lot: { soort: "kolom", nummer: 0 } });
  expect([veldAf(alles), alles.gezegd.at(-1)]).toEqual([null, "Keuze vergeten"]);
});

test("apart from Excel a choice survives a reload of the page, also for next year's file", async () => {
  const geheugen = browsergeheugen(() => opslag);
  const opslag = browser();
  const eerst = proef({ geheugen });
  await herkend(eerst, [await eigen("productie 2024.xlsx"), BESCHIKKING]);
  await eerst.daden.kiesZelf(kolomAf(eerst));
  for (const naam of ["productie 2024.xlsx", "productie 2025.xlsx"]) {
    const later = proef({ geheugen });
    await herkend(later, [await eigen(naam), BESCHIKKING]);
    expect(veldAf(later)).toBe("realisatie");
  }
  const ander = proef({ geheugen });
  await herkend(ander, [await eigen("van een ander.xlsx"), BESCHIKKING]);
  expect(veldAf(ander)).toBeNull();
});

test("apart from Excel the choices go along to another file that has none, and that is said", async () => {
  const alles = proef();
  await herkend(alles, [await eigen("productie 2024.xlsx"), BESCHIKKING]);
  await alles.daden.kiesZelf(kolomAf(alles));
  await herkend(alles, [await eigen("heel anders.xlsx")]);
  expect([veldAf(alles), alles.gezegd.includes("1 keuze meegenomen uit het vorige werkboek.")]).toEqual([
    "realisatie",
    true,
  ]);
});

test("a browser that keeps nothing costs no choice while the page is open", async () => {
  const dicht = (): Storage => {
    throw new Error("opslag is uitgezet");
  };
  const alles = proef({ geheugen: browsergeheugen(dicht) });
  await herkend(alles, [await eigen("productie 2024.xlsx"), BESCHIKKING]);
  await alles.daden.kiesZelf(kolomAf(alles));
  expect(veldAf(alles)).toBe("realisatie");
});

test("a choice stays in the workbook in Excel when the pane is opened again", async () => {
  const werkboek = new NepWerkboek(VOORBEELD);
  const eerst = proef({ plaats: "excel", werkboek });
  await eerst.daden.begin();
  await herkend(eerst, [BESCHIKKING]);
  const tabel = eerst.opslag.toestand().herkend!.tabellen[0]!;
  await eerst.daden.kiesZelf({ soort: "tabel", tabel, als: "niet lezen" });
  const later = proef({ plaats: "excel", werkboek });
  await later.daden.begin();
  await later.daden.naarStap("herkend");
  const { herkend: gelezen } = later.opslag.toestand();
  expect(gelezen!.tabellen.map(({ id }) => id)).not.toContain(tabel.id);
  expect(gelezen!.keuzes).toMatchObject([{ soort: "tabel", keuze: "niet lezen", gebruikt: true }]);
});

test("an empty row is no header: that is said, and nothing is kept", async () => {
  const alles = proef();
  await herkend(alles, [await eigen("productie 2024.xlsx"), BESCHIKKING]);
  await alles.daden.kiesZelf({ soort: "kop", blad: "Jeugd", rij: 40, vervangt: null });
  expect(alles.opslag.toestand().keuzes.koppen).toEqual([]);
  expect(alles.gezegd.at(-1)).toContain("Daar staat niets waaraan ik dit kan herkennen");
});
