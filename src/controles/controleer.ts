import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Bevinding, Feit, Herstel, Melding, NietGecontroleerd, Uitslag } from "./bevinding";
import { elfproefGetal, verbergBsn } from "../domein/bsn";
import type { EenControle, Invoer, Overgeslagen } from "./controle";
import { CONTROLES } from "./index";
import { nietGelezen } from "./niet-gelezen";
import { kortePlaatsen } from "./plaatsen-kort";
import { maakUniek, vasteVolgorde, volgorde } from "./volgorde";

type Resultaat = Melding<unknown> | Overgeslagen;

const ZONDER_BESCHIKKING = "Er is geen beschikking geladen. Laad de beschikking en controleer opnieuw.";

function zonderBsn(feit: Feit): Feit {
  return typeof feit === "string" ? verbergBsn(feit) : feit;
}

/** A repair that would write what looks like a burgerservicenummer is none: it would be shown, or written with stars in it. */
function zonderBsnErin(herstel: Herstel): boolean {
  if (herstel.soort === "formule") return true;
  return typeof herstel.waarde === "string"
    ? verbergBsn(herstel.waarde) === herstel.waarde
    : !elfproefGetal(herstel.waarde);
}

/** So many cells one finding repairs at once; the next check finds the rest. */
const HERSTELLEN_TOT = 2000;

function herstellenUit({ herstel, herstellen }: Melding<unknown>): Pick<Bevinding, "herstel" | "herstellen"> {
  const alle = (herstellen ?? (herstel ? [herstel] : [])).filter(zonderBsnErin).slice(0, HERSTELLEN_TOT);
  const eerste = alle.length === 1 ? alle[0]! : null;
  return { herstel: eerste, ...(alle.length > 1 && { herstellen: alle }) };
}

/** The identity of a finding (controles.md): where the finding is about, never on which row it stands. */
function identiteit(code: string, melding: Melding<unknown>): string {
  const delen = melding.anker
    ? [melding.anker.blad, melding.anker.wat]
    : [melding.activiteit, melding.afspraak, melding.veld];
  return verbergBsn([code, ...delen.filter((deel) => deel !== undefined && deel !== "")].join(":"));
}

function naarBevinding(regel: EenControle, melding: Melding<unknown>): Bevinding {
  const herstelTekst = regel.herstelTekst?.(melding.parameters) ?? null;
  const { cellen, aantal } = kortePlaatsen(melding.cellen);
  const rest =
    aantal > cellen.length ? ` Hier staan de eerste ${cellen.length} van ${schrijfGetal(aantal)} plaatsen.` : "";
  return {
    id: identiteit(regel.code, melding),
    code: regel.code,
    naam: regel.naam,
    ernst: melding.ernst ?? regel.ernst,
    activiteit: melding.activiteit ?? null,
    afspraak: melding.afspraak ?? null,
    veld: melding.veld ?? null,
    cellen,
    gevonden: zonderBsn(melding.gevonden),
    verwacht: zonderBsn(melding.verwacht),
    bron: verbergBsn(melding.bron),
    bericht: verbergBsn(regel.bericht(melding.parameters) + rest),
    ...herstellenUit(melding),
    herstelTekst: herstelTekst === null ? null : verbergBsn(herstelTekst),
    toelichting: melding.toelichting ? verbergBsn(melding.toelichting.tekst) : null,
    status: melding.toelichting ? "toegelicht" : "open",
  };
}

function resultaten(regel: EenControle, invoer: Invoer): Iterable<Resultaat> {
  if (regel.nodig !== "beschikking") return regel.controleer(invoer);
  const { beschikking, afrekening } = invoer;
  if (!beschikking || !afrekening) return [{ nietGecontroleerd: ZONDER_BESCHIKKING }];
  return regel.controleer({ ...invoer, beschikking, afrekening });
}

/** Runs one rule; when it throws, what it found until then stays and the rule is named as not (wholly) checked. */
function voerUit(regel: EenControle, invoer: Invoer, bevindingen: Bevinding[], niet: NietGecontroleerd[]): void {
  try {
    for (const resultaat of resultaten(regel, invoer)) {
      if ("nietGecontroleerd" in resultaat) {
        niet.push({ code: regel.code, reden: verbergBsn(resultaat.nietGecontroleerd) });
      } else {
        bevindingen.push(naarBevinding(regel, resultaat));
      }
    }
  } catch (fout) {
    const oorzaak = verbergBsn(fout instanceof Error ? fout.message : String(fout));
    niet.push({
      code: regel.code,
      reden: `De controle '${regel.naam}' is gestopt door een fout in het programma (${oorzaak}). De andere controles zijn wel gedaan.`,
    });
  }
}

function ontdubbel(niet: readonly NietGecontroleerd[]): NietGecontroleerd[] {
  const uniek = new Map(niet.map((deel) => [`${deel.code}\n${deel.reden}`, deel]));
  return [...uniek.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** Where a run stands: the rule that is about to run, how many are done, and what was found so far. */
export interface Controlestand {
  readonly regel: EenControle;
  readonly gedaan: number;
  readonly totaal: number;
  readonly bevindingen: readonly Bevinding[];
}

/**
 * The same run in steps, one rule at a time, so that a caller can show progress, let the screen breathe or stop. The result is
 * the one of `controleer`.
 */
export function* controleerStappen(
  invoer: Invoer,
  regels: readonly EenControle[] = CONTROLES,
): Generator<Controlestand, Uitslag> {
  const bevindingen: Bevinding[] = [];
  const niet: NietGecontroleerd[] = [...nietGelezen(invoer)];
  for (const [gedaan, regel] of regels.entries()) {
    yield { regel, gedaan, totaal: regels.length, bevindingen };
    voerUit(regel, invoer, bevindingen, niet);
  }
  return {
    bevindingen: maakUniek(bevindingen.sort(vasteVolgorde)).sort(volgorde(invoer.inhoud)),
    nietGecontroleerd: ontdubbel(niet),
  };
}

/**
 * Runs all rules over one workbook: the findings, sorted by severity and then in the order of the workbook, and the list of
 * what could not be checked with the reason (controles.md). Deterministic, whatever the order of the rules; never throws.
 */
export function controleer(invoer: Invoer, regels: readonly EenControle[] = CONTROLES): Uitslag {
  return laatste(controleerStappen(invoer, regels));
}

/** What a run in steps gives when nobody looks at its steps. */
export function laatste<T>(stappen: Generator<unknown, T>): T {
  for (;;) {
    const stap = stappen.next();
    if (stap.done) return stap.value;
  }
}
