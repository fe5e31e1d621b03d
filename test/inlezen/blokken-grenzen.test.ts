import fc from "fast-check";
import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import type { VoorbeeldBlad } from "../../src/controles/controle";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import type { Productie } from "../../src/domein/productie";
import { rekenwaarde } from "../../src/domein/telling";
import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";
import { kort, regelsVan } from "./hulp";

type Rijen = VoorbeeldBlad["rijen"];

function beschikking() {
  const gelezen = leesBeschikking(linde);
  if (!gelezen.ok) throw new Error("de beschikking van De Linde is niet te lezen");
  return gelezen.beschikking;
}
const LINDE = beschikking();

const lees = (bladen: Bladen): Productie => leesIn(inhoudUit(bladen), LINDE);
const soorten = (productie: Productie): string[] => productie.tabellen.map(({ soort }) => soort);

const SPORT = "JGD-SPORT PE1 240 252";

describe("what is no block stays what it is", () => {
  test.each<[string, Rijen, string[]]>([
    [
      "a sheet with notes",
      [
        ["Afspraken met de gemeente"],
        ["Contactpersoon: het secretariaat"],
        ["Periode: 2025"],
        ["Afspraak: we overleggen elk kwartaal"],
        ["Resultaat: goed contact"],
      ],
      [],
    ],
    [
      "a table of totals below a heading with rubrics",
      [
        ["Programma", "Jeugd"],
        ["Contactpersoon", "het secretariaat"],
        ["Periode", "2025"],
        [],
        ["Activiteit", "Afspraak", "Realisatie"],
        ["Sport in de wijk", 240, 252],
        ["Huiswerkbegeleiding", 320, 300],
      ],
      ["totalen"],
    ],
    [
      "labels on a sheet that names no activity",
      [
        ["Afspraak", 240],
        ["Realisatie", 252],
      ],
      [],
    ],
    [
      "a log with the name of its activity above it",
      [
        ["Activiteit", "Sport in de wijk"],
        ["Datum", "Activiteit", "Uren"],
        ["3-2-2025", "Sport", 2],
        ["10-2-2025", "Sport", 2],
      ],
      ["registratie"],
    ],
  ])("%s", (_, rijen, verwacht) => {
    expect(soorten(lees({ Blad1: rijen }))).toEqual(verwacht);
  });

  test("a standard sheet that refers to a table of totals counts once", () => {
    const productie = lees({
      Productie: [
        ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
        ["Sport in de wijk", "Klokuur activiteit", 240, 252],
      ],
      Sport: [
        ["Activiteit", "Sport in de wijk"],
        ["Afspraak", 240],
        ["Realisatie", { formule: "Productie!D2", uitkomst: 252 }],
      ],
    });
    expect(soorten(productie)).toEqual(["totalen", "blokken"]);
    const sport = productie.prestaties.find(
      ({ activiteit, afspraak }) => activiteit === "JGD-SPORT" && afspraak === "PE1",
    );
    expect(rekenwaarde(sport?.realisatie?.telling)).toBe(252);
    expect(sport?.regels.map(kort)).toEqual([SPORT, SPORT]);
  });
});

describe("laws", () => {
  const aantal = fc.integer({ min: 0, max: 9999 });

  test("where a block stands on its sheet, and the order of its figures, changes nothing", () => {
    fc.assert(
      fc.property(aantal, aantal, fc.nat(12), fc.nat(6), fc.boolean(), (afspraak, realisatie, rij, kolom, om) => {
        const cijfers = [
          ["Afspraak", afspraak],
          ["Realisatie", realisatie],
        ];
        const blok = [
          ["Activiteit", "Sport in de wijk"],
          ["Eenheid", "Klokuur activiteit"],
          ...(om ? cijfers.reverse() : cijfers),
        ];
        const leeg = Array.from({ length: rij }, () => []);
        const rijen = [...leeg, ...blok.map((cellen) => [...Array<null>(kolom).fill(null), ...cellen])];
        expect(regelsVan(lees({ Blad1: rijen }))).toEqual([`JGD-SPORT PE1 ${afspraak} ${realisatie}`]);
      }),
      { numRuns: 60 },
    );
  });

  test("blocks beside or under each other give what each gives alone", () => {
    const cijfers = fc.tuple(aantal, aantal);
    fc.assert(
      fc.property(fc.tuple(cijfers, cijfers, cijfers), fc.boolean(), (getallen, naast) => {
        const namen = ["Sport", "Huiswerk", "Buurttuin"];
        const blokken = getallen.map(([a, r], nr) => [
          ["Activiteit", namen[nr]!],
          ["Afspraak", a],
          ["Realisatie", r],
        ]);
        const rijen = naast
          ? [0, 1, 2].map((rij) => blokken.flatMap((blok) => [...blok[rij]!, null]))
          : blokken.flatMap((blok) => [...blok, []]);
        const codes = ["JGD-SPORT", "JGD-HUISWERK", "GRN-TUIN"];
        const verwacht = getallen.map(([a, r], nr) => `${codes[nr]!} PE1 ${a} ${r}`);
        const gelezen = regelsVan(lees({ Blad1: rijen }));
        expect(gelezen.map((een) => een.replace(/ geen /, " PE1 ")).sort()).toEqual([...verwacht].sort());
      }),
      { numRuns: 60 },
    );
  });
});
