import { adres, bereikNaam, type Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Regel } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import type { Herstel } from "./bevinding";
import { controle } from "./controle";
import { bronBeschikking, celNamen, identiteit, register, regelNaam, type Register } from "./plaats";
import { rijtotalen } from "./rijtotaal";
import { exact, gelijk, kanGelijk, min, ruimte, streefRuimte, type Ruimte } from "./ruimte";
import { vermeldendeRegels } from "./vermeldende-regels";
import { KOP } from "./voorbeeld-delen";

const KOP_VERSCHIL = [...KOP, "Verschil"];

type Oorzaak = "realisatie herhaald" | "afspraak herhaald" | "teken omgedraaid" | null;

interface Parameters {
  readonly naam: string;
  readonly realisatie: number;
  readonly afspraak: number;
  readonly verschil: number;
  readonly vermeld: number;
  readonly oorzaak: Oorzaak;
}

/** What was agreed, for this row: its own cell, else the beschikking. */
interface Afgesproken {
  readonly ruimte: Ruimte;
  readonly cel: Getal | null;
}

/** A target that the beschikking states as well is no rounded number: then an off-by-one cannot be rounding. */
function afgesproken(regel: Regel, boek: Register): Afgesproken | null {
  const afspraak = boek.afspraak(regel.koppeling.activiteit, regel.afspraakId);
  const beschikt = afspraak ? streefgetal(afspraak.streefwaarde) : null;
  const vermeld = streefRuimte(regel.afspraak);
  if (vermeld)
    return {
      ruimte: beschikt !== null && gelijk(vermeld.waarde, beschikt) ? exact(beschikt) : vermeld,
      cel: regel.afspraak,
    };
  const zwijgt = regel.afspraak === null || regel.afspraak.tekst.trim() === "";
  return beschikt !== null && zwijgt ? { ruimte: exact(beschikt), cel: null } : null;
}

/** A difference column that holds percentages is no difference. */
function isPercentage(vermeld: Ruimte, tekst: string, verwacht: Ruimte, afspraak: Ruimte): boolean {
  if (afspraak.waarde === 0 || vermeld.waarde === 0) return false;
  const deel = verwacht.waarde / afspraak.waarde;
  if (tekst.includes("%") && Math.abs(vermeld.waarde - 100 * deel) <= 0.5) return true;
  return !Number.isInteger(vermeld.waarde) && Math.abs(vermeld.waarde - deel) <= 0.005;
}

function oorzaak(vermeld: number, realisatie: number, afspraak: number): Oorzaak {
  if (gelijk(vermeld, afspraak - realisatie)) return "teken omgedraaid";
  if (gelijk(vermeld, realisatie)) return "realisatie herhaald";
  return gelijk(vermeld, afspraak) ? "afspraak herhaald" : null;
}

function eneCel(getal: Getal | null): Bereik | null {
  const [cel, ...meer] = getal?.cellen ?? [];
  const enkel = cel !== undefined && meer.length === 0 && cel.rij === cel.totRij && cel.kolom === cel.totKolom;
  return enkel ? cel : null;
}

function herstel(verschil: Getal, realisatie: Getal, afspraak: Getal | null, uitkomst: number): Herstel | null {
  const [cel, r, a] = [eneCel(verschil), eneCel(realisatie), eneCel(afspraak)];
  // Under 'x 1.000' the cells hold other numbers than they stand for.
  if (!cel || !r || [verschil, realisatie, afspraak].some((getal) => (getal?.schaal ?? 1) !== 1)) return null;
  if (!a) return afspraak === null ? { soort: "waarde", cel, waarde: uitkomst } : null;
  const naam = (bereik: Bereik): string => (bereik.blad === cel.blad ? adres(bereik) : bereikNaam(bereik));
  return { soort: "formule", cel, formule: `${naam(r)}-${naam(a)}`, uitkomst };
}

const UITLEG_OORZAAK: Readonly<Record<NonNullable<Oorzaak>, string>> = {
  "realisatie herhaald": " Dat is de realisatie zelf.",
  "afspraak herhaald": " Dat is de afspraak zelf.",
  "teken omgedraaid": " Het teken is omgedraaid.",
};

