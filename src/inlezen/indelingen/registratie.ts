import { cel, type Bereik } from "../../domein/bereik";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Getal, NietTelbaar, Registratie, Regel, Tekst, Veld } from "../../domein/productie";
import { geteld, ONBEKEND } from "../../domein/telling";
import type { Raster } from "../../werkboek/raster";
import { Aantallezer, Dagkeurder, GEEN_DATUM } from "../logcellen";
import { getalkolommen, type Logdoel, type Logkolommen, type Logsoort, type Maat } from "../logdoelen";
import { kiezerVoor } from "../logkiezer";
import { Overslag } from "../overgeslagen";
import { isTotaalLabel } from "../rijen";
import { heeft, maakTabel, telVelden, type Gelezen, type Indeling, type Tabelvoorstel } from "./indeling";

/** A row per meeting (domein.md §3.2): what is delivered is the sum per afspraak, over the period, of its own financier. */
export const registratie: Indeling = {
  soort: "registratie",
  score: (voorstel) => {
    if (!heeft(voorstel, "datum") || !heeft(voorstel, "activiteit", "code", "afkorting")) return 0;
    const telt = telVelden(voorstel, ["uren", "deelnemers", "aantal", "ipu", "eenheid", "soort"]);
    if (telt === 0) return 0;
    return Math.min(0.99, 0.75 + 0.06 * (telt + telVelden(voorstel, ["financier", "plaats"])));
  },
  lees: (voorstel, zekerheid) => new Loglezer(voorstel).lees(zekerheid),
};

/** What was added up for one afspraak (or, without a beschikking, for one name and column). */
interface Teller {
  readonly doel: Logdoel;
  /** What the first row that counted for it is, and which row that is. */
  readonly soort: Logsoort;
  readonly rij: number;
  /** Null: every row counts for one. */
  readonly lezer: Aantallezer | null;
  som: number;
  /** Rows that hold a number for it. */
  rijen: number;
}

class Loglezer {
  readonly #kolommen: Logkolommen;
  readonly #raster: Raster;
  readonly #lezers = new Map<Maat, Aantallezer>();
  /** By the number of what they count for. */
  readonly #tellers = new Map<number, Teller>();
  /** The first row of each kind, by its number. */
  readonly #eersteRij = new Map<number, number>();
  readonly #overslag = new Overslag((rij) => this.#plaats(rij));
  readonly #nietTelbaar = new Map<number, NietTelbaar>();

