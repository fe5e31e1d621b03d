import { jaarbeelden } from "../controles/halfjaar";
import type { Activiteit, Afspraak, Beschikking } from "../domein/beschikking";
import type { Bereik } from "../domein/bereik";
import { naarRato, prognose, type Prognose } from "../domein/prognose";
import type { Productie } from "../domein/productie";
import type { Reeks, Reekstijdvak } from "../domein/reeks";
import { streefgetal } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import { leesIn } from "../inlezen/inlezen";
import type { Dossier } from "./dossier";

/** Where a half-year figure comes from: a column that says so, the months to June, a log up to 30 June, or what stands there now. */
export type Tussenbron =
  "kolom halfjaar" | "maanden tot en met juni" | "registratie tot en met juni" | "realisatie tot nu";

/** One afspraak after half a year. Never a settlement (domein.md §4). */
export interface Tussenregel {
  readonly activiteit: Activiteit;
  readonly afspraak: Afspraak;
  /** Null: not known. */
  readonly realisatie: number | null;
  readonly bron: Tussenbron | null;
  readonly cellen: readonly Bereik[];
  /** The part of the year's target that belongs to this part of the year; null where the target is no number. */
  readonly naarRato: number | null;
  /** For the whole year, with its range; null where it cannot be given, with the reason. */
  readonly prognose: Prognose | null;
  readonly geenPrognose: string | null;
}

/** The state after half a year. */
export interface Tussenstand {
  /** ISO date up to which the figures are. */
  readonly peildatum: string;
  readonly regels: readonly Tussenregel[];
}

/** The last day of the first half of the agreed period: 30 June for a calendar year. */
export function halfjaarPeil({ periode }: Pick<Beschikking, "periode">): string {
  const [van, tot] = [Date.parse(`${periode.van}T00:00:00Z`), Date.parse(`${periode.tot}T00:00:00Z`)];
  const begin = new Date(van);
  const maanden = Math.round((tot - van) / 86_400_000 / 30.44 / 2);
  const einde = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + maanden, begin.getUTCDate() - 1));
  return einde.toISOString().slice(0, 10);
}

/** What does not grow through the year: no forecast by the pace so far. */
const GEEN_OPTELLING = /\bgem|procent|percentage|%|locatie|vrijwillig|leden\b|ingeschreven|wachtlijst|koppel|uniek/i;

/**
 * The figures of half a year against the target in proportion, with the forecast for the year: of each afspraak the surest figure that the
 * workbook has. Throws RangeError without a beschikking.
 */
export function tussenstand(dossier: Dossier): Tussenstand {
  const { beschikking } = dossier;
  if (beschikking === null) throw new RangeError("Zonder beschikking is er geen tussenrapportage te maken.");
  const half = halfjaarPeil(beschikking);
  const { vandaag } = dossier.omstandigheden;
  // A report that is made before the half-year is over goes up to its own day.
  const peildatum = vandaag !== null && vandaag >= beschikking.periode.van && vandaag < half ? vandaag : half;
  const kolommen = uitKolommen(dossier, beschikking);
  const logs = uitLogs(dossier, beschikking, peildatum);
  const regels = beschikking.activiteiten.flatMap((activiteit) =>
    activiteit.afspraken.map((afspraak): Tussenregel => {
      const id = sleutel(activiteit.code, afspraak.id);
      const gevonden =
        kolommen.get(id) ??
        uitMaanden(dossier.productie, activiteit.code, afspraak.id, beschikking.jaar) ??
        logs.get(id) ??
        totNu(dossier.productie, activiteit.code, afspraak.id);
      return maakRegel(activiteit, afspraak, gevonden, peildatum, dossier, beschikking);
    }),
  );
  return { peildatum, regels };
}

interface Cijfer {
  readonly realisatie: number;
  readonly bron: Tussenbron;
  readonly cellen: readonly Bereik[];
}

function sleutel(activiteit: string, afspraak: string): string {
  return JSON.stringify([activiteit, afspraak]);
}

function uitKolommen(dossier: Dossier, { jaar }: Beschikking): ReadonlyMap<string, Cijfer> {
  const uit = new Map<string, Cijfer>();
  for (const { opgave, jaargetal, eerste } of jaarbeelden(dossier).beelden) {
    if (eerste === null || jaargetal !== jaar || opgave.wat !== "realisatie") continue;
    const waarde = rekenwaarde(eerste.getal.telling);
    if (opgave.activiteit === null || opgave.afspraak === null || waarde === null) continue;
    const id = sleutel(opgave.activiteit, opgave.afspraak);
    if (!uit.has(id)) uit.set(id, { realisatie: waarde, bron: "kolom halfjaar", cellen: eerste.getal.cellen });
  }
  return uit;
}

function inEersteHelft(tijdvak: Reekstijdvak): boolean {
  if (tijdvak.soort === "maand") return tijdvak.maand <= 6;
  return tijdvak.soort === "kwartaal" ? tijdvak.kwartaal <= 2 : false;
}

const AANTAL_IN_HELFT = { maand: 6, kwartaal: 2 } as const;

