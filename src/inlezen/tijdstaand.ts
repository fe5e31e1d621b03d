import type { Getal, Regel, Tekst, Totaal, Veld } from "../domein/productie";
import { vergelijkTijdvak, type Reeks, type ReeksPunt, type Reekstijdvak } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";
import type { Afspraak } from "../domein/beschikking";
import { afspraakVoor, optelbareEenheid } from "./eenheden";
import { leesGetalCel, zegtAantal } from "./getallen";
import type { Tabelvoorstel } from "./indelingen/indeling";
import type { LeesKolom } from "./kolommen";
import { leesKop } from "./koplezing";
import { koppelReeks, titelBoven, type Reekskoppeling } from "./reekskoppeling";
import { isTotaalLabel } from "./rijen";
import { jaarBoven, rijenMetJaren } from "./tijdjaren";
import { plaatsInJaar, Tijdcellen } from "./tijdcellen";
import { isTijdblok } from "./tijdblok";
import { binnenPeriode } from "./tijdperiode";
import { somVan } from "./tijdsommen";

/** A row below the header of a table with its periods in the rows. */
interface Staanderij {
  readonly rij: number;
  readonly soort: "gegeven" | "subtotaal" | "totaal" | "afspraak" | "verschil";
  readonly tijdvak: Reekstijdvak | null;
}

/** What a table with its periods in the rows holds. */
export interface Staandetabel {
  readonly rijen: readonly Staanderij[];
  readonly regels: readonly Regel[];
  readonly reeksen: readonly Reeks[];
  readonly totalen: readonly Totaal[];
}

const FIJNHEID = { jaar: 0, halfjaar: 1, kwartaal: 2, maand: 3 } as const;

/** Columns that follow from others, and so count nothing themselves. */
const AFGELEID: ReadonlySet<Veld | null> = new Set<Veld | null>([
  "verschil",
  "procent",
  "tarief",
  "bedrag",
  "toelichting",
]);

/** The rows of a table that has its periods in the rows, with what each is; those that are none of it are left out. */
export function staandeRijen(voorstel: Tabelvoorstel): Staanderij[] {
  const { omgeving, blok } = voorstel;
  if (!isTijdblok(blok) || blok.periodekolom === null) return [];
  const kolom = blok.periodekolom;
  const cellen = new Tijdcellen(omgeving.raster, omgeving.datumstelsel);
  const gelezen = new Map(
    voorstel.rijen.flatMap((rij) => {
      const tijdvak = cellen.lees(rij, kolom);
      return tijdvak === null ? [] : [[rij, tijdvak] as const];
    }),
  );
  const tijden = rijenMetJaren(gelezen, jaarBoven(omgeving, blok.van));
  const fijnst = Math.max(0, ...[...tijden.values()].map(({ soort }) => FIJNHEID[soort]));
  const laatste = Math.max(...[...tijden].filter(([, { soort }]) => FIJNHEID[soort] === fijnst).map(([rij]) => rij));
  return voorstel.rijen.flatMap((rij): Staanderij[] => {
    const tijdvak = tijden.get(rij) ?? null;
    if (tijdvak !== null)
      return [{ rij, tijdvak, soort: FIJNHEID[tijdvak.soort] === fijnst ? "gegeven" : "subtotaal" }];
    const waarde = omgeving.raster.waarde(rij, kolom);
    if (typeof waarde !== "string") return [];
    if (isTotaalLabel(waarde)) return [{ rij, tijdvak, soort: rij > laatste ? "totaal" : "subtotaal" }];
    const { veld } = leesKop(waarde);
    return veld === "afspraak" || veld === "verschil" ? [{ rij, tijdvak, soort: veld }] : [];
  });
}

/** Reads a table with a period per row and an activity (or a count) per column. `tabel` is its id. */
export function leesStaandetabel(voorstel: Tabelvoorstel, tabel: string): Staandetabel {
  const rijen = staandeRijen(voorstel);
  const periodekolom = isTijdblok(voorstel.blok) ? voorstel.blok.periodekolom! : 0;
  const vergeven = new Map<string, Set<string>>();
  const tijdrijen = rijen.filter(({ soort }) => soort === "gegeven");
  const { raster } = voorstel.omgeving;
  const kolommen = voorstel.kolommen.filter(
    ({ kolom, kop }) =>
      kolom > periodekolom &&
      kop !== "" &&
      !isTotaalLabel(kop) &&
      !AFGELEID.has(leesKop(kop).veld) &&
      tijdrijen.some(({ rij }) => zegtAantal(raster, rij, kolom)),
  );
  const gelezen = kolommen.map((kolom) => new Kolomlezer(voorstel, tabel, kolom, rijen, vergeven));
  return {
    rijen,
    regels: gelezen.flatMap((een) => een.regel() ?? []),
    reeksen: gelezen.map((een) => een.reeks()),
    totalen: gelezen.flatMap((een) => een.totalen()),
  };
}

