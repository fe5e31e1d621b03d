import type { Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Productie } from "../domein/productie";
import type { Inhoud, Raster } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { controle } from "./controle";
import { kolomBereiken, rijBereiken, TabelWijzer } from "./plaatsen";
import { verwijzingen } from "./verwijzingen";

interface Parameters {
  readonly blad: string;
  readonly wat: "blad" | "zeer verborgen blad" | "rijen" | "kolommen" | "filter";
  readonly aantal: number;
  /** The hidden sheet gives figures to this overview: other sheets refer to it, or a table on it was read. */
  readonly levert: boolean;
}

/** A plain row or column of numbers hides nothing that counts when it holds no number. */
function metGetallen(raster: Raster, rijen: readonly number[]): number[] {
  return rijen.filter((rij) => raster.kolommenVan(rij).some((kolom) => raster.soort(rij, kolom) === "getal"));
}

function isLeegOfTekst(raster: Raster): boolean {
  let getallen = 0;
  raster.voorElkeCel((_rij, _kolom, soort) => {
    if (soort === "getal") getallen++;
  });
  return getallen === 0;
}

/** The hidden sheets to which a formula of a visible sheet refers; each different formula text is read once per sheet. */
function gebruikteBladen(inhoud: Inhoud, verborgen: ReadonlySet<string>): ReadonlySet<string> {
  const gebruikt = new Set<string>();
  for (const raster of inhoud.rasters) {
    if (gebruikt.size === verborgen.size) break;
    if (verborgen.has(raster.blad)) continue;
    raster.voorElkeCel((rij, kolom) => {
      if (gebruikt.size === verborgen.size) return;
      const formule = raster.formule(rij, kolom);
      if (formule === null || !formule.includes("!")) return;
      for (const { bereik } of verwijzingen(formule, raster.blad))
        if (verborgen.has(bereik.blad)) gebruikt.add(bereik.blad);
    });
  }
  return gebruikt;
}

function* verborgenBladen(inhoud: Inhoud, productie: Productie): Iterable<Melding<Parameters>> {
  const bladen = inhoud.rasters.filter((raster) => raster.zichtbaarheid !== "zichtbaar" && !isLeegOfTekst(raster));
  if (bladen.length === 0) return;
  const gebruikt = gebruikteBladen(inhoud, new Set(bladen.map(({ blad }) => blad)));
  const wijzer = new TabelWijzer(productie);
  for (const raster of bladen) {
    const { blad } = raster;
    const zeer = raster.zichtbaarheid === "zeer verborgen";
    const cellen: Bereik[] = [{ blad, rij: 0, kolom: 0, totRij: raster.rijen - 1, totKolom: raster.kolommen - 1 }];
    yield {
      anker: { blad, wat: "verborgen blad" },
      cellen,
      gevonden: raster.zichtbaarheid,
      verwacht: "zichtbaar",
      bron: "de instellingen van het blad",
      parameters: {
        blad,
        wat: zeer ? "zeer verborgen blad" : "blad",
        aantal: 1,
        levert: gebruikt.has(blad) || wijzer.van(blad).length > 0,
      },
    };
  }
}

const ENKELVOUD = { rijen: "rij", kolommen: "kolom" } as const;

function melding(
  raster: Raster,
  wat: "rijen" | "kolommen" | "filter",
  cellen: readonly Bereik[],
  aantal: number,
): Melding<Parameters> {
  return {
    anker: { blad: raster.blad, wat: wat === "filter" ? "actief filter" : `verborgen ${wat}` },
    cellen,
    gevonden: wat === "filter" ? "een filter" : `${aantal} verborgen ${aantal === 1 ? ENKELVOUD[wat] : wat}`,
    verwacht: "zichtbaar",
    bron: "de instellingen van het blad",
    parameters: { blad: raster.blad, wat, aantal, levert: true },
  };
}

