import type { Beschikking } from "../../domein/beschikking";
import { beoordeelEchtheid } from "../../domein/handtekening";
import { leesArgumenten, enige, type Argumenten, type Opdracht } from "../argumenten";
import { keurDoelen, leesBestaand, schrijfVeilig } from "../bestanden";
import { laadBeschikking } from "../beschikkingen";
import { KLAAR, OPEN_FOUTEN, OpdrachtFout, type Uitgang } from "../fout";
import { eenJaarVerder, leegFormulierBytes, toonVerschil } from "../nieuwe-beschikking";
import { laadSleutels, leesSleuteltekst } from "../sleutelbestanden";
import { maakSleutelpaar, onderteken } from "../sleutels";
import { toonBeschikking } from "../tonen-beschikking";
import type { Wereld } from "../wereld";

/**
 * `verantwoord beschikking`: checks a beschikking, prints its vingerafdruk, converts between its two forms; makes a key pair, signs, and
 * checks a signature.
 */
export const beschikking: Opdracht = async (argumenten, wereld) => {
  const gegeven = leesArgumenten("beschikking", argumenten);
  const naam = gegeven.waarde("sleutel-maken");
  if (naam !== null) return maakSleutel(naam, gegeven, wereld);
  if (gegeven.heeft("nieuw")) return schrijfLeeg(gegeven, wereld);
  const bron = enige("beschikking", gegeven.los, "het bestand met de beschikking");
  const [prive, publiek] = [gegeven.waarde("onderteken"), gegeven.waarde("controleer")];
  if (prive !== null && publiek !== null)
    throw new OpdrachtFout("Kies --onderteken of --controleer; samen kan niet in één keer.");
  const ander = gegeven.waarde("verschil");
  const naar = await keurDoel(gegeven.waarde("naar"), [bron, prive, publiek, ander], wereld);
  if (prive !== null) return tekenBeschikking({ bron, prive, naar }, wereld);
  const eerste = await laadBeschikking(wereld, bron);
  if (ander !== null) return toonAnders(eerste, await laadBeschikking(wereld, ander), wereld);
  if (gegeven.heeft("volgend-jaar") && naar === null)
    throw new OpdrachtFout("Zeg met --naar <xlsx of json> waar de beschikking van het volgende jaar komt.");
  const gelezen = gegeven.heeft("volgend-jaar") ? eenJaarVerder(eerste) : eerste;
  const sleutels = publiek === null ? [] : await laadSleutels(wereld, [publiek]);
  const echtheid = await beoordeelEchtheid(gelezen, sleutels);
  if (naar !== null) await schrijf(wereld, naar, await omgezet(gelezen, naar));
  wereld.schrijf(`${toonBeschikking(gelezen, echtheid, wereld.breedte)}\n${geschreven(naar)}`);
  return publiek === null || echtheid.uitkomst === "handtekening geldig" ? KLAAR : OPEN_FOUTEN;
};

/** Exit status 0, whether or not they differ: a difference is no mistake. */
function toonAnders(oud: Beschikking, nieuw: Beschikking, wereld: Wereld): Uitgang {
  wereld.schrijf(`${toonVerschil(oud, nieuw, wereld.breedte)}\n`);
  return KLAAR;
}

async function schrijfLeeg({ los, waarde }: Argumenten, wereld: Wereld): Promise<Uitgang> {
  const naar = await keurDoel(waarde("naar"), [], wereld);
  if (los.length > 0) throw new OpdrachtFout("--nieuw begint met een leeg formulier: geef er geen beschikking bij.");
  if (naar === null || !/\.xlsx$/i.test(naar))
    throw new OpdrachtFout("Zeg met --naar <xlsx> waar het lege formulier komt.");
  await schrijf(wereld, naar, await leegFormulierBytes());
  wereld.schrijf(
    `Geschreven naar ${naar}\nVul het formulier in en controleer het met: verantwoord beschikking ${naar}\n`,
  );
  return KLAAR;
}

