import { cel, VoorbeeldBlad } from "../voorbeeld-blad";
import type { Indelingvoorbeeld } from "./indeling";

interface Telling {
  readonly eenheid: string;
  readonly afspraak: number;
  readonly realisatie: number;
  /** A typed difference; left out: a formula. */
  readonly verschil?: number;
}

interface Formulier {
  readonly blad: string;
  readonly programma: string;
  readonly activiteit: string;
  readonly inhoud: string;
  readonly doelgroep: string;
  readonly inzet: string;
  readonly periode: string;
  readonly uren: number;
  readonly samenwerking: string;
  readonly pe: Telling;
  readonly te: Telling;
  readonly ervaring: string | null;
  readonly afwijkingen: string | null;
}

const SPORT: Formulier = {
  blad: "Sport",
  programma: "Gezonde leefstijl",
  activiteit: "Jeugd - Sport in de wijk",
  inhoud: "Elke week sportles op de pleinen in drie wijken, en in de vakanties een toernooi.",
  doelgroep: "Kinderen die in de wijk wonen",
  inzet: "Sportcoaches en stagiairs",
  periode: "Het hele jaar",
  uren: 360,
  samenwerking: "Basisscholen en sportverenigingen",
  pe: { eenheid: "Klokuur activiteit", afspraak: 240, realisatie: 248 },
  te: { eenheid: "Aantal deelnemers", afspraak: 1800, realisatie: 1851 },
  ervaring: "Ouders zien dat hun kinderen vaker buiten spelen. Zij vragen om een les op zaterdag.",
  afwijkingen: null,
};
const HUISWERK: Formulier = {
  blad: "Huiswerk",
  programma: "Kansengelijkheid",
  activiteit: "Jeugd - Huiswerkbegeleiding",
  inhoud: "Twee middagen in de week hulp bij huiswerk in het buurthuis en op school.",
  doelgroep: "Leerlingen van de middelbare school",
  inzet: "Begeleiders met hulp van vrijwilligers",
  periode: "De schoolweken",
  uren: 400,
  samenwerking: "De scholen in de wijk",
  pe: { eenheid: "Lesuren", afspraak: 320, realisatie: 312 },
  te: { eenheid: "Aantal deelnemers", afspraak: 900, realisatie: 884 },
  ervaring: "Leerlingen zeggen dat ze rustiger aan een toets beginnen. De ruimte is soms te klein.",
  afwijkingen: null,
};
const TAAL: Formulier = {
  blad: "Taal",
  programma: "Meedoen en inclusie",
  activiteit: "Volwassenen - Taalmaatjes",
  inhoud: "Vrijwilligers oefenen met een taalmaatje aan huis, in het buurthuis of in de bibliotheek.",
  doelgroep: "Volwassenen die Nederlands leren",
  inzet: "Een coördinator en vrijwilligers",
  periode: "Het hele jaar",
  uren: 300,
  samenwerking: "De bibliotheek en de taalscholen",
  pe: { eenheid: "Afgeronde trajecten", afspraak: 45, realisatie: 38 },
  te: { eenheid: "Aantal deelnemers", afspraak: 600, realisatie: 587 },
  ervaring: "Deelnemers durven vaker zelf naar een winkel of een loket te gaan.",
  afwijkingen:
    "Door een tekort aan vrijwilligers in het voorjaar begonnen de trajecten later. We hebben in het najaar nieuwe vrijwilligers opgeleid; de trajecten lopen door in het nieuwe jaar.",
};
const MANTEL: Formulier = {
  blad: "Mantelzorg",
  programma: "Meedoen en inclusie",
  activiteit: "Volwassenen - Mantelzorgondersteuning",
  inhoud: "Gesprekken, een cursus en een ontmoetingsochtend voor wie voor een naaste zorgt.",
  doelgroep: "Mantelzorgers",
  inzet: "Consulenten",
  periode: "Het hele jaar",
  uren: 420,
  samenwerking: "Huisartsen en de wijkverpleging",
  pe: { eenheid: "Afgeronde trajecten", afspraak: 80, realisatie: 82 },
  te: { eenheid: "Aantal bezoekers", afspraak: 700, realisatie: 713 },
  ervaring: "Mantelzorgers noemen de ochtend een plek om op adem te komen.",
  afwijkingen: null,
};
const TUIN: Formulier = {
  blad: "Buurttuin",
  programma: "Gezonde leefstijl",
  activiteit: "Groen - Buurttuin",
  inhoud: "Samen zaaien, oogsten en koken in de tuin, met een open dag in het voorjaar.",
  doelgroep: "Buurtbewoners",
  inzet: "Een tuinbegeleider en vrijwilligers",
  periode: "Maart tot en met oktober",
  uren: 200,
  samenwerking: "De scholen en de woningcorporatie",
  pe: { eenheid: "Klokuur activiteit", afspraak: 150, realisatie: 152 },
  te: { eenheid: "Aantal bezoekers", afspraak: 2500, realisatie: 2604 },
  ervaring: "Bezoekers leren hun buren kennen. Zij missen een bankje in de schaduw.",
  afwijkingen: null,
};

