import { basename, dirname, extname, join, resolve } from "node:path";
import { GRENZEN } from "../werkboek/bestand/grenzen";
import { OpdrachtFout, systeemCode } from "./fout";
import type { Wereld } from "./wereld";

/** The bytes of a file; `wat` names it in the message ("het werkboek"). Throws OpdrachtFout with one clear sentence. */
export async function leesBytes(wereld: Wereld, pad: string, wat: string): Promise<Uint8Array> {
  const vol = resolve(wereld.map, pad);
  try {
    const kenmerken = await wereld.schijf.kenmerken(vol);
    if (kenmerken.isDirectory()) throw new OpdrachtFout(isMap(pad, wat));
    if (!kenmerken.isFile()) throw new OpdrachtFout(`'${pad}' is geen gewoon bestand. Geef ${wat} als bestand.`);
    if (kenmerken.size > GRENZEN.bestand) throw new OpdrachtFout(teGroot(pad, kenmerken.size));
    return await wereld.schijf.lees(vol);
  } catch (fout) {
    if (fout instanceof OpdrachtFout) throw fout;
    throw new OpdrachtFout(leesZin(pad, wat, fout), { cause: fout });
  }
}

function isMap(pad: string, wat: string): string {
  return `'${pad}' is een map. Een hele map kan ik hier nog niet lezen: geef ${wat} zelf. Met 'verantwoord controleer' en 'verantwoord stuur' kan een map wel.`;
}

function teGroot(pad: string, bytes: number): string {
  const mib = (aantal: number): string => (aantal / 1024 / 1024).toFixed(0);
  return `'${pad}' is ${mib(bytes)} MiB groot; de grens is ${mib(GRENZEN.bestand)} MiB. Haal weg wat niet nodig is en probeer het opnieuw.`;
}

function leesZin(pad: string, wat: string, fout: unknown): string {
  switch (systeemCode(fout)) {
    case "ENOENT":
    case "ENOTDIR":
      return `Ik vind ${wat} '${pad}' niet. Controleer de naam en de map.`;
    case "EACCES":
    case "EPERM":
      return `U hebt geen rechten om ${wat} '${pad}' te lezen. Vraag toegang of maak een kopie.`;
    case "EBUSY":
      return `'${pad}' is in gebruik door een ander programma. Sluit het daar en probeer het opnieuw.`;
    default:
      return `Het lezen van ${wat} '${pad}' is mislukt (${systeemCode(fout) ?? "onbekende oorzaak"}). Controleer de schijf of het netwerk en probeer het opnieuw.`;
  }
}

/** The bytes of a file where there is one; null where there is none. Throws OpdrachtFout when it cannot be read. */
export async function leesBestaand(wereld: Wereld, pad: string, wat: string): Promise<Uint8Array | null> {
  try {
    await wereld.schijf.kenmerken(resolve(wereld.map, pad));
  } catch (fout) {
    if (systeemCode(fout) === "ENOENT") return null;
  }
  return leesBytes(wereld, pad, wat);
}

/**
 * Refuses an output path that is one of the sources, or the same as another output, links followed: a source is never
 * written to. Throws OpdrachtFout.
 */
export async function keurDoelen(wereld: Wereld, bronnen: readonly string[], doelen: readonly string[]): Promise<void> {
  const gezien = new Map<string, string>();
  for (const bron of bronnen) gezien.set(await echt(wereld, bron), bron);
  for (const doel of doelen) {
    const pad = await echt(wereld, doel);
    const ander = gezien.get(pad);
    if (ander !== undefined && bronnen.includes(ander)) {
      throw new OpdrachtFout(
        `'${doel}' is een bestand waaruit gelezen wordt; daar schrijf ik nooit in. Kies een andere naam.`,
      );
    }
    if (ander !== undefined)
      throw new OpdrachtFout(`'${doel}' is twee keer als uitvoer genoemd. Kies twee verschillende namen.`);
    gezien.set(pad, doel);
  }
}

