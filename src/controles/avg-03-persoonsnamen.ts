import { bereikNaam, cel, type Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Raster } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { celscan, inLeesvolgorde, type BladScan } from "./celscan";
import { isContactveld } from "./contact";
import { controle, type Invoer } from "./controle";
import { gevoeligIn, type Gevoelig } from "./gevoelig";
import { isEenNaam, naamTeken, vindPersoonsnaam } from "./persoonsnaam";
import { groepeer, TabelWijzer, voegToe } from "./plaatsen";
import { VOORBEELDEN_AVG_03 } from "./voorbeelden-avg-03";

type Parameters =
  | {
      readonly soort: "naam met kenmerk";
      readonly plaats: string;
      readonly aantal: number;
      readonly kenmerk: Gevoelig;
      readonly ernaast: boolean;
    }
  | { readonly soort: "eigenschap"; readonly wat: string }
  | { readonly soort: "schrijvers"; readonly aantal: number };

/** A name further from the sensitive word than this is about something else. */
const VENSTER = 160;
/** Columns in which people who work for the partner are named. */
const MEDEWERKER =
  /(?<!\p{L})(?:coach|begeleid\p{L}*|docent\p{L}*|trainer\p{L}*|medewerker\p{L}*|co[oö]rdinator\p{L}*|vrijwilliger\p{L}*|organisat\p{L}*|uitvoerder\p{L}*|auteur|schrijver|ingevuld door|opgesteld door|locatie|straat|adres|school|groep)(?!\p{L})/iu;
const EIGENSCHAPPEN: Readonly<Record<string, string>> = {
  creator: "de maker",
  lastModifiedBy: "wie het laatst opsloeg",
  manager: "de manager",
};

/** What is sensitive about a person who is named in the same text, near to the name. */
function naamMetKenmerk(tekst: string): { naam: string; kenmerk: Gevoelig } | null {
  if (gevoeligIn(tekst) === null) return null;
  const persoon = vindPersoonsnaam(tekst);
  if (!persoon) return null;
  const rondom = tekst.slice(Math.max(0, persoon.plaats - VENSTER), persoon.plaats + VENSTER);
  const kenmerk = gevoeligIn(rondom);
  return kenmerk && { naam: persoon.naam, kenmerk: kenmerk.soort };
}

/** A cell in the same row that holds the name of a person and nothing else, under no header of colleagues or contact. */
function naamErnaast(raster: Raster, wijzer: TabelWijzer, rij: number, kolom: number): string | null {
  for (const ander of raster.kolommenVan(rij)) {
    const waarde = ander === kolom ? null : raster.waarde(rij, ander);
    if (typeof waarde !== "string" || !isEenNaam(waarde)) continue;
    const kop = wijzer.kolom(raster.blad, rij, ander)?.kop ?? kopBoven(raster, rij, ander);
    if (!isContactveld(kop) && !MEDEWERKER.test(kop)) return waarde.trim();
  }
  return null;
}

const KOP_TOT = 40;

/** The top of the block of cells that this cell stands in. */
function kopBoven(raster: Raster, rij: number, kolom: number): string {
  let boven = rij;
  while (boven > 0 && rij - boven < KOP_TOT && raster.soort(boven - 1, kolom) !== "leeg") boven--;
  const waarde = boven < rij ? raster.waarde(boven, kolom) : null;
  return typeof waarde === "string" ? waarde : "";
}

interface Treffer {
  readonly naam: string;
  readonly kenmerk: Gevoelig;
  readonly ernaast: boolean;
}

function* inCellen({ raster, gevoelig }: BladScan, wijzer: TabelWijzer): Iterable<Melding<Parameters>> {
  const treffers = new Map<number, number[]>();
  const details = new Map<string, Treffer>();
  for (const { rij, kolom } of inLeesvolgorde(gevoelig)) {
    const tekst = String(raster.waarde(rij, kolom));
    const inTekst = naamMetKenmerk(tekst);
    const naam = inTekst ? null : naamErnaast(raster, wijzer, rij, kolom);
    const kenmerk = inTekst?.kenmerk ?? gevoeligIn(tekst)?.soort;
    const gevonden = inTekst?.naam ?? naam;
    if (!gevonden || !kenmerk) continue;
    voegToe(treffers, kolom, rij);
    details.set(`${rij} ${kolom}`, { naam: gevonden, kenmerk, ernaast: naam !== null });
  }
  for (const { kolom, rijen, cellen } of groepeer(raster.blad, treffers)) {
    const eerste = details.get(`${rijen[0]!} ${kolom}`)!;
    const wat = `naam in ${wijzer.kolomNaam(raster.blad, rijen[0]!, kolom)}`;
    yield melding({ blad: raster.blad, wat }, cellen, eerste, "", rijen.length);
  }
}

function melding(
  anker: { readonly blad: string; readonly wat: string },
  cellen: readonly Bereik[],
  { naam, kenmerk, ernaast }: Treffer,
  plaats: string,
  aantal = 1,
): Melding<Parameters> {
  return {
    anker,
    cellen,
    gevonden: `${naamTeken(naam)} en ${kenmerk}`,
    verwacht: null,
    bron: "lijst van voornamen en woorden voor gezondheid en zorg",
    parameters: { soort: "naam met kenmerk", plaats, aantal, kenmerk, ernaast },
  };
}

