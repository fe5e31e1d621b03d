import { bedragVan } from "../domein/begroting";
import type { BegrotingKolom, Begrotingspost, Begrotingstabel } from "../domein/begrotingstabel";
import { cel, type Bereik } from "../domein/bereik";
import type { Tekst } from "../domein/productie";
import type { Invoer } from "./controle";
import { rasterVan } from "./plaatsen";
import { zuiver } from "./ruimte";

/** A row of a budget statement that turned out otherwise than was planned. */
export interface Begrotingsafwijking {
  readonly tabel: Begrotingstabel;
  readonly post: Begrotingspost;
  readonly kolom: Extract<BegrotingKolom, "realisatie" | "prognose">;
  /** |difference| in percents of the budget. */
  readonly procent: number;
  readonly richting: "meer" | "minder";
  /** The cell for its explanation. */
  readonly plek: Bereik;
  /** What stands there, or in the merged cell over it; null when that is empty. */
  readonly toelichting: Tekst | null;
}

/** Absorbs the noise of floats, so that exactly 10% counts as from 10%. */
const RUIS = 1e-9;

/**
 * The rows of budget statements of which the realisatie (else the prognose) deviates from the budget so much that it asks for an
 * explanation: from toelichtingVanafProcent, toelichtingVanafAantal (in euro) and toelichtingVanafBedrag. Only in statements with a
 * column for explanations; a budget of 0 gives no percentage.
 */
export function* begrotingsafwijkingen(invoer: Invoer): Iterable<Begrotingsafwijking> {
  const { toelichtingVanafProcent, toelichtingVanafAantal, toelichtingVanafBedrag } = invoer.instellingen;
  for (const tabel of invoer.productie.begrotingen) {
    for (const post of tabel.posten) {
      const kolom = bedragVan(post.bedragen.realisatie) === null ? "prognose" : "realisatie";
      const [begroot, werkelijk] = [bedragVan(post.bedragen.begroting), bedragVan(post.bedragen[kolom])];
      const plek = plekVan(invoer, tabel, post);
      if (post.soort === "kengetal" || begroot === null || begroot === 0 || werkelijk === null || plek === null)
        continue;
      const verschil = Math.abs(werkelijk - begroot);
      const procent = zuiver((100 * verschil) / Math.abs(begroot));
      if (procent < toelichtingVanafProcent - RUIS || verschil < 100 * toelichtingVanafAantal) continue;
      if (toelichtingVanafBedrag !== null && verschil < toelichtingVanafBedrag) continue;
      const richting = werkelijk > begroot ? "meer" : "minder";
      yield {
        tabel,
        post,
        kolom,
        procent,
        richting,
        plek,
        toelichting: post.toelichting ?? samengevoegd(invoer, plek),
      };
    }
  }
}

/** The cell in the column for explanations of the table that the row stands in; null when it has none. */
function plekVan({ productie }: Invoer, { delen }: Begrotingstabel, post: Begrotingspost): Bereik | null {
  const blad = post.naam.cellen[0]?.blad;
  const tabel = productie.tabellen.find(
    ({ id, bereik }) =>
      delen.includes(id) &&
      bereik.blad === blad &&
      post.rij >= bereik.rij &&
      post.rij <= bereik.totRij &&
      post.naam.cellen[0]!.kolom >= bereik.kolom &&
      post.naam.cellen[0]!.kolom <= bereik.totKolom,
  );
  const kolom = tabel?.kolommen.find(({ veld }) => veld === "toelichting")?.kolom;
  return blad === undefined || kolom === undefined ? null : cel(blad, post.rij, kolom);
}

function samengevoegd({ inhoud }: Invoer, { blad, rij, kolom }: Bereik): Tekst | null {
  const raster = rasterVan(inhoud, blad);
  const gebied = raster?.samengevoegd.find(
    (een) => een.rij <= rij && rij <= een.totRij && een.kolom <= kolom && kolom <= een.totKolom,
  );
  const tekst = gebied && raster?.waarde(gebied.rij, gebied.kolom);
  return gebied && typeof tekst === "string" ? { tekst, cellen: [cel(blad, gebied.rij, gebied.kolom)] } : null;
}
