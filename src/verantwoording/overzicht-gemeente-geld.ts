import { KLEUR } from "../werkboek/stijl";
import type { Bladbouwer, Bladdeel, Paginarand } from "./bladbouwer";
import { f } from "./formule";
import { merkNegatief } from "./lampformule";
import { GEMEENTEBLADEN, nieuwGemeenteblad, pasHoogte, type Partnerregel } from "./overzicht-gemeente-boek";
import { zetBalken } from "./overzicht-gemeente-grafiek";
import { zetKoppen } from "./overzicht-gemeente-lijst";
import { gelijk, STREEP } from "./rekenregels";
import { blokVan, type Rij, type Vak } from "./vak";

const BREEDTEN = [38, 14, 16, 16, 16, 16, 16, 16, 10];
const KOPPEN = [
  "Partner",
  "Verrekend per",
  "Maximaal beschikt",
  "Geleverde prestaties",
  "Overproductie",
  "Onderproductie",
  "Terug te betalen (voorstel)",
  "Vaststelling (voorstel)",
  "Niet bekend",
];
const BEDRAGEN = ["beschikt", "geleverd", "over", "onder", "terug", "vaststelling"] as const;
type Bedrag = (typeof BEDRAGEN)[number];
const EERSTE = 2;
const ONBEKEND = 8;

export interface Geldcellen {
  /** By the name's cell of a partner; without a beschikking there is nothing. */
  readonly perPartner: ReadonlyMap<Partnerregel, Readonly<Record<Bedrag, Vak>>>;
  readonly totaal: Readonly<Record<Bedrag, Vak>>;
}

/** The sheet Geld: the settlement of every partner, with totals. Null when no workbook has a beschikking. */
export function maakGeldblad(
  regels: readonly Partnerregel[],
  rand: Paginarand,
  begin: Vak,
): { readonly blad: Bladbouwer; readonly cellen: Geldcellen } | null {
  const met = regels.filter(({ partner }) => partner.geld !== null);
  if (met.length === 0) return null;
  const { blad, deel } = nieuwGemeenteblad(
    { naam: GEMEENTEBLADEN.geld, breedten: BREEDTEN, rand, hulpbreedten: [3, 30, 14, 14] },
    {
      titel: "Afrekening per partner",
      ondertitel: "Een voorstel: de gemeente stelt de subsidie vast (artikel 4:46 Awb).",
      begin,
    },
  );
  const kop = zetKoppen(deel, KOPPEN, [2, 3, 4, 5, 6, 7, 8]);
  kop.hoogte = 29.6;
  const perPartner = new Map(met.map((van) => [van, zetPartner(blad, deel, van)]));
  const kolommen = [...perPartner.values()];
  const rij = deel.rij();
  rij.zet(0, "Som van alle partners", "eindsom");
  rij.zet(1, null, "eindsom");
  const totaal = Object.fromEntries(
    BEDRAGEN.map((wat, nummer) => [
      wat,
      zetSom(
        rij,
        EERSTE + nummer,
        kolommen.map((cellen) => cellen[wat]),
      ),
    ]),
  ) as Record<Bedrag, Vak>;
  rij.zet(ONBEKEND, null, "eindsom");
  merkNegatief(
    blad,
    kolommen.map(({ onder }) => onder),
  );
  zetVoet(blad, regels, met);
  zetBalken(blad, {
    deel: blad.deel(),
    lijst: deel,
    kop: "Vaststelling tegen wat maximaal beschikt is",
    uitleg: "In duizenden euro's. Licht: maximaal beschikt. Donker: voorstel voor de vaststelling.",
    hulp: BREEDTEN.length,
    plekken: [
      { van: 0, tot: 2 },
      { van: 3, tot: 5 },
      { van: 6, tot: 8 },
    ],
    reeksen: [
      { naam: "maximaal beschikt", kleur: KLEUR.grafiekLicht },
      { naam: "voorstel vaststelling", kleur: KLEUR.blauw },
    ],
    getalvorm: "#,##0",
    perGrafiek: 8,
    balken: met.map((van) => {
      const cellen = perPartner.get(van)!;
      const duizend = (vak: Vak) => ({ formule: f`ROUND(${vak}/1000,0)`, waarde: Math.round((vak.getal ?? 0) / 1000) });
      return { naam: van.naam, waarden: [duizend(cellen.beschikt), duizend(cellen.vaststelling)] };
    }),
    titel: (van, tot) => `Partners ${van} tot en met ${tot}`,
  });
  return { blad, cellen: { perPartner, totaal } };
}

function zetPartner(blad: Bladbouwer, deel: Bladdeel, { naam, partner }: Partnerregel): Record<Bedrag, Vak> {
  const rij = deel.rij();
  const geld = partner.geld!;
  rij.bereken(0, gelijk(naam), "tekst").linkNaar(naam, "Ga naar Overzicht");
  rij.zet(1, geld.compensatie, "tekst");
  const bedrag = (wat: Bedrag): Vak => rij.zet(EERSTE + BEDRAGEN.indexOf(wat), geld[wat], "euro");
  const [beschikt, terug] = [bedrag("beschikt"), bedrag("terug")];
  const vaststelling = {
    formule: f`ROUND(MAX(0,${beschikt}-${terug}),2)`,
    waarde: geld.vaststelling,
  };
  const cellen = {
    beschikt,
    terug,
    geleverd: bedrag("geleverd"),
    over: bedrag("over"),
    onder: bedrag("onder"),
    vaststelling: rij.bereken(EERSTE + BEDRAGEN.indexOf("vaststelling"), vaststelling, "euro"),
  };
  rij.zet(ONBEKEND, geld.onbekend, "open");
  pasHoogte(blad, rij);
  return cellen;
}

function zetSom(rij: Rij, kolom: number, vakken: readonly Vak[]): Vak {
  const som = vakken.reduce((totaal, vak) => totaal + Math.round((vak.getal ?? 0) * 100), 0) / 100;
  return rij.bereken(kolom, { formule: f`ROUND(SUM(${blokVan(vakken)}),2)`, waarde: som }, "eindsomEuro");
}

function zetVoet(blad: Bladbouwer, alle: readonly Partnerregel[], met: readonly Partnerregel[]): void {
  const voet = blad.deel();
  if (met.some(({ partner }) => partner.geld!.onbekend > 0))
    voet
      .rij()
      .zet(
        0,
        `Niet bekend: zoveel afspraken die worden verrekend, hebben geen realisatie. Die tellen niet mee in de bedragen. ${STREEP} is geen.`,
        "toelichting",
      );
  const zonder = alle.length - met.length;
  if (zonder > 0)
    voet
      .rij()
      .zet(
        0,
        `Van ${zonder === 1 ? "1 werkboek" : `${zonder} werkboeken`} is er geen beschikking; daarvan zijn er geen bedragen.`,
        "toelichting",
      );
}
