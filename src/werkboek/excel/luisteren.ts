import type { Bereik } from "../../domein/bereik";
import { leesBereik } from "../adressen";
import { MAX_KOLOMMEN, MAX_RIJEN } from "../raster-bouwer";
import type { Wijzigingsbron } from "../werkboek";
import type { Verbinding } from "./verbinding";

type Wijziging = Excel.WorksheetChangedEventArgs;
type BijWijziging = (gewijzigd: readonly Bereik[], bron: Wijzigingsbron) => void;

/**
 * Calls back after changes of cells, once for all that come together; never for what this add-in wrote. Gives the function that
 * ends it. The callback runs outside Excel's event, so that it may work with the workbook.
 */
export async function luisterNaarCellen(
  verbinding: Verbinding,
  bijWijziging: BijWijziging,
): Promise<() => Promise<void>> {
  const verzamelaar = new Verzamelaar(verbinding, bijWijziging);
  const luisteraar = await verbinding.voerUit(async (context) => {
    const toegevoegd = context.workbook.worksheets.onChanged.add(async (wijziging) => {
      verzamelaar.meld(wijziging);
    });
    await context.sync();
    return toegevoegd;
  });
  return async () => {
    verzamelaar.stop();
    await Excel.run(luisteraar.context, async (context) => {
      luisteraar.remove();
      await context.sync();
    }).catch(() => {
      // A lost session took the listener with it.
    });
  };
}

/** Holds changes until Excel is done telling, then asks once for the names of their sheets. */
class Verzamelaar {
  #wachtend: Wijziging[] = [];
  #gestopt = false;

  constructor(
    private readonly verbinding: Verbinding,
    private readonly bijWijziging: BijWijziging,
  ) {}

  stop(): void {
    this.#gestopt = true;
    this.#wachtend = [];
  }

  meld(wijziging: Wijziging): void {
    if (this.#gestopt || wijziging.triggerSource === "ThisLocalAddin") return;
    if (this.#wachtend.push(wijziging) === 1) setTimeout(() => void this.#geefDoor());
  }

  async #geefDoor(): Promise<void> {
    const wijzigingen = this.#wachtend;
    this.#wachtend = [];
    if (wijzigingen.length === 0) return;
    const namen = await this.#bladnamen(wijzigingen);
    if (this.#gestopt) return;
    for (const [bron, source] of [
      ["eigen", "Local"],
      ["ander", "Remote"],
    ] as const) {
      const bereiken = wijzigingen
        .filter((wijziging) => wijziging.source === source)
        .flatMap(({ worksheetId, address }) => {
          const blad = namen.get(worksheetId);
          return blad === undefined ? [] : bereikenVan(blad, address);
        });
      if (bereiken.length > 0) this.bijWijziging(bereiken, bron);
    }
  }

  /** The names of the sheets by id; a sheet that is gone is left out. Without an answer nothing is known: then none. */
  async #bladnamen(wijzigingen: readonly Wijziging[]): Promise<ReadonlyMap<string, string>> {
    try {
      return await this.verbinding.voerUit(async (context) => {
        const { worksheets } = context.workbook;
        const ids = [...new Set(wijzigingen.map(({ worksheetId }) => worksheetId))];
        const bladen = ids.map((id) => [id, worksheets.getItemOrNullObject(id).load("name")] as const);
        await context.sync();
        return new Map(bladen.flatMap(([id, blad]) => (blad.isNullObject ? [] : [[id, blad.name] as const])));
      });
    } catch {
      return new Map();
    }
  }
}

/** The blocks of an event's address: "B2:C4", "5:7", "A:C", or several with a comma between. */
function bereikenVan(blad: string, adressen: string): Bereik[] {
  return adressen.split(/[,;]/).flatMap((adres) => {
    const kaal = adres
      .slice(adres.lastIndexOf("!") + 1)
      .replaceAll("$", "")
      .trim();
    const heel = kaal.replace(/^(\d+):(\d+)$/, "A$1:XFD$2").replace(/^([A-Z]+):([A-Z]+)$/i, `$11:$2${MAX_RIJEN}`);
    const bereik = leesBereik(blad, heel);
    return bereik ? [{ ...bereik, totKolom: Math.min(bereik.totKolom, MAX_KOLOMMEN - 1) }] : [];
  });
}
