/** How a named style looks. Sizes in points, colours RRGGBB. The names and values are those of one quiet, consistent house style. */
export interface Stijl {
  readonly grootte: 10 | 12 | 16;
  readonly vet: boolean;
  readonly kleur: string;
  readonly vulling: string | null;
  readonly getalvorm: string | null;
  readonly uitlijning: "links" | "rechts" | "midden";
  readonly verticaal: "boven" | "midden" | "onder";
  readonly terugloop: boolean;
  readonly rand: { readonly boven?: Rand; readonly onder?: Rand; readonly links?: Rand; readonly rechts?: Rand };
  readonly ontgrendeld: boolean;
  /** Space in front of the text, in steps of about three spaces. */
  readonly inspring?: number;
  readonly onderstreept?: boolean;
  /** A figure that is wider than its column gets smaller letters: never "###". */
  readonly krimpt?: boolean;
}

export interface Rand {
  readonly lijn: "dun" | "gestreept" | "dubbel";
  readonly kleur: string;
}

export const KLEUR = {
  inkt: "1F2933",
  grijs: "52606D",
  blauw: "1B3A5C",
  lijn: "D3DAE2",
  bleek: "EEF2F6",
  invoer: "FFF6D6",
  invoerRand: "8A6D1B",
  gekozen: "E3EBF4",
  negatief: "8C1D18",
  grafiekLicht: "9FB0C3",
  wit: "FFFFFF",
} as const;

export const LAMPKLEUREN = {
  rood: "B3261E",
  oranje: "B45309",
  blauw: "1D5FA6",
  groen: "2E7D32",
  donkergroen: "14532D",
} as const;

const GETAL = "#,##0;-#,##0;0";
const GETAL_KOMMA = "#,##0.##;-#,##0.##;0";
const VERSCHIL = "+#,##0;-#,##0;0";
const VERSCHIL_KOMMA = "+#,##0.##;-#,##0.##;0";
const NUMMER = "0_-_-";
const EURO = '"€" #,##0.00;-"€" #,##0.00;"€ –"';
const EURO_SOM = '"€" #,##0.00;-"€" #,##0.00;"€" 0.00';
const TARIEF = '"€" #,##0.0000';
const PROCENT_KOMMA = "0.0%";
const PROCENT = "0%_-_-;-0%_-_-;0%_-_-;@_-_-";

const basis: Stijl = {
  grootte: 10,
  vet: false,
  kleur: KLEUR.inkt,
  vulling: null,
  getalvorm: null,
  uitlijning: "links",
  verticaal: "midden",
  terugloop: false,
  rand: {},
  ontgrendeld: false,
};
const dunLijn: Rand = { lijn: "dun", kleur: KLEUR.lijn };
const dunInkt: Rand = { lijn: "dun", kleur: KLEUR.inkt };
const invoerRand: Rand = { lijn: "gestreept", kleur: KLEUR.invoerRand };
const rij: Stijl = { ...basis, rand: { onder: dunLijn } };
const rechts = { uitlijning: "rechts" } as const;
const bedrag = { ...rechts, krimpt: true } as const;
const kolomkop: Stijl = { ...basis, vet: true, verticaal: "onder", terugloop: true, rand: { onder: dunInkt } };
const groepkop: Stijl = { ...kolomkop, vulling: KLEUR.bleek, verticaal: "midden", terugloop: false };
const som: Stijl = { ...basis, vet: true, rand: { boven: dunInkt } };
const eindsom: Stijl = { ...som, rand: { boven: dunInkt, onder: { lijn: "dubbel", kleur: KLEUR.inkt } } };
const invoer: Stijl = {
  ...basis,
  vulling: KLEUR.invoer,
  ontgrendeld: true,
  terugloop: true,
  verticaal: "boven",
  rand: { boven: invoerRand, onder: invoerRand, links: invoerRand, rechts: invoerRand },
};
const lamp = (kleur: string): Stijl => ({ ...rij, uitlijning: "midden", kleur: KLEUR.wit, vulling: kleur });

