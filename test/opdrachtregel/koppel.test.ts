import { leesKeuzes } from "../../src/inlezen/keuzes-deel";
import type { Rapport } from "../../src/opdrachtregel/rapport";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { Proef, type Uitkomst } from "./proef";

const SPORT = "Jeugd - Gezonde leefstijl - Sport en beweging";
const SPORTCODE = "SPORT";
const KOPPEN = ["Activiteit", "Soort", "Eenheid", "Afspraak", "Af", "IPU"];
const RIJEN = [
  [SPORT, "PE", "Klokuur activiteit", 152, 153, 243],
  [SPORT, "TE", "Aantal deelnemers", 1000, 1001, null],
];
const KOPPEL = ["--koppel", "Jeugd!E3=realisatie"];

let proef: Proef;

beforeAll(async () => {
  proef = await Proef.begin();
  await proef.werkboek("eigen.xlsx", [["Stichting Balans, productie 2024"], [], KOPPEN, ...RIJEN]);
  await proef.werkboek("raar.xlsx", [
    ["Stichting Balans, productie 2024"],
    [],
    ["Wat", "Wat voor", "Waarvan", "Beloofd", "Af"],
    ...RIJEN.map((rij) => rij.slice(0, 5)),
  ]);
});

afterAll(() => proef.einde());

const roep = (...argumenten: string[]): Promise<Uitkomst> => proef.roep([...argumenten, "--beschikking", "b.json"]);

async function rapport(...argumenten: string[]): Promise<Rapport> {
  expect((await roep("herken", ...argumenten, "--json", "r.json")).uitgang).toBe(0);
  return proef.json<Rapport>("r.json");
}

/** What was read as delivered of the one activity of these workbooks. */
function geteld({ activiteiten }: Rapport): (number | null)[] {
  const sport = activiteiten.find(({ code }) => code === SPORTCODE)!;
  return sport.afspraken.map(({ realisatie }) => realisatie);
}

test("herken shows what it does not know, and how to say it", async () => {
  const { uit, uitgang } = await roep("herken", "eigen.xlsx");
  expect(uitgang).toBe(0);
  expect(uit).toMatch(/NOG NIET ZEKER[\s\S]*geen kolom voor de realisatie[\s\S]*--koppel 'Blad!D5=realisatie'/);
});

test("a choice on the command line counts, is shown as the user's own, and takes the question away", async () => {
  const { uit } = await roep("herken", "eigen.xlsx", ...KOPPEL);
  expect(uit).toMatch(/kolom E +Af +realisatie +100% +uw keuze; kop "Af"/);
  expect(uit).toMatch(/UW KEUZES \(1\)\n +Jeugd!E3 +kolom 'Af' +realisatie +gebruikt/);
  expect(uit).not.toContain("NOG NIET ZEKER");
  const zonder = await roep("controleer", "eigen.xlsx");
  const met = await roep("controleer", "eigen.xlsx", ...KOPPEL);
  expect([zonder.uitgang, zonder.uit.includes("STR-01")]).toEqual([1, true]);
  expect([met.uitgang, met.uit.includes("STR-01")]).toEqual([0, false]);
});

test("what was chosen goes along with what maak makes, and counts again when that is made again", async () => {
  await roep("maak", "eigen.xlsx", "--naar", "uit.xlsx", ...KOPPEL);
  const gemaakt = await leesBestand(new Uint8Array(await proef.lees("uit.xlsx")), "uit.xlsx");
  const kolommen = [expect.objectContaining({ blad: "Jeugd", kop: "Af", veld: "realisatie" })];
  expect(leesKeuzes(gemaakt.delen).kolommen).toEqual(kolommen);
  const opnieuw = await roep("maak", "eigen.xlsx", "--naar", "uit.xlsx");
  expect(opnieuw.uit).not.toContain("Ik vind geen kolom");
  const weer = await leesBestand(new Uint8Array(await proef.lees("uit.xlsx")), "uit.xlsx");
  expect(leesKeuzes(weer.delen).kolommen).toEqual(kolommen);
});

