import { beschadigd, nietOndersteund } from "./fouten";
import { onderdeelTeGroot, teVeel, verhoudingTeGroot, type Grenzen } from "./grenzen";
import { WerkboekFout } from "../werkboek";

/** One part of the file, still packed. */
export interface ZipOnderdeel {
  readonly pad: string;
  readonly ingepakt: Uint8Array;
  readonly gecomprimeerd: boolean;
  readonly crc: number;
  /** Size unpacked, as the file says. */
  readonly grootte: number;
}

/** The parts by their path in lower case with forward slashes, as workbooks compare them. */
export type Zip = ReadonlyMap<string, ZipOnderdeel>;

const EINDE = 0x06054b50;
const EINDE64 = 0x06064b50;
const WEGWIJZER64 = 0x07064b50;
const INGANG = 0x02014b50;
const PLAATSELIJK = 0x04034b50;
const LANGSTE_EINDE = 65_557;

/** The key under which a path is found, whatever its case and slashes. */
export function padSleutel(pad: string): string {
  return pad.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

interface Inhoudsopgave {
  readonly begin: number;
  readonly aantal: number;
  /** What stands before the first part, when something was put in front of the file. */
  readonly verschuiving: number;
}

function zoekEinde(beeld: DataView): number {
  const laagste = Math.max(0, beeld.byteLength - LANGSTE_EINDE);
  for (let plaats = beeld.byteLength - 22; plaats >= laagste; plaats--)
    if (beeld.getUint32(plaats, true) === EINDE) return plaats;
  return -1;
}

function leesInhoudsopgave(beeld: DataView, naam: string): Inhoudsopgave {
  const einde = zoekEinde(beeld);
  if (einde < 0) throw beschadigd(naam, "het einde van het bestand ontbreekt");
  let aantal = beeld.getUint16(einde + 10, true);
  let grootte = beeld.getUint32(einde + 12, true);
  let begin = beeld.getUint32(einde + 16, true);
  let slot = einde;
  const wegwijzer = einde - 20;
  if (wegwijzer >= 0 && beeld.getUint32(wegwijzer, true) === WEGWIJZER64) {
    const einde64 = Number(beeld.getBigUint64(wegwijzer + 8, true));
    if (einde64 + 56 > wegwijzer || beeld.getUint32(einde64, true) !== EINDE64)
      throw beschadigd(naam, "de inhoudsopgave van het bestand klopt niet");
    aantal = Number(beeld.getBigUint64(einde64 + 32, true));
    grootte = Number(beeld.getBigUint64(einde64 + 40, true));
    begin = Number(beeld.getBigUint64(einde64 + 48, true));
    slot = einde64;
  }
  const verschuiving = slot - grootte - begin;
  if (verschuiving < 0) throw beschadigd(naam, "het bestand is niet heel");
  return { begin: begin + verschuiving, aantal, verschuiving };
}

interface Ingang {
  readonly pad: string;
  readonly vlaggen: number;
  readonly methode: number;
  readonly crc: number;
  readonly ingepakt: number;
  readonly grootte: number;
  readonly plaats: number;
  readonly einde: number;
}

/** Sizes of 4 GiB and more stand in an extra field; no workbook needs them, but some programs write them always. */
function leesGroot(beeld: DataView, van: number, tot: number, waarden: number[]): number[] {
  for (let plaats = van; plaats + 4 <= tot;) {
    const soort = beeld.getUint16(plaats, true);
    const lengte = beeld.getUint16(plaats + 2, true);
    if (soort === 1) {
      let veld = plaats + 4;
      return waarden.map((waarde) => {
        if (waarde !== 0xffffffff || veld + 8 > plaats + 4 + lengte) return waarde;
        veld += 8;
        return Number(beeld.getBigUint64(veld - 8, true));
      });
    }
    plaats += 4 + lengte;
  }
  return waarden;
}

function leesIngang(bytes: Uint8Array, beeld: DataView, plaats: number): Ingang {
  if (beeld.getUint32(plaats, true) !== INGANG) throw new RangeError("geen ingang");
  const naamLengte = beeld.getUint16(plaats + 28, true);
  const extraLengte = beeld.getUint16(plaats + 30, true);
  const extra = plaats + 46 + naamLengte;
  const [grootte, ingepakt, begin] = leesGroot(beeld, extra, Math.min(extra + extraLengte, bytes.length), [
    beeld.getUint32(plaats + 24, true),
    beeld.getUint32(plaats + 20, true),
    beeld.getUint32(plaats + 42, true),
  ]) as [number, number, number];
  return {
    pad: new TextDecoder().decode(bytes.subarray(plaats + 46, extra)),
    vlaggen: beeld.getUint16(plaats + 8, true),
    methode: beeld.getUint16(plaats + 10, true),
    crc: beeld.getUint32(plaats + 16, true),
    ingepakt,
    grootte,
    plaats: begin,
    einde: extra + extraLengte + beeld.getUint16(plaats + 32, true),
  };
}

function inhoudVan(bytes: Uint8Array, beeld: DataView, ingang: Ingang, verschuiving: number): Uint8Array {
  const plaats = ingang.plaats + verschuiving;
  if (beeld.getUint32(plaats, true) !== PLAATSELIJK) throw new RangeError("geen onderdeel");
  const begin = plaats + 30 + beeld.getUint16(plaats + 26, true) + beeld.getUint16(plaats + 28, true);
  if (begin + ingang.ingepakt > bytes.length) throw new RangeError("onderdeel loopt door na het einde");
  return bytes.subarray(begin, begin + ingang.ingepakt);
}

function keurIngang(naam: string, ingang: Ingang, grenzen: Grenzen): void {
  if ((ingang.vlaggen & 1) !== 0)
    throw new WerkboekFout(
      "versleuteld",
      `'${naam}' is met een wachtwoord ingepakt (${ingang.pad}). Pak het uit of haal het wachtwoord weg en probeer het opnieuw.`,
    );
  if (ingang.methode !== 0 && ingang.methode !== 8)
    throw nietOndersteund(naam, `het onderdeel ${ingang.pad} is op een onbekende manier ingepakt`);
  if (ingang.grootte > grenzen.onderdeel) throw onderdeelTeGroot(naam, ingang.pad, grenzen.onderdeel);
  if (ingang.grootte > grenzen.verhoudingVanaf && ingang.grootte > ingang.ingepakt * grenzen.verhouding)
    throw verhoudingTeGroot(naam, ingang.pad, grenzen.verhouding);
}

/**
 * The parts of a zip file, by its central directory (the list at the end, which says what counts). Nothing is unpacked yet.
 * Throws `WerkboekFout`: beschadigd, versleuteld, te groot or niet ondersteund.
 */
export function leesZip(bytes: Uint8Array, naam: string, grenzen: Grenzen): Zip {
  const beeld = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opgave = leesInhoudsopgave(beeld, naam);
  if (opgave.aantal > grenzen.onderdelen) throw teVeel(naam, "onderdelen", grenzen.onderdelen);
  const onderdelen = new Map<string, ZipOnderdeel>();
  let plaats = opgave.begin;
  for (let teller = 0; teller < opgave.aantal; teller++) {
    let ingang: Ingang;
    let ingepakt: Uint8Array;
    try {
      ingang = leesIngang(bytes, beeld, plaats);
      ingepakt = inhoudVan(bytes, beeld, ingang, opgave.verschuiving);
    } catch (oorzaak) {
      throw beschadigd(naam, "de inhoudsopgave van het bestand klopt niet", oorzaak);
    }
    plaats = ingang.einde;
    if (/[\\/]$/.test(ingang.pad)) continue;
    keurIngang(naam, ingang, grenzen);
    const sleutel = padSleutel(ingang.pad);
    if (onderdelen.has(sleutel)) throw beschadigd(naam, `het onderdeel ${ingang.pad} staat er twee keer in`);
    const { pad, crc, grootte } = ingang;
    onderdelen.set(sleutel, { pad, ingepakt, gecomprimeerd: ingang.methode === 8, crc, grootte });
  }
  return onderdelen;
}
