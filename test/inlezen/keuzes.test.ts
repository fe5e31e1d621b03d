import fc from "fast-check";
import type { Productie, Veld } from "../../src/domein/productie";
import { leesIn } from "../../src/inlezen/inlezen";
import { kiesKolom, kiesKop, kiesNaam, kiesRij, kiesTabel, vergeet } from "../../src/inlezen/keuze-maken";
import { GEEN_KEUZES, type Keuzes } from "../../src/inlezen/keuzes";
import { keuzesDeel, leesKeuzes } from "../../src/inlezen/keuzes-deel";
import { jsonDeel } from "../../src/werkboek/json-deel";
import { KEUZES_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import type { Inhoud } from "../../src/werkboek/raster";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS, regelsVan, rijsoorten } from "./hulp";

type Cel = string | number | null;
type Rijen = readonly (readonly Cel[])[];

/** A table of which the header 'Stand' says nothing: the user must say that it is what was delivered. */
const TABEL: Rijen = [
  ["Activiteit", "Eenheid", "Afspraak 2024", "Stand 2023", "Stand 2024", "Opmerking"],
  ["Jeugd - Gezonde leefstijl - Sport en beweging", "Klokuur activiteit", 152, 140, 190, "Druk jaar"],
  ["Jeugd - Gezonde leefstijl - Sport en beweging", "Aantal deelnemers", 1000, 980, 1040, null],
];
const LATER: Rijen = TABEL.map((rij) => rij.map((cel) => (typeof cel === "string" ? jaarLater(cel) : cel)));

function jaarLater(tekst: string): string {
  return tekst.replace(/20\d\d/g, (jaar) => String(Number(jaar) + 1));
}

/** The choices as a workbook keeps them: every test goes the way through the part. */
const bewaard = (keuzes: Keuzes): Keuzes => leesKeuzes([keuzesDeel(keuzes)]);

function grond(inhoud: Inhoud, keuzes: Keuzes): Parameters<typeof kiesKolom>[0] & { productie: Productie } {
  return { rasters: inhoud.rasters, productie: leesIn(inhoud, BALANS, keuzes), keuzes };
}

/** The choices after the user said, one by one, what these headers hold. */
function gekozen(inhoud: Inhoud, wat: Readonly<Record<string, Veld>>): Keuzes {
  let keuzes = GEEN_KEUZES;
  for (const [kop, veld] of Object.entries(wat)) {
    const nu = grond(inhoud, keuzes);
    const tabel = nu.productie.tabellen[0]!;
    keuzes = bewaard(kiesKolom(nu, tabel, tabel.kolommen.find((een) => een.kop === kop)!.kolom, veld));
  }
  return keuzes;
}

const STAND = gekozen(inhoudUit({ "Productie 2024": TABEL }), { "Stand 2024": "realisatie", "Stand 2023": "overig" });
const GELEZEN = ["JGD-SPORT PE1 152 190", "JGD-SPORT TE1 1000 1040"];

const met = (bladen: Readonly<Record<string, Rijen>>, keuzes: Keuzes): Productie =>
  leesIn(inhoudUit(bladen), BALANS, keuzes);
const nietGebruikt = ({ keuzes = [] }: Productie): string[] =>
  keuzes.filter(({ gebruikt }) => !gebruikt).map(({ soort, wat, keuze }) => `${soort} ${wat} = ${keuze}`);

