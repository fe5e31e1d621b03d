import { sturingskaderVan, type Sturingskader } from "../../domein/sturingskader";
import { leesEerdere, type EerdereUitvoer } from "../../verantwoording/eerder";
import { maakSturing } from "../../verantwoording/sturing/sturing";
import { maakStuurdossier, type Stuurdossier } from "../../verantwoording/sturing/stuurdossier";
import { leesBestand } from "../../werkboek/bestand/lezen";
import { schrijfBestand } from "../../werkboek/bestand/schrijven";
import { leesArgumenten, type Opdracht } from "../argumenten";
import { keurDoelen, leesBestaand, schrijfVeilig, vorigeNaam, type Uitvoer } from "../bestanden";
import { alsZin, KAN_NIET, KLAAR, OpdrachtFout } from "../fout";
import { laadSturingskader } from "../kader";
import { aantalVan, toonbaar } from "../regels";
import { toonGemist, zonderWerkboek } from "../tonen-samen";
import { VERSIE } from "../versie";
import { Voortgangsregel } from "../voortgang";
import { legeMap, vindBronnen, type Bronnen, type Gemist } from "../werkboekenlijst";
import type { Wereld } from "../wereld";
import { alleenPassend, eigenEerst, gegevenEerst, laadGegeven, openZaak, type Gegeven } from "../zaak";

/**
 * `verantwoord stuur`: the sheets for policy over workbooks or whole folders, as one new workbook; what people typed in an earlier one
 * is kept. What was not read, and which beschikking has no workbook, stands on its first sheet.
 */
