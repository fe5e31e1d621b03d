import type { Activiteit, Afspraak } from "../domein/beschikking";
import { onthoudPer, onthoudPerTwee, onthoudTekst } from "../domein/onthouden";
import type { Productie, Regel } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import type { Verhaal } from "../domein/verhaal";
import { eenheidVorm } from "../inlezen/eenheden";
import { normaliseer, opEenRegel, woorden } from "../inlezen/tekst";
import { regelsPer, regelsPerActiviteit, type Register } from "./plaats";
import { exact, ruimte, streefRuimte, type Ruimte } from "./ruimte";

/** One row of an activity as a text can speak of it: what was delivered, what was agreed, and the words for its unit. */
export interface Cijferrij {
  readonly regel: Regel;
  readonly afspraak: Afspraak | null;
  readonly realisatie: Ruimte;
  /** As the workbook states it and as the beschikking does; empty when neither has a number. */
  readonly afgesproken: readonly Ruimte[];
  /** Agreed and delivered hours of staff, where the unit is hours: a text can mean those too. */
  readonly inzet: readonly Ruimte[];
  readonly eenheidswoorden: ReadonlySet<string>;
}

/** The rows that a text is about, and the words that it may use for the activity itself. */
export interface Onderwerp {
  readonly rijen: readonly Cijferrij[];
  readonly naamwoorden: ReadonlySet<string>;
  readonly naam: string;
  readonly activiteit: Activiteit | null;
  /** It has so many rows that a text can be about any of them; `rijen` is then empty, and nothing is held against it. */
  readonly teVeelRijen: boolean;
}

const UREN = ["uur", "uren", "klokuur", "klokuren"];
/** Words of a unit that name no unit. */
const ALGEMEEN = new Set([
  "aantal",
  "aant",
  "gemiddeld",
  "gem",
  "per",
  "van",
  "en",
  "of",
  "activiteit",
  "activiteiten",
  "medewerker",
]);

/** With more rows than these a text can be about any of them: it is held against none. */
const MEESTE_RIJEN = 200;

function enkelEnMeer(woord: string): string[] {
  const vormen = [woord];
  if (woord.length > 5 && woord.endsWith("en")) vormen.push(woord.slice(0, -2));
  if (woord.length > 5 && woord.endsWith("s")) vormen.push(woord.slice(0, -1));
  if (woord === "adviezen") vormen.push("advies");
  return vormen;
}

const woordenVanEenheid = onthoudTekst((eenheid): readonly string[] =>
  [...woorden(normaliseer(eenheid)), ...woorden(eenheidVorm(eenheid))]
    .filter((woord) => !ALGEMEEN.has(woord))
    .flatMap(enkelEnMeer),
);

/** The words for units, each on a line of its own. */
const woordenVanEenheden = onthoudTekst(
  (regels): ReadonlySet<string> => new Set(regels.split("\n").flatMap(woordenVanEenheid)),
);

function eenheidswoorden(eenheden: readonly (string | null | undefined)[], uren: boolean): ReadonlySet<string> {
  const namen = eenheden.filter((eenheid) => eenheid != null).map((eenheid) => opEenRegel(eenheid));
  return woordenVanEenheden([...namen, ...(uren ? UREN : [])].join("\n"));
}

const noemtUren = onthoudTekst((eenheid) => /\b(?:ipu|\p{L}*uur|\p{L}*uren)\b/u.test(eenheid.toLowerCase()));

/** Whether this unit counts hours. */
export function teltUren(eenheid: string | null, telbegrip: string | null): boolean {
  return telbegrip === "uren" || noemtUren(eenheid ?? "");
}

function cijferrij(regel: Regel, boek: Register): Cijferrij[] {
  const gelezen = ruimte(regel.realisatie);
  if (gelezen === null) return [];
  // What was counted is what it is, whatever the format shows of it.
  const realisatie = regel.realisatie?.telling.status === "geteld" ? exact(gelezen.waarde) : gelezen;
  const { activiteit: code } = regel.koppeling;
  const afspraak = boek.afspraak(code, regel.afspraakId);
  const streef = afspraak && afspraak.streefwaarde.soort !== "geen" ? streefgetal(afspraak.streefwaarde) : null;
  const afgesproken = [streefRuimte(regel.afspraak), streef === null ? null : exact(streef)].filter(
    (een) => een !== null,
  );
  const eenheid = regel.eenheid?.tekst ?? afspraak?.eenheid ?? null;
  const uren = teltUren(eenheid, afspraak?.telbegrip ?? null);
  const ipu = boek.activiteit(code)?.ipu ?? null;
  const inzet = [ruimte(regel.ipu), ruimte(regel.ipuRealisatie), ipu === null ? null : exact(ipu)].filter(
    (een) => een !== null,
  );
  return [
    {
      regel,
      afspraak,
      realisatie,
      afgesproken,
      inzet: uren ? inzet : [],
      eenheidswoorden: eenheidswoorden([eenheid, afspraak?.eenheid, afspraak?.telbegrip], uren),
    },
  ];
}

