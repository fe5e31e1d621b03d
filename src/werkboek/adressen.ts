import { kolomNummer, type Bereik } from "../domein/bereik";
import { MAX_RIJEN } from "./raster-bouwer";

/** The row and column of an address ("B7", "$B$7"), from 0; null when no sheet has it. */
export function leesAdres(adres: string): { rij: number; kolom: number } | null {
  const delen = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(adres);
  const kolom = delen === null ? null : kolomNummer(delen[1]!);
  const rij = Number(delen?.[2]) - 1;
  return kolom === null || rij >= MAX_RIJEN ? null : { rij, kolom };
}

/** A block of cells from its address ("A1:C3", or "A1" for one); null when no sheet has it. */
export function leesBereik(blad: string, adres: string): Bereik | null {
  const [begin = "", einde = begin] = adres.split(":");
  const van = leesAdres(begin);
  const tot = leesAdres(einde);
  if (van === null || tot === null) return null;
  return {
    blad,
    rij: Math.min(van.rij, tot.rij),
    kolom: Math.min(van.kolom, tot.kolom),
    totRij: Math.max(van.rij, tot.rij),
    totKolom: Math.max(van.kolom, tot.kolom),
  };
}
