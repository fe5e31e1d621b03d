import type { BorderStyle, Cell, CellStyle, ColumnDef, RowDef, WriteSheet } from "hucre";
import type { BewaardBlad, BewaardeCel, Opmaak } from "./bewaren";
import type { Hyperlink } from "./model/hyperlinks";
import { valueType } from "./model/range";
import { MAX_COLUMNS, MAX_ROWS, writeArea, type Area } from "./model/area";

/** Points of one character of a column's width. */
const PUNTEN_PER_TEKEN = 5.25;

/** A saved sheet as the writer of files knows it; `stijlen` by the number of a cell's look. */
export function bladVan(blad: BewaardBlad, stijlen: readonly CellStyle[]): WriteSheet {
  return {
    name: blad.naam,
    columns: kolommenVan(blad),
    rowDefs: rijenVan(blad),
    cells: new Map(blad.cellen.map((cel) => [`${cel.rij},${cel.kolom}`, celVan(cel, stijlen, blad)])),
    merges: blad.samengevoegd.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: blad.tabellen.map(({ naam, gebied, totaalrij }) => ({
      name: naam,
      range: writeArea(gebied),
      columns: kolomkoppen(blad, gebied),
      showTotalRow: totaalrij,
    })),
    view: {
      showGridLines: blad.rasterlijnen,
      ...(blad.tabkleur !== "" && { tabColor: { rgb: zonderHekje(blad.tabkleur) } }),
    },
    ...(blad.vast !== null && { freezePane: vastePlaats(blad.vast) }),
    ...(blad.beveiligd && { protection: { sheet: true } }),
    ...(blad.zichtbaarheid === "Hidden" && { hidden: true }),
    ...(blad.zichtbaarheid === "VeryHidden" && { veryHidden: true }),
  };
}

/** A look as the writer of files knows it. */
export function stijlVan(opmaak: Opmaak): CellStyle {
  const tekst = (sleutel: string): string | null => {
    const waarde = opmaak[sleutel];
    return typeof waarde === "string" ? waarde : null;
  };
  const vulling = tekst("fill.color");
  return {
    font: {
      name: tekst("font.name") ?? "Calibri",
      size: Number(opmaak["font.size"] ?? 11),
      bold: opmaak["font.bold"] === true,
      italic: opmaak["font.italic"] === true,
      underline: (tekst("font.underline") ?? "None") !== "None",
      color: { rgb: zonderHekje(tekst("font.color") ?? "#000000") },
    },
    ...(vulling !== null &&
      vulling !== "#FFFFFF" && {
        fill: { type: "pattern", pattern: "solid", fgColor: { rgb: zonderHekje(vulling) } },
      }),
    border: randVan(opmaak),
    alignment: {
      horizontal: uitlijning(tekst("horizontalAlignment"), ["left", "center", "right"], "general"),
      vertical: uitlijning(tekst("verticalAlignment"), ["top", "center"], "bottom"),
      wrapText: opmaak["wrapText"] === true,
      shrinkToFit: opmaak["shrinkToFit"] === true,
      indent: Number(opmaak["indentLevel"] ?? 0),
    },
    numFmt: tekst("numberFormat") ?? "General",
    protection: { locked: opmaak["protection.locked"] !== false },
  };
}

const LIJNEN = { Continuous: "thin", Dash: "dashed", Double: "double" } as const;

function randVan(opmaak: Opmaak): BorderStyle {
  const zijden = (["top", "bottom", "left", "right"] as const).flatMap((zijde) => {
    const lijn = LIJNEN[opmaak[`border.${zijde}.style`] as keyof typeof LIJNEN] as
      "thin" | "dashed" | "double" | undefined;
    const kleur = String(opmaak[`border.${zijde}.color`] ?? "#000000");
    return lijn === undefined ? [] : [[zijde, { style: lijn, color: { rgb: zonderHekje(kleur) } }] as const];
  });
  return Object.fromEntries(zijden);
}

function uitlijning<T extends string, S extends string>(woord: string | null, kan: readonly T[], anders: S): T | S {
  return kan.find((een) => een === woord?.toLowerCase()) ?? anders;
}

function celVan(cel: BewaardeCel, stijlen: readonly CellStyle[], blad: BewaardBlad): Partial<Cell> {
  const opmerking = blad.opmerkingen.find(({ plek }) => plek.row === cel.rij && plek.column === cel.kolom);
  return {
    style: stijlen[cel.opmaak]!,
    ...inhoudVan(cel),
    ...(opmerking && { comment: { text: opmerking.tekst, author: opmerking.auteur } }),
    ...(cel.link !== null && { hyperlink: linkVan(cel.link) }),
  };
}

function inhoudVan({ waarde, formule }: BewaardeCel): Partial<Cell> {
  if (formule !== null) return { formula: formule.slice(1), formulaResult: waarde };
  // Of any other text with a hash in front the writer would make an error too.
  if (typeof waarde === "string" && waarde.startsWith("#") && valueType(waarde) !== "Error")
    return { richText: [{ text: waarde }] };
  return { value: waarde };
}

function linkVan({ address = "", documentReference, screenTip }: Hyperlink): NonNullable<Cell["hyperlink"]> {
  return {
    target: address,
    ...(documentReference !== undefined && { location: documentReference }),
    ...(screenTip !== undefined && { tooltip: screenTip }),
  };
}

function kolommenVan({ kolombreedten, verborgenKolommen }: BewaardBlad): ColumnDef[] {
  const breedten = new Map(kolombreedten);
  const aantal = Math.max(-1, ...breedten.keys(), ...verborgenKolommen) + 1;
  return Array.from({ length: aantal }, (_, kolom) => {
    const breedte = breedten.get(kolom);
    return {
      ...(breedte !== undefined && { width: breedte / PUNTEN_PER_TEKEN }),
      ...(verborgenKolommen.includes(kolom) && { hidden: true }),
    };
  });
}

function rijenVan({ rijhoogten, verborgenRijen }: BewaardBlad): Map<number, RowDef> {
  const rijen = new Map<number, RowDef>(rijhoogten.map(([rij, height]) => [rij, { height }]));
  for (const rij of verborgenRijen) rijen.set(rij, { ...rijen.get(rij), hidden: true });
  return rijen;
}

function kolomkoppen({ cellen }: BewaardBlad, { row, column, columns }: Area): { name: string }[] {
  const koppen = new Map(cellen.filter(({ rij }) => rij === row).map(({ kolom, waarde }) => [kolom, waarde]));
  return Array.from({ length: columns }, (_, kolom) => ({ name: String(koppen.get(column + kolom) ?? "") }));
}

function vastePlaats({ rows, columns }: Area): { rows?: number; columns?: number } {
  return { ...(rows < MAX_ROWS && { rows }), ...(columns < MAX_COLUMNS && { columns }) };
}

const zonderHekje = (kleur: string): string => kleur.replace("#", "");
