import type { BegrotingKolom, BegrotingSoort, Begrotingspost } from "../../domein/begrotingstabel";
import { heelPercentage, kengetaldelen, kengetalUit, type Kengetal } from "../../domein/kengetal";
import { schrijfProcent } from "../../domein/notatie-schrijven";
import { rekenwaarde } from "../../domein/telling";
import type { StijlNaam } from "../../werkboek/stijl";
import type { Bladbouwer, Bladdeel } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { f, samen, type Formule, type Uitkomst } from "../formule";
import { merkNegatief } from "../lampformule";
import { STREEP } from "../rekenregels";
import type { Rij, Vak } from "../vak";
import { euroVan, overzichtstabellen, type Overzichtsregel, type Overzichtstabel } from "./begrotingsposten";
import { stuurblad, type Stuurboek } from "./stuurboek";

const NAAM = 0;
const MEESTE_KOLOMMEN = 4;
const VERSCHIL = MEESTE_KOLOMMEN + 1;
const MEESTE_DELEN = 200;
const TOELICHTING = MEESTE_KOLOMMEN + 2;
const BREEDTEN = [44, ...Array.from({ length: MEESTE_KOLOMMEN }, () => 14), 14, 40];
const KENGETALLEN: readonly Kengetal[] = ["SROI", "indirect", "investering in mensen"];
const KOPPEN: Readonly<Record<BegrotingKolom, string>> = {
  begroting: "Begroting",
  prognose: "Prognose",
  realisatie: "Realisatie",
  substitutie: "Substitutie",
};
const BLOKKEN: readonly { readonly soort: BegrotingSoort; readonly kop: string; readonly totaal: string }[] = [
  { soort: "inkomsten", kop: "Inkomsten", totaal: "Totaal inkomsten" },
  { soort: "uitgaven", kop: "Uitgaven", totaal: "Totaal uitgaven" },
  { soort: "pijler", kop: "Investering per pijler", totaal: "Totaal investering" },
  { soort: "dekking", kop: "Dekking", totaal: "Totaal dekking" },
];

type Bedragcellen = Partial<Record<BegrotingKolom, Vak>>;
type Postcellen = Map<Begrotingspost, Bedragcellen>;

/**
 * The sheet Begroting: per statement income, spending, saldo, pijlers, coverage and the key figures by their definitions (domein.md
 * §8), then the locations together. Totals are formulas; what was given in kind stands apart. Null when no workbook has a statement.
 */
export function maakBegrotingsblad(boek: Stuurboek): { blad: Bladbouwer; begin: Vak } | null {
  const met = boek.dossiers.filter(({ begrotingen }) => begrotingen.length > 0);
  if (met.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Begroting", tabkleur: TABKLEUR.vast, breedten: BREEDTEN },
    {
      titel: "Begrotingsoverzicht",
      ondertitel:
        "Saldo is inkomsten min uitgaven. Wat in natura is gegeven, telt nooit op bij geld. Verschil is realisatie (of prognose) min begroting.",
    },
  );
  for (const dossier of met) {
    const cellen: Postcellen = new Map();
    for (const tabel of overzichtstabellen(dossier)) zetTabel(blad, tabel, cellen);
  }
  return { blad, begin: eerste };
}

interface Werk {
  readonly blad: Bladbouwer;
  readonly tabel: Overzichtstabel;
  /** The cells of every post that was shown before: of several locations together the sum of these. */
  readonly bekend: Postcellen;
  /** The cells of this statement. */
  readonly eigen: Postcellen;
  readonly verschillen: Vak[];
}

function zetTabel(blad: Bladbouwer, tabel: Overzichtstabel, bekend: Postcellen): void {
  const werk: Werk = { blad, tabel, bekend, eigen: new Map(), verschillen: [] };
  const deel = blad.deel();
  deel.rij(8).bijVolgende = true;
  const kop = deel.rij(21);
  kop.bijVolgende = true;
  kop.zet(NAAM, tabel.titel, "kop");
  const bron = deel.rij();
  bron.bijVolgende = true;
  bron.zet(NAAM, tabel.bron, "toelichting");
  const totalen = new Map<BegrotingSoort, Bedragcellen>();
  for (const blok of BLOKKEN) {
    const totaal = zetBlok(werk, blok);
    if (totaal) totalen.set(blok.soort, totaal);
  }
  zetSlot(werk, totalen);
  zetNatura(werk);
  zetKengetallen(werk);
  for (const kolom of new Set(werk.verschillen.map((vak) => vak.kolom)))
    merkNegatief(
      blad,
      werk.verschillen.filter((vak) => vak.kolom === kolom),
    );
  for (const [post, cellen] of werk.eigen) if (!bekend.has(post)) bekend.set(post, cellen);
}

