/** What the fictitious partner counted in each month of 2025, per agreed count. */
export const CIJFERS = [
  [
    "Jeugd",
    "Jeugd - Sport in de wijk",
    "PE",
    "Klokuur activiteit",
    240,
    [22, 21, 23, 20, 18, 20, 12, 14, 25, 24, 24, 23],
  ],
  [
    "Jeugd",
    "Jeugd - Sport in de wijk",
    "TE",
    "Aantal deelnemers",
    1800,
    [168, 160, 175, 152, 141, 155, 92, 104, 189, 184, 181, 173],
  ],
  ["Jeugd", "Jeugd - Huiswerkbegeleiding", "PE", "Lesuren", 320, [32, 28, 34, 30, 24, 28, 6, 8, 32, 30, 32, 28]],
  [
    "Jeugd",
    "Jeugd - Huiswerkbegeleiding",
    "TE",
    "Aantal deelnemers",
    900,
    [88, 79, 94, 83, 68, 78, 18, 22, 90, 85, 89, 77],
  ],
  ["Volwassenen", "Volwassenen - Taalmaatjes", "PE", "Afgeronde trajecten", 45, [3, 4, 4, 4, 3, 4, 2, 2, 5, 4, 5, 4]],
  [
    "Volwassenen",
    "Volwassenen - Taalmaatjes",
    "TE",
    "Aantal deelnemers",
    600,
    [54, 52, 57, 51, 47, 52, 34, 36, 63, 60, 61, 56],
  ],
  [
    "Volwassenen",
    "Volwassenen - Mantelzorgondersteuning",
    "PE",
    "Afgeronde trajecten",
    80,
    [7, 6, 8, 7, 6, 7, 4, 5, 8, 8, 9, 7],
  ],
  [
    "Volwassenen",
    "Volwassenen - Mantelzorgondersteuning",
    "TE",
    "Aantal bezoekers",
    700,
    [60, 55, 64, 58, 52, 57, 39, 43, 69, 66, 67, 58],
  ],
  ["Groen", "Groen - Buurttuin", "PE", "Klokuur activiteit", 150, [4, 6, 10, 14, 18, 19, 17, 18, 16, 13, 8, 5]],
  [
    "Groen",
    "Groen - Buurttuin",
    "TE",
    "Aantal bezoekers",
    2500,
    [62, 98, 171, 248, 318, 334, 297, 311, 283, 226, 143, 90],
  ],
] as const;

export const MAANDEN = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;

/** The sum of a year's figures. */
export function som(cijfers: readonly (number | null)[]): number {
  return cijfers.reduce<number>((totaal, een) => totaal + (een ?? 0), 0);
}

/** The realisaties that these figures come down to, as an example states them. */
export const REALISATIES = [
  ["JGD-SPORT", "PE1", 246],
  ["JGD-SPORT", "TE1", 1874],
  ["JGD-HUISWERK", "PE1", 312],
  ["JGD-HUISWERK", "TE1", 871],
  ["VW-TAAL", "PE1", 44],
  ["VW-TAAL", "TE1", 623],
  ["VW-MANTEL", "PE1", 82],
  ["VW-MANTEL", "TE1", 688],
  ["GRN-TUIN", "PE1", 148],
  ["GRN-TUIN", "TE1", 2581],
] as const;
