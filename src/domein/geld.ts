/** Money: whole cents, always an integer. Never add euros as floats. */
export type Cent = number & { readonly __eenheid: "cent" };

/** A price per unit: whole ten-thousandths of a euro (a tarief has up to four decimals). */
export type Tarief = number & { readonly __eenheid: "tienduizendste euro" };
