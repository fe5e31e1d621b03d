import { celSleutel } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { streefgetal } from "../domein/streefwaarde";
import { ingekort } from "../inlezen/tekst";
import type { Melding } from "./bevinding";
import { controle, type Invoer } from "./controle";
import { gelijkAanHalfjaar, jaarbeelden, zegtHalfjaar, type Cijfer, type Jaarbeeld } from "./halfjaar";
import { celNamen, identiteit, register, regelNaam } from "./plaats";
import { gelijk } from "./ruimte";
import { verkeerdeTotalen } from "./verkeerde-totalen";
import { vermeldendeRegels } from "./vermeldende-regels";
import { KOP, KOP_TOELICHTING } from "./voorbeeld-delen";

type Parameters =
  | {
      readonly soort: "lager";
      readonly naam: string;
      readonly wat: string;
      readonly jaar: number;
      readonly half: number;
    }
  | { readonly soort: "samen"; readonly naam: string; readonly jaar: number; readonly halven: number }
  | { readonly soort: "gelijk"; readonly aantal: number }
  | { readonly soort: "tekst"; readonly naam: string; readonly zin: string };

function wie(
  { opgave }: Jaarbeeld,
  veld: string,
): Pick<Melding<Parameters>, "activiteit" | "afspraak" | "veld" | "anker"> {
  const { activiteit, afspraak, onderwerp, vermelding } = opgave;
  if (activiteit === null) return { anker: { blad: vermelding.blad, wat: `${onderwerp} ${veld}` } };
  return { activiteit, ...(afspraak === null ? {} : { afspraak }), veld };
}

/** A year that is less than one of its halves, for what was done and for what was agreed. */
function lager(beeld: Jaarbeeld, jaar: Cijfer): Melding<Parameters> | null {
  const half = [beeld.eerste, beeld.tweede].find((een) => een !== null && jaar.ruimte.tot < een.ruimte.van - 1e-9);
  if (!half) return null;
  const { wat, naam } = beeld.opgave;
  return {
    ...wie(beeld, `${wat} halfjaar ${beeld.jaargetal}`),
    cellen: [...jaar.getal.cellen, ...half.getal.cellen],
    gevonden: jaar.ruimte.waarde,
    verwacht: null,
    bron: celNamen(half.getal),
    parameters: { soort: "lager", naam, wat, jaar: jaar.ruimte.waarde, half: half.ruimte.waarde },
  };
}

/** Targets of both halves that are not the target of the year together; where a half states the year's target, it is a label. */
function afspraakSamen(beeld: Jaarbeeld, jaar: number, plaats: string): Melding<Parameters> | null {
  const { eerste, tweede, opgave } = beeld;
  if (opgave.wat !== "afspraak" || eerste === null || tweede === null) return null;
  const halven = eerste.ruimte.waarde + tweede.ruimte.waarde;
  const heleAfspraak = gelijk(eerste.ruimte.waarde, jaar) || gelijk(tweede.ruimte.waarde, jaar);
  if (heleAfspraak || Math.abs(halven - jaar) <= 1 + eerste.getal.afronding + tweede.getal.afronding) return null;
  return {
    ...wie(beeld, `afspraak halfjaren ${beeld.jaargetal}`),
    cellen: [...eerste.getal.cellen, ...tweede.getal.cellen],
    gevonden: halven,
    verwacht: jaar,
    bron: plaats,
    parameters: { soort: "samen", naam: opgave.naam, jaar, halven },
  };
}

function* perBeeld(beeld: Jaarbeeld, { beschikking }: Invoer): Iterable<Melding<Parameters>> {
  const { opgave, jaar, jaargetal } = beeld;
  if (jaar !== null) {
    const melding = lager(beeld, jaar);
    if (melding !== null) yield melding;
  }
  const boek = register(beschikking);
  const afspraak = jaargetal === beschikking?.jaar ? boek.afspraak(opgave.activiteit, opgave.afspraak) : null;
  const beschikt = afspraak === null ? null : streefgetal(afspraak.streefwaarde);
  const doel = beschikt ?? jaar?.ruimte.waarde ?? null;
  const plaats =
    beschikt === null ? (jaar === null ? "" : celNamen(jaar.getal)) : `beschikking ${beschikking!.kenmerk}`;
  const samen = doel === null ? null : afspraakSamen(beeld, doel, plaats);
  if (samen !== null) yield samen;
}

