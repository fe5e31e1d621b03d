import { verbergBsn } from "../domein/bsn";
import { koptekst } from "../werkboek/plan";
import { Bladbouwer, type Bladdeel, type BladOpties, type Paginarand } from "./bladbouwer";
import { TABKLEUR } from "./boek";
import type { Afspraakregel, Partner } from "./overzicht-gemeente-gegevens";
import { hoogteVoor } from "./tekstmaat";
import type { Rij, Vak } from "./vak";

/** A file that takes no part, and why. */
export interface Gemistbestand {
  readonly naam: string;
  readonly reden: string;
}

/** Everything that the overview shows. */
export interface Gemeenteoverzicht {
  readonly partners: readonly Partner[];
  readonly nietGelezen: readonly Gemistbestand[];
  readonly overgeslagen: readonly Gemistbestand[];
  /** Beschikkingen for which there is no workbook. */
  readonly zonderWerkboek: readonly Gemistbestand[];
}

/** The sheets with a name of their own. */
export const GEMEENTEBLADEN = {
  overzicht: "Overzicht",
  inBeeld: "In beeld",
  geld: "Geld",
  activiteiten: "Activiteiten",
  ontbreekt: "Ontbreekt",
  nietGecontroleerd: "Niet gecontroleerd",
  nietGelezen: "Niet gelezen",
} as const;

/** A partner with its line on Overzicht: all other sheets refer to the name in it. */
export interface Partnerregel {
  readonly partner: Partner;
  readonly rij: Rij;
  readonly naam: Vak;
}

/** A line of the sheet Activiteiten. */
export interface Lijstregel {
  readonly van: Partnerregel;
  readonly regel: Afspraakregel;
  readonly partner: Vak;
  readonly activiteit: Vak;
  readonly eenheid: Vak;
  readonly afspraak: Vak;
  readonly realisatie: Vak;
  readonly verschil: Vak;
  readonly procent: Vak;
  readonly teken: Vak;
  readonly lamp: Vak;
}

/** "2024" or "2023 en 2024" and "Soest": of which beschikkingen this is; "" where no beschikking says. */
export function waarover(partners: readonly Partner[]): { readonly jaren: string; readonly gemeenten: string } {
  const uniek = (kies: (partner: NonNullable<Partner["beschikking"]>) => string): string => {
    const alle = new Set(partners.flatMap(({ beschikking }) => (beschikking === null ? [] : kies(beschikking))));
    return [...alle].sort().join(" en ");
  };
  return { jaren: uniek(({ jaar }) => String(jaar)), gemeenten: uniek(({ gemeente }) => gemeente) };
}

/** How each workbook is called: its partner; where that says too little, with the file behind it. Unique. */
export function namenVan(partners: readonly Partner[]): ReadonlyMap<Partner, string> {
  const kort = (partner: Partner): string => partner.partner ?? partner.bestand;
  const keren = new Map<string, number>();
  for (const partner of partners) keren.set(kort(partner), (keren.get(kort(partner)) ?? 0) + 1);
  return new Map(
    partners.map((partner) => {
      const naam = kort(partner);
      return [partner, verbergBsn(keren.get(naam) === 1 ? naam : `${naam} (${partner.bestand})`)];
    }),
  );
}

/** What stands above and below each printed page. */
export function randVan(partners: readonly Partner[]): Paginarand {
  const { jaren, gemeenten } = waarover(partners);
  const links = ["Overzicht van de partners", jaren, gemeenten].filter((deel) => deel !== "").join(" · ");
  return {
    koptekst: { links: koptekst(links), rechts: "&A" },
    voettekst: { links: "Alle uitkomsten zijn een voorstel", midden: "", rechts: "pagina &P van &N" },
  };
}

/** A sheet with its title and subtitle, of which the headings (row 4) stay in sight. */
export function nieuwGemeenteblad(
  opties: Pick<BladOpties, "naam" | "breedten" | "rand"> & Partial<BladOpties>,
  kop: { readonly titel: string; readonly ondertitel: string; readonly begin: Vak | null },
): { readonly blad: Bladbouwer; readonly titel: Vak; readonly ondertitel: Rij; readonly deel: Bladdeel } {
  const blad = new Bladbouwer({ tabkleur: TABKLEUR.vast, bevries: 4, herhaal: { van: 3, tot: 3 }, ...opties });
  const deel = blad.deel();
  const rij = deel.rij(27);
  const titel = rij.zet(0, kop.titel, "titel");
  if (kop.begin !== null) rij.zet(blad.laatsteKolom, "Overzicht", "link").linkNaar(kop.begin, "Ga naar Overzicht");
  const ondertitel = deel.rij();
  ondertitel.zet(0, kop.ondertitel, "ondertitel");
  deel.rij(8);
  return { blad, titel, ondertitel, deel: blad.deel() };
}

/** The height of a row for the texts that wrap in it, by column. */
export function pasHoogte(blad: Bladbouwer, rij: Rij): void {
  rij.hoogte = Math.max(
    16.8,
    ...[...rij.vakken.values()].map(({ kolom, waarde }) =>
      typeof waarde === "string" ? hoogteVoor(waarde, blad.breedte(kolom)) : 16.8,
    ),
  );
}
