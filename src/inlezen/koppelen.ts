import type { Activiteit, Beschikking, Groep } from "../domein/beschikking";
import type { Koppeling, Koppelwijze } from "../domein/productie";
import { gelijkenis, gelijkenisHoogstens } from "./gelijkenis";
import { GEEN_KEUZES } from "./keuzes";
import { Keuzewijzer } from "./keuzewijzer";
import { normaliseer, opEenRegel } from "./tekst";

export const NIET_GEKOPPELD: Koppeling = { activiteit: null, wijze: null, zekerheid: 0, kandidaten: [] };

/** What a row says of its activity. */
export interface Naamgeving {
  readonly code?: string | null;
  readonly naam?: string | null;
  readonly afkorting?: string | null;
}

interface Vorm {
  readonly tekst: string;
  /** As the beschikking writes it. */
  readonly letterlijk: string;
  readonly activiteit: Activiteit;
  readonly wijze: Koppelwijze;
  readonly zekerheid: number;
}

/** A second activity that is this little less alike makes a match a guess. */
const MARGE = 0.03;
/** Less alike than this is not even worth a question. */
const KANDIDAAT_VANAF = 0.55;
const KANDIDATEN = 3;

/** Matches names in a workbook with the activities of one beschikking; remembers what it matched. */
export class Koppelaar {
  readonly #vormen: readonly Vorm[];
  readonly #opTekst = new Map<string, Vorm[]>();
  readonly #groepen: readonly Groep[];
  readonly #zekerheidVanaf: number;
  readonly #wijzer: Keuzewijzer;
  readonly #bekend: ReadonlySet<string> | null;
  readonly #geheugen = new Map<string, Koppeling>();

  constructor(beschikking: Beschikking | null, wijzer: Keuzewijzer = new Keuzewijzer(GEEN_KEUZES, [])) {
    this.#groepen = beschikking?.groepen ?? [];
    this.#zekerheidVanaf = beschikking?.instellingen.zekerheidVanaf ?? 0.8;
    this.#wijzer = wijzer;
    this.#bekend = beschikking && new Set(beschikking.activiteiten.map(({ code }) => code));
    this.#vormen = (beschikking?.activiteiten ?? []).flatMap((activiteit) => vormenVan(activiteit, this.#groepen));
    for (const vorm of this.#vormen) {
      const bestaand = this.#opTekst.get(vorm.tekst);
      if (bestaand) bestaand.push(vorm);
      else this.#opTekst.set(vorm.tekst, [vorm]);
    }
  }

  /** The groep that a heading, label or sheet name states ("100 Jeugd", "Groep Jeugd", "604"); null when none. */
  groepVan(tekst: string): string | null {
    const kaal = normaliseer(tekst).replace(/^(groep|cluster|programma|productgroep) /, "");
    const groep = this.#groepen.find((een) => {
      const naam = normaliseer(een.naam);
      const code = normaliseer(een.code);
      return kaal === naam || kaal === code || kaal === `${code} ${naam}` || kaal === `${naam} ${code}`;
    });
    return groep?.code ?? null;
  }

  /**
   * The activity that a row is about: by the user's choice, code, name, abbreviation (within `groep`), and else by likeness. Not
   * certain enough (setting zekerheidVanaf) means no activity but candidates.
   */
  koppel(gegeven: Naamgeving, groep: string | null, blad: string): Koppeling {
    const gekozen = this.#wijzer.heeftNamen ? this.#keuze(tekstenVan(gegeven), blad) : null;
    if (gekozen) return gekozen;
    const { code, naam, afkorting } = gegeven;
    const sleutel = `${code ?? ""}\u0000${naam ?? ""}\u0000${afkorting ?? ""}\u0000${groep ?? ""}`;
    let koppeling = this.#geheugen.get(sleutel);
    if (koppeling === undefined) this.#geheugen.set(sleutel, (koppeling = this.#zoek(gegeven, groep)));
    return koppeling;
  }

  #zoek(gegeven: Naamgeving, groep: string | null): Koppeling {
    const teksten = tekstenVan(gegeven);
    let beste = NIET_GEKOPPELD;
    for (const tekst of teksten) {
      const koppeling = this.#exact(tekst, groep);
      if (koppeling.activiteit !== null) return koppeling;
      if (beste.kandidaten.length === 0) beste = koppeling;
    }
    if (beste.kandidaten.length > 0) return beste;
    for (const tekst of [gegeven.naam, gegeven.afkorting]) {
      if (tekst == null) continue;
      const koppeling = this.#gelijkend(tekst, groep);
      if (koppeling.activiteit !== null) return koppeling;
      if (koppeling.zekerheid > beste.zekerheid) beste = koppeling;
    }
    return beste;
  }

  #keuze(teksten: readonly string[], blad: string): Koppeling | null {
    const gekozen = this.#wijzer.naam(teksten, blad, (code) => this.#bekend?.has(code) ?? false);
    if (gekozen === null) return null;
    const activiteit = gekozen === "buiten beschikking" ? null : gekozen.activiteit;
    return { activiteit, wijze: "keuze", zekerheid: 1, kandidaten: [] };
  }

  #exact(tekst: string, groep: string | null): Koppeling {
    const genoemd = this.#genoemdeGroep(tekst) ?? groep;
    for (const { vorm, korting } of zoekvormen(tekst)) {
      const treffers = (this.#opTekst.get(vorm) ?? []).filter((een) => korting === 0 || een.tekst.length > 2);
      const gekozen = kies(treffers, genoemd, opEenRegel(tekst));
      if (gekozen !== null) return korting === 0 ? gekozen : metKorting(gekozen, korting);
    }
    return NIET_GEKOPPELD;
  }

  /** The groep before the first ' - ' of a name. */
  #genoemdeGroep(tekst: string): string | null {
    const delen = tekst.split(/\s[-–—]\s/);
    return delen.length > 1 ? this.groepVan(delen[0]!) : null;
  }

  #gelijkend(tekst: string, groep: string | null): Koppeling {
    const vorm = normaliseer(tekst);
    if (vorm.length < 4 || vorm.length > 200) return NIET_GEKOPPELD;
    const genoemd = this.#genoemdeGroep(tekst) ?? groep;
    const scores = new Map<string, number>();
    for (const een of this.#vormen) {
      if (een.wijze === "code" || een.tekst.length < 4) continue;
      // Texts of very different lengths cannot be alike.
      if (gelijkenisHoogstens(vorm, een.tekst) < KANDIDAAT_VANAF) continue;
      const elders = genoemd !== null && een.activiteit.groep !== genoemd ? 0.05 : 0;
      const score = Math.min(0.99, gelijkenis(vorm, een.tekst)) - elders;
      if (score > (scores.get(een.activiteit.code) ?? 0)) scores.set(een.activiteit.code, score);
    }
    const volgorde = [...scores].filter(([, score]) => score >= KANDIDAAT_VANAF).sort((a, b) => b[1] - a[1]);
    const [eerste, tweede] = volgorde;
    if (!eerste) return NIET_GEKOPPELD;
    const zekerheid = Math.round(eerste[1] * 100) / 100;
    const zeker = zekerheid >= this.#zekerheidVanaf && eerste[1] - (tweede?.[1] ?? 0) >= MARGE;
    const kandidaten = volgorde.slice(0, KANDIDATEN).map(([code]) => code);
    return { activiteit: zeker ? eerste[0] : null, wijze: zeker ? "gelijkend" : null, zekerheid, kandidaten };
  }
}

