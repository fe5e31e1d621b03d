import { controle, type Invoer } from "./controle";
import { herhaald } from "./herhaalde-koppen";
import { GELEZEN, inTabel, type Parameters } from "./koppen-en-waarden";
import { TabelWijzer } from "./plaatsen";

export const koppenEnWaardenPassenNiet = controle<Parameters>({
  code: "STR-05",
  naam: "Koppen en waarden passen niet",
  ernst: "fout",
  grondslag: "elke waarde in een rij staat onder een eigen kop",
  uitleg:
    "Staat een getal niet onder een kop, of is een cel samengevoegd, dan is niet zeker wat het getal betekent. Vaak is een rij een kolom " +
    "verschoven bij het plakken. Zet de waarden onder de goede kop, of geef de kolom een kop.",
  *controleer({ inhoud, productie }: Invoer) {
    const wijzer = new TabelWijzer(productie);
    for (const tabel of productie.tabellen) {
      if (GELEZEN.has(tabel.soort)) yield* inTabel(tabel, inhoud, wijzer);
    }
    yield* herhaald(productie, inhoud);
  },
  bericht: (parameters) => {
    switch (parameters.soort) {
      case "buiten":
        return `Deze rij heeft ${parameters.waarden} waarden bij ${parameters.koppen} koppen; het is onzeker bij welke kop het getal in kolom ${parameters.kolom} hoort.`;
      case "tijden":
        return `Deze rij heeft ${parameters.waarden} waarden bij ${parameters.koppen} ${parameters.wat}; het is onzeker welk${parameters.wat === "jaren" ? " jaar" : "e periode"} waarbij hoort.`;
      case "dubbele kop":
        return `De kop '${parameters.kop}' staat ${parameters.aantal === 2 ? "twee" : parameters.aantal} keer boven deze tabel; het is onzeker welk${parameters.wat === "jaren" ? " jaar" : "e periode"} waarbij hoort.`;
      case "dubbele rij":
        return `De rij '${parameters.naam}' staat hier twee keer, met dezelfde cijfers.`;
      case "zonder kop":
        return `Kolom ${parameters.kolom} heeft geen kop, maar wel ${parameters.aantal} getallen; het is onzeker wat ze betekenen.`;
      case "samengevoegd":
        return `De cellen ${parameters.adres} zijn samengevoegd; het is onzeker bij welke rij of kop het getal hoort.`;
      case "verschoven":
        return `Onder de kop '${parameters.kop}' staat '${parameters.gevonden}'; dat past er niet. Zijn de waarden in deze rij verschoven?`;
    }
  },
  herstelTekst: ({ soort }) =>
    soort === "samengevoegd"
      ? "Splits de cellen en zet het getal op de goede plaats."
      : soort === "dubbele rij"
        ? "Haal de rij weg die te veel is, of verbeter de naam."
        : "Zet elke waarde onder de goede kop.",
  voorbeelden: {
    goed: [
      {
        titel: "een reeks waarvan het laatste jaar nog leeg is",
        bladen: {
          Bezoek: [
            ["Bezoekers", 2022, 2023, 2024, 2025],
            ["Aantal bezoekers", 410, 455, 470],
            ["Aantal rondleidingen", 12, 14, 15, null],
          ],
        },
      },
      {
        titel: "alles onder een kop, ook een verschil zonder kop",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", null],
            ["Sport", "Klokuur activiteit", 152, 190, 38],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
      },
      {
        titel: "een notitie naast en een jaartal onder de tabel",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190, null, "zie de mail van mei"],
            ["Sport", "Aantal deelnemers", 1000, 1040],
            [],
            ["Bijgewerkt in", null, null, null, 2024],
          ],
        },
      },
      {
        titel: "een naam en de uren samengevoegd over de rijen van één activiteit",
        bladen: {
          Jeugd: {
            rijen: [
              ["Activiteit", "IPU", "Eenheid", "Offerte", "Realisatie"],
              ["Sport", 243, "Klokuur activiteit", 152, 190],
              [null, null, "Aantal deelnemers", 1000, 1040],
            ],
            samengevoegd: ["A2:A3", "B2:B3"],
          },
        },
      },
      {
        titel: "dezelfde jaren voor twee locaties, met de locatie erboven",
        bladen: {
          Bezoek: {
            rijen: [
              [null, "Noord", null, "Zuid", null],
              ["Bezoekers", 2023, 2024, 2023, 2024],
              ["Aantal bezoekers", 410, 455, 470, 490],
              ["Aantal rondleidingen", 12, 14, 15, 16],
            ],
            samengevoegd: ["B1:C1", "D1:E1"],
          },
        },
      },
      {
        titel: "een jaar overgeslagen, en een leeg jaar in het midden",
        bladen: {
          Bezoek: [
            ["Bezoekers", 2019, 2021, 2023],
            ["Aantal bezoekers", 410, null, 470],
            ["Aantal rondleidingen", 12, 14, 15],
          ],
        },
      },
      {
        titel: "samengevoegde koppen, een samengevoegde toelichting en een kop die terugkomt",
        bladen: {
          Jeugd: {
            rijen: [
              ["Activiteit", "Eenheid", "2024", null, "Toelichting"],
              [null, null, "Offerte", "Realisatie", null],
              ["Sport", "Klokuur activiteit", 152, 190, "Meer vraag"],
              ["Sport", "Aantal deelnemers", 1000, 1040, null],
              [],
              ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
              ["Bingo", "Klokuur activiteit", 10, 12, null],
            ],
            samengevoegd: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "E3:E4"],
          },
        },
      },
    ],
    fout: [
      {
        titel: "meer waarden dan jaren in een reeks",
        bladen: {
          Bezoek: [
            ["Bezoekers", 2022, 2023, 2024],
            ["Aantal bezoekers", 410, 455, 470, 482],
            ["Aantal rondleidingen", 12, 14, 15],
          ],
        },
        bevindingen: [
          {
            cellen: ["Bezoek!E2"],
            gevonden: 4,
            verwacht: 3,
            bericht: "Deze rij heeft 4 waarden bij 3 jaren; het is onzeker welk jaar waarbij hoort.",
          },
        ],
      },
      {
        titel: "een rij met een getal te veel",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", 900, 1000, 1040],
            ["Bingo", "Klokuur activiteit", 10, 12],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E3"],
            gevonden: 1040,
            bericht: "Deze rij heeft 5 waarden bij 4 koppen; het is onzeker bij welke kop het getal in kolom E hoort.",
          },
        ],
      },
      {
        titel: "een cel over twee kolommen en een over twee rijen",
        bladen: {
          Jeugd: {
            rijen: [
              ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
              ["Sport", "Klokuur activiteit", 152, null],
              ["Sport", "Aantal deelnemers", 1000, 1040],
              ["Bingo", "Klokuur activiteit", 10, null],
            ],
            samengevoegd: ["C2:D2", "D3:D4"],
          },
        },
        bevindingen: [
          { cellen: ["Jeugd!C2:D2"], gevonden: 152 },
          { cellen: ["Jeugd!D3:D4"], gevonden: 1040 },
        ],
      },
      {
        titel: "de waarden een kolom naar links verschoven",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", 1000, 1040, null],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!B3"], gevonden: 1000 }],
      },
      {
        titel: "een hele kolom getallen zonder kop",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
            ["Sport", "Klokuur activiteit", 152, 190, 7],
            ["Sport", "Aantal deelnemers", 1000, 1040, 9],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2:E3"], ernst: "waarschuwing" }],
      },
      {
        titel: "één jaar boven twee kolommen",
        bladen: {
          Bezoek: [
            ["Bezoekers", 2021, 2022, 2022, 2024],
            ["Aantal bezoekers", 410, 455, 470, 490],
            ["Aantal rondleidingen", 12, 14, 15, 16],
          ],
        },
        bevindingen: [
          {
            cellen: ["Bezoek!C1", "Bezoek!D1"],
            gevonden: 2,
            bericht: "De kop '2022' staat twee keer boven deze tabel; het is onzeker welk jaar waarbij hoort.",
          },
        ],
      },
      {
        titel: "een rij die twee keer is geplakt",
        bladen: {
          Bezoek: [
            ["Bezoekers", 2022, 2023, 2024],
            ["Aantal bezoekers", 410, 455, 470],
            ["Aantal bezoekers", 410, 455, 470],
            ["Aantal rondleidingen", 12, 14, 15],
          ],
        },
        bevindingen: [
          {
            cellen: ["Bezoek!A2", "Bezoek!A3"],
            bericht: "De rij 'Aantal bezoekers' staat hier twee keer, met dezelfde cijfers.",
          },
        ],
      },
    ],
  },
});
