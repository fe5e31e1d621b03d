import { GEEN_KEUZES, type Keuzes } from "../inlezen/keuzes";
import {
  ANTWOORDEN_NAAMRUIMTE,
  BESCHIKKING_NAAMRUIMTE,
  GESPREK_NAAMRUIMTE,
  INDIENING_NAAMRUIMTE,
  KEUZES_NAAMRUIMTE,
} from "../werkboek/naamruimten";
import type { Inhoud } from "../werkboek/raster";
import type { Werkboek } from "../werkboek/werkboek";
import type { Keuzeopdracht } from "./keuzewerk";
import type { Opslag } from "./staat/opslag";
import type { Wereld } from "./poort";

/** Where the user's choices come from and go to: the workbook, and apart from Excel the memory of the browser too. */
export function maakKeuzeplaats({ stuur, toestand: nu }: Opslag, wereld: Wereld, boek: () => Werkboek) {
  return {
    /** The choices that these parts of a workbook keep, and those that are remembered for a file of this name. */
    async keuzesVan(naam: string, gevonden: Inhoud["delen"]): Promise<Keuzes> {
      const xml = wereld.geheugen?.lees(naam) ?? null;
      if (xml === null && !gevonden.some(({ naamruimte }) => naamruimte === KEUZES_NAAMRUIMTE)) return GEEN_KEUZES;
      const { delen, keuzesSamen } = await wereld.kern();
      const onthouden = delen.leesKeuzes(xml === null ? [] : [{ naamruimte: KEUZES_NAAMRUIMTE, xml }]);
      return keuzesSamen(onthouden, delen.leesKeuzes(gevonden));
    },

    /** The choices after one more; null where there is nothing to know it by, or nothing was read yet. */
    async keuzesNa(keuze: Keuzeopdracht): Promise<Keuzes | null> {
      const { inhoud, herkend, keuzes } = nu();
      if (inhoud === null || herkend === null) return null;
      const { pasKeuzeToe } = await wereld.kern();
      return pasKeuzeToe({ rasters: inhoud.rasters, productie: herkend, keuzes }, keuze);
    },

    async bewaarKeuzes(keuzes: Keuzes): Promise<void> {
      const { delen } = await wereld.kern();
      const { naamruimte, xml } = delen.keuzesDeel(keuzes);
      await boek().bewaarDeel(naamruimte, xml);
      wereld.geheugen?.bewaar(boek().naam, xml);
      stuur({ soort: "keuzes bewaard", keuzes });
    },
  };
}

const DELEN = [
  BESCHIKKING_NAAMRUIMTE,
  KEUZES_NAAMRUIMTE,
  ANTWOORDEN_NAAMRUIMTE,
  INDIENING_NAAMRUIMTE,
  GESPREK_NAAMRUIMTE,
] as const;

/** The parts of a workbook in which the pane keeps what the user gave and chose. */
export async function delenVan(werkboek: Werkboek): Promise<Inhoud["delen"]> {
  const delen: Inhoud["delen"][number][] = [];
  for (const naamruimte of DELEN) {
    const xml = await werkboek.haalDeel(naamruimte);
    if (xml !== null) delen.push({ naamruimte, xml });
  }
  return delen;
}
