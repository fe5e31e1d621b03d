import type { AfspraakSoort } from "../domein/beschikking";
import type { Veld } from "../domein/productie";
import { onthoudTekst } from "../domein/onthouden";
import { UITDRUKKINGEN, VELDWOORDEN, VULWOORDEN } from "./synoniemen";
import { zonderSchaal } from "./schaal";
import { normaliseer, opEenRegel, woorden } from "./tekst";

/** What a header text says: the field, whether it is about PE or TE, and the unit that it names ("TE Aantal adviezen"). */
export interface KopLezing {
  readonly veld: Veld | null;
  readonly soort: AfspraakSoort | null;
  readonly eenheid: string | null;
  /** What it counts, named beside the field in one text: "Uren" of 'Uren gepland'. Only tells columns of one field apart. */
  readonly maat: string | null;
  /** The year that it is about ('Realisatie 2023'); null when it names none, or more than one. */
  readonly jaar: number | null;
  /** 0 … 1; 0 when nothing is recognised. */
  readonly zekerheid: number;
}

export const GEEN_KOP: KopLezing = { veld: null, soort: null, eenheid: null, maat: null, jaar: null, zekerheid: 0 };

/** Longer texts are notes, not headers. */
const LANGSTE_KOP = 60;
/** 'Verlopen zoals gepland.' */
const ZIN = /\S\s+\S+\s+(?:\S+\s+)*\p{L}{4,}[.!?]\s*$/u;

const JAAR = /^(19|20)\d\d$/;
const MAATVELDEN: ReadonlySet<Veld> = new Set<Veld>(["uren", "deelnemers"]);

/** Of two fields in one header text the one that stands first here is meant: '% gerealiseerd' is a percentage. */
const VOORRANG: readonly Veld[] = [
  "toelichting",
  "procent",
  "verschil",
  "tarief",
  "bedrag",
  "over",
  "onder",
  "terug",
  "beschikt",
  "substitutie",
  "afspraak",
  "realisatie",
  "prognose",
  "code",
  "afkorting",
  "financier",
  "contact",
  "eenheid",
  "activiteit",
  "groep",
  "datum",
  "plaats",
  "ipu",
  "uren",
  "deelnemers",
];

const UITDRUKKING = omgekeerd(UITDRUKKINGEN);
const VELDWOORD = omgekeerd(VELDWOORDEN);

function omgekeerd(lijst: Readonly<Partial<Record<Veld, readonly string[]>>>): ReadonlyMap<string, Veld> {
  return new Map(Object.entries(lijst).flatMap(([veld, teksten]) => teksten.map((tekst) => [tekst, veld as Veld])));
}

/** 'PE' or 'TE', and what stands behind it. */
interface SoortLezing {
  readonly soort: AfspraakSoort;
  readonly rest: string;
}

/** The header text without its prefix 'PE' or 'TE' ('Aantal TE …' too), and that prefix; null when it has none. */
export const zonderSoort: (tekst: string) => SoortLezing | null = onthoudTekst((tekst) => {
  const treffer =
    /^\s*(?:aant(?:al|\.)?\s+)?\(?(PE|TE|P\.E\.|T\.E\.)\)?(?:['’]s|-s)?(?=$|[\s:.\-–(/])[\s:.\-–]*(.*)$/is.exec(tekst);
  if (!treffer) return null;
  return { soort: treffer[1]!.toUpperCase().startsWith("P") ? "PE" : "TE", rest: treffer[2]!.trim() };
});

function soortUit(teksten: readonly string[]): AfspraakSoort | null {
  const pe = teksten.includes("pe");
  const te = teksten.includes("te");
  return pe === te ? null : pe ? "PE" : "TE";
}

/** Reads one header text (domein.md §3: real header texts for one and the same thing). Never throws. */
export const leesKop: (tekst: string) => KopLezing = onthoudTekst((tekst) => {
  if (tekst.length > LANGSTE_KOP * 2 || ZIN.test(tekst)) return GEEN_KOP;
  const genormaliseerd = normaliseer(
    zonderSchaal(tekst)
      .replaceAll("%", " procent ")
      .replaceAll("€", " euro ")
      .replace(/\+\s*\/\s*[-−]/, " verschil "),
  );
  if (genormaliseerd === "" || genormaliseerd.length > LANGSTE_KOP) return GEEN_KOP;
  const heel = UITDRUKKING.get(genormaliseerd) ?? VELDWOORD.get(genormaliseerd);
  if (heel !== undefined) return { ...GEEN_KOP, veld: heel, zekerheid: 1 };
  const alle = woorden(genormaliseerd);
  const jaren = new Set(alle.filter((woord) => JAAR.test(woord)));
  const jaar = jaren.size === 1 ? Number([...jaren][0]) : null;
  const rest = alle.filter((woord) => !JAAR.test(woord));
  const soort = soortUit(rest);
  const zonder = rest.filter((woord) => soort === null || woord !== soort.toLowerCase());
  const kern =
    UITDRUKKING.get(zonder.join(" ")) ?? UITDRUKKING.get(zonder.filter((woord) => !VULWOORDEN.has(woord)).join(" "));
  if (kern !== undefined && !(soort !== null && kern === "deelnemers"))
    return { ...GEEN_KOP, veld: kern, soort, jaar, zekerheid: 0.95 };
  return { ...leesWoorden(zonder, soort, tekst), jaar };
});

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
    return { ...GEEN_KOP, soort, eenheid: met.rest, zekerheid: 0.5 };
  if (gevonden === null || onbekend > 2) return soort === null ? GEEN_KOP : { ...GEEN_KOP, soort, zekerheid: 0.5 };
  return { ...GEEN_KOP, veld: gevonden, soort, maat: maatIn(teksten, gevonden), zekerheid: 0.95 - 0.15 * onbekend };
}

/** The word that says what is counted, beside the word that says the field. */
function maatIn(teksten: readonly string[], gevonden: Veld): string | null {
  const maat = teksten.find((woord) => MAATVELDEN.has(VELDWOORD.get(woord)!));
  return maat === undefined || MAATVELDEN.has(gevonden) ? null : maat[0]!.toUpperCase() + maat.slice(1);
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
  if (onder.veld === null && onder.soort === null) return { ...boven, jaar: onder.jaar ?? boven.jaar };
  // 'PE' above a header only says whose column it is: how sure the field is, the header itself says.
  const zekerheid = boven.veld === null ? onder.zekerheid : Math.min(boven.zekerheid, onder.zekerheid || 1);
  const soort = onder.soort ?? boven.soort;
  const jaar = onder.jaar ?? boven.jaar;
  const basis = { ...GEEN_KOP, jaar, zekerheid };
  if (boven.veld === "ipu" || onder.veld === "ipu") {
    const ander = boven.veld === "ipu" ? onder.veld : boven.veld;
    if (ander === "realisatie") return { ...basis, veld: "ipuRealisatie" };
    if (ander === "afspraak") return { ...basis, veld: "ipu" };
    if (ander === "verschil" || ander === "procent") return { ...basis, veld: "overig" };
  }
  if (onder.veld === null) return { ...boven, soort, jaar, zekerheid };
  const eenheid =
    boven.eenheid ?? (boven.veld === "uren" || boven.veld === "deelnemers" ? opEenRegel(bovenTekst) : null);
  return { ...basis, veld: onder.veld, soort, eenheid };
}
