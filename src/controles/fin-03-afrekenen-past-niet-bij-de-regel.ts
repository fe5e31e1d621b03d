import { COMPENSATIES, type Compensatie } from "../domein/beschikking";
import { cent, naarEuro, type Cent } from "../domein/geld";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { afrekenrijen, bedrag, berekendeTerug, onbekendIn, rijIdentiteit, vanafTolerantie } from "./afrekentabel";
import { controle } from "./controle";
import { bronBeschikking, register } from "./plaats";
import { activiteit, KOP, KOP_AFREKENING, pe, sport, urenSport } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly compensatie: Compensatie;
  readonly verwacht: Cent;
  readonly gevonden: Cent;
  /** Another mode that does give the stated amount. */
  readonly andere: Compensatie | null;
}

const REGEL: Readonly<Record<Compensatie, string>> = {
  activiteit: "compensatie per activiteit",
  groep: "compensatie binnen de groep",
  totaal: "compensatie over alle groepen",
};

/** The first agreements by code, and how many there are beside them. */
function opsomming(afspraken: readonly string[]): string {
  if (afspraken.length <= 4) return afspraken.join(", ");
  return `${afspraken.slice(0, 3).join(", ")} en nog ${afspraken.length - 3} afspraken`;
}

/** Two activities of € 100,00 per hour, of which half of what is delivered too much makes up for what is short. */
const HELFT = {
  groepen: [{ code: "100", naam: "Jeugd", beschikt: 61700, verrekenen: true }],
  activiteiten: [sport(pe(152)), activiteit("Huiswerk", "Jeugd - Huiswerkgroepen", [pe(465)])],
  instellingen: { compensatieMaximumProcent: 50 },
};
const TEKORT_EN_OVER = [KOP, ["Sport", "Klokuur activiteit", 152, 112], ["Huiswerk", "Klokuur activiteit", 465, 500]];

