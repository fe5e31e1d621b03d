import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from "saxes";
import { beschadigd, nietOndersteund } from "./fouten";
import { WerkboekFout } from "../werkboek";

/** An opening tag. Names are without prefix. */
export type XmlElement = SaxesTagNS;

/** Who listens to the elements and texts of an XML part. */
export interface XmlOntvanger {
  begin?(element: XmlElement): void;
  einde?(element: XmlElement): void;
  tekst?(tekst: string): void;
}

/** Where XML comes from: the workbook's name and the path of the part, for messages. */
export interface XmlBron {
  readonly naam: string;
  readonly pad: string;
}

/** The value of an attribute without prefix; undefined when it is not there. */
export function attribuut(element: XmlElement, naam: string): string | undefined {
  return element.attributes[naam]?.value;
}

/** The value of a true/false attribute: "1", "true" and "on" are true; absent is false. */
export function isAan(element: XmlElement, naam: string): boolean {
  const waarde = attribuut(element, naam);
  return waarde === "1" || waarde === "true" || waarde === "on";
}

/** The value of an attribute of another namespace, whatever its prefix. */
export function attribuutMetRuimte(element: XmlElement, naam: string, ruimte: RegExp): string | undefined {
  const attributen: SaxesAttributeNS[] = Object.values(element.attributes);
  return attributen.find((een) => een.local === naam && ruimte.test(een.uri))?.value;
}

/** The strict XML parser of one part; every fault becomes a `WerkboekFout` with the part. */
export class XmlLezer {
  readonly #saxes: SaxesParser<{ xmlns: true }>;
  readonly #bron: XmlBron;

  constructor(bron: XmlBron, ontvanger: XmlOntvanger) {
    this.#bron = bron;
    const saxes = new SaxesParser({ xmlns: true, position: false });
    this.#saxes = saxes;
    saxes.on("doctype", () => {
      throw nietOndersteund(
        bron.naam,
        `het onderdeel ${bron.pad} heeft een DOCTYPE, en dat hoort niet in een werkboek`,
      );
    });
    saxes.on("opentag", (element) => ontvanger.begin?.(element));
    saxes.on("closetag", (element) => ontvanger.einde?.(element));
    if (ontvanger.tekst !== undefined) {
      saxes.on("text", (tekst) => ontvanger.tekst?.(tekst));
      saxes.on("cdata", (tekst) => ontvanger.tekst?.(tekst));
    }
  }

  schrijf(tekst: string): void {
    this.#veilig(() => this.#saxes.write(tekst));
  }

  sluit(): void {
    this.#veilig(() => this.#saxes.close());
  }

  /** Whether a prefix stands for a namespace at this place. */
  kentVoorvoegsel(voorvoegsel: string): boolean {
    return this.#saxes.resolve(voorvoegsel) !== undefined;
  }

  #veilig(werk: () => void): void {
    try {
      werk();
    } catch (oorzaak) {
      if (oorzaak instanceof WerkboekFout) throw oorzaak;
      const { naam, pad } = this.#bron;
      throw beschadigd(naam, `het onderdeel ${pad} is geen geldige XML`, oorzaak);
    }
  }
}
