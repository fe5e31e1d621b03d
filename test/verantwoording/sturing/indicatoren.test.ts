import { leesEerdere } from "../../../src/verantwoording/eerder";
import type { Meting, Stuurreeks } from "../../../src/verantwoording/sturing/stuurdossier";
import { maakSturing } from "../../../src/verantwoording/sturing/sturing";
import type { Plan } from "../../../src/werkboek/plan";
import { adres, cel } from "../../../src/domein/bereik";
import { blad, celVanNaam, getypt } from "../plan-lezen";
import { planNaarInhoud } from "../plan-naar-inhoud";
import { Rekenblad } from "../rekenblad";
import { KADER, rijMetTekst, stuurdossier, tekstenVan, verschillen } from "./proef";

const SPORT = "% Kinderen dat wekelijks sport";

function meting(jaar: number, waarde: number | null, rest: Partial<Meting> = {}): Meting {
  return { jaar, waarde, eenheid: "%", gebied: null, tekst: `${String(waarde)}%`, ...rest };
}

function reeks(metingen: readonly Meting[], naam = SPORT): Stuurreeks {
  return { naam, activiteit: null, eenheid: null, metingen, plaats: "Trends!C4" };
}

function planMet(reeksen: readonly Stuurreeks[]): Plan {
  return maakSturing([stuurdossier(() => 152, { reeksen })], KADER);
}

const OORDEEL = { Oordeel: "oranje", Wie: "beleidsteam", Wanneer: "mei 2026", Waarom: "Het daalt." };

/** The plan after somebody typed this into the input cells of the indicator on its list, by the heading of the column. */
function metOordeel(plan: Plan, typt: Readonly<Record<string, string | number>>, naam = SPORT): Plan {
  const kop = rijMetTekst(plan, "Indicatorlijst", "Oordeel");
  const [eerste] = rijMetTekst(plan, "Indicatorlijst", naam).filter(Boolean);
  return Object.entries(typt).reduce((uit, [veld, waarde]) => {
    const kolom = kop.findIndex((een) => een?.waarde === veld);
    return getypt(uit, "Indicatorlijst", eerste!.rij, kolom, waarde);
  }, plan);
}

/** The row on Reeksen where the name and the years of an indicator stand. */
function koprij(plan: Plan, naam: string): number {
  const gevonden = blad(plan, "Reeksen").cellen.find(
    ({ waarde, kolom, stijl }) => kolom === 0 && stijl === "kolomkop" && String(waarde).endsWith(naam),
  );
  if (!gevonden) throw new Error(`Geen reeks van '${naam}'`);
  return gevonden.rij;
}

interface Getypt {
  readonly jaar?: number;
  readonly eigen?: number | string;
  readonly ander?: number;
}

/** The plan after somebody typed figures in the open places of an indicator: the year above, the figures below. */
function metCijfers(plan: Plan, cijfers: readonly Getypt[], naam = SPORT): Plan {
  const rij = koprij(plan, naam);
  const open = blad(plan, "Reeksen").cellen.filter((een) => een.rij === rij && een.stijl === "invoerJaar");
  return cijfers.reduce((uit, een, nummer) => {
    const { kolom } = open[nummer]!;
    return (["jaar", "eigen", "ander"] as const).reduce(
      (dan, wat, onder) => (een[wat] === undefined ? dan : getypt(dan, "Reeksen", rij + onder, kolom, een[wat])),
      uit,
    );
  }, plan);
}

/** The plan after somebody typed with whom is compared, and where that comes from. */
function metBron(plan: Plan, met: string, bron: string, naam = SPORT): Plan {
  const rij = koprij(plan, naam) + 2;
  const kolom = Math.max(
    ...blad(plan, "Reeksen")
      .cellen.filter((een) => een.rij === rij && een.stijl === "invoerInRij")
      .map((een) => een.kolom),
  );
  return getypt(getypt(plan, "Reeksen", rij, 0, met), "Reeksen", rij, kolom, bron);
}

