import { GEEN_OMSTANDIGHEDEN, type AndereVersie, type Omstandigheden } from "../controles/controle";
import { leesEerdereControle } from "../controles/gecontroleerde-cijfers";
import type { Beschikking } from "../domein/beschikking";
import { beoordeelEchtheid, type VertrouwdeSleutel } from "../domein/handtekening";
import { leesBereik } from "../werkboek/adressen";
import { sturingskaderVan, type Sturingskader } from "../domein/sturingskader";
import type { Inhoud } from "../werkboek/raster";
import { leesEerdere } from "./eerder";

/** How the name of our readable sheet with the beschikking begins. */
const BESCHIKKINGBLAD = "Beschikking";

/** What a caller knows that does not stand in the workbook. */
export interface Bekend {
  /** ISO date of today; null where the outcome must not depend on the day. */
  readonly vandaag: string | null;
  readonly sleutels: readonly VertrouwdeSleutel[];
  /** The municipality's own framework; left out: the one that comes along for the municipality of the beschikking. */
  readonly sturingskader?: Sturingskader | null;
  /** Beschikkingen that were met beside the one that is checked against, with where. */
  readonly andere: readonly { readonly beschikking: Beschikking; readonly plaats: string }[];
  /** The verantwoording that was made of this workbook before, where that is another file. */
  readonly vorige?: Inhoud | null;
}

/** What is known outside the figures, for the rules: worked out beforehand, since a hash and a signature take their time. */
export async function leesOmstandigheden(
  inhoud: Inhoud,
  beschikking: Beschikking | null,
  { vandaag, sleutels, sturingskader, andere, vorige }: Bekend,
): Promise<Omstandigheden> {
  const eerdereControle = leesEerdereControle((vorige ?? inhoud).delen);
  if (beschikking === null) return { ...GEEN_OMSTANDIGHEDEN, vandaag, eerdereControle };
  return {
    ...GEEN_OMSTANDIGHEDEN,
    vandaag,
    eerdereControle,
    sturingskader: sturingskader ?? sturingskaderVan(beschikking.gemeente),
    echtheid: await beoordeelEchtheid(beschikking, sleutels),
    gewijzigdOpBlad: gewijzigdOpBlad(inhoud),
    andereVersies: andere.flatMap(({ beschikking: ander, plaats }): AndereVersie[] => {
      const { kenmerk, versie, vervangt } = ander;
      const hoortErbij = kenmerk === beschikking.kenmerk || vervangt === beschikking.kenmerk;
      const zelfde = kenmerk === beschikking.kenmerk && versie === beschikking.versie;
      return hoortErbij && !zelfde ? [{ kenmerk, versie, vervangt, plaats }] : [];
    }),
  };
}

/** The cells of our sheet 'Beschikking' that somebody changed: the sheet is there to be read, the part is what counts. */
function gewijzigdOpBlad(inhoud: Inhoud): Omstandigheden["gewijzigdOpBlad"] {
  const buiten = leesEerdere(inhoud)?.buiten ?? [];
  return buiten.flatMap(({ blad, cel, soort }) => {
    const plek =
      blad.startsWith(BESCHIKKINGBLAD) && soort === "gewijzigd" && cel !== null ? leesBereik(blad, cel) : null;
    return plek === null ? [] : [plek];
  });
}
