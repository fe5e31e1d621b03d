import type { Beschikking } from "../domein/beschikking";
import { kolomLetters } from "../domein/bereik";
import type { Kolom, Productie, Regel, Tabel, Veld } from "../domein/productie";
import type { Keuzes } from "../inlezen/keuzes";

/** From here on a column is certain, and from there on likely: stijl.md, 'Question'. */
export const ZEKER = 0.95;
export const WAARSCHIJNLIJK = 0.8;

/** Something that was recognised, but not surely enough to go on without asking. */
export type Vraag =
  | {
      readonly soort: "kolom";
      readonly id: string;
      readonly tabel: Tabel;
      readonly kolom: Kolom;
      /** What we think; null when we have no idea. */
      readonly voorstel: Veld | null;
    }
  | {
      readonly soort: "naam";
      readonly id: string;
      readonly regel: Regel;
      readonly naam: string;
      /** Code of the activity that we think of. */
      readonly voorstel: string | null;
    };

/** The user's answer: a field, an activity, or 'not used'. */
export type Keuze = { readonly soort: "zo"; readonly wat: string } | { readonly soort: "niet" };

/** The fields that a user can choose for a column of numbers or texts. */
export const KIESBARE_VELDEN: readonly Veld[] = [
  "activiteit",
  "afkorting",
  "code",
  "groep",
  "soort",
  "eenheid",
  "financier",
  "afspraak",
  "realisatie",
  "verschil",
  "procent",
  "ipu",
  "ipuRealisatie",
  "tarief",
  "bedrag",
  "toelichting",
  "contact",
  "datum",
];

/** The questions that remain after reading, each once, in the order of the workbook. */
export function vragenUit(productie: Productie, beschikking: Beschikking | null, keuzes: Keuzes): readonly Vraag[] {
  return [...kolomvragen(productie), ...(beschikking === null ? [] : naamvragen(productie, keuzes))];
}

function kolomvragen({ tabellen }: Productie): Vraag[] {
  return tabellen.flatMap((tabel) =>
    tabel.kolommen
      .filter((kolom) => isOnzeker(tabel, kolom))
      .map((kolom) => ({
        soort: "kolom" as const,
        id: `kolom ${tabel.id} ${kolomLetters(kolom.kolom)}`,
        tabel,
        kolom,
        voorstel: kolom.veld ?? tabel.ontbrekend[0] ?? null,
      })),
  );
}

/** A column without a header cannot be remembered by it, so only one that we have an idea of is asked. */
function isOnzeker(tabel: Tabel, { veld, zekerheid, kop }: Kolom): boolean {
  if (kop === "") return false;
  return veld === null ? tabel.ontbrekend.length > 0 : veld !== "overig" && zekerheid < WAARSCHIJNLIJK;
}

function naamvragen({ regels }: Productie, keuzes: Keuzes): Vraag[] {
  const gezien = new Set<string>();
  return regels.flatMap((regel) => {
    const { naam, koppeling, blad } = regel;
    if (naam === null || naam.tekst === "" || koppeling.wijze === "keuze") return [];
    const onzeker = koppeling.activiteit === null || koppeling.zekerheid < WAARSCHIJNLIJK;
    const id = `naam ${blad} ${naam.tekst}`;
    if (!onzeker || gezien.has(id) || keuzes.namen.some((een) => een.naam === naam.tekst && een.blad === blad))
      return [];
    gezien.add(id);
    const voorstel = koppeling.activiteit ?? koppeling.kandidaten[0] ?? null;
    return [{ soort: "naam" as const, id, regel, naam: naam.tekst, voorstel }];
  });
}

/** The choices with one more answer in them; an earlier answer to the same question goes. */
export function metKeuze(keuzes: Keuzes, vraag: Vraag, keuze: Keuze): Keuzes {
  if (vraag.soort === "kolom") {
    const { blad } = vraag.tabel;
    const { kop } = vraag.kolom;
    const veld = (keuze.soort === "niet" ? "overig" : keuze.wat) as Veld;
    const rest = keuzes.kolommen.filter((een) => een.blad !== blad || een.kop !== kop);
    return { ...keuzes, kolommen: [...rest, { blad, kop, veld }] };
  }
  const { naam } = vraag;
  const { blad } = vraag.regel;
  const rest = keuzes.namen.filter((een) => een.blad !== blad || een.naam !== naam);
  const gekozen = keuze.soort === "niet" ? ("buiten beschikking" as const) : { activiteit: keuze.wat };
  return { ...keuzes, namen: [...rest, { blad, naam, keuze: gekozen }] };
}
