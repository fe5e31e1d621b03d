import type { Bedragen } from "../domein/afrekengroep";
import { COMPENSATIES } from "../domein/beschikking";
import { naarEuro, type Cent } from "../domein/geld";
import { stelVast, type Vaststellingsregel } from "../domein/vaststelling";
import { inEens, ongeldig, ontbreekt } from "./antwoord";
import { bedrag, isLeeg, kaal, keuze, procent } from "./argumenten";
import { bedragenVan, cellenVan, enkeleCel, evenLang, inRij, type Postkolommen } from "./posten";

const KOPPEN = ["Groep", "Beschikt", "Geleverd", "Overproductie", "Onderproductie", "Terug", "Vaststelling"];

/**
 * De afrekening als tabel: per groep beschikt, geleverd, overproductie, onderproductie, terug en vaststelling, met een totaal.
 * @customfunction VASTSTELLING
 * @helpurl https://localhost:3000/hulp/functies/vaststelling.html
 * @param groepen De groep bij elke afspraak: een bereik met een cel per afspraak.
 * @param beschikt Het bedrag in euro dat voor die groep hoogstens is toegekend; in elke rij van een groep hetzelfde.
 * @param afspraken Wat is afgesproken: een even groot bereik.
 * @param realisaties Wat is geleverd: een even groot bereik.
 * @param tarieven Het bedrag in euro per eenheid: een even groot bereik.
 * @param [compensatie] Waarover een tekort gecompenseerd mag worden: "activiteit" (niet), "groep" (standaard) of "totaal".
 * @param [compensatieMaximumProcent] Hoeveel procent van de overproductie meetelt, van 0 tot en met 100 (standaard 100).
 * @param [drempelOnderProcent] Tot en met hoeveel procent te weinig telt een tekort niet mee, van 0 tot en met 100 (standaard 0).
 * @returns Een tabel met koppen, een rij per groep en een rij Totaal.
 * @en The settlement as a table: per group granted, delivered, over, under, to pay back and determined, with a total.
 * @enparam groepen The group of each agreement: a range with one cell per agreement.
 * @enparam beschikt The amount in euros that was granted to that group at most; the same in every row of a group.
 * @enparam afspraken What was agreed: a range of the same size.
 * @enparam realisaties What was delivered: a range of the same size.
 * @enparam tarieven The amount in euros per unit: a range of the same size.
 * @enparam compensatie What a shortfall may be compensated over: "activiteit" (not at all), "groep" (the group, the default) or "totaal" (all groups).
 * @enparam compensatieMaximumProcent What percentage of the overproduction counts, from 0 to 100 (default 100).
 * @enparam drempelOnderProcent Up to what percentage too little a shortfall does not count, from 0 to 100 (default 0).
 * @uitleg De uitkomst is een voorstel. De gemeente stelt de subsidie vast (Awb 4:46).
 * @uitleg Elke afspraak heeft een eigen rij. Het bedrag bij 'beschikt' staat in elke rij van een groep opnieuw. Zijn die bedragen niet gelijk, dan is de uitkomst #WAARDE!. Een lege rij telt niet mee.
 * @uitleg Een lege cel in een rij die wel meetelt, telt als 0. Staat er 'niet geregistreerd' of 'n.v.t.' bij een realisatie, dan is de uitkomst #N/B.
 * @uitleg Bij "totaal" is er geen bedrag per groep: alleen de rij Totaal heeft dan een bedrag bij Terug en Vaststelling.
 * @uitleg Schrijf een percentage als 50, niet als 50% of 0,5.
 * @example =VASTSTELLING({"Jeugd";"Jeugd";"Groen"};{1000;1000;400};{20;10;8};{18;12;8};{25;50;50}) → {"Groep"\"Beschikt"\"Geleverd"\"Overproductie"\"Onderproductie"\"Terug"\"Vaststelling";"Jeugd"\1000\1050\100\-50\0\1000;"Groen"\400\400\0\0\0\400;"Totaal"\1400\1450\100\-50\0\1400}
 */
export function vaststelling(
  groepen: unknown[][],
  beschikt: unknown[][],
  afspraken: unknown[][],
  realisaties: unknown[][],
  tarieven: unknown[][],
  compensatie?: unknown[][],
  compensatieMaximumProcent?: unknown[][],
  drempelOnderProcent?: unknown[][],
): unknown[][] {
  return inEens(() => {
    const wijze = keuze(enkeleCel(compensatie, "de compensatie"), "de compensatie", COMPENSATIES, "groep");
    const deel = procent(enkeleCel(compensatieMaximumProcent, "het maximum"), "het maximum", 100);
    const drempel = procent(enkeleCel(drempelOnderProcent, "de drempel"), "de drempel", 0);
    const kolommen = {
      groepen: cellenVan(groepen, "de groepen"),
      beschikt: cellenVan(beschikt, "beschikt"),
      afspraken: cellenVan(afspraken, "de afspraken"),
      realisaties: cellenVan(realisaties, "de realisaties"),
      tarieven: cellenVan(tarieven, "de tarieven"),
    };
    evenLang(...Object.values(kolommen));
    const uitkomst = stelVast(groepenUit(kolommen, drempel), wijze, deel);
    const rijen = uitkomst.groepen.map((groep) => [groep.naam, ...bedragenVanRegel(groep)]);
    return [[...KOPPEN], ...rijen, ["Totaal", ...bedragenVanRegel(uitkomst.totaal)]];
  });
}

interface Groepkolommen extends Postkolommen {
  readonly groepen: readonly unknown[];
  readonly beschikt: readonly unknown[];
}

interface Groep {
  readonly naam: number | string;
  readonly beschikt: Cent;
  readonly posten: Bedragen[];
}

/** The groups in order of their first row; two names that differ in case only are one, as everywhere in Excel. */
function groepenUit(kolommen: Groepkolommen, drempel: number): Groep[] {
  const groepen = new Map<string, Groep>();
  kolommen.groepen.forEach((cel, nummer) => {
    if (Object.values(kolommen).every((kolom: readonly unknown[]) => isLeeg(kolom[nummer]))) return;
    const groep = inRij(nummer, () => groepVan(groepen, cel, kolommen.beschikt[nummer]));
    groep.posten.push(bedragenVan(kolommen, nummer, drempel));
  });
  if (groepen.size === 0) throw ontbreekt("Er staat geen afspraak in de bereiken.");
  return [...groepen.values()];
}

function groepVan(groepen: Map<string, Groep>, cel: unknown, beschikt: unknown): Groep {
  if (isLeeg(cel)) throw ontbreekt("Vul de groep in.");
  const naam = kaal(cel, "de groep");
  const sleutel = String(naam).trim().toLowerCase();
  const maximum = bedrag(beschikt, "beschikt");
  const bekend = groepen.get(sleutel);
  if (bekend === undefined) {
    const nieuw = { naam, beschikt: maximum, posten: [] };
    groepen.set(sleutel, nieuw);
    return nieuw;
  }
  if (bekend.beschikt !== maximum) {
    throw ongeldig(`Beschikt is niet in elke rij van de groep ${naam} hetzelfde.`);
  }
  return bekend;
}

function bedragenVanRegel(regel: Vaststellingsregel): (number | string)[] {
  const { beschikt, geleverd, over, onder, terug, vaststelling } = regel;
  return [beschikt, geleverd, over, onder, terug, vaststelling].map((bedrag) =>
    bedrag === null ? "" : naarEuro(bedrag),
  );
}
