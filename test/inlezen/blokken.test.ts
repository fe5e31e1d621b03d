import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import type { VoorbeeldBlad } from "../../src/controles/controle";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import type { Productie } from "../../src/domein/productie";
import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit, type Bladen } from "../hulp/inhoud-uit";
import { regelsVan } from "./hulp";

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
const PE = [
  ["Eenheid", "Klokuur activiteit"],
  ["Afspraak", 240],
  ["Realisatie", 252],
] as const;

describe("a block per activity is read, however its labels and values stand", () => {
  test.each<[string, Rijen, string[]]>([
    ["labels in front of values", [["Activiteit", "Sport in de wijk"], ...PE], [SPORT]],
    [
      "labels with a colon, also with the value behind it",
      [["Activiteit: Sport in de wijk"], ["Eenheid: Klokuur activiteit"], ["Afspraak: 240"], ["Realisatie:", 252]],
      [SPORT],
    ],
    [
      "a number with its unit in one cell",
      [
        ["Activiteit", "Sport in de wijk"],
        ["Afspraak", "240 klokuren"],
        ["Realisatie", "252 klokuren"],
      ],
      [SPORT],
    ],
    [
      "labels above their values",
      [
        ["Activiteit"],
        ["Sport in de wijk"],
        ["Eenheid"],
        ["Klokuur activiteit"],
        ["Afspraak"],
        [240],
        ["Realisatie"],
        [252],
      ],
      [SPORT],
    ],
    [
      "labels beside each other above their values",
      [
        ["Activiteit"],
        ["Sport in de wijk"],
        [],
        ["Eenheid", "Afspraak", "Realisatie"],
        ["Klokuur activiteit", 240, 252],
      ],
      [SPORT],
    ],
    [
      "two labels on a row",
      [
        ["Activiteit", "Sport in de wijk", "Code", "JGD-SPORT"],
        ["Afspraak", 240, "Realisatie", 252],
      ],
      [SPORT],
    ],
    [
      "PE and TE under each other",
      [
        ["Activiteit", "Sport in de wijk"],
        ["PE"],
        ...PE,
        [],
        ["TE"],
        ["Eenheid", "Aantal deelnemers"],
        ["Afspraak", 1800],
        ["Realisatie", 1850],
      ],
      [SPORT, "JGD-SPORT TE1 1800 1850"],
    ],
    [
      "PE and TE beside each other",
      [
        ["Activiteit", "Sport in de wijk"],
        ["Resultaat", "PE", "TE"],
        ["Eenheid", "Klokuur activiteit", "Aantal deelnemers"],
        ["Afspraak", 240, 1800],
        ["Realisatie", 252, 1850],
      ],
      [SPORT, "JGD-SPORT TE1 1800 1850"],
    ],
    [
      "PE and TE named in every label",
      [
        ["Activiteit", "Sport in de wijk"],
        ["Afspraak PE", 240],
        ["Afspraak TE", 1800],
        ["Realisatie PE", 252],
        ["Realisatie TE", 1850],
      ],
      [SPORT, "JGD-SPORT TE1 1800 1850"],
    ],
    [
      "two blocks beside each other",
      [
        ["Activiteit", "Sport", null, "Activiteit", "Huiswerk"],
        ["Afspraak", 240, null, "Afspraak", 320],
        ["Realisatie", 252, null, "Realisatie", 300],
      ],
      [SPORT, "JGD-HUISWERK PE1 320 300"],
    ],
    [
      "blocks under each other below a title, without a label for the name",
      [
        ["Sport in de wijk"],
        ["Afspraak", 240],
        ["Realisatie", 252],
        [],
        ["Huiswerkbegeleiding"],
        ["Afspraak", 320],
        ["Realisatie", 300],
      ],
      [SPORT, "JGD-HUISWERK PE1 320 300"],
    ],
    [
      "a small table below each title, with the same header",
      [
        ["Sport in de wijk"],
        ["Eenheid", "Afspraak", "Realisatie"],
        ["Klokuur activiteit", 240, 252],
        ["Aantal deelnemers", 1800, 1850],
        [],
        ["Huiswerkbegeleiding"],
        ["Eenheid", "Afspraak", "Realisatie"],
        ["Lesuren", 320, 300],
      ],
      [SPORT, "JGD-SPORT TE1 1800 1850", "JGD-HUISWERK PE1 320 300"],
    ],
    [
      "an earlier year beside this one",
      [
        ["Activiteit", "Sport in de wijk"],
        [null, 2024, 2025],
        ["Afspraak", 230, 240],
        ["Realisatie", 231, 252],
      ],
      [SPORT],
    ],
    [
      "an empty realisatie",
      [["Activiteit", "Sport"], ["Afspraak", 240], ["Realisatie"]],
      ["JGD-SPORT PE1 240 onbekend"],
    ],
  ])("%s", (_, rijen, verwacht) => {
    const productie = lees({ Blad1: rijen });
    expect(regelsVan(productie).sort()).toEqual([...verwacht].sort());
    expect(new Set(soorten(productie))).toEqual(new Set(["blokken"]));
    expect(productie.nietHerkend).toEqual([]);
  });

  test("a column per activity, whichever layout reads it", () => {
    const rijen = [
      ["Activiteit", "Sport", "Huiswerk"],
      ["Eenheid", "Klokuur activiteit", "Lesuren"],
      ["Afspraak", 240, 320],
      ["Realisatie", 252, 300],
    ];
    expect(regelsVan(lees({ Blad1: rijen }))).toEqual([SPORT, "JGD-HUISWERK PE1 320 300"]);
  });

  test("labels that are merged cells", () => {
    const rijen = [
      ["Activiteit", null, null, "Sport in de wijk"],
      ["Afspraak", null, null, 240],
      ["Realisatie", null, null, 252],
    ];
    const productie = lees({ Blad1: { rijen, samengevoegd: ["A1:C1", "A2:C2", "A3:C3"] } });
    expect(regelsVan(productie)).toEqual([SPORT]);
  });

  test("thirty sheets give thirty blocks, each called after its sheet", () => {
    const namen = LINDE.activiteiten.flatMap(({ afkorting }) =>
      Array.from({ length: 6 }, (_, nr) => `${nr + 1} ${afkorting}`),
    );
    const bladen = Object.fromEntries(
      namen.map((naam) => [
        naam,
        [
          ["Afspraak", 10],
          ["Realisatie", 11],
        ],
      ]),
    );
    const productie = lees(bladen);
    expect(soorten(productie)).toEqual(Array.from({ length: 30 }, () => "blokken"));
    expect(new Set(productie.regels.map(({ koppeling }) => koppeling.activiteit)).size).toBe(5);
  });
});

