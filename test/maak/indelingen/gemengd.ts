import { cel, VoorbeeldBlad, type Inhoud } from "../voorbeeld-blad";
import type { Indelingvoorbeeld } from "./indeling";

type Rij = readonly [
  naam: string,
  eenheid: string,
  afspraak: number,
  realisatie: number | string,
  uren: number | null,
  besteed: number | null,
];

const EERSTE: readonly Rij[] = [
  ["Jeugd - Sport in de wijk", "Klokuur activiteit", 240, 246, 360, 366],
  ["Jeugd - Sport in de wijk", "Aantal deelnemers", 1800, 1874, null, null],
  ["Jeugd - Huiswerkbegeleiding", "Lesuren", 320, 312, 400, 392],
  ["Jeugd - Huiswerkbegeleiding", "Aantal deelnemers", 900, 871, null, null],
  ["Volwassenen - Taalmaatjes", "Afgeronde trajecten", 45, "40*", 300, 290],
  ["Volwassenen - Taalmaatjes", "Aantal deelnemers", 600, 623, null, null],
];
const TWEEDE: readonly Rij[] = [
  ["Volwassenen - Mantelzorgondersteuning", "Afgeronde trajecten", 80, 82, 420, 428],
  ["Volwassenen - Mantelzorgondersteuning", "Aantal bezoekers", 700, 688, null, null],
  ["Groen - Buurttuin", "Klokuur activiteit", 150, 148, 200, 196],
  ["Groen - Buurttuin", "Aantal bezoekers", 2500, 2581, null, null],
];
const KOP = ["Activiteit", "Eenheid", "Afspraak", "Realisatie", "IPU gepland (in uren)", "IPU gerealiseerd (in uren)"];

function zetRijen(blad: VoorbeeldBlad, rijen: readonly Rij[], begin: number): void {
  rijen.forEach((rij, plaats) =>
    rij.forEach((waarde, kolom) => {
      if (waarde !== null) blad.zet(begin + plaats, kolom + 1, waarde, kolom < 2 ? "tekst" : "getal");
    }),
  );
}

function eersteBlad(rijen: readonly Rij[]): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Productie", [42, 24, 12, 12, 22, 26], 3);
  blad.zet(1, 1, "Stichting De Linde – productie 2025", "titel");
  KOP.forEach((kop, plaats) => blad.zet(3, plaats + 1, kop, plaats < 2 ? "kop" : "getalkop"));
  zetRijen(blad, rijen, 4);
  blad.notitie(
    5 + rijen.length,
    "* Door ziekte van de begeleider zijn enkele trajecten pas in het nieuwe jaar afgerond.",
  );
  return blad;
}

/** The same table on the next sheet, without a header; the total is that of both sheets. */
function tweedeBlad(besteed: number): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Productie 2", [42, 24, 12, 12, 22, 26], 1);
  blad.zet(1, 1, "Stichting De Linde – productie 2025 (vervolg)", "titel");
  zetRijen(blad, TWEEDE, 3);
  const totaal = 3 + TWEEDE.length;
  blad.zet(totaal, 1, "Totaal", "groep");
  blad.zet(totaal, 5, over(5, 1680, totaal), "som");
  blad.zet(totaal, 6, besteed === 1672 ? over(6, besteed, totaal) : besteed, "som");
  return blad;
}

function over(kolom: number, uitkomst: number, totaal: number): Inhoud {
  const eerste = `Productie!${cel(4, kolom)}:${cel(3 + EERSTE.length, kolom)}`;
  return { formule: `SUM(${eerste},${cel(3, kolom)}:${cel(totaal - 1, kolom)})`, uitkomst };
}

/** The activities in columns and the fields in rows. */
function overzichtblad(mantelzorg: number): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Overzicht", [22, 20, 20, 20], 0);
  blad.zet(1, 1, "De prestaties in het kort", "titel");
  const kolommen = [
    ["Activiteit", "Eenheid", "Afspraak", "Realisatie"],
    ["Sport", "Klokuur activiteit", 240, 246],
    ["Mantelzorg", "Afgeronde trajecten", 80, mantelzorg],
    ["Buurttuin", "Klokuur activiteit", 150, 148],
  ] as const;
  kolommen.forEach((waarden, kolom) =>
    waarden.forEach((waarde, rij) =>
      blad.zet(3 + rij, kolom + 1, waarde, rij === 0 ? "kop" : kolom === 0 ? "groep" : rij === 1 ? "tekst" : "getal"),
    ),
  );
  return blad;
}

