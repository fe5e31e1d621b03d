import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { typ } from "../opdrachtregel/typen";
import type { Toestel } from "./toestel";

/** What the policy adviser types in the yellow cells: sheet, cell and text. */
const GETYPT: readonly (readonly [string, string, string])[] = [
  ["1 Gezonde leefstijl", "B4", "In twee wijken is een speelplein gesloten. De vraag naar sport dichtbij huis groeit."],
  ["Indicatorlijst", "E6", "groen"],
  ["Indicatorlijst", "F6", "beleid sociaal domein"],
  ["Indicatorlijst", "G6", "12-1-2026"],
  ["Indicatorlijst", "H6", "Er komen elk jaar meer bezoekers."],
  ["Indicatorlijst", "E8", "oranje"],
  ["Indicatorlijst", "F8", "beleid sociaal domein"],
  ["Indicatorlijst", "G8", "12-1-2026"],
  ["Indicatorlijst", "H8", "Er is een wachtlijst in twee wijken."],
  ...["hoog", "hoog", "gemiddeld", "gemiddeld", "laag"].map((ernst, i) => ["Afweging", `F${9 + i}`, ernst] as const),
  ...["hoog", "gemiddeld", "laag", "gemiddeld", "gemiddeld"].map(
    (aantal, i) => ["Afweging", `G${9 + i}`, aantal] as const,
  ),
];

/** The manual of policy: one workbook out of those of three partners, filled in, and made again. */
export async function verhaalBeleid(toestel: Toestel): Promise<void> {
  const werkboeken = "productie.xlsx eik.xlsx wilg.xlsx";
  const beschikkingen = ["010", "011", "012"].map((nummer) => `--beschikking beschikking-${nummer}.json`).join(" ");
  const opdracht = `stuur ${werkboeken} ${beschikkingen} --sturingskader kader.json --naar sturing.xlsx`;
  await toestel.opdracht(opdracht);
  await vulIn(toestel);
  await toestel.opdracht(opdracht);
  await toestel.neemBlad("sturing.xlsx", "Overzicht", "A1:G23", "beleid-overzicht");
  await toestel.neemBlad("sturing.xlsx", "1 Gezonde leefstijl", "A1:H37", "beleid-opgave");
  await toestel.neemBlad("sturing.xlsx", "Indicatoren", "A1:H15", "beleid-indicatoren");
  await toestel.neemBlad("sturing.xlsx", "Locaties", "A1:Q22", "beleid-locaties");
  await toestel.neemBlad("sturing.xlsx", "Impactmatrix", "A1:D12", "beleid-impactmatrix");
  await toestel.neemBlad("sturing.xlsx", "Wegingstafel", "A1:H24", "beleid-wegingstafel");
}

async function vulIn({ zaak }: Toestel): Promise<void> {
  let bytes: Uint8Array = await zaak.lees("sturing.xlsx");
  const { rasters } = await leesBestand(bytes, "sturing.xlsx");
  for (const [naam, cel, tekst] of GETYPT) {
    bytes = await typ(bytes, { blad: rasters.findIndex(({ blad }) => blad === naam), cel }, tekst);
  }
  await zaak.zet("sturing.xlsx", bytes);
}
