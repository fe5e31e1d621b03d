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
import { VERSIE } from "../versie";
import { Voortgangsregel } from "../voortgang";
import type { Wereld } from "../wereld";
import { eigenEerst, gegevenEerst, laadGegeven, openZaak } from "../zaak";

/** `verantwoord stuur`: the sheets for policy over one or many workbooks, as one new workbook; what people typed in an earlier one is kept. */
export const stuur: Opdracht = async (argumenten, wereld) => {
  const { los: werkboeken, waarde, waarden } = leesArgumenten("stuur", argumenten);
  const naar = waarde("naar");
  if (werkboeken.length === 0)
    throw new OpdrachtFout("Geef minstens één werkboek. Gebruik: verantwoord stuur <werkboek.xlsx>… --naar <uit.xlsx>");
  if (naar === null)
    throw new OpdrachtFout("Zeg met --naar waar het werkboek moet komen, bijvoorbeeld: --naar sturing.xlsx");
  if (!/\.xlsx$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .xlsx eindigen.`);
  const kaderpad = waarde("sturingskader");
  const vorige = vorigeNaam(naar);
  const bronnen = [...werkboeken, ...waarden("beschikking"), ...(kaderpad === null ? [] : [kaderpad])];
  await keurDoelen(wereld, bronnen, [naar, vorige]);
  const doel = await keurDoel(wereld, naar);
  const reserve = doel === null ? null : await keurDoel(wereld, vorige);
  const gegevenKader = kaderpad === null ? null : await laadSturingskader(wereld, kaderpad);
  const { dossiers, gemist } = await leesDossiers(wereld, werkboeken, waarden("beschikking"));
  if (dossiers.length === 0) return KAN_NIET;
  const kader = gegevenKader ?? kaderBij(dossiers);
  const voortgang = new Voortgangsregel(wereld);
  const plan = maakSturing(dossiers, kader, doel?.eerder ?? null, { versie: VERSIE, vandaag: wereld.vandaag() });
  const bytes = await schrijfBestand(plan, { voortgang: voortgang.toon }).finally(() => voortgang.klaar());
  const bestanden: Uitvoer[] = [{ pad: naar, inhoud: bytes, oud: doel?.bytes ?? null }];
  // First the spare copy: at no moment is there no whole file.
  if (doel !== null) bestanden.unshift({ pad: vorige, inhoud: doel.bytes, oud: reserve?.bytes ?? null });
  await schrijfVeilig(wereld, bestanden);
  wereld.schrijf(`${toonGemaakt(dossiers, kader, naar, doel && vorige, gemist)}\n`);
  return gemist === 0 ? KLAAR : KAN_NIET;
};

/** Reads the workbooks one by one and keeps of each only what the sheets need, so that thirty fit in memory. One that cannot be read does not stop the rest. */
async function leesDossiers(
  wereld: Wereld,
  werkboeken: readonly string[],
  beschikkingen: readonly string[],
): Promise<{ dossiers: readonly Stuurdossier[]; gemist: number }> {
  const gegeven = await laadGegeven(wereld, { beschikkingen, sleutels: [] });
  const voortgang = new Voortgangsregel(wereld);
  const kies = werkboeken.length > 1 ? eigenEerst : gegevenEerst;
  const dossiers: Stuurdossier[] = [];
  for (const werkboek of werkboeken) {
    try {
      const { dossier } = await openZaak(wereld, werkboek, gegeven, voortgang, kies);
      dossiers.push(maakStuurdossier(dossier));
    } catch (fout) {
      if (werkboeken.length === 1) throw fout;
      wereld.meld(`${toonbaar(`${werkboek}: ${alsZin(fout)}`)}\n`);
    }
  }
  return { dossiers, gemist: werkboeken.length - dossiers.length };
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
      ? [`${aantalVan(gemist, "werkboek is", "werkboeken zijn")} niet gelezen; die ontbreken in deze bladen.`]
      : []),
    ...(vorige === null ? [] : [`De getypte teksten zijn overgenomen. De vorige versie staat in ${vorige}.`]),
  ].join("\n");
}