async function maakSleutel(naam: string, { los, waarde }: Argumenten, wereld: Wereld): Promise<Uitgang> {
  if (los.length > 0 || waarde("naar") !== null || waarde("onderteken") !== null || waarde("controleer") !== null)
    throw new OpdrachtFout("--sleutel-maken staat alleen: geef er geen beschikking of andere optie bij.");
  const [prive, publiek] = [`${naam}-prive.pem`, `${naam}-publiek.pem`];
  for (const pad of [prive, publiek]) await keurVrij(wereld, pad);
  const paar = maakSleutelpaar(await wachtwoordVan(wereld, `Kies een wachtwoord voor '${prive}': `));
  const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);
  await schrijfVeilig(wereld, [
    { pad: prive, inhoud: bytes(paar.prive), oud: null, geheim: true },
    { pad: publiek, inhoud: bytes(paar.publiek), oud: null },
  ]);
  wereld.schrijf(
    `${prive}: uw privésleutel. Bewaar die op één veilige plek en geef hem nooit weg.\n${publiek}: de publieke sleutel. Die geeft u aan wie uw beschikkingen moet controleren.\n`,
  );
  return KLAAR;
}

async function wachtwoordVan(wereld: Wereld, vraag: string): Promise<string> {
  const wachtwoord = await wereld.wachtwoord(vraag);
  if (wachtwoord === null || wachtwoord === "")
    throw new OpdrachtFout("Er is geen wachtwoord. Typ het, of zet het in de omgeving als VERANTWOORD_WACHTWOORD.");
  return wachtwoord;
}

async function tekenBeschikking(
  { bron, prive, naar }: { bron: string; prive: string; naar: string | null },
  wereld: Wereld,
): Promise<Uitgang> {
  if (naar === null || !/\.json$/i.test(naar))
    throw new OpdrachtFout("Zeg met --naar <json> waar de ondertekende beschikking komt.");
  const gelezen = await laadBeschikking(wereld, bron);
  const pem = await leesSleuteltekst(wereld, prive);
  const wachtwoord = await wachtwoordVan(wereld, `Wachtwoord van '${prive}': `);
  const document = await onderteken(gelezen, { pem, pad: prive, wachtwoord });
  await schrijf(wereld, naar, alsJson(document));
  wereld.schrijf(`Ondertekend: ${gelezen.kenmerk}, versie ${gelezen.versie}.\n${geschreven(naar)}`);
  return KLAAR;
}

async function keurDoel(
  naar: string | null,
  bronnen: readonly (string | null)[],
  wereld: Wereld,
): Promise<string | null> {
  if (naar === null) return null;
  if (!/\.(json|xlsx)$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .json of .xlsx eindigen.`);
  await keurDoelen(
    wereld,
    bronnen.flatMap((bron) => bron ?? []),
    [naar],
  );
  await keurVrij(wereld, naar);
  return naar;
}

async function keurVrij(wereld: Wereld, pad: string): Promise<void> {
  if ((await leesBestaand(wereld, pad, "het bestand")) !== null)
    throw new OpdrachtFout(`'${pad}' bestaat al. Kies een andere naam; ik overschrijf het niet.`);
}

function schrijf(wereld: Wereld, pad: string, inhoud: Uint8Array): Promise<void> {
  return schrijfVeilig(wereld, [{ pad, inhoud, oud: null }]);
}

const geschreven = (naar: string | null): string => (naar === null ? "" : `\nGeschreven naar ${naar}\n`);
const alsJson = (document: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);

async function omgezet(gelezen: Beschikking, naar: string): Promise<Uint8Array> {
  if (/\.json$/i.test(naar)) return alsJson(gelezen.document);
  const { beschikkingFormulier } = await import("../../verantwoording/beschikking-formulier");
  const { schrijfBestand } = await import("../../werkboek/bestand/schrijven");
  return schrijfBestand(beschikkingFormulier(gelezen));
}
