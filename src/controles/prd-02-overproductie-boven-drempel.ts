import type { Cent } from "../domein/geld";
import { eenheidInZin } from "../domein/eenheid";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { afwijkingen, bedragVan, vanafProcent } from "./afwijking";
import { procentInZin } from "./cijfers";
import { controle } from "./controle";
import { bronBeschikking } from "./plaats";
import { toelichtingen } from "./toelichting";
import { KOP, KOP_TOELICHTING, pe, sport, te } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly eenheid: string;
  readonly procent: number;
  readonly meer: number;
  readonly bedrag: Cent | null;
}

export const overproductieBovenDrempel = controle<Parameters>({
  code: "PRD-02",
  naam: "Overproductie boven drempel",
  ernst: "waarschuwing",
  grondslag: "de realisatie tegenover de afspraak in de beschikking",
  uitleg:
    "U hebt duidelijk meer gedaan dan is afgesproken. Dat is mooi, maar het wordt niet uitbetaald. " +
    "Wel kan het een tekort bij een andere activiteit goedmaken, als de beschikking dat toestaat. " +
    "Is het heel veel meer, kijk dan of het getal klopt en leg uit hoe het komt.",
  instellingen: ["toelichtingVanafProcent", "overproductieOpvallendProcent"],
  nodig: "beschikking",
  *controleer(invoer) {
    const uitleg = toelichtingen(invoer);
    for (const afwijking of afwijkingen(invoer)) {
      if (afwijking.verschil <= 0 || !vanafProcent(afwijking, invoer.instellingen)) continue;
      const { activiteit, afspraak, regel, realisatie, procent, verschil } = afwijking;
      yield {
        activiteit: activiteit.code,
        afspraak: afspraak.id,
        veld: "realisatie",
        ernst: procent >= invoer.instellingen.overproductieOpvallendProcent ? "waarschuwing" : "info",
        cellen: realisatie.cellen,
        gevonden: afwijking.gerealiseerd,
        verwacht: afwijking.afgesproken,
        bron: bronBeschikking(invoer.beschikking),
        toelichting: uitleg.voor(activiteit.code, regel),
        parameters: {
          naam: activiteit.naam,
          eenheid: afspraak.eenheid,
          procent,
          meer: verschil,
          bedrag: bedragVan(afwijking),
        },
      };
    }
  },
  bericht: ({ naam, eenheid, procent, meer, bedrag }) =>
    `${naam}: ${procentInZin(procent)} meer dan afgesproken (${eenheidInZin(meer, eenheid)}${bedrag === null ? "" : `, ${schrijfEuro(bedrag)}`}). ` +
    "Dit wordt niet uitbetaald.",
  herstelTekst: () => "Kijk of het getal klopt, en leg uit hoe het komt.",
  voorbeelden: {
    goed: [
      {
        titel: "precies wat is afgesproken",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 152], ["Sport", "Aantal deelnemers", 1000, 1000]] },
      },
      {
        titel: "iets meer, onder de drempel",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 160], ["Sport", "Aantal deelnemers", 1000, 1099]] },
      },
      {
        titel: "een afspraak van nul heeft geen percentage",
        beschikking: { activiteiten: [sport(pe(152), te(0))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 152], ["Sport", "Aantal deelnemers", 0, 40]] },
      },
      {
        titel: "een minimum dat ruim is gehaald",
        beschikking: { activiteiten: [sport(pe(152), te("min. 200"))] },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 152], ["Sport", "Aantal deelnemers", "min. 200", 640]],
        },
      },
      {
        titel: "een schatting, en precies het aantal dat nog geen tien procent is",
        beschikking: { activiteiten: [sport(pe(100), te(100))] },
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 100, 109], ["Sport", "Aantal deelnemers", 100, "ca. 105"]],
        },
      },
    ],
    fout: [
      {
        titel: "een kwart meer is goed om te weten",
        beschikking: { activiteiten: [sport(pe(152))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190]] },
        bevindingen: [
          {
            cellen: ["Jeugd!D2"],
            gevonden: 190,
            verwacht: 152,
            ernst: "info",
            bericht:
              "Jeugd - Sport en beweging: 25% meer dan afgesproken (38 klokuur activiteit, €\u00a03.800,00). Dit wordt niet uitbetaald.",
          },
        ],
      },
      {
        titel: "het dubbele is een waarschuwing",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 152], ["Sport", "Aantal deelnemers", 1000, 2000]] },
        bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: 2000, verwacht: 1000, ernst: "waarschuwing", status: "open" }],
      },
      {
        titel: "vijf keer zoveel, met een toelichting",
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 152, "Meer vraag naar online contact door een nieuw kanaal."],
            ["Sport", "Aantal deelnemers", 1000, 5013, null],
          ],
        },
        bevindingen: [{ cellen: ["Jeugd!D3"], gevonden: 5013, ernst: "waarschuwing", status: "toegelicht" }],
      },
      {
        titel: "precies tien procent, ook in een halfjaarrapportage",
        beschikking: { activiteiten: [sport(pe(100))] },
        bladen: { Jeugd: [["Halfjaarrapportage 2024"], [], KOP, ["Sport", "Klokuur activiteit", 100, 110]] },
        bevindingen: [{ cellen: ["Jeugd!D4"], ernst: "info", gevonden: 110, verwacht: 100 }],
      },
    ],
  },
});
