import type { CellValue } from "./model/cells";
import type { Outcome } from "./model/calculator";
import { notFound } from "./model/fouten";
import { CULTURES } from "./model/getaltekst";
import type { HostMessage } from "./model/events";
import { protect } from "./model/protection";
import type { Sheet } from "./model/sheet";
import { Workbook } from "./model/workbook";
import { bewaardVan, type Bewaard } from "./bewaren";
import { BladZicht } from "./blad-zicht";
import { Diensten, Paneel } from "./diensten";
import { Functies, type Aanroepwijze, type FunctieUitkomst } from "./functies";
import { Knoppen } from "./knoppen";
import { Faults, type Storing } from "./faults";
import { STATUS, type Answer } from "./transport";
import { Telling, type Aanroep } from "./telling";
import { Members } from "./wire/definition";
import { process } from "./wire/processor";
import { DELAY_FOR_CELL_EDIT, type RequestBody } from "./wire/protocol";
import { References } from "./wire/references";
import { allTypes } from "./wire/types";

export interface Grenzen {
  /** Bytes of one request and of one answer. */
  verzoek: number;
  antwoord: number;
}

/** Excel on the web refuses more than 5 MB, either way. */
const WEB: Grenzen = { verzoek: 5 * 1024 * 1024, antwoord: 5 * 1024 * 1024 };

/** An Excel with one workbook, in memory: the real office.js talks to it through one of the bridges. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly grenzen: Grenzen = { ...WEB };
  readonly references = new References();
  /** Services of Office outside the workbook: what was asked of them, and room for answers of a test's own. */
  readonly diensten = new Diensten();
  readonly knoppen = new Knoppen();
  readonly paneel = new Paneel();
  private readonly functies: Functies;
  private readonly faults = new Faults();
  private readonly telling = new Telling();
  private readonly members = new Members(allTypes(this.references));
  private editing = false;
  private readonly waitingForCell: (() => void)[] = [];

  constructor(naam: string, cultuur: keyof typeof CULTURES) {
    this.workbook = new Workbook(naam);
    this.workbook.culture = CULTURES[cultuur];
    this.functies = new Functies(this.workbook.events);
    this.diensten.voegToe(this.functies.dienst);
    this.diensten.voegToe(this.paneel.dienst);
  }

  /** A sheet by its name, to look at. Throws when there is none. */
  blad(naam: string): BladZicht {
    return new BladZicht(this.sheet(naam));
  }

  get bladnamen(): readonly string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }

  /** The calls so far, without those that the client makes by itself: an add-in does not wait for these. */
  get aanroepen(): readonly Aanroep[] {
    return this.telling.aanroepen;
  }

  /** Start counting again. */
  nulTelling(): void {
    this.telling.begin();
  }

  /** A fault at the n-th call from now, or at a member ("Worksheet.delete", "delete"), once unless `keer` says more. */
  storing(storing: Storing): void {
    this.faults.add(storing);
  }

  /** The outcome of formulas that the test knows better; undefined leaves a formula to the host. */
  uitkomst(uitkomst: Outcome): void {
    this.workbook.calculator.outcome = uitkomst;
    this.workbook.calculator.changed();
  }

  /** The user (or somebody elsewhere) types values: formulas with '=', English. Raises what Excel raises. */
  wijzig(blad: string, adres: string, waarden: readonly (readonly CellValue[])[], opties: Bron = {}): void {
    const range = this.sheet(blad).resolve(adres);
    const before = range.single();
    range.spread(waarden, range.put.bind(range));
    this.workbook.changed(range, "RangeEdited", { before, origin: opties.bron ?? "local" });
  }

  /** The user selects cells. */
  kies(blad: string, adres: string): void {
    this.workbook.select(this.sheet(blad).resolve(adres));
  }

  /** Somebody adds a sheet. */
  voegBladToe(blad: string, opties: Bron = {}): void {
    this.workbook.addSheet(blad, opties.bron ?? "local");
  }

  /** Somebody deletes a sheet. */
  verwijderBlad(blad: string, opties: Bron = {}): void {
    this.workbook.deleteSheet(this.sheet(blad), opties.bron ?? "local");
  }

  beveilig(blad: string, opties: Readonly<Record<string, boolean>> = {}, wachtwoord: string | null = null): void {
    protect(this.sheet(blad), opties, wachtwoord);
  }

  /** While a cell is being edited calls fail, or wait for the end of it when the add-in asked for that. */
  celBewerken(bezig: boolean): void {
    this.editing = bezig;
    if (!bezig) for (const go of this.waitingForCell.splice(0)) go();
  }

  /** The workbooks that the add-in opened beside this one: their files in base64, null for an empty one. */
  get nieuweWerkboeken(): readonly (string | null)[] {
    return this.workbook.created.filter(({ opened }) => opened).map(({ base64 }) => base64);
  }

  /** The workbook as Excel saves it now: plain data, of which `bestandVan` makes the file. */
  bewaar(): Bewaard {
    this.workbook.calculator.beforeReading();
    return bewaardVan(this.workbook);
  }

  /** What emptied the user's undo list so far. */
  get ongedaanGewist(): readonly string[] {
    return this.workbook.undoClearedBy;
  }

  /** Live event registrations and kept references: both must be as before when an add-in cleans up. */
  get openstaand(): { readonly gebeurtenissen: number; readonly verwijzingen: number } {
    return { gebeurtenissen: this.workbook.events.count, verwijzingen: this.references.count };
  }

  /** Calls a custom function as a cell does; only with office.js started (start/office.ts or the page). */
  roepFunctie(naam: string, argumenten: readonly unknown[], wijze: Aanroepwijze = {}): Promise<FunctieUitkomst> {
    return this.functies.roep(naam, argumenten, wijze);
  }

  luister(ontvang: (bericht: HostMessage) => void): void {
    this.workbook.events.listen(ontvang);
  }

  /** One call of the client, as text: what all bridges come down to. Never throws for what Excel itself would answer. */
  async voerUit(text: string, flags: number): Promise<Answer> {
    if (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((go) => this.waitingForCell.push(go));
    }
    this.workbook.events.hold();
    const answer = this.answer(text);
    this.workbook.calculator.endOfCall();
    return answer;
  }

  /** To be called once the client has its answer: only now may events arrive. */
  geefVrij(): void {
    this.workbook.events.release();
  }

  private answer(text: string): Answer {
    const body = JSON.parse(text) as RequestBody;
    const call = this.telling.start(body, text);
    const status = this.editing ? STATUS.celBewerken : this.faults.status(call);
    if (status !== null) return this.telling.refused(call, status);
    if (call.bytesHeen > this.grenzen.verzoek) return this.telling.refused(call, STATUS.verzoekTeGroot);
    const done = process(body, {
      workbook: this.workbook,
      members: this.members,
      references: this.references,
      before: this.faults.watcher(call),
      service: this.diensten.roep,
    });
    const answer = JSON.stringify(done);
    call.fout = done.Error?.Code ?? null;
    this.telling.answered(call, answer);
    if (call.bytesTerug > this.grenzen.antwoord) return this.telling.refused(call, STATUS.antwoordTeGroot);
    return { status: 0, text: answer };
  }

  private sheet(naam: string): Sheet {
    const sheet = this.workbook.sheetNamed(naam);
    if (!sheet) throw notFound();
    return sheet;
  }
}

export interface Bron {
  readonly bron?: "local" | "remote";
}
