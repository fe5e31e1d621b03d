import type { Bereik } from "../../domein/bereik";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import type { Getal, NietTelbaar, Registratie, Regel, Veld } from "../../domein/productie";
import { geteld, ONBEKEND } from "../../domein/telling";
import { Aantallezer, Dagkeurder, type Dagoordeel } from "../logcellen";
import { Logkiezer, type Logdoel, type Logkolommen, type Logsoort, type Maat } from "../logdoelen";
import { Overslag, type Reden } from "../overgeslagen";
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
  readonly sleutel: string;
  readonly soort: Logsoort;
  readonly doel: Logdoel | null;
  readonly maat: Maat;
  readonly rij: number;
  som: number;
  /** Rows that hold a number for it. */
  rijen: number;
}

class Loglezer {
  readonly #kolommen: Logkolommen;
  readonly #lezers: ReadonlyMap<Maat, Aantallezer>;
  readonly #tellers = new Map<string, Teller>();
  readonly #perSoort = new Map<Logsoort, readonly Teller[]>();
  readonly #overslag = new Overslag();
  readonly #nietTelbaar = new Map<string, NietTelbaar>();

  constructor(readonly voorstel: Tabelvoorstel) {
    this.#kolommen = logkolommen(voorstel);
    const maten = (["uren", "deelnemers", "aantal", "ipu"] as const).filter((maat) => this.#kolommen[maat] >= 0);
    this.#lezers = new Map(
      maten.map((maat) => {
        const kolom = this.#kolommen[maat];
        const kop = voorstel.kolommen.find((een) => een.kolom === kolom)?.kop;
        return [maat, new Aantallezer(voorstel.omgeving.raster, kolom, maat === "uren" ? kop : "")];
      }),
    );
  }

