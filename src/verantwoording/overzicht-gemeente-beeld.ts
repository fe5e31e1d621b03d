import type { Lampkleur } from "../domein/lamp";
import { KLEUR } from "../werkboek/stijl";
import type { Bladbouwer, Grafiek, Paginarand } from "./bladbouwer";
import { f, type Uitkomst } from "./formule";
import { MEESTE_BALKEN } from "./overzichtgrafieken";
import { GEMEENTEBLADEN, nieuwGemeenteblad } from "./overzicht-gemeente-boek";
import { zetBalken } from "./overzicht-gemeente-grafiek";
import type { Opgaveblad } from "./overzicht-gemeente-opgave";
import {
  K,
  LAMPKOLOMMEN,
  OVERZICHTBREEDTEN,
  type Overzichtblad,
  type Overzichtstof,
  type Totalen,
} from "./overzicht-gemeente-partners";
import { gelijk, STREEP } from "./rekenregels";
import { blokVan, type Rij, type Vak } from "./vak";
import { hoogteVoor } from "./tekstmaat";

const GRAFIEKRIJEN = 15;
const MIDDEN = { label: 3, waarde: 10 } as const;
const RECHTS = { label: 12, waarde: 14 } as const;
const GEHAALD = 11;
const AANTAL = { afspraken: 1, partners: 3 } as const;

/** The block above the table of Overzicht, and the sheet In beeld: a line per opgave, and the charts. */
export function maakBeeld(
  overzicht: Overzichtblad,
  stof: Overzichtstof,
  { totalen, rand }: { readonly totalen: Totalen; readonly rand: Paginarand },
): Bladbouwer {
  const { blad, titel } = nieuwGemeenteblad(
    { naam: GEMEENTEBLADEN.inBeeld, breedten: OVERZICHTBREEDTEN, rand, bevries: 2, herhaal: { van: 0, tot: 1 } },
    {
      titel: "In beeld",
      ondertitel: "Alle werkboeken samen. De cijfers komen van de andere bladen.",
      begin: overzicht.begin,
    },
  );
  const oordelen = zetStand(overzicht, stof, totalen, titel);
  const opgaven = zetOpgaven(blad, stof.opgaven);
  zetGrafieken({ blad, tabel: overzicht.tabel }, oordelen, opgaven, totalen);
  zetPartnergrafiek(blad, overzicht);
  return blad;
}

interface Oordeel {
  readonly label: Vak;
  readonly aantal: Vak;
}

/** Four rows in three columns: how the workbooks are judged, what was found, and the money. */
function zetStand(
  { stand, regels }: Overzichtblad,
  stof: Overzichtstof,
  totalen: Totalen,
  inBeeld: Vak,
): readonly Oordeel[] {
  const rijen = [stand.rij(14), stand.rij(14), stand.rij(14), stand.rij(14)] as const;
  stand.rij(8);
  const { nietGelezen, zonderWerkboek } = stof.stof;
  const oordelen = ["plausibel", "niet plausibel", "niet te beoordelen"].map((woord, nummer): Oordeel => {
    const rij = rijen[nummer]!;
    const label = rij.zet(K.partner, hoofdletter(woord), "label");
    const waarde = regels.filter(({ partner }) => partner.status === woord).length;
    const formule = regels.length === 0 ? f`0` : f`COUNTIF(${blokVan(totalen.statussen)},"${woord}")`;
    return { label, aantal: rij.bereken(K.status, { formule, waarde }, "gegevenLinks") };
  });
  const gemist = rijen[3].zet(K.partner, "Niet gelezen", "label");
  const aantal = rijen[3].zet(K.status, nietGelezen.length, "gegevenLinks");
  if (stof.nietGelezen)
    rijen[0].zet(K.bestand, "Niet gelezen", "link").linkNaar(stof.nietGelezen.begin, "Ga naar Niet gelezen");
  const geen = zonderWerkboek.length;
  zetMidden(rijen[0], "Fouten", totalen.fouten);
  zetMidden(rijen[1], "Waarschuwingen", totalen.waarschuwingen);
  zetMidden(rijen[2], "Daarvan open", totalen.open);
  if (geen > 0) {
    rijen[3].zet(MIDDEN.label, "Beschikking zonder werkboek", "label");
    rijen[3].zet(MIDDEN.waarde, geen, "gegevenGetal");
  }
  const bedragen = stof.geld?.totaal;
  (
    [
      ["Maximaal beschikt", bedragen?.beschikt],
      ["Geleverde prestaties", bedragen?.geleverd],
      ["Terug te betalen (voorstel)", bedragen?.terug],
      ["Vaststelling (voorstel)", bedragen?.vaststelling],
    ] as const
  ).forEach(([label, vak], nummer) => {
    if (vak === undefined) return;
    rijen[nummer]!.zet(RECHTS.label, label, "label");
    rijen[nummer]!.bereken(RECHTS.waarde, gelijk(vak), "gegevenEuro");
  });
  if (bedragen) rijen[1].zet(K.bestand, "Geld", "link").linkNaar(bedragen.beschikt, "Ga naar Geld");
  if (stof.nietGecontroleerd)
    rijen[2]
      .zet(K.bestand, "Niet gecontroleerd", "link")
      .linkNaar(stof.nietGecontroleerd.begin, "Ga naar Niet gecontroleerd");
  rijen[3].zet(K.bestand, "In beeld", "link").linkNaar(inBeeld, "Ga naar In beeld");
  return [...oordelen, { label: gemist, aantal }];
}

