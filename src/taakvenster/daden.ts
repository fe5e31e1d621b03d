import type { Bevinding } from "../controles/bevinding";
import { cel, type Bereik } from "../domein/bereik";
import type { Teksten } from "../teksten/teksten";
import { maakBevindingenwerk } from "./bevindingenwerk";
import { plekNaam } from "./celtekst";
import { drempelVoor, getoond, tellingen } from "./staat/kiezers";
import type { Keuzeopdracht } from "./keuzewerk";
import type { Overdrachtwerk } from "./overdracht/werk";
import type { Opslag } from "./staat/opslag";
import type { Stap } from "./staat/toestand";
import { NietLeegFout, Werker, type Werk } from "./werker";
import type { Bestand, Wereld } from "./poort";
import { maakWerkplaats } from "./werkplaats";

/** After the last change, before it is checked again by itself. */
const RUST = 1500;

export type Daden = ReturnType<typeof maakDaden>;

/** Everything the user can let the pane do. Each deed tells the store what came of it and never throws. */
export function maakDaden(opslag: Opslag, wereld: Wereld, t: Teksten) {
  const { stuur, toestand: nu } = opslag;
  const zeg = (tekst: string): void => stuur({ soort: "bericht", tekst });
  const werker = new Werker(opslag, wereld.wacht, () => zeg(t.bezig.gestopt));
  const plaats = maakWerkplaats(opslag, wereld, t, () => void controleerStraks());
  const { boek, neem, neemAnder, neemBeschikking, neemBestand, herken, controleerNu, werkMaakstandBij, maakNu } =
    plaats;
  let laatsteWijziging = 0;
  let gevraagd: Stap | null = null;

  async function controleerStraks(): Promise<void> {
    if (!nu().vanzelf) return;
    const deze = ++laatsteWijziging;
    await wereld.wacht(RUST);
    if (deze === laatsteWijziging && nu().vanzelf) await daden.controleer();
  }

  /** What is shown for making, made when it is not there; false when that failed. */
  async function maakstandIsBij(): Promise<boolean> {
    if (nu().maakstand !== null) return true;
    return werker.doe({ taak: "maken", fasen: ["opstellen"], doe: werkMaakstandBij, inRij: true });
  }

  const bevindingenwerk = maakBevindingenwerk({
    opslag,
    wereld,
    t,
    werker,
    plaats,
    controleer: () => daden.controleer(),
  });
  let overdrachtwerk: Promise<Overdrachtwerk> | null = null;
  const daden = {
    /** The deeds between partner and municipality, which load when they are needed. */
    overdracht(): Promise<Overdrachtwerk> {
      const omgeving = { opslag, wereld, werker, plaats, taal: t.taal, toon: (stap: Stap) => daden.naarStap(stap) };
      overdrachtwerk ??= wereld.kern().then((kern) => kern.maakOverdrachtwerk({ kern, ...omgeving }));
      return overdrachtwerk;
    },

    /** Looks in the open workbook for what it carries. */
    async begin(): Promise<void> {
      stuur({ soort: "naam gegeven", naam: wereld.naam?.lees() ?? "" });
      const open = wereld.werkboek;
      if (open === null) return;
      const klaar = await werker.doe({ taak: "lezen", fasen: ["lezen"], doe: () => neem(open) });
      if (klaar && nu().beschikking !== null) zeg(t.beschikking.herkomst.werkboek);
    },

    async kiesBestanden(bestanden: readonly Bestand[]): Promise<void> {
      for (const bestand of bestanden)
        await werker.doe({ taak: "beschikking", fasen: ["lezen"], doe: () => neemBestand(bestand) });
    },

    /** What the user wants with a second file that waits: look at it in place of the open one, take its texts along, or nothing. */
    async kiesTweede(wat: "openen" | "eerdere" | "niets"): Promise<void> {
      const doe = (): Promise<void> => plaats.neemTweede(wat);
      await werker.doe({ taak: "lezen", fasen: ["lezen"], doe });
    },

    async laadVoorbeeld(): Promise<void> {
      const doe = async (werk: Werk): Promise<void> => {
        const { laden, voorbeeldPlan } = await wereld.kern();
        const voorbeeld = await wereld.voorbeeld();
        const bron = await wereld.open(voorbeeld);
        if (wereld.plaats === "los") {
          if (!(await neemAnder(bron))) return;
        } else {
          const vol = (await boek().lees(werk)).rasters.find(({ aantalCellen }) => aantalCellen > 0);
          if (vol) throw new NietLeegFout(t.fouten.nietLeeg(vol.blad));
          await boek().schrijf(voorbeeldPlan(await bron.lees(), []), werk);
          await plaats.geefWeg();
        }
        await neemBeschikking(laden.gekeurd(voorbeeld.beschikking), "voorbeeld");
      };
      await werker.doe({ taak: "voorbeeld", fasen: ["lezen", "schrijven"], doe });
    },

    async zonderBeschikking(): Promise<void> {
      stuur({ soort: "zonder beschikking" });
      await daden.naarStap("herkend");
    },

    /** Goes to a step, and does first what it needs; who asks for another step meanwhile gets that one. */
    async naarStap(stap: Stap): Promise<void> {
      if (drempelVoor(nu(), stap) !== null) return;
      gevraagd = stap;
      // What is made follows from the check that runs now, not from the one before it.
      if (stap === "verantwoording") await werker.rust();
      if (stap === "bevindingen" && nu().gecontroleerd === null) return daden.controleer();
      const eerst = stap === "herkend" && nu().herkend === null;
      if (eerst && !(await werker.doe({ taak: "lezen", fasen: ["lezen", "herkennen"], doe: herken }))) return;
      if (stap === "verantwoording" && !(await maakstandIsBij())) return;
      if (gevraagd === stap) stuur({ soort: "naar stap", stap });
    },

    /** Makes anew what is shown for making when work took it away, unless the user went to another step meanwhile. */
    async vernieuwMaakstand(): Promise<void> {
      await werker.rust();
      if (nu().stap === "verantwoording" && drempelVoor(nu(), "verantwoording") === null) await maakstandIsBij();
    },

    async controleer(): Promise<void> {
      if (drempelVoor(nu(), "bevindingen") !== null) return;
      stuur({ soort: "naar stap", stap: "bevindingen" });
      const fasen = ["lezen", "herkennen", "controleren"] as const;
      const klaar = await werker.doe({ taak: "controleren", fasen, doe: controleerNu });
      if (!klaar) return;
      const { fout, waarschuwing } = tellingen(getoond(nu()));
      zeg(t.bevindingen.klaarMet(fout, waarschuwing));
    },

    stop: () => werker.stop(),

    async opnieuw(): Promise<void> {
      await werker.opnieuw();
    },

    /** Keeps a choice of the user, and recognises the workbook again with it. */
    async kiesZelf(keuze: Keuzeopdracht): Promise<void> {
      const doe = async (werk: Werk): Promise<void> => {
        const keuzes = await plaats.keuzesNa(keuze);
        if (keuzes === null) {
          zeg(t.koppelen.nietsTeOnthouden);
          return;
        }
        await plaats.bewaarKeuzes(keuzes);
        await herken(werk);
        zeg(keuze.soort === "vergeet" ? t.koppelen.vergeten : t.herkend.bewaard);
      };
      await werker.doe({ taak: "bewaren", fasen: ["lezen", "herkennen"], doe });
    },

    /** The cell at which the user points in the worksheet; null when none can be pointed at. */
    async wijsAan(): Promise<Bereik | null> {
      const plek = await plaats.selectie().catch(() => null);
      if (plek === null) zeg(t.koppelen.geenCel);
      return plek;
    },

    async selecteer(bereik: Bereik): Promise<void> {
      const doe = (): Promise<void> => boek().selecteer(bereik);
      const klaar = await werker.doe({ taak: "lezen", fasen: [], doe, cel: bereik, inRij: true });
      if (klaar && wereld.plaats === "excel") zeg(t.bevindingen.geselecteerd(plekNaam(bereik)));
    },

    async openBevinding(bevinding: Bevinding | null): Promise<void> {
      stuur({ soort: "bevinding geopend", id: bevinding?.id ?? null });
      const eerste = bevinding?.cellen[0];
      if (eerste) await daden.selecteer(eerste);
    },

    ...bevindingenwerk,

    kies(codes: readonly string[], aan: boolean): void {
      stuur({ soort: "gekozen", codes, aan });
    },

    async maak(): Promise<void> {
      await werker.doe({ taak: "maken", fasen: ["opstellen", "schrijven"], doe: maakNu });
    },

    bewaarOpnieuw(): void {
      const gemaakt = plaats.laatste();
      if (gemaakt !== null) wereld.bewaar(gemaakt);
    },

    async naarBlad(naam: string): Promise<void> {
      await daden.selecteer(cel(naam, 0, 0));
    },

    /** Checks, and shows the findings of the activity on whose row the user stands. */
    async controleerActiviteit(): Promise<void> {
      const plek = await plaats.selectie().catch(() => null);
      await daden.controleer();
      const regels = nu().gecontroleerd?.dossier.productie.regels ?? [];
      const hier = regels.find(({ blad, rij }) => blad === plek?.blad && rij >= plek.rij && rij <= plek.totRij);
      const code = hier?.koppeling.activiteit ?? null;
      const naam = nu().beschikking?.beschikking.activiteiten.find((een) => een.code === code)?.naam;
      stuur({ soort: "groepering gekozen", groepering: "activiteit" });
      stuur({ soort: "gezocht", tekst: naam ?? hier?.naam?.tekst ?? plek?.blad ?? null });
    },
  };
  return daden;
}
