import { bereikNaam, cel } from "../domein/bereik";
import { schrijfDatum } from "../domein/notatie-datum";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { cijferverschillen, schrijfCijfer } from "./cijferverschillen";
import { controle, type EerdereControle } from "./controle";

/** The message names so many cells with their old and new value. */
const GENOEMD_TOT = 5;

interface Parameters {
  readonly datum: string;
  readonly aantal: number;
  readonly eerste: readonly { readonly plek: string; readonly oud: string | null; readonly nu: string | null }[];
}

export const gewijzigdNaControle = controle<Parameters>({
  code: "INT-03",
  naam: "Gewijzigd na controle",
  ernst: "waarschuwing",
  grondslag: "de cijfers van nu tegenover die van de vorige keer dat een verantwoording werd gemaakt",
  uitleg:
    "Als u een verantwoording maakt, onthoud ik welke cijfers ik toen heb gecontroleerd. Zijn er daarna cellen veranderd, dan past de " +
    "verantwoording niet meer bij uw werkboek. Kijk of de wijzigingen kloppen en maak de verantwoording opnieuw. " +
    "Rijen die u invoegt of verplaatst, tellen niet als wijziging van de andere cijfers.",
  *controleer(invoer) {
    const eerder = invoer.omstandigheden.eerdereControle;
    if (eerder === null) {
      yield {
        nietGecontroleerd:
          "Er is nog geen eerdere controle bewaard om mee te vergelijken. Dat gebeurt als u de verantwoording maakt.",
      };
      return;
    }
    if (eerder.afgekapt) {
      yield { nietGecontroleerd: "Van de vorige controle is alleen het eerste deel van de cijfers bewaard." };
    }
    const verschillen = cijferverschillen(invoer, eerder.cellen);
    if (verschillen.length === 0) return;
    const datum = schrijfDatum(eerder.moment.slice(0, 10));
    const cellen = verschillen.map(({ blad, rij, kolom }) => cel(blad, rij, kolom));
    yield {
      veld: "cijfers",
      cellen,
      gevonden: verschillen.length,
      verwacht: 0,
      bron: `de controle van ${datum}`,
      parameters: {
        datum,
        aantal: verschillen.length,
        eerste: verschillen
          .slice(0, GENOEMD_TOT)
          .map(({ oud, nu }, nummer) => ({ plek: bereikNaam(cellen[nummer]!), oud, nu })),
      },
    };
  },
  bericht: ({ datum, aantal, eerste }) => {
    const waarde = (tekst: string | null): string => schrijfCijfer(tekst, schrijfGetal);
    const genoemd = eerste.map(({ plek, oud, nu }) => `${plek} (${waarde(oud)} → ${waarde(nu)})`).join(", ");
    const rest = aantal - eerste.length;
    const wat = aantal === 1 ? "is 1 cel" : `zijn ${schrijfGetal(aantal)} cellen`;
    return `Na de controle van ${datum} ${wat} veranderd: ${genoemd}${rest > 0 ? ` en nog ${schrijfGetal(rest)}` : ""}.`;
  },
  herstelTekst: () => "Kijk of de nieuwe cijfers kloppen en maak de verantwoording opnieuw.",
  voorbeelden: {
    goed: [
      {
        titel: "niets veranderd",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: { Jeugd: rijenMet(190) },
      },
      {
        titel: "er is een rij boven de tabel bijgekomen",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: { Jeugd: [["Productie 2024"], [], ...rijenMet(190)] },
      },
      {
        titel: "een andere toelichting is geen ander cijfer",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: {
          Jeugd: rijenMet(190).map((rij, nummer) => [...rij, nummer === 0 ? "Toelichting" : "Er was meer vraag."]),
        },
      },
      {
        titel: "dezelfde cijfers, nu als uitkomst van een formule en met een andere opmaak",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, { formule: "100+90", uitkomst: 190 }],
            ["Sport", "Aantal deelnemers", 1000, { getal: 1040, vorm: "#,##0.00" }],
          ],
        },
      },
      {
        titel: "een kolom voor de toelichting en een blad met notities erbij",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: { Notities: [["Nog bellen met de school."]], Jeugd: rijenMet(190) },
      },
      { titel: "nog nooit eerder gecontroleerd", bladen: { Jeugd: rijenMet(190) } },
    ],
    fout: [
      {
        titel: "één cel veranderd",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: { Jeugd: rijenMet(195) },
        bevindingen: [
          {
            cellen: ["Jeugd!D2"],
            gevonden: 1,
            bericht: "Na de controle van 14 maart 2025 is 1 cel veranderd: Jeugd!D2 (190 → 195).",
          },
        ],
      },
      {
        titel: "een cijfer weggehaald en een woord ervoor in de plaats",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, null],
            ["Sport", "Aantal deelnemers", 1000, "n.v.t."],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!D2", "Jeugd!D3"],
            bericht:
              "Na de controle van 14 maart 2025 zijn 2 cellen veranderd: Jeugd!D2 (190 → leeg), Jeugd!D3 (1.040 → 'n.v.t.').",
          },
        ],
      },
      {
        titel: "een rij erbij en een cijfer veranderd",
        omstandigheden: {
          eerdereControle: toen({ "Jeugd!C2": "152", "Jeugd!D2": "190", "Jeugd!C3": "1000", "Jeugd!D3": "1040" }),
        },
        bladen: { Jeugd: [...rijenMet(190), ["Sport", "Klokuur activiteit", 12, 14]] },
        bevindingen: [{ cellen: ["Jeugd!C4", "Jeugd!D4"], gevonden: 2 }],
      },
    ],
  },
});

/** An earlier check for the examples. */
function toen(cellen: Readonly<Record<string, string>>): EerdereControle {
  return { moment: "2025-03-14T09:30:00.000Z", cellen: new Map(Object.entries(cellen)) };
}

/** The table of the examples with this count of hours. */
function rijenMet(uren: number): (string | number)[][] {
  return [
    ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
    ["Sport", "Klokuur activiteit", 152, uren],
    ["Sport", "Aantal deelnemers", 1000, 1040],
  ];
}
