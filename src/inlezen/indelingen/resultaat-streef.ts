import { bereikNaam } from "../../domein/bereik";
import { leesResultaatStreef } from "../../domein/notatie";
import type { Kolom, Regel, TabelRij } from "../../domein/productie";
import { rekenwaarde } from "../../domein/telling";
import type { Uitkomst } from "../../domein/uitkomst";
import { leesGetalCel } from "../getallen";
import { koppelLabels, maakLocatieregel, type Labelkoppeling } from "../locatieregels";
import { streefvelden, uitkomstcel, type Labelas, type Locatieas, type Locatietabel } from "../locatietabel";
import { locatietabelVan } from "../locatietabel-bouwen";
import { locatietotalen } from "../locatietotalen";
import type { Omgeving } from "../omgeving";
import type { Streeflezer } from "../streefcellen";
import { ingekort, normaliseer } from "../tekst";
import type { Bladvondst, Gelezen, Koptabel } from "./indeling";

/**
 * A column (or a row) per location, with cells like '29 [20]': a result with its target (domein.md §3.5 and §5). A table with
 * headers keeps its cells, unless most of what it reads as a number is such a cell; a log and what the user chose always do.
 */
export function leesLocatietabellen(
  omgeving: Omgeving,
  lezer: Streeflezer,
  koptabellen: readonly Koptabel[],
): Bladvondst {
  const opgenomen = new Set<Koptabel>();
  if (!lezer.heeftStreefcellen) return { gelezen: [], opgenomen };
  const { raster } = omgeving;
  const blijft = koptabellen.filter((een) => een.gelezen !== null && houdt(omgeving, lezer, een));
  const vrij = (rij: number, kolom: number): boolean =>
    !blijft.some(({ gelezen }) => {
      const { bereik } = gelezen!.tabel;
      return bereik.rij <= rij && rij <= bereik.totRij && bereik.kolom <= kolom && kolom <= bereik.totKolom;
    });
  let vanaf = 0;
  const gelezen = streefvelden(raster, lezer, vrij).flatMap((veld) => {
    const tabel = locatietabelVan(raster, lezer, veld, vanaf);
    if (tabel === null) return [];
    vanaf = tabel.bereik.totRij + 1;
    for (const een of koptabellen) if (!blijft.includes(een) && raakt(een, tabel)) opgenomen.add(een);
    return [leesTabel(omgeving, tabel)];
  });
  return { gelezen, opgenomen };
}

function raakt({ voorstel, gelezen }: Koptabel, { bereik }: Locatietabel): boolean {
  const tot = gelezen?.tabel.bereik.totRij ?? voorstel.blok.tot;
  return voorstel.blok.van <= bereik.totRij && tot >= bereik.rij;
}

/** Whether a table with headers keeps what stands in it. */
function houdt({ raster }: Omgeving, lezer: Streeflezer, { gelezen, gekozen }: Koptabel): boolean {
  if (gekozen || gelezen!.tabel.soort === "registratie") return true;
  const { bereik } = gelezen!.tabel;
  let streef = 0;
  let getallen = 0;
  raster.voorElkeCel(
    (_, kolom, soort, nummer) => {
      if (kolom < bereik.kolom || kolom > bereik.totKolom) return;
      if (soort === "getal") getallen++;
      else if (soort === "tekst" && lezer.is(nummer)) streef++;
    },
    bereik.rij,
    bereik.totRij + 1,
  );
  return streef < 2 || streef < getallen;
}

function leesTabel(omgeving: Omgeving, tabel: Locatietabel): Gelezen {
  const id = bereikNaam(tabel.bereik);
  const labels = tabel.labels.filter(({ totaal }) => !totaal);
  const locaties = tabel.locaties.filter(({ totaal }) => !totaal);
  const koppelingen = koppelLabels(omgeving, tabel, labels);
  const cellen = new Map(
    labels.map((label) => [label, locaties.map((locatie) => leesUitkomst(omgeving, tabel, id, locatie, label))]),
  );
  const uitkomsten = metNoemers(labels.flatMap((label) => cellen.get(label)!)).map((uitkomst) =>
    gekoppeld(uitkomst, koppelingen, cellen),
  );
  const regels = labels.flatMap((label): Regel[] => {
    const koppeling = koppelingen.get(label);
    return koppeling === undefined ? [] : [maakLocatieregel(omgeving, tabel, id, label, koppeling, cellen.get(label)!)];
  });
  return {
    tabel: {
      id,
      blad: omgeving.raster.blad,
      bereik: tabel.bereik,
      soort: "resultaat-streef",
      zekerheid: zekerheidVan(uitkomsten),
      reden: redenVan(tabel, uitkomsten),
      kopRijen: tabel.kopRijen,
      kolommen: kolommenVan(tabel, uitkomsten),
      rijen: rijenVan(tabel),
      ontbrekend: [],
    },
    uitkomsten,
    regels,
    totalen: locatietotalen(omgeving, tabel, id, cellen),
  };
}

function leesUitkomst(
  { raster }: Omgeving,
  tabel: Locatietabel,
  id: string,
  locatie: Locatieas,
  label: Labelas,
): Uitkomst {
  const { rij, kolom } = uitkomstcel(tabel, locatie, label);
  const resultaat = leesGetalCel(raster, rij, kolom);
  return {
    tabel: id,
    blad: raster.blad,
    locatie: locatie.naam,
    label: label.naam,
    deel: label.deel,
    eenheid: label.eenheid,
    code: `${locatie.naam.tekst}/${label.naam.tekst}`,
    activiteit: null,
    afspraak: null,
    resultaat,
    streefwaarde: leesResultaatStreef(resultaat.tekst)?.streefwaarde ?? null,
    noemer: null,
    tekst: resultaat.tekst,
  };
}

