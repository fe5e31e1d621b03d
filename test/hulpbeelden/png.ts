import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture: four bytes a pixel (red, green, blue, 255), row by row. */
export interface Raster {
  readonly breedte: number;
  readonly hoogte: number;
  readonly rgba: Uint8Array;
}

interface Deel {
  readonly soort: string;
  readonly inhoud: Buffer;
}

const KENMERK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The key of the text within the picture, one that PNG names for this. */
const SLEUTEL = "Description";
const KANALEN: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
/** So few colours keep a picture of a pane or a sheet small; more are not to be seen in it. */
const KLEUREN = 48;
/** Colours that are told apart when they are counted: 5 bits a channel. */
const STAPPEN = 3;

function delen(bytes: Uint8Array): Deel[] {
  const png = Buffer.from(bytes);
  if (!png.subarray(0, 8).equals(KENMERK)) throw new Error("Dit is geen PNG.");
  const gevonden: Deel[] = [];
  for (let plek = 8; plek < png.length;) {
    const lengte = png.readUInt32BE(plek);
    const soort = png.toString("latin1", plek + 4, plek + 8);
    gevonden.push({ soort, inhoud: png.subarray(plek + 8, plek + 8 + lengte) });
    plek += 12 + lengte;
  }
  return gevonden;
}

function deel(soort: string, inhoud: Buffer): Buffer {
  const kern = Buffer.concat([Buffer.from(soort, "latin1"), inhoud]);
  const rand = Buffer.alloc(8);
  rand.writeUInt32BE(inhoud.length, 0);
  rand.writeUInt32BE(crc32(kern), 4);
  return Buffer.concat([rand.subarray(0, 4), kern, rand.subarray(4)]);
}

/** Width and height in pixels of a PNG. */
export function pngMaat(bytes: Uint8Array): { readonly breedte: number; readonly hoogte: number } {
  const kop = delen(bytes)[0]!.inhoud;
  return { breedte: kop.readUInt32BE(0), hoogte: kop.readUInt32BE(4) };
}

/** The text that `schrijfPng` put in the picture; null when there is none. */
export function pngTekst(bytes: Uint8Array): string | null {
  const begin = Buffer.from(`${SLEUTEL}\0\x01\0\0\0`, "latin1");
  const gevonden = delen(bytes).find(({ soort, inhoud }) => soort === "iTXt" && inhoud.indexOf(begin) === 0);
  return gevonden ? inflateSync(gevonden.inhoud.subarray(begin.length)).toString("utf8") : null;
}

/** The pixels of a PNG as browsers make it: 8 bits a channel, not interlaced. Throws on another. */
export function leesPng(bytes: Uint8Array): Raster {
  const alle = delen(bytes);
  const kop = alle[0]!.inhoud;
  const { breedte, hoogte } = pngMaat(bytes);
  const [diepte, kleursoort, vervlochten] = [kop[8]!, kop[9]!, kop[12]!];
  const kanalen = KANALEN[kleursoort];
  if (diepte !== 8 || kanalen === undefined || vervlochten !== 0) throw new Error("Deze soort PNG ken ik niet.");
  const van = (soort: string): Buffer => Buffer.concat(alle.filter((d) => d.soort === soort).map((d) => d.inhoud));
  const rijen = zonderFilter(inflateSync(van("IDAT")), breedte * kanalen, hoogte, kanalen);
  const rgba = new Uint8Array(breedte * hoogte * 4).fill(255);
  for (let punt = 0; punt < breedte * hoogte; punt++) {
    for (let kanaal = 0; kanaal < 3; kanaal++) rgba[punt * 4 + kanaal] = rijen[punt * kanalen + kanaal]!;
  }
  return { breedte, hoogte, rgba };
}

/** Undoes the five filters of PNG, each byte from its neighbours to the left, above and left above. */
function zonderFilter(bron: Buffer, lengte: number, hoogte: number, stap: number): Uint8Array {
  const uit = new Uint8Array(lengte * hoogte);
  for (let rij = 0; rij < hoogte; rij++) {
    const filter = bron[rij * (lengte + 1)]!;
    for (let i = 0; i < lengte; i++) {
      const hier = rij * lengte + i;
      const links = i >= stap ? uit[hier - stap]! : 0;
      const boven = rij > 0 ? uit[hier - lengte]! : 0;
      const hoek = i >= stap && rij > 0 ? uit[hier - lengte - stap]! : 0;
      uit[hier] = bron[rij * (lengte + 1) + 1 + i]! + voorspeld(filter, links, boven, hoek);
    }
  }
  return uit;
}

