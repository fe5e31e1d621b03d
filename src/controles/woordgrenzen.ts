/**
 * What words of quantity can mean at the most, as a part of what was agreed (TOE-03), and from when a year is out of place (TYD-03).
 * They are no settings: they say how a Dutch reader takes a word, not what the municipality agreed. Each is taken so wide that only what
 * nobody would call so is found (controles.md: 'ruim', 'ca.' and 'plm.' within 10 %, and precision before recall).
 */

/** 'Iets meer', 'iets minder': three tenths is not 'iets' to anyone. */
export const IETS_TOT = 0.3;
/** 'Bijna gehaald': under three quarters nobody nearly made it. */
export const BIJNA_VANAF = 0.75;
/** 'Vrijwel alle': with one in five missing it is not nearly all. */
export const VRIJWEL_ALLE_VANAF = 0.8;
/** 'Verdubbeld': twice, with what is left of rounding a story. */
export const VERDUBBELD = { van: 1.7, tot: 3 } as const;
/** 'Gehalveerd': the half, as wide as the double. */
export const GEHALVEERD = { van: 0.3, tot: 0.7 } as const;
/** 'Niet doorgegaan', 'niet uitgevoerd': with half of it done the text must be about a part. */
export const UITGEVOERD_VANAF = 0.5;

/** So many rows of a log outside the period are a slip of the pen; more of them are a log that goes on over the years. */
export const ENKELE_RIJEN = 3;
/** Of a long log the same, as a part of the rows that count. */
export const DEEL_VAN_DE_RIJEN = 0.1;
/** A figure of one digit under another year can be the same by chance. */
export const TOEVALLIG_GELIJK_TOT = 9;
