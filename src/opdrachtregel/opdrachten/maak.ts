import { bladVerwijzing } from "../../domein/bereik";
import { schrijfBestand } from "../../werkboek/bestand/schrijven";
import { leesBestand } from "../../werkboek/bestand/lezen";
import { aantalKeuzes } from "../../inlezen/keuzes";
import { keuzesDeel } from "../../inlezen/keuzes-deel";
import { meegaand, zonderBeantwoord } from "../../verantwoording/antwoorden";
import { leesEerdere, type Buiten, type EerdereUitvoer } from "../../verantwoording/eerder";
import { alleHerstellingen, leesHerstellingen, metHerstellingen } from "../../verantwoording/herstellingen";
import { indienverleden } from "../../verantwoording/indienbladen";
import { maakVerantwoording } from "../../verantwoording/verantwoording";
import type { Inhoud } from "../../werkboek/raster";
import { keurDoelen, leesBestaand, schrijfVeilig, vorigeNaam, type Uitvoer } from "../bestanden";
import { KLAAR, OPEN_FOUTEN, OpdrachtFout } from "../fout";
import { enige, leesArgumenten, type Opdracht } from "../argumenten";
import { aantalVan } from "../regels";
import { isOpenFout, openFouten, toonKop, toonNietGecontroleerd, toonNietTeBeoordelen } from "../tonen";
import { toonBevindingen } from "../tonen-bevindingen";
import { VERSIE } from "../versie";
import { Voortgangsregel } from "../voortgang";
import type { Wereld } from "../wereld";
import { laadGegeven, openZaak, type Zaak } from "../zaak";

const BUITEN_TOT = 30;

/** `verantwoord maak`: checks, and makes the verantwoording as a new workbook; what people typed in an earlier one is kept. */
export const maak: Opdracht = async (argumenten, wereld) => {
  const { los, waarde, waarden } = leesArgumenten("maak", argumenten);
  const werkboek = enige("maak", los, "het werkboek");
  const [beschikking, naar] = [waarde("beschikking"), waarde("naar")];
  if (naar === null)
    throw new OpdrachtFout(
      "Zeg met --naar waar de verantwoording moet komen, bijvoorbeeld: --naar verantwoording.xlsx",
    );
  if (!/\.xlsx$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .xlsx eindigen.`);
  const vorige = vorigeNaam(naar);
  await keurDoelen(wereld, [werkboek, ...(beschikking === null ? [] : [beschikking])], [naar, vorige]);
  const doel = await keurDoel(wereld, naar);
  const reserve = doel === null ? null : await keurDoel(wereld, vorige);
  const gegeven = await laadGegeven(wereld, {
    beschikkingen: beschikking === null ? [] : [beschikking],
    sleutels: waarden("sleutels"),
    koppels: waarden("koppel"),
  });
  const voortgang = new Voortgangsregel(wereld);
  const zaak = await openZaak(wereld, werkboek, { ...gegeven, vorige: doel?.inhoud ?? null }, voortgang);
  const bytes = await verantwoordingVan(zaak, doel, voortgang, wereld.vandaag());
  const oud = doel?.bytes ?? null;
  const bestanden: Uitvoer[] = [{ pad: naar, inhoud: bytes, oud }];
  // First the spare copy: at no moment is there no whole file.
  if (oud !== null) bestanden.unshift({ pad: vorige, inhoud: oud, oud: reserve?.bytes ?? null });
  await schrijfVeilig(wereld, bestanden);
  wereld.schrijf(`${toonGemaakt(zaak, wereld.breedte)}\n\n${toonResultaat(naar, vorige, doel?.eerder ?? null)}\n`);
  return openFouten(zaak.dossier.uitslag) > 0 ? OPEN_FOUTEN : KLAAR;
};

interface Doel {
  readonly bytes: Uint8Array;
  readonly inhoud: Inhoud;
  readonly eerder: EerdereUitvoer;
}

/** What stands at the output path now, refused when it is not a verantwoording of ours. */
async function keurDoel(wereld: Wereld, pad: string): Promise<Doel | null> {
  const bytes = await leesBestaand(wereld, pad, "het bestand");
  if (bytes === null) return null;
  const inhoud = await leesBestand(bytes, pad).catch(() => null);
  const eerder = inhoud && leesEerdere(inhoud);
  if (inhoud !== null && eerder !== null) return { bytes, inhoud, eerder };
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is geen verantwoording van dit programma. Kies een andere naam; ik overschrijf het niet.`,
  );
}

