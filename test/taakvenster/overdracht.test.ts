import { eigenBladen } from "../../src/inlezen/eigen-bladen";
import { getoond } from "../../src/taakvenster/staat/kiezers";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { VERKLARINGEN } from "../../src/verantwoording/indiening-open";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { WerkboekBestand } from "../../src/werkboek/bestand/werkboek-bestand";
import { GESPREK_NAAMRUIMTE, INDIENING_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import type { Plan } from "../../src/werkboek/plan";
import { BESCHIKKING, NepWerkboek, proef, VOORBEELD, type Proef } from "./nep";

const MAART = new Date(2025, 2, 14, 16, 8).getTime();
const REK = "REK-01:JGD-COACH:PE1:verschil";

async function deel(werkboek: NepWerkboek, naamruimte: string) {
  const xml = await werkboek.haalDeel(naamruimte);
  return xml === null ? [] : [{ naamruimte, xml }];
}

/** One that holds the sheets that were written into it, as Excel does. */
class SchrijvendWerkboek extends NepWerkboek {
  #nu: WerkboekBestand | null = null;

  override async schrijf(plan: Plan): Promise<null> {
    await super.schrijf(plan);
    const bron = this.#nu ?? WerkboekBestand.open(VOORBEELD.bytes, VOORBEELD.naam);
    const weg = plan.naast ? new Set<string>() : eigenBladen(await bron.lees());
    this.#nu = WerkboekBestand.open(await bron.schrijfErbij(plan, weg), VOORBEELD.naam);
    return null;
  }

  override lees(): ReturnType<NepWerkboek["lees"]> {
    return this.#nu?.lees() ?? super.lees();
  }
}

/** The example, checked, in an Excel that is not there. */
async function inExcel(): Promise<Proef & { werkboek: NepWerkboek }> {
  const werkboek = new SchrijvendWerkboek(VOORBEELD);
  const alles = proef({ plaats: "excel", werkboek, nu: () => MAART });
  await alles.daden.begin();
  await alles.daden.kiesBestanden([BESCHIKKING]);
  await alles.daden.controleer();
  return { ...alles, werkboek };
}

/** Every finding gets an answer, and everything that is asked is filled in. */
async function vulIn({ daden, opslag }: Proef, reden = ""): Promise<void> {
  daden.bewaarNaam("de controller");
  for (const { bevinding } of getoond(opslag.toestand()))
    await daden.bewaarAntwoord(bevinding.id, "Zo is het.", "toegelicht");
  const werk = await daden.overdracht();
  werk.zetOpgave({ verklaringen: new Set(VERKLARINGEN.map(({ sleutel }) => sleutel)), reden });
}

async function ingediend(): Promise<Proef & { werkboek: NepWerkboek }> {
  const alles = await inExcel();
  await vulIn(alles);
  await (await alles.daden.overdracht()).dienIn();
  return alles;
}

describe("klaarmaken om in te dienen", () => {
  test("schrijft niets zolang er iets open staat, en zegt hoeveel", async () => {
    const alles = await inExcel();
    const werk = await alles.daden.overdracht();
    await werk.maakKlaar();
    expect(alles.opslag.toestand().stap).toBe("indienen");
    expect(alles.opslag.toestand().overdracht.opgave.soort).toBe("eindrapportage");
    await werk.dienIn();
    expect(alles.werkboek.geschreven).toEqual([]);
    expect(await deel(alles.werkboek, INDIENING_NAAMRUIMTE)).toEqual([]);
    expect(alles.gezegd.at(-1)).toMatch(/^Nog niet ingediend: \d+ dingen staan nog open\.$/);
  });

  test("binnen de periode is het eerst een tussenrapportage", async () => {
    const alles = proef({ nu: () => new Date(2024, 6, 15).getTime() });
    await alles.daden.laadVoorbeeld();
    await alles.daden.controleer();
    expect((await alles.daden.overdracht()).soortNu()).toBe("tussenrapportage");
  });

  test("zet het zegel en het blad Indiening in het werkboek, en stelt een bestandsnaam voor", async () => {
    const alles = await ingediend();
    const [een] = leesIndieningen(await deel(alles.werkboek, INDIENING_NAAMRUIMTE));
    expect(een).toMatchObject({
      versie: 1,
      soort: "eindrapportage",
      door: "de controller",
      moment: "2025-03-14T16:08:00",
      reden: null,
    });
    expect(alles.werkboek.geschreven.at(-1)!.bladen.map(({ naam }) => naam)).toContain("Indiening");
    const { ingediend: gedaan } = alles.opslag.toestand().overdracht;
    expect(gedaan).toEqual({
      versie: 1,
      soort: "eindrapportage",
      bestand: "VOORBEELD-2024-001_Stichting-Balans_eindrapportage_v1.xlsx",
    });
    expect(alles.gezegd).toContain("Ingediend, versie 1.");
  });

  test("een verbetering is een nieuwe versie, met de reden", async () => {
    const alles = await ingediend();
    const werk = await alles.daden.overdracht();
    await vulIn(alles);
    await werk.dienIn();
    expect(leesIndieningen(await deel(alles.werkboek, INDIENING_NAAMRUIMTE))).toHaveLength(1);
    await vulIn(alles, "Een telfout hersteld.");
    await werk.dienIn();
    const alle = leesIndieningen(await deel(alles.werkboek, INDIENING_NAAMRUIMTE));
    expect(alle.map(({ versie, reden }) => [versie, reden])).toEqual([
      [1, null],
      [2, "Een telfout hersteld."],
    ]);
  });

  test("los van Excel komt er een kopie van het eigen werkboek, met zegel en bladen erbij", async () => {
    const alles = proef({ nu: () => MAART });
    await alles.daden.laadVoorbeeld();
    await alles.daden.controleer();
    await vulIn(alles);
    await (await alles.daden.overdracht()).dienIn();
    const [werkboek, ...rest] = alles.bewaard;
    expect(rest).toEqual([]);
    expect(werkboek!.naam).toBe("VOORBEELD-2024-001_Stichting-Balans_eindrapportage_v1.xlsx");
    const [voor, na] = await Promise.all([
      leesBestand(VOORBEELD.bytes, "voor.xlsx"),
      leesBestand(werkboek!.bytes, "na.xlsx"),
    ]);
    const bladen = ({ rasters }: typeof voor) => rasters.map(({ blad, aantalCellen }) => [blad, aantalCellen]);
    expect(bladen(na).slice(0, voor.rasters.length)).toEqual(bladen(voor));
    expect(na.rasters.map(({ blad }) => blad)).toContain("Indiening");
    expect(leesIndieningen(na.delen)).toHaveLength(1);
  });

  test("een openbare versie is een nieuw werkboek zonder de bladen tussen partner en gemeente", async () => {
    const alles = await ingediend();
    const gemaakt = await (await alles.daden.overdracht()).maakOpenbaar();
    expect(gemaakt!.weggelaten.length).toBeGreaterThan(0);
    expect(gemaakt!.scan).toEqual([]);
    expect(alles.opslag.toestand().overdracht.openbaar).toMatchObject({ gegeven: true });
    const [openbaar] = alles.bewaard;
    expect(openbaar!.naam).toBe("VOORBEELD-2024-001_Stichting-Balans_eindrapportage_v1_openbaar.xlsx");
    const { rasters, delen } = await leesBestand(openbaar!.bytes, "openbaar.xlsx");
    const namen = rasters.map(({ blad }) => blad);
    expect(namen).toContain("Overzicht");
    expect(namen.filter((naam) => ["Bevindingen", "Indiening", "Gesprek", "Jeugd"].includes(naam))).toEqual([]);
    expect(delen).toEqual([]);
  });
});

describe("beoordelen", () => {
  test("begint bij het herkennen van wat is ingediend, en schrijft niets", async () => {
    const alles = await ingediend();
    const geschreven = alles.werkboek.geschreven.length;
    const ander = proef({ plaats: "excel", werkboek: alles.werkboek, nu: () => MAART });
    await ander.daden.begin();
    expect(ander.opslag.toestand().overdracht).toMatchObject({ rol: "partner", indieningen: [{ versie: 1 }] });
    await (await ander.daden.overdracht()).kiesRol("accounthouder");
    expect(ander.opslag.toestand().stap).toBe("indiening");
    expect(ander.opslag.toestand().overdracht.zegel).toEqual({
      wijzigingen: [],
      teksten: [],
      rest: [],
      eigenBladen: [],
      restOnbekend: false,
      cijfersGelijk: true,
      beschikkingGelijk: true,
    });
    expect(alles.werkboek.geschreven).toHaveLength(geschreven);
    expect(await deel(alles.werkboek, GESPREK_NAAMRUIMTE)).toEqual([]);
  });

  test("toont cel voor cel wat er na het zegel is gewijzigd", async () => {
    const alles = proef({ nu: () => MAART });
    await alles.daden.laadVoorbeeld();
    await alles.daden.controleer();
    await vulIn(alles);
    await (await alles.daden.overdracht()).dienIn();
    const { overdracht } = alles.opslag.toestand();
    const [laatste] = overdracht.indieningen;
    // As if another figure had been sealed in the cell.
    const jeugd = Object.entries(laatste!.cijfers!["Jeugd"]!);
    const [plek, waarde] = jeugd.find(([, getal]) => /^\d+$/.test(getal))!;
    const geknoeid = {
      ...laatste!,
      cijfers: { ...laatste!.cijfers, Jeugd: { ...laatste!.cijfers!["Jeugd"], [plek]: "7777" } },
    };
    alles.opslag.stuur({ soort: "overdracht gelezen", indieningen: [geknoeid], gesprek: overdracht.gesprek });
    await (await alles.daden.overdracht()).bekijkZegel();
    expect(alles.opslag.toestand().overdracht.zegel?.wijzigingen).toEqual([
      { blad: "Jeugd", cel: plek, oud: "7777", nu: waarde },
    ]);
  });

  test("vraag, antwoord en akkoord blijven in het werkboek, elk met naam en tijd", async () => {
    const alles = await ingediend();
    const werk = await alles.daden.overdracht();
    await werk.kiesRol("accounthouder");
    alles.daden.bewaarNaam("de accounthouder");
    expect(await werk.zeg(REK, "vraag", "Waarom 47?")).toBe(true);
    expect(werk.brief()).toContain("Onze vraag: Waarom 47?");
    await werk.kiesRol("partner");
    alles.daden.bewaarNaam("de controller");
    expect(await werk.zeg(REK, "antwoord", "Dat is een telfout.")).toBe(true);
    expect(werk.brief()).toBeNull();
    await werk.kiesRol("accounthouder");
    expect(await werk.zeg(REK, "akkoord", "Helder.")).toBe(true);
    const { regels } = leesGesprek(await deel(alles.werkboek, GESPREK_NAAMRUIMTE));
    expect(regels.map(({ wie, soort, door }) => [wie, soort, door])).toEqual([
      ["gemeente", "vraag", "de accounthouder"],
      ["partner", "antwoord", "de controller"],
      ["gemeente", "akkoord", "de controller"],
    ]);
    expect(regels[0]!.moment).toBe("2025-03-14T16:08:00");
  });

  test("weigert een regel zonder naam en een oordeel zonder reden, en zegt waarom", async () => {
    const alles = await ingediend();
    const werk = await alles.daden.overdracht();
    await werk.kiesRol("accounthouder");
    alles.daden.bewaarNaam("");
    expect(await werk.zeg(REK, "vraag", "Waarom?")).toBe(false);
    expect(alles.gezegd.at(-1)).toBe("Vul in wie dit schrijft.");
    alles.daden.bewaarNaam("de accounthouder");
    expect(await werk.oordeel("plausibel", " ")).toBe(false);
    expect(await deel(alles.werkboek, GESPREK_NAAMRUIMTE)).toEqual([]);
    expect(await werk.oordeel("plausibel", "De uitleg past.")).toBe(true);
    expect(leesGesprek(await deel(alles.werkboek, GESPREK_NAAMRUIMTE)).status).toMatchObject([
      { status: "plausibel", reden: "De uitleg past.", door: "de accounthouder" },
    ]);
  });

  test("los van Excel staat wat u zegt pas in een bestand als u het opslaat", async () => {
    const alles = proef({ nu: () => MAART });
    await alles.daden.laadVoorbeeld();
    await alles.daden.controleer();
    await vulIn(alles);
    const werk = await alles.daden.overdracht();
    await werk.dienIn();
    const [werkboek] = alles.bewaard;
    const ander = proef({ nu: () => MAART });
    await ander.daden.kiesBestanden([werkboek!]);
    expect(ander.opslag.toestand().beschikking?.herkomst).toBe("werkboek");
    const oordeel = await ander.daden.overdracht();
    await oordeel.kiesRol("accounthouder");
    expect(ander.opslag.toestand().overdracht.zegel?.wijzigingen).toEqual([]);
    ander.daden.bewaarNaam("de accounthouder");
    await oordeel.zeg(REK, "vraag", "Waarom 47?");
    await oordeel.oordeel("ontvangen", "");
    expect(ander.opslag.toestand().overdracht.onopgeslagen).toBe(2);
    expect(ander.bewaard).toEqual([]);
    await oordeel.bewaarBestand();
    expect(ander.opslag.toestand().overdracht.onopgeslagen).toBe(0);
    const terug = await leesBestand(ander.bewaard[0]!.bytes, "terug.xlsx");
    expect(leesGesprek(terug.delen).regels).toMatchObject([{ tekst: "Waarom 47?", wie: "gemeente" }]);
    expect(terug.rasters.find(({ blad }) => blad === "Gesprek")?.teksten).toContain("Waarom 47?");
    expect(leesIndieningen(terug.delen)).toHaveLength(1);
  });

  test("legt een ander werkboek ernaast, en bewaart dat als bestand; dit werkboek verandert niet", async () => {
    const alles = await ingediend();
    const werk = await alles.daden.overdracht();
    await werk.kiesRol("accounthouder");
    await werk.vergelijkMet({ ...VOORBEELD, naam: "halfjaar.xlsx" });
    const { vergelijking } = alles.opslag.toestand().overdracht;
    expect(vergelijking!.naam).toBe("halfjaar.xlsx");
    expect(vergelijking!.regels.length).toBeGreaterThan(40);
    expect(vergelijking!.regels.filter(({ verschil }) => verschil !== 0 && verschil !== null)).toEqual([]);
    await werk.bewaarVergelijking(vergelijking!);
    expect(alles.bewaard.map(({ naam }) => naam)).toEqual(["Vergelijking.xlsx"]);
  });
});

test("een deel vervangen laat de rest van het bestand zoals het was", async () => {
  const boek = WerkboekBestand.open(VOORBEELD.bytes, VOORBEELD.naam);
  await boek.bewaarDeel("urn:proef:1", '<gegevens xmlns="urn:proef:1">een</gegevens>');
  const eerste = await boek.opgeslagen();
  const weer = WerkboekBestand.open(eerste, VOORBEELD.naam);
  await weer.bewaarDeel("urn:proef:1", '<gegevens xmlns="urn:proef:1">twee</gegevens>');
  await weer.bewaarDeel("urn:proef:2", '<gegevens xmlns="urn:proef:2">drie</gegevens>');
  const { delen, rasters } = await leesBestand(await weer.opgeslagen(), "na.xlsx");
  const eigen = delen.filter(({ naamruimte }) => naamruimte.startsWith("urn:proef"));
  expect(eigen.map(({ xml }) => /<gegevens[^>]*>([^<]*)</.exec(xml)?.[1])).toEqual(["twee", "drie"]);
  expect(rasters.map(({ blad }) => blad)).toContain("Jeugd");
});
