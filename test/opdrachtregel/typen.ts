import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { leesBestand } from "../../src/werkboek/bestand/lezen";

/** The address that a defined name of the workbook stands for. */
async function plekVan(bytes: Uint8Array, naam: string): Promise<{ blad: number; cel: string }> {
  const { namen, rasters } = await leesBestand(bytes, "proef.xlsx");
  const verwijzing = namen.find((een) => een.naam === naam)!.verwijzing;
  const [, blad, kolom, rij] = /^'?(.+?)'?!\$([A-Z]+)\$(\d+)$/.exec(verwijzing)!;
  return { blad: rasters.findIndex((r) => r.blad === blad), cel: `${kolom}${rij}` };
}

/** The workbook after somebody typed a text into a cell: only that cell differs. */
export async function typ(
  bytes: Uint8Array,
  plek: string | { blad: number; cel: string },
  tekst: string,
): Promise<Uint8Array> {
  const { blad, cel } = typeof plek === "string" ? await plekVan(bytes, plek) : plek;
  const pakket = unzipSync(bytes);
  const pad = `xl/worksheets/sheet${blad + 1}.xml`;
  const veilig = tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const xml = strFromU8(pakket[pad]!);
  const nieuw = xml.replace(
    new RegExp(`<c r="${cel}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`, "s"),
    (_alles, stijl: string | undefined) =>
      `<c r="${cel}"${stijl ?? ""} t="inlineStr"><is><t xml:space="preserve">${veilig}</t></is></c>`,
  );
  if (nieuw === xml) throw new Error(`Cel ${cel} staat niet op blad ${blad + 1}.`);
  pakket[pad] = strToU8(nieuw);
  return zipSync(pakket);
}

/** What stands in the cell of a defined name. */
export async function waardeVan(bytes: Uint8Array, naam: string): Promise<unknown> {
  const { blad, cel } = await plekVan(bytes, naam);
  const { rasters } = await leesBestand(bytes, "proef.xlsx");
  const [, letters, rij] = /^([A-Z]+)(\d+)$/.exec(cel)!;
  return rasters[blad]!.waarde(Number(rij) - 1, letters!.charCodeAt(0) - 65);
}
