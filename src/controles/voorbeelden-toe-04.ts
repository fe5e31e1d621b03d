import type { EenControle, VoorbeeldCel } from "./controle";
import { activiteit, KOP, pe } from "./voorbeeld-delen";

type Rij = readonly VoorbeeldCel[];

/** A sheet of one activity with rubrics: those of a good report, with what differs. */
function blad(anders: Readonly<Record<string, string | null>> = {}): readonly Rij[] {
  const rubrieken: Record<string, string | null> = {
    Activiteit: "Sport",
    Programma: "Gezonde leefstijl",
    Contactpersoon: "Afdeling Jeugd",
    Inhoud: "Wekelijkse sportlessen in de gymzaal.",
    Doelgroep: "Kinderen en jongeren",
    Tevredenheid: "Jongeren gaven de lessen gemiddeld een 8.",
    ...anders,
  };
  return [
    ...Object.entries(rubrieken).map(([label, tekst]): Rij => [label, tekst]),
    ["Afspraak", 152],
    ["Realisatie", 150],
  ];
}

const TWEE_OPGAVEN = {
  activiteiten: [
    activiteit("Sport", "Jeugd - Sport en beweging", [pe(152)], { opgaven: ["Gezonde leefstijl"] }),
    activiteit("Huiswerk", "Jeugd - Huiswerkgroepen", [pe(465)], {
      opgaven: ["Kansengelijkheid", "Meedoen en inclusie"],
    }),
  ],
};

/** The examples of TOE-04. */
export const VERPLICHT_VERHAAL: EenControle["voorbeelden"] = {
  goed: [
    { titel: "alle rubrieken zijn ingevuld", bladen: { Sport: blad() } },
    {
      titel: "niet gemeten, met de reden",
      bladen: { Sport: blad({ Tevredenheid: "Niet gemeten, want de ervaringwijzer werkte dit jaar niet." }) },
    },
    { titel: "de doelgroep in één woord", bladen: { Sport: blad({ Doelgroep: "Volwassenen" }) } },
    { titel: "een tabel zonder rubrieken", bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 150]] } },
    {
      titel: "de opgave met een andere hoofdletter en een toelichting",
      bladen: { Sport: blad({ Programma: "gezonde Leefstijl (vooral bewegen)" }) },
    },
  ],
  fout: [
    {
      titel: "de ervaring van inwoners ontbreekt",
      bladen: { Sport: blad({ Tevredenheid: null }) },
      bevindingen: [
        {
          cellen: ["Sport!A6"],
          gevonden: null,
          status: "open",
          bericht:
            "Jeugd - Gezonde leefstijl - Sport en beweging: het verhaal van inwoners ontbreekt. Vul in hoe inwoners dit hebben ervaren, of waarom dat niet gemeten is.",
        },
      ],
    },
    {
      titel: "niet gemeten, zonder reden",
      bladen: { Sport: blad({ Tevredenheid: "Niet gemeten." }) },
      bevindingen: [{ cellen: ["Sport!B6"], gevonden: "Niet gemeten." }],
    },
    {
      titel: "inhoud en doelgroep zijn leeg",
      bladen: { Sport: blad({ Inhoud: "nvt", Doelgroep: null }) },
      bevindingen: [
        {
          cellen: ["Sport!B4", "Sport!A5"],
          bericht: "Jeugd - Gezonde leefstijl - Sport en beweging: 'Inhoud' en 'Doelgroep' zijn nog niet ingevuld.",
        },
      ],
    },
    {
      titel: "een opgave van een andere activiteit",
      beschikking: TWEE_OPGAVEN,
      bladen: { Sport: blad({ Programma: "Gezonde leefstijl en Kansengelijkheid" }) },
      bevindingen: [{ cellen: ["Sport!B2"], gevonden: "Kansengelijkheid", verwacht: "Gezonde leefstijl" }],
    },
    {
      titel: "het contact is leeg",
      bladen: { Sport: blad({ Contactpersoon: null }) },
      bevindingen: [
        {
          cellen: ["Sport!A3"],
          verwacht: "Contactpersoon",
          bericht: "Jeugd - Gezonde leefstijl - Sport en beweging: 'Contactpersoon' is nog niet ingevuld.",
        },
      ],
    },
  ],
};
