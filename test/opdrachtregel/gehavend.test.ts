import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import balans from "../../assets/voorbeeld/beschikking-balans-2024.json";
import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { OpdrachtFout } from "../../src/opdrachtregel/fout";
import { maakRapport } from "../../src/opdrachtregel/rapport";
import { SCHIJF } from "../../src/opdrachtregel/schijf";
import { toonUitslag } from "../../src/opdrachtregel/tonen";
import { Voortgangsregel } from "../../src/opdrachtregel/voortgang";
import type { Wereld } from "../../src/opdrachtregel/wereld";
import { zaakUit, type Gegeven } from "../../src/opdrachtregel/zaak";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesHerstellingen } from "../../src/verantwoording/herstellingen";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { jsonDeel, leesJsonDeel } from "../../src/werkboek/json-deel";
import {
  ANTWOORDEN_NAAMRUIMTE,
  BESCHIKKING_NAAMRUIMTE,
  CONTROLE_NAAMRUIMTE,
  GESPREK_NAAMRUIMTE,
  HERSTELLINGEN_NAAMRUIMTE,
  INDIENING_NAAMRUIMTE,
  KEUZES_NAAMRUIMTE,
  UITVOER_NAAMRUIMTE,
} from "../../src/werkboek/naamruimten";
import type { Inhoud } from "../../src/werkboek/raster";
import { WerkboekFout } from "../../src/werkboek/werkboek";
import {
  andereBytes,
  andereJson,
  anderDeel,
  andereWaarde,
  delenVan,
  metDeel,
  tekstVan,
  type Delen,
} from "../hulp/haveren";
import { Proef } from "./proef";

// GEHAVEND=1000 tries so many, from GEHAVEND_ZAAD on: for a search by hand.
const KEREN = Number(process.env.GEHAVEND ?? 15);
const ZAAD = Number(process.env.GEHAVEND_ZAAD ?? 7);

const VOORBEELDEN = "assets/voorbeeld";
const WERELD: Wereld = {
  map: ".",
  schijf: SCHIJF,
  schrijf: () => undefined,
  meld: () => undefined,
  terminal: false,
  breedte: 100,
  wachtwoord: () => Promise.resolve(null),
  vandaag: () => "2026-03-02",
  klok: () => 0,
};

function beschikkingUit(document: unknown): Beschikking {
  const lezing = leesBeschikking(document);
  if (!lezing.ok) throw new Error("De beschikking van het voorbeeld klopt niet.");
  return lezing.beschikking;
}

const BESCHIKKINGEN = [balans, linde].map(beschikkingUit);
const GEGEVEN: Gegeven = { beschikkingen: BESCHIKKINGEN, plaatsen: new Map(), sleutels: [], koppels: [] };

/** What the command line and the pane do with a workbook, up to and including the sheets that would be made. */
async function heleWeg(bytes: Uint8Array): Promise<string> {
  const zaak = await zaakUit(WERELD, bytes, "p.xlsx", GEGEVEN, new Voortgangsregel(WERELD));
  const inhoud = await leesBestand(bytes, "p.xlsx");
  leesBewaarde(inhoud);
  if (zaak.dossier.beschikking !== null) maakVerantwoording(zaak.dossier, leesEerdere(inhoud));
  const gestopt = zaak.dossier.uitslag.nietGecontroleerd.filter(({ reden }) => reden.includes("fout in het programma"));
  expect(gestopt).toEqual([]);
  return JSON.stringify(maakRapport(zaak)) + toonUitslag(zaak, 100, "kort");
}

function leesBewaarde(inhoud: Inhoud): void {
  leesIndieningen(inhoud.delen);
  leesGesprek(inhoud.delen);
  leesHerstellingen(inhoud.delen);
}

/** Ends with a report, or with one clear sentence for the user. */
async function probeer(bytes: Uint8Array): Promise<void> {
  try {
    expect((await heleWeg(bytes)).length).toBeGreaterThan(100);
  } catch (fout) {
    if (!(fout instanceof WerkboekFout || fout instanceof OpdrachtFout)) throw fout;
    expect(fout.message).toMatch(/\p{L}.*[.?:)\n]/su);
  }
}

const WERKBOEKEN = ["", "indelingen"].flatMap((map) =>
  readdirSync(join(VOORBEELDEN, map))
    .filter((naam) => naam.endsWith(".xlsx"))
    .sort()
    .map((naam) => join(VOORBEELDEN, map, naam)),
);

describe("een gehavend werkboek geeft een rapport of een duidelijke zin", () => {
  const alle = WERKBOEKEN.map((pad) => new Uint8Array(readFileSync(pad)));

  test("de voorbeelden zelf geven een rapport, elke keer hetzelfde", async () => {
    expect(alle.length).toBeGreaterThanOrEqual(13);
    for (const bytes of alle) expect(await heleWeg(bytes)).toBe(await heleWeg(bytes.slice()));
  });

  test("met andere bytes in een van de voorbeelden", async () => {
    const gehavend = fc.constantFrom(...alle).chain(andereBytes);
    await fc.assert(fc.asyncProperty(gehavend, probeer), { seed: ZAAD, numRuns: 4 * KEREN });
  });

  const gekozen = fc.constantFrom(...alle.map(delenVan));

  test("met andere tekens in een onderdeel", async () => {
    const gehavend = gekozen.chain((delen) => anderDeel(delen, isXml));
    await fc.assert(fc.asyncProperty(gehavend, probeer), { seed: ZAAD, numRuns: KEREN });
  });

  test("met een andere waarde in een onderdeel", async () => {
    const gehavend = gekozen.chain((delen) => andereWaarde(delen, isXml));
    await fc.assert(fc.asyncProperty(gehavend, probeer), { seed: ZAAD, numRuns: KEREN });
  });
});

