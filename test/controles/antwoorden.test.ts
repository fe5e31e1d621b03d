import fc from "fast-check";
import { antwoordenDeel, leesAntwoorden } from "../../src/controles/antwoorden-deel";
import { cijfersVan, metAntwoorden, type Antwoord, type Antwoorden } from "../../src/controles/antwoorden";
import type { Bevinding } from "../../src/controles/bevinding";
import { controleer } from "../../src/controles/controleer";
import { jsonDeel } from "../../src/werkboek/json-deel";
import { ANTWOORDEN_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

type Rij = readonly (string | number | null)[];
type Bladen = Readonly<Record<string, readonly Rij[]>>;

const KOP: Rij = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"];
const BLADEN: Bladen = {
  Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190, 190], ["Sport", "Aantal deelnemers", 1000, "1.040", 40]],
  Elders: [KOP, ["Sport", "Klokuur activiteit", 150, 190, 41]],
};

const vind = (bladen: Bladen): readonly Bevinding[] => controleer(voorbeeldInvoer({ titel: "", bladen })).bevindingen;

/** Every finding answered with its own figures. */
function alles(bevindingen: readonly Bevinding[]): Antwoorden {
  return new Map(
    bevindingen.map((bevinding): [string, Antwoord] => [
      bevinding.id,
      {
        tekst: tekstVan(bevinding),
        status: "toegelicht",
        door: "Kim",
        op: "2025-03-14",
        cijfers: cijfersVan(bevinding),
        nieuw: false,
      },
    ]),
  );
}

function tekstVan({ code, gevonden, verwacht }: Bevinding): string {
  return `Antwoord ${code} ${gevonden} ${verwacht}`;
}

describe("antwoorden", () => {
  test("overleven ingevoegde rijen en een andere volgorde van de bladen, elk bij zijn eigen bevinding", () => {
    const eerst = vind(BLADEN);
    expect(eerst.length).toBeGreaterThan(3);
    const antwoorden = leesAntwoorden([antwoordenDeel(alles(eerst))]);
    fc.assert(
      fc.property(fc.boolean(), fc.nat(4), fc.nat(4), (omgekeerd, boven, onder) => {
        const leeg = (aantal: number): Rij[] => Array.from({ length: aantal }, () => []);
        const ruimer = Object.entries(BLADEN).map(
          ([naam, rijen]) => [naam, [...leeg(boven), ...rijen, ...leeg(onder)]] as const,
        );
        const bladen = Object.fromEntries(omgekeerd ? ruimer.reverse() : ruimer);
        const nu = metAntwoorden({ bevindingen: vind(bladen), nietGecontroleerd: [] }, antwoorden).bevindingen;
        expect(nu.filter(({ status }) => status !== "toegelicht").map(({ id }) => id)).toEqual([]);
        for (const een of nu) expect(een.toelichting).toBe(tekstVan(een));
      }),
      { numRuns: 12, seed: 4 },
    );
  });

  test("tellen niet meer als het cijfer anders is, en weer wel als het terug is", () => {
    const [eerste] = vind(BLADEN);
    const antwoord = alles([eerste!]);
    const na = (gevonden: number) =>
      metAntwoorden({ bevindingen: [{ ...eerste!, gevonden }], nietGecontroleerd: [] }, antwoord).bevindingen[0]!;
    expect(na(999)).toMatchObject({
      status: "open",
      toelichting: eerste!.toelichting,
      eerder: { status: "toegelicht", door: "Kim" },
    });
    expect(na(Number(eerste!.gevonden)).status).toBe("toegelicht");
  });

  test("van de eerste versie tellen bij elk cijfer", () => {
    const deel = jsonDeel(ANTWOORDEN_NAAMRUIMTE, {
      schema: "antwoorden/1.0",
      antwoorden: { "A:1": { tekst: "Oud.", nieuw: true }, "A:2": { tekst: "", nieuw: false } },
    });
    expect([...leesAntwoorden([deel]).values()]).toEqual([
      { tekst: "Oud.", status: "toegelicht", door: null, op: null, cijfers: null, nieuw: true },
      { tekst: "", status: "open", door: null, op: null, cijfers: null, nieuw: false },
    ]);
  });

  test("gaan heen en terug door het werkboek, ook met vreemde tekens, en een beschadigd deel is leeg", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: "grapheme" })), (teksten) => {
        const antwoorden: Antwoorden = new Map(
          Object.entries(teksten).map(([id, tekst]) => [
            id,
            {
              tekst,
              status: "geaccepteerd",
              door: tekst,
              op: null,
              cijfers: { gevonden: tekst, verwacht: 1.5 },
              nieuw: true,
            },
          ]),
        );
        expect(leesAntwoorden([antwoordenDeel(antwoorden)])).toEqual(antwoorden);
      }),
      { numRuns: 50, seed: 5 },
    );
    expect(leesAntwoorden([{ naamruimte: ANTWOORDEN_NAAMRUIMTE, xml: "<kapot" }]).size).toBe(0);
  });
});
