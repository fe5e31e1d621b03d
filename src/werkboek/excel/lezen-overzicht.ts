import type { Zichtbaarheid } from "../raster";
import type { Kent } from "./verbinding";

/** The objects of the workbook that one call lists; their properties are loaded. */
export interface Overzicht {
  readonly werkboek: Excel.Workbook;
  readonly bladen: readonly Excel.Worksheet[];
  readonly namen: readonly Excel.NamedItem[];
  readonly tabellen: readonly Excel.Table[];
  readonly delen: readonly Excel.CustomXmlPart[];
  readonly opmerkingen: readonly (Excel.Comment | Excel.Note)[];
  readonly verbindingen: readonly Excel.Query[];
  readonly eigenschappen: ReadonlyMap<string, string>;
  readonly datumstelsel: 1900 | 1904;
  readonly handmatigRekenen: boolean;
}

/** What the properties are called in a file, by their name in Excel. */
const EIGENSCHAPPEN = {
  author: "creator",
  lastAuthor: "lastModifiedBy",
  title: "title",
  subject: "subject",
  comments: "description",
  keywords: "keywords",
  category: "category",
  company: "Company",
  manager: "Manager",
} as const satisfies Partial<Record<keyof Excel.DocumentProperties, string>>;

/** The first call: what there is in the workbook. */
export async function leesOverzicht(context: Excel.RequestContext, kent: Kent): Promise<Overzicht> {
  const { workbook } = context;
  const { worksheets, names, tables, customXmlParts, properties, application } = workbook;
  workbook.load("name");
  application.load("calculationMode");
  worksheets.load("items/id,items/name,items/visibility,items/position,items/protection/protected");
  names.load("items/name,items/formula,items/visible");
  tables.load("items/name,items/showTotals,items/worksheet/name");
  customXmlParts.load("items/id,items/namespaceUri");
  properties.load(Object.keys(EIGENSCHAPPEN).join(","));
  properties.custom.load("items/key,items/value");
  workbook.comments.load("items/content,items/authorName");
  if (kent("1.18")) workbook.notes.load("items/content,items/authorName");
  if (kent("1.14")) workbook.queries.load("items/name");
  // The API does not tell the date system; the first of January 1904 is day 0 in one, day 1462 in the other.
  const begin1904 = workbook.functions.date(1904, 1, 1);
  begin1904.load("value");
  await context.sync();
  return {
    werkboek: workbook,
    bladen: worksheets.items,
    namen: names.items,
    tabellen: tables.items,
    delen: customXmlParts.items,
    opmerkingen: [...workbook.comments.items, ...(kent("1.18") ? workbook.notes.items : [])],
    verbindingen: kent("1.14") ? workbook.queries.items : [],
    eigenschappen: eigenschappenVan(properties),
    datumstelsel: begin1904.value === 0 ? 1904 : 1900,
    handmatigRekenen: application.calculationMode === "Manual",
  };
}

function eigenschappenVan(properties: Excel.DocumentProperties): ReadonlyMap<string, string> {
  const gevonden = new Map<string, string>();
  for (const [veld, naam] of Object.entries(EIGENSCHAPPEN)) {
    const waarde = properties[veld as keyof typeof EIGENSCHAPPEN];
    if (typeof waarde === "string" && waarde !== "") gevonden.set(naam, waarde);
  }
  for (const { key, value } of properties.custom.items) gevonden.set(key, String(value));
  return gevonden;
}

const ZICHTBAARHEID = { Visible: "zichtbaar", Hidden: "verborgen", VeryHidden: "zeer verborgen" } as const;

/** Whether a sheet shows, is hidden, or is hidden so that Excel's own menu does not show it either; its `visibility` must be loaded. */
export function zichtbaarheid(blad: Excel.Worksheet): Zichtbaarheid {
  return ZICHTBAARHEID[blad.visibility];
}

/** What this Excel cannot show us, and what the workbook says that we cannot see: each a Dutch sentence. */
export function nietGezien({ bladen }: Overzicht, kent: Kent): readonly string[] {
  const zinnen: string[] = [];
  if (!kent("1.13")) zinnen.push("Deze versie van Excel vertelt niet welke cellen zijn samengevoegd.");
  if (!kent("1.18")) zinnen.push("Notities bij cellen zijn niet gelezen: deze versie van Excel geeft ze niet.");
  bladen.forEach((blad, nummer) => {
    const vorige = bladen[nummer - 1]?.position ?? -1;
    if (blad.position > vorige + 1)
      zinnen.push(`Vóór het blad '${blad.name}' staat een grafiek- of macroblad. Dat is niet gelezen.`);
  });
  return zinnen;
}