function voorspeld(filter: number, links: number, boven: number, hoek: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return links;
  if (filter === 2) return boven;
  if (filter === 3) return (links + boven) >> 1;
  const schatting = links + boven - hoek;
  const [l, b, h] = [Math.abs(schatting - links), Math.abs(schatting - boven), Math.abs(schatting - hoek)];
  return l <= b && l <= h ? links : b <= h ? boven : hoek;
}

/** The picture as a small PNG of few colours, with a text in it that goes wherever the picture goes. */
export function schrijfPng({ breedte, hoogte, rgba }: Raster, tekst: string): Buffer {
  const { palet, nummers } = metPalet(rgba);
  const rijen = Buffer.alloc((breedte + 1) * hoogte);
  for (let rij = 0; rij < hoogte; rij++) {
    rijen.set(nummers.subarray(rij * breedte, (rij + 1) * breedte), rij * (breedte + 1) + 1);
  }
  const kop = Buffer.alloc(13);
  kop.writeUInt32BE(breedte, 0);
  kop.writeUInt32BE(hoogte, 4);
  kop.set([8, 3, 0, 0, 0], 8);
  const verhaal = Buffer.concat([
    Buffer.from(`${SLEUTEL}\0\x01\0\0\0`, "latin1"),
    deflateSync(Buffer.from(tekst, "utf8"), { level: 9 }),
  ]);
  return Buffer.concat([
    KENMERK,
    deel("IHDR", kop),
    deel("PLTE", palet),
    deel("iTXt", verhaal),
    deel("IDAT", deflateSync(rijen, { level: 9 })),
    deel("IEND", Buffer.alloc(0)),
  ]);
}

/** The colours that are used most, and for each pixel which of them is nearest. */
function metPalet(rgba: Uint8Array): { readonly palet: Buffer; readonly nummers: Uint8Array } {
  const kleur = (plek: number): number => (rgba[plek]! << 16) | (rgba[plek + 1]! << 8) | rgba[plek + 2]!;
  const grof = (k: number): number => k & (0x010101 * (0xff & (0xff << STAPPEN)));
  const tellingen = new Map<number, Map<number, number>>();
  for (let plek = 0; plek < rgba.length; plek += 4) {
    const k = kleur(plek);
    const groep = tellingen.get(grof(k)) ?? new Map<number, number>();
    tellingen.set(grof(k), groep.set(k, (groep.get(k) ?? 0) + 1));
  }
  const gewicht = (groep: Map<number, number>): number => [...groep.values()].reduce((som, n) => som + n, 0);
  const meest = (groep: Map<number, number>): number => [...groep].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
  const kleuren = [...tellingen.values()]
    .sort((a, b) => gewicht(b) - gewicht(a))
    .slice(0, KLEUREN)
    .map(meest);
  const naaste = new Map<number, number>();
  const nummers = new Uint8Array(rgba.length / 4);
  for (let punt = 0; punt < nummers.length; punt++) {
    const k = kleur(punt * 4);
    let nummer = naaste.get(k);
    if (nummer === undefined) naaste.set(k, (nummer = dichtstbij(k, kleuren)));
    nummers[punt] = nummer;
  }
  return { palet: Buffer.from(kleuren.flatMap((k) => [k >> 16, (k >> 8) & 255, k & 255])), nummers };
}

function dichtstbij(kleur: number, kleuren: readonly number[]): number {
  const afstand = (ander: number): number =>
    [16, 8, 0].reduce((som, bits) => som + (((kleur >> bits) & 255) - ((ander >> bits) & 255)) ** 2, 0);
  let beste = 0;
  for (let i = 1; i < kleuren.length; i++) if (afstand(kleuren[i]!) < afstand(kleuren[beste]!)) beste = i;
  return beste;
}