function koprij({ blad, tabel }: Werk, tekst: string): Bladdeel {
  const deel = blad.deel();
  const rij = deel.rij();
  rij.bijVolgende = true;
  rij.zet(NAAM, tekst, "groepkop");
  tabel.kolommen.forEach((kolom, plaats) => rij.zet(plaats + 1, KOPPEN[kolom], "groepkopGetal"));
  if (vergelijkkolom(tabel)) rij.zet(VERSCHIL, "Verschil", "groepkopGetal");
  rij.zet(TOELICHTING, "Toelichting", "groepkopIngesprongen");
  rij.vul(NAAM, TOELICHTING, "groepkop");
  return deel;
}

function zetBlok(werk: Werk, blok: (typeof BLOKKEN)[number]): Bedragcellen | null {
  const regels = werk.tabel.regels.filter(
    ({ post }) =>
      !post.inNatura && (post.soort === blok.soort || (blok.soort === "pijler" && post.soort === "waarvan")),
  );
  if (regels.length === 0) return null;
  const deel = koprij(werk, blok.kop);
  for (const regel of regels) zetRegel(werk, deel, regel);
  const telt = regels.filter(({ post }) => post.soort === blok.soort);
  const rij = deel.rij();
  rij.zet(NAAM, blok.totaal, "som");
  const cellen: Bedragcellen = {};
  werk.tabel.kolommen.forEach((kolom, plaats) => {
    const vakken = telt.flatMap(({ post }) => werk.eigen.get(post)?.[kolom] ?? []);
    if (vakken.length > 0) cellen[kolom] = rij.bereken(plaats + 1, somVan(vakken), "somEuro");
  });
  zetVerschil(werk, rij, cellen, "somEuro");
  rij.vul(NAAM, TOELICHTING, "som");
  houBijeen(deel);
  return cellen;
}

/** A block stays on one page, under its headings. */
function houBijeen({ rijen }: Bladdeel): void {
  rijen.slice(0, -1).forEach((rij) => (rij.bijVolgende = true));
}

/** A function takes at most 255 arguments: more cells are added up in parts. */
function optelling(vakken: readonly Vak[]): Formule {
  const delen = Array.from({ length: Math.ceil(vakken.length / MEESTE_DELEN) }, (_, nummer) =>
    vakken.slice(nummer * MEESTE_DELEN, (nummer + 1) * MEESTE_DELEN),
  );
  return samen(
    delen.map((deel) => f`SUM(${samen(deel, ",")})`),
    "+",
  );
}

function somVan(vakken: readonly Vak[]): Uitkomst {
  const centen = vakken.reduce((totaal, { getal }) => totaal + Math.round((getal ?? 0) * 100), 0);
  return { formule: f`ROUND(${optelling(vakken)},2)`, waarde: centen / 100 };
}

function zetRegel(werk: Werk, deel: Bladdeel, { post, uit }: Overzichtsregel): void {
  const toelichting = uit.length === 0 ? (post.toelichting?.tekst ?? "") : "";
  const waarvan = post.soort === "waarvan";
  const rij = deel.rij(
    hoogteVan(werk.blad, [
      [NAAM, post.naam.tekst],
      [TOELICHTING, `${toelichting}xxxx`],
    ]),
  );
  rij.zet(NAAM, post.naam.tekst, waarvan ? "tekstIngesprongen" : "tekst");
  const cellen: Bedragcellen = {};
  werk.tabel.kolommen.forEach((kolom, plaats) => {
    const delen = uit.flatMap((een) => werk.bekend.get(een)?.[kolom] ?? []);
    const bedrag = uit.length === 0 ? euroVan(post, kolom) : null;
    if (delen.length > 0) cellen[kolom] = rij.bereken(plaats + 1, somVan(delen), "euro");
    else if (bedrag !== null) cellen[kolom] = rij.zet(plaats + 1, bedrag, "euro");
  });
  zetVerschil(werk, rij, cellen, "euro");
  rij.vul(NAAM, VERSCHIL, "tekst").zet(TOELICHTING, toelichting === "" ? null : toelichting, "tekstIngesprongen");
  werk.eigen.set(post, cellen);
}

/** The column that is held against the begroting; null where there is none. */
function vergelijkkolom({ kolommen }: Overzichtstabel): BegrotingKolom | null {
  if (!kolommen.includes("begroting")) return null;
  return kolommen.find((kolom) => kolom === "realisatie") ?? kolommen.find((kolom) => kolom === "prognose") ?? null;
}

function zetVerschil(werk: Werk, rij: Rij, cellen: Bedragcellen, stijl: StijlNaam): void {
  const tegen = vergelijkkolom(werk.tabel);
  const [van, naar] = [cellen.begroting, tegen === null ? undefined : cellen[tegen]];
  if (!van || !naar) return;
  const waarde = (Math.round((naar.getal ?? 0) * 100) - Math.round((van.getal ?? 0) * 100)) / 100;
  werk.verschillen.push(rij.bereken(VERSCHIL, { formule: f`ROUND(${naar}-${van},2)`, waarde }, stijl));
}

