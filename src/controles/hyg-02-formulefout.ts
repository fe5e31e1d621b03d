import { cel } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Raster } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { celscan } from "./celscan";
import { controle } from "./controle";
import { celSleutel, Doorwerking } from "./doorwerking";
import { foutNaam } from "./foutnaam";
import { groepeer, TabelWijzer, voegToe } from "./plaatsen";
import { mistInvoegtoepassing } from "./rekenen/narekenen";

interface Parameters {
  readonly fout: string;
  readonly aantal: number;
  readonly gevolgen: number;
  readonly getypt: boolean;
}

/** The likely cause of an error value. */
const OORZAKEN: Readonly<Record<string, string>> = {
  "#REF!": "De cel waar de formule naar wijst, is verwijderd.",
  "#DIV/0!": "De formule deelt door nul of door een lege cel.",
  "#VALUE!": "De formule rekent met tekst.",
  "#N/A": "De gezochte waarde is niet gevonden.",
  "#NAME?": "Excel kent een naam of functie in de formule niet.",
  "#NUM!": "De formule geeft een getal dat niet kan.",
  "#NULL!": "De formule noemt gebieden die elkaar niet raken.",
  "#SPILL!": "De uitkomst past niet in de cellen ernaast.",
  "#CALC!": "De formule geeft een lege lijst.",
};

/** The errors of a sheet that do not come from another error, per code and column. */
function oorzaken(
  raster: Raster,
  fouten: ReadonlyMap<number, readonly number[]>,
  gevolgen: ReadonlySet<string>,
): ReadonlyMap<string, Map<number, number[]>> {
  const perCode = new Map<string, Map<number, number[]>>();
  for (const [kolom, rijen] of fouten) {
    for (const rij of rijen) {
      if (gevolgen.has(celSleutel(raster.blad, rij, kolom))) continue;
      // Without the add-in its functions are unknown: HYG-06 tells so.
      if (mistInvoegtoepassing(raster, rij, kolom)) continue;
      const code = String(raster.waarde(rij, kolom));
      let treffers = perCode.get(code);
      if (!treffers) perCode.set(code, (treffers = new Map()));
      voegToe(treffers, kolom, rij);
    }
  }
  return perCode;
}

