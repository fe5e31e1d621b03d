import { schrijfGetal } from "../domein/notatie-schrijven";

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
