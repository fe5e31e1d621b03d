/** An option of a command: `vorm` stands for its value in the help; without it the option is a switch. */
export interface Optie {
  readonly naam: string;
  readonly vorm: string | null;
  readonly doet: string;
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
const JSON: Optie = { naam: "json", vorm: "<naar>", doet: "Schrijft het rapport als JSON in dit bestand." };

const SLEUTELS: Optie = {
  naam: "sleutels",
  vorm: "<bestand>",
  doet: "Sleutels die u vertrouwt: een -publiek.pem of vertrouwde-sleutels.json. Daarmee wordt de handtekening gecontroleerd.",
};

/** The commands by their name, in the order of the help. */
export const GEBRUIK: ReadonlyMap<string, Gebruik> = new Map([
  [
    "controleer",
    {
      regel: "controleer <werkboek.xlsx>… --beschikking <bestand> [--json <naar>] [--uitvoer <xlsx>] [--alles]",
      doet: "Leest het werkboek, herkent de tabellen en toont wat niet klopt, met blad en cel.",
      opties: [
        { ...BESCHIKKING, doet: `${BESCHIKKING.doet} Bij meer werkboeken mag deze optie vaker.` },
        JSON,
        { naam: "uitvoer", vorm: "<xlsx>", doet: "Schrijft alle bevindingen als werkboek." },
        SLEUTELS,
        { naam: "alles", vorm: null, doet: "Toont ook de bevindingen met een toelichting voluit." },
      ],
    },
  ],
  [
    "maak",
    {
      regel: "maak <werkboek.xlsx> --beschikking <bestand> --naar <uit.xlsx>",
      doet: "Controleert en maakt de verantwoording als nieuw werkboek. Getypte teksten blijven staan.",
      opties: [BESCHIKKING, { naam: "naar", vorm: "<uit.xlsx>", doet: "Waar de verantwoording komt." }, SLEUTELS],
    },
  ],
  [
    "afreken",
    {
      regel: "afreken <werkboek.xlsx> --beschikking <bestand> [--json <naar>]",
      doet: "Toont het voorstel voor de afrekening, op de drie manieren van verrekenen.",
      opties: [BESCHIKKING, JSON, SLEUTELS],
    },
  ],
  [
    "herken",
    {
      regel: "herken <werkboek.xlsx> [--beschikking <bestand>] [--json <naar>]",
      doet: "Toont wat herkend is: tabellen, kolommen en activiteiten, met de zekerheid.",
      opties: [BESCHIKKING, JSON, SLEUTELS],
    },
  ],
  [
    "beschikking",
    {
      regel: "beschikking <bestand> [--naar <xlsx of json>]",
      doet: "Controleert een beschikking, toont de vingerafdruk, zet om naar de andere vorm, ondertekent.",
      opties: [
        { naam: "naar", vorm: "<xlsx of json>", doet: "Schrijft de beschikking in deze vorm." },
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
  ["uitleg", { regel: "uitleg [code]", doet: "Legt een controle uit, of noemt ze allemaal.", opties: [] }],
  [
    "functie",
    { regel: "functie '<NAAM(arg; arg)>'", doet: "Rekent een functie van de invoegtoepassing uit.", opties: [] },
  ],
]);
