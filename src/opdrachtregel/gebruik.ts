/** An option of a command: `vorm` stands for its value in the help; without it the option is a switch. */
export interface Optie {
  readonly naam: string;
  readonly vorm: string | null;
  readonly doet: string;
  /** What is missing when it has no value; left out: a file name. */
  readonly mist?: string;
}

/** How a command is used, and which options it takes. */
export interface Gebruik {
  readonly regel: string;
  readonly doet: string;
  readonly opties: readonly Optie[];
}

const BESCHIKKING: Optie = {
  naam: "beschikking",
  vorm: "<bestand>",
  doet: "De beschikking, als .json of .xlsx. Mag weg als het werkboek er zelf een draagt.",
};
const NAAR_JSON: Optie = { naam: "json", vorm: "<naar>", doet: "Schrijft het rapport als JSON in dit bestand." };

const SLEUTELS: Optie = {
  naam: "sleutels",
  vorm: "<bestand>",
  doet: "Sleutels die u vertrouwt: een -publiek.pem of vertrouwde-sleutels.json. Daarmee wordt de handtekening gecontroleerd.",
};

const KOPPEL: Optie = {
  naam: "koppel",
  vorm: "<Blad!cel=wat>",
  mist: "een keuze",
  doet: "Zegt wat een kolom, rij of tabel is, bijvoorbeeld 'Jeugd!D5=realisatie'. Wat: een veld (realisatie), 'niet gebruiken', kop, totaal, notitie, een soort tabel (registratie), 'niet lezen', of de code van een activiteit. Mag vaker.",
};

