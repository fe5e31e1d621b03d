/** What the pane tells about a custom function. The example is calculated in a test, so that it stays true. */
export interface FunctieTekst {
  readonly naam: string;
  readonly uitleg: string;
  readonly voorbeeld: readonly (number | string)[];
  readonly uitkomst: number | string;
}

export const FUNCTIETEKSTEN: readonly FunctieTekst[] = [
  {
    naam: "OVERPRODUCTIE",
    uitleg: "Wat er meer is geleverd dan afgesproken. Met een tarief erbij krijgt u een bedrag in euro.",
    voorbeeld: [33, 47],
    uitkomst: 14,
  },
  {
    naam: "LAMPKLEUR",
    uitleg: "De kleur van de lamp bij een resultaat en een streefwaarde, als woord.",
    voorbeeld: [29, 20],
    uitkomst: "donkergroen",
  },
  {
    naam: "IMPACT",
    uitleg: "Hoe groot de impact is, uit het aantal mensen en de ernst.",
    voorbeeld: ["hoog", "gemiddeld"],
    uitkomst: "Groot",
  },
];

/** The example as a person types it in Dutch Excel: =LAMPKLEUR(29;20). */
export function formuletekst({ naam, voorbeeld }: FunctieTekst): string {
  return `=${naam}(${voorbeeld.map((waarde) => (typeof waarde === "string" ? `"${waarde}"` : waarde)).join(";")})`;
}
