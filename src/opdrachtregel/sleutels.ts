import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import type { Beschikking } from "../domein/beschikking";
import {
  leesSleutelbestand,
  ondertekendeBytes,
  sleutelkenmerk,
  spkiUitPem,
  type VertrouwdeSleutel,
} from "../domein/handtekening";
import { vingerafdruk } from "../domein/vingerafdruk";
import { OpdrachtFout } from "./fout";

const VERSLEUTELING = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc" } as const;
/** Shorter than this a pass phrase is no protection. */
const WACHTWOORD_VANAF = 12;

/** A new key pair (ECDSA P-256): the private half encrypted (PKCS#8), the public half (SPKI), both in PEM form. */
export function maakSleutelpaar(wachtwoord: string): { readonly prive: string; readonly publiek: string } {
  if (wachtwoord.length < WACHTWOORD_VANAF)
    throw new OpdrachtFout(`Kies een wachtwoord van minstens ${WACHTWOORD_VANAF} tekens voor de nieuwe sleutel.`);
  const { privateKey, publicKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    privateKeyEncoding: { ...VERSLEUTELING, passphrase: wachtwoord },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return { prive: privateKey, publiek: publicKey };
}

/**
 * The document with its vingerafdruk and a signature by this private key (domein.md §2). Throws OpdrachtFout when the key cannot be
 * opened or is of another kind.
 */
export async function onderteken(
  beschikking: Beschikking,
  prive: { readonly pem: string; readonly pad: string; readonly wachtwoord: string },
): Promise<Readonly<Record<string, unknown>>> {
  const sleutel = opende(prive);
  const spki = new Uint8Array(createPublicKey(sleutel).export({ type: "spki", format: "der" }));
  const waarde = sign("sha256", ondertekendeBytes(beschikking.document), { key: sleutel, dsaEncoding: "ieee-p1363" });
  const integriteit = {
    vingerafdruk: await vingerafdruk(beschikking),
    handtekening: { sleutel: await sleutelkenmerk(spki), waarde: waarde.toString("base64") },
  };
  return { ...beschikking.document, integriteit };
}

function opende({ pem, pad, wachtwoord }: { pem: string; pad: string; wachtwoord: string }): KeyObject {
  if (!pem.includes("PRIVATE KEY-----"))
    throw new OpdrachtFout(`'${pad}' is geen privésleutel. Geef het bestand dat op -prive.pem eindigt.`);
  if (!pem.includes("BEGIN ENCRYPTED PRIVATE KEY"))
    throw new OpdrachtFout(
      `'${pad}' is niet met een wachtwoord beveiligd. Maak een nieuwe sleutel met --sleutel-maken.`,
    );
  try {
    const sleutel = createPrivateKey({ key: pem, passphrase: wachtwoord });
    if (sleutel.asymmetricKeyDetails?.namedCurve === "prime256v1") return sleutel;
  } catch (oorzaak) {
    throw new OpdrachtFout(`De sleutel '${pad}' gaat niet open. Controleer het wachtwoord.`, { cause: oorzaak });
  }
  throw new OpdrachtFout(`'${pad}' is een sleutel van een andere soort. Verantwoord tekent met ECDSA P-256.`);
}

/**
 * The trusted keys in a file: a public key (.pem; it counts for whatever municipality the beschikking names, since the user handed it
 * over), or a list (`vertrouwde-sleutels.json`). Throws OpdrachtFout when it is neither.
 */
export function leesSleutels(tekst: string, pad: string): readonly VertrouwdeSleutel[] {
  if (spkiUitPem(tekst) !== null && isPubliek(tekst)) return [{ gemeente: null, naam: pad, publiek: tekst }];
  const lijst = leesSleutelbestand(alsJson(tekst));
  if (lijst === null)
    throw new OpdrachtFout(
      `'${pad}' is geen publieke sleutel (-publiek.pem) en geen lijst met sleutels (vertrouwde-sleutels.json). Vraag de gemeente om het goede bestand.`,
    );
  const kapot = lijst.find(({ publiek }) => !isPubliek(publiek));
  if (kapot) throw new OpdrachtFout(`'${pad}': de sleutel '${kapot.naam}' is geen publieke sleutel (ECDSA P-256).`);
  return lijst;
}

function isPubliek(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyDetails?.namedCurve === "prime256v1";
  } catch {
    return false;
  }
}

function alsJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
