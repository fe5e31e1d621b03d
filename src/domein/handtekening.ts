import { z } from "zod";
import type { Beschikking } from "./beschikking";
import { canoniek, vingerafdruk } from "./vingerafdruk";

const HANDTEKENING = { name: "ECDSA", hash: "SHA-256" } as const;
const SLEUTEL = { name: "ECDSA", namedCurve: "P-256" } as const;

/** A public key that is trusted: it proves that a beschikking comes from this municipality. */
export interface VertrouwdeSleutel {
  /** The municipality as its beschikkingen name it; null: whatever the beschikking says (a key that the user handed over). */
  readonly gemeente: string | null;
  /** What people call the key: "Subsidies 2025". */
  readonly naam: string;
  /** SPKI in PEM form. */
  readonly publiek: string;
}

/** What was proved of a beschikking's authenticity (domein.md §2); the words of the JSON report. */
export interface Echtheid {
  readonly uitkomst: "ongetekend" | "vingerafdruk gelijk" | "handtekening geldig" | "gewijzigd";
  /** "past niet": the key is known and the signature is not of this text; "sleutel onbekend": it could not be checked. */
  readonly handtekening: "geen" | "sleutel onbekend" | "geldig" | "past niet";
  /** "sha256:<hex>", recomputed. */
  readonly gerekend: string;
  /** As it stands in the beschikking; null when it states none. */
  readonly vermeld: string | null;
  /** Name of the trusted key that belongs to the signature; null when there is none. */
  readonly sleutel: string | null;
  /** A key of this municipality is trusted: a beschikking without a valid signature is then INT-01. */
  readonly sleutelBekend: boolean;
}

const sleutelbestand = z.strictObject({
  schema: z.literal("sleutels/1.0"),
  sleutels: z.array(
    z.strictObject({
      gemeente: z.string().trim().min(1),
      naam: z.string().trim().min(1),
      publiek: z.string().includes("-----BEGIN PUBLIC KEY-----"),
    }),
  ),
});

/** The keys of the static file beside the add-in (`vertrouwde-sleutels.json`); null when it is not such a file. */
export function leesSleutelbestand(document: unknown): readonly VertrouwdeSleutel[] | null {
  const gelezen = sleutelbestand.safeParse(document);
  return gelezen.success ? gelezen.data.sleutels : null;
}

/** The bytes of a public key in PEM form (SPKI); null when the text holds none. */
export function spkiUitPem(pem: string): Uint8Array<ArrayBuffer> | null {
  const kern = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem)?.[1];
  return kern === undefined ? null : uitBase64(kern.replace(/\s+/g, ""));
}

/** How a signature names its key: the SHA-256 of the public key (SPKI) in hexadecimal. */
export async function sleutelkenmerk(spki: Uint8Array<ArrayBuffer>): Promise<string> {
  const som = new Uint8Array(await crypto.subtle.digest("SHA-256", spki));
  return Array.from(som, (deel) => deel.toString(16).padStart(2, "0")).join("");
}

/** The bytes that are fingerprinted and signed: the canonical JSON without `integriteit`. */
export function ondertekendeBytes(document: Beschikking["document"]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canoniek(document));
}

/**
 * What can be said of a beschikking's authenticity with these trusted keys: its fingerprint recomputed, and its signature (ECDSA
 * P-256 over the same bytes) verified where the key that it names is trusted for its municipality. Never throws on what a beschikking
 * holds; a trusted key that is no key is passed over.
 */
export async function beoordeelEchtheid(
  beschikking: Pick<Beschikking, "document" | "gemeente" | "integriteit">,
  sleutels: readonly VertrouwdeSleutel[],
): Promise<Echtheid> {
  const gerekend = await vingerafdruk(beschikking);
  const { vingerafdruk: vermeld, handtekening } = beschikking.integriteit;
  const eigen = sleutels.filter(({ gemeente }) => gemeente === null || zelfdeNaam(gemeente, beschikking.gemeente));
  const sleutel = handtekening === null ? null : await zoekSleutel(eigen, handtekening.sleutel);
  const stand =
    handtekening === null
      ? "geen"
      : sleutel === null
        ? "sleutel onbekend"
        : (await past(sleutel.spki, handtekening.waarde, beschikking.document))
          ? "geldig"
          : "past niet";
  const anders = vermeld !== null && vermeld !== gerekend;
  const uitkomst =
    stand === "past niet" || anders
      ? "gewijzigd"
      : stand === "geldig"
        ? "handtekening geldig"
        : vermeld === null
          ? "ongetekend"
          : "vingerafdruk gelijk";
  return {
    uitkomst,
    handtekening: stand,
    gerekend,
    vermeld,
    sleutel: sleutel?.naam ?? null,
    sleutelBekend: eigen.length > 0,
  };
}

function zelfdeNaam(een: string, ander: string): boolean {
  const kaal = (naam: string): string => naam.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
  return kaal(een) === kaal(ander);
}

async function zoekSleutel(
  sleutels: readonly VertrouwdeSleutel[],
  kenmerk: string,
): Promise<{ naam: string; spki: Uint8Array<ArrayBuffer> } | null> {
  for (const { naam, publiek } of sleutels) {
    const spki = spkiUitPem(publiek);
    if (spki !== null && (await sleutelkenmerk(spki)) === kenmerk.toLowerCase()) return { naam, spki };
  }
  return null;
}

async function past(
  spki: Uint8Array<ArrayBuffer>,
  waarde: string,
  document: Beschikking["document"],
): Promise<boolean> {
  const handtekening = uitBase64(waarde);
  if (handtekening === null) return false;
  try {
    const sleutel = await crypto.subtle.importKey("spki", spki, SLEUTEL, false, ["verify"]);
    return await crypto.subtle.verify(HANDTEKENING, sleutel, handtekening, ondertekendeBytes(document));
  } catch {
    return false;
  }
}

function uitBase64(tekst: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0));
  } catch {
    return null;
  }
}
