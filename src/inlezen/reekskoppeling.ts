import { cel } from "../domein/bereik";
import type { Activiteit, Afspraak } from "../domein/beschikking";
import type { Koppeling, Tekst } from "../domein/productie";
import { gelijkeEenheid } from "./eenheden";
import type { Omgeving } from "./omgeving";
import { NIET_GEKOPPELD } from "./koppelen";
import { opEenRegel } from "./tekst";

/** What a series is about, and how sure that is: 1 only where a name says the activity and the unit its afspraak. */
export interface Reekskoppeling {
  readonly koppeling: Koppeling;
  readonly afspraak: Afspraak | null;
  readonly eenheid: Tekst | null;
  readonly zekerheid: number;
}

const GEEN: Reekskoppeling = { koppeling: NIET_GEKOPPELD, afspraak: null, eenheid: null, zekerheid: 0 };
/** A unit that only one activity counts says which activity it is, but not surely. */
const OP_EENHEID = 0.8;
const TITELRIJEN = 3;

/** The title right above a header: the nearest row with one text only; null when there is none. */
export function titelBoven({ raster }: Omgeving, van: number): Tekst | null {
  for (let rij = van - 1; rij >= Math.max(0, van - TITELRIJEN); rij--) {
    const kolommen = raster.kolommenVan(rij).filter((kolom) => raster.soort(rij, kolom) !== "leeg");
    if (kolommen.length === 0) continue;
    const waarde = raster.waarde(rij, kolommen[0]!);
    if (kolommen.length > 1 || typeof waarde !== "string" || waarde.length > 120) return null;
    return { tekst: opEenRegel(waarde), cellen: [cel(raster.blad, rij, kolommen[0]!)] };
  }
  return null;
}

/**
 * The activity and the afspraak that a series is about, by the texts that name it (its label, its title, and the parts of
 * these), else by a unit that only one afspraak of the beschikking has.
 */
export function koppelReeks(
  omgeving: Omgeving,
  teksten: readonly (Tekst | null)[],
  groep: string | null,
): Reekskoppeling {
  const { koppelaar, beschikking, activiteiten, raster } = omgeving;
  if (beschikking === null) return GEEN;
  const delen = teksten.flatMap((tekst) => (tekst === null ? [] : inDelen(tekst)));
  const kandidaten = [...delen.map(({ tekst }) => tekst), raster.blad].map((naam) =>
    koppelaar.koppel({ naam }, groep, raster.blad),
  );
  const koppeling = kandidaten.find(({ activiteit, wijze }) => activiteit !== null && wijze !== "gelijkend");
  const activiteit = activiteiten.get(koppeling?.activiteit ?? "");
  if (koppeling === undefined || activiteit === undefined) return opEenheid(omgeving, delen);
  const { afspraak, eenheid } = afspraakBij(activiteit, delen);
  return { koppeling, afspraak, eenheid, zekerheid: afspraak === null ? 0.9 : koppeling.zekerheid };
}

function inDelen(tekst: Tekst): Tekst[] {
  const delen = tekst.tekst.split(/\s[-–—]\s|:\s|,\s|\s\(|\)/).map((deel) => deel.trim());
  return [
    tekst,
    ...(delen.length > 1 ? delen.filter((deel) => deel !== "").map((deel) => ({ ...tekst, tekst: deel })) : []),
  ];
}

function afspraakBij(
  activiteit: Activiteit,
  delen: readonly Tekst[],
): { afspraak: Afspraak | null; eenheid: Tekst | null } {
  for (const deel of delen) {
    const passend = activiteit.afspraken.filter((een) => gelijkeEenheid(een.eenheid, deel.tekst));
    if (passend.length > 0) return { afspraak: passend.length === 1 ? passend[0]! : null, eenheid: deel };
  }
  return { afspraak: null, eenheid: null };
}

function opEenheid({ beschikking }: Omgeving, delen: readonly Tekst[]): Reekskoppeling {
  for (const deel of delen) {
    const passend = beschikking!.activiteiten.flatMap((activiteit) =>
      activiteit.afspraken.flatMap((afspraak) =>
        gelijkeEenheid(afspraak.eenheid, deel.tekst) ? [{ activiteit, afspraak }] : [],
      ),
    );
    if (passend.length === 0) continue;
    const [enige] = passend;
    if (passend.length > 1 || enige === undefined) return { ...GEEN, eenheid: deel };
    const koppeling: Koppeling = {
      activiteit: enige.activiteit.code,
      wijze: "gelijkend",
      zekerheid: OP_EENHEID,
      kandidaten: [],
    };
    return { koppeling, afspraak: enige.afspraak, eenheid: deel, zekerheid: OP_EENHEID };
  }
  return GEEN;
}
