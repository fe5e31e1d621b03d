import { rondAf, type Afgerond, type Wensen } from "../afgerond";
import { leesArgumenten, type Argumenten, type Opdracht } from "../argumenten";
import { keurDoelen, schrijfVeilig, type Uitvoer } from "../bestanden";
import { alsZin, KAN_NIET, KLAAR, OPEN_FOUTEN, OpdrachtFout, type Uitgang } from "../fout";
import { keurRapportdoel, rapportUitvoer } from "../json";
import { keurLijsten, lijstUitvoer, type Lijstdoelen, type Lijstenoud, type Lijststof } from "../lijsten";
import { rapportNietGelezen, type Rapport } from "../rapport";
import { aantalVan, toonbaar } from "../regels";
import { toonUitslag } from "../tonen";
import { toonGemist, toonTabel, toonZonder, zonderWerkboek } from "../tonen-samen";
import { Voortgangsregel } from "../voortgang";
import { legeMap, vindBronnen, type Bronnen, type Gemist } from "../werkboekenlijst";
import type { Wereld } from "../wereld";
import { alleenPassend, eigenEerst, gegevenEerst, laadGegeven, openZaak, type Gegeven } from "../zaak";

/** `verantwoord controleer`: reads, recognises and checks one workbook, several, or a folder. */
export const controleer: Opdracht = async (argumenten, wereld) => {
  const gevraagd = leesArgumenten("controleer", argumenten);
  const { los, waarden, heeft } = gevraagd;
  if (los.length === 0)
    throw new OpdrachtFout(
      "Geef minstens één werkboek of map. Gebruik: verantwoord controleer <werkboek.xlsx of map>…",
    );
  const bronnen = await vindBronnen(wereld, los);
  const { werkboeken, uitMap } = bronnen;
  const samen = uitMap || werkboeken.length > 1 || gevraagd.waarde("overzicht") !== null;
  if (samen && waarden("koppel").length > 0)
    throw new OpdrachtFout("Met --koppel wijst u cellen van één werkboek aan. Geef dan ook één werkboek.");
  if (werkboeken.length === 0) throw new OpdrachtFout(legeMap(los));
  const doelen = await keurUitvoer(wereld, gevraagd, bronnen);
  const gegeven = await laadGegeven(wereld, {
    beschikkingen: waarden("beschikking"),
    sleutels: waarden("sleutels"),
    koppels: waarden("koppel"),
    gevonden: bronnen.gevonden,
  });
  const werk = { wereld, gegeven, wensen: wensenVan(doelen), voortgang: new Voortgangsregel(wereld) };
  if (!samen) return controleerEen(bronnen, doelen, werk, heeft("alles") ? "alles" : "kort");
  return controleerSamen(bronnen, doelen, werk);
};

interface Werk {
  readonly wereld: Wereld;
  readonly gegeven: Gegeven;
  readonly wensen: Wensen;
  readonly voortgang: Voortgangsregel;
}

/** Where the outputs go, and what stands there now. */
interface Doelen {
  readonly json: string | null;
  readonly oudRapport: Uint8Array | null;
  readonly lijsten: Lijstdoelen;
  readonly oud: Lijstenoud;
}

async function keurUitvoer(wereld: Wereld, { waarde, waarden }: Argumenten, bronnen: Bronnen): Promise<Doelen> {
  const json = waarde("json");
  const lijsten = {
    uitvoer: waarde("uitvoer"),
    takenlijst: waarde("takenlijst"),
    herstel: waarde("herstel"),
    overzicht: waarde("overzicht"),
  };
  const paden = [json, ...Object.values(lijsten)].filter((doel) => doel !== null);
  const gelezen = [...bronnen.werkboeken, ...bronnen.gevonden.values()].map(({ pad }) => pad);
  await keurDoelen(wereld, [...gelezen, ...waarden("beschikking")], paden);
  const oud = await keurLijsten(wereld, lijsten);
  return { json, oudRapport: json === null ? null : await keurRapportdoel(wereld, json), lijsten, oud };
}

function wensenVan({ json, lijsten }: Doelen): Wensen {
  return {
    rapport: json !== null,
    bevindingen: lijsten.uitvoer !== null || lijsten.takenlijst !== null,
    herstel: lijsten.herstel !== null,
    overzicht: lijsten.overzicht !== null,
  };
}

