import { Zip, ZipDeflate, strToU8 } from "fflate";
import { kolomLetters } from "../../src/domein/bereik";

/** A number, a text, a date as a number of days, or a formula with its stored result; null: an empty cell. */
export type BenchCel = number | string | { readonly datum: number } | BenchFormule | null;

export interface BenchFormule {
  readonly formule: string;
  readonly uitkomst: number;
}

/** A sheet of which the rows are made one by one, so that a large one needs no memory. */
export interface BenchBlad {
  readonly naam: string;
  readonly rijen: Iterable<readonly BenchCel[]>;
}

const BASIS = "http://schemas.openxmlformats.org";
const RIJEN_TEGELIJK = 500;
const DATUM = 1;
const GETAL = 2;
const TEKST = 3;
const STIJLEN = `<styleSheet xmlns="${BASIS}/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

function xmlTekst(tekst: string): string {
  return tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

class Bladschrijver {
  readonly #nummers = new Map<string, number>();
  readonly #letters: string[] = [];

  rij(nummer: number, cellen: readonly BenchCel[]): string {
    const xml = cellen.map((cel, kolom) => this.#cel(`${this.#kolom(kolom)}${nummer}`, cel));
    return `<row r="${nummer}" spans="1:${cellen.length}">${xml.join("")}</row>`;
  }

  teksten(): string {
    const items = Array.from(this.#nummers.keys(), (tekst) => `<si><t>${xmlTekst(tekst)}</t></si>`);
    return `<sst xmlns="${BASIS}/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }

  #kolom(kolom: number): string {
    return (this.#letters[kolom] ??= kolomLetters(kolom));
  }

  // Spreadsheet programs give every cell of a laid out list its style.
  #cel(adres: string, cel: BenchCel): string {
    if (cel === null) return "";
    if (typeof cel === "string") return `<c r="${adres}" s="${TEKST}" t="s"><v>${this.#nummer(cel)}</v></c>`;
    if (typeof cel === "number") return `<c r="${adres}" s="${GETAL}"><v>${cel}</v></c>`;
    if ("datum" in cel) return `<c r="${adres}" s="${DATUM}"><v>${cel.datum}</v></c>`;
    return `<c r="${adres}" s="${GETAL}"><f>${xmlTekst(cel.formule)}</f><v>${cel.uitkomst}</v></c>`;
  }

  #nummer(tekst: string): number {
    const nummer = this.#nummers.get(tekst) ?? this.#nummers.size;
    this.#nummers.set(tekst, nummer);
    return nummer;
  }
}

function vasteDelen(namen: readonly string[]): [pad: string, xml: string][] {
  const soort = `${BASIS}/officeDocument/2006/relationships`;
  const inhoud = `application/vnd.openxmlformats-officedocument.spreadsheetml`;
  const bladen = namen.map((naam, i) => `<sheet name="${xmlTekst(naam)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const relaties = namen.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${soort}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const typen = namen.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${inhoud}.worksheet+xml"/>`,
  );
  return [
    [
      "[Content_Types].xml",
      `<Types xmlns="${BASIS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${inhoud}.sheet.main+xml"/>${typen.join("")}<Override PartName="/xl/styles.xml" ContentType="${inhoud}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${inhoud}.sharedStrings+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${BASIS}/package/2006/relationships"><Relationship Id="rId1" Type="${soort}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${BASIS}/spreadsheetml/2006/main" xmlns:r="${soort}"><sheets>${bladen.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${BASIS}/package/2006/relationships">${relaties.join("")}<Relationship Id="stijlen" Type="${soort}/styles" Target="styles.xml"/><Relationship Id="teksten" Type="${soort}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", STIJLEN],
  ];
}

function samen(stukken: readonly Uint8Array[]): Uint8Array {
  const bestand = new Uint8Array(stukken.reduce((som, stuk) => som + stuk.length, 0));
  let plaats = 0;
  for (const stuk of stukken) {
    bestand.set(stuk, plaats);
    plaats += stuk.length;
  }
  return bestand;
}

/** The bytes of an .xlsx file with these sheets, as spreadsheet programs write it: shared texts, a style on every cell. */
export function pakWerkboek(bladen: readonly BenchBlad[]): Uint8Array {
  const stukken: Uint8Array[] = [];
  const zip = new Zip((fout, stuk) => {
    if (fout) throw fout;
    stukken.push(stuk);
  });
  const deel = (pad: string): ZipDeflate => {
    const stroom = new ZipDeflate(pad, { level: 6 });
    zip.add(stroom);
    return stroom;
  };
  for (const [pad, xml] of vasteDelen(bladen.map(({ naam }) => naam))) deel(pad).push(strToU8(xml), true);
  const schrijver = new Bladschrijver();
  for (const [plaats, { rijen }] of bladen.entries()) {
    const stroom = deel(`xl/worksheets/sheet${plaats + 1}.xml`);
    let xml = `<worksheet xmlns="${BASIS}/spreadsheetml/2006/main"><sheetData>`;
    let nummer = 0;
    for (const cellen of rijen) {
      xml += schrijver.rij(++nummer, cellen);
      if (nummer % RIJEN_TEGELIJK > 0 && xml.length < 1 << 20) continue;
      stroom.push(strToU8(xml));
      xml = "";
    }
    stroom.push(strToU8(`${xml}</sheetData></worksheet>`), true);
  }
  deel("xl/sharedStrings.xml").push(strToU8(schrijver.teksten()), true);
  zip.end();
  return samen(stukken);
}
