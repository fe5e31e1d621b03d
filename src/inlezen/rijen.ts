import type { AfspraakSoort } from "../domein/beschikking";
import { onthoudPer, onthoudTekst } from "../domein/onthouden";
import type { Koppeling, RijSoort, Tekst, Veld } from "../domein/productie";
import { gelijkeEenheid } from "./eenheden";
import { leesTekstCel, zegtAantal } from "./getallen";
import type { Tabelvoorstel } from "./indelingen/indeling";
import type { GekozenRijsoort } from "./keuzes";
import { isGetalveld, type LeesKolom } from "./kolommen";
import { zonderSoort } from "./koplezing";
import { NIET_GEKOPPELD } from "./koppelen";
import { normaliseer } from "./tekst";

/** A row of a table of totals, with what was found out about it. */
export interface Rij {
  readonly rij: number;
  readonly soort: RijSoort;
  readonly groep: string | null;
  /** What the row is called: the activity, or the label of a total or heading. */
  readonly naam: Tekst | null;
  readonly koppeling: Koppeling;
  /** Said by a prefix in the name ('TE Aantal deelnemers' under the activity). */
  readonly soortUitNaam: AfspraakSoort | null;
  readonly eenheidUitNaam: Tekst | null;
  /** The user said what it is. */
  readonly gekozen?: true;
}

/** What is remembered from row to row. */
interface Staat {
  groep: string | null;
  naam: Tekst | null;
  koppeling: Koppeling;
  /** The activities that the rows so far report. */
  readonly gezien: Set<string>;
  /** How many rows with figures stand above. */
  regels: number;
}

/** A text longer than this is a note, not a heading. */
const LANGSTE_KOPJE = 60;
const TOTAALWOORD = /\b(sub|eind)?tota(al|len)\b|^tot$|^som$|\bopgeteld\b/;

const BEWIJS: readonly Veld[] = ["afspraak", "realisatie", "verschil", "ipu", "ipuRealisatie", "bedrag"];

/** Whether a label is that of a sum ('Subtotaal', 'Totaal Jeugd'). */
export const isTotaalLabel: (label: string) => boolean = onthoudTekst((label) => TOTAALWOORD.test(normaliseer(label)));

/** Says of every row of a table what it is; rows without a name go on with the activity above. */
export function leesRijen(voorstel: Tabelvoorstel): Rij[] {
  const staat: Staat = { groep: voorstel.groep, naam: null, koppeling: NIET_GEKOPPELD, gezien: new Set(), regels: 0 };
  const gekozen = voorstel.omgeving.wijzer.rijen(voorstel.omgeving.raster);
  return voorstel.rijen.map((rij) => {
    const lezer = new Rijlezer(voorstel, rij, staat);
    const keuze = gekozen.get(rij);
    return keuze === undefined ? lezer.lees() : { ...lezer.leesAls(keuze.soort), gekozen: true };
  });
}

class Rijlezer {
  readonly #raster;
  readonly #opzet: Rijopzet;
  readonly #label: Tekst | null;
  readonly #cijfers: boolean;

  constructor(
    readonly voorstel: Tabelvoorstel,
    readonly rij: number,
    readonly staat: Staat,
  ) {
    this.#raster = voorstel.omgeving.raster;
    this.#opzet = opzetVan(voorstel);
    this.#label = this.#tekst("activiteit") ?? this.#tekst("afkorting") ?? this.#tekst("code");
    this.#cijfers = this.#opzet.tellend.some((kolom) => zegtAantal(this.#raster, rij, kolom));
  }

