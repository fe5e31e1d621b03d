import { cel } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Raster } from "../werkboek/raster";
import type { Herstel, Melding } from "./bevinding";
import { controle, type Overgeslagen } from "./controle";
import { foutNaam } from "./foutnaam";
import { groepeer, TabelWijzer, voegToe } from "./plaatsen";
import { isFout, rekenNa, type Narekening, type Verouderd } from "./rekenen/narekenen";
import { nietNagerekend } from "./rekenen/niet-nagerekend";
import type { Waarde } from "./rekenen/waarde";

type Parameters =
  | { readonly soort: "verouderd"; readonly aantal: number; readonly bewaard: string; readonly nu: string }
  | { readonly soort: "invoegtoepassing"; readonly aantal: number }
  | { readonly soort: "handmatig"; readonly nagerekend: number; readonly over: number };

function alsTekst(waarde: Waarde): string {
  if (typeof waarde === "number") return schrijfGetal(waarde);
  if (isFout(waarde)) return foutNaam(waarde.code);
  if (typeof waarde === "boolean") return waarde ? "WAAR" : "ONWAAR";
  return waarde === null || waarde === "" ? "leeg" : `'${waarde}'`;
}

function feit(waarde: Waarde): number | string | null {
  return typeof waarde === "number" || typeof waarde === "string" ? waarde : alsTekst(waarde);
}

/** To recalculate: the same formula again, with what it comes to. */
function herstelVan(raster: Raster, { rij, kolom, nu }: Verouderd): Herstel | null {
  const formule = raster.formule(rij, kolom);
  if (formule === null || isFout(nu)) return null;
  return { soort: "formule", cel: cel(raster.blad, rij, kolom), formule, uitkomst: typeof nu === "number" ? nu : null };
}

function* verouderd(wijzer: TabelWijzer, { verouderd: perBlad }: Narekening): Iterable<Melding<Parameters>> {
  for (const [raster, cellen] of perBlad) {
    const perKolom = new Map<number, number[]>();
    const opPlaats = new Map<string, Verouderd>();
    for (const een of cellen) {
      voegToe(perKolom, een.kolom, een.rij);
      opPlaats.set(`${een.rij} ${een.kolom}`, een);
    }
    for (const groep of groepeer(raster.blad, perKolom)) {
      const eerste = opPlaats.get(`${groep.rijen[0]!} ${groep.kolom}`)!;
      const een = groep.rijen.length === 1;
      yield {
        anker: { blad: raster.blad, wat: wijzer.kolomNaam(raster.blad, eerste.rij, groep.kolom) },
        cellen: groep.cellen,
        gevonden: een ? feit(eerste.bewaard) : `${schrijfGetal(groep.rijen.length)} oude uitkomsten`,
        verwacht: een ? feit(eerste.nu) : "de huidige uitkomsten",
        bron: "eigen berekening van de formule",
        herstel: een ? herstelVan(raster, eerste) : null,
        parameters: {
          soort: "verouderd",
          aantal: groep.rijen.length,
          bewaard: alsTekst(eerste.bewaard),
          nu: alsTekst(eerste.nu),
        },
      };
    }
  }
}

function* zonderInvoegtoepassing({ onbekendeFunctie }: Narekening): Iterable<Melding<Parameters>> {
  for (const [raster, plaatsen] of onbekendeFunctie) {
    const cellen = plaatsen.map(({ rij, kolom }) => cel(raster.blad, rij, kolom));
    yield {
      anker: { blad: raster.blad, wat: "functie van een invoegtoepassing" },
      cellen,
      gevonden: "#NAAM?",
      verwacht: null,
      bron: "de formule in de cel",
      parameters: { soort: "invoegtoepassing", aantal: cellen.length },
    };
  }
}

function handmatig({ nagerekend, functies, overig }: Narekening): Melding<Parameters> {
  const over = [...functies.values(), ...overig.values()].reduce((som, aantal) => som + aantal, 0);
  return {
    anker: { blad: "werkboek", wat: "handmatig rekenen" },
    ernst: over > 0 ? "waarschuwing" : "info",
    cellen: [],
    gevonden: "handmatig rekenen",
    verwacht: "automatisch rekenen",
    bron: "de instelling van het werkboek",
    parameters: { soort: "handmatig", nagerekend, over },
  };
}

