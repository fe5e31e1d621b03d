import type { Bereik } from "../../domein/bereik";
import type { TabelObject } from "../raster";
import { leesBereik } from "../adressen";
import { beschadigd } from "./fouten";
import type { Pakket, Relatie } from "./pakket";
import { ontsnap } from "./tekst-ontvanger";
import { attribuut } from "./xml-lezen";

export interface GelezenTabellen {
  readonly tabellen: readonly TabelObject[];
  /** The autofilters that belong to the tables. */
  readonly filters: readonly Bereik[];
}

/** The tables of a sheet, with the headers as the table itself holds them. */
export async function leesTabellen(
  pakket: Pakket,
  relaties: readonly Relatie[],
  blad: string,
): Promise<GelezenTabellen> {
  const tabellen: TabelObject[] = [];
  const filters: Bereik[] = [];
  for (const relatie of relaties.filter((een) => een.soort === "table")) {
    const deel = pakket.verplichtDeel(relatie.doel, `een tabel van blad '${blad}'`);
    const koppen: string[] = [];
    await pakket.leesXml(deel, {
      begin: (element) => {
        if (element.local === "tableColumn") koppen.push(ontsnap(attribuut(element, "name") ?? ""));
        if (element.local !== "table" && element.local !== "autoFilter") return;
        const bereik = leesBereik(blad, attribuut(element, "ref") ?? "");
        if (bereik === null)
          throw beschadigd(pakket.naam, `blad '${blad}': een tabel heeft geen geldig bereik (${deel.pad})`);
        if (element.local === "autoFilter") return void filters.push(bereik);
        const naam = attribuut(element, "displayName") ?? attribuut(element, "name") ?? "";
        const heeftTotaalrij = Number(attribuut(element, "totalsRowCount") ?? 0) > 0;
        tabellen.push({ naam, bereik, koppen, heeftTotaalrij });
      },
    });
  }
  return { tabellen, filters };
}
