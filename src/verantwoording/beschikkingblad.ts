import type { Beschikking } from "../domein/beschikking";
import { naarEuro, som } from "../domein/geld";
import { schrijfDatum } from "../domein/notatie-datum";
import { jaNee, KOLOM, kop } from "./beschikkingkolommen";
import { maakActiviteiten, maakAfspraken, maakIndicatoren } from "./beschikkinglijsten";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, linkTerug, nieuwBlad, periodeTekst, TABKLEUR, type BeschikkingCellen, type Boek } from "./boek";
import { f } from "./formule";
import { instellingregels } from "./instellingteksten";
import type { Naam } from "./namenlijst";
import { inRegels } from "./tekstmaat";
import { blokVan, type Vak } from "./vak";

const BREEDTEN = [21, 38, 10.5, 26, 14, 8.5, 8, 13.5, 11.5, 10];

/** The sheet Beschikking: all that the municipality laid down, readable; every other sheet calculates with these cells. */
export function maakBeschikkingblad(
  boek: Boek,
  vingerafdruk: string | null,
): { blad: Bladbouwer; cellen: BeschikkingCellen } {
  const { beschikking } = boek;
  const blad = nieuwBlad(boek, { naam: boek.vast.beschikking, tabkleur: TABKLEUR.bron, breedten: BREEDTEN });
  const { titel, ondertitel } = bladkop(blad);
  titel.zet(0, "Beschikking", "titel");
  ondertitel.zet(
    0,
    "Leesbare weergave, beveiligd. Wijzigen kan alleen met een nieuwe versie van de gemeente.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);

  const gegevens = maakGegevens(boek, blad.deel(), vingerafdruk);
  const groepen = maakGroepen(beschikking, blad.deel());
  const instellingen = maakInstellingen(boek, blad.deel());
  const activiteiten = maakActiviteiten(beschikking, blad);
  const afspraken = maakAfspraken(beschikking, blad);
  maakIndicatoren(beschikking, blad);
  return { blad, cellen: { ...gegevens, groepen, instellingen, activiteiten, afspraken } };
}

function maakGegevens(
  boek: Boek,
  deel: Bladdeel,
  vingerafdruk: string | null,
): Pick<BeschikkingCellen, "velden" | "periode" | "voorschot"> {
  const { beschikking, namen } = boek;
  const veld = (label: string, waarde: string | number): Vak => {
    const rij = deel.rij();
    rij.zet(KOLOM.a, label, "label");
    return rij.zet(KOLOM.b, waarde, "standaard");
  };
  const benoemd = (naam: string, label: string, waarde: string | number): Naam =>
    namen.maak(`b_${naam}`, veld(label, waarde));
  const velden = {
    gemeente: benoemd("gemeente", "Gemeente", beschikking.gemeente),
    partner: benoemd("partner", "Partner", beschikking.partner),
    kenmerk: benoemd("kenmerk", "Kenmerk", beschikking.kenmerk),
    versie: benoemd("versie", "Versie", beschikking.versie),
    jaar: benoemd("jaar", "Jaar", beschikking.jaar),
  };
  if (beschikking.vervangt !== null) benoemd("vervangt", "Vervangt", beschikking.vervangt);
  const periode = veld("Periode", periodeTekst(beschikking.periode));
  namen.maak("b_periode", periode);
  veld("Indienen vóór", termijnTekst(beschikking));
  const voorschot =
    beschikking.voorschot === null
      ? null
      : bedrag(boek, deel, "voorschot", "Voorschot", naarEuro(beschikking.voorschot));
  if (beschikking.plafond !== null) bedrag(boek, deel, "plafond", "Plafond", naarEuro(beschikking.plafond));
  benoemd("vingerafdruk", "Vingerafdruk", vingerafdruk ?? "niet vermeld");
  veld("Handtekening", beschikking.integriteit.handtekening === null ? "geen" : "aanwezig");
  const regels = beschikking.opmerking ? inRegels(beschikking.opmerking, 120) : [];
  regels.forEach((regel, nummer) => veld(nummer === 0 ? "Opmerking" : "", regel));
  return { velden, periode, voorschot };
}

function bedrag(boek: Boek, deel: Bladdeel, naam: string, label: string, waarde: number): Naam {
  const rij = deel.rij();
  rij.zet(KOLOM.a, label, "label");
  return boek.namen.maak(`b_${naam}`, rij.zet(KOLOM.b, waarde, "gegevenEuroLinks"));
}

function termijnTekst({ termijnen }: Beschikking): string {
  const delen = [
    termijnen.halfjaar === null ? null : `halfjaar: ${schrijfDatum(termijnen.halfjaar)}`,
    termijnen.eind === null ? null : `eind: ${schrijfDatum(termijnen.eind)}`,
  ].filter((deel) => deel !== null);
  return delen.length === 0 ? "geen datum genoemd" : delen.join("; ");
}

function maakGroepen({ groepen }: Beschikking, deel: Bladdeel): BeschikkingCellen["groepen"] {
  kop(deel, "Groepen en bedragen");
  const koppen = deel.rij(18);
  koppen.bijVolgende = true;
  koppen.zet(KOLOM.a, "Code", "kolomkop");
  koppen.zet(KOLOM.b, "Naam", "kolomkop");
  koppen.zet(KOLOM.d, "Maximaal", "kolomkopGetal");
  koppen.zet(KOLOM.telt, "Verrekenen", "kolomkopGetal");
  koppen.vul(0, KOLOM.telt, "kolomkop");
  const cellen = new Map<string, { beschikt: Vak }>();
  const codes: Vak[] = [];
  for (const groep of groepen) {
    const rij = deel.rij();
    rij.bijVolgende = true;
    codes.push(rij.zet(KOLOM.a, groep.code, "tekstEenRegel"));
    rij.zet(KOLOM.b, groep.naam, "tekstEenRegel");
    cellen.set(groep.code, { beschikt: rij.zet(KOLOM.d, naarEuro(groep.beschikt), "euro") });
    rij.zet(KOLOM.telt, jaNee(groep.verrekenen), "tekstRechts");
    rij.vul(0, KOLOM.telt, "tekstEenRegel");
  }
  const totaal = deel.rij();
  totaal.zet(KOLOM.a, "Som", "eindsom");
  const bedragen = [...cellen.values()].map(({ beschikt }) => beschikt);
  totaal.bereken(
    KOLOM.b,
    {
      formule: f`COUNTA(${blokVan(codes)})&IF(COUNTA(${blokVan(codes)})=1," groep"," groepen")`,
      waarde: aantal(groepen.length, "groep", "groepen"),
    },
    "eindsom",
  );
  totaal.bereken(
    KOLOM.d,
    { formule: f`ROUND(SUM(${blokVan(bedragen)}),2)`, waarde: naarEuro(som(groepen.map((groep) => groep.beschikt))) },
    "eindsomEuro",
  );
  totaal.vul(0, KOLOM.telt, "eindsom");
  return cellen;
}

/** "1 groep", "4 groepen". */
export function aantal(getal: number, enkel: string, meer: string): string {
  return `${getal} ${getal === 1 ? enkel : meer}`;
}

function maakInstellingen(boek: Boek, deel: Bladdeel): ReadonlyMap<string, Naam> {
  kop(deel, "Afspraken over verrekenen en toelichten");
  const namen = new Map<string, Naam>();
  for (const regel of instellingregels(boek.dossier.instellingen)) {
    const rij = deel.rij(16);
    rij.bijVolgende = true;
    rij.zet(KOLOM.a, regel.label, "label");
    const vak = rij.zet(KOLOM.b, regel.waarde, "gegevenLinks");
    rij.zet(KOLOM.c, regel.uitleg, "toelichting");
    namen.set(regel.sleutel, boek.namen.maak(`inst_${regel.sleutel}`, vak));
  }
  // The row after the settings is empty: the next table starts a group of its own.
  deel.rij(4);
  return namen;
}
