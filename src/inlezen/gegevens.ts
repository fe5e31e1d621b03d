import type { Beschikking } from "../domein/beschikking";
import type { Gegeven } from "../domein/gegeven";
import type { Kopgegevens, Prestatie, Regel, Tabel } from "../domein/productie";
import { tijdvakSleutel, type Reeks } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";
import type { Uitkomst } from "../domein/uitkomst";
import type { Verhaal } from "../domein/verhaal";
import type { Grafiek, Raster } from "../werkboek/raster";
import { opNaam, zonderDelen, zonderHerhalingen } from "./gegevensdelen";
import { gegevensUitGrafieken } from "./grafiekgegevens";
import { meldingenUitLocaties, meldingenUitReeksen } from "./reeksgegevens";
import { meldingenUitTeksten } from "./tekstgegevens";
import { Tijdwijzer } from "./tijdvakken";
import { meldingenUitRegels, Onderwerpwijzer, type Melding } from "./vermeldingen";

/** Everything that can state a fact. */
export interface Gegevensbronnen {
  readonly rasters: readonly Raster[];
  readonly kop: Kopgegevens;
  readonly beschikking: Beschikking | null;
  readonly tabellen: readonly Tabel[];
  readonly regels: readonly Regel[];
  readonly prestaties: readonly Prestatie[];
  readonly reeksen: readonly Reeks[];
  readonly uitkomsten: readonly Uitkomst[];
  readonly verhalen: readonly Verhaal[];
  readonly grafieken: readonly Grafiek[];
}

/**
 * The facts that the workbook states in more than one place: what of which activity over which time. A formula that only repeats
 * another cell is that same place; the figure of half a year is another fact than that of the year, and a part (of one location,
 * one month) is another fact than the whole. In the order of the workbook.
 */
export function koppelGegevens(bronnen: Gegevensbronnen): Gegeven[] {
  const { rasters } = bronnen;
  const { meldingen: cijfers, tijden, wijzer } = verzamelMeldingen(bronnen);
  const meldingen = [...cijfers, ...meldingenUitTeksten(bronnen.verhalen, bronnen.beschikking, wijzer)];
  const volgorde = new Map(rasters.map(({ blad }, plaats) => [blad, plaats]));
  const uitTabellen = perGegeven(meldingen).flatMap(({ sleutel, meldingen: eigen }) => {
    const geheel = zonderDelen(zonderHerhalingen(eigen, tijden), wijzer);
    return geheel.length < 2 ? [] : [maakGegeven(sleutel, inVolgorde(geheel, volgorde), tijden.jaar)];
  });
  return [...uitTabellen, ...gegevensUitGrafieken(bronnen.grafieken, (blad) => tijden.raster(blad))];
}

type Cijferbronnen = Omit<Gegevensbronnen, "prestaties" | "verhalen" | "grafieken">;

/** The figures of a workbook, with what tells their times and what they are about. */
interface Cijfers {
  readonly meldingen: readonly Melding[];
  readonly tijden: Tijdwijzer;
  readonly wijzer: Onderwerpwijzer;
}

/** Of the regels of one workbook, what was collected from them and from what else. */
const BEKEND = new WeakMap<readonly Regel[], { readonly bronnen: Cijferbronnen; readonly cijfers: Cijfers }>();

/** Every place that states a figure about something, over some time, whether another place states it too or not; collected once. */
export function verzamelMeldingen(bronnen: Cijferbronnen): Cijfers {
  const bekend = BEKEND.get(bronnen.regels);
  if (bekend !== undefined && zelfdeBronnen(bekend.bronnen, bronnen)) return bekend.cijfers;
  const cijfers = verzamel(bronnen);
  BEKEND.set(bronnen.regels, { bronnen, cijfers });
  return cijfers;
}

function zelfdeBronnen(a: Cijferbronnen, b: Cijferbronnen): boolean {
  const delen = ["kop", "beschikking", "tabellen", "regels", "reeksen", "uitkomsten"] as const;
  const zelfdeRasters = a.rasters.length === b.rasters.length && a.rasters.every((een, i) => een === b.rasters[i]);
  return zelfdeRasters && delen.every((deel) => a[deel] === b[deel]);
}

