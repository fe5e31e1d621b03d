import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { getoond } from "../../src/taakvenster/staat/kiezers";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { ALGEMEEN, leesGesprek } from "../../src/verantwoording/gesprek";
import { VERKLARINGEN } from "../../src/verantwoording/indiening-open";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import type { WerkboekExcel } from "../../src/werkboek/excel/werkboek-excel";
import type { Inhoud } from "../../src/werkboek/raster";
import { GOED } from "../opdrachtregel/proef";
import { excelMet, excelUit, werkboekOp } from "../werkboek/excel/hulp";
import { plan, planBlad, planCel } from "../werkboek/schrijven/plannen";
import { proef, type Proef } from "./nep";

const NU = new Date(2025, 2, 14, 16, 8).getTime();
const BESCHIKKING = {
  naam: "b.json",
  bytes: new TextEncoder().encode(JSON.stringify(voorbeeldBeschikking())),
};

const CELLEN = GOED.flatMap((rij, r) => rij.map((waarde, k) => planCel(r, k, waarde)));

async function opent(werkboek: WerkboekExcel): Promise<Proef> {
  const alles = proef({ plaats: "excel", werkboek, nu: () => NU });
  await alles.daden.begin();
  return alles;
}

/** Answers every finding and hands in. */
async function dienIn(alles: Proef): Promise<void> {
  await alles.daden.controleer();
  alles.daden.bewaarNaam("de controller");
  for (const { bevinding } of getoond(alles.opslag.toestand()))
    await alles.daden.bewaarAntwoord(bevinding.id, "Zo is het.", "toegelicht");
  const werk = await alles.daden.overdracht();
  werk.zetOpgave({ soort: "eindrapportage", verklaringen: new Set(VERKLARINGEN.map(({ sleutel }) => sleutel)) });
  await werk.dienIn();
}

/** A small workbook that was handed in, in the in-memory Excel, and that the municipality looks at. */
async function ingediend(): Promise<Proef & { readonly werkboek: WerkboekExcel }> {
  const werkboek = await werkboekOp(await excelMet(plan([planBlad("Jeugd", CELLEN)])));
  const alles = await opent(werkboek);
  await alles.daden.kiesBestanden([BESCHIKKING]);
  await dienIn(alles);
  await (await alles.daden.overdracht()).kiesRol("accounthouder");
  alles.daden.bewaarNaam("de accounthouder");
  return { ...alles, werkboek };
}

const namen = ({ rasters }: Inhoud): readonly string[] => rasters.map(({ blad }) => blad);
const tekstenOp = (inhoud: Inhoud, blad: string): readonly string[] => {
  const uit: string[] = [];
  const raster = inhoud.rasters.find((een) => een.blad === blad);
  raster?.voorElkeCel((rij, kolom) => uit.push(String(raster.waarde(rij, kolom))));
  return uit;
};

describe("een vraag over het geheel", () => {
  let alles: Awaited<ReturnType<typeof ingediend>>;
  beforeAll(async () => {
    alles = await ingediend();
  });

  test("gaat van vraag naar antwoord naar akkoord, en staat in de brief zolang zij open is", async () => {
    const werk = await alles.daden.overdracht();
    expect(await werk.zeg(ALGEMEEN, "vraag", "Wanneer komt het jaarverslag?")).toBe(true);
    expect(werk.brief()).toContain("De verantwoording als geheel\n   Onze vraag: Wanneer komt het jaarverslag?");
    expect(werk.brief()).toContain("boven de lijst met bevindingen");
    await werk.kiesRol("partner");
    expect(await werk.zeg(ALGEMEEN, "antwoord", "In april.")).toBe(true);
    expect(werk.brief()).toBeNull();
    await werk.kiesRol("accounthouder");
    expect(await werk.zeg(ALGEMEEN, "akkoord", "Dank.")).toBe(true);
    const delen = (await alles.werkboek.lees()).delen;
    expect(leesGesprek(delen).regels.map(({ bevinding, soort }) => [bevinding, soort])).toEqual([
      [ALGEMEEN, "vraag"],
      [ALGEMEEN, "antwoord"],
      [ALGEMEEN, "akkoord"],
    ]);
  });

  test("een antwoord zonder vraag wordt geweigerd, met de reden", async () => {
    const vers = await ingediend();
    const werk = await vers.daden.overdracht();
    await werk.kiesRol("partner");
    expect(await werk.zeg(ALGEMEEN, "antwoord", "Zomaar.")).toBe(false);
    expect(vers.gezegd.at(-1)).toMatch(/^Over het geheel is geen vraag gesteld/);
  });
});

describe("de bladen over het gesprek in Excel", () => {
  test("volgen wat er wordt gezegd als zij er staan; er komt geen blad bij en de rest blijft zoals het is", async () => {
    const { daden, werkboek } = await ingediend();
    const werk = await daden.overdracht();
    const voor = await werkboek.lees();
    expect(namen(voor)).not.toContain("Gesprek");

    await werk.oordeel("ontvangen", "");
    const eerste = await werkboek.lees();
    expect(namen(eerste)).toEqual(namen(voor));
    expect(tekstenOp(eerste, "Indiening").join("\n")).toContain("ontvangen (de accounthouder, 14 maart 2025");

    await werk.zeg(ALGEMEEN, "vraag", "Wanneer komt het jaarverslag?");
    await daden.controleer();
    await daden.maak();
    const gemaakt = await werkboek.lees();
    expect(namen(gemaakt)).toEqual(expect.arrayContaining(["Gesprek", "Open vragen"]));

    await werk.kiesRol("partner");
    await werk.zeg(ALGEMEEN, "antwoord", "In april.");
    const na = await werkboek.lees();
    expect(namen(na)).toEqual(namen(gemaakt));
    expect(tekstenOp(na, "Gesprek")).toContain("In april.");
    expect(tekstenOp(na, "Open vragen").join("\n")).toContain("Er is geen vraag open");
    for (const blad of namen(na).filter((naam) => !["Gesprek", "Open vragen", "Indiening"].includes(naam)))
      expect({ blad, teksten: tekstenOp(na, blad) }).toEqual({ blad, teksten: tekstenOp(gemaakt, blad) });
    // What we wrote ourselves is no change by somebody else.
    expect(leesEerdere(na)!.buiten.filter(({ cel }) => cel !== null)).toEqual([]);

    await daden.controleer();
    await daden.maak();
    expect(namen(await werkboek.lees())).toEqual(namen(na));
  });

  test("ook als het werkboek buiten Excel is ingediend", async () => {
    const bron = await schrijfBestand(plan([planBlad("Jeugd", CELLEN)]));
    const los = proef({ nu: () => NU });
    await los.daden.kiesBestanden([{ naam: "partner.xlsx", bytes: bron }, BESCHIKKING]);
    await dienIn(los);
    const werkboek = await werkboekOp(excelUit(await leesBestand(los.bewaard[0]!.bytes, "ingediend.xlsx")));
    const voor = await werkboek.lees();
    const { daden } = await opent(werkboek);
    const werk = await daden.overdracht();
    await werk.kiesRol("accounthouder");
    daden.bewaarNaam("de accounthouder");
    await werk.oordeel("ontvangen", "");
    const na = await werkboek.lees();
    expect(namen(na)).toEqual(namen(voor));
    expect(tekstenOp(na, "Indiening").join("\n")).toContain("ontvangen (de accounthouder");
    expect(tekstenOp(na, "Overzicht")).toEqual(tekstenOp(voor, "Overzicht"));
  });
});
