import { WerkboekFout, type WerkboekFoutCode } from "../werkboek";

/** What Excel's own codes mean to a user (Excel.ErrorCodes, and the statuses of its transport). */
const BETEKENIS: Readonly<Record<string, readonly [WerkboekFoutCode, string]>> = {
  InvalidOperationInCellEditMode: [
    "cel wordt bewerkt",
    "U typt nog in een cel. Druk op Enter of Esc en probeer het opnieuw.",
  ],
  AccessDenied: [
    "geen toegang",
    "U mag dit werkboek of dit blad niet wijzigen. Hef de beveiliging op, of vraag de eigenaar om toegang, en probeer het opnieuw.",
  ],
  InvalidOrTimedOutSession: [
    "sessie verloren",
    "De verbinding met het werkboek is verbroken. Sla het werkboek op, open het opnieuw en probeer het nog eens.",
  ],
  RequestPayloadSizeLimitExceeded: [
    "te veel gegevens",
    "Dit is meer dan Excel in één keer aankan. Sluit andere werkboeken en probeer het opnieuw; lukt het dan nog niet, verdeel het werkboek dan over meer bestanden.",
  ],
  Conflict: [
    "intussen gewijzigd",
    "Iemand anders veranderde het werkboek op hetzelfde moment. Wacht even en probeer het opnieuw.",
  ],
  ActivityLimitReached: ["excel is bezig", "Excel is nog bezig met iets anders. Wacht even en probeer het opnieuw."],
  WriteNotSupportedWhenModalDialogOpen: [
    "excel is bezig",
    "In Excel staat nog een venster open. Sluit dat venster en probeer het opnieuw.",
  ],
  ApiNotFound: [
    "niet ondersteund",
    "Deze versie van Excel kan dit nog niet. Werk Excel bij, of gebruik Excel op het web.",
  ],
  ItemNotFound: [
    "bestaat niet",
    "Een blad of een cel is er niet meer. Controleer het werkboek opnieuw, zodat de gegevens weer kloppen.",
  ],
  ItemAlreadyExists: [
    "naam bezet",
    "Een blad of een naam bestaat al. Misschien werkt iemand anders in hetzelfde werkboek. Probeer het opnieuw.",
  ],
};

const ZELFDE: Readonly<Record<string, string>> = {
  ResponsePayloadSizeLimitExceeded: "RequestPayloadSizeLimitExceeded",
  OperationCellsExceedLimit: "RequestPayloadSizeLimitExceeded",
  RangeExceedsLimit: "RequestPayloadSizeLimitExceeded",
  InvalidSession: "InvalidOrTimedOutSession",
  InactiveWorkbook: "InvalidOrTimedOutSession",
  ServiceNotAvailable: "InvalidOrTimedOutSession",
  RequestAborted: "ActivityLimitReached",
  NotImplemented: "ApiNotFound",
  ApiNotAvailable: "ApiNotFound",
  UnsupportedOperation: "ApiNotFound",
  UnsupportedFeature: "ApiNotFound",
  UnsupportedSheet: "ApiNotFound",
  InvalidReference: "ItemNotFound",
};

/** Excel's own code of a failure ("AccessDenied"); null for what does not come from Excel. */
export function excelCode(fout: unknown): string | null {
  if (!(fout instanceof Error) || fout instanceof WerkboekFout || !("code" in fout)) return null;
  return typeof fout.code === "string" ? fout.code : null;
}

/** Whether Excel failed with a code that says nothing more: it can be that it could not do just one part of the question. */
export function isOnbestemd(fout: unknown): boolean {
  const code = excelCode(fout);
  return code !== null && BETEKENIS[ZELFDE[code] ?? code] === undefined;
}

/** Whether a smaller question may get an answer. */
export function isTeVeel(fout: unknown): boolean {
  const code = excelCode(fout);
  return code !== null && (ZELFDE[code] ?? code) === "RequestPayloadSizeLimitExceeded";
}

/** The failure as a user can understand it. What does not come from Excel (a stop, a mistake of ours) stays what it is. */
export function alsWerkboekFout(fout: unknown): unknown {
  const code = excelCode(fout);
  if (code === null) return fout;
  const betekenis = BETEKENIS[ZELFDE[code] ?? code];
  if (betekenis) return new WerkboekFout(betekenis[0], betekenis[1], { cause: fout });
  return new WerkboekFout(
    "excel meldt een fout",
    `Excel kon dit niet doen en gaf als reden: ${code}. Probeer het opnieuw; lukt het niet, open het werkboek dan opnieuw.`,
    { cause: fout },
  );
}

/** A version of Excel in which the add-in cannot work at all. */
export function excelTeOud(): WerkboekFout {
  return new WerkboekFout(
    "niet ondersteund",
    "Deze versie van Excel is te oud voor deze invoegtoepassing. Gebruik Excel 2021 of nieuwer, Microsoft 365, of Excel op het web.",
  );
}

const hef = "Hef de beveiliging op (tabblad Controleren) en probeer het opnieuw.";

/** A cell on a protected sheet that may not be changed. */
export function bladBeveiligd(blad: string): WerkboekFout {
  return new WerkboekFout("blad beveiligd", `Het blad '${blad}' is beveiligd. ${hef}`);
}

/** A workbook in which no sheet can be added. */
export function werkboekBeveiligd(): WerkboekFout {
  return new WerkboekFout(
    "werkboek beveiligd",
    `De opbouw van dit werkboek is beveiligd; er kan geen blad bij. ${hef}`,
  );
}

/** A place on a sheet that cannot be shown as it is. */
export function bladVerborgen(blad: string, hoe: "Hidden" | "VeryHidden" | "Visible"): WerkboekFout {
  const doe =
    hoe === "VeryHidden"
      ? "Het is zeer verborgen: alleen wie het verborg kan het weer tonen, met de Visual Basic-editor."
      : "Klik met rechts op een bladtab, kies 'Zichtbaar maken' en probeer het opnieuw.";
  return new WerkboekFout("blad verborgen", `Het blad '${blad}' is verborgen. ${doe}`);
}

/** A sheet that is no longer there. */
export function bladWeg(blad: string): WerkboekFout {
  return new WerkboekFout(
    "bestaat niet",
    `Het blad '${blad}' staat niet meer in dit werkboek, of heeft een andere naam. Controleer het werkboek opnieuw.`,
  );
}

/** A cell that somebody changed since it was read. */
export function celGewijzigd(waar: string): WerkboekFout {
  return new WerkboekFout(
    "intussen gewijzigd",
    `De cel ${waar} is intussen veranderd. Er is niets aangepast. Controleer het werkboek opnieuw.`,
  );
}

/** More cells than are read. */
export function teVeelCellen(naam: string, blad: string, adres: string): WerkboekFout {
  return new WerkboekFout(
    "te groot",
    `'${naam}' is te groot om te lezen: het blad '${blad}' loopt tot en met ${adres}. Verwijder de lege rijen en kolommen onder en naast de gegevens, sla het werkboek op en probeer het opnieuw.`,
  );
}
