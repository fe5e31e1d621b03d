import { readFileSync } from "node:fs";
import type { Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { maakDossier } from "../../src/verantwoording/dossier";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { WerkboekExcel } from "../../src/werkboek/excel/werkboek-excel";
import { leegInhoud } from "../../src/werkboek/inhoud";
import type { Inhoud, Raster } from "../../src/werkboek/raster";
import { RasterBouwer } from "../../src/werkboek/raster-bouwer";
import { Tekstenlijst } from "../../src/werkboek/tekstenlijst";
import type { ExcelHost } from "../excel-host/host";
import { startExcelClient } from "../excel-host/start/client";
import { EXCEL_2024, excelUit } from "../werkboek/excel/hulp";
import { maakRegistratie } from "./maak-registratie";

const MIB = 1024 * 1024;
/** Excel on the web refuses a larger request or answer. */
const GRENS = 5 * MIB;

type Toon = (tekst: string) => void;

interface Telling {
  readonly aanroepen: number;
  readonly grootste: number;
}

interface Geopend {
  readonly host: ExcelHost;
  readonly werkboek: WerkboekExcel;
}

async function open(inhoud: Inhoud): Promise<Geopend> {
  const host = excelUit(inhoud);
  await startExcelClient(host);
  return { host, werkboek: new WerkboekExcel(undefined, EXCEL_2024) };
}

/** Does the work and tells how often Excel was asked and how many bytes went over. */
async function tel(toon: Toon, naam: string, { host }: Geopend, werk: () => Promise<unknown>): Promise<Telling> {
  host.nulTelling();
  await werk();
  const { aanroepen } = host;
  const heen = aanroepen.reduce((som, { bytesHeen }) => som + bytesHeen, 0);
  const terug = aanroepen.reduce((som, { bytesTerug }) => som + bytesTerug, 0);
  const grootste = Math.max(...aanroepen.map(({ bytesHeen, bytesTerug }) => Math.max(bytesHeen, bytesTerug)));
  const aantal = String(aanroepen.length).padStart(3);
  toon(`${naam.padEnd(44)} ${aantal} aanroepen ${inMib(heen)} heen ${inMib(terug)} terug, grootste ${inMib(grootste)}`);
  return { aanroepen: aanroepen.length, grootste };
}

function inMib(bytes: number): string {
  const getal = (bytes / MIB).toLocaleString("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return `${getal.padStart(6)} MiB`;
}

/** The sheets of a workbook again and again under other names, until there are so many. */
function vermenigvuldigd(inhoud: Inhoud, aantal: number): Inhoud {
  const teksten = new Tekstenlijst();
  const rasters = Array.from({ length: aantal }, (_, index) => {
    const bron = inhoud.rasters[index % inhoud.rasters.length]!;
    return kopie(bron, index, `Blad ${index + 1}`, teksten);
  });
  return leegInhoud(`${aantal} bladen.xlsx`, rasters);
}

function kopie(bron: Raster, index: number, blad: string, teksten: Tekstenlijst): Raster {
  const bouwer = new RasterBouwer({ blad, index, teksten });
  bron.voorElkeCel((rij, kolom, soort) => {
    bouwer.zet(rij, kolom, bron.waarde(rij, kolom), { soort, getalvorm: bron.getalvorm(rij, kolom) });
  });
  return bouwer.bouw();
}

function beschikkingUit(pad: string): Beschikking {
  const lezing = leesBeschikking(JSON.parse(readFileSync(pad, "utf8")));
  if (!lezing.ok) throw new Error(`${pad} is geen beschikking`);
  return lezing.beschikking;
}

async function maak({ werkboek }: Geopend, beschikking: Beschikking): Promise<void> {
  const inhoud = await werkboek.lees();
  await werkboek.schrijf(maakVerantwoording(maakDossier(inhoud, beschikking), leesEerdere(inhoud)));
}

/** Counts calls and bytes of the add-in in Excel; tells them, and whether all stayed under what Excel takes. */
export async function meetExcel(toon: Toon, productie: string, beschikkingPad: string): Promise<boolean> {
  const voorbeeld = await leesBestand(new Uint8Array(readFileSync(productie)), "productie.xlsx");
  const beschikking = beschikkingUit(beschikkingPad);
  const groot = await leesBestand(maakRegistratie(100_000), "registratie.xlsx");
  const controleer = async (naam: string, inhoud: Inhoud): Promise<Telling> => {
    const geopend = await open(inhoud);
    return tel(toon, naam, geopend, async () => maakDossier(await geopend.werkboek.lees(), beschikking));
  };
  const tien = await controleer("openen en controleren, 10 bladen", vermenigvuldigd(voorbeeld, 10));
  const veel = await controleer("openen en controleren, 300 bladen", vermenigvuldigd(voorbeeld, 300));
  const log = await controleer("openen en controleren, 100.000 rijen", groot);
  const geopend = await open(voorbeeld);
  const eerst = await tel(toon, "verantwoording maken, 30 activiteiten", geopend, () => maak(geopend, beschikking));
  const opnieuw = await tel(toon, "verantwoording opnieuw maken", geopend, () => maak(geopend, beschikking));
  const plek = { blad: voorbeeld.rasters[0]!.blad, rij: 4, kolom: 3, totRij: 4, totKolom: 3 };
  const kies = await tel(toon, "een bevinding kiezen", geopend, () => geopend.werkboek.selecteer(plek));
  const alle = [tien, veel, log, eerst, opnieuw, kies];
  return (
    alle.every(({ grootste }) => grootste < GRENS) &&
    Math.max(tien.aanroepen, veel.aanroepen) <= 3 &&
    kies.aanroepen <= 2
  );
}
