import type { AfspraakSoort } from "../../domein/beschikking";
import type { Getal, Regel, Tekst, Veld } from "../../domein/productie";
import { onthoudPer } from "../../domein/onthouden";
import { rekenwaarde } from "../../domein/telling";
import { afspraakVoor } from "../eenheden";
import { leesTekstCel } from "../getallen";
import type { LeesKolom } from "../kolommen";
import { zonderSoort } from "../koplezing";
import { leesRijen, type Rij } from "../rijen";
import { leesGetalOnder } from "../schaal";
import { maakTotalen, type Datarij } from "../totaalrijen";
import { isBegroting } from "./begroting";
import { heeft, maakTabel, telVelden, type Gelezen, type Indeling, type Tabelvoorstel } from "./indeling";

const MEETVELDEN: readonly Veld[] = ["afspraak", "realisatie", "verschil", "procent"];

/** A row per activity, with what was agreed and what was delivered in columns (domein.md §3.1). */
export const totalen: Indeling = {
  soort: "totalen",
  score: (voorstel) => {
    if (heeft(voorstel, "datum") || !heeft(voorstel, "activiteit", "code", "afkorting")) return 0;
    if (!heeft(voorstel, "afspraak", "realisatie") || isBegroting(voorstel)) return 0;
    const bij = telVelden(voorstel, [
      "verschil",
      "procent",
      "ipu",
      "eenheid",
      "toelichting",
      "tarief",
      "code",
      "afkorting",
      "soort",
    ]);
    return Math.min(0.99, 0.3 + 0.25 * telVelden(voorstel, ["afspraak", "realisatie"]) + 0.05 * bij);
  },
  lees: leesTotalen,
};

function leesTotalen(voorstel: Tabelvoorstel, zekerheid: number): Gelezen {
  const rijen = zonderStaart(voorstel, leesRijen(voorstel));
  const laatste = rijen.at(-1)?.rij ?? voorstel.blok.tot;
  const ontbrekend = (["activiteit", "afspraak", "realisatie"] as const).filter(
    (veld) => !heeft(voorstel, veld) && !(veld === "activiteit" && heeft(voorstel, "code", "afkorting")),
  );
  const tabel = maakTabel(voorstel, "totalen", zekerheid, laatste, {
    rijen: rijen.map(({ rij, soort, groep, gekozen }) =>
      gekozen ? { rij, soort, groep, gekozen } : { rij, soort, groep },
    ),
    ontbrekend,
  });
  const maker = new Regelmaker(voorstel, tabel.id);
  const datarijen: Datarij[] = rijen.map((rij) => ({ rij, regels: rij.soort === "gegeven" ? maker.maak(rij) : [] }));
  return {
    tabel,
    regels: datarijen.flatMap(({ regels }) => regels.map(({ regel }) => regel)),
    totalen: maakTotalen(voorstel, tabel.id, datarijen),
  };
}

/** The rows up to the last that counts: notes below a table, and figures below its last total, do not belong to it. */
function zonderStaart(voorstel: Tabelvoorstel, rijen: readonly Rij[]): Rij[] {
  const telt = ({ soort }: Rij): boolean => soort === "gegeven" || soort === "totaal" || soort === "subtotaal";
  const slot = rijen.findLastIndex(({ soort }) => soort === "totaal" || soort === "subtotaal");
  const na = slot < 0 ? [] : rijen.slice(slot + 1);
  const los = na.length > 0 && na[0]!.rij > rijen[slot]!.rij + 1 && !na.some((rij) => isVolledig(voorstel, rij));
  const bij = los ? rijen.slice(0, slot + 1) : rijen;
  return bij.slice(0, bij.findLastIndex(telt) + 1);
}

/** A row that must belong to the table: of a known activity, or with both an agreed and a delivered number. */
function isVolledig({ kolommen, omgeving }: Tabelvoorstel, rij: Rij): boolean {
  if (rij.koppeling.activiteit !== null) return true;
  const gevuld = (veld: Veld): boolean =>
    kolommen.some((een) => een.veld === veld && omgeving.raster.soort(rij.rij, een.kolom) !== "leeg");
  return rij.soort === "gegeven" && gevuld("afspraak") && gevuld("realisatie");
}

/** Of each field of each part of a row its (first) column. */
const kolommenPerDeel = onthoudPer(({ kolommen }: Tabelvoorstel): ReadonlyMap<string, LeesKolom> => {
  const per = new Map<string, LeesKolom>();
  for (const kolom of kolommen) {
    const sleutel = `${kolom.veld} ${kolom.deel}`;
    if (kolom.veld !== null && !per.has(sleutel)) per.set(sleutel, kolom);
  }
  return per;
});

/** Makes the regels of one table, or of a small table inside a block; remembers which afspraken its rows already reported. */
export class Regelmaker {
  readonly #kolommen = new Map<string, { readonly kolom: LeesKolom | undefined }>();
  readonly #eenheden = new Map<string, Tekst | null>();
  readonly #delen: readonly string[];
  readonly #vergeven = new Map<string, Set<string>>();

  constructor(
    readonly voorstel: Tabelvoorstel,
    readonly tabel: string,
  ) {
    const meet = voorstel.kolommen.filter((een) => een.veld === "afspraak" || een.veld === "realisatie");
    const delen = [...new Set(meet.map((een) => een.deel))];
    // A table without such columns (only months) has rows of one part.
    this.#delen = delen.length === 0 ? [""] : delen;
  }

  maak(rij: Rij): { regel: Regel; deel: string }[] {
    const paren = this.#delen.map((deel, plaats) => ({ deel, regel: this.#regel(rij, deel, plaats) }));
    return paren.filter(({ regel }): boolean => regel !== null) as { regel: Regel; deel: string }[];
  }

