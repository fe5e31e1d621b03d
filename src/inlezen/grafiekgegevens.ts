import { cel, type Bereik } from "../domein/bereik";
import type { Gegeven } from "../domein/gegeven";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { geteld } from "../domein/telling";
import { leesBereik } from "../werkboek/adressen";
import type { Grafiek, Raster } from "../werkboek/raster";
import { leesGetalCel } from "./getallen";
import { ingekort } from "./tekst";

const VERWIJZING = /^\(?(?:'((?:[^']|'')+)'|([^'!()]+))!([$A-Za-z0-9:]+)\)?$/;

/** The cells of one row or column that a series of a chart was drawn from; null for another file, more blocks or a name. */
function bereikVan(verwijzing: string): Bereik | null {
  const delen = VERWIJZING.exec(verwijzing);
  const blad = delen?.[1]?.replaceAll("''", "'") ?? delen?.[2];
  if (!delen || blad === undefined || blad.includes("[")) return null;
  const bereik = leesBereik(blad, delen[3]!);
  return bereik !== null && (bereik.rij === bereik.totRij || bereik.kolom === bereik.totKolom) ? bereik : null;
}

/** A figure that a chart keeps, beside the cell that it was drawn from: each such point is one fact with two places. */
export function gegevensUitGrafieken(
  grafieken: readonly Grafiek[],
  raster: (blad: string) => Raster | null,
): Gegeven[] {
  const gezien = new Set<string>();
  return grafieken.flatMap(({ blad, reeksen }) =>
    reeksen.flatMap(({ naam, verwijzing, punten }) => {
      const bereik = verwijzing === null ? null : bereikVan(verwijzing);
      const bron = bereik === null ? null : raster(bereik.blad);
      if (bereik === null || bron === null) return [];
      const lengte = Math.max(bereik.totRij - bereik.rij, bereik.totKolom - bereik.kolom) + 1;
      return punten.flatMap(({ plaats, label, waarde }): Gegeven[] => {
        const naarRechts = bereik.totKolom > bereik.kolom;
        const rij = bereik.rij + (naarRechts ? 0 : plaats);
        const kolom = bereik.kolom + (naarRechts ? plaats : 0);
        const sleutel = `grafiek ${blad} ${bereik.blad} ${rij} ${kolom}`;
        const inCel = bron.soort(rij, kolom) === "getal" ? bron.waarde(rij, kolom) : null;
        // A chart that leaves out hidden rows counts its points otherwise.
        const verborgen = bron.verborgenRijen.has(rij) || bron.verborgenKolommen.has(kolom);
        if (plaats >= lengte || verborgen || typeof inCel !== "number" || gezien.has(sleutel)) return [];
        gezien.add(sleutel);
        // As it is stored: a chart keeps a time as a part of a day, and so does its cell.
        const getal = { ...leesGetalCel(bron, rij, kolom), telling: geteld(inCel) };
        const getekend = {
          telling: geteld(waarde),
          tekst: schrijfGetal(waarde),
          cellen: [cel(bereik.blad, rij, kolom)],
          alsTekst: false,
          afronding: getal.afronding,
          formule: null,
        };
        const wat = [naam, label].filter((deel) => deel !== "").join(", ");
        return [
          {
            sleutel,
            naam: wat === "" ? "Een cijfer in de grafiek" : `'${ingekort(wat, 60)}' in de grafiek`,
            activiteit: null,
            afspraak: null,
            wat: "realisatie",
            tijdvak: null,
            vermeldingen: [
              { bron: "tabel", blad: bereik.blad, getal, fragment: null },
              { bron: "grafiek", blad, getal: getekend, fragment: null },
            ],
          },
        ];
      });
    }),
  );
}
