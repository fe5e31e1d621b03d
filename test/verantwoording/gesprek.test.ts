import fc from "fast-check";
import type { Bevinding } from "../../src/controles/bevinding";
import { cel } from "../../src/domein/bereik";
import { leesEerdere } from "../../src/verantwoording/eerder";
import {
  ALGEMEEN,
  BEOORDELINGEN,
  beoordeel,
  gesprekDeel,
  gesprekspunten,
  leesGesprek,
  LEEG_GESPREK,
  oordeelNu,
  openVragen,
  samenGesprek,
  zeg,
  type Gesprek,
  type Gespreksregel,
} from "../../src/verantwoording/gesprek";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { vragenbrief } from "../../src/verantwoording/vragenbrief";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { planNaarInhoud } from "./plan-naar-inhoud";

function bevinding(id: string, rest: Partial<Bevinding> = {}): Bevinding {
  return {
    id,
    code: "PRD-01",
    naam: "Onderproductie",
    ernst: "waarschuwing",
    activiteit: "SPORT",
    afspraak: "PE1",
    veld: null,
    cellen: [cel("Jeugd", 10, 5)],
    gevonden: 301,
    verwacht: 465,
    bron: "",
    bericht: "301 van 465 uur.",
    herstel: null,
    herstelTekst: null,
    toelichting: null,
    status: "open",
    ...rest,
  };
}

const regel = (soort: Gespreksregel["soort"], tekst: string, rest: Partial<Gespreksregel> = {}): Gespreksregel => ({
  bevinding: "A",
  wie: soort === "antwoord" ? "partner" : "gemeente",
  soort,
  tekst,
  door: "A. Houder",
  moment: "2025-03-18T10:00:00",
  ...rest,
});
const gesprekUit = (...regels: Gespreksregel[]): Gesprek => regels.reduce(zeg, LEEG_GESPREK);

describe("het gesprek over een bevinding", () => {
  test("toont het antwoord van de partner, de vraag en wat daarop kwam, in die volgorde", () => {
    const gesprek = gesprekUit(regel("vraag", "Hoeveel leerlingen?"), regel("antwoord", "43 van de 60."));
    const [punt] = gesprekspunten(gesprek, [
      bevinding("A", { toelichting: "Te hoog gepland.", antwoord: { door: "controller", op: "2025-03-12" } }),
    ]);
    expect(punt!.regels.map(({ wie, soort, tekst }) => [wie, soort, tekst])).toEqual([
      ["partner", "toelichting", "Te hoog gepland."],
      ["gemeente", "vraag", "Hoeveel leerlingen?"],
      ["partner", "antwoord", "43 van de 60."],
    ]);
    expect(punt!.stand).toBe("beantwoord");
  });

  test.each([
    ["geen vraag", []],
    ["open vraag", [regel("vraag", "Waarom?")]],
    ["beantwoord", [regel("vraag", "Waarom?"), regel("antwoord", "Daarom.")]],
    ["open vraag", [regel("vraag", "Waarom?"), regel("antwoord", "Daarom."), regel("vraag", "En verder?")]],
    ["akkoord", [regel("vraag", "Waarom?"), regel("antwoord", "Daarom."), regel("akkoord", "Duidelijk.")]],
    ["akkoord", [regel("akkoord", "Klein verschil.")]],
  ] as const)("staat op '%s'", (stand, regels) => {
    expect(gesprekspunten(gesprekUit(...regels), [bevinding("A")])[0]!.stand).toBe(stand);
  });

  test("noemt als open alleen wat na het laatste antwoord is gevraagd", () => {
    const gesprek = gesprekUit(
      regel("vraag", "1"),
      regel("antwoord", "a"),
      regel("vraag", "2"),
      regel("vraag", "3"),
      regel("vraag", "geheel", { bevinding: ALGEMEEN }),
    );
    expect(openVragen(gesprek, [bevinding("A")]).map(({ vraag }) => vraag.tekst)).toEqual(["2", "3", "geheel"]);
  });

  test("blijft staan als de bevinding er niet meer is", () => {
    const punten = gesprekspunten(gesprekUit(regel("vraag", "Waarom?", { bevinding: "WEG" })), [bevinding("A")]);
    expect(punten.map(({ id, bevinding: van }) => [id, van === null])).toEqual([
      ["A", false],
      ["WEG", true],
    ]);
  });

  test.each([
    ["een vraag zonder tekst", regel("vraag", "  "), /zonder tekst/],
    ["een akkoord zonder reden", regel("akkoord", ""), /waarom u akkoord bent/],
    ["een regel zonder naam", regel("vraag", "Waarom?", { door: "" }), /wie dit schrijft/],
    ["een antwoord waar niets is gevraagd", regel("antwoord", "Zo."), /geen vraag gesteld/],
  ])("weigert %s", (_wat, nieuw, zin) => {
    expect(() => zeg(LEEG_GESPREK, nieuw)).toThrow(zin);
  });
});

