import fc from "fast-check";
import type { VoorbeeldBlad, VoorbeeldCel } from "../../src/controles/controle";
import { controleer } from "../../src/controles/controleer";
import { zelfdeGegevenTweeWaarden } from "../../src/controles/tyd-04-zelfde-gegeven-twee-waarden";
import { totaalKloptNiet } from "../../src/controles/rek-02-totaal-klopt-niet";
import { totaalIsGeenVolledigeSom } from "../../src/controles/hyg-03-totaal-is-geen-volledige-som";
import { bereikNaam } from "../../src/domein/bereik";
import type { Productie } from "../../src/domein/productie";
import { invoerVan, voorbeeldInvoer } from "../controles/voorbeeld-invoer";

type Rijen = VoorbeeldBlad["rijen"];
type Bladen = Readonly<Record<string, Rijen>>;

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie"];
const KORT = ["Activiteit", "Eenheid", "Realisatie"];

function productieVan(bladen: Bladen, beschikking?: null): Productie {
  return voorbeeldInvoer({ titel: "", bladen, ...(beschikking === null ? { beschikking } : {}) }).productie;
}

/** Each fact as "key: value@cell value@cell", in the order of the keys. */
function gegevensVan(bladen: Bladen, beschikking?: null): string[] {
  return productieVan(bladen, beschikking)
    .gegevens.map(({ sleutel, vermeldingen }) => {
      const plaatsen = vermeldingen.map(({ getal }) => `${getal.tekst}@${getal.cellen.map(bereikNaam).join("+")}`);
      return `${sleutel}: ${plaatsen.sort().join(" ")}`;
    })
    .sort();
}

function jeugd(uren: VoorbeeldCel): Rijen {
  return [KOP, ["Sport", "Klokuur activiteit", 152, uren]];
}

function overzicht(uren: VoorbeeldCel): Rijen {
  return [KORT, ["Sport", "Klokuur activiteit", uren]];
}

describe("een gegeven", () => {
  test("verbindt twee tabellen die dezelfde afspraak noemen", () => {
    expect(gegevensVan({ Jeugd: jeugd(190), Overzicht: overzicht(183) })).toEqual([
      "SPORT PE1 realisatie 2024: 183@Overzicht!C2 190@Jeugd!D2",
    ]);
  });

  test("verbindt zonder beschikking op naam en eenheid", () => {
    const [gegeven] = productieVan({ Jeugd: jeugd(190), Overzicht: overzicht(183) }, null).gegevens;
    expect(gegeven).toMatchObject({
      activiteit: null,
      naam: "De realisatie van Sport (Klokuur activiteit)",
      wat: "realisatie",
    });
  });

  test("telt een formule die een andere cel herhaalt niet als tweede plaats", () => {
    for (const formule of [
      "Jeugd!D2",
      "ROUND(Jeugd!D2,0)",
      "SUM(Jeugd!$D$2)",
      'IF(Jeugd!D2="","",Jeugd!D2)',
      "+Jeugd!D2",
    ])
      expect(gegevensVan({ Jeugd: jeugd(190), Overzicht: overzicht({ formule, uitkomst: 190 }) })).toEqual([]);
  });

  test("is een som over andere plaatsen, en dan zijn die de delen", () => {
    const formule = { formule: "Noord!C2+Zuid!C2", uitkomst: 190 };
    expect(
      gegevensVan({
        Noord: overzicht(120),
        Zuid: [
          ["Activiteit", "Eenheid", "Gerealiseerd"],
          ["Sport", "Klokuur activiteit", 70],
        ],
        Totaal: jeugd(formule),
      }),
    ).toEqual([]);
  });

  test("heeft een eigen tijd: een half jaar is niet het jaar, en 2023 niet 2024", () => {
    const bladen = {
      "1e halfjaar": jeugd(88),
      "Jaar 2024": jeugd(190),
      Overzicht: [
        ["Activiteit", "Eenheid", "Realisatie 2023", "Realisatie 2024"],
        ["Sport", "Klokuur activiteit", 171, 190],
      ],
      "Vorig jaar 2023": jeugd(170),
    };
    expect(gegevensVan(bladen)).toEqual([
      "SPORT PE1 realisatie 2023: 170@'Vorig jaar 2023'!D2 171@Overzicht!C2",
      "SPORT PE1 realisatie 2024: 190@'Jaar 2024'!D2 190@Overzicht!D2",
    ]);
  });

  test("laat delen per locatie weg: tabellen met samen de afspraak, of met dezelfde vorm op een eigen blad", () => {
    const met = (afspraak: number, uren: number): Rijen => [KOP, ["Sport", "Klokuur activiteit", afspraak, uren]];
    expect(gegevensVan({ Noord: met(100, 120), Zuid: met(52, 70) })).toEqual([]);
    expect(gegevensVan({ Noord: overzicht(120), Zuid: overzicht(70) })).toEqual([]);
  });

  test("verbindt een registratie met de tabel, als één som over alle logbladen", () => {
    const log = (uren: number): Rijen => [
      ["Datum", "Activiteit", "Uren"],
      ["2024-02-01", "Sport", uren],
      ["2024-02-08", "Sport", uren],
    ];
    const [gegeven] = productieVan({ Jeugd: jeugd(190), Februari: log(40), Maart: log(50) }).gegevens;
    expect(gegeven?.vermeldingen.map(({ bron, getal }) => `${bron} ${getal.tekst}`).sort()).toEqual([
      "registratie 180",
      "tabel 190",
    ]);
  });

  test("verbindt een reeks over jaren met de tabel van het jaar", () => {
    const trend = [
      ["Activiteit", "Eenheid", 2022, 2023, 2024],
      ["Sport", "Klokuur activiteit", 150, 171, 185],
    ];
    expect(gegevensVan({ Jeugd: jeugd(190), Trend: trend }).filter((een) => een.includes(" 2024"))).toEqual([
      "SPORT PE1 realisatie 2024: 185@Trend!E2 190@Jeugd!D2",
    ]);
  });
});

