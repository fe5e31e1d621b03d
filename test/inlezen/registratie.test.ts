import { bereikNaam } from "../../src/domein/bereik";
import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, regelsVan } from "./hulp";

type Cel = string | number | null | { getal: number; vorm: string };

const KOP = ["Datum", "Activiteit", "Uren", "Deelnemers", "Financier", "Eenheid"];
/** 1 March 2024 as Excel counts days. */
const MAART = 45352;

function lees(...rijen: Cel[][]): ReturnType<typeof leesIn> {
  return leesIn(inhoudUit({ Registratie: [KOP, ...rijen] }), BALANS);
}

function som(...rijen: Cel[][]): string[] {
  return regelsVan(lees(...rijen));
}

test("hours and participants are added up per afspraak, over all rows", () => {
  const productie = lees(
    [MAART, "Sport", 1.5, 12],
    [MAART + 7, "Sport en beweging", 2, 9],
    [MAART, "Contact", 3, 20],
    [MAART + 1, "JGD-SPORT", 0.5, 1],
  );
  expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1  4", "JGD-SPORT TE1  22", "JGD-CONTACT PE1  3"]);
  expect(productie.regels[0]!.realisatie!.cellen.map(bereikNaam)).toEqual(["Registratie!C2:C5"]);
  expect(productie.regels[1]!.realisatie!.cellen.map(bereikNaam)).toEqual(["Registratie!D2:D5"]);
  expect(productie.registraties).toEqual([
    { tabel: "Registratie!A1:F5", rijen: 4, geteld: 4, overgeslagen: [], nietTelbaar: [] },
  ]);
  expect(productie.tabellen[0]!.soort).toBe("registratie");
});

test("hours are numbers, times, durations, or text", () => {
  const uren = [1.5, { getal: 1.5 / 24, vorm: "h:mm" }, { getal: 30 / 24, vorm: "[h]:mm:ss" }, "1:30", "1,5"];
  expect(som(...uren.map((uur): Cel[] => [MAART, "Contact", uur, 1]))).toEqual(["JGD-CONTACT PE1  36"]);
});

test("many fractions of an hour give the exact sum", () => {
  expect(som(...Array.from({ length: 10 }, (): Cel[] => [MAART, "Contact", 0.1, 1]))).toEqual(["JGD-CONTACT PE1  1"]);
});

test("rows outside the period are left out and told per year, the first and the last day count", () => {
  const productie = lees(
    [45292, "Contact", 1, 1],
    [{ getal: 45657.9, vorm: "dd-mm-yyyy hh:mm" }, "Contact", 2, 1],
    [45291, "Contact", 4, 1],
    ["2-1-2025", "Contact", 8, 1],
    ["31-12-2024", "Contact", 16, 1],
    [45660, "Contact", 32, 1],
  );
  expect(regelsVan(productie)).toEqual(["JGD-CONTACT PE1  19"]);
  const [vorig, volgend] = productie.registraties[0]!.overgeslagen;
  expect(vorig).toMatchObject({ reden: "buiten periode", wat: "2023", aantal: 1, som: 4, activiteit: "JGD-CONTACT" });
  expect(volgend).toMatchObject({ reden: "buiten periode", wat: "2025", aantal: 2, som: 40 });
  expect(volgend!.cellen.map(bereikNaam)).toEqual(["Registratie!A5:F5", "Registratie!A7:F7"]);
});

test("each afspraak gets the rows of its own financier; without one a row is of the gemeente", () => {
  const productie = lees(
    [MAART, "NME lessen", 1, 20, "gemeente"],
    [MAART, "NME lessen", 2, 20, null],
    [MAART, "NME lessen", 4, 20, "Scholen"],
    [MAART, "NME lessen", 8, 20, "Gemeente Soest"],
    [MAART, "NME lessen", 16, 20, "Provincie"],
    [MAART, "Contact", 32, 20, "Scholen"],
  );
  expect(regelsVan(productie)).toEqual(["GRN-NME PE1  11", "GRN-NME PE2  4"]);
  expect(
    productie.registraties[0]!.overgeslagen.map(({ reden, wat, activiteit, som: uren }) => [
      reden,
      wat,
      activiteit,
      uren,
    ]),
  ).toEqual([
    ["andere financier", "Provincie", "GRN-NME", 16],
    ["andere financier", "Scholen", "JGD-CONTACT", 32],
  ]);
});

