import type { BegrotingKolom, Begrotingspost, Begrotingstabel, Begrotingstotaal } from "../domein/begrotingstabel";
import type { Getal, Totaal, Veld } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Raster } from "../werkboek/raster";
import { isInNatura } from "./begrotingswoorden";
import { isVervolg } from "./vervolg";

/** Amounts that differ by less than this are the same. */
const GELIJK = 0.005;
const VELDEN: Readonly<Record<BegrotingKolom, Veld>> = {
  begroting: "afspraak",
  realisatie: "realisatie",
  prognose: "prognose",
  substitutie: "substitutie",
};

/**
 * The budget statements of a workbook: tables that are halves of one statement become one. Income beside or above spending, pijlers
 * above their dekking, key figures below, and a table that goes on on the next sheet ('vervolg').
 */
export function voegBegrotingenSamen(
  tabellen: readonly Begrotingstabel[],
  rasters: readonly Raster[],
): Begrotingstabel[] {
  const samen: Begrotingstabel[] = [];
  for (const tabel of tabellen) {
    const plaats = samen.findLastIndex((eerder) => hoortBij(eerder, tabel, rasters));
    if (plaats < 0) samen.push(tabel);
    else samen[plaats] = voegToe(samen[plaats]!, tabel);
  }
  return samen;
}

/** What a table is about; a saldo belongs to income and spending. */
function kanten({ posten, totalen }: Begrotingstabel): ReadonlySet<string> {
  const uit = [...posten.map(({ soort }) => soort), ...totalen.map(({ soort }) => soort)];
  return new Set(
    uit.map((soort) => (soort === "investering" ? "pijler" : soort)).filter((soort) => soort !== "waarvan"),
  );
}

const PAREN: readonly (readonly [string, string])[] = [
  ["inkomsten", "uitgaven"],
  ["pijler", "dekking"],
];

function hoortBij(eerder: Begrotingstabel, tabel: Begrotingstabel, rasters: readonly Raster[]): boolean {
  if (tabel.locatie !== null && eerder.locatie !== null && tabel.locatie.tekst !== eerder.locatie.tekst) return false;
  const [a, b] = [kanten(eerder), kanten(tabel)];
  const raster = rasters.find(({ blad }) => blad === tabel.blad);
  if (eerder.blad !== tabel.blad && raster !== undefined && isVervolg(raster, tabel.bereik.rij)) return true;
  const zelfdeBlad = eerder.blad === tabel.blad;
  if (zelfdeBlad && [...b].every((soort) => soort === "kengetal" || soort === "saldo") && !a.has([...b][0]!))
    return true;
  return PAREN.some(([een, ander]) =>
    [
      [een, ander],
      [ander, een],
    ].some(([links, rechts]) => a.has(links!) && !a.has(rechts!) && b.has(rechts!) && !b.has(links!)),
  );
}

function voegToe(eerste: Begrotingstabel, tweede: Begrotingstabel): Begrotingstabel {
  const { bereik } = eerste;
  const ander = tweede.bereik;
  return {
    ...eerste,
    bereik:
      eerste.blad !== tweede.blad
        ? bereik
        : {
            blad: bereik.blad,
            rij: Math.min(bereik.rij, ander.rij),
            kolom: Math.min(bereik.kolom, ander.kolom),
            totRij: Math.max(bereik.totRij, ander.totRij),
            totKolom: Math.max(bereik.totKolom, ander.totKolom),
          },
    kolommen: [...new Set([...eerste.kolommen, ...tweede.kolommen])],
    posten: [...eerste.posten, ...tweede.posten],
    totalen: [...eerste.totalen, ...tweede.totalen.map((een) => ({ ...een, na: een.na + eerste.posten.length }))],
    delen: [...eerste.delen, ...tweede.delen],
    heeftToelichting: eerste.heeftToelichting || tweede.heeftToelichting,
  };
}

/**
 * The totals of a budget statement with the amounts that each should add up: the rows of its kind since the previous total, or all of
 * them, whichever it states. In-kind never adds up with cash (domein.md §8), unless the total itself says so or does so.
 */
export function totalenVanBegroting(begroting: Begrotingstabel): Totaal[] {
  return begroting.totalen.flatMap((totaal) =>
    begroting.kolommen.flatMap((kolom): Totaal[] => {
      const waarde = totaal.bedragen[kolom];
      const plaats = waarde?.cellen[0];
      if (totaal.soort === "saldo" || !waarde || !plaats || (waarde.tekst === "" && waarde.formule === null)) return [];
      const delen = delenVan(begroting, totaal, kolom, waarde);
      if (delen.length === 0) return [];
      const soort = /^sub/i.test(totaal.naam.tekst) ? ("subtotaal" as const) : ("totaal" as const);
      const { tabel, rij, naam } = totaal;
      return [
        { tabel, rij, kolom: plaats.kolom, veld: VELDEN[kolom], soort, label: naam.tekst, groep: null, waarde, delen },
      ];
    }),
  );
}

function delenVan(begroting: Begrotingstabel, totaal: Begrotingstotaal, kolom: BegrotingKolom, waarde: Getal): Getal[] {
  const soort = totaal.soort === "investering" ? "pijler" : totaal.soort;
  const boven = begroting.posten.slice(0, totaal.na).filter((post) => post.soort === soort);
  const vorige = begroting.totalen.findLast(
    (een) => een.soort === totaal.soort && een.na < totaal.na && een !== totaal,
  );
  const sinds = begroting.posten.slice(vorige?.na ?? 0, totaal.na).filter((post) => post.soort === soort);
  const getallen = (posten: readonly Begrotingspost[]): Getal[] => posten.flatMap((post) => post.bedragen[kolom] ?? []);
  if (totaal.inNatura) return getallen(boven.filter(({ inNatura }) => inNatura));
  const geld = (posten: readonly Begrotingspost[]): Getal[] => getallen(posten.filter(({ inNatura }) => !inNatura));
  const metNatura = isInNatura(totaal.naam.tekst);
  const subtotaal = /^sub/i.test(totaal.naam.tekst);
  const kansen = metNatura
    ? [getallen(boven)]
    : subtotaal
      ? [geld(sinds), getallen(sinds)]
      : [geld(boven), geld(sinds), getallen(boven), getallen(sinds)];
  return (
    kansen.find((delen) => delen.length > 0 && klopt(waarde, delen)) ?? kansen.find((delen) => delen.length > 0) ?? []
  );
}

function klopt(waarde: Getal, delen: readonly Getal[]): boolean {
  const vermeld = rekenwaarde(waarde.telling);
  const som = delen.reduce((totaal, { telling }) => totaal + (rekenwaarde(telling) ?? 0), 0);
  return vermeld !== null && Math.abs(som - vermeld) < GELIJK;
}
