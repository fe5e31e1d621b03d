import { basename } from "node:path";
import { aantalKeuzes } from "../../inlezen/keuzes";
import { keuzesDeel } from "../../inlezen/keuzes-deel";
import { eigenBladen } from "../../inlezen/eigen-bladen";
import { meegaand, zonderBeantwoord } from "../../verantwoording/antwoorden";
import { leesEerdere, type EerdereUitvoer } from "../../verantwoording/eerder";
import type { Gesprek } from "../../verantwoording/gesprek";
import { indienverleden } from "../../verantwoording/indienbladen";
import { alleHerstellingen, leesHerstellingen, metHerstellingen } from "../../verantwoording/herstellingen";
import { maakIndiening, type Indienopgave, type Indiening } from "../../verantwoording/indiening";
import { indieningNaam } from "../../verantwoording/indiening-naam";
import { VERKLARINGEN, type OpenPunt } from "../../verantwoording/indiening-open";
import type { PubliekeVersie } from "../../verantwoording/publiek";
import { RAPPORTSOORTEN, type Rapportsoort } from "../../verantwoording/rapportsoort";
import { maakVerantwoording, type VerantwoordingOpties } from "../../verantwoording/verantwoording";
import { geschrevenIn } from "../../verantwoording/zegelteksten";
import { schrijfErbij } from "../../werkboek/bestand/erbij";
import { leesBestand } from "../../werkboek/bestand/lezen";
import type { Plan } from "../../werkboek/plan";
import type { Inhoud } from "../../werkboek/raster";
import { enige, leesArgumenten, type Opdracht } from "../argumenten";
import { keurDoelen, leesBestaand, leesBytes, schrijfVeilig, vorigeNaam, type Uitvoer } from "../bestanden";
import { KLAAR, OPEN_FOUTEN, OpdrachtFout } from "../fout";
import { toonAvg, toonIngediend, toonOpen, toonScan } from "../tonen-indiening";
import { VERSIE } from "../versie";
import { Voortgangsregel } from "../voortgang";
import type { Wereld } from "../wereld";
import { laadGegeven, openZaak, zaakUit, type Gegeven, type Zaak } from "../zaak";

/** `verantwoord indienen`: a copy of the partner's workbook with the verantwoording under seal in it; refused while something is open. */
export const indienen: Opdracht = async (argumenten, wereld) => {
  const { los, waarde, waarden, heeft } = leesArgumenten("indienen", argumenten);
  const werkboek = enige("indienen", los, "het werkboek");
  const naar = doelVan(waarde("naar"));
  const publiek = waarde("publiek");
  const [beschikking, eerder] = [waarde("beschikking"), waarde("verantwoording")];
  const opgave = opgaveVan(wereld, waarde("soort"), {
    door: waarde("door") ?? "",
    verklaringen: heeft("verklaar") ? VERKLARINGEN.map(({ sleutel }) => sleutel) : [],
    reden: waarde("reden"),
  });
  const bronnen = [werkboek, beschikking, eerder].filter((pad) => pad !== null);
  await keurDoelen(wereld, bronnen, [naar, vorigeNaam(naar), ...(publiek === null ? [] : [publiek])]);
  const doel = await keurDoel(wereld, naar);
  const reserve = doel === null ? null : await keurDoel(wereld, vorigeNaam(naar));
  const publiekOud = publiek === null ? null : await keurPubliek(wereld, publiek);
  const gegeven = await laadGegeven(wereld, {
    beschikkingen: beschikking === null ? [] : [beschikking],
    sleutels: waarden("sleutels"),
    koppels: waarden("koppel"),
  });
  const voortgang = new Voortgangsregel(wereld);
  const vorige = eerder === null ? (doel?.inhoud ?? null) : await leesVorige(wereld, eerder);
  const opDoel = doel?.inhoud.delen ?? [];
  const gemaakt = await maakKlaar(wereld, werkboek, { ...gegeven, vorige }, opgave, voortgang, opDoel).finally(() =>
    voortgang.klaar(),
  );
  const { uitslag } = gemaakt.zaak.dossier;
  if ("open" in gemaakt) {
    wereld.schrijf(`${toonOpen(gemaakt.open, wereld.breedte)}\n\n${toonAvg(uitslag, wereld.breedte)}\n`);
    return OPEN_FOUTEN;
  }
  const openbaar = publiek === null ? null : await openbareVersie(gemaakt);
  if (openbaar !== null && openbaar.scan.length > 0 && !heeft("nagekeken")) {
    wereld.schrijf(`${toonScan(openbaar.scan, wereld.breedte)}\n`);
    return OPEN_FOUTEN;
  }
  const bestanden: Uitvoer[] = [{ pad: naar, inhoud: gemaakt.bytes, oud: doel?.bytes ?? null }];
  if (doel !== null) bestanden.unshift({ pad: vorigeNaam(naar), inhoud: doel.bytes, oud: reserve?.bytes ?? null });
  if (publiek !== null && openbaar !== null) bestanden.push({ pad: publiek, inhoud: openbaar.bytes, oud: publiekOud });
  await schrijfVeilig(wereld, bestanden);
  const patroon = indieningNaam(gemaakt.zaak.dossier.beschikking!, gemaakt.indiening);
  const naamvoorstel = basename(naar) === patroon ? null : patroon;
  wereld.schrijf(`${toonIngediend(gemaakt.indiening, naar, naamvoorstel, wereld.breedte)}\n`);
  wereld.schrijf(`\n${toonAvg(uitslag, wereld.breedte)}\n`);
  if (openbaar !== null)
    wereld.schrijf(
      `\nDe openbare versie staat in ${publiek}. Weggelaten:\n${openbaar.weggelaten.map((een) => `  - ${een}`).join("\n")}\n`,
    );
  return KLAAR;
};

