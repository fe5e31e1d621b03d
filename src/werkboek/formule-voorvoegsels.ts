const MOGELIJK = /_xl/i;
const STUK = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:\[\d+\]!)?_xldudf_|_xlfn\.|_xlws\.|_xlpm\.|_xludf\./gi;

/**
 * A formula as a person sees it in Excel: without the prefixes that files put before newer functions (_xlfn., _xlws.) and
 * before functions of an add-in (_xldudf_, [2]!_xldudf_). What stands in texts and sheet names stays.
 */
export function zonderVoorvoegsels(formule: string): string {
  if (!MOGELIJK.test(formule)) return formule;
  return formule.replace(STUK, (stuk) => (stuk.startsWith('"') || stuk.startsWith("'") ? stuk : ""));
}
