/** The header of most examples. */
export const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie"] as const;
/** The same with a column for explanations. */
export const KOP_TOELICHTING = [...KOP, "Toelichting"] as const;
/** The header of a settlement table. */
export const KOP_AFREKENING = [
  "Groep",
  "Maximaal beschikt",
  "Geleverde prestaties",
  "Overproductie",
  "Onderproductie",
  "Afrekenen",
] as const;

/** The rows of two activities with 152 + 465 hours agreed and 190 + 301 delivered: together 617 and 491. */
export const SPORT = ["Sport", "Klokuur activiteit", 152, 190] as const;
export const HUISWERK = ["Huiswerk", "Klokuur activiteit", 465, 301] as const;

type Deel = Readonly<Record<string, unknown>>;

/** A PE of an example: hours at € 100,00 unless told otherwise. */
export function pe(streefwaarde: number | string, anders: Deel = {}): Deel {
  return {
    id: "PE1",
    soort: "PE",
    eenheid: "Klokuur activiteit",
    telbegrip: "uren",
    streefwaarde,
    tarief: 100,
    ...anders,
  };
}

/** A PE of an example that another financier pays. */
export function peVan(financier: string, streefwaarde: number): Deel {
  const { tarief: _, ...zonderTarief } = pe(streefwaarde, { id: "PE2", verrekenbaar: false, financier });
  return zonderTarief;
}

/** A TE of an example: deelnames unless told otherwise. */
export function te(streefwaarde: number | string, anders: Deel = {}): Deel {
  return { id: "TE1", soort: "TE", eenheid: "Aantal deelnemers", telbegrip: "deelnames", streefwaarde, ...anders };
}

/** An activity of an example, in groep 100; its code is the short name in capitals. */
export function activiteit(afkorting: string, naam: string, afspraken: readonly Deel[], anders: Deel = {}): Deel {
  return { code: afkorting.toUpperCase(), groep: "100", naam, afkorting, opgaven: [], afspraken, ...anders };
}

/** The activity of most examples, with other agreements. */
export function sport(...afspraken: readonly Deel[]): Deel {
  return activiteit("Sport", "Jeugd - Sport en beweging", afspraken);
}

/** The production sheet of an example: the activity of most examples, 152 hours agreed, with these hours delivered. */
export function urenSport(uren: number): readonly (readonly (string | number)[])[] {
  return [KOP, ["Sport", "Klokuur activiteit", 152, uren]];
}
