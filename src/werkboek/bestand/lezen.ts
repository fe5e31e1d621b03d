import { leegInhoud } from "../inhoud";
import type { Inhoud, Raster, XmlDeel } from "../raster";
import { Tekstenlijst } from "../tekstenlijst";
import { leesEigenschappen, leesKoppelbestanden, leesVerbindingen, leesXmlDelen } from "./bijlagen-lezen";
import { leesBlad, type BladOpgave } from "./blad-inlezen";
import type { Leesgegevens } from "./blad-vuller";
import { beschadigd } from "./fouten";
import { bestandTeGroot, GRENZEN, teVeel, type Grenzen } from "./grenzen";
import { leesGrafieken, type BladDeel } from "./grafieken-lezen";
import { herkenAnders, herkenZip } from "./herkennen";
import { Meldingen } from "./meldingen";
import { leesPersonen } from "./opmerkingen-lezen";
import { Pakket, type Relatie } from "./pakket";
import { leesGetalvormen } from "./stijlen-lezen";
import { leesGedeeldeTeksten } from "./teksten-lezen";
import { Uitpakker, type LeesOpdracht } from "./uitpakken";
import { leesWerkboekXml, type WerkboekGegevens } from "./werkboek-xml";
import { leesZip, type ZipOnderdeel } from "./zip-lezen";

interface Geopend {
  readonly pakket: Pakket;
  readonly bestandsrelaties: readonly Relatie[];
  readonly relaties: readonly Relatie[];
  readonly werkboek: WerkboekGegevens;
}

async function open(bytes: Uint8Array, naam: string, opdracht: LeesOpdracht, grenzen: Grenzen): Promise<Geopend> {
  const anders = herkenAnders(bytes, naam);
  if (anders !== null) throw anders;
  if (bytes.length > grenzen.bestand) throw bestandTeGroot(naam, bytes.length, grenzen.bestand);
  const zip = leesZip(bytes, naam, grenzen);
  const pakket = new Pakket(zip, new Uitpakker(zip, naam, grenzen, opdracht));
  const bestandsrelaties = await pakket.relaties("");
  const pad = bestandsrelaties.find((een) => een.soort === "officeDocument")?.doel ?? "xl/workbook.xml";
  const deel = pakket.deel(pad);
  if (deel === undefined || !/\.xml$/i.test(deel.pad) || /^word\//i.test(deel.pad)) throw herkenZip(zip, naam);
  const werkboek = await leesWerkboekXml(pakket, deel);
  if (werkboek.bladen.length === 0) throw beschadigd(naam, "er staan geen bladen in");
  if (werkboek.bladen.length > grenzen.bladen) throw teVeel(naam, "bladen", grenzen.bladen);
  return { pakket, bestandsrelaties, relaties: await pakket.relaties(pad), werkboek };
}

function deelVan({ pakket, relaties }: Geopend, soort: string, wat: string): ZipOnderdeel | undefined {
  const relatie = relaties.find((een) => een.soort === soort);
  return relatie === undefined ? undefined : pakket.verplichtDeel(relatie.doel, wat);
}

async function leesGegevens(geopend: Geopend, naam: string, grenzen: Grenzen): Promise<Leesgegevens> {
  const { pakket, werkboek, relaties } = geopend;
  const teksten = new Tekstenlijst();
  return {
    naam,
    teksten,
    gedeeld: await leesGedeeldeTeksten(pakket, deelVan(geopend, "sharedStrings", "de lijst van teksten"), teksten),
    getalvormen: await leesGetalvormen(pakket, deelVan(geopend, "styles", "het onderdeel met opmaak")),
    personen: await leesPersonen(pakket, relaties),
    datumstelsel: werkboek.datumstelsel,
    meldingen: new Meldingen(),
    grenzen,
    stand: { cellen: 0 },
  };
}

function bladOpgave({ werkboek, relaties }: Geopend, index: number, naam: string): BladOpgave {
  const vermelding = werkboek.bladen[index]!;
  const relatie = relaties.find((een) => een.id === vermelding.relatie);
  if (relatie === undefined) throw beschadigd(naam, `het blad '${vermelding.naam}' ontbreekt`);
  return { index, relatie, naam: vermelding.naam, zichtbaarheid: vermelding.zichtbaarheid };
}

/**
 * Reads a workbook file (.xlsx, .xlsm) whole. Nothing in it is run. Whatever is not understood is listed in `meldingen`; a file
 * that is no workbook, damaged, encrypted or too large is thrown as `WerkboekFout`, an abort as AbortError.
 */
export async function leesBestand(
  bytes: Uint8Array,
  naam: string,
  opdracht: LeesOpdracht = {},
  grenzen: Grenzen = GRENZEN,
): Promise<Inhoud> {
  opdracht.signaal?.throwIfAborted();
  const geopend = await open(bytes, naam, opdracht, grenzen);
  const { pakket, bestandsrelaties, relaties, werkboek } = geopend;
  const gegevens = await leesGegevens(geopend, naam, grenzen);
  const rasters: Raster[] = [];
  const andereBladen: string[] = [];
  const bladdelen: BladDeel[] = [];
  for (const index of werkboek.bladen.keys()) {
    const opgave = bladOpgave(geopend, index, naam);
    if (opgave.relatie.soort === "worksheet") rasters.push(await leesBlad(pakket, opgave, gegevens));
    else andereBladen.push(opgave.naam);
    bladdelen.push({ naam: opgave.naam, pad: opgave.relatie.doel });
  }
  return leegInhoud(naam, rasters, {
    namen: werkboek.namen,
    delen: await leesXmlDelen(pakket, [...relaties, ...bestandsrelaties]),
    koppelbestanden: await leesKoppelbestanden(pakket, werkboek.koppelingen, relaties, gegevens.meldingen),
    macros: relaties.some((een) => een.soort === "vbaProject"),
    gegevensverbindingen: await leesVerbindingen(pakket, relaties),
    andereBladen,
    eigenschappen: await leesEigenschappen(pakket, bestandsrelaties),
    datumstelsel: werkboek.datumstelsel,
    handmatigRekenen: werkboek.handmatigRekenen,
    grafieken: await leesGrafieken(pakket, bladdelen, gegevens.meldingen),
    meldingen: gegevens.meldingen.zinnen(),
  });
}

/** What a workbook is made of, without its cells. */
export interface Opzet {
  /** The names of its sheets, in their order. */
  readonly bladen: readonly string[];
  /** The custom XML parts that travel along. */
  readonly delen: readonly XmlDeel[];
}

/** Only what tells one kind of workbook from another: no sheet is read. Throws as `leesBestand` does, as far as it gets. */
export async function leesOpzet(bytes: Uint8Array, naam: string, opdracht: LeesOpdracht = {}): Promise<Opzet> {
  const { pakket, bestandsrelaties, relaties, werkboek } = await open(bytes, naam, opdracht, GRENZEN);
  return {
    bladen: werkboek.bladen.map((blad) => blad.naam),
    delen: await leesXmlDelen(pakket, [...relaties, ...bestandsrelaties]),
  };
}
