import type { Bereik } from "../domein/bereik";
import type { Beschikking } from "../domein/beschikking";
import type { Teksten } from "../teksten/teksten";
import { aantalKeuzes } from "../inlezen/keuzes";
import type { Dossier } from "../verantwoording/dossier";
import { jsonDeel } from "../werkboek/json-deel";
import { BESCHIKKING_NAAMRUIMTE, REGISTER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Inhoud } from "../werkboek/raster";
import type { Werkboek } from "../werkboek/werkboek";
import type { Lading } from "./beschikking-laden";
import type { Maakopdracht } from "./kern";
import { delenVan, maakKeuzeplaats } from "./keuzeplaats";
import type { Bestand, Kern, Wereld } from "./poort";
import type { Opslag } from "./staat/opslag";
import type { GeladenBeschikking } from "./staat/toestand";
import { datumVan } from "./datum-van";
import { inBeurten } from "./beurten";
import { celtelling } from "./celtelling";
import { aantalOnbewaard } from "./onbewaard";
import { eigenOverdracht } from "./staat/overdracht";
import { RegelsFout, type Werk } from "./werker";

export type Werkplaats = ReturnType<typeof maakWerkplaats>;

/**
 * The work behind the deeds, on the port alone: opening, recognising, checking, making. Each piece tells the store what came of
 * it; a failure is thrown. `bijWijziging` is called after the user changed cells that were checked.
 */
