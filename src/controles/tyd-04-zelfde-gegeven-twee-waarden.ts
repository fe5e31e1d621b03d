import { bereikNaam } from "../domein/bereik";
import type { Gegeven } from "../domein/gegeven";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Productie } from "../domein/productie";
import { tijdvakSleutel } from "../domein/reeks";
import type { Melding } from "./bevinding";
import { controle } from "./controle";
import { celSleutel } from "./optelling";
import { gelijk, kanGelijk } from "./ruimte";
import { verkeerdeTotalen } from "./verkeerde-totalen";
import { maatgevend, opNaam, plaatsNaam, vermeldeRuimten, type Vermeld } from "./vermeld";
import { KOP, SPORT } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly hier: number;
  readonly daar: number;
  readonly plaats: string;
  /** So many other places that differ too. */
  readonly meer: number;
}

/** Activities of which a log has rows that could not be counted: its sum is then less than what was done. */
function onvolledigeLogs({ registraties }: Productie): ReadonlySet<string> {
  return new Set(
    registraties.flatMap(({ overgeslagen }) =>
      overgeslagen.flatMap(({ reden, activiteit, kandidaten }) =>
        reden === "andere financier" || reden === "buiten periode"
          ? []
          : [...(activiteit === null ? [] : [activiteit]), ...(kandidaten ?? [])],
      ),
    ),
  );
}

/** Whether the rows of a log that another financier pays are all that makes the difference: PRD-04 tells that. */
function isAndereFinancier(productie: Productie, activiteit: string | null, verschil: number): boolean {
  const overgeslagen = productie.registraties.flatMap((een) => een.overgeslagen);
  const som = overgeslagen
    .filter((een) => een.activiteit === activiteit && een.reden === "andere financier")
    .reduce((totaal, een) => totaal + een.som, 0);
  return som > 0 && gelijk(som, verschil);
}

function melding(gegeven: Gegeven, anders: readonly Vermeld[], maat: Vermeld): Melding<Parameters> {
  const hier = anders[0]!;
  const { activiteit, afspraak, wat, tijdvak } = gegeven;
  const veld = `${wat} ${tijdvak === null ? "" : tijdvakSleutel(tijdvak)}`.trim();
  const plaats = plaatsNaam(maat.vermelding);
  const cellen = [...anders, maat].flatMap(({ vermelding }) => vermelding.getal.cellen);
  return {
    ...(activiteit === null
      ? { anker: { blad: hier.vermelding.blad, wat: gegeven.sleutel } }
      : { activiteit, ...(afspraak === null ? {} : { afspraak }), veld }),
    cellen: [...new Map(cellen.map((cel) => [bereikNaam(cel), cel])).values()],
    gevonden: hier.ruimte.waarde,
    verwacht: maat.ruimte.waarde,
    bron: plaats,
    parameters: {
      naam: gegeven.naam,
      hier: hier.ruimte.waarde,
      daar: maat.ruimte.waarde,
      plaats,
      meer: anders.length - 1,
    },
  };
}

