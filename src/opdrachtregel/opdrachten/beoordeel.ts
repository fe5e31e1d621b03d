import { basename } from "node:path";
import { eigenBladen } from "../../inlezen/eigen-bladen";
import { meegaand, zonderBeantwoord } from "../../verantwoording/antwoorden";
import { leesEerdere } from "../../verantwoording/eerder";
import {
  ALGEMEEN,
  beoordeel as geefOordeel,
  BEOORDELINGEN,
  GesprekFout,
  leesGesprek,
  zeg,
  type Gesprek,
  type Gespreksregel,
} from "../../verantwoording/gesprek";
import { laatsteIndiening, leesIndieningen } from "../../verantwoording/indiening";
import { leesHerstellingen, metHerstellingen } from "../../verantwoording/herstellingen";
import { maakVerantwoording } from "../../verantwoording/verantwoording";
import { BRIEFBEGIN, vragenbrief } from "../../verantwoording/vragenbrief";
import { schrijfErbij } from "../../werkboek/bestand/erbij";
import { leesBestand } from "../../werkboek/bestand/lezen";
import type { Inhoud } from "../../werkboek/raster";
import { enige, leesArgumenten, type Argumenten, type Opdracht } from "../argumenten";
import { keurDoelen, leesBestaand, leesBytes, schrijfVeilig, type Uitvoer } from "../bestanden";
import { KLAAR, OPEN_FOUTEN, OpdrachtFout } from "../fout";
import { openFouten } from "../tonen";
import { toonBeoordeling } from "../tonen-beoordeling";
import { VERSIE } from "../versie";
import { Voortgangsregel } from "../voortgang";
import type { Wereld } from "../wereld";
import { laadGegeven, zaakUit, type Zaak } from "../zaak";

const SOORTEN = [
  ["vraag", "gemeente"],
  ["akkoord", "gemeente"],
  ["antwoord", "partner"],
] as const;

