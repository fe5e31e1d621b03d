const WERKBLAD = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** Whether a namespace is that of workbooks and sheets, in either kind of OOXML. */
export function isWerkbladRuimte(uri: string): boolean {
  return WERKBLAD.has(uri);
}

/** Namespace of r:id, in either kind of OOXML. */
export const RELATIE_RUIMTE =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument)\/relationships$/;
