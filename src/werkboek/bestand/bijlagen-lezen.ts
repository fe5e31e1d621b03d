import type { Koppelbestand, XmlDeel } from "../raster";
import type { Meldingen } from "./meldingen";
import type { Pakket, Relatie } from "./pakket";
import { attribuut } from "./xml-lezen";

const EIGENSCHAPPEN = new Set(["core-properties", "extended-properties", "custom-properties"]);

/** The files that formulas refer to as [1], [2] …: `ids` are the relations in that order. */
export async function leesKoppelbestanden(
  pakket: Pakket,
  ids: readonly string[],
  relaties: readonly Relatie[],
  meldingen: Meldingen,
): Promise<readonly Koppelbestand[]> {
  const gevonden: Koppelbestand[] = [];
  for (const [index, id] of ids.entries()) {
    const relatie = relaties.find((een) => een.id === id);
    const verder = relatie === undefined ? [] : await pakket.relaties(relatie.doel);
    const doel = verder.find((een) => een.extern)?.doel;
    if (doel === undefined)
      meldingen.meld("van een koppeling staat niet in het bestand waarheen die gaat", `Koppeling [${index + 1}]`);
    gevonden.push({ nummer: index + 1, bestand: doel ?? "onbekend" });
  }
  return gevonden;
}

/** The names of the data connections; they are never run. */
export async function leesVerbindingen(pakket: Pakket, relaties: readonly Relatie[]): Promise<readonly string[]> {
  const namen: string[] = [];
  for (const relatie of relaties.filter((een) => een.soort === "connections")) {
    const deel = pakket.verplichtDeel(relatie.doel, "het onderdeel met gegevensverbindingen");
    await pakket.leesXml(deel, {
      begin: (element) => {
        if (element.local === "connection") namen.push(attribuut(element, "name") ?? "zonder naam");
      },
    });
  }
  return namen;
}

/**
 * The custom XML parts of the workbook: root namespace and text. `relaties` are those of the workbook and of the file:
 * LibreOffice hangs the parts under the file when it saves.
 */
export async function leesXmlDelen(pakket: Pakket, relaties: readonly Relatie[]): Promise<readonly XmlDeel[]> {
  const delen: XmlDeel[] = [];
  const eigen = relaties.filter((een) => een.soort === "customXml" && !een.extern);
  for (const doel of new Set(eigen.map((een) => een.doel))) {
    const deel = pakket.verplichtDeel(doel, "een eigen XML-onderdeel");
    let naamruimte: string | null = null;
    await pakket.leesXml(deel, { begin: (element) => void (naamruimte ??= element.uri) });
    delen.push({ naamruimte: naamruimte ?? "", xml: await pakket.leesTekst(deel) });
  }
  return delen;
}

/** The document properties that hold a text, by name ("creator", "Company", or the name of an own property). */
export async function leesEigenschappen(
  pakket: Pakket,
  relaties: readonly Relatie[],
): Promise<ReadonlyMap<string, string>> {
  const gevonden = new Map<string, string>();
  for (const relatie of relaties.filter((een) => EIGENSCHAPPEN.has(een.soort))) {
    const deel = pakket.deel(relatie.doel);
    if (deel === undefined) continue;
    let diepte = 0;
    let naam = "";
    await pakket.leesXml(deel, {
      begin: (element) => {
        if (++diepte === 2) naam = element.local === "property" ? (attribuut(element, "name") ?? "") : element.local;
      },
      einde: () => void diepte--,
      tekst: (tekst) => {
        const eigen = relatie.soort === "custom-properties" ? 3 : 2;
        if (diepte === eigen && tekst.trim() !== "") gevonden.set(naam, (gevonden.get(naam) ?? "") + tekst);
      },
    });
  }
  return gevonden;
}
