import { afgerond, decimaal } from "./decimaal";
import { naarEuro, type Cent } from "./geld";

const MINTEKEN = "\u2212";
const VASTE_SPATIE = "\u00a0";

/**
 * A number in Dutch notation: "1.828,5", "−11". With `decimalen` exactly so many, without it as many as needed, at most four.
 * Rounds half away from zero. Throws RangeError for NaN and infinity.
 */
export function schrijfGetal(getal: number, decimalen?: number): string {
  const schaal = decimalen ?? 4;
  const cijfers = cijfersVan(Math.abs(getal), schaal);
  const heel = cijfers.slice(0, cijfers.length - schaal).replace(/\B(?=(?:\d{3})+$)/g, ".");
  const achter = cijfers.slice(cijfers.length - schaal);
  const deel = decimalen === undefined ? achter.replace(/0+$/, "") : achter;
  const teken = getal < 0 && /[1-9]/.test(cijfers) ? MINTEKEN : "";
  return `${teken}${heel}${deel === "" ? "" : `,${deel}`}`;
}

/** The digits of a number in units of 10^−`schaal`, at least one before those behind the comma. */
function cijfersVan(getal: number, schaal: number): string {
  const [heel = "", deel = ""] = String(getal).split(".");
  // Most numbers have nothing to round: then the digits that stand there are exact.
  if (deel.length <= schaal && /^\d+$/.test(heel + deel)) return heel + deel.padEnd(schaal, "0");
  return String(afgerond(decimaal(getal), schaal)).padStart(schaal + 1, "0");
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