export const opgeslagenWaardeVerouderd = controle<Parameters>({
  code: "HYG-06",
  naam: "Opgeslagen waarde verouderd",
  ernst: "fout",
  grondslag: "de bewaarde uitkomst van een formule tegenover een eigen berekening",
  uitleg:
    "Een werkboek bewaart van elke formule de laatste uitkomst. Is daarna iets veranderd zonder te herberekenen, dan leest de gemeente een " +
    "oud getal. Elke formule met gewone bewerkingen (+ − × :, SOM, GEMIDDELDE, AFRONDEN, ALS) wordt nagerekend. U ziet alleen de cel waar het " +
    "begint. Andere functies worden niet nagerekend; dat staat dan bij 'niet gecontroleerd'. Met F9 laat u Excel alles opnieuw uitrekenen.",
  *controleer({ inhoud, productie }): Iterable<Melding<Parameters> | Overgeslagen> {
    const narekening = rekenNa(inhoud);
    yield* verouderd(new TabelWijzer(productie), narekening);
    yield* zonderInvoegtoepassing(narekening);
    if (inhoud.handmatigRekenen) yield handmatig(narekening);
    for (const reden of nietNagerekend(narekening)) yield { nietGecontroleerd: reden };
  },
  bericht: (parameters) => {
    if (parameters.soort === "handmatig")
      return parameters.over === 0
        ? "Dit werkboek rekent alleen op verzoek. De uitkomsten kloppen nu; dat blijft niet zo als u iets verandert."
        : `Dit werkboek rekent alleen op verzoek. Van ${schrijfGetal(parameters.over)} ${parameters.over === 1 ? "formule" : "formules"} is niet na te gaan of de uitkomst nog klopt. Herbereken voor u indient.`;
    if (parameters.soort === "invoegtoepassing")
      return parameters.aantal === 1
        ? "Deze cel geeft #NAAM?: de functie komt uit een invoegtoepassing die er niet was. Herbereken voor u indient."
        : `Op dit blad geven ${schrijfGetal(parameters.aantal)} cellen #NAAM?: hun functie komt uit een invoegtoepassing die er niet was. Herbereken voor u indient.`;
    const { aantal, bewaard, nu } = parameters;
    if (aantal === 1)
      return `De getoonde uitkomst ${bewaard} is niet de huidige uitkomst ${nu}. Herbereken voor u indient.`;
    return (
      `In deze kolom zijn ${schrijfGetal(aantal)} getoonde uitkomsten niet meer de huidige. ` +
      `De eerste is ${bewaard}, maar moet ${nu} zijn. Herbereken voor u indient.`
    );
  },
  herstelTekst: (parameters) => {
    if (parameters.soort === "handmatig")
      return "Zet berekenen op automatisch (Formules, Berekeningsopties) en sla op.";
    if (parameters.soort === "invoegtoepassing")
      return "Open het werkboek met de invoegtoepassing en sla het op, of zet de waarde in de cel.";
    return "Druk in Excel op Ctrl+Alt+F9 en sla het werkboek op.";
  },
  voorbeelden: {
    goed: [
      {
        titel: "uitkomsten die kloppen, met ruis van zwevende komma en afronding",
        bladen: {
          Jeugd: [
            [0.1, 0.2, { formule: "A1+B1", uitkomst: 0.3 }],
            [10, 3, { formule: "ROUND(A2/B2,2)", uitkomst: 3.33 }],
            [2.675, 1, { formule: "ROUND(A3*B3,2)", uitkomst: 2.68 }],
            [
              { formule: "SUM($A$1:A3)*21%", uitkomst: 2.68275 },
              { formule: "-A2^2", uitkomst: 100 },
            ],
          ],
        },
      },
      {
        titel: "lege cellen zijn 0, tekst telt in een som niet mee, en ALS kiest",
        bladen: {
          Jeugd: [
            ["12", null, 5, { formule: "SUM(A1:C1)", uitkomst: 5 }],
            [
              { formule: "B1+C1", uitkomst: 5 },
              { formule: 'IF(B1=0,"",C1/B1)', uitkomst: "" },
            ],
            [
              { formule: "IFERROR(C1/B1,0)", uitkomst: 0 },
              { formule: "MAX(A1:C1)-MIN(A1:C1)", uitkomst: 0 },
            ],
          ],
        },
      },
      {
        titel: "een kringloop, een ander blad en functies die niet worden nagerekend",
        bladen: {
          Jeugd: [
            [
              { formule: "B1+1", uitkomst: 3 },
              { formule: "A1-1", uitkomst: 2 },
            ],
            [
              { formule: "'Het blad'!$A$1*2", uitkomst: 14 },
              { formule: "VLOOKUP(1,A1:B1,2,0)", uitkomst: 99 },
            ],
          ],
          "Het blad": [[7]],
        },
      },
      {
        titel: "een verschil dat de opmaak niet laat zien",
        bladen: {
          Jeugd: [
            [
              { getal: 10.04, vorm: "0.00" },
              { formule: "A1*1", uitkomst: 10.04 },
            ],
          ],
        },
      },
      {
        titel: "een SUBTOTAAL zonder de subtotalen erin",
        bladen: {
          Jeugd: [
            [1],
            [2],
            [{ formule: "SUBTOTAL(9,A1:A2)", uitkomst: 3 }],
            [4],
            [{ formule: "SUBTOTAL(9,A1:A4)", uitkomst: 7 }],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een som die niet is bijgewerkt; wat erop rekent, past bij de oude som",
        bladen: {
          Jeugd: [[10], [20], [{ formule: "SUM(A1:A2)", uitkomst: 25 }], [{ formule: "A3*2", uitkomst: 50 }]],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!A3"],
            gevonden: 25,
            verwacht: 30,
            bericht: "De getoonde uitkomst 25 is niet de huidige uitkomst 30. Herbereken voor u indient.",
          },
        ],
      },
      {
        titel: "alleen de som is oud; wat erop rekent, is al bijgewerkt",
        bladen: {
          Jeugd: [
            [10],
            [20],
            [{ formule: "SUM(A1:A2)", uitkomst: 25 }],
            [{ formule: "A3*2", uitkomst: 60 }],
            [{ formule: "A4+A3", uitkomst: 90 }],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!A3"], gevonden: 25, verwacht: 30 }],
      },
      {
        titel: "een oude uitkomst van een ander blad, een deling door nul en een oude keuze",
        bladen: {
          Jeugd: [
            [{ formule: "Bron!A1-Bron!B1", uitkomst: 4 }],
            [{ formule: "Bron!A1/Bron!B1", uitkomst: 3 }],
            [{ formule: 'IF(Bron!A1>5,"ja","nee")', uitkomst: "nee" }],
          ],
          Bron: [[9, 0]],
        },
        bevindingen: [
          { cellen: ["Jeugd!A1"], gevonden: 4, verwacht: 9 },
          { cellen: ["Jeugd!A2"], gevonden: 3, verwacht: "#DEEL/0!" },
          { cellen: ["Jeugd!A3"], gevonden: "nee", verwacht: "ja" },
        ],
      },
      {
        titel: "een hele kolom oude uitkomsten: één bevinding",
        bladen: { Jeugd: [1, 2, 3, 4, 5, 6].map((rij) => [rij, { formule: `A${rij}*2`, uitkomst: 0 }]) },
        bevindingen: [
          {
            cellen: ["Jeugd!B1:B6"],
            gevonden: "6 oude uitkomsten",
            bericht:
              "In deze kolom zijn 6 getoonde uitkomsten niet meer de huidige. De eerste is 0, maar moet 2 zijn. Herbereken voor u indient.",
          },
        ],
      },
      {
        titel: "een functie van een invoegtoepassing die er niet was",
        bladen: { Jeugd: [[152, 190, { fout: "#NAME?", formule: "_xldudf_LAMPKLEUR(B1,A1)" }]] },
        bevindingen: [{ cellen: ["Jeugd!C1"], gevonden: "#NAAM?" }],
      },
      {
        titel: "handmatig rekenen: een tip als alles klopt",
        handmatigRekenen: true,
        bladen: { Jeugd: [[1, 2, { formule: "A1+B1", uitkomst: 3 }]] },
        bevindingen: [{ cellen: [], gevonden: "handmatig rekenen", ernst: "info" }],
      },
      {
        titel: "handmatig rekenen, met een uitkomst die niet na te gaan is",
        handmatigRekenen: true,
        bladen: { Jeugd: [[1, 2, { formule: "VLOOKUP(A1,A1:B1,2,0)", uitkomst: 2 }]] },
        bevindingen: [
          {
            cellen: [],
            ernst: "waarschuwing",
            bericht:
              "Dit werkboek rekent alleen op verzoek. Van 1 formule is niet na te gaan of de uitkomst nog klopt. Herbereken voor u indient.",
          },
        ],
      },
    ],
  },
});