export const zelfdeGegevenTweeWaarden = controle<Parameters>({
  code: "TYD-04",
  naam: "Zelfde gegeven, twee waarden",
  ernst: "fout",
  grondslag: "alle plaatsen in het werkboek die hetzelfde noemen, naast elkaar",
  uitleg:
    "Hetzelfde cijfer staat op meer plaatsen in uw werkboek, en niet overal gelijk. De gemeente weet dan niet welk cijfer geldt. " +
    "Kies de goede bron en laat de andere plaatsen daarnaar verwijzen met een formule. " +
    "Een verschil door afronden, en een schatting die er dicht bij zit, melden we niet. " +
    "Het cijfer van een half jaar of van één locatie vergelijken we niet met dat van het hele jaar.",
  *controleer(invoer) {
    const { productie, beschikking } = invoer;
    if (productie.gegevens.length === 0) return;
    const verkeerd = verkeerdeTotalen(invoer);
    const onvolledig = onvolledigeLogs(productie);
    for (const gegeven of productie.gegevens) {
      const { activiteit, wat, tijdvak } = gegeven;
      // What was agreed for the year of the beschikking is held against the beschikking itself (IDB-03).
      const ditJaar = tijdvak === null || (tijdvak.soort === "jaar" && tijdvak.jaar === beschikking?.jaar);
      if (wat === "afspraak" && ditJaar && activiteit !== null) continue;
      const gelezen = vermeldeRuimten(gegeven.vermeldingen).filter(({ vermelding }) => {
        if (vermelding.bron === "registratie" && activiteit !== null && onvolledig.has(activiteit)) return false;
        return !vermelding.getal.cellen.some((cel) => verkeerd.has(celSleutel(cel)));
      });
      // A text against cells is TOE-03; only texts among themselves are told here.
      const uitCellen = gelezen.filter(({ vermelding }) => vermelding.bron !== "tekst");
      const vermeld = uitCellen.length > 0 ? uitCellen : gelezen;
      const maat = maatgevend(vermeld);
      if (maat === null) continue;
      const anders = opNaam(vermeld).filter(
        ({ ruimte }) =>
          !kanGelijk(ruimte, maat.ruimte) &&
          !isAndereFinancier(productie, activiteit, Math.abs(ruimte.waarde - maat.ruimte.waarde)),
      );
      if (anders.length > 0) yield melding(gegeven, anders, maat);
    }
  },
  bericht: ({ naam, hier, daar, plaats, meer }) => {
    const ook = meer === 0 ? "" : meer === 1 ? " Nog 1 plaats wijkt af." : ` Nog ${meer} plaatsen wijken af.`;
    return `${naam} is hier ${schrijfGetal(hier)} en volgens ${plaats} ${schrijfGetal(daar)}.${ook}`;
  },
  herstelTekst: () => "Kies welk cijfer klopt, en laat de andere plaatsen daarnaar verwijzen.",
  voorbeelden: {
    goed: [
      {
        titel: "twee keer hetzelfde cijfer",
        bladen: {
          Jeugd: [KOP, SPORT],
          Overzicht: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", 190],
          ],
        },
      },
      {
        titel: "een formule die naar de andere cel verwijst, ook via een tussenblad",
        bladen: {
          Jeugd: [KOP, SPORT],
          Tussen: [["uren", { formule: "Jeugd!D2", uitkomst: 190 }]],
          Overzicht: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", { formule: "ROUND(Tussen!B1,0)", uitkomst: 191 }],
          ],
        },
      },
      {
        titel: "een verschil dat in de getoonde cijfers past, en een schatting die binnen 10% blijft",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190.4], ["Sport", "Aantal deelnemers", 1000, 1040]],
          Overzicht: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", { getal: 190, vorm: "0" }],
            ["Sport", "Aantal deelnemers", "ca. 1.000"],
          ],
        },
      },
      {
        titel: "het halve jaar naast het hele jaar",
        bladen: {
          "Halfjaar 2024": [KOP, ["Sport", "Klokuur activiteit", 152, 88]],
          "Jaar 2024": [KOP, SPORT],
        },
      },
      {
        titel: "een blad per locatie met een deel van de afspraak",
        bladen: {
          Noord: [KOP, ["Sport", "Klokuur activiteit", 100, 120]],
          Zuid: [KOP, ["Sport", "Klokuur activiteit", 52, 70]],
        },
      },
      {
        titel: "een overzicht dat de locaties optelt",
        bladen: {
          Noord: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", 120],
          ],
          Zuid: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", 70],
          ],
          Totaal: [KOP, ["Sport", "Klokuur activiteit", 152, { formule: "Noord!C2+Zuid!C2", uitkomst: 190 }]],
        },
      },
      {
        titel: "een registratie die op hetzelfde uitkomt",
        bladen: {
          Jeugd: [KOP, SPORT],
          Registratie: [
            ["Datum", "Activiteit", "Uren"],
            ["2024-02-01", "Sport", 100],
            ["2024-09-01", "Sport", 90],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "op het overzicht staat een ander cijfer",
        bladen: {
          Jeugd: [KOP, SPORT],
          Overzicht: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", 183],
          ],
        },
        bevindingen: [
          {
            cellen: ["Overzicht!C2", "Jeugd!D2"],
            gevonden: 183,
            verwacht: 190,
            bericht: "De realisatie van Sport (Klokuur activiteit) is hier 183 en volgens Jeugd!D2 190.",
          },
        ],
      },
      {
        titel: "de registratie telt op tot iets anders",
        bladen: {
          Jeugd: [KOP, SPORT],
          Registratie: [
            ["Datum", "Activiteit", "Uren"],
            ["2024-02-01", "Sport", 100],
            ["2024-09-01", "Sport", 80],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D2", "Registratie!C2:C3"],
            gevonden: 190,
            verwacht: 180,
            bericht:
              "De realisatie van Sport (Klokuur activiteit) is hier 190 en volgens de registratie op blad Registratie 180.",
          },
        ],
      },
      {
        titel: "van drie plaatsen wijkt de eerste af",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 199]],
          Overzicht: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", 190],
          ],
          Bestuur: [
            ["Activiteit", "Eenheid", "Gerealiseerd"],
            ["Sport", "Klokuur activiteit", 190],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D2", "Bestuur!C2"], gevonden: 199, verwacht: 190 }],
      },
      {
        titel: "ook zonder beschikking",
        beschikking: null,
        bladen: {
          Jeugd: [KOP, SPORT],
          Overzicht: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", 183],
          ],
        },
        bevindingen: [{ cellen: ["Overzicht!C2", "Jeugd!D2"], gevonden: 183, verwacht: 190 }],
      },
      {
        titel: "een schatting die er ver naast zit",
        bladen: {
          Jeugd: [KOP, SPORT],
          Overzicht: [
            ["Activiteit", "Eenheid", "Realisatie"],
            ["Sport", "Klokuur activiteit", "ca. 250"],
          ],
        },
        bevindingen: [{ cellen: ["Overzicht!C2", "Jeugd!D2"], gevonden: 250, verwacht: 190 }],
      },
    ],
  },
});
