import { leesDatum } from "../domein/notatie-datum";
import { prognose } from "../domein/prognose";
import { bereik, celwaarde, gegeven, ongeldig, ontbreekt, perCel, type Argument } from "./antwoord";
import { aantal, isLeeg, kaal } from "./argumenten";

/** A pattern is last year per month, per quarter or per half-year. */
const DELEN = [12, 4, 2];

/**
 * Waar het hele jaar op uitkomt als het zo doorgaat, uit wat er tot en met de peildatum is geleverd.
 * @customfunction JAARPROGNOSE
 * @helpurl https://localhost:3000/hulp/functies/jaarprognose.html
 * @param realisatie Wat er van 1 januari tot en met de peildatum is geleverd.
 * @param peildatum De laatste dag die is meegeteld, bijvoorbeeld 30-6-2024.
 * @param [patroon] Wat er vorig jaar is geleverd: een bereik met 12 maanden, 4 kwartalen of 2 halfjaren.
 * @returns De prognose voor het hele jaar, niet afgerond.
 * @en What the whole year comes to if it goes on like this, from what was delivered up to and including the reference date.
 * @enparam realisatie What was delivered from 1 January up to and including the reference date.
 * @enparam peildatum The last day that was counted, for example 30-6-2024.
 * @enparam patroon What was delivered last year: a range of 12 months, 4 quarters or 2 half-years.
 * @uitleg Zonder patroon gaat de prognose naar tijd: het aantal dagen dat voorbij is. Met een patroon telt mee dat het in sommige maanden drukker is dan in andere.
 * @uitleg Een prognose is een verwachting, en nooit een afrekening.
 * @uitleg Een lege cel telt als 0, ook in het patroon. Is er nog niets geteld, zet dan 'niet geregistreerd' in de cel: u krijgt #N/B.
 * @example =JAARPROGNOSE(40;"14-3-2023") → 200
 * @example =JAARPROGNOSE(80;"30-6-2023";{0;0;10;10;10;10;20;20;10;10;0;0}) → 200
 * @example =JAARPROGNOSE({40;60};"30-6-2023";{50;50}) → {80;120}
 */
export function jaarprognose(realisatie: unknown[][], peildatum: unknown[][], patroon?: unknown[][]): unknown[][] {
  return perCel([realisatie, peildatum], (cel, dag) => {
    const datum = datumUit(dag);
    const periode = { van: `${datum.slice(0, 4)}-01-01`, tot: `${datum.slice(0, 4)}-12-31` };
    const vraag = { realisatie: aantal(cel, "de realisatie"), peildatum: datum, periode, patroon: patroonUit(patroon) };
    return gegeven(prognose(vraag)).waarde;
  });
}

function datumUit(cel: unknown): string {
  if (isLeeg(cel)) throw ontbreekt("Vul de peildatum in.");
  const datum = leesDatum(kaal(cel, "de peildatum"), 1900);
  if (datum === null) throw ongeldig(`De peildatum is geen datum: '${String(cel)}'.`);
  return datum;
}

function patroonUit(patroon: Argument): number[] | null {
  const rijen = bereik(patroon);
  if (rijen === undefined) return null;
  const delen = rijen.flat().map((cel) => aantal(celwaarde(cel), "het patroon"));
  if (!DELEN.includes(delen.length)) throw ongeldig("Een patroon heeft 12 maanden, 4 kwartalen of 2 halfjaren.");
  return delen;
}
