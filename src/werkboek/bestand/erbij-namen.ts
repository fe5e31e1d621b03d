import { attribuut, type Onderdelen } from "./erbij-pakket";

/** Where the sheets of the workbook stand after some were taken out. */
export interface Bladplaatsen {
  /** Old place to new place; a sheet that was taken out is not in it. */
  readonly plaatsen: ReadonlyMap<number, number>;
  /** How many sheets stayed. */
  readonly over: number;
  /** Names of the sheets that were taken out. */
  readonly weg: ReadonlySet<string>;
}

const NAAM = /<definedName\b[^>]*>[\s\S]*?<\/definedName>/g;
/** In the workbook the defined names come before these. */
const NA_NAMEN =
  /<(?:calcPr|oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)\b|<\/workbook>/;

/** Enters the new sheets into the workbook and joins the defined names: those that go with a sheet follow it. */
export function werkNamenBij(
  boek: Onderdelen,
  werkboek: string,
  nieuw: Onderdelen,
  plaatsen: Bladplaatsen,
  bladen: readonly string[],
): void {
  boek.bewerk(werkboek, (xml) => {
    const oud = (xml.match(NAAM) ?? []).flatMap((naam) => behouden(naam, plaatsen));
    const erbij = (nieuw.lees("xl/workbook.xml").match(NAAM) ?? []).map((naam) =>
      naam.replace(/localSheetId="(\d+)"/, (_, plaats: string) => `localSheetId="${Number(plaats) + plaatsen.over}"`),
    );
    const bezet = new Set(erbij.map(sleutel));
    const namen = [...oud.filter((naam) => !bezet.has(sleutel(naam))), ...erbij];
    const zonder = xml.replace(/<definedNames\b[^>]*>[\s\S]*?<\/definedNames>|<definedNames\s*\/>/, "");
    const met = metRelaties(zonder).replace("</sheets>", () => `${bladen.join("")}</sheets>`);
    const plek = met.search(NA_NAMEN);
    const lijst = namen.length === 0 ? "" : `<definedNames>${namen.join("")}</definedNames>`;
    return (met.slice(0, plek) + lijst + met.slice(plek)).replace(
      /(\sactiveTab=")(\d+)(")/,
      (_, begin: string, plaats: string, slot: string) =>
        `${begin}${plaatsen.plaatsen.get(Number(plaats)) ?? plaatsen.over}${slot}`,
    );
  });
}

/** The new sheets name their part with the prefix r. */
function metRelaties(xml: string): string {
  const naamruimte = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return /<workbook\b[^>]*\sxmlns:r=/.test(xml) ? xml : xml.replace(/<workbook\b/, `<workbook xmlns:r="${naamruimte}"`);
}

/** A name whose sheet stayed, with that sheet's new place. */
function behouden(naam: string, { plaatsen, weg }: Bladplaatsen): readonly string[] {
  const van = attribuut(naam, "localSheetId");
  const blad = bladUit(naam);
  if (blad !== null && weg.has(blad)) return [];
  if (van === "") return [naam];
  const plaats = plaatsen.get(Number(van));
  return plaats === undefined ? [] : [naam.replace(/localSheetId="\d+"/, `localSheetId="${plaats}"`)];
}

/** The sheet to which a defined name refers first; null when it refers to none. */
function bladUit(naam: string): string | null {
  const tekst = naam
    .slice(naam.indexOf(">") + 1, naam.lastIndexOf("<"))
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  const delen = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(tekst);
  return delen?.[1]?.replaceAll("''", "'") ?? delen?.[2] ?? null;
}

function sleutel(naam: string): string {
  return `${attribuut(naam, "name").toLowerCase()} ${attribuut(naam, "localSheetId")}`;
}
