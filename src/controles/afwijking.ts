import type { Activiteit, Afspraak, Instellingen } from "../domein/beschikking";
import { cent, NUL_CENT, type Cent } from "../domein/geld";
import { onthoudPer } from "../domein/onthouden";
import type { Getal, Prestatie, Regel } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import { rekenwaarde } from "../domein/telling";
import type { InvoerMetBeschikking } from "./controle";
import { deeljaartabellen } from "./deeljaar";
import { register, sleutel } from "./plaats";
import { zuiver } from "./ruimte";
import { moetGeteld } from "./verantwoord";

/** What an afspraak and its realisatie differ. */
export interface Afwijking {
  readonly activiteit: Activiteit;
  readonly afspraak: Afspraak;
  readonly regel: Regel;
  readonly realisatie: Getal;
  readonly afgesproken: number;
  readonly gerealiseerd: number;
  /** gerealiseerd − afgesproken, with its sign. */
  readonly verschil: number;
  /** |verschil| in percents of what was agreed. */
  readonly procent: number;
  /** The value of the difference, 0 or more; null for what is not settled. */
  readonly bedrag: Cent | null;
}

/** Absorbs the noise of floats in percents, so that exactly 10% counts as from 10%. */
const RUIS = 1e-9;

/**
 * Every afspraak of which the realisatie deviates, in the order of the beschikking. Left out: what another financier pays, a
 * target of 0 or without a number (no percentage, domein.md §4.1), an estimate that includes the target, a bound that is met, two
 * different numbers in one table, and what is less than the year's target in a table of a half-year or a quarter.
 */
export function* afwijkingen(invoer: InvoerMetBeschikking): Iterable<Afwijking> {
  const boek = register(invoer.beschikking);
  const bedragen = new Map(
    invoer.afrekening.regels.map((regel) => [
      sleutel(regel.activiteit, regel.afspraak),
      cent(regel.over - regel.onder),
    ]),
  );
  const deeljaren = deeljaartabellen(invoer);
  for (const prestatie of invoer.productie.prestaties) {
    const { activiteit: code, afspraak: id, regel, realisatie } = prestatie;
    const activiteit = boek.activiteit(code);
    const afspraak = boek.afspraak(code, id);
    const gerealiseerd = rekenwaarde(realisatie?.telling);
    if (!activiteit || !afspraak || !regel || !realisatie || gerealiseerd === null) continue;
    if (!moetGeteld(activiteit, afspraak) || spreektZichTegen(prestatie)) continue;
    const afgesproken = streefgetal(afspraak.streefwaarde);
    if (afgesproken === null || afgesproken <= 0 || gehaald(afspraak, afgesproken, realisatie, gerealiseerd)) continue;
    const verschil = zuiver(gerealiseerd - afgesproken);
    if (verschil < 0 && deeljaren.has(regel.tabel)) continue;
    const procent = zuiver((100 * Math.abs(verschil)) / afgesproken);
    const bedrag = bedragen.get(sleutel(code, id)) ?? null;
    yield { activiteit, afspraak, regel, realisatie, afgesproken, gerealiseerd, verschil, procent, bedrag };
  }
}

/** Whether one table gives two numbers for one afspraak: which of them counts is first asked by STR-02. */
const spreektZichTegen = onthoudPer(({ regel, regels }: Prestatie): boolean => {
  const eigen = rekenwaarde(regel?.realisatie?.telling);
  return regels.some((ander) => ander.tabel === regel?.tabel && rekenwaarde(ander.realisatie?.telling) !== eigen);
});

/** Whether the realisatie is what was agreed: equal, an estimate around it, or on the right side of an agreed bound. */
function gehaald(afspraak: Afspraak, afgesproken: number, { telling }: Getal, gerealiseerd: number): boolean {
  if (telling.status === "geschat" && telling.van <= afgesproken && afgesproken <= telling.tot) return true;
  const { streefwaarde } = afspraak;
  if (streefwaarde.soort !== "vergelijking") return gerealiseerd === afgesproken;
  if (streefwaarde.teken === "<" || streefwaarde.teken === "≤") return true;
  return !afspraak.verrekenbaar && gerealiseerd >= afgesproken;
}

/** Whether a deviation reaches toelichtingVanafProcent. */
export function vanafProcent(afwijking: Afwijking, { toelichtingVanafProcent }: Instellingen): boolean {
  return afwijking.procent >= toelichtingVanafProcent - RUIS;
}

/** Whether a deviation reaches toelichtingVanafAantal, in units. */
export function vanafAantal(afwijking: Afwijking, { toelichtingVanafAantal }: Instellingen): boolean {
  return Math.abs(afwijking.verschil) >= toelichtingVanafAantal - RUIS;
}

/** Whether a deviation asks for an explanation: from all three settings; the amount only where there is one. */
export function vraagtToelichting(afwijking: Afwijking, instellingen: Instellingen): boolean {
  const { toelichtingVanafBedrag } = instellingen;
  if (!vanafProcent(afwijking, instellingen) || !vanafAantal(afwijking, instellingen)) return false;
  return toelichtingVanafBedrag === null || afwijking.bedrag === null || afwijking.bedrag >= toelichtingVanafBedrag;
}

/** The value of a shortfall or surplus when there is any; null for what is not settled or costs nothing. */
export function bedragVan({ bedrag }: Afwijking): Cent | null {
  return bedrag === null || bedrag === NUL_CENT ? null : bedrag;
}