/** Reads one column: one activity, or one count of the activity that the title or the sheet names. */
class Kolomlezer {
  readonly #doel: Reekskoppeling;
  readonly #naam: Tekst;
  readonly #veld: Veld | null;
  readonly #afspraak: Getal | null;
  readonly #afspraakId: string | null;

  constructor(
    readonly voorstel: Tabelvoorstel,
    readonly tabel: string,
    readonly kolom: LeesKolom,
    readonly rijen: readonly Staanderij[],
    vergeven: Map<string, Set<string>>,
  ) {
    const { omgeving, groep, blok } = voorstel;
    const titel = titelBoven(omgeving, blok.van);
    const eigen = { tekst: kolom.kop, cellen: kolom.kopCellen };
    this.#veld = leesKop(kolom.kop).veld;
    this.#naam = (this.#veld === "realisatie" || this.#veld === "afspraak") && titel !== null ? titel : eigen;
    this.#doel = koppelReeks(omgeving, [eigen, titel], groep);
    this.#afspraak = this.#inRij("afspraak");
    this.#afspraakId = this.#zoekAfspraak(vergeven);
  }

  #getal(rij: number): Getal {
    return leesGetalCel(this.voorstel.omgeving.raster, rij, this.kolom.kolom);
  }

  /** The figure of this column in the row of what was agreed, or of the difference. */
  #inRij(soort: "afspraak" | "verschil"): Getal | null {
    const rij = this.rijen.find((een) => een.soort === soort)?.rij;
    return rij === undefined ? null : this.#getal(rij);
  }

  #zoekAfspraak(vergeven: Map<string, Set<string>>): string | null {
    const { activiteiten, beschikking } = this.voorstel.omgeving;
    const activiteit = activiteiten.get(this.#doel.koppeling.activiteit ?? "");
    if (activiteit === undefined) return null;
    const eerder = vergeven.get(activiteit.code) ?? new Set<string>();
    vergeven.set(activiteit.code, eerder);
    const vraag = {
      soort: this.kolom.soort,
      eenheid: this.#doel.eenheid?.tekst ?? null,
      financier: null,
      plaats: null,
      streef: rekenwaarde(this.#afspraak?.telling),
    };
    const id =
      this.#doel.afspraak?.id ?? afspraakVoor(activiteit, vraag, beschikking?.gemeente ?? "", eerder)?.id ?? null;
    if (id !== null) eerder.add(id);
    return id;
  }

  #punten(): ReeksPunt[] {
    return this.rijen
      .filter(({ soort }) => soort === "gegeven")
      .map(({ rij, tijdvak }) => ({ tijdvak: tijdvak!, getal: this.#getal(rij) }));
  }

  #totaal(): Getal | null {
    const rij = this.rijen.findLast(({ soort }) => soort === "totaal")?.rij;
    const getal = rij === undefined ? null : this.#getal(rij);
    return getal === null || (getal.tekst === "" && getal.formule === null) ? null : getal;
  }

  reeks(): Reeks {
    const { koppeling, eenheid, zekerheid } = this.#doel;
    const punten = this.#punten().sort((a, b) => vergelijkTijdvak(a.tijdvak, b.tijdvak));
    return {
      tabel: this.tabel,
      blad: this.voorstel.omgeving.raster.blad,
      naam: this.#naam,
      activiteit: koppeling.activiteit,
      afspraak: this.#afspraakId,
      eenheid,
      wat: this.#veld === "afspraak" ? "afspraak" : "realisatie",
      punten,
      totaal: this.#totaal(),
      zekerheid,
    };
  }

  /** What was delivered in the period; null for a series of years, and for a table of another year. */
  regel(): Regel | null {
    const { omgeving, groep } = this.voorstel;
    const punten = this.#punten();
    if (this.#veld === "afspraak" || punten.some(({ tijdvak }) => tijdvak.soort === "jaar")) return null;
    const binnen = punten.filter(({ tijdvak }) => binnenPeriode(tijdvak, omgeving.beschikking));
    if (binnen.length === 0) return null;
    const som = somVan(binnen.map(({ getal }) => getal))!;
    const totaal = binnen.length === punten.length ? this.#totaal() : null;
    const bekend = rekenwaarde(som.telling) !== null || rekenwaarde(totaal?.telling) !== 0;
    const { koppeling, eenheid } = this.#doel;
    const activiteit = omgeving.activiteiten.get(koppeling.activiteit ?? "");
    const afspraak = activiteit?.afspraken.find(({ id }) => id === this.#afspraakId);
    const leeg = {
      financier: null,
      plaats: null,
      procent: null,
      ipu: null,
      ipuRealisatie: null,
      tarief: null,
      bedrag: null,
    };
    return {
      ...leeg,
      id: `${this.tabel}#${this.kolom.kolom}`,
      tabel: this.tabel,
      blad: omgeving.raster.blad,
      rij: (totaal ?? som).cellen[0]!.rij,
      naam: this.#naam,
      koppeling,
      groep: activiteit?.groep ?? groep,
      soort: afspraak?.soort ?? this.kolom.soort,
      eenheid,
      afspraakId: this.#afspraakId,
      afspraak: this.#afspraak,
      realisatie:
        totaal === null ? som : bekend ? this.#gedaan(totaal, som, afspraak) : { ...som, cellen: totaal.cellen },
      verschil: this.#inRij("verschil"),
      toelichting: null,
    };
  }

  /** The stated total; what the periods add up to where that total is wrong (REK-02 and HYG-03 tell it) and they can be added up. */
  #gedaan(totaal: Getal, som: Getal, afspraak: Afspraak | undefined): Getal {
    const optelbaar = [afspraak?.telbegrip, afspraak?.eenheid, this.kolom.kop].every((een) =>
      optelbareEenheid(een ?? ""),
    );
    const [staat, samen] = [rekenwaarde(totaal.telling), rekenwaarde(som.telling)];
    return optelbaar && samen !== null && staat !== samen ? som : totaal;
  }

  /** The totals below the periods of this column: of a part of the year between them, and of all. */
  totalen(): Totaal[] {
    const sinds: Staanderij[] = [];
    const alle: Staanderij[] = [];
    const over: Totaal[] = [];
    for (const rij of this.rijen) {
      if (rij.soort === "gegeven") {
        sinds.push(rij);
        alle.push(rij);
      } else if (rij.soort !== "afspraak" && rij.soort !== "verschil") {
        const delen =
          rij.soort === "totaal" ? alle : rij.tijdvak === null ? sinds : alle.filter((een) => valtIn(een, rij));
        const waarde = this.#getal(rij.rij);
        if (delen.length > 0 && (waarde.tekst !== "" || waarde.formule !== null))
          over.push(this.#alsTotaal(rij, waarde, delen));
        sinds.length = 0;
      }
    }
    return over;
  }

  #alsTotaal({ rij, soort }: Staanderij, waarde: Getal, delen: readonly Staanderij[]): Totaal {
    const { raster } = this.voorstel.omgeving;
    const periodekolom = isTijdblok(this.voorstel.blok) ? this.voorstel.blok.periodekolom! : 0;
    return {
      tabel: this.tabel,
      rij,
      kolom: this.kolom.kolom,
      veld: "realisatie",
      soort: soort === "totaal" ? "totaal" : "subtotaal",
      label: String(raster.waarde(rij, periodekolom) ?? ""),
      groep: null,
      waarde,
      delen: delen.map((een) => this.#getal(een.rij)),
    };
  }
}

/** Whether a month (or quarter) is part of the larger period of a row between them. */
function valtIn(deel: Staanderij, geheel: Staanderij): boolean {
  const [a, b] = [deel.tijdvak!, geheel.tijdvak!];
  const lengte = { jaar: 12, halfjaar: 6, kwartaal: 3, maand: 1 } as const;
  const begin = plaatsInJaar(a) - plaatsInJaar(b);
  return (a.jaar === b.jaar || a.jaar === null || b.jaar === null) && begin >= 0 && begin < lengte[b.soort];
}
