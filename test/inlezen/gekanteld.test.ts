import { bereikNaam } from "../../src/domein/bereik";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { activiteit, pe, sport, te } from "../../src/controles/voorbeeld-delen";
import { leesIn } from "../../src/inlezen/inlezen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { regelsVan, totalenVan } from "./hulp";

const BESCHIKKING: Beschikking = (() => {
  const gelezen = leesBeschikking(
    voorbeeldBeschikking({
      activiteiten: [sport(pe(152), te(1000)), activiteit("Huiswerk", "Jeugd - Huiswerkgroepen", [pe(465)])],
    }),
  );
  if (!gelezen.ok) throw new Error("beschikking");
  return gelezen.beschikking;
})();

const LIGGEND = [
  ["Overzicht 2024"],
  [],
  [null, "Sport", "Huiswerk", "Totaal"],
  ["Eenheid", "Klokuur activiteit", "Klokuur activiteit", null],
  ["Afspraak", 152, 465, 617],
  ["Realisatie", 190, 301, 481],
  ["Toelichting", "Meer scholen deden mee.", null, null],
] as const;

describe("een tabel met de activiteiten in kolommen", () => {
  const productie = leesIn(inhoudUit({ Overzicht: LIGGEND }), BESCHIKKING);

  test("geeft een regel per kolom, met de cellen waar de getallen staan", () => {
    expect(regelsVan(productie)).toEqual(["SPORT PE1 152 190", "HUISWERK PE1 465 301"]);
    expect(productie.regels.map(({ realisatie }) => realisatie!.cellen.map(bereikNaam))).toEqual([
      ["Overzicht!B6"],
      ["Overzicht!C6"],
    ]);
    expect(productie.regels[0]!.toelichting?.cellen.map(bereikNaam)).toEqual(["Overzicht!B7"]);
    expect(productie.tabellen.map(({ id, soort, gekanteld }) => [id, soort, gekanteld])).toEqual([
      ["Overzicht!A3:D7", "totalen", true],
    ]);
  });

  test("telt een totaalkolom over de rij", () => {
    expect(totalenVan(productie)).toEqual(["totaal Totaal afspraak 617: B5 C5", "totaal Totaal realisatie 481: B6 C6"]);
    expect(productie.totalen.map(({ richting, rij, kolom }) => [richting, rij, kolom])).toEqual([
      ["rij", 4, 3],
      ["rij", 5, 3],
    ]);
  });

  test("zonder beschikking alleen als de hoek zegt dat het activiteiten zijn", () => {
    expect(leesIn(inhoudUit({ Overzicht: LIGGEND }), null).tabellen.filter((een) => een.gekanteld)).toEqual([]);
    const metHoek = LIGGEND.map((rij, plaats) => (plaats === 2 ? ["Activiteit", "Sport", "Huiswerk", "Totaal"] : rij));
    expect(regelsVan(leesIn(inhoudUit({ Overzicht: metHoek }), null))).toEqual([
      "geen geen 152 190",
      "geen geen 465 301",
    ]);
  });

  test("een gewone tabel blijft rechtop staan", () => {
    const gewoon = leesIn(
      inhoudUit({
        Jeugd: [
          ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Huiswerk", "Klokuur activiteit", 465, 301],
        ],
      }),
      BESCHIKKING,
    );
    expect(gewoon.tabellen.map(({ gekanteld }) => gekanteld)).toEqual([undefined]);
    expect(regelsVan(gewoon)).toEqual(["SPORT PE1 152 190", "HUISWERK PE1 465 301"]);
  });
});