/** The months (or quarters) to June together, where each of them is known. */
function uitMaanden(productie: Productie, activiteit: string, afspraak: string, jaar: number): Cijfer | null {
  const reeksen = productie.reeksen.filter(
    (reeks) => reeks.activiteit === activiteit && reeks.afspraak === afspraak && reeks.wat === "realisatie",
  );
  for (const reeks of reeksen) {
    const helft = eersteHelft(reeks, jaar);
    const soort = helft[0]?.tijdvak.soort;
    if (soort !== "maand" && soort !== "kwartaal") continue;
    const waarden = helft.map(({ getal }) => rekenwaarde(getal.telling));
    if (helft.length !== AANTAL_IN_HELFT[soort] || waarden.includes(null)) continue;
    return {
      realisatie: waarden.reduce<number>((som, waarde) => som + (waarde ?? 0), 0),
      bron: "maanden tot en met juni",
      cellen: helft.flatMap(({ getal }) => getal.cellen),
    };
  }
  return null;
}

function eersteHelft({ punten }: Reeks, jaar: number): Reeks["punten"] {
  return punten.filter(({ tijdvak }) => (tijdvak.jaar ?? jaar) === jaar && inEersteHelft(tijdvak));
}

/** What the logs add up to when the period ends on this day. */
function uitLogs({ inhoud, productie }: Dossier, beschikking: Beschikking, tot: string): ReadonlyMap<string, Cijfer> {
  if (productie.registraties.length === 0) return new Map();
  const logs = new Set(productie.registraties.map(({ tabel }) => tabel));
  const korter = leesIn(inhoud, { ...beschikking, periode: { ...beschikking.periode, tot } });
  return new Map(
    korter.prestaties.flatMap(({ activiteit, afspraak, realisatie, regel }) => {
      const waarde = rekenwaarde(realisatie?.telling);
      if (waarde === null || regel === null || !logs.has(regel.tabel)) return [];
      const cijfer: Cijfer = { realisatie: waarde, bron: "registratie tot en met juni", cellen: realisatie!.cellen };
      return [[sleutel(activiteit, afspraak), cijfer] as const];
    }),
  );
}

function totNu({ prestaties }: Productie, activiteit: string, afspraak: string): Cijfer | null {
  const prestatie = prestaties.find((een) => een.activiteit === activiteit && een.afspraak === afspraak);
  const waarde = rekenwaarde(prestatie?.realisatie?.telling);
  if (waarde === null) return null;
  return { realisatie: waarde, bron: "realisatie tot nu", cellen: prestatie!.realisatie!.cellen };
}

function maakRegel(
  activiteit: Activiteit,
  afspraak: Afspraak,
  gevonden: Cijfer | null,
  peildatum: string,
  { productie }: Dossier,
  { periode, jaar }: Beschikking,
): Tussenregel {
  const doel = streefgetal(afspraak.streefwaarde);
  const groeit = !GEEN_OPTELLING.test(`${afspraak.eenheid} ${afspraak.telbegrip ?? ""}`);
  const realisatie = gevonden?.realisatie ?? null;
  const patroon = patroonVan(productie, activiteit.code, afspraak.id, jaar - 1);
  const voorspeld = realisatie === null || !groeit ? null : prognose({ realisatie, peildatum, periode, patroon });
  const gelukt = voorspeld !== null && "waarde" in voorspeld ? voorspeld : null;
  const tijd = prognose({ realisatie: 1, peildatum, periode });
  const deel = gelukt?.deel ?? ("deel" in tijd ? tijd.deel : null);
  return {
    activiteit,
    afspraak,
    realisatie,
    bron: gevonden?.bron ?? null,
    cellen: gevonden?.cellen ?? [],
    naarRato: doel === null || deel === null ? null : groeit ? naarRato(doel, deel) : doel,
    prognose: gelukt,
    geenPrognose: gelukt === null ? reden(realisatie, groeit, voorspeld) : null,
  };
}

function reden(realisatie: number | null, groeit: boolean, voorspeld: ReturnType<typeof prognose> | null): string {
  if (realisatie === null) return "niet bekend";
  if (!groeit) return "loopt niet op";
  return voorspeld !== null && "reden" in voorspeld ? voorspeld.reden : "niet te geven";
}

/** Last year's twelve months (or four quarters), where the workbook has them all. */
function patroonVan(
  { reeksen }: Productie,
  activiteit: string,
  afspraak: string,
  jaar: number,
): readonly number[] | null {
  for (const { punten, wat, ...reeks } of reeksen) {
    if (reeks.activiteit !== activiteit || reeks.afspraak !== afspraak || wat !== "realisatie") continue;
    const toen = punten.filter(({ tijdvak }) => tijdvak.jaar === jaar && tijdvak.soort !== "jaar");
    const waarden = toen.map(({ getal }) => rekenwaarde(getal.telling));
    if ((waarden.length === 12 || waarden.length === 4) && !waarden.includes(null)) return waarden as readonly number[];
  }
  return null;
}
