import type { Bereik } from "../../domein/bereik";
import { leesBereik } from "../adressen";
import { zonderVoorvoegsels } from "../formule-voorvoegsels";
import type { Naam, Opmerking, TabelObject, XmlDeel } from "../raster";
import type { Gebied } from "./blokken";
import { tekstVanPaginarand } from "../kop-en-voet";
import { isOnbestemd } from "./fouten";
import type { Koppelingen } from "./koppelingen";
import type { Overzicht } from "./lezen-overzicht";
import { bereikenUit, zoekSamengevoegd } from "./lezen-samengevoegd";
import type { Kent } from "./verbinding";

/** Whether rows (or columns) of the used part are hidden: none, all, or some, which then have to be asked for. */
export type Verborgen = "geen" | "alle" | "sommige";

/** What is known of one sheet before its cells are read. */
export interface BladMaten {
  /** Null for a sheet without values. */
  readonly gebied: Gebied | null;
  readonly rijenVerborgen: Verborgen;
  readonly kolommenVerborgen: Verborgen;
  readonly samengevoegd: readonly Bereik[];
  /** Autofilters of the sheet and of its tables, whether or not they hide rows. */
  readonly filters: readonly Bereik[];
  readonly tabellen: readonly TabelObject[];
  readonly opmerkingen: readonly Opmerking[];
  readonly paginaranden: readonly string[];
}

export interface Maten {
  readonly bladen: readonly BladMaten[];
  readonly namen: readonly Naam[];
  readonly delen: readonly XmlDeel[];
}

const PAGINAS = ["defaultForAllPages", "firstPage", "evenPages", "oddPages"] as const;
const RANDEN = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;
const PLAATS = "rowIndex,columnIndex,rowCount,columnCount";

/** The second call: how large everything is and where it stands. */
export async function leesMaten(
  context: Excel.RequestContext,
  overzicht: Overzicht,
  koppelingen: Koppelingen,
  kent: Kent,
): Promise<Maten> {
  if (!kent("1.13")) return vraagMaten(context, overzicht, koppelingen, "zonder samengevoegd");
  try {
    return await vraagMaten(context, overzicht, koppelingen, "met samengevoegd");
  } catch (fout) {
    if (!isOnbestemd(fout)) throw fout;
  }
  // Excel fails as a whole where one range has more than 512 merged areas: then they are asked for in pieces.
  const maten = await vraagMaten(context, overzicht, koppelingen, "zonder samengevoegd");
  const bladen: BladMaten[] = [];
  for (const [nummer, een] of maten.bladen.entries()) {
    const samengevoegd = een.gebied ? await zoekSamengevoegd(context, overzicht.bladen[nummer]!, een.gebied) : [];
    bladen.push({ ...een, samengevoegd });
  }
  return { ...maten, bladen };
}

async function vraagMaten(
  context: Excel.RequestContext,
  overzicht: Overzicht,
  koppelingen: Koppelingen,
  hoe: "met samengevoegd" | "zonder samengevoegd",
): Promise<Maten> {
  const bladen = overzicht.bladen.map((blad) => vraagBlad(blad, hoe));
  const tabellen = overzicht.tabellen.map(vraagTabel);
  const opmerkingen = overzicht.opmerkingen.map((een) => ({ een, plek: een.getLocation().load("address") }));
  const delen = overzicht.delen.map((deel) => ({ naamruimte: deel.namespaceUri, xml: deel.getXml() }));
  await context.sync();
  const gelezen = tabellen.map((tabel) => ({ ...tabelVan(tabel), filter: filterVan(tabel) }));
  const losse = opmerkingen.map(({ een, plek }) => opmerkingVan(een, plek.address));
  return {
    bladen: bladen.map((vraag) => ({
      ...bladVan(vraag),
      filters: [
        ...(vraag.filter.isNullObject ? [] : [bereikVan(vraag.blad.name, vraag.filter)]),
        ...gelezen.flatMap(({ tabel, filter }) => (tabel.bereik.blad === vraag.blad.name && filter ? [filter] : [])),
      ],
      tabellen: gelezen.flatMap(({ tabel }) => (tabel.bereik.blad === vraag.blad.name ? [tabel] : [])),
      paginaranden: paginarandenVan(vraag),
      opmerkingen: losse.flatMap(({ blad, opmerking }) => (blad === vraag.blad.name ? [opmerking] : [])),
    })),
    namen: [
      ...overzicht.namen.map((naam) => naamVan(naam, null, koppelingen)),
      ...bladen.flatMap(({ blad, namen }) => namen.items.map((naam) => naamVan(naam, blad.name, koppelingen))),
    ],
    delen: delen.map(({ naamruimte, xml }) => ({ naamruimte, xml: xml.value })),
  };
}

