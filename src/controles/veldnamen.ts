import type { Veld } from "../domein/productie";

/** What a field is called for people, with its article. */
export const VELDNAMEN: Readonly<Partial<Record<Veld, string>>> = {
  code: "de code van de activiteit",
  activiteit: "de naam van de activiteit",
  afkorting: "de afkorting van de activiteit",
  groep: "de groep",
  soort: "de soort (PE of TE)",
  eenheid: "de eenheid",
  financier: "de financier",
  afspraak: "wat is afgesproken",
  realisatie: "de realisatie",
  verschil: "het verschil",
  procent: "het percentage",
  ipu: "de afgesproken uren (IPU)",
  ipuRealisatie: "de gemaakte uren (IPU)",
  tarief: "het tarief",
  bedrag: "het bedrag",
  toelichting: "de toelichting",
  contact: "de contactgegevens",
  datum: "de datum",
  plaats: "de plaats",
  uren: "het aantal uren",
  deelnemers: "het aantal deelnemers",
  aantal: "het aantal",
  beschikt: "het beschikte bedrag",
  geleverd: "de geleverde prestaties",
  over: "de overproductie",
  onder: "de onderproductie",
  terug: "het bedrag dat wordt afgerekend",
  periode: "de periode",
  prognose: "de prognose",
  substitutie: "de substitutie",
};

/** The name of a field for people. */
export function veldnaam(veld: Veld): string {
  return VELDNAMEN[veld] ?? veld;
}
