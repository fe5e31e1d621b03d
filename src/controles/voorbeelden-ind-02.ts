import type { EenControle } from "./controle";
import { KOP, pe, sport, te } from "./voorbeeld-delen";

/** The examples of IND-02. */
export const VOORBEELDEN_IND_02: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "precies een groep, en een deel van een groep",
      beschikking: { activiteiten: [sport(pe(152), te(1000, { eenheid: "Aantal jongeren 16-20 jaar" }))] },
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 152, 152],
          ["Sport", "Aantal jongeren 16-20 jaar", 1000, 1000],
          ["Kinderen (4-12)", "Klokuur activiteit", 10, 10],
        ],
      },
    },
    {
      titel: "alle ouderen, en alle groepen vanaf 16 jaar samen",
      bladen: {
        Jeugd: [
          KOP,
          ["Beweging 65+", "Klokuur activiteit", 10, 10],
          ["Sport vanaf 16 jaar", "Klokuur activiteit", 152, 152],
        ],
      },
    },
    {
      titel: "uren en jaren zijn geen leeftijden",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport 8-12 uur", "Klokuur activiteit", 152, 152],
          ["Sport 2023-2024", "Klokuur activiteit", 10, 10],
        ],
      },
    },
    {
      titel: "groepen die op elkaar aansluiten, en twee groepen waarvoor gekozen is",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport 0-11 jaar", "Klokuur activiteit", 50, 50],
          ["Sport 12-15 jaar", "Klokuur activiteit", 50, 50],
          ["Sport 16-20 jaar", "Klokuur activiteit", 52, 52],
          ["Muziek 4-11 jaar", "Klokuur activiteit", 10, 10],
          ["Muziek 16-20 jaar", "Klokuur activiteit", 10, 10],
        ],
      },
    },
    {
      titel: "uren, en deelnemers per groep, zijn geen leeftijden",
      bladen: {
        Jeugd: [
          [...KOP, "Toelichting"],
          [
            "Sport",
            "Klokuur activiteit",
            152,
            152,
            "Voor jongeren van 12 tot 20 uur per week, in groepen van 8-12 deelnemers.",
          ],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "een telling van 12 tot en met 20 jaar valt in twee groepen",
      bladen: { Jeugd: [KOP, ["Jongeren van 12-20 jaar", "Klokuur activiteit", 152, 152]] },
      bevindingen: [
        {
          cellen: ["Jeugd!A2"],
          gevonden: "12-20 jaar",
          ernst: "waarschuwing",
          bericht: "'Jongeren van 12-20 jaar' (12-20 jaar) past niet op kinderen 0-15 / jongeren 16-20.",
        },
      ],
    },
    {
      titel: "een doelgroep die halverwege een groep begint, is ter kennis",
      bladen: {
        Sport: [
          ["Activiteit", "Sport"],
          ["Inhoud", "Sportlessen"],
          ["Doelgroep", "Jongeren vanaf 12 jaar"],
          ["Tevredenheid", "Een 8 gemiddeld."],
          ["Samenwerking", "Scholen"],
          ["Afspraak", 152],
          ["Realisatie", 150],
        ],
      },
      bevindingen: [{ cellen: ["Sport!B3"], gevonden: "vanaf 12 jaar", ernst: "info" }],
    },
    {
      titel: "een leeftijd die in twee rijen meetelt",
      bladen: {
        Jeugd: [
          KOP,
          ["Kinderen 0-12 jaar", "Klokuur activiteit", 50, 50],
          ["Kinderen 12-15 jaar", "Klokuur activiteit", 50, 50],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!A2", "Jeugd!A3"],
          gevonden: "0-12 jaar en 12-15 jaar",
          bericht: "De groepen 0-12 jaar en 12-15 jaar overlappen: 12 jaar telt in beide mee.",
        },
      ],
    },
    {
      titel: "leeftijden die in geen van de rijen meetellen",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport 0-12 jaar", "Klokuur activiteit", 50, 50],
          ["Sport 14-15 jaar", "Klokuur activiteit", 50, 50],
          ["Sport 16-20 jaar", "Klokuur activiteit", 52, 52],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!A2", "Jeugd!A3"],
          gevonden: "0-12 jaar en 14-15 jaar",
          bericht: "De groepen 0-12 jaar en 14-15 jaar sluiten niet aan: 13 jaar telt nergens mee.",
        },
      ],
    },
  ],
};