type BladVraag = ReturnType<typeof vraagBlad>;

function vraagBlad(blad: Excel.Worksheet, hoe: "met samengevoegd" | "zonder samengevoegd") {
  const gebruikt = blad.getUsedRangeOrNullObject(true);
  gebruikt.load(`${PLAATS},rowHidden,columnHidden`);
  const samengevoegd = hoe === "met samengevoegd" ? gebruikt.getMergedAreasOrNullObject() : null;
  samengevoegd?.load("address");
  const filter = blad.autoFilter.getRangeOrNullObject();
  filter.load(PLAATS);
  const randen = PAGINAS.map((paginas) => blad.pageLayout.headersFooters[paginas].load(RANDEN.join(",")));
  return {
    blad,
    gebruikt,
    samengevoegd,
    filter,
    randen,
    namen: blad.names.load("items/name,items/formula,items/visible"),
  };
}

function bladVan({
  blad,
  gebruikt,
  samengevoegd,
}: BladVraag): Omit<BladMaten, "filters" | "tabellen" | "opmerkingen" | "paginaranden"> {
  if (gebruikt.isNullObject)
    return { gebied: null, rijenVerborgen: "geen", kolommenVerborgen: "geen", samengevoegd: [] };
  const { rowIndex: rij, columnIndex: kolom, rowCount: rijen, columnCount: kolommen } = gebruikt;
  const adressen = !samengevoegd || samengevoegd.isNullObject ? "" : samengevoegd.address;
  return {
    gebied: { rij, kolom, rijen, kolommen },
    rijenVerborgen: verborgen(gebruikt.rowHidden),
    kolommenVerborgen: verborgen(gebruikt.columnHidden),
    samengevoegd: bereikenUit(blad.name, adressen),
  };
}

/** Excel tells the same text for the odd pages as for all: each text once. */
function paginarandenVan({ randen }: BladVraag): readonly string[] {
  const teksten = randen.flatMap((rand) => RANDEN.map((plek) => tekstVanPaginarand(rand[plek])));
  return [...new Set(teksten)].filter((tekst) => tekst !== "");
}

/** Excel gives null where cells differ. */
function verborgen(stand: boolean | null): Verborgen {
  if (stand === null) return "sommige";
  return stand ? "alle" : "geen";
}

type TabelVraag = ReturnType<typeof vraagTabel>;

function vraagTabel(tabel: Excel.Table) {
  const filter = tabel.autoFilter.getRangeOrNullObject();
  filter.load(PLAATS);
  return { tabel, bereik: tabel.getRange().load(PLAATS), filter, kolommen: tabel.columns.load("items/name") };
}

function tabelVan({ tabel, bereik, kolommen }: TabelVraag): { tabel: TabelObject } {
  return {
    tabel: {
      naam: tabel.name,
      bereik: bereikVan(tabel.worksheet.name, bereik),
      koppen: kolommen.items.map(({ name }) => name),
      heeftTotaalrij: tabel.showTotals,
    },
  };
}

function filterVan({ tabel, filter }: TabelVraag): Bereik | null {
  return filter.isNullObject ? null : bereikVan(tabel.worksheet.name, filter);
}

function bereikVan(blad: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Bereik {
  return {
    blad,
    rij: rowIndex,
    kolom: columnIndex,
    totRij: rowIndex + rowCount - 1,
    totKolom: columnIndex + columnCount - 1,
  };
}

function opmerkingVan(
  { content, authorName }: Excel.Comment | Excel.Note,
  adres: string,
): { blad: string; opmerking: Opmerking } {
  const knip = adres.lastIndexOf("!");
  const blad = adres
    .slice(0, knip)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  const plek = leesBereik(blad, adres.slice(knip + 1)) ?? { rij: 0, kolom: 0 };
  return {
    blad,
    opmerking: { rij: plek.rij, kolom: plek.kolom, tekst: content, auteur: authorName === "" ? null : authorName },
  };
}

function naamVan({ name, formula, visible }: Excel.NamedItem, blad: string | null, koppelingen: Koppelingen): Naam {
  const verwijzing = koppelingen.kort(zonderVoorvoegsels(String(formula).replace(/^=/, "").trim()));
  return { naam: name, verwijzing, blad, verborgen: !visible };
}
