import { leesEerdere } from "../../../src/verantwoording/eerder";
import { maakSturing } from "../../../src/verantwoording/sturing/sturing";
import { blad, celVanNaam, getypt, rijMet } from "../plan-lezen";
import { planNaarInhoud } from "../plan-naar-inhoud";
import { KADER, rijMetTekst, stuurdossier, tekstenVan, verschillen } from "./proef";

const OPGAVE = "1 Gezonde leefstijl";
const half = stuurdossier((_, afspraak) => (afspraak === "PE1" ? 76 : null), {
  ervaringen: [{ activiteit: "SPORT", tekst: "De kinderen slapen beter." }],
});
const metDoel = stuurdossier(
  () => 190,
  { partner: "Stichting Anders", werkboek: "anders.xlsx" },
  {
    kenmerk: "VOORBEELD-2024-002",
    activiteiten: [
      {
        code: "ZWEM",
        groep: "100",
        naam: "Jeugd - Zwemmen",
        opgaven: ["gezonde leefstijl", "Buurt en groen"],
        doelen: [1],
        afspraken: [{ id: "PE1", soort: "PE", eenheid: "Lesuren", streefwaarde: 152, tarief: 10, verrekenbaar: true }],
      },
    ],
  },
);

describe("de voortgang van een opgave", () => {
  const plan = maakSturing([half, metDoel], KADER);

  test("heeft een blad per opgave waar een activiteit bij hoort, ook een die alleen de beschikking noemt", () => {
    const namen = plan.bladen.map(({ naam }) => naam);
    expect(namen).toContain(OPGAVE);
    expect(namen).toContain("3 Buurt en groen");
    expect(namen).not.toContain("2 Bestaanszekerheid");
  });

  test("zet elke activiteit met cijfer en lamp onder haar doel", () => {
    const rij = rijMetTekst(plan, OPGAVE, "Zwemmen: Lesuren");
    expect(rij.slice(2, 8).map((cel) => cel?.waarde)).toEqual([152, 190, 38, 190 / 152, "▲", "donkergroen"]);
    const teksten = tekstenVan(plan, OPGAVE);
    expect(teksten.indexOf("Doel 1  Kinderen groeien gezond op")).toBeLessThan(teksten.indexOf("Zwemmen: Lesuren"));
    expect(teksten).toContain("Activiteiten voor deze opgave, zonder doel in de beschikking");
  });

  test("rekent met de cellen van het blad Cijfers, dat zijn bron noemt", () => {
    const [, , , realisatie] = rijMetTekst(plan, OPGAVE, "Zwemmen: Lesuren");
    expect(realisatie?.formule).toMatch(/^IF\('Cijfers'!G\d+="","",'Cijfers'!G\d+\)$/);
    expect(rijMet(plan, "Cijfers", "Stichting Anders").at(-1)).toBe("anders.xlsx: Jeugd!F1");
    expect(verschillen(plan)).toEqual([]);
  });

  test("toont wat inwoners ervaren, en wat er ontbreekt", () => {
    expect(rijMetTekst(plan, OPGAVE, "De kinderen slapen beter.")[0]?.waarde).toBe("Stichting Balans, Sport");
    const teksten = tekstenVan(plan, OPGAVE);
    expect(teksten).toContain("Niet elk afgesproken cijfer is er: Sport.");
    expect(teksten).toContain("Geen ervaring van inwoners: Jeugd - Zwemmen.");
    expect(teksten).toContain("Geen activiteit noemt doel 2.");
  });

  test("zet ervaringen bij de cijfers waar ze over gaan: tellen en vertellen samen", () => {
    const vertelt = { ...metDoel, ervaringen: [{ activiteit: "ZWEM", tekst: "Zwemmen geeft moed." }] };
    const teksten = tekstenVan(maakSturing([half, vertelt], KADER), OPGAVE);
    const plaatsen = [
      "Doel 1  Kinderen groeien gezond op",
      "Zwemmen: Lesuren",
      "Zwemmen geeft moed.",
      "Activiteiten voor deze opgave, zonder doel in de beschikking",
      "De kinderen slapen beter.",
    ].map((tekst) => teksten.indexOf(tekst));
    expect(plaatsen).not.toContain(-1);
    expect(plaatsen).toEqual(plaatsen.toSorted((een, ander) => een - ander));
  });

  test("toont ook een reeks die een partner bij een activiteit bijhoudt, met al haar jaren", () => {
    const metingen = [2022, 2023].map((jaar) => ({ jaar, waarde: jaar, eenheid: null, gebied: null, tekst: "" }));
    const reeks = { naam: "Bezoekers", activiteit: "ZWEM", eenheid: null, metingen, plaats: "Trends!B2" };
    const zonderDoel = { ...metDoel.beschikking!.activiteiten[0]!, doelen: [] };
    const beschikking = { ...metDoel.beschikking!, activiteiten: [zonderDoel] };
    const met = maakSturing([{ ...metDoel, beschikking, reeksen: [reeks] }], KADER);
    expect(rijMetTekst(met, OPGAVE, "Jeugd - Zwemmen: Bezoekers")[2]?.waarde).toBe("2.023 (2023)");
    expect(tekstenVan(met, OPGAVE)).toContain("2022: 2.022   2023: 2.023   ");
    expect(verschillen(met)).toEqual([]);
  });

  test("waarschuwt dat halfjaarcijfers naast de afspraak van een heel jaar staan", () => {
    const anders = maakSturing([half, { ...metDoel, halfjaar: true }], KADER);
    expect(tekstenVan(anders, OPGAVE).join("\n")).toContain("Let op: van Stichting Anders zijn dit halfjaarcijfers.");
    expect(tekstenVan(anders, "Overzicht")).toContain(`${metDoel.status}, halfjaar`);
    expect(tekstenVan(plan, OPGAVE).join("\n")).not.toContain("halfjaarcijfers");
  });

  test("telt in de grafiek de verrekende afspraken per lamp, zonder de teleenheden", () => {
    const hulp = blad(plan, OPGAVE).cellen.filter(({ kolom, formule }) => kolom === 12 && formule !== undefined);
    expect(hulp.map(({ waarde }) => waarde)).toEqual([0, 0, 1, 0, 1, 0]);
  });
});

