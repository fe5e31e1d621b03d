import { rekenGroep } from "../domein/afrekengroep";
import { naarEuro } from "../domein/geld";
import { inEens } from "./antwoord";
import { bedrag, procent } from "./argumenten";
import { bedragenVan, cellenVan, enkeleCel, evenLang } from "./posten";

/**
 * Wat er voor één groep terugbetaald moet worden, in euro: het tekort, na compensatie met overproductie binnen de groep.
 * @customfunction AFREKENEN
 * @helpurl https://localhost:3000/hulp/functies/afrekenen.html
 * @param beschikt Het bedrag in euro dat voor de groep hoogstens is toegekend.
 * @param afspraken Wat is afgesproken: een bereik met een cel per afspraak.
 * @param realisaties Wat is geleverd: een even groot bereik.
 * @param tarieven Het bedrag in euro per eenheid: een even groot bereik.
 * @param [compensatieMaximumProcent] Hoeveel procent van de overproductie meetelt, van 0 tot en met 100 (standaard 100); 0 is zonder compensatie.
 * @param [drempelOnderProcent] Tot en met hoeveel procent te weinig telt een tekort niet mee, van 0 tot en met 100 (standaard 0).
 * @returns Het bedrag in euro, 0 of meer en nooit meer dan beschikt.
 * @en What has to be paid back for one group, in euros: the shortfall, after compensation with overproduction within the group.
 * @enparam beschikt The amount in euros that was granted to the group at most.
 * @enparam afspraken What was agreed: a range with one cell per agreement.
 * @enparam realisaties What was delivered: a range of the same size.
 * @enparam tarieven The amount in euros per unit: a range of the same size.
 * @enparam compensatieMaximumProcent What percentage of the overproduction counts, from 0 to 100 (default 100); 0 is without compensation.
 * @enparam drempelOnderProcent Up to what percentage too little a shortfall does not count, from 0 to 100 (default 0).
 * @uitleg De uitkomst is een voorstel. De gemeente stelt de subsidie vast (Awb 4:46).
 * @uitleg Schrijf een percentage als 50, niet als 50% of 0,5.
 * @uitleg Een lege cel telt als 0. Staat er 'niet geregistreerd' of 'n.v.t.' bij een realisatie, dan is de uitkomst #N/B: eerst moet duidelijk zijn wat er geleverd is.
 * @example =AFREKENEN(1000;{20;10};{18;10};{25;50}) → 50
 * @example =AFREKENEN(1000;{20;10};{18;11};{25;50}) → 0
 * @example =AFREKENEN(1000;{20;10};{18;11};{25;50};50) → 25
 * @example =AFREKENEN(1000;{20;10};{18;10};{25;50};;10) → 0
 */
export function afrekenen(
  beschikt: unknown[][],
  afspraken: unknown[][],
  realisaties: unknown[][],
  tarieven: unknown[][],
  compensatieMaximumProcent?: unknown[][],
  drempelOnderProcent?: unknown[][],
): unknown[][] {
  return inEens(() => {
    const maximum = bedrag(enkeleCel(beschikt, "beschikt"), "beschikt");
    const compensatie = procent(enkeleCel(compensatieMaximumProcent, "de compensatie"), "de compensatie", 100);
    const drempel = procent(enkeleCel(drempelOnderProcent, "de drempel"), "de drempel", 0);
    const kolommen = {
      afspraken: cellenVan(afspraken, "de afspraken"),
      realisaties: cellenVan(realisaties, "de realisaties"),
      tarieven: cellenVan(tarieven, "de tarieven"),
    };
    evenLang(kolommen.afspraken, kolommen.realisaties, kolommen.tarieven);
    const posten = kolommen.afspraken.map((_, nummer) => bedragenVan(kolommen, nummer, drempel));
    return [[naarEuro(rekenGroep(maximum, posten, compensatie).terug.groep)]];
  });
}
