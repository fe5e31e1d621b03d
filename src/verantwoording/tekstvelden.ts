/** The rubrics of the standard sheet that people type (domein.md §9), with what stands beside each. */
export interface Tekstveld {
  readonly sleutel: string;
  readonly nummer: number;
  readonly naam: string;
  readonly hint: string;
  /** Lines that are at least shown. */
  readonly regels: number;
}

export type Rubriek =
  | { readonly soort: "tekst"; readonly veld: Tekstveld }
  | { readonly soort: "formule"; readonly nummer: number; readonly naam: string; readonly wat: FormuleRubriek }
  | { readonly soort: "resultaat"; readonly nummer: number; readonly naam: string };

export type FormuleRubriek = "programma" | "activiteit" | "ureninzet";

/** Longest text that an input cell takes: about the highest row that Excel has; a longer one would be cut off in print. */
export const TEKST_TOT = 2000;

function tekst(nummer: number, sleutel: string, naam: string, hint: string, regels: number): Rubriek {
  return { soort: "tekst", veld: { sleutel, nummer, naam, hint, regels } };
}

/** The fourteen rubrics, in the order of domein.md §9. */
export const RUBRIEKEN: readonly Rubriek[] = [
  { soort: "formule", nummer: 1, naam: "Programma (opgaven)", wat: "programma" },
  { soort: "formule", nummer: 2, naam: "Activiteit", wat: "activiteit" },
  tekst(
    3,
    "aansluiting",
    "Aansluiting bij doelstelling(en) integrale visie",
    "Aan welk doel draagt dit bij, en hoe?",
    4,
  ),
  tekst(4, "contact", "Contactpersoon", "Naam en telefoon staan alleen hier.", 1),
  tekst(5, "inhoud", "Inhoud", "Wat is er gedaan, waar en hoe vaak?", 3),
  tekst(6, "doelgroep", "Doelgroep", "Voor wie, en van welke leeftijd?", 1),
  tekst(7, "inzet", "Inzet", "Wie voert het uit: welke functies, vrijwilligers?", 1),
  tekst(8, "periode", "Periode", "Wanneer in het jaar?", 1),
  { soort: "formule", nummer: 9, naam: "Ureninzet", wat: "ureninzet" },
  tekst(10, "samenwerking", "Samenwerking", "Met welke organisaties?", 1),
  tekst(11, "afspraak", "Oorspronkelijke afspraak subsidie/beschikking", "Zoals met de gemeente afgesproken.", 3),
  { soort: "resultaat", nummer: 12, naam: "Resultaat" },
  tekst(
    13,
    "ervaring",
    "Tevredenheid / inwonerservaring",
    "Hoe ervoeren inwoners het, wat leverde het op, wat kan beter?",
    3,
  ),
  tekst(14, "afwijkingen", "Afwijkingen", "Noem de oorzaak, het gevolg en wat u eraan doet.", 3),
];