function doelVan(naar: string | null): string {
  if (naar === null)
    throw new OpdrachtFout(
      "Zeg met --naar waar het ingediende werkboek moet komen, bijvoorbeeld: --naar ingediend.xlsx",
    );
  if (!/\.xlsx$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .xlsx eindigen.`);
  return naar;
}

function opgaveVan(wereld: Wereld, soort: string | null, rest: Omit<Indienopgave, "moment" | "soort">): Indienopgave {
  const gekozen = RAPPORTSOORTEN.find((een) => een === (soort ?? "eindrapportage"));
  if (gekozen === undefined)
    throw new OpdrachtFout(`'${soort}' is geen soort rapportage. Kies uit: ${RAPPORTSOORTEN.join(", ")}.`);
  const moment = wereld.nu?.() ?? wereld.vandaag();
  if (moment === null) throw new OpdrachtFout("De datum van vandaag is niet bekend, en die hoort bij het indienen.");
  return { ...rest, soort: gekozen, moment };
}

interface Doel {
  readonly bytes: Uint8Array;
  readonly inhoud: Inhoud;
}

/** What stands at the output path now, refused when it is not a verantwoording of ours. */
async function keurDoel(wereld: Wereld, pad: string): Promise<Doel | null> {
  const bytes = await leesBestaand(wereld, pad, "het bestand");
  if (bytes === null) return null;
  const inhoud = await leesBestand(bytes, pad).catch(() => null);
  if (inhoud !== null && leesEerdere(inhoud) !== null) return { bytes, inhoud };
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is geen verantwoording van dit programma. Kies een andere naam; ik overschrijf het niet.`,
  );
}

/** A public version carries nothing by which it is known again: an existing file is never replaced. */
async function keurPubliek(wereld: Wereld, pad: string): Promise<null> {
  if (!/\.xlsx$/i.test(pad)) throw new OpdrachtFout(`'${pad}' moet op .xlsx eindigen.`);
  if ((await leesBestaand(wereld, pad, "het bestand")) === null) return null;
  throw new OpdrachtFout(`'${pad}' bestaat al. Kies voor de openbare versie een andere naam; ik overschrijf het niet.`);
}

async function leesVorige(wereld: Wereld, pad: string): Promise<Inhoud> {
  const inhoud = await leesBestand(await leesBytes(wereld, pad, "de verantwoording"), pad);
  if (leesEerdere(inhoud) === null) throw new OpdrachtFout(`'${pad}' is geen verantwoording van dit programma.`);
  return inhoud;
}

interface Klaargemaakt {
  readonly bytes: Uint8Array;
  readonly zaak: Zaak;
  readonly indiening: Indiening;
  readonly eerder: EerdereUitvoer | null;
  readonly opties: VerantwoordingOpties;
}

/**
 * First the sheets come into a copy of the workbook, and that copy is checked: what is judged is what the municipality gets. Only when
 * nothing is open it is made once more, with the seal.
 */
