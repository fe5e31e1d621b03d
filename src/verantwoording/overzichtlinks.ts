import type { Bladdeel } from "./bladbouwer";
import type { Rij, Vak } from "./vak";

/** From the right, wide enough apart for the name of a sheet, which runs on to the left. */
const KOLOMMEN = [9, 7, 4, 2] as const;
/** In the first two rows the last column has the links that are always there. */
const BOVEN = KOLOMMEN.slice(1);

/** The links to the other sheets at the head of Overzicht, two below each other; what does not fit there comes in rows below. */
export function zetLinks(
  { deel, titel, ondertitel }: { readonly deel: Bladdeel; readonly titel: Rij; readonly ondertitel: Rij },
  links: readonly Vak[],
): void {
  const zet = (rij: Rij, kolom: number, doel: Vak): void =>
    void rij.zet(kolom, doel.blad, "link").linkNaar(doel, `Ga naar ${doel.blad}`);
  const boven = links.slice(0, 2 * BOVEN.length);
  boven.forEach((doel, nummer) => zet(nummer % 2 === 0 ? titel : ondertitel, BOVEN[Math.floor(nummer / 2)]!, doel));
  for (let van = boven.length; van < links.length; van += KOLOMMEN.length) {
    const rij = deel.rij();
    links.slice(van, van + KOLOMMEN.length).forEach((doel, nummer) => zet(rij, KOLOMMEN[nummer]!, doel));
  }
}
