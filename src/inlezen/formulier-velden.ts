import type { StijlNaam } from "../werkboek/stijl";

/** How a field of the beschikking stands in a cell; a "paar" takes two cells. */
export type VeldSoort = "tekst" | "getal" | "datum" | "ja/nee" | "getal of tekst" | "teksten" | "getallen" | "paar";

/** One field of the .xlsx form: where it lives in the JSON document and how people see it. */
export interface FormulierVeld {
  /** Place in its object: ["periode", "van"]. */
  readonly pad: readonly string[];
  readonly label: string;
  readonly soort: VeldSoort;
  readonly uitleg: string;
  readonly stijl: StijlNaam;
  /** Label of the second cell of a "paar" that stands in a column. */
  readonly labelTot?: string;
  readonly keuzes?: readonly string[];
  /** Column width in characters, for a field that stands in a column. */
  readonly breedte?: number;
}

export const BLADEN = {
  beschikking: "Beschikking",
  groepen: "Groepen",
  activiteiten: "Activiteiten",
  afspraken: "Afspraken",
  indicatoren: "Indicatoren",
  instellingen: "Instellingen",
} as const;

/** Header of the rows for age groups, below the settings. */
export const KOP_LEEFTIJDSGROEPEN = "Leeftijdsgroep";

type Extra = Partial<Pick<FormulierVeld, "labelTot" | "keuzes" | "breedte">>;

function veld(
  pad: string,
  label: string,
  soort: VeldSoort,
  stijl: StijlNaam,
  uitleg: string,
  extra: Extra = {},
): FormulierVeld {
  return { pad: pad.split("."), label, soort, stijl, uitleg, ...extra };
}

const JA_NEE = ["ja", "nee"];

export const VELDEN_BESCHIKKING: readonly FormulierVeld[] = [
  veld("schema", "Schema", "tekst", "tekst", "Vaste tekst: beschikking/1.0."),
  veld("kenmerk", "Kenmerk", "tekst", "tekst", "Het nummer van de beschikking."),
  veld("versie", "Versie", "getal", "tekst", "1 voor de eerste versie; elke wijziging is één hoger."),
  veld("vervangt", "Vervangt", "tekst", "tekst", "Het kenmerk van de versie die hiermee vervalt."),
  veld("gemeente", "Gemeente", "tekst", "tekst", "De gemeente die de subsidie geeft."),
  veld("partner", "Partner", "tekst", "tekst", "De organisatie die de subsidie krijgt."),
  veld("opmerking", "Opmerking", "tekst", "tekst", "Wat de lezer verder moet weten."),
  veld("jaar", "Jaar", "getal", "tekst", "Het subsidiejaar."),
  veld("periode.van", "Periode van", "datum", "datum", "De eerste dag die meetelt."),
  veld("periode.tot", "Periode tot en met", "datum", "datum", "De laatste dag die meetelt."),
  veld("termijnen.halfjaar", "Termijn halfjaar", "datum", "datum", "Uiterste datum van de tussenrapportage."),
  veld("termijnen.eind", "Termijn eind", "datum", "datum", "Uiterste datum van de eindrapportage."),
  veld("voorschot", "Voorschot", "getal", "euro", "Wat al betaald is, in euro."),
  veld("plafond", "Plafond", "getal", "euro", "Het hoogste bedrag voor alles samen, in euro."),
  veld("integriteit.vingerafdruk", "Vingerafdruk", "tekst", "tekst", "Wordt berekend. Vul dit niet zelf in."),
  veld(
    "integriteit.handtekening.sleutel",
    "Handtekening sleutel",
    "tekst",
    "tekst",
    "Hoort bij de handtekening. Vul dit niet zelf in.",
  ),
  veld(
    "integriteit.handtekening.waarde",
    "Handtekening waarde",
    "tekst",
    "tekst",
    "Hoort bij de handtekening. Vul dit niet zelf in.",
  ),
];

