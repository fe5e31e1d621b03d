import { verbergBsn } from "../domein/bsn";
import type { Bladbouwer, Bladdeel, Paginarand } from "./bladbouwer";
import { f } from "./formule";
import {
  GEMEENTEBLADEN,
  nieuwGemeenteblad,
  pasHoogte,
  type Gemeenteoverzicht,
  type Partnerregel,
} from "./overzicht-gemeente-boek";
import { zetKoppen } from "./overzicht-gemeente-lijst";
import { gelijk } from "./rekenregels";
import { blokVan, type Vak } from "./vak";

export interface Gemistblad {
  readonly blad: Bladbouwer;
  readonly begin: Vak;
  /** Its rows belong to a partner here, by the cell of its first row. */
  readonly perPartner: ReadonlyMap<Partnerregel, Vak>;
}

/** Per partner the activities of the beschikking of which nothing was reported; null when there are none. */
export function maakOntbreektblad(regels: readonly Partnerregel[], rand: Paginarand, begin: Vak): Gemistblad | null {
  return maakTabel(regels, rand, begin, {
    naam: GEMEENTEBLADEN.ontbreekt,
    titel: "Activiteiten zonder opgave van cijfers",
    ondertitel: "Deze activiteiten staan in de beschikking. In het werkboek staat er geen getal bij.",
    koppen: ["Partner", "Activiteit"],
    breedten: [46, 100],
    rijen: ({ partner }) => partner.ontbreekt.map((naam) => [naam]),
  });
}

/** Per partner what was not checked and why; null when everything was. */
export function maakNietGecontroleerd(
  regels: readonly Partnerregel[],
  rand: Paginarand,
  begin: Vak,
): Gemistblad | null {
  return maakTabel(regels, rand, begin, {
    naam: GEMEENTEBLADEN.nietGecontroleerd,
    titel: "Niet gecontroleerd",
    ondertitel: "Wat niet gecontroleerd kon worden, per partner, en waarom.",
    koppen: ["Partner", "Regels", "Waarom"],
    breedten: [34, 28, 84],
    rijen: ({ partner }) => perReden(partner.nietGecontroleerd),
  });
}

/** Rules with the same reason share a line. */
function perReden(niet: readonly { readonly code: string; readonly reden: string }[]): string[][] {
  const codes = new Map<string, string[]>();
  for (const { code, reden } of niet) codes.set(reden, [...(codes.get(reden) ?? []), code]);
  return [...codes].map(([reden, van]) => [van.join(", "), reden]);
}

interface Tabel {
  readonly naam: string;
  readonly titel: string;
  readonly ondertitel: string;
  readonly koppen: readonly string[];
  readonly breedten: readonly number[];
  /** The texts behind the name of the partner. */
  readonly rijen: (regel: Partnerregel) => readonly (readonly string[])[];
}

function maakTabel(regels: readonly Partnerregel[], rand: Paginarand, begin: Vak, tabel: Tabel): Gemistblad | null {
  const perPartner = new Map<Partnerregel, Vak>();
  const { blad, titel, deel } = nieuwGemeenteblad(
    { naam: tabel.naam, breedten: tabel.breedten, rand },
    { ...tabel, begin },
  );
  zetKoppen(deel, tabel.koppen, []);
  for (const regel of regels)
    for (const teksten of tabel.rijen(regel)) {
      const rij = deel.rij();
      const naam = rij.bereken(0, gelijk(regel.naam), "tekstBoven");
      if (!perPartner.has(regel)) perPartner.set(regel, naam);
      teksten.forEach((tekst, kolom) => rij.zet(kolom + 1, verbergBsn(tekst), "tekstBoven"));
      pasHoogte(blad, rij);
    }
  if (perPartner.size === 0) return null;
  filter(blad, deel);
  return { blad, begin: titel, perPartner };
}

/** The sheet Niet gelezen: the files that take no part, each with its reason; null when there are none. */
export function maakNietGelezen(
  { nietGelezen, zonderWerkboek, overgeslagen }: Gemeenteoverzicht,
  rand: Paginarand,
  begin: Vak,
): Gemistblad | null {
  const rijen = [
    ...nietGelezen.map(({ naam, reden }) => [naam, "niet gelezen", reden]),
    ...zonderWerkboek.map(({ naam, reden }) => [naam, "geen werkboek bij", reden]),
    ...overgeslagen.map(({ naam, reden }) => [naam, "overgeslagen", hoofdletter(reden)]),
  ];
  if (rijen.length === 0) return null;
  const { blad, titel, deel } = nieuwGemeenteblad(
    { naam: GEMEENTEBLADEN.nietGelezen, breedten: [46, 18, 82], rand, tabkleur: "B3261E" },
    { titel: "Niet gelezen", ondertitel: "Deze bestanden tellen niet mee in dit overzicht.", begin },
  );
  zetKoppen(deel, ["Bestand", "Wat", "Waarom"], []);
  for (const teksten of rijen) {
    const rij = deel.rij();
    teksten.forEach((tekst, kolom) => rij.zet(kolom, verbergBsn(tekst), "tekstBoven"));
    pasHoogte(blad, rij);
  }
  filter(blad, deel);
  const woorden = deel.rijen.slice(1).map((rij) => rij.vakken.get(1)!);
  blad.voorwaarde(blokVan(woorden), f`${woorden[0]!.vasteKolom}="niet gelezen"`, "negatief");
  return { blad, begin: titel, perPartner: new Map() };
}

function hoofdletter(tekst: string): string {
  return `${tekst.charAt(0).toLocaleUpperCase("nl")}${tekst.slice(1)}.`;
}

function filter(blad: Bladbouwer, deel: Bladdeel): void {
  blad.filter(blokVan([deel.rijen[0]!.vakken.get(0)!, deel.rijen.at(-1)!.vakken.get(blad.laatsteKolom)!]));
}
