import { leegInhoud } from "../inhoud";
import type { Inhoud, Raster } from "../raster";
import { Tekstenlijst } from "../tekstenlijst";
import type { Opdracht } from "../werkboek";
import { BladOntvanger } from "./blad-lezen";
import type { Leesgegevens } from "./blad-vuller";
import { beschadigd } from "./fouten";
import { GRENZEN, teVeel, type Grenzen } from "./grenzen";
import { Meldingen } from "./meldingen";
import { Pakket, type Relatie } from "./pakket";
import { leesGetalvormen } from "./stijlen-lezen";
import { leesGedeeldeTeksten } from "./teksten-lezen";
import { Uitpakker } from "./uitpakken";
import { leesWerkboekXml, type BladVermelding } from "./werkboek-xml";
import { leesZip } from "./zip-lezen";

async function werkboekPad(pakket: Pakket): Promise<string> {
  const relatie = (await pakket.relaties("")).find((een) => een.soort === "officeDocument");
  return relatie?.doel ?? "xl/workbook.xml";
}

async function leesBlad(
  pakket: Pakket,
  vermelding: BladVermelding,
  relatie: Relatie,
  index: number,
  gegevens: Leesgegevens,
): Promise<Raster> {
  const deel = pakket.verplichtDeel(relatie.doel, `het blad ‘${vermelding.naam}’`);
  const ontvanger = new BladOntvanger(vermelding.naam, index, deel.pad, gegevens);
  await pakket.leesXml(deel, ontvanger);
  ontvanger.sluit();
  return ontvanger.vuller.bouwer.bouw({
    zichtbaarheid: vermelding.zichtbaarheid,
    samengevoegd: ontvanger.samengevoegd,
    verborgenRijen: ontvanger.vuller.verborgenRijen,
    verborgenKolommen: ontvanger.verborgenKolommen,
    beveiligd: ontvanger.beveiligd,
  });
}

/**
 * Reads a workbook file (.xlsx, .xlsm) whole. Nothing in it is run. Whatever is not understood is listed in `meldingen`; a file
 * that is no workbook, damaged, encrypted or too large is thrown as `WerkboekFout`, an abort as AbortError.
 */
export async function leesBestand(
  bytes: Uint8Array,
  naam: string,
  opdracht: Opdracht = {},
  grenzen: Grenzen = GRENZEN,
): Promise<Inhoud> {
  const pakket = new Pakket(leesZip(bytes, naam, grenzen), new Uitpakker(naam, grenzen, opdracht.signaal));
  const pad = await werkboekPad(pakket);
  const werkboek = await leesWerkboekXml(pakket, pakket.verplichtDeel(pad, "het werkboek zelf"));
  if (werkboek.bladen.length > grenzen.bladen) throw teVeel(naam, "bladen", grenzen.bladen);
  const relaties = await pakket.relaties(pad);
  const deelVan = (soort: string): string | undefined => relaties.find((een) => een.soort === soort)?.doel;
  const teksten = new Tekstenlijst();
  const meldingen = new Meldingen();
  const tekstenPad = deelVan("sharedStrings");
  const stijlenPad = deelVan("styles");
  const gegevens: Leesgegevens = {
    naam,
    teksten,
    gedeeld: await leesGedeeldeTeksten(
      pakket,
      tekstenPad === undefined ? undefined : pakket.verplichtDeel(tekstenPad, "de lijst van teksten"),
      teksten,
    ),
    getalvormen: await leesGetalvormen(pakket, stijlenPad === undefined ? undefined : pakket.deel(stijlenPad)),
    datumstelsel: werkboek.datumstelsel,
    meldingen,
    grenzen,
    stand: { cellen: 0 },
  };
  const rasters: Raster[] = [];
  const andereBladen: string[] = [];
  for (const [index, vermelding] of werkboek.bladen.entries()) {
    const relatie = relaties.find((een) => een.id === vermelding.relatie);
    if (relatie === undefined) throw beschadigd(naam, `het blad ‘${vermelding.naam}’ ontbreekt`);
    if (relatie.soort === "worksheet") rasters.push(await leesBlad(pakket, vermelding, relatie, index, gegevens));
    else andereBladen.push(vermelding.naam);
  }
  return leegInhoud(naam, rasters, {
    namen: werkboek.namen,
    andereBladen,
    datumstelsel: werkboek.datumstelsel,
    handmatigRekenen: werkboek.handmatigRekenen,
    meldingen: meldingen.zinnen(),
  });
}
