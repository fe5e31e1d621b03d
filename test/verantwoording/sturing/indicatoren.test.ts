import { leesEerdere } from "../../../src/verantwoording/eerder";
import { leesMetingen } from "../../../src/verantwoording/sturing/indicatorstand";
import type { Meting, Stuurreeks } from "../../../src/verantwoording/sturing/stuurdossier";
import { maakSturing } from "../../../src/verantwoording/sturing/sturing";
import type { Plan } from "../../../src/werkboek/plan";
import { blad, getypt } from "../plan-lezen";
import { planNaarInhoud } from "../plan-naar-inhoud";
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

/** The plan after somebody typed this into the input cells of the indicator, by the heading of the column. */
function metGetypt(plan: Plan, typt: Readonly<Record<string, string | number>>): Plan {
  const kop = rijMetTekst(plan, "Indicatorlijst", "Oordeel");
  const [cel] = rijMetTekst(plan, "Indicatorlijst", SPORT).filter(Boolean);
  return Object.entries(typt).reduce((uit, [veld, waarde]) => {
    const kolom = kop.findIndex((een) => een?.waarde === veld);
    return getypt(uit, "Indicatorlijst", cel!.rij, kolom, waarde);
  }, plan);
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

  test("zet een cijfer van elders erbij als vergelijking, niet als eigen cijfer", () => {
    const plan = planMet([
      reeks([meting(2019, 9), meting(2020, 14, { gebied: "NL", tekst: "14% (NL 2020)" })]),
      reeks([meting(2019, 11)], `${SPORT} (gemeenten 25.000-50.000 inwoners)`),
    ]);
    const teksten = tekstenVan(plan, "Indicatoren");
    expect(teksten).toContain("in 2019");
    expect(teksten).toContain("Ter vergelijking: 11% (gemeenten 25.000-50.000 inwoners, 2019)");
  });

  test("noemt hoeveel indicatoren nog geen cijfer hebben", () => {
    expect(tekstenVan(planMet([reeks([meting(2019, 9)])]), "Indicatoren")).toContain(
      "Nog zonder cijfer: 2 indicatoren. Vul ze in op blad Indicatorlijst.",
    );
  });
});

describe("een vastgelegd oordeel", () => {
  const oordeel = {
    "Cijfers (jaar)": "8% (2015); 9% (2019)",
    Oordeel: "oranje",
    Wie: "beleidsteam",
    Waarom: "Het daalt.",
  };

  test("kleurt de lamp alleen met wie, wanneer en waarom", () => {
    const half = opnieuw(metGetypt(planMet([]), oordeel));
    expect(tekstenVan(half, "Indicatoren")).toEqual(
      expect.arrayContaining(["geen kleur", "Bij het oordeel ontbreekt nog wie, wanneer of waarom."]),
    );
    const heel = opnieuw(metGetypt(planMet([]), { ...oordeel, Wanneer: "mei 2026" }));
    expect(tekstenVan(heel, "Indicatoren")).toEqual(
      expect.arrayContaining(["►", "oranje", "Het daalt. (beleidsteam, mei 2026)"]),
    );
    expect(verschillen(heel)).toEqual([]);
  });

  test("toont een datum die Excel als getal bewaart", () => {
    const plan = opnieuw(metGetypt(planMet([]), { ...oordeel, Wanneer: 46_160 }));
    expect(tekstenVan(plan, "Indicatoren")).toContain("Het daalt. (beleidsteam, 18-5-2026)");
    expect(verschillen(plan)).toEqual([]);
  });

  test("en getypte cijfers overleven elke volgende versie", () => {
    const eerste = opnieuw(metGetypt(planMet([]), { ...oordeel, Wanneer: "mei 2026" }));
    const tweede = opnieuw(eerste);
    expect(tekstenVan(tweede, "Indicatoren")).toEqual(tekstenVan(eerste, "Indicatoren"));
    expect(tekstenVan(tweede, "Indicatoren")).toContain("in 2019; in 2015: 8%");
  });
});

describe("getypte metingen", () => {
  test("houden elk hun eigen jaar", () => {
    expect(leesMetingen("8,5% (2015); 7,7 (2019)").map(({ jaar, waarde, eenheid }) => [jaar, waarde, eenheid])).toEqual(
      [
        [2015, 8.5, "%"],
        [2019, 7.7, null],
      ],
    );
  });

  test("zonder jaar of van een ander gebied tellen niet mee", () => {
    expect(leesMetingen("9%; 14% (NL 2016); onbekend")).toEqual([]);
  });
});