test("trajecten and uitleningen count one per row where the row names the unit, else nothing", () => {
  const productie = lees(
    [MAART, "Coaching", 2, 1, null, "traject"],
    [MAART, "Coaching", 2, 1, null, "Aantal afgeronde trajecten"],
    [MAART, "Leskisten", null, null, null, "Uitlening"],
    [MAART, "Gezinsondersteuning", 2, 1, null, null],
  );
  expect(regelsVan(productie)).toEqual(["JGD-COACH PE1  2", "GRN-LESKIST PE1  1"]);
  expect(productie.registraties[0]!.overgeslagen).toMatchObject([
    { reden: "niet te tellen", wat: "Jeugd - Gezinsondersteuning", aantal: 1 },
  ]);
  expect(productie.registraties[0]!.nietTelbaar).toMatchObject([{ activiteit: "JGD-GEZIN", afspraak: "PE1" }]);
});

test("a column 'Aantal' counts what the row says it is", () => {
  const productie = leesIn(
    inhoudUit({
      Log: [
        ["Datum", "Code", "Soort", "Aantal"],
        [MAART, "VLW-ADVIES", "adviezen", 5],
        [MAART, "VLW-ADVIES", "Klokuur activiteit", 2.5],
        [MAART, "GRN-LESKIST", "uitleningen", 3],
        [MAART + 2, "VLW-ADVIES", "adviezen", 4],
      ],
    }),
    BALANS,
  );
  expect(regelsVan(productie)).toEqual(["VLW-ADVIES TE1  9", "VLW-ADVIES PE1  2.5", "GRN-LESKIST PE1  3"]);
});

test("unknown activities, rows without a date and rows without a number are told, not lost", () => {
  const productie = lees(
    [MAART, "Kerstmarkt", 3, 100],
    [MAART, "Kerstmarkt", 4, 50],
    [null, "Contact", 2, 1],
    [MAART, "Contact", null, 5],
    ["Totaal", null, 9, 156],
  );
  expect(productie.registraties[0]).toMatchObject({ rijen: 4, geteld: 0 });
  expect(
    productie.registraties[0]!.overgeslagen.map(
      ({ reden, wat, aantal, som: uren }) => `${reden} ${wat} ${aantal} ${uren}`,
    ),
  ).toEqual(["activiteit onbekend Kerstmarkt 2 7", "geen datum  1 2", "geen aantal Jeugd - Contactactiviteiten 1 0"]);
});

test("at most ten places are kept of what was left out", () => {
  const productie = lees(...Array.from({ length: 30 }, (): Cel[] => [MAART, "Kerstmarkt", 1, 1]));
  expect(productie.registraties[0]!.overgeslagen[0]).toMatchObject({ aantal: 30, som: 30 });
  expect(productie.registraties[0]!.overgeslagen[0]!.cellen).toHaveLength(10);
});

test("a table of totals that states the realisatie goes before the log", () => {
  const inhoud = (realisatie: Cel): Parameters<typeof inhoudUit>[0] => ({
    Registratie: [KOP, [MAART, "Contact", 3, 20]],
    Totalen: [
      ["Activiteit", "Offerte", "Realisatie"],
      ["Contact", 382, realisatie],
    ],
  });
  const contact = (realisatie: Cel): unknown =>
    leesIn(inhoudUit(inhoud(realisatie)), BALANS).prestaties.find((een) => een.activiteit === "JGD-CONTACT")?.realisatie
      ?.telling;
  expect(contact(532)).toEqual({ status: "geteld", waarde: 532 });
  expect(contact("n.v.t.")).toEqual({ status: "niet van toepassing" });
  expect(contact(null)).toEqual({ status: "geteld", waarde: 3 });
});

test("without a beschikking the log is added up per name and column", () => {
  const productie = leesIn(
    inhoudUit({ Registratie: [KOP, [MAART, "Contact", 3, 20], [MAART, "Contact", 2, 10]] }),
    null,
  );
  expect(productie.regels.map((regel) => [regel.naam?.tekst, regel.eenheid?.tekst, regel.realisatie?.tekst])).toEqual([
    ["Contact", "Uren", "5"],
    ["Contact", "Deelnemers", "30"],
  ]);
  expect(productie.prestaties).toEqual([]);
});

test("a workbook that counts days from 1904 is read as such", () => {
  const productie = leesIn(
    inhoudUit({ Registratie: [KOP, [MAART - 1462, "Contact", 3, 20]] }, { datumstelsel: 1904 }),
    BALANS,
  );
  expect(regelsVan(productie)).toEqual(["JGD-CONTACT PE1  3"]);
});

test("a log per month is one log: what counts is the sum over all months", () => {
  const maand = (...rijen: Cel[][]): Cel[][] => [KOP, ...rijen];
  const productie = leesIn(
    inhoudUit({
      jan: maand([45300, "Sport", 2, 10]),
      feb: maand([45330, "Sport", 1.5, 7], [45331, "Contact", 3, 1]),
      mrt: maand([45360, "Sport", 4, 3]),
    }),
    BALANS,
  );
  const sport = productie.prestaties.find(
    ({ activiteit, afspraak }) => activiteit === "JGD-SPORT" && afspraak === "PE1",
  )!;
  expect(sport.realisatie).toMatchObject({ telling: { status: "geteld", waarde: 7.5 }, tekst: "7,5" });
  expect(sport.realisatie!.cellen.map(bereikNaam)).toEqual(["feb!C2:C3", "jan!C2", "mrt!C2"]);
});

