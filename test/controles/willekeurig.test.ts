import fc from "fast-check";
import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import {
  GEEN_OMSTANDIGHEDEN,
  type Omstandigheden,
  type VoorbeeldBlad,
  type VoorbeeldCel,
} from "../../src/controles/controle";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { sturingskaderVan } from "../../src/domein/sturingskader";
import { GEEN_KEUZES } from "../../src/inlezen/keuzes";
import { maakRapport } from "../../src/opdrachtregel/rapport";
import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { inhoudUit } from "../hulp/inhoud-uit";

const lezing = leesBeschikking(linde);
if (!lezing.ok) throw new Error("De beschikking van de voorbeelden klopt niet.");
const BESCHIKKING: Beschikking = lezing.beschikking;

const KOPPEN = [
  "Activiteit",
  "Soort",
  "Eenheid",
  "Afspraak",
  "Gepland",
  "Offerte",
  "Realisatie",
  "Gerealiseerd",
  "Verschil",
  "%",
  "IPU",
  "IPU gepland",
  "Tarief",
  "Bedrag",
  "Toelichting",
  "Datum",
  "Uren",
  "Deelnemers",
  "Financier",
  "Groep",
  "Totaal",
  "Begroting",
  "Prognose",
  "Substitutie",
  "jan",
  "feb",
  "mrt",
  "april",
  "01-2025",
  "Q1",
  "Q2",
  "1e halfjaar",
  "2e halfjaar",
  "2022",
  "2023",
  "2024",
  "2025",
  "Locatie Noord",
  "Locatie Zuid",
  "Maximaal beschikt",
  "Geleverde prestaties",
  "Overproductie",
  "Onderproductie",
  "Afrekenen",
  "(x € 1.000)",
  "Uren (x 1.000)",
];
const LABELS = [
  "Sport",
  "Huiswerk",
  "Taal",
  "Mantelzorg",
  "Buurttuin",
  "Jeugd - Sport in de wijk",
  "Groen - Buurttuin",
  "100 Jeugd",
  "200 Volwassenen",
  "Totaal",
  "Subtotaal Jeugd",
  "TOTAAL",
  "SALDO",
  "Saldo",
  "waarvan substitutie",
  "Dekking",
  "Totaal dekking",
  "OUTPUT",
  "PROCES",
  "INPUT",
  "Legenda",
  "Klokuur activiteit",
  "Lesuren",
  "Afgeronde trajecten",
  "Aantal deelnemers",
  "Aantal bezoekers",
  "PE",
  "TE",
  "Inhoud",
  "Doelgroep",
  "Tevredenheid",
  "Afwijkingen",
  "Contactpersoon",
  "Periode",
  "Ureninzet",
  "Programma",
  "Gemeente Voorbeeldstad",
  "Vrijwilligers in natura",
  "Kengetallen",
  "SROI",
  "Januari",
  "Februari",
  "Maart",
  "Stichting De Linde, productie 2025",
  "Kenmerk",
  "VOORBEELD-2025-010",
];
const NOTATIES = [
  "29 [20]",
  "20 [5 op 10]",
  "- 3.181 [> 0]",
  "> 8",
  "min. gem. 250",
  "Positief",
  "ca. 27",
  "plm. 70",
  "ruim 100",
  "ca. 20 tot 40%",
  "-",
  "n.v.t.",
  "n.n.b.",
  "niet geregistreerd",
  "gestopt",
  "1.828",
  "1,828.50",
  "€ 830.399,60",
  "-€ 121.372,00",
  "(1.234,50)",
  "12,5%",
  "9% (2019)",
  "14% (NL 2016)",
  "152*",
  "7:30",
  "31-1-2025",
  "2025-02-30",
  "#REF!",
  "#DIV/0!",
  "#NAME?",
  "111222333",
  "06-12345678",
  "naam@voorbeeld.nl",
  "=1+1",
  "  ",
  "\u00a0",
  "😀",
  "'",
  "[",
  "]",
  "[[5]",
];
const ZINNEN = [
  "Alle lessen gingen door; we haalden ruim 90% van de uren.",
  "Er waren 152 deelnemers in plaats van 100, meer dan gepland.",
  "Vrijwel alle jongeren (12-20) deden mee, een verdubbeling.",
  "Drie van de vier trajecten zijn gehaald; uren geschreven bij Buurttuin.",
  "In 2023 waren het er 40, vorig jaar 60.",
  "Niet gemeten, want de vragenlijst kwam te laat.",
  "Zie resultaat",
  "?",
  "1828 uur inzet voor 875 uur activiteit",
];
const FORMULES = [
  "SUM(B2:B5)",
  "B2-C2",
  "SUM(B2,B4)+C3*2",
  "ROUND(B2/C2,0)",
  "Blad2!B2",
  "SUM(A:A)",
  "B2/0",
  "VLOOKUP(A1,B:C,2,0)",
  "A1",
  "((1",
  "SUM(B2:B1048576)",
  "[1]Blad!A1",
];