/** The commands by their name, in the order of the help. */
export const GEBRUIK: ReadonlyMap<string, Gebruik> = new Map([
  [
    "controleer",
    {
      regel:
        "controleer <werkboek.xlsx of map>… --beschikking <bestand> [--json <naar>] [--uitvoer <xlsx>] [--overzicht <xlsx>] [--takenlijst <xlsx of csv>] [--herstel <xlsx>] [--koppel <Blad!cel=wat>]… [--alles]",
      doet: "Leest het werkboek, herkent de tabellen en toont wat niet klopt, met blad en cel. Van een map alle werkboeken, ook in de mappen daarin: een regel per werkboek, dan het totaal.",
      opties: [
        {
          ...BESCHIKKING,
          doet: `${BESCHIKKING.doet} Bij meer werkboeken mag deze optie vaker. In een map zoek ik ook zelf: elk werkboek krijgt de beschikking van dezelfde partner en hetzelfde jaar.`,
        },
        { ...NAAR_JSON, doet: `${NAAR_JSON.doet} Bij meer werkboeken een lijst.` },
        { naam: "uitvoer", vorm: "<xlsx>", doet: "Schrijft alle bevindingen als werkboek." },
        {
          naam: "overzicht",
          vorm: "<xlsx>",
          doet: "Schrijft een overzicht van alle partners: een regel per werkboek, het geld, een blad per opgave, en wat niet gelezen is.",
        },
        {
          naam: "takenlijst",
          vorm: "<xlsx of csv>",
          doet: "Schrijft wat er te doen is als lijst, met status en antwoord.",
        },
        {
          naam: "herstel",
          vorm: "<xlsx>",
          doet: "Schrijft voorstellen voor herstel: cel, nu, wordt en waarom. Uw werkboek blijft zoals het is.",
        },
        SLEUTELS,
        KOPPEL,
        { naam: "alles", vorm: null, doet: "Toont ook de bevindingen met een toelichting voluit." },
      ],
    },
  ],
  [
    "maak",
    {
      regel: "maak <werkboek.xlsx> --beschikking <bestand> --naar <uit.xlsx> [--koppel <Blad!cel=wat>]…",
      doet: "Controleert en maakt de verantwoording als nieuw werkboek. Getypte teksten blijven staan.",
      opties: [
        BESCHIKKING,
        { naam: "naar", vorm: "<uit.xlsx>", doet: "Waar de verantwoording komt." },
        SLEUTELS,
        KOPPEL,
      ],
    },
  ],
  [
    "indienen",
    {
      regel:
        "indienen <werkboek.xlsx> --beschikking <bestand> --naar <uit.xlsx> --door <naam> [--soort tussenrapportage|eindrapportage] [--verklaar] [--reden <tekst>] [--verantwoording <xlsx>] [--publiek <xlsx> [--nagekeken]]",
      doet: "Maakt klaar om in te dienen: controleert alles, zegt wat nog open is, en schrijft anders een kopie van uw werkboek met de verantwoording erin.",
      opties: [
        BESCHIKKING,
        { naam: "naar", vorm: "<uit.xlsx>", doet: "Waar het ingediende werkboek komt." },
        { naam: "door", vorm: "<naam>", mist: "een naam", doet: "Wie indient: een functie of een naam." },
        {
          naam: "soort",
          vorm: "<rapportage>",
          mist: "tussenrapportage of eindrapportage",
          doet: "tussenrapportage of eindrapportage. Weggelaten: eindrapportage.",
        },
        {
          naam: "verklaar",
          vorm: null,
          doet: "U verklaart wat bij het indienen wordt gevraagd. Zonder deze optie staat het er.",
        },
        {
          naam: "reden",
          vorm: "<tekst>",
          mist: "een tekst",
          doet: "Waarom er een nieuwe versie komt. Nodig als er al een is ingediend.",
        },
        {
          naam: "verantwoording",
          vorm: "<xlsx>",
          doet: "De verantwoording die u eerder maakte (met maak of indienen): uw teksten en antwoorden gaan mee.",
        },
        {
          naam: "publiek",
          vorm: "<xlsx>",
          doet: "Schrijft ook een openbare versie: zonder contactgegevens, kleine aantallen en bladen van uzelf.",
        },
        {
          naam: "nagekeken",
          vorm: null,
          doet: "Met --publiek: u hebt de plaatsen nagekeken waar misschien nog iets van een persoon staat.",
        },
        SLEUTELS,
        KOPPEL,
      ],
    },
  ],
  [
    "beoordeel",
    {
      regel:
        'beoordeel <ingediend.xlsx> [--vraag "<id>=<tekst>"]… [--antwoord "<id>=<tekst>"]… [--akkoord "<id>=<reden>"]… [--status <status> --reden <tekst>] [--door <naam>] [--naar <uit.xlsx>] [--vragen <txt>]',
      doet: "Toont wat is ingediend: wie, wat, wanneer, de handtekening, wat daarna is gewijzigd, en het gesprek. Schrijft alleen met --naar of --vragen.",
      opties: [
        {
          naam: "vraag",
          vorm: "<id=tekst>",
          mist: "een vraag",
          doet: "Stelt een vraag bij een bevinding. Het id staat tussen haken achter de bevinding; 'algemeen' gaat over het geheel. Mag vaker.",
        },
        {
          naam: "antwoord",
          vorm: "<id=tekst>",
          mist: "een antwoord",
          doet: "Antwoordt als partner op een vraag. Mag vaker.",
        },
        {
          naam: "akkoord",
          vorm: "<id=reden>",
          mist: "een reden",
          doet: "Gaat akkoord met een bevinding, met de reden. Mag vaker.",
        },
        {
          naam: "status",
          vorm: "<status>",
          mist: "een status",
          doet: "Legt vast: ontvangen, niet plausibel, plausibel of vastgesteld.",
        },
        { naam: "reden", vorm: "<tekst>", mist: "een tekst", doet: "Waarom deze status." },
        { naam: "door", vorm: "<naam>", mist: "een naam", doet: "Wie dit schrijft." },
        { naam: "naar", vorm: "<uit.xlsx>", doet: "Schrijft een kopie met het gesprek erin." },
        { naam: "vragen", vorm: "<txt>", doet: "Schrijft de open vragen als tekst voor een brief." },
        BESCHIKKING,
        SLEUTELS,
      ],
    },
  ],
  [
    "vergelijk",
    {
      regel: "vergelijk <a.xlsx> <b.xlsx> [--beschikking <bestand>] [--uitvoer <xlsx>]",
      doet: "Zet de cijfers van twee werkboeken naast elkaar: vorige versie, halfjaar, vorig jaar of andere locatie. Grootste verschil eerst.",
      opties: [BESCHIKKING, { naam: "uitvoer", vorm: "<xlsx>", doet: "Schrijft de vergelijking als werkboek." }],
    },
  ],
  [
    "afreken",
    {
      regel: "afreken <werkboek.xlsx> --beschikking <bestand> [--json <naar>] [--koppel <Blad!cel=wat>]…",
      doet: "Toont het voorstel voor de afrekening, op de drie manieren van verrekenen.",
      opties: [BESCHIKKING, NAAR_JSON, SLEUTELS, KOPPEL],
    },
  ],
  [
    "herken",
    {
      regel: "herken <werkboek.xlsx> [--beschikking <bestand>] [--json <naar>] [--koppel <Blad!cel=wat>]…",
      doet: "Toont wat herkend is: tabellen, kolommen, rijen en activiteiten, hoe zeker en waarom, en uw eigen keuzes.",
      opties: [BESCHIKKING, NAAR_JSON, SLEUTELS, KOPPEL],
    },
  ],
  [
    "beschikking",
    {
      regel: "beschikking <bestand> [--naar <xlsx of json>] [--volgend-jaar] [--verschil <bestand>]",
      doet: "Controleert een beschikking, toont de vingerafdruk, zet om naar de andere vorm, ondertekent.",
      opties: [
        { naam: "naar", vorm: "<xlsx of json>", doet: "Schrijft de beschikking in deze vorm." },
        { naam: "nieuw", vorm: null, doet: "Schrijft een leeg formulier naar het bestand van --naar (.xlsx)." },
        {
          naam: "volgend-jaar",
          vorm: null,
          doet: "Zet de beschikking een jaar verder, als begin van de nieuwe. Schrijft die naar het bestand van --naar.",
        },
        { naam: "verschil", vorm: "<bestand>", doet: "Toont wat er in deze versie anders is dan in de eerste." },
        {
          naam: "sleutel-maken",
          vorm: "<naam>",
          doet: "Maakt een sleutelpaar: <naam>-prive.pem (met een wachtwoord) en <naam>-publiek.pem.",
        },
        {
          naam: "onderteken",
          vorm: "<prive.pem>",
          doet: "Ondertekent de beschikking en schrijft haar naar het bestand van --naar (.json).",
        },
        {
          naam: "controleer",
          vorm: "<publiek.pem>",
          doet: "Controleert de handtekening. Uitgang 1 als die niet klopt of er niet is.",
        },
      ],
    },
  ],
  [
    "plafond",
    {
      regel:
        'plafond <beschikking of map>… [--plafond <bedrag>] [--regeling "<naam>=<bestand>"]… [--sturingskader <json>] [--naar <xlsx>]',
      doet: "Telt beschikkingen op naast het gezamenlijke plafond van de structurele partners en de budgetten van de incidentele regelingen.",
      opties: [
        {
          naam: "plafond",
          vorm: "<bedrag>",
          mist: "een bedrag",
          doet: "Het gezamenlijke plafond in euro, bijvoorbeeld 2000000. Uitgang 1 als het wordt overschreden.",
        },
        {
          naam: "regeling",
          vorm: '"<naam>=<bestand>"',
          mist: "een regeling met een bestand",
          doet: "Een beschikking van een incidentele regeling, bijvoorbeeld 'Innovatiefonds=b.json'. Mag vaker.",
        },
        {
          naam: "sturingskader",
          vorm: "<json>",
          doet: "De regelingen en hun budgetten van uw gemeente. Zonder deze optie het kader dat meekomt, als dat er is.",
        },
        { naam: "naar", vorm: "<xlsx>", doet: "Schrijft het blad Plafonds, met formules en de plafonds als invoer." },
      ],
    },
  ],
  [
    "stuur",
    {
      regel: "stuur <werkboek.xlsx of map>… [--beschikking <bestand>]… [--sturingskader <json>] --naar <uit.xlsx>",
      doet: "Maakt de bladen voor beleid uit een of meer werkboeken, of uit een hele map: voortgang per opgave, indicatoren, locaties, begroting, afweging en planning.",
      opties: [
        { ...BESCHIKKING, doet: `${BESCHIKKING.doet} Bij meer werkboeken mag deze optie vaker.` },
        {
          naam: "sturingskader",
          vorm: "<json>",
          doet: "De opgaven, doelen en indicatoren van uw gemeente. Zonder deze optie het kader dat meekomt, als dat er is.",
        },
        {
          naam: "naar",
          vorm: "<uit.xlsx>",
          doet: "Waar het werkboek komt. Wat u in een vorige versie typte, blijft staan.",
        },
      ],
    },
  ],
  ["uitleg", { regel: "uitleg [code]", doet: "Legt een controle uit, of noemt ze allemaal.", opties: [] }],
  [
    "functie",
    { regel: "functie '<NAAM(arg; arg)>'", doet: "Rekent een functie van de invoegtoepassing uit.", opties: [] },
  ],
]);
