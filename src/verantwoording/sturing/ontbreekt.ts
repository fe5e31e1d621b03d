import { schrijfGetal } from "../../domein/notatie-schrijven";
import { f, samen, type Formule, type Uitkomst } from "../formule";
import { blokVan, type Blok } from "../vak";
import type { Indicatorcellen } from "./indicatorlijst";
import { isOpgave, kortweg, type GeplaatsteActiviteit, type Opgave } from "./opgaven";
import { wieVan, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";

export interface Gemis {
  readonly wie: string;
  readonly wat: string;
  /** The same as a formula, where it changes with what is typed. */
  readonly formule?: Formule;
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
  const zonderCijfer = indicatoren.filter(
    ({ stand, reeks }) => stand.opgave !== null && isOpgave(stand.opgave, opgave) && reeks.jaar.getal === 0,
  );
  const gemis: Gemis[] = [];
  if (zonder.length > 0)
    gemis.push({ wie, wat: `Geen activiteit noemt doel ${zonder.map(({ nr }) => nr).join(", ")}.` });
  if (zonderCijfer.length > 0) {
    const { formule, waarde } = nogZonder(zonderCijfer);
    gemis.push({
      wie,
      wat: zinZonder(Number(waarde)),
      formule: f`IF(${formule}=0,"Elke indicator heeft een cijfer.",IF(${formule}=1,"Eén indicator heeft",${formule}&" indicatoren hebben")&" nog geen cijfer. Vul ze in op blad Reeksen.")`,
    });
  }
  return gemis;
}

function zinZonder(aantal: number): string {
  const wie = aantal === 1 ? "Eén indicator heeft" : `${String(aantal)} indicatoren hebben`;
  return `${wie} nog geen cijfer. Vul ze in op blad Reeksen.`;
}

/** How many of these indicators have no figure now: typed figures count. */
export function nogZonder(indicatoren: readonly Indicatorcellen[]): Uitkomst {
  const tellen = aaneen(indicatoren).map((blok) => f`COUNTIF(${blok},0)`);
  return {
    formule: f`(${samen(tellen, "+")})`,
    waarde: indicatoren.filter(({ tegel }) => tegel.jaar.waarde === 0).length,
  };
}

/** The cells with the years, as few blocks as can be: those of lines that follow each other on the list together. */
function aaneen(indicatoren: readonly Indicatorcellen[]): readonly Blok[] {
  const groepen: Indicatorcellen[][] = [];
  for (const een of indicatoren) {
    const groep = groepen.at(-1);
    if (groep?.at(-1)?.regel === een.regel - 1) groep.push(een);
    else groepen.push([een]);
  }
  return groepen.map((groep) => blokVan(groep.map(({ tegel }) => tegel.jaar)));
}

/** "Beh.Plant." at the end of a sentence would end in two stops. */
function zonderPunt(naam: string): string {
  return naam.replace(/\.+$/, "");
}
