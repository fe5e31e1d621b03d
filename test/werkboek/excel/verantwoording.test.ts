import { maakDossier } from "../../../src/verantwoording/dossier";
import { leesEerdere } from "../../../src/verantwoording/eerder";
import { maakVerantwoording } from "../../../src/verantwoording/verantwoording";
import { hernoemBladen } from "../../../src/werkboek/excel/plan-hernoemen";
import type { Plan } from "../../../src/werkboek/plan";
import type { Inhoud } from "../../../src/werkboek/raster";
import type { ExcelHost } from "../../excel-host/host";
import { excelUit, werkboekOp } from "./hulp";
import { beschrijf, voorbeeld, voorbeeldBeschikking } from "./voorbeeld";

/** The sheets that are not ours, whole. */
function vanPartner(inhoud: Inhoud, namen: readonly string[]): unknown {
  return inhoud.rasters.filter(({ blad }) => namen.includes(blad)).map(beschrijf);
}

function cellenVan(inhoud: Inhoud, bladen: Plan["bladen"]): unknown {
  return bladen.map(({ naam, cellen }) => {
    const raster = inhoud.rasters.find(({ blad }) => blad === naam)!;
    return cellen.map(({ rij, kolom, formule }) => [
      naam,
      rij,
      kolom,
      raster.formule(rij, kolom),
      formule === undefined ? raster.waarde(rij, kolom) : null,
    ]);
  });
}

function uitPlan(bladen: Plan["bladen"]): unknown {
  return bladen.map(({ naam, cellen }) =>
    cellen.map(({ rij, kolom, formule, waarde }) => [
      naam,
      rij,
      kolom,
      formule ?? null,
      formule === undefined && waarde !== "" ? waarde : null,
    ]),
  );
}

/** The plan as it stands in this workbook: where the partner has a sheet with the same name, ours has a number. */
function inWerkboek(gemaakt: Plan, vooraf: Inhoud): Plan {
  const bezet = new Set(vooraf.rasters.map(({ blad }) => blad));
  return hernoemBladen(
    gemaakt,
    new Map(gemaakt.bladen.flatMap(({ naam }) => (bezet.has(naam) ? [[naam, `${naam} (2)`] as const] : []))),
  );
}

/** The whole way of the example: read, check, make; gives what is needed to do it again. */
async function maakVoorbeeld(): Promise<{ host: ExcelHost; eerste: Plan; maakOpnieuw: () => Promise<Plan> }> {
  const vooraf = await voorbeeld();
  const host = excelUit(vooraf);
  const werkboek = await werkboekOp(host);
  const beschikking = voorbeeldBeschikking();
  const opnieuw = async (): Promise<Plan> => {
    const inhoud = await werkboek.lees();
    const gemaakt = maakVerantwoording(maakDossier(inhoud, beschikking), leesEerdere(inhoud));
    await werkboek.schrijf(gemaakt);
    return inWerkboek(gemaakt, vooraf);
  };
  return { host, eerste: await opnieuw(), maakOpnieuw: opnieuw };
}

describe("de verantwoording van het voorbeeld", () => {
  test("staat in het werkboek zoals het plan zegt, en de bladen van de partner zijn niet veranderd", async () => {
    const vooraf = await voorbeeld();
    const { host, eerste } = await maakVoorbeeld();
    const inhoud = await (await werkboekOp(host)).lees();
    expect(cellenVan(inhoud, eerste.bladen)).toEqual(uitPlan(eerste.bladen));
    const namen = vooraf.rasters.map(({ blad }) => blad);
    expect(vanPartner(inhoud, namen)).toEqual(vooraf.rasters.map(beschrijf));
    expect(inhoud.rasters.map(({ blad }) => blad)).toEqual([...namen, ...eerste.bladen.map(({ naam }) => naam)]);
  });

  test("rekent in Excel uit wat in het plan staat", async () => {
    const { host, eerste } = await maakVoorbeeld();
    const inhoud = await (await werkboekOp(host)).lees();
    const anders = eerste.bladen.flatMap(({ naam, cellen }) => {
      const raster = inhoud.rasters.find(({ blad }) => blad === naam)!;
      return cellen.flatMap(({ rij, kolom, formule, waarde }) => {
        const nu = raster.waarde(rij, kolom);
        const zelfde =
          typeof waarde === "number" && typeof nu === "number"
            ? Math.abs(nu - waarde) < 1e-6
            : (nu ?? "") === (waarde ?? "");
        return formule === undefined || zelfde ? [] : [[naam, rij, kolom, formule, waarde, nu]];
      });
    });
    expect(anders).toEqual([]);
  });

  test("houdt getypte teksten, teken voor teken, en werkt in dezelfde bladen zonder het ongedaan maken te wissen", async () => {
    const { host, eerste, maakOpnieuw } = await maakVoorbeeld();
    const getypt = [
      "=1+1",
      "+31 6",
      "-5%",
      "@thuis",
      "'aanhaling",
      " spaties \n en regels ",
      "1-2-2024",
      "😀",
      "waar",
      "1E3",
    ];
    const velden = eerste.namen.filter(({ naam }) => naam.startsWith("t_")).slice(0, getypt.length);
    velden.forEach(({ verwijzing }, n) => {
      const [, blad, adres] = /^'(.*)'!(.*)$/.exec(verwijzing)!;
      host.wijzig(blad!, adres!.replaceAll("$", ""), [[`'${getypt[n]!}`]]);
    });
    const [ids, gewist] = [host.workbook.sheets.map(({ id }) => id), host.ongedaanGewist.length];
    const tweede = await maakOpnieuw();
    expect(host.workbook.sheets.map(({ id }) => id)).toEqual(ids);
    expect(host.ongedaanGewist.slice(gewist).filter((wat) => !/protect/i.test(wat))).toEqual([]);
    const inhoud = await (await werkboekOp(host)).lees();
    expect(leesEerdere(inhoud)!.teksten.map(({ waarde }) => waarde)).toEqual(getypt);
    expect(cellenVan(inhoud, tweede.bladen)).toEqual(uitPlan(tweede.bladen));
    expect(leesEerdere(inhoud)!.buiten.filter(({ soort }) => soort !== "blad niet van ons")).toEqual([]);
  });
});
