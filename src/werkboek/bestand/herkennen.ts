import { WerkboekFout, type WerkboekFoutCode } from "../werkboek";
import type { Zip } from "./zip-lezen";

const ALS_XLSX = "Open het in Excel, kies 'Opslaan als' en dan 'Excel-werkmap (.xlsx)'";

function fout(code: WerkboekFoutCode, naam: string, wat: string, doe: string): WerkboekFout {
  return new WerkboekFout(code, `'${naam}' ${wat}. ${doe}.`);
}

function begintMet(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, plaats) => bytes[plaats] === byte);
}

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether an old compound file (CFB) has a stream with this name; names stand in it in UTF-16. */
function heeftStroom(bytes: Uint8Array, naam: string): boolean {
  const gezocht = [...naam].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const ingangen = Math.floor(bytes.length / 128);
  for (let ingang = 0; ingang < ingangen; ingang++) {
    const plaats = ingang * 128;
    if (bytes[plaats + 64] === gezocht.length + 2 && gezocht.every((byte, i) => bytes[plaats + i] === byte))
      return true;
  }
  return false;
}

function oudBestand(bytes: Uint8Array, naam: string): WerkboekFout {
  if (heeftStroom(bytes, "EncryptedPackage") || heeftStroom(bytes, "EncryptionInfo"))
    return fout(
      "versleuteld",
      naam,
      "is met een wachtwoord versleuteld",
      "Open het in Excel, haal het wachtwoord weg bij Bestand > Info > Werkmap beveiligen, sla het op en probeer het opnieuw",
    );
  if (heeftStroom(bytes, "Workbook") || heeftStroom(bytes, "Book"))
    return fout("oud formaat", naam, "is een werkboek in het oude formaat .xls", ALS_XLSX);
  if (heeftStroom(bytes, "WordDocument"))
    return fout("geen werkboek", naam, "is een Word-document (.doc), geen werkboek", "Kies het Excel-bestand");
  return fout("geen werkboek", naam, "is een oud Office-bestand, maar geen werkboek", "Kies het Excel-bestand");
}

function isTekst(begin: Uint8Array): boolean {
  if (begintMet(begin, [0xff, 0xfe]) || begintMet(begin, [0xfe, 0xff])) return true;
  return begin.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}

function tekstBestand(begin: Uint8Array, naam: string): WerkboekFout {
  const tekst = new TextDecoder(begintMet(begin, [0xff, 0xfe]) ? "utf-16le" : "utf-8").decode(begin).trimStart();
  if (/^(?:<!doctype html|<html|<table|<head|<body|<meta|<div|<style)/i.test(tekst) || /<html[\s>]/i.test(tekst))
    return fout("geen werkboek", naam, "is een webpagina (HTML), ook als de naam op .xls eindigt", ALS_XLSX);
  if (tekst.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return fout("oud formaat", naam, "is een werkboek in het oude formaat 'XML-spreadsheet 2003'", ALS_XLSX);
  if (tekst.startsWith("<"))
    return fout("geen werkboek", naam, "is een XML-bestand, geen werkboek", "Kies het Excel-bestand");
  if (tekst.startsWith("{\\rtf"))
    return fout("geen werkboek", naam, "is een RTF-document, geen werkboek", "Kies het Excel-bestand");
  if (/^[[{]/.test(tekst))
    return fout("geen werkboek", naam, "is een JSON- of tekstbestand, geen werkboek", "Kies het Excel-bestand");
  return fout("geen werkboek", naam, "is een tekstbestand (bijvoorbeeld .csv), geen werkboek", ALS_XLSX);
}

/** What is wrong with a file that is no zip, said in one sentence; null when it is a zip, as a workbook must be. */
export function herkenAnders(bytes: Uint8Array, naam: string): WerkboekFout | null {
  if (bytes.length === 0)
    return fout(
      "leeg",
      naam,
      "is een leeg bestand (0 bytes)",
      "Vraag het werkboek opnieuw op of kies een ander bestand",
    );
  if (begintMet(bytes, [0x50, 0x4b])) return null;
  if (begintMet(bytes, CFB)) return oudBestand(bytes, naam);
  const begin = bytes.subarray(0, 4096);
  if (begintMet(bytes, [0x25, 0x50, 0x44, 0x46]))
    return fout("geen werkboek", naam, "is een PDF, geen werkboek", "Vraag om het Excel-bestand zelf");
  if (begintMet(bytes, [0x09, 0x08]) || begintMet(bytes, [0x09, 0x04]) || begintMet(bytes, [0x09, 0x02]))
    return fout("oud formaat", naam, "is een werkboek in een heel oud formaat van Excel", ALS_XLSX);
  if (isTekst(begin)) return tekstBestand(begin, naam);
  return fout("geen werkboek", naam, "is geen werkboek", "Kies een bestand dat op .xlsx of .xlsm eindigt");
}

/** What is wrong with a zip that has no workbook in it. */
export function herkenZip(zip: Zip, naam: string): WerkboekFout {
  const paden = [...zip.keys()];
  const heeft = (begin: string): boolean => paden.some((pad) => pad.startsWith(begin));
  if (heeft("xl/workbook.bin")) return fout("niet ondersteund", naam, "is een binair werkboek (.xlsb)", ALS_XLSX);
  if (heeft("word/"))
    return fout("geen werkboek", naam, "is een Word-document (.docx), geen werkboek", "Kies het Excel-bestand");
  if (heeft("ppt/"))
    return fout("geen werkboek", naam, "is een PowerPoint-presentatie, geen werkboek", "Kies het Excel-bestand");
  if (zip.has("mimetype") && zip.has("content.xml"))
    return fout(
      "niet ondersteund",
      naam,
      "is een OpenDocument-bestand (.ods)",
      "Open het, kies 'Opslaan als' en dan 'Excel-werkmap (.xlsx)'",
    );
  if (paden.some((pad) => /\.(?:xlsx|xlsm|xls)$/.test(pad)))
    return fout(
      "geen werkboek",
      naam,
      "is een zip-bestand met werkboeken erin",
      "Pak het uit en kies het werkboek zelf",
    );
  if (zip.has("[content_types].xml"))
    return fout(
      "beschadigd",
      naam,
      "is beschadigd: het werkboek zelf ontbreekt",
      "Open het in Excel, laat het herstellen en sla het op",
    );
  return fout(
    "geen werkboek",
    naam,
    "is een zip-bestand, geen werkboek",
    "Kies een bestand dat op .xlsx of .xlsm eindigt",
  );
}
