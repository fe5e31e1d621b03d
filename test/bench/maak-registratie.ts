import { Zip, ZipDeflate, strToU8 } from "fflate";
import beschikking from "../../assets/voorbeeld/beschikking-balans-2024.json";

const KOPPEN = [
  "Datum",
  "Activiteit",
  "Code",
  "Plaats",
  "Medewerker-functie",
  "Uren",
  "Deelnemers",
  "Eenheid",
  "Financier",
  "Doelgroep",
  "Wijk",
  "Opmerking",
];
const PLAATSEN = [
  "Buurthuis Noord",
  "Wijkcentrum De Spil",
  "Kinderboerderij Veenweide",
  "Sportzaal Oost",
  "School De Beuk",
];
const FUNCTIES = ["jongerenwerker", "sociaal werker", "beheerder", "educatief medewerker", "vrijwilligerscoördinator"];
const DOELGROEPEN = ["0-12 jaar", "12-18 jaar", "18-67 jaar", "67 jaar en ouder", "gezinnen"];
const WIJKEN = ["Noord", "Oost", "Zuid", "West", "Centrum", "Smitsveen"];
const OPMERKINGEN = [
  "goed bezocht",
  "binnen door regen",
  "samen met school",
  "op verzoek van bewoners",
  "vervolg gepland",
  "eerste keer",
];
const WOORDEN =
  "moeder vader kind groep school spel sport taal brief huis zorg geld werk wijk tuin koor film kaart muziek koken lezen praten fietsen zwemmen".split(
    " ",
  );
const MEDEWERKERS = 400;
const EERSTE_DAG = 45_292; // 1 January 2024
const BASIS = "http://schemas.openxmlformats.org";

/** The same row of numbers for the same seed, so that two runs measure the same file. */
function reeks(zaad: number): () => number {
  let stand = zaad;
  return () => {
    stand = (Math.imul(stand, 1_664_525) + 1_013_904_223) >>> 0;
    return stand / 2 ** 32;
  };
}

function xmlTekst(tekst: string): string {
  return tekst.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

class Teksten {
  readonly #nummers = new Map<string, number>();

  cel(adres: string, tekst: string): string {
    const nummer = this.#nummers.get(tekst) ?? this.#nummers.size;
    this.#nummers.set(tekst, nummer);
    // Spreadsheet programs give every cell of a laid out list its style.
    return `<c r="${adres}" s="3" t="s"><v>${nummer}</v></c>`;
  }

  xml(): string {
    const items = Array.from(this.#nummers.keys(), (tekst) => `<si><t>${xmlTekst(tekst)}</t></si>`);
    return `<sst xmlns="${BASIS}/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function rijXml(nummer: number, teksten: Teksten, kies: () => number): string {
  const een = <T>(lijst: readonly T[]): T => lijst[Math.floor(kies() * lijst.length)]!;
  const activiteit = een(beschikking.activiteiten);
  const eenheid = een(activiteit.afspraken.map((afspraak) => afspraak.eenheid));
  const cellen = [
    `<c r="A${nummer}" s="1"><v>${EERSTE_DAG + Math.floor(kies() * 366)}</v></c>`,
    teksten.cel(`B${nummer}`, activiteit.naam),
    teksten.cel(`C${nummer}`, activiteit.code),
    teksten.cel(`D${nummer}`, een(PLAATSEN)),
    teksten.cel(`E${nummer}`, `${een(FUNCTIES)} ${Math.ceil(kies() * MEDEWERKERS)}`),
    `<c r="F${nummer}" s="2"><v>${Math.ceil(kies() * 16) / 4}</v></c>`,
    `<c r="G${nummer}" s="3"><v>${Math.floor(kies() * 40)}</v></c>`,
    teksten.cel(`H${nummer}`, eenheid),
    teksten.cel(`I${nummer}`, "gemeente"),
    teksten.cel(`J${nummer}`, een(DOELGROEPEN)),
    teksten.cel(`K${nummer}`, een(WIJKEN)),
    // Most remarks are unlike any other, as in real registrations.
    teksten.cel(`L${nummer}`, kies() < 0.1 ? een(OPMERKINGEN) : `${een(OPMERKINGEN)}: ${zin(een, kies)}`),
  ];
  return `<row r="${nummer}" spans="1:12">${cellen.join("")}</row>`;
}

function zin(een: (lijst: readonly string[]) => string, kies: () => number): string {
  return Array.from({ length: 3 + Math.floor(kies() * 6) }, () => een(WOORDEN)).join(" ");
}

const VAST: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${BASIS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${BASIS}/package/2006/relationships"><Relationship Id="rId1" Type="${BASIS}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${BASIS}/spreadsheetml/2006/main" xmlns:r="${BASIS}/officeDocument/2006/relationships"><sheets><sheet name="Registratie" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${BASIS}/package/2006/relationships"><Relationship Id="rId1" Type="${BASIS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${BASIS}/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${BASIS}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${BASIS}/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`,
};

/** A made-up registration of so many rows × 12 columns that fits the example beschikking, as the bytes of an .xlsx file. */
export function maakRegistratie(rijen: number): Uint8Array {
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
  for (const [pad, xml] of Object.entries(VAST)) deel(pad).push(strToU8(xml), true);
  const teksten = new Teksten();
  const kies = reeks(rijen);
  const blad = deel("xl/worksheets/sheet1.xml");
  const kop = KOPPEN.map((woord, kolom) => teksten.cel(`${String.fromCharCode(65 + kolom)}1`, woord)).join("");
  blad.push(
    strToU8(`<worksheet xmlns="${BASIS}/spreadsheetml/2006/main"><sheetData><row r="1" spans="1:12">${kop}</row>`),
  );
  for (let nummer = 2; nummer <= rijen + 1; nummer += 500) {
    let xml = "";
    for (let rij = nummer; rij < nummer + 500 && rij <= rijen + 1; rij++) xml += rijXml(rij, teksten, kies);
    blad.push(strToU8(xml));
  }
  blad.push(strToU8("</sheetData></worksheet>"), true);
  deel("xl/sharedStrings.xml").push(strToU8(teksten.xml()), true);
  zip.end();
  const bestand = new Uint8Array(stukken.reduce((som, stuk) => som + stuk.length, 0));
  let plaats = 0;
  for (const stuk of stukken) {
    bestand.set(stuk, plaats);
    plaats += stuk.length;
  }
  return bestand;
}
