import { z } from "zod";
import type { Beschikking } from "../domein/beschikking";
import { adres, kolomNummer, type Bereik } from "../domein/bereik";
import { verbergBsn } from "../domein/bsn";
import type { Plan } from "../werkboek/plan";
import type { CelWaarde, Inhoud } from "../werkboek/raster";
import { celkenmerk } from "./celkenmerk";
import type { Dossier } from "./dossier";
import { invoerplekken, type Invoerplek } from "./eerder";
import { invoersleutel, type InvoerSoort } from "./invoerlijst";
import { plaatsTekst } from "./plaatstekst";
import { RUBRIEKEN } from "./tekstvelden";
import { TUSSENVRAGEN } from "./tussenvragen";
import { leesUitvoerdeel } from "./uitvoerdeel";

/** The texts of one seal together: of what comes after that only a mark is kept. */
const SAMEN_TOT = 150_000;
/** An input cell of ours takes no more (`TEKST_TOT`); a longer text was put there in another way. */
const TEKST_TOT = 2000;

/** A text as the seal keeps it: a mark by which a change is seen, and the text itself where that is kept. */
export const gezegeldeTekst = z.object({ merk: z.string(), tekst: z.string().nullable() });

export const tekstwijziging = z.object({
  /** "Huiswerkgroepen: Inhoud" */
  waar: z.string(),
  /** Where it stands now; null where it stands nowhere. */
  blad: z.string().nullable(),
  cel: z.string().nullable(),
  /** Null: nothing stood there, or (`bewaard` false) it was not kept. */
  oud: z.string().nullable(),
  nu: z.string().nullable(),
  bewaard: z.boolean(),
});

/** A text that is not what it was. */
export type Tekstwijziging = z.infer<typeof tekstwijziging>;
/** The texts of a seal by `invoersleutel`; what is left out was empty. */
export type Zegelteksten = Readonly<Record<string, z.infer<typeof gezegeldeTekst>>>;

/** Something that a person wrote for the municipality, as it stands now. */
export interface Geschreven {
  readonly sleutel: string;
  readonly waar: string;
  /** Null: empty. */
  readonly tekst: string | null;
  readonly plek: Bereik | null;
  /** A name or a phone number may stand there: of this only a mark is kept. */
  readonly contact: boolean;
}

type Bron = Pick<Dossier, "beschikking" | "uitslag">;

/** What was written in the rubrics, in the report after half a year and as answer to the findings, in a workbook with our sheets. */
export function geschrevenIn(heel: Inhoud, dossier: Bron): readonly Geschreven[] {
  const wachtend = (leesUitvoerdeel(heel.delen)?.bewaard ?? []).map(({ sleutel, waarde }): Invoerplek => {
    return { wat: { soort: "vervallen", van: sleutel, titel: "" }, cel: null, waarde, voorzet: false };
  });
  return [...uitCellen([...invoerplekken(heel), ...wachtend], dossier.beschikking), ...antwoorden(dossier)];
}

/** The same in the sheets that are about to be made. */
export function geschrevenInPlan(plan: Plan, dossier: Bron): readonly Geschreven[] {
  const deel = leesUitvoerdeel(plan.delen);
  const bladen = plan.bladen.map(({ cellen }) => new Map(cellen.map((een) => [`${een.rij},${een.kolom}`, een.waarde])));
  const plekken = (deel?.invoer ?? []).map(({ wat, blad, cel }): Invoerplek => {
    const [, letters = "", rij = ""] = /^([A-Z]+)(\d+)$/.exec(cel) ?? [];
    const waarde = bladen[blad]?.get(`${Number(rij) - 1},${kolomNummer(letters) ?? -1}`) ?? null;
    return { wat, cel: null, waarde, voorzet: false };
  });
  return [...uitCellen(plekken, dossier.beschikking), ...antwoorden(dossier)];
}

function uitCellen(plekken: readonly Invoerplek[], beschikking: Beschikking | null): readonly Geschreven[] {
  return plekken.flatMap(({ wat, cel: plek, waarde }): Geschreven[] => {
    const waar = waarVan(wat, beschikking);
    if (waar === null) return [];
    const contact = wat.soort === "rubriek" && wat.rubriek === "contact";
    return [{ sleutel: invoersleutel(wat), waar, tekst: alsTekst(waarde), plek, contact }];
  });
}

