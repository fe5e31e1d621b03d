import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bevinding } from "../../src/controles/bevinding";
import { controleer } from "../../src/controles/controleer";
import { bereikNaam } from "../../src/domein/bereik";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { invoerVan } from "./voorbeeld-invoer";

const VOORBEELD = join(__dirname, "..", "..", "assets", "voorbeeld");

function werkboek(): Promise<Inhoud> {
  const bytes = new Uint8Array(readFileSync(join(VOORBEELD, "productie-balans-2024.xlsx")));
  return leesBestand(bytes, "productie-balans-2024.xlsx");
}

async function bevindingen(): Promise<readonly Bevinding[]> {
  const inhoud = await werkboek();
  const gelezen = leesBeschikking(JSON.parse(readFileSync(join(VOORBEELD, "beschikking-balans-2024.json"), "utf8")));
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return controleer(invoerVan(inhoud, gelezen.beschikking)).bevindingen;
}

describe("de gepubliceerde cijfers over 2024", () => {
  test("geven over alle regels precies de open fouten en waarschuwingen die er in het verslag zitten", async () => {
    const open = (await bevindingen()).filter(({ status, ernst }) => status === "open" && ernst !== "info");
    expect(open.map(({ id, gevonden, verwacht }) => [id, gevonden, verwacht]).sort()).toEqual([
      ["FIN-01:Afrekening:geleverd 200", 663753, 663751.66],
      ["IDB-03:JGD-SPORT:TE1:afspraak", 2000, 1000],
      ["IDB-04:GRN-NME:ipu", 985, 958],
      ["IDB-04:JGD-AANDACHT:ipu", 100, 146],
      ["IDB-04:JGD-DIGI:ipu", 549, 550],
      ["IDB-05:JGD-ADVIES:TE1", null, "Aantal adviezen"],
      ["PRD-03:JGD-ADVIES:verschuiving", "uren zijn vooral geboekt bij de inzet voor jonge jeugd", null],
      ["PRD-03:VLW-ADVIES:verschuiving", "gesprekken zijn geboekt bij bewonersondersteuning", null],
      ["PRD-04:GRN-NME:PE1:realisatie", 441, null],
      ["REK-01:JGD-COACH:PE1:verschil", 47, 14],
    ]);
  });

  test("geven zonder beschikking alleen wat het werkboek zelf tegenspreekt", async () => {
    const zonder = controleer(invoerVan(await werkboek(), null)).bevindingen;
    expect(zonder.map(({ code, cellen }) => [code, cellen.map(bereikNaam).join()])).toEqual([
      ["REK-01", "Jeugd!G16"],
      ["FIN-01", "Afrekening!C6"],
    ]);
  });

  test("noemen alleen bij 985 en 958 dat er cijfers verwisseld kunnen zijn", async () => {
    const hints = (await bevindingen()).filter(({ bericht }) => bericht.includes("cijfers verwisseld"));
    expect(hints.map(({ id }) => id)).toEqual(["IDB-04:GRN-NME:ipu"]);
  });

  test("melden elke grote afwijking als toegelicht: de partner legt ze alle uit", async () => {
    const afwijkingen = (await bevindingen()).filter(({ code }) => code === "PRD-01" || code === "PRD-02");
    expect(afwijkingen).toHaveLength(36);
    expect(afwijkingen.filter(({ status }) => status !== "toegelicht")).toEqual([]);
  });

  test("wijzen bij een verkeerd verschil de cel en de formule aan", async () => {
    const verschil = (await bevindingen()).find(({ code }) => code === "REK-01");
    expect(verschil?.cellen.map(bereikNaam)).toEqual(["Jeugd!G16"]);
    expect(verschil?.herstel).toMatchObject({ soort: "formule", formule: "F16-E16", uitkomst: 14 });
  });
});
