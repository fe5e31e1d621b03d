import { cel } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Regel } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { normaliseer } from "../inlezen/tekst";
import type { Melding } from "./bevinding";
import { controle, type Invoer } from "./controle";
import { celNamen, identiteit, register, regelNaam, type Register } from "./plaats";
import { leesTekstenMetCijfers } from "./teksten-met-cijfers";
import { vermeldendeRegels } from "./vermeldende-regels";
import { foutInWekenUren, type WekenUren } from "./weken-uren";

type Parameters =
  | {
      readonly soort: "verhouding";
      readonly naam: string;
      readonly wat: "IPU" | "euro";
      readonly deel: number;
      readonly aantal: number;
      readonly eenheid: string;
      readonly laagste: number;
      readonly hoogste: number;
    }
  | ({ readonly soort: "weken" } & WekenUren);

/** Two figures of one row that belong together, with how many the one is per unit of the other. */
interface Verhouding {
  readonly regel: Regel;
  readonly wat: "IPU" | "euro";
  readonly deel: Getal;
  readonly aantal: Getal;
  readonly perEenheid: number;
}

/** With fewer others there is no usual ratio. */
const ANDEREN_VANAF = 3;

function verhouding(regel: Regel, wat: Verhouding["wat"], deel: Getal | null, aantal: Getal | null): Verhouding[] {
  const [boven, onder] = [rekenwaarde(deel?.telling), rekenwaarde(aantal?.telling)];
  if (!deel || !aantal || boven === null || onder === null || boven <= 0 || onder <= 0) return [];
  return [{ regel, wat, deel, aantal, perEenheid: boven / onder }];
}

/** The ratios of all PE rows, by what may be compared: the same groep, unit and pair of columns. */
function perSoort({ productie }: Invoer): ReadonlyMap<string, readonly Verhouding[]> {
  const groepen = new Map<string, Verhouding[]>();
  for (const regel of vermeldendeRegels(productie)) {
    const eenheid = normaliseer(regel.eenheid?.tekst ?? "");
    if (regel.soort === "TE" || eenheid === "" || /\b(?:ipu|productief|loonlasten)\b/.test(eenheid)) continue;
    const paren = [
      ["gemaakte IPU", verhouding(regel, "IPU", regel.ipuRealisatie, regel.realisatie)],
      ["afgesproken IPU", verhouding(regel, "IPU", regel.ipu, regel.afspraak)],
      // An amount without a tarief beside it is all that tells what a unit costs; with one, REK and IDB check it.
      ["bedrag", regel.tarief ? [] : verhouding(regel, "euro", regel.bedrag, regel.afspraak ?? regel.realisatie)],
    ] as const;
    for (const [paar, gevonden] of paren) {
      const sleutel = `${regel.tabel}\n${regel.groep ?? ""}\n${eenheid}\n${paar}`;
      const groep = groepen.get(sleutel);
      if (groep) groep.push(...gevonden);
      else groepen.set(sleutel, [...gevonden]);
    }
  }
  return groepen;
}

/** The ratios that lie further than the factor outside all others of their kind. */
function* buiten(verhoudingen: readonly Verhouding[], factor: number): Iterable<readonly [Verhouding, number, number]> {
  const gesorteerd = [...verhoudingen].sort((a, b) => a.perEenheid - b.perEenheid);
  if (gesorteerd.length <= ANDEREN_VANAF) return;
  const [eerste, tweede] = [gesorteerd[0]!, gesorteerd[1]!];
  const [laatste, voorlaatste] = [gesorteerd.at(-1)!, gesorteerd.at(-2)!];
  // The more the others differ among themselves, the further a ratio must lie outside to be unusual.
  const ver = (laag: number, hoog: number): number => factor * (hoog / laag);
  if (laatste.perEenheid >= voorlaatste.perEenheid * ver(eerste.perEenheid, voorlaatste.perEenheid))
    yield [laatste, eerste.perEenheid, voorlaatste.perEenheid];
  if (tweede.perEenheid >= eerste.perEenheid * ver(tweede.perEenheid, laatste.perEenheid))
    yield [eerste, tweede.perEenheid, laatste.perEenheid];
}

