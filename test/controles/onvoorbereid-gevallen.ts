import { PE, SPORT, TE, UNIEK } from "./onvoorbereid-delen";
import type { Voorbeeld } from "../../src/controles/controle";

type Bladen = Voorbeeld["bladen"];
export interface Geval {
  readonly titel: string;
  readonly bladen: Bladen;
  /** The findings by all rules that are a fout or waarschuwing; every other one is a false alarm. */
  readonly verwacht: readonly string[];
  readonly activiteiten?: readonly unknown[];
}

const KOP = ["Activiteit", "Eenheid", "Afspraak", "Realisatie"];
const HALFJAAR = ["Activiteit", "Eenheid", "Afspraak", "1e halfjaar", "2e halfjaar", "Totaal", "Verschil"];

/** Sums beside half-years, and the difference behind them; a typed total where one is given. */
function halfjaar(rij: number, wat: string, [afspraak, een, twee]: readonly number[], totaal?: number) {
  const som = totaal ?? een! + twee!;
  return [
    "Sport",
    wat,
    afspraak!,
    een!,
    twee!,
    totaal ?? { formule: `D${rij}+E${rij}`, uitkomst: som },
    { formule: `F${rij}-C${rij}`, uitkomst: som - afspraak! },
  ];
}

/** What was agreed where a case says nothing else. */
export const GEWOON = [{ ...SPORT, afspraken: [PE, TE] }];

const LOCATIES = ["", "Noord", "Zuid", "West", "Totaal"];

