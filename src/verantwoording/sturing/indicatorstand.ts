import type { Indicator } from "../../domein/beschikking";
import type { Richting } from "../../domein/lamp";
import { leesGetal } from "../../domein/notatie-getal";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { indicatorenVan, type GeplaatsteIndicator } from "../../domein/sturingskader";
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
  /** Own figures in order of their year, one per year. */
  readonly metingen: readonly Meting[];
  /** Figures of other municipalities or the country, as they were found: "14% (NL 2016)". */
  readonly vergelijkingen: readonly string[];
  /** Where the figures were read. */
  readonly plaats: string;
}

const ANDEREN = /\b(gemeenten|nederland|nl|landelijk|klasse|provincie|regio)\b/;

/** A name without the word that says how it is measured: '% Jongeren …' and 'Percentage jongeren …' are one thing. */
function kern(naam: string): string {
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
  return {
    onderdeel,
    soort: "kader",
    nummer,
    naam: indicator.naam,
    opgave: opgave.naam,
    doel: doel.nr,
    bron: bron.toLowerCase().includes(frequentie.slice(2).toLowerCase()) ? bron : `${bron}${frequentie}`,
    richting: afgesproken?.richting ?? null,
    ...cijfers(boek, onderdeel, indicator.naam, gebruikt),
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
    ...cijfers(boek, onderdeel, indicator.naam, gebruikt),
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
    metingen: perJaar(reeks.metingen.filter(({ gebied }) => gebied === null)),
    vergelijkingen: reeks.metingen.filter(({ gebied }) => gebied !== null).map(({ tekst }) => tekst),
    plaats: `${werkboek}: ${reeks.plaats}`,
  };
}

type Cijfers = Pick<Indicatorstand, "metingen" | "vergelijkingen" | "plaats">;

/** The figures of an indicator: of the series with its name, and what was typed in the list before. */
function cijfers(boek: Stuurboek, onderdeel: string, naam: string, gebruikt: Set<Stuurreeks>): Cijfers {
  const gezocht = kern(naam);
  const eigen: Meting[] = [];
  const vergelijkingen: string[] = [];
  const plaatsen: string[] = [];
  for (const { werkboek, reeksen } of boek.dossiers) {
    for (const reeks of reeksen) {
      const gevonden = kern(reeks.naam);
      const rest = gevonden.startsWith(gezocht) ? gevonden.slice(gezocht.length) : null;
      if (rest === null || (rest !== "" && !ANDEREN.test(rest))) continue;
      gebruikt.add(reeks);
      const van = (metingen: readonly Meting[]): string[] =>
        metingen.slice(-1).map((een) => metJaar(een, rest === "" ? "" : reeks.naam.slice(naam.length)));
      if (rest !== "") vergelijkingen.push(...van(reeks.metingen));
      else {
        eigen.push(...reeks.metingen.filter(({ gebied }) => gebied === null));
        vergelijkingen.push(...reeks.metingen.filter(({ gebied }) => gebied !== null).map(({ tekst }) => tekst));
        plaatsen.push(`${werkboek}: ${reeks.plaats}`);
      }
    }
  }
  const getypt = leesMetingen(String(boek.invoer.waarde({ soort: "sturing", onderdeel, veld: "cijfers" }, null) ?? ""));
  if (getypt.length > 0) plaatsen.push("ingevuld op Indicatorlijst");
  return { metingen: perJaar([...eigen, ...getypt]), vergelijkingen, plaats: plaatsen.join("; ") };
}

/** Reads "8% (2015); 9% (2019)": each figure with its own year. A figure without a year cannot be placed and is left out. */
export function leesMetingen(tekst: string): readonly Meting[] {
  return tekst.split(/[;\n]/).flatMap((deel): Meting[] => {
    const gelezen = leesGetal(deel.trim());
    if (gelezen.soort !== "getal" || gelezen.jaar === null || gelezen.gebied !== null) return [];
    const { jaar, waarde, eenheid } = gelezen;
    return [{ jaar, waarde, eenheid, gebied: null, tekst: deel.trim() }];
  });
}

/** One figure per year, ascending; the first that was read of a year stays. */
function perJaar(metingen: readonly Meting[]): readonly Meting[] {
  const bekend = metingen.filter(({ waarde }) => waarde !== null);
  return [...new Map([...bekend].reverse().map((een) => [een.jaar, een])).values()].sort((a, b) => a.jaar - b.jaar);
}

/** A figure with its year: "29.823 (2024)", "9% (2019)". */
export function metJaar({ waarde, eenheid, jaar, tekst }: Meting, bij = ""): string {
  const getal = waarde === null ? tekst : `${schrijfGetal(waarde)}${eenheid === "%" ? "%" : ""}`;
  return `${getal} (${[bij.trim().replace(/[()]/g, ""), String(jaar)].filter((deel) => deel !== "").join(", ")})`;
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
