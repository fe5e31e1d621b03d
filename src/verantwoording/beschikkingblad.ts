import type { Activiteit, Beschikking, Groep } from "../domein/beschikking";
import { naarEuro, som, tariefNaarEuro } from "../domein/geld";
import { schrijfDatum } from "../domein/notatie-datum";
import { streefgetal, type Streefwaarde } from "../domein/streefwaarde";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { VASTE_BLADEN } from "./bladnamen";
import {
  bladkop,
  hoogteVan,
  linkTerug,
  nieuwBlad,
  periodeTekst,
  sleutel,
  TABKLEUR,
  type ActiviteitCellen,
  type AfspraakCellen,
  type BeschikkingCellen,
  type Boek,
} from "./boek";
import { f } from "./formule";
import { instellingregels } from "./instellingteksten";
import type { Naam } from "./namenlijst";
import { getalStijl, STREEP } from "./rekenregels";
import { inRegels } from "./tekstmaat";
import { blokVan, type Rij, type Vak } from "./vak";

const BREEDTEN = [21, 41, 11, 28, 11, 7, 8, 12, 11, 11];
const KOLOM = { a: 0, b: 1, c: 2, d: 3, telt: 4, teken: 5, aantal: 6, tarief: 7, verrekenen: 8, financier: 9 } as const;
const GROEPKOPPEN = { links: "groepkop", rechts: "groepkopGetal", ingesprongen: "groepkopIngesprongen" } as const;
/** Opgaven run on into the empty columns beside them up to here. */
const OPGAVEN_RUIMTE = 28 + 11 + 7 + 8 + 12 - 1;

/** The sheet Beschikking: all that the municipality laid down, readable; every other sheet calculates with these cells. */
export function maakBeschikkingblad(
  boek: Boek,
  vingerafdruk: string | null,
): { blad: Bladbouwer; cellen: BeschikkingCellen } {
  const { beschikking } = boek;
  const blad = nieuwBlad(boek, { naam: VASTE_BLADEN.beschikking, tabkleur: TABKLEUR.bron, breedten: BREEDTEN });
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
): Pick<BeschikkingCellen, "velden" | "periode"> {
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
  if (beschikking.voorschot !== null) bedrag(boek, deel, "voorschot", "Voorschot", naarEuro(beschikking.voorschot));
  if (beschikking.plafond !== null) bedrag(boek, deel, "plafond", "Plafond", naarEuro(beschikking.plafond));
  benoemd("vingerafdruk", "Vingerafdruk", vingerafdruk ?? "niet vermeld");
  veld("Handtekening", beschikking.integriteit.handtekening === null ? "geen" : "aanwezig");
  const regels = beschikking.opmerking ? inRegels(beschikking.opmerking, 120) : [];
  regels.forEach((regel, nummer) => veld(nummer === 0 ? "Opmerking" : "", regel));
  return { velden, periode };
}

function bedrag(boek: Boek, deel: Bladdeel, naam: string, label: string, waarde: number): void {
  const rij = deel.rij();
  rij.zet(KOLOM.a, label, "label");
  boek.namen.maak(`b_${naam}`, rij.zet(KOLOM.b, waarde, "gegevenEuroLinks"));
}

function termijnTekst({ termijnen }: Beschikking): string {
  const delen = [
    termijnen.halfjaar === null ? null : `halfjaar: ${schrijfDatum(termijnen.halfjaar)}`,
    termijnen.eind === null ? null : `eind: ${schrijfDatum(termijnen.eind)}`,
  ].filter((deel) => deel !== null);
  return delen.length === 0 ? "geen datum genoemd" : delen.join("; ");
}

function kop(deel: Bladdeel, tekst: string): Rij {
  deel.rij(14);
  const rij = deel.rij(21);
  rij.zet(KOLOM.a, tekst, "kop");
  rij.bijVolgende = true;
  return rij;
}

function maakGroepen({ groepen }: Beschikking, deel: Bladdeel): BeschikkingCellen["groepen"] {
  kop(deel, "Groepen en bedragen");
  const koppen = deel.rij(18);
  koppen.bijVolgende = true;
  koppen.zet(KOLOM.a, "Code", "kolomkop");
  koppen.zet(KOLOM.b, "Naam", "kolomkop");
  koppen.zet(KOLOM.tarief, "Maximaal", "kolomkopGetal");
  koppen.zet(KOLOM.verrekenen, "Verrekenen", "kolomkopGetal");
  koppen.vul(0, KOLOM.financier, "kolomkop");
  const cellen = new Map<string, { beschikt: Vak }>();
  const codes: Vak[] = [];
  for (const groep of groepen) {
    const rij = deel.rij();
    rij.bijVolgende = true;
    codes.push(rij.zet(KOLOM.a, groep.code, "tekstEenRegel"));
    rij.zet(KOLOM.b, groep.naam, "tekstEenRegel");
    cellen.set(groep.code, { beschikt: rij.zet(KOLOM.tarief, naarEuro(groep.beschikt), "euro") });
    rij.zet(KOLOM.verrekenen, jaNee(groep.verrekenen), "tekstRechts");
    rij.vul(0, KOLOM.financier, "tekstEenRegel");
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
    KOLOM.tarief,
    { formule: f`ROUND(SUM(${blokVan(bedragen)}),2)`, waarde: naarEuro(som(groepen.map((groep) => groep.beschikt))) },
    "eindsomEuro",
  );
  totaal.vul(0, KOLOM.financier, "eindsom");
  return cellen;
}

