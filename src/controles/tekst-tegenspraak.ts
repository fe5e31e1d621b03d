import type { Instellingen } from "../domein/beschikking";
import { stelligeHoeveelheden, type Grenzen, type Uitspraak } from "../domein/hoeveelheid";
import { rekenwaarde } from "../domein/telling";
import type { Productie } from "../domein/productie";
import type { Verhaal } from "../domein/verhaal";
import { optelling, type Ruimte } from "./ruimte";
import { isBekend, isEenheidswoord, isNaamwoord, type Cijferrij, type Onderwerp } from "./tekst-cijfers";
import { kanKloppen } from "./tekst-oordeel";
import { GEHALVEERD, VERDUBBELD } from "./woordgrenzen";

/** A statement that the figures contradict, with the row that shows it. */
export interface Tegenspraak {
  readonly uitspraak: Uitspraak;
  readonly rij: Cijferrij;
  /** What the text is held against: a part of what was agreed, what was delivered, what was agreed. */
  readonly tegen: "deel van de afspraak" | "realisatie" | "afspraak";
}

/** What is known beside the row itself. */
export interface Bronnen {
  readonly jaar: number | null;
  readonly instellingen: Instellingen;
  readonly productie: Productie;
}

const RUBRIEKEN: ReadonlySet<Verhaal["rubriek"]> = new Set([
  "toelichting",
  "notitie",
  "afwijkingen",
  "resultaat",
  "afspraak",
  "inhoud",
]);

/** Whether a text stands where one speaks of what was delivered or agreed; the other rubrics describe. */
export function spreektVanCijfers({ rubriek }: Verhaal): boolean {
  return RUBRIEKEN.has(rubriek);
}

/**
 * The statements of a text that no row of its activity bears out. Only where subject and unit are clear: a statement that names a
 * unit is held against the rows of that unit, any other against all; one row that fits is enough to say nothing.
 */
export function* tegenspraken(verhaal: Verhaal, onderwerp: Onderwerp, bronnen: Bronnen): Iterable<Tegenspraak> {
  if (!spreektVanCijfers(verhaal) || onderwerp.rijen.length === 0) return;
  const bekend = (woord: string): boolean => isBekend(woord, onderwerp);
  let vorige: Tegenspraak | null = null;
  for (const uitspraak of stelligeHoeveelheden(verhaal.tekst.tekst, bronnen.jaar, bekend)) {
    const genoemd = metGenoemdeEenheid(uitspraak, onderwerp);
    const rijen = genoemd.length > 0 ? genoemd : onderwerp.rijen;
    const gevonden = oordeel(uitspraak, { rijen, genoemd: genoemd.length > 0, verhaal, onderwerp, bronnen });
    if (gevonden === null) continue;
    const samen: Tegenspraak | null = vorige && ineen(vorige, gevonden, verhaal.tekst.tekst);
    if (vorige !== null && samen === null) yield vorige;
    vorige = samen ?? gevonden;
  }
  if (vorige !== null) yield vorige;
}

/** 'Alle uren' and 'gehaald' in one clause say one thing: told once, in the words of both; null for two things. */
function ineen(vorige: Tegenspraak, deze: Tegenspraak, tekst: string): Tegenspraak | null {
  const [een, ander] = [vorige.uitspraak, deze.uitspraak];
  if (een.soort !== "oordeel" || ander.soort !== "oordeel") return null;
  if (/[.,;:!?()\n]/.test(tekst.slice(een.eind, ander.begin))) return null;
  if (vorige.rij !== deze.rij || vorige.tegen !== deze.tegen) return null;
  const eind = Math.max(een.eind, ander.eind);
  return { ...vorige, uitspraak: { ...een, eind, fragment: tekst.slice(een.begin, eind) } };
}

interface Zaak {
  readonly rijen: readonly Cijferrij[];
  readonly genoemd: boolean;
  readonly verhaal: Verhaal;
  readonly onderwerp: Onderwerp;
  readonly bronnen: Bronnen;
}

/** The rows of which every word for a unit in the clause speaks; none when the clause names no unit. */
function metGenoemdeEenheid({ over }: Uitspraak, onderwerp: Onderwerp): Cijferrij[] {
  const eenheden = over.filter((woord) => onderwerp.rijen.some((rij) => isEenheidswoord(woord, rij)));
  if (eenheden.length === 0) return [];
  return onderwerp.rijen.filter((rij) =>
    eenheden.every((woord) => isEenheidswoord(woord, rij) || isNaamwoord(woord, onderwerp)),
  );
}

function oordeel(uitspraak: Uitspraak, zaak: Zaak): Tegenspraak | null {
  switch (uitspraak.soort) {
    case "aantal":
      return aantal(uitspraak, zaak);
    case "oordeel":
      if (uitspraak.oordeel === "geen" && !zaak.genoemd) return null;
      return tegenAfspraak(uitspraak, zaak, (realisatie, afgesproken) => {
        const { oordeel: wat, tegenover } = uitspraak;
        if (tegenover === "onbekend" && verdubbeldSinds(zaak, wat, realisatie)) return true;
        return kanKloppen(wat, tegenover, realisatie, afgesproken, zaak.bronnen.instellingen);
      });
    case "procent":
      return tegenAfspraak(uitspraak, zaak, (realisatie, afgesproken) =>
        raakt(uitspraak.grenzen, procenten(realisatie, afgesproken)),
      );
    case "verschil":
      if (uitspraak.maat === "aantal" && !zaak.genoemd && zaak.rijen.length > 1) return null;
      return tegenAfspraak(uitspraak, zaak, (realisatie, afgesproken) =>
        verschilKlopt(uitspraak, realisatie, afgesproken),
      );
    case "deel":
      if (!zaak.genoemd) return null;
      return tegenAfspraak(
        uitspraak,
        zaak,
        (realisatie, afgesproken) =>
          raakt(rond(uitspraak.deel), realisatie) && raakt(rond(uitspraak.geheel), afgesproken),
      );
  }
}

