import { bereikNaam, type Bereik } from "../domein/bereik";
import type { Beschikking } from "../domein/beschikking";
import { eenmaal } from "../domein/eenmaal";
import type { Regel, Tabel } from "../domein/productie";
import type { Rubriekblok, Verhaal } from "../domein/verhaal";
import type { Raster } from "../werkboek/raster";
import { leesNotities } from "./notities";

/** What the running texts are gathered from. */
export interface Verhaalbronnen {
  readonly rasters: readonly Raster[];
  readonly beschikking: Beschikking | null;
  readonly tabellen: readonly Tabel[];
  readonly regels: readonly Regel[];
  readonly rubriekblokken: readonly Rubriekblok[];
}

/**
 * The running texts of a workbook, each cell once, tied to the activity that they are about: explanations beside a row, the rubrics of
 * blocks, notes right above or under a table, and comments that explain. A text that can be about more activities is tied to none.
 */
export function verzamelVerhalen(bronnen: Verhaalbronnen): Verhaal[] {
  const cellen = new Set<string>();
  const alle = [
    ...toelichtingen(bronnen),
    ...rubrieken(bronnen.rubriekblokken),
    ...urenzinnen(bronnen),
    ...leesNotities(bronnen),
  ];
  return alle.filter(({ rubriek, tekst }) => {
    // What stands under 'Afwijkingen' of a block is the explanation of its first row too. A comment stands on a cell, not in it.
    const namen = tekst.cellen.map((cel) => `${rubriek === "notitie" ? "bij " : ""}${bereikNaam(cel)}`);
    if (namen.some((naam) => cellen.has(naam))) return false;
    for (const naam of namen) cellen.add(naam);
    return true;
  });
}

function rubrieken(blokken: readonly Rubriekblok[]): Verhaal[] {
  return blokken.flatMap(({ blad, activiteit, rubrieken: delen }) =>
    delen.flatMap(({ rubriek, tekst }): Verhaal[] =>
      tekst === null || tekst.tekst.trim() === "" ? [] : [{ blad, activiteit, rubriek, tekst, regel: null }],
    ),
  );
}

/** Where hours of staff are expected stands a sentence: '1828 uur inzet voor 875 uur activiteit'. */
function urenzinnen({ regels }: Verhaalbronnen): Verhaal[] {
  return regels.flatMap(({ blad, koppeling: { activiteit }, ipu }): Verhaal[] => {
    if (ipu === null || ipu.telling.status !== "onbekend" || !/\p{L}{3}\P{L}+\p{L}{3}/u.test(ipu.tekst)) return [];
    return [{ blad, activiteit, rubriek: "ureninzet", tekst: { tekst: ipu.tekst, cellen: ipu.cellen }, regel: null }];
  });
}

/** One explanation covers all rows of its activity; a merged cell beside rows of several activities is tied to none of them. */
function toelichtingen({ regels, rasters }: Verhaalbronnen): Verhaal[] {
  const samengevoegd = samengevoegdeCellen(rasters);
  const perRij = eenmaal(() => activiteitenPerRij(regels));
  const gezien = new Set<string>();
  return regels.flatMap(({ blad, id, koppeling, toelichting }): Verhaal[] => {
    const cel = toelichting?.cellen[0];
    if (toelichting === null || toelichting.tekst.trim() === "") return [];
    const naam = cel ? bereikNaam(cel) : id;
    if (gezien.has(naam)) return [];
    gezien.add(naam);
    const gebied = cel && samengevoegd.get(naam);
    const gedeeld = gebied !== undefined && omvatMeer(gebied, perRij(), koppeling.activiteit);
    const activiteit = gedeeld ? null : koppeling.activiteit;
    return [{ blad, activiteit, rubriek: "toelichting", tekst: toelichting, regel: id }];
  });
}

function samengevoegdeCellen(rasters: readonly Raster[]): ReadonlyMap<string, Bereik> {
  const cellen = new Map<string, Bereik>();
  for (const { blad, samengevoegd } of rasters) {
    for (const gebied of samengevoegd) {
      if (gebied.totRij === gebied.rij) continue;
      cellen.set(bereikNaam({ ...gebied, blad, totRij: gebied.rij, totKolom: gebied.kolom }), gebied);
    }
  }
  return cellen;
}

function activiteitenPerRij(regels: readonly Regel[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const per = new Map<string, Set<string | null>>();
  for (const { blad, rij, koppeling } of regels) {
    const sleutel = `${blad}\n${rij}`;
    per.set(sleutel, (per.get(sleutel) ?? new Set()).add(koppeling.activiteit));
  }
  return per;
}

function omvatMeer(
  gebied: Bereik,
  perRij: ReadonlyMap<string, ReadonlySet<string | null>>,
  activiteit: string | null,
): boolean {
  for (let rij = gebied.rij; rij <= gebied.totRij; rij++) {
    for (const ander of perRij.get(`${gebied.blad}\n${rij}`) ?? []) if (ander !== activiteit) return true;
  }
  return false;
}
