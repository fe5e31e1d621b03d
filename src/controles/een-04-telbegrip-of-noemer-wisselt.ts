import type { Afspraak } from "../domein/beschikking";
import type { Regel } from "../domein/productie";
import { eenheidVorm } from "../inlezen/eenheden";
import { controle } from "./controle";
import { bronBeschikking, identiteit, register, regelNaam, type Register } from "./plaats";
import { afgesprokenTelling, bedoeldeAfspraak, persoonstelling } from "./telbegrip";
import { noemerIn, zelfdeNoemer } from "./noemer";
import { vermeldendeRegels } from "./vermeldende-regels";
import { KOP, pe, sport, te } from "./voorbeeld-delen";

interface Parameters {
  readonly wat: "telling" | "noemer";
  readonly naam: string;
  readonly afgesproken: string;
  readonly geteld: string;
}

/** What the afspraak and the row count differently: the way of counting people, or the population that a rate is of; null when neither. */
function verschil(afspraak: Afspraak, eenheid: string): Pick<Parameters, "wat" | "afgesproken" | "geteld"> | null {
  const [bij, hier] = [noemerIn(afspraak.eenheid), noemerIn(eenheid)];
  if (bij !== null && hier !== null && !zelfdeNoemer(bij, hier))
    return { wat: "noemer", afgesproken: bij, geteld: hier };
  const [afgesproken, geteld] = [afgesprokenTelling(afspraak), persoonstelling(eenheid)];
  if (afgesproken === null || geteld === null || afgesproken === geteld) return null;
  return { wat: "telling", afgesproken, geteld };
}

/** The afspraak that a row reports, also where the unit is worded so differently that it was not matched. */
function afspraakVan(regel: Regel, boek: Register): Afspraak | null {
  const activiteit = boek.activiteit(regel.koppeling.activiteit);
  if (!activiteit) return null;
  return boek.afspraak(activiteit.code, regel.afspraakId) ?? bedoeldeAfspraak(regel, activiteit);
}

/** A unit as it is compared here: 'Deelnemers' above a column is the agreed 'Aantal deelnemers'. */
function zonderAantal(eenheid: string): string {
  return eenheidVorm(eenheid).replace(/^aantal /, "");
}

