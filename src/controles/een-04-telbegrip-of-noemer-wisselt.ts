import type { Afspraak } from "../domein/beschikking";
import type { Regel } from "../domein/productie";
import { eenheidVorm } from "../inlezen/eenheden";
import { controle } from "./controle";
import { bronBeschikking, identiteit, register, regelNaam, type Register } from "./plaats";
import { afgesprokenTelling, bedoeldeAfspraak, persoonstelling, type Persoonstelling } from "./telbegrip";
import { KOP, pe, sport, te } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly afgesproken: Persoonstelling;
  readonly geteld: Persoonstelling;
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
    "Uw werkboek gebruikt een ander woord dan de beschikking. Kijk wat u hebt geteld en gebruik het woord van de beschikking, of overleg met de gemeente.",
  nodig: "beschikking",
  *controleer({ productie, beschikking }) {
    const boek = register(beschikking);
    for (const regel of productie.regels) {
      const afspraak = afspraakVan(regel, boek);
      if (!afspraak || !regel.eenheid) continue;
      const [afgesproken, geteld] = [afgesprokenTelling(afspraak), persoonstelling(regel.eenheid.tekst)];
      if (afgesproken === null || geteld === null || afgesproken === geteld) continue;
      if (zonderAantal(regel.eenheid.tekst) === zonderAantal(afspraak.eenheid)) continue;
      yield {
        ...identiteit(regel, "telbegrip"),
        cellen: regel.eenheid.cellen,
        gevonden: geteld,
        verwacht: afgesproken,
        bron: bronBeschikking(beschikking),
        parameters: { naam: regelNaam(regel, boek), afgesproken, geteld },
      };
    }
  },
  bericht: ({ naam, afgesproken, geteld }) =>
    `${naam}: de afspraak telt ${afgesproken}, uw cijfer ${geteld}. Welke is het?`,
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
    ],
  },
});