describe("het oordeel over het geheel", () => {
  const stap = { door: "A. Houder", moment: "2025-03-15", reden: null };

  test("houdt de hele geschiedenis en wat nu geldt", () => {
    const gesprek = beoordeel(beoordeel(LEEG_GESPREK, { ...stap, status: "ontvangen" }), {
      ...stap,
      status: "plausibel",
      reden: "Cijfers kloppen.",
    });
    expect(gesprek.status.map(({ status }) => status)).toEqual(["ontvangen", "plausibel"]);
    expect(oordeelNu(gesprek)).toMatchObject({ status: "plausibel", reden: "Cijfers kloppen." });
  });

  test.each(BEOORDELINGEN.filter((status) => status !== "ontvangen"))("vraagt bij '%s' een reden", (status) => {
    expect(() => beoordeel(LEEG_GESPREK, { ...stap, status })).toThrow(/waarom/);
  });
});

const tekst = fc.string({ minLength: 1, maxLength: 40 }).filter((een) => een.trim() !== "");
const gesprekken = fc
  .array(
    fc.record({
      bevinding: fc.constantFrom("A", "B", ALGEMEEN, "WEG"),
      wie: fc.constantFrom("partner" as const, "gemeente" as const),
      soort: fc.constantFrom("vraag" as const, "akkoord" as const, "toelichting" as const),
      tekst,
      door: tekst,
      moment: fc.integer({ min: 10, max: 28 }).map((dag) => `2025-03-${dag}T10:00:00`),
    }),
    { maxLength: 8 },
  )
  .map((regels): Gesprek => ({ regels: [...regels].sort((a, b) => a.moment.localeCompare(b.moment)), status: [] }));

describe("er gaat nooit een regel weg", () => {
  test("uit het deel komt terug wat erin ging", () => {
    fc.assert(fc.property(gesprekken, (gesprek) => expect(leesGesprek([gesprekDeel(gesprek)])).toEqual(gesprek)));
  });

  test("ook niet als de verantwoording opnieuw wordt gemaakt", () => {
    const dossier = dossierUit(beschikkingUit(), () => 150, {
      bevindingen: [bevinding("A"), bevinding("B", { id: "B" })],
    });
    fc.assert(
      fc.property(gesprekken, (gesprek) => {
        const met = (delen: typeof dossier.inhoud.delen) => ({ ...dossier, inhoud: { ...dossier.inhoud, delen } });
        const eerste = maakVerantwoording(met([gesprekDeel(gesprek)]));
        const gelezen = planNaarInhoud(eerste);
        const tweede = maakVerantwoording(met(gelezen.delen), leesEerdere(gelezen));
        expect(leesGesprek(tweede.delen)).toEqual(gesprek);
        const blad = tweede.bladen.find(({ naam }) => naam === "Gesprek");
        const teksten = new Set(blad?.cellen.map(({ waarde }) => waarde));
        for (const { tekst: gezegd } of gesprek.regels) expect(teksten.has(gezegd)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  test("ook niet als twee kopieën worden samengevoegd: alles staat er, één keer", () => {
    fc.assert(
      fc.property(gesprekken, gesprekken, (een, ander) => {
        const samen = samenGesprek(een, ander);
        for (const deel of [...een.regels, ...ander.regels]) expect(samen.regels).toContainEqual(deel);
        expect(samenGesprek(samen, ander)).toEqual(samen);
        expect(samenGesprek(een, een)).toEqual(een);
      }),
    );
  });
});

describe("de brief met open vragen", () => {
  test("noemt elke open vraag met waar zij over gaat, en niets als er geen vraag is", () => {
    const dossier = dossierUit(beschikkingUit(), () => 150, { bevindingen: [bevinding("A")] });
    const brief = vragenbrief(
      dossier,
      gesprekUit(
        regel("vraag", "Hoeveel leerlingen?"),
        regel("vraag", "Wanneer komt het jaarverslag?", { bevinding: ALGEMEEN }),
      ),
    );
    expect(brief).toContain("2 vragen");
    expect(brief).toContain("Jeugd!F11");
    expect(brief).toContain("Onze vraag: Hoeveel leerlingen?");
    expect(brief).toContain("De verantwoording als geheel");
    expect(vragenbrief(dossier, LEEG_GESPREK)).toBeNull();
  });
});
