import type { Lampkleur } from "../domein/lamp";
import { KLEUR } from "../werkboek/stijl";
import type { Bladbouwer, Bladdeel, Paginarand } from "./bladbouwer";
import { f, type Uitkomst } from "./formule";
import { LAMPUITLEG } from "./lampformule";
import { nieuwGemeenteblad, pasHoogte, type Lijstregel } from "./overzicht-gemeente-boek";
import { zetBalken } from "./overzicht-gemeente-grafiek";
import { maakOp, zetKoppen } from "./overzicht-gemeente-lijst";
import { MEESTE_BALKEN } from "./overzichtgrafieken";
import { gelijk, getalStijl, over, verschilStijl } from "./rekenregels";
import { ingekort } from "./tekstmaat";
import { verbergBsn } from "../domein/bsn";
import { blokVan, type Blok, type Vak } from "./vak";

const BREEDTEN = [26, 32, 23, 9, 10, 9, 8, 5, 13, 26];
const KOPPEN = [
  "Partner",
  "Activiteit",
  "Eenheid",
  "Afspraak",
  "Realisatie",
  "Verschil",
  "%",
  null,
  "Lamp",
  "Toelichting",
];
const TOELICHTING_TOT = 260;
const AS_TOT = 3;
/** More charts than this nobody reads: of a large opgave only the ends are drawn. */
const MEESTE_GRAFIEKEN = 3;

export interface Opgaveblad {
  readonly opgave: string;
  readonly blad: Bladbouwer;
  readonly begin: Vak;
  readonly lampen: Blok;
  readonly woorden: readonly Lampkleur[];
  readonly partners: number;
}

/** A sheet for one opgave: the activities of all partners that serve it, each line pointing at its cells on Activiteiten. */
export function maakOpgaveblad(
  opzet: { readonly opgave: string | null; readonly naam: string; readonly regels: readonly Lijstregel[] },
  rand: Paginarand,
  begin: Vak,
): Opgaveblad {
  const { opgave, regels } = opzet;
  const partners = new Set(regels.map(({ van }) => van)).size;
  const [eerste] = regels;
  const { blad, titel, deel } = nieuwGemeenteblad(
    { naam: opzet.naam, breedten: BREEDTEN, rand, tabkleur: "2E7D32", hulpbreedten: [3, 30, 14, 14] },
    {
      titel: opgave ?? "Activiteiten zonder opgave",
      ondertitel: `${telWoord(partners, "partner", "partners")}, ${telWoord(regels.length, "afspraak", "afspraken")}. Aantallen met verschillende eenheden worden niet opgeteld.`,
      begin,
    },
  );
  zetKoppen(deel, KOPPEN, [3, 4, 5, 6]);
  const lijst = regels.map((regel) => zetRegel(blad, deel, regel));
  maakOp(blad, lijst);
  const lampen = blokVan(lijst.map(({ lamp }) => lamp));
  if (eerste) blad.filter(blokVan([deel.rijen[0]!.vakken.get(0)!, deel.rijen.at(-1)!.vakken.get(KOPPEN.length - 1)!]));
  blad.deel().rij().zet(0, LAMPUITLEG, "toelichting");
  zetGrafiek(blad, deel, lijst);
  return {
    opgave: opgave ?? "Zonder opgave",
    blad,
    begin: titel,
    lampen,
    woorden: lijst.map(({ lamp }) => lamp.waarde as Lampkleur),
    partners,
  };
}

