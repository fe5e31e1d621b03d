import { adres, type Bereik } from "../domein/bereik";
import type { Prestatie, Productie } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Inhoud } from "../werkboek/raster";
import type { Boek } from "./boek";
import type { Verwijsbaar } from "./formule";
import { plaatsTekst } from "./plaatstekst";
import { bladInFormule, type Linkdoel } from "./vak";

/** Where a realisatie was read. */
export interface Bron {
  /** "Jeugd!F7", "Log!F7 en 210 meer, geschat", "niet gevonden". */
  readonly tekst: string;
  /** The first cell, where that stands in this workbook: to go to. */
  readonly doel: Linkdoel | null;
  /** The cell as a formula reads it: only where it is one cell in this workbook that holds exactly the number that was read. */
  readonly cel: (Verwijsbaar & { readonly getal: number }) | null;
}

/** What the workbook of the partner states about this afspraak; null when it says nothing. */
export function zoekPrestatie(productie: Productie, activiteit: string, afspraak: string): Prestatie | null {
  return (
    productie.prestaties.find((prestatie) => prestatie.activiteit === activiteit && prestatie.afspraak === afspraak) ??
    null
  );
}

/** Where the realisatie of an afspraak comes from, to show, to go to and to compare with. */
export function bronVan({ dossier, vanAnderen }: Boek, activiteit: string, afspraak: string): Bron {
  const getal = zoekPrestatie(dossier.productie, activiteit, afspraak)?.realisatie;
  if (!getal) return { tekst: "niet gevonden", doel: null, cel: null };
  const delen = [plaatsTekst(getal.cellen)];
  if (getal.telling.status !== "geteld") delen.push(getal.telling.status);
  const tekst = delen.filter((deel) => deel !== "").join(", ");
  const eerste = getal.cellen[0];
  if (!eerste || !vanAnderen.has(eerste.blad)) return { tekst, doel: null, cel: null };
  const gelezen = rekenwaarde(getal.telling);
  const zuiver = getal.cellen.length === 1 && gelezen !== null && staatIn(dossier.inhoud, eerste) === gelezen;
  return {
    tekst,
    doel: { blad: eerste.blad, adres: () => adres(eerste) },
    cel: zuiver ? { getal: gelezen, inFormule: () => `${bladInFormule(eerste.blad)}!${adres(eerste)}` } : null,
  };
}

function staatIn({ rasters }: Inhoud, { blad, rij, kolom, totRij, totKolom }: Bereik): number | null {
  if (rij !== totRij || kolom !== totKolom) return null;
  const waarde = rasters.find((raster) => raster.blad === blad)?.waarde(rij, kolom);
  return typeof waarde === "number" ? waarde : null;
}
