import type { Opmerking } from "../raster";
import { leesAdres } from "../adressen";
import type { Meldingen } from "./meldingen";
import type { Pakket, Relatie } from "./pakket";
import { RijkeTekst } from "./tekst-ontvanger";
import { attribuut, type XmlElement } from "./xml-lezen";

/** Names of people by the id that threaded comments give. */
export type Personen = ReadonlyMap<string, string>;

/** The people of the workbook's threaded comments. */
export async function leesPersonen(pakket: Pakket, relaties: readonly Relatie[]): Promise<Personen> {
  const personen = new Map<string, string>();
  for (const relatie of relaties.filter((een) => een.soort === "person")) {
    const deel = pakket.deel(relatie.doel);
    if (deel === undefined) continue;
    await pakket.leesXml(deel, {
      begin: (element) => {
        if (element.local === "person")
          personen.set(attribuut(element, "id") ?? "", attribuut(element, "displayName") ?? "");
      },
    });
  }
  return personen;
}

function opmerking(element: XmlElement, tekst: string, auteur: string | null): Opmerking | null {
  const plaats = leesAdres(attribuut(element, "ref") ?? "");
  return plaats && { ...plaats, tekst, auteur: auteur === "" ? null : auteur };
}

async function leesGewone(pakket: Pakket, pad: string): Promise<readonly (Opmerking | null)[]> {
  const deel = pakket.verplichtDeel(pad, "het onderdeel met opmerkingen");
  const auteurs: string[] = [];
  const gevonden: (Opmerking | null)[] = [];
  const tekst = new RijkeTekst();
  let huidig: XmlElement | null = null;
  let inAuteur = false;
  await pakket.leesXml(deel, {
    begin: (element) => {
      if (element.local === "author") {
        inAuteur = true;
        auteurs.push("");
      } else if (element.local === "comment") {
        huidig = element;
        tekst.leeg();
      } else tekst.begin(element);
    },
    einde: (element) => {
      tekst.einde(element);
      inAuteur = false;
      if (element.local !== "comment" || huidig === null) return;
      gevonden.push(opmerking(huidig, tekst.tekst(), auteurs[Number(attribuut(huidig, "authorId"))] ?? null));
      huidig = null;
    },
    tekst: (stuk) => {
      if (inAuteur) auteurs[auteurs.length - 1] += stuk;
      else tekst.hoor(stuk);
    },
  });
  return gevonden;
}

async function leesGesprek(pakket: Pakket, pad: string, personen: Personen): Promise<readonly (Opmerking | null)[]> {
  const deel = pakket.verplichtDeel(pad, "het onderdeel met opmerkingen");
  const gevonden: (Opmerking | null)[] = [];
  let huidig: XmlElement | null = null;
  let tekst = "";
  let inTekst = false;
  await pakket.leesXml(deel, {
    begin: (element) => {
      inTekst = element.local === "text";
      if (element.local !== "threadedComment") return;
      huidig = element;
      tekst = "";
    },
    einde: (element) => {
      inTekst = false;
      if (element.local !== "threadedComment" || huidig === null) return;
      gevonden.push(opmerking(huidig, tekst, personen.get(attribuut(huidig, "personId") ?? "") ?? null));
      huidig = null;
    },
    tekst: (stuk) => {
      if (inTekst) tekst += stuk;
    },
  });
  return gevonden;
}

/** The comments of a sheet. Where there is a conversation, the old-style note that only stands in for it is left out. */
export async function leesOpmerkingen(
  pakket: Pakket,
  relaties: readonly Relatie[],
  personen: Personen,
  blad: string,
  meldingen: Meldingen,
): Promise<readonly Opmerking[]> {
  const gewone: (Opmerking | null)[] = [];
  const gesprekken: (Opmerking | null)[] = [];
  for (const relatie of relaties) {
    if (relatie.soort === "comments") gewone.push(...(await leesGewone(pakket, relatie.doel)));
    if (relatie.soort === "threadedComment") gesprekken.push(...(await leesGesprek(pakket, relatie.doel, personen)));
  }
  if ([...gewone, ...gesprekken].includes(null))
    meldingen.meld("een opmerking hoort bij een cel die niet bestaat en is niet gelezen", `Blad '${blad}'`);
  const isEr = (een: Opmerking | null): een is Opmerking => een !== null;
  const met = gesprekken.filter(isEr);
  const bezet = new Set(met.map((een) => `${een.rij},${een.kolom}`));
  return [...gewone.filter(isEr).filter((een) => !bezet.has(`${een.rij},${een.kolom}`)), ...met];
}
