import type { Activiteit, Afspraak, Beschikking } from "../domein/beschikking";
import type { Prestatie, Productie, Regel, Tekst } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { normaliseer } from "../inlezen/tekst";
import { bewijsIn } from "./andere-financier";
import { gelijk, zuiver } from "./ruimte";
import { vanAnderen } from "./verantwoord";

/** An own settled agreement, and the one of another financier that could be mixed into its figure. */
export interface Paar {
  readonly activiteit: Activiteit;
  readonly eigen: Afspraak;
  readonly ander: Afspraak;
  readonly financier: string;
}

/** What proves that production of another financier is in a figure. */
export interface Vondst {
  readonly tekst: Tekst | null;
  readonly fragment: string | null;
  readonly deel: number | null;
}

/** Every such pair of a beschikking: by unit, or else the only settled agreement of the activity. */
export function paren({ activiteiten }: Beschikking): readonly Paar[] {
  return activiteiten.flatMap((activiteit) =>
    vanAnderen(activiteit).flatMap((ander) => {
      const prestaties = activiteit.afspraken.filter((afspraak) => afspraak.verrekenbaar);
      const eigen =
        prestaties.find((afspraak) => normaliseer(afspraak.eenheid) === normaliseer(ander.eenheid)) ??
        (prestaties.length === 1 ? prestaties[0] : undefined);
      return eigen && ander.financier !== null ? [{ activiteit, eigen, ander, financier: ander.financier }] : [];
    }),
  );
}

/** The texts of an activity that can say what is in its figures. */
function teksten(regels: readonly Regel[]): Tekst[] {
  return regels.flatMap(({ toelichting, naam, eenheid }) =>
    [toelichting, naam, eenheid].filter((tekst) => tekst !== null),
  );
}

function bewijsUitTekst(regels: readonly Regel[], financier: string): Vondst | null {
  for (const tekst of teksten(regels)) {
    const bewijs = bewijsIn(tekst.tekst, financier);
    if (bewijs) return { tekst, fragment: bewijs.fragment, deel: bewijs.aantal };
  }
  return null;
}

/** What the logs count for one afspraak; null when no log reports it. */
function uitLogs(prestatie: Prestatie | null, logs: ReadonlySet<string>): number | null {
  const delen = (prestatie?.regels ?? [])
    .filter((regel) => logs.has(regel.tabel))
    .flatMap((regel) => rekenwaarde(regel.realisatie?.telling) ?? []);
  return delen.length === 0 ? null : zuiver(delen.reduce((som, deel) => som + deel, 0));
}

/** What a stated total has too much, when it is just what the logs count for both financiers together. */
function bewijsUitLog(eigen: Prestatie, ander: Prestatie | null, logs: ReadonlySet<string>): Vondst | null {
  const realisatie = rekenwaarde(eigen.realisatie?.telling);
  const [zelf, deel] = [uitLogs(eigen, logs), uitLogs(ander, logs)];
  if (realisatie === null || zelf === null || deel === null || deel <= 0) return null;
  return gelijk(realisatie, zelf + deel) ? { tekst: null, fragment: null, deel } : null;
}

/** A log with such a column says of every row who pays it. */
function heeftFinancierkolom({ tabellen }: Productie, id: string): boolean {
  return tabellen.some((tabel) => tabel.id === id && tabel.kolommen.some(({ veld }) => veld === "financier"));
}

/** Mixed with its proof, kept apart, or not to tell from this workbook. */
export type Oordeel =
  { readonly soort: "gemengd"; readonly vondst: Vondst } | { readonly soort: "gescheiden" | "onbekend" };

/** What the workbook shows: mixed, kept apart, or nothing either way. */
export function oordeel(
  paar: Paar,
  eigen: Prestatie,
  ander: Prestatie | null,
  productie: Productie,
  regels: readonly Regel[],
): Oordeel {
  const logs = new Set(productie.registraties.map((registratie) => registratie.tabel));
  const uitLog = bewijsUitLog(eigen, ander, logs);
  if (uitLog) return { soort: "gemengd", vondst: uitLog };
  if (ander?.regels.some((regel) => rekenwaarde(regel.realisatie?.telling) !== null)) return { soort: "gescheiden" };
  const tabel = eigen.regel?.tabel ?? "";
  if (logs.has(tabel) && heeftFinancierkolom(productie, tabel)) return { soort: "gescheiden" };
  const vondst = bewijsUitTekst(regels, paar.financier);
  if (vondst) return { soort: "gemengd", vondst };
  return { soort: eigen.regel?.financier ? "gescheiden" : "onbekend" };
}
