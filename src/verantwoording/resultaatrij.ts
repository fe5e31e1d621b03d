import type { Afspraak } from "../domein/beschikking";
import { eenheidMetFinancier, sleutel, uit, type BeschikkingCellen, type ProductieCellen } from "./boek";
import { lampUitkomst, tekenUitkomst } from "./lampformule";
import type { Naam } from "./namenlijst";
import { gelijk, getalStijl, over, verhouding, verschil, verschilStijl } from "./rekenregels";
import type { Rij, Vak } from "./vak";
import { vergelijkingTekst } from "./voorzetten";

/** The columns in which a row shows what was agreed and delivered. */
export interface Resultaatkolommen {
  readonly afspraak: number;
  readonly realisatie: number;
  readonly verschil: number;
  readonly procent: number;
  readonly teken: number;
  readonly lamp: number;
}

export interface Resultaatcellen {
  readonly afspraak: Vak;
  readonly realisatie: Vak;
  readonly verschil: Vak;
  readonly procent: Vak;
  readonly teken: Vak;
  readonly lamp: Vak;
}

/** Where the figures come from. */
export interface Bronnen {
  readonly beschikking: BeschikkingCellen;
  readonly productie: ReadonlyMap<string, ProductieCellen>;
  readonly schema: { readonly naam: Naam; readonly waarde: "vijf" | "drie" };
}

/** Agreed, delivered, difference, percentage and lamp of one afspraak, all as formulas over Beschikking and Productie. */
export function zetResultaat(
  rij: Rij,
  kolommen: Resultaatkolommen,
  activiteit: string,
  afspraak: Afspraak,
  bronnen: Bronnen,
): Resultaatcellen {
  const id = sleutel(activiteit, afspraak.id);
  const aantal = uit(bronnen.beschikking.afspraken, id).aantal;
  const geteld = uit(bronnen.productie, id).realisatie;
  const afgesproken = rij.bereken(kolommen.afspraak, gelijk(aantal), getalStijl(aantal.waarde));
  const realisatie = rij.bereken(kolommen.realisatie, over(geteld), getalStijl(geteld.waarde));
  const uitkomst = verschil(afgesproken, realisatie);
  const verschilVak = rij.bereken(kolommen.verschil, uitkomst, verschilStijl(uitkomst.waarde));
  const procent = rij.bereken(kolommen.procent, verhouding(afgesproken, realisatie), "procent");
  const woord = rij.bereken(
    kolommen.lamp,
    lampUitkomst(afgesproken, realisatie, afspraak.streefwaarde, bronnen.schema),
    "lampwoord",
  );
  const teken = rij.bereken(kolommen.teken, tekenUitkomst(woord), "lampteken");
  return { afspraak: afgesproken, realisatie, verschil: verschilVak, procent, teken, lamp: woord };
}

/** "PE  Klokuur activiteit", with who pays where that is somebody else and "(minstens)" where the target is a bound; the unit comes from the sheet Beschikking. */
export function soortEnEenheid(afspraak: Afspraak): { readonly voor: string; readonly achter: string } {
  const heel = eenheidMetFinancier(afspraak);
  return { voor: `${afspraak.soort}  `, achter: heel.slice(afspraak.eenheid.length) + vergelijkingTekst(afspraak) };
}
