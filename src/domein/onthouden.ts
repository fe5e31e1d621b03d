/** The same function, that works out each object only once and keeps the outcome as long as the object is. */
export function onthoudPer<Bron extends object, Uit>(maak: (bron: Bron) => Uit): (bron: Bron) => Uit {
  const bekend = new WeakMap<Bron, { readonly uit: Uit }>();
  return (bron) => {
    let eerder = bekend.get(bron);
    if (eerder === undefined) bekend.set(bron, (eerder = { uit: maak(bron) }));
    return eerder.uit;
  };
}

/** As `onthoudPer`, for what follows from two objects together. */
export function onthoudPerTwee<Een extends object, Ander extends object, Uit>(
  maak: (een: Een, ander: Ander) => Uit,
): (een: Een, ander: Ander) => Uit {
  const bekend = onthoudPer((een: Een) => onthoudPer((ander: Ander) => maak(een, ander)));
  return (een, ander) => bekend(een)(ander);
}

/** Longer texts are seldom met twice, and are not worth their memory. */
const LANGSTE_TEKST = 200;
const MEESTE_TEKSTEN = 20_000;

/**
 * The same function, that works out a short text only once: headers, names and units come back on many rows. Bounded in memory:
 * when it is full, what was not asked for since the last time that it was full is forgotten.
 */
export function onthoudTekst<Uit>(maak: (tekst: string) => Uit): (tekst: string) => Uit {
  let bekend = new Map<string, Uit>();
  let vorige = bekend;
  return (tekst) => {
    if (tekst.length > LANGSTE_TEKST) return maak(tekst);
    const eerder = bekend.get(tekst);
    if (eerder !== undefined) return eerder;
    const uit = vorige.get(tekst) ?? maak(tekst);
    if (bekend.size >= MEESTE_TEKSTEN) [vorige, bekend] = [bekend, new Map()];
    bekend.set(tekst, uit);
    return uit;
  };
}
