import type { Bevinding } from "../controles/bevinding";
import type { Dossier } from "./dossier";
import type { Rapportsoort } from "./rapportsoort";

/** What a partner declares when handing in. */
export const VERKLARINGEN = [
  { sleutel: "cijfers", tekst: "Ik heb de cijfers gecontroleerd." },
  { sleutel: "persoonsgegevens", tekst: "Er staan geen persoonsgegevens in buiten het contactveld." },
  { sleutel: "toelichtingen", tekst: "De toelichtingen zijn volledig." },
  { sleutel: "namens", tekst: "Ik mag dit namens de organisatie indienen." },
] as const;

/** The declaration in words; another text stays as it is. */
export function verklaringTekst(sleutel: string): string {
  return VERKLARINGEN.find((een) => een.sleutel === sleutel)?.tekst ?? sleutel;
}

/** Something that stands in the way of handing in. */
export interface OpenPunt {
  readonly soort: "beschikking" | "herkenning" | "fout" | "waarschuwing" | "naam" | "verklaring" | "reden";
  /** One sentence: what is open and what to do. */
  readonly tekst: string;
  /** The finding that it is about; null for the rest. */
  readonly bevinding: Bevinding | null;
  /** Key of the declaration; null for the rest. */
  readonly verklaring: string | null;
}

/** These compare with what was agreed for the whole year: after half a year they say nothing yet. */
const PAS_NA_HET_JAAR: ReadonlySet<string> = new Set(["PRD-01", "PRD-02", "PRD-03", "TOE-01", "PLA-01"]);

/** Whether this finding holds up handing in this report: an open fout, or a waarschuwing without an answer. */
export function houdtTegen(
  { ernst, status, code }: Pick<Bevinding, "ernst" | "status" | "code">,
  soort: Rapportsoort,
): boolean {
  if (ernst === "info" || status !== "open") return false;
  return soort === "eindrapportage" || !PAS_NA_HET_JAAR.has(code);
}

const punt = (soort: OpenPunt["soort"], tekst: string): OpenPunt => ({
  soort,
  tekst,
  bevinding: null,
  verklaring: null,
});

/** Everything that is still open before this report can be handed in; empty: it can. `vorige` is the version before, if any. */
export function openPunten(
  { beschikking, status, uitslag }: Pick<Dossier, "beschikking" | "status" | "uitslag">,
  opgave: {
    readonly door: string;
    readonly soort: Rapportsoort;
    readonly verklaringen: readonly string[];
    readonly reden: string | null;
  },
  vorige: { readonly versie: number; readonly beschikking: { readonly kenmerk: string } } | null,
): readonly OpenPunt[] {
  const open: OpenPunt[] = [];
  if (beschikking === null)
    open.push(punt("beschikking", "Er is geen beschikking. Zonder beschikking is er niets om te verantwoorden."));
  else if (vorige !== null && ![beschikking.kenmerk, beschikking.vervangt].includes(vorige.beschikking.kenmerk))
    open.push(
      punt(
        "beschikking",
        `Dit werkboek is eerder ingediend bij beschikking ${vorige.beschikking.kenmerk}, en niet bij ${beschikking.kenmerk}. Neem een werkboek dat nog niet is ingediend, of de goede beschikking.`,
      ),
    );
  if (status === "niet te beoordelen")
    open.push(punt("herkenning", "Er is geen activiteit herkend. Wijs eerst aan welke tabel de productie is."));
  for (const bevinding of uitslag.bevindingen) {
    if (!houdtTegen(bevinding, opgave.soort)) continue;
    const { ernst, bericht } = bevinding;
    const wat = ernst === "fout" ? "Herstel deze fout of geef een antwoord" : "Geef een antwoord";
    open.push({
      soort: ernst === "fout" ? "fout" : "waarschuwing",
      tekst: `${wat}: ${bericht}`,
      bevinding,
      verklaring: null,
    });
  }
  if (opgave.door.trim() === "") open.push(punt("naam", "Vul in wie de verantwoording indient."));
  for (const { sleutel, tekst } of VERKLARINGEN)
    if (!opgave.verklaringen.includes(sleutel))
      open.push({ soort: "verklaring", tekst: `Verklaar: ${tekst}`, bevinding: null, verklaring: sleutel });
  if (vorige !== null && (opgave.reden ?? "").trim() === "")
    open.push(punt("reden", `Versie ${vorige.versie} is al ingediend. Schrijf waarom er een nieuwe versie komt.`));
  return open.sort((a, b) => VOLGORDE.indexOf(a.soort) - VOLGORDE.indexOf(b.soort));
}

const VOLGORDE: readonly OpenPunt["soort"][] = [
  "beschikking",
  "herkenning",
  "fout",
  "waarschuwing",
  "naam",
  "verklaring",
  "reden",
];