/** What a sheet shows once the spreadsheet has calculated again. */
function levend(plan: Plan, naam: string): readonly unknown[] {
  const rekenblad = new Rekenblad(plan);
  return blad(plan, naam).cellen.map(({ rij, kolom }) => rekenblad.waarde(`${naam}!${adres(cel(naam, rij, kolom))}`));
}

function opnieuw(plan: Plan): Plan {
  return maakSturing([stuurdossier(() => 152)], KADER, leesEerdere(planNaarInhoud(plan), "sturing"));
}

describe("de indicatorenmonitor", () => {
  test("toont het laatste cijfer met zijn jaar, het vorige, de bron en de reeks", () => {
    const plan = planMet([reeks([meting(2015, 8), meting(2019, 9)])]);
    const teksten = tekstenVan(plan, "Indicatoren");
    expect(teksten).toEqual(expect.arrayContaining([SPORT, "9%", "in 2019; in 2015: 8%", "Bron: GGD, 1x per 4 jaar"]));
    expect(blad(plan, "Indicatoren").grafieken).toHaveLength(1);
    expect(verschillen(plan)).toEqual([]);
  });

  test("geeft zonder oordeel geen kleur, wat het cijfer ook doet", () => {
    const teksten = tekstenVan(planMet([reeks([meting(2015, 8), meting(2019, 80)])]), "Indicatoren");
    expect(teksten).toEqual(expect.arrayContaining(["○", "geen kleur", "Nog geen oordeel."]));
  });

  test("noemt hoeveel indicatoren nog geen cijfer hebben", () => {
    expect(tekstenVan(planMet([reeks([meting(2019, 9)])]), "Indicatoren")).toContain(
      "Nog zonder cijfer: 2 indicatoren. Vul ze in op blad Reeksen.",
    );
  });

  test("houdt jaren die er niet meer bij passen in zicht, met hun cijfer", () => {
    const jaren = Array.from({ length: 10 }, (_, nummer) => meting(2015 + nummer, nummer + 1));
    const plan = planMet([reeks(jaren)]);
    expect(tekstenVan(plan, "Reeksen")).toContain("partner.xlsx: Trends!C4. Ouder: 1% (2015); 2% (2016)");
    expect(tekstenVan(plan, "Indicatoren")).toContain("in 2024; in 2023: 9%");
  });
});

