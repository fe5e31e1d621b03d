import type { EenControle, VoorbeeldCel } from "./controle";
import { KOP, pe, sport } from "./voorbeeld-delen";

/** A sheet of one activity, with this text under Ureninzet. */
function metUren(tekst: string): readonly (readonly VoorbeeldCel[])[] {
  return [
    ["Activiteit", "Sport"],
    ["Inhoud", "Sportlessen in de wijk."],
    ["Doelgroep", "Kinderen"],
    ["Tevredenheid", "Een 8 gemiddeld."],
    ["Ureninzet", tekst],
    ["Afspraak", 152],
    ["Realisatie", 150],
  ];
}

/** The examples of IDB-04. */
export const UREN_OF_BEDRAG: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "dezelfde uren",
      bladen: {
        Jeugd: [
          [...KOP, "IPU"],
          ["Sport", "Klokuur activiteit", 152, 190, 243],
        ],
      },
    },
    {
      titel: "geen uren vermeld",
      bladen: {
        Jeugd: [
          [...KOP, "IPU"],
          ["Sport", "Klokuur activiteit", 152, 190, null],
        ],
      },
    },
    {
      titel: "hetzelfde tarief",
      bladen: {
        Jeugd: [
          [...KOP, "Tarief"],
          ["Sport", "Klokuur activiteit", 152, 190, 197.15],
        ],
      },
    },
    {
      titel: "het tarief op centen afgerond",
      beschikking: { activiteiten: [sport(pe(152, { tarief: 136.2333 }))] },
      bladen: {
        Jeugd: [
          [...KOP, "Tarief"],
          ["Sport", "Klokuur activiteit", 152, 160, 136.23],
        ],
      },
    },
    {
      titel: "de uren zijn over twee rijen verdeeld",
      bladen: {
        Jeugd: [
          [...KOP, "IPU"],
          ["Sport", "Klokuur activiteit", 152, 190, 200],
          ["Sport", "Aantal deelnemers", 1000, 1040, 43],
        ],
      },
    },
    {
      titel: "de tekst noemt de uren van de beschikking",
      bladen: { Sport: metUren("243 uur inzet voor 152 uur activiteit") },
    },
    {
      titel: "uren per week zijn geen jaaruren",
      bladen: { Sport: metUren("Ca. 27 uur per week, in de zomer 10 uur") },
    },
    {
      titel: "gerealiseerde uren in een toelichting",
      bladen: {
        Jeugd: [
          [...KOP, "IPU", "Toelichting"],
          ["Sport", "Klokuur activiteit", 152, 190, 243, "Door ziekte is 210 uur ingezet om 190 uur les te geven."],
        ],
      },
    },
    {
      titel: "andere gerealiseerde uren naast de geplande, en een tarief in hele euro's",
      bladen: {
        Jeugd: [
          [...KOP, "IPU gepland", "IPU gerealiseerd", "Tarief"],
          ["Sport", "Klokuur activiteit", 152, 190, 243, 250, { getal: 197, vorm: "0" }],
        ],
      },
    },
    {
      titel: "een bedrag dat bij de afspraak hoort, en een dat bij de realisatie hoort",
      bladen: {
        Jeugd: [
          [...KOP, "Bedrag"],
          ["Sport", "Klokuur activiteit", 152, 190, 29966.8],
        ],
        Geleverd: [
          [...KOP, "Bedrag"],
          ["Sport", "Klokuur activiteit", 152, 190, 37458.5],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "verwisselde cijfers",
      bladen: {
        Jeugd: [
          [...KOP, "IPU"],
          ["Sport", "Klokuur activiteit", 152, 190, 234],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: 234,
          verwacht: 243,
          bericht:
            "Jeugd - Gezonde leefstijl - Sport en beweging: 234 uur hier, 243 uur in de beschikking: mogelijk zijn twee cijfers verwisseld.",
        },
      ],
    },
    {
      titel: "één uur verschil",
      bladen: {
        Jeugd: [
          [...KOP, "IPU"],
          ["Sport", "Klokuur activiteit", 152, 190, 242],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: 242,
          verwacht: 243,
          bericht: "Jeugd - Gezonde leefstijl - Sport en beweging: 242 uur hier, 243 uur in de beschikking.",
        },
      ],
    },
    {
      titel: "een ander tarief",
      beschikking: { activiteiten: [sport(pe(152, { tarief: 268.65 }))] },
      bladen: {
        Jeugd: [
          [...KOP, "Tarief"],
          ["Sport", "Klokuur activiteit", 152, 190, 268.56],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: 268.56, verwacht: 268.65 }],
    },
    {
      titel: "de tekst noemt andere uren inzet",
      bladen: { Sport: metUren("324 uur inzet voor 152 uur activiteit") },
      bevindingen: [
        {
          cellen: ["Sport!B5"],
          gevonden: 324,
          verwacht: 243,
          bericht:
            "Jeugd - Gezonde leefstijl - Sport en beweging: u schrijft '324 uur inzet voor 152 uur': 324 uur hier, 243 uur in de beschikking.",
        },
      ],
    },
    {
      titel: "twee verwisselde cijfers in een tekst",
      bladen: { Sport: metUren("234 uur per jaar door de sportconsulent") },
      bevindingen: [{ cellen: ["Sport!B5"], gevonden: 234, verwacht: 243 }],
    },
  ],
};