describe("what the user said that a column holds", () => {
  test("goes before what was guessed, and says so", () => {
    const productie = met({ "Productie 2024": TABEL }, STAND);
    expect(regelsVan(productie)).toEqual(GELEZEN);
    const kolom = productie.tabellen[0]!.kolommen.find(({ kop }) => kop === "Stand 2024");
    expect(kolom).toMatchObject({
      veld: "realisatie",
      zekerheid: 1,
      gekozen: true,
      reden: 'uw keuze; kop "Stand 2024"',
    });
    expect(nietGebruikt(productie)).toEqual([]);
  });

  test("holds for any order of the columns", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }), (volgorde) => {
        const verplaatst = TABEL.map((rij) => volgorde.map((kolom) => rij[kolom]!));
        const productie = met({ "Productie 2024": verplaatst }, STAND);
        expect(regelsVan(productie)).toEqual(GELEZEN);
        expect(nietGebruikt(productie)).toEqual([]);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  test("holds in next year's copy, with the sheet renamed, the years in the headers moved on and columns inserted", () => {
    const verplaatst = LATER.map((rij, nummer) => [nummer === 0 ? "Volgnummer" : nummer, ...[...rij].reverse()]);
    const productie = met({ "Productie 2025": verplaatst }, STAND);
    expect(regelsVan(productie)).toEqual(GELEZEN);
    expect(nietGebruikt(productie)).toEqual([]);
  });

  test("is not used where it no longer fits: that is told, and it is kept", () => {
    const anders = TABEL.map((rij) => rij.map((cel) => (cel === "Stand 2024" ? "Eindstand" : cel)));
    const productie = met({ "Productie 2024": anders }, STAND);
    expect(nietGebruikt(productie)).toEqual(["kolom Stand 2024 = realisatie"]);
    expect(bewaard(STAND).kolommen).toHaveLength(2);
    expect(nietGebruikt(met({ Anders: TABEL }, STAND))).toEqual([
      "kolom Stand 2024 = realisatie",
      "kolom Stand 2023 = overig",
    ]);
  });

  test("tells equal headers apart by their order, and is not used when there are more of them than there were", () => {
    const koppen = ["Activiteit", "Eenheid", "Afspraak", "Stand", "Stand"];
    const rijen: Rijen = [koppen, ...TABEL.slice(1).map((rij) => rij.slice(0, 5))];
    const nu = grond(inhoudUit({ Jeugd: rijen }), GEEN_KEUZES);
    const keuzes = bewaard(kiesKolom(nu, nu.productie.tabellen[0]!, 4, "realisatie"));
    expect(keuzes.kolommen[0]).toMatchObject({ kop: "Stand", nummer: { welke: 2, van: 2 } });
    expect(regelsVan(met({ Jeugd: rijen }, keuzes))).toEqual(GELEZEN);
    const meer = rijen.map((rij, nummer) => [...rij, nummer === 0 ? "Stand" : 7]);
    expect(nietGebruikt(met({ Jeugd: meer }, keuzes))).toEqual(["kolom Stand = realisatie"]);
  });

  test("finds a column without a header beside its neighbour, wherever that went", () => {
    const rijen: Rijen = [
      ["Activiteit", "Eenheid", "Afspraak", null],
      ...TABEL.slice(1).map((rij) => [rij[0]!, rij[1]!, rij[2]!, rij[4]!]),
    ];
    const nu = grond(inhoudUit({ Jeugd: rijen }), GEEN_KEUZES);
    const keuzes = bewaard(kiesKolom(nu, nu.productie.tabellen[0]!, 3, "realisatie"));
    expect(regelsVan(met({ Jeugd: rijen }, keuzes))).toEqual(GELEZEN);
    const verplaatst = rijen.map(([naam, eenheid, afspraak, stand]) => [afspraak!, stand!, naam!, eenheid!]);
    expect(regelsVan(met({ Jeugd: verplaatst }, keuzes))).toEqual(GELEZEN);
  });

  test("is replaced by a later one about the same column, and can be forgotten", () => {
    const inhoud = inhoudUit({ "Productie 2025": LATER });
    const nu = grond(inhoud, STAND);
    const tabel = nu.productie.tabellen[0]!;
    const kolom = tabel.kolommen.find(({ kop }) => kop === "Stand 2025")!.kolom;
    const anders = bewaard(kiesKolom(nu, tabel, kolom, "overig"));
    expect(anders.kolommen.map(({ kop, veld }) => `${kop} ${veld}`)).toEqual([
      "Stand 2023 overig",
      "Stand 2025 overig",
    ]);
    expect(vergeet(anders, { soort: "kolom", nummer: 0 }).kolommen).toHaveLength(1);
  });
});

