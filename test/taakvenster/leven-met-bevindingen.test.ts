import { leesAntwoorden } from "../../src/controles/antwoorden-deel";
import { bereikNaam } from "../../src/domein/bereik";
import { getoond } from "../../src/taakvenster/staat/kiezers";
import { leesHerstellingen } from "../../src/verantwoording/herstellingen";
import { ANTWOORDEN_NAAMRUIMTE, HERSTELLINGEN_NAAMRUIMTE } from "../../src/werkboek/naamruimten";
import { BESCHIKKING, NepWerkboek, proef, VOORBEELD, type Proef } from "./nep";

const REK = "REK-01:JGD-COACH:PE1:verschil";
const MAART = Date.UTC(2025, 2, 14, 12);

async function gecontroleerd(): Promise<Proef & { werkboek: NepWerkboek; namen: string[] }> {
  const werkboek = new NepWerkboek(VOORBEELD);
  const namen: string[] = [];
  const alles = proef({
    plaats: "excel",
    werkboek,
    nu: () => MAART,
    naam: { lees: () => "", bewaar: (naam) => void namen.push(naam) },
  });
  await alles.daden.begin();
  await alles.daden.kiesBestanden([BESCHIKKING]);
  await alles.daden.controleer();
  return { ...alles, werkboek, namen };
}

const bij = ({ opslag }: Proef, id: string) => getoond(opslag.toestand()).find(({ bevinding }) => bevinding.id === id)!;

async function deel(werkboek: NepWerkboek, naamruimte: string) {
  const xml = await werkboek.haalDeel(naamruimte);
  return xml === null ? [] : [{ naamruimte, xml }];
}

describe("een antwoord in het paneel", () => {
  test("houdt status, naam, datum en de cijfers waarvoor het gegeven is", async () => {
    const alles = await gecontroleerd();
    alles.daden.bewaarNaam("Kim");
    await alles.daden.bewaarAntwoord(REK, "Zo telt ons systeem.");
    expect(bij(alles, REK)).toMatchObject({
      status: "toegelicht",
      bevinding: { antwoord: { door: "Kim", op: "2025-03-14" } },
    });
    const bewaard = leesAntwoorden(await deel(alles.werkboek, ANTWOORDEN_NAAMRUIMTE));
    expect(bewaard.get(REK)).toMatchObject({ door: "Kim", cijfers: { gevonden: 47, verwacht: 14 } });
    expect(alles.namen).toEqual(["Kim"]);
  });

  test("accepteren kan zonder tekst, toelichten niet, en open maken haalt het antwoord weg uit de telling", async () => {
    const alles = await gecontroleerd();
    await alles.daden.bewaarAntwoord(REK, "", "toegelicht");
    expect(bij(alles, REK).status).toBe("open");
    await alles.daden.bewaarAntwoord(REK, "", "geaccepteerd");
    expect(bij(alles, REK).status).toBe("geaccepteerd");
    await alles.daden.bewaarAntwoord(REK, "Toch niet.", "open");
    expect(bij(alles, REK)).toMatchObject({ status: "open", antwoord: "Toch niet." });
  });
});

describe("herstellen", () => {
  test("gaat per soort na een blik, in één keer, en is per cel en per keer terug te draaien", async () => {
    const alles = await gecontroleerd();
    const { opslag, daden, werkboek } = alles;
    daden.bekijkHerstel(null);
    const blik = opslag.toestand().herstelblik!;
    expect(blik.voorstellen.length).toBeGreaterThan(2);
    expect(werkboek.gezet).toEqual([]);
    const [niet] = blik.voorstellen;
    opslag.stuur({ soort: "herstel gekozen", sleutels: [niet!.sleutel], aan: false });
    await daden.herstelGekozen();
    const gezet = werkboek.gezet.map(({ cel }) => bereikNaam(cel));
    expect(gezet).toHaveLength(opslag.toestand().hersteld[0]!.length);
    expect(gezet).not.toContain(bereikNaam(niet!.cel));
    const [eerste, ...rest] = opslag.toestand().hersteld[0]!;
    await daden.maakOngedaan([eerste!]);
    expect(werkboek.gezet.at(-1)).toMatchObject({
      cel: eerste!.gezet.cel,
      inhoud: eerste!.gezet.oud,
      stond: eerste!.gezet.nu,
    });
    await daden.maakOngedaan(opslag.toestand().hersteld[0]!);
    expect(werkboek.gezet.length).toBe(2 * gezet.length);
    expect(opslag.toestand().hersteld[0]!.every(({ terug }) => terug)).toBe(true);
    expect(rest.length).toBe(gezet.length - 1);
  });

  test("schrijft elke wijziging bij op het blad Herstellingen, ook het terugzetten", async () => {
    const alles = await gecontroleerd();
    const { opslag, daden, werkboek } = alles;
    daden.bewaarNaam("Kim");
    await daden.herstel(bij(alles, REK).bevinding);
    await daden.maakOngedaan(opslag.toestand().hersteld[0]!);
    const log = leesHerstellingen(await deel(werkboek, HERSTELLINGEN_NAAMRUIMTE));
    expect(log.map(({ wat, blad, cel, voor, na, code, door }) => [wat, blad, cel, voor, na, code, door])).toEqual([
      ["hersteld", "Jeugd", "G16", "47", "=F16-E16", "REK-01", "Kim"],
      ["teruggezet", "Jeugd", "G16", "=F16-E16", "47", "REK-01", "Kim"],
    ]);
    const blad = werkboek.geschreven.at(-1)!;
    expect(blad.naast).toBe(true);
    expect(blad.bladen[0]!.cellen.find(({ link }) => link !== undefined)?.link).toBe("'Jeugd'!G16");
  });

  test("doet niets als de cel intussen anders is, en zegt dat", async () => {
    const alles = await gecontroleerd();
    alles.werkboek.storingen.push(new Error("intussen"));
    await alles.daden.herstel(bij(alles, REK).bevinding);
    expect(alles.opslag.toestand().hersteld).toEqual([]);
    expect(alles.opslag.toestand().fout).not.toBeNull();
  });
});

describe("de takenlijst", () => {
  test("is in Excel een blad naast de rest", async () => {
    const { daden, werkboek, gezegd } = await gecontroleerd();
    await daden.takenlijst("blad");
    expect(werkboek.geschreven.at(-1)).toMatchObject({ naast: true, bladen: [{ naam: "Takenlijst" }] });
    expect(gezegd).toContain("De takenlijst staat op het blad Takenlijst.");
  });

  test("is los van Excel een bestand, met de antwoorden erin", async () => {
    const alles = proef();
    await alles.daden.laadVoorbeeld();
    await alles.daden.controleer();
    await alles.daden.bewaarAntwoord(REK, "Zo telt ons systeem.");
    await alles.daden.takenlijst("csv");
    await alles.daden.takenlijst("xlsx");
    expect(alles.bewaard.map(({ naam }) => naam)).toEqual([
      "Takenlijst productie-balans-2024.csv",
      "Takenlijst productie-balans-2024.xlsx",
    ]);
    expect(new TextDecoder().decode(alles.bewaard[0]!.bytes)).toContain(";toegelicht;Zo telt ons systeem.;");
  });
});
