import { schrijfDatum } from "../domein/notatie-datum";
import { controle } from "./controle";
import { indiendatum, soortRapportage, type Rapportage } from "./indiendatum";
import { bronBeschikking } from "./plaats";
import { SPORT, KOP } from "./voorbeeld-delen";

interface Parameters {
  readonly rapportage: Rapportage;
  readonly termijn: string;
  readonly datum: string;
  /** The date is today's, not one that the workbook states. */
  readonly vandaag: boolean;
}

const NAMEN: Readonly<Record<Rapportage, string>> = { halfjaar: "halfjaarrapportage", eind: "eindrapportage" };
const TERMIJNEN = { termijnen: { halfjaar: "2024-09-01", eind: "2025-04-01" } };

/** By then the next report is due: who opens the workbook reads it back, and today says nothing of when it was handed in. */
function eenJaarLater(datum: string): string {
  return `${Number(datum.slice(0, 4)) + 1}${datum.slice(4)}`;
}

export const termijn = controle<Parameters>({
  code: "TYD-01",
  naam: "Termijn",
  ernst: "waarschuwing",
  grondslag: "de datum in het werkboek, of anders vandaag, tegenover de termijnen in de beschikking",
  uitleg:
    "In de beschikking staat wanneer u uiterlijk rapporteert, na een half jaar en na het jaar. We kijken naar de datum van indienen die in uw " +
    "werkboek staat. Staat er geen datum, dan kijken we naar de dag van vandaag. Bent u te laat, overleg dan met de gemeente en noem de reden.",
  nodig: "beschikking",
  *controleer({ inhoud, beschikking, omstandigheden }) {
    const { termijnen, periode } = beschikking;
    if (termijnen.halfjaar === null && termijnen.eind === null) {
      yield { nietGecontroleerd: "In de beschikking staan geen termijnen. Of u op tijd bent, is niet gecontroleerd." };
      return;
    }
    const eigen = indiendatum(inhoud);
    const datum = eigen?.datum ?? omstandigheden.vandaag;
    if (datum === null) {
      yield {
        nietGecontroleerd: "In het werkboek staat geen datum van indienen. Of u op tijd bent, is niet gecontroleerd.",
      };
      return;
    }
    // A workbook that does not say which report it is can still be the work in progress of the second half of the year.
    const rapportage = soortRapportage(inhoud) ?? (datum > periode.tot ? "eind" : null);
    const uiterlijk = rapportage === null ? null : termijnen[rapportage];
    if (rapportage === null || uiterlijk === null || datum <= uiterlijk) return;
    if (eigen === null && datum > eenJaarLater(uiterlijk)) {
      yield {
        nietGecontroleerd: `De ${NAMEN[rapportage]} was uiterlijk ${schrijfDatum(uiterlijk)}. In het werkboek staat geen datum van indienen, dus of dat is gehaald, is niet na te gaan.`,
      };
      return;
    }
    yield {
      anker: { blad: "", wat: NAMEN[rapportage] },
      cellen: eigen?.cellen ?? [],
      gevonden: datum,
      verwacht: uiterlijk,
      bron: bronBeschikking(beschikking),
      parameters: { rapportage, termijn: uiterlijk, datum, vandaag: eigen === null },
    };
  },
  bericht: ({ rapportage, termijn: uiterlijk, datum, vandaag }) => {
    const nu = vandaag ? `Het is nu ${schrijfDatum(datum)}` : `In het werkboek staat ${schrijfDatum(datum)}`;
    return `De ${NAMEN[rapportage]} was uiterlijk ${schrijfDatum(uiterlijk)}. ${nu}.`;
  },
  herstelTekst: () => "Overleg met de gemeente, en noem de reden.",
  voorbeelden: {
    goed: [
      {
        titel: "op tijd, volgens de datum in het werkboek",
        beschikking: TERMIJNEN,
        omstandigheden: { vandaag: "2025-05-20" },
        bladen: { Jeugd: [["Ingediend op", "31-03-2025"], [], KOP, SPORT] },
      },
      {
        titel: "op tijd, volgens de dag van vandaag",
        beschikking: TERMIJNEN,
        omstandigheden: { vandaag: "2025-04-01" },
        bladen: { Jeugd: [["Eindrapportage 2024"], [], KOP, SPORT] },
      },
      {
        titel: "na de termijn van het halfjaar, maar het werkboek is geen halfjaarrapportage",
        beschikking: TERMIJNEN,
        omstandigheden: { vandaag: "2024-10-15" },
        bladen: { Jeugd: [["Productie 2024"], [], KOP, SPORT] },
      },
      {
        titel: "een oud werkboek dat iemand terugleest",
        beschikking: TERMIJNEN,
        omstandigheden: { vandaag: "2026-11-22" },
        bladen: { Jeugd: [["Eindrapportage 2024"], [], KOP, SPORT] },
      },
      {
        titel: "een datum van iets anders",
        beschikking: TERMIJNEN,
        bladen: { Jeugd: [["Datum besluit", "31-12-2025"], [], KOP, SPORT] },
      },
      {
        titel: "precies op de dag van de termijn",
        beschikking: TERMIJNEN,
        bladen: { Jeugd: [["Ingediend op", "01-04-2025"], [], KOP, SPORT] },
      },
    ],
    fout: [
      {
        titel: "te laat, volgens de datum in het werkboek",
        beschikking: TERMIJNEN,
        omstandigheden: { vandaag: "2025-05-20" },
        bladen: { Jeugd: [["Ingediend op", "15 april 2025"], [], KOP, SPORT] },
        bevindingen: [
          {
            cellen: ["Jeugd!B1"],
            gevonden: "2025-04-15",
            verwacht: "2025-04-01",
            bericht: "De eindrapportage was uiterlijk 1 april 2025. In het werkboek staat 15 april 2025.",
          },
        ],
      },
      {
        titel: "een halfjaarrapportage die te laat is",
        beschikking: TERMIJNEN,
        omstandigheden: { vandaag: "2024-10-15" },
        bladen: { Jeugd: [["Halfjaarrapportage 2024"], [], KOP, SPORT] },
        bevindingen: [
          {
            cellen: [],
            gevonden: "2024-10-15",
            verwacht: "2024-09-01",
            bericht: "De halfjaarrapportage was uiterlijk 1 september 2024. Het is nu 15 oktober 2024.",
          },
        ],
      },
      {
        titel: "een jaar dat voorbij is, zonder titel",
        beschikking: TERMIJNEN,
        omstandigheden: { vandaag: "2025-04-02" },
        bladen: { Jeugd: [KOP, SPORT] },
        bevindingen: [{ cellen: [], gevonden: "2025-04-02", verwacht: "2025-04-01" }],
      },
    ],
  },
});
