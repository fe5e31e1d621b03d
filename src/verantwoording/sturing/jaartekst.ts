/** The years as people say them: "2024", "2023 en 2024", "2021 t/m 2024"; "" for none. */
export function jaarTekst(jaren: readonly number[]): string {
  const uniek = [...new Set(jaren)].sort((a, b) => a - b);
  const [eerste, tweede] = uniek;
  const laatste = uniek.at(-1);
  if (eerste === undefined || laatste === undefined) return "";
  if (tweede === undefined) return String(eerste);
  const aaneen = laatste - eerste === uniek.length - 1;
  if (uniek.length > 2 && aaneen) return `${eerste} t/m ${laatste}`;
  return `${uniek.slice(0, -1).join(", ")} en ${laatste}`;
}