  constructor(readonly voorstel: Tabelvoorstel) {
    this.#raster = voorstel.omgeving.raster;
    this.#kolommen = logkolommen(voorstel);
    for (const maat of getalkolommen(this.#kolommen)) {
      const kolom = this.#kolommen[maat];
      const kop = maat === "uren" ? voorstel.kolommen.find((een) => een.kolom === kolom)?.kop : "";
      this.#lezers.set(maat, new Aantallezer(this.#raster, kolom, kop));
    }
  }

  lees(zekerheid: number): Gelezen {
    const { omgeving, groep, rijen, blok } = this.voorstel;
    const { beschikking, datumstelsel } = omgeving;
    const keurder = new Dagkeurder(this.#raster, this.#kolommen.datum, datumstelsel, beschikking?.periode ?? null);
    const kiezer = kiezerVoor(omgeving, this.#kolommen, groep);
    let geteldeRijen = 0;
    let aantalRijen = 0;
    let laatste = blok.tot;
    for (const rij of rijen) {
      const dag = keurder.keur(rij);
      if (dag === GEEN_DATUM && this.#isGeenGegeven(rij)) continue;
      aantalRijen++;
      laatste = rij;
      const soort = kiezer.soort(this.#raster, rij);
      if (!this.#eersteRij.has(soort.nummer)) this.#eersteRij.set(soort.nummer, rij);
      // Without a beschikking there is nothing that keeps a row out.
      const reden = beschikking === null ? null : (soort.onbekend ?? dag ?? soort.andereFinancier);
      if (reden === null && this.#tel(soort, rij)) geteldeRijen++;
      else this.#overslag.meld(reden ?? soort.zonderAantal, soort, this.#aantal(soort.maat, rij), rij);
    }
    const tabel = maakTabel(this.voorstel, "registratie", zekerheid, laatste, { rijen: [], ontbrekend: [] });
    return {
      tabel,
      regels: [...this.#tellers.values()].map((teller) => this.#regel(teller, tabel.id, laatste)),
      registratie: {
        tabel: tabel.id,
        rijen: aantalRijen,
        geteld: geteldeRijen,
        overgeslagen: this.#overslag.lijst(),
        nietTelbaar: [...this.#nietTelbaar.values()],
      } satisfies Registratie,
    };
  }

  /** Rows without a date that are no meeting: the header again, a sum, a note. */
  #isGeenGegeven(rij: number): boolean {
    const raster = this.#raster;
    let getallen = 0;
    for (const een of this.voorstel.kolommen) {
      const waarde = raster.waarde(rij, een.kolom);
      if (typeof waarde === "number") getallen++;
      else if (
        typeof waarde === "string" &&
        (isTotaalLabel(waarde) || (een.kolom === this.#kolommen.datum && waarde === een.kop))
      )
        return true;
    }
    const zonderNaam = [this.#kolommen.naam, this.#kolommen.code, this.#kolommen.afkorting].every(
      (kolom) => kolom < 0 || raster.soort(rij, kolom) === "leeg",
    );
    return getallen === 0 || zonderNaam;
  }

  #plaats(rij: number): Bereik {
    const { kolommen } = this.voorstel;
    return {
      blad: this.#raster.blad,
      rij,
      totRij: rij,
      kolom: kolommen[0]!.kolom,
      totKolom: kolommen.at(-1)!.kolom,
    };
  }

  /** Remembers, once per afspraak, that these rows are about it and cannot say how much. */
  #meldNietTelbaar({ activiteit, nietTelbaar }: Logsoort, rij: number): void {
    for (const { nummer, afspraak } of nietTelbaar) {
      if (this.#nietTelbaar.has(nummer)) continue;
      const cellen = [this.#plaats(rij)];
      this.#nietTelbaar.set(nummer, { activiteit: activiteit!.code, afspraak: afspraak.id, cellen });
    }
  }

  #aantal(maat: Maat, rij: number): number {
    return maat === "rij" ? 1 : (this.#lezers.get(maat)?.lees(rij) ?? NaN);
  }

  /** Adds a row to everything that it counts for; false when it holds no number for any of it. */
  #tel(soort: Logsoort, rij: number): boolean {
    if (soort.nietTelbaar.length > 0) this.#meldNietTelbaar(soort, rij);
    let geteldIets = false;
    for (const doel of soort.doelen) {
      const teller = this.#tellers.get(doel.nummer) ?? this.#nieuweTeller(doel, soort, rij);
      const aantal = teller.lezer === null ? 1 : teller.lezer.lees(rij);
      if (Number.isNaN(aantal)) continue;
      teller.som += aantal;
      teller.rijen++;
      geteldIets = true;
    }
    return geteldIets;
  }

  #nieuweTeller(doel: Logdoel, soort: Logsoort, rij: number): Teller {
    const lezer = doel.maat === "rij" ? null : this.#lezers.get(doel.maat)!;
    const teller = { doel, soort, rij, lezer, som: 0, rijen: 0 };
    this.#tellers.set(doel.nummer, teller);
    return teller;
  }

  #regel(teller: Teller, tabel: string, laatste: number): Regel {
    const { soort, doel, rij } = teller;
    return {
      id: `${tabel}#${doel.sleutel}`,
      tabel,
      blad: this.#raster.blad,
      rij,
      naam: this.#naam(soort),
      koppeling: soort.koppeling,
      groep: soort.activiteit?.groep ?? this.voorstel.groep,
      soort: doel.afspraak?.soort ?? null,
      eenheid: doel.afspraak === null ? this.#kopTekst(doel.maat) : null,
      financier: null,
      plaats: null,
      afspraakId: doel.afspraak?.id ?? null,
      afspraak: null,
      realisatie: this.#som(teller, laatste),
      verschil: null,
      procent: null,
      ipu: null,
      ipuRealisatie: null,
      tarief: null,
      bedrag: null,
      toelichting: null,
    };
  }

  /** What rows of this kind are called, in the first of them. */
  #naam({ nummer, naam }: Logsoort): Tekst | null {
    const rij = this.#eersteRij.get(nummer)!;
    return naam && { tekst: naam.tekst, cellen: [cel(this.#raster.blad, rij, naam.kolom)] };
  }

  #kopTekst(maat: Maat): Regel["eenheid"] {
    const kolom = this.voorstel.kolommen.find((een) => een.kolom === this.#kolom(maat));
    return kolom === undefined || kolom.kop === "" ? null : { tekst: kolom.kop, cellen: kolom.kopCellen };
  }

  #kolom(maat: Maat): number {
    if (maat !== "rij") return this.#kolommen[maat];
    return [this.#kolommen.eenheid, this.#kolommen.naam, this.#kolommen.code, this.#kolommen.afkorting].find(
      (kolom) => kolom >= 0,
    )!;
  }

  #som(teller: Teller, laatste: number): Getal {
    const kolom = this.#kolom(teller.doel.maat);
    const cellen = [
      { blad: this.#raster.blad, rij: this.voorstel.blok.tot + 1, kolom, totRij: laatste, totKolom: kolom },
    ];
    const som = Math.round(teller.som * 1e6) / 1e6;
    if (teller.rijen > 0)
      return { cellen, alsTekst: false, afronding: 0, telling: geteld(som), tekst: schrijfGetal(som), formule: null };
    // Niets is geen nul: rows without any number add up to nothing that can be told.
    const formule = this.#raster.formule(teller.rij, kolom);
    return { cellen, alsTekst: false, afronding: 0, telling: ONBEKEND, tekst: "", formule };
  }
}

function logkolommen(voorstel: Tabelvoorstel): Logkolommen {
  const zoek = (...velden: readonly Veld[]): number =>
    voorstel.kolommen.find((een) => een.veld !== null && velden.includes(een.veld))?.kolom ?? -1;
  return {
    datum: zoek("datum"),
    code: zoek("code"),
    naam: zoek("activiteit"),
    afkorting: zoek("afkorting"),
    eenheid: zoek("eenheid") >= 0 ? zoek("eenheid") : zoek("soort"),
    financier: zoek("financier"),
    uren: zoek("uren"),
    deelnemers: zoek("deelnemers"),
    aantal: zoek("aantal"),
    ipu: zoek("ipu"),
  };
}
