import type { Uitkomst } from "../../../src/domein/uitkomst";
import { leesStreefwaarde } from "../../../src/domein/streefwaarde";
import { geteld, type Telling } from "../../../src/domein/telling";
import { samenVan, type Locatierij } from "../../../src/verantwoording/sturing/locatierijen";
import type { Stuurdossier } from "../../../src/verantwoording/sturing/stuurdossier";
import { maakSturing } from "../../../src/verantwoording/sturing/sturing";
import { rijMet } from "../plan-lezen";
import { rijMetTekst, stuurdossier, tekstenVan, verschillen, voorbeeld } from "./proef";

function uitkomst(telling: Telling, streef: number | string | null, eenheid = "Personen"): Uitkomst {
  return {
    tabel: "t",
    blad: "Locaties",
    locatie: { tekst: "Noord", cellen: [] },
    label: { tekst: "Deelnemers", cellen: [] },
    deel: "OUTPUT",
    eenheid: { tekst: eenheid, cellen: [] },
    code: "x",
    activiteit: null,
    afspraak: null,
    resultaat: { telling, tekst: "", cellen: [], alsTekst: false, afronding: 0, formule: null },
    streefwaarde: streef === null ? null : leesStreefwaarde(streef),
    noemer: null,
    tekst: "",
  };
}

function rij(label: string, ...uitkomsten: readonly Uitkomst[]): Locatierij {
  return { label, deel: "OUTPUT", uitkomsten: new Map(uitkomsten.map((een, nummer) => [`L${nummer}`, een])) };
}

describe("locaties samen", () => {
  test("tellen op wat hetzelfde is, en laten een locatie weg waar het niet speelt", () => {
    const nvt = uitkomst({ status: "niet van toepassing" }, null);
    expect(samenVan(rij("Deelnemers", uitkomst(geteld(3), 4), uitkomst(geteld(5), 6), nvt))).toEqual({
      soort: "som",
      locaties: ["L0", "L1"],
      streef: true,
    });
  });

  test.each([
    ["Rapportcijfer", "Cijfer"],
    ["Gemiddelde wachttijd", "Dagen"],
    ["Tevredenheid", "Procent"],
    ["Deelnemers", "Unieke deelnemers"],
    ["% dat doorstroomt", ""],
  ])("tellen '%s' in '%s' niet op", (label, eenheid) => {
    expect(samenVan(rij(label, uitkomst(geteld(3), null, eenheid), uitkomst(geteld(5), null, eenheid)))).toEqual({
      soort: "geen",
      reden: "niet op te tellen",
    });
  });

  test("geven geen som waar één locatie niets zegt: niets is geen nul", () => {
    expect(samenVan(rij("Deelnemers", uitkomst(geteld(3), 4), uitkomst({ status: "onbekend" }, 4)))).toEqual({
      soort: "geen",
      reden: "onvolledig",
    });
  });

  test("tellen een grens ('> 0') niet als getal op", () => {
    expect(samenVan(rij("Deelnemers", uitkomst(geteld(3), "> 0"), uitkomst(geteld(5), "> 0")))).toMatchObject({
      soort: "som",
      streef: false,
    });
  });
});

describe("het blad Locaties", () => {
  let dossier: Stuurdossier;
  beforeAll(async () => {
    dossier = await voorbeeld("indelingen/resultaat-streef-schoon.xlsx");
  });

  test("toont per locatie resultaat, streef en lamp, en de som met haar eigen lamp", () => {
    const plan = maakSturing([dossier], null);
    const waarden = rijMet(plan, "Locaties", "Jeugd - Sport in de wijk (Klokuur activiteit)");
    expect(waarden.slice(1, 5)).toEqual([86, 80, "●", "groen"]);
    expect(waarden.slice(13, 17)).toEqual([244, 240, "●", "groen"]);
    expect(rijMetTekst(plan, "Locaties", "Jeugd - Sport in de wijk (Klokuur activiteit)")[13]?.formule).toMatch(
      /^SUM\(B\d+,F\d+,J\d+\)$/,
    );
    expect(verschillen(plan)).toEqual([]);
  });

  test("rekent een verhouding om met het aantal verwezen personen", () => {
    const waarden = rijMet(
      maakSturing([dossier], null),
      "Locaties",
      "Begonnen na verwijzing (Personen, streef 5 op 10)",
    );
    expect(waarden.slice(1, 3)).toEqual([22, 20]);
  });

  test("is er niet zonder locatietabel", () => {
    expect(maakSturing([stuurdossier(() => 1)], null).bladen.map(({ naam }) => naam)).not.toContain("Locaties");
  });
});

describe("het blad Begroting", () => {
  let dossier: Stuurdossier;
  beforeAll(async () => {
    dossier = await voorbeeld("indelingen/begroting-schoon.xlsx");
  });

  test("rekent totalen, saldo en dekking zelf uit, zonder wat in natura is", () => {
    const plan = maakSturing([dossier], null);
    expect(rijMet(plan, "Begroting", "Totaal inkomsten").slice(1, 3)).toEqual([99_560, 97_960]);
    expect(rijMet(plan, "Begroting", "Totaal uitgaven").slice(1, 3)).toEqual([99_560, 98_500]);
    expect(rijMet(plan, "Begroting", "Saldo (inkomsten − uitgaven)").slice(1, 3)).toEqual([0, -540]);
    expect(rijMet(plan, "Begroting", "Dekking − investering (hoort 0 te zijn)").slice(1, 3)).toEqual([0, 0]);
    expect(verschillen(plan)).toEqual([]);
  });

  test("rekent de kengetallen volgens hun definitie, naast wat de partner vermeldt", () => {
    const plan = maakSturing([dossier], null);
    expect(rijMet(plan, "Begroting", "SROI").slice(1, 3)).toEqual([0.19, 0.19]);
    expect(rijMet(plan, "Begroting", "Investering in mensen").slice(1, 3)).toEqual([0.82, 0.83]);
    expect(rijMet(plan, "Begroting", "Indirect").at(-1)).toBe("De partner vermeldt 12% en 11%.");
  });

  test("telt 'waarvan' nooit nog eens op", () => {
    expect(rijMet(maakSturing([dossier], null), "Begroting", "Totaal investering").slice(1, 3)).toEqual([
      99_560, 99_560,
    ]);
  });

  test("neemt twee locaties samen, met formules over hun eigen rijen", () => {
    const [eerste] = dossier.begrotingen;
    const opLocatie = (naam: string): NonNullable<typeof eerste> => ({
      ...eerste!,
      posten: eerste!.posten.map((post) => ({ ...post })),
      locatie: { tekst: naam, cellen: [] },
    });
    const plan = maakSturing([{ ...dossier, begrotingen: [opLocatie("Noord"), opLocatie("Zuid")] }], null);
    expect(tekstenVan(plan, "Begroting")).toContain("Stichting De Linde: alle locaties samen");
    const totalen = plan.bladen
      .find(({ naam }) => naam === "Begroting")!
      .cellen.filter(
        ({ kolom, rij: nummer }) =>
          kolom === 1 &&
          plan.bladen
            .find(({ naam }) => naam === "Begroting")!
            .cellen.some((c) => c.rij === nummer && c.waarde === "Totaal inkomsten"),
      )
      .map(({ waarde }) => waarde);
    expect(totalen).toEqual([99_560, 99_560, 199_120]);
    expect(verschillen(plan)).toEqual([]);
  });
});
