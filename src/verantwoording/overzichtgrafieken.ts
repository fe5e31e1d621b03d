import type { Groep } from "../domein/beschikking";
import { KLEUR } from "../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { f, type Uitkomst } from "./formule";
import { blokVan, type Vak } from "./vak";

/** One bar: an afspraak of a groep, with the cell of its percentage. */
export interface Balk {
  readonly groep: Groep;
  readonly naam: Vak;
  readonly procent: Vak;
}

/** More bars are not read (stijl.md). */
export const MEESTE_BALKEN = 13;
const HULP = { naam: 11, onder: 12, vanaf: 13 } as const;
/** Three charts beside each other, each over whole columns. */
const PLEKKEN = [
  { van: 0, tot: 1 },
  { van: 2, tot: 4 },
  { van: 5, tot: 9 },
] as const;
const RIJEN_PER_GRAFIEK = 17;
/** The axis goes to 300 %, and further only when a bar does; not so far that all others vanish. */
const AS_MINSTENS = 3;
const AS_HOOGSTENS = 10;

const LABEL_TOT = 18;

interface Grafiekdeel {
  readonly titel: string;
  readonly balken: readonly Balk[];
}

/** Charts of what was delivered in percents of what was agreed, a group each, with their figures in columns beside the page. */
export function zetGrafieken(blad: Bladbouwer, deel: Bladdeel, lijst: Bladdeel, balken: readonly Balk[]): void {
  // Without one known realisatie there is nothing to draw.
  if (balken.every(({ procent }) => procent.getal === null)) return;
  const delen = verdeel(balken);
  deel.rij(8).bijVolgende = true;
  const kop = deel.rij(21);
  kop.zet(0, "Geleverd, in procent van de afspraak", "kop");
  kop.bijVolgende = true;
  const uitleg = deel.rij();
  uitleg.zet(
    0,
    "Per activiteit, voor de eenheid die wordt verrekend. De streep bij 100% is de afspraak. Licht: minder dan afgesproken. Donker: afspraak gehaald of meer.",
    "toelichting",
  );
  uitleg.bijVolgende = true;
  const hulp = zetHulp(lijst, balken);
  const tot = asEinde(balken);
  for (let eerste = 0; eerste < delen.length; eerste += PLEKKEN.length) {
    const rijen = Array.from({ length: RIJEN_PER_GRAFIEK }, () => deel.rij(13.75));
    rijen.slice(0, -1).forEach((rij) => (rij.bijVolgende = true));
    delen.slice(eerste, eerste + PLEKKEN.length).forEach(({ titel, balken: eigen }, plek) => {
      const { van, tot: totKolom } = PLEKKEN[plek]!;
      const cellen = eigen.map((balk) => hulp.get(balk)!);
      const labels = blokVan(cellen.map(({ naam }) => naam));
      blad.grafiek({
        soort: "staaf",
        titel,
        alternatieveTekst: `Staafgrafiek ${titel}: per activiteit de levering in procent van de afspraak. De percentages staan ook in de tabel.`,
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
        as: { van: 0, tot, stap: tot <= 5 ? 1 : 2, getalvorm: "0%" },
        getallenErbij: true,
        legenda: false,
        vanRij: rijen[0]!,
        totRij: rijen.at(-1)!,
        vanKolom: van,
        totKolom,
      });
    });
  }
}

function asEinde(balken: readonly Balk[]): number {
  const hoogste = Math.max(AS_MINSTENS, ...balken.map(({ procent }) => procent.getal ?? 0));
  return Math.min(AS_HOOGSTENS, Math.ceil(hoogste));
}

/** Groups in charts of at most thirteen bars: small groups share one, a large one is divided evenly. */
function verdeel(balken: readonly Balk[]): readonly Grafiekdeel[] {
  const delen: { groepen: Groep[]; balken: Balk[]; staart: string }[] = [];
  for (const groep of new Set(balken.map((balk) => balk.groep))) {
    const eigen = balken.filter((balk) => balk.groep === groep);
    const vorige = delen.at(-1);
    if (vorige && vorige.staart === "" && vorige.balken.length + eigen.length <= MEESTE_BALKEN) {
      vorige.groepen.push(groep);
      vorige.balken.push(...eigen);
      continue;
    }
    const stukken = Math.ceil(eigen.length / MEESTE_BALKEN);
    const maat = Math.ceil(eigen.length / stukken);
    for (let stuk = 0; stuk < stukken; stuk++) {
      const staart = stukken === 1 ? "" : ` (${stuk + 1} van ${stukken})`;
      delen.push({ groepen: [groep], balken: eigen.slice(stuk * maat, (stuk + 1) * maat), staart });
    }
  }
  return delen.map((deel) => ({
    titel: `${opsomming(deel.groepen.map(({ code, naam }) => `${code} ${naam}`))}${deel.staart}`,
    balken: deel.balken,
  }));
}

function opsomming(namen: readonly string[]): string {
  return namen.length < 2 ? namen.join("") : `${namen.slice(0, -1).join(", ")} en ${namen.at(-1)!}`;
}

/** A name for beside a bar: a longer one would push its neighbours away. */
function label(naam: Vak): Uitkomst {
  const tekst = naam.tekst;
  return {
    formule: f`IF(LEN(${naam})>${LABEL_TOT},LEFT(${naam},${LABEL_TOT - 1})&"…",${naam})`,
    waarde: tekst.length > LABEL_TOT ? `${tekst.slice(0, LABEL_TOT - 1)}…` : tekst,
  };
}

/** The figures of the bars, one below the other, beside the list: a bar is light or dark by the column in which its figure stands. */
function zetHulp(lijst: Bladdeel, balken: readonly Balk[]): ReadonlyMap<Balk, { naam: Vak; onder: Vak; vanaf: Vak }> {
  const [kop, ...rijen] = lijst.rijen;
  const cellen = new Map<Balk, { naam: Vak; onder: Vak; vanaf: Vak }>();
  kop?.zet(HULP.naam, "Voor de grafiek", "hulp");
  kop?.zet(HULP.onder, "onder 100%", "hulp");
  kop?.zet(HULP.vanaf, "100% en meer", "hulp");
  balken.forEach((balk, nummer) => {
    const rij = rijen[nummer];
    if (!rij) return;
    const { procent } = balk;
    const deel = procent.getal;
    cellen.set(balk, {
      naam: rij.bereken(HULP.naam, label(balk.naam), "hulp"),
      onder: rij.bereken(
        HULP.onder,
        {
          formule: f`IF(ISNUMBER(${procent}),IF(${procent}<1,${procent},0),0)`,
          waarde: deel !== null && deel < 1 ? deel : 0,
        },
        "hulpProcent",
      ),
      vanaf: rij.bereken(
        HULP.vanaf,
        {
          formule: f`IF(ISNUMBER(${procent}),IF(${procent}>=1,${procent},0),0)`,
          waarde: deel !== null && deel >= 1 ? deel : 0,
        },
        "hulpProcent",
      ),
    });
  });
  return cellen;
}