export const telbegripOfNoemerWisselt = controle<Parameters>({
  code: "EEN-04",
  naam: "Telbegrip of noemer wisselt",
  ernst: "waarschuwing",
  grondslag: "wat het werkboek telt tegenover wat de afspraak telt",
  uitleg:
    "Deelnames, deelnemers, unieke deelnemers en bereik zijn vier verschillende tellingen. " +
    "Wie tien keer komt, is één unieke deelnemer en tien deelnames. " +
    "Ook 'per 1.000 inwoners' en 'per 1.000 jongeren' zijn verschillend, net als een cijfer voor heel Nederland of voor een klasse van gemeenten. " +
    "Uw werkboek gebruikt een ander woord dan de beschikking. Kijk wat u hebt geteld en gebruik het woord van de beschikking, of overleg met de gemeente.",
  nodig: "beschikking",
  *controleer({ productie, beschikking }) {
    const boek = register(beschikking);
    for (const regel of vermeldendeRegels(productie)) {
      const afspraak = regel.eenheid === null ? null : afspraakVan(regel, boek);
      if (!afspraak || !regel.eenheid) continue;
      const anders = verschil(afspraak, regel.eenheid.tekst);
      if (anders === null) continue;
      if (zonderAantal(regel.eenheid.tekst) === zonderAantal(afspraak.eenheid)) continue;
      yield {
        ...identiteit(regel, "telbegrip"),
        cellen: regel.eenheid.cellen,
        gevonden: anders.geteld,
        verwacht: anders.afgesproken,
        bron: bronBeschikking(beschikking),
        parameters: { naam: regelNaam(regel, boek), ...anders },
      };
    }
  },
  bericht: ({ wat, naam, afgesproken, geteld }) =>
    wat === "noemer"
      ? `${naam}: de afspraak gaat over ${afgesproken}, uw cijfer over ${geteld}. Welke is het?`
      : `${naam}: de afspraak telt ${afgesproken}, uw cijfer ${geteld}. Welke is het?`,
  herstelTekst: () => "Kijk wat u hebt geteld, en gebruik de eenheid van de beschikking.",
  voorbeelden: {
    goed: [
      {
        titel: "de eenheid van de beschikking zelf, ook als die deelnames bedoelt",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
      {
        titel: "een ander woord voor dezelfde telling",
        beschikking: {
          activiteiten: [sport(pe(152), te(120, { eenheid: "Aant. versch. deeln.", telbegrip: "unieke deelnemers" }))],
        },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Unieke deelnemers", 120, 173]] },
      },
      {
        titel: "een telling die niet over mensen gaat",
        beschikking: { activiteiten: [sport(pe(152), te(100, { eenheid: "Aantal adviezen", telbegrip: "adviezen" }))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal adviezen", 100, 124]] },
      },
      {
        titel: "dezelfde noemer, anders geschreven",
        beschikking: {
          activiteiten: [sport(pe(152), te(12, { eenheid: "Aantal per 1.000 inwoners", telbegrip: null }))],
        },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "aantal per 1000 inwoners", 12, 14]],
        },
      },
      {
        titel: "deelnemers in de kop van een kolom, zonder het woord aantal",
        beschikking: { activiteiten: [sport(pe(152), te(60, { telbegrip: "deelnemers" }))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Deelnemers", 60, 64]] },
      },
    ],
    fout: [
      {
        titel: "deelnames waar unieke deelnemers zijn afgesproken",
        beschikking: {
          activiteiten: [
            sport(pe(152), te(60, { eenheid: "Aantal unieke deelnemers", telbegrip: "unieke deelnemers" })),
          ],
        },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnames", 60, 430]] },
        bevindingen: [
          {
            cellen: ["Jeugd!B3"],
            gevonden: "deelnames",
            verwacht: "unieke deelnemers",
            bericht:
              "Jeugd - Sport en beweging: de afspraak telt unieke deelnemers, uw cijfer deelnames. Welke is het?",
          },
        ],
      },
      {
        titel: "unieke deelnemers waar deelnames zijn afgesproken",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal unieke deelnemers", 1000, 140]],
        },
        bevindingen: [{ cellen: ["Jeugd!B3"], gevonden: "unieke deelnemers", verwacht: "deelnames" }],
      },
      {
        titel: "deelnemers waar bereik is afgesproken",
        beschikking: { activiteiten: [sport(pe(152), te(500, { eenheid: "Bereik", telbegrip: "bereik" }))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 500, 640]] },
        bevindingen: [{ cellen: ["Jeugd!B3"], gevonden: "deelnemers", verwacht: "bereik" }],
      },
      {
        titel: "per 1.000 inwoners afgesproken, per 1.000 jongeren geteld",
        beschikking: {
          activiteiten: [sport(pe(152), te(12, { eenheid: "Aantal per 1.000 inwoners", telbegrip: null }))],
        },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal per 1.000 jongeren", 12, 14]],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!B3"],
            gevonden: "jongeren",
            verwacht: "inwoners",
            bericht:
              "Jeugd - Sport en beweging: de afspraak gaat over inwoners, uw cijfer over jongeren. Welke is het?",
          },
        ],
      },
      {
        titel: "een cijfer van de klasse waar dat van Nederland is afgesproken",
        beschikking: {
          activiteiten: [sport(pe(152), te(12, { eenheid: "Percentage sporters (NL)", telbegrip: null }))],
        },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Percentage sporters (klasse)", 12, 14]],
        },
        bevindingen: [{ cellen: ["Jeugd!B3"], gevonden: "de klasse van gemeenten", verwacht: "heel Nederland" }],
      },
    ],
  },
});