export const VELDEN_GROEP: readonly FormulierVeld[] = [
  veld("code", "Code", "tekst", "tekst", "Eigen code van de groep, zoals 100.", { breedte: 14 }),
  veld("naam", "Naam", "tekst", "tekst", "Naam van de groep.", { breedte: 46 }),
  veld("beschikt", "Beschikt", "getal", "euro", "Hoogste subsidie voor deze groep, in euro.", { breedte: 18 }),
  veld("verrekenen", "Verrekenen", "ja/nee", "tekst", "Ja als deze groep wordt afgerekend.", {
    breedte: 14,
    keuzes: JA_NEE,
  }),
];

export const VELDEN_ACTIVITEIT: readonly FormulierVeld[] = [
  veld("code", "Code", "tekst", "tekst", "Eigen code van de activiteit.", { breedte: 20 }),
  veld("groep", "Groep", "tekst", "tekst", "De code van de groep.", { breedte: 10 }),
  veld("naam", "Naam", "tekst", "tekst", "Volledige naam.", { breedte: 46 }),
  veld("afkorting", "Afkorting", "tekst", "tekst", "Korte naam.", { breedte: 14 }),
  veld("opgaven", "Opgaven", "teksten", "tekst", "Zet een puntkomma tussen twee opgaven.", { breedte: 36 }),
  veld("doelen", "Doelen", "getallen", "tekst", "Nummers, met een puntkomma ertussen.", { breedte: 10 }),
  veld("ipu", "IPU", "getal", "getalKomma", "Afgesproken uren inzet.", { breedte: 10 }),
];

export const VELDEN_AFSPRAAK: readonly FormulierVeld[] = [
  veld("id", "Id", "tekst", "tekst", "PE1, PE2, TE1 …", { breedte: 8 }),
  veld("soort", "Soort", "tekst", "tekst", "PE of TE.", {
    breedte: 8,
    keuzes: ["PE", "TE"],
  }),
  veld("eenheid", "Eenheid", "tekst", "tekst", "Wat geteld wordt.", { breedte: 32 }),
  veld("telbegrip", "Telbegrip", "tekst", "tekst", "Uren, deelnames, unieke deelnemers …", { breedte: 18 }),
  veld("streefwaarde", "Streefwaarde", "getal of tekst", "getalKomma", "Een getal, of een tekst zoals min. 200.", {
    breedte: 14,
  }),
  veld("tarief", "Tarief", "getal", "tarief", "Euro per eenheid, hoogstens vier decimalen.", { breedte: 14 }),
  veld("verrekenbaar", "Verrekenbaar", "ja/nee", "tekst", "Nee als een ander dit betaalt.", {
    breedte: 13,
    keuzes: JA_NEE,
  }),
  veld("financier", "Financier", "tekst", "tekst", "Wie dit betaalt.", { breedte: 20 }),
];

/** The column of Afspraken that says to which activity a row belongs; it is no field of the afspraak itself. */
export const LABEL_ACTIVITEIT = "Activiteit";

export const VELDEN_INDICATOR: readonly FormulierVeld[] = [
  veld("code", "Code", "tekst", "tekst", "Eigen code van de indicator.", { breedte: 12 }),
  veld("naam", "Naam", "tekst", "tekst", "Wat gemeten wordt.", { breedte: 40 }),
  veld("opgave", "Opgave", "tekst", "tekst", "De opgave waar dit bij hoort.", { breedte: 24 }),
  veld("doel", "Doel", "getal", "tekst", "Nummer van het doel.", { breedte: 8 }),
  veld("telbegrip", "Telbegrip", "tekst", "tekst", "Unieke deelnemers, deelnames …", { breedte: 18 }),
  veld("leeftijd", "Leeftijd van", "paar", "tekst", "Laagste en hoogste leeftijd.", {
    breedte: 10,
    labelTot: "Leeftijd tot en met",
  }),
  veld("richting", "Richting", "tekst", "tekst", "Wat beter is: hoger of lager.", {
    breedte: 10,
    keuzes: ["hoger", "lager"],
  }),
  veld("bron", "Bron", "tekst", "tekst", "Waar het cijfer vandaan komt.", { breedte: 16 }),
  veld("frequentie", "Frequentie", "tekst", "tekst", "Hoe vaak gemeten wordt.", { breedte: 14 }),
];

