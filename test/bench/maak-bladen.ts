import beschikking from "../../assets/voorbeeld/beschikking-balans-2024.json";
import { kolomLetters } from "../../src/domein/bereik";
import { kiezer, type Kiezer } from "./kiezer";
import { registratierijen } from "./maak-registratie";
import { pakWerkboek, type BenchBlad, type BenchCel, type BenchFormule } from "./pak-werkboek";

const MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const JAREN = ["2020", "2021", "2022", "2023", "2024"];
const PLEKKEN = ["Noord", "Zuid", "Oost", "West"];
const POSTEN = ["Begeleiding", "Huisvesting", "Administratie", "Materiaal", "Communicatie", "Coördinatie"];
const DEEL = 10;

interface Afspraak {
  readonly activiteit: string;
  readonly eenheid: string;
  readonly streef: number;
}

const AFSPRAKEN: readonly Afspraak[] = beschikking.activiteiten.flatMap(({ naam, afspraken }) =>
  afspraken.map(({ eenheid, streefwaarde }) => ({
    activiteit: naam,
    eenheid,
    streef: typeof streefwaarde === "number" ? streefwaarde : 200,
  })),
);

/** Most rows are of the beschikking; the others are of nobody knows what, and are looked for in it all the same. */
function afspraak({ een, getal, kans }: Kiezer): Afspraak {
  const gekozen = een(AFSPRAKEN);
  return kans(0.9) ? gekozen : { ...gekozen, activiteit: `${een(["Cursus", "Inloop", "Project"])} ${getal(5000)}` };
}

function toelichting({ een, getal, kans, zin }: Kiezer): string | null {
  if (kans(0.6)) return null;
  const begin = een(["Er waren", "We haalden", "Door ziekte waren het", "Het werden"]);
  return `${begin} ${getal(900)} deelnemers, ${een(["ruim", "bijna", "ongeveer"])} ${getal(100)}% van de afspraak: ${zin()}.`;
}

function formule(tekst: string, uitkomst: number): BenchFormule {
  return { formule: tekst, uitkomst };
}

function som(letters: string, van: number, tot: number, waarden: readonly number[]): BenchFormule {
  return formule(
    `SUM(${letters}${van}:${letters}${tot})`,
    waarden.reduce((totaal, waarde) => totaal + waarde, 0),
  );
}

/** A table of totals with a subtotal after every ten rows and an explanation where there is one. */
function* totalen(aantal: number): Generator<BenchCel[]> {
  yield ["Activiteit", "Eenheid", "Afspraak", "Realisatie", "Verschil", "Toelichting"];
  const kies = kiezer(aantal);
  let deel: number[] = [];
  for (let rij = 2; rij < aantal + 2; rij++) {
    if (deel.length === DEEL) {
      yield ["Subtotaal", null, null, som("D", rij - DEEL, rij - 1, deel), null, null];
      deel = [];
      continue;
    }
    const { activiteit, eenheid, streef } = afspraak(kies);
    const telling = Math.round(streef * (0.7 + kies.getal(60) / 100));
    deel.push(telling);
    yield [activiteit, eenheid, streef, telling, formule(`D${rij}-C${rij}`, telling - streef), toelichting(kies)];
  }
}

/** The same per month, with a total on the right. */
function* maanden(aantal: number): Generator<BenchCel[]> {
  yield ["Activiteit", "Eenheid", "Afspraak", ...MAANDEN, "Totaal"];
  const kies = kiezer(aantal);
  for (let rij = 2; rij < aantal + 2; rij++) {
    const { activiteit, eenheid, streef } = afspraak(kies);
    const tellingen = MAANDEN.map(() => kies.getal(Math.ceil(streef / 5)));
    yield [
      activiteit,
      eenheid,
      streef,
      ...tellingen,
      formule(
        `SUM(D${rij}:O${rij})`,
        tellingen.reduce((a, b) => a + b),
      ),
    ];
  }
}