describe("een tekst", () => {
  const met = (uren: VoorbeeldCel, tekst: string): Rijen => [
    [...KOP, "Toelichting"],
    ["Sport", "Klokuur activiteit", 152, 190, null],
    ["Sport", "Aantal deelnemers", 1000, uren, tekst],
  ];

  test("die duidelijk een afspraak en haar eenheid noemt, is een plaats van het gegeven", () => {
    const { gegevens } = productieVan({ Jeugd: met(1040, "In totaal 1.125 deelnemers bereikt.") });
    expect(gegevens.map(({ sleutel, vermeldingen }) => [sleutel, vermeldingen.map(({ bron }) => bron)])).toEqual([
      ["SPORT TE1 realisatie 2024", ["tabel", "tekst"]],
    ]);
  });

  test("tegenover cellen is TOE-03, niet TYD-04", () => {
    const invoer = voorbeeldInvoer({ titel: "", bladen: { Jeugd: met(1040, "In totaal 1.125 deelnemers bereikt.") } });
    expect(controleer(invoer, [zelfdeGegevenTweeWaarden]).bevindingen).toEqual([]);
  });

  test("over een ander jaar, een deel of iets anders telt niet", () => {
    for (const tekst of [
      "In 2023 waren er 900 deelnemers.",
      "300 deelnemers komen uit Zuid.",
      "Er zijn 12 vrijwilligers geworven.",
    ])
      expect(productieVan({ Jeugd: met(1040, tekst) }).gegevens).toEqual([]);
  });
});

describe("een grafiek", () => {
  function metGrafiek(waarden: readonly number[]): ReturnType<typeof voorbeeldInvoer> {
    const rijen = [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Bingo", "Klokuur activiteit", 10, 12]];
    const { inhoud } = voorbeeldInvoer({ titel: "", bladen: { Jeugd: rijen } });
    const punten = waarden.map((waarde, plaats) => ({ plaats, waarde, label: ["Sport", "Bingo"][plaats]! }));
    const reeks = { naam: "Realisatie", verwijzing: "Jeugd!$D$2:$D$3", punten };
    return invoerVan({ ...inhoud, grafieken: [{ blad: "Jeugd", reeksen: [reeks] }] }, null);
  }

  test("die nog een oud cijfer toont, is een tweede waarde van de cel", () => {
    const { bevindingen } = controleer(metGrafiek([183, 12]), [zelfdeGegevenTweeWaarden]);
    expect(bevindingen.map(({ bericht, cellen }) => [bericht, cellen.map(bereikNaam)])).toEqual([
      ["'Realisatie, Sport' in de grafiek is hier 183 en volgens Jeugd!D2 190.", ["Jeugd!D2"]],
    ]);
  });

  test("met de cijfers van de cellen zegt niets nieuws", () => {
    expect(controleer(metGrafiek([190, 12]), [zelfdeGegevenTweeWaarden]).bevindingen).toEqual([]);
  });
});

describe("wetten", () => {
  const uren = fc.integer({ min: 0, max: 400 });
  const bladen = fc.record({
    Jeugd: uren.map(jeugd),
    Overzicht: uren.map(overzicht),
    Bestuur: uren.map((aantal): Rijen => [
      ["Activiteit", "Eenheid", "Gerealiseerd"],
      ["Sport", "Klokuur activiteit", aantal],
    ]),
  });

  test("de volgorde van de bladen verandert de gegevens en de bevindingen niet", () => {
    fc.assert(
      fc.property(
        bladen,
        fc.shuffledSubarray(["Jeugd", "Overzicht", "Bestuur"] as const, { minLength: 3 }),
        (boek, volgorde) => {
          const anders = Object.fromEntries(volgorde.map((blad) => [blad, boek[blad]]));
          expect(gegevensVan(anders)).toEqual(gegevensVan(boek));
          const bevindingen = [boek, anders].map(
            (een) => controleer(voorbeeldInvoer({ titel: "", bladen: een }), [zelfdeGegevenTweeWaarden]).bevindingen,
          );
          expect(bevindingen[1]).toEqual(bevindingen[0]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("gelijke waarden geven nooit TYD-04", () => {
    fc.assert(
      fc.property(uren, (aantal) => {
        const boek = {
          Jeugd: jeugd(aantal),
          Overzicht: overzicht(aantal),
          Trend: [
            ["Activiteit", "Eenheid", 2023, 2024],
            ["Sport", "Klokuur activiteit", 7, aantal],
          ],
        };
        const { bevindingen } = controleer(voorbeeldInvoer({ titel: "", bladen: boek }), [zelfdeGegevenTweeWaarden]);
        expect(bevindingen).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test("één fout wordt één keer verteld: een totaal dat niet klopt is geen tweede waarde", () => {
  const maanden = [
    ["Activiteit", "Eenheid", "Q1", "Q2", "Q3", "Q4", "Totaal"],
    ["Sport", "Klokuur activiteit", 40, 50, 50, 50, 180],
  ];
  const invoer = voorbeeldInvoer({ titel: "", bladen: { Jeugd: jeugd(190), Kwartalen: maanden } });
  const regels = [zelfdeGegevenTweeWaarden, totaalKloptNiet, totaalIsGeenVolledigeSom];
  expect(controleer(invoer, regels).bevindingen.map(({ code }) => code)).toEqual(["REK-02"]);
});
