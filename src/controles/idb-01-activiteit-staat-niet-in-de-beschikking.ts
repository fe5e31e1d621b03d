import { bereikNaam, type Bereik } from "../domein/bereik";
import type { Overgeslagen, Productie, Regel } from "../domein/productie";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { normaliseer } from "../inlezen/tekst";
import { controle } from "./controle";
import { aantalRijen } from "./niet-geteld";
import { bronBeschikking, register } from "./plaats";
import { zuiver } from "./ruimte";
import { KOP } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly kenmerk: string;
  readonly kandidaten: readonly string[];
  /** Rows of a log with this name, and what they add up to; 0 where it stands in a table with totals. */
  readonly logRegels: number;
  readonly logSom: number;
  readonly logMaat: Maat;
}

/** What the log adds up for such rows; null where they add up nothing that has a name. */
type Maat = NonNullable<Overgeslagen["maat"]> | null;

const IN_WOORDEN: Readonly<Record<NonNullable<Maat>, string>> = {
  uren: "uren",
  deelnemers: "deelnemers",
  aantal: "",
  ipu: "IPU",
};

/** One name that the beschikking does not know, wherever it stands in the workbook. */
interface Onbekend {
  readonly naam: string;
  readonly kandidaten: readonly string[];
  readonly cellen: readonly Bereik[];
  readonly logRegels: number;
  readonly logSom: number;
  readonly logMaat: Maat;
}

/** A row that matches nothing and of which the user did not say that it is outside the beschikking. */
function isOnbekend({ koppeling }: Regel): boolean {
  return koppeling.activiteit === null && koppeling.wijze !== "keuze";
}

const EIGEN_GELD =
  /\b(?:buiten (?:de |deze |onze )?beschikking|eigen (?:middelen|geld|rekening|financiering|inkomsten)|niet (?:gesubsidieerd|beschikt)|zonder subsidie)\b/i;
const GEMEENTEGELD = /gemeente|subsidie|beschikking/i;

/** A row that says itself that it is outside the beschikking: paid from own means, or by another financier. */
function zegtBuiten({ naam, eenheid, toelichting, financier }: Regel, gemeente: string): boolean {
  if ([naam, eenheid, toelichting, financier].some((tekst) => tekst !== null && EIGEN_GELD.test(tekst.tekst)))
    return true;
  const betaler = financier?.tekst.trim() ?? "";
  return /\p{L}{3}/u.test(betaler) && !GEMEENTEGELD.test(betaler) && normaliseer(betaler) !== normaliseer(gemeente);
}

/** A row that states nothing is a heading or a note, not an activity. */
function noemtGetal(regel: Regel): boolean {
  return [regel.afspraak, regel.realisatie, regel.ipu].some(
    (getal) => getal !== null && getal.telling.status !== "onbekend",
  );
}

function* onbekenden({ regels, registraties }: Productie, gemeente: string): Iterable<Onbekend> {
  for (const regel of regels) {
    if (!isOnbekend(regel) || regel.naam === null || !noemtGetal(regel) || zegtBuiten(regel, gemeente)) continue;
    const { tekst: naam, cellen } = regel.naam;
    yield { naam, kandidaten: regel.koppeling.kandidaten, cellen, logRegels: 0, logSom: 0, logMaat: null };
  }
  for (const { overgeslagen } of registraties) {
    for (const { reden, wat: naam, aantal, som, cellen, maat = null, kandidaten = [] } of overgeslagen) {
      if (reden === "activiteit onbekend")
        yield { naam, kandidaten, cellen, logRegels: aantal, logSom: som, logMaat: maat };
    }
  }
}

/** What all logs with this name add up; null when they differ. */
function gedeeldeMaat(delen: readonly Onbekend[]): Maat {
  const maten = new Set(delen.filter(({ logRegels }) => logRegels > 0).map(({ logMaat }) => logMaat));
  return maten.size === 1 ? ([...maten][0] ?? null) : null;
}

/** The same name once, with all its cells. */
function perNaam(productie: Productie, gemeente: string): readonly Onbekend[] {
  const namen = new Map<string, Onbekend[]>();
  for (const nieuw of onbekenden(productie, gemeente)) {
    const sleutel = normaliseer(nieuw.naam);
    const eerder = namen.get(sleutel);
    if (eerder) eerder.push(nieuw);
    else if (sleutel !== "") namen.set(sleutel, [nieuw]);
  }
  return [...namen.values()].map((delen) => ({
    naam: delen[0]?.naam ?? "",
    kandidaten: delen.find(({ kandidaten }) => kandidaten.length > 0)?.kandidaten ?? [],
    // Rows below it go on with the name: its cell is told once.
    cellen: uniek(delen.flatMap(({ cellen }) => cellen)),
    logRegels: delen.reduce((som, { logRegels }) => som + logRegels, 0),
    logSom: zuiver(delen.reduce((som, { logSom }) => som + logSom, 0)),
    logMaat: gedeeldeMaat(delen),
  }));
}

function uniek(cellen: readonly Bereik[]): Bereik[] {
  return [...new Map(cellen.map((een) => [bereikNaam(een), een])).values()];
}

