import { adres, type Bereik } from "../domein/bereik";
import { cent, naarEuro, type Cent } from "../domein/geld";
import { schrijfEuro } from "../domein/notatie-schrijven";
import type { AfrekeningTabelRij } from "../domein/productie";
import { afrekenrijen, bedrag, eneCel, rijIdentiteit, vanafTolerantie } from "./afrekentabel";
import type { Herstel } from "./bevinding";
import { controle } from "./controle";
import { celNamen } from "./plaats";
import { KOP_AFREKENING } from "./voorbeeld-delen";

interface Parameters {
  readonly naam: string;
  readonly verwacht: Cent;
  readonly gevonden: Cent;
}

/** The formula of a row: beschikt + over + onder (or − onder, where the table keeps it as a positive amount). */
function herstel(rij: AfrekeningTabelRij, onder: Cent, uitkomst: Cent): Herstel | null {
  const [cel, beschikt, over, tekort] = [rij.geleverd, rij.beschikt, rij.over, rij.onder].map(eneCel);
  if (!cel || !beschikt || !over || !tekort) return null;
  const naam = (bereik: Bereik): string => adres(bereik);
  const formule = `ROUND(${naam(beschikt)}+${naam(over)}${onder > 0 ? "-" : "+"}${naam(tekort)},2)`;
  return { soort: "formule", cel, formule, uitkomst: naarEuro(uitkomst) };
}

export const geleverdIsBeschiktPlusOverPlusOnder = controle<Parameters>({
  code: "FIN-01",
  naam: "Geleverd = beschikt + over + onder",
  ernst: "waarschuwing",
  grondslag: "geleverde prestaties = beschikt + overproductie + onderproductie, per rij en voor het totaal",
  uitleg:
    "De waarde van de geleverde prestaties is het beschikte bedrag, plus de overproductie, min de onderproductie. " +
    "In uw afrekentabel komt er op deze rij iets anders uit. Vaak zijn bedragen op hele euro's afgerond. " +
    "Reken met centen en zet een formule in de cel. We melden een verschil vanaf de tolerantie in de beschikking.",
  instellingen: ["tolerantie"],
  *controleer({ productie, instellingen }) {
    for (const { rij } of afrekenrijen(productie)) {
      const [beschikt, geleverd, over, onder] = [rij.beschikt, rij.geleverd, rij.over, rij.onder].map(bedrag);
      if (rij.geleverd === null || rij.beschikt === null || beschikt == null || geleverd == null) continue;
      if (over == null || onder == null) {
        yield {
          nietGecontroleerd: `Afrekentabel, rij ${rij.naam.tekst}: zonder overproductie en onderproductie is de optelling niet na te gaan.`,
        };
        continue;
      }
      const verwacht = cent(beschikt + over - Math.abs(onder));
      if (!vanafTolerantie(cent(geleverd - verwacht), instellingen.tolerantie)) continue;
      yield {
        ...rijIdentiteit(rij, rij.geleverd, "geleverd"),
        cellen: rij.geleverd.cellen,
        gevonden: naarEuro(geleverd),
        verwacht: naarEuro(verwacht),
        bron: [rij.beschikt, rij.over, rij.onder].flatMap((getal) => (getal ? [celNamen(getal)] : [])).join(" + "),
        herstel: herstel(rij, onder, verwacht),
        parameters: { naam: rij.naam.tekst, verwacht, gevonden: geleverd },
      };
    }
  },
  bericht: ({ naam, verwacht, gevonden }) =>
    `${naam}: geleverde prestaties moeten ${schrijfEuro(verwacht)} zijn, er staat ${schrijfEuro(gevonden)} (verschil ${schrijfEuro(cent(gevonden - verwacht))}).`,
  herstelTekst: () =>
    "Zet een formule in de cel die rekent met centen: beschikt plus overproductie plus onderproductie.",
  voorbeelden: {
    goed: [
      {
        titel: "een rij die klopt",
        bladen: { Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0]] },
      },
      {
        titel: "een verschil onder de tolerantie",
        bladen: { Afrekening: [KOP_AFREKENING, ["100 Jeugd", 830399.6, 872074, 163047, -121372, 0]] },
      },
      {
        titel: "de onderproductie als positief bedrag",
        bladen: { Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 28983.55, 0, 983.25, 983.25]] },
      },
      {
        titel: "een tabel in hele euro's en een in duizenden",
        bladen: {
          Afrekening: [
            KOP_AFREKENING,
            [
              "Jeugd",
              { getal: 830399.6, vorm: "0" },
              { getal: 872074, vorm: "0" },
              { getal: 163047, vorm: "0" },
              { getal: -121372, vorm: "0" },
              0,
            ],
          ],
          Kort: [
            [
              "Groep",
              "Maximaal beschikt (x 1.000)",
              "Geleverde prestaties (x 1.000)",
              "Overproductie (x 1.000)",
              "Onderproductie (x 1.000)",
              "Afrekenen",
            ],
            ["Jeugd", 830, 872, 163, -121, 0],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "een verschil boven de tolerantie",
        bladen: { Afrekening: [KOP_AFREKENING, ["Jeugd", 476571.66, 663753, 225954, -38774, 0]] },
        bevindingen: [
          {
            cellen: ["Afrekening!C2"],
            gevonden: 663753,
            verwacht: 663751.66,
            bericht:
              "Jeugd: geleverde prestaties moeten €\u00a0663.751,66 zijn, er staat €\u00a0663.753,00 (verschil €\u00a01,34).",
          },
        ],
      },
      {
        titel: "precies de tolerantie",
        bladen: { Afrekening: [KOP_AFREKENING, ["Jeugd", 29966.8, 37459.5, 7491.7, 0, 0]] },
        bevindingen: [{ cellen: ["Afrekening!C2"], gevonden: 37459.5, verwacht: 37458.5 }],
      },
      {
        titel: "alleen het totaal klopt niet",
        bladen: {
          Afrekening: [
            KOP_AFREKENING,
            ["Jeugd", 29966.8, 37458.5, 7491.7, 0, 0],
            ["Totaal", 29966.8, 47458.5, 7491.7, 0, 0],
          ],
        },
        bevindingen: [{ cellen: ["Afrekening!C3"], gevonden: 47458.5, verwacht: 37458.5 }],
      },
    ],
  },
});
