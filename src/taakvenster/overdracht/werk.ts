import type { Bevinding } from "../../controles/bevinding";
import type { Rapportsoort } from "../../verantwoording/rapportsoort";
import { beantwoordDossier } from "../../verantwoording/antwoorden";
import { laatsteIndiening, maakIndiening } from "../../verantwoording/indiening";
import { indieningNaam, publiekeNaam } from "../../verantwoording/indiening-naam";
import { leesEerdere } from "../../verantwoording/eerder";
import { maakPubliekeVersie } from "../../verantwoording/publiek";
import { vergelijk } from "../../verantwoording/vergelijk";
import { vergelijkwerkboek } from "../../verantwoording/vergelijkblad";
import { zegelstand } from "../../verantwoording/zegelstand";
import { geschrevenInPlan } from "../../verantwoording/zegelteksten";
import type { Plan } from "../../werkboek/plan";
import { WerkboekFout } from "../../werkboek/werkboek";
import { overdrachtteksten } from "../../teksten/overdracht";
import type { Dossier } from "../../verantwoording/dossier";
import { datumVan, momentVan } from "../datum-van";
import type { Maakopdracht } from "../kern";
import type { Bestand } from "../poort";
import type { Openbaar, Opgave, Vergelijking, Zegelstand } from "../staat/overdracht";
import type { Werk } from "../werker";
import { maakGesprekwerk } from "./gesprekwerk";
import type { Overdrachtomgeving } from "./omgeving";

interface Omgeving extends Pick<Overdrachtomgeving, "kern" | "opslag" | "wereld" | "werker" | "plaats" | "toon"> {
  readonly taal: string;
}

export type Overdrachtwerk = ReturnType<typeof maakOverdrachtwerk>;