function telWoord(aantal: number, een: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? een : meer}`;
}

interface Opgaveregel extends Pick<Lijstregel, "teken" | "lamp" | "verschil" | "procent" | "van" | "regel"> {
  readonly partner: Vak;
  readonly activiteit: Vak;
}

function zetRegel(blad: Bladbouwer, deel: Bladdeel, bron: Lijstregel): Opgaveregel {
  const rij = deel.rij();
  const partner = rij.bereken(0, gelijk(bron.partner), "tekst");
  const activiteit = rij
    .bereken(1, gelijk(bron.activiteit), "linkInRij")
    .linkNaar(bron.activiteit, "Ga naar deze regel op Activiteiten");
  rij.bereken(2, gelijk(bron.eenheid), "tekst");
  const { afspraak, realisatie } = bron;
  rij.bereken(3, over(afspraak), typeof afspraak.waarde === "string" ? "tekstRechts" : getalStijl(afspraak.waarde));
  rij.bereken(4, over(realisatie), getalStijl(realisatie.waarde));
  const verschil = rij.bereken(5, gelijk(bron.verschil), verschilStijl(bron.verschil.waarde));
  const procent = rij.bereken(6, gelijk(bron.procent), "procent");
  const teken = rij.bereken(7, gelijk(bron.teken), "lampteken");
  const lamp = rij.bereken(8, gelijk(bron.lamp), "lampwoord");
  const { toelichting } = bron.regel;
  rij.zet(9, toelichting === "" ? null : verbergBsn(ingekort(toelichting, TOELICHTING_TOT)), "tekst");
  pasHoogte(blad, rij);
  return { van: bron.van, regel: bron.regel, partner, activiteit, verschil, procent, teken, lamp };
}

/** Of each activity its first line with a percentage; of very many only those that are furthest behind and furthest ahead. */
function zetGrafiek(blad: Bladbouwer, lijst: Bladdeel, regels: readonly Opgaveregel[]): void {
  const gezien = new Set<string>();
  const balken = regels.filter(({ van, regel, procent }) => {
    const sleutel = JSON.stringify([van.partner.bestand, regel.code]);
    return procent.getal !== null && !gezien.has(sleutel) && gezien.add(sleutel);
  });
  const veel = balken.length > MEESTE_BALKEN * MEESTE_GRAFIEKEN;
  const opPercentage = [...balken].sort((a, b) => (a.procent.getal ?? 0) - (b.procent.getal ?? 0));
  const getekend = veel ? [...opPercentage.slice(0, MEESTE_BALKEN), ...opPercentage.slice(-MEESTE_BALKEN)] : balken;
  zetBalken(blad, {
    deel: blad.deel(),
    lijst,
    kop: "Realisatie in procent van de afspraak",
    uitleg: `Per activiteit, voor de eerste eenheid met een percentage. De streep bij 100% is de afspraak. Licht: minder dan afgesproken. Donker: gehaald of meer.${veel ? ` Van ${balken.length} activiteiten staan hier de ${MEESTE_BALKEN} laagste en de ${MEESTE_BALKEN} hoogste.` : ""}`,
    hulp: BREEDTEN.length,
    plekken: [
      { van: 0, tot: 1 },
      { van: 2, tot: 6 },
      { van: 7, tot: 9 },
    ],
    reeksen: [
      { naam: "minder dan afgesproken", kleur: KLEUR.grafiekLicht },
      { naam: "afspraak gehaald of meer", kleur: KLEUR.blauw },
    ],
    getalvorm: "0%",
    as: { tot: AS_TOT, stap: 1 },
    overlap: 100,
    balken: getekend.map((regel) => ({ naam: balknaam(regel), waarden: delen(regel.procent) })),
    titel: (van, tot) =>
      veel
        ? van === 1
          ? `De ${MEESTE_BALKEN} laagste`
          : `De ${MEESTE_BALKEN} hoogste`
        : `Activiteiten ${van} tot en met ${tot}`,
  });
}

const [PARTNER_TOT, ACTIVITEIT_TOT] = [16, 20];

/** "Stichting Balans · Sport en beweging": of the activity what stands behind its groep and theme. */
function balknaam({ partner, activiteit }: Opgaveregel): string {
  const laatste = activiteit.tekst.split(" - ").at(-1)!;
  const kort = (tekst: string, tot: number): string =>
    tekst.length > tot ? `${tekst.slice(0, tot - 1).trimEnd()}…` : tekst;
  return `${kort(partner.tekst, PARTNER_TOT)} · ${kort(laatste, ACTIVITEIT_TOT)}`;
}

function delen(procent: Vak): readonly Uitkomst[] {
  const deel = procent.getal;
  return [
    {
      formule: f`IF(ISNUMBER(${procent}),IF(${procent}<1,${procent},0),0)`,
      waarde: deel !== null && deel < 1 ? deel : 0,
    },
    {
      formule: f`IF(ISNUMBER(${procent}),IF(${procent}>=1,${procent},0),0)`,
      waarde: deel !== null && deel >= 1 ? deel : 0,
    },
  ];
}
