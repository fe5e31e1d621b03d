import type { BegrotingKolom, Begrotingspost, Begrotingstabel, Begrotingstotaal } from "../../domein/begrotingstabel";
import { onthoudPer } from "../../domein/onthouden";
import type { Getal, RijSoort, TabelRij, Tekst } from "../../domein/productie";
import {
  begrotingKolom,
  isBegrotingskop,
  isBegrotingspost,
  isInNatura,
  isKengetalNaam,
  isSaldoLabel,
  isWaarvan,
  sectieUitKop,
  sectieUitTotaal,
  type Sectie,
} from "../begrotingswoorden";
import { leesGetalCel, leesTekstCel, zegtAantal } from "../getallen";
import { isGetalveld, type LeesKolom } from "../kolommen";
import { isTotaalLabel } from "../rijen";
import { metSchaal, schaalIn } from "../schaal";
import { leesPercentage } from "../percentages";
import { maakTabel, type Gelezen, type Indeling, type Tabelvoorstel } from "./indeling";

/** Rows that are looked at to tell a budget from a table of activities. */
const KIJKRIJEN = 100;
/** Rows above the header in which a title can stand. */
const TITELRIJEN = 4;

/** A budget statement (domein.md §8): income and spending, or per pijler with its coverage. Never read as productie. */
export const begroting: Indeling = {
  soort: "begroting",
  score: (voorstel) => {
    if (!isBegroting(voorstel)) return 0;
    const breed = bedragkolommen(voorstel).length + (toelichtingskolom(voorstel) === null ? 0 : 1);
    return Math.min(0.99, 0.75 + 0.08 * breed);
  },
  lees: leesBegroting,
};

/** Whether a table states money against a budget, over rows that are no activities of the beschikking. */
export const isBegroting: (voorstel: Tabelvoorstel) => boolean = onthoudPer((voorstel) => {
  const { omgeving, rijen, kolommen } = voorstel;
  if (bedragkolommen(voorstel).length === 0) return false;
  const gepland = kolommen.some(({ veld, kop }) => veld === "afspraak" && isBegrotingskop(kop));
  const label = labelkolom(voorstel);
  if (label === null || !(gepland || beginsectie(voorstel) !== null)) return false;
  const teksten = rijen.slice(0, KIJKRIJEN).flatMap((rij) => leesTekstCel(omgeving.raster, rij, label)?.tekst ?? []);
  const { koppelaar, raster } = omgeving;
  const bekend = teksten.filter((naam) => koppelaar.koppel({ naam }, null, raster.blad).activiteit !== null).length;
  if (bekend > 0 && bekend * 2 >= teksten.filter((tekst) => !isTotaalLabel(tekst)).length) return false;
  if (beginsectie(voorstel) !== null || teksten.some((tekst) => zegtBegroting(tekst))) return true;
  const posten = teksten.filter((tekst) => isBegrotingspost(tekst)).length;
  return bekend === 0 && posten > 1 && posten * 2 >= teksten.length;
});

function zegtBegroting(label: string): boolean {
  return (
    isSaldoLabel(label) || sectieUitKop(label) !== null || (isTotaalLabel(label) && sectieUitTotaal(label) !== null)
  );
}

/** The columns with amounts, each with what it holds. */
function bedragkolommen({ kolommen }: Tabelvoorstel): { readonly kolom: LeesKolom; readonly wat: BegrotingKolom }[] {
  return kolommen.flatMap((kolom) => {
    const wat = begrotingKolom(kolom.veld);
    return wat === null ? [] : [{ kolom, wat }];
  });
}

/** The column with the names of the rows: the first one with texts, left of the amounts. */
function labelkolom(voorstel: Tabelvoorstel): number | null {
  const eerste = bedragkolommen(voorstel)[0]?.kolom.kolom ?? 0;
  const { raster } = voorstel.omgeving;
  const proef = voorstel.rijen.slice(0, KIJKRIJEN);
  const kansen = voorstel.kolommen
    .filter(({ kolom, veld }) => kolom < eerste && !isGetalveld(veld) && veld !== "code" && veld !== "toelichting")
    .map(({ kolom }) => ({ kolom, teksten: proef.filter((rij) => raster.soort(rij, kolom) === "tekst").length }));
  return (
    kansen.sort((a, b) => b.teksten - a.teksten || a.kolom - b.kolom).find(({ teksten }) => teksten > 0)?.kolom ?? null
  );
}

