import { cel, VoorbeeldBlad } from "../voorbeeld-blad";
import type { Indelingvoorbeeld } from "./indeling";

type Rij = readonly [label: string, eenheid: string, noord: string, zuid: string, centrum: string, totaal: string];

const OUTPUT: readonly Rij[] = [
  ["Jeugd - Sport in de wijk", "Klokuur activiteit", "86 [80]", "78 [80]", "80 [80]", "244 [240]"],
  ["Jeugd - Sport in de wijk", "Aantal deelnemers", "612 [600]", "581 [600]", "634 [600]", "1.827 [1.800]"],
  ["Groen - Buurttuin", "Klokuur activiteit", "74 [75]", "79 [75]", "n.v.t.", "153 [150]"],
  ["Groen - Buurttuin", "Aantal bezoekers", "1.240 [1.250]", "1.315 [1.250]", "n.v.t.", "2.555 [2.500]"],
];
const PROCES: readonly Rij[] = [
  ["Aantal verwezen personen", "Personen", "40", "32", "36", ""],
  ["Begonnen na verwijzing", "Personen", "22 [5 op 10]", "17 [5 op 10]", "19 [5 op 10]", ""],
  ["Tevredenheid van bezoekers", "Rapportcijfer", "8,1 [> 7]", "7,8 [> 7]", "8,3 [> 7]", ""],
];
const INPUT: readonly Rij[] = [
  ["Aantal vrijwilligers", "Vrijwilligers", "14 [12]", "11 [12]", "9 [8]", "34 [32]"],
  ["Scholing van vrijwilligers", "Dagdelen", "4 [4]", "4 [4]", "-", ""],
];

const OVERIG = [
  ["Jeugd - Huiswerkbegeleiding", "PE", "Lesuren", 320, 314],
  ["Jeugd - Huiswerkbegeleiding", "TE", "Aantal deelnemers", 900, 912],
  ["Volwassenen - Taalmaatjes", "PE", "Afgeronde trajecten", 45, 44],
  ["Volwassenen - Taalmaatjes", "TE", "Aantal deelnemers", 600, 608],
  ["Volwassenen - Mantelzorgondersteuning", "PE", "Afgeronde trajecten", 80, 81],
  ["Volwassenen - Mantelzorgondersteuning", "TE", "Aantal bezoekers", 700, 694],
] as const;

const LEGENDA = [
  ["rood", "minder dan 20% van de streefwaarde"],
  ["oranje", "20 tot 40%"],
  ["blauw", "40 tot 80%"],
  ["groen", "80 tot 120%"],
  ["donkergroen", "meer dan 120%"],
] as const;

interface Locaties {
  readonly output: readonly Rij[];
  readonly proces: readonly Rij[];
  readonly input: readonly Rij[];
}

function locatieblad({ output, proces, input }: Locaties): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Locaties", [34, 20, 16, 16, 16, 16], 3);
  blad.zet(1, 1, "Stichting De Linde – resultaten per locatie 2025", "titel");
  let rij = 3;
  ["Wat we tellen", "Eenheid", "Noord", "Zuid", "Centrum", "Totaal"].forEach((kop, plaats) =>
    blad.zet(rij, plaats + 1, kop, plaats < 2 ? "kop" : "getalkop"),
  );
  for (const [deel, rijen] of [
    ["OUTPUT", output],
    ["PROCES", proces],
    ["INPUT", input],
  ] as const) {
    blad.zet(++rij, 1, deel, "groep");
    for (const [label, eenheid, ...cellen] of rijen) {
      rij++;
      blad.zet(rij, 1, label, "tekst");
      blad.zet(rij, 2, eenheid, "tekst");
      cellen.forEach((tekst, plaats) => {
        if (tekst !== "") blad.zet(rij, plaats + 3, /^\d+$/.test(tekst) ? Number(tekst) : tekst, "tekstrechts");
      });
    }
  }
  rij += 2;
  blad.zet(rij, 1, "Legenda: resultaat [streefwaarde]", "notitie");
  LEGENDA.forEach(([kleur, uitleg], plaats) => {
    blad.zet(rij + 1 + plaats, 1, kleur, "notitie");
    blad.zet(rij + 1 + plaats, 2, uitleg, "notitie");
  });
  return blad;
}

function overigblad(): VoorbeeldBlad {
  const blad = new VoorbeeldBlad("Overige productie", [42, 8, 26, 12, 12, 12], 3);
  blad.zet(1, 1, "Stichting De Linde – productie 2025", "titel");
  ["Activiteit", "Soort", "Eenheid", "Afspraak", "Realisatie", "Verschil"].forEach((kop, plaats) =>
    blad.zet(3, plaats + 1, kop, plaats < 3 ? "kop" : "getalkop"),
  );
  OVERIG.forEach(([naam, soort, eenheid, afspraak, realisatie], plaats) => {
    const rij = plaats + 4;
    [naam, soort, eenheid].forEach((tekst, kolom) => blad.zet(rij, kolom + 1, tekst, "tekst"));
    blad.zet(rij, 4, afspraak, "getal");
    blad.zet(rij, 5, realisatie, "getal");
    blad.zet(rij, 6, { formule: `${cel(rij, 5)}-${cel(rij, 4)}`, uitkomst: realisatie - afspraak }, "getal");
  });
  return blad;
}

function met(rijen: readonly Rij[], plaats: number, rij: Rij): Rij[] {
  return rijen.map((een, nummer) => (nummer === plaats ? rij : een));
}

/** A column per location with a result and its target in one cell (domein.md §3.5). */
export const voorbeeld: Indelingvoorbeeld = {
  naam: "resultaat-streef",
  titel: "Stichting De Linde, resultaten per locatie 2025",
  schoon: () => [locatieblad({ output: OUTPUT, proces: PROCES, input: INPUT }), overigblad()],
  metFouten: () => [
    locatieblad({
      output: met(met(OUTPUT, 2, ["Groen - Buurttuin", "Klokuur activiteit", "74 [75]", "-", "n.v.t.", ""]), 0, [
        "Jeugd - Sport in de wijk",
        "Klokuur activiteit",
        "86 [90]",
        "78 [80]",
        "80 [80]",
        "244 [250]",
      ]),
      proces: PROCES,
      input: INPUT,
    }),
    overigblad(),
  ],
  bevindingen: [
    ["IDB-03", "Locaties!F5"],
    ["STR-04", "Locaties!D7"],
  ],
  realisaties: [
    ["JGD-SPORT", "PE1", 244],
    ["JGD-SPORT", "TE1", 1827],
    ["GRN-TUIN", "PE1", 153],
    ["GRN-TUIN", "TE1", 2555],
    ["JGD-HUISWERK", "PE1", 314],
  ],
};
