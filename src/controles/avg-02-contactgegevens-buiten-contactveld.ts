import { bereikNaam, cel } from "../domein/bereik";
import type { Raster } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { buurLabels } from "./buren";
import { celscan } from "./celscan";
import { contactSoort, isContactveld, type ContactSoort } from "./contact";
import { controle, type Invoer } from "./controle";
import { losseTeksten } from "./losse-teksten";
import { groepeer, TabelWijzer, voegToe } from "./plaatsen";

interface Parameters {
  readonly plaats: string;
  readonly soort: ContactSoort;
  readonly aantal: number;
}

/** Whether contact data may stand here: a contact column, a field with a contact label, a text that announces it itself. */
function magHier(raster: Raster, wijzer: TabelWijzer, rij: number, kolom: number): boolean {
  const inTabel = wijzer.kolom(raster.blad, rij, kolom);
  if (inTabel) return inTabel.veld === "contact" || isContactveld(inTabel.kop);
  const eigen = String(raster.waarde(rij, kolom));
  return isContactveld(eigen.slice(0, 30)) || buurLabels(raster, rij, kolom).some(isContactveld);
}

function* inCellen({ inhoud, productie }: Invoer): Iterable<Melding<Parameters>> {
  const wijzer = new TabelWijzer(productie);
  for (const { raster, contact } of celscan(inhoud)) {
    const gevonden = new Map<number, number[]>();
    for (const [kolom, rijen] of contact) {
      for (const rij of rijen) if (!magHier(raster, wijzer, rij, kolom)) voegToe(gevonden, kolom, rij);
    }
    for (const { kolom, rijen, cellen } of groepeer(raster.blad, gevonden)) {
      const soort = contactSoort(String(raster.waarde(rijen[0]!, kolom))) ?? "telefoonnummer";
      yield {
        anker: { blad: raster.blad, wat: `${wijzer.kolomNaam(raster.blad, rijen[0]!, kolom)} ${soort}` },
        cellen,
        gevonden: soort,
        verwacht: null,
        bron: "het contactveld",
        parameters: { plaats: "", soort, aantal: rijen.length },
      };
    }
  }
}

