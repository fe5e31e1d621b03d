import soest from "../../src/domein/gegevens/sturingskader-soest-2026.json";
import { leesGesprek } from "../../src/verantwoording/gesprek";
import { leesIndieningen } from "../../src/verantwoording/indiening";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import type { Inhoud } from "../../src/werkboek/raster";
import { FUNCTIETEKSTEN } from "../../src/teksten/functies";
import { GOED, Proef, SPORTTEKSTEN, type Uitkomst } from "./proef";
import { typ } from "./typen";

const MOMENT = { vandaag: () => "2025-03-14", nu: () => "2025-03-14T16:08:00", breedte: 1000 };
const WACHTWOORD = { wachtwoord: () => Promise.resolve("een lang genoeg wachtwoord") };
const SLEUTELS = ["--sleutels", "gemeente-publiek.pem"];

let proef: Proef;
const roep = (...delen: string[]): Promise<Uitkomst> => proef.roep(delen, { ...MOMENT, ...WACHTWOORD });
const open = async (naam: string): Promise<Inhoud> => leesBestand(await proef.lees(naam), naam);

/** Runs a command that must succeed. */
async function gelukt(...delen: string[]): Promise<string> {
  const { uitgang, uit, fout } = await roep(...delen);
  expect({ opdracht: delen.join(" "), uitgang, fout }).toEqual({ opdracht: delen.join(" "), uitgang: 0, fout: "" });
  return uit;
}

// The stories follow each other: each step works on what the one before it made.
beforeAll(async () => {
  proef = await Proef.begin();
  const beter = GOED.map((rij) => rij.map((waarde) => (waarde === 153 ? 155 : waarde)));
  await proef.werkboek(
    "beter.xlsx",
    beter.map((rij) => (rij[4] === 155 ? [...rij.slice(0, 5), 3, ...rij.slice(6)] : rij)),
  );
});
afterAll(() => proef.einde());

describe("van beschikking tot raad, op de opdrachtregel", () => {
  test("de gemeente maakt en ondertekent de beschikking", async () => {
    await gelukt("beschikking", "--sleutel-maken", "gemeente");
    await gelukt("beschikking", "b.json", "--onderteken", "gemeente-prive.pem", "--naar", "getekend.json");
    expect(await gelukt("beschikking", "getekend.json", "--controleer", "gemeente-publiek.pem")).toContain(
      "handtekening geldig",
    );
  });

  test("de partner vindt de fouten, en na herstel niet meer", async () => {
    const fout = await roep("controleer", "fout.xlsx", "--beschikking", "getekend.json", ...SLEUTELS);
    expect([fout.uitgang, fout.uit]).toEqual([1, expect.stringContaining("REK-01")]);
    expect(await gelukt("controleer", "goed.xlsx", "--beschikking", "getekend.json", ...SLEUTELS)).toContain(
      "handtekening geldig",
    );
  });

  test("de partner maakt de verantwoording, vertelt het verhaal en dient in", async () => {
    await gelukt("maak", "goed.xlsx", "--beschikking", "getekend.json", "--naar", "v.xlsx", ...SLEUTELS);
    let bytes: Uint8Array = await proef.lees("v.xlsx");
    for (const [naam, tekst] of Object.entries(SPORTTEKSTEN)) bytes = await typ(bytes, naam, tekst);
    await proef.zet("v.xlsx", bytes);
    const gewoon = [
      "indienen",
      "goed.xlsx",
      "--beschikking",
      "getekend.json",
      "--verantwoording",
      "v.xlsx",
      ...SLEUTELS,
    ];
    await gelukt(...gewoon, "--door", "de controller", "--verklaar", "--naar", "in1.xlsx");
    expect(leesIndieningen((await open("in1.xlsx")).delen).map(({ versie }) => versie)).toEqual([1]);
  });

  test("de accounthouder vraagt, de partner antwoordt en verbetert", async () => {
    const vraag = "algemeen=Telt november mee?";
    await gelukt("beoordeel", "in1.xlsx", "--vraag", vraag, "--door", "accounthouder", "--naar", "vraag.xlsx");
    const antwoord = "algemeen=Nee, dat verbeteren wij.";
    await gelukt("beoordeel", "vraag.xlsx", "--antwoord", antwoord, "--door", "controller", "--naar", "antwoord.xlsx");
    const weer = ["indienen", "beter.xlsx", "--beschikking", "getekend.json", "--verantwoording", "antwoord.xlsx"];
    await gelukt(
      ...weer,
      "--door",
      "de controller",
      "--verklaar",
      "--reden",
      "November ontbrak.",
      "--naar",
      "in2.xlsx",
    );
    const { delen } = await open("in2.xlsx");
    expect(leesIndieningen(delen).at(-1)).toMatchObject({ versie: 2, reden: "November ontbrak." });
    expect(leesGesprek(delen).regels.map(({ soort }) => soort)).toEqual(["vraag", "antwoord"]);
    const anders = await gelukt("vergelijk", "in1.xlsx", "in2.xlsx");
    expect(anders).toMatch(/153 +(?:→ +)?155/);
  });

  test("de accounthouder keurt goed, en financiën rekent af tot op de cent", async () => {
    const akkoord = [
      "--akkoord",
      "algemeen=November telt nu mee.",
      "--status",
      "plausibel",
      "--reden",
      "De cijfers kloppen.",
    ];
    await gelukt(
      "beoordeel",
      "in2.xlsx",
      ...akkoord,
      "--door",
      "accounthouder",
      "--naar",
      "goedgekeurd.xlsx",
      ...SLEUTELS,
    );
    const uit = await gelukt("beoordeel", "goedgekeurd.xlsx", ...SLEUTELS);
    expect(uit).toContain("plausibel (accounthouder");
    expect(uit).toContain("geen enkel cijfer is gewijzigd");
    await gelukt("afreken", "goedgekeurd.xlsx", "--json", "afrekening.json");
    const { afrekening } = await proef.json<{ afrekening: { totaal: Record<string, number> } }>("afrekening.json");
    expect(afrekening.totaal).toMatchObject({ over: 591.45, onder: 0, terug: 0, vaststelling: 29966.8 });
  });

  test("beleid maakt de voortgang per opgave", async () => {
    await gelukt("stuur", "goedgekeurd.xlsx", "--naar", "voortgang.xlsx");
    const { rasters } = await open("voortgang.xlsx");
    const opgave = rasters.find(({ blad }) => blad.includes("Gezonde leefstijl"));
    expect(opgave?.teksten.join("\n")).toContain("Sport en beweging");
  });
});