function toelichtingskolom({ kolommen }: Tabelvoorstel): number | null {
  return kolommen.find(({ veld }) => veld === "toelichting")?.kolom ?? null;
}

/** The titles above the header, the nearest first, and then the sheet's name. */
function titels({ omgeving: { raster }, blok, kolommen }: Tabelvoorstel): Tekst[] {
  const gevonden: Tekst[] = [];
  for (let rij = blok.van - 1; rij >= Math.max(0, blok.van - TITELRIJEN); rij--) {
    for (const kolom of raster.kolommenVan(rij)) {
      const tekst = kolom > (kolommen.at(-1)?.kolom ?? 0) ? null : leesTekstCel(raster, rij, kolom);
      if (tekst !== null) gevonden.push(tekst);
    }
  }
  return [...gevonden, { tekst: raster.blad, cellen: [] }];
}

/** What the rows below the header are: said by the header above their names, else by a title. */
function beginsectie(voorstel: Tabelvoorstel): Sectie | null {
  const label = labelkolom(voorstel);
  const kop = voorstel.kolommen.find(({ kolom }) => kolom === label)?.kop ?? "";
  const teksten = [kop, ...titels(voorstel).map(({ tekst }) => tekst)];
  return teksten.map(sectieUitKop).find((sectie) => sectie !== null) ?? null;
}

/** The location in a title: "Begroting 2025, locatie De Hoek". */
function locatieUit(voorstel: Tabelvoorstel): Tekst | null {
  for (const { tekst, cellen } of titels(voorstel)) {
    const naam =
      /\b(?:locatie|vestiging|wijkcentrum|buurthuis)\s*:?\s+(\p{Lu}[^,;:()–—]*?)\s*(?=$|[,;:()–—]|\s-\s|\s\d{4})/iu.exec(
        tekst,
      )?.[1];
    if (naam) return { tekst: naam, cellen };
  }
  return null;
}

/** The column with the names of the rows holds no activities. */
function metNamen(label: number | null): (kolom: LeesKolom) => LeesKolom {
  return (kolom) =>
    kolom.kolom === label
      ? { ...kolom, veld: "overig", soort: null, zekerheid: 0.95, reden: "de namen van de posten staan in deze kolom" }
      : kolom;
}

function leesBegroting(voorstel: Tabelvoorstel, zekerheid: number): Gelezen {
  const lezer = new Begrotinglezer(voorstel);
  const rijen = lezer.lees();
  const metPosten = { ...voorstel, kolommen: voorstel.kolommen.map(metNamen(labelkolom(voorstel))) };
  const laatste = rijen.findLast(({ soort }) => soort === "gegeven" || soort === "subtotaal" || soort === "totaal");
  const tabel = maakTabel(metPosten, "begroting", zekerheid, laatste?.rij ?? voorstel.blok.tot, {
    rijen: rijen.filter(({ rij }) => rij <= (laatste?.rij ?? -1)),
    ontbrekend: [],
  });
  const kolommen = bedragkolommen(voorstel).map(({ wat }) => wat);
  const begroting: Begrotingstabel = {
    tabel: tabel.id,
    blad: tabel.blad,
    bereik: tabel.bereik,
    locatie: locatieUit(voorstel),
    kolommen,
    posten: lezer.posten,
    totalen: lezer.totalen.map((totaal) => ({ ...totaal, tabel: tabel.id })),
    delen: [tabel.id],
    heeftToelichting: toelichtingskolom(voorstel) !== null,
  };
  return { tabel, begroting };
}

/** Under no heading a row can be all income or all spending in one line ('Inkomsten | 100 | 90'). */
function eigenSectie({ tekst }: Tekst): "inkomsten" | "uitgaven" {
  return sectieUitKop(tekst) === "inkomsten" ? "inkomsten" : "uitgaven";
}

/** Reads the rows of one table, and remembers under which heading it is. */
class Begrotinglezer {
  readonly posten: Begrotingspost[] = [];
  readonly totalen: Omit<Begrotingstotaal, "tabel">[] = [];
  readonly #label: number;
  readonly #kolommen;
  readonly #schaal: number;
  #sectie: Sectie | null;
  #natura = false;

