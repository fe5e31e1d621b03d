/** Error values as a Dutch Excel shows them. */
const NEDERLANDS: Readonly<Record<string, string>> = {
  "#REF!": "#VERW!",
  "#DIV/0!": "#DEEL/0!",
  "#VALUE!": "#WAARDE!",
  "#N/A": "#N/B",
  "#NAME?": "#NAAM?",
  "#NUM!": "#GETAL!",
  "#NULL!": "#LEEG!",
  "#SPILL!": "#OVERLOOP!",
  "#CALC!": "#BEREKENEN!",
};

/** The name of an error value in a Dutch Excel; of an unknown one its English name. */
export function foutNaam(code: string): string {
  return NEDERLANDS[code] ?? code;
}