export const stuur: Opdracht = async (argumenten, wereld) => {
  const { los, waarde, waarden } = leesArgumenten("stuur", argumenten);
  const naar = waarde("naar");
  if (los.length === 0)
    throw new OpdrachtFout(
      "Geef minstens één werkboek of map. Gebruik: verantwoord stuur <werkboek.xlsx of map>… --naar <uit.xlsx>",
    );
  if (naar === null)
    throw new OpdrachtFout("Zeg met --naar waar het werkboek moet komen, bijvoorbeeld: --naar sturing.xlsx");
  if (!/\.xlsx$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .xlsx eindigen.`);
  const bronnen = await vindBronnen(wereld, los);
  if (bronnen.werkboeken.length === 0) throw new OpdrachtFout(legeMap(los));
  const kaderpad = waarde("sturingskader");
  const vorige = vorigeNaam(naar);
  const gelezen = [...bronnen.werkboeken, ...bronnen.gevonden.values()].map(({ pad }) => pad);
  const paden = [...gelezen, ...waarden("beschikking"), ...(kaderpad === null ? [] : [kaderpad])];
  await keurDoelen(wereld, paden, [naar, vorige]);
  const doel = await keurDoel(wereld, naar);
  const reserve = doel === null ? null : await keurDoel(wereld, vorige);
  const gegevenKader = kaderpad === null ? null : await laadSturingskader(wereld, kaderpad);
  const gegeven = await laadGegeven(wereld, {
    beschikkingen: waarden("beschikking"),
    sleutels: [],
    gevonden: bronnen.gevonden,
  });
  const { dossiers, gemist } = await leesDossiers(wereld, bronnen, gegeven);
  if (dossiers.length === 0) return KAN_NIET;
  const zonder = bronnen.uitMap ? zonderWerkboek(gegeven.plaatsen, dossiers.map(kenmerkVan)) : [];
  const kader = gegevenKader ?? kaderBij(dossiers);
  const voortgang = new Voortgangsregel(wereld);
  const plan = maakSturing(dossiers, kader, doel?.eerder ?? null, {
    versie: VERSIE,
    vandaag: wereld.vandaag(),
    ontbreekt: [...gemist, ...zonder],
  });
  const bytes = await schrijfBestand(plan, { voortgang: voortgang.toon }).finally(() => voortgang.klaar());
  const bestanden: Uitvoer[] = [{ pad: naar, inhoud: bytes, oud: doel?.bytes ?? null }];
  // First the spare copy: at no moment is there no whole file.
  if (doel !== null) bestanden.unshift({ pad: vorige, inhoud: doel.bytes, oud: reserve?.bytes ?? null });
  await schrijfVeilig(wereld, bestanden);
  wereld.schrijf(`${toonGemaakt(dossiers, kader, naar, doel && vorige, gemist.length)}\n`);
  if (bronnen.uitMap) wereld.schrijf(toonGemist(bronnen, { gemist, zonder }, wereld.breedte));
  return gemist.length === 0 ? KLAAR : KAN_NIET;
};

function kenmerkVan({ beschikking }: Stuurdossier): { readonly kenmerk: string | null } {
  return { kenmerk: beschikking?.kenmerk ?? null };
}

/**
 * Reads the workbooks one by one and keeps of each only what the sheets need, so that thirty fit in memory. One that cannot be read
 * does not stop the rest.
 */
async function leesDossiers(
  wereld: Wereld,
  { werkboeken, uitMap, slechteBeschikkingen }: Bronnen,
  gegeven: Gegeven,
): Promise<{ dossiers: readonly Stuurdossier[]; gemist: readonly Gemist[] }> {
  const voortgang = new Voortgangsregel(wereld);
  const kies = uitMap ? alleenPassend : werkboeken.length > 1 ? eigenEerst : gegevenEerst;
  const dossiers: Stuurdossier[] = [];
  const gemist: Gemist[] = [...slechteBeschikkingen];
  for (const een of slechteBeschikkingen) meld(wereld, een);
  for (const [nummer, bron] of werkboeken.entries()) {
    voortgang.vooraf = werkboeken.length === 1 ? "" : `${nummer + 1} van ${werkboeken.length} · `;
    try {
      if (bron.reden !== undefined) throw new OpdrachtFout(bron.reden);
      const { dossier } = await openZaak(wereld, bron, gegeven, voortgang, kies);
      dossiers.push(maakStuurdossier(dossier));
    } catch (fout) {
      if (werkboeken.length === 1 && !uitMap) throw fout;
      const een = { naam: uitMap ? bron.naam : bron.pad, reden: alsZin(fout) };
      meld(wereld, een);
      gemist.push(een);
    }
  }
  return { dossiers, gemist };
}

function meld(wereld: Wereld, { naam, reden }: Gemist): void {
  wereld.meld(`${toonbaar(`${naam}: ${reden}`)}\n`);
}

/** The framework that comes along for the municipality of the beschikkingen; null where there is none, or they are of more than one. */
function kaderBij(dossiers: readonly Stuurdossier[]): Sturingskader | null {
  const gemeenten = new Set(dossiers.flatMap(({ beschikking }) => beschikking?.gemeente ?? []));
  const [enige] = gemeenten;
  return gemeenten.size === 1 && enige !== undefined ? sturingskaderVan(enige) : null;
}

interface Doel {
  readonly bytes: Uint8Array;
  readonly eerder: EerdereUitvoer;
}

/** What stands at the output path now, refused when it is not a workbook of this command. */
async function keurDoel(wereld: Wereld, pad: string): Promise<Doel | null> {
  const bytes = await leesBestaand(wereld, pad, "het bestand");
  if (bytes === null) return null;
  const inhoud = await leesBestand(bytes, pad).catch(() => null);
  const eerder = inhoud && leesEerdere(inhoud, "sturing");
  if (eerder) return { bytes, eerder };
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is niet met 'verantwoord stuur' gemaakt. Kies een andere naam; ik overschrijf het niet.`,
  );
}

function toonGemaakt(
  dossiers: readonly Stuurdossier[],
  kader: Sturingskader | null,
  naar: string,
  vorige: string | null,
  gemist: number,
): string {
  const zonder = dossiers.filter(({ beschikking }) => beschikking === null).map(({ werkboek }) => werkboek);
  return [
    `${aantalVan(dossiers.length, "werkboek", "werkboeken")} gelezen. De bladen voor sturing staan in ${naar}.`,
    kader === null
      ? "Er is geen sturingskader voor deze gemeente. Geef er een met --sturingskader; nu staan er alleen de opgaven die de beschikkingen noemen."
      : `Sturingskader: ${kader.bron}.`,
    ...(zonder.length > 0 ? [`Zonder beschikking, dus zonder activiteiten: ${zonder.join(", ")}.`] : []),
    ...(gemist > 0
      ? [
          `${aantalVan(gemist, "bestand is", "bestanden zijn")} niet gelezen. Overzicht noemt ${gemist === 1 ? "het" : "ze"}; de cijfers ervan ontbreken in deze bladen.`,
        ]
      : []),
    ...(vorige === null ? [] : [`De getypte teksten zijn overgenomen. De vorige versie staat in ${vorige}.`]),
  ].join("\n");
}
