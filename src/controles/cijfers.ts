import { schrijfGetal, schrijfProcent } from "../domein/notatie-schrijven";

/** A percentage for a message: whole, but never "100%" for what is not quite all (99,9%). */
export function procentInZin(procent: number): string {
  const bijnaAlles = procent < 100 && procent >= 99.5;
  return bijnaAlles ? schrijfProcent(Math.min(99.9, procent), 1) : schrijfProcent(procent);
}

/** Whether two numbers differ only in two neighbouring digits that were swapped: 985 for 958. */
export function verwisseldeCijfers(een: number, ander: number): boolean {
  const [a, b] = [schrijfGetal(een), schrijfGetal(ander)];
  if (a.length !== b.length) return false;
  const anders = [...a].flatMap((teken, plek) => (teken === b[plek] ? [] : [plek]));
  const [eerste, tweede] = anders;
  if (anders.length !== 2 || eerste === undefined || tweede === undefined) return false;
  const tussen = [...a.slice(eerste + 1, tweede)];
  return tussen.every((teken) => !/\d/.test(teken)) && a[eerste] === b[tweede] && a[tweede] === b[eerste];
}