export const activiteitStaatNietInDeBeschikking = controle<Parameters>({
  code: "IDB-01",
  naam: "Activiteit staat niet in de beschikking",
  ernst: "fout",
  grondslag: "de activiteiten van het werkboek tegenover die van de beschikking",
  uitleg:
    "U verantwoordt alleen activiteiten die in de beschikking staan. " +
    "Heet de activiteit in uw werkboek anders? Wijs dan aan welke activiteit uit de beschikking het is. " +
    "Betaalt u de activiteit uit eigen middelen, geef dan aan dat zij buiten de beschikking valt, of schrijf dat erbij. " +
    "Een naam die vaker voorkomt, melden we één keer.",
  instellingen: ["zekerheidVanaf"],
  nodig: "beschikking",
  *controleer({ productie, beschikking }) {
    const boek = register(beschikking);
    for (const { naam, kandidaten, cellen, logRegels, logSom, logMaat } of perNaam(productie, beschikking.gemeente)) {
      const namen = kandidaten.flatMap((code) => boek.activiteit(code)?.naam ?? []).slice(0, 3);
      yield {
        anker: { blad: cellen[0]?.blad ?? "", wat: naam },
        cellen,
        gevonden: naam,
        verwacht: namen[0] ?? null,
        bron: bronBeschikking(beschikking),
        parameters: { naam, kenmerk: beschikking.kenmerk, kandidaten: namen, logRegels, logSom, logMaat },
      };
    }
  },
  bericht: ({ naam, kenmerk, kandidaten, logRegels, logSom, logMaat }) => {
    const samen = logMaat === null ? "" : `, samen ${`${schrijfGetal(logSom)} ${IN_WOORDEN[logMaat]}`.trim()}`;
    const log = logRegels > 0 ? ` Het gaat om ${aantalRijen(logRegels)} van de registratie${samen}.` : "";
    const vraag = kandidaten.length > 0 ? ` Bedoelt u ${kandidaten.map((deel) => `'${deel}'`).join(" of ")}?` : "";
    return `'${naam}' komt niet voor in beschikking ${kenmerk}.${log}${vraag}`;
  },
  herstelTekst: () =>
    "Koppel de naam aan een activiteit uit de beschikking, of geef aan dat deze activiteit buiten de beschikking valt.",
  voorbeelden: {
    goed: [
      {
        titel: "de afkorting uit de beschikking",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
      {
        titel: "de hele naam, anders geschreven",
        bladen: { Jeugd: [KOP, ["jeugd – gezonde leefstijl – sport & beweging", "Klokuur activiteit", 152, 190]] },
      },
      {
        titel: "een totaalrij is geen activiteit",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Totaal", null, 152, 190]] },
      },
      {
        titel: "de code uit de beschikking naast een eigen naam",
        bladen: {
          Jeugd: [
            ["Code", "Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["SPORT", "Bewegen voor de jeugd", "Klokuur activiteit", 152, 190],
          ],
        },
      },
      {
        titel: "het werkboek zegt zelf dat een activiteit buiten de beschikking valt",
        bladen: {
          Jeugd: [
            [...KOP, "Financier", "Toelichting"],
            ["Sport", "Klokuur activiteit", 152, 190, "gemeente", null],
            ["Kerstmarkt (buiten beschikking)", "Klokuur activiteit", null, 10, null, null],
            ["Schaakclub", "Klokuur activiteit", null, 40, null, "Uit eigen middelen betaald."],
            ["Taalcafé", "Klokuur activiteit", null, 25, "provincie", null],
          ],
        },
      },
      {
        titel: "een kop van een groep, een noot en een reeks over iets anders",
        bladen: {
          Jeugd: [
            KOP,
            ["Jeugd 4-18 jaar"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["* geteld tot en met december"],
          ],
          Trend: [
            ["Bezoekers", 2022, 2023, 2024],
            ["Buurthuis Noord", 410, 455, 470],
            ["Buurthuis Zuid", 120, 140, 150],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een activiteit die niet is afgesproken",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Schaakclub", "Klokuur activiteit", 40, 44]],
        },
        bevindingen: [{ cellen: ["Jeugd!A3"], gevonden: "Schaakclub", verwacht: null }],
      },
      {
        titel: "twee rijen van één onbekende activiteit zijn één melding",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Schaakclub", "Klokuur activiteit", 40, 44],
            ["Schaakclub", "Aantal deelnemers", 100, 120],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!A3", "Jeugd!A4"], gevonden: "Schaakclub" }],
      },
      {
        titel: "in een registratie per naam bij elkaar genomen",
        bladen: {
          Registratie: [
            ["Datum", "Activiteit", "Uren"],
            ["15-01-2024", "Sport", 2],
            ["16-01-2024", "Bingo", 1.5],
            ["22-01-2024", "Sport", 2],
            ["23-01-2024", "Bingo", 1.5],
          ],
        },
        bevindingen: [
          {
            cellen: ["Registratie!A3:C3", "Registratie!A5:C5"],
            gevonden: "Bingo",
            bericht:
              "'Bingo' komt niet voor in beschikking VOORBEELD-2024-001. Het gaat om 2 rijen van de registratie, samen 3 uren.",
          },
        ],
      },
      {
        titel: "een onbekende activiteit die volgens het werkboek de gemeente betaalt",
        bladen: {
          Jeugd: [
            [...KOP, "Financier"],
            ["Sport", "Klokuur activiteit", 152, 190, "gemeente"],
            ["Schaakclub", "Klokuur activiteit", 40, 44, "gemeente"],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!A3"], gevonden: "Schaakclub" }],
      },
    ],
  },
});