const REGEL = 46;

function formulier(een: Formulier): VoorbeeldBlad {
  const blad = new VoorbeeldBlad(een.blad, [36, REGEL, REGEL], 2);
  blad.zet(1, 1, "Stichting De Linde – verantwoording 2025", "titel");
  let rij = 3;
  const rubriek = (label: string, tekst: string | null): void => {
    blad.zet(rij, 1, label, "rubriek");
    if (tekst !== null) blad.zet(rij, 2, tekst, "verhaal");
    blad.hoogte(rij, 16 * Math.max(1, Math.ceil((tekst ?? "").length / (REGEL - 6))));
    rij++;
  };
  rubriek("Programma:", een.programma);
  rubriek("Activiteit:", een.activiteit);
  rubriek("Contactpersoon:", "Het secretariaat van De Linde");
  rubriek("Inhoud:", een.inhoud);
  rubriek("Doelgroep:", een.doelgroep);
  rubriek("Inzet:", een.inzet);
  rubriek("Periode:", een.periode);
  rubriek("Samenwerking:", een.samenwerking);
  rij = zetResultaat(blad, rij + 1, een) + 1;
  rubriek("Tevredenheid / inwonerservaring:", een.ervaring);
  rubriek("Afwijkingen:", een.afwijkingen);
  return blad;
}

/** PE and TE beside each other, with their labels in front; gives the first row below back. */
function zetResultaat(blad: VoorbeeldBlad, begin: number, { pe, te, uren }: Formulier): number {
  ["Resultaat", "PE", "TE"].forEach((kop, plaats) =>
    blad.zet(begin, plaats + 1, kop, plaats === 0 ? "kop" : "getalkop"),
  );
  ["Eenheid", "Afspraak", "Realisatie", "Verschil", "IPU"].forEach((label, plaats) =>
    blad.zet(begin + 1 + plaats, 1, label, "tekst"),
  );
  [pe, te].forEach(({ eenheid, afspraak, realisatie, verschil }, plaats) => {
    const kolom = plaats + 2;
    const formule = {
      formule: `${cel(begin + 3, kolom)}-${cel(begin + 2, kolom)}`,
      uitkomst: realisatie - afspraak,
    };
    blad.zet(begin + 1, kolom, eenheid, "tekstrechts");
    blad.zet(begin + 2, kolom, afspraak, "getal");
    blad.zet(begin + 3, kolom, realisatie, "getal");
    blad.zet(begin + 4, kolom, verschil ?? formule, "getal");
  });
  blad.zet(begin + 5, 2, uren, "getal");
  return begin + 6;
}

/** A sheet per activity, with a form of labels and values (domein.md §3.4 and §9). */
export const voorbeeld: Indelingvoorbeeld = {
  naam: "blokken",
  titel: "Stichting De Linde, verantwoording 2025",
  schoon: () => [SPORT, HUISWERK, TAAL, MANTEL, TUIN].map(formulier),
  metFouten: () =>
    [
      { ...SPORT, pe: { ...SPORT.pe, verschil: 18 } },
      { ...HUISWERK, pe: { ...HUISWERK.pe, afspraak: 300, realisatie: 312 } },
      { ...TAAL, afwijkingen: null },
      { ...MANTEL, ervaring: null },
      TUIN,
    ].map(formulier),
  bevindingen: [
    ["REK-01", "Sport!B16"],
    ["IDB-03", "Huiswerk!B14"],
    ["TOE-01", "Taal!B15"],
    ["PRD-01", "Taal!B15"],
    ["TOE-04", "Mantelzorg!A19"],
  ],
  realisaties: [
    ["JGD-SPORT", "PE1", 248],
    ["JGD-SPORT", "TE1", 1851],
    ["JGD-HUISWERK", "PE1", 312],
    ["VW-TAAL", "PE1", 38],
    ["VW-MANTEL", "TE1", 713],
    ["GRN-TUIN", "PE1", 152],
  ],
};