function zetMidden(rij: Rij, label: string, vak: Vak | null): void {
  rij.zet(MIDDEN.label, label, "label");
  if (vak === null) rij.zet(MIDDEN.waarde, 0, "gegevenGetal");
  else rij.bereken(MIDDEN.waarde, gelijk(vak), "gegevenGetal");
}

interface Opgaveregel {
  readonly naam: Vak;
  readonly gehaald: Vak;
}

/** A line per opgave: how many lamps of which colour, and which part of what can be judged was met. */
function zetOpgaven(blad: Bladbouwer, opgaven: readonly Opgaveblad[]): readonly Opgaveregel[] {
  if (opgaven.length === 0) return [];
  const onder = blad.deel();
  const titel = onder.rij(21);
  titel.zet(0, "Per opgave", "kop");
  titel.bijVolgende = true;
  const kop = onder.rij(29.6);
  kop.bijVolgende = true;
  kop.zet(K.partner, "Opgave", "kolomkop");
  kop.zet(AANTAL.afspraken, "Afspraken", "kolomkopGetal");
  kop.zet(AANTAL.partners, "Partners", "kolomkopGetal");
  LAMPKOLOMMEN.forEach(([, woord], nummer) => kop.zet(K.lampen + nummer, woord, "kolomkopGetal"));
  kop.zet(GEHAALD, "Gehaald", "kolomkopGetal");
  kop.vul(0, GEHAALD, "kolomkop");
  const regels = opgaven.map((opgave) => {
    const rij = onder.rij(hoogteVoor(opgave.opgave, blad.breedte(0)));
    rij.bijVolgende = true;
    const naam = rij.zet(K.partner, opgave.opgave, "linkInRij").linkNaar(opgave.begin, `Ga naar ${opgave.blad.naam}`);
    rij.bereken(AANTAL.afspraken, { formule: f`COUNTA(${opgave.lampen})`, waarde: opgave.woorden.length }, "getal");
    rij.zet(AANTAL.partners, opgave.partners, "getal");
    const lampen = LAMPKOLOMMEN.map(([kleur], nummer) =>
      rij.bereken(K.lampen + nummer, aantalLampen(opgave, kleur), "open"),
    );
    const gehaald = rij.bereken(GEHAALD, deelGehaald(lampen), "procent");
    rij.vul(0, GEHAALD, "tekst");
    return { naam, gehaald };
  });
  onder
    .rij()
    .zet(
      0,
      "Gehaald = het deel van de lampen met een kleur dat groen of donkergroen is. Een activiteit kan bij meer opgaven horen; daarom staat er geen som.",
      "toelichting",
    );
  return regels;
}

function aantalLampen({ lampen, woorden }: Opgaveblad, kleur: Lampkleur): Uitkomst {
  return { formule: f`COUNTIF(${lampen},"${kleur}")`, waarde: woorden.filter((woord) => woord === kleur).length };
}

function deelGehaald(lampen: readonly Vak[]): Uitkomst {
  const met = blokVan(lampen.slice(0, 5));
  const goed = blokVan(lampen.slice(3, 5));
  const som = (vakken: readonly Vak[]): number => vakken.reduce((totaal, vak) => totaal + (vak.getal ?? 0), 0);
  const alle = som(lampen.slice(0, 5));
  return {
    formule: f`IF(SUM(${met})>0,SUM(${goed})/SUM(${met}),"${STREEP}")`,
    waarde: alle > 0 ? som(lampen.slice(3, 5)) / alle : STREEP,
  };
}