/** The year is not over yet: then figures up to June are all there is. */
function jaarLoopt({ omstandigheden, beschikking }: Invoer): boolean {
  return omstandigheden.vandaag !== null && beschikking !== null && omstandigheden.vandaag <= beschikking.periode.tot;
}

export const halfjaarEnJaarPassenNiet = controle<Parameters>({
  code: "TYD-02",
  naam: "Halfjaar en jaar passen niet",
  ernst: "fout",
  grondslag: "cijfers van een half jaar tegenover die van het hele jaar",
  uitleg:
    "De cijfers van een heel jaar zijn nooit lager dan die van een half jaar: wat in juni is geteld, telt in december mee. " +
    "Ook de afspraak voor een half jaar is niet hoger dan die voor het jaar. Soms zijn de cijfers van het eerste halfjaar in de kolom voor het " +
    "hele jaar blijven staan. Zet bij elke kolom over welke periode hij gaat, en vul de jaarcijfers in.",
  *controleer(invoer) {
    const { productie, beschikking } = invoer;
    const { beelden, tijden } = jaarbeelden(invoer);
    const verkeerd = verkeerdeTotalen(invoer);
    for (const beeld of beelden)
      if (!beeld.jaar?.getal.cellen.some((cel) => verkeerd.has(celSleutel(cel)))) yield* perBeeld(beeld, invoer);
    const gekopieerd = gelijkAanHalfjaar(beelden);
    if (gekopieerd.length > 0) {
      const cellen = gekopieerd.flatMap(({ jaar }) => jaar!.getal.cellen);
      yield {
        anker: { blad: cellen[0]?.blad ?? "", wat: "jaar gelijk aan halfjaar" },
        cellen,
        gevonden: gekopieerd.length,
        verwacht: null,
        bron: "de cijfers van het eerste halfjaar",
        parameters: { soort: "gelijk", aantal: gekopieerd.length },
      };
    }
    if (jaarLoopt(invoer)) return;
    const tabellen = new Map(productie.tabellen.map((tabel) => [tabel.id, tabel]));
    const boek = register(beschikking);
    for (const regel of vermeldendeRegels(productie)) {
      const zin =
        regel.toelichting === null || regel.realisatie === null ? null : zegtHalfjaar(regel.toelichting.tekst);
      const tabel = tabellen.get(regel.tabel);
      const tijd = zin === null || tabel === undefined ? null : tijden.vanTabel(tabel);
      if (zin === null || (tijd !== null && tijd.soort !== "jaar")) continue;
      yield {
        ...identiteit(regel, "periode"),
        cellen: [...regel.realisatie!.cellen, ...regel.toelichting!.cellen],
        gevonden: ingekort(zin, 90),
        verwacht: "cijfers over het hele jaar",
        bron: celNamen({ ...regel.realisatie!, cellen: regel.toelichting!.cellen }),
        parameters: { soort: "tekst", naam: regelNaam(regel, boek), zin: ingekort(zin, 90) },
      };
    }
  },
  bericht: (parameters) => {
    switch (parameters.soort) {
      case "lager": {
        const [jaar, half] = [schrijfGetal(parameters.jaar), schrijfGetal(parameters.half)];
        return parameters.wat === "realisatie"
          ? `${parameters.naam}: het jaarcijfer ${jaar} is lager dan het halfjaarcijfer ${half}.`
          : `${parameters.naam}: de afspraak voor het jaar (${jaar}) is lager dan die voor een half jaar (${half}).`;
      }
      case "samen":
        return `${parameters.naam}: de afspraken voor de twee halfjaren zijn samen ${schrijfGetal(parameters.halven)}; voor het jaar is ${schrijfGetal(parameters.jaar)} afgesproken.`;
      case "gelijk":
        return `Van ${parameters.aantal} afspraken is het jaarcijfer gelijk aan dat van het eerste halfjaar. Zijn de halfjaarcijfers blijven staan?`;
      case "tekst":
        return `${parameters.naam}: bij het jaarcijfer staat '${parameters.zin}' Dan telt het cijfer maar een half jaar.`;
    }
  },
  herstelTekst: () => "Zet bij elk cijfer over welke periode het gaat, en vul de cijfers van het hele jaar in.",
  voorbeelden: {
    goed: [
      {
        titel: "het jaar is hoger dan het halve jaar",
        bladen: {
          "Halfjaar 2024": [KOP, ["Sport", "Klokuur activiteit", 76, 88]],
          "Jaar 2024": [KOP, ["Sport", "Klokuur activiteit", 152, 190]],
        },
      },
      {
        titel: "een activiteit die na de zomer stopte, naast een die doorging",
        bladen: {
          "1e halfjaar": [KOP, ["Sport", "Klokuur activiteit", 152, 88], ["Sport", "Aantal deelnemers", 1000, 500]],
          Jaar: [KOP, ["Sport", "Klokuur activiteit", 152, 88], ["Sport", "Aantal deelnemers", 1000, 1040]],
        },
      },
      {
        titel: "de jaarafspraak herhaald bij het halve jaar, en een gemiddelde dat daalt",
        beschikking: null,
        bladen: {
          "1e halfjaar": [KOP, ["Sport", "Klokuur activiteit", 152, 88], ["Sport", "Gem. aantal deelnemers", 10, 12]],
          "2024": [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Gem. aantal deelnemers", 10, 11]],
        },
      },
      {
        titel: "een tekst over wat er in het eerste halfjaar gebeurde",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            [
              "Sport",
              "Klokuur activiteit",
              152,
              100,
              "De zaal was alleen het eerste halfjaar open. Daarna stopte de groep.",
            ],
          ],
        },
      },
      {
        titel: "halve afspraken bij het halve jaar, leden die dalen, en een schatting",
        bladen: {
          Half: [
            ["1e halfjaar 2024"],
            [],
            KOP,
            ["Sport", "Klokuur activiteit", 76, "ca. 100"],
            ["Sport", "Aantal leden", 100, 120],
          ],
          Jaar: [["Jaar 2024"], [], KOP, ["Sport", "Klokuur activiteit", 152, 95], ["Sport", "Aantal leden", 100, 110]],
        },
      },
    ],
    fout: [
      {
        titel: "het jaar is lager dan het halve jaar",
        bladen: {
          "Halfjaar 2024": [KOP, ["Sport", "Klokuur activiteit", 152, 98]],
          "Jaar 2024": [KOP, ["Sport", "Klokuur activiteit", 152, 89]],
        },
        bevindingen: [
          {
            cellen: ["'Jaar 2024'!D2", "'Halfjaar 2024'!D2"],
            gevonden: 89,
            verwacht: null,
            bericht: "Sport (Klokuur activiteit): het jaarcijfer 89 is lager dan het halfjaarcijfer 98.",
          },
        ],
      },
      {
        titel: "de halfjaarafspraken zijn samen niet de jaarafspraak",
        bladen: {
          "1e halfjaar": [KOP, ["Sport", "Klokuur activiteit", 76, 88]],
          "2e halfjaar": [KOP, ["Sport", "Klokuur activiteit", 86, 102]],
        },
        bevindingen: [
          {
            cellen: ["'1e halfjaar'!C2", "'2e halfjaar'!C2"],
            gevonden: 162,
            verwacht: 152,
            bericht:
              "Sport (Klokuur activiteit): de afspraken voor de twee halfjaren zijn samen 162; voor het jaar is 152 afgesproken.",
          },
        ],
      },
      {
        titel: "de kolom voor het halve jaar naast die voor het jaar",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie 1e halfjaar", "Realisatie 2024"],
            ["Sport", "Klokuur activiteit", 152, 98, 89],
            ["Sport", "Aantal deelnemers", 1000, 500, 1040],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: 89 }],
      },
      {
        titel: "alle jaarcijfers zijn halfjaarcijfers",
        beschikking: null,
        bladen: {
          "1e halfjaar 2024": [
            KOP,
            ["Sport", "Klokuur activiteit", 152, 88],
            ["Huiswerk", "Klokuur activiteit", 465, 201],
            ["Bingo", "Aantal deelnemers", 100, 64],
          ],
          "Jaar 2024": [
            KOP,
            ["Sport", "Klokuur activiteit", 152, 88],
            ["Huiswerk", "Klokuur activiteit", 465, 201],
            ["Bingo", "Aantal deelnemers", 100, 64],
          ],
        },
        bevindingen: [{ cellen: ["'Jaar 2024'!D2", "'Jaar 2024'!D3", "'Jaar 2024'!D4"], gevonden: 3 }],
      },
      {
        titel: "de bron telt alleen het eerste halfjaar",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 100, "De bron telt alleen het eerste halfjaar."],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D2", "Jeugd!E2"], gevonden: "De bron telt alleen het eerste halfjaar." }],
      },
    ],
  },
});