  lees(zekerheid: number): Gelezen {
    const { omgeving, groep, rijen, blok } = this.voorstel;
    const { raster } = omgeving;
    const keurder = new Dagkeurder(
      raster,
      this.#kolommen.datum,
      omgeving.datumstelsel,
      omgeving.beschikking?.periode ?? null,
    );
    const kiezer = new Logkiezer(omgeving, this.#kolommen, groep);
    let geteldeRijen = 0;
    let aantalRijen = 0;
    let laatste = blok.tot;
    for (const rij of rijen) {
      const dag = keurder.keur(rij);
      if (dag === "geen datum" && this.#isGeenGegeven(rij)) continue;
      aantalRijen++;
      laatste = rij;
      const soort = kiezer.soort(rij);
      const reden = this.#nietTeTellen(soort, dag);
      if (reden === null && this.#tel(soort, rij)) geteldeRijen++;
      else this.#meld(reden ?? zonderAantal(soort), soort, rij);
    }
    const tabel = maakTabel(this.voorstel, "registratie", zekerheid, laatste, { rijen: [], ontbrekend: [] });
    const overgeslagen = this.#overslag.lijst();
    return {
      tabel,
      regels: [...this.#tellers.values()].map((teller) => this.#regel(teller, tabel.id, laatste)),
      registratie: {
        tabel: tabel.id,
        rijen: aantalRijen,
        geteld: geteldeRijen,
        overgeslagen,
        nietTelbaar: [...this.#nietTelbaar.values()],
      } satisfies Registratie,
    };
  }

  /** Rows without a date that are no meeting: the header again, a sum, a note. */
  #isGeenGegeven(rij: number): boolean {
    const { raster } = this.voorstel.omgeving;
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

  #nietTeTellen(soort: Logsoort, dag: Dagoordeel): Reden | null {
    if (this.voorstel.omgeving.beschikking === null) return null;
    if (soort.activiteit === null) return { reden: "activiteit onbekend", wat: soort.naam?.tekst ?? "" };
    if (dag === "geen datum") return { reden: "geen datum", wat: "" };
    if (dag !== "binnen") return { reden: "buiten periode", wat: dag.jaar };
    return soort.andereFinancier === null ? null : { reden: "andere financier", wat: soort.andereFinancier };
  }

  #meld(waarom: Reden, soort: Logsoort, rij: number): void {
    const maat = soort.doelen[0]?.maat ?? [...this.#lezers.keys()][0] ?? "rij";
    // With a unit per row, numbers of unknown activities add up different things.
    const gemengd = maat === "rij" || (maat === "aantal" && this.#kolommen.eenheid >= 0 && soort.doelen.length === 0);
    const telling = { maat: gemengd ? null : maat, aantal: this.#aantal(maat, rij) };
    this.#overslag.meld(waarom, soort, telling, () => this.#plaats(rij));
  }

  #plaats(rij: number): Bereik {
    const { kolommen, omgeving } = this.voorstel;
    return {
      blad: omgeving.raster.blad,
      rij,
      totRij: rij,
      kolom: kolommen[0]!.kolom,
      totKolom: kolommen.at(-1)!.kolom,
    };
  }

  /** Remembers, once per afspraak, that these rows are about it and cannot say how much. */
  #meldNietTelbaar({ activiteit, nietTelbaar }: Logsoort, rij: number): void {
    for (const { id } of activiteit === null ? [] : nietTelbaar) {
      const sleutel = `${activiteit!.code}:${id}`;
      if (!this.#nietTelbaar.has(sleutel))
        this.#nietTelbaar.set(sleutel, { activiteit: activiteit!.code, afspraak: id, cellen: [this.#plaats(rij)] });
    }
  }

  #aantal(maat: Maat, rij: number): number {
    return maat === "rij" ? 1 : (this.#lezers.get(maat)?.lees(rij) ?? NaN);
  }

  /** Adds a row to everything that it counts for; false when it holds no number for any of it. */
  #tel(soort: Logsoort, rij: number): boolean {
    let tellers = this.#perSoort.get(soort);
    if (tellers === undefined) {
      this.#perSoort.set(soort, (tellers = this.#tellersVan(soort, rij)));
      this.#meldNietTelbaar(soort, rij);
    }
    let geteldIets = false;
    for (const teller of tellers) {
      const aantal = this.#aantal(teller.maat, rij);
      if (Number.isNaN(aantal)) continue;
      teller.som += aantal;
      teller.rijen++;
      geteldIets = true;
    }
    return geteldIets;
  }

  #tellersVan(soort: Logsoort, rij: number): Teller[] {
    const los = this.voorstel.omgeving.beschikking === null ? [...this.#lezers.keys()] : [];
    const doelen = [
      ...soort.doelen.map((doel) => ({ doel, maat: doel.maat })),
      ...los.map((maat) => ({ doel: null, maat })),
    ];
    return doelen.map(({ doel, maat }) => {
      const sleutel = doel ? `${soort.activiteit!.code}:${doel.afspraak.id}` : `${soort.naam?.tekst ?? ""}:${maat}`;
      let teller = this.#tellers.get(sleutel);
      if (teller === undefined)
        this.#tellers.set(sleutel, (teller = { sleutel, soort, doel, maat, rij, som: 0, rijen: 0 }));
      return teller;
    });
  }

  #regel(teller: Teller, tabel: string, laatste: number): Regel {
    const { soort, doel, rij, sleutel } = teller;
    const { raster } = this.voorstel.omgeving;
    return {
      id: `${tabel}#${sleutel}`,
      tabel,
      blad: raster.blad,
      rij,
      naam: soort.naam,
      koppeling: soort.koppeling,
      groep: soort.activiteit?.groep ?? this.voorstel.groep,
      soort: doel?.afspraak.soort ?? null,
      eenheid: doel === null ? this.#kopTekst(teller.maat) : null,
      financier: null,
      afspraakId: doel?.afspraak.id ?? null,
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
    const kolom = this.#kolom(teller.maat);
    const som = Math.round(teller.som * 1e6) / 1e6;
    const bereik = {
      blad: this.voorstel.omgeving.raster.blad,
      rij: this.voorstel.blok.tot + 1,
      kolom,
      totRij: laatste,
      totKolom: kolom,
    };
    const basis = { cellen: [bereik], alsTekst: false, afronding: 0 };
    if (teller.rijen > 0) return { ...basis, telling: geteld(som), tekst: schrijfGetal(som), formule: null };
    // Niets is geen nul: rows without any number add up to nothing that can be told.
    const formule = this.voorstel.omgeving.raster.formule(teller.rij, kolom);
    return { ...basis, telling: ONBEKEND, tekst: "", formule };
  }
}

/** Why a row that should count did not: nothing says how much of what is agreed, or the cell that should is empty. */
function zonderAantal({ activiteit, naam, doelen, nietTelbaar }: Logsoort): Reden {
  const wat = activiteit?.naam ?? naam?.tekst ?? "";
  return { reden: doelen.length === 0 && nietTelbaar.length > 0 ? "niet te tellen" : "geen aantal", wat };
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
