import type { Beschikking } from "../domein/beschikking";
import type { Gegeven, Vermelding } from "../domein/gegeven";
import type { Prestatie, Regel, Tabel } from "../domein/productie";
import type { Reeks } from "../domein/reeks";
import type { Uitkomst } from "../domein/uitkomst";
import type { Verhaal } from "../domein/verhaal";

/** Everything that can state a fact. */
export interface Gegevensbronnen {
  readonly beschikking: Beschikking | null;
  readonly tabellen: readonly Tabel[];
  readonly regels: readonly Regel[];
  readonly prestaties: readonly Prestatie[];
  readonly reeksen: readonly Reeks[];
  readonly uitkomsten: readonly Uitkomst[];
  readonly verhalen: readonly Verhaal[];
}

/** The facts that are stated in more than one place: the realisatie of an afspraak that several tables of totals report. */
export function koppelGegevens({ beschikking, prestaties }: Gegevensbronnen): Gegeven[] {
  const namen = new Map(beschikking?.activiteiten.map(({ code, naam }) => [code, naam]));
  return prestaties.flatMap(({ activiteit, afspraak, regels }) => {
    const vermeldingen = regels.flatMap(({ blad, realisatie }): Vermelding[] =>
      realisatie === null || realisatie.tekst === ""
        ? []
        : [{ bron: "tabel", blad, getal: realisatie, fragment: null }],
    );
    if (vermeldingen.length < 2) return [];
    const naam = `De realisatie van ${namen.get(activiteit) ?? activiteit}`;
    const sleutel = `${activiteit} ${afspraak} realisatie`;
    return [{ sleutel, naam, activiteit, afspraak, wat: "realisatie" as const, tijdvak: null, vermeldingen }];
  });
}
