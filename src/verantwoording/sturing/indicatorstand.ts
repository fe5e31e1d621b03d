import type { Indicator } from "../../domein/beschikking";
import type { Richting } from "../../domein/lamp";
import { indicatorenVan, type GeplaatsteIndicator, type KaderIndicator } from "../../domein/sturingskader";
import { normaliseer } from "../../inlezen/tekst";
import type { Stuurboek } from "./stuurboek";
import type { Meting, Stuurdossier, Stuurreeks } from "./stuurdossier";

/** An indicator, or a series that a partner keeps, with all figures that are known of it. */
export interface Indicatorstand {
  /** Finds the typed cells of it again. */
  readonly onderdeel: string;
  readonly soort: "kader" | "beschikking" | "reeks";
  readonly nummer: string;
  readonly naam: string;
  readonly opgave: string | null;
  readonly doel: number | null;
  readonly bron: string;
  readonly richting: Richting | null;
  /** "%": its figures are parts of a hundred. */
  readonly eenheid: "%" | null;
  /** Own figures in order of their year, one per year; without what is typed on the sheet Reeksen. */
  readonly metingen: readonly Meting[];
  /** Figures to hold them against, the one that the framework names first. */
  readonly vergelijkingen: readonly Vergelijking[];
  /** Where the figures were read. */
  readonly plaats: string;
}

/** Figures of other municipalities or the country. */
export interface Vergelijking {
  /** "gemeenten van 25.000 tot 50.000 inwoners", "NL" */
  readonly met: string;
  readonly bron: string;
  /** In order of their year, one per year. */
  readonly metingen: readonly Meting[];
}

const ANDEREN = /\b(gemeenten|nederland|nl|landelijk|klasse|provincie|regio)\b/;

/** A name without the word that says how it is measured: '% Jongeren …' and 'Percentage jongeren …' are one thing. */
export function kern(naam: string): string {
  return normaliseer(naam.replace(/^\s*(?:%|(?:percentage|procent|aantal)\b)(?:\s+van)?/i, ""));
}

/** All indicators of the framework and the beschikkingen with their figures, then the other series that partners keep. */
export function indicatorstanden(boek: Stuurboek): readonly Indicatorstand[] {
  const { dossiers, kader } = boek;
  const afgesproken = dossiers.flatMap((dossier) =>
    (dossier.beschikking?.indicatoren ?? []).map((indicator) => ({ dossier, indicator })),
  );
  const gebruikt = new Set<Stuurreeks>();
  const uitKader = (kader ? indicatorenVan(kader) : []).map((geplaatst) => {
    const bij = afgesproken.find(({ indicator }) => kern(indicator.naam) === kern(geplaatst.indicator.naam));
    return vanKader(boek, geplaatst, bij?.indicator ?? null, gebruikt);
  });
  const bekend = new Set(uitKader.map(({ naam }) => kern(naam)));
  const anders = afgesproken
    .filter(({ indicator }) => !bekend.has(kern(indicator.naam)))
    .map(({ dossier, indicator }) => vanBeschikking(boek, dossier, indicator, gebruikt));
  const reeksen = dossiers.flatMap((dossier) =>
    dossier.reeksen.filter((reeks) => !gebruikt.has(reeks)).map((reeks) => vanReeks(dossier, reeks)),
  );
  return uniek([...uitKader, ...anders, ...reeksen]);
}

function vanKader(
  boek: Stuurboek,
  { indicator, nummer, opgave, doel }: GeplaatsteIndicator,
  afgesproken: Indicator | null,
  gebruikt: Set<Stuurreeks>,
): Indicatorstand {
  const onderdeel = `${opgave.naam}, doel ${doel.nr}, ${indicator.naam}`;
  const frequentie = indicator.frequentie === null ? "" : `, ${indicator.frequentie}`;
  const bron = indicator.bronnen.join("; ");
  const kaderbron = `sturingskader ${boek.kader?.gemeente ?? ""} ${boek.kader?.jaar ?? ""}`;
  return {
    onderdeel,
    soort: "kader",
    nummer,
    naam: indicator.naam,
    opgave: opgave.naam,
    doel: doel.nr,
    bron: bron.toLowerCase().includes(frequentie.slice(2).toLowerCase()) ? bron : `${bron}${frequentie}`,
    richting: afgesproken?.richting ?? null,
    ...cijfers(boek, indicator.naam, gebruikt, vanKaderzelf(indicator, kaderbron)),
  };
}

function vanBeschikking(
  boek: Stuurboek,
  { partner }: Stuurdossier,
  indicator: Indicator,
  gebruikt: Set<Stuurreeks>,
): Indicatorstand {
  const onderdeel = `${partner}, ${indicator.code}, ${indicator.naam}`;
  return {
    onderdeel,
    soort: "beschikking",
    nummer: indicator.code,
    naam: indicator.naam,
    opgave: indicator.opgave,
    doel: indicator.doel,
    bron: [indicator.bron ?? partner, indicator.frequentie].filter((deel) => deel !== null).join(", "),
    richting: indicator.richting,
    ...cijfers(boek, indicator.naam, gebruikt, NIETS),
  };
}

