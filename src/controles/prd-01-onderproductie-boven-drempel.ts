import type { Cent } from "../domein/geld";
import { eenheidInZin } from "../domein/eenheid";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { afwijkingen, bedragVan, vanafAantal, vanafProcent } from "./afwijking";
import { procentInZin } from "./cijfers";
import { controle } from "./controle";
import { deeljaartabellen } from "./deeljaar";
import { bronBeschikking } from "./plaats";
import { toelichtingen } from "./toelichting";
import { activiteit, KOP, KOP_TOELICHTING, pe, sport, te } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly eenheid: string;
  readonly procent: number;
  readonly tekort: number;
  readonly bedrag: Cent | null;
}

export const onderproductieBovenDrempel = controle<Parameters>({
  code: "PRD-01",
  naam: "Onderproductie boven drempel",
  ernst: "waarschuwing",
  grondslag: "de realisatie tegenover de afspraak in de beschikking",
  uitleg:
    "U hebt duidelijk minder gedaan dan is afgesproken. Leg uit hoe dat komt en wat u eraan doet. " +
    "Staat er al een toelichting bij de activiteit, dan telt die voor alle rijen van die activiteit. " +
    "Voor prestaties die worden afgerekend, noemen we ook het bedrag. Of u dat terugbetaalt, hangt af van de compensatieregel in de beschikking.",
  instellingen: ["toelichtingVanafProcent", "toelichtingVanafAantal"],
  nodig: "beschikking",
  *controleer(invoer) {
    const bladen = new Set([...deeljaartabellen(invoer).values()].map(({ blad }) => blad));
    for (const blad of bladen)
      yield {
        nietGecontroleerd: `Blad '${blad}' gaat over een deel van het jaar. Of de afspraken van het hele jaar worden gehaald, is nog niet te zeggen.`,
      };
    const uitleg = toelichtingen(invoer);
    for (const afwijking of afwijkingen(invoer)) {
      if (afwijking.verschil >= 0) continue;
      if (!vanafProcent(afwijking, invoer.instellingen) || !vanafAantal(afwijking, invoer.instellingen)) continue;
      const { activiteit: deel, afspraak, regel, realisatie, gerealiseerd, afgesproken } = afwijking;
      yield {
        activiteit: deel.code,
        afspraak: afspraak.id,
        veld: "realisatie",
        cellen: realisatie.cellen,
        gevonden: gerealiseerd,
        verwacht: afgesproken,
        bron: bronBeschikking(invoer.beschikking),
        toelichting: uitleg.voor(deel.code, regel),
        parameters: {
          naam: deel.naam,
          eenheid: afspraak.eenheid,
          procent: afwijking.procent,
          tekort: -afwijking.verschil,
          bedrag: bedragVan(afwijking),
        },
      };
    }
  },
  bericht: ({ naam, eenheid, procent, tekort, bedrag }) =>
    `${naam}: ${procentInZin(procent)} minder dan afgesproken (${eenheidInZin(tekort, eenheid)}${bedrag === null ? "" : `, ${schrijfEuro(bedrag)}`}).`,
  herstelTekst: () => "Leg uit hoe het komt, wat het gevolg is en wat u eraan doet.",
  voorbeelden: {
    goed: [
      {
        titel: "meer dan afgesproken",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 190], ["Sport", "Aantal deelnemers", 1000, 1040]] },
      },
      {
        titel: "iets minder, onder de drempel",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 140], ["Sport", "Aantal deelnemers", 1000, 901]] },
      },
      {
        titel: "een groot percentage van een klein aantal",
        beschikking: { activiteiten: [sport(pe(4))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 4, 3]] },
      },
      {
        titel: "een afspraak van nul",
        beschikking: { activiteiten: [sport(pe(152), te(0))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 150], ["Sport", "Aantal deelnemers", 0, 0]] },
      },
      {
        titel: "een schatting rond de afspraak",
        bladen: {
          Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 150], ["Sport", "Aantal deelnemers", 1000, "ca. 950"]],
        },
      },
      {
        titel: "een half jaar is nog geen jaar",
        bladen: {
          Jeugd: [
            ["Halfjaarrapportage 2024"],
            [],
            KOP,
            ["Sport", "Klokuur activiteit", 152, 80],
            ["Sport", "Aantal deelnemers", 1000, 510],
          ],
        },
      },
      {
        titel: "tien procent, maar net geen twee eenheden",
        beschikking: { activiteiten: [sport(pe(10))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 10, 9]] },
      },
      {
        titel: "een blad per locatie: samen is de afspraak gehaald",
        bladen: {
          Noord: [KOP, ["Sport", "Klokuur activiteit", 76, 70]],
          Zuid: [KOP, ["Sport", "Klokuur activiteit", 76, 85]],
        },
      },
    ],
    fout: [
      {
        titel: "precies op de drempel",
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 150], ["Sport", "Aantal deelnemers", 1000, 900]] },
        bevindingen: [
          {
            cellen: ["Jeugd!D3"],
            gevonden: 900,
            verwacht: 1000,
            status: "open",
            bericht: "Jeugd - Gezonde leefstijl - Sport en beweging: 10% minder dan afgesproken (100 deelnemers).",
          },
        ],
      },
      {
        titel: "met het bedrag van wat wordt afgerekend",
        beschikking: { activiteiten: [sport(pe(152))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 152, 52]] },
        bevindingen: [
          {
            cellen: ["Jeugd!D2"],
            gevonden: 52,
            verwacht: 152,
            bericht:
              "Jeugd - Sport en beweging: 66% minder dan afgesproken (100 klokuur activiteit, €\u00a010.000,00).",
          },
        ],
      },
      {
        titel: "één toelichting geldt voor alle rijen van de activiteit",
        beschikking: { activiteiten: [sport(pe(152), te(1000)), activiteit("Huiswerk", "Huiswerkgroepen", [pe(465)])] },
        bladen: {
          Jeugd: [
            KOP_TOELICHTING,
            ["Sport", "Klokuur activiteit", 152, 52, "De begeleider was lang ziek; een invaller was er niet."],
            ["Sport", "Aantal deelnemers", 1000, 400, null],
            ["Huiswerk", "Klokuur activiteit", 465, 301, null],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!D2"], status: "toegelicht" },
          { cellen: ["Jeugd!D3"], status: "toegelicht" },
          { cellen: ["Jeugd!D4"], status: "open" },
        ],
      },
      {
        titel: "precies tien procent en precies twee eenheden",
        beschikking: { activiteiten: [sport(pe(20))] },
        bladen: { Jeugd: [KOP, ["Sport", "Klokuur activiteit", 20, 18]] },
        bevindingen: [
          {
            cellen: ["Jeugd!D2"],
            gevonden: 18,
            verwacht: 20,
            bericht: "Jeugd - Sport en beweging: 10% minder dan afgesproken (2 klokuur activiteit, € 200,00).",
          },
        ],
      },
      {
        titel: "een blad per locatie: samen te weinig",
        bladen: {
          Noord: [KOP, ["Sport", "Klokuur activiteit", 76, 40]],
          Zuid: [KOP, ["Sport", "Klokuur activiteit", 76, 60]],
        },
        bevindingen: [{ cellen: ["Noord!D2", "Zuid!D2"], gevonden: 100, verwacht: 152 }],
      },
    ],
  },
});
