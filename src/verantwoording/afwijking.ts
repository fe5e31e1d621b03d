import type { Afspraak, Instellingen } from "../domein/beschikking";
import { isRekenbaar, maal, type Tarief } from "../domein/geld";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { f, samen, type Formule, type Uitkomst } from "./formule";
import type { Naam } from "./namenlijst";
import type { Resultaatcellen } from "./resultaatrij";
import { zonderStaart } from "./rekenregels";
import type { Vak } from "./vak";

/** A row of the Resultaat table that can ask for an explanation. */
export interface Afwijkingregel {
  readonly afspraak: Afspraak;
  readonly cellen: Resultaatcellen;
  readonly tarief: Vak;
}

/** The three settings, as values and as the names that the formula uses. */
export interface Drempels {
  readonly waarden: Pick<Instellingen, "toelichtingVanafProcent" | "toelichtingVanafAantal" | "toelichtingVanafBedrag">;
  readonly namen: Readonly<Record<"procent" | "aantal" | "bedrag", Naam>>;
}

/** More rows than this would make the formula longer than Excel allows. */
const MEESTE_REGELS = 20;

/** The rows that count: settled or counted here, with a target to hold the result against (as PRD-01 and TOE-01 do). */
function telbaar({ afspraak }: Afwijkingregel): boolean {
  const { streefwaarde, soort, verrekenbaar } = afspraak;
  if (soort === "PE" && !verrekenbaar) return false;
  if (streefwaarde.soort === "getal") return streefwaarde.waarde > 0;
  return streefwaarde.soort === "vergelijking" && streefwaarde.waarde > 0 && !/[<≤]/.test(streefwaarde.teken);
}

/**
 * Beside 'Afwijkingen': whether an explanation is required (all three settings, domein.md §9), and the largest deviation. Native,
 * so that it follows a corrected figure. Null when no row can ask for one.
 */
export function afwijkingUitkomst(regels: readonly Afwijkingregel[], drempels: Drempels): Uitkomst | null {
  const telt = regels.filter(telbaar).slice(0, MEESTE_REGELS);
  if (telt.length === 0) return null;
  const { procent } = drempels.namen;
  const aantalVereist = samen(
    telt.map((regel) => vereist(regel, drempels)),
    "+",
  );
  const grootste = f`MAX(${samen(telt.map(afstand), ",")})`;
  const bekend = samen(
    telt.map(({ cellen }) => f`ISNUMBER(${cellen.procent})`),
    ",",
  );
  return {
    formule: f`IF(OR(${bekend}),IF(${aantalVereist}>0,"Verplicht: grootste afwijking "&ROUND(100*${grootste},0),"Niet verplicht: grootste afwijking "&ROUND(100*${grootste},1))&"% (vanaf "&${procent}&"%).","Nog niet te bepalen: de realisatie is niet bekend.")`,
    waarde: tekstVan(telt, drempels),
  };
}

function afstand({ cellen, afspraak }: Afwijkingregel): Formule {
  return f`IF(${geldt(afspraak, cellen)},ABS(${cellen.procent}-1),0)`;
}

/** A bound that is met ("min. 200") is no deviation, unless it is settled. */
function geldt(afspraak: Afspraak, { procent, verschil }: Resultaatcellen): Formule {
  return alleenTekort(afspraak) ? f`AND(ISNUMBER(${procent}),N(${verschil})<0)` : f`ISNUMBER(${procent})`;
}

function alleenTekort({ streefwaarde, verrekenbaar }: Afspraak): boolean {
  return streefwaarde.soort === "vergelijking" && !verrekenbaar;
}

function vereist({ cellen, afspraak, tarief }: Afwijkingregel, { namen }: Drempels): Formule {
  const groot = f`ROUND(100*ABS(${cellen.verschil})-${namen.procent}*${cellen.afspraak},6)>=0,ABS(${cellen.verschil})>=${namen.aantal}`;
  const duur = f`OR(NOT(ISNUMBER(${namen.bedrag})),NOT(ISNUMBER(${tarief})),ROUND(ABS(${cellen.verschil})*N(${tarief}),2)>=N(${namen.bedrag}))`;
  return f`IF(${geldt(afspraak, cellen)},IF(AND(${groot},${duur}),1,0),0)`;
}

function tekstVan(regels: readonly Afwijkingregel[], { waarden }: Drempels): string {
  const procenten = regels.map(({ cellen }) => cellen.procent.getal);
  if (procenten.every((procent) => procent === null)) return "Nog niet te bepalen: de realisatie is niet bekend.";
  const gelden = regels.filter(
    ({ cellen, afspraak }) =>
      cellen.procent.getal !== null && (!alleenTekort(afspraak) || (cellen.verschil.getal ?? 0) < 0),
  );
  const verplicht = gelden.some((regel) => isVereist(regel, waarden));
  const grootste = Math.max(0, ...gelden.map(({ cellen }) => Math.abs((cellen.procent.getal ?? 1) - 1)));
  return `${verplicht ? "Verplicht" : "Niet verplicht"}: grootste afwijking ${procentTekst(100 * grootste, verplicht ? 0 : 1)}% (vanaf ${schrijfGetal(waarden.toelichtingVanafProcent).replaceAll(".", "")}%).`;
}

/** "9,7" or "10": where nothing is required with a decimal, because 9,7% is not yet "vanaf 10%". Without thousands, as joining a number gives. */
function procentTekst(getal: number, decimalen: 0 | 1): string {
  const tekst = schrijfGetal(zonderStaart(getal), decimalen).replaceAll(".", "");
  return tekst.endsWith(",0") ? tekst.slice(0, -2) : tekst;
}

function isVereist({ cellen, afspraak }: Afwijkingregel, waarden: Drempels["waarden"]): boolean {
  const verschil = Math.abs(cellen.verschil.getal ?? 0);
  const vanafProcent =
    zonderStaart(100 * verschil - waarden.toelichtingVanafProcent * (cellen.afspraak.getal ?? 0)) >= 0;
  const grens = waarden.toelichtingVanafBedrag;
  const duur = grens === null || afspraak.tarief === null || waardeVan(verschil, afspraak.tarief) >= grens;
  return vanafProcent && verschil >= waarden.toelichtingVanafAantal && duur;
}

/** What this many units are worth, in cents; without end where that is too large to be money. */
function waardeVan(aantal: number, prijs: Tarief): number {
  return isRekenbaar(aantal, prijs) ? maal(aantal, prijs) : Infinity;
}
