import { cel, VoorbeeldBlad, type Inhoud } from "../voorbeeld-blad";
import type { Indelingvoorbeeld } from "./indeling";

type Rij = readonly [naam: string, begroting: number, realisatie: number, toelichting: string | null];

const INKOMSTEN: readonly Rij[] = [
  ["Gemeente Voorbeeldstad", 79060, 79060, null],
  ["Fondsen", 14000, 12000, "Eén fonds kende € 2.000 minder toe dan gevraagd; we hebben minder materiaal gekocht."],
  ["Bijdragen van deelnemers", 6500, 6900, null],
];
const UITGAVEN: readonly Rij[] = [
  ["Coördinatie", 24000, 24600, null],
  ["Begeleiding", 31000, 30200, null],
  ["Werkplekken beperkte verdiencapaciteit (SR)", 12500, 12800, null],
  ["Participatie-, opleidings- en stageplekken (SR)", 6000, 5700, null],
  ["Administratie", 8500, 8400, null],
  ["Communicatie", 3000, 2900, null],
  ["Huisvesting", 10500, 10800, null],
  ["Materiaal", 4060, 3100, "Door de lagere bijdrage van een fonds is minder materiaal gekocht."],
];
const NATURA: Rij = ["Vrijwilligersuren in euro's (in natura)", 18000, 18900, null];

const PRODUCTIE = [
  ["Jeugd - Sport in de wijk", "PE", "Klokuur activiteit", 240, 246],
  ["Jeugd - Sport in de wijk", "TE", "Aantal deelnemers", 1800, 1874],
  ["Jeugd - Huiswerkbegeleiding", "PE", "Lesuren", 320, 312],
  ["Jeugd - Huiswerkbegeleiding", "TE", "Aantal deelnemers", 900, 871],
  ["Volwassenen - Taalmaatjes", "PE", "Afgeronde trajecten", 45, 44],
  ["Volwassenen - Taalmaatjes", "TE", "Aantal deelnemers", 600, 623],
  ["Volwassenen - Mantelzorgondersteuning", "PE", "Afgeronde trajecten", 80, 82],
  ["Volwassenen - Mantelzorgondersteuning", "TE", "Aantal bezoekers", 700, 688],
  ["Groen - Buurttuin", "PE", "Klokuur activiteit", 150, 148],
  ["Groen - Buurttuin", "TE", "Aantal bezoekers", 2500, 2581],
] as const;

const BEGIN = 6;
const PIJLERS = [
  ["Ontmoeten", 42000, 43500, 2000],
  ["waarvan substitutie", 1500, 2000, null],
  ["Meedoen", 36000, 35000, 1000],
  ["waarvan substitutie", 1000, 1000, null],
  ["Groen", 21560, 21060, 0],
] as const;
const DEKKING = [
  ["Gemeente Voorbeeldstad", 79060, 79060],
  ["Fondsen", 14000, 13500],
  ["Bijdragen van deelnemers", 6500, 7000],
] as const;

function productieblad(): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Productie", [42, 8, 26, 12, 12, 12], 3);
  blad.zet(1, 1, "Stichting De Linde – productie 2025", "titel");
  ["Activiteit", "Soort", "Eenheid", "Afspraak", "Realisatie", "Verschil"].forEach((kop, plaats) =>
    blad.zet(3, plaats + 1, kop, plaats < 3 ? "kop" : "getalkop"),
  );
  PRODUCTIE.forEach(([naam, soort, eenheid, afspraak, realisatie], plaats) => {
    const rij = plaats + 4;
    [naam, soort, eenheid].forEach((tekst, kolom) => blad.zet(rij, kolom + 1, tekst, "tekst"));
    blad.zet(rij, 4, afspraak, "getal");
    blad.zet(rij, 5, realisatie, "getal");
    blad.zet(rij, 6, { formule: `${cel(rij, 5)}-${cel(rij, 4)}`, uitkomst: realisatie - afspraak }, "getal");
  });
  return blad;
}