function* inOpmerkingen({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  for (const raster of inhoud.rasters) {
    for (const { rij, kolom, tekst } of raster.opmerkingen) {
      const soort = contactSoort(tekst);
      if (!soort) continue;
      const plaats = cel(raster.blad, rij, kolom);
      yield {
        anker: { blad: raster.blad, wat: `opmerking ${soort}` },
        cellen: [plaats],
        gevonden: soort,
        verwacht: null,
        bron: "het contactveld",
        parameters: { plaats: `de opmerking bij ${bereikNaam(plaats)}`, soort, aantal: 1 },
      };
    }
  }
}

function* inWerkboek({ inhoud }: Invoer): Iterable<Melding<Parameters>> {
  for (const { wat, plaats, tekst, verbinding } of losseTeksten(inhoud)) {
    const soort = verbinding ? null : contactSoort(tekst);
    if (!soort) continue;
    yield {
      anker: { blad: "werkboek", wat: `${wat} ${soort}` },
      cellen: [],
      gevonden: soort,
      verwacht: null,
      bron: "het contactveld",
      parameters: { plaats: `de ${plaats[0]!.toLowerCase()}${plaats.slice(1)}`, soort, aantal: 1 },
    };
  }
}

export const contactgegevensBuitenContactveld = controle<Parameters>({
  code: "AVG-02",
  naam: "Telefoon of e-mail buiten contactveld",
  ernst: "waarschuwing",
  grondslag:
    "telefoonnummers, e-mailadressen en rekeningnummers buiten kolommen en velden voor contact, ook in bladnamen en eigenschappen",
  uitleg:
    "De verantwoording gaat naar meer mensen dan u denkt. Telefoonnummers, e-mailadressen en rekeningnummers horen alleen in het " +
    "contactveld. Verplaats ze daarheen, of haal ze weg als niemand ze nodig heeft.",
  *controleer(invoer) {
    yield* inCellen(invoer);
    yield* inOpmerkingen(invoer);
    yield* inWerkboek(invoer);
  },
  bericht: ({ plaats, soort, aantal }) => {
    const waar = plaats === "" ? (aantal === 1 ? "deze cel" : "deze kolom") : plaats;
    const wat = aantal === 1 ? `staat een ${soort}` : `staan ${aantal} keer contactgegevens, zoals een ${soort}`;
    return `In ${waar} ${wat}. Contactgegevens horen alleen in het contactveld.`;
  },
  herstelTekst: () => "Verplaats de gegevens naar het contactveld, of haal ze weg.",
  voorbeelden: {
    goed: [
      {
        titel: "een kolom voor contact",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Contactpersoon"],
            ["Sport", "Klokuur activiteit", 152, 190, "info@voorbeeld.nl"],
            ["Sport", "Aantal deelnemers", 1000, 1040, "06-12345678"],
          ],
        },
      },
      {
        titel: "een contactveld boven de tabel",
        bladen: {
          Jeugd: [["Contactpersoon", "info@voorbeeld.nl"], ["Telefoon:", "035-1234567"], ["Contact: 06 12345678"]],
        },
      },
      {
        titel: "getallen, datums en een apenstaart die geen adres zijn",
        bladen: {
          Jeugd: [
            ["Op 01-02-2024 12:30 waren er 1.250 bezoekers"],
            ["0,6123456789"],
            ["2x @ 12 uur"],
            ["2024-01-05 t/m 2024-12-20"],
          ],
        },
      },
      {
        titel: "jaartallen, nummers en een apenstaart in bladnamen en eigenschappen",
        bladen: { "2024-2025": [["Sport", 152]], "@ 01-02-2024": [["Sport", 152]] },
        eigenschappen: { title: "Productie 2024", creator: "Stichting Balans", category: "100 Jeugd, 2024-001" },
      },
      {
        titel: "een adres in een zin die zegt dat het voor vragen is, en een lijst met rekeningnummers",
        bladen: {
          Jeugd: [["Sport", 152], [], ["Vragen? Neem contact op met de administratie: administratie@voorbeeld.nl"]],
          Lijst: [
            ["Organisatie", "IBAN"],
            ["Buurthuis", "NL91ABNA0417164300"],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "in een toelichting",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
            ["Sport", "Klokuur activiteit", 152, 190, "Vraag dit na bij coach@voorbeeld.nl"],
            ["Sport", "Aantal deelnemers", 1000, 1040, "Bel 06-12345678"],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: "e-mailadres",
            bericht: "In deze cel staat een e-mailadres. Contactgegevens horen alleen in het contactveld.",
          },
          { cellen: ["Jeugd!E3"], gevonden: "telefoonnummer" },
        ],
      },
      {
        titel: "los op een blad, in verschillende schrijfwijzen",
        bladen: {
          Notities: [
            ["Moeder: +31 (0)6 1234 5678"],
            ["vader 0031612345678"],
            ["oma (035) 123 45 67"],
            ["stort op NL91 ABNA 0417 1643 00"],
          ],
        },
        bevindingen: [
          { cellen: ["Notities!A1"], gevonden: "telefoonnummer" },
          { cellen: ["Notities!A2"], gevonden: "telefoonnummer" },
          { cellen: ["Notities!A3"], gevonden: "telefoonnummer" },
          { cellen: ["Notities!A4"], gevonden: "rekeningnummer" },
        ],
      },
      {
        titel: "in een opmerking",
        bladen: { Jeugd: { rijen: [["Sport", 152]], opmerkingen: { B1: "Zie mail van coach@voorbeeld.nl" } } },
        bevindingen: [{ cellen: ["Jeugd!B1"], gevonden: "e-mailadres" }],
      },
      {
        titel: "in de naam van een blad en in een eigenschap van het bestand",
        bladen: { "Bel 06-12345678": [["Sport", 152]] },
        eigenschappen: { creator: "coach@voorbeeld.nl" },
        bevindingen: [
          {
            cellen: [],
            gevonden: "telefoonnummer",
            bericht:
              "In de naam van een blad staat een telefoonnummer. Contactgegevens horen alleen in het contactveld.",
          },
          {
            cellen: [],
            gevonden: "e-mailadres",
            bericht:
              "In de bestandseigenschap 'creator' staat een e-mailadres. Contactgegevens horen alleen in het contactveld.",
          },
        ],
      },
      {
        titel: "een rekeningnummer in een toelichting",
        bladen: {
          Jeugd: [
            ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"],
            ["Sport", "Klokuur activiteit", 152, 190, "Overgemaakt op NL91ABNA0417164300"],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: "rekeningnummer" }],
      },
    ],
  },
});
