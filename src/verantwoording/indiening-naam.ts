import type { Rapportsoort } from "./rapportsoort";

/** So many characters of the kenmerk and of the partner's name go into a file name. */
const DEEL_TOT = 60;

/**
 * The file name of a submission, by a fixed pattern: `<kenmerk>_<partner>_<soort>_v<versie>.xlsx`. Only letters without accents,
 * digits, points and hyphens, so that it is safe on every system and in an e-mail.
 */
export function indieningNaam(
  { kenmerk, partner }: { readonly kenmerk: string; readonly partner: string },
  { soort, versie }: { readonly soort: Rapportsoort; readonly versie: number },
): string {
  return `${veilig(kenmerk, "beschikking")}_${veilig(partner, "partner")}_${soort}_v${versie}.xlsx`;
}

/** The name of the public version beside it. */
export function publiekeNaam(naam: string): string {
  return naam.replace(/\.xlsx$/i, "_openbaar.xlsx");
}

function veilig(tekst: string, anders: string): string {
  const kaal = tekst
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .slice(0, DEEL_TOT)
    .replace(/^[-.]+|[-.]+$/g, "");
  return kaal === "" ? anders : kaal;
}
