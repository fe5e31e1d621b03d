const WAARVAN = /^[-–•*]?\s*(?:waarvan|w\.?v\.?(?=\s)|daarvan|hiervan)\b/i;

/** Whether a row or column is a part of the one before it: 'waarvan jongeren', 'daarvan uniek'. */
export function isWaarvan(tekst: string | null | undefined): boolean {
  return tekst != null && WAARVAN.test(tekst.trimStart());
}