export function aantal(getal: number, enkel: string, meer: string): string {
  return `${getal} ${getal === 1 ? enkel : meer}`;
}

function jaNee(waarde: unknown): string {
  return waarde === true ? "ja" : "nee";
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

function* perGroep(beschikking: Beschikking): Generator<[Groep, readonly Activiteit[]]> {
  for (const groep of beschikking.groepen) {
    const leden = beschikking.activiteiten.filter((activiteit) => activiteit.groep === groep.code);
    if (leden.length > 0) yield [groep, leden];
  }
}

function groepkop(
  deel: Bladdeel,
  groep: Groep,
  koppen: readonly (readonly [number, string, keyof typeof GROEPKOPPEN])[],
): void {
  const rij = deel.rij(18);
  rij.bijVolgende = true;
  rij.zet(KOLOM.a, `${groep.code} ${groep.naam}`, "groepkop");
  for (const [kolom, tekst, kant] of koppen) rij.zet(kolom, tekst, GROEPKOPPEN[kant]);
  rij.vul(0, KOLOM.financier, "groepkop");
}

function maakActiviteiten(beschikking: Beschikking, blad: Bladbouwer): ReadonlyMap<string, ActiviteitCellen> {
  const cellen = new Map<string, ActiviteitCellen>();
  const deel = blad.deel();
  kop(deel, "Activiteiten");
  for (const [groep, leden] of perGroep(beschikking)) {
    groepkop(deel, groep, [
      [KOLOM.b, "Naam", "links"],
      [KOLOM.c, "Afkorting", "links"],
      [KOLOM.d, "Opgaven", "links"],
      [KOLOM.verrekenen, "Doelen", "rechts"],
      [KOLOM.financier, "IPU", "rechts"],
    ]);
    leden.forEach((activiteit, nummer) => {
      const rij = activiteitRij(deel, blad, activiteit);
      rij.bijVolgende = nummer < leden.length - 1;
      cellen.set(activiteit.code, {
        code: rij.zet(KOLOM.a, activiteit.code, "tekst"),
        naam: rij.zet(KOLOM.b, activiteit.naam, "tekst"),
        afkorting: rij.zet(KOLOM.c, activiteit.afkorting, "tekst"),
        opgaven: zetOpgaven(rij, activiteit),
        ipu: rij.zet(KOLOM.financier, activiteit.ipu ?? STREEP, getalStijl(activiteit.ipu)),
      });
      rij.zet(KOLOM.verrekenen, activiteit.doelen.length > 0 ? activiteit.doelen.join(", ") : null, "tekstRechts");
      rij.vul(0, KOLOM.financier, "tekstEenRegel");
    });
  }
  return cellen;
}

function opgavenTekst(activiteit: Activiteit): string {
  return activiteit.opgaven.join(", ");
}

function zetOpgaven(rij: Rij, activiteit: Activiteit): Vak {
  const tekst = opgavenTekst(activiteit);
  return rij.zet(
    KOLOM.d,
    tekst === "" ? null : tekst,
    inRegels(tekst, OPGAVEN_RUIMTE).length > 1 ? "tekst" : "tekstEenRegel",
  );
}

function activiteitRij(deel: Bladdeel, blad: Bladbouwer, activiteit: Activiteit): Rij {
  const opgaven = opgavenTekst(activiteit);
  const lang = inRegels(opgaven, OPGAVEN_RUIMTE).length > 1;
  return deel.rij(
    hoogteVan(blad, [
      [KOLOM.a, activiteit.code],
      [KOLOM.b, activiteit.naam],
      [KOLOM.c, activiteit.afkorting ?? ""],
      [KOLOM.d, lang ? opgaven : ""],
    ]),
  );
}

function maakAfspraken(beschikking: Beschikking, blad: Bladbouwer): ReadonlyMap<string, AfspraakCellen> {
  const cellen = new Map<string, AfspraakCellen>();
  const deel = blad.deel();
  kop(deel, "Afspraken").nieuwePagina = true;
  for (const [groep, leden] of perGroep(beschikking)) {
    groepkop(deel, groep, [
      [KOLOM.b, "Activiteit", "links"],
      [KOLOM.c, "Afspraak", "links"],
      [KOLOM.d, "Eenheid", "links"],
      [KOLOM.telt, "Telt", "links"],
      [KOLOM.aantal, "Aantal", "rechts"],
      [KOLOM.tarief, "Tarief", "rechts"],
      [KOLOM.verrekenen, "Verrekenen", "rechts"],
      [KOLOM.financier, "Betaalt", "ingesprongen"],
    ]);
    const regels = leden.flatMap((activiteit) => activiteit.afspraken.map((afspraak) => ({ activiteit, afspraak })));
    regels.forEach(({ activiteit, afspraak }, nummer) => {
      const { teken, getal } = streefDelen(afspraak.streefwaarde);
      const rij = deel.rij(
        hoogteVan(blad, [
          [KOLOM.b, activiteit.naam],
          [KOLOM.d, afspraak.eenheid],
          [KOLOM.telt, afspraak.telbegrip ?? ""],
          [KOLOM.financier, afspraak.financier ?? ""],
        ]),
      );
      rij.bijVolgende = nummer < regels.length - 1;
      rij.zet(KOLOM.a, activiteit.code, "tekst");
      rij.zet(KOLOM.b, activiteit.naam, "tekst");
      rij.zet(KOLOM.telt, afspraak.telbegrip, "tekst");
      rij.zet(KOLOM.teken, teken, "tekstRechts");
      rij.zet(KOLOM.verrekenen, afspraak.soort === "PE" ? jaNee(afspraak.verrekenbaar) : STREEP, "tekstRechts");
      rij.zet(KOLOM.financier, afspraak.financier, "tekstIngesprongen");
      cellen.set(sleutel(activiteit.code, afspraak.id), {
        id: rij.zet(KOLOM.c, afspraak.id, "tekst"),
        eenheid: rij.zet(KOLOM.d, afspraak.eenheid, "tekst"),
        aantal: rij.zet(KOLOM.aantal, getal, getalStijl(getal)),
        tarief: rij.zet(KOLOM.tarief, afspraak.tarief === null ? STREEP : tariefNaarEuro(afspraak.tarief), "tarief"),
      });
    });
  }
  deel
    .rij()
    .zet(
      KOLOM.a,
      "PE = prestatie-eenheid, wordt verrekend.  TE = aanvullende teleenheid, wordt alleen geteld.  IPU = ingezet productief uur.  'nee' bij Verrekenen: een ander betaalt.",
      "toelichting",
    );
  return cellen;
}

/** A target in two cells: the words in front of it ("min.", ">"), and the number to calculate with; a text stays a text. */
function streefDelen(streef: Streefwaarde): { teken: string | null; getal: number | string } {
  const getal = streefgetal(streef);
  if (streef.soort === "vergelijking") {
    const woorden = /^\D+/.exec(streef.tekst)?.[0].trim();
    return { teken: woorden === undefined || woorden === "" ? streef.teken : woorden, getal: streef.waarde };
  }
  return { teken: null, getal: getal ?? (streef.soort === "getal" || streef.tekst === "" ? STREEP : streef.tekst) };
}

function maakIndicatoren({ indicatoren }: Beschikking, blad: Bladbouwer): void {
  if (indicatoren.length === 0) return;
  const deel = blad.deel();
  kop(deel, "Indicatoren");
  const koppen = deel.rij(18);
  koppen.bijVolgende = true;
  const titels: readonly (readonly [number, string])[] = [
    [KOLOM.a, "Code"],
    [KOLOM.b, "Naam"],
    [KOLOM.c, "Doel"],
    [KOLOM.d, "Opgave"],
    [KOLOM.telt, "Telt"],
    [KOLOM.teken, "Richting"],
    [KOLOM.aantal, "Leeftijd"],
    [KOLOM.tarief, "Bron"],
    [KOLOM.verrekenen, "Frequentie"],
  ];
  for (const [kolom, tekst] of titels) koppen.zet(kolom, tekst, "kolomkop");
  koppen.vul(0, KOLOM.financier, "kolomkop");
  for (const indicator of indicatoren) {
    const [van, tot] = indicator.leeftijd ?? [null, null];
    const waarden: readonly (readonly [number, string])[] = [
      [KOLOM.a, indicator.code],
      [KOLOM.b, indicator.naam],
      [KOLOM.c, indicator.doel === null ? "" : String(indicator.doel)],
      [KOLOM.d, indicator.opgave ?? ""],
      [KOLOM.telt, indicator.telbegrip ?? ""],
      [KOLOM.teken, indicator.richting ?? ""],
      [KOLOM.aantal, van === null ? "" : `${van}–${tot ?? ""}`],
      [KOLOM.tarief, indicator.bron ?? ""],
      [KOLOM.verrekenen, indicator.frequentie ?? ""],
    ];
    const rij = deel.rij(hoogteVan(blad, waarden));
    for (const [kolom, tekst] of waarden) rij.zet(kolom, tekst === "" ? null : tekst, "tekst");
    rij.vul(0, KOLOM.financier, "tekst");
  }
}