/** All styles of the sheets that we make. One word per look; a plan names them, the adapters draw them. */
export const STIJLEN = {
  standaard: basis,
  titel: { ...basis, grootte: 16, vet: true, kleur: KLEUR.blauw },
  ondertitel: { ...basis, kleur: KLEUR.grijs },
  kop: { ...basis, grootte: 12, vet: true, kleur: KLEUR.blauw, verticaal: "onder" },
  kolomkop,
  kolomkopGetal: { ...kolomkop, ...rechts },
  groepkop,
  groepkopIngesprongen: { ...groepkop, inspring: 1 },
  kolomkopIngesprongen: { ...kolomkop, inspring: 1 },
  groepkopGetal: { ...groepkop, ...rechts },
  label: { ...basis, kleur: KLEUR.grijs },
  labelRechts: { ...basis, ...rechts, kleur: KLEUR.grijs },
  gegeven: { ...basis, vet: true },
  gegevenLinks: { ...basis, vet: true },
  gegevenEuroLinks: { ...basis, getalvorm: EURO_SOM },
  gegevenGetal: { ...basis, ...rechts, vet: true, getalvorm: GETAL },
  gegevenEuro: { ...basis, ...bedrag, vet: true, getalvorm: EURO_SOM },
  toelichting: { ...basis, kleur: KLEUR.grijs },
  toelichtingTerugloop: { ...basis, kleur: KLEUR.grijs, terugloop: true, verticaal: "boven" },
  toelichtingInvoer: { ...basis, kleur: KLEUR.grijs, terugloop: true, verticaal: "boven", inspring: 1 },
  toelichtingBoven: { ...basis, kleur: KLEUR.grijs, verticaal: "boven", inspring: 1 },
  link: { ...basis, ...rechts, kleur: KLEUR.blauw, onderstreept: true },
  linkInRij: { ...rij, kleur: KLEUR.blauw, onderstreept: true, terugloop: true },
  linkInRijEenRegel: { ...rij, kleur: KLEUR.blauw, onderstreept: true },
  linkInRijBoven: { ...rij, kleur: KLEUR.blauw, onderstreept: true, verticaal: "boven", terugloop: true },
  linkIngesprongen: { ...rij, kleur: KLEUR.blauw, onderstreept: true, terugloop: true, inspring: 1 },
  tekst: { ...rij, terugloop: true },
  tekstEenRegel: rij,
  tekstRechts: { ...rij, ...rechts },
  tekstIngesprongen: { ...rij, terugloop: true, inspring: 1 },
  tekstIngesprongenEenRegel: { ...rij, inspring: 1 },
  tekstGrijsBoven: { ...rij, kleur: KLEUR.grijs, terugloop: true, verticaal: "boven" },
  nummerBoven: { ...rij, ...rechts, getalvorm: NUMMER, verticaal: "boven" },
  nummerGrijsBoven: { ...rij, ...rechts, kleur: KLEUR.grijs, getalvorm: NUMMER, verticaal: "boven" },
  tekstBoven: { ...rij, terugloop: true, verticaal: "boven" },
  tekstBovenIngesprongen: { ...rij, terugloop: true, verticaal: "boven", inspring: 1 },
  tekstVetBoven: { ...rij, vet: true, terugloop: true, verticaal: "boven" },
  tekstVet: { ...rij, vet: true },
  getal: { ...rij, ...rechts, getalvorm: GETAL },
  getalBoven: { ...rij, ...rechts, getalvorm: GETAL, verticaal: "boven" },
  getalKomma: { ...rij, ...rechts, getalvorm: GETAL_KOMMA },
  verschil: { ...rij, ...rechts, getalvorm: VERSCHIL },
  verschilKomma: { ...rij, ...rechts, getalvorm: VERSCHIL_KOMMA },
  euro: { ...rij, ...bedrag, getalvorm: EURO },
  tarief: { ...rij, ...bedrag, getalvorm: TARIEF },
  procent: { ...rij, ...rechts, getalvorm: PROCENT },
  procentKomma: { ...rij, ...bedrag, getalvorm: PROCENT_KOMMA },
  open: { ...rij, ...rechts, getalvorm: "0;-0;–" },
  datum: { ...rij, getalvorm: "d mmmm yyyy" },
  lampteken: { ...rij, uitlijning: "midden" },
  lampwoord: { ...rij, inspring: 1 },
  lampRood: lamp(LAMPKLEUREN.rood),
  lampOranje: lamp(LAMPKLEUREN.oranje),
  lampBlauw: lamp(LAMPKLEUREN.blauw),
  lampGroen: lamp(LAMPKLEUREN.groen),
  lampDonkergroen: lamp(LAMPKLEUREN.donkergroen),
  negatief: { ...rij, vet: true, kleur: KLEUR.negatief },
  grijs: { ...basis, kleur: KLEUR.grijs },
  gekozenVulling: { ...basis, vulling: KLEUR.gekozen },
  som,
  somGetal: { ...som, ...rechts, getalvorm: GETAL },
  somEuro: { ...som, ...bedrag, getalvorm: EURO_SOM },
  somIngesprongen: { ...som, inspring: 1 },
  eindsom,
  eindsomIngesprongen: { ...eindsom, inspring: 1 },
  eindsomEuro: { ...eindsom, ...bedrag, getalvorm: EURO_SOM },
  invoer,
  invoerEuro: { ...invoer, getalvorm: EURO_SOM },
  invoerDatum: { ...invoer, getalvorm: "d mmmm yyyy" },
  invoerRechtsInRij: { ...invoer, ...rechts, verticaal: "midden", rand: { onder: invoerRand } },
  invoerInRij: { ...invoer, rand: { onder: invoerRand } },
  gekozenKop: { ...kolomkop, ...rechts, vulling: KLEUR.gekozen },
  gekozenEuro: { ...rij, ...bedrag, getalvorm: EURO, vulling: KLEUR.gekozen },
  gekozenSom: { ...som, ...bedrag, getalvorm: EURO_SOM, vulling: KLEUR.gekozen },
  gekozenEindsom: { ...eindsom, ...bedrag, getalvorm: EURO_SOM, vulling: KLEUR.gekozen },
  hulp: { ...basis, kleur: KLEUR.grijs },
  hulpProcent: { ...basis, ...rechts, kleur: KLEUR.grijs, getalvorm: "0%" },
  invoerGetalInRij: { ...invoer, ...bedrag, terugloop: false, verticaal: "midden", rand: { onder: invoerRand } },
  invoerProcentInRij: {
    ...invoer,
    ...bedrag,
    terugloop: false,
    verticaal: "midden",
    rand: { onder: invoerRand },
    getalvorm: PROCENT_KOMMA,
  },
  invoerJaar: { ...invoer, ...bedrag, vet: true, terugloop: false, verticaal: "onder", rand: { onder: invoerRand } },
  invoerDatumInRij: { ...invoer, rand: { onder: invoerRand }, getalvorm: "d-m-yyyy" },
  invoerEuroInRij: {
    ...invoer,
    ...bedrag,
    terugloop: false,
    verticaal: "midden",
    rand: { onder: invoerRand },
    getalvorm: EURO,
  },
  tegelkop: { ...basis, kleur: KLEUR.grijs, rand: { boven: dunInkt } },
  tegelnaam: { ...basis, grootte: 12, vet: true, kleur: KLEUR.blauw, verticaal: "boven", terugloop: true },
  tegelnaamKlein: { ...basis, vet: true, kleur: KLEUR.blauw, verticaal: "boven", terugloop: true },
  tegellink: { ...basis, kleur: KLEUR.blauw, onderstreept: true },
  tegelwoord: { ...basis, vet: true, inspring: 1 },
  tegelteken: { ...basis, uitlijning: "midden" },
  tegelcijfer: { ...basis, grootte: 16, vet: true },
  tegeltekst: { ...basis, terugloop: true, verticaal: "boven" },
  streef: { ...rij, ...rechts, getalvorm: '"["#,##0"]"' },
  streefKomma: { ...rij, ...rechts, getalvorm: '"["#,##0.0#"]"' },
  streefMeer: { ...rij, ...rechts, getalvorm: '"[> "General"]"' },
  streefMinstens: { ...rij, ...rechts, getalvorm: '"[≥ "General"]"' },
  streefMinder: { ...rij, ...rechts, getalvorm: '"[< "General"]"' },
  streefHoogstens: { ...rij, ...rechts, getalvorm: '"[≤ "General"]"' },
  matrix: {
    ...basis,
    terugloop: true,
    verticaal: "boven",
    rand: { boven: dunLijn, onder: dunLijn, links: dunLijn, rechts: dunLijn },
  },
  matrixKop: { ...basis, vet: true, vulling: KLEUR.bleek, rand: { boven: dunLijn, links: dunLijn, rechts: dunLijn } },
} as const satisfies Record<string, Stijl>;

export type StijlNaam = keyof typeof STIJLEN;
