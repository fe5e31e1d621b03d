import type { Bereik } from "../domein/bereik";
import type { Echtheid } from "../domein/handtekening";
import { controle } from "./controle";
import { bronBeschikking } from "./plaats";
import { urenSport } from "./voorbeeld-delen";

type Wat = "vingerafdruk" | "handtekening" | "niet ondertekend" | "blad";

interface Parameters {
  readonly wat: Wat;
  readonly gemeente: string;
  readonly vermeld: string;
  readonly gerekend: string;
  readonly sleutel: string;
  readonly aantal: number;
}

/** What of the beschikking's authenticity does not hold; null when nothing is against it. */
function gebrek({ handtekening, vermeld, gerekend, sleutelBekend }: Echtheid): Exclude<Wat, "blad"> | null {
  if (handtekening === "past niet") return "handtekening";
  if (vermeld !== null && vermeld !== gerekend) return "vingerafdruk";
  return sleutelBekend && handtekening !== "geldig" ? "niet ondertekend" : null;
}

const kort = (vingerafdruk: string): string => vingerafdruk.replace(/^sha256:/, "").slice(0, 12);

const BEREKEND = `sha256:${"a".repeat(64)}`;
const ECHT: Echtheid = {
  uitkomst: "vingerafdruk gelijk",
  handtekening: "geen",
  gerekend: BEREKEND,
  vermeld: BEREKEND,
  sleutel: null,
  sleutelBekend: false,
};
const VELD: Bereik = { blad: "Beschikking", rij: 6, kolom: 1, totRij: 6, totKolom: 1 };

const LEESBLAD = [["Beschikking"], [], [], [], [], [], ["Partner", "Stichting Anders"]];