export const formulefout = controle<Parameters>({
  code: "HYG-02",
  naam: "Formulefout",
  ernst: "fout",
  grondslag: "cellen met een foutwaarde die niet uit een andere foutwaarde komt, en wat daarop rekent",
  uitleg:
    "Een formule die een fout geeft, maakt ook alle cellen die ermee rekenen onbruikbaar. U ziet hier alleen de cel waar het begint. " +
    "Herstel die cel; de andere komen dan vanzelf goed.",
  *controleer({ inhoud, productie }): Iterable<Melding<Parameters>> {
    const scans = celscan(inhoud).filter(({ fouten }) => fouten.size > 0);
    if (scans.length === 0) return;
    const wijzer = new TabelWijzer(productie);
    const doorwerking = new Doorwerking(inhoud);
    const alle = scans.flatMap(({ raster, fouten }) =>
      [...fouten].flatMap(([kolom, rijen]) => rijen.map((rij) => ({ blad: raster.blad, rij, kolom }))),
    );
    const verwijzend = doorwerking.verwijstNaar(alle);
    const kringloop = alle.every(({ blad, rij, kolom }) => verwijzend.has(celSleutel(blad, rij, kolom)));
    // Errors that only refer to each other have no beginning: then each is named.
    const nietBegin = kringloop ? new Set<string>() : verwijzend;
    for (const { raster, fouten } of scans) {
      for (const [code, treffers] of oorzaken(raster, fouten, nietBegin)) {
        for (const { kolom, rijen, cellen } of groepeer(raster.blad, treffers)) {
          const getypt = raster.formule(rijen[0]!, kolom) === null;
          const begin = rijen.map((rij) => cel(raster.blad, rij, kolom));
          const gevolgen = doorwerking.afhankelijken(begin);
          // NB() leaves a gap in a chart on purpose; it spoils nothing as long as no cell reckons with it.
          if (gevolgen === 0 && rijen.every((rij) => raster.formule(rij, kolom)?.includes("NA()"))) continue;
          yield {
            anker: { blad: raster.blad, wat: `${wijzer.kolomNaam(raster.blad, rijen[0]!, kolom)} ${foutNaam(code)}` },
            cellen,
            gevonden: foutNaam(code),
            verwacht: null,
            bron: "de formule in de cel",
            parameters: { fout: code, aantal: rijen.length, gevolgen, getypt },
          };
        }
      }
    }
  },
  bericht: ({ fout, aantal, gevolgen, getypt }) => {
    const wie =
      aantal === 1
        ? `${getypt ? "Cel" : "Formule"} geeft ${foutNaam(fout)}`
        : `${schrijfGetal(aantal)} cellen in deze kolom geven ${foutNaam(fout)}`;
    if (gevolgen === 0) return `${wie}. Geen andere cel rekent hiermee.`;
    return gevolgen === 1
      ? `${wie}; hierdoor klopt 1 andere cel niet.`
      : `${wie}; hierdoor kloppen ${schrijfGetal(gevolgen)} andere cellen niet.`;
  },
  herstelTekst: ({ fout }) => {
    const oorzaak = OORZAKEN[fout];
    return oorzaak ? `${oorzaak} Herstel de formule.` : "Herstel de formule.";
  },
  voorbeelden: {
    goed: [
      {
        titel: "formules die een uitkomst geven",
        bladen: {
          Jeugd: [[152, 190, { formule: "B1-A1", uitkomst: 38 }], [{ formule: 'IFERROR(A1/0,"")', uitkomst: "" }]],
        },
      },
      { titel: "een tekst met een hekje", bladen: { Notities: [["#1"], ["Zie #N/B in het handboek"], ["# REF!"]] } },
      { titel: "een lege werkmap", bladen: { Leeg: [] } },
      {
        titel: "een fout die de formule zelf opvangt, en een gat in een grafiek dat met opzet #N/B is",
        bladen: {
          Jeugd: [[152, 0, { formule: 'IFERROR(A1/B1,"n.v.t.")', uitkomst: "n.v.t." }]],
          Grafiek: [
            ["Maand", "Uren"],
            ["jan", 12],
            ["feb", { fout: "#N/A", formule: "NA()" }],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "twee cellen rekenen met de fout, via een blok en via een ander blad",
        bladen: {
          Jeugd: [
            [152, 190, { fout: "#REF!", formule: "#REF!-A1" }],
            [10, 12, { formule: "B2-A2", uitkomst: 2 }],
            [null, null, { fout: "#REF!", formule: "SUM(C1:C2)" }],
          ],
          Totaal: [[{ fout: "#REF!", formule: "Jeugd!C3*2" }]],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!C1"],
            gevonden: "#VERW!",
            bericht: "Formule geeft #VERW!; hierdoor kloppen 2 andere cellen niet.",
          },
        ],
      },
      {
        titel: "een fout waar niets mee rekent, en een die is geplakt",
        bladen: {
          Jeugd: [
            [{ fout: "#DIV/0!", formule: "B1/C1" }, 3],
            ["#N/A", { formule: "A2", uitkomst: 0 }],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!A1"],
            gevonden: "#DEEL/0!",
            bericht: "Formule geeft #DEEL/0!. Geen andere cel rekent hiermee.",
          },
          { cellen: ["Jeugd!A2"], gevonden: "#N/B", bericht: "Cel geeft #N/B; hierdoor klopt 1 andere cel niet." },
        ],
      },
      {
        titel: "een kolom vol: één bevinding",
        bladen: { Lijst: [["Uren"], ["#N/A"], ["#N/A"], ["#N/A"], [2], ["#N/A"], ["#N/A"], ["#N/A"]] },
        bevindingen: [
          {
            cellen: ["Lijst!A2:A4", "Lijst!A6:A8"],
            bericht: "6 cellen in deze kolom geven #N/B. Geen andere cel rekent hiermee.",
          },
        ],
      },
      {
        titel: "rekenen met een tekst",
        bladen: { Jeugd: [["geen", { fout: "#VALUE!", formule: "A1+1" }]] },
        bevindingen: [
          {
            cellen: ["Jeugd!B1"],
            gevonden: "#WAARDE!",
            bericht: "Formule geeft #WAARDE!. Geen andere cel rekent hiermee.",
          },
        ],
      },
      {
        titel: "een #N/B waarmee wel wordt gerekend",
        bladen: {
          Grafiek: [
            ["jan", 12],
            ["feb", { fout: "#N/A", formule: "NA()" }],
            ["samen", { fout: "#N/A", formule: "SUM(B1:B2)" }],
          ],
        },
        bevindingen: [{ cellen: ["Grafiek!B2"], gevonden: "#N/B" }],
      },
    ],
  },
});
