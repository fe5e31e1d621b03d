/** Words that say nothing about what a clause is about. */
const VULWOORDEN = new Set(
  [
    "de het een er is zijn was waren werd werden wordt worden ben bent heeft hebben had hadden we wij ze zij ik u men onze ons uw hun dit dat deze die",
    "in over van om te aan tot dan bij op ook dus daarmee hiermee waarmee zo nu uiteindelijk inmiddels al wel toch gelukkig helaas daarom hierdoor ons jaar heel hele gehele",
    "totaal totale gezamenlijk samen alles verslagjaar jaarbasis kalenderjaar periode bleef bleven gebleven blijft blijven komt kwam kwamen ligt lag liggen lagen uit uitgekomen geworden geweest valt viel uitgevallen",
    "waarbij hierbij daarbij daar tegenover staat stond staan weer nog steeds zelfs dankzij met echter wat iets meer minder hoger lager vooraf oorspronkelijk eigenlijk netto bruto namelijk",
    // about the agreement
    "afspraak afspraken afgesproken gepland geplande planning plan begroot begrote begroting offerte geoffreerd geoffreerde beschikt beschikte beschikking streefwaarde streefgetal target norm subsidieafspraak prestatieafspraak",
    // about what was delivered
    "realisatie gerealiseerd gerealiseerde realiseerden realiseerde resultaat resultaten productie prestatie prestaties behaald behaalde gehaald gehaalde haalden haalde behaalden behaalde geleverd geleverde leverden gemaakt maakten gegeven gaven bereikt bereikten uitgevoerd uitgevoerde ingezet besteed gedraaid benut doorgegaan doorging doorgingen plaatsgevonden plaats vond vonden ging gingen door gestart opgestart geregistreerd geteld telden overtroffen overschreden verlopen gewerkt gehad afgerond gedaan aantal aantallen activiteit activiteiten",
    // quantities
    "alle vrijwel bijna nagenoeg ruim ruimschoots ongeveer circa ca plm plusminus rond zo'n minimaal minstens tenminste ten minste zeker maximaal hoogstens hoogste veel fors flink aanzienlijk beduidend duidelijk behoorlijk licht beetje net precies exact volledig geheel helemaal grotendeels zoals conform volgens overeenkomstig niet geen nooit niets enkel procent procentpunt boven onder achter achtergebleven verdubbeld gehalveerd verdriedubbeld dubbel dubbele keer maal tweemaal zoveel zo'n tussen à zelf goed en voor als ten opzichte",
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd tweehonderd duizend",
    "vervallen geannuleerd geschrapt doorgang gevonden",
  ]
    .join(" ")
    .split(" "),
);

/** Whether a word (in small letters) only fills, counts or judges: it never names what a clause is about. */
export function isVulwoord(woord: string): boolean {
  return VULWOORDEN.has(woord);
}

const TELWOORDEN: Readonly<Record<string, number>> = {
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  zestien: 16,
  zeventien: 17,
  achttien: 18,
  negentien: 19,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
  honderd: 100,
  tweehonderd: 200,
  duizend: 1000,
};

/** A number as it stands in a text: digits in Dutch notation, or a number word from twee to duizend. */
export const GETALVORM = String.raw`(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|(?:${Object.keys(TELWOORDEN).join("|")})(?!\p{L}))`;

/** The value of what GETALVORM matched. */
export function getalWaarde(tekst: string): number {
  return TELWOORDEN[tekst] ?? Number(tekst.replace(/\./g, "").replace(",", "."));
}
