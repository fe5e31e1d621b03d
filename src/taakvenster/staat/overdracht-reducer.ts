import { GEEN_OVERDRACHT, type Overdracht, type Overdrachtgebeurtenis } from "./overdracht";

/** What is known between partner and municipality after something happened. Pure. */
export function overdrachtNa(o: Overdracht, wat: Overdrachtgebeurtenis): Overdracht {
  switch (wat.soort) {
    case "overdracht gelezen":
      return {
        ...o,
        indieningen: wat.indieningen,
        gesprek: wat.gesprek,
        zegel: null,
        vergelijking: null,
        openbaar: null,
      };
    case "rol gekozen":
      return { ...o, rol: wat.rol };
    case "opgave gezet":
      return { ...o, opgave: { ...o.opgave, ...wat.opgave }, ingediend: null };
    case "ingediend":
      return {
        ...o,
        indieningen: wat.indieningen,
        ingediend: wat.ingediend,
        openbaar: null,
        zegel: null,
        opgave: { ...GEEN_OVERDRACHT.opgave, soort: wat.ingediend.soort },
        onopgeslagen: 0,
      };
    case "openbaar gemaakt":
      return { ...o, openbaar: wat.openbaar };
    case "gezegd":
      return {
        ...o,
        gesprek: wat.gesprek,
        voorgenomen: null,
        onopgeslagen: wat.onopgeslagen ? o.onopgeslagen + 1 : 0,
      };
    case "overdracht opgeslagen":
      return { ...o, onopgeslagen: 0 };
    case "zegel bekeken":
      return { ...o, zegel: wat.zegel };
    case "oordeel voorgenomen":
      return { ...o, voorgenomen: wat.status };
    case "vergeleken":
      return { ...o, vergelijking: wat.vergelijking };
  }
}