/** The rows of one half of the statement; gives the row of its total back. */
function zetHelft(blad: VoorbeeldBlad, kop: string, rijen: readonly Rij[], begin: number): number {
  [kop, "Begroting", "Realisatie", "Toelichting"].forEach((tekst, plaats) =>
    blad.zet(begin, plaats + 1, tekst, plaats === 1 || plaats === 2 ? "getalkop" : plaats === 3 ? "verhaalkop" : "kop"),
  );
  rijen.forEach(([naam, begroting, realisatie, toelichting], plaats) => {
    const rij = begin + 1 + plaats;
    blad.zet(rij, 1, naam, "tekst");
    blad.zet(rij, 2, begroting, "euro");
    blad.zet(rij, 3, realisatie, "euro");
    if (toelichting !== null) blad.zet(rij, 4, toelichting, "verhaal");
  });
  const totaal = begin + rijen.length + 1;
  blad.zet(totaal, 1, "TOTAAL", "groep");
  for (const kolom of [2, 3]) blad.zet(totaal, kolom, somVan(rijen, kolom, begin + 1, totaal - 1), "eurosom");
  return totaal;
}

function somVan(rijen: readonly Rij[], kolom: number, van: number, tot: number): Inhoud {
  return {
    formule: `SUM(${cel(van, kolom)}:${cel(tot, kolom)})`,
    uitkomst: rijen.reduce((som, rij) => som + rij[kolom === 2 ? 1 : 2], 0),
  };
}

type Kengetallen = readonly (readonly [naam: string, begroting: number, realisatie: number])[];

const KENGETALLEN: Kengetallen = [
  ["SROI", 0.19, 0.19],
  ["Indirect", 0.12, 0.11],
  ["Investering in mensen", 0.82, 0.83],
];

interface Begrotingsstand {
  readonly inkomsten: readonly Rij[];
  readonly uitgaven: readonly Rij[];
  /** A typed saldo of the realisatie; left out: a formula. */
  readonly saldo?: number;
  readonly kengetallen: Kengetallen;
}

function begrotingsblad({ inkomsten, uitgaven, saldo, kengetallen }: Begrotingsstand): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Begroting", [46, 16, 16, 84], 0);
  blad.zet(1, 1, "Stichting De Linde – begroting en realisatie 2025", "titel");
  blad.notitie(2, "Bedragen in euro's. Bijdragen in natura staan apart en tellen niet mee in de totalen.");
  const ontvangen = zetHelft(blad, "Inkomsten", inkomsten, 4);
  const besteed = zetHelft(blad, "Uitgaven", uitgaven, ontvangen + 2);
  const som = (rijen: readonly Rij[], plaats: 1 | 2): number => rijen.reduce((totaal, rij) => totaal + rij[plaats], 0);
  blad.zet(besteed + 1, 1, "SALDO", "groep");
  for (const [kolom, plaats] of [
    [2, 1],
    [3, 2],
  ] as const) {
    const uitkomst = som(inkomsten, plaats) - som(uitgaven, plaats);
    const formule = { formule: `${cel(ontvangen, kolom)}-${cel(besteed, kolom)}`, uitkomst };
    blad.zet(besteed + 1, kolom, plaats === 2 && saldo !== undefined ? saldo : formule, "eurosom");
  }
  const [natura, begroot, gekregen] = NATURA;
  blad.zet(besteed + 3, 1, natura, "tekst");
  blad.zet(besteed + 3, 2, begroot, "euro");
  blad.zet(besteed + 3, 3, gekregen, "euro");
  blad.zet(besteed + 5, 1, "Kengetallen", "groep");
  kengetallen.forEach(([naam, begroting, realisatie], plaats) => {
    blad.zet(besteed + BEGIN + plaats, 1, naam, "tekst");
    blad.zet(besteed + BEGIN + plaats, 2, begroting, "procent");
    blad.zet(besteed + BEGIN + plaats, 3, realisatie, "procent");
  });
  return blad;
}

type Pijlerrijen = readonly (readonly [
  naam: string,
  begroting: number,
  prognose: number,
  substitutie: number | null,
])[];

