/** What the pane says when it mends formulas that Excel did not know. */
export interface Formulehersteltekst {
  readonly titel: string;
  readonly uitleg: string;
  readonly zoek: string;
  readonly bezig: string;
  readonly niets: string;
  readonly gevonden: (aantal: number) => string;
  readonly herstel: (aantal: number) => string;
  readonly toch: string;
  readonly hersteld: (aantal: number) => string;
  readonly nogOnbekend: (aantal: number) => string;
}

const NL: Formulehersteltekst = {
  titel: "Herstel formules",
  uitleg:
    "Ziet u #NAAM? in een cel met een functie van Verantwoord? Dan kende Excel de functie nog niet. Verantwoord zet zulke formules opnieuw, nadat u de lijst hebt gezien.",
  zoek: "Formules zoeken",
  bezig: "Bezig …",
  niets: "Er zijn geen formules om te herstellen.",
  gevonden: (aantal) => (aantal === 1 ? "1 formule gevonden" : `${aantal} formules gevonden`),
  herstel: (aantal) => (aantal === 1 ? "Herstel 1 formule" : `Herstel ${aantal} formules`),
  toch: "Niet doen",
  hersteld: (aantal) => (aantal === 1 ? "1 formule hersteld." : `${aantal} formules hersteld.`),
  nogOnbekend: (aantal) =>
    `${aantal === 1 ? "1 formule toont" : `${aantal} formules tonen`} nog #NAAM?. Sluit Excel, open het werkboek opnieuw en herstel nog een keer.`,
};

const EN: Formulehersteltekst = {
  titel: "Repair formulas",
  uitleg:
    "Do you see #NAME? in a cell with a function of Verantwoord? Then Excel did not know the function yet. Verantwoord sets such formulas again, after you have seen the list.",
  zoek: "Look for formulas",
  bezig: "Busy …",
  niets: "There are no formulas to repair.",
  gevonden: (aantal) => (aantal === 1 ? "1 formula found" : `${aantal} formulas found`),
  herstel: (aantal) => (aantal === 1 ? "Repair 1 formula" : `Repair ${aantal} formulas`),
  toch: "Do not",
  hersteld: (aantal) => (aantal === 1 ? "1 formula repaired." : `${aantal} formulas repaired.`),
  nogOnbekend: (aantal) =>
    `${aantal === 1 ? "1 formula still shows" : `${aantal} formulas still show`} #NAME?. Close Excel, open the workbook again and repair once more.`,
};

/** The texts in the language of the pane. */
export function formulehersteltekst(taal: string): Formulehersteltekst {
  return taal === "en" ? EN : NL;
}
