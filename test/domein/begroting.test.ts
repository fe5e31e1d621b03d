import fc from "fast-check";
import { dekkingsverschil, inNatura, investeringskant, saldoVan, totaalVan } from "../../src/domein/begroting";
import type { BegrotingSoort, Begrotingspost, Begrotingstabel } from "../../src/domein/begrotingstabel";
import { naarEuro } from "../../src/domein/geld";
import { heelPercentage, kengetaldelen, kengetalUit } from "../../src/domein/kengetal";
import type { Getal } from "../../src/domein/productie";
import { geteld, ONBEKEND } from "../../src/domein/telling";

function getal(waarde: number | null): Getal {
  const telling = waarde === null ? ONBEKEND : geteld(waarde);
  return { telling, tekst: String(waarde ?? ""), cellen: [], alsTekst: false, afronding: 0, formule: null };
}

function post(soort: BegrotingSoort, naam: string, begroting: number | null, natura?: "in natura"): Begrotingspost {
  const tekst = { tekst: naam, cellen: [] };
  const bedragen = { begroting: getal(begroting) };
  return { rij: 0, naam: tekst, soort, bedragen, toelichting: null, inNatura: natura !== undefined };
}

function tabel(posten: readonly Begrotingspost[], totalen: Begrotingstabel["totalen"] = []): Begrotingstabel {
  return {
    tabel: "B!A1:B9",
    blad: "B",
    bereik: { blad: "B", rij: 0, kolom: 0, totRij: 8, totKolom: 1 },
    locatie: null,
    kolommen: ["begroting"],
    posten,
    totalen,
    delen: ["B!A1:B9"],
    heeftToelichting: false,
  };
}

const euro = (bedrag: ReturnType<typeof totaalVan>): number | null => (bedrag === null ? null : naarEuro(bedrag));

describe("rekenen met een begroting", () => {
  test("een totaal is de som van de rijen in geld: zonder 'waarvan' en zonder in natura", () => {
    const begroting = tabel([
      post("uitgaven", "Personeel", 0.1),
      post("waarvan", "waarvan substitutie", 50),
      post("uitgaven", "Huur", 0.2),
      post("uitgaven", "Vrijwilligersuren", 1000, "in natura"),
    ]);
    expect(euro(totaalVan(begroting, "uitgaven", "begroting"))).toBe(0.3);
    expect(euro(inNatura(begroting, "uitgaven", "begroting"))).toBe(1000);
  });

  test("zonder rijen geldt het totaal dat er staat, maar nooit een subtotaal of een totaal in natura", () => {
    const totaal = (naam: string, waarde: number, natura: boolean): Begrotingstabel["totalen"][number] => ({
      tabel: "B!A1:B9",
      rij: 1,
      naam: { tekst: naam, cellen: [] },
      soort: "inkomsten",
      bedragen: { begroting: getal(waarde) },
      na: 0,
      inNatura: natura,
    });
    const begroting = tabel(
      [post("inkomsten", "Gemeente", null)],
      [totaal("TOTAAL", 108_000, false), totaal("Subtotaal", 5, false), totaal("Totaal in natura", 7, true)],
    );
    expect(euro(totaalVan(begroting, "inkomsten", "begroting"))).toBe(108_000);
    expect(totaalVan(begroting, "uitgaven", "begroting")).toBeNull();
  });

  test("het saldo van het voorbeeld in de opdrachtregel: 108.000 − 108.264 is −264", () => {
    const begroting = tabel([post("inkomsten", "Gemeente", 108_000), post("uitgaven", "Personeel", 108_264)]);
    expect(euro(saldoVan(begroting, "begroting"))).toBe(-264);
  });

  test("niets is geen nul: zonder uitgaven is er geen saldo", () => {
    const begroting = tabel([post("inkomsten", "Gemeente", 100), post("uitgaven", "Personeel", null)]);
    expect(saldoVan(begroting, "begroting")).toBeNull();
  });

  test("dekking tegenover de investering, of tegenover alle uitgaven als er geen pijlers zijn", () => {
    const pijlers = tabel([post("pijler", "Ontmoeten", 60), post("dekking", "Gemeente", 50)]);
    const uitgaven = tabel([post("uitgaven", "Personeel", 60), post("dekking", "Gemeente", 60)]);
    expect([investeringskant(pijlers), euro(dekkingsverschil(pijlers, "begroting"))]).toEqual(["investering", -10]);
    expect([investeringskant(uitgaven), euro(dekkingsverschil(uitgaven, "begroting"))]).toEqual(["uitgaven", 0]);
  });

  test("saldo plus uitgaven is altijd precies de inkomsten, tot op de cent", () => {
    const bedragen = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(bedragen, bedragen, (in_, uit) => {
        const begroting = tabel([
          ...in_.map((cent) => post("inkomsten", "in", cent / 100)),
          ...uit.map((cent) => post("uitgaven", "uit", cent / 100)),
        ]);
        const som = (lijst: readonly number[]): number => lijst.reduce((totaal, cent) => totaal + cent, 0);
        expect(saldoVan(begroting, "begroting")).toBe(som(in_) - som(uit));
      }),
    );
  });
});

