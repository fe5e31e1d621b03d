import { schrijfDatum } from "../domein/notatie-datum";

/** "2025-03-14T16:08:00" as "14 maart 2025, 16.08 uur"; a date alone without the time; a text that is no date as it is. */
export function momentTekst(iso: string): string {
  const delen = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/.exec(iso);
  if (!delen) return iso;
  const dag = schrijfDatum(delen[1]!);
  return delen[2] === undefined ? dag : `${dag}, ${delen[2]}.${delen[3]} uur`;
}
