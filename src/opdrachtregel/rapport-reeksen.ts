import { adres, type Bereik } from "../domein/bereik";
import { tijdvakSleutel, type Reeks } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";

/** A series of the JSON report (opdrachtregel.md): per year (or month, quarter, half-year) its figure; null is not known. */
export interface RapportReeks {
  readonly blad: string;
  readonly bereik: string;
  readonly naam: string;
  readonly eenheid: string | null;
  readonly wat: Reeks["wat"];
  readonly activiteit: string | null;
  readonly afspraak: string | null;
  readonly waarden: Readonly<Record<string, number | null>>;
}

/** A series as the report tells it: the block that its figures stand in, and its figures by time ("2024", "2024-03", "2024-K1"). */
export function reeksVan({ blad, naam, eenheid, wat, activiteit, afspraak, punten }: Reeks): RapportReeks {
  const cellen = punten.flatMap(({ getal }) => getal.cellen);
  return {
    blad,
    bereik: cellen.length === 0 ? "" : adres(omhullend(cellen)),
    naam: naam.tekst,
    eenheid: eenheid?.tekst ?? null,
    wat,
    activiteit,
    afspraak,
    waarden: Object.fromEntries(
      punten.map(({ tijdvak, getal }) => [tijdvakSleutel(tijdvak), rekenwaarde(getal.telling)] as const),
    ),
  };
}

function omhullend(cellen: readonly Bereik[]): Bereik {
  return {
    blad: cellen[0]!.blad,
    rij: Math.min(...cellen.map(({ rij }) => rij)),
    kolom: Math.min(...cellen.map(({ kolom }) => kolom)),
    totRij: Math.max(...cellen.map(({ totRij }) => totRij)),
    totKolom: Math.max(...cellen.map(({ totKolom }) => totKolom)),
  };
}
