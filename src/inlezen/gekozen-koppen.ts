import type { Raster } from "../werkboek/raster";
import { zonderJaar } from "./jaren";
import type { Keuzewijzer } from "./keuzewijzer";
import { gekozenKopblok, type Bladkoppen, type KopLezer, type Kopblok } from "./koprijen";

/** The headers of a sheet, with those that the user pointed at in the place of what was found there. */
export function metGekozenKoppen(
  raster: Raster,
  lezer: KopLezer,
  gevonden: Bladkoppen,
  wijzer: Keuzewijzer,
): readonly Kopblok[] {
  let blokken = gevonden.blokken;
  for (const { rij, keuze } of wijzer.koprijen(raster)) {
    const blok = gekozenKopblok(raster, lezer, rij);
    if (blok === null) continue;
    const vervangt = (keuze.vervangt ?? []).map(zonderJaar).join("|");
    const over = blokken.filter((een) => {
      const zelfde = vervangt !== "" && een.kolommen.map(({ tekst }) => zonderJaar(tekst)).join("|") === vervangt;
      return !(een.van <= rij && rij <= een.tot) && !zelfde;
    });
    blokken = [...over, blok].sort((a, b) => a.van - b.van);
  }
  return blokken;
}
