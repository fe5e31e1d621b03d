import type { Bereik } from "../domein/bereik";
import type { Afspraak } from "../domein/beschikking";
import type { Getal, Productie, Regel } from "../domein/productie";
import { schrijfStreefwaarde } from "../domein/streefwaarde";
import { telsoort } from "../inlezen/eenheden";
import { controle } from "./controle";
import { ontbrekendeIndicatoren } from "./indicator-vermeld";
import { bronBeschikking, regelsPerActiviteit, sleutel } from "./plaats";
import { activiteit, KOP, pe, peVan, sport, te } from "./voorbeeld-delen";
import { moetGeteld, teVerantwoorden } from "./verantwoord";

type Parameters = Telling | { readonly soort: "indicator"; readonly naam: string; readonly code: string };

interface Telling {
  readonly soort: "telling";
  readonly naam: string;
  readonly eenheid: string;
  readonly streefwaarde: string;
  /** The rows are there, in a log, but none of its columns says how much. */
  readonly inLog: boolean;
  /** What the log would need a column for. */
  readonly kolom: string;
}

/** A row that names no unit and holds no figures: a place where something could have stood. */
function isLeeg(regel: Regel): boolean {
  const { eenheid, afspraak, realisatie, verschil } = regel;
  return eenheid === null && isOnbekend(realisatie) && isOnbekend(afspraak) && isOnbekend(verschil);
}

function isOnbekend(getal: Getal | null): boolean {
  return getal === null || getal.telling.status === "onbekend";
}

/** A row that may report an afspraak in other words. A row of a financier without an agreement does not. */
function isNietGeplaatst({ afspraakId, financier }: Regel): boolean {
  return afspraakId === null && financier === null;
}

/** A telling of which nothing was agreed: that it is not there is no gap. */
function isNietsAfgesproken({ soort, streefwaarde }: Afspraak): boolean {
  return soort === "TE" && streefwaarde.soort === "getal" && streefwaarde.waarde === 0;
}

/** The first row of each afspraak that logs name and cannot count. */
function nietTelbaarInLogs({ registraties }: Productie): ReadonlyMap<string, readonly Bereik[]> {
  const per = new Map<string, readonly Bereik[]>();
  for (const { activiteit, afspraak, cellen } of registraties.flatMap(({ nietTelbaar }) => nietTelbaar)) {
    const naam = sleutel(activiteit, afspraak);
    if (!per.has(naam)) per.set(naam, cellen);
  }
  return per;
}

/** An indicator that the partner reports himself. */
const MEEDOEN = {
  code: "MI-2-1",
  naam: "Aantal jongeren dat meedoet",
  opgave: "Meedoen en inclusie",
  doel: 2,
  telbegrip: "unieke deelnemers",
  leeftijd: [16, 20],
  richting: "hoger",
  bron: "verantwoording",
  frequentie: "jaarlijks",
};

