import type { Bladbouwer } from "../bladbouwer";
import { hoogteVan, TABKLEUR } from "../boek";
import { getalStijl } from "../rekenregels";
import { hoogteVoor } from "../tekstmaat";
import type { Vak } from "../vak";
import type { Indicatorstand } from "./indicatorstand";
import { stuurblad, type Stuurboek } from "./stuurboek";
import type { Meting } from "./stuurdossier";

/** The cells of the years of one indicator. */
export interface Reekspunten {
  readonly stand: Indicatorstand;
  readonly punten: readonly { readonly meting: Meting; readonly jaar: Vak; readonly waarde: Vak }[];
}

/** More years do not fit: the latest are shown. */
const MEESTE_JAREN = 8;
const BREEDTEN = [38, ...Array.from({ length: MEESTE_JAREN }, () => 9.5), 32];

/** The sheet Reeksen: the figures per year of every indicator and series that has one, with their source. The tiles read here. */
export function maakIndicatorreeksen(
  boek: Stuurboek,
  standen: readonly Indicatorstand[],
): { blad: Bladbouwer; begin: Vak; reeksen: ReadonlyMap<Indicatorstand, Reekspunten> } | null {
  const met = standen.filter(({ metingen }) => metingen.length > 0);
  if (met.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Reeksen", tabkleur: TABKLEUR.bron, breedten: BREEDTEN },
    {
      titel: "Reeksen",
      ondertitel: "Elk cijfer staat bij het jaar waarover het gaat. Leeg is niet bekend, en dus geen 0.",
    },
  );
  const reeksen = new Map(met.map((stand) => [stand, zetReeks(blad, stand)]));
  return { blad, begin: eerste, reeksen };
}

function zetReeks(blad: Bladbouwer, stand: Indicatorstand): Reekspunten {
  const metingen = stand.metingen.slice(-MEESTE_JAREN);
  const deel = blad.deel();
  const bron = blad.laatsteKolom;
  deel.rij(8).bijVolgende = true;
  const kop = deel.rij(hoogteVoor(stand.naam, BREEDTEN[0]!, "vet") + 2);
  kop.bijVolgende = true;
  kop.zet(0, stand.naam, "kolomkop");
  const jaren = metingen.map(({ jaar }, plaats) => kop.zet(plaats + 1, jaar, "kolomkopGetal"));
  kop.vul(1, bron - 1, "kolomkop").zet(bron, "Gelezen uit", "kolomkopIngesprongen");
  const rij = deel.rij(hoogteVan(blad, [[bron, `   ${stand.plaats}`]]));
  rij.zet(0, metingen.some(({ eenheid }) => eenheid === "%") ? "in procent" : "per jaar", "tekst");
  const waarden = metingen.map(({ waarde }, plaats) => rij.zet(plaats + 1, waarde, getalStijl(waarde)));
  rij.vul(1, bron - 1, "tekst").zet(bron, stand.plaats, "tekstIngesprongen");
  return {
    stand,
    punten: metingen.map((meting, plaats) => ({ meting, jaar: jaren[plaats]!, waarde: waarden[plaats]! })),
  };
}
