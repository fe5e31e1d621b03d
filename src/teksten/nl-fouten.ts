/** A title for a failure, and numbered steps out of it. */
interface Uitweg {
  readonly titel: string;
  readonly stappen: readonly string[];
}

const OPNIEUW = "Kom hier terug en klik op Opnieuw proberen.";

const uitwegen = {
  "blad beveiligd": {
    titel: "Een blad is beveiligd",
    stappen: [
      "Open in Excel het tabblad Controleren.",
      "Klik op Beveiliging blad opheffen. Soms hebt u een wachtwoord nodig.",
      OPNIEUW,
    ],
  },
  "werkboek beveiligd": {
    titel: "Het werkboek is beveiligd",
    stappen: ["Open in Excel het tabblad Controleren.", "Klik op Werkmap beveiligen om dat uit te zetten.", OPNIEUW],
  },
  "blad verborgen": {
    titel: "Een blad is verborgen",
    stappen: ["Klik rechts op een bladtab en kies Zichtbaar maken.", "Kies het blad.", OPNIEUW],
  },
  "excel is bezig": { titel: "Excel is nog bezig", stappen: ["Wacht tot Excel klaar is.", OPNIEUW] },
  "sessie verloren": {
    titel: "De verbinding met Excel is weg",
    stappen: ["Sluit dit venster.", "Open het opnieuw met de knop Paneel op het tabblad Verantwoording."],
  },
  "te veel gegevens": {
    titel: "Het werkboek is te groot voor Excel op het web",
    stappen: ["Haal lege rijen en oude bladen weg, of open het werkboek in Excel op uw computer.", OPNIEUW],
  },
  "intussen gewijzigd": {
    titel: "De cel is intussen gewijzigd",
    stappen: ["Controleer opnieuw.", "Bekijk de bevinding nog een keer."],
  },
  "naam bezet": {
    titel: "Er is al een blad met die naam",
    stappen: ["Geef het andere blad een nieuwe naam.", OPNIEUW],
  },
  versleuteld: {
    titel: "Het bestand heeft een wachtwoord",
    stappen: ["Open het in Excel.", "Kies Bestand, Info, Werkmap beveiligen en haal het wachtwoord weg.", OPNIEUW],
  },
  "oud formaat": {
    titel: "Dit is een oud Excel-bestand (.xls)",
    stappen: ["Open het in Excel.", "Kies Opslaan als en dan Excel-werkmap (.xlsx).", "Kies hier het nieuwe bestand."],
  },
  "geen werkboek": { titel: "Dit is geen Excel-bestand", stappen: ["Kies een bestand dat op .xlsx eindigt."] },
  leeg: { titel: "Het bestand is leeg", stappen: ["Sla het opnieuw op in Excel.", "Kies het hier opnieuw."] },
  beschadigd: {
    titel: "Het bestand is beschadigd",
    stappen: ["Open het in Excel en laat het herstellen.", "Sla het op en kies het hier opnieuw."],
  },
  "te groot": { titel: "Het bestand is te groot", stappen: ["Haal lege rijen en oude bladen weg.", OPNIEUW] },
  beschikking: {
    titel: "De beschikking klopt niet",
    stappen: ["Vraag de gemeente om het goede bestand.", "Kies het hier opnieuw."],
  },
  "niet leeg": {
    titel: "Dit werkboek is niet leeg",
    stappen: [
      "Kies in Excel Bestand, Nieuw, Lege werkmap.",
      "Open daar Verantwoord, met de knop Paneel op het tabblad Verantwoording.",
      "Klik daar op Voorbeeld laden.",
    ],
  },
  "geen officejs": {
    titel: "Verantwoord krijgt geen verbinding met Excel",
    stappen: [
      "Controleer uw internetverbinding.",
      "Sluit dit venster en open het opnieuw met de knop Paneel op het tabblad Verantwoording.",
      "Lukt het nog niet? Vraag uw beheerder om appsforoffice.microsoft.com door te laten.",
    ],
  },
  anders: { titel: "Er ging iets mis", stappen: [OPNIEUW] },
};

/** What the pane says when something failed, in Dutch. */
export const nlFouten = {
  fouten: {
    kop: {
      lezen: "Lezen lukte niet",
      controleren: "Controleren lukte niet",
      maken: "Bladen maken lukte niet",
      herstellen: "Herstellen lukte niet",
      beschikking: "De beschikking lezen lukte niet",
      voorbeeld: "Het voorbeeld laden lukte niet",
      bewaren: "Bewaren lukte niet",
    },
    nietLeeg: (blad: string) =>
      `Op het blad ${blad} staat al iets. Het voorbeeld komt alleen in een leeg werkboek, zodat het niet door uw eigen bladen heen komt te staan.`,
    onbewaard: (n: number) =>
      `U hebt ${n} ${n === 1 ? "toelichting getypt die nog niet in een bestand staat. Die bent" : "toelichtingen getypt die nog niet in een bestand staan. Die bent"} u kwijt als u een ander werkboek opent. Toch openen?`,
    officejs:
      "Het netwerk laat een bestand van Microsoft niet door (office.js). Zonder dat bestand kan ik niet met Excel praten.",
    nietsGewijzigd: "Er is niets gewijzigd in uw werkboek.",
    zoWel: "Zo lukt het wel",
    zelf: "Of doe het zelf",
    typ: (cel: string) => `Typ in ${cel} dit:`,
    kopieer: "Kopiëren",
    gekopieerd: "Gekopieerd",
    liever: "Liever niet?",
    lieverZin: "Alles blijft dan zoals het was.",
    overslaan: "Overslaan",
    opnieuw: "Opnieuw proberen",
    nog: (n: number) => `En nog ${n}.`,
    uitwegen: uitwegen as Readonly<Record<keyof typeof uitwegen, Uitweg>>,
  },
  wacht: {
    kop: "U typt nog in een cel",
    voor: "Zolang kan Excel niets anders doen. Druk op",
    of: "of",
    na: "Ik ga daarna vanzelf verder.",
    bezig: "Wacht op Excel",
    niet: "Niet wachten",
  },
  velden: {
    code: "de code",
    activiteit: "de activiteit",
    afkorting: "de afkorting",
    groep: "de groep",
    soort: "de soort (PE of TE)",
    eenheid: "de eenheid",
    financier: "de financier",
    afspraak: "de afspraak",
    realisatie: "de realisatie",
    verschil: "het verschil",
    procent: "het percentage",
    ipu: "de uren (IPU)",
    ipuRealisatie: "de gewerkte uren (IPU)",
    tarief: "het tarief",
    bedrag: "het bedrag",
    toelichting: "de toelichting",
    contact: "de contactpersoon",
    datum: "de datum",
    plaats: "de plaats",
    uren: "de uren",
    deelnemers: "de deelnemers",
    aantal: "het aantal",
    beschikt: "het beschikte bedrag",
    geleverd: "het geleverde bedrag",
    over: "de overproductie",
    onder: "de onderproductie",
    terug: "het bedrag dat terug moet",
    periode: "de periode",
    prognose: "de prognose",
    substitutie: "de substitutie",
    overig: "iets dat ik niet gebruik",
  },
};

export type TekstenFouten = typeof nlFouten;