describe("een getypt cijfer", () => {
  const leeg = planMet([]);

  test("staat met jaar en vorige meting meteen in de tegel, in de lijst en in de grafiek", () => {
    const plan = metCijfers(planMet([reeks([meting(2015, 8)])]), [{ jaar: 2019, eigen: 0.094 }]);
    const teksten = levend(plan, "Indicatoren");
    expect(teksten).toEqual(expect.arrayContaining(["9,4%", "in 2019; in 2015: 8%"]));
    expect(teksten.filter((een) => een === 0.094 || een === "2019")).toHaveLength(2);
    expect(levend(plan, "Indicatorlijst")).toContain("9,4% (2019)");
  });

  test("telt in de volgorde van de jaren, niet in die van het typen", () => {
    const plan = metCijfers(leeg, [
      { jaar: 2023, eigen: 0.12 },
      { jaar: 2019, eigen: 0.1 },
    ]);
    expect(levend(plan, "Indicatoren")).toContain("in 2023; in 2019: 10%");
  });

  test("van een indicator die er nog geen had, vult een vrije tegel", () => {
    expect(levend(leeg, "Indicatoren").filter((een) => een === "Vrije tegel")).toHaveLength(3);
    const plan = metOordeel(metCijfers(leeg, [{ jaar: 2019, eigen: 0.09 }]), OORDEEL);
    const teksten = levend(plan, "Indicatoren");
    expect(teksten).toEqual(
      expect.arrayContaining([
        ...[SPORT, "9%", "in 2019", "►", "oranje", "Het daalt. (beleidsteam, mei 2026)"],
        "Nog zonder cijfer: 2 indicatoren. Vul ze in op blad Reeksen.",
      ]),
    );
    expect(teksten.filter((een) => een === "Vrije tegel")).toHaveLength(2);
  });

  test("telt zonder jaar nergens, en een jaar dat er al is telt één keer", () => {
    expect(levend(metCijfers(leeg, [{ eigen: 0.09 }]), "Indicatoren")).not.toContain("9%");
    const dubbel = metCijfers(planMet([reeks([meting(2019, 8)])]), [{ jaar: 2019, eigen: 0.5 }]);
    expect(levend(dubbel, "Indicatoren")).toEqual(expect.arrayContaining(["8%", "in 2019"]));
  });

  test("dat geen getal is, telt nergens", () => {
    expect(levend(metCijfers(leeg, [{ jaar: 2019, eigen: "onbekend" }]), "Indicatoren")).not.toContain("in 2019");
  });

  test("is in de voortgang van zijn opgave te zien", () => {
    const zin = "1 Gezonde leefstijl";
    expect(levend(planMet([reeks([meting(2015, 8)])]), zin)).toContain(
      "Nog zonder cijfer: 1 indicator (zie blad Reeksen).",
    );
    const plan = metCijfers(
      planMet([reeks([meting(2015, 8)])]),
      [{ jaar: 2019, eigen: 0.3 }],
      "% Kinderen met overgewicht",
    );
    expect(levend(plan, zin).join("\n")).toMatch(/Nieuw ingevuld: 1\. Maak dit werkboek opnieuw/);
    expect(levend(plan, zin)).toContain("Elke indicator heeft een cijfer.");
  });

  test("overleeft elke volgende versie, ook als er later meer jaren gelezen worden", () => {
    const eerste = opnieuw(
      metCijfers(leeg, [
        { jaar: 2019, eigen: 0.09 },
        { jaar: 2015, eigen: 0.08 },
      ]),
    );
    expect(tekstenVan(eerste, "Indicatoren")).toContain("in 2019; in 2015: 8%");
    const tweede = maakSturing(
      [stuurdossier(() => 152, { reeksen: [reeks([2020, 2021, 2022, 2023].map((jaar) => meting(jaar, 5)))] })],
      KADER,
      leesEerdere(planNaarInhoud(eerste), "sturing"),
    );
    expect(tekstenVan(tweede, "Indicatoren")).toContain("in 2023; in 2022: 5%");
    const derde = opnieuw(tweede);
    expect(tekstenVan(derde, "Indicatoren")).toContain("in 2019; in 2015: 8%");
    expect([eerste, tweede, derde].flatMap(verschillen)).toEqual([]);
  });
});

