import type { EenControle } from "./controle";
import { activiteit, KOP_TOELICHTING, pe } from "./voorbeeld-delen";

/** The production sheet of an example, with one explanation beside the hours and one beside the participants. */
function jeugd(uren: number, deelnemers: number, tekst: string): readonly (readonly (string | number | null)[])[] {
  return [
    KOP_TOELICHTING,
    ["Sport", "Klokuur activiteit", 152, uren, tekst],
    ["Sport", "Aantal deelnemers", 1000, deelnemers, null],
  ];
}

/** The examples of TOE-03: what a text may say beside its figures, and what it may not. */
export const TEKST_TEGEN_CIJFER: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "ruim, bijna en ongeveer binnen tien procent",
      bladen: { Jeugd: jeugd(140, 1060, "De uren zijn bijna gehaald. In totaal bereikten we ruim 1.000 deelnemers.") },
    },
    {
      titel: "vorig jaar is een ander jaar",
      bladen: { Jeugd: jeugd(152, 1000, "Vorig jaar is de afspraak niet gehaald: 120 uur gerealiseerd.") },
    },
    {
      titel: "meer vraag is nog geen productie",
      bladen: { Jeugd: jeugd(130, 960, "Er was meer vraag dan gepland, maar er waren te weinig begeleiders.") },
    },
    {
      titel: "een deel van het jaar",
      bladen: {
        Jeugd: jeugd(190, 1040, "In de zomer is de planning niet gehaald. Van de deelnemers kwamen er 24 uit de wijk."),
      },
    },
    {
      titel: "een andere rij van de activiteit past",
      bladen: { Jeugd: jeugd(190, 900, "Minder dan gepland door ziekte.") },
    },
    {
      titel: "wat niet gemeten is, gaat niet over de uren",
      bladen: { Jeugd: jeugd(152, 1000, "De ervaringwijzer is niet uitgevoerd. Alle deelnemers waren tevreden.") },
    },
    {
      titel: "een plan voor volgend jaar",
      bladen: { Jeugd: jeugd(152, 1000, "Volgend jaar willen we 200 uur gepland hebben en geen deelnemers weigeren.") },
    },
    {
      titel: "alle en minimaal, zoals het is",
      bladen: { Jeugd: jeugd(152, 1040, "Alle geplande uren zijn uitgevoerd. Er zijn minimaal 150 uur gegeven.") },
    },
    {
      titel: "iets minder, iets meer dan de grens van een paar procent",
      bladen: { Jeugd: jeugd(150, 1040, "Iets minder uren dan gepland.") },
    },
    {
      titel: "verdubbeld en gehalveerd, vergeleken met vorig jaar",
      bladen: {
        Jeugd: jeugd(
          152,
          1100,
          "Het aantal deelnemers is verdubbeld ten opzichte van vorig jaar. De wachtlijst is gehalveerd.",
        ),
      },
    },
    {
      titel: "een percentage tussen twee getallen waar de uitkomst in valt",
      bladen: { Jeugd: jeugd(120, 1040, "70 tot 90% van de afspraak is gehaald.") },
    },
    {
      titel: "alle kinderen waren blij, en vrijwel alle deelnemers kwamen elke week",
      bladen: { Jeugd: jeugd(120, 960, "Alle kinderen waren enthousiast. Vrijwel alle deelnemers kwamen elke week.") },
    },
    {
      titel: "een deel van het jaar, per les, en een deel van de deelnemers",
      bladen: {
        Jeugd: jeugd(
          152,
          1040,
          "In het voorjaar deden 200 deelnemers mee. Per les kwamen 12 deelnemers. Van de 1040 deelnemers zijn er 600 meisjes.",
        ),
      },
    },
    {
      titel: "het verschil in uren en in procenten, zoals het is",
      bladen: { Jeugd: jeugd(190, 1040, "Er zijn 38 uur meer gegeven dan afgesproken, dat is 25% meer dan gepland.") },
    },
  ],
  fout: [
    {
      titel: "ruim gehaald, terwijl het minder is",
      bladen: { Jeugd: jeugd(120, 900, "Ondanks ziekte is de afspraak ruim gehaald.") },
      bevindingen: [
        {
          cellen: ["Jeugd!E2", "Jeugd!D2"],
          gevonden: "ruim gehaald",
          status: "open",
          bericht: "U schrijft 'ruim gehaald', maar Jeugd!D2 geeft 79% van de afspraak.",
        },
      ],
    },
    {
      titel: "een ander aantal deelnemers dan in de cel",
      bladen: { Jeugd: jeugd(152, 1040, "Dit jaar hebben we 1.420 deelnemers bereikt.") },
      bevindingen: [
        {
          cellen: ["Jeugd!E2", "Jeugd!D3"],
          gevonden: "1.420 deelnemers bereikt",
          verwacht: 1040,
          bericht: "U schrijft '1.420 deelnemers bereikt', maar Jeugd!D3 geeft 1.040.",
        },
      ],
    },
    {
      titel: "niet doorgegaan, en toch alle uren",
      bladen: { Jeugd: jeugd(152, 1000, "De activiteit is dit jaar niet doorgegaan.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "niet doorgegaan", verwacht: 100 }],
    },
    {
      titel: "een ander percentage",
      beschikking: { activiteiten: [activiteit("Sport", "Jeugd - Sport en beweging", [pe(152)])] },
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 152, 190, "Er zijn 40 procent meer uren dan gepland gemaakt."],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "40 procent meer uren dan gepland", verwacht: 125 }],
    },
    {
      titel: "vrijwel alle uren, terwijl het de helft is",
      bladen: { Jeugd: jeugd(76, 480, "Vrijwel alle geplande uren zijn gemaakt.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "Vrijwel alle geplande uren", verwacht: 50 }],
    },
    {
      titel: "volgens afspraak, terwijl het meer dan twee keer zoveel is",
      beschikking: { activiteiten: [activiteit("Sport", "Jeugd - Sport en beweging", [pe(152)])] },
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 152, 323, "De uren zijn conform de afspraak gemaakt."],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], verwacht: 212.5 }],
    },
    {
      titel: "dezelfde tekst bij de rij en onder Afwijkingen, en twee woorden voor één ding: één keer",
      bladen: {
        Jeugd: jeugd(100, 1000, "Alle afgesproken uren zijn gehaald, ook al was het vaak slecht weer."),
        Sport: [
          ["Activiteit", "Sport"],
          ["Inhoud", "Sportlessen op het plein"],
          ["Doelgroep", "Jongeren"],
          ["Afspraak", 152],
          ["Realisatie", 100],
          ["Afwijkingen", "Alle afgesproken uren zijn gehaald, ook al was het vaak slecht weer."],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!E2", "Sport!B6", "Jeugd!D2"],
          gevonden: "Alle afgesproken uren zijn gehaald",
          bericht: "U schrijft 'Alle afgesproken uren zijn gehaald', maar Jeugd!D2 geeft 66% van de afspraak.",
        },
      ],
    },
    {
      titel: "alle uren, terwijl het twee derde is",
      bladen: { Jeugd: jeugd(100, 1040, "Alle uren zijn gerealiseerd.") },
      bevindingen: [
        {
          cellen: ["Jeugd!E2", "Jeugd!D2"],
          gevonden: "Alle uren zijn gerealiseerd",
          bericht: "U schrijft 'Alle uren zijn gerealiseerd', maar Jeugd!D2 geeft 66% van de afspraak.",
        },
      ],
    },
    {
      titel: "minimaal, terwijl het minder is",
      bladen: { Jeugd: jeugd(120, 1040, "Er zijn minimaal 150 uur gegeven.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "minimaal 150 uur gegeven" }],
    },
    {
      titel: "iets minder, terwijl het de helft is",
      bladen: { Jeugd: jeugd(76, 1040, "Iets minder uren dan gepland.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "Iets minder uren dan gepland" }],
    },
    {
      titel: "iets meer, terwijl het bijna twee keer zoveel is",
      bladen: { Jeugd: jeugd(300, 1040, "Iets meer uren dan gepland.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "Iets meer uren dan gepland" }],
    },
    {
      titel: "ongeveer, terwijl het veel minder is",
      bladen: { Jeugd: jeugd(80, 1040, "Er zijn ongeveer 150 uur gegeven.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "ongeveer 150 uur gegeven" }],
    },
    {
      titel: "bijna, terwijl het ver eronder ligt",
      bladen: { Jeugd: jeugd(152, 600, "In totaal zijn er bijna 1000 deelnemers geweest.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D3"], gevonden: "bijna 1000 deelnemers geweest" }],
    },
    {
      titel: "verdubbeld, terwijl het een tiende meer is",
      bladen: { Jeugd: jeugd(152, 1100, "Het aantal deelnemers is verdubbeld ten opzichte van de afspraak.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D3"], gevonden: "verdubbeld" }],
    },
    {
      titel: "gehalveerd, terwijl het een tiende minder is",
      bladen: { Jeugd: jeugd(152, 900, "Het aantal deelnemers is gehalveerd ten opzichte van de afspraak.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D3"], gevonden: "gehalveerd" }],
    },
    {
      titel: "een percentage tussen twee getallen waar de uitkomst buiten valt",
      bladen: { Jeugd: jeugd(120, 1040, "20 tot 40% van de afspraak is gehaald.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "20 tot 40% van de afspraak is gehaald" }],
    },
    {
      titel: "geen deelnemers, terwijl ze er wel zijn",
      bladen: { Jeugd: jeugd(152, 1000, "Geen deelnemers gehad.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D3"], gevonden: "Geen deelnemers gehad" }],
    },
    {
      titel: "niet gehaald, terwijl het meer is",
      bladen: { Jeugd: jeugd(160, 1040, "De afspraak is niet gehaald.") },
      bevindingen: [{ cellen: ["Jeugd!E2", "Jeugd!D2"], gevonden: "niet gehaald" }],
    },
  ],
};