describe("the rubrics of the standard sheet", () => {
  const rijen: Rijen = [
    ["1  Programma (opgaven)", "Gezonde leefstijl"],
    ["2  Activiteit", "Jeugd - Sport in de wijk (afgekort: Sport)"],
    ["4  Contactpersoon", null, "Naam en telefoon staan alleen hier."],
    ["5  Inhoud", "Elke week sportles."],
    [null, "In de vakantie een toernooi."],
    ["6  Doelgroep", null],
    ["7  Inzet", "Sportcoaches"],
    ["12  Resultaat"],
    ["Soort en eenheid", "Activiteit (afkorting)", "IPU", "Afspraak", "Realisatie", "Verschil", "%", null, "Lamp"],
    ["PE  Klokuur activiteit", "Jeugd - Sport in de wijk (Sport)", 360, 240, 252, 12, 1.05, "●", "groen"],
    ["TE  Aantal deelnemers", "Jeugd - Sport in de wijk (Sport)", null, 1800, 1850, 50, 1.03, "●", "groen"],
    ["PE wordt verrekend, TE alleen geteld."],
    ["14  Afwijkingen", "Extra lessen in de zomer."],
  ];

  test("are all there, the empty ones too, and a hint beside an empty field is no text", () => {
    const [blok] = lees({ Sport: rijen }).rubriekblokken;
    expect(blok?.activiteit).toBe("JGD-SPORT");
    expect(blok?.rubrieken.map(({ rubriek, tekst }) => [rubriek, tekst?.tekst ?? null])).toEqual([
      ["programma", "Gezonde leefstijl"],
      ["activiteit", "Jeugd - Sport in de wijk (afgekort: Sport)"],
      ["contactpersoon", null],
      ["inhoud", "Elke week sportles.\nIn de vakantie een toernooi."],
      ["doelgroep", null],
      ["inzet", "Sportcoaches"],
      ["afwijkingen", "Extra lessen in de zomer."],
    ]);
  });

  test("come with the figures of their table, and 'Afwijkingen' explains them", () => {
    const productie = lees({ Sport: rijen });
    expect(regelsVan(productie)).toEqual([SPORT, "JGD-SPORT TE1 1800 1850"]);
    expect(productie.regels[0]?.ipu?.tekst).toBe("360");
    expect(productie.regels[0]?.toelichting?.tekst).toBe("Extra lessen in de zomer.");
  });

  test("words under 'Inzet' are no hours, a number under it is", () => {
    const met = (inzet: string | number): string | undefined =>
      lees({
        Blad1: [
          ["Activiteit", "Sport"],
          ["Inzet", inzet],
          ["Afspraak", 240],
          ["Realisatie", 252],
        ],
      }).regels[0]?.ipu?.tekst;
    expect(met("Sportcoaches")).toBeUndefined();
    expect(met(360)).toBe("360");
  });
});
