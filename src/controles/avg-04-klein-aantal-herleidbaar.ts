import { cel, type Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Kolom, Tabel } from "../domein/productie";
import { ingekort, normaliseer, opEenRegel } from "../inlezen/tekst";
import type { Raster } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { buurLabels } from "./buren";
import { celscan, inLeesvolgorde, type BladScan } from "./celscan";
import { controle } from "./controle";
import { gevoeligIn, type Gevoelig } from "./gevoelig";
import { TabelWijzer } from "./plaatsen";
import { kleineAantallenInTekst } from "./klein-aantal-tekst";
import { isPersonen } from "./persoonstelling";
import { VOORBEELDEN_AVG_04 } from "./voorbeelden-avg-04";

interface Parameters {
  readonly label: string;
  readonly soort: Gevoelig;
  readonly aantallen: readonly number[];
  readonly kleinAantal: number;
}

/** Longer texts are stories, not labels. */
const LABEL_TOT = 90;
const NAAST = 30;
const ONDER = 200;
/** In these columns stands what was agreed, or no count at all. */
const GEEN_TELLING = new Set([
  "afspraak",
  "verschil",
  "procent",
  "ipu",
  "ipuRealisatie",
  "tarief",
  "bedrag",
  "uren",
  "datum",
  "code",
  "beschikt",
  "geleverd",
  "over",
  "onder",
  "terug",
]);
const GEEN_TELLING_KOP =
  /\b(?:offerte|gepland|plan|begroot|afspraak|afgesproken|streef\w*|doel|norm|verschil|jaar|week|maand|nr|nummer|code|groep|cijfer|score)\b/;
/** A lesson about drugs says nothing about who was there. */
const OVER_IETS =
  /\b(?:voorlicht\w*|preventie\w*|lessen|les|lesuren|workshops?|themabijeenkomst\w*|informatie\w*|campagne)\b/;

interface Label {
  readonly raster: Raster;
  readonly rij: number;
  readonly kolom: number;
  readonly tekst: string;
  readonly soort: Gevoelig;
}

/** Every label with a sensitive feature, in the order of the sheet. */
function* labels({ raster, gevoelig }: BladScan): Iterable<Label> {
  for (const { rij, kolom } of inLeesvolgorde(gevoelig)) {
    const tekst = String(raster.waarde(rij, kolom));
    if (tekst.length > LABEL_TOT || OVER_IETS.test(normaliseer(tekst))) continue;
    const kenmerk = gevoeligIn(tekst);
    if (kenmerk) yield { raster, rij, kolom, tekst: opEenRegel(tekst), soort: kenmerk.soort };
  }
}

/** A whole number of people from 1 to just below the limit: 0 is nobody. */
function isKlein(raster: Raster, rij: number, kolom: number, kleinAantal: number): boolean {
  const waarde = raster.waarde(rij, kolom);
  return (
    typeof waarde === "number" &&
    Number.isInteger(waarde) &&
    waarde >= 1 &&
    waarde < kleinAantal &&
    !/[%€dmyh]/i.test(raster.getalvorm(rij, kolom).replace(/\[[^\]]*\]|General/gi, ""))
  );
}

function magTellen(tabel: Tabel | null, kolom: Kolom | null, koppen: readonly string[]): boolean {
  if (tabel?.soort === "registratie" || tabel?.soort === "begroting" || tabel?.soort === "afrekening") return false;
  if (kolom?.veld && GEEN_TELLING.has(kolom.veld)) return false;
  return !koppen.some((kop) => GEEN_TELLING_KOP.test(normaliseer(kop)));
}

/** The short texts of a row: its names and its unit. */
function rijTeksten(raster: Raster, rij: number): readonly string[] {
  return raster
    .kolommenVan(rij)
    .slice(0, NAAST)
    .map((kolom) => raster.waarde(rij, kolom))
    .filter((waarde): waarde is string => typeof waarde === "string" && waarde.length <= LABEL_TOT);
}

function* kandidaten({ raster, rij, kolom }: Label): Iterable<readonly [rij: number, kolom: number]> {
  const naast = raster.kolommenVan(rij).filter((een) => een > kolom);
  for (const een of naast.slice(0, NAAST)) yield [rij, een];
  // A label over numbers is a header; with numbers beside it, it is the name of a row.
  if (naast.some((een) => raster.soort(rij, een) === "getal")) return;
  for (let lager = rij + 1; lager <= rij + ONDER && raster.soort(lager, kolom) !== "leeg"; lager++)
    if (raster.soort(lager, kolom) === "getal") yield [lager, kolom];
}

