import { readFileSync } from "node:fs";
import { leesIn } from "../../src/inlezen/inlezen";
import type { Productie } from "../../src/domein/productie";
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

  test("the layouts are recognised; the series of visitors is named as one that is not read yet", () => {
    expect(productie.tabellen.map((tabel) => `${tabel.blad} ${tabel.soort}`)).toEqual([
      "Jeugd totalen",
      "Volwassenen totalen",
      "Groen totalen",
      "Beheer totalen",
      "Afrekening afrekening",
    ]);
    expect(productie.nietHerkend.map((deel) => `${deel.bereik.blad} ${deel.lijktOp}`)).toEqual([
      "Bezoek reeks",
      "Bezoek reeks",
    ]);
    expect(productie.kop).toMatchObject({
      partner: { tekst: "Stichting Balans" },
      jaar: { jaar: 2024 },
      kenmerk: null,
    });
  });
});
