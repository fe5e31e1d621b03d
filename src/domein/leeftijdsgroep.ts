/** First and last age of each group, both included; null where it has no end. */
export type Leeftijdsgroepen = Readonly<Record<string, readonly [number, number | null]>>;

/**
 * The name of the narrowest group that an age belongs to (domein.md §2, leeftijdsgroepen): 70 is 'ouderen', though 'volwassenen'
 * has no end. Of two without an end the one that begins later is the narrower. A part of a year does not count: 15.9 is 15. Null
 * when no group holds the age.
 */
export function leeftijdsgroep(leeftijd: number, groepen: Leeftijdsgroepen): string | null {
  const jaren = Math.floor(leeftijd);
  const passend = Object.entries(groepen).filter(([, [van, tot]]) => jaren >= van && (tot === null || jaren <= tot));
  const breedte = ([van, tot]: readonly [number, number | null]): number => (tot === null ? Infinity : tot - van);
  const smalste = passend.reduce<(typeof passend)[number] | null>((beste, een) => {
    if (beste === null || breedte(een[1]) < breedte(beste[1])) return een;
    return breedte(een[1]) === breedte(beste[1]) && een[1][0] > beste[1][0] ? een : beste;
  }, null);
  return smalste?.[0] ?? null;
}
