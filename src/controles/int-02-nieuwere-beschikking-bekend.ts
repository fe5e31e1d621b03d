import { controle, type AndereVersie } from "./controle";
import { bronBeschikking } from "./plaats";
import { urenSport } from "./voorbeeld-delen";

interface Parameters {
  readonly eigen: string;
  readonly later: string;
  readonly plaats: string;
}

interface Eigen {
  readonly kenmerk: string;
  readonly versie: number;
}

/** Whether a version comes after ours: a higher number of the same kenmerk, or a beschikking that replaces it. */
function isLater(ander: AndereVersie, { kenmerk, versie }: Eigen): boolean {
  return ander.kenmerk === kenmerk ? ander.versie > versie : ander.vervangt === kenmerk;
}

const naam = ({ kenmerk, versie }: Eigen, eigen: string): string =>
  kenmerk === eigen ? `versie ${versie}` : `${kenmerk}, versie ${versie}`;

const VERSIE_2: AndereVersie = {
  kenmerk: "VOORBEELD-2024-001",
  versie: 2,
  vervangt: null,
  plaats: "beschikking-2.json",
};

export const nieuwereBeschikkingBekend = controle<Parameters>({
  code: "INT-02",
  naam: "Nieuwere beschikking bekend",
  ernst: "waarschuwing",
  grondslag: "de versie waarmee u controleert tegenover de andere versies die bekend zijn",
  uitleg:
    "De gemeente kan een beschikking wijzigen. Dan komt er een nieuwe versie, met andere afspraken of bedragen. " +
    "U controleert nog met een eerdere versie. Laad de nieuwste versie en controleer opnieuw.",
  nodig: "beschikking",
  *controleer({ beschikking, omstandigheden: { andereVersies } }) {
    const later = andereVersies.filter((ander) => isLater(ander, beschikking)).sort((a, b) => b.versie - a.versie)[0];
    if (later === undefined) return;
    yield {
      anker: { blad: "beschikking", wat: "nieuwere versie" },
      cellen: [],
      gevonden: beschikking.versie,
      verwacht: later.versie,
      bron: bronBeschikking(beschikking),
      parameters: {
        eigen: naam(beschikking, beschikking.kenmerk),
        later: naam(later, beschikking.kenmerk),
        plaats: later.plaats,
      },
    };
  },
  bericht: ({ eigen, later, plaats }) =>
    `Er is een latere versie (${later}, in ${plaats}); u controleert tegen ${eigen}.`,
  herstelTekst: () => "Laad de nieuwste versie van de beschikking en controleer opnieuw.",
  voorbeelden: {
    goed: [
      { titel: "geen andere versie bekend", bladen: { Jeugd: urenSport(150) } },
      {
        titel: "alleen een eerdere versie",
        bladen: { Jeugd: urenSport(150) },
        beschikking: { versie: 3 },
        omstandigheden: { andereVersies: [VERSIE_2] },
      },
      {
        titel: "een beschikking van iets anders",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: { andereVersies: [{ ...VERSIE_2, kenmerk: "VOORBEELD-2024-009" }] },
      },
      {
        titel: "een oudere versie met een hoger nummer van een andere beschikking",
        beschikking: { versie: 2 },
        omstandigheden: {
          andereVersies: [
            { kenmerk: "VOORBEELD-2023-001", versie: 5, vervangt: null, plaats: "oud.json" },
            { kenmerk: "VOORBEELD-2024-001", versie: 2, vervangt: null, plaats: "kopie.json" },
          ],
        },
        bladen: { Jeugd: urenSport(152) },
      },
    ],
    fout: [
      {
        titel: "een hogere versie van dezelfde beschikking",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: { andereVersies: [VERSIE_2] },
        bevindingen: [
          {
            cellen: [],
            gevonden: 1,
            verwacht: 2,
            bericht: "Er is een latere versie (versie 2, in beschikking-2.json); u controleert tegen versie 1.",
          },
        ],
      },
      {
        titel: "een beschikking die deze vervangt",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: {
          andereVersies: [
            { kenmerk: "VOORBEELD-2024-044", versie: 1, vervangt: "VOORBEELD-2024-001", plaats: "dit werkboek" },
          ],
        },
        bevindingen: [
          {
            cellen: [],
            gevonden: 1,
            verwacht: 1,
            bericht:
              "Er is een latere versie (VOORBEELD-2024-044, versie 1, in dit werkboek); u controleert tegen versie 1.",
          },
        ],
      },
      {
        titel: "van meer latere versies telt de laatste",
        bladen: { Jeugd: urenSport(150) },
        omstandigheden: { andereVersies: [VERSIE_2, { ...VERSIE_2, versie: 4, plaats: "beschikking-4.json" }] },
        bevindingen: [{ cellen: [], gevonden: 1, verwacht: 4 }],
      },
    ],
  },
});
