import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Indicatorcellen } from "./indicatorlijst";
import { kortweg, type GeplaatsteActiviteit, type Opgave } from "./opgaven";
import { wieVan, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";

export interface Gemis {
  readonly wie: string;
  readonly wat: string;
}

/** What is missing to tell how an opgave goes: figures, experiences, doelen without an activity, indicators without a figure. */
export function ontbreektBij(
  boek: Stuurboek,
  opgave: Opgave,
  activiteiten: readonly GeplaatsteActiviteit[],
  indicatoren: readonly Indicatorcellen[],
): readonly Gemis[] {
  const dossiers = [...new Set(activiteiten.map(({ dossier }) => dossier))];
  return [
    ...dossiers.flatMap((dossier) => vanPartner(boek, dossier, activiteiten)),
    ...vanGemeente(opgave, activiteiten, indicatoren),
  ];
}

function vanPartner(boek: Stuurboek, dossier: Stuurdossier, alle: readonly GeplaatsteActiviteit[]): Gemis[] {
  const eigen = alle.filter((een) => een.dossier === dossier).map(({ activiteit }) => activiteit);
  const wie = wieVan(boek, dossier);
  const zonderCijfer = eigen.filter(({ code, afspraken }) =>
    afspraken.some(
      ({ id, verrekenbaar, soort }) =>
        (verrekenbaar || soort === "TE") &&
        (dossier.cijfers.find((een) => een.activiteit === code && een.afspraak === id)?.realisatie ?? null) === null,
    ),
  );
  const zonderErvaring = eigen.filter(({ code }) => dossier.ervaringen.every(({ activiteit }) => activiteit !== code));
  const gemis: Gemis[] = [];
  if (dossier.openFouten > 0)
    gemis.push({
      wie,
      wat: `Het werkboek heeft nog ${dossier.openFouten === 1 ? "één open fout" : `${schrijfGetal(dossier.openFouten)} open fouten`}. De cijfers kunnen nog veranderen.`,
    });
  if (zonderCijfer.length > 0)
    gemis.push({
      wie,
      wat: `Niet elk afgesproken cijfer is er: ${zonderCijfer.map(kortweg).map(zonderPunt).join(", ")}.`,
    });
  if (zonderErvaring.length > 0)
    gemis.push({ wie, wat: `Geen ervaring van inwoners: ${zonderErvaring.map(kortweg).map(zonderPunt).join(", ")}.` });
  return gemis;
}

function vanGemeente(
  opgave: Opgave,
  activiteiten: readonly GeplaatsteActiviteit[],
  indicatoren: readonly Indicatorcellen[],
): Gemis[] {
  const wie = "Gemeente";
  const genoemd = new Set(activiteiten.flatMap(({ doelen }) => doelen));
  const zonder = opgave.doelen.filter(({ nr }) => !genoemd.has(nr));
  const leeg = indicatoren.filter(({ stand }) => stand.opgave === opgave.naam && stand.metingen.length === 0).length;
  const gemis: Gemis[] = [];
  if (zonder.length > 0)
    gemis.push({ wie, wat: `Geen activiteit noemt doel ${zonder.map(({ nr }) => nr).join(", ")}.` });
  if (leeg > 0)
    gemis.push({
      wie,
      wat: `${leeg === 1 ? "Eén indicator heeft" : `${schrijfGetal(leeg)} indicatoren hebben`} nog geen cijfer. Vul ze in op blad Indicatorlijst.`,
    });
  return gemis;
}

/** "Beh.Plant." at the end of a sentence would end in two stops. */
function zonderPunt(naam: string): string {
  return naam.replace(/\.+$/, "");
}
