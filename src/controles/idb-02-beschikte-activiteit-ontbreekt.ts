import type { Bereik } from "../domein/bereik";
import type { Activiteit } from "../domein/beschikking";
import type { NietHerkend, Productie } from "../domein/productie";
import { normaliseer } from "../inlezen/tekst";
import type { Raster } from "../werkboek/raster";
import { controle } from "./controle";
import { aantalRijen } from "./niet-geteld";
import { bronBeschikking, regelsPerActiviteit } from "./plaats";
import { activiteit as voorbeeldActiviteit, KOP, pe, peVan, sport } from "./voorbeeld-delen";
import { moetGeteld, teVerantwoorden } from "./verantwoord";

const TWEE = [sport(pe(152)), voorbeeldActiviteit("Huiswerk", "Huiswerkgroepen", [pe(465)])];

interface Parameters {
  readonly naam: string;
  /** Rows of a log that name the activity and were not counted. */
  readonly overgeslagen: number;
}

/** Whether any table was recognised that can hold production: without one nothing can be missed. */
function heeftProductie({ tabellen }: Productie): boolean {
  return tabellen.some(
    (tabel) => tabel.soort !== "afrekening" && tabel.soort !== "begroting" && tabel.soort !== "reeks",
  );
}

/** The (normalised) texts in the parts of the workbook that were not recognised, each with its sheet. */
function nietHerkendeTeksten(delen: readonly NietHerkend[], rasters: readonly Raster[]): Map<string, string> {
  const perBlad = new Map(rasters.map((raster) => [raster.blad, raster]));
  const teksten = new Map<string, string>();
  const gezien = new Set<number>();
  for (const { bereik } of delen) {
    const raster = perBlad.get(bereik.blad);
    raster?.voorElkeCel(
      (rij, kolom, soort) => {
        if (soort !== "tekst" || kolom < bereik.kolom || kolom > bereik.totKolom) return;
        const nummer = raster.tekstNummer(rij, kolom);
        if (gezien.has(nummer)) return;
        gezien.add(nummer);
        teksten.set(normaliseer(String(raster.waarde(rij, kolom))), bereik.blad);
      },
      bereik.rij,
      bereik.totRij + 1,
    );
  }
  return teksten;
}

interface Overgeslagen {
  readonly aantal: number;
  readonly cellen: readonly Bereik[];
}

/** Rows of logs that name an activity and were not counted. */
function overgeslagenVan(code: string, { registraties }: Productie): Overgeslagen {
  const eigen = registraties.flatMap(({ overgeslagen }) =>
    overgeslagen.filter(({ activiteit }) => activiteit === code),
  );
  return {
    aantal: eigen.reduce((som, { aantal }) => som + aantal, 0),
    cellen: eigen.flatMap(({ cellen }) => cellen),
  };
}

/** Whether logs name the activity, while they cannot say how much of anything that is agreed. */
function isNietTelbaar(activiteit: Activiteit, { registraties }: Productie): boolean {
  const bekend = new Set(
    registraties
      .flatMap(({ nietTelbaar }) => nietTelbaar)
      .filter((een) => een.activiteit === activiteit.code)
      .map(({ afspraak }) => afspraak),
  );
  return activiteit.afspraken.every((afspraak) => bekend.has(afspraak.id) || !moetGeteld(activiteit, afspraak));
}

