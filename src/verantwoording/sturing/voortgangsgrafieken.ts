import type { Lampkleur } from "../../domein/lamp";
import { KLEUR } from "../../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { f, letterlijk } from "../formule";
import { Blok, blokVan, type Rij, type Vak } from "../vak";

/** One settled afspraak of an opgave, as a bar. */
export interface Voortgangsbalk {
  readonly sleutel: string;
  readonly rij: Rij;
  readonly naam: string;
  readonly procent: Vak;
  readonly woord: Vak;
}

const HULP = { naam: 8, onder: 9, vanaf: 10, lamp: 11 } as const;
/** Columns beside the page, for the figures of the charts. */
export const VOORTGANG_HULP = [24, 12, 12, 14, 6];
const MEESTE_BALKEN = 13;
const RIJEN = 17;
const KLEUREN: readonly Lampkleur[] = ["rood", "oranje", "blauw", "groen", "donkergroen", "geen kleur"];
/** The axis of the chart takes no longer names. */
export const LABEL_TOT = 26;

/** Two charts beside each other: how many afspraken have which lamp, and the afspraken that are furthest behind. */
export function zetVoortgangsgrafieken(blad: Bladbouwer, deel: Bladdeel, balken: readonly Voortgangsbalk[]): void {
  const bekend = balken.filter(({ procent }) => procent.getal !== null);
  if (bekend.length === 0) return;
  deel.rij(8).bijVolgende = true;
  const rijen = Array.from({ length: RIJEN }, () => deel.rij(13.75));
  rijen.slice(0, -1).forEach((rij) => (rij.bijVolgende = true));
  zetStanden(blad, rijen, balken);
  const laagste = [...bekend].sort((a, b) => a.procent.getal! - b.procent.getal!).slice(0, MEESTE_BALKEN);
  const [kop, ...rest] = rijen;
  kop!.zet(HULP.naam, "Voor de grafiek", "hulp");
  kop!.zet(HULP.onder, "onder 100%", "hulp");
  kop!.zet(HULP.vanaf, "100% en meer", "hulp");
  const cellen = laagste.map(({ naam, procent }, nummer) => {
    const rij = rest[nummer]!;
    const deelwaarde = procent.getal!;
    return {
      naam: rij.zet(HULP.naam, naam.length > LABEL_TOT ? `${naam.slice(0, LABEL_TOT - 1)}…` : naam, "hulp"),
      onder: rij.bereken(
        HULP.onder,
        {
          formule: f`IF(ISNUMBER(${procent}),IF(${procent}<1,${procent},0),0)`,
          waarde: deelwaarde < 1 ? deelwaarde : 0,
        },
        "hulpProcent",
      ),
      vanaf: rij.bereken(
        HULP.vanaf,
        {
          formule: f`IF(ISNUMBER(${procent}),IF(${procent}>=1,${procent},0),0)`,
          waarde: deelwaarde >= 1 ? deelwaarde : 0,
        },
        "hulpProcent",
      ),
    };
  });
  const alles = laagste.length === balken.length;
  const labels = blokVan(cellen.map((een) => een.naam));
  const hoogste = Math.max(2, ...laagste.map(({ procent }) => Math.ceil(procent.getal!)));
  blad.grafiek({
    soort: "staaf",
    titel: alles
      ? "Geleverd, in procent van de afspraak"
      : `Geleverd, in procent van de afspraak: de laagste ${laagste.length} van ${balken.length}`,
    alternatieveTekst:
      "Staafgrafiek van de levering in procent van de afspraak, laagste eerst. Dezelfde percentages staan in de tabellen hieronder.",
    reeksen: [
      {
        naam: "minder dan afgesproken",
        waarden: blokVan(cellen.map(({ onder }) => onder)),
        labels,
        kleur: KLEUR.grafiekLicht,
      },
      {
        naam: "afspraak gehaald of meer",
        waarden: blokVan(cellen.map(({ vanaf }) => vanaf)),
        labels,
        kleur: KLEUR.blauw,
      },
    ],
    overlap: 100,
    tussenruimte: 35,
    as: { van: 0, tot: Math.min(10, hoogste), stap: hoogste <= 5 ? 1 : 2, getalvorm: "0%" },
    getallenErbij: true,
    legenda: false,
    vanRij: rijen[0]!,
    totRij: rijen.at(-1)!,
    vanKolom: 0,
    totKolom: 1,
  });
}

/** How many settled afspraken have each lamp: counted over a column beside the page, in which only those stand. */
function zetStanden(blad: Bladbouwer, rijen: readonly Rij[], balken: readonly Voortgangsbalk[]): void {
  const woorden = balken.map(({ rij, woord }) =>
    rij.bereken(HULP.lamp, { formule: f`${woord}`, waarde: woord.waarde }, "hulp"),
  );
  const alle = new Blok(woorden[0]!, woorden.at(-1)!);
  const cellen = KLEUREN.map((kleur, nummer) => {
    const rij = rijen[rijen.length - KLEUREN.length + nummer]!;
    // The first chart's figures can reach these rows: the lamps stand in the last column and the one beside it.
    return {
      naam: rij.zet(HULP.lamp, kleur, "hulp"),
      aantal: rij.bereken(
        HULP.lamp + 1,
        {
          formule: f`COUNTIF(${alle},${letterlijk(kleur)})`,
          waarde: balken.filter(({ woord }) => woord.waarde === kleur).length,
        },
        "hulp",
      ),
    };
  });
  blad.grafiek({
    soort: "kolom",
    titel: "Aantal afspraken per lamp",
    alternatieveTekst: "Kolomgrafiek van het aantal verrekende afspraken per lamp, van rood tot donkergroen.",
    reeksen: [
      {
        naam: "afspraken",
        waarden: blokVan(cellen.map((een) => een.aantal)),
        labels: blokVan(cellen.map((een) => een.naam)),
        kleur: KLEUR.blauw,
      },
    ],
    tussenruimte: 60,
    as: { van: 0, tot: null, stap: null, getalvorm: "0", verborgen: true },
    getallenErbij: true,
    legenda: false,
    vanRij: rijen[0]!,
    totRij: rijen.at(-1)!,
    vanKolom: 2,
    totKolom: 7,
  });
}