  lees(): Rij {
    if (this.#isKop()) return this.#maak("kop");
    this.#leesGroepskolom();
    const vrij = this.#label ?? this.#eersteTekst();
    if (vrij === null && !this.#cijfers) return this.#maak("leeg");
    if (this.#label === null) return this.#zonderNaam(vrij);
    const koppeling = this.#koppel();
    if (this.#isTotaal(this.#label) && !this.#isActiviteit(koppeling)) return this.#totaal(this.#label);
    if (koppeling.activiteit !== null && (this.#cijfers || !this.#isKopje())) return this.#gegeven(koppeling);
    return this.#ongekoppeld(koppeling, this.#label);
  }

  /** The row as the kind that the user chose. */
  leesAls(soort: GekozenRijsoort): Rij {
    this.#leesGroepskolom();
    const label = this.#label ?? this.#eersteTekst();
    if (soort === "notitie") return this.#maak("notitie", { naam: label });
    if (soort === "totaal" || soort === "subtotaal") return { ...this.#totaal(label), soort };
    if (this.#label === null) return this.#maak("gegeven", { naam: this.staat.naam, koppeling: this.staat.koppeling });
    return this.#gegeven(this.#koppel());
  }

  #tekst(veld: Veld): Tekst | null {
    for (const kolom of this.#opzet.perVeld.get(veld) ?? []) {
      const tekst = leesTekstCel(this.#raster, this.rij, kolom);
      if (tekst !== null) return tekst;
    }
    return null;
  }

  #eersteTekst(): Tekst | null {
    const eerste = this.voorstel.kolommen.find((een) => this.#raster.soort(this.rij, een.kolom) === "tekst");
    return eerste ? leesTekstCel(this.#raster, this.rij, eerste.kolom) : null;
  }

  #koppel(): Koppeling {
    const tekst = (veld: Veld): string | null => this.#tekst(veld)?.tekst ?? null;
    const naamgeving = { code: tekst("code"), naam: tekst("activiteit"), afkorting: tekst("afkorting") };
    return this.voorstel.omgeving.koppelaar.koppel(naamgeving, this.staat.groep, this.#raster.blad);
  }

  /** The header repeated, as on every printed page. */
  #isKop(): boolean {
    let gelijk = 0;
    for (const een of this.voorstel.kolommen) {
      const tekst = this.#raster.waarde(this.rij, een.kolom);
      if (typeof tekst !== "string") continue;
      const kop = een.kopCellen.at(-1);
      if (kop === undefined || this.#raster.waarde(kop.rij, kop.kolom) !== tekst) return false;
      gelijk++;
    }
    return gelijk >= 2 && !this.#cijfers;
  }

  #leesGroepskolom(): void {
    const groep = this.#tekst("groep");
    if (groep === null) return;
    const code = this.voorstel.omgeving.koppelaar.groepVan(groep.tekst);
    if (code !== null) this.staat.groep = code;
  }

  /** Only the name of a groep, nothing else: a heading, even where an activity has the same name. */
  #isKopje(): boolean {
    const { koppelaar } = this.voorstel.omgeving;
    return this.#label !== null && this.#alleen() && koppelaar.groepVan(this.#label.tekst) !== null;
  }

  #alleen(): boolean {
    return this.voorstel.kolommen.filter((een) => this.#raster.soort(this.rij, een.kolom) !== "leeg").length <= 1;
  }

  /** The label of a sum; a longer text with that word in it is a note. */
  #isTotaal(label: Tekst): boolean {
    return isTotaalLabel(label.tekst) && (this.#cijfers || label.tekst.length <= LANGSTE_KOPJE / 2);
  }

  /** A name with the word 'totaal' that is nevertheless an activity ('Groepsactiviteiten Totaal'), not the sum of its groep. */
  #isActiviteit(koppeling: Koppeling): boolean {
    if (this.#teltNietsOp()) return true;
    if (koppeling.activiteit === null || koppeling.wijze === "gelijkend") return false;
    const kaal = normaliseer(this.#label!.tekst)
      .replace(/^(sub|eind)?totaal /, "")
      .replace(/ (sub|eind)?totaal$/, "");
    const isGroep = this.voorstel.omgeving.koppelaar.groepVan(kaal) !== null;
    return !(isGroep && this.staat.gezien.has(koppeling.activiteit));
  }

  /** A name before 'totaal' and a unit of its own, with no row above to add up: known for an activity without a beschikking too. */
  #teltNietsOp(): boolean {
    if (this.staat.regels > 0 || this.#tekst("eenheid") === null) return false;
    return this.#cijfers && / (sub|eind)?totaal$/.test(normaliseer(this.#label!.tekst));
  }

  #zonderNaam(vrij: Tekst | null): Rij {
    const eenheid = this.#tekst("eenheid");
    if (vrij !== null && this.#isTotaal(vrij)) return this.#totaal(vrij);
    const groep = vrij === null || this.#cijfers ? null : this.voorstel.omgeving.koppelaar.groepVan(vrij.tekst);
    if (groep !== null) return this.#kopje(vrij!, groep);
    if (!this.#cijfers && eenheid === null) return this.#maak("notitie", { naam: vrij });
    if (eenheid === null && this.#isSomformule()) return this.#totaal(null);
    if (this.staat.naam === null && eenheid === null) return this.#maak("notitie", { naam: vrij });
    this.staat.regels++;
    return this.#maak("gegeven", { naam: this.staat.naam, koppeling: this.staat.koppeling });
  }

  #isSomformule(): boolean {
    return this.#opzet.tellend.some((kolom) => {
      const formule = this.#raster.formule(this.rij, kolom) ?? "";
      return /^(SUM|SUBTOTAL)\(/i.test(formule) && isHoogteSom(formule);
    });
  }

  #totaal(label: Tekst | null): Rij {
    const kaal = normaliseer(label?.tekst ?? "")
      .replace(/\b(sub|eind)?totaal\b/, "")
      .trim();
    const groep = this.voorstel.omgeving.koppelaar.groepVan(kaal);
    const soort = /\bsubtotaal\b/i.test(label?.tekst ?? "") || groep !== null ? "subtotaal" : "totaal";
    const rij = this.#maak(soort, { naam: label, groep });
    this.staat.naam = null;
    this.staat.koppeling = NIET_GEKOPPELD;
    return rij;
  }

  #gegeven(koppeling: Koppeling): Rij {
    this.staat.regels++;
    this.staat.naam = this.#label;
    this.staat.koppeling = koppeling;
    if (koppeling.activiteit !== null) this.staat.gezien.add(koppeling.activiteit);
    return this.#maak("gegeven", { naam: this.#label, koppeling });
  }

  #ongekoppeld(koppeling: Koppeling, label: Tekst): Rij {
    const vervolg = koppeling.wijze === "keuze" ? null : this.#vervolg(label);
    if (vervolg !== null) return vervolg;
    const groep = this.voorstel.omgeving.koppelaar.groepVan(label.tekst);
    if (!this.#cijfers) {
      if (groep !== null) return this.#kopje(label, groep);
      if (this.#tekst("eenheid") !== null && !this.#alleen()) return this.#gegeven(koppeling);
      const kopje =
        this.#alleen() &&
        label.tekst.length <= LANGSTE_KOPJE &&
        !/^(\*|nb\b|let op|noot|bron)|[.:!?]$/i.test(label.tekst);
      return kopje ? this.#kopje(label, null) : this.#maak("notitie", { naam: label });
    }
    if (groep !== null && koppeling.kandidaten.length === 0) {
      this.staat.groep = groep;
      return this.#maak("subtotaal", { naam: label, groep });
    }
    return this.#gegeven(koppeling);
  }

  /** A name that is a unit ('TE Aantal deelnemers', 'Aantal deelnemers'): a further count of the activity above. */
  #vervolg(label: Tekst): Rij | null {
    if (this.staat.naam === null) return null;
    const met = zonderSoort(label.tekst);
    const activiteit = this.voorstel.omgeving.activiteiten.get(this.staat.koppeling.activiteit ?? "");
    const isEenheid = activiteit?.afspraken.some((een) => gelijkeEenheid(een.eenheid, label.tekst)) ?? false;
    if (met === null && !isEenheid) return null;
    const rest = met === null ? label.tekst : met.rest;
    return this.#maak("gegeven", {
      naam: this.staat.naam,
      koppeling: this.staat.koppeling,
      soortUitNaam: met?.soort ?? null,
      eenheidUitNaam: rest === "" ? null : { tekst: rest, cellen: label.cellen },
    });
  }

  #kopje(label: Tekst, groep: string | null): Rij {
    // A heading that is no groep stands within the groep of the sheet ('Veenweide' on the sheet 'Groen').
    this.staat.groep = groep ?? this.voorstel.groep;
    this.staat.naam = null;
    this.staat.koppeling = NIET_GEKOPPELD;
    return this.#maak("groepkop", { naam: label });
  }

  #maak(soort: RijSoort, rest: Partial<Rij> = {}): Rij {
    const basis = { rij: this.rij, soort, groep: this.staat.groep, naam: null, koppeling: NIET_GEKOPPELD };
    return { ...basis, soortUitNaam: null, eenheidUitNaam: null, ...rest };
  }
}

function telt(kolom: LeesKolom): boolean {
  return isGetalveld(kolom.veld) && BEWIJS.includes(kolom.veld!);
}

/** Which columns of a table hold what: the same for each of its rows. */
interface Rijopzet {
  readonly perVeld: ReadonlyMap<Veld, readonly number[]>;
  readonly tellend: readonly number[];
}

const opzetVan = onthoudPer(({ kolommen }: Tabelvoorstel): Rijopzet => {
  const perVeld = new Map<Veld, number[]>();
  for (const { veld, kolom } of kolommen) {
    if (veld === null) continue;
    const eerder = perVeld.get(veld);
    if (eerder) eerder.push(kolom);
    else perVeld.set(veld, [kolom]);
  }
  return { perVeld, tellend: kolommen.filter(telt).map(({ kolom }) => kolom) };
});

/** A sum over rows of one column, not over columns of one row. */
function isHoogteSom(formule: string): boolean {
  const bereik = /\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/i.exec(formule);
  return bereik !== null && bereik[1] === bereik[3] && bereik[2] !== bereik[4];
}