describe("de vergelijking met andere gemeenten", () => {
  const gevuld = planMet([reeks([meting(2019, 9)])]);

  test("is er niet zolang niemand haar geeft, en dat staat erbij", () => {
    expect(tekstenVan(gevuld, "Indicatoren")).toContain("Geen vergelijking.");
    expect(tekstenVan(gevuld, "Indicatorlijst")).toContain("geen vergelijking");
  });

  test("komt uit een reeks van een partner, niet als eigen cijfer", () => {
    const plan = planMet([
      reeks([meting(2019, 9), meting(2020, 14, { gebied: "NL", tekst: "14% (NL 2020)" })]),
      reeks([meting(2019, 11)], `${SPORT} (gemeenten 25.000-50.000 inwoners)`),
    ]);
    const teksten = tekstenVan(plan, "Indicatoren");
    expect(teksten).toContain("in 2019");
    expect(teksten).toContain(
      "Ter vergelijking: 11% in 2019 (gemeenten 25.000-50.000 inwoners; bron: partner.xlsx: Trends!C4)",
    );
    expect(rijMetTekst(plan, "Reeksen", "NL").map((een) => een?.waarde)).toContain(0.14);
    expect(verschillen(plan)).toEqual([]);
  });

  test("getypt met jaar en bron staat zij in tegel en grafiek; zonder bron wordt die gevraagd", () => {
    const zonder = metCijfers(gevuld, [{ jaar: 2020, ander: 0.14 }]);
    expect(levend(zonder, "Indicatoren")).toContain("Ter vergelijking: de bron ontbreekt nog");
    const met = metBron(zonder, "provincie Utrecht", "CBS");
    const teksten = levend(met, "Indicatoren");
    expect(teksten).toContain("Ter vergelijking: 14% in 2020 (provincie Utrecht; bron: CBS)");
    expect(teksten).toEqual(expect.arrayContaining(["verg. 2020", 0.14]));
  });

  test("is liefst van hetzelfde jaar als het eigen cijfer", () => {
    const plan = metBron(
      metCijfers(planMet([]), [
        { jaar: 2019, eigen: 0.09, ander: 0.11 },
        { jaar: 2021, ander: 0.12 },
      ]),
      "",
      "CBS",
    );
    expect(levend(plan, "Indicatorlijst")).toContain("11% in 2019 (vergelijking; bron: CBS)");
    const { rij, kolom } = celVanNaam(plan, "t_vergelijken_met");
    expect(levend(getypt(plan, "Reeksen", rij, kolom, "de klasse"), "Indicatorlijst")).toContain(
      "11% in 2019 (de klasse; bron: CBS)",
    );
  });

  test("kan met eigen cijfers in het sturingskader van een gemeente staan", () => {
    const kader = structuredClone(KADER);
    Object.assign(kader.opgaven[0]!.doelen[0]!.resultaten[0]!.indicatoren[0]!, {
      cijfers: [{ jaar: 2022, waarde: 61.5 }],
      vergelijking: { met: "dorpen", bron: "CBS", cijfers: [{ jaar: 2022, waarde: 58 }] },
    });
    const plan = maakSturing([stuurdossier(() => 152)], kader);
    expect(tekstenVan(plan, "Indicatoren")).toEqual(
      expect.arrayContaining(["61,5%", "in 2022", "Ter vergelijking: 58% in 2022 (dorpen; bron: CBS)"]),
    );
    expect(tekstenVan(plan, "Reeksen")).toContain("sturingskader Ons Dorp 2026");
    expect(verschillen(plan)).toEqual([]);
  });
});

describe("een vastgelegd oordeel", () => {
  const plan = planMet([reeks([meting(2015, 8), meting(2019, 9)])]);

  test("kleurt de lamp meteen, en alleen met wie, wanneer en waarom", () => {
    expect(levend(metOordeel(plan, { ...OORDEEL, Wanneer: "" }), "Indicatoren")).toEqual(
      expect.arrayContaining(["geen kleur", "Bij het oordeel ontbreekt nog wie, wanneer of waarom."]),
    );
    expect(levend(metOordeel(plan, OORDEEL), "Indicatoren")).toEqual(
      expect.arrayContaining(["►", "oranje", "Het daalt. (beleidsteam, mei 2026)"]),
    );
  });

  test("toont een datum die Excel als getal bewaart, en overleeft de volgende versie", () => {
    const tweede = opnieuw(
      metOordeel(metCijfers(planMet([]), [{ jaar: 2019, eigen: 0.09 }]), { ...OORDEEL, Wanneer: 46_160 }),
    );
    expect(tekstenVan(tweede, "Indicatoren")).toContain("Het daalt. (beleidsteam, 18-5-2026)");
    expect(verschillen(tweede)).toEqual([]);
    expect(tekstenVan(opnieuw(tweede), "Indicatoren")).toEqual(tekstenVan(tweede, "Indicatoren"));
  });
});
