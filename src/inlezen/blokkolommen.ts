import { adres, cel } from "../domein/bereik";
import type { Kolom, Veld } from "../domein/productie";
import type { Blokvoorstel, Labelcel } from "./blokken-vinden";
import { getalVan, type Blokreeks, type Waardekolom } from "./blokreeksen";
import type { Blokwaarden } from "./blokwaarden";

/** The figures that are named as what a column of a block holds, the one that decides first. */
const VELDEN: readonly Veld[] = ["realisatie", "afspraak", "verschil", "ipu", "tarief"];

/** The columns of a block in which figures stand, each with the labels that say what they are; of a small table its own columns. */
export function blokkolommen(
  waarden: Blokwaarden,
  reeksen: readonly Blokreeks[],
  waardekolommen: readonly Waardekolom[],
  tabellen: Blokvoorstel["tabellen"],
): Kolom[] {
  const uitTabel = tabellen.flatMap(({ koptabel: { voorstel } }) => voorstel.kolommen.map(zonderNaam));
  const gevonden = new Map<number, Kolom>(uitTabel.map((een) => [een.kolom, een]));
  const bezet = new Set(gevonden.keys());
  for (const [kolom, plaatsen] of perKolom(waarden, reeksen, waardekolommen)) {
    if (!bezet.has(kolom)) gevonden.set(kolom, kolomVan(waarden, kolom, plaatsen));
  }
  return [...gevonden.values()].sort((a, b) => a.kolom - b.kolom);
}

/** The block itself says which activity it is about: what reads as names in its small table is what is counted. */
function zonderNaam(kolom: Kolom): Kolom {
  if (kolom.veld !== "activiteit" || kolom.zekerheid >= 0.9 || kolom.gekozen) return kolom;
  return { ...kolom, veld: "eenheid", zekerheid: 0.9, reden: `${kolom.reden}; het blok zelf noemt de activiteit` };
}

interface Plaats {
  readonly veld: Veld;
  readonly label: Labelcel;
}

function perKolom(
  waarden: Blokwaarden,
  reeksen: readonly Blokreeks[],
  waardekolommen: readonly Waardekolom[],
): Map<number, Plaats[]> {
  const gevonden = new Map<number, Plaats[]>();
  for (const reeks of reeksen) {
    for (const waardekolom of waardekolommen) {
      for (const veld of VELDEN) {
        const label = reeks.velden.get(veld);
        const kolom = getalVan(reeks, veld, waardekolom, waarden)?.cellen[0]?.kolom;
        if (label === undefined || kolom === undefined) continue;
        const plaatsen = gevonden.get(kolom);
        if (plaatsen) plaatsen.push({ veld, label });
        else gevonden.set(kolom, [{ veld, label }]);
      }
    }
  }
  return gevonden;
}

function kolomVan({ raster }: Blokwaarden, kolom: number, plaatsen: readonly Plaats[]): Kolom {
  const { veld, label } = plaatsen[0]!;
  const labels = new Map(plaatsen.map((een) => [een.label.label.tekst, een.label]));
  const genoemd = [...labels].map(([tekst, een]) => `"${tekst}" (${adres(cel(raster.blad, een.rij, een.kolom))})`);
  const waar = kolom === label.kolom ? "bij of onder het label" : "naast het label";
  return {
    kolom,
    kop: [...labels.keys()].join(", "),
    kopCellen: [...labels.values()].map((een) => cel(raster.blad, een.rij, een.kolom)),
    veld,
    soort: null,
    zekerheid: 0.95,
    reden: `getallen ${waar} ${genoemd.join(", ")}`,
  };
}
