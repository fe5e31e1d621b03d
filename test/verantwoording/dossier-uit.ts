import { GEEN_OMSTANDIGHEDEN } from "../../src/controles/controle";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import type { Bevinding, NietGecontroleerd } from "../../src/controles/bevinding";
import { rekenAf } from "../../src/domein/afrekenen";
import { cel } from "../../src/domein/bereik";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import type { Getal, Prestatie, Regel } from "../../src/domein/productie";
import { geteld } from "../../src/domein/telling";
import { leegInhoud } from "../../src/werkboek/inhoud";
import type { Dossier } from "../../src/verantwoording/dossier";

export function beschikkingUit(document: Readonly<Record<string, unknown>> = {}): Beschikking {
  const gelezen = leesBeschikking(voorbeeldBeschikking(document));
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.beschikking;
}

export type Realisatie = (activiteit: string, afspraak: string) => number | null;

/** A dossier without a workbook: each afspraak with this realisatie, and these findings. */
export function dossierUit(
  beschikking: Beschikking,
  realisatie: Realisatie,
  met: {
    readonly bevindingen?: readonly Bevinding[];
    readonly nietGecontroleerd?: readonly NietGecontroleerd[];
    readonly toelichting?: string;
  } = {},
): Dossier {
  const prestaties = beschikking.activiteiten.flatMap((activiteit, nummer) =>
    activiteit.afspraken.map((afspraak): Prestatie => {
      const waarde = realisatie(activiteit.code, afspraak.id);
      if (waarde === null) {
        return { activiteit: activiteit.code, afspraak: afspraak.id, regels: [], regel: null, realisatie: null };
      }
      const regel = regelUit(activiteit.code, afspraak.id, nummer, waarde, met.toelichting ?? null);
      return {
        activiteit: activiteit.code,
        afspraak: afspraak.id,
        regels: [regel],
        regel,
        realisatie: regel.realisatie,
      };
    }),
  );
  return {
    inhoud: leegInhoud("partner.xlsx", []),
    productie: {
      kop: { partner: null, jaar: null, kenmerk: null },
      tabellen: [],
      regels: prestaties.flatMap(({ regels }) => regels),
      totalen: [],
      registraties: [],
      afrekeningen: [],
      prestaties,
      reeksen: [],
      uitkomsten: [],
      begrotingen: [],
      verhalen: [],
      rubriekblokken: [],
      gegevens: [],
      nietHerkend: [],
    },
    beschikking,
    instellingen: beschikking.instellingen,
    afrekening: rekenAf(beschikking, realisatie),
    omstandigheden: GEEN_OMSTANDIGHEDEN,
    uitslag: { bevindingen: met.bevindingen ?? [], nietGecontroleerd: met.nietGecontroleerd ?? [] },
    status: "plausibel",
  };
}

function getalUit(waarde: number, rij: number): Getal {
  return {
    telling: geteld(waarde),
    tekst: String(waarde),
    cellen: [cel("Jeugd", rij, 5)],
    alsTekst: false,
    afronding: 0,
    formule: null,
  };
}

function regelUit(
  activiteit: string,
  afspraakId: string,
  rij: number,
  waarde: number,
  toelichting: string | null,
): Regel {
  return {
    id: `Jeugd#${rij}${afspraakId}`,
    tabel: "Jeugd!A1:H9",
    blad: "Jeugd",
    rij,
    naam: null,
    koppeling: { activiteit, wijze: "code", zekerheid: 1, kandidaten: [] },
    groep: null,
    soort: null,
    eenheid: null,
    financier: null,
    plaats: null,
    afspraakId,
    afspraak: null,
    realisatie: getalUit(waarde, rij),
    verschil: null,
    procent: null,
    ipu: null,
    ipuRealisatie: null,
    tarief: null,
    bedrag: null,
    toelichting: toelichting === null ? null : { tekst: toelichting, cellen: [] },
  };
}

export function bevindingUit(id: string, rest: Partial<Bevinding> = {}): Bevinding {
  return {
    id,
    code: "REK-01",
    naam: "Verschil klopt niet",
    ernst: "fout",
    activiteit: "SPORT",
    afspraak: "PE1",
    veld: "verschil",
    cellen: [cel("Jeugd", 11, 6)],
    gevonden: 47,
    verwacht: 14,
    bron: "Jeugd!F12 − Jeugd!E12",
    bericht: "Verschil moet 47 − 33 = 14 zijn; er staat 47.",
    herstel: null,
    herstelTekst: null,
    toelichting: null,
    status: "open",
    ...rest,
  };
}
