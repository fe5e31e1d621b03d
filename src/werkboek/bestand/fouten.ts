import { WerkboekFout } from "../werkboek";

/** The error for a file that is not whole: `wat` is a Dutch sentence (without the end) that says what is wrong and where. */
export function beschadigd(naam: string, wat: string, oorzaak?: unknown): WerkboekFout {
  return new WerkboekFout(
    "beschadigd",
    `'${naam}' is beschadigd: ${wat}. Open het in Excel, laat het herstellen, sla het op en probeer het opnieuw.`,
    oorzaak === undefined ? undefined : { cause: oorzaak },
  );
}

/** The error for something that a workbook may hold but that is not read here. */
export function nietOndersteund(naam: string, wat: string): WerkboekFout {
  return new WerkboekFout(
    "niet ondersteund",
    `'${naam}' is niet te lezen: ${wat}. Sla het in Excel op als 'Excel-werkmap (.xlsx)' en probeer het opnieuw.`,
  );
}
