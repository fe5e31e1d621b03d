import { cijfersVan, statusBij, type Antwoord } from "../controles/antwoorden";
import type { Bevinding, Status } from "../controles/bevinding";
import { herstelvoorstellen, type Herstelvoorstel } from "../controles/herstelvoorstellen";
import { adres, cel } from "../domein/bereik";
import type { Teksten } from "../teksten/teksten";
import type { Herstelregel } from "../verantwoording/herstellingen";
import type { Celwijziging, GezetteCel, Werkboek } from "../werkboek/werkboek";
import { celTekst } from "./celtekst";
import { datumVan } from "./datum-van";
import { getoond, tellingen } from "./staat/kiezers";
import type { Opslag } from "./staat/opslag";
import type { Hersteldecel } from "./staat/toestand";
import type { Werker } from "./werker";
import type { Wereld } from "./poort";
import type { Werkplaats } from "./werkplaats";

interface Omgeving {
  readonly opslag: Opslag;
  readonly wereld: Wereld;
  readonly t: Teksten;
  readonly werker: Werker;
  readonly plaats: Pick<Werkplaats, "boek" | "bewaarAntwoorden">;
  readonly controleer: () => Promise<void>;
}

/** The deeds of living with findings: answer, repair, take back, and a list of what is to be done. */
export function maakBevindingenwerk({ opslag, wereld, t, werker, plaats, controleer }: Omgeving) {
  const { stuur, toestand: nu } = opslag;
  const { boek, bewaarAntwoorden } = plaats;
  const zeg = (tekst: string): void => stuur({ soort: "bericht", tekst });

  /** Changes the cells, keeps a line for each in the log, and checks again. */
  async function wijzig(
    wijzigingen: readonly Celwijziging[],
    na: (gezet: readonly GezetteCel[]) => readonly Herstelregel[],
    metDeHand: string | undefined,
  ): Promise<boolean> {
    const [eerste] = wijzigingen;
    if (eerste === undefined || boek().zetCellen === undefined) return false;
    const doe = async (): Promise<void> => {
      const gezet = (await boek().zetCellen?.(wijzigingen)) ?? [];
      await schrijfLog(boek(), na(gezet));
    };
    const plek = { cel: eerste.cel, ...(metDeHand !== undefined && { metDeHand }) };
    if (!(await werker.doe({ taak: "herstellen", fasen: [], doe, ...plek }))) return false;
    await controleer();
    return true;
  }

  /** The sheet Herstellingen with these lines added; where no sheet can be made the workbook keeps them all the same. */
  async function schrijfLog(werkboek: Werkboek, regels: readonly Herstelregel[]): Promise<void> {
    const { herstellingen } = await wereld.kern();
    const { naamruimte } = herstellingen.herstellingenDeel([]);
    const xml = await werkboek.haalDeel(naamruimte);
    const alle = [...herstellingen.leesHerstellingen(xml === null ? [] : [{ naamruimte, xml }]), ...regels];
    const bladen = nu().inhoud?.rasters.map(({ blad }) => blad) ?? [];
    try {
      await werkboek.schrijf(herstellingen.herstellingenPlan(alle, bladen));
    } catch {
      await werkboek.bewaarDeel(naamruimte, herstellingen.herstellingenDeel(alle).xml);
    }
  }

  const regelVan = (
    wat: Herstelregel["wat"],
    gezet: GezetteCel,
    { code, naam }: Pick<Hersteldecel, "code" | "naam">,
  ) => ({
    moment: new Date(wereld.nu()).toISOString(),
    door: nu().naam === "" ? null : nu().naam,
    wat,
    blad: gezet.cel.blad,
    cel: adres(gezet.cel),
    voor: celTekst(gezet.oud),
    na: celTekst(gezet.nu),
    code,
    naam,
  });

  async function voerUit(voorstellen: readonly Herstelvoorstel[]): Promise<void> {
    const enige = voorstellen.length === 1 ? voorstellen[0] : undefined;
    const klaar = await wijzig(
      voorstellen.map(({ cel: plek, inhoud, stond }) => ({ cel: plek, inhoud, stond })),
      (gezet) => {
        const cellen = gezet.map((een, nummer): Hersteldecel => {
          const { code, naam } = voorstellen[nummer]!.bevinding;
          return { gezet: een, code, naam, terug: false };
        });
        stuur({ soort: "hersteld", cellen });
        return cellen.map((een) => regelVan("hersteld", een.gezet, een));
      },
      enige && celTekst(enige.inhoud),
    );
    if (klaar) zeg(t.bevindingen.hersteld(tellingen(getoond(nu())).fout));
  }

  return {
    /** Keeps an answer with who, when, and the figures that it was given for. */
    async bewaarAntwoord(id: string, tekst: string, gekozen?: Status): Promise<void> {
      const rij = getoond(nu()).find(({ bevinding }) => bevinding.id === id);
      if (rij === undefined) return;
      const blijft = rij.status === "geaccepteerd" ? rij.status : statusBij(tekst);
      const antwoord: Antwoord = {
        tekst,
        status: gekozen ?? blijft,
        door: nu().naam === "" ? null : nu().naam,
        op: datumVan(wereld.nu()),
        cijfers: cijfersVan(rij.bevinding),
        nieuw: true,
      };
      stuur({ soort: "antwoord gegeven", id, antwoord });
      const klaar = await werker.doe({ taak: "bewaren", fasen: [], doe: bewaarAntwoorden, inRij: true });
      if (klaar) zeg(t.bevindingen.bewaard);
    },

    /** Who answers and repairs: asked once, kept where the pane runs. */
    bewaarNaam(naam: string): void {
      stuur({ soort: "naam gegeven", naam });
      wereld.naam?.bewaar(naam);
    },

    /** Carries out the repair of a finding that the user saw and clicked; then checks again. */
    async herstel(bevinding: Bevinding): Promise<void> {
      const { inhoud } = nu();
      if (inhoud !== null) await voerUit(herstelvoorstellen([bevinding], inhoud));
    },

    /** Shows the repairs of one rule, or of all, to tick before anything is done. */
    bekijkHerstel(code: string | null): void {
      const { inhoud } = nu();
      if (inhoud === null) return;
      const voorstellen = voorstellenVan(
        getoond(nu()).map(({ bevinding }) => bevinding),
        inhoud,
        code,
      );
      const aan = new Set(voorstellen.flatMap(({ sleutel, twijfel }) => (twijfel === null ? [sleutel] : [])));
      stuur({ soort: "herstelblik geopend", blik: { code, voorstellen, aan } });
    },

    /** Carries out what is ticked. */
    async herstelGekozen(): Promise<void> {
      const blik = nu().herstelblik;
      if (blik === null) return;
      stuur({ soort: "herstelblik geopend", blik: null });
      await voerUit(blik.voorstellen.filter(({ sleutel }) => blik.aan.has(sleutel)));
    },

    /** Puts back what stood there, in one cell or in all of a turn. */
    async maakOngedaan(cellen: readonly Hersteldecel[]): Promise<void> {
      const terug = cellen.filter((een) => !een.terug);
      const klaar = await wijzig(
        terug.map(({ gezet: { cel: plek, oud, nu: staat, vorm } }) => ({
          cel: plek,
          inhoud: oud,
          stond: staat,
          ...(vorm !== undefined && { vorm }),
        })),
        (gezet) => {
          stuur({ soort: "teruggezet", cellen: terug });
          return gezet.map((een, nummer) => regelVan("teruggezet", een, terug[nummer]!));
        },
        undefined,
      );
      if (klaar) zeg(t.bevindingen.teruggezet(terug.length));
    },

    /** The to-do list: in Excel as a sheet, apart from Excel as a file. */
    async takenlijst(vorm: "blad" | "xlsx" | "csv"): Promise<void> {
      const doe = async (): Promise<void> => {
        const { dossier } = nu().gecontroleerd ?? {};
        if (dossier === undefined) return;
        const { takenlijst, beantwoordDossier } = await wereld.kern();
        const lijst = takenlijst.taken([beantwoordDossier(dossier, nu().antwoorden)]);
        if (vorm === "blad") {
          await boek().schrijf(takenlijst.takenlijstBlad(lijst));
          await boek()
            .selecteer(cel(takenlijst.TAKENBLAD, 0, 0))
            .catch(() => undefined);
          return zeg(t.bevindingen.takenBlad);
        }
        const naam = `Takenlijst ${boek().naam.replace(/\.\w+$/, "")}.${vorm}`;
        const csv = (): Uint8Array => new TextEncoder().encode(takenlijst.takenlijstCsv(lijst));
        const bytes = vorm === "csv" ? csv() : await boek().schrijf(takenlijst.takenlijstPlan(lijst));
        if (bytes !== null) wereld.bewaar({ naam, bytes });
        zeg(t.bevindingen.takenOpgeslagen(naam));
      };
      await werker.doe({ taak: "bewaren", fasen: [], doe, inRij: true });
    },
  };
}

function voorstellenVan(
  bevindingen: readonly Bevinding[],
  inhoud: Parameters<typeof herstelvoorstellen>[1],
  code: string | null,
): readonly Herstelvoorstel[] {
  return herstelvoorstellen(bevindingen, inhoud).filter(({ bevinding }) => code === null || bevinding.code === code);
}
