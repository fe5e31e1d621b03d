import type { EenControle } from "./controle";
import { activiteit, KOP_TOELICHTING, pe, sport } from "./voorbeeld-delen";

/** The examples of TOE-02. */
export const NIETSZEGGENDE_TOELICHTING: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "een oorzaak, kort maar duidelijk",
      bladen: {
        Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Extra lessen op verzoek van scholen."]],
      },
    },
    {
      titel: "geen afwijking, dus geen toelichting nodig",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 152, "nvt"]] },
    },
    {
      titel: "de ene rij zegt niets, de andere van dezelfde activiteit wel",
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 152, 190, "Extra lessen op verzoek van scholen."],
          ["Sport", "Aantal deelnemers", 1000, 2375, "zie boven"],
        ],
      },
    },
    {
      titel: "drie keer dezelfde zin, met elke keer een andere oorzaak",
      beschikking: {
        activiteiten: [
          sport(pe(100)),
          activiteit("Huiswerk", "Huiswerkgroepen", [pe(100)]),
          activiteit("Coaching", "Jongerencoaching", [pe(100)]),
        ],
      },
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 100, 52, "Er zijn minder uren gemaakt omdat de trainer ziek was."],
          ["Huiswerk", "Klokuur activiteit", 100, 60, "Er zijn minder uren gemaakt omdat de school dicht was."],
          ["Coaching", "Klokuur activiteit", 100, 70, "Er zijn minder uren gemaakt omdat de coach weg was."],
        ],
      },
    },
    {
      titel: "twee activiteiten met dezelfde oorzaak",
      beschikking: { activiteiten: [sport(pe(152)), activiteit("Huiswerk", "Huiswerkgroepen", [pe(465)])] },
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 152, 52, "De begeleider was een half jaar ziek."],
          ["Huiswerk", "Klokuur activiteit", 465, 301, "De begeleider was een half jaar ziek."],
        ],
      },
    },
    {
      titel: "twee woorden die een oorzaak noemen",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Vakantie trainer"]] },
    },
    {
      titel: "een verwijzing met de oorzaak erachter",
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 152, 190, "Zie resultaat: door ziekte van de trainer vielen lessen uit."],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "zie resultaat",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Zie resultaat"]] },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: "Zie resultaat",
          bericht:
            "Jeugd - Gezonde leefstijl - Sport en beweging: de toelichting is 'Zie resultaat'. Dat verwijst alleen, en noemt geen oorzaak.",
        },
      ],
    },
    {
      titel: "een rij van een begroting",
      bladen: {
        Begroting: [
          ["Uitgaven", "Begroting", "Realisatie", "Toelichting"],
          ["Huur", 10000, 12500, "zie verschil"],
          ["Totaal uitgaven", 10000, 12500, null],
        ],
      },
      bevindingen: [{ cellen: ["Begroting!D2"], gevonden: "zie verschil" }],
    },
    {
      titel: "een vraagteken",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 52, "?"]] },
      bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: "?" }],
    },
    {
      titel: "de tekst van het sjabloon",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 52, "Vul hier uw toelichting in"]] },
      bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: "Vul hier uw toelichting in" }],
    },
    {
      titel: "dezelfde tekst bij drie activiteiten, op het getal na",
      beschikking: {
        activiteiten: [
          sport(pe(100)),
          activiteit("Huiswerk", "Huiswerkgroepen", [pe(100)]),
          activiteit("Coaching", "Jongerencoaching", [pe(100)]),
        ],
      },
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 100, 52, "Er was 48 uur minder vraag dan verwacht."],
          ["Huiswerk", "Klokuur activiteit", 100, 60, "Er was 40 uur minder vraag dan verwacht."],
          ["Coaching", "Klokuur activiteit", 100, 70, "Er was 30 uur minder vraag dan verwacht."],
        ],
      },
      bevindingen: [
        { cellen: ["Jeugd!E2", "Jeugd!E3", "Jeugd!E4"], gevonden: "Er was 48 uur minder vraag dan verwacht." },
      ],
    },
    {
      titel: "dezelfde tekst bij drie activiteiten, op de naam na",
      beschikking: {
        activiteiten: [
          sport(pe(100)),
          activiteit("Huiswerk", "Huiswerkgroepen", [pe(100)]),
          activiteit("Coaching", "Jongerencoaching", [pe(100)]),
        ],
      },
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 100, 52, "Bij de sport was er dit jaar minder vraag dan we vooraf dachten."],
          [
            "Huiswerk",
            "Klokuur activiteit",
            100,
            60,
            "Bij huiswerk was er dit jaar minder vraag dan we vooraf dachten.",
          ],
          [
            "Coaching",
            "Klokuur activiteit",
            100,
            70,
            "Bij de coaching was er dit jaar minder vraag dan we vooraf dachten.",
          ],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!E3", "Jeugd!E4"], status: "open" }],
    },
    {
      titel: "nvt",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "nvt"]] },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: "nvt",
          bericht: "Jeugd - Gezonde leefstijl - Sport en beweging: de toelichting is 'nvt'. Daar staat geen uitleg.",
        },
      ],
    },
    {
      titel: "één woord",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "Ziekte"]] },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: "Ziekte",
          bericht:
            "Jeugd - Gezonde leefstijl - Sport en beweging: de toelichting is 'Ziekte'. Dat is te kort om een oorzaak te noemen.",
        },
      ],
    },
    {
      titel: "nog invullen",
      bladen: { Jeugd: [KOP_TOELICHTING, ["Sport", "Klokuur activiteit", 152, 190, "nog invullen"]] },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: "nog invullen",
          bericht:
            "Jeugd - Gezonde leefstijl - Sport en beweging: de toelichting is 'nog invullen'. Dat is een tekst om in te vullen, geen toelichting.",
        },
      ],
    },
  ],
};
