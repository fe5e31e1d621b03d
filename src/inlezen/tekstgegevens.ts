import type { Activiteit, Afspraak, Beschikking } from "../domein/beschikking";
import { stelligeHoeveelheden, type Uitspraak } from "../domein/hoeveelheid";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { geteld, type Telling } from "../domein/telling";
import type { Verhaal } from "../domein/verhaal";
import { eenheidVorm, gelijkeEenheid } from "./eenheden";
import { normaliseer, woorden } from "./tekst";
import type { Melding, Onderwerpwijzer } from "./vermeldingen";

type Aantal = Extract<Uitspraak, { soort: "aantal" }>;

/** The one afspraak of which a statement names the unit in full; null when it names none, or one of more. */
function afspraakBij({ eenheid }: Aantal, { afspraken }: Activiteit): Afspraak | null {
  const alle = woorden(normaliseer(eenheid));
  for (let lengte = alle.length; lengte > 0; lengte--) {
    const kop = alle.slice(0, lengte).join(" ");
    const gevonden = afspraken.filter((een) => gelijkeEenheid(een.eenheid, kop));
    if (gevonden.length > 0) return gevonden.length === 1 ? gevonden[0]! : null;
  }
  return null;
}

function bekendeWoorden({ naam, afkorting, afspraken }: Activiteit): ReadonlySet<string> {
  const teksten = [naam, afkorting ?? "", ...afspraken.flatMap(({ eenheid }) => [eenheid, eenheidVorm(eenheid)])];
  return new Set(teksten.flatMap((tekst) => woorden(normaliseer(tekst))));
}

function telling({ waarde, grenzen }: Aantal): Telling {
  const precies = grenzen.tot - grenzen.van <= 1;
  return precies ? geteld(waarde) : { status: "geschat", waarde, van: grenzen.van, tot: grenzen.tot };
}

/**
 * What running texts plainly state as delivered: of a known activity, in the full words of one of its units, with nothing in the
 * sentence that makes it about something else. What is less clear is no statement of the fact.
 */
export function meldingenUitTeksten(
  verhalen: readonly Verhaal[],
  beschikking: Beschikking | null,
  wijzer: Onderwerpwijzer,
): Melding[] {
  if (beschikking === null) return [];
  const activiteiten = new Map(beschikking.activiteiten.map((een) => [een.code, een]));
  return verhalen.flatMap(({ blad, activiteit: code, tekst }): Melding[] => {
    const activiteit = activiteiten.get(code ?? "");
    if (activiteit === undefined || !/\d/.test(tekst.tekst)) return [];
    const bekend = bekendeWoorden(activiteit);
    return stelligeHoeveelheden(tekst.tekst, beschikking.jaar, (woord) => bekend.has(normaliseer(woord))).flatMap(
      (uitspraak): Melding[] => {
        if (uitspraak.soort !== "aantal" || uitspraak.rol !== "realisatie") return [];
        const afspraak = Number.isFinite(uitspraak.grenzen.tot) ? afspraakBij(uitspraak, activiteit) : null;
        const onderwerp =
          afspraak && wijzer.van({ activiteit: activiteit.code, afspraak: afspraak.id, naam: null, eenheid: null });
        if (!onderwerp) return [];
        const getal = {
          telling: telling(uitspraak),
          tekst: schrijfGetal(uitspraak.waarde),
          cellen: tekst.cellen,
          alsTekst: false,
          afronding: 0,
          formule: null,
        };
        return [
          {
            onderwerp: onderwerp.sleutel,
            naam: onderwerp.naam,
            activiteit: onderwerp.activiteit,
            afspraak: onderwerp.afspraak,
            wat: "realisatie",
            tijdvak: { soort: "jaar", jaar: beschikking.jaar },
            tabel: "",
            afgesproken: null,
            vorm: null,
            vermelding: { bron: "tekst", blad, getal, fragment: uitspraak.fragment },
          },
        ];
      },
    );
  });
}
