import type { Activiteit, Beschikking, Groep } from "../domein/beschikking";
import { tariefNaarEuro } from "../domein/geld";
import { streefgetal, type Streefwaarde } from "../domein/streefwaarde";
import { jaNee, KOLOM, kop } from "./beschikkingkolommen";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { groepkoprij, hoogteVan, sleutel, type ActiviteitCellen, type AfspraakCellen } from "./boek";
import { getalStijl, STREEP } from "./rekenregels";
import { inRegels } from "./tekstmaat";
import type { Rij, Vak } from "./vak";

const GROEPKOPPEN = { links: "groepkop", rechts: "groepkopGetal", ingesprongen: "groepkopIngesprongen" } as const;
/** Opgaven run on into the empty columns beside them up to here. */
const OPGAVEN_RUIMTE = 26 + 14 + 8.5 + 8 + 13.5 - 1;

function* perGroep(beschikking: Beschikking): Generator<[Groep, readonly Activiteit[]]> {
  for (const groep of beschikking.groepen) {
    const leden = beschikking.activiteiten.filter((activiteit) => activiteit.groep === groep.code);
    if (leden.length > 0) yield [groep, leden];
  }
}

function groepkop(
  blad: Bladbouwer,
  deel: Bladdeel,
  groep: Groep,
  koppen: readonly (readonly [number, string, keyof typeof GROEPKOPPEN])[],
): void {
  const rij = groepkoprij(deel, groep, { hoogte: 18, ruimte: blad.breedte(KOLOM.a), totKolom: KOLOM.financier });
  for (const [kolom, tekst, kant] of koppen) rij.zet(kolom, tekst, GROEPKOPPEN[kant]);
  rij.vul(0, KOLOM.financier, "groepkop");
}

/** The activities per groep. */
export function maakActiviteiten(beschikking: Beschikking, blad: Bladbouwer): ReadonlyMap<string, ActiviteitCellen> {
  const cellen = new Map<string, ActiviteitCellen>();
  const deel = blad.deel();
  kop(deel, "Activiteiten");
  for (const [groep, leden] of perGroep(beschikking)) {
    groepkop(blad, deel, groep, [
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

/** The agreements per groep: every figure that is settled or counted against. */
export function maakAfspraken(beschikking: Beschikking, blad: Bladbouwer): ReadonlyMap<string, AfspraakCellen> {
  const cellen = new Map<string, AfspraakCellen>();
  const deel = blad.deel();
  kop(deel, "Afspraken").nieuwePagina = true;
  for (const [groep, leden] of perGroep(beschikking)) {
    groepkop(blad, deel, groep, [
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
          [KOLOM.a, activiteit.code],
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

/** The indicators, where the beschikking has any. */
export function maakIndicatoren({ indicatoren }: Beschikking, blad: Bladbouwer): void {
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
