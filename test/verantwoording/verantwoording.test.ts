import { readFileSync } from "node:fs";
import { adres, cel } from "../../src/domein/bereik";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { RUBRIEKEN } from "../../src/verantwoording/tekstvelden";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import { BESCHIKKING_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import type { Plan } from "../../src/werkboek/plan";
import { STIJLEN } from "../../src/werkboek/stijl";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { beschikkingUit, bevindingUit, dossierUit } from "./dossier-uit";
import { blad, celVanNaam, getypt, rijMet } from "./plan-lezen";

const beschikking = beschikkingUit();
const dossier = dossierUit(beschikking, (_, afspraak) => (afspraak === "PE1" ? 190 : null), {
  bevindingen: [bevindingUit("A"), bevindingUit("B", { ernst: "info", activiteit: null, status: "toegelicht" })],
  nietGecontroleerd: [{ code: "PLA-01", reden: "Er is geen vorig jaar." }],
});
const plan = maakVerantwoording(dossier, null, { versie: "1.2.0" });

function formules(van: Plan): readonly string[] {
  return van.bladen.flatMap(({ cellen }) => cellen.flatMap(({ formule }) => formule ?? []));
}

describe("de verantwoording", () => {
  test("heeft de bladen in vaste volgorde, met een blad per activiteit", () => {
    expect(plan.bladen.map(({ naam }) => naam)).toEqual([
      "Overzicht",
      "100 Sport",
      "Afrekening",
      "Vaststelling",
      "Wat als",
      "Bevindingen",
      "Beschikking",
      "Productie",
    ]);
  });

  test("heeft op een activiteitblad de veertien rubrieken in hun volgorde", () => {
    const labels = blad(plan, "100 Sport").cellen.flatMap(({ kolom, waarde }) =>
      kolom === 0 && /^\d+ {2}/.test(String(waarde)) ? [String(waarde)] : [],
    );
    const namen = RUBRIEKEN.map((een) => (een.soort === "tekst" ? een.veld.naam : een.naam));
    expect(labels).toEqual(namen.map((naam, nummer) => `${nummer + 1}  ${naam}`));
    expect(labels).toHaveLength(14);
  });

  test("zegt voorstel en noemt de wet, en zegt nergens dat iets is vastgesteld", () => {
    const teksten = plan.bladen.flatMap(({ cellen }) => cellen.map(({ waarde }) => String(waarde ?? "")));
    expect(teksten.join("\n")).not.toMatch(/vastgesteld/i);
    expect(rijMet(plan, "Afrekening", "Afrekening 2024 – voorstel")).toBeDefined();
    expect(teksten.some((tekst) => tekst.includes("artikel 4:46"))).toBe(true);
  });

  test("rekent alleen met gewone formules, en met geen enkele die van de dag afhangt", () => {
    const gebruikt = new Set(
      formules(plan).flatMap((formule) => formule.replace(/"[^"]*"/g, "").match(/[A-Z.]+(?=\()/g) ?? []),
    );
    expect([...gebruikt].sort()).toEqual(
      [
        "ABS",
        "AND",
        "COUNTA",
        "COUNTIF",
        "COUNTIFS",
        "FIXED",
        "IF",
        "ISNUMBER",
        "LEFT",
        "LEN",
        "MAX",
        "MIN",
        "N",
        "NOT",
        "OR",
        "ROUND",
        "ROUNDDOWN",
        "SUM",
        "SUMIF",
      ].sort(),
    );
  });

  test("beveiligt elk blad en laat alleen de invoervakken open, elk met een invoerbericht", () => {
    for (const een of plan.bladen) {
      expect(een.beveiligd).toBe(true);
      const open = een.cellen.filter(({ stijl }) => STIJLEN[stijl].ontgrendeld);
      expect(open.every(({ formule }) => formule === undefined)).toBe(true);
      expect(een.validaties.every(({ uitleg, titel }) => uitleg !== "" && titel.length <= 32)).toBe(true);
    }
    expect(blad(plan, "100 Sport").validaties).toHaveLength(10);
    expect(blad(plan, "Bevindingen").validaties.map(({ bereik }) => bereik)).toEqual(["G5:G6", "H5:H6"]);
  });

  test("verwijst met elke link en elke naam naar een cel die er is", () => {
    const plekken = new Set(
      plan.bladen.flatMap(({ naam, cellen }) => cellen.map((c) => `'${naam}'!${adres(cel(naam, c.rij, c.kolom))}`)),
    );
    const links = plan.bladen.flatMap(({ cellen }) => cellen.flatMap(({ link }) => link ?? []));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !plekken.has(link))).toEqual([]);
    const namen = plan.namen.map(({ verwijzing }) => verwijzing.replaceAll("$", "").replace(/:.*/, ""));
    expect(namen.filter((naam) => !plekken.has(naam))).toEqual([]);
  });

  test("zet bevindingen met fouten bovenaan, wat niet gecontroleerd is eronder, en telt ze op Overzicht", () => {
    const { cellen, filter } = blad(plan, "Bevindingen");
    const ernst = cellen.filter(({ kolom, rij }) => kolom === 1 && rij >= 4).map(({ waarde }) => waarde);
    expect(ernst).toEqual(["fout", "info", "niet gecontroleerd"]);
    expect(filter).toBe("A4:J7");
    expect(rijMet(plan, "Overzicht", "Status").slice(0, 4)).toEqual([
      "Status",
      "concept: 1 fout open",
      "Fouten, open",
      1,
    ]);
  });

  test("zegt bij een antwoord wie het gaf en op welke dag, met een nummer van een persoon afgedekt", () => {
    const gegeven = bevindingUit("REK-01:SPORT:PE1:verschil", {
      status: "toegelicht",
      toelichting: "Een telfout.",
      antwoord: { door: "Controller 123456782", op: "2025-03-03" },
    });
    const boek = maakVerantwoording(dossierUit(beschikking, () => 152, { bevindingen: [gegeven] }));
    const rij = blad(boek, "Bevindingen").cellen.filter((een) => een.rij === 4 && een.kolom >= 6);
    expect(rij.map(({ waarde }) => waarde)).toEqual([
      "toegelicht",
      "Een telfout.",
      "Controller *******82",
      "03-03-2025",
    ]);
  });

  test("zegt dat er geen bevindingen zijn, in plaats van een lege tabel", () => {
    const zonder = maakVerantwoording(dossierUit(beschikking, () => 152));
    expect(
      blad(zonder, "Bevindingen")
        .cellen.filter(({ rij }) => rij === 4)
        .map(({ waarde }) => waarde),
    ).toContain("Geen bevindingen.");
    expect(rijMet(zonder, "Overzicht", "Status")[1]).toBe("klaar om in te dienen");
  });

  test("neemt de beschikking mee als deel, precies zoals zij gelezen is", () => {
    const xml = plan.delen.find(({ naamruimte }) => naamruimte === BESCHIKKING_NAAMRUIMTE)!.xml;
    const json = xml
      .replace(/^<[^>]+>|<\/[^>]+>$/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
    expect(JSON.parse(json)).toEqual(beschikking.document);
  });

  test("is elke keer precies dezelfde", () => {
    expect(maakVerantwoording(dossier, null, { versie: "1.2.0" })).toEqual(plan);
  });

  test("weigert een dossier zonder beschikking", () => {
    expect(() => maakVerantwoording({ ...dossier, beschikking: null })).toThrow(RangeError);
  });
});

describe("de verantwoording over 2024", () => {
  const gelezen = leesBeschikking(JSON.parse(readFileSync("assets/voorbeeld/beschikking-balans-2024.json", "utf8")));
  if (!gelezen.ok) throw new Error("De voorbeeldbeschikking hoort goed te zijn");
  const heel = maakVerantwoording(dossierUit(gelezen.beschikking, () => 100));

  test("breekt op Overzicht, Afrekening en Beschikking geen groep over twee pagina's", () => {
    for (const naam of ["Overzicht", "Afrekening", "Beschikking"]) {
      const { afdruk, cellen } = blad(heel, naam);
      const koppen = cellen.filter(({ kolom, stijl }) => kolom === 0 && stijl === "groepkop").map(({ rij }) => rij);
      expect(afdruk.paginaVoor.length).toBeGreaterThan(0);
      for (const rij of afdruk.paginaVoor) {
        const eerste = cellen.find((c) => c.rij === rij && c.kolom === 0);
        const begin = eerste === undefined || koppen.includes(rij) || ["kop", "toelichting"].includes(eerste.stijl);
        expect(begin ? "" : `${naam} rij ${rij + 1}: ${String(eerste.waarde)}`).toBe("");
      }
    }
  });

  test("heeft op Overzicht grafieken met hoogstens dertien staven, samen alle activiteiten", () => {
    const staven = blad(heel, "Overzicht").grafieken.map(({ reeksen }) => {
      const [, van, tot] = /\$(\d+):\$[A-Z]+\$(\d+)$/.exec(reeksen[0]!.waarden) ?? [];
      return Number(tot) - Number(van) + 1;
    });
    expect(Math.max(...staven)).toBeLessThanOrEqual(13);
    expect(staven.reduce((som, aantal) => som + aantal, 0)).toBe(30);
  });

  test("komt uit een echt bestand terug zonder dat er iets anders lijkt, met de getypte teksten", async () => {
    const { rij, kolom } = celVanNaam(heel, "t_JGD_SPORT_inhoud");
    const tekst = "=geen formule\n  + spaties & <tekens> 😀 _x000D_";
    const getypte = getypt(heel, "100 Sport", rij, kolom, tekst);
    const inhoud = await leesBestand(await schrijfBestand(getypte), "uit.xlsx");
    expect(leesEerdere(inhoud)).toMatchObject({
      nummer: 1,
      buiten: [],
      teksten: [{ naam: "t_JGD_SPORT_inhoud", waarde: tekst }],
    });
  });
});
