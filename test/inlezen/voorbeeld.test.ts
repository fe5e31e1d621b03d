import { readFileSync } from "node:fs";
import { leesIn } from "../../src/inlezen/inlezen";
import type { Productie } from "../../src/domein/productie";
import { tijdvakSleutel } from "../../src/domein/reeks";
import { rekenwaarde } from "../../src/domein/telling";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { BALANS, totalenVan } from "./hulp";
import realisaties from "../data/realisaties-balans-2024.json";

const BESTAND = `${__dirname}/../../assets/voorbeeld/productie-balans-2024.xlsx`;

describe("the published example", () => {
  let productie: Productie;
  beforeAll(async () => {
    productie = leesIn(await leesBestand(new Uint8Array(readFileSync(BESTAND)), "productie-balans-2024.xlsx"), BALANS);
  });

  test("every activity is coupled, to the published realisatie", () => {
    expect(
      productie.regels.filter((regel) => regel.koppeling.activiteit === null || regel.afspraakId === null),
    ).toEqual([]);
    const gelezen: Record<string, Record<string, number | null>> = {};
    for (const { activiteit, afspraak, regel, realisatie } of productie.prestaties) {
      if (regel !== null) (gelezen[activiteit] ??= {})[afspraak] = rekenwaarde(realisatie?.telling);
    }
    expect(gelezen).toEqual(realisaties);
  });

  test("what is not reported is the count that the report leaves out, and what others pay", () => {
    const zonder = productie.prestaties
      .filter((een) => een.regel === null)
      .map((een) => `${een.activiteit} ${een.afspraak}`);
    expect(zonder).toEqual(["JGD-ADVIES TE1", "GRN-NME PE2", "VLW-ACS PE2"]);
  });

  test("every total is the sum of its parts", () => {
    expect(productie.totalen.length).toBeGreaterThan(10);
    for (const totaal of productie.totalen) {
      const som = totaal.delen.reduce((tot, deel) => tot + (rekenwaarde(deel.telling) ?? 0), 0);
      expect([totaal.label, totaal.veld, rekenwaarde(totaal.waarde.telling)]).toEqual([totaal.label, totaal.veld, som]);
    }
    expect(totalenVan(productie)).toContain("subtotaal Subtotaal Veenweide afspraak 2800: E8 E10");
  });

  test("the visitors per month give a series of years and one of months, about the only activity that counts visitors", () => {
    const bezoekers = productie.reeksen.filter(({ naam }) => naam.tekst === "Aantal bezoekers");
    expect(bezoekers.map(({ activiteit, afspraak, zekerheid }) => [activiteit, afspraak, zekerheid])).toEqual([
      ["GRN-OPEN", "TE1", 0.8],
      ["GRN-OPEN", "TE1", 0.8],
    ]);
    const [jaren, maanden] = bezoekers.map(({ punten }) =>
      Object.fromEntries(punten.map(({ tijdvak, getal }) => [tijdvakSleutel(tijdvak), getal.telling])),
    );
    expect(jaren).toMatchObject({
      "2017": { status: "geteld", waarde: 23050 },
      "2023": { status: "geteld", waarde: 29439 },
      "2024": { status: "geteld", waarde: 29823 },
      "2025": { status: "onbekend" },
    });
    expect(maanden).toMatchObject({
      "2021-01": { status: "geteld", waarde: 0 },
      "2024-12": { status: "geteld", waarde: 894 },
      "2025-02": { status: "geteld", waarde: 1618 },
      "2025-03": { status: "onbekend" },
    });
  });

  test("the participants per year are kept by their title: more activities count participants", () => {
    const deelnemers = productie.reeksen.filter(({ naam }) => naam.tekst === "Deelnemers educatieve activiteiten");
    expect(deelnemers.map(({ eenheid, punten }) => [eenheid?.tekst, punten.length])).toEqual([
      ["Aantal deelnemers", 9],
    ]);
  });

  test("the layouts are recognised, also the visitors per month and the participants per year; nothing is left unread", () => {
    expect(productie.tabellen.map((tabel) => `${tabel.blad} ${tabel.soort}`).sort()).toEqual([
      "Afrekening afrekening",
      "Beheer totalen",
      "Bezoek reeks",
      "Bezoek reeks",
      "Groen totalen",
      "Jeugd totalen",
      "Volwassenen totalen",
    ]);
    expect(productie.nietHerkend).toEqual([]);
    expect(productie.kop).toMatchObject({
      partner: { tekst: "Stichting Balans" },
      jaar: { jaar: 2024 },
      kenmerk: null,
    });
  });
});
