import type { Beschikking } from "../domein/beschikking";
import { kolomLetters } from "../domein/bereik";
import type { Kolom, Productie, Regel, Tabel, TabelSoort, Veld } from "../domein/productie";
import { STANDAARD_INSTELLINGEN } from "../domein/instellingen";
import type { Keuzes } from "../inlezen/keuzes";
import { VELDEN } from "../inlezen/keuzewoorden";
import type { Keuzeopdracht } from "./keuzewerk";

/** Something that was recognised, but not surely enough to go on without asking. */
export type Vraag =
  /** Which column holds a field that the table must have. */
  | {
      readonly soort: "ontbreekt";
      readonly id: string;
      readonly tabel: Tabel;
      readonly veld: Veld;
      readonly voorstel: null;
    }
  /** What kind of table it is. */
  | { readonly soort: "tabel"; readonly id: string; readonly tabel: Tabel; readonly voorstel: TabelSoort }
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

/** The user's answer: a field, a column, an activity, a kind of table, or 'not used'. */
export type Keuze = { readonly soort: "zo"; readonly wat: string } | { readonly soort: "niet" };

/** The fields that a user can choose for a column. */
export const KIESBARE_VELDEN: readonly Veld[] = VELDEN.filter((veld) => veld !== "overig");

/** The questions that remain after reading, each once, in the order of the workbook. */
export function vragenUit(productie: Productie, beschikking: Beschikking | null, keuzes: Keuzes): readonly Vraag[] {
  const { zekerheidVanaf } = beschikking?.instellingen ?? STANDAARD_INSTELLINGEN;
  const namen = beschikking === null ? [] : naamvragen(productie, keuzes, zekerheidVanaf);
  return [...productie.tabellen.flatMap((tabel) => tabelvragen(tabel, zekerheidVanaf)), ...namen];
}

function tabelvragen(tabel: Tabel, vanaf: number): Vraag[] {
  const kolommen = tabel.kolommen.filter((kolom) => isOnzeker(tabel, kolom, vanaf));
  const open = kolommen.some(({ veld }) => veld === null);
  const soort: Vraag[] =
    tabel.gekozen === true || tabel.ontbrekend.length > 0 || tabel.zekerheid >= vanaf
      ? []
      : [{ soort: "tabel", id: `tabel ${tabel.id}`, tabel, voorstel: tabel.soort }];
  return [
    ...soort,
    ...kolommen.map((kolom): Vraag => ({
      soort: "kolom",
      id: `kolom ${tabel.id} ${kolomLetters(kolom.kolom)}`,
      tabel,
      kolom,
      voorstel: kolom.veld ?? tabel.ontbrekend[0] ?? null,
    })),
    // Every column has a field, and none has this one: then one of them must have been taken for something else.
    ...(open ? [] : tabel.ontbrekend).map((veld): Vraag => ({
      soort: "ontbreekt",
      id: `ontbreekt ${tabel.id} ${veld}`,
      tabel,
      veld,
      voorstel: null,
    })),
  ];
}

function isOnzeker(tabel: Tabel, { veld, zekerheid, kop, gekozen }: Kolom, vanaf: number): boolean {
  if (gekozen === true) return false;
  if (veld === null) return kop !== "" && tabel.ontbrekend.length > 0;
  return veld !== "overig" && zekerheid < vanaf;
}

function naamvragen({ regels }: Productie, keuzes: Keuzes, vanaf: number): Vraag[] {
  const gezien = new Set<string>();
  return regels.flatMap((regel) => {
    const { naam, koppeling, blad } = regel;
    if (naam === null || naam.tekst === "" || koppeling.wijze === "keuze") return [];
    const onzeker = koppeling.activiteit === null || koppeling.zekerheid < vanaf;
    const id = `naam ${blad} ${naam.tekst}`;
    if (!onzeker || gezien.has(id) || keuzes.namen.some((een) => een.naam === naam.tekst && een.blad === blad))
      return [];
    gezien.add(id);
    const voorstel = koppeling.activiteit ?? koppeling.kandidaten[0] ?? null;
    return [{ soort: "naam" as const, id, regel, naam: naam.tekst, voorstel }];
  });
}

/** What the user chooses with an answer to a question. */
export function opdrachtVan(vraag: Vraag, keuze: Keuze): Keuzeopdracht {
  const wat = keuze.soort === "niet" ? null : keuze.wat;
  switch (vraag.soort) {
    case "tabel":
      return { soort: "tabel", tabel: vraag.tabel, als: (wat as TabelSoort | null) ?? "niet lezen" };
    case "ontbreekt":
      if (wat === null) return { soort: "tabel", tabel: vraag.tabel, als: "niet lezen" };
      return { soort: "kolom", tabel: vraag.tabel, kolom: Number(wat), veld: vraag.veld };
    case "kolom":
      return {
        soort: "kolom",
        tabel: vraag.tabel,
        kolom: vraag.kolom.kolom,
        veld: (wat as Veld | null) ?? "overig",
      };
    case "naam": {
      const naamkeuze = wat === null ? ("buiten beschikking" as const) : { activiteit: wat };
      return { soort: "naam", blad: vraag.regel.blad, naam: vraag.naam, keuze: naamkeuze };
    }
  }
}