async function verantwoordingVan(
  { dossier, beschikking, antwoorden, keuzes }: Zaak,
  doel: Doel | null,
  voortgang: Voortgangsregel,
  vandaag: string | null,
): Promise<Uint8Array> {
  if (dossier.beschikking === null || beschikking === null) {
    throw new OpdrachtFout(
      `Een verantwoording maken kan niet zonder beschikking, en '${dossier.inhoud.naam}' draagt er zelf geen. Geef er een met --beschikking.`,
    );
  }
  const plan = maakVerantwoording(dossier, zonderBeantwoord(doel?.eerder ?? null, dossier, antwoorden), {
    ...indienverleden(dossier.inhoud.delen, doel?.inhoud.delen ?? []),
    versie: VERSIE,
    vingerafdruk: beschikking.vingerafdruk,
    delen: [...meegaand(dossier, antwoorden, vandaag), ...(aantalKeuzes(keuzes) > 0 ? [keuzesDeel(keuzes)] : [])],
  });
  const herstellingen = alleHerstellingen(
    leesHerstellingen(dossier.inhoud.delen),
    leesHerstellingen(doel?.inhoud.delen ?? []),
  );
  try {
    return await schrijfBestand(metHerstellingen(plan, herstellingen, []), { voortgang: voortgang.toon });
  } finally {
    voortgang.klaar();
  }
}

function toonGemaakt(zaak: Zaak, breedte: number): string {
  const { dossier } = zaak;
  const delen = [
    toonKop(zaak, breedte),
    ...(dossier.status === "niet te beoordelen" ? [toonNietTeBeoordelen(dossier, breedte)] : []),
    toonBevindingen({ bevindingen: dossier.uitslag.bevindingen.filter(isOpenFout) }, breedte),
    toonNietGecontroleerd(dossier.uitslag, breedte),
  ];
  return delen.filter((deel) => deel !== "").join("\n\n");
}

function toonResultaat(naar: string, vorige: string, eerder: EerdereUitvoer | null): string {
  const regels = [`De verantwoording staat in ${naar}. Alle bevindingen staan op het blad Bevindingen.`];
  if (eerder !== null) {
    regels.push(`Uit de vorige versie overgenomen: ${aantalVan(eerder.getypt.size, "getypt veld", "getypte velden")}.`);
    regels.push(`De vorige versie staat in ${vorige}.`);
    if (eerder.buiten.length > 0) regels.push("", ...toonBuiten(eerder.buiten));
  }
  return regels.join("\n");
}

/** What people changed outside our input cells: it is in the previous file, and not in the new one. */
function toonBuiten(buiten: readonly Buiten[]): string[] {
  const rest = buiten.length - BUITEN_TOT;
  return [
    `BUITEN DE INVOERVAKKEN (${buiten.length}): dit staat alleen nog in de vorige versie`,
    ...buiten.slice(0, BUITEN_TOT).map(({ blad, cel, waarde, soort }) => {
      const plek = cel === null ? bladVerwijzing(blad) : `${bladVerwijzing(blad)}!${cel}`;
      const tekst = String(waarde ?? "").replace(/\s+/g, " ");
      const kort = tekst.length > 60 ? `${tekst.slice(0, 59)}…` : tekst;
      return `  ${plek}  ${soort}${waarde === null ? "" : `: ${kort}`}`;
    }),
    ...(rest > 0 ? [`  en nog ${rest}`] : []),
  ];
}
