import { bereikNaam, cel, kolomLetters, type Bereik } from "../domein/bereik";
import { isGetalveld } from "../inlezen/kolommen";
import type { Raster } from "../werkboek/raster";
import type { Herstel, Melding } from "./bevinding";
import { elfproef, masker, negenCijfers, vindBsn } from "../domein/bsn";
import { buurLabels } from "./buren";
import { celscan, type BladScan } from "./celscan";
import { controle, type Invoer } from "./controle";
import { losseTeksten } from "./losse-teksten";
import { groepeer, TabelWijzer, voegToe } from "./plaatsen";
import { VOORBEELDEN_AVG_01 } from "./voorbeelden-avg-01";

interface Parameters {
  readonly plaats: string;
  readonly aantal: number;
  readonly gemaskeerd: string;
}

/** A number that is shown as money, with decimals, as a percentage, a date or with thousands separators is no number of a person. */
const GETOOND_ALS_BEDRAG = /[.,%€$/dmyh]|EUR/i;
/** Headings and labels of other nine-digit numbers. */
const ANDER_NUMMER = /\b(?:telefoon\w*|tel|mobiel\w*|fax|iban|rekening\w*|kvk\w*|rsin|btw\w*|fiscaal\w*|factuur\w*)\b/i;
/** Headings and labels that say what it is: then also eight digits, of which the zero in front was lost. */
const ZEGT_BSN = /\b(?:bsn|burgerservice\w*|sofi\w*)\b/i;
const REKENT = /[+*/^]|\b(?:SUM|SUBTOTAL|ROUND|PRODUCT|AVERAGE|COUNT\w*)\(/i;

/** In a text the number behind such a word is that of a thing: 'factuur 123456782', 'zaaknummer 2024-123456782'. */
const VAN_EEN_DING =
  /(?<!\p{L})(?:factuur|artikel|zaak|order|bestel|offerte|referentie|kenmerk|polis|project)(?:nummer|nr)?[.:#\s-]{0,3}(?:(?:19|20)\d\d-)?[\d.\- ]{9,12}/giu;

/** A cell that holds a number and nothing else. */
const KAAL_NUMMER = /^[\d.\- ]+$/;

function isBedrag(raster: Raster, rij: number, kolom: number): boolean {
  const vorm = raster.getalvorm(rij, kolom);
  const getal = raster.waarde(rij, kolom) as number;
  if (vorm !== "General" && vorm !== "@" && GETOOND_ALS_BEDRAG.test(vorm.replace(/0000\.00\.000|000\.000\.000/, "")))
    return true;
  // Eight digits are only a number of a person when the format puts the zero back.
  if (getal < 100_000_000 && !/^0{9}$|^0000.{0,2}00.{0,2}000$|^000.{0,2}000.{0,2}000$/.test(vorm)) return true;
  return REKENT.test(raster.formule(rij, kolom) ?? "");
}

/** Whether what the scan found in this cell can be a number of a person, seen where it stands. */
function isVerdacht({ raster }: BladScan, wijzer: TabelWijzer, rij: number, kolom: number): boolean {
  const inTabel = wijzer.kolom(raster.blad, rij, kolom);
  const waarde = raster.waarde(rij, kolom);
  const labels = inTabel ? [inTabel.kop] : buurLabels(raster, rij, kolom);
  if ([...labels, String(waarde)].some((label) => ZEGT_BSN.test(label))) return true;
  // A sentence in a column of numbers is still a sentence.
  const isKaal = typeof waarde === "number" || KAAL_NUMMER.test(String(waarde));
  if (isKaal && isGetalveld(inTabel?.veld ?? null)) return false;
  if (typeof waarde === "number" && isBedrag(raster, rij, kolom)) return false;
  if (labels.some((label) => ANDER_NUMMER.test(label))) return false;
  return typeof waarde !== "string" || vindBsn(waarde.replace(VAN_EEN_DING, "")) !== null;
}

function gemaskeerdIn(raster: Raster, rij: number, kolom: number): string {
  const waarde = raster.waarde(rij, kolom);
  return masker(typeof waarde === "number" ? negenCijfers(waarde) : (vindBsn(String(waarde)) ?? ""));
}

/** Emptying is safe where the cell holds nothing else; within a text the person must judge. */
function leegmaken(raster: Raster, plaats: Bereik): Herstel | null {
  const waarde = raster.waarde(plaats.rij, plaats.kolom);
  const alleen = typeof waarde === "number" || KAAL_NUMMER.test(String(waarde));
  return alleen ? { soort: "waarde", cel: plaats, waarde: "" } : null;
}

function* inCellen({ inhoud, productie }: Invoer): Iterable<Melding<Parameters>> {
  const wijzer = new TabelWijzer(productie);
  for (const scan of celscan(inhoud)) {
    const { raster } = scan;
    const verdacht = new Map<number, number[]>();
    for (const [kolom, rijen] of scan.bsn) {
      for (const rij of rijen) if (isVerdacht(scan, wijzer, rij, kolom)) voegToe(verdacht, kolom, rij);
    }
    for (const { kolom, rijen, cellen } of groepeer(raster.blad, verdacht)) {
      const gemaskeerd = gemaskeerdIn(raster, rijen[0]!, kolom);
      yield {
        anker: { blad: raster.blad, wat: wijzer.kolomNaam(raster.blad, rijen[0]!, kolom) },
        cellen,
        gevonden: rijen.length === 1 ? gemaskeerd : `${rijen.length} keer, de eerste ${gemaskeerd}`,
        verwacht: null,
        bron: "11-proef",
        herstel: rijen.length === 1 ? leegmaken(raster, cellen[0]!) : null,
        parameters: { plaats: cellen.length === 1 ? "" : `Blad '${raster.blad}'`, aantal: rijen.length, gemaskeerd },
      };
    }
  }
}

function melding(
  blad: string,
  wat: string,
  plaats: string,
  bsn: string,
  cellen: readonly Bereik[],
): Melding<Parameters> {
  const gemaskeerd = masker(bsn);
  return {
    anker: { blad, wat },
    cellen,
    gevonden: gemaskeerd,
    verwacht: null,
    bron: "11-proef",
    parameters: { plaats, aantal: 1, gemaskeerd },
  };
}

function* inOpmerkingen({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  for (const raster of inhoud.rasters) {
    for (const { rij, kolom, tekst, auteur } of raster.opmerkingen) {
      const bsn = vindBsn(tekst) ?? vindBsn(auteur ?? "");
      const plaats = cel(raster.blad, rij, kolom);
      if (bsn) yield melding(raster.blad, "opmerking", `Opmerking bij ${bereikNaam(plaats)}`, bsn, [plaats]);
    }
  }
}

/** A number that was typed into a formula, where nobody sees it: VLOOKUP(123456782, …). */
const IN_FORMULE = /(?<![\p{L}\d$!:.[\]])\d{9}(?![\p{L}\d:.!])/gu;

function* inFormules({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  for (const raster of inhoud.rasters) {
    const gevonden = new Map<number, number[]>();
    let eerste = "";
    raster.voorElkeFormule((rij, kolom) => {
      const bsn = raster.formule(rij, kolom)?.match(IN_FORMULE)?.find(elfproef);
      if (bsn === undefined) return;
      eerste ||= bsn;
      voegToe(gevonden, kolom, rij);
    });
    for (const { kolom, cellen } of groepeer(raster.blad, gevonden)) {
      const wat = `formule in kolom ${kolomLetters(kolom)}`;
      yield melding(raster.blad, wat, "In de formule", eerste, cellen);
    }
  }
}

function* inWerkboek(invoer: Invoer): Iterable<Melding<Parameters>> {
  for (const { wat, plaats, tekst } of losseTeksten(invoer.inhoud)) {
    const bsn = vindBsn(tekst);
    if (bsn) yield melding("werkboek", wat, plaats, bsn, []);
  }
}

export const mogelijkBsn = controle<Parameters>({
  code: "AVG-01",
  naam: "Mogelijk BSN",
  ernst: "fout",
  grondslag:
    "negen cijfers die aan de 11-proef voldoen, in cellen, opmerkingen, kop- en voetteksten, eigenschappen en namen",
  uitleg:
    "Een burgerservicenummer hoort niet in een verantwoording. De gemeente heeft het niet nodig en mag het zo niet ontvangen. " +
    "Haal het nummer weg voordat u het werkboek verstuurt. Ook verborgen bladen en opmerkingen gaan mee. " +
    "Is het een ander nummer, zoals een factuurnummer? Zet dat dan in de kop van de kolom.",
  *controleer(invoer) {
    yield* inCellen(invoer);
    yield* inOpmerkingen(invoer);
    yield* inFormules(invoer);
    yield* inWerkboek(invoer);
  },
  bericht: ({ plaats, aantal, gemaskeerd }) =>
    aantal === 1
      ? `${plaats === "" ? "Dit" : `${plaats}: dit`} lijkt een burgerservicenummer (${gemaskeerd}). Verwijder het voor u verstuurt.`
      : `In deze kolom staan ${aantal} nummers die op een burgerservicenummer lijken (het eerste is ${gemaskeerd}). Verwijder ze voor u verstuurt.`,
  herstelTekst: ({ aantal }) =>
    aantal === 1 ? "Maak de cel leeg, of haal het nummer uit de tekst." : "Maak de kolom leeg.",
  voorbeelden: VOORBEELDEN_AVG_01,
});