function* inOpmerkingen({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  for (const raster of inhoud.rasters) {
    for (const { rij, kolom, tekst } of raster.opmerkingen) {
      const gevonden = naamMetKenmerk(tekst);
      const plaats = cel(raster.blad, rij, kolom);
      const waar = `de opmerking bij ${bereikNaam(plaats)}`;
      if (gevonden)
        yield melding({ blad: raster.blad, wat: "naam in opmerking" }, [plaats], { ...gevonden, ernaast: false }, waar);
    }
  }
}

/** Texts that are kept under a name that nobody sees. */
function* inVerborgenNamen({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  for (const { naam, verwijzing, verborgen } of inhoud.namen) {
    const tekst = /^"((?:[^"]|"")*)"$/.exec(verwijzing)?.[1] ?? "";
    const gevonden = naamMetKenmerk(tekst);
    const waar = `de ${verborgen ? "verborgen " : ""}naam '${naam}'`;
    if (gevonden) yield melding({ blad: "werkboek", wat: `naam ${naam}` }, [], { ...gevonden, ernaast: false }, waar);
  }
}

/** Who made the file and who wrote the comments: good to know before it becomes public. */
function* makers({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  for (const [eigenschap, wat] of Object.entries(EIGENSCHAPPEN)) {
    const waarde = inhoud.eigenschappen.get(eigenschap) ?? "";
    if (!isEenNaam(waarde)) continue;
    yield {
      anker: { blad: "werkboek", wat: `eigenschap ${eigenschap}` },
      ernst: "info",
      cellen: [],
      gevonden: naamTeken(waarde),
      verwacht: null,
      bron: "bestandseigenschappen",
      parameters: { soort: "eigenschap", wat },
    };
  }
  const schrijvers = inhoud.rasters.flatMap(({ opmerkingen }) => opmerkingen.flatMap(({ auteur }) => auteur ?? []));
  const namen = new Set(schrijvers.filter(isEenNaam));
  if (namen.size === 0) return;
  yield {
    anker: { blad: "werkboek", wat: "schrijvers van opmerkingen" },
    ernst: "info",
    cellen: [],
    gevonden: namen.size,
    verwacht: null,
    bron: "opmerkingen",
    parameters: { soort: "schrijvers", aantal: namen.size },
  };
}

export const persoonsnamen = controle<Parameters>({
  code: "AVG-03",
  naam: "Persoonsnamen, opmerkingen en eigenschappen",
  ernst: "waarschuwing",
  grondslag: "een naam van een persoon bij woorden over gezondheid, zorg, schulden of herkomst; makers en schrijvers",
  uitleg:
    "Een naam van een deelnemer naast een ziekte, schuld of afkomst hoort niet in een verantwoording. Dat geldt ook voor opmerkingen en " +
    "verborgen namen. Schrijf 'een deelnemer', of gebruik een nummer. Een lijst met alleen voornamen is geen probleem. Namen van medewerkers, " +
    "straten en scholen tellen niet mee. De lijst met voornamen is klein: lees uw teksten zelf ook na.",
  *controleer(invoer): Iterable<Melding<Parameters>> {
    const wijzer = new TabelWijzer(invoer.productie);
    for (const scan of celscan(invoer.inhoud)) yield* inCellen(scan, wijzer);
    yield* inOpmerkingen(invoer);
    yield* inVerborgenNamen(invoer);
    yield* makers(invoer);
  },
  bericht: (parameters) => {
    if (parameters.soort === "eigenschap")
      return `In de eigenschappen van het bestand staat de naam van een persoon (${parameters.wat}). Die gaat mee als u het bestand verstuurt.`;
    if (parameters.soort === "schrijvers")
      return parameters.aantal === 1
        ? "Bij opmerkingen staat de naam van wie ze schreef. Die gaat mee als u het bestand verstuurt."
        : `Bij opmerkingen staan ${schrijfGetal(parameters.aantal)} namen van wie ze schreven. Die gaan mee als u het bestand verstuurt.`;
    const { plaats, aantal, kenmerk, ernaast } = parameters;
    if (aantal > 1)
      return `In deze kolom staat op ${schrijfGetal(aantal)} plaatsen mogelijk een naam van een deelnemer, samen met ${kenmerk}.`;
    const hier = plaats === "" ? "Hier" : `In ${plaats}`;
    return ernaast
      ? `${hier} staat iets over ${kenmerk}, met in dezelfde rij mogelijk een naam van een deelnemer.`
      : `${hier} staat mogelijk een naam van een deelnemer, samen met ${kenmerk}.`;
  },
  herstelTekst: (parameters) =>
    parameters.soort === "naam met kenmerk"
      ? "Schrijf 'een deelnemer', of gebruik een nummer in plaats van de naam."
      : "Haal de naam weg met Bestand, Info, Controleren op problemen, als het stuk openbaar wordt.",
  voorbeelden: VOORBEELDEN_AVG_03,
});
