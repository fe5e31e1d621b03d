import { adres, bladVerwijzing, kolomLetters } from "../domein/bereik";
import type { Keuzelot } from "../domein/keuzelot";
import type { Regel, Tabel, TabelRij } from "../domein/productie";
import { rijnaam } from "../inlezen/keuze-maken";
import type { Dossier } from "../verantwoording/dossier";
import { opTabblad } from "../werkboek/bladvolgorde";
import type { Raster } from "../werkboek/raster";
import { aantalVan, kolommen, loopTerug } from "./regels";
import { toonNietTeBeoordelen } from "./tonen";
import { toonBegrotingen } from "./tonen-begroting";
import { toonReeksen } from "./tonen-reeksen";
import { toonLocaties } from "./tonen-locaties";

const procent = (zekerheid: number): string => `${Math.round(zekerheid * 100)}%`;

/** What was recognised: tables, columns and rows with certainty and reason, the user's own choices, and what is still asked. */
export function toonHerkend(dossier: Dossier, breedte: number): string {
  const { regels } = dossier.productie;
  const tabellen = opTabblad(dossier.productie.tabellen, dossier.inhoud.rasters, ({ blad }) => blad);
  const los = dossier.beschikking === null ? "" : "niet gekoppeld";
  const rasters = new Map(dossier.inhoud.rasters.map((raster) => [raster.blad, raster]));
  const delen = tabellen.map((tabel) => {
    const eigen = regels.filter((regel) => regel.tabel === tabel.id);
    return toonTabel(tabel, rasters.get(tabel.blad), eigen, los, breedte);
  });
  if (tabellen.length === 0) delen.push(toonNietTeBeoordelen(dossier, breedte));
  else if (dossier.beschikking === null)
    delen.push("Zonder beschikking zijn de namen aan geen activiteit gekoppeld. Geef er een met --beschikking.");
  delen.push(toonBegrotingen(dossier.productie.begrotingen, breedte), toonLocaties(dossier, breedte, "alles"));
  delen.push(toonReeksen(dossier.productie, breedte));
  delen.push(toonNiet(dossier, breedte), toonKeuzes(dossier, breedte), toonVragen(dossier, breedte));
  return delen.filter((deel) => deel !== "").join("\n\n");
}

/** One table with its columns and rows; `los` stands behind a name that belongs to no activity. */
function toonTabel(
  tabel: Tabel,
  raster: Raster | undefined,
  regels: readonly Regel[],
  los: string,
  breedte: number,
): string {
  const zeker = tabel.gekozen === true ? "uw keuze" : `${procent(tabel.zekerheid)} zeker`;
  const waarom = tabel.gekozen === true || tabel.reden === undefined ? "" : `: ${tabel.reden}`;
  const kop = `${bladVerwijzing(tabel.blad)}!${adres(tabel.bereik)}  ${tabel.soort}, ${zeker}${waarom}`;
  const velden = tabel.kolommen.map(({ kolom, kop: tekst, veld, zekerheid, reden }) => [
    `  kolom ${kolomLetters(kolom)}`,
    tekst === "" ? "(geen kop)" : tekst,
    veld ?? "niet gebruikt",
    veld === null ? "" : procent(zekerheid),
    reden,
  ]);
  const rijen = [
    ...regels.filter(({ naam }) => naam !== null).map((regel) => ({ rij: regel.rij, cellen: naamrij(regel, los) })),
    ...tabel.rijen
      .filter(({ soort, gekozen }) => gekozen === true || (soort !== "gegeven" && soort !== "leeg"))
      .map((rij) => ({ rij: rij.rij, cellen: anderrij(rij, raster) })),
  ].sort((a, b) => a.rij - b.rij);
  const lijst = kolommen(
    rijen.map(({ cellen }) => cellen),
    [],
    breedte,
  );
  return [loopTerug(kop, breedte, 0), kolommen(velden, [], breedte), ...(rijen.length > 0 ? [lijst] : [])].join("\n");
}

function naamrij({ naam, koppeling, afspraakId, rij }: Regel, los: string): string[] {
  return [
    `  rij ${rij + 1}`,
    naam!.tekst,
    [koppeling.activiteit ?? los, afspraakId ?? ""].join(" ").trim(),
    koppeling.activiteit === null ? "" : procent(koppeling.zekerheid),
    koppeling.wijze ?? (koppeling.kandidaten.length > 0 ? `lijkt op ${koppeling.kandidaten.join(", ")}` : ""),
  ];
}

function anderrij({ rij, soort, gekozen }: TabelRij, raster: Raster | undefined): string[] {
  const naam = (raster && rijnaam(raster, rij)) ?? "(geen naam)";
  const kort = naam.length > 60 ? `${naam.slice(0, 59)}…` : naam;
  return [`  rij ${rij + 1}`, kort.replace(/\s+/g, " "), soort, "", gekozen === true ? "uw keuze" : ""];
}

function toonNiet({ productie: { nietHerkend } }: Dossier, breedte: number): string {
  if (nietHerkend.length === 0) return "";
  const rijen = nietHerkend.map(({ bereik, gezien, lijktOp }) => [
    `  ${bladVerwijzing(bereik.blad)}!${adres(bereik)}`,
    `${gezien}${lijktOp === null ? "" : ` (lijkt op: ${lijktOp})`}`,
  ]);
  return `NIET HERKEND (${nietHerkend.length})\n${kolommen(rijen, [], breedte)}`;
}

function toonKeuzes({ productie: { keuzes = [], keuzesOnleesbaar = 0 } }: Dossier, breedte: number): string {
  if (keuzes.length === 0 && keuzesOnleesbaar === 0) return "";
  const rijen = keuzes.map((lot) => [
    `  ${lot.plaats === null ? (lot.blad ?? "elk blad") : `${bladVerwijzing(lot.plaats.blad)}!${adres(lot.plaats)}`}`,
    `${lot.soort} '${lot.wat.length > 50 ? `${lot.wat.slice(0, 49)}…` : lot.wat}'`,
    lot.keuze,
    lot.gebruikt ? "gebruikt" : nietGebruikt(lot),
  ]);
  const onleesbaar = `  ${aantalVan(keuzesOnleesbaar, "keuze kan", "keuzes kunnen")} met deze versie niet gelezen worden en ${keuzesOnleesbaar === 1 ? "blijft" : "blijven"} bewaard.`;
  return [
    `UW KEUZES (${keuzes.length + keuzesOnleesbaar})`,
    ...(rijen.length > 0 ? [kolommen(rijen, [], breedte)] : []),
    ...(keuzesOnleesbaar > 0 ? [onleesbaar] : []),
  ].join("\n");
}

function nietGebruikt({ soort }: Keuzelot): string {
  return soort === "naam" ? "niet gebruikt" : "past niet meer, niet gebruikt";
}

/** What `controleer` would ask (STR-01), with how to answer it here. */
function toonVragen({ uitslag }: Dossier, breedte: number): string {
  const vragen = uitslag.bevindingen.filter(({ code, ernst }) => code === "STR-01" && ernst !== "info");
  if (vragen.length === 0) return "";
  const regels = vragen.map(({ cellen, bericht }) => [
    `  ${cellen[0] ? `${bladVerwijzing(cellen[0].blad)}!${adres(cellen[0])}` : ""}`,
    bericht,
  ]);
  return [
    `NOG NIET ZEKER (${vragen.length})`,
    kolommen(regels, [], breedte),
    loopTerug("Wijs aan met --koppel, bijvoorbeeld: --koppel 'Blad!D5=realisatie'", breedte, 2),
  ].join("\n");
}