/** Three charts beside each other: judgements, lamps, opgaven. */
function zetGrafieken(
  { blad, tabel }: Pick<Overzichtblad, "blad" | "tabel">,
  oordelen: readonly Oordeel[],
  opgaven: readonly Opgaveregel[],
  { lampen }: Totalen,
): void {
  const deel = blad.deel();
  deel.rij(8).bijVolgende = true;
  const rijen = Array.from({ length: GRAFIEKRIJEN }, () => deel.rij(13.75));
  rijen.slice(0, -1).forEach((rij) => (rij.bijVolgende = true));
  const vast = {
    getallenErbij: true,
    legenda: false,
    tussenruimte: 45,
    vanRij: rijen[0]!,
    totRij: rijen.at(-1)!,
  } satisfies Partial<Grafiek>;
  const as = { van: 0, tot: null, stap: null, getalvorm: "0", verborgen: true };
  const reeks = (naam: string, labels: readonly Vak[], waarden: readonly Vak[]): Grafiek["reeksen"] => [
    { naam, labels: blokVan(labels), waarden: blokVan(waarden), kleur: KLEUR.blauw },
  ];
  blad.grafiek({
    ...vast,
    soort: "kolom",
    titel: "Werkboeken per oordeel",
    alternatieveTekst: "Kolomgrafiek: hoeveel werkboeken elk oordeel kregen. De aantallen staan ook bovenaan dit blad.",
    reeksen: reeks(
      "werkboeken",
      oordelen.map(({ label }) => label),
      oordelen.map(({ aantal }) => aantal),
    ),
    as,
    vanKolom: 0,
    totKolom: 2,
  });
  if (lampen.length > 0)
    blad.grafiek({
      ...vast,
      soort: "kolom",
      titel: "Lampen van alle partners",
      alternatieveTekst:
        "Kolomgrafiek: hoeveel afspraken elke lamp kregen. De aantallen staan ook in de somrij van de tabel.",
      reeksen: reeks(
        "afspraken",
        LAMPKOLOMMEN.map((_, nummer) => tabel.rijen[1]!.vakken.get(K.lampen + nummer)!),
        lampen,
      ),
      as,
      vanKolom: 3,
      totKolom: 11,
    });
  const getoond = opgaven.slice(0, MEESTE_BALKEN);
  if (getoond.length === 0) return;
  blad.grafiek({
    ...vast,
    soort: "staaf",
    titel: "Gehaald, per opgave",
    alternatieveTekst:
      "Staafgrafiek: per opgave het deel van de afspraken dat is gehaald. De percentages staan ook in de tabel Per opgave.",
    reeksen: reeks(
      "gehaald",
      getoond.map(({ naam }) => naam),
      getoond.map(({ gehaald }) => gehaald),
    ),
    as: { van: 0, tot: 1, stap: 0.5, getalvorm: "0%" },
    vanKolom: 12,
    totKolom: 15,
  });
}

function zetPartnergrafiek(blad: Bladbouwer, { tabel, regels }: Overzichtblad): void {
  const met = regels.filter(({ partner: { telling } }) => telling.fout.open + telling.waarschuwing.open > 0);
  zetBalken(blad, {
    deel: blad.deel(),
    lijst: tabel,
    kop: "Open fouten en waarschuwingen per partner",
    uitleg:
      "Donker: fouten die openstaan. Licht: waarschuwingen die openstaan. Een partner zonder iets open staat er niet bij.",
    hulp: K.bestand + 1,
    plekken: [
      { van: 0, tot: 3 },
      { van: 4, tot: 11 },
      { van: 12, tot: 15 },
    ],
    reeksen: [
      { naam: "fouten", kleur: KLEUR.blauw },
      { naam: "waarschuwingen", kleur: KLEUR.grafiekLicht },
    ],
    getalvorm: "0",
    perGrafiek: 8,
    balken: met.map(({ naam, partner: { telling } }) => ({
      naam,
      waarden: [telling.fout.open, telling.waarschuwing.open].map((aantal) => ({ formule: null, waarde: aantal })),
    })),
    titel: (van, tot) => `Partners ${van} tot en met ${tot}`,
  });
}

function hoofdletter(tekst: string): string {
  return tekst.charAt(0).toLocaleUpperCase("nl") + tekst.slice(1);
}
