import type { NietHerkend } from "../domein/productie";
import { maakTabel, type Gelezen, type Indeling, type Tabelvoorstel } from "./indelingen/indeling";
import type { Tabelkeuze } from "./keuzes";
import { NIET_LEZEN } from "./niet-lezen";

/** The layouts that fit a table at all, the best first. */
type Scores = readonly { readonly indeling: Indeling; readonly score: number }[];

/** The table as the kind that the user chose; null, and the choice is told, where its columns cannot be read so. */
export function leesAls(
  voorstel: Tabelvoorstel,
  keuze: Tabelkeuze,
  scores: Scores,
): (Gelezen & { overgeslagen?: true }) | null {
  const { blok, rijen, omgeving } = voorstel;
  if (keuze.soort === "niet lezen") {
    const soort = scores[0]?.indeling.soort ?? "totalen";
    const tabel = maakTabel(voorstel, soort, 1, rijen.at(-1) ?? blok.tot, { rijen: [], ontbrekend: [] });
    return { tabel, overgeslagen: true };
  }
  const past = scores.find(({ indeling }) => indeling.soort === keuze.soort);
  if (past === undefined) {
    omgeving.wijzer.pastNiet(keuze);
    return null;
  }
  const gelezen = past.indeling.lees(voorstel, 1);
  return metUitleg({ ...gelezen, tabel: { ...gelezen.tabel, gekozen: true, reden: "uw keuze" } }, scores);
}

/** With why the table was taken for what it is, and as what else it can be read. */
export function metUitleg(gelezen: Gelezen, scores: Scores): Gelezen {
  const { tabel } = gelezen;
  const velden = [...new Set(tabel.kolommen.map(({ veld }) => veld))].filter((veld) => veld !== null);
  const genoemd = velden.filter((veld) => veld !== "overig");
  const reden = genoemd.length === 0 ? "geen kolom herkend" : `kolommen voor ${genoemd.join(", ")}`;
  const mogelijk = scores.map(({ indeling }) => indeling.soort);
  return { ...gelezen, tabel: { reden, ...tabel, mogelijk } };
}

/** A table that the user chose not to have read, as part of what was not read. */
export function overgeslagenDeel({ tabel }: Gelezen): NietHerkend {
  return { bereik: tabel.bereik, gezien: NIET_LEZEN, lijktOp: null };
}