test("step by step a sheet of which no header was known is read: the header, the columns, a row, a name", async () => {
  const stappen = ["A3=kop", "B3=soort", "C3=eenheid", "D3=afspraak", "E3=realisatie"].flatMap((stap) => [
    "--koppel",
    `Jeugd!${stap}`,
  ]);
  expect((await rapport("raar.xlsx")).tabellen).toEqual([]);
  const gelezen = await rapport("raar.xlsx", ...stappen);
  expect(geteld(gelezen)).toEqual([153, 1001]);
  const anders = await rapport("raar.xlsx", ...stappen, "--koppel", "Jeugd!A4=notitie");
  expect(geteld(anders)).toEqual([null, 1001]);
  const buiten = await rapport("eigen.xlsx", ...KOPPEL, "--koppel", "Jeugd!A4=buiten beschikking");
  expect(buiten.koppelingen.map(({ activiteit, wijze }) => `${activiteit} ${wijze}`)).toEqual([
    "null keuze",
    "null keuze",
  ]);
  const ander = await rapport("eigen.xlsx", ...KOPPEL, "--koppel", "Jeugd!A4=SPORT");
  expect(ander.koppelingen[0]).toMatchObject({ activiteit: "SPORT", wijze: "keuze" });
  expect(ander.keuzes.map(({ soort, keuze, gebruikt }) => `${soort} ${keuze} ${gebruikt}`)).toEqual([
    "kolom realisatie true",
    "naam SPORT true",
  ]);
});

test("a table that is not to be read is named as not checked", async () => {
  const { uit } = await roep("controleer", "eigen.xlsx", "--koppel", "Jeugd!A3=niet lezen", "--alles");
  expect(uit).toContain("u koos dat deze tabel niet wordt gelezen");
});

test.each([
  ["geen cel", "realisatie", "is geen keuze"],
  ["een blad dat er niet is", "Blad9!A1=kop", "Er is geen blad 'Blad9'. De bladen zijn: 'Jeugd'"],
  ["een woord dat niet bestaat", "Jeugd!E3=realisatei", "Bedoelt u 'realisatie'?"],
  ["een cel buiten elke tabel", "Jeugd!A20=realisatie", "Wijs eerst de rij met de koppen aan"],
  ["een lege rij als kop", "Jeugd!A2=kop", "In de rij van Jeugd!A2 staat niets"],
  ["een rij zonder tekst", "Jeugd!A40=totaal", "staat geen tekst"],
  ["een kolom buiten de tabel", "Jeugd!Z4=realisatie", "hoort niet bij de tabel Jeugd!A3:F5"],
])("%s is refused with what can be done", async (_, koppel, zin) => {
  const { uitgang, fout } = await roep("herken", "eigen.xlsx", "--koppel", koppel);
  expect(uitgang).toBe(2);
  expect(fout).toContain(zin);
});

test("with several workbooks at once no cell can be pointed at", async () => {
  const { uitgang, fout } = await roep("controleer", "eigen.xlsx", "goed.xlsx", ...KOPPEL);
  expect([uitgang, fout]).toEqual([2, expect.stringContaining("Geef dan ook één werkboek")]);
});

test("without a beschikking a workbook is recognised, and judged for what needs none", async () => {
  await proef.werkboek("los.xlsx", [
    KOPPEN.map((kop) => (kop === "Af" ? "Realisatie" : kop)),
    ...RIJEN,
    ["Jeugd - Contact", "PE", "Klokuur activiteit", 20, "21", null],
    ["Totaal", null, null, 1172, 999, null],
    [],
    ["Deelnemer 111222333"],
  ]);
  const herkend = await proef.roep(["herken", "los.xlsx"]);
  expect(herkend.uitgang).toBe(0);
  expect(herkend.uit).toMatch(/totalen, \d+% zeker: kolommen voor activiteit, soort, eenheid, afspraak, realisatie/);
  expect(herkend.uit).toMatch(/rij 5 +Totaal +totaal/);
  const { uitgang } = await proef.roep(["controleer", "los.xlsx", "--json", "los.json"]);
  const { bevindingen, nietGecontroleerd } = await proef.json<Rapport>("los.json");
  expect(uitgang).toBe(1);
  expect(bevindingen.map(({ code }) => code)).toEqual(expect.arrayContaining(["HYG-01", "REK-02", "AVG-01"]));
  expect(nietGecontroleerd.map(({ code }) => code)).toEqual(expect.arrayContaining(["IDB-01", "PRD-01"]));
});
