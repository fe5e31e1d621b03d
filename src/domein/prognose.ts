/** A forecast for the whole year, with the lowest and highest that are likely. Never a settlement (domein.md §4). */
export interface Prognose {
  readonly waarde: number;
  readonly van: number;
  readonly tot: number;
  /** The part of the year that is over, or that last year's pattern had delivered by then: 0 … 1. */
  readonly deel: number;
  readonly grondslag: "tijd" | "patroon";
}

/** Why there is no forecast: something is missing, or something cannot be right. */
export interface GeenPrognose {
  readonly soort: "ontbreekt" | "ongeldig";
  readonly reden: string;
}

/** From the first to the last day of a year, both included (ISO dates). */
export interface Looptijd {
  readonly van: string;
  readonly tot: string;
}

export interface PrognoseVraag {
  /** What was delivered up to and including `peildatum`. */
  readonly realisatie: number;
  /** ISO date. */
  readonly peildatum: string;
  readonly periode: Looptijd;
  /** Last year's results per part of the period: twelve months, four quarters or two half-years; null without. */
  readonly patroon?: readonly number[] | null;
}

const DAG = 86_400_000;

/**
 * The year's result at the pace so far: realisatie / deel, where `deel` is the part of the days that is over, or with a pattern
 * the part of last year's result that was delivered by then. The range says how sure that is: the rest of the year can go at
 * half and at one and a half times the pace; with both bases known it spans at least both. Not rounded; never throws.
 */
export function prognose(vraag: PrognoseVraag): Prognose | GeenPrognose {
  if (!Number.isFinite(vraag.realisatie)) return { soort: "ongeldig", reden: "De realisatie is geen getal." };
  const tijd = deelVanTijd(vraag.peildatum, vraag.periode);
  if (typeof tijd !== "number") return tijd;
  const opTijd = doorgetrokken(vraag.realisatie, tijd);
  if (!vraag.patroon) return { ...opTijd, deel: tijd, grondslag: "tijd" };
  const patroon = deelVanPatroon(vraag.patroon, Math.min(1, deelVanMaanden(vraag.peildatum, vraag.periode)));
  if (typeof patroon !== "number") return patroon;
  const opPatroon = doorgetrokken(vraag.realisatie, patroon);
  return {
    waarde: opPatroon.waarde,
    van: Math.min(opPatroon.van, opTijd.waarde),
    tot: Math.max(opPatroon.tot, opTijd.waarde),
    deel: patroon,
    grondslag: "patroon",
  };
}

/** The part of a target that would be reached by now at this pace: the target × `deel` (domein.md §4, half-year). */
export function naarRato(streefwaarde: number, deel: number): number {
  return streefwaarde * deel;
}

function doorgetrokken(realisatie: number, deel: number): { waarde: number; van: number; tot: number } {
  const waarde = realisatie / deel;
  const grenzen = [0.5, 1.5].map((tempo) => realisatie + (waarde - realisatie) * tempo);
  return { waarde, van: Math.min(...grenzen), tot: Math.max(...grenzen) };
}

/** The part of the days of the period that is over on the evening of this date: above 0, at most 1. */
export function deelVanTijd(peildatum: string, periode: Looptijd): number | GeenPrognose {
  const [dag, van, tot] = [peildatum, periode.van, periode.tot].map((datum) => Date.parse(`${datum}T00:00:00Z`) / DAG);
  if (dag === undefined || van === undefined || tot === undefined || !Number.isFinite(dag + van + tot) || van > tot) {
    return { soort: "ongeldig", reden: "De peildatum of de periode is geen bestaande datum." };
  }
  if (dag < van) return { soort: "ongeldig", reden: "De peildatum ligt voor het begin van de periode." };
  return Math.min(1, (dag - van + 1) / (tot - van + 1));
}

/** The part of the months that is over: 30 June is exactly half of a calendar year, as a pattern per month counts. */
function deelVanMaanden(peildatum: string, periode: Looptijd): number {
  const plek = (datum: string, dagen: number): number => {
    const dag = new Date(Date.parse(`${datum}T00:00:00Z`) + dagen * DAG);
    const lengte = new Date(Date.UTC(dag.getUTCFullYear(), dag.getUTCMonth() + 1, 0)).getUTCDate();
    return dag.getUTCFullYear() * 12 + dag.getUTCMonth() + (dag.getUTCDate() - 1) / lengte;
  };
  const begin = plek(periode.van, 0);
  return (plek(peildatum, 1) - begin) / (plek(periode.tot, 1) - begin);
}

/** The part of last year's result that was delivered by now; within a month as if every day counts the same. */
function deelVanPatroon(patroon: readonly number[], tijd: number): number | GeenPrognose {
  if (patroon.some((deel) => !Number.isFinite(deel) || deel < 0)) {
    return { soort: "ongeldig", reden: "Het patroon van vorig jaar heeft een waarde die geen getal van 0 of meer is." };
  }
  const totaal = patroon.reduce((som, deel) => som + deel, 0);
  if (totaal === 0) return { soort: "ontbreekt", reden: "Het patroon van vorig jaar is leeg." };
  if (tijd === 1) return 1;
  const plek = tijd * patroon.length;
  const heel = Math.floor(plek);
  const geweest = patroon.slice(0, heel).reduce((som, deel) => som + deel, 0) + (patroon[heel] ?? 0) * (plek - heel);
  if (geweest === 0)
    return { soort: "ontbreekt", reden: "Vorig jaar was op deze datum nog niets geleverd; een prognose kan nog niet." };
  return geweest / totaal;
}