/** The deeds between partner and municipality. Only what says so in its name writes, and only when the user clicked. */
export function maakOverdrachtwerk({ kern, opslag, wereld, werker, plaats, taal, toon }: Omgeving) {
  const { stuur, toestand: nu } = opslag;
  const tekst = overdrachtteksten(taal);
  const meld = (zin: string): void => stuur({ soort: "bericht", tekst: zin });

  const dossierNu = (): Dossier | null => {
    const { gecontroleerd, antwoorden } = nu();
    return gecontroleerd && beantwoordDossier(gecontroleerd.dossier, antwoorden);
  };

  const gesprekwerk = maakGesprekwerk({ kern, opslag, wereld, werker, plaats, tekst, toon, dossierNu, planVan });

  async function controleer(): Promise<boolean> {
    const fasen = ["lezen", "herkennen", "controleren"] as const;
    return werker.doe({ taak: "controleren", fasen, doe: plaats.controleerNu });
  }

  async function bekijkZegel(): Promise<void> {
    const dossier = dossierNu();
    const { inhoud, overdracht } = nu();
    const laatste = laatsteIndiening(overdracht.indieningen);
    if (dossier === null || inhoud === null || laatste === null) return stuur({ soort: "zegel bekeken", zegel: null });
    const som = nu().beschikking?.vingerafdruk ?? null;
    const zegel: Zegelstand = {
      ...(await zegelstand(dossier, inhoud, laatste)),
      beschikkingGelijk: som === null ? null : som === laatste.beschikking.vingerafdruk,
    };
    stuur({ soort: "zegel bekeken", zegel });
  }

  async function indienNu(werk: Werk): Promise<void> {
    await plaats.controleerNu(werk);
    const dossier = dossierNu();
    const { inhoud, beschikking, overdracht, naam } = nu();
    const { verklaringen, reden } = overdracht.opgave;
    if (dossier === null || inhoud === null || beschikking === null) return;
    const soort = soortNu();
    // What will be written is what is sealed: the sheets as they are without the seal.
    const zonderZegel = { ...plaats.opdracht(nu().gecontroleerd!.dossier, inhoud), soort };
    const uitkomst = await maakIndiening(
      dossier,
      { door: naam, moment: momentVan(wereld.nu()), soort, verklaringen: [...verklaringen], reden },
      beschikking.vingerafdruk,
      overdracht.indieningen,
      geschrevenInPlan(planVan(zonderZegel), dossier),
    );
    await plaats.werkMaakstandBij();
    if (!uitkomst.ok) return meld(tekst.indienen.nogOpen(uitkomst.open.length));
    werk.fase("opstellen", {});
    const { indiening, indieningen } = uitkomst;
    const opdracht = { ...zonderZegel, indieningen };
    const bestand = indieningNaam(beschikking.beschikking, indiening);
    await schrijf(opdracht, bestand, werk);
    stuur({ soort: "ingediend", indieningen, ingediend: { versie: indiening.versie, soort, bestand } });
    await plaats.werkMaakstandBij();
    meld(tekst.indienen.klaar(indiening.versie));
  }

  /** The sheets as they come into the workbook, with what was typed in it or in the verantwoording beside it. */
  function planVan(opdracht: Maakopdracht): Plan {
    const { inhoud } = opdracht;
    return kern.maakPlan({
      ...opdracht,
      vorige: kern.isVanOns(inhoud) ? inhoud : opdracht.vorige,
      inWerkboek: true,
    });
  }

  /** In Excel the sheets and the seal go into the workbook; apart from it a copy of the workbook with both in it is saved. */
  async function schrijf(opdracht: Maakopdracht, naam: string, werk: Werk): Promise<void> {
    const boek = plaats.boek();
    const { inhoud, dossier } = opdracht;
    const plan = planVan(opdracht);
    werk.fase("schrijven", {});
    if (boek.schrijfErbij === undefined) {
      await boek.schrijf(plan, werk);
      await plaats.bewaarAntwoorden();
      stuur({ soort: "herkend", inhoud: await boek.lees(), productie: dossier.productie });
    } else {
      const bytes = await boek.schrijfErbij(plan, kern.vervangenBladen(inhoud, plan));
      wereld.bewaar({ naam, bytes });
      await plaats.gaVerderMet({ naam, bytes }, dossier.productie);
    }
    stuur({ soort: "antwoorden geplaatst" });
  }

  /** Apart from Excel: the workbook as it was opened, with the dialogue in its part and, where our sheets are in it, on these too. */
  async function bewaarWerkboek(naam: string): Promise<void> {
    const boek = plaats.boek();
    const { inhoud, gecontroleerd, beschikking } = nu();
    const bytes = await boek.opgeslagen?.();
    if (bytes === undefined) return;
    if (inhoud === null || gecontroleerd === null || beschikking === null || !kern.isVanOns(inhoud))
      return wereld.bewaar({ naam, bytes });
    const { dossier } = gecontroleerd;
    const plan = planVan(plaats.opdracht(dossier, inhoud));
    const nieuw = await boek.schrijfErbij?.(plan, kern.vervangenBladen(inhoud, plan)).catch((fout: unknown) => {
      // To some workbooks no sheet can be added; what was said is saved in its part all the same.
      if (fout instanceof WerkboekFout && fout.code === "niet ondersteund") return undefined;
      throw fout;
    });
    wereld.bewaar({ naam, bytes: nieuw ?? bytes });
    if (nieuw !== undefined) await plaats.gaVerderMet({ naam, bytes: nieuw }, dossier.productie);
  }

  /** A workbook of its own: opened beside this one where Excel can, else saved as a file. */
  async function geefNieuw(naam: string, plan: Plan): Promise<void> {
    const bytes = await (await wereld.open({ naam, bytes: new Uint8Array() })).schrijf(plan);
    if (bytes === null) return;
    const geopend = (await wereld.openNieuw?.({ naam, bytes })) ?? false;
    if (!geopend) wereld.bewaar({ naam, bytes });
    meld(geopend ? tekst.brief.geopend : tekst.brief.opgeslagen(naam));
  }

  /** What the user chose; else what the day says: after the period there is something to settle. */
  function soortNu(): Rapportsoort {
    const { beschikking, overdracht } = nu();
    if (overdracht.opgave.soort !== null) return overdracht.opgave.soort;
    const tot = beschikking?.beschikking.periode.tot ?? "";
    return datumVan(wereld.nu()) <= tot ? "tussenrapportage" : "eindrapportage";
  }

  return {
    soortNu,

    /** Who looks at it: changes what is shown, and nothing in the workbook. */
    async kiesRol(rol: "partner" | "accounthouder"): Promise<void> {
      stuur({ soort: "rol gekozen", rol });
      if (rol === "partner") return toon("beschikking");
      if (nu().gecontroleerd === null && !(await controleer())) return stuur({ soort: "rol gekozen", rol: "partner" });
      await bekijkZegel();
      await toon("indiening");
    },

    bekijkZegel,

    /** Runs everything again, and looks again at what changed since the seal. */
    async opnieuw(): Promise<void> {
      if (await controleer()) await bekijkZegel();
    },

    zetOpgave(opgave: Partial<Opgave>): void {
      stuur({ soort: "opgave gezet", opgave });
    },

    /** Goes to the list of what is open, after everything was run. */
    async maakKlaar(): Promise<void> {
      if (!(await controleer())) return;
      if (nu().overdracht.opgave.soort === null) stuur({ soort: "opgave gezet", opgave: { soort: soortNu() } });
      await toon("indienen");
    },

    /** Writes the seal and the sheets, when nothing is open any more. */
    async dienIn(): Promise<void> {
      const fasen = ["lezen", "herkennen", "controleren", "opstellen", "schrijven"] as const;
      await werker.doe({ taak: "maken", fasen, doe: indienNu });
    },

    ...gesprekwerk,

    /** Apart from Excel: the workbook with the dialogue in it, as a file. */
    async bewaarBestand(): Promise<void> {
      const { ingediend } = nu().overdracht;
      const naam = ingediend?.bestand ?? plaats.boek().naam;
      const doe = (): Promise<void> => bewaarWerkboek(naam);
      if (!(await werker.doe({ taak: "bewaren", fasen: [], doe, inRij: true }))) return;
      stuur({ soort: "overdracht opgeslagen" });
      meld(tekst.brief.opgeslagen(naam));
    },

    /** Lays another workbook beside this one; that of another year is read with the beschikking that it carries itself. */
    async vergelijkMet(bestand: Bestand): Promise<void> {
      const doe = async (): Promise<void> => {
        const dossier = nu().gecontroleerd?.dossier;
        if (dossier === undefined) return;
        const inhoud = await (await wereld.open(bestand)).lees();
        const lading = kern.laden.uitInhoud(inhoud);
        const beschikking = lading.soort === "beschikking" ? lading.beschikking : dossier.beschikking;
        const keuzes = kern.keuzesSamen(nu().keuzes, kern.delen.leesKeuzes(inhoud.delen));
        const ander = { beschikking, productie: kern.herken(inhoud, beschikking, keuzes) };
        stuur({ soort: "vergeleken", vergelijking: { naam: bestand.naam, regels: vergelijk(ander, dossier) } });
      };
      await werker.doe({ taak: "lezen", fasen: ["lezen", "herkennen"], doe });
    },

    /** The same, as a workbook. */
    async bewaarVergelijking({ naam, regels }: Vergelijking): Promise<void> {
      const titel = tekst.vergelijken.bestand;
      const plan = vergelijkwerkboek(regels, naam, plaats.boek().naam);
      await werker.doe({ taak: "bewaren", fasen: [], doe: () => geefNieuw(titel, plan), inRij: true });
    },

    /**
     * The verantwoording for everybody, as a new workbook: what was left out of it, in sentences, and where something of a person may still
     * stand. Only where there is no such place it is written at once; else `geefOpenbaar` does so. Null when it failed.
     */
    async maakOpenbaar(): Promise<Openbaar | null> {
      let openbaar: Openbaar | null = null;
      const doe = async (): Promise<void> => {
        const dossier = dossierNu();
        const { inhoud, beschikking, overdracht } = nu();
        if (dossier === null || inhoud === null || beschikking === null) return;
        const soort = laatsteIndiening(overdracht.indieningen)?.soort ?? soortNu();
        const { vingerafdruk } = beschikking;
        const { plan, ...rest } = maakPubliekeVersie(dossier, leesEerdere(inhoud), { soort, vingerafdruk });
        const versie = overdracht.indieningen.filter((een) => een.soort === soort).at(-1)?.versie ?? 1;
        const naam = publiekeNaam(indieningNaam(beschikking.beschikking, { soort, versie }));
        const gegeven = rest.scan.length === 0;
        if (gegeven) await geefNieuw(naam, plan);
        openbaar = { ...rest, naam, plan, gegeven };
        stuur({ soort: "openbaar gemaakt", openbaar });
      };
      await werker.doe({ taak: "maken", fasen: ["opstellen", "schrijven"], doe });
      return openbaar;
    },

    /** Writes the version for everybody after the user looked at its list. Whether it worked. */
    async geefOpenbaar(openbaar: Openbaar): Promise<boolean> {
      const doe = async (): Promise<void> => {
        await geefNieuw(openbaar.naam, openbaar.plan);
        stuur({ soort: "openbaar gemaakt", openbaar: { ...openbaar, gegeven: true } });
      };
      return werker.doe({ taak: "maken", fasen: ["schrijven"], doe });
    },

    naarLijst: () => toon("bevindingen"),

    /** Goes to a finding in the list. */
    async naarBevinding({ id, ernst, status }: Bevinding): Promise<void> {
      await toon("bevindingen");
      const groep = status === "open" ? ernst : status;
      if (nu().lijst.dicht.has(groep)) stuur({ soort: "groep gewisseld", groep });
      stuur({ soort: "bevinding geopend", id });
    },
  };
}
