import { stat } from "node:fs/promises";
import type { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { Proef, type Uitkomst } from "./proef";

const WACHTWOORD = "een lang genoeg wachtwoord";
const met = (wachtwoord: string | null) => ({ wachtwoord: () => Promise.resolve(wachtwoord) });

let proef: Proef;
const roep = (...delen: string[]): Promise<Uitkomst> => proef.roep(delen, { ...met(WACHTWOORD), breedte: 1000 });

beforeAll(async () => {
  proef = await Proef.begin();
  await roep("beschikking", "--sleutel-maken", "gemeente");
  await roep("beschikking", "--sleutel-maken", "ander");
  await roep("beschikking", "b.json", "--onderteken", "gemeente-prive.pem", "--naar", "getekend.json");
});
afterAll(() => proef.einde());

describe("een sleutelpaar", () => {
  test("staat versleuteld op schijf en is alleen voor de eigenaar te lezen", async () => {
    expect((await proef.lees("gemeente-prive.pem")).toString()).toContain("BEGIN ENCRYPTED PRIVATE KEY");
    expect((await proef.lees("gemeente-publiek.pem")).toString()).toContain("BEGIN PUBLIC KEY");
    if (process.platform !== "win32") expect((await stat(proef.pad("gemeente-prive.pem"))).mode & 0o077).toBe(0);
  });

  test("wordt niet overschreven", async () => {
    const { uitgang, fout } = await roep("beschikking", "--sleutel-maken", "gemeente");
    expect([uitgang, fout]).toEqual([2, expect.stringContaining("bestaat al")]);
  });

  test("vraagt een wachtwoord van enige lengte", async () => {
    const kort = await proef.roep(["beschikking", "--sleutel-maken", "kort"], met("geheim"));
    const geen = await proef.roep(["beschikking", "--sleutel-maken", "kort"], met(null));
    expect([kort.uitgang, kort.fout]).toEqual([2, expect.stringContaining("minstens 12 tekens")]);
    expect([geen.uitgang, geen.fout]).toEqual([2, expect.stringContaining("VERANTWOORD_WACHTWOORD")]);
    expect(await proef.bestanden()).not.toContain("kort-prive.pem");
  });
});

describe("een ondertekende beschikking", () => {
  test("is geldig met de publieke sleutel, en houdt haar vingerafdruk", async () => {
    const { uitgang, uit } = await roep("beschikking", "getekend.json", "--controleer", "gemeente-publiek.pem");
    expect([uitgang, uit]).toEqual([0, expect.stringContaining("handtekening geldig")]);
    const afdruk = async (bestand: string): Promise<string | undefined> =>
      /sha256:[0-9a-f]{64}/.exec((await roep("beschikking", bestand)).uit)?.[0];
    expect(await afdruk("getekend.json")).toBe(await afdruk("b.json"));
  });

  test("blijft geldig als werkboek", async () => {
    await roep("beschikking", "getekend.json", "--naar", "getekend.xlsx");
    const { uitgang } = await roep("beschikking", "getekend.xlsx", "--controleer", "gemeente-publiek.pem");
    expect(uitgang).toBe(0);
  });

  test("zegt met een andere sleutel dat er niets bewezen is", async () => {
    const { uitgang, uit } = await roep("beschikking", "getekend.json", "--controleer", "ander-publiek.pem");
    expect([uitgang, uit]).toEqual([1, expect.stringContaining("hier niet bekend")]);
  });

  test("zonder handtekening houdt de controle geen stand", async () => {
    const { uitgang, uit } = await roep("beschikking", "b.json", "--controleer", "gemeente-publiek.pem");
    expect([uitgang, uit]).toEqual([1, expect.stringContaining("ongetekend")]);
  });

  test("merkt elk teken van elk cijfer dat anders is, ook met een nieuwe vingerafdruk", async () => {
    const tekst = (await proef.lees("getekend.json")).toString("utf8");
    const einde = tekst.indexOf('"integriteit"');
    const cijfers = [...tekst.slice(0, einde).matchAll(/\d/g)].map(({ index }) => index);
    expect(cijfers.length).toBeGreaterThan(40);
    let geldig = 0;
    for (const plek of cijfers) {
      const anders = tekst[plek] === "2" ? "3" : "2";
      if (tekst[plek] === anders) continue;
      await proef.zet("kwaad.json", tekst.slice(0, plek) + anders + tekst.slice(plek + 1));
      const { uitgang } = await roep("beschikking", "kwaad.json", "--controleer", "gemeente-publiek.pem");
      if (uitgang === 0) geldig++;
    }
    expect(geldig).toBe(0);
    const document = JSON.parse(tekst) as ReturnType<typeof voorbeeldBeschikking>;
    const integriteit = { ...(document["integriteit"] as object), vingerafdruk: null };
    await proef.zet("kwaad.json", JSON.stringify({ ...document, jaar: 2025, integriteit }));
    const { uitgang, uit } = await roep("beschikking", "kwaad.json", "--controleer", "gemeente-publiek.pem");
    expect([uitgang, uit]).toEqual([1, expect.stringContaining("hoort niet bij deze inhoud")]);
  });
});

describe("ondertekenen", () => {
  test("gaat niet met een verkeerd wachtwoord, en zegt dat", async () => {
    const opdracht = ["beschikking", "b.json", "--onderteken", "gemeente-prive.pem", "--naar", "x.json"];
    const { uitgang, fout } = await proef.roep(opdracht, met("een heel ander wachtwoord"));
    expect([uitgang, fout]).toEqual([2, expect.stringContaining("Controleer het wachtwoord")]);
    expect(await proef.bestanden()).not.toContain("x.json");
  });

  test("gaat niet met een publieke sleutel of een ander bestand", async () => {
    for (const sleutel of ["gemeente-publiek.pem", "goed.xlsx"]) {
      const { fout } = await roep("beschikking", "b.json", "--onderteken", sleutel, "--naar", "x.json");
      expect(fout).toContain("geen privésleutel");
    }
  });

  test("zegt wat er bewezen is in het rapport van een werkboek", async () => {
    const integriteit = async (...opties: string[]): Promise<string | undefined> => {
      await roep("controleer", "goed.xlsx", "--beschikking", "getekend.json", "--json", "r.json", ...opties);
      return (await proef.json<{ beschikking: { integriteit: string } | null }>("r.json")).beschikking?.integriteit;
    };
    expect(await integriteit()).toBe("vingerafdruk gelijk");
    expect(await integriteit("--sleutels", "gemeente-publiek.pem")).toBe("handtekening geldig");
    await proef.zet("sleutels.json", '{"schema": "sleutels/1.0"}');
    expect((await roep("herken", "goed.xlsx", "--sleutels", "sleutels.json")).fout).toContain(
      "geen lijst met sleutels",
    );
  });
});
