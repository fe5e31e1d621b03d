import type { Activiteit, Afspraak } from "../../domein/beschikking";
import type { Sturingskader } from "../../domein/sturingskader";
import { normaliseer } from "../../inlezen/tekst";
import type { Stuurdossier } from "./stuurdossier";

export interface Doel {
  readonly nr: number;
  readonly naam: string;
  readonly resultaten: readonly string[];
}

/** An opgave of the steering framework; without a framework the opgaven are those that the beschikkingen name. */
export interface Opgave {
  readonly nr: number;
  readonly naam: string;
  readonly doelen: readonly Doel[];
}

/** An activity of one partner with what it belongs to. */
export interface GeplaatsteActiviteit {
  readonly dossier: Stuurdossier;
  readonly activiteit: Activiteit;
  /** Numbers of the doelen within the opgave; empty when the beschikking names none that the opgave has. */
  readonly doelen: readonly number[];
}

/** The opgaven in the order of the framework, then those that only a beschikking names (without doelen), in the order of the alphabet. */
export function opgavenVan(kader: Sturingskader | null, dossiers: readonly Stuurdossier[]): readonly Opgave[] {
  const uitKader: Opgave[] = (kader?.opgaven ?? []).map(({ nr, naam, doelen }) => ({
    nr,
    naam,
    doelen: doelen.map((doel) => ({
      nr: doel.nr,
      naam: doel.naam,
      resultaten: doel.resultaten.map((resultaat) => resultaat.naam),
    })),
  }));
  const bekend = new Set(uitKader.map(({ naam }) => normaliseer(naam)));
  const anders = new Map<string, string>();
  for (const { beschikking } of dossiers)
    for (const { opgaven } of beschikking?.activiteiten ?? [])
      for (const naam of opgaven)
        if (!bekend.has(normaliseer(naam)) && !anders.has(normaliseer(naam))) anders.set(normaliseer(naam), naam);
  const eerste = Math.max(0, ...uitKader.map(({ nr }) => nr));
  return [
    ...uitKader,
    ...[...anders.values()]
      .sort((a, b) => a.localeCompare(b, "nl"))
      .map((naam, plaats) => ({ nr: eerste + plaats + 1, naam, doelen: [] })),
  ];
}

/** Whether a name in a beschikking means this opgave. */
export function isOpgave(naam: string, opgave: Opgave): boolean {
  return normaliseer(naam) === normaliseer(opgave.naam);
}

/** The activities that name this opgave, in the order of the workbooks and their beschikkingen. */
export function activiteitenVan(opgave: Opgave, dossiers: readonly Stuurdossier[]): readonly GeplaatsteActiviteit[] {
  const bestaat = new Set(opgave.doelen.map(({ nr }) => nr));
  return dossiers.flatMap((dossier) =>
    (dossier.beschikking?.activiteiten ?? [])
      .filter(({ opgaven }) => opgaven.some((naam) => isOpgave(naam, opgave)))
      .map((activiteit) => ({ dossier, activiteit, doelen: activiteit.doelen.filter((nr) => bestaat.has(nr)) })),
  );
}

/** The key of an afspraak of one workbook. */
export function cijfersleutel(dossier: Stuurdossier, activiteit: Activiteit, afspraak: Afspraak): string {
  return JSON.stringify([dossier.werkboek, activiteit.code, afspraak.id]);
}

/** "Sport", else the whole name: for charts and short columns. */
export function kortweg({ afkorting, naam }: Activiteit): string {
  return afkorting ?? naam;
}
