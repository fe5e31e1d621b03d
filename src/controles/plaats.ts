import { bereikNaam } from "../domein/bereik";
import type { Activiteit, Afspraak, Beschikking, Groep } from "../domein/beschikking";
import { onthoudPer } from "../domein/onthouden";
import type { Getal, Productie, Regel } from "../domein/productie";
import type { Melding } from "./bevinding";

/** What makes a finding recognisable again: the activity, afspraak and field, or else what on which sheet. */
export type Identiteit = Pick<Melding<unknown>, "activiteit" | "afspraak" | "veld" | "anker">;

/** The beschikking by code, so that a rule never searches it row by row. */
export interface Register {
  activiteit(code: string | null): Activiteit | null;
  afspraak(activiteit: string | null, id: string | null): Afspraak | null;
  groep(code: string | null): Groep | null;
}

const LEEG_REGISTER: Register = { activiteit: () => null, afspraak: () => null, groep: () => null };

const registerVan = onthoudPer(({ activiteiten: alle, groepen: groepenlijst }: Beschikking): Register => {
  const activiteiten = new Map(alle.map((deel) => [deel.code, deel]));
  const groepen = new Map(groepenlijst.map((deel) => [deel.code, deel]));
  const afspraken = new Map(
    alle.map(({ code, afspraken: eigen }) => [code, new Map(eigen.map((afspraak) => [afspraak.id, afspraak]))]),
  );
  return {
    activiteit: (code) => (code === null ? null : (activiteiten.get(code) ?? null)),
    afspraak: (code, id) => (code === null || id === null ? null : (afspraken.get(code)?.get(id) ?? null)),
    groep: (code) => (code === null ? null : (groepen.get(code) ?? null)),
  };
});

/** The register of a beschikking, made once; of null an empty one. */
export function register(beschikking: Beschikking | null): Register {
  return beschikking === null ? LEEG_REGISTER : registerVan(beschikking);
}

/** One key for an afspraak of an activity. */
export function sleutel(activiteit: string, afspraak: string): string {
  return `${activiteit}\n${afspraak}`;
}

/** The identity of a field of a row: never its row number (controles.md). */
export function identiteit(regel: Regel, veld: string): Identiteit {
  const { activiteit } = regel.koppeling;
  if (activiteit === null) {
    return {
      anker: { blad: regel.blad, wat: [regel.naam?.tekst, regel.eenheid?.tekst, veld].filter(Boolean).join(" ") },
    };
  }
  if (regel.afspraakId !== null) return { activiteit, afspraak: regel.afspraakId, veld };
  return { activiteit, veld: [regel.eenheid?.tekst, veld].filter(Boolean).join(" ") };
}

/** The name to call a row by: of the matched activity, else as the workbook writes it, else its place. */
export function regelNaam(regel: Regel, boek: Register): string {
  return (
    boek.activiteit(regel.koppeling.activiteit)?.naam ?? regel.naam?.tekst ?? `rij ${regel.rij + 1} van ${regel.blad}`
  );
}

/** "beschikking VOORBEELD-2024-001": where an expected value comes from. */
export function bronBeschikking(beschikking: Beschikking): string {
  return `beschikking ${beschikking.kenmerk}`;
}

/** The cells of a number as text, for the source of an expected value: "Jeugd!F12". */
export function celNamen(getal: Getal): string {
  return getal.cellen.map(bereikNaam).join(", ");
}

/** Rows by their `sleutel`, in order of the workbook; those without are left out. */
export function regelsPer(
  regels: readonly Regel[],
  sleutel: (regel: Regel) => string | null,
): ReadonlyMap<string, readonly Regel[]> {
  const per = new Map<string, Regel[]>();
  for (const regel of regels) {
    const eigen = sleutel(regel);
    if (eigen === null) continue;
    const lijst = per.get(eigen);
    if (lijst) lijst.push(regel);
    else per.set(eigen, [regel]);
  }
  return per;
}

/** The rows that belong to an activity of the beschikking, per activity, in order of the workbook. */
export const regelsPerActiviteit = onthoudPer(({ regels }: Productie) =>
  regelsPer(regels, ({ koppeling }) => koppeling.activiteit),
);

/** The rows of each table, in order of the workbook. */
export const regelsPerTabel = onthoudPer(({ regels }: Productie) => regelsPer(regels, ({ tabel }) => tabel));
