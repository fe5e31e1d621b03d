import type { Getal, Tekst, Totaal } from "../domein/productie";
import { vergelijkTijdvak, type Reeks, type ReeksPunt, type Reekstijdvak } from "../domein/reeks";
import { leesGetalCel } from "./getallen";
import type { Tabelvoorstel } from "./indelingen/indeling";
import { koppelReeks, titelBoven } from "./reekskoppeling";
import { isTotaalLabel } from "./rijen";
import { dektPeriode } from "./tijdperiode";
import { Tijdcellen } from "./tijdcellen";
import { isTijdblok } from "./tijdblok";
import { somVan } from "./tijdsommen";

/** What a table of months by years holds: one thing, counted per month over several years. */
export interface Kruistabel {
  readonly rijen: readonly { readonly rij: number; readonly soort: "gegeven" | "totaal" }[];
  readonly reeksen: readonly Reeks[];
  readonly totalen: readonly Totaal[];
}

interface Hokje {
  readonly rij: number;
  readonly kolom: number;
  readonly tijdvak: Reekstijdvak;
  readonly getal: Getal;
}

/** Reads a table of which both the rows and the columns are periods: parts of the year by years. */
export function leesKruistabel(voorstel: Tabelvoorstel, maakId: (laatsteRij: number) => string): Kruistabel {
  const { omgeving, blok, kolommen } = voorstel;
  const { raster } = omgeving;
  const periodekolom = isTijdblok(blok) ? (blok.periodekolom ?? 0) : 0;
  const koppen = isTijdblok(blok) ? blok.kolommen : [];
  const cellen = new Tijdcellen(raster, omgeving.datumstelsel);
  const tijdrijen = voorstel.rijen.flatMap((rij) => {
    const tijdvak = cellen.lees(rij, periodekolom);
    return tijdvak === null ? [] : [{ rij, tijdvak }];
  });
  const laatsteTijd = tijdrijen.at(-1)!.rij;
  const totaalrij = voorstel.rijen.find(
    (rij) => rij > laatsteTijd && rij <= laatsteTijd + 2 && isTotaal(voorstel, rij, periodekolom),
  );
  const tabel = maakId(totaalrij ?? laatsteTijd);
  const hokjes = tijdrijen.flatMap(({ rij, tijdvak: vanRij }) =>
    koppen.flatMap(({ kolom, tijd }): Hokje[] => {
      const tijdvak = tijd === undefined ? null : samen(vanRij, tijd.tijdvak);
      return tijdvak === null ? [] : [{ rij, kolom, tijdvak, getal: leesGetalCel(raster, rij, kolom) }];
    }),
  );
  const jarenInKolommen = koppen.some(({ tijd }) => tijd?.tijdvak.soort === "jaar");
  const totaalkolom = kolommen.find(({ kop, kolom }) => kolom > periodekolom && isTotaalLabel(kop))?.kolom;
  const totalen = jarenInKolommen
    ? koppen.flatMap(({ kolom, tijd }) =>
        totaalrij === undefined || tijd === undefined ? [] : [{ rij: totaalrij, kolom }],
      )
    : tijdrijen.flatMap(({ rij }) => (totaalkolom === undefined ? [] : [{ rij, kolom: totaalkolom }]));
  const gelezen = totalen.map((plaats) => {
    const delen = hokjes.filter((hokje) => (jarenInKolommen ? hokje.kolom === plaats.kolom : hokje.rij === plaats.rij));
    return { ...plaats, delen, waarde: leesGetalCel(raster, plaats.rij, plaats.kolom) };
  });
  return {
    rijen: [
      ...tijdrijen.map(({ rij }) => ({ rij, soort: "gegeven" as const })),
      ...(totaalrij === undefined ? [] : [{ rij: totaalrij, soort: "totaal" as const }]),
    ],
    reeksen: reeksenVan(voorstel, tabel, hokjes, gelezen),
    totalen: gelezen.flatMap(({ rij, kolom, delen, waarde }): Totaal[] =>
      waarde.tekst === "" && waarde.formule === null
        ? []
        : [
            {
              ...{ tabel, rij, kolom, veld: "realisatie", soort: "totaal", groep: null, waarde },
              label: jarenInKolommen ? "Totaal" : `Totaal ${delen[0]?.tijdvak.jaar ?? ""}`.trim(),
              richting: jarenInKolommen ? "kolom" : "rij",
              delen: delen.map(({ getal }) => getal),
            },
          ],
    ),
  };
}

function isTotaal({ omgeving: { raster } }: Tabelvoorstel, rij: number, kolom: number): boolean {
  const waarde = raster.waarde(rij, kolom);
  return typeof waarde === "string" && isTotaalLabel(waarde);
}

/** The month of one heading in the year of the other; null when they do not fit. */
function samen(a: Reekstijdvak, b: Reekstijdvak): Reekstijdvak | null {
  if (a.soort === "jaar") return b.soort === "jaar" || (b.jaar ?? a.jaar) !== a.jaar ? null : { ...b, jaar: a.jaar };
  return b.soort === "jaar" ? samen(b, a) : null;
}

interface Jaartotaal {
  readonly delen: readonly Hokje[];
  readonly waarde: Getal;
}

function reeksenVan(
  { omgeving, blok, kolommen, groep }: Tabelvoorstel,
  tabel: string,
  hokjes: readonly Hokje[],
  totalen: readonly Jaartotaal[],
): Reeks[] {
  const titel = titelBoven(omgeving, blok.van);
  const eigen = kolommen[0];
  const naam: Tekst = titel ?? { tekst: eigen?.kop || omgeving.raster.blad, cellen: eigen?.kopCellen ?? [] };
  const { koppeling, afspraak, eenheid, zekerheid } = koppelReeks(omgeving, [titel], groep);
  const basis = { tabel, blad: omgeving.raster.blad, naam, eenheid, wat: "realisatie" as const, zekerheid };
  const doel = { activiteit: koppeling.activiteit, afspraak: afspraak?.id ?? null };
  const maanden = opTijd(hokjes.map(({ tijdvak, getal }) => ({ tijdvak, getal })));
  return [
    { ...basis, ...doel, punten: jaarpunten(hokjes, totalen), totaal: null },
    { ...basis, ...doel, punten: maanden, totaal: null },
  ];
}

/** Per year its total, or (where none is stated) the sum of a year of which each part is there; else a year is unknown. */
function jaarpunten(hokjes: readonly Hokje[], totalen: readonly Jaartotaal[]): ReeksPunt[] {
  const jaren = [...new Set(hokjes.map(({ tijdvak }) => tijdvak.jaar!))];
  return opTijd(
    jaren.map((jaar) => {
      const delen = hokjes.filter(({ tijdvak }) => tijdvak.jaar === jaar);
      const heel = dektPeriode(
        delen.filter(({ getal }) => getal.tekst !== "").map(({ tijdvak }) => tijdvak),
        null,
      );
      const vermeld = totalen.find((een) => een.delen[0]?.tijdvak.jaar === jaar)?.waarde;
      const getal =
        vermeld !== undefined && vermeld.tekst !== "" && heel ? vermeld : somVan(delen.map((deel) => deel.getal))!;
      const tijdvak = { soort: "jaar", jaar } as const;
      return { tijdvak, getal: heel ? getal : { ...getal, telling: { status: "onbekend" }, tekst: "" } };
    }),
  );
}

function opTijd(punten: readonly ReeksPunt[]): ReeksPunt[] {
  return [...punten].sort((a, b) => vergelijkTijdvak(a.tijdvak, b.tijdvak));
}