export const VELDEN_INSTELLING: readonly FormulierVeld[] = [
  veld(
    "compensatie",
    "Compensatie",
    "tekst",
    "tekst",
    "Waarbinnen meer en minder tegen elkaar wegvallen. Standaard: groep.",
    { keuzes: ["activiteit", "groep", "totaal"] },
  ),
  veld(
    "compensatieMaximumProcent",
    "Compensatie maximum (procent)",
    "getal",
    "getalKomma",
    "Welk deel van de overproductie meetelt. Standaard: 100.",
  ),
  veld(
    "drempelOnderProcent",
    "Drempel onderproductie (procent)",
    "getal",
    "getalKomma",
    "Tot en met deze grens telt minder niet mee. Standaard: 0.",
  ),
  veld(
    "toelichtingVanafProcent",
    "Toelichting vanaf (procent)",
    "getal",
    "getalKomma",
    "Vanaf deze afwijking is een toelichting nodig. Standaard: 10.",
  ),
  veld(
    "toelichtingVanafAantal",
    "Toelichting vanaf (aantal)",
    "getal",
    "getalKomma",
    "En vanaf dit aantal. Standaard: 2.",
  ),
  veld(
    "toelichtingVanafBedrag",
    "Toelichting vanaf (bedrag)",
    "getal",
    "euro",
    "En vanaf dit bedrag in euro. Standaard: (geen).",
  ),
  veld(
    "overproductieOpvallendProcent",
    "Overproductie opvallend (procent)",
    "getal",
    "getalKomma",
    "Vanaf hier is meer opvallend veel. Standaard: 100.",
  ),
  veld(
    "trendProcent",
    "Trend (procent)",
    "getal",
    "getalKomma",
    "Vanaf dit verschil met vorig jaar volgt een vraag. Standaard: 30.",
  ),
  veld(
    "onaannemelijkFactor",
    "Onaannemelijk (keer)",
    "getal",
    "getalKomma",
    "Vanaf zoveel keer de afspraak volgt een vraag. Standaard: 3.",
  ),
  veld(
    "streefwaardeVerouderdJaren",
    "Streefwaarde verouderd (jaren)",
    "getal",
    "getalKomma",
    "Zoveel jaar buiten de grenzen hieronder. Standaard: 3.",
  ),
  veld(
    "streefwaardeVerouderdProcent",
    "Streefwaarde verouderd (procent)",
    "paar",
    "getalKomma",
    "Grenzen in procent. Standaard: 50 en 150.",
  ),
  veld("tolerantie", "Tolerantie", "getal", "euro", "Verschil in euro dat geen melding geeft. Standaard: 1,00."),
  veld(
    "kleinAantal",
    "Klein aantal",
    "getal",
    "getalKomma",
    "Onder dit aantal kunnen mensen herkenbaar zijn. Standaard: 5.",
  ),
  veld(
    "zekerheidVanaf",
    "Zekerheid vanaf",
    "getal",
    "getalKomma",
    "Van 0 tot en met 1. Lager vraagt om bevestiging. Standaard: 0,8.",
  ),
  veld("lampschema", "Lampschema", "tekst", "tekst", "vijf of drie. Standaard: vijf.", { keuzes: ["vijf", "drie"] }),
  veld(
    "impactGrenzen",
    "Impact grenzen",
    "paar",
    "getalKomma",
    "Vanaf welk aantal gemiddeld, en hoog. Standaard: (geen).",
  ),
];
