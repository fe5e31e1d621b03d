/** Text from a workbook as it may reach a terminal: control characters and changes of direction become a space. */
export function toonbaar(tekst: string): string {
  // eslint-disable-next-line no-control-regex -- these characters are exactly what it is about
  return tekst.replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, " ");
}

/** The text in lines of at most `breedte` characters, broken at spaces, each behind `inspringing` spaces. */
export function loopTerug(tekst: string, breedte: number, inspringing: number): string {
  const ruimte = Math.max(20, breedte - inspringing);
  const regels: string[] = [];
  for (const alinea of tekst.split("\n")) {
    let regel = "";
    for (const woord of alinea.split(/[ \t]+/).filter((w) => w !== "")) {
      if (regel !== "" && regel.length + 1 + woord.length > ruimte) {
        regels.push(regel);
        regel = "";
      }
      regel = regel === "" ? woord : `${regel} ${woord}`;
    }
    if (regel !== "") regels.push(regel);
  }
  return regels.map((regel) => " ".repeat(inspringing) + regel).join("\n");
}

/** Rows of texts as columns that line up; `rechts` are the columns of figures. Two spaces between columns. */
export function kolommen(rijen: readonly (readonly string[])[], rechts: readonly number[]): string {
  const aantal = Math.max(0, ...rijen.map((rij) => rij.length));
  const breedten = Array.from({ length: aantal }, (_, k) => Math.max(0, ...rijen.map((rij) => rij[k]?.length ?? 0)));
  return rijen
    .map((rij) =>
      rij
        .map((tekst, k) => (rechts.includes(k) ? tekst.padStart(breedten[k]!) : tekst.padEnd(breedten[k]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A count with its word: "1 fout", "2 fouten", "geen fouten". */
export function aantalVan(aantal: number, enkelvoud: string, meervoud: string): string {
  if (aantal === 0) return `geen ${meervoud}`;
  return `${aantal} ${aantal === 1 ? enkelvoud : meervoud}`;
}
