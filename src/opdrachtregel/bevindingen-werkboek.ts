import type { Bevinding } from "../controles/bevinding";
import { bereikNaam } from "../domein/bereik";
import { opVolgorde } from "../verantwoording/bevindingenblad";
import { tabelblad, type Tabelkolom } from "../verantwoording/tabelblad";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Plan, PlanCel } from "../werkboek/plan";
import type { Inhoud } from "../werkboek/raster";
import type { Lijstdossier } from "./afgerond";
import { herstelZin } from "./rapport";
import { tellingZin } from "./tonen";
import type { Gemist } from "./werkboekenlijst";

const SOORT = "bevindingen";
const KOLOMMEN: readonly Tabelkolom[] = [
  { kop: "Werkboek", breedte: 20 },
  { kop: "Ernst", breedte: 13 },
  { kop: "Code", breedte: 9 },
  { kop: "Activiteit", breedte: 16 },
  { kop: "Cellen", breedte: 18 },
  { kop: "Wat er aan de hand is", breedte: 46 },
  { kop: "Status", breedte: 11 },
  { kop: "Gevonden", breedte: 12, soort: "getal" },
  { kop: "Verwacht", breedte: 12, soort: "getal" },
];

type Waarden = readonly PlanCel["waarde"][];

/**
 * The findings of one or more workbooks as a workbook: a table to filter, and what was not checked. A workbook that could not be
 * read stands there too, with the reason: without it the list would look complete.
 */
export function bevindingenWerkboek(dossiers: readonly Lijstdossier[], nietGelezen: readonly Gemist[] = []): Plan {
  const bevindingen = dossiers.flatMap(({ inhoud, uitslag }) =>
    opVolgorde(uitslag.bevindingen).map((b) => rijVan(inhoud.naam, b)),
  );
  const niet = [
    ...nietGelezen.map(({ naam, reden }): Waarden => [naam, null, `Niet gelezen. ${reden}`]),
    ...dossiers.flatMap(({ inhoud, uitslag }) =>
      uitslag.nietGecontroleerd.map(({ code, reden }): Waarden => [inhoud.naam, code, reden]),
    ),
  ];
  const enig = dossiers.length === 1 && nietGelezen.length === 0 ? dossiers[0] : undefined;
  const gemist = nietGelezen.length === 0 ? "" : ` ${nietGelezen.length} niet gelezen: zie Niet gecontroleerd.`;
  const ondertitel =
    enig !== undefined
      ? `${enig.inhoud.naam}: ${enig.status}. ${tellingZin(enig)}.`
      : `${dossiers.length} ${dossiers.length === 1 ? "werkboek" : "werkboeken"}.${gemist}`;
  const boven = enig !== undefined ? enig.inhoud.naam : ondertitel;
  return {
    titel: "Bevindingen",
    onderwerp: ondertitel,
    auteur: "",
    bladen: [
      tabelblad({
        naam: "Bevindingen",
        ondertitel,
        boven,
        kolommen: KOLOMMEN,
        rijen: bevindingen,
        leeg: "Er zijn geen bevindingen.",
        voorwaarden: (van, tot) => [{ bereik: `B${van}:C${tot}`, formule: `$B${van}="fout"`, stijl: "negatief" }],
      }),
      tabelblad({
        naam: "Niet gecontroleerd",
        ondertitel: "Wat niet gecontroleerd kon worden, en waarom.",
        boven,
        kolommen: [
          { kop: "Werkboek", breedte: 30 },
          { kop: "Code", breedte: 9 },
          { kop: "Waarom", breedte: 107 },
        ],
        rijen: niet,
        leeg: "Alle controles zijn gedaan.",
      }),
    ],
    namen: [],
    delen: [jsonDeel(UITVOER_NAAMRUIMTE, { soort: SOORT })],
  };
}

/** Whether this workbook is an output of ours of this kind, so that it may be replaced. */
export function isUitvoer({ delen }: Pick<Inhoud, "delen">, soort: string): boolean {
  const deel = leesJsonDeel(delen, UITVOER_NAAMRUIMTE);
  return typeof deel === "object" && deel !== null && "soort" in deel && deel.soort === soort;
}

/** Whether this workbook is a list of findings of ours. */
export function isBevindingenWerkboek(inhoud: Pick<Inhoud, "delen">): boolean {
  return isUitvoer(inhoud, SOORT);
}

function rijVan(werkboek: string, b: Bevinding): Waarden {
  const doen = b.herstelTekst ?? (b.herstel && herstelZin(b.herstel));
  const bericht = b.eerder === undefined ? b.bericht : `${b.bericht} ${b.eerder.zin}`;
  return [
    werkboek,
    b.ernst,
    b.code,
    [b.activiteit, b.afspraak].filter((deel) => deel !== null).join(" "),
    b.cellen.map(bereikNaam).join("\n"),
    doen === null || b.bericht.includes(doen) ? bericht : `${bericht}\n→ ${doen}`,
    b.status,
    b.gevonden,
    b.verwacht,
  ];
}
