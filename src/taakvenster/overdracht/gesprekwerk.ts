import { beoordeel, gesprekDeel, GesprekFout, zeg, type Beoordeling, type Gesprek } from "../../verantwoording/gesprek";
import { gesprekverversing } from "../../verantwoording/gesprekverversing";
import { vragenbrief } from "../../verantwoording/vragenbrief";
import { UITVOER_NAAMRUIMTE } from "../../werkboek/naamruimten";
import type { Plan } from "../../werkboek/plan";
import type { Inhoud } from "../../werkboek/raster";
import { WerkboekFout } from "../../werkboek/werkboek";
import { momentVan } from "../datum-van";
import type { Overdrachtomgeving } from "./omgeving";

/** The deeds of the dialogue and of the judgement: each line is kept because the user clicked. */
export function maakGesprekwerk({
  kern,
  opslag,
  wereld,
  werker,
  plaats,
  tekst,
  toon,
  dossierNu,
  planVan,
}: Overdrachtomgeving) {
  const { stuur, toestand: nu } = opslag;
  const meld = (zin: string): void => stuur({ soort: "bericht", tekst: zin });

  /** Keeps the dialogue in the workbook; apart from Excel that becomes a file when the user saves it. */
  async function bewaarGesprek(gesprek: Gesprek): Promise<{ readonly achter: string | null } | null> {
    const { naamruimte, xml } = gesprekDeel(gesprek);
    let achter: string | null = null;
    const doe = async (): Promise<void> => {
      await plaats.boek().bewaarDeel(naamruimte, xml);
      stuur({ soort: "gezegd", gesprek, onopgeslagen: wereld.plaats === "los" });
      achter = await ververs();
    };
    return (await werker.doe({ taak: "bewaren", fasen: [], doe, inRij: true })) ? { achter } : null;
  }

  /** In Excel the sheets that show the dialogue follow it, where they stand; a sentence when they could not. */
  async function ververs(): Promise<string | null> {
    const boek = plaats.boek();
    const { inhoud, gecontroleerd } = nu();
    if (wereld.plaats !== "excel" || inhoud === null || gecontroleerd === null) return null;
    const uitvoer = await boek.haalDeel(UITVOER_NAAMRUIMTE);
    if (uitvoer === null) return null;
    const plan = verversing(inhoud, uitvoer, planVan(plaats.opdracht(gecontroleerd.dossier, inhoud)));
    if (plan === null) return null;
    try {
      await boek.schrijf(plan);
      return null;
    } catch (fout) {
      if (!(fout instanceof WerkboekFout) || fout.code === "cel wordt bewerkt") throw fout;
      return `${tekst.gesprek.bladAchter} ${fout.message}`;
    }
  }

  function verversing(inhoud: Inhoud, uitvoer: string, heel: Plan): Plan | null {
    const onze = kern.onzeBladen(inhoud);
    const bladen = inhoud.rasters.map(({ blad }) => blad);
    const delen = [{ naamruimte: UITVOER_NAAMRUIMTE, xml: uitvoer }];
    return gesprekverversing(heel, { delen, bladen, vanAnderen: bladen.filter((blad) => !onze.has(blad)) });
  }

  async function voegToe(maak: () => Gesprek, gedaan: string): Promise<boolean> {
    try {
      const bewaard = await bewaarGesprek(maak());
      if (bewaard === null) return false;
      meld(bewaard.achter === null ? gedaan : `${gedaan}. ${bewaard.achter}`);
      return true;
    } catch (fout) {
      if (!(fout instanceof GesprekFout)) throw fout;
      meld(fout.message);
      return false;
    }
  }

  return {
    /** Adds a line to the dialogue about a finding, or about the whole, in the name that the user gave. */
    async zeg(bevinding: string, soort: "vraag" | "antwoord" | "akkoord", woorden: string): Promise<boolean> {
      const { naam, overdracht } = nu();
      const wie = overdracht.rol === "accounthouder" ? "gemeente" : "partner";
      const regel = { bevinding, wie, soort, tekst: woorden, door: naam, moment: momentVan(wereld.nu()) } as const;
      return voegToe(() => zeg(overdracht.gesprek, regel), tekst.gesprek.bewaard[soort]);
    },

    /** What the user is about to say of the whole; goes to where the reason is asked. */
    async neemVoor(status: Beoordeling): Promise<void> {
      stuur({ soort: "oordeel voorgenomen", status });
      await toon("oordeel");
    },

    /** Notes the judgement of the whole, with its reason. */
    async oordeel(status: Beoordeling, reden: string): Promise<boolean> {
      const { naam, overdracht } = nu();
      const stap = { status, door: naam, moment: momentVan(wereld.nu()), reden };
      return voegToe(() => beoordeel(overdracht.gesprek, stap), tekst.oordeel.bewaard(tekst.status[status]));
    },

    /** The open questions as the text of a letter; null when there are none. */
    brief(): string | null {
      const dossier = dossierNu();
      return dossier && vragenbrief(dossier, nu().overdracht.gesprek);
    },

    bewaarBrief(brief: string): void {
      wereld.bewaar({ naam: tekst.brief.bestand, bytes: new TextEncoder().encode(brief) });
      meld(tekst.brief.opgeslagen(tekst.brief.bestand));
    },
  };
}