describe("what the user said that a table is", () => {
  const twee: Readonly<Record<string, Rijen>> = { Jeugd: TABEL, Oud: TABEL };

  test("keeps it from being read, and names it as not read", () => {
    const inhoud = inhoudUit(twee);
    const nu = grond(inhoud, GEEN_KEUZES);
    const keuzes = bewaard(kiesTabel(nu, nu.productie.tabellen[1]!, "niet lezen")!);
    const productie = leesIn(inhoud, BALANS, keuzes);
    expect(productie.tabellen.map(({ blad }) => blad)).toEqual(["Jeugd"]);
    expect(productie.nietHerkend).toMatchObject([
      { bereik: { blad: "Oud" }, gezien: "een tabel die u niet laat lezen" },
    ]);
  });

  test("stays about the sheet of its own year as long as that is there", () => {
    const nu = grond(inhoudUit({ "Productie 2024": TABEL }), GEEN_KEUZES);
    const keuzes = bewaard(kiesTabel(nu, nu.productie.tabellen[0]!, "niet lezen")!);
    const bij = met({ "Productie 2024": TABEL, "Productie 2025": LATER }, keuzes);
    expect(bij.tabellen.map(({ blad }) => blad)).toEqual(["Productie 2025"]);
  });

  test("is told, and not followed, where the columns cannot be read so", () => {
    const inhoud = inhoudUit({ Jeugd: TABEL });
    const nu = grond(inhoud, GEEN_KEUZES);
    const productie = leesIn(inhoud, BALANS, bewaard(kiesTabel(nu, nu.productie.tabellen[0]!, "registratie")!));
    expect(productie.tabellen.map(({ soort }) => soort)).toEqual(["totalen"]);
    expect(nietGebruikt(productie)).toEqual([expect.stringContaining("= registratie")]);
  });
});

test("a header that was not found is the one that the user points at, also lower down; its columns can then be chosen", () => {
  const rijen: Rijen = [
    ["Wat", "Waarvan", "Beloofd", "Af"],
    ["Jeugd - Gezonde leefstijl - Sport en beweging", "Klokuur activiteit", 152, 190],
    ["Jeugd - Gezonde leefstijl - Sport en beweging", "Aantal deelnemers", 1000, 1040],
  ];
  const inhoud = inhoudUit({ Jeugd: rijen });
  let nu = grond(inhoud, GEEN_KEUZES);
  expect(nu.productie.tabellen).toEqual([]);
  let keuzes = bewaard(kiesKop(nu, "Jeugd", 0, null)!);
  for (const [kolom, veld] of [
    [1, "eenheid"],
    [2, "afspraak"],
    [3, "realisatie"],
  ] as const) {
    nu = grond(inhoud, keuzes);
    keuzes = bewaard(kiesKolom(nu, nu.productie.tabellen[0]!, kolom, veld));
  }
  expect(regelsVan(leesIn(inhoud, BALANS, keuzes))).toEqual(GELEZEN);
  const lager = [["Titel"], [], ["Gemaakt voor de gemeente."], ...rijen];
  expect(regelsVan(met({ Jeugd: lager }, keuzes))).toEqual(GELEZEN);
  expect(kiesKop(nu, "Jeugd", 9, null)).toBeNull();
});

test("a row is what the user says, by its label, wherever it went", () => {
  const rijen: Rijen = [...TABEL, ["Alles bij elkaar", null, 1152, 1120, 1230, null]];
  const inhoud = inhoudUit({ "Productie 2024": rijen });
  const nu = grond(inhoud, STAND);
  expect(rijsoorten(nu.productie)).toEqual(["gegeven", "gegeven", "gegeven"]);
  const keuzes = bewaard(kiesRij(nu, "Productie 2024", 3, "totaal")!);
  expect(rijsoorten(leesIn(inhoud, BALANS, keuzes))).toEqual(["gegeven", "gegeven", "totaal"]);
  const verplaatst = [["Productie"], [], ...rijen].map((rij) => [...rij].reverse());
  const later = met({ "Productie 2024": verplaatst }, keuzes);
  expect([rijsoorten(later).at(-1), later.totalen.map(({ label }) => label)]).toEqual([
    "totaal",
    ["Alles bij elkaar", "Alles bij elkaar"],
  ]);
  expect(nietGebruikt(later)).toEqual([]);
});