describe("en ernaast", () => {
  test("een kopie waarin aan de beschikking is geknoeid, is een fout", async () => {
    await proef.knoei("in2.xlsx", "knoei.xlsx", /customXml/, '"streefwaarde":152', '"streefwaarde":142');
    const { uitgang, uit } = await roep("beoordeel", "knoei.xlsx", ...SLEUTELS);
    expect([uitgang, uit]).toEqual([1, expect.stringContaining("INT-01")]);
  });

  test("een kopie waarin na het indienen een cijfer is veranderd, noemt de cel met oud en nieuw", async () => {
    await proef.knoei("in2.xlsx", "anders.xlsx", /worksheets\/sheet1\.xml/, "<v>1001</v>", "<v>1009</v>");
    const { uit } = await roep("beoordeel", "anders.xlsx", ...SLEUTELS);
    expect(uit).toMatch(/Jeugd!E5\s+1\.001\s+→\s+1\.009/);
  });

  test("zonder de invoegtoepassing blijven de bladen gewone Excel: geen formule heeft haar nodig", async () => {
    const eigen = new RegExp(`(?:${FUNCTIETEKSTEN.map(({ naam }) => naam).join("|")})\\(`);
    let formules = 0;
    for (const raster of (await open("in2.xlsx")).rasters) {
      raster.voorElkeFormule((rij, kolom) => {
        formules++;
        expect(raster.formule(rij, kolom)).not.toMatch(eigen);
        expect(raster.soort(rij, kolom)).not.toBe("fout");
      });
    }
    expect(formules).toBeGreaterThan(20);
  });

  test("een andere gemeente stuurt met een kader van haarzelf", async () => {
    const opgaven = [{ ...soest.opgaven[0]!, naam: "Gezonde leefstijl", nr: 9 }];
    await proef.zet("kader.json", JSON.stringify({ ...soest, gemeente: "Voorbeeldstad", opgaven }));
    await gelukt("stuur", "goedgekeurd.xlsx", "--sturingskader", "kader.json", "--naar", "elders.xlsx");
    const teksten = (await open("elders.xlsx")).rasters[0]!.teksten.join("\n");
    expect(teksten).toContain("Gezonde leefstijl");
    expect(teksten).not.toContain("Bestaanszekerheid");
  });
});