/** Small workbooks as nobody prepared them, each with what must be found and nothing else. */
export const GEVALLEN: readonly Geval[] = [
  {
    titel: "unique persons in half-years have a year of their own, which is no sum",
    activiteiten: [{ ...SPORT, afspraken: [PE, TE, UNIEK] }],
    bladen: {
      Cijfers: [
        HALFJAAR,
        halfjaar(2, "Klokuur activiteit", [152, 75, 80]),
        halfjaar(3, "Aantal deelnemers", [1000, 480, 530]),
        halfjaar(4, "Unieke deelnemers", [100, 70, 62], 104),
      ],
    },
    verwacht: [],
  },
  {
    titel: "a difference beside a wrong total is not told again",
    bladen: {
      Cijfers: [
        HALFJAAR,
        halfjaar(2, "Klokuur activiteit", [152, 75, 80], 158),
        halfjaar(3, "Aantal deelnemers", [1000, 480, 530]),
      ],
    },
    verwacht: ["REK-02 Cijfers!F2"],
  },
  {
    titel: "months that are not counted, with a typed total of unique persons in a column of sums",
    activiteiten: [{ ...SPORT, afspraken: [PE, TE, UNIEK] }],
    bladen: {
      Cijfers: [
        ["Activiteit", "Eenheid", "Afspraak", "Q1", "Q2", "Q3", "Q4", "Totaal"],
        ...[1, 2, 3].map((nr) => {
          const naam = `Eigen activiteit ${nr}`;
          return [naam, "Bezoeken", null, 5, 6, 7, 8, { formule: `SUM(D${nr + 1}:G${nr + 1})`, uitkomst: 26 }];
        }),
        ["Sport", "Klokuur activiteit", 152, 40, 40, 30, 42, { formule: "SUM(D5:G5)", uitkomst: 152 }],
        ["Sport", "Aantal deelnemers", 1000, 300, 200, 250, 260, { formule: "SUM(D6:G6)", uitkomst: 1010 }],
        ["Sport", "Unieke deelnemers", 100, null, null, null, null, 104],
      ],
    },
    verwacht: ["IDB-01 Cijfers!A2", "IDB-01 Cijfers!A3", "IDB-01 Cijfers!A4"],
  },
  {
    titel: "rubrics right below the result table are no rows of it, and its contact field is one",
    bladen: {
      Sport: [
        ["Programma", "Gezonde leefstijl"],
        ["Activiteit", "Jeugd - Gezonde leefstijl - Sport en beweging"],
        ["Contactpersoon", "K. Bos, 035 123 45 67"],
        ["Inhoud", "Twee keer in de week sporten kinderen in de zaal en op het veld."],
        ["Doelgroep", "Kinderen uit de wijk."],
        ["Resultaat"],
        ["Soort", "Eenheid", "Afspraak", "Realisatie", "Verschil"],
        ["PE", "Klokuur activiteit", 152, 155, 3],
        ["TE", "Aantal deelnemers", 1000, 1010, 10],
        ["Tevredenheid / inwonerervaring", "Kinderen geven een 8,1 en willen vaker in de grote zaal sporten."],
        ["Afwijkingen", "Geen bijzonderheden."],
      ],
    },
    verwacht: [],
  },
  {
    titel: "a location table: a wrong total, and more people begun than were referred",
    bladen: {
      Locaties: [
        LOCATIES,
        ["OUTPUT"],
        ["Bezoeken per week", "29 [20]", "18 [20]", "22 [20]", "96 [60]"],
        ["Klussen", "41 [40]", "-", "27 [25]", "68 [65]"],
        ["Waardering", "8 [> 7]", "7 [> 7]", "9 [> 7]", "8 [> 7]"],
        ["PROCES"],
        ["Verwezen personen", 36, 20, 28, 84],
        ["Gestart na verwijzing", "41 [5 op 10]", "11 [5 op 10]", "15 [5 op 10]", null],
        ["Saldo exploitatie", "- 3.181 [> 0]", "420 [> 0]", "95 [> 0]", null],
      ],
      Productie: [
        ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
        ["Sport", "Klokuur activiteit", 152, 155],
        ["Sport", "Aantal deelnemers", 1000, 1010],
      ],
    },
    verwacht: ["REK-02 Locaties!E3", "REK-04 Locaties!B8 Locaties!B7"],
  },
  {
    titel: "blocks below each other on one sheet: a label with the name, and a table without a header above the units",
    bladen: {
      Activiteiten: [
        ["Activiteit:", "Jeugd - Gezonde leefstijl - Sport en beweging"],
        [null, "Afgesproken", "Gerealiseerd", "Verschil"],
        ["PE: Klokuur activiteit", 152, 155, 3],
        ["TE: Aantal deelnemers", 1000, 1010, 9],
        ["Toelichting", "Verlopen zoals gepland."],
        [],
        ["Activiteit:", "Jeugd - Coaching"],
        [null, "Afgesproken", "Gerealiseerd", "Verschil"],
        ["PE: Klokuur activiteit", 60, 61, 1],
        ["Toelichting", "Verlopen zoals gepland."],
      ],
    },
    activiteiten: [
      { ...SPORT, afspraken: [PE, TE] },
      {
        ...SPORT,
        code: "COACH",
        naam: "Jeugd - Coaching",
        afkorting: "Coach",
        afspraken: [{ ...PE, streefwaarde: 60 }],
      },
    ],
    verwacht: ["REK-01 Activiteiten!D4"],
  },
  {
    titel: "a table that goes on on the next sheet of the same name, without its header",
    bladen: {
      "Productie (1)": [KOP, ["Sport", "Klokuur activiteit", 152, 155]],
      "Productie (2)": [["Sport", "Aantal deelnemers", 1000, 1010]],
    },
    verwacht: [],
  },
  {
    titel: "English headers, in rows instead of columns",
    bladen: {
      Overview: [
        ["Activity", "Sport", "Coach"],
        ["Unit", "Klokuur activiteit", "Klokuur activiteit"],
        ["Planned", 150, 60],
        ["Actual", 155, 61],
        ["Difference", 5, 1],
      ],
      Tellingen: [KOP, ["Sport", "Aantal deelnemers", 1000, 1010]],
    },
    activiteiten: [
      { ...SPORT, afspraken: [PE, TE] },
      {
        ...SPORT,
        code: "COACH",
        naam: "Jeugd - Coaching",
        afkorting: "Coach",
        afspraken: [{ ...PE, streefwaarde: 60 }],
      },
    ],
    verwacht: ["IDB-03 Overview!B3"],
  },
  {
    titel: "a wrong total in a column of amounts of which the subtotals are right",
    bladen: {
      Overzicht: [
        [...KOP, "Tarief", "Bedrag afspraak", "Bedrag realisatie"],
        ["Sport", "Klokuur activiteit", 152, 155, 197.15, 29966.8, 30558.25],
        ["Sport", "Aantal deelnemers", 1000, 1010, null, 0, 20],
        ["Subtotaal", null, null, null, null, 29966.8, 30578.25],
        ["Totaal", null, null, null, null, 29966.8, 35078.25],
      ],
    },
    verwacht: ["REK-02 Overzicht!G5"],
  },
  {
    titel:
      "a budget without headings, and a wrong percentage in a text beside a table that says nothing of an activity",
    bladen: {
      Productie: [KOP, ["Sport", "Klokuur activiteit", 152, 155], ["Sport", "Aantal deelnemers", 1000, 1010]],
      Budget: [
        ["(x € 1.000)", "Begroting", "Realisatie"],
        ["Personeel", 212.4, 214.9],
        ["Huisvesting", 48.1, 47.7],
        ["Totaal", 260.5, 262.6],
      ],
      Enquête: [
        ["Stelling", "Eens", "Oneens"],
        ["Ik voel me welkom", 91, 9],
        ["Het gevoel van welkom steeg van 80% naar 91%, een stijging van 11%."],
      ],
    },
    verwacht: ["REK-05 Enquête!A3"],
  },
  {
    titel: "months below each other with the activity and the unit above each column, and a wrong sum below one",
    bladen: {
      Maandcijfers: [
        ["Maand", "Sport", "Sport", "Coach"],
        [null, "Klokuur activiteit", "Aantal deelnemers", "Klokuur activiteit"],
        ["januari", 50, 300, 20],
        ["februari", 50, 300, 20],
        ["maart", 55, 410, 21],
        [
          "Totaal",
          { formule: "SUM(B3:B5)", uitkomst: 155 },
          { formule: "SUM(C3:C4)", uitkomst: 600 },
          { formule: "SUM(D3:D5)", uitkomst: 61 },
        ],
        ["Afspraak", 152, 1000, 60],
        ["Verschil", 3, { formule: "C6-C7", uitkomst: -400 }, 2],
      ],
    },
    activiteiten: [
      { ...SPORT, afspraken: [PE, TE] },
      {
        ...SPORT,
        code: "COACH",
        naam: "Jeugd - Coaching",
        afkorting: "Coach",
        afspraken: [{ ...PE, streefwaarde: 60 }],
      },
    ],
    verwacht: ["HYG-03 Maandcijfers!C6", "REK-01 Maandcijfers!D8"],
  },
  {
    titel: "a number of another institution in an explanation is no kenmerk of this workbook",
    bladen: {
      Cijfers: [
        [...KOP, "Toelichting"],
        ["Sport", "Klokuur activiteit", 152, 155, "Beschikkingsnummer 2025004417 van de provincie is afgerond."],
        ["Sport", "Aantal deelnemers", 1000, 1010, null],
      ],
    },
    verwacht: [],
  },
  {
    titel: "a text that says by how much more was done, in the verb of the unit",
    activiteiten: [{ ...SPORT, afspraken: [{ ...PE, eenheid: "Uitleningen", telbegrip: "uitleningen" }] }],
    bladen: {
      Cijfers: [
        [...KOP, "Toelichting"],
        ["Sport", "Uitleningen", 152, 182, "Er is 40% meer uitgeleend dan afgesproken, door de mooie collectie."],
      ],
    },
    verwacht: ["TOE-03 Cijfers!E2 Cijfers!D2"],
  },
  {
    titel: "a sheet per quarter without targets, beside a year with its subsidieafspraak",
    bladen: {
      "Q1 2024": [
        ["Activiteit", "Eenheid", "Realisatie"],
        ["Sport", "Klokuur activiteit", 40],
      ],
      "Q2 2024": [
        ["Activiteit", "Eenheid", "Realisatie"],
        ["Sport", "Klokuur activiteit", 40],
      ],
      "Jaar 2024": [
        ["Activiteit", "Eenheid", "Subsidieafspraak", "Q1", "Q2", "Q3", "Q4", "Realisatie"],
        ["Sport", "Klokuur activiteit", 152, 40, 40, 35, 40, 155],
        ["Sport", "Aantal deelnemers", 1000, 300, 300, 200, 210, 1011],
      ],
    },
    verwacht: ["REK-02 'Jaar 2024'!H3"],
  },
];