describe("kengetallen", () => {
  const UITGAVEN = [
    post("uitgaven", "Coördinatie", 20),
    post("uitgaven", "Begeleiding stagiairs en deelnemers", 30),
    post("uitgaven", "Werkplekken beperkte verdiencapaciteit", 12),
    post("uitgaven", "Participatie-, opleidings- en stageplekken", 6),
    post("uitgaven", "Administratie en communicatie", 9),
    post("uitgaven", "Huur", 23),
    post("uitgaven", "Stageplekken in natura", 40, "in natura"),
  ];

  test.each([
    ["SROI", ["Werkplekken beperkte verdiencapaciteit", "Participatie-, opleidings- en stageplekken"]],
    ["indirect", ["Administratie en communicatie"]],
    [
      "investering in mensen",
      [
        "Coördinatie",
        "Begeleiding stagiairs en deelnemers",
        "Werkplekken beperkte verdiencapaciteit",
        "Participatie-, opleidings- en stageplekken",
        "Administratie en communicatie",
      ],
    ],
  ] as const)("%s telt deze rijen, elk één keer", (kengetal, namen) => {
    const delen = kengetaldelen(tabel(UITGAVEN), kengetal);
    expect(delen.soort === "delen" && delen.delen.map(({ naam }) => naam.tekst)).toEqual(namen);
    expect(delen.soort === "delen" && delen.geheel).toHaveLength(6);
  });

  test("wat er niet staat, telt niet als nul maar wordt genoemd", () => {
    const zonder = tabel(UITGAVEN.filter(({ naam }) => !/communicatie|plekken/.test(naam.tekst)));
    expect(kengetaldelen(zonder, "indirect")).toEqual({
      soort: "ontbreekt",
      wat: ["een rij voor administratie", "een rij voor communicatie"],
    });
    expect(kengetaldelen(zonder, "SROI")).toMatchObject({ soort: "ontbreekt" });
    expect(kengetaldelen(tabel([]), "SROI")).toEqual({ soort: "ontbreekt", wat: ["de uitgaven"] });
  });

  test.each([
    ["SROI", "SROI"],
    ["Social return (%)", "SROI"],
    ["Indirecte kosten", "indirect"],
    ["Investering in mensen", "investering in mensen"],
    ["Solvabiliteit", null],
  ])("de naam %s is %s", (label, kengetal) => expect(kengetalUit(label)).toBe(kengetal));

  test.each([
    [18.4, 100, 18],
    [18.5, 100, 19],
    [0.285, 1, 29],
    [1, 3, 33],
    [0, 100, 0],
    [5, 0, null],
    [5, -10, null],
  ])("%p van %p is %p%%", (deel, geheel, procent) => expect(heelPercentage(deel, geheel)).toBe(procent));
});
