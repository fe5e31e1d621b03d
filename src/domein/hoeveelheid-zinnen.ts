import { eenmaal } from "./eenmaal";
import { isVulwoord } from "./hoeveelheid-woorden";

/** Why a statement is not tied to this year's whole. */
export type Beletsel = "ontkend" | "ander jaar" | "toekomst" | "onzeker" | "deel" | "vraag" | "aanhaling";

/** A clause with its place in the text. */
export interface Zinsdeel {
  readonly begin: number;
  /** In small letters, as long as the clause itself. */
  readonly klein: string;
  readonly beletsel: Beletsel | null;
  readonly ontkend: boolean;
  readonly over: readonly string[];
  readonly jaar: number | null;
}

// All of these look at small letters: with 'i' V8 takes three times as long to make a class of every letter.
const KOPPELTEKST =
  /[,;:()]|\s[-–—]\s|\b(?:maar|omdat|doordat|want|waardoor|daardoor|terwijl|hoewel|zodat|aangezien|en|(?<=\p{L} )(?<!niet )door(?=\s+\p{L})|namelijk|vandaar|in plaats van)\b/gu;
/** A full stop between digits, or after a short form, ends no sentence. */
const ZINSEINDE = /[!?\n]+|\.(?!\d)(?=\s|$)/g;
const AFKORTING =
  /(?:^|[\s(])(?:ca|plm|ong|gem|aant|mnd|incl|excl|nr|st|jr|bijv|evt|resp|max|min|o\.a|d\.w\.z|t\.o\.v|i\.v\.m|i\.p\.v|m\.u\.v|n\.a\.v|\p{L})$/u;

const AFSPRAAKREF = String.raw`(?:de |het |onze |wat )?(?:oorspronkelijke )?(?:afspraak|afspraken|planning|offerte|begroting|beschikking|geplande|afgesproken|begrote|beschikte|is afgesproken|was afgesproken)`;
const ANDER_JAAR = new RegExp(
  String.raw`\b(?:vorige?|voorgaande?|eerdere?|voorheen|destijds|toen|toenmalige?|afgelopen (?:jaren|seizoen|schooljaar)|(?:jaar|jaren) (?:er|daar)voor|sinds|corona\p{L}*|historisch|altijd|steeds|elk jaar|ieder jaar|jaarlijks|vergeleken|vergelijking)\b|\b(?:ten opzichte van|t\.o\.v\.?)\s+(?!${AFSPRAAKREF}\b)`,
  "u",
);
const TOEKOMST =
  /\b(?:volgend|volgende|komend|komende|aankomend|aankomende|toekomst|toekomstige|zal|zullen|straks|gaat|gaan|verwachting|verwachten|hopen|hoopt|streven|streeft|willen|wil|ambitie|voornemens|voornemen|binnenkort|beoogd|beoogde|beogen|doel|doelen|doelstelling|doelstellingen)\b/u;
const ONZEKER =
  /\b(?:als(?!\s+(?:afgesproken|gepland|begroot|gevolg))|indien|mits|tenzij|zou|zouden|kon|konden|kan|kunnen|mogelijk|misschien|wellicht|waarschijnlijk|moet|moeten|mag|mogen|onduidelijk|onbekend|lijkt|lijken|schijnt|volgens ons|bijvoorbeeld|bijv|zoals bij|norm is)\b/u;
const DEEL = new RegExp(
  String.raw`\b(?:${[
    "waarvan|daarvan|hiervan|waaronder|daaronder|per|elke|elk|iedere|ieder|wekelijkse?|maandelijkse?|dagelijkse?|week|weken|maand|dag|dagen",
    "januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|voorjaar|zomer|najaar|herfst|winter|lente|seizoen",
    "kwartaal|halfjaar|half jaar|helft van het jaar|vakanties?|zomervakantie|schooljaar|schoolvakanties?|begin|eind|einde|eerste|tweede|derde|vierde|laatste|tot nu toe|tot en met|vanaf",
    "gemiddelde?|gem|locatie|wijk|wijken|school|scholen|buurt|dorp|extra|aanvullende?|nieuwe?|andere?|sommige|enkele|enige|een aantal|deel|delen|gedeelte|gedeeltelijk|deels|helft|rest|overige|elders|landelijke?|regionale?|regio|inclusief|incl|exclusief|excl|samen met|voor het eerst|keer per|los van|naast|behalve|afgezien|alleen",
  ].join("|")})\b`,
  "u",
);
const ONTKENNING = /\b(?:niet|geen|nooit|niets|zonder|nauwelijks|evenmin|amper|noch)\b/u;
const JAARTAL =
  /(?<![\d.,€-])(?:19|20)\d{2}(?![\d.,]*\d|\s*(?:uur|uren|klokuur|klokuren|lesuren|deeln|bezoek|personen|trajecten|adviezen|ipu|leerlingen|jongeren|kinderen|inwoners))/gu;

/** The clauses of a text with what speaks against tying them to the figures of `jaar`. */
export function zinsdelenVan(tekst: string, jaar: number | null): Zinsdeel[] {
  return zinnenVan(tekst).flatMap(({ begin, zin, vraag }) => {
    const heel = kleineLetters(zin);
    // Most clauses say nothing about a quantity: then nobody asks what speaks against them.
    const beletsel = eenmaal(() => (vraag ? "vraag" : beletselVan(heel, jaar)));
    const namen = eenmaal(() => [...new Set(namenIn(zin))]);
    return delenVan(heel).map((deel): Zinsdeel => ({
      begin: begin + deel.begin,
      klein: deel.tekst,
      jaar,
      get beletsel() {
        return beletsel();
      },
      get ontkend() {
        return ONTKENNING.test(deel.tekst);
      },
      get over() {
        return onderwerpVan(deel.tekst, namen());
      },
    }));
  });
}

/** What a clause is about: its words that do not merely fill, and the names in its sentence. */
function onderwerpVan(klein: string, namen: readonly string[]): string[] {
  const woorden = zonderOorzaak(klein).match(/\p{L}[\p{L}'’.&-]*/gu) ?? [];
  const over = new Set([...woorden.map((woord) => woord.replace(/[.'’-]+$/, "")), ...namen]);
  return [...over].filter((woord) => woord !== "" && !isVulwoord(woord));
}

const OORZAAK =
  /^\s*(?:daarom|(?:door|ondanks|dankzij|wegens|vanwege|als gevolg van|tijdens)\s+(?:\p{L}[\p{L}-]*\s+){1,6}?)(?=(?:is|zijn|was|waren|werd|werden|heeft|hebben|kwam|bleef)\s)/u;

/** Without a cause in front: 'door ziekte is de afspraak niet gehaald' is about the afspraak. */
function zonderOorzaak(zinsdeel: string): string {
  return zinsdeel.replace(OORZAAK, " ");
}

/** As long as the text itself: İ is the one letter of which the small one is longer. */
export function kleineLetters(tekst: string): string {
  return tekst.replace(/İ/g, "i").toLowerCase();
}

/** The sentences of a text, with their place. */
export function zinnenVan(tekst: string): { readonly begin: number; readonly zin: string; readonly vraag: boolean }[] {
  const zinnen: { begin: number; zin: string; vraag: boolean }[] = [];
  let begin = 0;
  for (const einde of tekst.matchAll(ZINSEINDE)) {
    if (einde[0] === "." && AFKORTING.test(kleineLetters(tekst.slice(Math.max(begin, einde.index - 12), einde.index))))
      continue;
    zinnen.push({ begin, zin: tekst.slice(begin, einde.index), vraag: einde[0].includes("?") });
    begin = einde.index + einde[0].length;
  }
  zinnen.push({ begin, zin: tekst.slice(begin), vraag: false });
  return zinnen.filter(({ zin }) => zin.trim() !== "");
}

function beletselVan(zin: string, jaar: number | null): Beletsel | null {
  if (/["“”„«»]|(?<!\p{L})['‘]\p{L}[^'’]{3,}['’](?!\p{L})/u.test(zin)) return "aanhaling";
  const jaren = [...zin.matchAll(JAARTAL)].map(([tekst]) => Number(tekst));
  if (ANDER_JAAR.test(zin) || jaren.some((een) => een !== jaar)) return "ander jaar";
  if (TOEKOMST.test(zin)) return "toekomst";
  if (ONZEKER.test(zin)) return "onzeker";
  return DEEL.test(zin) ? "deel" : null;
}

/** Words with a capital that do not open the sentence: places, organisations, projects. */
function namenIn(zin: string): string[] {
  const eerste = /\p{L}/u.exec(zin)?.index ?? 0;
  return [...zin.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{L}&.-]*/gu)]
    .filter(({ index }) => index > eerste)
    .map(([woord]) => woord.toLowerCase().replace(/[.-]+$/, ""))
    .filter((woord) => !isVulwoord(woord));
}

function delenVan(zin: string): { readonly begin: number; readonly tekst: string }[] {
  const delen: { begin: number; tekst: string }[] = [];
  let begin = 0;
  for (const grens of zin.matchAll(KOPPELTEKST)) {
    // A comma or a colon inside a number divides nothing.
    if (/[,:]/.test(grens[0]) && /\d/.test(zin[grens.index - 1] ?? "") && /\d/.test(zin[grens.index + 1] ?? ""))
      continue;
    if (grens[0] === "en" && /\btussen\s+\S+\s+$/.test(zin.slice(0, grens.index))) continue;
    delen.push({ begin, tekst: zin.slice(begin, grens.index) });
    begin = grens.index + grens[0].length;
  }
  delen.push({ begin, tekst: zin.slice(begin) });
  return delen.filter(({ tekst }) => /[\p{L}\d]/u.test(tekst));
}
