import type { Activiteit, Beschikking } from "../domein/beschikking";
import { ingekort, normaliseer, woorden } from "../inlezen/tekst";
import { controle } from "./controle";
import { register } from "./plaats";
import { verschuivingen } from "./verschuiving";
import { activiteit, KOP_TOELICHTING, pe, sport } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly fragment: string;
  readonly hoeveel: boolean;
  readonly waar: boolean;
}

const ALGEMEEN = new Set([
  "de",
  "het",
  "een",
  "en",
  "van",
  "voor",
  "bij",
  "activiteit",
  "activiteiten",
  "inzet",
  "uren",
  "jeugd",
  "volwassenen",
  "groen",
]);

/** The activity that the words of a text name: its short form, or the most telling words of its name; null when that is not one. */
function genoemde(doel: string, eigen: string | null, { activiteiten }: Beschikking): Activiteit | null {
  const schoon = ` ${normaliseer(doel)} `;
  const noemt = ({ naam, afkorting }: Activiteit): boolean => {
    const kern = woorden(normaliseer(naam.split(/\s[-–—]\s/).at(-1) ?? naam)).filter((woord) => !ALGEMEEN.has(woord));
    const kort = normaliseer(afkorting ?? "");
    return (
      (kort !== "" && schoon.includes(` ${kort} `)) ||
      (kern.length > 0 && kern.every((woord) => schoon.includes(` ${woord} `)))
    );
  };
  const gevonden = activiteiten.filter((een) => een.code !== eigen && noemt(een));
  return gevonden.length === 1 ? gevonden[0]! : null;
}

export const verschuivingTussenActiviteiten = controle<Parameters>({
  code: "PRD-03",
  naam: "Verschuiving tussen activiteiten",
  ernst: "waarschuwing",
  grondslag: "teksten die zeggen dat productie bij een andere activiteit is geboekt",
  uitleg:
    "U schrijft dat uren of prestaties van deze activiteit bij een andere activiteit zijn geboekt. " +
    "Dan is het cijfer van de ene te laag en dat van de andere te hoog, en klopt de afrekening van beide niet. " +
    "Schrijf op hoeveel het is en bij welke activiteit het staat, of zet het terug waar het hoort.",
  nodig: "beschikking",
  *controleer({ productie, beschikking }) {
    const boek = register(beschikking);
    for (const verhaal of productie.verhalen) {
      const eigen = boek.activiteit(verhaal.activiteit);
      for (const { fragment, doel, metAantal } of verschuivingen(verhaal.tekst.tekst)) {
        const waar = genoemde(doel, verhaal.activiteit, beschikking) !== null;
        // A text about what was booked on the own activity tells where it is; with a number and a place nothing is left to ask.
        if (metAantal && waar) continue;
        yield {
          ...(eigen
            ? { activiteit: eigen.code, veld: "verschuiving" }
            : { anker: { blad: verhaal.blad, wat: "verschuiving" } }),
          cellen: verhaal.tekst.cellen,
          gevonden: fragment,
          verwacht: null,
          bron: "de eigen tekst van het werkboek",
          parameters: { naam: eigen?.naam ?? verhaal.blad, fragment: ingekort(fragment, 80), hoeveel: metAantal, waar },
        };
      }
    }
  },
  bericht: ({ naam, fragment, hoeveel, waar }) => {
    const vraag = hoeveel ? "waar" : waar ? "hoeveel" : "hoeveel en waar";
    return `${naam}: u schrijft '${fragment}', dus er is elders geboekt. Geef aan ${vraag}.`;
  },
  herstelTekst: () =>
    "Noem van welke activiteit, naar welke en hoeveel. Zet het zo mogelijk terug: dan kloppen beide cijfers.",
  voorbeelden: {
    goed: [
      {
        titel: "hoeveel en waar staat er",
        beschikking: { activiteiten: [sport(pe(152)), activiteit("Huiswerk", "Jeugd - Huiswerkgroepen", [pe(465)])] },
        bladen: {
          Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 112, "40 uren zijn geboekt bij Huiswerk."]],
        },
      },
      {
        titel: "een zaal of een gesprek boeken is geen verschuiving",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            [
              "Sport",
              "Klokuur activiteit",
              152,
              130,
              "De zaal was al geboekt bij de sportclub. Ouders schreven zich in bij de vereniging.",
            ],
          ],
        },
      },
      {
        titel: "geboekt waar het hoort",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 190, "Alle uren zijn geboekt bij deze activiteit."],
          ],
        },
      },
      {
        titel: "minder bij de een en meer bij de ander, zonder tekst",
        beschikking: { activiteiten: [sport(pe(152)), activiteit("Huiswerk", "Jeugd - Huiswerkgroepen", [pe(465)])] },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 90, "Minder vraag van scholen."],
            ["Huiswerk", "Klokuur activiteit", 465, 527, "Meer leerlingen dan verwacht."],
          ],
        },
      },
      {
        titel: "ingeschreven bij een club, en uitdrukkelijk niets elders geboekt",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            [
              "Sport",
              "Klokuur activiteit",
              152,
              190,
              "40 kinderen stonden ingeschreven bij de sportclub. Er zijn geen uren elders geboekt.",
            ],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "niet hoeveel, niet waar",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 90, "De uren zijn vooral geboekt bij de inzet voor jonge jeugd."],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: "uren zijn vooral geboekt bij de inzet voor jonge jeugd",
            status: "open",
            bericht:
              "Jeugd - Gezonde leefstijl - Sport en beweging: u schrijft 'uren zijn vooral geboekt bij de inzet voor jonge jeugd', dus er is elders geboekt. Geef aan hoeveel en waar.",
          },
        ],
      },
      {
        titel: "wel waar, niet hoeveel",
        beschikking: { activiteiten: [sport(pe(152)), activiteit("Huiswerk", "Jeugd - Huiswerkgroepen", [pe(465)])] },
        bladen: {
          Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 112, "Veel lessen zijn bij Huiswerk geboekt."]],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: "lessen zijn bij Huiswerk geboekt" }],
      },
      {
        titel: "wel hoeveel, niet waar",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 112, "Er is 40 uur inzet geschreven op een andere activiteit."],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"] }],
      },
      {
        titel: "geschreven bij een andere activiteit",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 140, "Een deel van de uren is geschreven bij de andere activiteit."],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!E2"], gevonden: "Een deel van de uren is geschreven bij de andere activiteit" },
        ],
      },
    ],
  },
});
