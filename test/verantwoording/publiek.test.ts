import type { Bevinding } from "../../src/controles/bevinding";
import { verbergContact } from "../../src/controles/contact";
import { cel } from "../../src/domein/bereik";
import type { Dossier } from "../../src/verantwoording/dossier";
import { leesEerdere, type EerdereUitvoer } from "../../src/verantwoording/eerder";
import { invoersleutel } from "../../src/verantwoording/invoerlijst";
import { maakPubliekeVersie } from "../../src/verantwoording/publiek";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import type { Plan } from "../../src/werkboek/plan";
import { keurPlan } from "../../src/werkboek/plan-keuring";
import { beschikkingUit, dossierUit } from "./dossier-uit";
import { planNaarInhoud } from "./plan-naar-inhoud";
import { Rekenblad } from "./rekenblad";

const beschikking = beschikkingUit();

function avg04(rij: number): Bevinding {
  return {
    id: "AVG-04",
    code: "AVG-04",
    naam: "Klein aantal herleidbaar",
    ernst: "waarschuwing",
    activiteit: null,
    afspraak: null,
    veld: null,
    cellen: [cel("Jeugd", rij, 5)],
    gevonden: 3,
    verwacht: null,
    bron: "",
    bericht: "",
    herstel: null,
    herstelTekst: null,
    toelichting: null,
    status: "geaccepteerd",
  };
}

/** PE1 is settled, TE1 only counted; each has its own cell in the partner's workbook. */
function dossier(bevindingen: readonly Bevinding[], plek: "PE1" | "TE1"): Dossier {
  const basis = dossierUit(beschikking, (_, afspraak) => (afspraak === plek ? 4 : 150), { bevindingen });
  const prestaties = basis.productie.prestaties.map((een, rij) => ({
    ...een,
    realisatie: een.realisatie && { ...een.realisatie, cellen: [cel("Jeugd", rij, 5)] },
  }));
  return { ...basis, productie: { ...basis.productie, prestaties } };
}

const rijVan = (afspraak: "PE1" | "TE1"): number =>
  beschikking.activiteiten[0]!.afspraken.findIndex(({ id }) => id === afspraak);
const teksten = ({ bladen }: Plan): string =>
  bladen.flatMap(({ cellen }) => cellen.map(({ waarde }) => String(waarde ?? ""))).join("\n");

function metGetypt(van: Dossier, getypt: Readonly<Record<string, string>>): EerdereUitvoer {
  const eerder = leesEerdere(planNaarInhoud(maakVerantwoording(van)))!;
  const sleutel = (rubriek: string): string => invoersleutel({ soort: "rubriek", activiteit: "SPORT", rubriek });
  return { ...eerder, getypt: new Map(Object.entries(getypt).map(([rubriek, tekst]) => [sleutel(rubriek), tekst])) };
}