function alsTekst(waarde: CelWaarde): string | null {
  const tekst = waarde === null ? "" : String(waarde).replace(/\r\n?/g, "\n");
  return tekst.trim() === "" ? null : tekst;
}

/** What an input cell is for, in words; null for one that tells the municipality nothing of itself. */
function waarVan(wat: InvoerSoort, beschikking: Beschikking | null): string | null {
  if (wat.soort === "tussenrapportage") {
    const naam = TUSSENVRAGEN.find(({ sleutel }) => sleutel === wat.veld)?.naam ?? wat.veld;
    return `Tussenrapportage: ${naam}`;
  }
  if (wat.soort === "vervallen") return waarVanSleutel(wat.van, beschikking);
  if (wat.soort !== "rubriek") return null;
  const veld = RUBRIEKEN.find((een) => een.soort === "tekst" && een.veld.sleutel === wat.rubriek);
  const naam = veld?.soort === "tekst" ? veld.veld.naam : wat.rubriek;
  return `${beschikking?.activiteiten.find(({ code }) => code === wat.activiteit)?.naam ?? wat.activiteit}: ${naam}`;
}

/** The partner's answers to the findings; also one that no longer counts because its figure changed: nobody took it back. */
function antwoorden({ uitslag }: Bron): readonly Geschreven[] {
  return uitslag.bevindingen.map(({ id, code, cellen, toelichting, eerder }) => ({
    sleutel: JSON.stringify(["antwoord", id]),
    waar: ["Antwoord bij", code, plaatsTekst(cellen)].filter((deel) => deel !== "").join(" "),
    tekst: alsTekst(eerder?.tekst ?? toelichting),
    plek: null,
    contact: false,
  }));
}

/** These texts as a seal keeps them: short ones whole, numbers of persons masked; of contact data and of what is too much only a mark. */
export function verzegeld(geschreven: readonly Geschreven[]): Zegelteksten {
  let over = SAMEN_TOT;
  const uit: Record<string, z.infer<typeof gezegeldeTekst>> = {};
  for (const { sleutel, tekst, contact } of geschreven) {
    const merk = merkVan(tekst);
    if (tekst === null || merk === null) continue;
    const houd = !contact && tekst.length <= TEKST_TOT && tekst.length <= over;
    if (houd) over -= tekst.length;
    uit[sleutel] = { merk, tekst: houd ? verbergBsn(tekst) : null };
  }
  return uit;
}

/** The mark in which spaces at the ends make no difference: other programs leave them out. */
function merkVan(tekst: string | null): string | null {
  return tekst === null ? null : celkenmerk(tekst.trim(), null, new Map());
}

/**
 * Each text that is not what was sealed, in the order in which they stand; then those that stand nowhere any more. A finding that is gone took
 * its answer with it: that is no change.
 */
export function tekstverschillen(toen: Zegelteksten, nu: readonly Geschreven[]): readonly Tekstwijziging[] {
  const gezien = new Set(nu.map(({ sleutel }) => sleutel));
  const anders = nu.flatMap(({ sleutel, waar, tekst, plek }): Tekstwijziging[] => {
    const oud = toen[sleutel];
    if ((oud?.merk ?? null) === merkVan(tekst)) return [];
    return [
      {
        waar,
        blad: plek?.blad ?? null,
        cel: plek && adres(plek),
        oud: oud?.tekst ?? null,
        nu: tekst === null ? null : verbergBsn(tekst),
        bewaard: oud === undefined || oud.tekst !== null,
      },
    ];
  });
  const weg = Object.entries(toen).flatMap(([sleutel, { tekst }]): Tekstwijziging[] => {
    const waar = gezien.has(sleutel) ? null : waarVanSleutel(sleutel, null);
    if (waar === null) return [];
    return [{ waar, blad: null, cel: null, oud: tekst, nu: null, bewaard: tekst !== null }];
  });
  return [...anders, ...weg];
}

function waarVanSleutel(sleutel: string, beschikking: Beschikking | null): string | null {
  const [soort, een = "", twee = ""] = JSON.parse(sleutel) as readonly (string | undefined)[];
  if (soort === "rubriek") return waarVan({ soort, activiteit: een, rubriek: twee }, beschikking);
  return soort === "tussenrapportage" ? waarVan({ soort, veld: een }, beschikking) : null;
}
