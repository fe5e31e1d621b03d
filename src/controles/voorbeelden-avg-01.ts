import type { EenControle } from "./controle";

/** The examples of AVG-01. */
export const VOORBEELDEN_AVG_01: EenControle["voorbeelden"] = {
  goed: [
    {
      titel: "negen cijfers die niet aan de 11-proef voldoen",
      bladen: {
        Notities: [
          ["Deelnemer", 123456789],
          ["Deelnemer", "111111111"],
        ],
      },
    },
    {
      titel: "telefoonnummers, een IBAN en een RSIN",
      bladen: {
        Notities: [
          ["Telefoon", 612345671],
          ["Bel (0)35 123456782 of +31 6 12345678 of 06-12345678"],
          ["IBAN NL91 ABNA 0417 1643 00"],
          ["RSIN 123456782"],
        ],
      },
    },
    {
      titel: "een bedrag van negen cijfers, als getal en als tekst",
      bladen: {
        Notities: [["Balanstotaal", { getal: 123456782, vorm: "#,##0" }], ["De begroting is € 123.456.782."]],
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 123456782],
        ],
      },
    },
    {
      titel: "acht cijfers zonder voorloopnul: een ander nummer",
      bladen: { Notities: [["Dossier", 10000008]] },
    },
    {
      titel: "een factuur, een artikel en een zaak met een nummer",
      bladen: {
        Notities: [["Zie factuur 123456782."], ["Artikelnummer 123456782 besteld."], ["Zaaknummer 2024-123456782"]],
      },
    },
    {
      titel: "een rekeningnummer zonder letters, en een btw-nummer",
      bladen: { Lijst: [["Rekeningnummer", "123456782"], ["BTW-nummer NL123456782B01"]] },
    },
  ],
  fout: [
    {
      titel: "als getal, als tekst, met punten en met spaties",
      bladen: {
        Notities: [
          ["Deelnemer", 123456782],
          ["Deelnemer", "BSN: 123456782"],
          ["1234.56.782"],
          ["Kind 1234 56 782, zie map"],
        ],
      },
      bevindingen: [
        {
          cellen: ["Notities!B1"],
          gevonden: "*******82",
          bericht: "Dit lijkt een burgerservicenummer (*******82). Verwijder het voor u verstuurt.",
        },
        { cellen: ["Notities!B2"], gevonden: "*******82" },
        { cellen: ["Notities!A3"], gevonden: "*******82" },
        { cellen: ["Notities!A4"], gevonden: "*******82" },
      ],
    },
    {
      titel: "op een verborgen blad, met de voorloopnul in de opmaak",
      bladen: { Namen: { rijen: [["Deelnemer", { getal: 10000008, vorm: "000000000" }]], verborgen: true } },
      bevindingen: [{ cellen: ["Namen!B1"], gevonden: "*******08" }],
    },
    {
      titel: "onder de kop BSN met een verloren nul, in een zin tussen de aantallen, en in een formule",
      bladen: {
        Notities: [["BSN"], [10000008], [{ getal: 123456782, vorm: "#,##0" }]],
        Jeugd: [
          ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
          ["Sport", "Klokuur activiteit", 152, 190],
          ["Sport", "Aantal deelnemers", 1000, "zie dossier 123456782"],
        ],
        Zoek: [[{ formule: "VLOOKUP(123456782,A2:B9,2,0)", uitkomst: 3 }]],
      },
      bevindingen: [
        { cellen: ["Notities!A2"], gevonden: "*******08" },
        { cellen: ["Notities!A3"], gevonden: "*******82" },
        { cellen: ["Jeugd!D3"], gevonden: "*******82" },
        { cellen: ["Zoek!A1"], gevonden: "*******82" },
      ],
    },
    {
      titel: "in een opmerking, een eigenschap en een naam",
      bladen: { Jeugd: { rijen: [["Sport", 152]], opmerkingen: { B1: "Geldt ook voor 123456782" } } },
      eigenschappen: { title: "Dossier 123456782" },
      namen: { client: '"123456782"' },
      bevindingen: [
        { cellen: ["Jeugd!B1"], gevonden: "*******82" },
        {
          cellen: [],
          gevonden: "*******82",
          bericht:
            "Bestandseigenschap 'title': dit lijkt een burgerservicenummer (*******82). Verwijder het voor u verstuurt.",
        },
        { cellen: [], gevonden: "*******82" },
      ],
    },
    {
      titel: "een hele kolom: één bevinding met alle cellen",
      bladen: {
        Deelnemers: [["Nummer"], [123456782], [123456782], [123456782], ["-"], [123456782], [123456782], [123456782]],
      },
      bevindingen: [{ cellen: ["Deelnemers!A2:A4", "Deelnemers!A6:A8"], gevonden: "6 keer, de eerste *******82" }],
    },
    {
      titel: "na het nummer van een factuur toch een ander nummer",
      bladen: { Notities: [["Factuur 123456782 voor 111222333."]] },
      bevindingen: [{ cellen: ["Notities!A1"] }],
    },
  ],
};