function kleineCellen(label: Label, wijzer: TabelWijzer, kleinAantal: number): readonly Bereik[] {
  const { raster } = label;
  const gevonden: Bereik[] = [];
  for (const [rij, kolom] of kandidaten(label)) {
    if (!isKlein(raster, rij, kolom, kleinAantal)) continue;
    const tabel = wijzer.tabel(raster.blad, rij, kolom);
    const inTabel = wijzer.kolom(raster.blad, rij, kolom);
    const koppen = inTabel ? [inTabel.kop] : buurLabels(raster, rij, kolom).slice(-1);
    if (!magTellen(tabel, inTabel, koppen)) continue;
    if (isPersonen([label.tekst, ...koppen, ...rijTeksten(raster, rij)])) gevonden.push(cel(raster.blad, rij, kolom));
  }
  return gevonden;
}

function melding(
  label: Label,
  cellen: readonly Bereik[],
  aantallen: readonly number[],
  kleinAantal: number,
): Melding<Parameters> {
  const { raster, tekst, soort } = label;
  return {
    anker: { blad: raster.blad, wat: ingekort(tekst, LABEL_TOT) },
    cellen,
    gevonden: aantallen.length === 1 ? aantallen[0]! : aantallen.map((aantal) => schrijfGetal(aantal)).join(", "),
    verwacht: `minstens ${schrijfGetal(kleinAantal)}, of '< ${schrijfGetal(kleinAantal)}'`,
    bron: "instelling kleinAantal",
    parameters: { label: ingekort(tekst, 60), soort, aantallen, kleinAantal },
  };
}

export const kleinAantalHerleidbaar = controle<Parameters>({
  code: "AVG-04",
  naam: "Klein aantal herleidbaar",
  ernst: "waarschuwing",
  grondslag: "kleine aantallen personen bij een gevoelig kenmerk, zoals gezondheid, schulden of herkomst",
  uitleg:
    "Bij een klein aantal personen met een gevoelig kenmerk kan iemand in een dorp of wijk worden herkend. In een stuk dat openbaar wordt, " +
    "hoort zo'n aantal niet. Schrijf in de openbare versie '< 5', of voeg groepen samen. In het werkboek voor de gemeente mag het " +
    "precieze aantal blijven staan, als u dat zo hebt afgesproken.",
  instellingen: ["kleinAantal"],
  *controleer(invoer): Iterable<Melding<Parameters>> {
    const { kleinAantal } = invoer.instellingen;
    const wijzer = new TabelWijzer(invoer.productie);
    const gehad = new Set<string>();
    const scans = celscan(invoer.inhoud);
    for (const label of scans.flatMap((scan) => [...labels(scan)])) {
      const cellen = kleineCellen(label, wijzer, kleinAantal).filter(
        ({ blad, rij, kolom }) => !gehad.has(`${blad} ${rij} ${kolom}`),
      );
      if (cellen.length === 0) continue;
      for (const { blad, rij, kolom } of cellen) gehad.add(`${blad} ${rij} ${kolom}`);
      const aantallen = cellen.map(({ rij, kolom }) => label.raster.waarde(rij, kolom) as number);
      yield melding(label, cellen, aantallen, kleinAantal);
    }
    for (const { raster, rij, kolom, fragment, soort, aantal } of kleineAantallenInTekst(scans, kleinAantal))
      yield melding(
        { raster, rij, kolom, tekst: fragment, soort },
        [cel(raster.blad, rij, kolom)],
        [aantal],
        kleinAantal,
      );
  },
  bericht: ({ label, soort, aantallen }) => {
    const kleinste = Math.min(...aantallen);
    const wie = kleinste === 1 ? "Met 1 persoon" : `Met ${schrijfGetal(kleinste)} personen`;
    return `'${label}' gaat over ${soort}. ${wie} kan iemand herkend worden.`;
  },
  herstelTekst: ({ kleinAantal }) =>
    `Schrijf in de openbare versie '< ${schrijfGetal(kleinAantal)}', of voeg groepen samen.`,
  voorbeelden: VOORBEELDEN_AVG_04,
});
