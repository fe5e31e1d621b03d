import { schrijfGetal, schrijfVerschil } from "../domein/notatie-schrijven";
import type { Getal, Productie } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { leesGetalCel } from "../inlezen/getallen";
import type { Inhoud } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { controle } from "./controle";
import { kolomKop, optelbareTotalen } from "./optelling";
import { rasterVan } from "./plaatsen";
import { kanGelijk, optelling, ruimte, zuiver } from "./ruimte";
import { HUISWERK, KOP, SPORT } from "./voorbeeld-delen";

type Parameters =
  | {
      readonly soort: "totaal";
      readonly label: string;
      readonly kolom: string;
      readonly som: number;
      readonly getoond: number;
    }
  | { readonly soort: "procenten"; readonly kolom: string; readonly som: number };

/** Percentages of a whole may add up to this much more or less than 100 by rounding (controles.md). */
const RUIMTE_PROCENT = 1;
/** Further off, the column is no division of a whole. */
const GEEN_VERDELING = 10;
const VERDELING = /aandeel|verdeling|% van (?:het )?totaal|percentage van het totaal|van totaal/i;

/** The number as the cell shows it: rounded to its last shown digit. */
function getoond(getal: Getal): number | null {
  const waarde = getal.telling.status === "geteld" ? rekenwaarde(getal.telling) : null;
  if (waarde === null || getal.afronding === 0) return waarde;
  const stap = 2 * getal.afronding;
  return zuiver(Math.sign(waarde) * Math.floor(Math.abs(waarde) / stap + 0.5 + 1e-9) * stap);
}

/** Totals that are right, while the figures as they are shown do not add up to what is shown. */
function* zichtbaarVerschil(productie: Productie): Iterable<Melding<Parameters>> {
  const kop = kolomKop(productie);
  for (const totaal of optelbareTotalen(productie)) {
    const gelezen = totaal.delen.flatMap((deel) => ruimte(deel) ?? []);
    const [vermeld, delen, boven] = [ruimte(totaal.waarde), totaal.delen.map(getoond), getoond(totaal.waarde)];
    if (vermeld === null || boven === null || delen.length < 2 || gelezen.length !== delen.length) continue;
    if (delen.some((deel) => deel === null) || !kanGelijk(vermeld, optelling(gelezen))) continue;
    const som = zuiver(delen.reduce((totaalsom: number, deel) => totaalsom + deel!, 0));
    if (Math.abs(som - boven) < 1e-6 * Math.max(1, Math.abs(som))) continue;
    const kolom = kop(totaal);
    yield {
      anker: { blad: totaal.waarde.cellen[0]?.blad ?? "", wat: `${totaal.label} ${kolom}` },
      cellen: totaal.waarde.cellen,
      gevonden: boven,
      verwacht: som,
      bron: "de getallen zoals ze in de cellen te zien zijn",
      parameters: { soort: "totaal", label: totaal.label, kolom, som, getoond: boven },
    };
  }
}

/** Columns that divide a whole in percentages which are not about 100 together. */
function* verdelingen({ tabellen }: Productie, inhoud: Inhoud): Iterable<Melding<Parameters>> {
  for (const tabel of tabellen) {
    const raster = tabel.soort === "totalen" ? rasterVan(inhoud, tabel.blad) : null;
    for (const { kolom, kop } of raster === null ? [] : tabel.kolommen) {
      if (!VERDELING.test(kop)) continue;
      const getallen = tabel.rijen
        .filter(({ soort }) => soort === "gegeven")
        .map(({ rij }) => leesGetalCel(raster!, rij, kolom))
        .filter(({ telling }) => rekenwaarde(telling) !== null);
      const isFractie = getallen.every(({ telling }) => Math.abs(rekenwaarde(telling)!) <= 1);
      const som = zuiver(
        getallen.reduce((totaal, { telling }) => totaal + rekenwaarde(telling)!, 0) * (isFractie ? 100 : 1),
      );
      const verschil = Math.abs(som - 100);
      if (getallen.length < 2 || verschil <= RUIMTE_PROCENT + 1e-9 || verschil > GEEN_VERDELING) continue;
      yield {
        anker: { blad: tabel.blad, wat: `${kop} samen` },
        cellen: getallen.flatMap(({ cellen }) => cellen),
        gevonden: som,
        verwacht: 100,
        bron: "het geheel is 100%",
        parameters: { soort: "procenten", kolom: kop, som },
      };
    }
  }
}