async function controleerEen(
  { werkboeken: [bron] }: Bronnen,
  doelen: Doelen,
  { wereld, gegeven, wensen, voortgang }: Werk,
  hoe: "alles" | "kort",
): Promise<Uitgang> {
  const zaak = await openZaak(wereld, bron!, gegeven, voortgang, gegevenEerst);
  wereld.schrijf(toonUitslag(zaak, wereld.breedte, hoe));
  const afgerond = await rondAf(zaak, wensen);
  if (gegeven.beschikkingen.length > 1) wereld.schrijf(toonZonder([afgerond]));
  const stof = { afgerond: [afgerond], nietGelezen: [], overgeslagen: [], zonderWerkboek: [] };
  await schrijf(wereld, stof, doelen, afgerond.rapport);
  return uitgangVan([afgerond]);
}

async function controleerSamen(bronnen: Bronnen, doelen: Doelen, werk: Werk): Promise<Uitgang> {
  const { wereld, gegeven } = werk;
  const { uitMap, slechteBeschikkingen } = bronnen;
  for (const gemist of slechteBeschikkingen) meld(wereld, gemist);
  const gelezen = await leesAlle(bronnen, werk);
  const afgerond = gelezen.filter((een) => "regel" in een);
  const gemist = [...slechteBeschikkingen, ...gelezen.filter((een) => "reden" in een)];
  // Only in a folder does a beschikking without a workbook say something: there both were looked for.
  const zonder = uitMap ? zonderWerkboek(gegeven.plaatsen, afgerond) : [];
  wereld.schrijf(toonTabel(afgerond) + toonGemist(bronnen, { gemist, zonder }, wereld.breedte));
  if (gegeven.beschikkingen.length > (uitMap ? 0 : 1)) wereld.schrijf(toonZonder(afgerond));
  // A report that misses a workbook would look complete. That of a folder names what was not read; of workbooks that were named one
  // by one nothing is written, unless an overview was asked for, which names it as well.
  if (gemist.length > 0 && !uitMap && doelen.lijsten.overzicht === null) {
    wereld.schrijf(
      `\n${aantalVan(gemist.length, "werkboek is", "werkboeken zijn")} niet gelezen; er is geen rapport geschreven.\n`,
    );
    return KAN_NIET;
  }
  const stof = { afgerond, nietGelezen: gemist, overgeslagen: bronnen.overgeslagen, zonderWerkboek: zonder };
  const rapporten = gelezen.flatMap((een) => ("reden" in een ? rapportNietGelezen(een) : (een.rapport ?? [])));
  await schrijf(wereld, stof, doelen, rapporten);
  return gemist.length > 0 ? KAN_NIET : uitgangVan(afgerond);
}

/** One after the other, and of each only what is needed is kept: a workbook that cannot be read does not stop the others. */
async function leesAlle(
  { werkboeken, uitMap }: Bronnen,
  { wereld, gegeven, wensen, voortgang }: Werk,
): Promise<readonly (Afgerond | Gemist)[]> {
  const kies = uitMap ? alleenPassend : eigenEerst;
  const gelezen: (Afgerond | Gemist)[] = [];
  for (const [nummer, bron] of werkboeken.entries()) {
    voortgang.vooraf = `${nummer + 1} van ${werkboeken.length} · `;
    try {
      if (bron.reden !== undefined) throw new OpdrachtFout(bron.reden);
      gelezen.push(await rondAf(await openZaak(wereld, bron, gegeven, voortgang, kies), wensen));
    } catch (fout) {
      const gemist = { naam: uitMap ? bron.naam : bron.pad, reden: alsZin(fout) };
      meld(wereld, gemist);
      gelezen.push(gemist);
    }
  }
  return gelezen;
}

function meld(wereld: Wereld, { naam, reden }: Gemist): void {
  wereld.meld(`${toonbaar(`${naam}: ${reden}`)}\n`);
}

async function schrijf(
  wereld: Wereld,
  stof: Lijststof,
  { json, oudRapport, lijsten, oud }: Doelen,
  rapport: Rapport | readonly Rapport[] | null,
): Promise<void> {
  const bestanden: Uitvoer[] = [];
  if (json !== null && rapport !== null) bestanden.push(rapportUitvoer(json, rapport, oudRapport));
  bestanden.push(...(await lijstUitvoer(stof, lijsten, oud)));
  await schrijfVeilig(wereld, bestanden);
  for (const { pad } of bestanden) wereld.schrijf(`\nGeschreven naar ${pad}\n`);
}

function uitgangVan(afgerond: readonly Afgerond[]): Uitgang {
  return afgerond.some(({ openFouten }) => openFouten > 0) ? OPEN_FOUTEN : KLAAR;
}