function melding(gevonden: Verhouding, laagste: number, hoogste: number, boek: Register): Melding<Parameters> {
  const { regel, wat, deel, aantal, perEenheid } = gevonden;
  return {
    ...identiteit(regel, `${wat} per eenheid`),
    cellen: [...deel.cellen, ...aantal.cellen],
    gevonden: Math.round(perEenheid * 100) / 100,
    verwacht: `${schrijfGetal(laagste, 2)}–${schrijfGetal(hoogste, 2)}`,
    bron: `${celNamen(deel)} / ${celNamen(aantal)}, tegenover de andere rijen met deze eenheid`,
    parameters: {
      soort: "verhouding",
      naam: regelNaam(regel, boek),
      wat,
      deel: rekenwaarde(deel.telling) ?? 0,
      aantal: rekenwaarde(aantal.telling) ?? 0,
      eenheid: regel.eenheid?.tekst ?? "",
      laagste,
      hoogste,
    },
  };
}

function* inTeksten({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  const fout = leesTekstenMetCijfers(inhoud, foutInWekenUren);
  if (fout.size === 0) return;
  for (const raster of inhoud.rasters) {
    const gevonden: Melding<Parameters>[] = [];
    raster.voorElkeCel((rij, kolom, soort, nummer) => {
      const een = soort === "tekst" ? fout.get(nummer) : undefined;
      if (een === undefined) return;
      gevonden.push({
        anker: { blad: raster.blad, wat: `weken en uren: ${een.fragment}` },
        cellen: [cel(raster.blad, rij, kolom)],
        gevonden: een.gesteld,
        verwacht: Math.round(een.weken * een.uren * 100) / 100,
        bron: `${schrijfGetal(een.weken)} × ${schrijfGetal(een.uren)}`,
        parameters: { soort: "weken", ...een },
      });
    });
    yield* gevonden;
  }
}

const KOP_IPU = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "IPU"];