function* reeks(aantal: number): Generator<BenchCel[]> {
  yield ["Activiteit", "Eenheid", ...JAREN];
  const kies = kiezer(aantal);
  for (let rij = 2; rij < aantal + 2; rij++) {
    const { activiteit, eenheid, streef } = afspraak(kies);
    yield [activiteit, eenheid, ...JAREN.map(() => kies.getal(2 * streef))];
  }
}

function resultaatStreef({ een, getal, kans }: Kiezer, streef: number): BenchCel {
  if (kans(0.1)) return een(["-", "n.v.t.", "niet geregistreerd"]);
  return `${getal(2 * streef)} [${kans(0.2) ? `> ${streef}` : streef}]`;
}

function* locaties(aantal: number, plekken: readonly string[]): Generator<BenchCel[]> {
  yield ["Wat we tellen", "Eenheid", ...plekken];
  const kies = kiezer(aantal);
  for (let rij = 2; rij < aantal + 2; rij++) {
    if (rij % 50 === 2) yield [["OUTPUT", "PROCES", "INPUT"][Math.floor(rij / 50) % 3]!];
    const { activiteit, eenheid, streef } = afspraak(kies);
    yield [activiteit, eenheid, ...plekken.map(() => resultaatStreef(kies, streef))];
  }
}

/** Budgets of ten lines each, one below the other. */
function* begrotingen(aantal: number): Generator<BenchCel[]> {
  const kies = kiezer(aantal);
  for (let rij = 1; rij <= aantal; rij += DEEL + 3) {
    yield ["Uitgaven", "Begroting", "Realisatie", "Toelichting"];
    const bedragen = Array.from({ length: DEEL }, () => [kies.getal(9000), kies.getal(9000)] as const);
    for (const [begroot, werkelijk] of bedragen)
      yield [`${kies.een(POSTEN)} ${kies.getal(100)}`, begroot, werkelijk, toelichting(kies)];
    const totaal = ([0, 1] as const).map((kolom) =>
      som(
        kolomLetters(kolom + 1),
        rij + 1,
        rij + DEEL,
        bedragen.map((paar) => paar[kolom]),
      ),
    );
    yield ["TOTAAL", ...totaal];
    yield [];
  }
}

/** The block of one activity, as on the standard sheet: 18 rows. */
function blok(kies: Kiezer, eerste: number): BenchCel[][] {
  const { activiteit, eenheid, streef } = afspraak(kies);
  const telling = kies.getal(2 * streef);
  return [
    ["Programma:", kies.een(["Gezonde leefstijl", "Kansengelijkheid"])],
    ["Activiteit:", activiteit],
    ["Inhoud:", `Elke week ${kies.zin()}`],
    ["Doelgroep:", kies.zin()],
    ["Inzet:", `${kies.getal(900)} uur, met ${kies.zin()}`],
    ["Periode:", "Het hele jaar"],
    [],
    ["Resultaat", "PE", "TE"],
    ["Eenheid", eenheid, "Aantal deelnemers"],
    ["Afspraak", streef, 100],
    ["Realisatie", telling, kies.getal(200)],
    ["Verschil", formule(`B${eerste + 10}-B${eerste + 9}`, telling - streef)],
    ["IPU", kies.getal(500)],
    [],
    ["Tevredenheid / inwonerservaring:", `Deelnemers vertellen over ${kies.zin()}.`],
    ["Afwijkingen:", toelichting(kies)],
    [],
    [],
  ];
}

function* blokken(aantal: number, zaad = aantal): Generator<BenchCel[]> {
  const kies = kiezer(zaad);
  for (let rij = 1; rij <= aantal; rij += 18) yield* blok(kies, rij);
}

/**
 * A workbook of so many rows in all that carries every layout. As in real ones the log is by far the longest: of 100,000 rows the
 * tables have 2,000, about twice those of a beschikking with 44 activities. `procent` is the part of the tables.
 */
