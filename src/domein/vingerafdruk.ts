import canonicalize from "canonicalize";
import type { Beschikking } from "./beschikking";

/** The canonical JSON (RFC 8785) of a beschikking's document without `integriteit`: the bytes that are fingerprinted and signed. */
export function canoniek(document: Readonly<Record<string, unknown>>): string {
  const { integriteit: _zonder, ...rest } = document;
  const tekst = canonicalize(rest);
  if (tekst === undefined) throw new TypeError("Dit document is geen JSON.");
  return tekst;
}

/** The vingerafdruk "sha256:<64 hex>" of the document as it was read (domein.md §2). */
export async function vingerafdruk(beschikking: Pick<Beschikking, "document">): Promise<string> {
  const bytes = new TextEncoder().encode(canoniek(beschikking.document));
  const som = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256:${Array.from(som, (deel) => deel.toString(16).padStart(2, "0")).join("")}`;
}
