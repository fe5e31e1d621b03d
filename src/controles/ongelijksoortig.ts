import type { Begrotingspost, Begrotingstabel, Begrotingstotaal, BegrotingKolom } from "../domein/begrotingstabel";
import { cel, celSleutel, type Bereik, type Celsleutel } from "../domein/bereik";
import { onthoudTekst } from "../domein/onthouden";
import type { Getal, Productie, Regel, RijSoort, Totaal } from "../domein/productie";
import { genoemdeCellen, opgeteldeCellen } from "../inlezen/celverwijzing";
import { eenheidVorm } from "../inlezen/eenheden";
import type { Inhoud } from "../werkboek/raster";
import { opgeteld, regelsOnderTotaal } from "./optelling";
import { rasterVan } from "./plaatsen";
import { kanGelijk, optelling, ruimte, type Ruimte } from "./ruimte";
import { persoonstelling } from "./telbegrip";

/** A sum of things that do not add up: what it adds, and where it stands. */
export interface Mengsel {
  readonly blad: string;
  readonly label: string;
  /** Two or more, as a sentence names them: "uren", "personen". */
  readonly soorten: readonly string[];
  readonly getallen: readonly Getal[];
}

/** What a unit counts, as far as two of them certainly are no one thing. The first that fits. */
const KLASSEN: readonly (readonly [RegExp, string])[] = [
  [/\bipu\b|ingezet(?:te)? productie/, "IPU"],
  [/\bgemiddeld/, "gemiddelden"],
  [/\b(?:procent|percentage)\b/, "percentages"],
  [/uur\b|uren\b/, "uren"],
  [/\btrajecten\b/, "trajecten"],
  [/\bklus(?:sen)?\b/, "klussen"],
  [/\badviezen\b|adviesgesprek/, "adviezen"],
  [/\buitleningen\b/, "uitleningen"],
  [/\bmaanden\b/, "maanden"],
  [/\blocaties\b/, "locaties"],
  [/\borganisaties\b/, "organisaties"],
  [/\b(?:bijeenkomsten|activiteit|workshops|lessen)\b/, "bijeenkomsten"],
  [
    /\b(?:deelnemers|deelnames|bezoekers|personen|inwoners|jongeren|kinderen|ouderen|vrijwilligers|leerlingen|clienten|gezinnen)\b/,
    "personen",
  ],
];

/** What a unit counts: "uren", "personen", "unieke deelnemers"; null when that is not certain. */
export const telklasse: (eenheid: string) => string | null = onthoudTekst((eenheid) => {
  if (persoonstelling(eenheid) === "unieke deelnemers") return "unieke deelnemers";
  const vorm = eenheidVorm(eenheid);
  return KLASSEN.find(([patroon]) => patroon.test(vorm))?.[1] ?? null;
});

interface Deel {
  readonly klasse: string | null;
  readonly activiteit: string;
  readonly ruimte: Ruimte;
}

/** The rows under a total, also those under the subtotals that it adds up. */
function bladeren(
  getallen: readonly Getal[],
  regels: ReadonlyMap<Celsleutel, Regel>,
  totalen: ReadonlyMap<Celsleutel, Totaal>,
  diepte = 0,
): readonly Deel[] {
  return getallen.flatMap((getal): readonly Deel[] => {
    const plaats = getal.cellen[0];
    const gelezen = ruimte(getal);
    if (plaats === undefined || gelezen === null) return [];
    const onder = totalen.get(celSleutel(plaats));
    if (onder !== undefined && diepte < 5) return bladeren(onder.delen, regels, totalen, diepte + 1);
    const regel = regels.get(celSleutel(plaats));
    const activiteit = regel?.koppeling.activiteit ?? regel?.naam?.tekst ?? "";
    return [{ klasse: telklasse(regel?.eenheid?.tekst ?? ""), activiteit, ruimte: gelezen }];
  });
}

