import type { EenControle } from "./controle";

/** The examples of AVG-03. */
export const VOORBEELDEN_AVG_03: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "een kale lijst voornamen is gewoon een lijst",
      bladen: { Lijst: [["Voornaam"], ["Fatima"], ["Karin"], ["Mohammed"], ["Truus"]] },
    },
    {
      titel: "straten, een heilige, een school, een maand en een stichting",
      bladen: {
        Notities: [
          ["Inloop aan de Anna van Burenlaan voor mensen met dementie"],
          ["Sint Maarten gevierd met statushouders"],
          ["Les over verslaving op de Johan de Wittschool"],
          ["In April en Mei was er minder vraag naar schuldhulp; Iris en Roos stonden op tafel"],
          ["Stichting Anna helpt mensen met schulden"],
        ],
      },
    },
    {
      titel: "medewerkers en contactpersonen mogen genoemd worden",
      bladen: {
        Jeugd: [
          ["Activiteit", "Contactpersoon", "Toelichting"],
          ["Sport", "Karin de Vries", "Meer deelnemers met autisme dan verwacht"],
        ],
        Notities: [["De groep voor mensen met dementie is begeleid door coach Fatima."]],
      },
    },
    {
      titel: "een naam ver van het gevoelige woord, en een maker die geen persoon is",
      bladen: {
        Notities: [
          [
            `Karin opende het seizoen. ${"Het was een mooi jaar met veel bezoekers. ".repeat(6)}Ook was er aandacht voor dementie.`,
          ],
        ],
      },
      eigenschappen: { creator: "Stichting De Linde", lastModifiedBy: "Administratie" },
    },
    {
      titel: "wie het werk doet, met een samengesteld beroep ervoor of erachter",
      bladen: {
        Notities: [
          ["Onze sportcoach Jan begeleidt mensen met dementie."],
          ["Fatima, onze schuldhulpconsulent, hielp mensen met schulden."],
          ["De Annaschool doet mee met een training over depressie."],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "een naam met een ziekte, en mevrouw met schulden",
      bladen: {
        Notities: [
          ["Fatima heeft een depressie en kwam minder vaak."],
          ["Gesprek met mevr. Jansen over haar schulden"],
        ],
      },
      bevindingen: [
        {
          cellen: ["Notities!A1"],
          gevonden: "F… en gezondheid",
          ernst: "waarschuwing",
          bericht: "Hier staat mogelijk een naam van een deelnemer, samen met gezondheid.",
        },
        { cellen: ["Notities!A2"], gevonden: "J… en schulden" },
      ],
    },
    {
      titel: "een kolom met namen naast een kolom met problemen",
      bladen: {
        Deelnemers: [
          ["Naam", "Bijzonderheden"],
          ["Karin de Vries", "geen"],
          ["Mohammed", "schuldhulp gestart"],
        ],
      },
      bevindingen: [{ cellen: ["Deelnemers!B3"], gevonden: "M… en schulden" }],
    },
    {
      titel: "in een opmerking, in een gedefinieerde naam en in de eigenschappen",
      bladen: {
        Jeugd: {
          rijen: [["Sport", 152]],
          opmerkingen: { B1: "Twee keer niet: Daan is opgenomen voor zijn psychose" },
        },
      },
      namen: { notitie: '"Samira heeft autisme"' },
      eigenschappen: { creator: "Karin de Vries" },
      bevindingen: [
        { cellen: ["Jeugd!B1"], gevonden: "D… en gezondheid", ernst: "waarschuwing" },
        { cellen: [], gevonden: "S… en gezondheid", ernst: "waarschuwing" },
        { cellen: [], gevonden: "K…", ernst: "info" },
      ],
    },
  ],
};
