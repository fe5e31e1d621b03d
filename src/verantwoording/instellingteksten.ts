import type { Instellingen } from "../domein/beschikking";
import { naarEuro, type Cent } from "../domein/geld";

/** One setting as the sheet Beschikking shows it. */
export interface Instellingregel {
  readonly sleutel: string;
  readonly label: string;
  readonly waarde: string | number;
  readonly uitleg: string;
}

const COMPENSATIE: Readonly<Record<Instellingen["compensatie"], string>> = {
  activiteit: "per activiteit: elk tekort telt mee, meer ergens anders vangt niets op",
  groep: "per groep: meer bij de ene activiteit vangt minder bij de andere op",
  totaal: "over alle groepen samen: meer in de ene groep vangt minder in de andere op",
};

/** Every setting with its value and what it does, in the order in which the sheet shows them. */
export function instellingregels(keuze: Instellingen): readonly Instellingregel[] {
  const regel = (sleutel: keyof Instellingen, label: string, uitleg: string): Instellingregel => ({
    sleutel,
    label,
    waarde: waardeVan(keuze, sleutel),
    uitleg,
  });
  return [
    regel("compensatie", "Verrekenen", COMPENSATIE[keuze.compensatie]),
    regel("compensatieMaximumProcent", "Hoogstens", "procent van de overproductie telt mee"),
    regel("drempelOnderProcent", "Drempel", "procent onderproductie tot en met waar niets wordt teruggevraagd"),
    regel("toelichtingVanafProcent", "Toelichten", "procent afwijking vanaf waar uitleg nodig is"),
    regel("toelichtingVanafAantal", "en vanaf", "eenheden verschil"),
    regel("toelichtingVanafBedrag", "en vanaf", "euro verschil"),
    regel("overproductieOpvallendProcent", "Opvallend", "procent meer dan afgesproken is opvallend veel"),
    regel("trendProcent", "Trend", "procent anders dan vorig jaar is opvallend"),
    regel("onaannemelijkFactor", "Onaannemelijk", "keer de afspraak is onaannemelijk veel"),
    regel("streefwaardeVerouderdJaren", "Verouderd na", "jaren naast de afspraak is de streefwaarde verouderd"),
    regel("streefwaardeVerouderdProcent", "bij buiten", "procent van de streefwaarde"),
    regel("tolerantie", "Tolerantie", "euro verschil dat een eigen afrekening mag hebben"),
    regel("kleinAantal", "Klein aantal", "personen of minder: let op herkenbaarheid"),
    regel("zekerheidVanaf", "Zekerheid", "vanaf deze zekerheid (0 tot 1) vragen we niets over wat we herkennen"),
    regel("lampschema", "Lampen", "vijf kleuren voor de prestaties, of drie voor indicatoren"),
    regel("impactGrenzen", "Impact", "grenzen tussen laag, gemiddeld en hoog"),
    ...Object.entries(keuze.leeftijdsgroepen).map(([naam, [van, tot]]) => ({
      sleutel: `leeftijd_${naam}`,
      label: `Leeftijd ${naam}`,
      waarde: tot === null ? `${van} en ouder` : `${van} t/m ${tot}`,
      uitleg: "jaar",
    })),
  ];
}

function waardeVan(keuze: Instellingen, sleutel: keyof Instellingen): string | number {
  const waarde = keuze[sleutel];
  if (waarde === null) return "geen";
  if (sleutel === "tolerantie" || sleutel === "toelichtingVanafBedrag") return naarEuro(waarde as Cent);
  if (typeof waarde === "number" || typeof waarde === "string") return waarde;
  return Array.isArray(waarde) ? waarde.join(" tot ") : "";
}
