import { bereikNaam } from "../../domein/bereik";
import { bedragVan } from "../../domein/begroting";
import type { BegrotingKolom, Begrotingspost, Begrotingstabel } from "../../domein/begrotingstabel";
import { verbergBsn } from "../../domein/bsn";
import { naarEuro } from "../../domein/geld";
import { normaliseer } from "../../inlezen/tekst";
import type { Stuurdossier } from "./stuurdossier";

/** A budget statement to show: one of a workbook, or of several locations together. */
export interface Overzichtstabel {
  readonly titel: string;
  readonly bron: string;
  readonly kolommen: readonly BegrotingKolom[];
  readonly regels: readonly Overzichtsregel[];
  /** The statement with a post per row, by which the key figures are defined. */
  readonly tabel: Begrotingstabel;
}

export interface Overzichtsregel {
  readonly post: Begrotingspost;
  /** The posts of single statements that it adds up; empty for a row of one statement. */
  readonly uit: readonly Begrotingspost[];
}

const KOLOMVOLGORDE: readonly BegrotingKolom[] = ["begroting", "prognose", "realisatie", "substitutie"];

/** The budget statements of a workbook, and behind them those of two locations or more together. */
export function overzichtstabellen(dossier: Stuurdossier): readonly Overzichtstabel[] {
  const los = dossier.begrotingen.map((tabel): Overzichtstabel => {
    const locatie = tabel.locatie?.tekst ?? null;
    return {
      titel: locatie === null ? `${dossier.partner}: ${tabel.blad}` : `${dossier.partner}: ${locatie}`,
      bron: `Gelezen uit ${dossier.werkboek}: ${verbergBsn(bereikNaam(tabel.bereik))}.`,
      kolommen: KOLOMVOLGORDE.filter((kolom) => tabel.kolommen.includes(kolom)),
      regels: tabel.posten.map((post) => ({ post, uit: [] })),
      tabel,
    };
  });
  const samen = samenVan(dossier);
  return samen === null ? los : [...los, samen];
}

/**
 * The statements of all locations as one: posts of the same kind and name are added up, 'waarvan' rows and key figures are not (domein.md
 * §8). Null with fewer than two locations.
 */
function samenVan({ partner, begrotingen }: Stuurdossier): Overzichtstabel | null {
  const perLocatie = begrotingen.filter(({ locatie }) => locatie !== null);
  const [eerste] = perLocatie;
  if (eerste === undefined || new Set(perLocatie.map(({ locatie }) => locatie!.tekst)).size < 2) return null;
  const groepen = new Map<string, Begrotingspost[]>();
  for (const { posten } of perLocatie)
    for (const post of posten) {
      if (post.soort === "waarvan" || post.soort === "kengetal") continue;
      const sleutel = JSON.stringify([post.soort, post.inNatura, normaliseer(post.naam.tekst)]);
      groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), post]);
    }
  const regels = [...groepen.values()].map((uit) => ({ post: uit[0]!, uit }));
  return {
    titel: `${partner}: alle locaties samen`,
    bron: `Opgeteld uit de overzichten hierboven: ${[...new Set(perLocatie.map(({ locatie }) => locatie!.tekst))].join(", ")}.`,
    kolommen: KOLOMVOLGORDE.filter((kolom) => perLocatie.some(({ kolommen }) => kolommen.includes(kolom))),
    regels,
    tabel: { ...eerste, locatie: null, posten: regels.map(({ post }) => post), totalen: [] },
  };
}

/** The amount of a post in one column in euro; null where there is none. */
export function euroVan(post: Begrotingspost, kolom: BegrotingKolom): number | null {
  const bedrag = bedragVan(post.bedragen[kolom]);
  return bedrag === null ? null : naarEuro(bedrag);
}