/** Hidden rows and columns with numbers on a visible sheet; rows that a filter hides are told as the filter. */
function* verborgenDelen(raster: Raster): Iterable<Melding<Parameters>> {
  const filter = raster.actiefFilter;
  const rijen = metGetallen(
    raster,
    [...raster.verborgenRijen].sort((a, b) => a - b),
  );
  const doorFilter = filter ? rijen.filter((rij) => rij >= filter.rij && rij <= filter.totRij) : [];
  const zelf = filter ? rijen.filter((rij) => rij < filter.rij || rij > filter.totRij) : rijen;
  if (filter && doorFilter.length > 0) yield melding(raster, "filter", [filter], doorFilter.length);
  if (zelf.length > 0) yield melding(raster, "rijen", rijBereiken(raster, zelf), zelf.length);
  if (raster.verborgenKolommen.size === 0) return;
  const perKolom = new Map<number, number[]>();
  raster.voorElkeCel((rij, kolom, soort) => {
    if (soort !== "getal" || !raster.verborgenKolommen.has(kolom)) return;
    const rijenVan = perKolom.get(kolom);
    if (rijenVan) rijenVan.push(rij);
    else perKolom.set(kolom, [rij]);
  });
  const kolommen = [...perKolom].sort(([a], [b]) => a - b);
  const cellen = kolommen.flatMap(([kolom, rijenVan]) => omsluit(kolomBereiken(raster.blad, kolom, rijenVan)));
  if (kolommen.length > 0) yield melding(raster, "kolommen", cellen, kolommen.length);
}

/** One block from the first to the last: what lies hidden between them is hidden too. */
function omsluit(bereiken: readonly Bereik[]): Bereik[] {
  const [eerste, laatste] = [bereiken[0], bereiken.at(-1)];
  return eerste && laatste ? [{ ...eerste, totRij: laatste.totRij }] : [];
}