function tekstenVan({ code, naam, afkorting }: Naamgeving): string[] {
  return [code, naam, afkorting].filter((tekst) => tekst != null).filter((tekst) => tekst !== "");
}

/** A name as it stands, and without the word 'totaal' behind it (before it only for what is no abbreviation). */
function zoekvormen(tekst: string): { vorm: string; korting: number }[] {
  const vorm = normaliseer(tekst);
  const zonder = vorm.replace(/ totaal$/, "");
  return zonder === vorm
    ? [{ vorm, korting: 0 }]
    : [
        { vorm, korting: 0 },
        { vorm: zonder, korting: 0.05 },
      ];
}

function metKorting(koppeling: Koppeling, korting: number): Koppeling {
  if (koppeling.activiteit === null) return koppeling;
  return { ...koppeling, zekerheid: Math.round((koppeling.zekerheid - korting) * 100) / 100 };
}

/** One activity out of the forms with the same text: the most certain, of the own groep where more activities have it. */
function kies(treffers: readonly Vorm[], groep: string | null, letterlijk: string): Koppeling | null {
  if (treffers.length === 0) return null;
  const eigen = treffers.filter((een) => een.activiteit.groep === groep);
  const over = eigen.length > 0 ? eigen : treffers;
  const hoogste = Math.max(...over.map((een) => een.zekerheid));
  const beste = over.filter((een) => een.zekerheid === hoogste);
  // 'Dig Comm' and 'Dig.comm.' are two activities: then it counts how it is written.
  const zelfde = beste.filter((een) => een.letterlijk === letterlijk);
  const codes = [...new Set((zelfde.length > 0 ? zelfde : beste).map((een) => een.activiteit.code))];
  if (codes.length > 1)
    return { activiteit: null, wijze: null, zekerheid: 0.5, kandidaten: codes.slice(0, KANDIDATEN) };
  const { activiteit, wijze, zekerheid } = (zelfde[0] ?? beste[0])!;
  return { activiteit: activiteit.code, wijze, zekerheid, kandidaten: [] };
}

function vormenVan(activiteit: Activiteit, groepen: readonly Groep[]): Vorm[] {
  const vormen = new Map<string, Vorm>();
  const voegToe = (tekst: string, wijze: Koppelwijze, zekerheid: number): void => {
    const vorm = normaliseer(tekst);
    if (vorm !== "" && !vormen.has(vorm))
      vormen.set(vorm, { tekst: vorm, letterlijk: opEenRegel(tekst), activiteit, wijze, zekerheid });
  };
  voegToe(activiteit.code, "code", 1);
  voegToe(activiteit.naam, "naam", 1);
  if (activiteit.afkorting !== null) voegToe(activiteit.afkorting, "afkorting", 1);
  const groep = groepen.find((een) => een.code === activiteit.groep);
  const delen = activiteit.naam.split(/\s[-–—]\s/);
  const metGroep = groep !== undefined && delen.length > 1 && normaliseer(delen[0]!) === normaliseer(groep.naam);
  if (metGroep) voegToe(delen.slice(1).join(" - "), "naam", 1);
  if (groep && !metGroep && delen[0] !== groep.naam) voegToe(`${groep.naam} - ${activiteit.naam}`, "naam", 1);
  if (groep && activiteit.afkorting !== null) voegToe(`${groep.naam} - ${activiteit.afkorting}`, "afkorting", 1);
  for (let deel = 1; deel < delen.length; deel++) voegToe(delen.slice(deel).join(" - "), "naam", 0.95);
  return [...vormen.values()];
}
