import { cel } from "../domein/bereik";
import type { Reekstijdvak } from "../domein/reeks";
import type { CelSoort, Raster } from "../werkboek/raster";
import { zegtAantal } from "./getallen";
import type { KopLezer } from "./koprijen";
import type { KopLezing } from "./koplezing";
import type { Omgeving } from "./omgeving";
import { opEenRegel } from "./tekst";
import type { Tijdblok, Tijdkop } from "./tijdblok";
import { plaatsInJaar, type Tijdcellen } from "./tijdcellen";

/** A row whose first cell names a period: the header of figures that stand beside each other for other things. */
export interface Staand {
  readonly rij: number;
  readonly kolom: number;
  readonly tijdvak: Reekstijdvak;
}

/**
 * One pass over the used cells of a sheet: the rows that hold periods and no figures, and the rows whose first cell names a period.
 */
export function zoekTijden(raster: Raster, tijden: Tijdcellen): { liggend: number[]; staand: Staand[] } {
  const liggend: number[] = [];
  const staand: Staand[] = [];
  let huidig = -1;
  let gevonden = 0;
  let cijfers = 0;
  let eerste: Staand | null = null;
  const sluitAf = (): void => {
    if (gevonden >= 2 && cijfers === 0) liggend.push(huidig);
    else if (eerste !== null && gevonden === 1) staand.push(eerste);
  };
  const kanTijd = (soort: CelSoort, inhoud: number): boolean =>
    soort === "tekst" || (soort === "getal" && Number.isInteger(inhoud) && inhoud >= 1990 && inhoud < 80_000);
  raster.voorElkeCel((rij, kolom, soort, inhoud) => {
    if (rij !== huidig) {
      sluitAf();
      [huidig, gevonden, cijfers, eerste] = [rij, 0, 0, null];
      const tijdvak = kanTijd(soort, inhoud) ? tijden.lees(rij, kolom) : null;
      if (tijdvak !== null) eerste = { rij, kolom, tijdvak };
    }
    if (soort === "leeg") return;
    if (cijfers > 0 && eerste === null) return;
    if (kanTijd(soort, inhoud) && tijden.lees(rij, kolom) !== null) gevonden++;
    else if (soort !== "tekst") cijfers++;
  });
  sluitAf();
  return { liggend, staand };
}

/** Tables with the periods in the rows and the activities (or counts) in the columns. */
export function staandeBlokken(
  omgeving: Omgeving,
  lezer: KopLezer,
  blokken: readonly Tijdblok[],
  staand: readonly Staand[],
): Tijdblok[] {
  const { raster } = omgeving;
  const gevonden: Tijdblok[] = [];
  for (let i = 0; i < staand.length;) {
    let tot = i;
    while (tot + 1 < staand.length && volgtOp(staand[tot]!, staand[tot + 1]!)) tot++;
    const blok = tot - i >= 1 ? staandBlok(omgeving, lezer, staand.slice(i, tot + 1)) : null;
    if (
      blok !== null &&
      !blokken.some((een) => een.periodekolom !== null && een.van <= blok.van && blok.van <= een.tot)
    )
      gevonden.push(blok);
    i = tot + 1;
  }
  return gevonden.filter((blok) => blok.van >= 0 && raster.rijen > blok.tot);
}

function volgtOp(a: Staand, b: Staand): boolean {
  if (a.kolom !== b.kolom || b.rij - a.rij > 3) return false;
  const [van, naar] = [a.tijdvak, b.tijdvak];
  if (van.soort === "jaar" && naar.soort === "jaar") return Math.abs(naar.jaar - van.jaar) === 1;
  if (van.soort === "jaar" || naar.soort === "jaar") return false;
  const later = (naar.jaar ?? 0) * 12 + plaatsInJaar(naar) - (van.jaar ?? 0) * 12 - plaatsInJaar(van);
  return later > 0 || van.soort !== naar.soort || (later === -11 && naar.jaar === null);
}

function staandBlok(omgeving: Omgeving, lezer: KopLezer, rijen: readonly Staand[]): Tijdblok | null {
  const { raster } = omgeving;
  const { rij: begin, kolom: periodekolom, tijdvak } = rijen[0]!;
  // Two or three years below each other are as often something else.
  if (rijen.length < (tijdvak.soort === "jaar" || tijdvak.soort === "maand" ? 3 : 2)) return null;
  const kop = [begin - 1, begin - 2].find(
    (rij) => rij >= 0 && raster.kolommenVan(rij).some((kolom) => kolom > periodekolom),
  );
  if (kop === undefined) return null;
  const kolommen = raster
    .kolommenVan(kop)
    .filter((kolom) => kolom > periodekolom && raster.soort(kop, kolom) === "tekst");
  const cijfers = kolommen.filter(
    (kolom) => rijen.filter(({ rij }) => zegtAantal(raster, rij, kolom)).length * 2 > rijen.length,
  );
  if (cijfers.length === 0) return null;
  const lezing = (kolom: number): KopLezing => lezer.lees(raster.tekstNummer(kop, kolom));
  // A log with a date or an activity per row is read as such.
  const velden = [periodekolom, ...kolommen].map((kolom) => lezing(kolom).veld);
  if (velden.includes("datum") || velden.includes("activiteit")) return null;
  const koppen = [periodekolom, ...kolommen].map((kolom): Tijdkop => {
    const tekst = opEenRegel(String(raster.waarde(kop, kolom) ?? ""));
    const cellen = tekst === "" ? [] : [cel(raster.blad, kop, kolom)];
    return { kolom, tekst, cellen, lezing: lezing(kolom), deel: "" };
  });
  return { van: kop, tot: kop, kolommen: koppen, zekerheid: rijen.length, periodekolom };
}
