import type { Rij } from "./vak";

/** A4 landscape minus the margins of stijl.md, in points. */
const PAGINA_HOOGTE = 595.3 - (0.75 + 0.7) * 72;
/** A width of 146 characters fills a page at 100 %; wider sheets are printed smaller. */
const VOLLE_BREEDTE = 146;
/** Room that is kept free: programs differ a little in what fits. */
const SPELING = 10;

/**
 * The rows (from 0) that start a new printed page: where a row asks for it, and where rows that belong together
 * (`bijVolgende`) would otherwise be torn apart. A group that is longer than a page flows on.
 */
export function paginaBegin(
  rijen: readonly Rij[],
  breedten: readonly number[],
  herhaal: { readonly van: number; readonly tot: number },
): readonly number[] {
  const breedte = breedten.reduce((som, deel) => som + deel, 0);
  const hoogte = PAGINA_HOOGTE / Math.min(1, VOLLE_BREEDTE / breedte) - SPELING;
  const koppen = som(rijen.slice(herhaal.van, herhaal.tot + 1));
  const begin: number[] = [];
  let vol = 0;
  for (const groep of groepen(rijen)) {
    const [eerste] = groep;
    if (!eerste) continue;
    const nodig = som(groep);
    if (eerste.nummer > 0 && (eerste.nieuwePagina || (vol + nodig > hoogte && koppen + nodig <= hoogte))) {
      begin.push(eerste.nummer);
      vol = koppen;
    }
    vol = koppen + ((vol + nodig - koppen) % Math.max(1, hoogte - koppen));
  }
  return begin;
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