export const verschilKloptNiet = controle<Parameters>({
  code: "REK-01",
  naam: "Verschil klopt niet",
  ernst: "fout",
  grondslag: "verschil = realisatie − afspraak, met het teken",
  uitleg:
    "Het verschil is de realisatie min de afspraak. Is er meer gedaan dan afgesproken, dan is het verschil positief. " +
    "Is er minder gedaan, dan staat er een minteken. " +
    "Zet een formule in de cel, dan klopt het verschil ook als u een getal verbetert. " +
    "Een verschil dat door afronden kan zijn ontstaan, melden we niet.",
  *controleer({ productie, beschikking }) {
    const boek = register(beschikking);
    const naast = rijtotalen(productie);
    for (const regel of vermeldendeRegels(productie)) {
      const [vermeld, realisatie] = [ruimte(regel.verschil), ruimte(regel.realisatie)];
      if (!vermeld || !realisatie || !regel.verschil || !regel.realisatie) continue;
      const afspraak = afgesproken(regel, boek);
      if (!afspraak) continue;
      const verwacht = min(realisatie, afspraak.ruimte);
      if (kanGelijk(vermeld, verwacht)) continue;
      const totaal = naast(regel);
      if (totaal && kanGelijk(vermeld, min(totaal, afspraak.ruimte))) continue;
      if (isPercentage(vermeld, regel.verschil.tekst, verwacht, afspraak.ruimte)) continue;
      const bronAfspraak = afspraak.cel
        ? celNamen(afspraak.cel)
        : beschikking
          ? `de afspraak in ${bronBeschikking(beschikking)}`
          : "";
      yield {
        ...identiteit(regel, "verschil"),
        cellen: regel.verschil.cellen,
        gevonden: vermeld.waarde,
        verwacht: verwacht.waarde,
        bron: `${celNamen(regel.realisatie)} − ${bronAfspraak}`,
        herstel: herstel(regel.verschil, regel.realisatie, afspraak.cel, verwacht.waarde),
        parameters: {
          naam: regelNaam(regel, boek),
          realisatie: realisatie.waarde,
          afspraak: afspraak.ruimte.waarde,
          verschil: verwacht.waarde,
          vermeld: vermeld.waarde,
          oorzaak: oorzaak(vermeld.waarde, realisatie.waarde, afspraak.ruimte.waarde),
        },
      };
    }
  },
  bericht: ({ naam, realisatie, afspraak, verschil, vermeld, oorzaak: reden }) =>
    `${naam}: het verschil moet ${schrijfGetal(realisatie)} − ${schrijfGetal(afspraak)} = ${schrijfGetal(verschil)} zijn; ` +
    `er staat ${schrijfGetal(vermeld)}.${reden ? UITLEG_OORZAAK[reden] : ""}`,
  herstelTekst: () => "Zet een formule in de cel: realisatie min afspraak.",
  voorbeelden: {
    goed: [
      {
        titel: "meer gedaan dan afgesproken",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, 190, 38],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
      },
      {
        titel: "minder gedaan, met het minteken",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, 150, -2],
            ["Sport", "Aantal deelnemers", 1000, 960, -40],
          ],
        },
      },
      {
        titel: "geen realisatie, dus geen verschil",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, 190, 38],
            ["Sport", "Aantal deelnemers", 1000, "-", "-"],
          ],
        },
      },
      {
        titel: "het verschil past binnen de afronding van wat er staat",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, { getal: 190.4, vorm: "0.0" }, { getal: 38, vorm: "0" }],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
      },
      {
        titel: "het verschil klopt met de afspraak die er staat, ook als die niet uit de beschikking komt",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, 190, 38],
            ["Sport", "Aantal deelnemers", 2000, 2375, 375],
          ],
        },
      },
      {
        titel: "haakjes als minteken, een percentage als verschil, en een streepje of niets bij nul",
        bladen: {
          Jeugd: [
            [...KOP, "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 114, "(38)"],
            ["Sport", "Aantal deelnemers", 1000, 1000, "-"],
          ],
          Procent: [
            [...KOP, "Verschil"],
            ["Sport", "Klokuur activiteit", 152, 190, { getal: 0.25, vorm: "0%" }],
            ["Sport", "Aantal deelnemers", 1000, 1000, null],
          ],
        },
      },
      {
        titel: "een schatting, een minimum, en een kolom met wat nog moet",
        bladen: {
          Jeugd: [
            [...KOP, "Verschil"],
            ["Sport", "Klokuur activiteit", "min. 150", 190, 40],
            ["Sport", "Aantal deelnemers", 1000, "ca. 1050", 40],
          ],
          Nog: [
            [...KOP, "Nog te realiseren"],
            ["Sport", "Klokuur activiteit", 152, 114, 38],
          ],
        },
      },
    ],
    fout: [
      {
        titel: "de realisatie herhaald",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, 190, 190],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: 190,
            verwacht: 38,
            bericht:
              "Jeugd - Gezonde leefstijl - Sport en beweging: het verschil moet 190 − 152 = 38 zijn; er staat 190. Dat is de realisatie zelf.",
          },
        ],
      },
      {
        titel: "het teken omgedraaid",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, 190, -38],
            ["Sport", "Aantal deelnemers", 1000, 1040, 40],
          ],
        },
        bevindingen: [
          {
            cellen: ["Jeugd!E2"],
            gevonden: -38,
            verwacht: 38,
            bericht:
              "Jeugd - Gezonde leefstijl - Sport en beweging: het verschil moet 190 − 152 = 38 zijn; er staat −38. Het teken is omgedraaid.",
          },
        ],
      },
      {
        titel: "één te veel, in twee rijen",
        bladen: {
          Jeugd: [
            KOP_VERSCHIL,
            ["Sport", "Klokuur activiteit", 152, 190, 39],
            ["Sport", "Aantal deelnemers", 1000, 1040, 41],
          ],
        },
        bevindingen: [
          { cellen: ["Jeugd!E2"], gevonden: 39, verwacht: 38 },
          { cellen: ["Jeugd!E3"], gevonden: 41, verwacht: 40 },
        ],
      },
      {
        titel: "ook zonder beschikking",
        beschikking: null,
        bladen: { Jeugd: [KOP_VERSCHIL, ["Sport", "Klokuur activiteit", 152, 190, 47]] },
        bevindingen: [{ cellen: ["Jeugd!E2"], gevonden: 47, verwacht: 38 }],
      },
    ],
  },
});