/** A series that a partner keeps: of an activity shown with the first opgave of that activity. */
function vanReeks({ partner, beschikking, werkboek }: Stuurdossier, reeks: Stuurreeks): Indicatorstand {
  const activiteit = beschikking?.activiteiten.find(({ code }) => code === reeks.activiteit);
  return {
    onderdeel: `${partner}, ${activiteit?.code ?? ""}, ${reeks.naam}`,
    soort: "reeks",
    nummer: activiteit?.code ?? "",
    naam:
      activiteit && !normaliseer(reeks.naam).includes(normaliseer(activiteit.naam))
        ? `${activiteit.afkorting ?? activiteit.naam}: ${reeks.naam}`
        : reeks.naam,
    opgave: activiteit?.opgaven[0] ?? null,
    doel: activiteit?.doelen[0] ?? null,
    bron: `telling van ${partner}`,
    richting: null,
    ...bijeen(reeks.naam, [
      {
        metingen: reeks.metingen,
        plaats: `${werkboek}: ${reeks.plaats}`,
        met: null,
        bron: `${werkboek}: ${reeks.plaats}`,
      },
    ]),
  };
}

/** Figures as they were found in one place: own ones, or (`met`) those of somebody else. */
interface Vondst {
  readonly metingen: readonly Meting[];
  /** Where the own figures stand, for people. */
  readonly plaats: string;
  readonly met: string | null;
  /** Where the figures of somebody else come from. */
  readonly bron: string;
}

const NIETS: readonly Vondst[] = [];

/** What the framework itself gives of an indicator: own figures and those to hold them against. */
function vanKaderzelf({ naam, cijfers: eigen, vergelijking }: KaderIndicator, bron: string): readonly Vondst[] {
  const eenheid = isProcent(naam) ? "%" : null;
  const metingen = (lijst: NonNullable<KaderIndicator["cijfers"]>): Meting[] =>
    lijst.map(({ jaar, waarde }) => ({ jaar, waarde, eenheid, gebied: null, tekst: String(waarde) }));
  return [
    ...(eigen ? [{ metingen: metingen(eigen), plaats: bron, met: null, bron }] : []),
    ...(vergelijking
      ? [{ metingen: metingen(vergelijking.cijfers), plaats: "", met: vergelijking.met, bron: vergelijking.bron }]
      : []),
  ];
}

type Cijfers = Pick<Indicatorstand, "eenheid" | "metingen" | "vergelijkingen" | "plaats">;

/** The figures of an indicator: of the series with its name, then what the framework gives. */
function cijfers(boek: Stuurboek, naam: string, gebruikt: Set<Stuurreeks>, erbij: readonly Vondst[]): Cijfers {
  const gezocht = kern(naam);
  const vondsten: Vondst[] = [];
  for (const { werkboek, reeksen } of boek.dossiers) {
    for (const reeks of reeksen) {
      const gevonden = kern(reeks.naam);
      const rest = gevonden.startsWith(gezocht) ? gevonden.slice(gezocht.length) : null;
      if (rest === null || (rest !== "" && !ANDEREN.test(rest))) continue;
      gebruikt.add(reeks);
      const plaats = `${werkboek}: ${reeks.plaats}`;
      const met = rest === "" ? null : reeks.naam.slice(naam.length).replace(/[()]/g, "").trim();
      vondsten.push({ metingen: reeks.metingen, plaats, met, bron: plaats });
    }
  }
  return bijeen(naam, [...vondsten, ...erbij]);
}

/** Own figures together, and those of each other area apart: what the framework names goes first, it is asked for. */
function bijeen(naam: string, vondsten: readonly Vondst[]): Cijfers {
  const eigen = vondsten.filter(({ met }) => met === null);
  const anderen = new Map<string, { bron: string; metingen: Meting[] }>();
  const erbij = (met: string, bron: string, metingen: readonly Meting[]): void => {
    const groep = anderen.get(met) ?? { bron, metingen: [] };
    groep.metingen.push(...metingen);
    anderen.set(met, groep);
  };
  for (const { met, bron, metingen, plaats } of [...vondsten].reverse())
    if (met !== null) erbij(met, bron, metingen);
    else for (const meting of metingen) if (meting.gebied !== null) erbij(meting.gebied, plaats, [meting]);
  const metingen = perJaar(eigen.flatMap((een) => een.metingen.filter(({ gebied }) => gebied === null)));
  return {
    eenheid: isProcent(naam) || metingen.some(({ eenheid }) => eenheid === "%") ? "%" : null,
    metingen,
    vergelijkingen: [...anderen].map(([met, groep]) => ({ met, bron: groep.bron, metingen: perJaar(groep.metingen) })),
    plaats: eigen.map(({ plaats }) => plaats).join("; "),
  };
}

function isProcent(naam: string): boolean {
  return /^\s*(?:%|percentage\b|procent\b)/i.test(naam);
}

/** One figure per year, ascending; the first that was read of a year stays. */
function perJaar(metingen: readonly Meting[]): readonly Meting[] {
  const bekend = metingen.filter(({ waarde }) => waarde !== null);
  return [...new Map([...bekend].reverse().map((een) => [een.jaar, een])).values()].sort((a, b) => a.jaar - b.jaar);
}

/** Two indicators of the same name under one doel keep their own typed cells. */
function uniek(standen: readonly Indicatorstand[]): readonly Indicatorstand[] {
  const gezien = new Map<string, number>();
  return standen.map((stand) => {
    const nummer = (gezien.get(stand.onderdeel) ?? 0) + 1;
    gezien.set(stand.onderdeel, nummer);
    return nummer === 1 ? stand : { ...stand, onderdeel: `${stand.onderdeel} (${nummer})` };
  });
}