export function maakWerkplaats(opslag: Opslag, wereld: Wereld, t: Teksten, bijWijziging: () => void) {
  const { stuur, toestand: nu } = opslag;
  const zeg = (tekst: string): void => stuur({ soort: "bericht", tekst });
  let werkboek = wereld.werkboek;
  let vorige: Inhoud | null = null;
  /** Every beschikking that was met, with where: a later version among them is told (INT-02). */
  const gezien = new Map<Beschikking, string>();
  let gemaakt: Bestand | null = null;
  let luistert: Werkboek | null = null;
  /** Waits until the user says what it is. */
  let tweede: { readonly geopend: Werkboek; readonly inhoud: Inhoud } | null = null;

  const boek = (): Werkboek => {
    if (werkboek === null) throw new Error(t.stappen["geen werkboek"]);
    return werkboek;
  };

  const keuzeplaats = maakKeuzeplaats(opslag, wereld, boek);

  async function neem(nieuw: Werkboek): Promise<void> {
    werkboek = nieuw;
    vorige = null;
    gemaakt = null;
    stuur({ soort: "werkboek geopend", naam: nieuw.naam, kanHerstellen: nieuw.zetCellen !== undefined });
    const gevonden = await delenVan(nieuw);
    const keuzes = await keuzeplaats.keuzesVan(nieuw.naam, gevonden);
    if (gevonden.length === 0 && aantalKeuzes(keuzes) === 0) return;
    const { delen, laden, leesOverdracht } = await wereld.kern();
    stuur(leesOverdracht(gevonden, nu().overdracht));
    stuur({ soort: "delen gelezen", keuzes, antwoorden: delen.leesAntwoorden(gevonden) });
    const lading = laden.uitDelen(gevonden);
    if (lading.soort === "beschikking") await neemBeschikking(lading, "werkboek");
  }

  /** What was typed goes along to the same file only (`zelfde`); what was chosen to any file without choices of its own. */
  async function neemAnder(ander: Werkboek, zelfde = nu().werkboek === ander.naam): Promise<boolean> {
    const { keuzes, antwoorden } = nu();
    const nieuw = aantalOnbewaard(nu());
    if (!zelfde && nieuw > 0 && !wereld.vraag(t.fouten.onbewaard(nieuw))) return false;
    await neem(ander);
    const mee = aantalKeuzes(nu().keuzes) === 0 && aantalKeuzes(keuzes) > 0;
    if (mee) stuur({ soort: "delen gelezen", keuzes, antwoorden: nu().antwoorden });
    if (mee && !zelfde) zeg(t.koppelen.meegenomen(aantalKeuzes(keuzes)));
    if (!zelfde) return true;
    stuur({ soort: "delen gelezen", keuzes: nu().keuzes, antwoorden: new Map([...nu().antwoorden, ...antwoorden]) });
    return true;
  }

  async function neemBeschikking(lading: Lading, herkomst: GeladenBeschikking["herkomst"]): Promise<void> {
    if (lading.soort === "fouten") throw new RegelsFout(lading.regels[0] ?? "", lading.regels.slice(1));
    if (lading.soort === "iets anders") throw new RegelsFout(t.fouten.uitwegen.beschikking.titel, []);
    const { laden } = await wereld.kern();
    const beschikking = await laden.metEchtheid(lading.beschikking, herkomst, await wereld.sleutels());
    gezien.set(beschikking.beschikking, t.beschikking.gezien[herkomst]);
    stuur({ soort: "beschikking geladen", beschikking });
    if (herkomst !== "werkboek") await bewaarBeschikking();
  }

  async function bewaarBeschikking(): Promise<void> {
    const document = nu().beschikking?.beschikking.document;
    if (werkboek === null || document === undefined) return;
    await werkboek.bewaarDeel(BESCHIKKING_NAAMRUIMTE, jsonDeel(BESCHIKKING_NAAMRUIMTE, document).xml);
  }

  /** What a file is shows from the file itself: a beschikking, an earlier verantwoording, or a workbook to check. */
  async function neemBestand(bestand: Bestand): Promise<void> {
    const { laden, isVanOns, tweedeBestand } = await wereld.kern();
    if (laden.lijktOpJson(bestand.bytes)) return neemBeschikking(laden.uitJson(bestand.bytes), "bestand");
    const geopend = await wereld.open(bestand);
    const inhoud = await geopend.lees();
    const lading = laden.uitInhoud(inhoud);
    if (lading.soort !== "iets anders") return neemBeschikking(lading, "bestand");
    const eigen = laden.uitDelen(inhoud.delen);
    if (wereld.plaats === "excel") return neemBeschikking(eigen, "bestand");
    const eerder = nu().beschikking;
    if (isVanOns(inhoud) && nu().werkboek !== null) {
      const wat = tweedeBestand(bestand.naam, inhoud, eigen, eerder?.beschikking ?? null);
      if (wat === null) return neemVorige(bestand.naam, inhoud);
      tweede = { geopend, inhoud };
      return stuur({ soort: "tweede bestand", tweede: wat });
    }
    if (!(await neemAnder(geopend))) return;
    if (eerder !== null && nu().beschikking === null) stuur({ soort: "beschikking geladen", beschikking: eerder });
    await bewaarBeschikking();
  }

  /** A workbook of another beschikking, or one that was handed in, is looked at by itself: nothing that was typed goes along to it. */
  async function neemTweede(wat: "openen" | "eerdere" | "niets"): Promise<void> {
    const keuze = tweede;
    if (keuze === null) return;
    if (wat === "openen" && !(await neemAnder(keuze.geopend, false))) return;
    if (wat === "openen") stuur({ soort: "naar stap", stap: "beschikking" });
    if (wat === "eerdere") await neemVorige(keuze.geopend.naam, keuze.inhoud);
    tweede = null;
    stuur({ soort: "tweede bestand", tweede: null });
  }

  async function neemVorige(naam: string, inhoud: Inhoud): Promise<void> {
    const { delen, metGetypt, keuzesSamen, leesOverdracht } = await wereld.kern();
    stuur(leesOverdracht(inhoud.delen, nu().overdracht));
    vorige = inhoud;
    const antwoorden = new Map([...delen.leesAntwoorden(inhoud.delen), ...nu().antwoorden]);
    const keuzes = keuzesSamen(nu().keuzes, delen.leesKeuzes(inhoud.delen));
    if (aantalKeuzes(keuzes) > aantalKeuzes(nu().keuzes)) stuur({ soort: "keuzes bewaard", keuzes });
    stuur({ soort: "delen gelezen", keuzes, antwoorden });
    const getypt = metGetypt(antwoorden, inhoud, datumVan(wereld.nu()));
    if (getypt) stuur({ soort: "van blad gelezen", antwoorden: getypt });
    stuur({ soort: "vorige geopend", naam });
    if (nu().gecontroleerd !== null) await werkMaakstandBij();
  }

  async function lees(werk: Werk): Promise<Inhoud> {
    werk.fase("lezen", { detail: boek().naam });
    const inhoud = await boek().lees(werk);
    werk.signaal.throwIfAborted();
    return inhoud;
  }

  const gelezen = ({ rasters }: Inhoud): string =>
    t.bezig.gelezen(
      rasters.length,
      rasters.reduce((som, raster) => som + raster.aantalCellen, 0),
    );

  async function herken(werk: Werk): Promise<void> {
    const kern = await wereld.kern();
    const inhoud = await lees(werk);
    werk.fase("herkennen", { klaar: gelezen(inhoud) });
    await wereld.wacht(0);
    const productie = kern.herken(inhoud, nu().beschikking?.beschikking ?? null, nu().keuzes);
    stuur({ soort: "herkend", inhoud, productie });
  }

  async function controleerNu(werk: Werk): Promise<void> {
    const kern = await wereld.kern();
    const inhoud = await lees(werk);
    const vandaag = datumVan(wereld.nu());
    const getypt = wereld.plaats === "excel" ? kern.metGetypt(nu().antwoorden, inhoud, vandaag) : null;
    const dossier = await dossierVan(werk, inhoud, kern);
    stuur({ soort: "herkend", inhoud, productie: dossier.productie });
    if (getypt) stuur({ soort: "van blad gelezen", antwoorden: getypt });
    const uitslag = {
      dossier,
      moment: wereld.nu(),
      aantalControles: kern.aantalControles(),
      uitleg: kern.regeluitleg(),
    };
    stuur({ soort: "gecontroleerd", uitslag });
    await luister(inhoud, kern);
  }

  async function dossierVan(werk: Werk, inhoud: Inhoud, kern: Kern): Promise<Dossier> {
    const beschikking = nu().beschikking?.beschikking ?? null;
    const omstandigheden = await kern.leesOmstandigheden(inhoud, beschikking, {
      vandaag: datumVan(wereld.nu()),
      sleutels: (await wereld.sleutels()) ?? [],
      andere: [...gezien].map(([een, plaats]) => ({ beschikking: een, plaats })),
      vorige: wereld.plaats === "los" ? vorige : null,
    });
    const stappen = kern.dossierStappen(inhoud, beschikking, nu().keuzes, omstandigheden);
    return inBeurten(stappen, werk, wereld, gelezen(inhoud));
  }

  async function luister(inhoud: Inhoud, kern: Kern): Promise<void> {
    const bron = boek();
    if (luistert === bron) return;
    luistert = bron;
    const hoogte = new Map(inhoud.rasters.map((raster) => [raster.blad, raster]));
    await bron.luister((gewijzigd) => {
      const onze = kern.onzeBladen(nu().inhoud ?? inhoud);
      const cellen = gewijzigd
        .filter(({ blad }) => !onze.has(blad))
        .reduce((som, bereik) => som + celtelling(bereik, hoogte.get(bereik.blad)?.rijen ?? 0), 0);
      if (cellen === 0) return;
      stuur({ soort: "gewijzigd", aantal: cellen });
      bijWijziging();
    });
  }

  function opdracht(dossier: Dossier, inhoud: Inhoud): Maakopdracht {
    const inWerkboek = wereld.plaats === "excel";
    const { antwoorden, keuzes, gekozen, beschikking } = nu();
    const vingerafdruk = beschikking?.vingerafdruk ?? "";
    return {
      dossier,
      inhoud,
      vorige: inWerkboek ? inhoud : vorige,
      inWerkboek,
      antwoorden,
      vandaag: datumVan(wereld.nu()),
      keuzes,
      vingerafdruk,
      gekozen,
      ...eigenOverdracht(nu().overdracht),
    };
  }

  async function werkMaakstandBij(): Promise<void> {
    const { gecontroleerd, inhoud } = nu();
    if (gecontroleerd === null || inhoud === null || nu().beschikking === null) return;
    const { maakstandVan } = await wereld.kern();
    stuur({ soort: "maakstand", maakstand: maakstandVan(opdracht(gecontroleerd.dossier, inhoud)) });
  }

  async function maakNu(werk: Werk): Promise<void> {
    const { gecontroleerd, inhoud, gekozen } = nu();
    if (gecontroleerd === null || inhoud === null) return;
    const kern = await wereld.kern();
    werk.fase("opstellen", {});
    await wereld.wacht(0);
    const plan = kern.maakPlan(opdracht(gecontroleerd.dossier, inhoud));
    werk.fase("schrijven", {});
    const bytes = await boek().schrijf(plan, werk);
    stuur({ soort: "antwoorden geplaatst" });
    if (bytes !== null) {
      gemaakt = {
        naam: `Verantwoording ${plan.titel.replace(/^Verantwoording /, "").replace(/[\\/:*?"<>|]+/g, " ")}.xlsx`,
        bytes,
      };
      wereld.bewaar(gemaakt);
      vorige = await (await wereld.open(gemaakt)).lees();
    } else {
      await bewaarAntwoorden();
      stuur({ soort: "herkend", inhoud: await boek().lees(), productie: gecontroleerd.dossier.productie });
    }
    await werkMaakstandBij();
    const afrekeningblad = plan.bladen.find(({ naam }) => naam.startsWith("Afrekening"))?.naam ?? "";
    stuur({
      soort: "gemaakt",
      gemaakt: { aantalBladen: gekozen.size, bestand: gemaakt?.naam ?? null, afrekeningblad },
    });
    zeg(t.verantwoording.klaar(gekozen.size));
  }

  /** What was written until now belongs to the user: the next making leaves it alone. */
  async function geefWeg(): Promise<void> {
    await boek().bewaarDeel(REGISTER_NAAMRUIMTE, jsonDeel(REGISTER_NAAMRUIMTE, { bladen: [], namen: [] }).xml);
  }

  async function bewaarAntwoorden(): Promise<void> {
    const { delen } = await wereld.kern();
    const { naamruimte, xml } = delen.antwoordenDeel(nu().antwoorden);
    await boek().bewaarDeel(naamruimte, xml);
  }

  /** Goes on with the same workbook as it was saved. */
  async function gaVerderMet(bestand: Bestand, productie: Dossier["productie"]): Promise<void> {
    werkboek = await wereld.open(bestand);
    luistert = null;
    stuur({ soort: "herkend", inhoud: await werkboek.lees(), productie });
  }

  return {
    boek,
    gaVerderMet,
    neem,
    neemAnder,
    neemBeschikking,
    neemBestand,
    neemTweede,
    herken,
    controleerNu,
    werkMaakstandBij,
    maakNu,
    ...keuzeplaats,
    bewaarAntwoorden,
    opdracht,
    geefWeg,
    selectie: async (): Promise<Bereik | null> => (await werkboek?.selectie?.()) ?? null,
    laatste: (): Bestand | null => gemaakt,
  };
}
