import { schrijfDatum } from "../../domein/notatie-datum";
import type { Sturingskader } from "../../domein/sturingskader";
import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import type { Vak } from "../vak";
import { stuurblad, type Stuurboek } from "./stuurboek";

const BREED = 146;
const MAAND = 14;
const MEESTE_SPOREN = 6;

interface Termijn {
  readonly datum: string;
  readonly wat: "tussenrapportage" | "eindrapportage";
  readonly partner: string;
  readonly kenmerk: string;
}

/**
 * The sheet Planning: the calendar of the year from the framework, and the dates on which the partners report, from their beschikkingen
 * (domein.md §10). `vandaag` (ISO date) tells what was due on that day; null: not told. Null when there is neither.
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
  if (planning) zetKalender(blad, planning, sporen);
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
    rij.zet(0, maand, "tekstVetBoven");
    for (const [kolom, tekst] of teksten) rij.zet(kolom, tekst === "" ? null : tekst, "tekstBovenIngesprongen");
  }
}

function termijnenVan({ dossiers }: Stuurboek): readonly Termijn[] {
  return dossiers
    .flatMap(({ beschikking, partner }): Termijn[] => {
      if (!beschikking) return [];
      const { termijnen, kenmerk } = beschikking;
      return [
        ...(termijnen.halfjaar === null
          ? []
          : [{ datum: termijnen.halfjaar, wat: "tussenrapportage", partner, kenmerk } as const]),
        ...(termijnen.eind === null
          ? []
          : [{ datum: termijnen.eind, wat: "eindrapportage", partner, kenmerk } as const]),
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
    kop.zet(4, vandaag === null ? "" : `Op ${schrijfDatum(vandaag)}`, "kolomkopIngesprongen");
  }
  for (const { datum, wat, partner, kenmerk } of termijnen) {
    const rij = deel.rij(
      hoogteVan(blad, [
        [2, `${partner}xxxxx`],
        [0, schrijfDatum(datum)],
      ]),
    );
    rij.zet(0, schrijfDatum(datum), "tekst");
    rij.zet(1, wat, "tekstIngesprongen");
    rij.zet(2, partner, "tekstIngesprongen");
    rij.zet(3, kenmerk, "tekstIngesprongen");
    rij.zet(4, vandaag === null ? null : datum < vandaag ? "termijn is voorbij" : "komt nog", "tekstIngesprongen");
  }
  if (zonder.length > 0)
    deel.rij().zet(0, `Geen termijn in de beschikking van: ${[...new Set(zonder)].join(", ")}.`, "toelichting");
}
