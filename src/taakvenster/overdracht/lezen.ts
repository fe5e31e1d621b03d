import { leesGesprek, samenGesprek } from "../../verantwoording/gesprek";
import { leesIndieningen } from "../../verantwoording/indiening";
import type { XmlDeel } from "../../werkboek/raster";
import type { Overdracht, Overdrachtgebeurtenis } from "../staat/overdracht";

/**
 * What these parts tell of handing in and of the dialogue, beside what was known of the same verantwoording: of two lists of
 * submissions the longer one goes on from the other, and of a dialogue no line is lost.
 */
export function leesOverdracht(delen: readonly XmlDeel[], bekend: Overdracht): Overdrachtgebeurtenis {
  const gelezen = leesIndieningen(delen);
  return {
    soort: "overdracht gelezen",
    indieningen: gelezen.length >= bekend.indieningen.length ? gelezen : bekend.indieningen,
    gesprek: samenGesprek(bekend.gesprek, leesGesprek(delen)),
  };
}
