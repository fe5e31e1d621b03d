/** The weights of the 11-proef of a burgerservicenummer (controles.md, AVG-01). */
const GEWICHTEN = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Nine digits with the separators that people type between them, not part of a longer number, IBAN or code. */
const NEGEN_CIJFERS = /(?<![\p{L}\d+]|\d[.,\- ])\d(?:[.\- ]?\d){7,8}(?![\p{L}\d]|[.,\- ]\d)/gu;

/** Whether nine digits are a possible burgerservicenummer: the 11-proef holds and they are not all alike. */
export function elfproef(cijfers: string): boolean {
  if (!/^\d{9}$/.test(cijfers) || /^(\d)\1*$/.test(cijfers)) return false;
  let som = 0;
  for (let plaats = 0; plaats < 9; plaats++) som += Number(cijfers[plaats]) * (GEWICHTEN[plaats] ?? 0);
  return som % 11 === 0;
}

/** The same number with all but its last two digits hidden: a finding never repeats what should not be there. */
export function masker(cijfers: string): string {
  const kaal = cijfers.replace(/\D/g, "");
  return "*".repeat(Math.max(0, kaal.length - 2)) + kaal.slice(-2);
}

/** The text with every possible burgerservicenummer masked; amounts ("€ 123.456.782") are left as they are. */
export function verbergBsn(tekst: string): string {
  return tekst.replace(NEGEN_CIJFERS, (gevonden, plaats: number) => {
    const cijfers = gevonden.replace(/\D/g, "");
    if (cijfers.length !== 9 || !elfproef(cijfers) || /€[\s\u00A0]*[-−]?$/.test(tekst.slice(0, plaats)))
      return gevonden;
    return masker(cijfers);
  });
}