const getal = fc.oneof(
  fc.integer({ min: -50, max: 3000 }),
  fc.constantFrom(0, 2024, 2025, 45_700, 0.125, 1e15, -0.5, 111222333, 123456782),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const tekst = fc.oneof(
  fc.constantFrom(...KOPPEN),
  fc.constantFrom(...LABELS),
  fc.constantFrom(...NOTATIES),
  fc.constantFrom(...ZINNEN),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const cel: fc.Arbitrary<VoorbeeldCel> = fc.oneof(
  { weight: 5, arbitrary: getal },
  { weight: 5, arbitrary: tekst },
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({ getal, vorm: fc.constantFrom("0%", "#,##0.00", "dd-mm-yyyy", '"€" #,##0', "[h]:mm", "@") }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      formule: fc.constantFrom(...FORMULES),
      uitkomst: fc.oneof(getal, fc.constantFrom("#REF!", "#NAME?", "x", null)),
    }),
  },
);
/** Rows that look like something: a header of known words, labels in the first column, and anything under it. */
const tabel = fc
  .tuple(
    fc.array(fc.constantFrom(...KOPPEN), { minLength: 2, maxLength: 8 }),
    fc.array(fc.tuple(fc.constantFrom(...LABELS), fc.array(cel, { maxLength: 8 })), { minLength: 1, maxLength: 8 }),
  )
  .map(([koppen, rijen]): VoorbeeldCel[][] => [koppen, ...rijen.map(([label, rest]) => [label, ...rest])]);
const rommel = fc.array(fc.array(cel, { maxLength: 7 }), { maxLength: 8 });
const rijen = fc
  .array(fc.oneof({ weight: 3, arbitrary: tabel }, { weight: 1, arbitrary: rommel }), { maxLength: 3 })
  .map((delen) => delen.flat());
const blad: fc.Arbitrary<VoorbeeldBlad> = fc.record(
  {
    rijen,
    verborgen: fc.boolean(),
    verborgenRijen: fc.array(fc.nat({ max: 9 }), { maxLength: 2 }),
    samengevoegd: fc.constantFrom([], ["A1:C1"], ["B2:B4", "A6:D6"]),
    opmerkingen: fc.dictionary(fc.constantFrom("A1", "B2", "C3"), tekst, { maxKeys: 2 }),
  },
  { requiredKeys: ["rijen"] },
);
const naam = fc.constantFrom(
  "Jeugd",
  "Blad2",
  "Blad10",
  "Sport",
  "Totaal 2025",
  "Begroting",
  "Bezoek",
  "100 Sport",
  "Registratie",
  "é",
);
const werkboek = fc.dictionary(naam, blad, { minKeys: 1, maxKeys: 4, noNullPrototype: true });

const OMSTANDIGHEDEN: Omstandigheden = {
  ...GEEN_OMSTANDIGHEDEN,
  vandaag: "2026-03-02",
  sturingskader: sturingskaderVan("Soest"),
};

function dossier(bladen: Readonly<Record<string, VoorbeeldBlad>>, met: boolean): Dossier {
  return maakDossier(
    inhoudUit(bladen),
    met ? BESCHIKKING : null,
    GEEN_KEUZES,
    met ? OMSTANDIGHEDEN : GEEN_OMSTANDIGHEDEN,
  );
}

function rapport(gemaakt: Dossier): string {
  return JSON.stringify(
    maakRapport({
      dossier: gemaakt,
      antwoorden: new Map(),
      keuzes: GEEN_KEUZES,
      vingerafdruk: "sha256:0",
      beschikking: null,
    }),
  );
}

const opties = { seed: 11, numRuns: 250 };

describe("op elk werkboek", () => {
  test("komt de hele weg tot een einde, en geen controle gaat stuk", () => {
    fc.assert(
      fc.property(werkboek, fc.boolean(), (bladen, met) => {
        const { uitslag } = dossier(bladen, met);
        expect(uitslag.nietGecontroleerd.filter(({ reden }) => reden.includes("fout in het programma"))).toEqual([]);
        const ids = uitslag.bevindingen.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      opties,
    );
  });

  test("is het rapport teken voor teken gelijk, in welke volgorde de bladen ook staan", () => {
    fc.assert(
      fc.property(
        werkboek.chain((bladen) =>
          fc.tuple(
            fc.constant(bladen),
            fc.shuffledSubarray(Object.keys(bladen), { minLength: Object.keys(bladen).length }),
          ),
        ),
        fc.boolean(),
        ([bladen, volgorde], met) => {
          const anders = Object.fromEntries(volgorde.map((een) => [een, bladen[een]!]));
          expect(rapport(dossier(anders, met))).toBe(rapport(dossier(bladen, met)));
        },
      ),
      { ...opties, numRuns: 150 },
    );
  });
});
