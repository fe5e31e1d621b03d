import { readFileSync } from "node:fs";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { ingekort, tekstBreedte } from "../../src/verantwoording/tekstmaat";
import type { Plan, PlanBlad } from "../../src/werkboek/plan";
import { STIJLEN, type Stijl } from "../../src/werkboek/stijl";
import { beschikkingUit, bevindingUit, dossierUit } from "./dossier-uit";
import { blad, rijMet } from "./plan-lezen";

const KOPSTIJL = /^(kolomkop|groepkop)/;

/** Headings and sums that do not fit: right-aligned or with a neighbour they are cut off, or show as ###. */
function pastNiet({ naam, cellen, kolombreedten }: PlanBlad): readonly string[] {
  return cellen.flatMap(({ rij, kolom, waarde, stijl }) => {
    const vorm: Stijl = STIJLEN[stijl];
    if (!KOPSTIJL.test(stijl) || waarde === null || vorm.terugloop) return [];
    const vol = new Set(cellen.filter((c) => c.rij === rij && c.waarde !== null).map((c) => c.kolom));
    let ruimte = kolombreedten[kolom]!;
    for (let naast = kolom + 1; vorm.uitlijning === "links" && naast < kolombreedten.length && !vol.has(naast); naast++)
      ruimte += kolombreedten[naast]!;
    const nodig = tekstBreedte(String(waarde), vorm.vet ? "vet" : "gewoon");
    return nodig > ruimte * 7 ? [`${naam} rij ${rij + 1}: ${String(waarde)}`] : [];
  });
}

/** Words in a wrapping heading that are wider than the column: they would break in the middle. */
function breekt({ naam, cellen, kolombreedten }: PlanBlad): readonly string[] {
  return cellen.flatMap(({ kolom, waarde, stijl }) => {
    if (!KOPSTIJL.test(stijl) || !(STIJLEN[stijl] as Stijl).terugloop || waarde === null) return [];
    const woorden = String(waarde).split(" ");
    const breed = woorden.filter((woord) => tekstBreedte(woord, "vet") > kolombreedten[kolom]! * 7 + 3);
    return breed.map((woord) => `${naam}: ${woord}`);
  });
}

function voorbeeld(groepnaam?: string): Beschikking {
  const document = JSON.parse(readFileSync("assets/voorbeeld/beschikking-balans-2024.json", "utf8")) as {
    groepen: { naam: string }[];
    indicatoren?: unknown;
  };
  if (groepnaam !== undefined) document.groepen[0]!.naam = groepnaam;
  const indicator = { code: "MI", naam: "Meedoen", richting: "hoger", leeftijd: [16, 20], bron: "verantwoording" };
  const gelezen = leesBeschikking({ ...document, indicatoren: [indicator] });
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.beschikking;
}

const maak = (beschikking: Beschikking): Plan =>
  maakVerantwoording(dossierUit(beschikking, () => 100, { bevindingen: [bevindingUit("A")] }));

describe("de opmaak van de bladen", () => {
  test.each([
    ["zoals in het voorbeeld", undefined],
    ["met een lange groepsnaam", "Jeugd, jongeren en gezinnen in alle wijken en dorpen van de gemeente"],
  ])("heeft geen kop die wordt afgesneden, %s", (_, groepnaam) => {
    const { bladen } = maak(voorbeeld(groepnaam));
    expect(bladen.flatMap((een) => pastNiet(een))).toEqual([]);
    expect(bladen.flatMap((een) => breekt(een))).toEqual([]);
  });

  test("laat elk bedrag krimpen dat breder is dan zijn kolom, zodat er nooit ### staat", () => {
    const bedragen = maak(voorbeeld()).bladen.flatMap(({ cellen }) =>
      cellen.filter(({ stijl }) => /euro|tarief/i.test(stijl) && (STIJLEN[stijl] as Stijl).uitlijning === "rechts"),
    );
    expect(bedragen.length).toBeGreaterThan(100);
    expect(bedragen.filter(({ stijl }) => (STIJLEN[stijl] as Stijl).krimpt !== true)).toEqual([]);
  });

  test("toont het hoogste bedrag van het voorbeeld op Beschikking in gewone letters", () => {
    const { cellen, kolombreedten } = blad(maak(voorbeeld()), "Beschikking");
    const som = cellen.find(({ waarde }) => waarde === 1_823_763.61)!;
    expect(tekstBreedte("€ 1.823.763,61", "vet")).toBeLessThan(kolombreedten[som.kolom]! * 7);
  });

  test("houdt op Bevindingen afstand tussen de tekst en de plaats", () => {
    const { cellen } = blad(maak(voorbeeld()), "Bevindingen");
    const plaatsen = cellen.filter(({ kolom, rij }) => kolom === 5 && rij >= 3);
    expect(plaatsen.map(({ stijl }) => (STIJLEN[stijl] as Stijl).inspring)).toEqual([1, 1]);
  });

  test("maakt geen grafiek zonder één bekende realisatie, en zegt hoeveel er niet bekend zijn", () => {
    const beschikking = beschikkingUit();
    const leeg = blad(maakVerantwoording(dossierUit(beschikking, () => null)), "Overzicht");
    expect(leeg.grafieken).toEqual([]);
    const zin = "Let op: van 1 afspraak die wordt verrekend is de realisatie niet bekend.";
    expect(leeg.cellen.filter(({ waarde }) => String(waarde).startsWith(zin))).toHaveLength(1);
    const vol = blad(maakVerantwoording(dossierUit(beschikking, () => 1)), "Overzicht");
    expect(vol.grafieken).toHaveLength(1);
    expect(vol.cellen.filter(({ waarde }) => String(waarde).startsWith("Let op"))).toEqual([]);
  });

  test("noemt een ondergrens een ondergrens, in de tabel en in de afspraak", () => {
    const plan = maak(voorbeeld());
    const [soort, , , afspraak] = rijMet(plan, "100 Advies", "TE  Aantal adviezen (minstens)");
    expect([soort, afspraak]).toEqual(["TE  Aantal adviezen (minstens)", 200]);
    expect(String(rijMet(plan, "100 Advies", "11  Oorspronkelijke afspraak subsidie/beschikking")[1])).toContain(
      "Daarnaast tellen we: minstens 200 adviezen.",
    );
  });

  test("zegt bij een afwijking van 9,7% niet dat die 10% is", () => {
    const plan = maakVerantwoording(dossierUit(voorbeeld(), () => 960));
    expect(rijMet(plan, "100 Groep", "14  Afwijkingen")[2]).toContain("grootste afwijking 76%");
    const net = maakVerantwoording(dossierUit(voorbeeld(), (_, afspraak) => (afspraak === "PE1" ? 960 : 4000)));
    expect(rijMet(net, "100 Groep", "14  Afwijkingen")[2]).toBe("Niet verplicht: grootste afwijking 9,7% (vanaf 10%).");
  });
});

describe("een te lange tekst", () => {
  test("houdt op bij een heel woord, met een teken dat er meer was", () => {
    expect(ingekort("een twee drie vier", 13)).toBe("een twee …");
    expect(ingekort("een twee", 8)).toBe("een twee");
    expect(ingekort("😀".repeat(20), 10)).toBe("😀😀😀😀 …");
  });
});