function pijlerblad(pijlers: Pijlerrijen): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Pijlers", [42, 16, 16, 16], 3);
  blad.zet(1, 1, "Stichting De Linde – investering per pijler 2025", "titel");
  ["Pijler", "Begroting", "Prognose", "Substitutie"].forEach((kop, plaats) =>
    blad.zet(3, plaats + 1, kop, plaats === 0 ? "kop" : "getalkop"),
  );
  pijlers.forEach((rij, plaats) =>
    rij.forEach((waarde, kolom) => {
      if (waarde !== null) blad.zet(4 + plaats, kolom + 1, waarde, kolom === 0 ? "tekst" : "euro");
    }),
  );
  const hele = pijlers.flatMap(([naam], plaats) => (naam.startsWith("waarvan") ? [] : [plaats]));
  zetTotaal(blad, "Totaal investering", 4 + pijlers.length, [2, 3, 4], {
    rijen: hele.map((plaats) => plaats + 4),
    waarde: (rij, kolom) => Number(pijlers[rij - 4]![kolom - 1] ?? 0),
  });
  const kop = 6 + pijlers.length;
  blad.zet(kop, 1, "Dekking", "groep");
  DEKKING.forEach((rij, plaats) =>
    rij.forEach((waarde, kolom) => blad.zet(kop + 1 + plaats, kolom + 1, waarde, kolom === 0 ? "tekst" : "euro")),
  );
  zetTotaal(blad, "Totaal dekking", kop + 1 + DEKKING.length, [2, 3], {
    rijen: DEKKING.map((_, plaats) => kop + 1 + plaats),
    waarde: (rij, kolom) => Number(DEKKING[rij - kop - 1]![kolom - 1]),
  });
  return blad;
}

function zetTotaal(
  blad: VoorbeeldBlad,
  label: string,
  rij: number,
  kolommen: readonly number[],
  uit: { readonly rijen: readonly number[]; waarde(rij: number, kolom: number): number },
): void {
  blad.zet(rij, 1, label, "groep");
  for (const kolom of kolommen) {
    const formule = uit.rijen.map((een) => cel(een, kolom)).join("+");
    blad.zet(
      rij,
      kolom,
      { formule, uitkomst: uit.rijen.reduce((som, een) => som + uit.waarde(een, kolom), 0) },
      "eurosom",
    );
  }
}

/** The same rows, with those of these names changed. */
function met(rijen: readonly Rij[], ...anders: readonly Rij[]): readonly Rij[] {
  return rijen.map((rij) => anders.find(([naam]) => naam === rij[0]) ?? rij);
}

/** Budget statements: income and spending with key figures, and the investment per pijler with its coverage (domein.md §8). */
export const voorbeeld: Indelingvoorbeeld = {
  naam: "begroting",
  titel: "Begroting en realisatie 2025",
  schoon: () => [
    productieblad(),
    begrotingsblad({ inkomsten: INKOMSTEN, uitgaven: UITGAVEN, kengetallen: KENGETALLEN }),
    pijlerblad(PIJLERS),
  ],
  metFouten: () => [
    productieblad(),
    begrotingsblad({
      inkomsten: met(
        INKOMSTEN,
        ["Gemeente Voorbeeldstad", 79060, 81000, null],
        ["Fondsen", 14000, 12000, "zie resultaat"],
      ),
      uitgaven: met(UITGAVEN, ["Materiaal", 4060, 3100, null]),
      saldo: -1400,
      kengetallen: [KENGETALLEN[0]!, ["Indirect", 0.12, 0.15], KENGETALLEN[2]!],
    }),
    pijlerblad(PIJLERS.map((rij) => (rij[0] === "Meedoen" ? ["Meedoen", 36000, 37500, 1000] : rij))),
  ],
  bevindingen: [
    ["FIN-06", "Begroting!C5"],
    ["TOE-01", "Begroting!D18"],
    ["REK-02", "Begroting!C20"],
    ["FIN-04", "Pijlers!C15"],
    ["TOE-02", "Begroting!D6"],
    ["FIN-05", "Begroting!C26"],
  ],
  realisaties: [
    ["JGD-SPORT", "PE1", 246],
    ["VW-TAAL", "PE1", 44],
    ["GRN-TUIN", "TE1", 2581],
  ],
};
