import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Overgeslagen, Productie } from "../domein/productie";
import type { NietGecontroleerd } from "./bevinding";

type Reden = Overgeslagen["reden"];

/** The rule that a user would look for; the other reasons have a rule of their own that reports them (IDB-01, IDB-05, STR-04). */
const CODES: Readonly<Partial<Record<Reden, string>>> = {
  "andere financier": "PRD-04",
  "buiten periode": "TYD-03",
  "geen datum": "TYD-03",
};

/** "1 rij", "1.204 rijen". */
export function aantalRijen(aantal: number): string {
  return aantal === 1 ? "1 rij" : `${schrijfGetal(aantal)} rijen`;
}

function waarom(reden: Reden, wat: string): string {
  if (reden === "andere financier") return `van een andere financier (${wat})`;
  if (reden === "geen datum") return "zonder leesbare datum";
  return `buiten de periode van de beschikking${wat === "" ? "" : ` (${wat})`}`;
}

/** Rows of logs that were read and not counted, one sentence per log, reason and financier or year (domein.md §3.2). */
export function nietGeteld({ registraties, tabellen }: Productie): NietGecontroleerd[] {
  const bladen = new Map(tabellen.map((tabel) => [tabel.id, tabel.blad]));
  return registraties.flatMap(({ tabel, overgeslagen }) => {
    const aantallen = new Map<string, { readonly code: string; readonly tekst: string; aantal: number }>();
    for (const { reden, wat, aantal } of overgeslagen) {
      const code = CODES[reden];
      if (code === undefined) continue;
      const tekst = waarom(reden, wat);
      const eerder = aantallen.get(tekst);
      if (eerder) eerder.aantal += aantal;
      else aantallen.set(tekst, { code, tekst, aantal });
    }
    return [...aantallen.values()].map(({ code, tekst, aantal }) => ({
      code,
      reden: `Blad '${bladen.get(tabel) ?? tabel}': ${aantalRijen(aantal)} ${tekst} ${aantal === 1 ? "telt" : "tellen"} niet mee.`,
    }));
  });
}
