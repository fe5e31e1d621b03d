import fc from "fast-check";
import linde from "../../assets/voorbeeld/indelingen/beschikking-linde-2025.json";
import { GEEN_OMSTANDIGHEDEN, type Omstandigheden, type VoorbeeldBlad } from "../../src/controles/controle";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { sturingskaderVan } from "../../src/domein/sturingskader";
import { GEEN_KEUZES } from "../../src/inlezen/keuzes";
import { maakRapport } from "../../src/opdrachtregel/rapport";
import { maakDossier, type Dossier } from "../../src/verantwoording/dossier";
import { inhoudUit } from "../hulp/inhoud-uit";
import { werkboek } from "./willekeurig-werkboek";

const lezing = leesBeschikking(linde);
if (!lezing.ok) throw new Error("De beschikking van de voorbeelden klopt niet.");
const BESCHIKKING: Beschikking = lezing.beschikking;

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