export const afgesprokenTellingOntbreekt = controle<Parameters>({
  code: "IDB-05",
  naam: "Afgesproken telling ontbreekt",
  ernst: "fout",
  grondslag: "de afspraken per activiteit in de beschikking tegenover de rijen in het werkboek",
  uitleg:
    "De beschikking vraagt bij deze activiteit nog een telling, en die staat niet in uw werkboek. " +
    "Voeg een rij toe met de eenheid en het aantal. Hebt u het niet geteld, schrijf dan 'niet geregistreerd' en leg uit waarom. " +
    "Unieke deelnemers, gemiddelden en maanden volgen niet uit een registratie: zet die in een tabel met totalen. " +
    "Een afspraak met een andere financier hoeft u hier niet te melden. " +
    "Ook een indicator waarvan de beschikking zegt dat u het cijfer zelf verantwoordt, hoort in het werkboek.",
  nodig: "beschikking",
  *controleer({ productie, beschikking, inhoud }) {
    const perActiviteit = regelsPerActiviteit(productie);
    const nietTelbaar = nietTelbaarInLogs(productie);
    for (const activiteit of teVerantwoorden(beschikking)) {
      const regels = (perActiviteit.get(activiteit.code) ?? []).filter((regel) => !isLeeg(regel));
      const gemeld = new Set(regels.map((regel) => regel.afspraakId));
      const onbekend = new Set(regels.filter(isNietGeplaatst).map((regel) => regel.soort));
      for (const afspraak of activiteit.afspraken) {
        if (gemeld.has(afspraak.id) || !moetGeteld(activiteit, afspraak) || isNietsAfgesproken(afspraak)) continue;
        // A row with a unit that the beschikking does not know may be this one: EEN-01 asks for it.
        if (onbekend.has(afspraak.soort) || onbekend.has(null)) continue;
        const inLog = nietTelbaar.get(sleutel(activiteit.code, afspraak.id));
        if (regels.length === 0 && inLog === undefined) continue;
        const cellen = inLog ?? regels.find((regel) => regel.naam !== null)?.naam?.cellen ?? [];
        yield {
          activiteit: activiteit.code,
          afspraak: afspraak.id,
          cellen: cellen.slice(0, 1),
          gevonden: null,
          verwacht: afspraak.eenheid,
          bron: bronBeschikking(beschikking),
          parameters: {
            soort: "telling",
            naam: activiteit.naam,
            eenheid: afspraak.eenheid,
            streefwaarde: schrijfStreefwaarde(afspraak.streefwaarde),
            inLog: inLog !== undefined,
            kolom: telsoort(afspraak) === "niet te tellen" ? afspraak.telbegrip! : `'${afspraak.eenheid}'`,
          },
        };
      }
    }
    for (const { code, naam } of ontbrekendeIndicatoren(beschikking, inhoud)) {
      yield {
        anker: { blad: "beschikking", wat: `indicator ${code}` },
        // It may be there under another name: then no work is held up.
        ernst: "waarschuwing",
        cellen: [],
        gevonden: null,
        verwacht: naam,
        bron: bronBeschikking(beschikking),
        parameters: { soort: "indicator", naam, code },
      };
    }
  },
  bericht: (parameters) => {
    if (parameters.soort === "indicator")
      return `De beschikking vraagt ook indicator ${parameters.code}, '${parameters.naam}'; die noemt uw werkboek niet.`;
    const { naam, eenheid, streefwaarde, inLog, kolom } = parameters;
    return inLog
      ? `${naam}, '${eenheid}' (afspraak ${streefwaarde}): dit kan ik niet uit de registratie tellen, want er is geen kolom voor ${kolom}. Vul het aantal in een tabel met totalen in.`
      : `${naam}: de beschikking vraagt ook '${eenheid}' (afspraak ${streefwaarde}); die rij ontbreekt.`;
  },
  herstelTekst: (parameters) => {
    if (parameters.soort === "indicator")
      return "Voeg een rij toe met de naam van de indicator en het cijfer. Staat hij er onder een andere naam, gebruik dan de naam uit de beschikking.";
    return parameters.inLog
      ? `Maak een tabel met totalen, met een rij voor deze activiteit, de eenheid '${parameters.eenheid}' en het aantal.`
      : `Voeg een rij toe met de eenheid '${parameters.eenheid}' en het aantal.`;
  },
  voorbeelden: {
    goed: [
      {
        titel: "beide tellingen staan erin",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
      {
        titel: "geen aanvullende telling afgesproken",
        beschikking: { activiteiten: [sport(pe(152))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
      },
      {
        titel: "de afspraak van een andere financier hoeft niet",
        beschikking: { activiteiten: [sport(pe(152), peVan("scholen", 58))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
      },
      {
        titel: "niet geregistreerd, maar wel genoemd",
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, 190],
            ["Sport", "Aantal deelnemers", 1000, "niet geregistreerd"],
          ],
        },
      },
      {
        titel: "een telling met een afspraak van nul hoeft er niet te staan",
        beschikking: { activiteiten: [sport(pe(152), te(0))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
      },
      {
        titel: "een indicator die het werkboek noemt, ook als percentage",
        beschikking: {
          indicatoren: [MEEDOEN],
        },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]],
          Indicatoren: [
            ["Indicator", "2024"],
            ["Percentage jongeren dat meedoet", "44%"],
          ],
        },
      },
      {
        titel: "indicatoren uit een andere bron, of die niet elk jaar worden gemeten",
        beschikking: {
          indicatoren: [
            { ...MEEDOEN, bron: "gezondheidsmonitor" },
            { ...MEEDOEN, code: "MI-2-2", frequentie: "tweejaarlijks" },
          ],
        },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
    ],
    fout: [
      {
        titel: "de aanvullende telling ontbreekt",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
        bevindingen: [{ cellen: ["Jeugd!A2"], gevonden: null, verwacht: "Aantal deelnemers" }],
      },
      {
        titel: "de prestatie-eenheid ontbreekt",
        bladen: { Jeugd: [KOP, ["Sport", "Aantal deelnemers", 1000, 1040]] },
        bevindingen: [{ cellen: ["Jeugd!A2"], gevonden: null, verwacht: "Klokuur activiteit" }],
      },
      {
        titel: "een registratie kan geen koppels per maand of unieke deelnemers tellen: één melding per afspraak",
        beschikking: {
          activiteiten: [
            sport(pe(152), te(60, { eenheid: "Aant. versch. deeln.", telbegrip: "unieke deelnemers" })),
            activiteit("Maatjes", "Maatjesproject", [
              pe(120, { eenheid: "Aantal koppels per maand", telbegrip: "koppelmaanden" }),
            ]),
          ],
        },
        bladen: {
          Registratie: [
            ["Datum", "Activiteit", "Uren", "Deelnemers"],
            ["15-01-2024", "Sport", 152, 12],
            ["16-01-2024", "Maatjes", 2, 4],
            ["17-01-2024", "Maatjes", 2, 4],
          ],
        },
        bevindingen: [
          {
            cellen: ["Registratie!A2:D2"],
            verwacht: "Aant. versch. deeln.",
            bericht:
              "Jeugd - Sport en beweging, 'Aant. versch. deeln.' (afspraak 60): dit kan ik niet uit de registratie tellen, want er is geen kolom voor unieke deelnemers. Vul het aantal in een tabel met totalen in.",
          },
          { cellen: ["Registratie!A3:D3"], verwacht: "Aantal koppels per maand" },
        ],
      },
      {
        titel: "een telling met een minimum ontbreekt",
        beschikking: {
          activiteiten: [sport(pe(152), te("min. 200", { eenheid: "Aantal adviezen", telbegrip: "adviezen" }))],
        },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
        bevindingen: [
          {
            cellen: ["Jeugd!A2"],
            verwacht: "Aantal adviezen",
            bericht:
              "Jeugd - Sport en beweging: de beschikking vraagt ook 'Aantal adviezen' (afspraak min. 200); die rij ontbreekt.",
          },
        ],
      },
      {
        titel: "een indicator die de partner zelf verantwoordt, ontbreekt",
        beschikking: {
          indicatoren: [MEEDOEN],
        },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
        bevindingen: [
          {
            cellen: [],
            ernst: "waarschuwing",
            verwacht: "Aantal jongeren dat meedoet",
            bericht:
              "De beschikking vraagt ook indicator MI-2-1, 'Aantal jongeren dat meedoet'; die noemt uw werkboek niet.",
          },
        ],
      },
    ],
  },
});