/** The same text for two paths to the same file. Two names of one file (hard links) count as the same too. */
export async function echt(wereld: Wereld, pad: string): Promise<string> {
  const vol = resolve(wereld.map, pad);
  try {
    const { dev, ino } = await wereld.schijf.kenmerken(vol);
    return ino === 0 ? await wereld.schijf.echtPad(vol) : `${dev}:${ino}`;
  } catch {
    const map = await wereld.schijf.echtPad(dirname(vol)).catch(() => dirname(vol));
    return join(map, basename(vol));
  }
}

/** A file to be written: `oud` is what stood there when it was looked at (null: nothing). */
export interface Uitvoer {
  readonly pad: string;
  readonly inhoud: Uint8Array;
  readonly oud: Uint8Array | null;
  /** Only its owner may read it. */
  readonly geheim?: boolean;
}

/**
 * Writes the files, each whole or not at all: first all of them beside their targets under another name, and only when that
 * went well (a full disk shows here) each is renamed. A target that has changed since it was looked at is left alone. Throws
 * OpdrachtFout.
 */
export async function schrijfVeilig(wereld: Wereld, uitvoer: readonly Uitvoer[]): Promise<void> {
  const klaar: { readonly klad: string; readonly doel: string; readonly deel: Uitvoer }[] = [];
  let bezig = uitvoer[0];
  try {
    for (const deel of uitvoer) {
      bezig = deel;
      const vol = resolve(wereld.map, deel.pad);
      const doel = await wereld.schijf.echtPad(vol).catch(() => vol);
      const klad = join(dirname(doel), `.${basename(doel)}.${process.pid}.deel`);
      klaar.push({ klad, doel, deel });
      await (deel.geheim ? wereld.schijf.maakGeheim : wereld.schijf.maak)(klad, deel.inhoud);
    }
    for (const { doel, deel } of klaar) {
      if (!gelijk(await leesBestaand(wereld, doel, "het bestand"), deel.oud))
        throw new OpdrachtFout(intussen(deel.pad));
    }
    for (const { klad, doel, deel } of klaar) {
      bezig = deel;
      await wereld.schijf.hernoem(klad, doel);
    }
  } catch (fout) {
    for (const { klad } of klaar) await wereld.schijf.verwijder(klad).catch(() => undefined);
    if (fout instanceof OpdrachtFout) throw fout;
    throw new OpdrachtFout(schrijfZin(bezig?.pad ?? "", fout), { cause: fout });
  }
}

function gelijk(een: Uint8Array | null, ander: Uint8Array | null): boolean {
  if (een === null || ander === null) return een === ander;
  return een.length === ander.length && een.every((byte, plaats) => byte === ander[plaats]);
}

function intussen(pad: string): string {
  return `'${pad}' is intussen door iets anders gewijzigd en daarom niet vervangen. Sluit het bestand en probeer het opnieuw.`;
}

function schrijfZin(pad: string, fout: unknown): string {
  switch (systeemCode(fout)) {
    case "ENOSPC":
    case "EDQUOT":
      return `De schijf is vol: '${pad}' is niet geschreven. Maak ruimte en probeer het opnieuw.`;
    case "ENOENT":
    case "ENOTDIR":
      return `De map van '${pad}' bestaat niet. Maak die map eerst, of kies een andere plek.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `U hebt geen rechten om '${pad}' te schrijven. Kies een andere plek.`;
    case "EBUSY":
      return `'${pad}' is open in een ander programma. Sluit het daar en probeer het opnieuw.`;
    case "EISDIR":
      return `'${pad}' is een map. Geef ook een bestandsnaam.`;
    case "ENAMETOOLONG":
      return `De bestandsnaam '${pad}' is te lang. Kies een kortere naam.`;
    default:
      return `Het schrijven van '${pad}' is mislukt (${systeemCode(fout) ?? "onbekende oorzaak"}). Controleer de schijf of het netwerk en probeer het opnieuw.`;
  }
}

/** Where the old file stays: "uit.xlsx" → "uit (vorige).xlsx". */
export function vorigeNaam(pad: string): string {
  const staart = extname(pad);
  return `${pad.slice(0, pad.length - staart.length)} (vorige)${staart}`;
}
