import type { Beschikking } from "../../domein/beschikking";
import { euro, HOOGSTE_BEDRAG, type Cent } from "../../domein/geld";
import { isBovenPlafond, plafonds, type Plafonds } from "../../domein/plafond";
import { sturingskaderVan, type Sturingskader } from "../../domein/sturingskader";
import { PLAFONDS_SOORT, plafondwerkboek } from "../../verantwoording/plafondblad";
import { leesBestand } from "../../werkboek/bestand/lezen";
import { schrijfBestand } from "../../werkboek/bestand/schrijven";
import { leesArgumenten, type Opdracht } from "../argumenten";
import { isUitvoer } from "../bevindingen-werkboek";
import { laadBeschikkingen } from "../beschikkingen";
import { keurDoelen, leesBestaand, schrijfVeilig } from "../bestanden";
import { KLAAR, OPEN_FOUTEN, OpdrachtFout } from "../fout";
import { GEBRUIK } from "../gebruik";
import { laadSturingskader } from "../kader";
import { lijktOp } from "../regels";
import { toonPlafonds } from "../tonen-plafond";
import { isMap, vindBronnen, type Bronnen } from "../werkboekenlijst";
import type { Wereld } from "../wereld";

/**
 * `verantwoord plafond`: the sum of beschikkingen against the joint ceiling of the structural partners and against the budgets of
 * the incidental schemes. Exit status 1 where a ceiling is exceeded.
 */
export const plafond: Opdracht = async (argumenten, wereld) => {
  const { los, waarde, waarden } = leesArgumenten("plafond", argumenten);
  const regelingen = waarden("regeling").map(leesRegeling);
  if (los.length + regelingen.length === 0)
    throw new OpdrachtFout(
      `Geef minstens één beschikking, of een map met beschikkingen. Gebruik: verantwoord ${GEBRUIK.get("plafond")!.regel}`,
    );
  const maximum = leesBedrag(waarde("plafond"));
  const [naar, kaderpad] = [waarde("naar"), waarde("sturingskader")];
  if (naar !== null && !/\.xlsx$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .xlsx eindigen.`);
  const { paden, gevonden } = await vindBeschikkingen(wereld, los);
  const bronnen = [
    ...paden,
    ...[...gevonden.values()].map(({ pad }) => pad),
    ...regelingen.map(({ pad }) => pad),
    ...(kaderpad === null ? [] : [kaderpad]),
  ];
  await keurDoelen(wereld, bronnen, naar === null ? [] : [naar]);
  const oud = naar === null ? null : await keurDoel(wereld, naar);
  const structureel = [...(await laadBeschikkingen(wereld, paden)), ...gevonden.keys()];
  const incidenteel = await laadBeschikkingen(
    wereld,
    regelingen.map(({ pad }) => pad),
  );
  const alle = [...structureel, ...incidenteel];
  keurSamen(alle);
  keurEenPlafond(structureel, incidenteel, regelingen);
  const kader = kaderpad === null ? sturingskaderVan(alle[0]!.gemeente) : await laadSturingskader(wereld, kaderpad);
  const perRegeling = new Map<string, Beschikking[]>();
  regelingen.forEach(({ naam }, plaats) => {
    const bekend = bekendeRegeling(naam, kader);
    perRegeling.set(bekend, [...(perRegeling.get(bekend) ?? []), incidenteel[plaats]!]);
  });
  const stand = plafonds({ structureel, plafond: maximum, regelingen: perRegeling }, kader);
  if (naar !== null) await schrijf(wereld, naar, oud, stand, kader);
  wereld.schrijf(`${toonPlafonds(stand, wereld.breedte)}\n`);
  if (naar !== null) wereld.schrijf(`\nHet blad Plafonds staat in ${naar}.\n`);
  return isBovenPlafond(stand) ? OPEN_FOUTEN : KLAAR;
};

/**
 * What was named, and the beschikkingen in folders that were named. One of those that does not hold is refused: without it the sum would
 * look complete. Throws OpdrachtFout.
 */
async function vindBeschikkingen(
  wereld: Wereld,
  los: readonly string[],
): Promise<{ paden: readonly string[]; gevonden: Bronnen["gevonden"] }> {
  const mappen: string[] = [];
  for (const pad of los) if (await isMap(wereld, pad)) mappen.push(pad);
  const paden = los.filter((pad) => !mappen.includes(pad));
  if (mappen.length === 0) return { paden, gevonden: new Map() };
  const { gevonden, slechteBeschikkingen } = await vindBronnen(wereld, mappen);
  const [slecht] = slechteBeschikkingen;
  if (slecht) throw new OpdrachtFout(`${slecht.naam}: ${slecht.reden}`);
  if (gevonden.size === 0)
    throw new OpdrachtFout(`In '${mappen.join("' en '")}' staat geen beschikking. Geef de map waar ze wel staan.`);
  return { paden, gevonden };
}

async function schrijf(
  wereld: Wereld,
  naar: string,
  oud: Uint8Array | null,
  stand: Plafonds,
  kader: Sturingskader | null,
): Promise<void> {
  const inhoud = await schrijfBestand(plafondwerkboek(stand, kader?.bron ?? null));
  await schrijfVeilig(wereld, [{ pad: naar, inhoud, oud }]);
}

/** What stands at the output path now, refused when it is not such a workbook of ours. */
async function keurDoel(wereld: Wereld, pad: string): Promise<Uint8Array | null> {
  const bytes = await leesBestaand(wereld, pad, "het bestand");
  if (bytes === null) return null;
  const inhoud = await leesBestand(bytes, pad).catch(() => null);
  if (inhoud !== null && isUitvoer(inhoud, PLAFONDS_SOORT)) return bytes;
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is niet met 'verantwoord plafond' gemaakt. Kies een andere naam; ik overschrijf het niet.`,
  );
}

