import type { Beschikking } from "../domein/beschikking";
import { som } from "../domein/geld";
import type { Echtheid } from "../domein/handtekening";
import { schrijfDatum } from "../domein/notatie-datum";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { kolommen } from "./regels";

/** What a beschikking is about, with its vingerafdruk and exactly what was proved of it. */
export function toonBeschikking(b: Beschikking, echtheid: Echtheid, breedte: number): string {
  const afspraken = b.activiteiten.flatMap((activiteit) => activiteit.afspraken);
  const aantal = (soort: string): number => afspraken.filter((een) => een.soort === soort).length;
  return kolommen(
    [
      ["Beschikking", `${b.kenmerk}, versie ${b.versie}${b.vervangt === null ? "" : ` (vervangt ${b.vervangt})`}`],
      ["Gemeente", b.gemeente],
      ["Partner", b.partner],
      ["Periode", `${schrijfDatum(b.periode.van)} tot en met ${schrijfDatum(b.periode.tot)}`],
      ["Groepen", `${b.groepen.length}, samen ${schrijfEuro(som(b.groepen.map((groep) => groep.beschikt)))}`],
      ["Activiteiten", `${b.activiteiten.length}, met ${aantal("PE")} PE en ${aantal("TE")} TE`],
      ["Vingerafdruk", echtheid.gerekend],
      ["Echtheid", echtheidszin(echtheid)],
    ],
    [],
    breedte,
  );
}

/** What was proved, and what was not, in words. */
export function echtheidszin({ uitkomst, handtekening, gerekend, vermeld, sleutel }: Echtheid): string {
  if (handtekening === "past niet")
    return `gewijzigd: de handtekening met sleutel '${sleutel}' hoort niet bij deze inhoud`;
  if (vermeld !== null && vermeld !== gerekend) return "gewijzigd: de vingerafdruk in het bestand is een andere";
  if (handtekening === "geldig") return `handtekening geldig, met sleutel '${sleutel}'`;
  if (handtekening === "sleutel onbekend")
    return `${uitkomst}; er is een handtekening, maar de sleutel daarvan is hier niet bekend, dus die is niet gecontroleerd`;
  return uitkomst;
}
