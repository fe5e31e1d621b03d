import { cel } from "../domein/bereik";
import type { Tekst } from "../domein/productie";
import type { Reekstijdvak } from "../domein/reeks";
import type { CelSoort, Raster } from "../werkboek/raster";
import { bladrijen } from "./bladrijen";
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
 * The rows of a sheet that hold periods and no figures, and the rows whose first cell names a period.
 */
export function zoekTijden(raster: Raster, tijden: Tijdcellen): { liggend: number[]; staand: Staand[] } {
  const liggend: number[] = [];
  const staand: Staand[] = [];
  let huidig = -1;
  let gevonden = 0;
  let metCijfer = false;
  let eerste: Staand | null = null;
  const sluitAf = (): void => {
    if (gevonden >= 2 && !metCijfer) liggend.push(huidig);
    else if (eerste !== null && gevonden === 1) staand.push(eerste);
  };
  const kanTijd = (soort: CelSoort, inhoud: number): boolean =>
    soort === "tekst" || (soort === "getal" && Number.isInteger(inhoud) && inhoud >= 1990 && inhoud < 80_000);
  const bezoek = (rij: number, kolom: number, soort: CelSoort, inhoud: number): boolean => {
    const tijdvak = kanTijd(soort, inhoud) ? tijden.leesCel(rij, kolom, soort, inhoud) : null;
    if (rij !== huidig) {
      sluitAf();
      huidig = rij;
      gevonden = 0;
      metCijfer = false;
      eerste = tijdvak === null ? null : { rij, kolom, tijdvak };
    }
    if (tijdvak !== null) gevonden++;
    else if (soort !== "tekst" && soort !== "leeg") metCijfer = true;
    return metCijfer && (eerste === null || gevonden > 1);
  };
  for (const { van, tot } of bladrijen(raster).open) raster.voorElkRijbegin(bezoek, van, tot);
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
  const namen = [periodekolom, ...kolommen.filter((kolom) => !cijfers.includes(kolom))];
  const velden = namen.map((kolom) => lezing(kolom).veld);
  if (velden.includes("datum") || velden.includes("activiteit")) return null;
  const boven = namenBoven(raster, kop, kolommen);
  const koppen = [periodekolom, ...kolommen].map((kolom): Tijdkop => {
    const delen = [kolom === periodekolom ? null : (boven.get(kolom) ?? null), tekstIn(raster, kop, kolom)];
    const gevuld = delen.filter((deel) => deel !== null);
    const tekst = gevuld.map((deel) => deel.tekst).join(", ");
    return { kolom, tekst, cellen: gevuld.flatMap((deel) => deel.cellen), lezing: lezing(kolom), deel: "" };
  });
  return { van: boven.size > 0 ? kop - 1 : kop, tot: kop, kolommen: koppen, zekerheid: rijen.length, periodekolom };
}

function tekstIn(raster: Raster, rij: number, kolom: number): Tekst | null {
  const waarde = raster.waarde(rij, kolom);
  if (waarde === null || opEenRegel(String(waarde)) === "") return null;
  return { tekst: opEenRegel(String(waarde)), cellen: [cel(raster.blad, rij, kolom)] };
}

/** The names of activities above a row of units, for each column; a name goes on over the empty cells to its right. None under a title. */
function namenBoven(raster: Raster, kop: number, kolommen: readonly number[]): ReadonlyMap<number, Tekst> {
  const teksten = kolommen.map((kolom) => [kolom, kop > 0 ? tekstIn(raster, kop - 1, kolom) : null] as const);
  const eigen = kop > 0 ? raster.kolommenVan(kop - 1) : [];
  if (eigen.some((kolom) => raster.soort(kop - 1, kolom) !== "tekst")) return new Map();
  if (teksten.filter(([, tekst]) => tekst !== null).length < 2) return new Map();
  let laatste: Tekst | null = null;
  return new Map(
    teksten.flatMap(([kolom, tekst]) => {
      laatste = tekst ?? laatste;
      return laatste === null ? [] : [[kolom, laatste] as const];
    }),
  );
}
