import type { Bereik } from "../../domein/bereik";
import type { Plan } from "../plan";
import type { CelWaarde, Inhoud } from "../raster";
import type { Celinhoud, Celwijziging, GezetteCel, Opdracht, Werkboek, Wijzigingsbron } from "../werkboek";
import { bewaarXmlDeel, haalXmlDeel } from "./delen";
import { leesWerkboek } from "./lezen";
import { luisterNaarCellen } from "./luisteren";
import { geselecteerdeCellen, selecteerCellen } from "./selecteren";
import { kentExcelApi, metExcel, Verbinding, type Kent, type Uitvoerder } from "./verbinding";
import { zetEenCel } from "./zet-cel";

/**
 * The workbook that is open in Excel, through office.js. Nothing is kept between calls: each reading sees the workbook as it is
 * then. A partner's cell is changed by `zetCel` and `zetCellen` alone. Failures come out as WerkboekFout.
 */
export class WerkboekExcel implements Werkboek {
  readonly #verbinding: Verbinding;
  #naam = "dit werkboek";

  constructor(uitvoerder: Uitvoerder = metExcel, kent: Kent = kentExcelApi) {
    this.#verbinding = new Verbinding(uitvoerder, kent);
  }

  /** The name of the file, once it was read; until then a word that fits in a sentence. */
  get naam(): string {
    return this.#naam;
  }

  async lees(opdracht: Opdracht = {}): Promise<Inhoud> {
    const { kent } = this.#verbinding;
    const inhoud = await this.#verbinding.voerUit((context) => leesWerkboek(context, kent, opdracht));
    this.#naam = inhoud.naam;
    return inhoud;
  }

  /** Makes the sheets in this workbook, or makes them anew; gives no bytes. See `schrijfWerkboek`. */
  async schrijf(plan: Plan, opdracht: Opdracht = {}): Promise<null> {
    // Loaded only here, so that a pane that only checks never pays for it.
    const { schrijfWerkboek } = await import("./schrijven");
    await schrijfWerkboek(this.#verbinding, plan, opdracht);
    return null;
  }

  selecteer(bereik: Bereik): Promise<void> {
    return this.#verbinding.voerUit((context) => selecteerCellen(context, bereik));
  }

  selectie(): Promise<Bereik> {
    return this.#verbinding.voerUit(geselecteerdeCellen);
  }

  haalDeel(naamruimte: string): Promise<string | null> {
    return this.#verbinding.voerUit((context) => haalXmlDeel(context, naamruimte));
  }

  bewaarDeel(naamruimte: string, xml: string): Promise<void> {
    return this.#verbinding.voerUit((context) => bewaarXmlDeel(context, naamruimte, xml));
  }

  zetCel(cel: Bereik, inhoud: Celinhoud, stond: CelWaarde): Promise<Celinhoud | null> {
    return this.#verbinding.voerUit((context) => zetEenCel(context, cel, inhoud, stond));
  }

  async zetCellen(wijzigingen: readonly Celwijziging[]): Promise<readonly GezetteCel[]> {
    // Loaded only here, so that a pane that only checks never pays for it.
    const { zetMeerCellen } = await import("./zet-cellen");
    return this.#verbinding.voerUit((context) => zetMeerCellen(context, wijzigingen));
  }

  luister(bijWijziging: (gewijzigd: readonly Bereik[], bron: Wijzigingsbron) => void): Promise<() => Promise<void>> {
    return luisterNaarCellen(this.#verbinding, bijWijziging);
  }
}
