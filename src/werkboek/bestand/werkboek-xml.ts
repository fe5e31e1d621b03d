import type { Naam, Zichtbaarheid } from "../raster";
import { zonderVoorvoegsels } from "../formule-voorvoegsels";
import { beschadigd } from "./fouten";
import type { Pakket } from "./pakket";
import { isWerkbladRuimte, RELATIE_RUIMTE } from "./ruimten";
import { attribuut, attribuutMetRuimte, isAan, type XmlElement } from "./xml-lezen";
import type { ZipOnderdeel } from "./zip-lezen";

/** A sheet as the workbook lists it. */
export interface BladVermelding {
  readonly naam: string;
  readonly relatie: string;
  readonly zichtbaarheid: Zichtbaarheid;
}

/** What stands in the workbook part itself. */
export interface WerkboekGegevens {
  readonly bladen: BladVermelding[];
  readonly namen: Naam[];
  /** Relation ids of the external workbooks, in the order of [1], [2] … */
  readonly koppelingen: string[];
  datumstelsel: 1900 | 1904;
  handmatigRekenen: boolean;
}

function zichtbaarheid(staat: string | undefined): Zichtbaarheid {
  if (staat === "hidden") return "verborgen";
  return staat === "veryHidden" ? "zeer verborgen" : "zichtbaar";
}

interface OngeordendeNaam {
  readonly element: XmlElement;
  tekst: string;
}

function leesNamen(gelezen: readonly OngeordendeNaam[], bladen: readonly BladVermelding[]): Naam[] {
  return gelezen.map(({ element, tekst }) => {
    const blad = attribuut(element, "localSheetId");
    return {
      naam: attribuut(element, "name") ?? "",
      verwijzing: zonderVoorvoegsels(tekst.trim()),
      blad: blad === undefined ? null : (bladen[Number(blad)]?.naam ?? null),
      verborgen: isAan(element, "hidden"),
    };
  });
}

function leesElement(element: XmlElement, ouder: string | undefined, gegevens: WerkboekGegevens): void {
  const relatie = attribuutMetRuimte(element, "id", RELATIE_RUIMTE) ?? "";
  if (element.local === "sheet" && ouder === "sheets") {
    const naam = attribuut(element, "name") ?? "";
    gegevens.bladen.push({ naam, relatie, zichtbaarheid: zichtbaarheid(attribuut(element, "state")) });
  } else if (element.local === "externalReference") gegevens.koppelingen.push(relatie);
  else if (element.local === "workbookPr" && isAan(element, "date1904")) gegevens.datumstelsel = 1904;
  else if (element.local === "calcPr") gegevens.handmatigRekenen = attribuut(element, "calcMode") === "manual";
}

/** Reads the workbook part: which sheets there are, the defined names, the date system. */
export async function leesWerkboekXml(pakket: Pakket, deel: ZipOnderdeel): Promise<WerkboekGegevens> {
  const gegevens: WerkboekGegevens = {
    bladen: [],
    namen: [],
    koppelingen: [],
    datumstelsel: 1900,
    handmatigRekenen: false,
  };
  const namen: OngeordendeNaam[] = [];
  const pad: string[] = [];
  await pakket.leesXml(deel, {
    begin: (element) => {
      const eigen = isWerkbladRuimte(element.uri);
      if (pad.length === 0 && !(eigen && element.local === "workbook"))
        throw beschadigd(pakket.naam, `het onderdeel ${deel.pad} is geen werkboek`);
      if (eigen && element.local === "definedName") namen.push({ element, tekst: "" });
      else if (eigen) leesElement(element, pad.at(-1), gegevens);
      pad.push(element.local);
    },
    einde: () => void pad.pop(),
    tekst: (tekst) => {
      if (pad.at(-1) === "definedName") namen.at(-1)!.tekst += tekst;
    },
  });
  gegevens.namen.push(...leesNamen(namen, gegevens.bladen));
  return gegevens;
}