/** Of a ratio ('5 op 10') the number referred, where the table has exactly one row that counts those. */
function metNoemers(uitkomsten: readonly Uitkomst[]): Uitkomst[] {
  const isVerhouding = ({ streefwaarde }: Uitkomst): boolean => streefwaarde?.soort === "verhouding";
  const verhoudingen = new Set(uitkomsten.filter(isVerhouding).map(({ label }) => label));
  const verwezen = uitkomsten.filter(
    ({ label }) => !verhoudingen.has(label) && /^(aantal )?(door)?verw(ezen|ijzingen)\b/.test(normaliseer(label.tekst)),
  );
  if (new Set(verwezen.map(({ label }) => label)).size !== 1) return [...uitkomsten];
  const perLocatie = new Map(verwezen.map((een) => [een.locatie, een.resultaat]));
  return uitkomsten.map((een) => {
    const noemer = perLocatie.get(een.locatie);
    return isVerhouding(een) && noemer && rekenwaarde(noemer.telling) !== null ? { ...een, noemer } : een;
  });
}

function gekoppeld(
  uitkomst: Uitkomst,
  koppelingen: ReadonlyMap<Labelas, Labelkoppeling>,
  cellen: ReadonlyMap<Labelas, readonly Uitkomst[]>,
): Uitkomst {
  for (const [label, koppeling] of koppelingen) {
    if (label.naam !== uitkomst.label || !cellen.has(label)) continue;
    const { activiteit, afspraak } = koppeling;
    return { ...uitkomst, code: activiteit.code, activiteit: activiteit.code, afspraak: afspraak?.id ?? null };
  }
  return uitkomst;
}

/** The more of the cells say something, the surer it is that this is such a table. */
function zekerheidVan(uitkomsten: readonly Uitkomst[]): number {
  const gevuld = uitkomsten.filter(({ tekst }) => tekst !== "");
  const streef = gevuld.filter(({ streefwaarde }) => streefwaarde !== null).length;
  return Math.round((0.75 + (0.22 * streef) / Math.max(1, gevuld.length)) * 100) / 100;
}

function redenVan({ gekanteld, legenda }: Locatietabel, uitkomsten: readonly Uitkomst[]): string {
  const streef = uitkomsten.filter(({ streefwaarde }) => streefwaarde !== null);
  const voorbeeld = streef[0] === undefined ? "" : ` zoals "${ingekort(streef[0].tekst)}"`;
  const onder = legenda.length === 0 ? "" : "; daaronder een legenda, die niet als cijfers is gelezen";
  return `een ${gekanteld ? "rij" : "kolom"} per locatie, ${streef.length} cellen met resultaat en [streefwaarde]${voorbeeld}${onder}`;
}

function kolommenVan(tabel: Locatietabel, uitkomsten: readonly Uitkomst[]): Kolom[] {
  const as = tabel.gekanteld ? "locatie" : "resultaat";
  const labels: Kolom = {
    kolom: tabel.labelkolom,
    kop: "",
    kopCellen: [],
    veld: tabel.gekanteld ? "plaats" : "activiteit",
    soort: null,
    zekerheid: 0.95,
    reden: `de namen van de rijen: een ${as} per rij`,
  };
  const perKolom = new Map<number | undefined, Uitkomst[]>();
  for (const uitkomst of uitkomsten) {
    const kolom = uitkomst.resultaat.cellen[0]?.kolom;
    const lijst = perKolom.get(kolom);
    if (lijst) lijst.push(uitkomst);
    else perKolom.set(kolom, [uitkomst]);
  }
  const kolommen = (tabel.gekanteld ? tabel.labels : tabel.locaties).map(({ naam, plaats, totaal }): Kolom => {
    const eigen = perKolom.get(plaats) ?? [];
    const streef = eigen.filter(({ streefwaarde }) => streefwaarde !== null).length;
    const wat = tabel.gekanteld ? "een resultaat" : "een locatie";
    const reden = totaal
      ? `kop "${naam.tekst}": het totaal over de locaties, geen locatie`
      : `${wat}: kop "${naam.tekst}", een resultaat met [streefwaarde] in ${streef} van ${eigen.length} cellen`;
    return {
      kolom: plaats,
      kop: naam.tekst,
      kopCellen: naam.cellen,
      veld: "realisatie",
      soort: null,
      zekerheid: 0.95,
      reden,
    };
  });
  return [labels, ...kolommen].sort((a, b) => a.kolom - b.kolom);
}

function rijenVan(tabel: Locatietabel): TabelRij[] {
  const as = tabel.gekanteld ? tabel.locaties : tabel.labels;
  const data = as.map(
    ({ plaats, totaal }) => ({ rij: plaats, soort: totaal ? "totaal" : "gegeven", groep: null }) as const,
  );
  return [...data, ...tabel.legenda.map((rij) => ({ rij, soort: "notitie", groep: null }) as const)];
}

/** Numbers the codes that occur more than once in a workbook: 'Noord/Deelnemers', 'Noord/Deelnemers 2' (opdrachtregel.md). */
export function nummerUitkomsten(uitkomsten: readonly Uitkomst[]): Uitkomst[] {
  const gezien = new Map<string, number>();
  const bezet = new Set(uitkomsten.map(({ code }) => code));
  return uitkomsten.map((een) => {
    if (een.activiteit !== null) return een;
    let nummer = (gezien.get(een.code) ?? 0) + 1;
    while (nummer > 1 && bezet.has(`${een.code} ${nummer}`)) nummer++;
    gezien.set(een.code, nummer);
    return nummer === 1 ? een : { ...een, code: `${een.code} ${nummer}` };
  });
}
