import type { Rij } from "./vak";

/** A4 landscape minus the margins of stijl.md, in points. */
const PAGINA_HOOGTE = 595.3 - (0.75 + 0.7) * 72;
/** A width of 146 characters fills a page at 100 %; wider sheets are printed smaller. */
const VOLLE_BREEDTE = 146;
/** Room that is kept free: programs differ a little in what fits. */
const SPELING = 10;

/** A sheet that is at most this much too high is printed a little smaller instead of on two pages. */
const NET_TE_HOOG = 1.2;

/** How many pages high a sheet is printed: 1 when it (nearly) fits on one page, else 0: as many as it needs. */
export function paginasHoog(rijen: readonly Rij[], breedten: readonly number[]): 0 | 1 {
  return som(rijen) <= hoogteVanPagina(breedten) * NET_TE_HOOG ? 1 : 0;
}

function hoogteVanPagina(breedten: readonly number[]): number {
  const breedte = breedten.reduce((totaal, deel) => totaal + deel, 0);
  return PAGINA_HOOGTE / Math.min(1, VOLLE_BREEDTE / breedte) - SPELING;
}

/** A last page that is filled less than this looks forgotten. */
const BIJNA_LEEG = 0.25;
/** The pages before it give up at most this part of their height to fill it. */
const HOOGSTENS_AFSTAAN = 0.4;
const STAP = 0.05;

interface Rijherhaling {
  readonly van: number;
  readonly tot: number;
}

/**
 * The rows (from 0) that start a new printed page: where a row asks for it, and where rows that belong together
 * (`bijVolgende`) would otherwise be torn apart. A group that is longer than a page flows on. When little would be left for the
 * last page, the pages share what there is.
 */
export function paginaBegin(
  rijen: readonly Rij[],
  breedten: readonly number[],
  herhaal: Rijherhaling,
): readonly number[] {
  const hoogte = hoogteVanPagina(breedten);
  let beste = verdeel(rijen, herhaal, hoogte, hoogte);
  if (beste.begin.length === 0 || beste.vol >= BIJNA_LEEG * hoogte) return beste.begin;
  for (let minder = STAP; minder <= HOOGSTENS_AFSTAAN; minder += STAP) {
    const anders = verdeel(rijen, herhaal, hoogte, hoogte * (1 - minder));
    if (anders.begin.length > beste.begin.length) break;
    if (anders.vol > beste.vol) beste = anders;
  }
  return beste.begin;
}

/** The page starts when pages are filled up to `streef`, and how full the last page is then. */
function verdeel(
  rijen: readonly Rij[],
  herhaal: Rijherhaling,
  hoogte: number,
  streef: number,
): { readonly begin: readonly number[]; readonly vol: number } {
  const koppen = som(rijen.slice(herhaal.van, herhaal.tot + 1));
  const begin: number[] = [];
  let vol = 0;
  for (const groep of groepen(rijen)) {
    const [eerste] = groep;
    if (!eerste) continue;
    const nodig = som(groep);
    const teVol = vol > koppen && vol + nodig > streef && koppen + nodig <= hoogte;
    if (eerste.nummer > 0 && (eerste.nieuwePagina || teVol)) {
      begin.push(eerste.nummer);
      vol = koppen;
    }
    vol = koppen + ((vol + nodig - koppen) % Math.max(1, hoogte - koppen));
  }
  return { begin, vol };
}

function groepen(rijen: readonly Rij[]): readonly (readonly Rij[])[] {
  const uit: Rij[][] = [];
  let open: Rij[] | null = null;
  for (const rij of rijen) {
    if (open && !rij.nieuwePagina) open.push(rij);
    else uit.push((open = [rij]));
    if (!rij.bijVolgende) open = null;
  }
  return uit;
}

function som(rijen: readonly Rij[]): number {
  return rijen.reduce((totaal, rij) => totaal + (rij.hoogte ?? 15), 0);
}
