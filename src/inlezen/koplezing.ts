import type { AfspraakSoort } from "../domein/beschikking";
import type { Veld } from "../domein/productie";
import { UITDRUKKINGEN, VELDWOORDEN, VOORRANG, VULWOORDEN } from "./synoniemen";
import { normaliseer, opEenRegel, woorden } from "./tekst";

/** What a header text says: the field, whether it is about PE or TE, and the unit that it names ("TE Aantal adviezen"). */
export interface KopLezing {
  readonly veld: Veld | null;
  readonly soort: AfspraakSoort | null;
  readonly eenheid: string | null;
  /** 0 … 1; 0 when nothing is recognised. */
  readonly zekerheid: number;
}

export const GEEN_KOP: KopLezing = { veld: null, soort: null, eenheid: null, zekerheid: 0 };

/** Longer texts are notes, not headers. */
const LANGSTE_KOP = 60;

const UITDRUKKING = omgekeerd(UITDRUKKINGEN);
const VELDWOORD = omgekeerd(VELDWOORDEN);

function omgekeerd(lijst: Readonly<Partial<Record<Veld, readonly string[]>>>): ReadonlyMap<string, Veld> {
  return new Map(Object.entries(lijst).flatMap(([veld, teksten]) => teksten.map((tekst) => [tekst, veld as Veld])));
}

/** The header text without its prefix 'PE' or 'TE' ('Aantal TE …' too), and that prefix; null when it has none. */
export function zonderSoort(tekst: string): { soort: AfspraakSoort; rest: string } | null {
  const treffer =
    /^\s*(?:aant(?:al|\.)?\s+)?\(?(PE|TE|P\.E\.|T\.E\.)\)?(?:['’]s|-s)?(?=$|[\s:.\-–(/])[\s:.\-–]*(.*)$/is.exec(tekst);
  if (!treffer) return null;
  return { soort: treffer[1]!.toUpperCase().startsWith("P") ? "PE" : "TE", rest: treffer[2]!.trim() };
}

function soortUit(teksten: readonly string[]): AfspraakSoort | null {
  const pe = teksten.includes("pe");
  const te = teksten.includes("te");
  return pe === te ? null : pe ? "PE" : "TE";
}

/** Reads one header text (domein.md §3: real header texts for one and the same thing). Never throws. */
export function leesKop(tekst: string): KopLezing {
  if (tekst.length > LANGSTE_KOP * 2) return GEEN_KOP;
  const genormaliseerd = normaliseer(
    tekst
      .replaceAll("%", " procent ")
      .replaceAll("€", " euro ")
      .replace(/\+\s*\/\s*[-−]/, " verschil "),
  );
  if (genormaliseerd === "" || genormaliseerd.length > LANGSTE_KOP) return GEEN_KOP;
  const heel = UITDRUKKING.get(genormaliseerd) ?? VELDWOORD.get(genormaliseerd);
  if (heel !== undefined) return { veld: heel, soort: null, eenheid: null, zekerheid: 1 };
  const rest = woorden(genormaliseerd).filter((woord) => !/^(19|20)\d\d$/.test(woord));
  const soort = soortUit(rest);
  const zonder = rest.filter((woord) => soort === null || woord !== soort.toLowerCase());
  const kern =
    UITDRUKKING.get(zonder.join(" ")) ?? UITDRUKKING.get(zonder.filter((woord) => !VULWOORDEN.has(woord)).join(" "));
  if (kern !== undefined && !(soort !== null && kern === "deelnemers"))
    return { veld: kern, soort, eenheid: null, zekerheid: 0.95 };
  return leesWoorden(zonder, soort, tekst);
}

function leesWoorden(teksten: readonly string[], soort: AfspraakSoort | null, tekst: string): KopLezing {
  const velden = new Set<Veld>();
  let onbekend = 0;
  for (const woord of teksten) {
    const veld = VELDWOORD.get(woord);
    if (veld !== undefined) velden.add(veld);
    else if (!VULWOORDEN.has(woord)) onbekend++;
  }
  const gevonden = gekozenVeld(velden);
  const met = zonderSoort(opEenRegel(tekst));
  const alleenEenheid =
    soort !== null && !(velden.has("afspraak") || velden.has("realisatie") || velden.has("verschil"));
  if (alleenEenheid && met !== null && met.rest !== "" && gevonden !== "procent" && gevonden !== "ipu")
    return { veld: null, soort, eenheid: met.rest, zekerheid: 0.5 };
  if (gevonden === null || onbekend > 2)
    return soort === null ? GEEN_KOP : { veld: null, soort, eenheid: null, zekerheid: 0.5 };
  return { veld: gevonden, soort, eenheid: null, zekerheid: 0.95 - 0.15 * onbekend };
}

function gekozenVeld(velden: ReadonlySet<Veld>): Veld | null {
  const eerste = VOORRANG.find((veld) => velden.has(veld)) ?? null;
  if (velden.has("ipu") && eerste === "afspraak") return "ipu";
  if (velden.has("ipu") && eerste === "realisatie") return "ipuRealisatie";
  return eerste;
}

/** What two header cells above each other say together: 'PE' over 'Offerte', 'IPU' over 'gepland', 'Offerte' over 'TE'. */
export function combineer(boven: KopLezing, bovenTekst: string, onder: KopLezing): KopLezing {
  if (bovenTekst === "") return onder;
  if (onder.veld === null && onder.soort === null) return boven;
  const zekerheid = Math.min(boven.zekerheid || 0.9, onder.zekerheid);
  const soort = onder.soort ?? boven.soort;
  if (boven.veld === "ipu" || onder.veld === "ipu") {
    const ander = boven.veld === "ipu" ? onder.veld : boven.veld;
    if (ander === "realisatie") return { veld: "ipuRealisatie", soort: null, eenheid: null, zekerheid };
    if (ander === "afspraak") return { veld: "ipu", soort: null, eenheid: null, zekerheid };
    if (ander === "verschil" || ander === "procent") return { veld: "overig", soort: null, eenheid: null, zekerheid };
  }
  if (onder.veld === null) return { ...boven, soort, zekerheid };
  const eenheid =
    boven.eenheid ?? (boven.veld === "uren" || boven.veld === "deelnemers" ? opEenRegel(bovenTekst) : null);
  return { veld: onder.veld, soort, eenheid, zekerheid };
}