test("an activity that the beschikking does not know (any more) is not taken over, and told", () => {
  const nu = grond(inhoudUit({ "Productie 2024": TABEL }), GEEN_KEUZES);
  const keuzes = bewaard(
    kiesNaam(nu, "Productie 2024", "Jeugd - Gezonde leefstijl - Sport en beweging", { activiteit: "WEG" }),
  );
  const productie = met({ "Productie 2024": TABEL }, keuzes);
  expect(productie.regels[0]!.koppeling.activiteit).toBe("JGD-SPORT");
  expect(nietGebruikt(productie)).toEqual([expect.stringContaining("= WEG")]);
});

describe("the part in which a workbook keeps the choices", () => {
  test("is read as the first version wrote it", () => {
    const oud = {
      schema: "keuzes/1.0",
      kolommen: [{ blad: "Productie 2024", kop: "Stand 2024", veld: "realisatie" }],
      namen: [{ blad: null, naam: "Buurtsport", keuze: { activiteit: "JGD-SPORT" } }],
    };
    const keuzes = leesKeuzes([jsonDeel(KEUZES_NAAMRUIMTE, oud)]);
    expect(keuzes).toEqual({ ...GEEN_KEUZES, kolommen: oud.kolommen, namen: oud.namen });
    expect(regelsVan(met({ "Productie 2024": TABEL }, keuzes))).toEqual(GELEZEN);
  });

  test("keeps what it cannot read, and says how many that are", () => {
    const nieuwer = { schema: "keuzes/2.0", alles: "anders" };
    const keuzes = bewaard(leesKeuzes([jsonDeel(KEUZES_NAAMRUIMTE, nieuwer)]));
    expect(keuzes.onleesbaar).toEqual([nieuwer]);
    const half = {
      schema: "keuzes/1.1",
      kolommen: [{ blad: "Jeugd" }, { blad: "Jeugd", kop: "A", veld: "realisatie" }],
    };
    const gelezen = bewaard(leesKeuzes([jsonDeel(KEUZES_NAAMRUIMTE, half)]));
    expect([gelezen.kolommen.length, gelezen.onleesbaar]).toEqual([1, [{ kolommen: { blad: "Jeugd" } }]]);
    expect(met({ Jeugd: TABEL }, gelezen).keuzesOnleesbaar).toBe(1);
  });

  test("is empty where there is none, whatever stands in other parts", () => {
    expect(leesKeuzes([])).toEqual(GEEN_KEUZES);
    expect(leesKeuzes([{ naamruimte: KEUZES_NAAMRUIMTE, xml: "<kapot" }])).toEqual(GEEN_KEUZES);
  });
});

test("a table that is read from the sheet as a whole is left out too when the user says so", () => {
  const inhoud = inhoudUit({
    Locaties: [
      ["", "Noord", "Zuid"],
      ["OUTPUT", null, null],
      ["Aantal deelnemers", "29 [20]", "31 [30]"],
      ["Aantal bijeenkomsten", "12 [10]", "9 [10]"],
    ],
  });
  const nu = grond(inhoud, GEEN_KEUZES);
  const [tabel] = nu.productie.tabellen;
  expect(tabel?.soort).toBe("resultaat-streef");
  const productie = leesIn(inhoud, BALANS, bewaard(kiesTabel(nu, tabel!, "niet lezen")!));
  expect([productie.tabellen, productie.uitkomsten]).toEqual([[], []]);
  expect(nietGebruikt(productie)).toEqual([]);
});