export const afrekenenPastNietBijDeRegel = controle<Parameters>({
  code: "FIN-03",
  naam: "Afrekenen past niet bij de regel",
  ernst: "fout",
  grondslag: "het bedrag om af te rekenen tegenover de berekening met de compensatieregel van de beschikking",
  uitleg:
    "De beschikking zegt of overproductie een tekort mag goedmaken: niet, binnen de groep, of over alle groepen. " +
    "Daaruit volgt wat u terugbetaalt. In uw afrekentabel staat een ander bedrag. " +
    "Neem het berekende bedrag over, of kijk of de gebruikte regel en de realisatie kloppen. De uitkomst is een voorstel; de gemeente beslist.",
  instellingen: ["compensatie", "compensatieMaximumProcent", "drempelOnderProcent", "tolerantie"],
  nodig: "beschikking",
  *controleer({ productie, beschikking, afrekening, instellingen }) {
    const boek = register(beschikking);
    const { compensatie } = afrekening;
    for (const { rij } of afrekenrijen(productie)) {
      const vermeld = bedrag(rij.terug);
      const verwacht = berekendeTerug(rij, afrekening, compensatie);
      if (rij.terug === null || vermeld === null || verwacht === null) continue;
      const onbekend = onbekendIn(rij, afrekening);
      if (onbekend.length > 0) {
        yield {
          nietGecontroleerd: `Afrekentabel, rij ${rij.naam.tekst}: van ${opsomming(onbekend)} is de realisatie niet bekend.`,
        };
        continue;
      }
      const gevonden = cent(Math.abs(vermeld));
      const past = (wijze: Compensatie): boolean => {
        const berekend = berekendeTerug(rij, afrekening, wijze);
        return berekend !== null && !vanafTolerantie(cent(gevonden - berekend), instellingen.tolerantie);
      };
      if (past(compensatie)) continue;
      const andere = COMPENSATIES.find((wijze) => wijze !== compensatie && past(wijze)) ?? null;
      // A negative amount that fits no mode is a payment to the partner: FIN-02 reports it.
      if (vermeld < 0 && andere === null) continue;
      yield {
        ...rijIdentiteit(rij, rij.terug, "afrekenen"),
        cellen: rij.terug.cellen,
        gevonden: naarEuro(vermeld),
        verwacht: naarEuro(verwacht),
        bron: bronBeschikking(beschikking),
        parameters: { naam: boek.groep(rij.groep)?.naam ?? rij.naam.tekst, compensatie, verwacht, gevonden, andere },
      };
    }
  },
  bericht: ({ naam, compensatie, verwacht, gevonden, andere }) =>
    `${naam}: met ${REGEL[compensatie]} is de afrekening ${schrijfEuro(verwacht)}; er staat ${schrijfEuro(gevonden)}.` +
    (andere === null ? "" : ` Dat bedrag hoort bij ${REGEL[andere]}.`),
  herstelTekst: ({ verwacht }) => `Neem ${schrijfEuro(verwacht)} over, of verbeter de realisatie waaruit het volgt.`,
  voorbeelden: {
    goed: [
      {
        titel: "overproductie, dus niets af te rekenen",
        bladen: { Jeugd: urenSport(190), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0]] },
      },
      {
        titel: "een tekort dat wordt terugbetaald",
        bladen: {
          Jeugd: urenSport(147),
          Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 28981.05, 0, -985.75, 985.75]],
        },
      },
      {
        titel: "een verschil onder de tolerantie",
        bladen: { Jeugd: urenSport(147), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 28981, 0, -986, 986]] },
      },
      {
        titel: "een tekort dat voor de helft wordt weggestreept, zoals de beschikking zegt",
        beschikking: HELFT,
        bladen: {
          Jeugd: TEKORT_EN_OVER,
          Afrekening: [KOP_AFREKENING, ["Jeugd", 61700, 61200, 3500, -4000, 2250]],
        },
      },
      {
        titel: "met een minteken geschreven",
        bladen: {
          Jeugd: urenSport(147),
          Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 28981.05, 0, -985.75, -985.75]],
        },
      },
      {
        titel: "een halve euro: onder de tolerantie",
        bladen: { Jeugd: urenSport(152), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 29966.8, 0, 0, 0.5]] },
      },
      {
        titel: "een realisatie die niet bekend is: niet gecontroleerd, geen fout",
        bladen: { Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 29966.8, 0, 0, 100]] },
      },
    ],
    fout: [
      {
        titel: "een tekort dat niet is afgerekend",
        bladen: { Jeugd: urenSport(147), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 28981.05, 0, -985.75, 0]] },
        bevindingen: [
          {
            cellen: ["Afrekening!F2"],
            gevonden: 0,
            verwacht: 985.75,
            bericht: "Jeugd: met compensatie binnen de groep is de afrekening €\u00a0985,75; er staat €\u00a00,00.",
          },
        ],
      },
      {
        titel: "afgerekend terwijl er niets tekort is",
        bladen: { Jeugd: urenSport(190), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 7491.7]] },
        bevindingen: [{ cellen: ["Afrekening!F2"], gevonden: 7491.7, verwacht: 0 }],
      },
      {
        titel: "ook het totaal",
        bladen: {
          Jeugd: urenSport(147),
          Afrekening: [
            KOP_AFREKENING,
            ["Jeugd", 29966.8, 28981.05, 0, -985.75, 0],
            ["Totaal", 29966.8, 28981.05, 0, -985.75, 0],
          ],
        },
        bevindingen: [
          { cellen: ["Afrekening!F2"], gevonden: 0, verwacht: 985.75 },
          { cellen: ["Afrekening!F3"], gevonden: 0, verwacht: 985.75 },
        ],
      },
      {
        titel: "alle overproductie weggestreept, terwijl de helft mag",
        beschikking: HELFT,
        bladen: {
          Jeugd: TEKORT_EN_OVER,
          Afrekening: [KOP_AFREKENING, ["Jeugd", 61700, 61200, 3500, -4000, 500]],
        },
        bevindingen: [{ cellen: ["Afrekening!F2"], gevonden: 500, verwacht: 2250 }],
      },
      {
        titel: "per activiteit is er niets tekort, en toch iets afgerekend",
        beschikking: { instellingen: { compensatie: "activiteit" } },
        bladen: { Jeugd: urenSport(152), Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 29966.8, 0, 0, 100]] },
        bevindingen: [{ cellen: ["Afrekening!F2"], gevonden: 100, verwacht: 0 }],
      },
    ],
  },
});