const WEKEN = 37;

/** A log of the garden: 37 weeks of 4 hours, 2.581 visitors. */
function logblad(): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Buurttuin", [14, 24, 10, 12], 3);
  blad.zet(1, 1, "Registratie van de buurttuin", "titel");
  ["Datum", "Activiteit", "Uren", "Bezoekers"].forEach((kop, plaats) =>
    blad.zet(3, plaats + 1, kop, plaats < 2 ? "kop" : "getalkop"),
  );
  let over = 2581;
  for (let week = 0; week < WEKEN; week++) {
    const bezoekers = week === WEKEN - 1 ? over : 52 + ((week * 17) % 35);
    over -= bezoekers;
    const dag = new Date(Date.UTC(2025, 0, 6 + 7 * (week + 6)));
    blad.zet(4 + week, 1, `${dag.getUTCDate()}-${dag.getUTCMonth() + 1}-${dag.getUTCFullYear()}`, "tekst");
    blad.zet(4 + week, 2, "Groen - Buurttuin", "tekst");
    blad.zet(4 + week, 3, 4, "getal");
    blad.zet(4 + week, 4, bezoekers, "getal");
  }
  return blad;
}

/** A budget in thousands of euros, income beside spending. */
function begrotingblad(gemeente: number): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Begroting", [26, 12, 12, 4, 26, 12, 12], 0);
  blad.zet(1, 1, "Begroting en realisatie 2025", "titel");
  blad.notitie(2, "Bedragen x € 1.000");
  const links = [
    ["Inkomsten", "Begroting", "Realisatie"],
    ["Gemeente Voorbeeldstad", 79, gemeente],
    ["Fondsen", 14, 14],
    ["Totaal inkomsten", 93, gemeente + 14],
  ] as const;
  const rechts = [
    ["Uitgaven", "Begroting", "Realisatie"],
    ["Personeel", 80, 81],
    ["Huisvesting", 13, 12],
    ["Totaal uitgaven", 93, 93],
  ] as const;
  [links, rechts].forEach((helft, plaats) =>
    helft.forEach((rij, nummer) =>
      rij.forEach((waarde, kolom) => {
        const stijl = nummer === 0 ? (kolom === 0 ? "kop" : "getalkop") : kolom === 0 ? "tekst" : "getal";
        blad.zet(4 + nummer, 1 + 4 * plaats + kolom, waarde, nummer === 3 && kolom > 0 ? "som" : stijl);
      }),
    ),
  );
  return blad;
}

/** Several layouts in one workbook: a table that goes on on the next sheet, one on its side, a log, and a budget in thousands. */
export const voorbeeld: Indelingvoorbeeld = {
  naam: "gemengd",
  titel: "Productie 2025, in meer indelingen",
  schoon: () => [eersteBlad(EERSTE), tweedeBlad(1672), overzichtblad(82), logblad(), begrotingblad(79)],
  metFouten: () => [
    eersteBlad(EERSTE.map((rij, plaats) => (plaats === 1 ? [rij[0], rij[1], 1800, "1.874", null, null] : rij))),
    tweedeBlad(1627),
    overzichtblad(79),
    logblad(),
    begrotingblad(85),
  ],
  bevindingen: [
    ["HYG-01", "Productie!D5"],
    ["TYD-04", "'Productie 2'!D3"],
    ["REK-02", "'Productie 2'!F7"],
    ["FIN-06", "Begroting!C5"],
  ],
  realisaties: [
    ["JGD-SPORT", "PE1", 246],
    ["VW-TAAL", "PE1", 40],
    ["VW-MANTEL", "PE1", 82],
    ["GRN-TUIN", "PE1", 148],
  ],
};
