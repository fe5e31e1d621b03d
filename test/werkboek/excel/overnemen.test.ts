import { voorbeeldBeschikking } from "../../../src/controles/voorbeeld-beschikking";
import { leesBeschikking } from "../../../src/domein/beschikking-lezen";
import { eigenBladen, zonderEigenBladen } from "../../../src/inlezen/eigen-bladen";
import { maakDossier } from "../../../src/verantwoording/dossier";
import { leesEerdere } from "../../../src/verantwoording/eerder";
import { maakVerantwoording } from "../../../src/verantwoording/verantwoording";
import { leesBestand } from "../../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../../src/werkboek/bestand/schrijven";
import { WerkboekBestand } from "../../../src/werkboek/bestand/werkboek-bestand";
import type { Plan } from "../../../src/werkboek/plan";
import type { Inhoud } from "../../../src/werkboek/raster";
import { beginVan, bestandVan } from "../../excel-host/bestand";
import type { ExcelHost } from "../../excel-host/host";
import { maakExcel } from "../../excel-host/maak-excel";
import { GOED } from "../../opdrachtregel/proef";
import { plan, planBlad, planCel } from "../schrijven/plannen";
import { werkboekOp } from "./hulp";

const GELEZEN = leesBeschikking(voorbeeldBeschikking());
const BESCHIKKING = GELEZEN.ok ? GELEZEN.beschikking : null;

/** The sheets as they are made next, with what people typed in the ones that are there. */
function volgende(inhoud: Inhoud): Plan {
  return maakVerantwoording(maakDossier(zonderEigenBladen(inhoud), BESCHIKKING), leesEerdere(inhoud), {
    vanAnderen: inhoud.rasters.map(({ blad }) => blad).filter((blad) => !eigenBladen(inhoud).has(blad)),
  });
}

/** The partner's workbook with our sheets in it, made outside of Excel. */
async function buitenExcel(bytes: Uint8Array): Promise<Uint8Array> {
  const boek = WerkboekBestand.open(bytes, "a.xlsx");
  const inhoud = await boek.lees();
  return boek.schrijfErbij(volgende(inhoud), eigenBladen(inhoud));
}

async function vanPartner(): Promise<Uint8Array> {
  const cellen = GOED.flatMap((rij, r) => rij.map((waarde, k) => planCel(r, k, waarde)));
  return schrijfBestand(plan([planBlad("Jeugd", cellen)]));
}

const inExcel = async (bytes: Uint8Array): Promise<ExcelHost> => maakExcel(await beginVan(bytes, "a.xlsx"));

async function maakIn(host: ExcelHost): Promise<Plan> {
  const werkboek = await werkboekOp(host);
  const gemaakt = volgende(await werkboek.lees());
  await werkboek.schrijf(gemaakt);
  return gemaakt;
}

function typ(host: ExcelHost, naam: string, tekst: string): void {
  const { sheet, local } = host.workbook.names.find(({ name }) => name === naam)!.range!;
  host.wijzig(sheet.name, local, [[tekst]]);
}

describe("bladen van ons die buiten Excel zijn gemaakt", () => {
  test("worden in Excel opnieuw gemaakt waar zij staan, met wat erin was getypt", async () => {
    const host = await inExcel(await buitenExcel(await vanPartner()));
    const bladen = host.bladnamen;
    typ(host, "t_SPORT_inhoud", "Elke week sporten op school.");
    const gemaakt = await maakIn(host);
    expect(host.bladnamen).toEqual(bladen);
    expect(bladen).toEqual(["Jeugd", ...gemaakt.bladen.map(({ naam }) => naam)]);
    const eerder = leesEerdere(await (await werkboekOp(host)).lees());
    expect(eerder?.nummer).toBe(2);
    expect(eerder?.teksten.map(({ naam, waarde }) => [naam, waarde])).toContainEqual([
      "t_SPORT_inhoud",
      "Elke week sporten op school.",
    ]);
  });

  test("houden wat een ander ernaast zette, en laten het blad van de partner zoals het is", async () => {
    const host = await inExcel(await buitenExcel(await vanPartner()));
    const jeugd = host.blad("Jeugd").waarden("A1:H5");
    const naast = `AZ${host.blad("Overzicht").sheet.used(true)!.area.rows + 5}`;
    host.wijzig("Overzicht", naast, [["van de directeur"]]);
    await maakIn(host);
    expect(host.blad("Overzicht").cel(naast).waarde).toBe("van de directeur");
    expect(host.blad("Jeugd").waarden("A1:H5")).toEqual(jeugd);
  });

  test("worden gevonden als zij een andere naam kregen, en hun grafieken komen niet dubbel", async () => {
    const host = await inExcel(await buitenExcel(await vanPartner()));
    const blad = host.workbook.sheetNamed("Overzicht")!;
    host.workbook.renameSheet(blad, "Samenvatting");
    await maakIn(host);
    const grafieken = blad.charts.list().length;
    await maakIn(host);
    expect(blad.charts.list()).toHaveLength(grafieken);
    expect(host.bladnamen).toContain("Samenvatting");
    expect(host.bladnamen).not.toContain("Overzicht");
  });

  test("gaan heen en weer: in Excel gemaakt, erbuiten opnieuw, en weer in Excel, zonder dubbele bladen", async () => {
    const eerste = await inExcel(await vanPartner());
    await maakIn(eerste);
    const erbuiten = await buitenExcel(await bestandVan(eerste.bewaar()));
    const host = await inExcel(erbuiten);
    await maakIn(host);
    await maakIn(host);
    expect([...host.bladnamen].sort()).toEqual([...eerste.bladnamen].sort());
    expect(leesEerdere(await leesBestand(await bestandVan(host.bewaar()), "a.xlsx"))?.nummer).toBe(4);
  });

  test("blijven zoals zij zijn als het maken mislukt", async () => {
    const host = await inExcel(await buitenExcel(await vanPartner()));
    const vooraf = host.bladnamen.map((blad) => host.blad(blad).waarden("A1:L40"));
    const werkboek = await werkboekOp(host);
    const gemaakt = volgende(await werkboek.lees());
    host.storing({ bij: "WorksheetProtection.protect", code: "GeneralException" });
    await expect(werkboek.schrijf(gemaakt)).rejects.toMatchObject({ name: "WerkboekFout" });
    expect(host.bladnamen.map((blad) => host.blad(blad).waarden("A1:L40"))).toEqual(vooraf);
  });
});

test("een werkboek waarin alleen bladen van ons staan, is zelf de verantwoording: daar komt niets bij", async () => {
  const dossier = maakDossier(await leesBestand(await vanPartner(), "a.xlsx"), BESCHIKKING);
  const host = await inExcel(await schrijfBestand(maakVerantwoording(dossier)));
  const bladen = host.bladnamen;
  const werkboek = await werkboekOp(host);
  await expect(werkboek.schrijf(maakVerantwoording(dossier))).rejects.toMatchObject({
    code: "niet ondersteund",
    message: expect.stringMatching(/zelf een verantwoording/),
  });
  expect(host.bladnamen).toEqual(bladen);
});