/** A contradiction when no row with an agreed number fits. */
function tegenAfspraak(
  uitspraak: Uitspraak,
  { rijen, verhaal }: Zaak,
  klopt: (realisatie: Ruimte, afgesproken: Ruimte) => boolean,
): Tegenspraak | null {
  const metAfspraak = rijen.filter(({ afgesproken }) => afgesproken.some(({ waarde }) => waarde > 0));
  if (metAfspraak.length === 0 || metAfspraak.length < rijen.length) return null;
  const past = metAfspraak.some(({ realisatie, afgesproken }) =>
    afgesproken.some((een) => een.waarde > 0 && klopt(realisatie, een)),
  );
  if (past) return null;
  const rij = eigenRij(metAfspraak, verhaal);
  return {
    uitspraak,
    rij,
    tegen: uitspraak.soort === "oordeel" && uitspraak.oordeel === "geen" ? "realisatie" : "deel van de afspraak",
  };
}

/** The row beside which the text stands, else the first. */
function eigenRij(rijen: readonly Cijferrij[], { regel }: Verhaal): Cijferrij {
  return rijen.find((rij) => rij.regel.id === regel) ?? rijen[0]!;
}

function aantal(uitspraak: Extract<Uitspraak, { soort: "aantal" }>, zaak: Zaak): Tegenspraak | null {
  const { rijen, verhaal } = zaak;
  const rol = uitspraak.rol === "onbekend" && verhaal.rubriek === "afspraak" ? "afspraak" : uitspraak.rol;
  const eerste = /^[\p{L}-]+/u.exec(uitspraak.eenheid)?.[0] ?? "";
  // The word right behind the number must be the unit: '24 scholen' counts no lessons.
  const eigen = zaak.genoemd ? rijen.filter((rij) => isEenheidswoord(eerste, rij)) : [];
  // Planned hours of staff are held against the beschikking (IDB-04).
  if (rol === "onbekend" || eigen.length === 0 || (rol === "afspraak" && isInzet(uitspraak))) return null;
  const kandidaten = eigen.flatMap((rij) => [
    ...(rol === "afspraak" ? rij.afgesproken : [rij.realisatie]),
    ...(rol === "afspraak" || isInzet(uitspraak) ? rij.inzet : []),
  ]);
  const uren = isInzet(uitspraak) && eigen.some(({ regel }) => regel.ipuRealisatie === null && regel.ipu !== null);
  if (kandidaten.length === 0 || (rol === "realisatie" && uren)) return null;
  const samen = eigen.length > 1 && rol === "realisatie" ? [optelling(eigen.map(({ realisatie }) => realisatie))] : [];
  if ([...kandidaten, ...samen].some((een) => raakt(uitspraak.grenzen, een))) return null;
  return { uitspraak, rij: eigenRij(eigen, verhaal), tegen: rol };
}

/** Whether a clause may speak of hours of staff instead of hours of activity. */
function isInzet({ over, eenheid, fragment }: Extract<Uitspraak, { soort: "aantal" }>): boolean {
  return (
    over.some((woord) => woord.startsWith("inzet") || woord === "ipu") ||
    /\b(?:inzet|ingezet|besteed|ipu)\b/iu.test(`${eenheid} ${fragment}`)
  );
}

function verschilKlopt(
  { richting, maat, grenzen }: Extract<Uitspraak, { soort: "verschil" }>,
  realisatie: Ruimte,
  afgesproken: Ruimte,
): boolean {
  const teken = richting === "meer" ? 1 : -1;
  const een = teken * (realisatie.van - afgesproken.tot);
  const ander = teken * (realisatie.tot - afgesproken.van);
  const deler = maat === "procent" ? afgesproken.waarde / 100 : 1;
  const verschil = { van: Math.min(een, ander) / deler, tot: Math.max(een, ander) / deler };
  return raakt(grenzen, verschil);
}

function procenten(realisatie: Ruimte, afgesproken: Ruimte): Grenzen {
  return { van: (100 * realisatie.van) / afgesproken.tot, tot: (100 * realisatie.tot) / afgesproken.van };
}

function raakt(a: Grenzen, b: Grenzen): boolean {
  return a.van <= b.tot && b.van <= a.tot;
}

function rond(waarde: number): Grenzen {
  return { van: waarde - 0.5, tot: waarde + 0.5 };
}

/** Whether an earlier year in the workbook bears out that a count doubled or halved since. */
function verdubbeldSinds({ onderwerp, bronnen }: Zaak, wat: string, realisatie: Ruimte): boolean {
  const code = onderwerp.activiteit?.code;
  if (code === undefined) return false;
  return bronnen.productie.reeksen.some(
    (reeks) =>
      reeks.activiteit === code &&
      reeks.wat === "realisatie" &&
      reeks.punten.some(({ tijdvak, getal }) => {
        const toen = rekenwaarde(getal.telling);
        if (tijdvak.soort !== "jaar" || tijdvak.jaar === bronnen.jaar || toen === null || toen <= 0) return false;
        const deel = realisatie.waarde / toen;
        return wat === "verdubbeld" ? deel >= VERDUBBELD.van : deel <= GEHALVEERD.tot;
      }),
  );
}