export const beschikkingskopieGewijzigd = controle<Parameters>({
  code: "INT-01",
  naam: "Beschikkingskopie gewijzigd",
  ernst: "fout",
  grondslag: "vingerafdruk en handtekening van de beschikking, en het leesbare blad tegenover de beschikking zelf",
  uitleg:
    "De gemeente geeft een beschikking een vingerafdruk en kan haar ondertekenen. Klopt die niet meer, dan is er iets in de kopie veranderd en zegt de hele controle niets. " +
    "Vraag de gemeente om het oorspronkelijke bestand en laad dat opnieuw. " +
    "Een gelijke vingerafdruk laat zien dat er niets per ongeluk veranderde; alleen een geldige handtekening bewijst dat de beschikking van de gemeente komt.",
  nodig: "beschikking",
  *controleer({ beschikking, omstandigheden: { echtheid, gewijzigdOpBlad } }) {
    const vast = { gemeente: beschikking.gemeente, vermeld: "", gerekend: "", sleutel: "", aantal: 0 };
    if (gewijzigdOpBlad.length > 0) {
      yield {
        anker: { blad: gewijzigdOpBlad[0]!.blad, wat: "leesbaar blad" },
        cellen: gewijzigdOpBlad,
        gevonden: gewijzigdOpBlad.length,
        verwacht: 0,
        bron: bronBeschikking(beschikking),
        parameters: { ...vast, wat: "blad", aantal: gewijzigdOpBlad.length },
      };
    }
    if (echtheid === null) {
      yield { nietGecontroleerd: "De vingerafdruk van de beschikking is deze keer niet nagerekend." };
      return;
    }
    const wat = gebrek(echtheid);
    if (wat !== null) {
      const { vermeld, gerekend, sleutel } = echtheid;
      yield {
        anker: { blad: "beschikking", wat },
        cellen: [],
        gevonden: gerekend,
        verwacht: wat === "vingerafdruk" ? vermeld : null,
        bron: bronBeschikking(beschikking),
        parameters: { ...vast, wat, vermeld: vermeld ?? "", gerekend, sleutel: sleutel ?? "" },
      };
    } else if (echtheid.handtekening === "sleutel onbekend") {
      yield {
        nietGecontroleerd:
          "De beschikking is ondertekend, maar de sleutel van die handtekening is hier niet bekend. De handtekening is daarom niet gecontroleerd.",
      };
    } else if (echtheid.uitkomst === "ongetekend") {
      yield {
        nietGecontroleerd:
          "De beschikking heeft geen vingerafdruk en geen handtekening. Of deze kopie gelijk is aan die van de gemeente, is niet na te gaan.",
      };
    }
  },
  bericht: ({ wat, gemeente, vermeld, gerekend, sleutel, aantal }) => {
    if (wat === "blad")
      return aantal === 1
        ? "Op het blad 'Beschikking' is een cel anders dan in de beschikking zelf."
        : `Op het blad 'Beschikking' zijn ${aantal} cellen anders dan in de beschikking zelf.`;
    if (wat === "niet ondertekend")
      return `De gemeente ${gemeente} ondertekent haar beschikkingen; deze kopie heeft geen geldige handtekening van de gemeente.`;
    if (wat === "handtekening")
      return `De handtekening (sleutel '${sleutel}') hoort niet bij deze inhoud: de kopie van de beschikking is niet meer gelijk aan die van de gemeente.`;
    return `De kopie van de beschikking is niet meer gelijk aan die van de gemeente (vingerafdruk ${kort(gerekend)}… ≠ ${kort(vermeld)}…).`;
  },
  herstelTekst: ({ wat }) =>
    wat === "blad"
      ? "Maak de verantwoording opnieuw; dan staat er weer wat de beschikking zegt. Voor de controle telt de beschikking zelf."
      : "Vraag de gemeente om het oorspronkelijke bestand en laad dat.",
  voorbeelden: {
    goed: [
      { titel: "de vingerafdruk is gelijk", bladen: { Jeugd: urenSport(150) }, omstandigheden: { echtheid: ECHT } },
      {
        titel: "de handtekening is geldig",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: {
          echtheid: {
            ...ECHT,
            uitkomst: "handtekening geldig",
            handtekening: "geldig",
            sleutel: "Subsidies",
            sleutelBekend: true,
          },
        },
      },
      {
        titel: "een ongetekende beschikking van een gemeente die niet ondertekent",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: { echtheid: { ...ECHT, uitkomst: "ongetekend", vermeld: null } },
      },
      {
        titel: "een handtekening met een sleutel die hier niet bekend is: niet gecontroleerd, geen fout",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: { echtheid: { ...ECHT, handtekening: "sleutel onbekend" } },
      },
    ],
    fout: [
      {
        titel: "een andere vingerafdruk",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: { echtheid: { ...ECHT, uitkomst: "gewijzigd", vermeld: `sha256:${"b".repeat(64)}` } },
        bevindingen: [
          {
            cellen: [],
            gevonden: BEREKEND,
            verwacht: `sha256:${"b".repeat(64)}`,
            bericht:
              "De kopie van de beschikking is niet meer gelijk aan die van de gemeente (vingerafdruk aaaaaaaaaaaa… ≠ bbbbbbbbbbbb…).",
          },
        ],
      },
      {
        titel: "een handtekening die niet past, al is de vingerafdruk opnieuw berekend",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: {
          echtheid: {
            ...ECHT,
            uitkomst: "gewijzigd",
            handtekening: "past niet",
            sleutel: "Subsidies",
            sleutelBekend: true,
          },
        },
        bevindingen: [{ cellen: [], verwacht: null }],
      },
      {
        titel: "een ongetekende kopie van een gemeente waarvan een sleutel bekend is",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: { echtheid: { ...ECHT, sleutelBekend: true } },
        bevindingen: [
          {
            cellen: [],
            bericht:
              "De gemeente Soest ondertekent haar beschikkingen; deze kopie heeft geen geldige handtekening van de gemeente.",
          },
        ],
      },
      {
        titel: "een cel op het leesbare blad die iemand veranderde",
        bladen: { Jeugd: urenSport(150), Beschikking: LEESBLAD },
        omstandigheden: { echtheid: ECHT, gewijzigdOpBlad: [VELD] },
        bevindingen: [
          {
            cellen: ["Beschikking!B7"],
            gevonden: 1,
            verwacht: 0,
            bericht: "Op het blad 'Beschikking' is een cel anders dan in de beschikking zelf.",
          },
        ],
      },
    ],
  },
});
