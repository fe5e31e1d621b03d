import type { Plan, PlanBlad, PlanCel, PlanGrafiek } from "../../../src/werkboek/plan";

/** A cell of a plan; everything but its place and value has a default. */
export function planCel(rij: number, kolom: number, waarde: PlanCel["waarde"], rest: Partial<PlanCel> = {}): PlanCel {
  return { rij, kolom, waarde, stijl: "tekst", ...rest };
}

/** A plain sheet: two columns, nothing frozen, nothing protected. */
export function planBlad(naam: string, cellen: readonly PlanCel[], rest: Partial<PlanBlad> = {}): PlanBlad {
  return {
    naam,
    tabkleur: null,
    kolombreedten: [30, 20],
    rijhoogten: new Map(),
    cellen,
    bevries: { rijen: 0, kolommen: 0 },
    beveiligd: false,
    filter: null,
    validaties: [],
    voorwaarden: [],
    grafieken: [],
    afdruk: {
      gebied: "A1:B10",
      herhaal: null,
      paginaVoor: [],
      paginasHoog: 0,
      koptekst: { links: "Verantwoording 2024", rechts: "&A" },
      voettekst: { links: "", midden: "", rechts: "pagina &P van &N" },
    },
    ...rest,
  };
}

export function plan(bladen: readonly PlanBlad[], rest: Partial<Plan> = {}): Plan {
  return { titel: "Verantwoording 2024", onderwerp: "Proef", auteur: "", bladen, namen: [], delen: [], ...rest };
}

export function grafiek(soort: PlanGrafiek["soort"], rest: Partial<PlanGrafiek> = {}): PlanGrafiek {
  return {
    soort,
    titel: "Levering per activiteit",
    alternatieveTekst: "Levering per activiteit in procent van de afspraak; de getallen staan ook in de tabel.",
    reeksen: [{ naam: "levering", labels: "'100 Sport'!$A$5:$A$7", waarden: "'100 Sport'!$B$5:$B$7", kleur: "1B3A5C" }],
    as: { van: 0, tot: 200, stap: 100, getalvorm: "0" },
    getallenErbij: true,
    legenda: false,
    plek: { rij: 12, kolom: 0, totRij: 26, totKolom: 1 },
    ...rest,
  };
}

/** A workbook that uses everything that a plan can hold. */
export const ALLES: Plan = plan(
  [
    planBlad(
      "100 Sport",
      [
        planCel(0, 0, "Sport en beweging", { stijl: "titel" }),
        planCel(1, 0, "=2+2 blijft tekst", { stijl: "ondertitel" }),
        planCel(1, 1, "naar Overzicht", {
          stijl: "link",
          link: "'Overzicht 2024'!A1",
          linkUitleg: "Naar het overzicht",
        }),
        planCel(3, 0, "Activiteit", { stijl: "kolomkop" }),
        planCel(3, 1, "Realisatie", { stijl: "kolomkopGetal" }),
        planCel(4, 0, "Voetbal"),
        planCel(4, 1, 120, { stijl: "getal" }),
        planCel(5, 0, "Dansen"),
        planCel(5, 1, 80, { stijl: "getal" }),
        planCel(6, 0, "Zwemmen"),
        planCel(6, 1, 50, { stijl: "getal" }),
        planCel(7, 0, "Som uren", { stijl: "som" }),
        planCel(7, 1, 250, { stijl: "somGetal", formule: "SUM(B5:B7)" }),
        planCel(8, 0, "Lamp"),
        planCel(8, 1, "groen", { stijl: "lampwoord", formule: 'IF(B8>=250,"groen","rood")' }),
        planCel(9, 0, "Bedrag"),
        planCel(9, 1, -1234.5, { stijl: "euro" }),
        planCel(10, 0, null, { stijl: "invoer" }),
        planCel(10, 1, null, { stijl: "invoer" }),
      ],
      {
        tabkleur: "1B3A5C",
        rijhoogten: new Map([
          [0, 27],
          [10, 60],
        ]),
        bevries: { rijen: 4, kolommen: 1 },
        beveiligd: true,
        filter: "A4:B7",
        validaties: [
          { bereik: "A11", soort: { tekstLengteTot: 4000 }, titel: "Inhoud", uitleg: "Wat is er gedaan?" },
          { bereik: "B11", soort: { lijst: ["akkoord", 'niet "akkoord"'] }, titel: "Keuze", uitleg: "Kies er een." },
          { bereik: "B12", soort: { heelGetalVanaf: 0 }, titel: "Aantal", uitleg: "Een heel getal." },
        ],
        voorwaarden: [
          { bereik: "B9", formule: '$B9="groen"', stijl: "lampGroen" },
          { bereik: "B10", formule: "$B10<0", stijl: "negatief" },
        ],
        grafieken: [grafiek("staaf")],
        afdruk: {
          gebied: "A1:B30",
          herhaal: { van: 0, tot: 1 },
          paginaVoor: [12],
          paginasHoog: 0,
          koptekst: { links: "Verantwoording 2024 · Jeugd && Co", rechts: "&A" },
          voettekst: { links: "2024-001", midden: "", rechts: "pagina &P van &N" },
        },
      },
    ),
    planBlad("Overzicht 2024", [planCel(0, 0, "Overzicht", { stijl: "titel" }), planCel(2, 0, true)], {
      grafieken: [grafiek("kolom"), grafiek("lijn", { plek: { rij: 30, kolom: 0, totRij: 44, totKolom: 1 } })],
      afdruk: {
        gebied: "A1:B45",
        herhaal: null,
        paginaVoor: [],
        paginasHoog: 1,
        koptekst: { links: "", rechts: "" },
        voettekst: { links: "", midden: "", rechts: "" },
      },
    }),
  ],
  {
    namen: [{ naam: "t_SPORT_inhoud", verwijzing: "'100 Sport'!$A$11" }],
    delen: [
      {
        naamruimte: "urn:verantwoord:beschikking:1",
        xml: '<b xmlns="urn:verantwoord:beschikking:1">{"a":"&amp;"}</b>',
      },
      { naamruimte: "urn:verantwoord:uitvoer:1", xml: '<u xmlns="urn:verantwoord:uitvoer:1"/>' },
    ],
  },
);
