import type { Lijstgebeurtenis } from "./gebeurtenis";
import type { Lijst } from "./toestand";

/** Rows of a group that are shown at first, and that are added by 'Nog n tonen'. */
export const RIJEN_TOT = 50;

function gewisseld<T>(van: ReadonlySet<T>, waarde: T): ReadonlySet<T> {
  const nieuw = new Set(van);
  if (!nieuw.delete(waarde)) nieuw.add(waarde);
  return nieuw;
}

/** How the list is shown after something the user did to it. */
export function lijstNa(lijst: Lijst, wat: Lijstgebeurtenis): Lijst {
  switch (wat.soort) {
    case "filter gewisseld": {
      const filter = gewisseld(lijst.filter, wat.ernst);
      const dicht = new Set(lijst.dicht);
      for (const ernst of filter) dicht.delete(ernst);
      return { ...lijst, filter, dicht, open: null };
    }
    case "groepering gekozen":
      return { ...lijst, groepering: wat.groepering, open: null };
    case "gezocht":
      return { ...lijst, zoek: wat.tekst, open: null };
    case "groep gewisseld":
      return { ...lijst, dicht: gewisseld(lijst.dicht, wat.groep) };
    case "bevinding geopend":
      return { ...lijst, open: wat.id };
    case "meer getoond":
      return {
        ...lijst,
        getoond: { ...lijst.getoond, [wat.groep]: (lijst.getoond[wat.groep] ?? RIJEN_TOT) + RIJEN_TOT },
      };
    case "niet gecontroleerd gewisseld":
      return { ...lijst, nietOpen: !lijst.nietOpen };
  }
}
