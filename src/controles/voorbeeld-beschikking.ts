type Document = Readonly<Record<string, unknown>>;

/**
 * The small beschikking under the examples of all rules, as the JSON document of domein.md §2: one groep, one activity, one
 * PE and one TE. An example states only what differs.
 */
export const VOORBEELD_BESCHIKKING: Document = {
  schema: "beschikking/1.0",
  kenmerk: "VOORBEELD-2024-001",
  versie: 1,
  vervangt: null,
  gemeente: "Soest",
  partner: "Stichting Balans",
  jaar: 2024,
  periode: { van: "2024-01-01", tot: "2024-12-31" },
  groepen: [{ code: "100", naam: "Jeugd", beschikt: 29966.8, verrekenen: true }],
  activiteiten: [
    {
      code: "SPORT",
      groep: "100",
      naam: "Jeugd - Gezonde leefstijl - Sport en beweging",
      afkorting: "Sport",
      opgaven: ["Gezonde leefstijl"],
      ipu: 243,
      afspraken: [
        {
          id: "PE1",
          soort: "PE",
          eenheid: "Klokuur activiteit",
          telbegrip: "uren",
          streefwaarde: 152,
          tarief: 197.15,
          verrekenbaar: true,
          financier: "gemeente",
        },
        { id: "TE1", soort: "TE", eenheid: "Aantal deelnemers", telbegrip: "deelnames", streefwaarde: 1000 },
      ],
    },
  ],
};

function isObject(waarde: unknown): waarde is Document {
  return typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);
}

function samen(onder: Document, boven: Document): Document {
  const uit: Record<string, unknown> = { ...onder };
  for (const [sleutel, waarde] of Object.entries(boven)) {
    const vorige = uit[sleutel];
    uit[sleutel] = isObject(waarde) && isObject(vorige) ? samen(vorige, waarde) : waarde;
  }
  return uit;
}

/** The document of an example: `boven` merged over the standard one (objects key by key, lists as a whole). */
export function voorbeeldBeschikking(boven: Document = {}): Document {
  return samen(VOORBEELD_BESCHIKKING, boven);
}
