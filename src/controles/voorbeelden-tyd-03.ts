import type { EenControle, VoorbeeldCel } from "./controle";
import { KOP, KOP_TOELICHTING } from "./voorbeeld-delen";

function jeugd(tekst: string): readonly (readonly VoorbeeldCel[])[] {
  return [
    KOP_TOELICHTING,
    ["Sport", "Klokuur activiteit", 152, 190, tekst],
    ["Sport", "Aantal deelnemers", 1000, 1040, null],
  ];
}

/** The examples of TYD-03. */
export const VERKEERD_JAAR: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "vergelijken met een eerder jaar",
      bladen: { Jeugd: jeugd("In 2023 waren er 120 uren, dus dit jaar is er flink meer gedaan.") },
    },
    {
      titel: "sinds een jaartal, en een bron",
      bladen: {
        Jeugd: jeugd(
          "Sinds 2019 groeit de vraag (bron: gezondheidsmonitor 2022). Van de jongeren sport 14% (2019) te weinig.",
        ),
      },
    },
    { titel: "een plan voor volgend jaar", bladen: { Jeugd: jeugd("In 2025 gaan we door met 190 uur.") } },
    {
      titel: "vorig jaar, zonder meting",
      bladen: { Jeugd: jeugd("Vorig jaar vielen lessen uit door ziekte, nu niet.") },
    },
    {
      titel: "een tweejaarlijkse meting met haar jaar",
      bladen: { Jeugd: jeugd("De ervaringwijzer is vorig jaar (2023) uitgevoerd: een 8,1.") },
    },
    {
      titel: "een kolom van vorig jaar naast die van dit jaar",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie 2023", "Realisatie 2024"],
          ["Sport", "Klokuur activiteit", 152, 140, 190],
        ],
      },
    },
    {
      titel: "een registratie die over de jaren doorloopt",
      bladen: {
        Log: [
          ["Datum", "Activiteit", "Uren"],
          ...["2023-03-01", "2023-04-01", "2023-05-01", "2023-06-01"].map((dag) => [dag, "Sport", 2]),
          ...["2024-03-01", "2024-04-01"].map((dag) => [dag, "Sport", 2]),
        ],
      },
    },
    {
      titel: "een jaar als deel van een naam, een seizoen, een wet, en een aantal dat op een jaar lijkt",
      bladen: {
        Jeugd: jeugd(
          "Zie het jaarverslag 2023 van de GGD en het beleidsplan 2020-2024. Het seizoen 2023/2024 liep goed. De wet is van 2015. Er deden 2023 kinderen mee.",
        ),
      },
    },
    {
      titel: "een maand van een ander jaar als oorzaak",
      bladen: {
        Jeugd: jeugd("De trainer is in december 2023 begonnen. Door de griep van januari 2025 kwam er minder."),
      },
    },
  ],
  fout: [
    {
      titel: "een cijfer van dit jaar met het jaartal van vorig jaar",
      bladen: { Jeugd: jeugd("In 2023 is 190 uur gerealiseerd.") },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          gevonden: 2023,
          verwacht: 2024,
          bericht: "In een verslag over 2024 staat 2023: u schrijft 'In 2023 is 190 uur gerealiseerd'.",
        },
      ],
    },
    {
      titel: "vorig jaar gemeten: welk jaar is dat?",
      bladen: { Jeugd: jeugd("De ervaringwijzer is vorig jaar uitgevoerd, met een hoge score.") },
      bevindingen: [
        {
          cellen: ["Jeugd!E2"],
          bericht:
            "U schrijft 'De ervaringwijzer is vorig jaar uitgevoerd, met een hoge score'. Het is niet duidelijk welk jaar u bedoelt: 2023 of 2024?",
        },
      ],
    },
    {
      titel: "dit verslagjaar met een ander jaartal",
      bladen: { Jeugd: jeugd("Meer vraag van scholen in het verslagjaar 2023.") },
      bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: 2023 }],
    },
    {
      titel: "boven de realisatie staat een ander jaar",
      bladen: {
        Jeugd: [
          ["Stichting Balans, productie 2024"],
          [],
          [...KOP.slice(0, 3), "Realisatie 2023"],
          ["Sport", "Klokuur activiteit", 152, 150],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: 2023, verwacht: 2024 }],
    },
    {
      titel: "een enkele datum in een ander jaar",
      bladen: {
        Log: [
          ["Datum", "Activiteit", "Uren"],
          ...["2024-03-01", "2024-04-01", "2024-05-01", "2042-06-01"].map((dag) => [dag, "Sport", 2]),
        ],
      },
      bevindingen: [
        {
          cellen: ["Log!A5:C5"],
          gevonden: 1,
          bericht: "In een verslag over 2024 staat 1 rij met een datum buiten de periode (2042). Die telt niet mee.",
        },
      ],
    },
  ],
};
