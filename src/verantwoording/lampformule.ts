import type { Instellingen } from "../domein/beschikking";
import { lamp, type Lampkleur } from "../domein/lamp";
import type { Streefwaarde } from "../domein/streefwaarde";
import { f, letterlijk, type Formule, type Uitkomst, type Verwijsbaar } from "./formule";
import { blokVan, type Vak } from "./vak";
import type { Bladbouwer } from "./bladbouwer";

/** The sign in front of each colour: the shapes carry the difference in black and white. All are in Arial. */
export const LAMPTEKENS: Readonly<Record<Lampkleur, string>> = {
  rood: "▼",
  oranje: "►",
  blauw: "■",
  groen: "●",
  donkergroen: "▲",
  "geen kleur": "○",
};

const LAMPSTIJLEN = [
  ["rood", "lampRood"],
  ["oranje", "lampOranje"],
  ["blauw", "lampBlauw"],
  ["groen", "lampGroen"],
  ["donkergroen", "lampDonkergroen"],
] as const;

export const LAMPUITLEG =
  "Lamp:  ▼ rood onder 20%   ► oranje 20–40%   ■ blauw 40–80%   ● groen 80–120%   ▲ donkergroen boven 120%   ○ geen kleur";

/**
 * The colour's name as a native formula, with the result that `lamp` of the domain gives (domein.md §6). Fractions are compared
 * without dividing; ROUND takes away what binary arithmetic adds, so that 20 % exactly is oranje.
 */
export function lampUitkomst(
  afspraak: Vak,
  realisatie: Vak,
  streef: Streefwaarde,
  schema: { readonly naam: Verwijsbaar; readonly waarde: Instellingen["lampschema"] },
): Uitkomst {
  const onbekend = f`OR(NOT(ISNUMBER(${afspraak})),NOT(ISNUMBER(${realisatie})),${schema.naam}<>"vijf")`;
  return {
    formule: f`IF(${onbekend},"geen kleur",${kleuren(afspraak, realisatie, streef)})`,
    waarde: lamp(realisatie.getal, streef, { schema: schema.waarde }).kleur,
  };
}

/** The same for a list of several beschikkingen, where each line knows its own schema and its target may be missing. */
export function lampVanRegel(
  afspraak: Vak,
  realisatie: Vak,
  { streef, schema }: { readonly streef: Streefwaarde | null; readonly schema: Instellingen["lampschema"] },
): Uitkomst {
  const { kleur } = lamp(realisatie.getal, streef, { schema });
  if (streef === null || schema !== "vijf") return { formule: f`"geen kleur"`, waarde: kleur };
  const onbekend = f`OR(NOT(ISNUMBER(${afspraak})),NOT(ISNUMBER(${realisatie})))`;
  return { formule: f`IF(${onbekend},"geen kleur",${kleuren(afspraak, realisatie, streef)})`, waarde: kleur };
}

function kleuren(afspraak: Vak, realisatie: Vak, streef: Streefwaarde): Formule {
  if (streef.soort === "vergelijking") {
    const teken = { ">": ">", "≥": ">=", "<": "<", "≤": "<=" }[streef.teken];
    return f`IF(${realisatie}${teken}${afspraak},"groen","rood")`;
  }
  const onder = (keer: number): Formule => f`ROUND(5*${realisatie}-${keer}*${afspraak},6)<0`;
  return f`IF(${afspraak}<=0,"geen kleur",IF(${onder(1)},"rood",IF(${onder(2)},"oranje",IF(${onder(4)},"blauw",IF(ROUND(5*${realisatie}-6*${afspraak},6)<=0,"groen","donkergroen")))))`;
}

/** The sign of the colour whose name stands in this cell. */
export function tekenUitkomst(woord: Vak): Uitkomst {
  const keuze = (kleur: Lampkleur): string => `${letterlijk(kleur)},${letterlijk(LAMPTEKENS[kleur])}`;
  const formule = f`IF(${woord}=${keuze("rood")},IF(${woord}=${keuze("oranje")},IF(${woord}=${keuze("blauw")},IF(${woord}=${keuze("groen")},IF(${woord}=${keuze("donkergroen")},${letterlijk(LAMPTEKENS["geen kleur"])})))))`;
  return { formule, waarde: LAMPTEKENS[woord.waarde as Lampkleur] };
}

/** Gives the signs their colour, by the word beside each. */
export function kleurLampen(blad: Bladbouwer, tekens: readonly Vak[], woorden: readonly Vak[]): void {
  const [woord] = woorden;
  if (!woord) return;
  for (const [kleur, stijl] of LAMPSTIJLEN) {
    blad.voorwaarde(blokVan(tekens), f`${woord.vasteKolom}=${letterlijk(kleur)}`, stijl);
  }
}

/** Makes negative numbers of this block bold and dark red; the minus sign stays. */
export function merkNegatief(blad: Bladbouwer, vakken: readonly Vak[]): void {
  const [eerste] = vakken;
  if (eerste) blad.voorwaarde(blokVan(vakken), f`AND(ISNUMBER(${eerste}),${eerste}<0)`, "negatief");
}