export const afronding = controle<Parameters>({
  code: "REK-06",
  naam: "Afronding",
  ernst: "info",
  grondslag: "de getallen zoals ze te zien zijn, tegenover de getallen die in de cellen staan",
  uitleg:
    "Een cel kan minder cijfers laten zien dan er staan. Dan lijken de regels niet op te tellen tot het totaal, terwijl het totaal klopt. " +
    "Wie het narekent, vraagt zich af wat er mis is. Laat meer cijfers zien, of rond in de cel zelf af met AFRONDEN. " +
    "Percentages van een verdeling zijn samen 99 tot 101%; een groter verschil komt niet van afronden.",
  *controleer({ productie, inhoud }) {
    yield* zichtbaarVerschil(productie);
    yield* verdelingen(productie, inhoud);
  },
  bericht: (parameters) => {
    if (parameters.soort === "procenten")
      return `${parameters.kolom}: de percentages zijn samen ${schrijfGetal(parameters.som)}%. Het verschil met 100% is groter dan afronding verklaart.`;
    const { label, kolom, som, getoond: boven } = parameters;
    const wat = label === "" ? kolom : `${label}, ${kolom}`;
    return `${wat}: te zien zijn regels die optellen tot ${schrijfGetal(som)}, en een totaal van ${schrijfGetal(boven)}. Het verschil van ${schrijfVerschil(zuiver(boven - som))} past binnen de afronding.`;
  },
  herstelTekst: ({ soort }) =>
    soort === "totaal" ? "Laat meer cijfers zien, of rond elk getal zelf af." : "Kijk of er een deel ontbreekt.",
  voorbeelden: {
    goed: [
      { titel: "hele getallen", bladen: { Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 491]] } },
      {
        titel: "afgeronde getallen die ook zichtbaar optellen",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, { getal: 33.2, vorm: "0" }],
            ["Huiswerk", "Klokuur activiteit", 465, { getal: 33.1, vorm: "0" }],
            ["Totaal", null, 617, { getal: 66.3, vorm: "0" }],
          ],
        },
      },
      {
        titel: "een verdeling van 99%",
        bladen: {
          Jeugd: [
            [...KOP, "Aandeel"],
            ["Sport", "Klokuur activiteit", 152, 190, "33%"],
            ["Huiswerk", "Klokuur activiteit", 465, 190, "33%"],
            ["Coaching", "Klokuur activiteit", 33, 190, "33%"],
          ],
        },
      },
      {
        titel: "een totaal dat niet klopt is geen afronding",
        bladen: { Jeugd: [KOP, SPORT, HUISWERK, ["Totaal", null, 617, 500]] },
      },
      {
        titel: "een verdeling van 101%, en vragen waarbij meer antwoorden mogen",
        bladen: {
          Leeftijd: [
            ["Leeftijd", "Aandeel"],
            ["0-12", "34%"],
            ["13-17", "34%"],
            ["18 en ouder", "33%"],
            ["Totaal", "100%"],
          ],
          Vraag: [
            ["Antwoord (meer antwoorden mogelijk)", "Percentage"],
            ["Leuk", "70%"],
            ["Leerzaam", "60%"],
            ["Gezellig", "50%"],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een totaal dat klopt, maar niet zichtbaar",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, { getal: 33.4, vorm: "0" }],
            ["Huiswerk", "Klokuur activiteit", 465, { getal: 33.4, vorm: "0" }],
            ["Totaal", null, 617, { getal: 66.8, vorm: "0" }],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D4"],
            gevonden: 67,
            verwacht: 66,
            ernst: "info",
            bericht:
              "Totaal, Realisatie: te zien zijn regels die optellen tot 66, en een totaal van 67. Het verschil van +1 past binnen de afronding.",
          },
        ],
      },
      {
        titel: "een formule over bedragen die in hele euro's te zien zijn",
        bladen: {
          Jeugd: [
            [...KOP, "Bedrag"],
            ["Sport", "Klokuur activiteit", 152, 190, { getal: 10.5, vorm: "0" }],
            ["Huiswerk", "Klokuur activiteit", 465, 301, { getal: 20.5, vorm: "0" }],
            ["Totaal", null, 617, 491, { getal: 31, vorm: "0" }],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E4"], gevonden: 31, verwacht: 32 }],
      },
      {
        titel: "een verdeling van 96%",
        bladen: {
          Jeugd: [
            [...KOP, "Aandeel"],
            ["Sport", "Klokuur activiteit", 152, 190, "40%"],
            ["Huiswerk", "Klokuur activiteit", 465, 301, "56%"],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2", "Jeugd!E3"],
            gevonden: 96,
            verwacht: 100,
            bericht: "Aandeel: de percentages zijn samen 96%. Het verschil met 100% is groter dan afronding verklaart.",
          },
        ],
      },
    ],
  },
});