/** What a total mixes: the kinds of its rows, or one kind that cannot be added up over activities; none when it is a fair sum. */
function mengsel(totaal: Totaal, delen: readonly Deel[]): readonly string[] {
  const vermeld = ruimte(totaal.waarde);
  const gevuld = delen.filter(({ ruimte: deel }) => deel.waarde !== 0);
  if (vermeld === null || gevuld.length < 2 || gevuld.some(({ klasse }) => klasse === null)) return [];
  const som = optelling(gevuld.map((deel) => deel.ruimte));
  if (!kanGelijk(vermeld, som)) return [];
  const klassen = [...new Set(gevuld.map(({ klasse }) => klasse!))];
  if (klassen.length > 1) {
    const enkel = klassen.some((klasse) =>
      kanGelijk(vermeld, optelling(gevuld.filter((deel) => deel.klasse === klasse).map((deel) => deel.ruimte))),
    );
    return enkel ? [] : klassen;
  }
  const activiteiten = new Set(gevuld.map(({ activiteit }) => activiteit));
  const [klasse] = klassen;
  if (activiteiten.size < 2) return [];
  if (klasse === "unieke deelnemers") return ["unieke deelnemers van verschillende activiteiten"];
  return klasse === "gemiddelden" || klasse === "percentages" ? [`${klasse} van verschillende activiteiten`] : [];
}

/** The rows that stand under a total, by the cells of what was agreed and delivered. */
function opgeteldeRegels(productie: Productie): ReadonlyMap<Celsleutel, Regel> {
  const onderTotaal = opgeteld(productie);
  const per = new Map<Celsleutel, Regel>();
  for (const regel of regelsOnderTotaal(productie)) {
    const [afspraak, realisatie] = [onderTotaal.sleutel(regel.afspraak), onderTotaal.sleutel(regel.realisatie)];
    if (afspraak !== null) per.set(afspraak, regel);
    if (realisatie !== null) per.set(realisatie, regel);
  }
  return per;
}

/** Totals in tables that add up unlike things: one per row of totals. A total over such a total is not told again. */
export function gemengdeTotalen(productie: Productie): readonly Mengsel[] {
  const regels = opgeteldeRegels(productie);
  const totalen = new Map(
    productie.totalen.flatMap((totaal): [Celsleutel, Totaal][] =>
      totaal.waarde.cellen[0] ? [[celSleutel(totaal.waarde.cellen[0]), totaal]] : [],
    ),
  );
  const verteld = new Set<Celsleutel>();
  const perRij = new Map<string, Mengsel & { readonly getallen: Getal[] }>();
  for (const totaal of productie.totalen) {
    const plaats = totaal.waarde.cellen[0];
    if ((totaal.veld !== "afspraak" && totaal.veld !== "realisatie") || plaats === undefined) continue;
    const soorten = mengsel(totaal, bladeren(totaal.delen, regels, totalen));
    if (soorten.length === 0) continue;
    verteld.add(celSleutel(plaats));
    if (totaal.delen.some(({ cellen }) => cellen[0] !== undefined && verteld.has(celSleutel(cellen[0])))) continue;
    const rij = perRij.get(`${totaal.tabel}#${totaal.rij}`);
    if (rij) rij.getallen.push(totaal.waarde);
    else
      perRij.set(`${totaal.tabel}#${totaal.rij}`, {
        blad: plaats.blad,
        label: totaal.label,
        soorten,
        getallen: [totaal.waarde],
      });
  }
  return [...perRij.values()];
}

/** Rows in which a sum over columns can stand: those of figures, and the totals below them. */
const MET_CIJFERS: ReadonlySet<RijSoort> = new Set(["gegeven", "totaal", "subtotaal"]);

