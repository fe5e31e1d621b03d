import { bereikNaam, type Bereik } from "../../domein/bereik";
import { verbergBsn, zonderBsn } from "../../domein/bsn";
import type { Begrotingstabel } from "../../domein/begrotingstabel";
import type { Beschikking } from "../../domein/beschikking";
import { leesGetal } from "../../domein/notatie-getal";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Getal } from "../../domein/productie";
import type { Reeks } from "../../domein/reeks";
import { rekenwaarde } from "../../domein/telling";
import type { Uitkomst } from "../../domein/uitkomst";
import type { Inhoud } from "../../werkboek/raster";
import type { Dossier, DossierStatus } from "../dossier";
import { leesEerdere } from "../eerder";
import { laatsteIndiening, leesIndieningen } from "../indiening";
import type { Rapportsoort } from "../rapportsoort";
import { TUSSENVRAGEN } from "../tussenvragen";

/** What one workbook says about one afspraak of its beschikking. */
export interface Stuurcijfer {
  readonly activiteit: string;
  readonly afspraak: string;
  /** Null where the workbook states no usable number. */
  readonly realisatie: number | null;
  /** Where it was read: "Jeugd!F7", or why there is none. */
  readonly plaats: string;
}

/** One figure of a series with the year that it is about: "9% (2019)" stays with 2019, in whatever column it stands. */
export interface Meting {
  readonly jaar: number;
  readonly waarde: number | null;
  readonly eenheid: "%" | "€" | null;
  /** The area behind it, where that is not the municipality itself: "NL". */
  readonly gebied: string | null;
  /** As the cell shows it. */
  readonly tekst: string;
}

/** A series over years of one workbook. */
export interface Stuurreeks {
  readonly naam: string;
  readonly activiteit: string | null;
  readonly eenheid: string | null;
  readonly metingen: readonly Meting[];
  readonly plaats: string;
}

/** What residents experienced, as the partner wrote it. */
export interface Ervaring {
  readonly activiteit: string | null;
  readonly tekst: string;
}

/** What was told about the whole of a tussenrapportage under one question ("Signalen"). */
export interface Vertelling {
  readonly vraag: string;
  readonly tekst: string;
}

/** What the sheets for policy need of one workbook, and nothing more: the workbook itself can be let go. */
export interface Stuurdossier {
  readonly werkboek: string;
  readonly beschikking: Beschikking | null;
  readonly partner: string;
  readonly jaar: number | null;
  readonly status: DossierStatus;
  readonly openFouten: number;
  /** Handed in last as a tussenrapportage: its figures are about half a year, the afspraken about a whole one. */
  readonly halfjaar: boolean;
  /** What was handed in, and when (ISO date), in order. */
  readonly ingediend: readonly { readonly soort: Rapportsoort; readonly op: string }[];
  readonly cijfers: readonly Stuurcijfer[];
  readonly reeksen: readonly Stuurreeks[];
  readonly ervaringen: readonly Ervaring[];
  /** What a tussenrapportage tells: signals, experiences, improvements. */
  readonly vertelling: readonly Vertelling[];
  readonly uitkomsten: readonly Uitkomst[];
  readonly begrotingen: readonly Begrotingstabel[];
}

/** Reduces a dossier to what the sheets for policy need of it. */
export function maakStuurdossier(dossier: Dossier): Stuurdossier {
  const { productie, beschikking, uitslag, inhoud } = dossier;
  const indieningen = leesIndieningen(inhoud.delen);
  return {
    // The name of a file or sheet can hold a burgerservicenummer too.
    werkboek: verbergBsn(inhoud.naam),
    beschikking,
    partner: beschikking?.partner ?? verbergBsn(productie.kop.partner?.tekst ?? inhoud.naam),
    jaar: beschikking?.jaar ?? productie.kop.jaar?.jaar ?? null,
    status: dossier.status,
    openFouten: uitslag.bevindingen.filter(({ ernst, status }) => ernst === "fout" && status === "open").length,
    halfjaar: laatsteIndiening(indieningen)?.soort === "tussenrapportage",
    ingediend: indieningen.map(({ soort, moment }) => ({ soort, op: moment.slice(0, 10) })),
    cijfers: productie.prestaties.map(({ activiteit, afspraak, realisatie }) => ({
      activiteit,
      afspraak,
      realisatie: rekenwaarde(realisatie?.telling),
      plaats: plaatsVan(realisatie),
    })),
    ...zonderBsn({
      reeksen: productie.reeksen.filter(isJaarreeks).map((reeks) => stuurreeks(reeks, inhoud)),
      ervaringen: productie.verhalen
        .filter(({ rubriek }) => rubriek === "tevredenheid")
        .map(({ activiteit, tekst }) => ({ activiteit, tekst: tekst.tekst })),
      vertelling: vertellingUit(inhoud),
      uitkomsten: productie.uitkomsten,
      begrotingen: productie.begrotingen,
    }),
  };
}

