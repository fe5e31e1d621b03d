import type { AfspraakSoort } from "../domein/beschikking";
import type { Veld } from "../domein/productie";
import type { Rubriek } from "../domein/verhaal";
import { leesKop, zonderSoort } from "./koplezing";
import { normaliseer, opEenRegel } from "./tekst";

/** What a label beside or above a value says (domein.md §3.4 and §9). */
export interface Bloklabel {
  /** The label as it stands, without number and colon. */
  readonly tekst: string;
  /** 'overig' for a figure of another year ('Realisatie 2023'); null for a rubric, or for 'PE' alone. */
  readonly veld: Veld | null;
  /** A label can be both: 'Afspraak' above a sentence is a rubric, beside a number a figure. */
  readonly rubriek: Rubriek | null;
  readonly soort: AfspraakSoort | null;
  readonly eenheid: string | null;
  readonly jaar: number | null;
  /** What stands behind the colon in the same cell ('Activiteit: Sport'); null when there is nothing. */
  readonly erachter: string | null;
}

/** Longer texts before a colon are sentences, not labels. */
const LANGSTE_LABEL = 80;
const ZEKER_GENOEG = 0.8;

const RUBRIEKWOORDEN: Readonly<Record<Rubriek, readonly string[]>> = {
  programma: ["programma", "programma opgaven", "programma opgave", "opgave", "opgaven", "programmas"],
  activiteit: ["activiteit", "naam activiteit", "naam van de activiteit", "activiteitnaam", "product", "project"],
  aansluiting: [
    "aansluiting bij doelstelling en integrale visie",
    "aansluiting bij doelstellingen integrale visie",
    "aansluiting bij de integrale visie",
    "aansluiting bij integrale visie",
    "aansluiting bij doelstelling",
    "aansluiting bij doelstellingen",
    "aansluiting bij doelstelling en",
    "aansluiting bij doelen",
    "aansluiting",
    "doelstelling",
    "doelstellingen",
    "doel",
  ],
  contactpersoon: ["contactpersoon", "contact", "contactgegevens", "contactpersoon en contactgegevens"],
  inhoud: [
    "inhoud",
    "inhoud activiteit",
    "inhoud van de activiteit",
    "omschrijving",
    "beschrijving",
    "wat is er gedaan",
    "wat hebben we gedaan",
  ],
  doelgroep: ["doelgroep", "doelgroepen", "voor wie"],
  inzet: ["inzet", "inzet personeel", "inzet van personeel", "wie voert het uit"],
  periode: ["periode", "looptijd", "periode van uitvoering"],
  ureninzet: ["ureninzet", "uren inzet", "inzet uren", "inzet in uren"],
  samenwerking: ["samenwerking", "samenwerkingspartners", "samenwerking met", "samenwerkingspartner"],
  afspraak: [
    "oorspronkelijke afspraak subsidie beschikking",
    "oorspronkelijke afspraak",
    "afspraak subsidie",
    "afspraak beschikking",
    "afspraak subsidie beschikking",
    "afspraak in de beschikking",
    "afspraak",
  ],
  resultaat: ["resultaat", "resultaten"],
  tevredenheid: [
    "tevredenheid",
    "tevredenheid inwonerservaring",
    "tevredenheid en inwonerservaring",
    "inwonerservaring",
    "inwonerservaringen",
    "ervaring van inwoners",
    "ervaringen van inwoners",
    "bewonerservaring",
    "bewonerservaringen",
    "inwonerervaring",
    "inwonerervaringen",
    "bewonerervaring",
    "bewonerervaringen",
    "tevredenheid inwonerervaring",
    "tevredenheid en inwonerervaring",
    "tevredenheid inwoners",
    "tevredenheid van inwoners",
    "tevredenheid deelnemers",
    "tevredenheid van deelnemers",
    "ervaringen inwoners",
    "ervaringen van deelnemers",
    "klanttevredenheid",
    "clienttevredenheid",
    "clientervaring",
  ],
  afwijkingen: ["afwijkingen", "afwijkingen van de afspraak", "afwijking van de afspraak"],
};