test("what no column can count is named once per afspraak, and is no row without a number", () => {
  const productie = lees(
    [MAART, "Maatjesproject", 1, 2],
    [MAART + 1, "Maatjesproject", 1, 2],
    [MAART, "Huiswerkgroepen", 2, 8],
    [MAART + 1, "Huiswerkgroepen", 2, 8],
  );
  const [log] = productie.registraties;
  expect(
    log!.nietTelbaar.map(({ activiteit, afspraak, cellen }) => [activiteit, afspraak, ...cellen.map(bereikNaam)]),
  ).toEqual([
    ["VLW-MAATJES", "PE1", "Registratie!A2:F2"],
    ["JGD-HUISWERK", "TE1", "Registratie!A4:F4"],
  ]);
  expect(log!.overgeslagen.map(({ reden, aantal }) => [reden, aantal])).toEqual([["niet te tellen", 2]]);
});

test("abbreviations that differ only in their signs are two activities", () => {
  expect(som([MAART, "Dig Comm", 2, 1], [MAART, "Dig.comm.", 3, 1])).toEqual(["JGD-DIGI PE1  2", "VLW-DIGI PE1  3"]);
});

test("what the rows of an unknown activity add up has a name, unless they count different things", () => {
  const maten = (kop: string[], rij: Cel[]): unknown =>
    leesIn(inhoudUit({ Log: [kop, rij] }), BALANS).registraties[0]!.overgeslagen[0]!.maat;
  expect(maten(["Datum", "Activiteit", "Uren"], [MAART, "Schaakclub", 2])).toBe("uren");
  expect(maten(["Datum", "Activiteit", "Aantal"], [MAART, "Schaakclub", 2])).toBe("aantal");
  expect(maten(["Datum", "Activiteit", "Aantal", "Eenheid"], [MAART, "Schaakclub", 2, "adviezen"])).toBeNull();
});

test("a column of minutes is read in hours; a time is a time whatever the header says", () => {
  const log = (kop: string, ...rijen: Cel[][]): string[] =>
    regelsVan(leesIn(inhoudUit({ Log: [["Datum", "Activiteit", kop], ...rijen] }), BALANS));
  const rijen: Cel[][] = [
    [MAART, "Contact", 90],
    [MAART, "Contact", "30"],
    [MAART, "Contact", { getal: 1 / 24, vorm: "h:mm" }],
  ];
  expect(log("Duur (min)", ...rijen)).toEqual(["JGD-CONTACT PE1  3"]);
  expect(log("Minuten", ...rijen)).toEqual(["JGD-CONTACT PE1  3"]);
  expect(log("Duur", ...rijen)).toEqual(["JGD-CONTACT PE1  121"]);
});

test("rows without any number add up to nothing, which is not zero", () => {
  const productie = lees([MAART, "Sport", null, 12], [MAART + 7, "Sport", null, 9]);
  expect(regelsVan(productie)).toEqual(["JGD-SPORT PE1  onbekend", "JGD-SPORT TE1  21"]);
});

test("a code that is a number is the name of its rows", () => {
  const rijen: Cel[][] = [
    [MAART, 101, 1],
    [MAART, 102, 2],
    [MAART, "x", 4],
    [MAART, 101, 8],
  ];
  const { regels } = leesIn(inhoudUit({ Log: [["Datum", "Code", "Uren"], ...rijen] }), null);
  expect(regels.map(({ naam, realisatie }) => `${naam!.tekst} ${realisatie!.tekst}`)).toEqual([
    "101 9",
    "102 2",
    "x 4",
  ]);
});

test("an activity is found again among more names than a log usually has", () => {
  const anders = Array.from({ length: 1_500 }, (_, nummer): Cel[] => [MAART, `Bijeenkomst ${nummer}`, 1, 1]);
  const productie = lees([MAART, "Contact", 2, 1], ...anders, [MAART, "Contact", 3, 1], [MAART, "Bijeenkomst 7", 5, 1]);
  expect(regelsVan(productie)).toEqual(["JGD-CONTACT PE1  5"]);
  const meermaals = productie.registraties[0]!.overgeslagen.filter(({ aantal }) => aantal > 1);
  expect(meermaals).toMatchObject([{ wat: "Bijeenkomst 7", aantal: 2, som: 6 }]);
});