export function maakAlleIndelingen(rijen: number, procent = 2): Uint8Array {
  const tabelrijen = Math.round((rijen * procent) / 100);
  const deel = (van10: number): number => Math.round((tabelrijen * van10) / 10);
  return pakWerkboek([
    { naam: "Registratie", rijen: registratierijen(rijen - tabelrijen) },
    { naam: "Productie", rijen: totalen(deel(2)) },
    { naam: "Maanden 2024", rijen: maanden(deel(2)) },
    { naam: "Door de jaren", rijen: reeks(deel(1)) },
    { naam: "Locaties", rijen: locaties(deel(1), [...PLEKKEN, "Totaal"]) },
    { naam: "Begroting", rijen: begrotingen(deel(1)) },
    { naam: "Verantwoording", rijen: blokken(deel(3)) },
  ]);
}

const LOG = ["Registratie", (plaats: number) => registratierijen(250, plaats + 1)] as const;
const ACTIVITEIT = ["Activiteit", (plaats: number) => blokken(18, plaats)] as const;
const TOTALEN = ["Totalen", (plaats: number) => totalen(8 + (plaats % 7))] as const;

type Bladsoort = readonly [naam: string, rijen: (plaats: number) => Iterable<BenchCel[]>];

/** A workbook of so many sheets, as a partner with many locations has: the logs of a month, the totals of a location, the activities. */
export function maakBladen(aantal: number): Uint8Array {
  return bladenVan(aantal, [ACTIVITEIT, LOG, LOG, TOTALEN, LOG, LOG]);
}

/** The same without the logs: sheets of at most eighteen rows. */
export function maakKleineBladen(aantal: number): Uint8Array {
  return bladenVan(aantal, [ACTIVITEIT, TOTALEN]);
}

function bladenVan(aantal: number, soorten: readonly Bladsoort[]): Uint8Array {
  return pakWerkboek(
    Array.from({ length: aantal }, (_, plaats): BenchBlad => {
      const [naam, rijen] = soorten[plaats % soorten.length]!;
      return { naam: `${plaats + 1} ${naam}`, rijen: rijen(plaats) };
    }),
  );
}

function* breed(aantal: number, kolommen: number): Generator<BenchCel[]> {
  yield [
    "Activiteit",
    "Eenheid",
    ...Array.from({ length: kolommen - 2 }, (_, i) => `${MAANDEN[i % 12]!} ${(2024 - (i % 1200) / 12) | 0}`),
  ];
  const kies = kiezer(aantal);
  for (let rij = 0; rij < aantal; rij++) {
    const { activiteit, eenheid } = afspraak(kies);
    yield [activiteit, eenheid, ...Array.from({ length: kolommen - 2 }, () => kies.getal(40))];
  }
}

function* gekanteld(kolommen: number): Generator<BenchCel[]> {
  const kies = kiezer(kolommen);
  const alle = Array.from({ length: kolommen - 1 }, () => afspraak(kies));
  yield ["Activiteit", ...alle.map(({ activiteit }) => activiteit)];
  yield ["Eenheid", ...alle.map(({ eenheid }) => eenheid)];
  yield ["Afspraak", ...alle.map(({ streef }) => streef)];
  yield ["Realisatie", ...alle.map(({ streef }) => kies.getal(2 * streef))];
  yield ["Verschil", ...alle.map(() => kies.getal(40))];
  yield ["Toelichting", ...alle.map(() => toelichting(kies))];
}

/** A workbook of sheets with so many columns: months, locations (both with so many rows), and a table on its side. */
export function maakBreed(kolommen: number, rijen: number): Uint8Array {
  return pakWerkboek([
    { naam: "Maanden", rijen: breed(rijen, kolommen) },
    {
      naam: "Locaties",
      rijen: locaties(
        rijen,
        Array.from({ length: kolommen - 2 }, (_, i) => `Locatie ${i + 1}`),
      ),
    },
    { naam: "Gekanteld", rijen: gekanteld(kolommen) },
  ]);
}
