import { jaarTekst } from "./jaartekst";
import { koptekst } from "../../werkboek/plan";
import type { StijlNaam } from "../../werkboek/stijl";
import type { Bladbouwer, Paginarand } from "../bladbouwer";
import { vergelijkbaar } from "../bladnamen";
import { bladkop, linkTerug, nieuwBlad } from "../boek";
import type { EerdereUitvoer } from "../eerder";
import { Invoerlijst } from "../invoerlijst";
import { Namenlijst } from "../namenlijst";
import type { Rij, Vak } from "../vak";
import type { Opgave } from "./opgaven";
import { opgavenVan } from "./opgaven";
import type { Sturingskader } from "../../domein/sturingskader";
import type { Stuurdossier } from "./stuurdossier";

/** What all sheets for policy share. */
export interface Stuurboek {
  readonly dossiers: readonly Stuurdossier[];
  readonly kader: Sturingskader | null;
  readonly opgaven: readonly Opgave[];
  readonly rand: Paginarand;
  readonly namen: Namenlijst;
  readonly invoer: Invoerlijst;
  /** First cell of Overzicht. */
  readonly begin: Vak;
  /** "2024", or "2024 en 2025". */
  readonly jaren: string;
  readonly nummer: number;
}

export interface Stuurbegin {
  readonly boek: Stuurboek;
  readonly overzicht: Bladbouwer;
  readonly kop: ReturnType<typeof bladkop>;
}

const OVERZICHT_BREEDTEN = [34, 31, 7, 38, 16, 8, 12] as const;

/** The shared part, with the sheet Overzicht that every other sheet links to. */
export function maakStuurboek(
  gelezen: readonly Stuurdossier[],
  kader: Sturingskader | null,
  eerder: EerdereUitvoer | null,
): Stuurbegin {
  const dossiers = metEigenNaam(gelezen);
  const jaren = jaarTekst(dossiers.flatMap(({ jaar }) => jaar ?? []));
  const nummer = (eerder?.nummer ?? 0) + 1;
  const titel = `Sturing ${jaren}`;
  const gemeente = gemeenteVan(kader, dossiers);
  const rand: Paginarand = {
    koptekst: { links: koptekst(gemeente === "" ? titel : `${titel} · ${gemeente}`), rechts: "&A" },
    voettekst: {
      links: kader === null ? "" : koptekst(`Sturingskader ${kader.gemeente} ${kader.jaar}`),
      midden: `versie ${nummer}`,
      rechts: "pagina &P van &N",
    },
  };
  const overzicht = nieuwBlad({ rand }, { naam: "Overzicht", tabkleur: "1B3A5C", breedten: OVERZICHT_BREEDTEN });
  const kop = bladkop(overzicht);
  const begin = kop.titel.zet(0, gemeente === "" ? titel : `${titel}  –  ${gemeente}`, "titel");
  const boek: Stuurboek = {
    dossiers,
    kader,
    opgaven: opgavenVan(kader, dossiers),
    rand,
    namen: new Namenlijst(),
    invoer: new Invoerlijst(eerder?.getypt ?? new Map()),
    begin,
    jaren,
    nummer,
  };
  return { boek, overzicht, kop };
}

/** "gemeente Soest"; of workbooks for more than one municipality all are named, for then no framework holds for all. */
function gemeenteVan(kader: Sturingskader | null, dossiers: readonly Stuurdossier[]): string {
  if (kader !== null) return `gemeente ${kader.gemeente}`;
  const namen = [...new Set(dossiers.flatMap(({ beschikking }) => beschikking?.gemeente ?? []))];
  if (namen.length < 2) return namen.map((naam) => `gemeente ${naam}`).join("");
  return `gemeenten ${namen.slice(0, -1).join(", ")} en ${namen.at(-1)!}`;
}

/** Two workbooks of the same name, from two folders, are kept apart: the name is what a figure's source says. */
function metEigenNaam(dossiers: readonly Stuurdossier[]): readonly Stuurdossier[] {
  const gezien = new Map<string, number>();
  return dossiers.map((dossier) => {
    const nummer = (gezien.get(dossier.werkboek) ?? 0) + 1;
    gezien.set(dossier.werkboek, nummer);
    return nummer === 1 ? dossier : { ...dossier, werkboek: `${dossier.werkboek} (${nummer})` };
  });
}

/** A sheet with title, subtitle and the link back. */
export function stuurblad(
  boek: Stuurboek,
  opties: Parameters<typeof nieuwBlad>[1],
  teksten: { readonly titel: string; readonly ondertitel: string },
): { readonly blad: Bladbouwer; readonly eerste: Vak; readonly ondertitel: Rij } {
  const blad = nieuwBlad(boek, opties);
  const { titel, ondertitel } = bladkop(blad);
  const eerste = titel.zet(0, teksten.titel, "titel");
  ondertitel.zet(0, teksten.ondertitel, "ondertitel");
  linkTerug(blad, titel, boek.begin);
  return { blad, eerste, ondertitel };
}

/** Who a row is about: the partner, with the workbook where more than one is about the same beschikking. */
export function wieVan({ dossiers }: Pick<Stuurboek, "dossiers">, dossier: Stuurdossier): string {
  return dossiers.filter((een) => zelfdeBeschikking(een, dossier)).length > 1
    ? `${dossier.partner} (${dossier.werkboek})`
    : dossier.partner;
}

/** Whether two workbooks account for the same grant, in whatever version. */
export function zelfdeBeschikking(een: Stuurdossier, ander: Stuurdossier): boolean {
  return een.beschikking !== null && een.beschikking.kenmerk === ander.beschikking?.kenmerk;
}

/** A sheet's name: without what Excel refuses, at most 31 characters, other than the names that are taken. */
export function vrijeBladnaam(wens: string, bezet: readonly string[]): string {
  const schoon = wens
    .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^['\s]+|['\s]+$/gu, "");
  const genomen = new Set(bezet.map(vergelijkbaar));
  for (let nummer = 1; ; nummer++) {
    const staart = nummer === 1 ? "" : ` ${nummer}`;
    const naam =
      [...schoon]
        .slice(0, 31 - staart.length)
        .join("")
        .replace(/['\s]+$/u, "") + staart;
    if (!genomen.has(vergelijkbaar(naam))) return naam;
  }
}

/**
 * An input cell for policy: shows what was typed before, else `gezet`. `onderdeel` and `veld` find it again in the next version.
 */
export function zetInvoer(
  boek: Stuurboek,
  rij: Rij,
  kolom: number,
  wat: { readonly onderdeel: string; readonly veld: string },
  vorm: {
    readonly stijl?: Extract<StijlNaam, `invoer${string}`>;
    readonly naam?: string;
    readonly gezet?: string | number;
  } = {},
): Vak {
  const soort = { soort: "sturing", ...wat } as const;
  const gezet = vorm.gezet ?? null;
  const vak = rij.zet(kolom, boek.invoer.waarde(soort, gezet), vorm.stijl ?? "invoerInRij");
  const naam = vorm.naam === undefined ? null : boek.namen.maak(vorm.naam, vak).naam;
  boek.invoer.meld(soort, vak, gezet, naam);
  return vak;
}