/** Columns of which the formulas add up a count and hours of staff of the same row. */
export function gemengdeKolommen(
  productie: Productie,
  inhoud: Inhoud,
): readonly (Omit<Mengsel, "getallen"> & { readonly cellen: readonly Bereik[] })[] {
  return productie.tabellen.flatMap((tabel) => {
    if (tabel.soort !== "totalen" || !tabel.kolommen.some(({ veld }) => veld === "ipu" || veld === "ipuRealisatie"))
      return [];
    const raster = rasterVan(inhoud, tabel.blad);
    if (raster === null) return [];
    const velden = new Map(tabel.kolommen.map(({ kolom, veld }) => [kolom, veld]));
    const perKolom = new Map<number, Bereik[]>();
    for (const { rij, soort } of tabel.rijen) {
      if (!MET_CIJFERS.has(soort)) continue;
      for (const kolom of raster.kolommenVan(rij)) {
        const formule = kolom > tabel.bereik.totKolom + 1 ? null : raster.formule(rij, kolom);
        const soorten = formule === null ? [] : kolommenInRij(formule, tabel.blad, rij).map((een) => velden.get(een));
        const telt = soorten.some((veld) => veld === "realisatie" || veld === "afspraak");
        if (telt && soorten.some((veld) => veld === "ipu" || veld === "ipuRealisatie"))
          perKolom.set(kolom, [...(perKolom.get(kolom) ?? []), cel(tabel.blad, rij, kolom)]);
      }
    }
    return [...perKolom].map(([kolom, cellen]) => ({
      blad: tabel.blad,
      label: tabel.kolommen.find((een) => een.kolom === kolom)?.kop ?? "",
      soorten: ["de eenheid", "IPU"],
      cellen,
    }));
  });
}

/** The columns that a formula adds up within this row and nothing else: "D4+E4", "SUM(D4:F4)"; else none. */
function kolommenInRij(formule: string, blad: string, rij: number): readonly number[] {
  const [begin, eind] = (/^\s*SUM\(([^(),]{1,20})\)\s*$/i.exec(formule)?.[1] ?? "").split(":");
  const delen =
    begin === undefined || eind === undefined
      ? opgeteldeCellen(formule, blad)
      : [...genoemdeCellen(`${begin}+${eind}`, blad)];
  if (delen.length < 2 || delen.some((een) => een.blad !== blad || een.rij !== rij)) return [];
  if (eind === undefined)
    return delen.length === genoemdeCellen(formule, blad).length ? delen.map((een) => een.kolom) : [];
  const [van, tot] = [delen[0]!.kolom, delen[1]!.kolom];
  return tot - van > 50 ? [] : Array.from({ length: Math.max(0, tot - van + 1) }, (_, plaats) => van + plaats);
}

/** Totals of budgets that hold contributions in kind beside cash (domein.md §8). */
export function gemengdeBegrotingen({ begrotingen }: Productie): readonly Mengsel[] {
  return begrotingen.flatMap((tabel) =>
    tabel.totalen.flatMap((totaal) => {
      if (totaal.inNatura || totaal.soort === "saldo") return [];
      const getallen = tabel.kolommen.flatMap((kolom) => teltNaturaMee(tabel, totaal, kolom) ?? []);
      const soorten = ["geld", "bijdragen in natura"];
      return getallen.length === 0 ? [] : [{ blad: tabel.blad, label: totaal.naam.tekst, soorten, getallen }];
    }),
  );
}

function teltNaturaMee(tabel: Begrotingstabel, totaal: Begrotingstotaal, kolom: BegrotingKolom): Getal | null {
  const waarde = totaal.bedragen[kolom] ?? null;
  const vermeld = ruimte(waarde);
  const soort = totaal.soort === "investering" ? "pijler" : totaal.soort;
  const posten = tabel.posten.slice(0, totaal.na).filter((post) => post.soort === soort);
  const bedragen = (welke: (post: Begrotingspost) => boolean): Ruimte =>
    optelling(posten.filter(welke).flatMap(({ bedragen: per }) => ruimte(per[kolom] ?? null) ?? []));
  const [alles, geld] = [bedragen(() => true), bedragen(({ inNatura }) => !inNatura)];
  if (waarde === null || vermeld === null || kanGelijk(alles, geld)) return null;
  return kanGelijk(vermeld, alles) && !kanGelijk(vermeld, geld) ? waarde : null;
}
