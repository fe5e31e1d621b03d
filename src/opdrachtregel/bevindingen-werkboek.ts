import type { Bevinding } from "../controles/bevinding";
import { bereikNaam } from "../domein/bereik";
import { opVolgorde } from "../verantwoording/bevindingenblad";
import { hoogteVoor } from "../verantwoording/tekstmaat";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import { koptekst, type Plan, type PlanBlad, type PlanCel } from "../werkboek/plan";
import type { Inhoud } from "../werkboek/raster";
import type { StijlNaam } from "../werkboek/stijl";
import { herstelZin } from "./rapport";
import { tellingZin } from "./tonen";
import type { Zaak } from "./zaak";

const SOORT = "bevindingen";
const KOPPEN = [
  "Werkboek",
  "Ernst",
  "Code",
  "Activiteit",
  "Cellen",
  "Wat er aan de hand is",
  "Status",
  "Gevonden",
  "Verwacht",
];
const GETALKOPPEN: readonly string[] = ["Gevonden", "Verwacht"];
const BREEDTEN = [20, 13, 9, 16, 18, 46, 11, 12, 12];
const KOPRIJ = 3;

type Waarden = readonly PlanCel["waarde"][];

/** The findings of one or more workbooks as a workbook: a table to filter, and what was not checked. */
export function bevindingenWerkboek(zaken: readonly Zaak[]): Plan {
  const bevindingen = zaken.flatMap(({ dossier: { inhoud, uitslag } }) =>
    opVolgorde(uitslag.bevindingen).map((b) => rijVan(inhoud.naam, b)),
  );
  const niet = zaken.flatMap(({ dossier: { inhoud, uitslag } }) =>
    uitslag.nietGecontroleerd.map(({ code, reden }): Waarden => [inhoud.naam, code, reden]),
  );
  const ondertitel =
    zaken.length === 1
      ? `${zaken[0]!.dossier.inhoud.naam}: ${zaken[0]!.dossier.status}. ${tellingZin(zaken[0]!.dossier)}.`
      : `${zaken.length} werkboeken.`;
  const boven = zaken.length === 1 ? zaken[0]!.dossier.inhoud.naam : ondertitel;
  return {
    titel: "Bevindingen",
    onderwerp: ondertitel,
    auteur: "",
    bladen: [
      tabelblad("Bevindingen", ondertitel, boven, KOPPEN, BREEDTEN, bevindingen, "Er zijn geen bevindingen."),
      tabelblad(
        "Niet gecontroleerd",
        "Wat niet gecontroleerd kon worden, en waarom.",
        boven,
        ["Werkboek", "Code", "Waarom"],
        [30, 9, 107],
        niet,
        "Alle controles zijn gedaan.",
      ),
    ],
    namen: [],
    delen: [jsonDeel(UITVOER_NAAMRUIMTE, { soort: SOORT })],
  };
}

/** Whether this workbook is such an output of ours, so that it may be replaced. */
export function isBevindingenWerkboek({ delen }: Pick<Inhoud, "delen">): boolean {
  const deel = leesJsonDeel(delen, UITVOER_NAAMRUIMTE);
  return typeof deel === "object" && deel !== null && "soort" in deel && deel.soort === SOORT;
}

function rijVan(werkboek: string, b: Bevinding): Waarden {
  const doen = b.herstelTekst ?? (b.herstel && herstelZin(b.herstel));
  return [
    werkboek,
    b.ernst,
    b.code,
    [b.activiteit, b.afspraak].filter((deel) => deel !== null).join(" "),
    b.cellen.map(bereikNaam).join("\n"),
    doen === null || b.bericht.includes(doen) ? b.bericht : `${b.bericht}\n→ ${doen}`,
    b.status,
    b.gevonden,
    b.verwacht,
  ];
}

function tabelblad(
  naam: string,
  ondertitel: string,
  boven: string,
  koppen: readonly string[],
  breedten: readonly number[],
  rijen: readonly Waarden[],
  leeg: string,
): PlanBlad {
  const cel = (rij: number, kolom: number, waarde: PlanCel["waarde"], stijl: StijlNaam): PlanCel => ({
    rij,
    kolom,
    waarde,
    stijl,
  });
  const inhoud = rijen.length > 0 ? rijen : [koppen.map((_, kolom) => (kolom === koppen.length - 1 ? leeg : null))];
  const laatste = String.fromCharCode(64 + koppen.length);
  const einde = KOPRIJ + 1 + inhoud.length;
  return {
    naam,
    tabkleur: null,
    kolombreedten: breedten,
    rijhoogten: new Map([
      [0, 27],
      ...inhoud.map((rij, n): [number, number] => [
        KOPRIJ + 1 + n,
        Math.max(...rij.map((waarde, k) => hoogteVoor(String(waarde ?? ""), breedten[k]!))),
      ]),
    ]),
    cellen: [
      cel(0, 0, naam, "titel"),
      cel(1, 0, ondertitel, "ondertitel"),
      ...koppen.map((kop, k) => cel(KOPRIJ, k, kop, GETALKOPPEN.includes(kop) ? "kolomkopGetal" : "kolomkop")),
      ...inhoud.flatMap((rij, n) => rij.map((waarde, k) => cel(KOPRIJ + 1 + n, k, waarde, stijlVan(waarde)))),
    ],
    bevries: { rijen: KOPRIJ + 1, kolommen: 0 },
    beveiligd: false,
    filter: `A${KOPRIJ + 1}:${laatste}${einde}`,
    validaties: [],
    voorwaarden:
      naam === "Bevindingen"
        ? [{ bereik: `B${KOPRIJ + 2}:C${einde}`, formule: `$B${KOPRIJ + 2}="fout"`, stijl: "negatief" }]
        : [],
    grafieken: [],
    afdruk: {
      gebied: `A1:${laatste}${einde}`,
      herhaal: { van: KOPRIJ, tot: KOPRIJ },
      paginaVoor: [],
      paginasHoog: 0,
      koptekst: { links: koptekst(boven), rechts: "&A" },
      voettekst: { links: "", midden: "", rechts: "pagina &P van &N" },
    },
  };
}

/** A figure lines up right, with its decimals; a text wraps. */
function stijlVan(waarde: PlanCel["waarde"]): StijlNaam {
  if (typeof waarde !== "number") return "tekstBoven";
  return Number.isInteger(waarde) ? "getalBoven" : "getalKomma";
}