export const verborgenGegevens = controle<Parameters>({
  code: "HYG-04",
  naam: "Verborgen gegevens",
  ernst: "waarschuwing",
  grondslag: "verborgen bladen, rijen en kolommen met getallen, en filters die rijen verbergen",
  uitleg:
    "Wat verborgen is, ziet de gemeente niet, maar het gaat wel mee en telt vaak wel mee in totalen. Maak het zichtbaar of haal het weg. " +
    "Moet het verborgen blijven? Leg dan uit waarom. Een verborgen blad met alleen tekst, zoals een keuzelijst, melden we niet.",
  *controleer({ inhoud, productie }) {
    yield* verborgenBladen(inhoud, productie);
    for (const raster of inhoud.rasters) if (raster.zichtbaarheid === "zichtbaar") yield* verborgenDelen(raster);
  },
  bericht: ({ blad, wat, aantal, levert }) => {
    const getal = schrijfGetal(aantal);
    switch (wat) {
      case "blad":
      case "zeer verborgen blad": {
        const hoe = wat === "blad" ? "verborgen" : "zeer verborgen (alleen met een programma zichtbaar te maken)";
        return `Blad '${blad}' is ${hoe} en ${levert ? "levert cijfers voor dit overzicht" : "bevat cijfers"}.`;
      }
      case "filter":
        return aantal === 1
          ? `Op blad '${blad}' verbergt een filter 1 rij met cijfers.`
          : `Op blad '${blad}' verbergt een filter ${getal} rijen met cijfers.`;
      case "rijen":
        return aantal === 1
          ? `Op blad '${blad}' is 1 rij met cijfers verborgen.`
          : `Op blad '${blad}' zijn ${getal} rijen met cijfers verborgen.`;
      case "kolommen":
        return aantal === 1
          ? `Op blad '${blad}' is 1 kolom met cijfers verborgen.`
          : `Op blad '${blad}' zijn ${getal} kolommen met cijfers verborgen.`;
    }
  },
  herstelTekst: ({ wat }) =>
    wat === "filter"
      ? "Zet het filter uit."
      : "Maak zichtbaar wat verborgen is, of leg uit waarom het verborgen blijft.",
  voorbeelden: {
    goed: [
      { titel: "niets verborgen", bladen: { Jeugd: [["Sport", 152]], Groen: [["Lessen", 323]] } },
      {
        titel: "een verborgen keuzelijst",
        bladen: {
          Jeugd: [["Sport", 152]],
          Lijsten: { rijen: [["Klokuur activiteit"], ["Aantal deelnemers"]], verborgen: true },
        },
      },
      {
        titel: "een lege verborgen rij en een verborgen kolom met tekst",
        bladen: {
          Jeugd: {
            rijen: [["Sport", "intern", 152], [], ["Coaching", "extern", 33]],
            verborgenRijen: [1],
            verborgenKolommen: [1],
          },
        },
      },
      {
        titel: "een filter dat niets verbergt",
        bladen: {
          Jeugd: {
            rijen: [
              ["Activiteit", "Aantal"],
              ["Sport", 152],
            ],
            actiefFilter: "A1:B2",
          },
        },
      },
      {
        titel: "een kop en een toelichting in verborgen rijen, zonder cijfers",
        bladen: {
          Jeugd: {
            rijen: [["Productie van de jeugd"], ["Sport", 152], ["intern", "nog nakijken"]],
            verborgenRijen: [0, 2],
          },
        },
      },
    ],
    fout: [
      {
        titel: "een verborgen blad dat cijfers levert",
        bladen: {
          Jeugd: [["Sport", { formule: "Bron!B1", uitkomst: 152 }]],
          Bron: { rijen: [["uren", 152]], verborgen: true },
        },
        bevindingen: [
          {
            cellen: ["Bron!A1:B1"],
            gevonden: "verborgen",
            bericht: "Blad 'Bron' is verborgen en levert cijfers voor dit overzicht.",
          },
        ],
      },
      {
        titel: "een zeer verborgen blad met cijfers",
        bladen: { Jeugd: [["Sport", 152]], Oud: { rijen: [[2023]], zeerVerborgen: true } },
        bevindingen: [
          {
            cellen: ["Oud!A1"],
            gevonden: "zeer verborgen",
            bericht: "Blad 'Oud' is zeer verborgen (alleen met een programma zichtbaar te maken) en bevat cijfers.",
          },
        ],
      },
      {
        titel: "verborgen rijen en een verborgen kolom",
        bladen: {
          Jeugd: {
            rijen: [
              ["Sport", 152, 190],
              ["Coaching", 33, 47],
              ["Advies", 386, 410],
            ],
            verborgenRijen: [1, 2],
            verborgenKolommen: [2],
          },
        },
        bevindingen: [
          { cellen: ["Jeugd!C1:C3"], bericht: "Op blad 'Jeugd' is 1 kolom met cijfers verborgen." },
          { cellen: ["Jeugd!A2:C3"], bericht: "Op blad 'Jeugd' zijn 2 rijen met cijfers verborgen." },
        ],
      },
      {
        titel: "een filter dat rijen verbergt",
        bladen: {
          Jeugd: {
            rijen: [
              ["Activiteit", "Aantal"],
              ["Sport", 152],
              ["Coaching", 33],
            ],
            verborgenRijen: [2],
            actiefFilter: "A1:B3",
          },
        },
        bevindingen: [{ cellen: ["Jeugd!A1:B3"], bericht: "Op blad 'Jeugd' verbergt een filter 1 rij met cijfers." }],
      },
      {
        titel: "één verborgen rij met een cijfer",
        bladen: {
          Jeugd: {
            rijen: [
              ["Sport", 152],
              ["Correctie", 12],
              ["Totaal", 164],
            ],
            verborgenRijen: [1],
          },
        },
        bevindingen: [
          {
            cellen: ["Jeugd!A2:B2"],
            gevonden: "1 verborgen rij",
            bericht: "Op blad 'Jeugd' is 1 rij met cijfers verborgen.",
          },
        ],
      },
    ],
  },
});
