const DAG = 86_400_000;
const BEGIN_1900 = Date.UTC(1899, 11, 30);
const BEGIN_1904 = Date.UTC(1904, 0, 1);
// Excel believes that 29 February 1900 existed; before it, day numbers are one lower.
const MAART_1900 = 61;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const TIJD = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;

function dagdeel(uren: string | undefined, minuten: string | undefined, seconden: string | undefined): number {
  return (Number(uren ?? 0) * 3600 + Number(minuten ?? 0) * 60 + Number(seconden ?? 0)) / 86_400;
}

/** The day number of a date as ISO 8601 writes it, in the date system of the workbook; null when it is no date. */
export function datumGetal(tekst: string, stelsel: 1900 | 1904): number | null {
  const tijd = TIJD.exec(tekst);
  if (tijd) return dagdeel(tijd[1], tijd[2], tijd[3]);
  const delen = ISO.exec(tekst);
  if (delen === null) return null;
  const [, jaar, maand, dag] = delen.map(Number) as [number, number, number, number];
  const moment = new Date(Date.UTC(jaar, maand - 1, dag));
  if (moment.getUTCMonth() !== maand - 1 || moment.getUTCDate() !== dag) return null;
  const dagen = (moment.getTime() - (stelsel === 1904 ? BEGIN_1904 : BEGIN_1900)) / DAG;
  const nummer = stelsel === 1900 && dagen < MAART_1900 ? dagen - 1 : dagen;
  return nummer < 0 ? null : nummer + dagdeel(delen[4], delen[5], delen[6]);
}