const RUBRIEK: ReadonlyMap<string, Rubriek> = new Map(
  Object.entries(RUBRIEKWOORDEN).flatMap(([rubriek, teksten]) =>
    teksten.map((tekst) => [tekst, rubriek as Rubriek] as const),
  ),
);

/** What stands in a block as a value of its own; a column of people or hours belongs to a log. */
const VELDEN: ReadonlySet<Veld> = new Set<Veld>([
  "code",
  "afkorting",
  "groep",
  "soort",
  "eenheid",
  "financier",
  "afspraak",
  "realisatie",
  "verschil",
  "procent",
  "ipu",
  "ipuRealisatie",
  "tarief",
  "bedrag",
  "toelichting",
]);

/** Reads a cell as a label of a block: a rubric of the standard sheet or a field; null for any other text. */
export function leesBloklabel(heel: string): Bloklabel | null {
  const begin = heel.slice(0, LANGSTE_LABEL + 1);
  const dubbelepunt = begin.indexOf(":");
  const voor = (dubbelepunt < 0 ? heel : heel.slice(0, dubbelepunt)).trim();
  if (voor === "" || voor.length > LANGSTE_LABEL) return null;
  const rest = dubbelepunt < 0 ? "" : opEenRegel(heel.slice(dubbelepunt + 1));
  const tekst = opEenRegel(voor.replace(/^\d{1,2}\s*[.)]?\s+(?=\p{L})/u, ""));
  const gelezen = leesWoorden(tekst);
  return gelezen === null ? null : { ...gelezen, tekst, erachter: rest === "" ? null : rest };
}

function leesWoorden(tekst: string): Omit<Bloklabel, "tekst" | "erachter"> | null {
  const rubriek = RUBRIEK.get(normaliseer(tekst)) ?? null;
  const basis = { rubriek, soort: null, eenheid: null, jaar: null };
  if (rubriek === "activiteit") return { ...basis, veld: "activiteit" };
  const kop = leesKop(tekst);
  if (kop.veld !== null && VELDEN.has(kop.veld) && kop.zekerheid >= ZEKER_GENOEG)
    return { rubriek, veld: kop.veld, soort: kop.soort ?? soortIn(tekst), eenheid: kop.eenheid, jaar: kop.jaar };
  if (rubriek !== null) return { ...basis, veld: null };
  const soort = leesSoort(tekst);
  return soort === null ? null : { ...basis, ...soort, veld: null };
}

/** 'PE', 'TE', 'Prestatie-eenheid', 'Aanvullende teleenheid': a heading above the figures of one kind; 'TE Aantal bezoekers' names the unit too. */
function leesSoort(tekst: string): { soort: AfspraakSoort; eenheid: string | null } | null {
  const met = zonderSoort(tekst);
  if (met !== null) return { soort: met.soort, eenheid: met.rest === "" ? null : met.rest };
  const soort = soortIn(tekst);
  return soort === null ? null : { soort, eenheid: null };
}

function soortIn(tekst: string): AfspraakSoort | null {
  const woord = normaliseer(tekst);
  if (/^prestatie ?eenhe(id|den)$/.test(woord)) return "PE";
  return /^aanvullende (tel ?eenhe(id|den)|telling(en)?)$/.test(woord) ? "TE" : null;
}

/** Remembers what each different text of the workbook says as a label. */
export class Labellezer {
  readonly #lezingen: (Bloklabel | null | undefined)[];

  constructor(readonly teksten: readonly string[]) {
    this.#lezingen = new Array<Bloklabel | null | undefined>(teksten.length);
  }

  lees(nummer: number): Bloklabel | null {
    if (nummer < 0) return null;
    let lezing = this.#lezingen[nummer];
    if (lezing === undefined) this.#lezingen[nummer] = lezing = leesBloklabel(this.teksten[nummer]!);
    return lezing;
  }
}
