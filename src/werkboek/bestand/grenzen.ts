import { WerkboekFout } from "../werkboek";

const MIB = 1024 * 1024;

/** What a file may hold at most, so that a hostile one cannot fill the memory. Sizes in bytes. */
export interface Grenzen {
  readonly bestand: number;
  readonly onderdelen: number;
  /** One part, unpacked. */
  readonly onderdeel: number;
  /** All parts that are read, unpacked. */
  readonly totaal: number;
  /** How many times larger than packed a part of more than `verhoudingVanaf` may be. */
  readonly verhouding: number;
  readonly verhoudingVanaf: number;
  readonly cellen: number;
  readonly teksten: number;
  readonly bladen: number;
}

export const GRENZEN: Grenzen = {
  bestand: 256 * MIB,
  onderdelen: 10_000,
  onderdeel: 256 * MIB,
  totaal: 512 * MIB,
  verhouding: 400,
  verhoudingVanaf: 32 * MIB,
  cellen: 5_000_000,
  teksten: 2_000_000,
  bladen: 1_000,
};

function metPunten(aantal: number): string {
  return String(Math.round(aantal)).replace(/\B(?=(\d{3})+$)/g, ".");
}

function inMib(bytes: number): string {
  return `${metPunten(bytes / MIB)} MiB`;
}

const SPLITS = "Haal weg wat niet nodig is of verdeel het werkboek over meer bestanden";

/** The error for a file that is larger than may be read. */
export function bestandTeGroot(naam: string, bytes: number, grens: number): WerkboekFout {
  return new WerkboekFout(
    "te groot",
    `'${naam}' is ${inMib(bytes)} groot; meer dan ${inMib(grens)} wordt niet gelezen. ${SPLITS}.`,
  );
}

/** The error for one part that unpacks to more than may be read. */
export function onderdeelTeGroot(naam: string, deel: string, grens: number): WerkboekFout {
  return new WerkboekFout(
    "te groot",
    `Het onderdeel ${deel} van '${naam}' is uitgepakt groter dan ${inMib(grens)} en is daarom niet gelezen. ${SPLITS}.`,
  );
}

/** The error for a workbook whose parts together unpack to more than may be read. */
export function totaalTeGroot(naam: string, grens: number): WerkboekFout {
  return new WerkboekFout(
    "te groot",
    `'${naam}' is uitgepakt samen groter dan ${inMib(grens)} en is daarom niet gelezen. ${SPLITS}.`,
  );
}

/** The error for a part that unpacks to so much that it is no honest workbook. */
export function verhoudingTeGroot(naam: string, deel: string, verhouding: number): WerkboekFout {
  return new WerkboekFout(
    "te groot",
    `Het onderdeel ${deel} van '${naam}' wordt bij het uitpakken meer dan ${metPunten(verhouding)} keer zo groot en is daarom niet gelezen. Sla het werkboek in Excel opnieuw op als .xlsx.`,
  );
}

/** The error for more parts, sheets, cells or texts (`wat`) than may be read. */
export function teVeel(naam: string, wat: string, grens: number): WerkboekFout {
  return new WerkboekFout(
    "te groot",
    `'${naam}' heeft meer dan ${metPunten(grens)} ${wat}; zoveel wordt niet gelezen. ${SPLITS}.`,
  );
}
