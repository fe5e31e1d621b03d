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
  ],
};