export const beschikteActiviteitOntbreekt = controle<Parameters>({
  code: "IDB-02",
  naam: "Beschikte activiteit ontbreekt",
  ernst: "fout",
  grondslag: "de activiteiten van de beschikking tegenover die van het werkboek",
  uitleg:
    "U verantwoordt elke activiteit uit de beschikking, ook een activiteit die is gestopt of niet is begonnen. " +
    "Zet de activiteit in uw werkboek met het aantal 0, of met 'gestopt' en een toelichting. " +
    "Een activiteit die helemaal door een andere financier wordt betaald, hoeft niet in dit werkboek.",
  nodig: "beschikking",
  *controleer({ productie, beschikking, inhoud }) {
    if (!heeftProductie(productie)) {
      yield {
        nietGecontroleerd:
          "In dit werkboek is geen tabel met productie herkend. Of er activiteiten ontbreken, is niet te zeggen.",
      };
      return;
    }
    const gemeld = regelsPerActiviteit(productie);
    const elders = nietHerkendeTeksten(productie.nietHerkend, inhoud.rasters);
    for (const activiteit of teVerantwoorden(beschikking)) {
      if (gemeld.has(activiteit.code)) continue;
      // Rows of a log that say too little: IDB-05 tells so of each agreement.
      if (isNietTelbaar(activiteit, productie)) continue;
      const namen = [activiteit.code, activiteit.naam, activiteit.afkorting ?? ""].map(normaliseer);
      const blad = namen.map((naam) => (naam === "" ? undefined : elders.get(naam))).find((deel) => deel !== undefined);
      if (blad !== undefined) {
        yield { nietGecontroleerd: `${activiteit.naam} staat op blad '${blad}', in een deel dat niet is herkend.` };
        continue;
      }
      const log = overgeslagenVan(activiteit.code, productie);
      yield {
        activiteit: activiteit.code,
        cellen: log.cellen,
        gevonden: null,
        verwacht: activiteit.naam,
        bron: bronBeschikking(beschikking),
        parameters: { naam: activiteit.naam, overgeslagen: log.aantal },
      };
    }
  },
  bericht: ({ naam, overgeslagen }) =>
    overgeslagen > 0
      ? `Over ${naam} is niets geteld: wat in de registratie staat (${aantalRijen(overgeslagen)}), telt niet mee. Ook een gestopte activiteit verantwoordt u.`
      : `Over ${naam} is niets ingevuld; ook een gestopte activiteit verantwoordt u.`,
  herstelTekst: () => "Voeg de activiteit toe met de realisatie, met 0, of met 'gestopt' en een toelichting.",
  voorbeelden: {
    goed: [
      {
        titel: "alle activiteiten staan erin",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
      },
      {
        titel: "gestopt, en zo verantwoord",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, "gestopt"]] },
      },
      {
        titel: "een andere financier betaalt de hele activiteit",
        beschikking: {
          activiteiten: [sport(pe(152)), voorbeeldActiviteit("Lessen", "Lessen op school", [peVan("scholen", 58)])],
        },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
      },
      {
        titel: "nul ingevuld, niet gestart, of nog leeg: de activiteit staat erin",
        beschikking: { activiteiten: [...TWEE, voorbeeldActiviteit("Advies", "Adviesgesprekken", [pe(40)])] },
        bladen: {
          Jeugd: [
            KOP,
            ["Sport", "Klokuur activiteit", 152, 0],
            ["Huiswerk", "Klokuur activiteit", 465, "niet gestart"],
            ["Advies", "Klokuur activiteit", 40, null],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "de tweede activiteit ontbreekt",
        beschikking: { activiteiten: TWEE },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
        bevindingen: [{ cellen: [], gevonden: null, verwacht: "Huiswerkgroepen" }],
      },
      {
        titel: "de eerste activiteit ontbreekt",
        beschikking: { activiteiten: TWEE },
        bladen: { Jeugd: [KOP, ["Huiswerk", "Klokuur activiteit", 465, 301]] },
        bevindingen: [{ cellen: [], gevonden: null, verwacht: "Jeugd - Sport en beweging" }],
      },
      {
        titel: "alleen een onbekende activiteit ingevuld",
        bladen: { Jeugd: [KOP, ["Schaakclub", "Klokuur activiteit", 40, 44]] },
        bevindingen: [{ cellen: [], verwacht: "Jeugd - Gezonde leefstijl - Sport en beweging" }],
      },
    ],
  },
});