function leesRegeling(tekst: string): { naam: string; pad: string } {
  const plek = tekst.indexOf("=");
  const [naam, pad] = [tekst.slice(0, plek).trim(), tekst.slice(plek + 1).trim()];
  if (plek < 1 || naam === "" || pad === "")
    throw new OpdrachtFout(`'--regeling ${tekst}' lees ik niet. Schrijf: --regeling 'Innovatiefonds=beschikking.json'`);
  return { naam, pad };
}

/** "2.000.000", "2000000,50" or "2000000.50", with or without a euro sign. */
function leesBedrag(tekst: string | null): Cent | null {
  if (tekst === null) return null;
  const kaal = tekst.replace(/[€\s]/g, "");
  const nederlands = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(kaal);
  const getal = nederlands
    ? Number(`${nederlands[1]!.replaceAll(".", "")}.${nederlands[2] ?? "0"}`)
    : /^\d+\.\d{1,2}$/.test(kaal)
      ? Number(kaal)
      : Number.NaN;
  if (!(getal <= HOOGSTE_BEDRAG))
    throw new OpdrachtFout(`'--plafond ${tekst}' is geen bedrag in euro. Schrijf bijvoorbeeld: --plafond 2000000,50`);
  return euro(getal);
}

/** A ceiling is of one municipality and one year. */
function keurSamen(alle: readonly Beschikking[]): void {
  for (const [wat, waarden] of [
    ["gemeenten", new Set(alle.map(({ gemeente }) => gemeente.trim().toLowerCase()))],
    ["jaren", new Set(alle.map(({ jaar }) => jaar))],
  ] as const) {
    if (waarden.size < 2) continue;
    const wie = alle
      .map(({ kenmerk, gemeente, jaar }) => `${kenmerk}: ${wat === "jaren" ? jaar : gemeente}`)
      .join("; ");
    throw new OpdrachtFout(
      `De beschikkingen zijn van verschillende ${wat} (${wie}). Een plafond is van één gemeente en één jaar.`,
    );
  }
}

/** What is granted falls under one ceiling: else it would be counted twice. */
function keurEenPlafond(
  structureel: readonly Beschikking[],
  incidenteel: readonly Beschikking[],
  regelingen: readonly { readonly naam: string }[],
): void {
  const plaatsen = new Map(structureel.map(({ kenmerk }) => [kenmerk, "het gezamenlijke plafond"]));
  incidenteel.forEach(({ kenmerk }, nummer) => {
    const { naam } = regelingen[nummer]!;
    const eerder = plaatsen.get(kenmerk);
    if (eerder !== undefined && eerder.toLowerCase() !== naam.toLowerCase())
      throw new OpdrachtFout(
        `De beschikking ${kenmerk} staat bij ${eerder} en bij ${naam}. Geef haar bij één plafond.`,
      );
    plaatsen.set(kenmerk, naam);
  });
}

function bekendeRegeling(naam: string, kader: Sturingskader | null): string {
  const namen = kader?.regelingen?.incidenteel.map((een) => een.naam) ?? [];
  const gevonden = namen.find((een) => een.toLowerCase() === naam.toLowerCase());
  if (gevonden !== undefined) return gevonden;
  if (namen.length === 0)
    throw new OpdrachtFout("Voor deze gemeente ken ik geen regelingen. Geef een sturingskader met --sturingskader.");
  const bedoeld = lijktOp(naam, namen);
  throw new OpdrachtFout(
    `De regeling '${naam}' ken ik niet.${bedoeld === null ? "" : ` Bedoelt u '${bedoeld}'?`} Kies uit: ${namen.join(", ")}.`,
  );
}