/** SALDO, and coverage against investment, per column (domein.md §8). */
function zetSlot(werk: Werk, totalen: ReadonlyMap<BegrotingSoort, Bedragcellen>): void {
  const paren: readonly (readonly [string, BegrotingSoort, BegrotingSoort])[] = [
    ["Saldo (inkomsten − uitgaven)", "inkomsten", "uitgaven"],
    ["Dekking − investering (hoort 0 te zijn)", "dekking", totalen.has("pijler") ? "pijler" : "uitgaven"],
  ];
  const deel = werk.blad.deel();
  for (const [naam, plus, min] of paren) {
    const [eerste, tweede] = [totalen.get(plus), totalen.get(min)];
    if (!eerste || !tweede) continue;
    const rij = deel.rij();
    rij.zet(NAAM, naam, "eindsom");
    werk.tabel.kolommen.forEach((kolom, plaats) => {
      const [van, af] = [eerste[kolom], tweede[kolom]];
      if (!van || !af) return;
      const waarde = (Math.round((van.getal ?? 0) * 100) - Math.round((af.getal ?? 0) * 100)) / 100;
      werk.verschillen.push(rij.bereken(plaats + 1, { formule: f`ROUND(${van}-${af},2)`, waarde }, "eindsomEuro"));
    });
    rij.vul(NAAM, TOELICHTING, "eindsom");
  }
}

function zetNatura(werk: Werk): void {
  const regels = werk.tabel.regels.filter(({ post }) => post.inNatura && post.soort !== "kengetal");
  if (regels.length === 0) return;
  const deel = koprij(werk, "In natura (telt niet mee in de totalen)");
  for (const regel of regels) zetRegel(werk, deel, regel);
  houBijeen(deel);
}

/** The key figures by their definitions, beside what the partner states; what cannot be calculated says why. */
function zetKengetallen(werk: Werk): void {
  const { tabel, blad } = werk;
  if (tabel.tabel.posten.every(({ soort, inNatura }) => soort !== "uitgaven" || inNatura)) return;
  const deel = koprij(werk, "Kengetallen, als deel van de uitgaven");
  for (const kengetal of KENGETALLEN) {
    const delen = kengetaldelen(tabel.tabel, kengetal);
    const tekst =
      delen.soort === "delen" ? vermeld(tabel, kengetal) : `Niet te berekenen: er ontbreekt ${delen.wat.join(" en ")}.`;
    const rij = deel.rij(hoogteVan(blad, [[TOELICHTING, `${tekst}xxxx`]]));
    rij.zet(NAAM, kengetal === "SROI" ? "SROI" : `${kengetal.charAt(0).toUpperCase()}${kengetal.slice(1)}`, "tekst");
    tabel.kolommen.forEach((kolom, plaats) => {
      if (delen.soort !== "delen") return;
      const cellen = (posten: readonly Begrotingspost[]): Vak[] =>
        posten.flatMap((post) => werk.eigen.get(post)?.[kolom] ?? []);
      const uitkomst = deelVan(cellen(delen.delen), cellen(delen.geheel));
      if (uitkomst) rij.bereken(plaats + 1, uitkomst, "procent");
    });
    rij.vul(NAAM, VERSCHIL, "tekst").zet(TOELICHTING, tekst === "" ? null : tekst, "tekstIngesprongen");
  }
  houBijeen(deel);
}

function deelVan(delen: readonly Vak[], geheel: readonly Vak[]): Uitkomst | null {
  if (delen.length === 0 || geheel.length === 0) return null;
  const som = (vakken: readonly Vak[]): number => vakken.reduce((totaal, { getal }) => totaal + (getal ?? 0), 0);
  const procent = heelPercentage(som(delen), som(geheel));
  const heel = f`(${optelling(geheel)})`;
  return {
    formule: f`IF(${heel}>0,ROUND(100*(${optelling(delen)})/${heel},0)/100,"–")`,
    waarde: procent === null ? STREEP : procent / 100,
  };
}

/** What the partner's own statement says: "De partner vermeldt 19% en 20%." */
function vermeld({ regels, kolommen }: Overzichtstabel, kengetal: Kengetal): string {
  const eigen = regels.find(
    ({ post, uit }) => uit.length === 0 && post.soort === "kengetal" && kengetalUit(post.naam.tekst) === kengetal,
  );
  if (!eigen) return "";
  const waarden = kolommen.flatMap((kolom) => {
    const waarde = rekenwaarde(eigen.post.bedragen[kolom]?.telling);
    if (waarde === null) return [];
    return [schrijfProcent(Math.abs(waarde) <= 1 ? waarde * 100 : waarde)];
  });
  return waarden.length === 0 ? "" : `De partner vermeldt ${waarden.join(" en ")}.`;
}