/** Rows with one name in one table are about one thing. */
function naamsleutel({ tabel, naam }: Regel): string {
  return `${tabel}\n${normaliseer(naam?.tekst ?? "")}`;
}

const regelsPerNaam = onthoudPer(({ regels }: Productie) => regelsPer(regels, naamsleutel));

type Onderwerpzoeker = (verhaal: Verhaal) => Onderwerp | null;

/**
 * Finds what each running text is about: the rows of its activity or, without a beschikking, those with the name of its own row. The
 * rules about texts share what was found.
 */
export const onderwerpen = onthoudPerTwee((productie: Productie, boek: Register): Onderwerpzoeker => {
  const perActiviteit = regelsPerActiviteit(productie);
  const losse = new Map<string, Regel>();
  for (const regel of productie.regels)
    if (regel.koppeling.activiteit === null && regel.naam !== null) losse.set(regel.id, regel);
  const bewaard = new Map<string, Onderwerp>();
  const maak = (sleutel: string, regels: () => readonly Regel[], activiteit: Activiteit | null): Onderwerp => {
    const eerder = bewaard.get(sleutel);
    if (eerder) return eerder;
    const eigen = regels();
    const naam = activiteit?.naam ?? eigen[0]?.naam?.tekst ?? "";
    // A log names its activity on every row: each name counts once.
    const namen = new Set([activiteit?.naam, activiteit?.afkorting]);
    for (const regel of eigen) namen.add(regel.naam?.tekst);
    const naamwoorden = new Set([...namen].flatMap((een) => woorden(normaliseer(een ?? ""))));
    const teVeelRijen = eigen.length > MEESTE_RIJEN;
    const rijen = teVeelRijen ? [] : eigen.flatMap((regel) => cijferrij(regel, boek));
    const onderwerp = { rijen, naamwoorden, naam, activiteit, teVeelRijen };
    bewaard.set(sleutel, onderwerp);
    return onderwerp;
  };
  return ({ activiteit: code, regel: id }) => {
    const activiteit = boek.activiteit(code);
    if (activiteit !== null)
      return maak(`a ${activiteit.code}`, () => perActiviteit.get(activiteit.code) ?? [], activiteit);
    // Beside several activities, or one that the beschikking does not know: then it is not clear whose figures it is about.
    const regel = id === null ? undefined : losse.get(id);
    if (regel === undefined) return null;
    const sleutel = naamsleutel(regel);
    return maak(`r ${sleutel}`, () => regelsPerNaam(productie).get(sleutel) ?? [], null);
  };
});

/** Whether a word of a text is one for the activity itself: of its name, or the end of a compound in it ('lessen' of 'voorlichtingslessen'). */
export function isNaamwoord(woord: string, { naamwoorden }: Onderwerp): boolean {
  const schoon = normaliseer(woord);
  if (naamwoorden.has(schoon)) return true;
  return schoon.length >= 5 && [...naamwoorden].some((naam) => naam.length > schoon.length && naam.endsWith(schoon));
}

/** Whether a word of a text is one for the unit of this row. */
export function isEenheidswoord(woord: string, { eenheidswoorden: eigen }: Cijferrij): boolean {
  const schoon = normaliseer(woord);
  return eigen.has(schoon) || isDeelwoordVan(schoon, eigen);
}

const DEELWOORD = /^(\p{L}{0,5})ge(\p{L}{3,}?)(?:d|t|en)$/u;
/** So many letters a participle and a unit share at least. */
const STAM = 6;

/** Whether a word is what is done for a unit: 'uitgeleend' for 'uitleningen'. */
function isDeelwoordVan(woord: string, eenheden: ReadonlySet<string>): boolean {
  const delen = DEELWOORD.exec(woord);
  const stam = delen === null ? "" : enkel(`${delen[1]}${delen[2]}`);
  return stam.length >= STAM && [...eenheden].some((een) => enkel(een).startsWith(stam.slice(0, STAM)));
}

/** 'leen' and 'lening' begin alike when a long vowel is written once. */
function enkel(woord: string): string {
  return woord.replace(/([aeou])\1/g, "$1");
}

/** Whether a word is known at all: a unit of one of the rows, or a word for the activity. */
export function isBekend(woord: string, onderwerp: Onderwerp): boolean {
  const delen = woorden(normaliseer(woord));
  return delen.every(
    (deel) => isNaamwoord(deel, onderwerp) || onderwerp.rijen.some((rij) => isEenheidswoord(deel, rij)),
  );
}