  /** The same for every row: a sheet can have thousands of columns. */
  #kolom(veld: Veld, deel: string): LeesKolom | undefined {
    const sleutel = `${veld} ${deel}`;
    let bekend = this.#kolommen.get(sleutel);
    if (bekend === undefined) this.#kolommen.set(sleutel, (bekend = { kolom: this.#zoekKolom(veld, deel) }));
    return bekend.kolom;
  }

  #zoekKolom(veld: Veld, deel: string): LeesKolom | undefined {
    const eigen = kolommenPerDeel(this.voorstel).get(`${veld} ${deel}`);
    if (eigen || MEETVELDEN.includes(veld)) return eigen;
    const meet = this.#delen.includes("") && deel !== "";
    if (meet && veld === "eenheid") return undefined;
    const eerste = deel === this.#delen[0];
    const gedeeld = eerste || !["ipu", "ipuRealisatie", "tarief", "bedrag"].includes(veld);
    return gedeeld ? kolommenPerDeel(this.voorstel).get(`${veld} `) : undefined;
  }

  #getal(rij: number, veld: Veld, deel: string): Getal | null {
    const kolom = this.#kolom(veld, deel);
    return kolom ? leesGetalOnder(this.voorstel.omgeving.raster, rij, kolom) : null;
  }

  #tekst(rij: number, veld: Veld, deel: string): Tekst | null {
    const kolom = this.#kolom(veld, deel);
    return kolom ? leesTekstCel(this.voorstel.omgeving.raster, rij, kolom.kolom) : null;
  }

  #regel(rij: Rij, deel: string, plaats: number): Regel | null {
    const { omgeving } = this.voorstel;
    const getal = (veld: Veld): Getal | null => this.#getal(rij.rij, veld, deel);
    const afspraak = getal("afspraak");
    const realisatie = getal("realisatie");
    const { soort, eenheid } = this.#soortEnEenheid(rij, deel);
    const activiteit = omgeving.activiteiten.get(rij.koppeling.activiteit ?? "") ?? null;
    const leeg = (afspraak?.tekst ?? "") === "" && (realisatie?.tekst ?? "") === "";
    if (plaats > 0 && leeg && !activiteit?.afspraken.some((een) => een.soort === soort)) return null;
    const financier = this.#tekst(rij.rij, "financier", deel);
    const vraag = {
      soort,
      eenheid: eenheid?.tekst ?? null,
      financier: financier?.tekst ?? null,
      streef: rekenwaarde(afspraak?.telling),
    };
    const vergeven = this.#vergevenVan(rij.koppeling.activiteit ?? "");
    const gevonden = activiteit && afspraakVoor(activiteit, vraag, omgeving.beschikking?.gemeente ?? "", vergeven);
    if (gevonden) vergeven.add(gevonden.id);
    return {
      id: `${this.tabel}#${rij.rij + 1}${plaats === 0 ? "" : `-${plaats + 1}`}`,
      tabel: this.tabel,
      blad: omgeving.raster.blad,
      rij: rij.rij,
      naam: rij.naam,
      koppeling: rij.koppeling,
      groep: activiteit?.groep ?? rij.groep,
      soort: soort ?? gevonden?.soort ?? null,
      eenheid,
      financier,
      plaats: this.#tekst(rij.rij, "plaats", deel),
      afspraakId: gevonden?.id ?? null,
      afspraak,
      realisatie,
      verschil: getal("verschil"),
      procent: getal("procent"),
      ipu: getal("ipu"),
      ipuRealisatie: getal("ipuRealisatie"),
      tarief: getal("tarief"),
      bedrag: getal("bedrag"),
      toelichting: this.#tekst(rij.rij, "toelichting", deel),
    };
  }

  #vergevenVan(activiteit: string): Set<string> {
    let vergeven = this.#vergeven.get(activiteit);
    if (!vergeven) this.#vergeven.set(activiteit, (vergeven = new Set()));
    return vergeven;
  }

  #eenheidInKop(deel: string): Tekst | null {
    let eenheid = this.#eenheden.get(deel);
    if (eenheid === undefined) {
      eenheid = this.voorstel.kolommen.find((een) => een.deel === deel && een.eenheid !== null)?.eenheid ?? null;
      this.#eenheden.set(deel, eenheid);
    }
    return eenheid;
  }

  /** Kind and unit of a part of a row: from its own cells, else from the name, else from the header. */
  #soortEnEenheid(rij: Rij, deel: string): { soort: AfspraakSoort | null; eenheid: Tekst | null } {
    const kolomSoort = this.#kolom("realisatie", deel)?.soort ?? this.#kolom("afspraak", deel)?.soort ?? null;
    const soortTekst = this.#tekst(rij.rij, "soort", deel);
    const uitCel = this.#tekst(rij.rij, "eenheid", deel);
    const uitKop = this.#eenheidInKop(deel);
    const eenheid = uitCel ?? rij.eenheidUitNaam ?? uitKop;
    const met = eenheid === null ? null : zonderSoort(eenheid.tekst);
    const soort = soortVan(soortTekst?.tekst ?? null) ?? met?.soort ?? rij.soortUitNaam ?? kolomSoort;
    if (met === null || met.rest === "") return { soort, eenheid: met?.rest === "" ? null : eenheid };
    return { soort, eenheid: { tekst: met.rest, cellen: eenheid!.cellen } };
  }
}

function soortVan(tekst: string | null): AfspraakSoort | null {
  if (tekst === null) return null;
  if (/^\s*(te\b|t\.e\.|aanvullend|teleenheid)/i.test(tekst)) return "TE";
  return /^\s*(pe\b|p\.e\.|prestatie|ipu\b)/i.test(tekst) ? "PE" : null;
}
