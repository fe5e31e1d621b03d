/** Choices that are the same for the same seed, so that two runs measure the same file. */
export interface Kiezer {
  een<T>(lijst: readonly T[]): T;
  /** A whole number from 0 up to and without `tot`. */
  getal(tot: number): number;
  kans(kans: number): boolean;
  /** Some words that are seldom the same twice. */
  zin(): string;
}

const WOORDEN =
  "moeder vader kind groep school spel sport taal brief huis zorg geld werk wijk tuin koor film kaart muziek koken lezen praten fietsen zwemmen".split(
    " ",
  );

/** Makes such choices. */
export function kiezer(zaad: number): Kiezer {
  let stand = zaad;
  const volgend = (): number => {
    stand = (Math.imul(stand, 1_664_525) + 1_013_904_223) >>> 0;
    return stand / 2 ** 32;
  };
  const getal = (tot: number): number => Math.floor(volgend() * tot);
  const een = <T>(lijst: readonly T[]): T => lijst[getal(lijst.length)]!;
  return {
    een,
    getal,
    kans: (kans) => volgend() < kans,
    zin: () => Array.from({ length: 3 + getal(6) }, () => een(WOORDEN)).join(" "),
  };
}