async function maakKlaar(
  wereld: Wereld,
  pad: string,
  gegeven: Gegeven,
  opgave: Indienopgave,
  voortgang: Voortgangsregel,
  opDoel: Inhoud["delen"],
): Promise<Klaargemaakt | { readonly open: readonly OpenPunt[]; readonly zaak: Zaak }> {
  const bron = await leesBytes(wereld, pad, "het werkboek");
  const heel = await leesBestand(bron, basename(pad));
  const zaak = await openZaak(wereld, pad, gegeven, voortgang);
  if (zaak.dossier.beschikking === null)
    throw new OpdrachtFout(
      `Indienen kan niet zonder beschikking, en '${basename(pad)}' draagt er zelf geen. Geef er een met --beschikking.`,
    );
  // What the file that is replaced knows of handing in goes on too.
  const verleden = indienverleden(heel.delen, gegeven.vorige?.delen ?? [], opDoel);
  const vorig = leesEerdere(heel) ?? (gegeven.vorige ? leesEerdere(gegeven.vorige) : null);
  const stand = { soort: opgave.soort, ...verleden };
  const eerste = await ronde(bron, heel, zaak, vorig, stand, opgave.moment, gegeven.vorige ?? null);

  const naam = basename(pad);
  const nagekeken = await zaakUit(wereld, eerste, naam, { ...gegeven, vorige: null, koppels: [] }, voortgang);
  const gelezen = await leesBestand(eerste, naam);
  const afdruk = nagekeken.beschikking?.vingerafdruk ?? "";
  const geschreven = geschrevenIn(gelezen, nagekeken.dossier);
  const uitkomst = await maakIndiening(nagekeken.dossier, opgave, afdruk, verleden.indieningen, geschreven);
  if (!uitkomst.ok) return { open: uitkomst.open, zaak: nagekeken };
  const gemaakt = leesEerdere(gelezen);
  const eerder = gemaakt && { ...gemaakt, nummer: vorig?.nummer ?? 0 };
  const slot = { ...stand, indieningen: uitkomst.indieningen };
  const bytes = await ronde(bron, heel, nagekeken, eerder, slot, opgave.moment, gegeven.vorige ?? null);
  return { bytes, zaak: nagekeken, indiening: uitkomst.indiening, eerder, opties: slot };
}

interface Stand {
  readonly soort: Rapportsoort;
  readonly indieningen: readonly Indiening[];
  readonly gesprek: Gesprek;
}

/** The workbook with the sheets made of this case. */
async function ronde(
  bron: Uint8Array,
  heel: Inhoud,
  { dossier, antwoorden, keuzes, beschikking }: Zaak,
  eerder: EerdereUitvoer | null,
  stand: Stand,
  moment: string,
  vorige: Inhoud | null,
): Promise<Uint8Array> {
  const plan = maakVerantwoording(dossier, zonderBeantwoord(eerder, dossier, antwoorden), {
    ...stand,
    versie: VERSIE,
    vingerafdruk: beschikking?.vingerafdruk ?? null,
    vanAnderen: dossier.inhoud.rasters.map(({ blad }) => blad),
    delen: [...meegaand(dossier, antwoorden, moment), ...(aantalKeuzes(keuzes) > 0 ? [keuzesDeel(keuzes)] : [])],
  });
  const herstellingen = alleHerstellingen(leesHerstellingen(heel.delen), leesHerstellingen(vorige?.delen ?? []));
  const bladen = dossier.inhoud.rasters.map(({ blad }) => blad);
  const heelPlan: Plan = metHerstellingen(plan, herstellingen, bladen);
  return schrijfErbij(bron, heelPlan, vervangen(heel, heelPlan));
}

/** The sheets of ours that the plan makes anew; a list that stands beside them stays. */
function vervangen(heel: Inhoud, { delen }: Plan): ReadonlySet<string> {
  const nieuw = new Set(delen.map(({ naamruimte }) => naamruimte));
  return eigenBladen({ ...heel, delen: heel.delen.filter(({ naamruimte }) => nieuw.has(naamruimte)) });
}

async function openbareVersie({
  zaak,
  eerder,
  opties,
}: Klaargemaakt): Promise<Pick<PubliekeVersie, "weggelaten" | "scan"> & { readonly bytes: Uint8Array }> {
  const { maakPubliekeVersie } = await import("../../verantwoording/publiek");
  const { schrijfBestand } = await import("../../werkboek/bestand/schrijven");
  const { plan, ...rest } = maakPubliekeVersie(zaak.dossier, eerder, opties);
  return { ...rest, bytes: await schrijfBestand(plan) };
}
