import { afgerond, decimaal } from "./decimaal";
import { naarEuro, type Cent } from "./geld";

const MINTEKEN = "\u2212";
const VASTE_SPATIE = "\u00a0";

/** How most numbers stand there already: nothing to round, and no thousands. */
const KORT = /^\d{1,3}(?:\.\d{1,4})?$/;

/**
 * A number in Dutch notation: "1.828,5", "−11". With `decimalen` exactly so many, without it as many as needed, at most four.
 * Rounds half away from zero. Throws RangeError for NaN and infinity.
 */
export function schrijfGetal(getal: number, decimalen?: number): string {
  const kort = String(getal);
  if (decimalen === undefined && KORT.test(kort)) return kort.replace(".", ",");
  const schaal = decimalen ?? 4;
  const eenheden = afgerond(decimaal(getal), schaal);
  const cijfers = String(eenheden < 0n ? -eenheden : eenheden).padStart(schaal + 1, "0");
  const heel = cijfers.slice(0, cijfers.length - schaal).replace(/\B(?=(?:\d{3})+$)/g, ".");
  const achter = cijfers.slice(cijfers.length - schaal);
  const deel = decimalen === undefined ? achter.replace(/0+$/, "") : achter;
  return `${eenheden < 0n ? MINTEKEN : ""}${heel}${deel === "" ? "" : `,${deel}`}`;
}

/** An amount: "€ 830.399,60", "−€ 121.372,00", with a non-breaking space behind the euro sign. */
export function schrijfEuro(bedrag: Cent): string {
  const getal = schrijfGetal(Math.abs(naarEuro(bedrag)), 2);
  return `${bedrag < 0 ? MINTEKEN : ""}€${VASTE_SPATIE}${getal}`;
}

/** A percentage from a fraction times hundred: (12.5, 1) gives "12,5%"; rounds half away from zero. */
export function schrijfProcent(procent: number, decimalen = 0): string {
  return `${schrijfGetal(procent, decimalen)}%`;
}

/** A difference with its sign: "+38", "−11", "0". */
export function schrijfVerschil(verschil: number): string {
  const getal = schrijfGetal(verschil);
  return verschil > 0 && getal !== "0" ? `+${getal}` : getal;
}
