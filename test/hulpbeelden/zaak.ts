import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { Proef } from "../opdrachtregel/proef";
import { typ } from "../opdrachtregel/typen";
import type { Toestel } from "./toestel";

const VOORBEELDEN = join(__dirname, "..", "..", "assets", "voorbeeld", "indelingen");

/** The partners of the pictures, all made up: where their workbook comes from, and the last digits of their beschikking. */
const PARTNERS = [
  { naam: "De Linde", van: "blokken", bestand: "productie.xlsx", kenmerk: "010" },
  { naam: "De Eik", van: "resultaat-streef", bestand: "eik.xlsx", kenmerk: "011" },
  { naam: "De Wilg", van: "reeks-schoon", bestand: "wilg.xlsx", kenmerk: "012" },
  { naam: "De Beuk", van: "begroting", bestand: "beuk.xlsx", kenmerk: "013" },
] as const;

const lees = async (naam: string): Promise<Uint8Array> => new Uint8Array(await readFile(join(VOORBEELDEN, naam)));

/** The workbook of another partner: only the name in it differs. */
function vanPartner(bytes: Uint8Array, naam: string): Uint8Array {
  const pakket = Object.entries(unzipSync(bytes)).map(([pad, inhoud]): [string, Uint8Array] => [
    pad,
    pad.endsWith(".xml") ? strToU8(strFromU8(inhoud).replaceAll("De Linde", naam)) : inhoud,
  ]);
  return zipSync(Object.fromEntries(pakket));
}

/** The sturingskader that the manual for policy shows: what stands there between <pre id="kader"> and </pre>. */
async function kaderUitHandleiding(): Promise<string> {
  const pagina = await readFile(join(__dirname, "..", "..", "src", "hulp", "beleid.html"), "utf8");
  const kader = /<pre id="kader">([\s\S]+?)<\/pre>/.exec(pagina)?.[1];
  if (kader === undefined) throw new Error("src/hulp/beleid.html toont geen kader.");
  return kader;
}

/** A folder with the files of the pictures: of each partner a workbook and its beschikking, in a folder 'partners' too. */
export async function maakZaak(): Promise<Proef> {
  const zaak = await Proef.begin();
  await mkdir(zaak.pad("partners"));
  for (const { naam, van, bestand, kenmerk } of PARTNERS) {
    const beschikking = strFromU8(await lees("beschikking-linde-2025.json"))
      .replaceAll("De Linde", naam)
      .replace("VOORBEELD-2025-010", `VOORBEELD-2025-${kenmerk}`);
    const werkboek = vanPartner(await lees(`${van}.xlsx`), naam);
    for (const map of ["", "partners/"]) {
      await zaak.zet(`${map}${bestand}`, werkboek);
      await zaak.zet(`${map}beschikking-${kenmerk}.json`, beschikking);
    }
  }
  await zaak.zet("kader.json", await kaderUitHandleiding());
  return zaak;
}

/** The answers of the partner, in the order of his findings. */
const ANTWOORDEN = [
  "Het verschil is 8. Dit hebben wij in ons eigen overzicht verbeterd.",
  "In het gesprek van maart is 300 lesuren afgesproken.",
  "Twee taalmaatjes stopten in mei. In september zijn drie nieuwe begonnen.",
  "Door het vertrek van twee taalmaatjes konden zeven trajecten niet doorgaan.",
  "In 2025 is dit niet gemeten. In 2026 vragen wij het aan alle mantelzorgers.",
];
const TEKSTEN: Readonly<Record<string, string>> = {
  t_JGD_SPORT_aansluiting: "Meer kinderen bewegen elke week in hun eigen wijk.",
  t_JGD_SPORT_inhoud: "Elke woensdag en vrijdag sportles op drie pleinen, met een vaste trainer.",
  t_JGD_SPORT_doelgroep: "Kinderen van 6 tot 14 jaar.",
};

/** Lets the partner make his verantwoording, answer on the sheet Bevindingen, type some texts, and hand in: ingediend.xlsx. */
export async function dienIn(toestel: Toestel): Promise<void> {
  const { zaak } = toestel;
  const bron = "productie.xlsx --beschikking getekend.json";
  await toestel.opdracht("beschikking --sleutel-maken gemeente");
  await toestel.opdracht("beschikking beschikking-010.json --onderteken gemeente-prive.pem --naar getekend.json");
  await toestel.opdracht(`maak ${bron} --naar verantwoording.xlsx`);
  let bytes: Uint8Array = await zaak.lees("verantwoording.xlsx");
  const blad = (await leesBestand(bytes, "v.xlsx")).rasters.findIndex((raster) => raster.blad === "Bevindingen");
  for (const [i, antwoord] of ANTWOORDEN.entries()) bytes = await typ(bytes, { blad, cel: `H${5 + i}` }, antwoord);
  for (const [naam, tekst] of Object.entries(TEKSTEN)) bytes = await typ(bytes, naam, tekst);
  await zaak.zet("getypt.xlsx", bytes);
  await toestel.opdracht(
    `indienen ${bron} --verantwoording getypt.xlsx --door "de controller" --verklaar --naar ingediend.xlsx`,
  );
}