test("een getypte tekst over het jaar staat er in de volgende versie weer, en verdwijnt niet met haar opgave", () => {
  const eerste = maakSturing([metDoel], KADER);
  const { rij, kolom } = celVanNaam(eerste, "t_opgave_1_ontwikkelingen");
  const bewaard = leesEerdere(planNaarInhoud(getypt(eerste, OPGAVE, rij, kolom, "Het zwembad ging dicht.")), "sturing");
  expect(celVanNaam(maakSturing([metDoel], KADER, bewaard), "t_opgave_1_ontwikkelingen").waarde).toBe(
    "Het zwembad ging dicht.",
  );
  const zonder = stuurdossier(
    () => 1,
    {},
    {
      activiteiten: [
        {
          code: "X",
          groep: "100",
          naam: "X",
          opgaven: ["Anders"],
          afspraken: [{ id: "PE1", soort: "PE", eenheid: "Uren", streefwaarde: 1, tarief: 1 }],
        },
      ],
    },
  );
  expect(tekstenVan(maakSturing([zonder], null, bewaard), "Eerdere teksten")).toContain("Het zwembad ging dicht.");
});

test("een werkboek voor sturing geldt niet als verantwoording, en andersom", () => {
  const inhoud = planNaarInhoud(maakSturing([half], KADER));
  expect(leesEerdere(inhoud)).toBeNull();
  expect(leesEerdere(inhoud, "sturing")?.nummer).toBe(1);
});

test("twee werkboeken bij één beschikking zijn te onderscheiden, en de lezer wordt gewaarschuwd", () => {
  const plan = maakSturing([half, { ...half, werkboek: "tweede.xlsx" }], KADER);
  expect(tekstenVan(plan, OPGAVE)).toContain("Stichting Balans (tweede.xlsx)");
  expect(tekstenVan(plan, "Overzicht").join()).toMatch(
    /Let op: beschikking VOORBEELD-2024-001 staat bij meer werkboeken/,
  );
});

test("werkboeken voor twee gemeenten staan niet onder de naam van één", () => {
  const ander = stuurdossier(() => 20, { werkboek: "b.xlsx" }, { gemeente: "Anderstad", kenmerk: "A-1" });
  const [titel] = tekstenVan(maakSturing([half, ander], null), "Overzicht");
  expect(titel).toMatch(/gemeenten .+ en Anderstad$/);
});

test("twee werkboeken met dezelfde bestandsnaam houden elk hun eigen cijfers", () => {
  const een = stuurdossier(() => 10, { werkboek: "productie.xlsx", partner: "Stichting Een" });
  const twee = stuurdossier(
    () => 20,
    { werkboek: "productie.xlsx", partner: "Stichting Twee" },
    { kenmerk: "VOORBEELD-2024-002" },
  );
  const plan = maakSturing([een, twee], KADER);
  expect(rijMetTekst(plan, OPGAVE, "Stichting Een")[3]?.waarde).toBe(10);
  expect(rijMetTekst(plan, OPGAVE, "Stichting Twee")[3]?.waarde).toBe(20);
  expect(verschillen(plan)).toEqual([]);
});

test("het sturingskader staat er als lijst om te filteren, met bron en frequentie", () => {
  const plan = maakSturing([half], KADER);
  expect(blad(plan, "Sturingskader").filter).toBe("A4:G7");
  expect(rijMet(plan, "Sturingskader", "1.1.1.1")).toEqual([
    "1.1.1.1",
    "Gezonde leefstijl",
    "1  Kinderen groeien gezond op",
    "Meer kinderen bewegen",
    "% Kinderen dat wekelijks sport",
    "GGD",
    "1x per 4 jaar",
  ]);
});

test("een telling hoort bij de indicator met haar telbegrip, opgave en doel", () => {
  const indicator = {
    code: "MI",
    naam: "Deelnames aan sport",
    opgave: "Gezonde leefstijl",
    doel: null,
    telbegrip: "deelnames",
  };
  const plan = maakSturing([stuurdossier(() => 1, {}, { indicatoren: [indicator] })], KADER);
  expect(rijMetTekst(plan, "Activiteiten", "TE  Aantal deelnemers")[5]?.waarde).toBe("Deelnames aan sport");
  expect(rijMetTekst(plan, "Activiteiten", "PE  Klokuur activiteit")[5]?.waarde).toBe("–");
});

test("het resultaat van het sturingskader volgt uit de indicator die de beschikking noemt", () => {
  const indicator = {
    code: "MI",
    naam: "Percentage kinderen dat wekelijks sport",
    opgave: "Gezonde leefstijl",
    doel: null,
    telbegrip: "deelnames",
  };
  const plan = maakSturing([stuurdossier(() => 1, {}, { indicatoren: [indicator] })], KADER);
  expect(rijMetTekst(plan, "Activiteiten", "TE  Aantal deelnemers")[6]?.waarde).toBe("Meer kinderen bewegen");
  expect(rijMetTekst(plan, "Activiteiten", "PE  Klokuur activiteit")[6]?.waarde).toBe("–");
});
