import { jsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Plan } from "../werkboek/plan";
import type { Paginarand } from "./bladbouwer";
import { vrijeBladnamen } from "./bladnamen";
import { GEMEENTEBLADEN, namenVan, randVan, waarover, type Gemeenteoverzicht } from "./overzicht-gemeente-boek";
import type { Lijstregel } from "./overzicht-gemeente-boek";
import { maakBeeld } from "./overzicht-gemeente-beeld";
import { maakGeldblad } from "./overzicht-gemeente-geld";
import { maakNietGecontroleerd, maakNietGelezen, maakOntbreektblad } from "./overzicht-gemeente-gemist";
import { maakActiviteitenlijst } from "./overzicht-gemeente-lijst";
import { maakOpgaveblad, type Opgaveblad } from "./overzicht-gemeente-opgave";
import { beginOverzicht, vulOverzicht } from "./overzicht-gemeente-partners";
import type { Vak } from "./vak";

export const OVERZICHT = "overzicht";

/**
 * The workbook with which a municipality sees all its partners at once: a line per workbook, the money, a sheet per opgave, and what
 * was not checked or read. Each figure stands once; all else refers to it. The order does not hang on that of the partners.
 */
export function overzichtGemeente(stof: Gemeenteoverzicht): Plan {
  const namen = namenVan(stof.partners);
  const partners = [...stof.partners].sort((a, b) => opTekst(namen.get(a)!, namen.get(b)!));
  const rand = randVan(partners);
  const { jaren, gemeenten } = waarover(partners);
  const titel = ["Overzicht van de partners", jaren].filter((deel) => deel !== "").join(" ");
  const overzicht = beginOverzicht(partners, namen, rand, titel, gemeenten);
  const { begin, regels } = overzicht;
  const { blad: activiteiten, lijst } = maakActiviteitenlijst(regels, rand, begin);
  const geld = maakGeldblad(regels, rand, begin);
  const opgaven = maakOpgavebladen(lijst, rand, begin);
  const ontbreekt = maakOntbreektblad(regels, rand, begin);
  const nietGecontroleerd = maakNietGecontroleerd(regels, rand, begin);
  const nietGelezen = maakNietGelezen(stof, rand, begin);
  const alles = { lijst, geld: geld?.cellen ?? null, opgaven, ontbreekt, nietGecontroleerd, nietGelezen, stof };
  const totalen = vulOverzicht(overzicht, alles);
  const beeld = maakBeeld(overzicht, alles, { totalen, rand });
  const bouwers = [
    overzicht.blad,
    beeld,
    geld?.blad,
    ...opgaven.map(({ blad }) => blad),
    lijst.length === 0 ? undefined : activiteiten,
    ontbreekt?.blad,
    nietGecontroleerd?.blad,
    nietGelezen?.blad,
  ].filter((blad) => blad !== undefined);
  for (const bouwer of bouwers) bouwer.nummer();
  return {
    titel,
    onderwerp: gemeenten === "" ? titel : `Gemeente ${gemeenten}`,
    auteur: gemeenten,
    bladen: bouwers.map((bouwer) => bouwer.bouw()),
    namen: [],
    delen: [jsonDeel(UITVOER_NAAMRUIMTE, { soort: OVERZICHT })],
  };
}

/** A sheet per opgave, in the order of their names; what serves none comes last. */
function maakOpgavebladen(lijst: readonly Lijstregel[], rand: Paginarand, begin: Vak): readonly Opgaveblad[] {
  const namen = [...new Set(lijst.flatMap(({ regel }) => regel.opgaven))].sort(opTekst);
  const delen = [
    ...namen.map((opgave) => ({ opgave, regels: lijst.filter(({ regel }) => regel.opgaven.includes(opgave)) })),
    { opgave: null, regels: lijst.filter(({ regel }) => regel.opgaven.length === 0) },
  ].filter(({ regels }) => regels.length > 0);
  const bladnamen = vrijeBladnamen(
    delen.map(({ opgave }) => opgave ?? "Zonder opgave"),
    Object.values(GEMEENTEBLADEN),
  );
  return delen.map((deel, nummer) => maakOpgaveblad({ ...deel, naam: bladnamen[nummer]! }, rand, begin));
}

function opTekst(een: string, ander: string): number {
  return een.localeCompare(ander, "nl", { numeric: true }) || (een < ander ? -1 : een > ander ? 1 : 0);
}