function isXml(pad: string): boolean {
  return pad.endsWith(".xml") || pad.endsWith(".rels");
}

/** What a workbook can carry besides what handing in puts in it. */
const OOK: readonly (readonly [naamruimte: string, waarde: unknown])[] = [
  [
    KEUZES_NAAMRUIMTE,
    {
      schema: "keuzes/1.1",
      kolommen: [{ blad: "Sport", kop: "Realisatie", veld: "realisatie", nummer: { welke: 1, van: 1 } }],
      tabellen: [{ blad: "Sport", koppen: ["Resultaat", "PE", "TE"], soort: "blokken" }],
      koppen: [{ blad: "Taal", teksten: ["Resultaat", "PE"], vervangt: ["Activiteit:"] }],
      rijen: [{ blad: "Sport", naam: "Afspraak", soort: "gewoon" }],
      namen: [{ blad: null, naam: "Groen - Buurttuin", keuze: { activiteit: "GRN-TUIN" } }],
    },
  ],
  [
    ANTWOORDEN_NAAMRUIMTE,
    {
      schema: "antwoorden/1.1",
      antwoorden: {
        "PRD-01:VW-TAAL:PE1": {
          tekst: "Er waren te weinig vrijwilligers.",
          status: "toegelicht",
          door: "coördinator",
          op: "2026-01-31",
          cijfers: { gevonden: 38, verwacht: 45 },
          nieuw: false,
        },
      },
    },
  ],
  [
    HERSTELLINGEN_NAAMRUIMTE,
    {
      schema: "herstellingen/1.0",
      regels: [
        {
          moment: "2026-01-31T10:00:00Z",
          door: null,
          wat: "hersteld",
          blad: "Sport",
          cel: "B15",
          voor: "'248",
          na: "248",
          code: "HYG-01",
          naam: "Getal als tekst",
        },
      ],
    },
  ],
  [
    GESPREK_NAAMRUIMTE,
    {
      schema: "gesprek/1.0",
      regels: [
        {
          bevinding: "PRD-01:VW-TAAL:PE1",
          wie: "gemeente",
          soort: "vraag",
          tekst: "Hoe gaat het nu?",
          door: "beleid",
          moment: "2026-02-10T10:00:00Z",
        },
      ],
      status: [{ status: "ontvangen", door: "beleid", moment: "2026-02-09T10:00:00Z", reden: null }],
    },
  ],
];

describe("een gehavende verantwoording geeft een rapport of een duidelijke zin", () => {
  let delen: Delen = new Map();
  const paden =
    (waarin: RegExp): ((pad: string) => boolean) =>
    (pad) =>
      waarin.test(pad);

  /** The custom parts of ours in the workbook, and the others in the place of one of them. */
  function eigenDelen(): { pad: string; naamruimte: string; waarde: unknown }[] {
    const items = [...delen.keys()].filter(paden(/customXml\/item\d+\.xml$/));
    const erin = items.flatMap((pad) => {
      const xml = tekstVan(delen, pad);
      const naamruimte = /xmlns="([^"]+)"/.exec(xml)?.[1] ?? "";
      const waarde = leesJsonDeel([{ naamruimte, xml }], naamruimte);
      return waarde === undefined ? [] : [{ pad, naamruimte, waarde }];
    });
    return [...erin, ...OOK.map(([naamruimte, waarde]) => ({ pad: items[0]!, naamruimte, waarde }))];
  }

  beforeAll(async () => {
    const proef = await Proef.begin();
    try {
      await proef.zet("in.xlsx", readFileSync(join(VOORBEELDEN, "indelingen/blokken-schoon.xlsx")));
      await proef.zet("linde.json", JSON.stringify(linde));
      const argumenten = ["indienen", "in.xlsx", "--beschikking", "linde.json", "--naar", "uit.xlsx"];
      const wereld = { vandaag: () => "2026-02-03", klok: () => Date.UTC(2026, 1, 3) };
      const uitkomst = await proef.roep([...argumenten, "--door", "De Linde", "--verklaar"], wereld);
      if (uitkomst.uitgang !== 0) throw new Error(uitkomst.uit + uitkomst.fout);
      delen = delenVan(new Uint8Array(await proef.lees("uit.xlsx")));
    } finally {
      await proef.einde();
    }
  });

  test("met grafieken en onze eigen onderdelen erin", () => {
    expect([...delen.keys()].filter(paden(/chart\d+\.xml/)).length).toBeGreaterThan(0);
    const namen = eigenDelen().map(({ naamruimte }) => naamruimte);
    const verwacht = [BESCHIKKING_NAAMRUIMTE, UITVOER_NAAMRUIMTE, CONTROLE_NAAMRUIMTE, INDIENING_NAAMRUIMTE];
    expect(namen).toEqual(expect.arrayContaining([...verwacht, ...OOK.map(([naamruimte]) => naamruimte)]));
  });

  test("met een andere waarde in een grafiek of eigen onderdeel", async () => {
    const gehavend = fc.constant(null).chain(() => andereWaarde(delen, paden(/chart|customXml|drawing/)));
    await fc.assert(fc.asyncProperty(gehavend, probeer), { seed: ZAAD, numRuns: Math.ceil(KEREN / 3) });
  });

  test("met andere gegevens in een eigen onderdeel", async () => {
    const gehavend = fc
      .constantFrom(...eigenDelen())
      .chain(({ pad, naamruimte, waarde }) =>
        andereJson(waarde).map((anders) => metDeel(delen, pad, jsonDeel(naamruimte, anders).xml)),
      );
    await fc.assert(fc.asyncProperty(gehavend, probeer), { seed: ZAAD, numRuns: KEREN });
  });
});