describe("de openbare versie", () => {
  test("laat de contactpersoon weg en maskeert contactgegevens overal", () => {
    const van = dossier([], "TE1");
    const eerder = metGetypt(van, {
      contact: "Anne Testpersoon",
      inhoud: "Bel 035-1234567 of mail coach@voorbeeld.nl.",
    });
    const { plan, weggelaten } = maakPubliekeVersie(van, eerder);
    expect(teksten(plan)).not.toMatch(/Testpersoon|1234567|voorbeeld\.nl/);
    expect(teksten(plan)).toContain("Bel (telefoonnummer weggelaten) of mail (e-mailadres weggelaten).");
    expect(weggelaten).toContain("Ingevulde contactpersonen: 1");
  });

  test("is een werkboek zonder onze delen, zonder maker en zonder de bladen voor gemeente en partner", () => {
    const { plan } = maakPubliekeVersie(dossier([], "TE1"), null);
    expect(() => keurPlan(plan)).not.toThrow();
    expect(plan).toMatchObject({ auteur: "", delen: [] });
    const namen = plan.bladen.map(({ naam }) => naam);
    expect(namen).toEqual(expect.arrayContaining(["Overzicht", "Productie", "Afrekening"]));
    expect(namen).not.toContain("Bevindingen");
    const rekenblad = new Rekenblad(plan);
    for (const { plek, bewaard, uitkomst } of rekenblad.formules())
      expect({ plek, uitkomst }).toEqual({ plek, uitkomst: bewaard });
    for (const { cellen } of plan.bladen)
      for (const { formule = "", link = "" } of cellen) expect(formule + link).not.toMatch(/bevindingen/i);
  });

  test("zet voor een klein aantal '< 5', ook waar het wordt herhaald, en houdt de afrekening als het niet wordt verrekend", () => {
    const { plan } = maakPubliekeVersie(dossier([avg04(rijVan("TE1"))], "TE1"), null);
    const gezien = plan.bladen.flatMap(({ naam, cellen }) =>
      cellen.filter(({ waarde }) => waarde === "< 5").map(() => naam),
    );
    expect(gezien).toEqual(expect.arrayContaining(["Productie", "100 Sport"]));
    expect(plan.bladen.map(({ naam }) => naam)).toContain("Afrekening");
    const rekenblad = new Rekenblad(plan);
    for (const { plek, bewaard, uitkomst } of rekenblad.formules())
      expect({ plek, uitkomst }).toEqual({ plek, uitkomst: bewaard });
  });

  test("laat de afrekening weg als daaruit een klein aantal is terug te rekenen", () => {
    const { plan, weggelaten } = maakPubliekeVersie(dossier([avg04(rijVan("PE1"))], "PE1"), null);
    expect(plan.bladen.map(({ naam }) => naam)).not.toContain("Afrekening");
    expect(weggelaten.join(" ")).toContain("De afrekening");
    expect(teksten(plan)).toContain("< 5");
    expect(plan.bladen.flatMap(({ cellen }) => cellen).some(({ waarde }) => waarde === 4)).toBe(false);
  });
});

describe("de openbare versie op persoonsgegevens nakijken", () => {
  const scanVan = (getypt: Readonly<Record<string, string>>) => {
    const van = dossier([], "TE1");
    return maakPubliekeVersie(van, metGetypt(van, getypt)).scan;
  };

  test("wijst de cel aan waar een naam in lopende tekst staat, zonder hem te herhalen", () => {
    const scan = scanVan({ inhoud: "De lessen van Fatima waren altijd vol." });
    expect(scan).toMatchObject([{ code: "AVG-03", plek: { blad: "100 Sport" } }]);
    expect(JSON.stringify(scan)).not.toContain("Fatima");
  });

  test("meldt een naam naast een gevoelig kenmerk één keer", () => {
    const scan = scanVan({ ervaring: "Karin kwam na haar depressie elke week sporten." });
    expect(scan).toHaveLength(1);
    expect(scan[0]).toMatchObject({ code: "AVG-03" });
  });

  test("vindt niets in teksten zonder personen, en niets van wat al is weggehaald", () => {
    expect(scanVan({ inhoud: "Elke week zijn er lessen op de Johan de Wittschool." })).toEqual([]);
    expect(scanVan({ contact: "Anne Testpersoon", inhoud: "Bel 035-1234567." })).toEqual([]);
  });
});

describe("contactgegevens verbergen", () => {
  test.each([
    ["Bel 06 12345678 of 035-1234567.", "Bel (telefoonnummer weggelaten) of (telefoonnummer weggelaten)."],
    ["Stort op NL91 ABNA 0417 1643 00 a.u.b.", "Stort op (rekeningnummer weggelaten) a.u.b."],
    ["In 2024 kwamen 1.828 bezoekers, 12-03-2024.", "In 2024 kwamen 1.828 bezoekers, 12-03-2024."],
  ])("%j", (tekst, na) => expect(verbergContact(tekst)).toBe(na));
});