/** `verantwoord beoordeel`: what was handed in and what is said about it; adds to the dialogue only in the copy of --naar. */
export const beoordeel: Opdracht = async (argumenten, wereld) => {
  const gegeven = leesArgumenten("beoordeel", argumenten);
  const { los, waarde, waarden } = gegeven;
  const werkboek = enige("beoordeel", los, "het ingediende werkboek");
  const [naar, vragen, beschikking] = [waarde("naar"), waarde("vragen"), waarde("beschikking")];
  const zegt = SOORTEN.some(([soort]) => waarden(soort).length > 0) || waarde("status") !== null;
  if (zegt && naar === null)
    throw new OpdrachtFout(
      "Zeg met --naar in welk bestand het gesprek moet komen. Het ingediende werkboek zelf blijft zoals het is.",
    );
  if (naar !== null && !/\.xlsx$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .xlsx eindigen.`);
  const doelen = [naar, vragen].filter((pad) => pad !== null);
  await keurDoelen(wereld, [werkboek, ...(beschikking === null ? [] : [beschikking])], doelen);
  const oud = await keurOud(wereld, naar, vragen);

  const voortgang = new Voortgangsregel(wereld);
  const bron = await leesBytes(wereld, werkboek, "het werkboek");
  const heel = await leesBestand(bron, basename(werkboek));
  const zaak = await zaakUit(
    wereld,
    bron,
    basename(werkboek),
    await laadGegeven(wereld, {
      beschikkingen: beschikking === null ? [] : [beschikking],
      sleutels: waarden("sleutels"),
    }),
    voortgang,
  );
  if (naar !== null) keurBeschikking(heel, zaak, werkboek);
  const gesprek = metGezegd(wereld, gegeven, zaak, leesGesprek(heel.delen));
  const bestanden: Uitvoer[] = [];
  if (naar !== null) bestanden.push({ pad: naar, inhoud: await metGesprek(bron, heel, zaak, gesprek), oud: oud.naar });
  const brief = vragenbrief(zaak.dossier, gesprek);
  if (vragen !== null && brief !== null)
    bestanden.push({ pad: vragen, inhoud: new TextEncoder().encode(brief), oud: oud.vragen });
  await schrijfVeilig(wereld, bestanden);
  wereld.schrijf(`${await toonBeoordeling(zaak, heel, gesprek, wereld.breedte)}\n`);
  for (const { pad } of bestanden) wereld.schrijf(`\nGeschreven naar ${pad}\n`);
  if (vragen !== null && brief === null) wereld.schrijf("\nEr zijn geen open vragen; er is geen brief geschreven.\n");
  return openFouten(zaak.dossier.uitslag) > 0 ? OPEN_FOUTEN : KLAAR;
};

/** The copy carries the beschikking with it: one of something else would come in the partner's place. Throws OpdrachtFout. */
function keurBeschikking(heel: Inhoud, { dossier: { beschikking } }: Zaak, werkboek: string): void {
  const bij = laatsteIndiening(leesIndieningen(heel.delen))?.beschikking.kenmerk;
  if (bij === undefined || beschikking === null || [beschikking.kenmerk, beschikking.vervangt].includes(bij)) return;
  throw new OpdrachtFout(
    `'${werkboek}' is ingediend bij beschikking ${bij}, en niet bij ${beschikking.kenmerk}. Ik schrijf er geen kopie van met een andere beschikking.`,
  );
}

async function keurOud(
  wereld: Wereld,
  naar: string | null,
  vragen: string | null,
): Promise<{ naar: Uint8Array | null; vragen: Uint8Array | null }> {
  const boek = naar === null ? null : await leesBestaand(wereld, naar, "het bestand");
  if (boek !== null && naar !== null) {
    const inhoud = await leesBestand(boek, naar).catch(() => null);
    if (inhoud === null || leesEerdere(inhoud) === null)
      throw new OpdrachtFout(
        `'${naar}' bestaat al en is geen verantwoording van dit programma. Kies een andere naam; ik overschrijf het niet.`,
      );
  }
  const brief = vragen === null ? null : await leesBestaand(wereld, vragen, "het bestand");
  if (brief !== null && !new TextDecoder().decode(brief).startsWith(BRIEFBEGIN))
    throw new OpdrachtFout(
      `'${vragen}' bestaat al en is geen lijst met open vragen van dit programma. Kies een andere naam; ik overschrijf het niet.`,
    );
  return { naar: boek, vragen: brief };
}

/** The dialogue with what was said on this command line. Throws OpdrachtFout. */
function metGezegd(wereld: Wereld, gegeven: Argumenten, { dossier }: Zaak, begin: Gesprek): Gesprek {
  const { waarde, waarden } = gegeven;
  const door = waarde("door") ?? "";
  const moment = (): string => {
    const nu = wereld.nu?.() ?? wereld.vandaag();
    if (nu === null) throw new OpdrachtFout("De datum van vandaag is niet bekend, en die hoort bij het gesprek.");
    return nu;
  };
  const bekend = new Set([
    ALGEMEEN,
    ...dossier.uitslag.bevindingen.map(({ id }) => id),
    ...begin.regels.map(({ bevinding }) => bevinding),
  ]);
  try {
    let gesprek = begin;
    for (const [soort, wie] of SOORTEN)
      for (const tekst of waarden(soort))
        gesprek = zeg(gesprek, { ...gelezen(tekst, soort, bekend), wie, soort, door, moment: moment() });
    const status = waarde("status");
    if (status === null) return gesprek;
    const gekozen = BEOORDELINGEN.find((een) => een === status);
    if (gekozen === undefined)
      throw new OpdrachtFout(`'${status}' is geen status. Kies uit: ${BEOORDELINGEN.join(", ")}.`);
    return geefOordeel(gesprek, { status: gekozen, door, moment: moment(), reden: waarde("reden") });
  } catch (fout) {
    if (fout instanceof GesprekFout)
      throw new OpdrachtFout(`${fout.message}${door === "" ? " Geef uw naam met --door." : ""}`, { cause: fout });
    throw fout;
  }
}

/** "REK-01:SPORT:PE1:verschil=Klopt dit?" in its parts; an id can hold an = itself. */
function gelezen(
  tekst: string,
  soort: string,
  bekend: ReadonlySet<string>,
): Pick<Gespreksregel, "bevinding" | "tekst"> {
  for (let plek = tekst.indexOf("="); plek !== -1; plek = tekst.indexOf("=", plek + 1))
    if (bekend.has(tekst.slice(0, plek))) return { bevinding: tekst.slice(0, plek), tekst: tekst.slice(plek + 1) };
  const id = tekst.split("=", 1)[0] ?? "";
  throw new OpdrachtFout(
    `--${soort}: er is geen bevinding '${id}'. Neem het id dat tussen haken achter de bevinding staat, of 'algemeen', en dan = en de tekst.`,
  );
}

/** A copy with the dialogue on its sheets. What the partner keeps stays byte for byte, and so does the seal. */
async function metGesprek(bron: Uint8Array, heel: Inhoud, zaak: Zaak, gesprek: Gesprek): Promise<Uint8Array> {
  const { dossier, antwoorden, beschikking } = zaak;
  if (dossier.beschikking === null)
    throw new OpdrachtFout(`'${dossier.inhoud.naam}' draagt geen beschikking. Geef er een met --beschikking.`);
  const bladen = dossier.inhoud.rasters.map(({ blad }) => blad);
  const plan = maakVerantwoording(dossier, zonderBeantwoord(leesEerdere(heel), dossier, antwoorden), {
    gesprek,
    versie: VERSIE,
    vingerafdruk: beschikking?.vingerafdruk ?? null,
    vanAnderen: bladen,
    delen: meegaand(dossier, antwoorden, null),
  });
  const heelPlan = metHerstellingen(plan, leesHerstellingen(heel.delen), bladen);
  const nieuw = new Set(heelPlan.delen.map(({ naamruimte }) => naamruimte));
  const weg = eigenBladen({ ...heel, delen: heel.delen.filter(({ naamruimte }) => nieuw.has(naamruimte)) });
  return schrijfErbij(bron, heelPlan, weg);
}
