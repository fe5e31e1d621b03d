import beschikking from "../../assets/voorbeeld/beschikking-balans-2024.json";
import { kiezer, type Kiezer } from "./kiezer";
import { pakWerkboek, type BenchCel } from "./pak-werkboek";

const KOPPEN = [
  "Datum",
  "Activiteit",
  "Code",
  "Plaats",
  "Medewerker-functie",
  "Uren",
  "Deelnemers",
  "Eenheid",
  "Financier",
  "Doelgroep",
  "Wijk",
  "Opmerking",
];
const PLAATSEN = [
  "Buurthuis Noord",
  "Wijkcentrum De Spil",
  "Kinderboerderij Veenweide",
  "Sportzaal Oost",
  "School De Beuk",
];
const FUNCTIES = ["jongerenwerker", "sociaal werker", "beheerder", "educatief medewerker", "vrijwilligerscoördinator"];
const DOELGROEPEN = ["0-12 jaar", "12-18 jaar", "18-67 jaar", "67 jaar en ouder", "gezinnen"];
const WIJKEN = ["Noord", "Oost", "Zuid", "West", "Centrum", "Smitsveen"];
const OPMERKINGEN = [
  "goed bezocht",
  "binnen door regen",
  "samen met school",
  "op verzoek van bewoners",
  "vervolg gepland",
  "eerste keer",
];
const MEDEWERKERS = 400;
const EERSTE_DAG = 45_292; // 1 January 2024

function rij({ een, getal, zin, kans }: Kiezer): BenchCel[] {
  const activiteit = een(beschikking.activiteiten);
  return [
    { datum: EERSTE_DAG + getal(366) },
    activiteit.naam,
    activiteit.code,
    een(PLAATSEN),
    `${een(FUNCTIES)} ${1 + getal(MEDEWERKERS)}`,
    (1 + getal(16)) / 4,
    getal(40),
    een(activiteit.afspraken.map((afspraak) => afspraak.eenheid)),
    "gemeente",
    een(DOELGROEPEN),
    een(WIJKEN),
    // Most remarks are unlike any other, as in real registrations.
    kans(0.1) ? een(OPMERKINGEN) : `${een(OPMERKINGEN)}: ${zin()}`,
  ];
}

/** The rows of a made-up registration of so many rows × 12 columns that fits the example beschikking. */
export function* registratierijen(aantal: number, zaad = aantal): Generator<BenchCel[]> {
  yield KOPPEN;
  const kies = kiezer(zaad);
  for (let nummer = 0; nummer < aantal; nummer++) yield rij(kies);
}

/** The same as the bytes of an .xlsx file. */
export function maakRegistratie(rijen: number): Uint8Array {
  return pakWerkboek([{ naam: "Registratie", rijen: registratierijen(rijen) }]);
}
