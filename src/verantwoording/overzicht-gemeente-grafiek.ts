import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { f, type Uitkomst } from "./formule";
import { MEESTE_BALKEN } from "./overzichtgrafieken";
import { blokVan, type Vak } from "./vak";

const RIJEN_PER_GRAFIEK = 17;
const LABEL_TOT = 24;

/** What a bar shows: a formula with its result, or a figure that stands nowhere else. */
export type Balkwaarde = Uitkomst | { readonly formule: null; readonly waarde: number };

/** Bars with a name each, and one value per series. */
export interface Balkenopzet {
  /** Where the charts come. */
  readonly deel: Bladdeel;
  /** The rows beside which the figures of the charts stand. */
  readonly lijst: Bladdeel;
  readonly kop: string;
  readonly uitleg: string;
  /** Number of the first column beside the printed part. */
  readonly hulp: number;
  /** Where charts stand beside each other, in whole columns. */
  readonly plekken: readonly { readonly van: number; readonly tot: number }[];
  readonly reeksen: readonly { readonly naam: string; readonly kleur: string }[];
  readonly getalvorm: string;
  readonly as?: { readonly tot: number; readonly stap: number };
  /** The most bars (or pairs of bars) in one chart; left out: thirteen. */
  readonly perGrafiek?: number;
  /** The series stand on each other's place: of each bar only one has a value. */
  readonly overlap?: number;
  readonly balken: readonly {
    /** What stands beside the bar: a cell, of which a long text is cut off, or a text of its own. */
    readonly naam: Vak | string;
    readonly waarden: readonly Balkwaarde[];
  }[];
  /** The title of the chart with the bars from … to …, from 1. */
  readonly titel: (van: number, tot: number) => string;
}

interface Hulpcellen {
  readonly naam: Vak;
  readonly waarden: readonly Vak[];
}

/** Bar charts of at most thirteen bars each, with their figures in columns beside the page; nothing when there are no bars. */
export function zetBalken(blad: Bladbouwer, opzet: Balkenopzet): void {
  const { deel, balken, plekken } = opzet;
  if (balken.length === 0) return;
  zetKop(opzet);
  const cellen = zetHulp(opzet);
  const stukken = Math.ceil(cellen.length / (opzet.perGrafiek ?? MEESTE_BALKEN));
  const maat = Math.ceil(cellen.length / stukken);
  for (let eerste = 0; eerste < stukken; eerste += plekken.length) {
    const rijen = Array.from({ length: RIJEN_PER_GRAFIEK }, () => deel.rij(13.75));
    rijen.slice(0, -1).forEach((rij) => (rij.bijVolgende = true));
    for (let stuk = eerste; stuk < Math.min(stukken, eerste + plekken.length); stuk++) {
      const eigen = cellen.slice(stuk * maat, (stuk + 1) * maat);
      const plek = plekken[stuk - eerste]!;
      // A chart that stands alone takes the room of two.
      const tot = stukken === 1 ? (plekken[1] ?? plek).tot : plek.tot;
      const titel = stukken === 1 ? opzet.kop : opzet.titel(stuk * maat + 1, stuk * maat + eigen.length);
      zetGrafiek(blad, opzet, { titel, eigen, rijen, van: plek.van, tot });
    }
  }
}

function zetKop({ deel, kop, uitleg }: Balkenopzet): void {
  deel.rij(8).bijVolgende = true;
  const rij = deel.rij(21);
  rij.zet(0, kop, "kop");
  rij.bijVolgende = true;
  const onder = deel.rij();
  onder.zet(0, uitleg, "toelichting");
  onder.bijVolgende = true;
}

function zetGrafiek(
  blad: Bladbouwer,
  { kop, reeksen, getalvorm, as, overlap, balken }: Balkenopzet,
  plek: {
    readonly titel: string;
    readonly eigen: readonly Hulpcellen[];
    readonly rijen: Bladdeel["rijen"];
    readonly van: number;
    readonly tot: number;
  },
): void {
  const labels = blokVan(plek.eigen.map(({ naam }) => naam));
  blad.grafiek({
    soort: "staaf",
    titel: plek.titel,
    alternatieveTekst: `Staafgrafiek: ${kop}. ${plek.titel}. De cijfers staan ook in de tabel.`,
    reeksen: reeksen.map(({ naam, kleur }, nummer) => ({
      naam,
      kleur,
      labels,
      waarden: blokVan(plek.eigen.map(({ waarden }) => waarden[nummer]!)),
    })),
    ...(overlap === undefined ? {} : { overlap }),
    tussenruimte: 35,
    as: { van: 0, tot: as?.tot ?? asEinde(balken), stap: as?.stap ?? null, getalvorm },
    getallenErbij: true,
    legenda: false,
    vanRij: plek.rijen[0]!,
    totRij: plek.rijen.at(-1)!,
    vanKolom: plek.van,
    totKolom: plek.tot,
  });
}

/** The same end for all charts of one kind, so that bars can be compared: the first round figure from the longest bar on. */
function asEinde(balken: Balkenopzet["balken"]): number {
  const hoogste = Math.max(1, ...balken.flatMap(({ waarden }) => waarden.map(({ waarde }) => Number(waarde))));
  const tiental = 10 ** Math.floor(Math.log10(hoogste));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((keer) => keer * tiental).find((einde) => einde >= hoogste)!;
}

function zetHulp({ lijst, hulp, reeksen, balken }: Balkenopzet): readonly Hulpcellen[] {
  const eerste = lijst.rijen[0]!;
  eerste.zet(hulp + 1, "Voor de grafiek", "hulp");
  reeksen.forEach(({ naam }, nummer) => eerste.zet(hulp + 2 + nummer, naam, "hulp"));
  return balken.map(({ naam, waarden }, nummer) => {
    const rij = lijst.rijen[nummer + 1] ?? lijst.rij();
    return {
      naam: typeof naam === "string" ? rij.zet(hulp + 1, naam, "hulp") : rij.bereken(hulp + 1, label(naam), "hulp"),
      waarden: waarden.map((waarde, kolom) =>
        waarde.formule === null
          ? rij.zet(hulp + 2 + kolom, waarde.waarde, "hulp")
          : rij.bereken(hulp + 2 + kolom, waarde, "hulp"),
      ),
    };
  });
}

/** A name for beside a bar: a longer one would push its neighbours away. */
function label(naam: Vak): Uitkomst {
  const { tekst } = naam;
  return {
    formule: f`IF(LEN(${naam})>${LABEL_TOT},LEFT(${naam},${LABEL_TOT - 1})&"…",${naam})`,
    waarde: tekst.length > LABEL_TOT ? `${tekst.slice(0, LABEL_TOT - 1)}…` : tekst,
  };
}
