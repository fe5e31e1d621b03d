import type { Afrekening } from "../domein/afrekening";
import { COMPENSATIES, type Groep } from "../domein/beschikking";
import type { WatAls } from "../domein/watals";
import type { PlanValidatie } from "../werkboek/plan";
import type { Afrekeningdelen } from "./afrekeningblad";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { uit, type BeschikkingCellen, type Boek } from "./boek";
import { f, letterlijk, type Formule } from "./formule";
import { Blok, type Vak } from "./vak";
import { knopinvoer, KNOPPEN, type Knop } from "./watalsinvoer";

/** What the parts of the sheet 'Wat als' share. */
export interface WatAlsWerk {
  readonly boek: Boek;
  readonly blad: Bladbouwer;
  readonly delen: Afrekeningdelen;
  readonly afrekening: Afrekening;
  /** The settlement under the terms as they were typed. */
  readonly proef: Afrekening;
  readonly keuze: WatAls;
  /** The groepen that are settled and have something to settle. */
  readonly verrekend: readonly Groep[];
}

/** The cells that hold the terms that are reckoned with. */
export type Knopcellen = Readonly<Record<Knop, Vak>>;

const KOLOM = { naam: 0, invoer: 1, beschikking: 2, telt: 4, uitleg: 5 } as const;

interface Knopregel {
  readonly label: string;
  readonly uitleg: string;
  readonly soort: PlanValidatie["soort"];
}

const REGELS: Readonly<Record<Knop, Knopregel>> = {
  compensatieMaximumProcent: {
    label: "Overproductie telt mee, t/m (%)",
    uitleg: "Een getal van 0 tot en met 100. Leeg: zoals de beschikking.",
    soort: { getalTussen: [0, 100] },
  },
  drempelOnderProcent: {
    label: "Drempel: minder telt niet t/m (%)",
    uitleg: "Een getal van 0 tot en met 100. Leeg: zoals de beschikking.",
    soort: { getalTussen: [0, 100] },
  },
  compensatie: {
    label: "Verrekenen per",
    uitleg: "Kies activiteit, groep of totaal (alle groepen samen). Leeg: zoals de beschikking.",
    soort: { lijst: COMPENSATIES },
  },
};

/** Part 1: an input cell per term, the beschikking's own beside it, and what is reckoned with. */
export function maakKnoppen({ boek, blad, keuze }: WatAlsWerk, deel: Bladdeel, cellen: BeschikkingCellen): Knopcellen {
  const koppen = deel.rij(29.6);
  koppen.bijVolgende = true;
  koppen.zet(KOLOM.naam, "Afspraak", "kolomkop");
  koppen.zet(KOLOM.invoer, "Wat als (uw invoer)", "kolomkopGetal");
  koppen.zet(KOLOM.beschikking, "In de beschikking", "kolomkopGetal");
  koppen.zet(KOLOM.telt, "Rekent nu met", "kolomkopGetal");
  koppen.vul(0, 9, "kolomkop");
  const knoppen = {} as Record<Knop, Vak>;
  for (const knop of KNOPPEN) {
    const { label, uitleg, soort } = REGELS[knop];
    const rij = deel.rij();
    rij.bijVolgende = true;
    rij.zet(KOLOM.naam, label, "tekstEenRegel");
    // Without a number format: 100 must not be shown as '100,' and 12,5 not as 13.
    const vak = rij.zet(KOLOM.invoer, boek.invoer.waarde(knopinvoer(knop), null), "invoerRechtsInRij");
    const naam = boek.namen.maak(`watals_${knop}`, vak);
    boek.invoer.meld(knopinvoer(knop), vak, null, naam.naam);
    blad.valideer(new Blok(vak, vak), { soort, titel: "Wat als", uitleg });
    const eigen = uit(cellen.instellingen, knop);
    rij.bereken(KOLOM.beschikking, { formule: f`${eigen}`, waarde: boek.dossier.instellingen[knop] }, "tekstRechts");
    knoppen[knop] = rij.bereken(
      KOLOM.telt,
      { formule: rekentMet(knop, vak, f`${eigen}`), waarde: keuze[knop] },
      "tekstRechts",
    );
    rij.zet(KOLOM.uitleg, `   ${uitleg}`, "toelichting");
    rij.vul(0, KOLOM.telt, "tekstEenRegel");
  }
  const rij = deel.rij();
  rij.zet(
    KOLOM.naam,
    "Zet bij 'Telt mee' onder 3 een activiteit op nee om haar buiten de verrekening te laten.",
    "toelichting",
  );
  deel.rij(8);
  return knoppen;
}

function rekentMet(knop: Knop, vak: Vak, eigen: Formule): Formule {
  if (knop !== "compensatie") return f`IF(ISNUMBER(${vak}),MAX(0,MIN(100,${vak})),${eigen})`;
  const keuzes = COMPENSATIES.reduceRight<Formule>(
    (anders, manier) => f`IF(${vak}=${letterlijk(manier)},${letterlijk(manier)},${anders})`,
    eigen,
  );
  return keuzes;
}
