import type { EenControle } from "./controle";
import { activiteit, KOP, KOP_TOELICHTING, pe, peVan, sport, te } from "./voorbeeld-delen";

/** The examples of STR-04. */
export const VOORBEELDEN_STR_04: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "een getelde nul is een antwoord",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 152, 0],
          ["Sport", "Aantal deelnemers", 1000, { getal: 0, vorm: '"€" -' }],
        ],
      },
    },
    {
      titel: "een lege telling waarover niets is afgesproken",
      beschikking: { activiteiten: [sport(pe(152), te(0, { eenheid: "Aantal bezoekers" }))] },
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", null, null],
          ["Sport", "Aantal bezoekers", null, null],
        ],
      },
    },
    {
      titel: "een afspraak van een andere financier",
      beschikking: {
        activiteiten: [activiteit("NME", "NME lessen", [pe(323, { financier: "gemeente" }), peVan("scholen", 58)])],
      },
      bladen: {
        Groen: [
          ["Activiteit", "Eenheid", "Financier", "Offerte", "Realisatie"],
          ["NME", "Klokuur activiteit", "gemeente", 323, 384],
          ["NME", "Klokuur activiteit", "scholen", 58, null],
        ],
      },
    },
    {
      titel: "een nul die als streepje wordt getoond, met en zonder euroteken",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          [
            "Sport",
            "Klokuur activiteit",
            152,
            { getal: 0, vorm: '_ "€" * #,##0.00_ ;_ "€" * -#,##0.00_ ;_ "€" * "-"??_ ;_ @_ ' },
          ],
          ["Sport", "Aantal deelnemers", 1000, { getal: 0, vorm: '#,##0;-#,##0;"-"' }],
        ],
      },
    },
    {
      titel: "een schatting, en een lege telling met een afspraak van nul",
      beschikking: { activiteiten: [sport(pe(152), te(0))] },
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, "ca. 150"],
          ["Sport", "Aantal deelnemers", 0, null],
        ],
      },
    },
  ],
  fout: [
    {
      titel: "een lege cel en een streepje zijn twee verschillende dingen",
      bladen: {
        Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, null], ["Sport", "Aantal deelnemers", 1000, "-"]],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D2"],
          gevonden: null,
          bericht:
            "Hier staat niets; afgesproken is 152 klokuur activiteit. Vul een aantal in, of kies 'niet geregistreerd' met reden.",
        },
        {
          cellen: ["Jeugd!D3"],
          gevonden: "-",
          bericht:
            "Hier staat '-' (afgesproken: 1.000 deelnemers): dat betekent: niet geregistreerd, en dat is iets anders dan nul. Vul een aantal in, of leg uit waarom er niet is geteld.",
        },
      ],
    },
    {
      titel: "niet van toepassing, terwijl er iets is afgesproken",
      bladen: {
        Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, "n.v.t."]],
      },
      bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: "n.v.t.", status: "open" }],
    },
    {
      titel: "een formule waarvan geen uitkomst is bewaard: één melding voor het blad",
      bladen: {
        Jeugd: [
          KOP,
          ["Sport", "Klokuur activiteit", 152, { formule: "=B9+B10", uitkomst: null }],
          ["Sport", "Aantal deelnemers", 1000, { formule: "=C9", uitkomst: null }],
        ],
      },
      bevindingen: [
        {
          cellen: ["Jeugd!D2", "Jeugd!D3"],
          gevonden: null,
          bericht:
            "2 cellen hebben een formule waarvan geen uitkomst is bewaard. Open het werkboek in Excel, sla het op en controleer opnieuw.",
        },
      ],
    },
    {
      titel: "uren als formule zonder uitkomst in een registratie: één melding, en geen nul",
      bladen: {
        Log: [
          ["Datum", "Activiteit", "Van", "Tot", "Uren", "Deelnemers"],
          ["15-01-2024", "Sport", 0.5, 0.6, { formule: "=D2-C2", uitkomst: null }, 500],
          ["16-01-2024", "Sport", 0.5, 0.6, { formule: "=D3-C3", uitkomst: null }, 540],
        ],
      },
      bevindingen: [{ cellen: ["Log!E2:E3"], gevonden: null, verwacht: "een uitkomst" }],
    },
    {
      titel: "uitgelegd: gevonden, met status toegelicht",
      bladen: {
        Jeugd: [
          KOP_TOELICHTING,
          ["Sport", "Klokuur activiteit", 152, 190, null],
          ["Sport", "Aantal deelnemers", 1000, "niet geregistreerd", "Door de verhuizing is niet geteld."],
        ],
      },
      bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: "niet geregistreerd", status: "toegelicht" }],
    },
    {
      titel: "niet geregistreerd zonder reden: open; gestopt met een reden: toegelicht",
      bladen: {
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
          ["Sport", "Klokuur activiteit", 152, "gestopt", "De begeleider is in maart vertrokken."],
          ["Sport", "Aantal deelnemers", 1000, "niet geregistreerd", null],
        ],
      },
      bevindingen: [
        { cellen: ["Jeugd!D2"], gevonden: "gestopt", status: "toegelicht" },
        { cellen: ["Jeugd!D3"], gevonden: "niet geregistreerd", status: "open" },
      ],
    },
  ],
};