  constructor(readonly voorstel: Tabelvoorstel) {
    this.#label = labelkolom(voorstel) ?? 0;
    this.#kolommen = bedragkolommen(voorstel);
    this.#sectie = beginsectie(voorstel);
    const kop = voorstel.kolommen.find(({ kolom }) => kolom === this.#label)?.kop ?? "";
    this.#schaal = [kop, ...titels(voorstel).map(({ tekst }) => tekst)].map(schaalIn).find((een) => een !== 1) ?? 1;
  }

  lees(): TabelRij[] {
    return this.voorstel.rijen.map((rij) => ({ rij, soort: this.#rij(rij), groep: null }));
  }

  #rij(rij: number): RijSoort {
    const { raster } = this.voorstel.omgeving;
    const label = leesTekstCel(raster, rij, this.#label);
    const cijfers = this.#kolommen.some(({ kolom }) => zegtAantal(raster, rij, kolom.kolom));
    if (label === null) return cijfers ? "notitie" : "leeg";
    if (isSaldoLabel(label.tekst)) return cijfers ? this.#totaal(rij, label, "saldo") : "notitie";
    if (isTotaalLabel(label.tekst)) return cijfers ? this.#som(rij, label) : "notitie";
    if (!cijfers) return this.#kopje(label.tekst);
    this.#post(rij, label);
    return "gegeven";
  }

  /** A heading begins a section; any other text without figures is a note, or a row that is not filled in. */
  #kopje(tekst: string): RijSoort {
    const natura = isInNatura(tekst);
    const sectie = sectieUitKop(tekst);
    if (sectie === null && !natura) return "notitie";
    this.#sectie = sectie ?? this.#sectie;
    this.#natura = natura;
    return "groepkop";
  }

  #som(rij: number, label: Tekst): RijSoort {
    const sectie = sectieUitTotaal(label.tekst) ?? this.#sectie;
    if (sectie === "kengetal") return "notitie";
    const soort = sectie === null ? "uitgaven" : sectie === "pijler" ? "investering" : sectie;
    this.#benoem(sectie ?? "uitgaven");
    return this.#totaal(rij, label, soort);
  }

  /** Rows under no heading are what their total says that they are. */
  #benoem(sectie: Sectie): void {
    if (this.#sectie === null)
      this.posten.forEach((post, plaats) => {
        if (post.soort === "uitgaven") this.posten[plaats] = { ...post, soort: sectie };
      });
  }

  #totaal(rij: number, naam: Tekst, soort: Begrotingstotaal["soort"]): RijSoort {
    const inNatura = soort !== "saldo" && isInNatura(naam.tekst) && !/\b(incl|inclusief|met)\b/i.test(naam.tekst);
    this.totalen.push({ rij, naam, soort, bedragen: this.#bedragen(rij), na: this.posten.length, inNatura });
    return /^sub/i.test(naam.tekst) ? "subtotaal" : "totaal";
  }

  #post(rij: number, naam: Tekst): void {
    const { raster } = this.voorstel.omgeving;
    const kolom = toelichtingskolom(this.voorstel);
    const kengetal = this.#sectie === "kengetal" || (isKengetalNaam(naam.tekst) && this.#isPercentage(rij));
    const soort = kengetal ? "kengetal" : isWaarvan(naam.tekst) ? "waarvan" : (this.#sectie ?? eigenSectie(naam));
    this.posten.push({
      rij,
      naam,
      soort,
      bedragen: kengetal ? this.#percentages(rij) : this.#bedragen(rij),
      toelichting: kolom === null ? null : leesTekstCel(raster, rij, kolom),
      inNatura: this.#natura || isInNatura(naam.tekst),
    });
  }

  #isPercentage(rij: number): boolean {
    const { raster } = this.voorstel.omgeving;
    return this.#kolommen.some(
      ({ kolom: { kolom } }) =>
        raster.getalvorm(rij, kolom).includes("%") || String(raster.waarde(rij, kolom) ?? "").includes("%"),
    );
  }

  #bedragen(rij: number): Partial<Record<BegrotingKolom, Getal>> {
    return this.#per((kolom) => {
      const eigen = schaalIn(kolom.kop);
      return metSchaal(
        leesGetalCel(this.voorstel.omgeving.raster, rij, kolom.kolom),
        eigen === 1 ? this.#schaal : eigen,
      );
    });
  }

  #percentages(rij: number): Partial<Record<BegrotingKolom, Getal>> {
    return this.#per((kolom) => leesPercentage(this.voorstel.omgeving.raster, rij, kolom.kolom));
  }

  #per(lees: (kolom: LeesKolom) => Getal): Partial<Record<BegrotingKolom, Getal>> {
    return Object.fromEntries(this.#kolommen.map(({ kolom, wat }) => [wat, lees(kolom)]));
  }
}