/** The answers that the partner typed on the sheet Tussenrapportage, where the workbook has one of ours. */
function vertellingUit(inhoud: Inhoud): readonly Vertelling[] {
  const teksten = leesEerdere(inhoud)?.teksten ?? [];
  return TUSSENVRAGEN.flatMap(({ sleutel, naam }) =>
    teksten.flatMap(({ wat, waarde }) =>
      wat.soort === "tussenrapportage" && wat.veld === sleutel && waarde !== null && String(waarde).trim() !== ""
        ? [{ vraag: naam, tekst: String(waarde).trim() }]
        : [],
    ),
  );
}

/** The cell of a value, and what it says when that is no plain count: "Jeugd!F9, geschat". */
function plaatsVan(getal: Getal | null): string {
  if (getal === null) return "niet gevonden";
  const [eerste, ...rest] = getal.cellen;
  const delen = eerste === undefined ? [] : [bereikNaam(eerste) + (rest.length > 0 ? ` en ${rest.length} meer` : "")];
  if (getal.telling.status !== "geteld") delen.push(getal.telling.status);
  return verbergBsn(delen.join(", "));
}

function isJaarreeks({ wat, punten }: Reeks): boolean {
  return wat === "realisatie" && punten.some(({ tijdvak }) => tijdvak.soort === "jaar");
}

function stuurreeks(reeks: Reeks, inhoud: Inhoud): Stuurreeks {
  const cellen = reeks.punten
    .flatMap(({ getal }) => getal.cellen)
    .sort((een, ander) => een.rij - ander.rij || een.kolom - ander.kolom);
  const [van, tot] = [cellen[0], cellen.at(-1)];
  return {
    naam: reeks.naam.tekst,
    activiteit: reeks.activiteit,
    eenheid: reeks.eenheid?.tekst ?? null,
    metingen: reeks.punten.flatMap(({ tijdvak, getal }) =>
      tijdvak.soort === "jaar" ? [metingVan(getal, tijdvak.jaar, inhoud)] : [],
    ),
    plaats: van === undefined ? "" : verbergBsn(`${bereikNaam(van)}${tot === van ? "" : ` t/m ${bereikNaam(tot!)}`}`),
  };
}

function metingVan(getal: Getal, jaar: number, inhoud: Inhoud): Meting {
  const waarde = rekenwaarde(getal.telling);
  // A cell that shows "9%" holds 0.09.
  if (waarde !== null && getal.cellen.some((plek) => toontProcent(inhoud, plek))) {
    const procent = Number((100 * waarde).toPrecision(15));
    return { jaar, waarde: procent, eenheid: "%", gebied: null, tekst: `${schrijfGetal(procent)}%` };
  }
  const gelezen = leesGetal(getal.tekst);
  const bij = gelezen.soort === "getal" ? gelezen : null;
  return {
    jaar: bij?.jaar ?? jaar,
    waarde,
    eenheid: bij?.eenheid ?? null,
    gebied: bij?.gebied ?? null,
    tekst: getal.tekst,
  };
}

function toontProcent({ rasters }: Inhoud, { blad, rij, kolom }: Bereik): boolean {
  const raster = rasters.find((een) => een.blad === blad);
  return typeof raster?.waarde(rij, kolom) === "number" && raster.getalvorm(rij, kolom).includes("%");
}
