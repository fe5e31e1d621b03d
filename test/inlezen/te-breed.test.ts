import { bereikNaam, kolomLetters } from "../../src/domein/bereik";
import { maakDossier } from "../../src/verantwoording/dossier";
import { leesIn } from "../../src/inlezen/inlezen";
import { MEESTE_CELLEN_IN_RIJ } from "../../src/inlezen/te-breed";
import type { Inhoud } from "../../src/werkboek/raster";
import { inhoudUit } from "../hulp/inhoud-uit";
import { BALANS } from "./hulp";

const GEWOON = [
  ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
  ["Sport", "Klokuur activiteit", 240, 246],
];

/** A sheet with so many locations beside each other, and a number as text in its last row. */
function metLocaties(kolommen: number): Inhoud {
  const plekken = Array.from({ length: kolommen - 1 }, (_, plaats) => plaats);
  return inhoudUit({
    Breed: [
      ["Wat we tellen", ...plekken.map((plaats) => `Locatie ${plaats + 1}`)],
      ["Deelnemers", ...plekken.map((plaats) => `${plaats} [20]`)],
      ["Bezoeken", ...plekken.map((plaats) => `${plaats} [30]`)],
    ],
    Jeugd: GEWOON,
  });
}

describe("a sheet with more columns than a table can have", () => {
  test("is read as a table up to the bound, and named past it; the other sheets are read all the same", () => {
    const net = leesIn(metLocaties(MEESTE_CELLEN_IN_RIJ), BALANS);
    expect(net.tabellen.map(({ soort }) => soort)).toEqual(["resultaat-streef", "totalen"]);
    expect(net.uitkomsten).toHaveLength(2 * (MEESTE_CELLEN_IN_RIJ - 1));
    const over = leesIn(metLocaties(MEESTE_CELLEN_IN_RIJ + 1), BALANS);
    expect(over.tabellen.map(({ soort }) => soort)).toEqual(["totalen"]);
    expect(over.nietHerkend.map(({ gezien }) => gezien)).toEqual([
      "rij 1 heeft 2.001 gevulde cellen, en meer dan 2.000 is te breed voor een tabel",
    ]);
  });

  test("is told under 'niet gecontroleerd', and its cells are still looked at one by one", () => {
    const inhoud = metLocaties(MEESTE_CELLEN_IN_RIJ + 1);
    const laatste = `${kolomLetters(MEESTE_CELLEN_IN_RIJ)}3`;
    const metBsn = inhoudUit({
      Breed: [
        Array.from({ length: MEESTE_CELLEN_IN_RIJ + 1 }, (_, plaats) => `Locatie ${plaats + 1}`),
        [],
        [...Array.from({ length: MEESTE_CELLEN_IN_RIJ }, () => 1), "bsn 111222333"],
      ],
    });
    const { uitslag } = maakDossier(inhoud, BALANS);
    expect(uitslag.nietGecontroleerd.map(({ reden }) => reden).join("\n")).toContain("te breed voor een tabel");
    const { bevindingen } = maakDossier(metBsn, BALANS).uitslag;
    expect(bevindingen.filter(({ code }) => code === "AVG-01").flatMap(({ cellen }) => cellen.map(bereikNaam))).toEqual(
      [`Breed!${laatste}`],
    );
  });

  test("a stray value in the last column of Excel does not make a sheet wide", () => {
    const rij = [...GEWOON[1]!, ...Array.from({ length: 16_379 }, () => null), "los"];
    const productie = leesIn(inhoudUit({ Jeugd: [GEWOON[0]!, rij] }), BALANS);
    expect(productie.regels.map(({ koppeling }) => koppeling.activiteit)).toEqual(["JGD-SPORT"]);
    expect(productie.nietHerkend).toEqual([]);
  });
});