function verzamel(bronnen: Cijferbronnen): Cijfers {
  const { beschikking, rasters, tabellen, regels, reeksen, uitkomsten, kop } = bronnen;
  const jaar = beschikking?.jaar ?? kop.jaar?.jaar ?? null;
  const tijden = new Tijdwijzer(rasters, jaar);
  const wijzer = new Onderwerpwijzer(beschikking);
  const onvolledig = onvolledigeReeksen(reeksen);
  const uitRegels = meldingenUitRegels(tabellen, regels, tijden, wijzer).filter(
    ({ tabel, onderwerp, vermelding }) =>
      vermelding.getal.cellen.length === 1 || !onvolledig.has(`${tabel} ${onderwerp}`),
  );
  const meldingen = [
    ...uitRegels,
    ...meldingenUitReeksen(reeksen, jaar, wijzer),
    ...meldingenUitLocaties(uitkomsten, jaar, wijzer),
  ];
  return { meldingen, tijden, wijzer };
}

/** Rows with a month that says nothing: their sum is not that of the year. */
function onvolledigeReeksen(reeksen: readonly Reeks[]): ReadonlySet<string> {
  return new Set(
    reeksen.flatMap(({ tabel, activiteit, afspraak, punten }) =>
      punten.every(({ getal }) => rekenwaarde(getal.telling) !== null) ? [] : [`${tabel} ${activiteit} ${afspraak}`],
    ),
  );
}

function perGegeven(meldingen: readonly Melding[]): { sleutel: string; meldingen: Melding[] }[] {
  const per = new Map<string, Melding[]>();
  for (const melding of meldingen) {
    const tijd = melding.tijdvak === null ? "" : tijdvakSleutel(melding.tijdvak);
    const sleutel = `${melding.onderwerp} ${melding.wat} ${tijd}`.trim();
    const lijst = per.get(sleutel);
    if (lijst) lijst.push(melding);
    else per.set(sleutel, [melding]);
  }
  return [...per].map(([sleutel, lijst]) => ({ sleutel, meldingen: lijst }));
}

function inVolgorde(meldingen: readonly Melding[], volgorde: ReadonlyMap<string, number>): readonly Melding[] {
  const plaats = ({ vermelding }: Melding): readonly number[] => {
    const cel = vermelding.getal.cellen[0];
    return [volgorde.get(vermelding.blad) ?? 0, cel?.rij ?? 0, cel?.kolom ?? 0];
  };
  return [...meldingen].sort((a, b) => {
    const [links, rechts] = [plaats(a), plaats(b)];
    return links[0]! - rechts[0]! || links[1]! - rechts[1]! || links[2]! - rechts[2]!;
  });
}

const TIJDNAMEN = { maand: "maand", kwartaal: "kwartaal", halfjaar: "halfjaar" } as const;

function tijdNaam({ tijdvak }: Melding, jaar: number | null): string {
  if (tijdvak === null || (tijdvak.soort === "jaar" && tijdvak.jaar === jaar)) return "";
  if (tijdvak.soort === "jaar") return ` in ${tijdvak.jaar}`;
  const nummer =
    tijdvak.soort === "maand" ? tijdvak.maand : tijdvak.soort === "kwartaal" ? tijdvak.kwartaal : tijdvak.halfjaar;
  const slot = tijdvak.jaar === null || tijdvak.jaar === jaar ? "" : ` van ${tijdvak.jaar}`;
  return ` in ${TIJDNAMEN[tijdvak.soort]} ${nummer}${slot}`;
}

function maakGegeven(sleutel: string, meldingen: readonly Melding[], jaar: number | null): Gegeven {
  const eerste = opNaam(meldingen)[0]!;
  const { activiteit, afspraak, wat, tijdvak, naam } = eerste;
  const voluit = `De ${wat} van ${naam}${tijdNaam(eerste, jaar)}`;
  const vermeldingen = meldingen.map(({ vermelding }) => vermelding);
  return { sleutel, naam: voluit, activiteit, afspraak, wat, tijdvak, vermeldingen };
}
