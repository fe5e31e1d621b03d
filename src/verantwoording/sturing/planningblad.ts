import { schrijfDatum } from "../../domein/notatie-datum";
import type { Sturingskader } from "../../domein/sturingskader";
import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import type { Rapportsoort } from "../rapportsoort";
import type { Vak } from "../vak";
import { stuurblad, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";

const BREED = 146;
const MAAND = 18;
const MEESTE_SPOREN = 6;

interface Termijn {
  readonly datum: string;
  readonly wat: Rapportsoort;
  readonly partner: string;
  readonly kenmerk: string;
  /** The ISO date on which it was first handed in; null: it was not, as far as these workbooks say. */
  readonly ingediend: string | null;
}

/**
 * The sheet Planning: the calendar of the year from the framework, and the dates on which the partners report, from their beschikkingen
 * (domein.md §10), with what was handed in. `vandaag` (ISO date) tells what was due on that day; null: not told. Null when there is neither.
 */
export function maakPlanningblad(boek: Stuurboek, vandaag: string | null): { blad: Bladbouwer; begin: Vak } | null {
  const planning = boek.kader?.planning ?? null;
  const termijnen = termijnenVan(boek);
  const zonder = boek.dossiers.filter(
    ({ beschikking }) => beschikking && beschikking.termijnen.halfjaar === null && beschikking.termijnen.eind === null,
  );
  if (planning === null && termijnen.length === 0) return null;
  const sporen = planning?.sporen.slice(0, MEESTE_SPOREN) ?? [];
  const aantal = Math.max(4, sporen.length);
  const { blad, eerste } = stuurblad(
    boek,
    {
      naam: "Planning",
      tabkleur: TABKLEUR.vast,
      breedten: [MAAND, ...Array.from({ length: aantal }, () => Math.floor((BREED - MAAND) / aantal))],
    },
    {
      titel: planning?.titel ?? `Planning ${boek.jaren}`,
      ondertitel: planning === null ? "De termijnen uit de beschikkingen." : `Bron: ${boek.kader?.bron ?? ""}.`,
    },
  );
  if (planning) zetKalender(blad, planning, sporen, maandVan(boek, vandaag));
  zetTermijnen(
    blad,
    termijnen,
    vandaag,
    zonder.map(({ partner }) => partner),
  );
  return { blad, begin: eerste };
}

function zetKalender(
  blad: Bladbouwer,
  { maanden }: NonNullable<Sturingskader["planning"]>,
  sporen: readonly string[],
  nu: string | null,
): void {
  const deel = blad.deel();
  const kop = deel.rij(18);
  kop.zet(0, "Maand", "kolomkop");
  sporen.forEach((spoor, plaats) => kop.zet(plaats + 1, spoor, "kolomkopIngesprongen"));
  for (const { maand, sporen: wat } of maanden) {
    const teksten = sporen.map((spoor, plaats): [number, string] => [plaats + 1, wat[spoor] ?? ""]);
    const rij = deel.rij(
      hoogteVan(
        blad,
        teksten.map(([kolom, tekst]) => [kolom, `${tekst}xxxxx`]),
      ),
    );
    // "Juni/juli" is two months.
    const isNu =
      nu !== null &&
      maand
        .toLowerCase()
        .split(/[^a-z]+/)
        .includes(nu);
    rij.zet(0, isNu ? `${maand}  ◄ nu` : maand, "tekstVetBoven");
    for (const [kolom, tekst] of teksten) rij.zet(kolom, tekst === "" ? null : tekst, "tekstBovenIngesprongen");
  }
}

/** The month of today in words, where the calendar is about this year. */
function maandVan({ kader }: Stuurboek, vandaag: string | null): string | null {
  if (vandaag === null || Number(vandaag.slice(0, 4)) !== kader?.jaar) return null;
  return schrijfDatum(vandaag).split(" ")[1] ?? null;
}

/** A line per date of a beschikking, however many workbooks are about it. */
function termijnenVan({ dossiers }: Stuurboek): readonly Termijn[] {
  const perKenmerk = new Map<string, Stuurdossier[]>();
  for (const dossier of dossiers) {
    const kenmerk = dossier.beschikking?.kenmerk;
    if (kenmerk !== undefined) perKenmerk.set(kenmerk, [...(perKenmerk.get(kenmerk) ?? []), dossier]);
  }
  return [...perKenmerk]
    .flatMap(([kenmerk, bij]): Termijn[] => {
      const { partner, beschikking } = bij.toSorted(
        (een, ander) => (ander.beschikking?.versie ?? 0) - (een.beschikking?.versie ?? 0),
      )[0]!;
      const termijn = (wat: Rapportsoort, datum: string | null | undefined): Termijn[] => {
        if (datum == null) return [];
        const op = bij.flatMap(({ ingediend }) => ingediend.flatMap((een) => (een.soort === wat ? een.op : []))).sort();
        return [{ datum, wat, partner, kenmerk, ingediend: op[0] ?? null }];
      };
      return [
        ...termijn("tussenrapportage", beschikking?.termijnen.halfjaar),
        ...termijn("eindrapportage", beschikking?.termijnen.eind),
      ];
    })
    .sort((a, b) => a.datum.localeCompare(b.datum) || a.partner.localeCompare(b.partner, "nl"));
}

function zetTermijnen(
  blad: Bladbouwer,
  termijnen: readonly Termijn[],
  vandaag: string | null,
  zonder: readonly string[],
): void {
  const deel = blad.deel();
  deel.rij(8).bijVolgende = true;
  const naam = deel.rij(21);
  naam.zet(0, "Wanneer partners rapporteren", "kop");
  naam.bijVolgende = true;
  if (termijnen.length > 0) {
    const kop = deel.rij(18);
    kop.bijVolgende = true;
    kop.zet(0, "Datum", "kolomkop");
    kop.zet(1, "Wat", "kolomkopIngesprongen");
    kop.zet(2, "Partner", "kolomkopIngesprongen");
    kop.zet(3, "Beschikking", "kolomkopIngesprongen");
    kop.zet(4, vandaag === null ? "Stand" : `Op ${schrijfDatum(vandaag)}`, "kolomkopIngesprongen");
  }
  for (const termijn of termijnen) {
    const { datum, wat, partner, kenmerk } = termijn;
    const stand = standVan(termijn, vandaag);
    const rij = deel.rij(
      hoogteVan(blad, [
        [2, `${partner}xxxxx`],
        [4, `${stand}xxxxx`],
        [0, schrijfDatum(datum)],
      ]),
    );
    rij.zet(0, schrijfDatum(datum), "tekst");
    rij.zet(1, wat, "tekstIngesprongen");
    rij.zet(2, partner, "tekstIngesprongen");
    rij.zet(3, kenmerk, "tekstIngesprongen");
    rij.zet(4, stand === "" ? null : stand, "tekstIngesprongen");
  }
  if (zonder.length > 0)
    deel.rij().zet(0, `Geen termijn in de beschikking van: ${[...new Set(zonder)].join(", ")}.`, "toelichting");
}

/** What is due: handed in (in time or late), over its date, or still to come. */
function standVan({ datum, ingediend }: Termijn, vandaag: string | null): string {
  if (ingediend !== null) return `ingediend op ${schrijfDatum(ingediend)}${ingediend > datum ? ", te laat" : ""}`;
  if (vandaag === null) return "";
  return datum < vandaag ? "geen indiening gezien, termijn is voorbij" : "komt nog";
}
