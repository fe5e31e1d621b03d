import { adres, type Bereik } from "../../domein/bereik";
import { leegInhoud } from "../inhoud";
import type { Inhoud, Raster } from "../raster";
import { RasterBouwer } from "../raster-bouwer";
import { Tekstenlijst } from "../tekstenlijst";
import type { Opdracht } from "../werkboek";
import { halveer, verdeel, type Blok } from "./blokken";
import { teVeelCellen } from "./fouten";
import { Koppelingen } from "./koppelingen";
import { leesBlokken, type BladInLezing, type Gedeeld } from "./lezen-cellen";
import { leesMaten, type BladMaten, type Maten } from "./lezen-maten";
import { leesOverzicht, nietGezien, zichtbaarheid, type Overzicht } from "./lezen-overzicht";
import { adem, type Kent } from "./verbinding";

/** Cells of all used parts together, empty ones counted: the same limit as for a file. */
const CELLEN_TOT = 5_000_000;

/**
 * A snapshot of the workbook: what there is, how large it is, the cells. Three calls while the cells fit in one answer, else one
 * more for each next answer. Stops between two calls when asked to (AbortError).
 */
export async function leesWerkboek(context: Excel.RequestContext, kent: Kent, opdracht: Opdracht): Promise<Inhoud> {
  const { signaal, voortgang } = opdracht;
  signaal?.throwIfAborted();
  voortgang?.({ fase: "lezen", detail: null, deel: 0 });
  const overzicht = await leesOverzicht(context, kent);
  signaal?.throwIfAborted();
  const gedeeld = { teksten: new Tekstenlijst(), koppelingen: new Koppelingen() };
  const maten = await leesMaten(context, overzicht, gedeeld.koppelingen, kent);
  keurGrootte(overzicht, maten);
  const bladen = overzicht.bladen.map((blad, nummer) => inLezing(blad, maten.bladen[nummer]!, gedeeld.teksten));
  await leesCellen(context, bladen, gedeeld, opdracht);
  signaal?.throwIfAborted();
  voortgang?.({ fase: "lezen", detail: null, deel: 1 });
  return inhoudVan(overzicht, maten, bladen.map(rasterVan), gedeeld.koppelingen, kent);
}

/** The cells of all sheets, answer by answer. Once Excel found one too large, the next ones are asked in halves too. */
async function leesCellen(
  context: Excel.RequestContext,
  bladen: readonly BladInLezing[],
  gedeeld: Gedeeld,
  { signaal, voortgang }: Opdracht,
): Promise<void> {
  let wachtend: readonly (readonly Blok[])[] = verdeel(bladen.map(({ maten }) => maten.gebied));
  const totaal = aantalCellen(wachtend);
  while (wachtend.length > 0) {
    const blokken = wachtend[0]!;
    const detail = bladen[blokken[0]!.blad]!.blad.name;
    voortgang?.({ fase: "lezen", detail, deel: 1 - aantalCellen(wachtend) / totaal });
    signaal?.throwIfAborted();
    const uitkomst = await leesBlokken(context, bladen, blokken, gedeeld);
    if (uitkomst === "gelezen") wachtend = wachtend.slice(1);
    else if (halveer(blokken) === null) throw new Error(`Excel gaf de waarden van een rij van '${detail}' niet.`);
    else wachtend = wachtend.flatMap((antwoord) => halveer(antwoord) ?? [antwoord]);
    if (wachtend.length > 0) await adem();
  }
}

function aantalCellen(antwoorden: readonly (readonly Blok[])[]): number {
  return antwoorden.flat().reduce((som, { rijen, kolommen }) => som + rijen * kolommen, 0);
}

function keurGrootte({ werkboek, bladen }: Overzicht, maten: Maten): void {
  const cellen = maten.bladen.map(({ gebied }) => (gebied ? gebied.rijen * gebied.kolommen : 0));
  if (cellen.reduce((som, een) => som + een, 0) <= CELLEN_TOT) return;
  const grootste = cellen.indexOf(Math.max(...cellen));
  const blad = bladen[grootste]!.name;
  const { rij, kolom, rijen, kolommen } = maten.bladen[grootste]!.gebied!;
  const einde = { rij: rij + rijen - 1, kolom: kolom + kolommen - 1 };
  throw teVeelCellen(werkboek.name, blad, adres({ blad, ...einde, totRij: einde.rij, totKolom: einde.kolom }));
}

function inLezing(blad: Excel.Worksheet, maten: BladMaten, teksten: Tekstenlijst): BladInLezing {
  const { gebied } = maten;
  const alle = (hoeveel: "alle" | string, begin = 0, aantal = 0): Set<number> =>
    new Set(hoeveel === "alle" ? Array.from({ length: aantal }, (_, nummer) => begin + nummer) : []);
  return {
    blad,
    maten,
    bouwer: new RasterBouwer({ blad: blad.name, index: blad.position, teksten }),
    verborgenRijen: alle(maten.rijenVerborgen, gebied?.rij, gebied?.rijen),
    verborgenKolommen: alle(maten.kolommenVerborgen, gebied?.kolom, gebied?.kolommen),
  };
}

function rasterVan({ blad, maten, bouwer, verborgenRijen, verborgenKolommen }: BladInLezing): Raster {
  return bouwer.bouw({
    zichtbaarheid: zichtbaarheid(blad),
    samengevoegd: maten.samengevoegd,
    verborgenRijen,
    verborgenKolommen,
    actiefFilter: actiefFilter(maten.filters, verborgenRijen),
    beveiligd: blad.protection.protected,
    opmerkingen: maten.opmerkingen,
    tabellen: maten.tabellen,
    paginaranden: maten.paginaranden,
  });
}

/** The first filter that has a hidden row under its header. */
function actiefFilter(filters: readonly Bereik[], verborgenRijen: ReadonlySet<number>): Bereik | null {
  const verborgen = [...verborgenRijen];
  return filters.find(({ rij, totRij }) => verborgen.some((een) => een > rij && een <= totRij)) ?? null;
}

function inhoudVan(
  overzicht: Overzicht,
  { namen, delen }: Maten,
  rasters: readonly Raster[],
  { bestanden }: Koppelingen,
  kent: Kent,
): Inhoud {
  const { werkboek, verbindingen, eigenschappen, datumstelsel, handmatigRekenen } = overzicht;
  return leegInhoud(werkboek.name, rasters, {
    namen,
    delen,
    koppelbestanden: bestanden,
    // A workbook without macros cannot be kept under these names without Excel asking.
    macros: /\.(xlsm|xltm|xlsb|xlam)$/i.test(werkboek.name),
    gegevensverbindingen: verbindingen.map(({ name }) => name),
    eigenschappen,
    datumstelsel,
    handmatigRekenen,
    meldingen: nietGezien(overzicht, kent),
  });
}