export const verhoudingWijktAf = controle<Parameters>({
  code: "PLA-03",
  naam: "Verhouding wijkt af",
  ernst: "waarschuwing",
  grondslag: "uren of bedrag per eenheid tegenover de andere activiteiten van de groep, en weken maal uren in teksten",
  uitleg:
    "Activiteiten met dezelfde eenheid kosten per eenheid vaak ongeveer evenveel uren of geld. Wijkt er één een paar keer af, dan is er " +
    "misschien een getal verschoven of verkeerd getypt. Schrijft u '40 weken × 6 uur', dan moet de uitkomst ook 240 zijn. Klopt het toch, leg het dan uit.",
  instellingen: ["onaannemelijkFactor"],
  *controleer(invoer): Iterable<Melding<Parameters>> {
    const boek = register(invoer.beschikking);
    for (const verhoudingen of perSoort(invoer).values())
      for (const [een, laagste, hoogste] of buiten(verhoudingen, invoer.instellingen.onaannemelijkFactor))
        yield melding(een, laagste, hoogste, boek);
    yield* inTeksten(invoer);
  },
  bericht: (parameters) => {
    if (parameters.soort === "weken") {
      const { weken, uren, gesteld, fragment } = parameters;
      const uitkomst = schrijfGetal(weken * uren);
      return `U schrijft '${fragment}', maar ${schrijfGetal(weken)} × ${schrijfGetal(uren)} is ${uitkomst}, niet ${schrijfGetal(gesteld)}.`;
    }
    const { naam, wat, deel, aantal, eenheid, laagste, hoogste } = parameters;
    const bedrag = wat === "IPU" ? `${schrijfGetal(deel)} IPU` : `€ ${schrijfGetal(deel, 2)}`;
    return (
      `${naam}: ${bedrag} voor ${schrijfGetal(aantal)} ${eenheid} is ongewoon ` +
      `(de andere: ${schrijfGetal(laagste, 2)}–${schrijfGetal(hoogste, 2)} per eenheid).`
    );
  },
  herstelTekst: () => "Kijk de getallen na. Kloppen ze, leg dan uit waarom het hier anders is.",
  voorbeelden: {
    goed: [
      {
        titel: "uren per eenheid die wat uit elkaar liggen",
        bladen: {
          Jeugd: [
            KOP_IPU,
            ["A", "Klokuur", 100, 100, 150],
            ["B", "Klokuur", 50, 50, 100],
            ["C", "Klokuur", 80, 80, 90],
            ["D", "Klokuur", 10, 10, 28],
          ],
        },
      },
      {
        titel: "te weinig om mee te vergelijken, en andere eenheden",
        bladen: {
          Jeugd: [
            KOP_IPU,
            ["A", "Klokuur", 100, 100, 150],
            ["B", "Klokuur", 50, 50, 900],
            ["C", "Trajecten", 8, 8, 90],
            ["D", "Lessen", 10, 10, 1],
          ],
        },
      },
      {
        titel: "weken maal uren die kloppen, en weken zonder uitkomst",
        bladen: {
          Notities: [
            ["Inzet: 40 weken x 6 uur = 240 uur."],
            ["2,5 uur per week, 40 weken per jaar: 100 uur"],
            ["In 40 weken 6 uur per keer, daarna 250 uur extra"],
            ["36 weken × 7,25 uur (261 uur)"],
          ],
        },
      },
      {
        titel: "hetzelfde bedrag per eenheid",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Bedrag"],
            ["Sport", "Klokuur activiteit", 152, 152, 29966.8],
            ["Huiswerk", "Klokuur activiteit", 465, 465, 91674.75],
            ["Coaching", "Klokuur activiteit", 100, 100, 19715],
            ["Advies", "Klokuur activiteit", 200, 200, 39430],
          ],
        },
      },
      {
        titel: "weken en keren zonder uitkomst, en een som die klopt",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
            ["Sport", "Klokuur activiteit", 152, 160, "40 weken x 4 uur = 160 uur, in groepen van 2 keer per week."],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "tien keer zoveel uren per eenheid als de andere",
        bladen: {
          Jeugd: [
            KOP_IPU,
            ["A", "Klokuur", 100, 100, 150],
            ["B", "Klokuur", 50, 50, 100],
            ["C", "Klokuur", 80, 80, 120],
            ["D", "Klokuur", 10, 10, 200],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E5", "Jeugd!C5"],
            gevonden: 20,
            verwacht: "1,50–2,00",
            bericht: "D: 200 IPU voor 10 Klokuur is ongewoon (de andere: 1,50–2,00 per eenheid).",
          },
        ],
      },
      {
        titel: "veel te weinig uren per eenheid",
        bladen: {
          Jeugd: [
            KOP_IPU,
            ["A", "Klokuur", 100, 100, 150],
            ["B", "Klokuur", 50, 50, 100],
            ["C", "Klokuur", 80, 80, 120],
            ["D", "Klokuur", 100, 90, 15],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E5", "Jeugd!C5"], gevonden: 0.15 }],
      },
      {
        titel: "weken maal uren die niet kloppen",
        bladen: { Notities: [["Inzet: 40 weken x 6 uur = 250 uur."], ["6 uur per week, 42 weken per jaar: 240 uur"]] },
        bevindingen: [
          {
            cellen: ["Notities!A1"],
            gevonden: 250,
            verwacht: 240,
            bericht: "U schrijft '40 weken x 6 uur = 250 uur', maar 40 × 6 is 240, niet 250.",
          },
          { cellen: ["Notities!A2"], gevonden: 240, verwacht: 252 },
        ],
      },
      {
        titel: "een bedrag per eenheid dat tien keer zo hoog is als bij de andere",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Bedrag"],
            ["Sport", "Klokuur activiteit", 152, 152, 29966.8],
            ["Huiswerk", "Klokuur activiteit", 465, 465, 91674.75],
            ["Coaching", "Klokuur activiteit", 100, 100, 19715],
            ["Advies", "Klokuur activiteit", 200, 200, 394300],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E5", "Jeugd!C5"], gevonden: 1971.5, verwacht: "197,15–197,15" }],
      },
    ],
  },
});
