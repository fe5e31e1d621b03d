import { cel } from "../../../src/domein/bereik";
import { maakExcel } from "../../excel-host/maak-excel";
import { rust, werkboekOp } from "./hulp";

const begin = () =>
  maakExcel({
    bladen: {
      Jeugd: [
        ["Activiteit", "Uren"],
        ["Sport", 190],
        ["Som", { formule: "B2*2", waarde: 380 }],
      ],
      Ouderen: [["x"]],
      Weg: { rijen: [["y"]], zichtbaarheid: "Hidden" },
      Diep: { rijen: [["z"]], zichtbaarheid: "VeryHidden" },
      Dicht: { rijen: [["slot", 7]], beveiligd: true },
    },
  });

describe("cellen tonen", () => {
  test("brengt het blad naar voren en kiest de cellen, in twee aanroepen", async () => {
    const host = begin();
    await (await werkboekOp(host)).selecteer({ blad: "Ouderen", rij: 1, kolom: 1, totRij: 3, totKolom: 2 });
    expect([host.workbook.active.name, host.workbook.selection?.address]).toEqual(["Ouderen", "Ouderen!B2:C4"]);
    expect(host.aanroepen).toHaveLength(2);
  });

  test.each([
    ["Weg", "blad verborgen", /Zichtbaar maken/],
    ["Diep", "blad verborgen", /zeer verborgen/],
    ["Nergens", "bestaat niet", /'Nergens' staat niet meer/],
  ])("van blad %s kan niet: dat staat er, en er verandert niets", async (blad, code, bericht) => {
    const host = begin();
    await expect((await werkboekOp(host)).selecteer(cel(blad, 0, 0))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(bericht),
    });
    expect([host.workbook.active.name, host.workbook.sheetNamed("Weg")?.visibility]).toEqual(["Jeugd", "Hidden"]);
  });
});

describe("de gekozen cellen", () => {
  test("zijn het blok dat de gebruiker koos, met het blad", async () => {
    const werkboek = await werkboekOp(begin());
    const blok = { blad: "Ouderen", rij: 1, kolom: 1, totRij: 3, totKolom: 2 };
    await werkboek.selecteer(blok);
    expect(await werkboek.selectie()).toEqual(blok);
  });

  test("zijn bij meer blokken tegelijk de actieve cel", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    await werkboek.selecteer({ blad: "Jeugd", rij: 1, kolom: 1, totRij: 2, totKolom: 1 });
    host.storing({ bij: "GetSelectedRange", code: "InvalidSelection" });
    expect(await werkboek.selectie()).toEqual(cel("Jeugd", 1, 1));
  });

  test("zijn niet te lezen zolang er een cel openstaat", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    host.celBewerken(true);
    await expect(werkboek.selectie()).rejects.toMatchObject({ code: "cel wordt bewerkt" });
  });
});

describe("een bevestigd herstel", () => {
  test("zet de cel en geeft wat er stond, zodat het terug kan", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    const oud = await werkboek.zetCel(cel("Jeugd", 2, 1), { soort: "waarde", waarde: 200 }, 380);
    expect([oud, host.blad("Jeugd").cel("B3").waarde]).toEqual([{ soort: "formule", formule: "B2*2" }, 200]);
    await werkboek.zetCel(cel("Jeugd", 2, 1), oud!, 200);
    expect(host.blad("Jeugd").cel("B3").formule).toBe("=B2*2");
    expect(await werkboek.zetCel(cel("Jeugd", 5, 5), { soort: "waarde", waarde: "=tekst" }, null)).toBeNull();
    expect([host.blad("Jeugd").cel("F6").waarde, host.blad("Jeugd").cel("F6").formule]).toEqual(["=tekst", null]);
  });

  test("verandert niets wanneer de cel intussen iets anders bevat, en zegt dat", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    host.wijzig("Jeugd", "B2", [[150]], { bron: "remote" });
    await expect(werkboek.zetCel(cel("Jeugd", 1, 1), { soort: "waarde", waarde: 1 }, 190)).rejects.toMatchObject({
      code: "intussen gewijzigd",
      message: expect.stringMatching(/Jeugd!B2 is intussen veranderd/),
    });
    expect(host.blad("Jeugd").cel("B2").waarde).toBe(150);
  });

  test("verandert niets op een beveiligd blad, en zegt dat", async () => {
    const host = begin();
    await expect(
      (await werkboekOp(host)).zetCel(cel("Dicht", 0, 1), { soort: "waarde", waarde: 8 }, 7),
    ).rejects.toMatchObject({ code: "blad beveiligd", message: expect.stringMatching(/'Dicht'/) });
    expect(host.blad("Dicht").cel("B1").waarde).toBe(7);
  });

  test("op een blad dat er niet meer is, zegt dat", async () => {
    await expect(
      (await werkboekOp(begin())).zetCel(cel("Nergens", 0, 0), { soort: "waarde", waarde: 8 }, null),
    ).rejects.toMatchObject({ code: "bestaat niet" });
  });
});

describe("luisteren", () => {
  test("vertelt eigen wijzigingen en die van anderen uit elkaar, samen in één keer", async () => {
    const host = begin();
    const gehoord: unknown[] = [];
    const stop = await (await werkboekOp(host)).luister((bereiken, bron) => gehoord.push([bron, bereiken]));
    host.nulTelling();
    host.wijzig("Jeugd", "A1:B2", [
      ["a", "b"],
      ["c", "d"],
    ]);
    host.wijzig("Ouderen", "C3", [[1]]);
    host.wijzig("Jeugd", "B3", [[2]], { bron: "remote" });
    await rust();
    expect(gehoord).toEqual([
      ["eigen", [{ blad: "Jeugd", rij: 0, kolom: 0, totRij: 1, totKolom: 1 }, cel("Ouderen", 2, 2)]],
      ["ander", [cel("Jeugd", 2, 1)]],
    ]);
    expect(host.aanroepen).toHaveLength(1);
    await stop();
  });

  test("hoort niet wat het werkboek zelf schreef, en niets meer na het einde", async () => {
    const host = begin();
    const werkboek = await werkboekOp(host);
    let keren = 0;
    const stop = await werkboek.luister(() => void keren++);
    await werkboek.zetCel(cel("Jeugd", 1, 1), { soort: "waarde", waarde: 1 }, 190);
    await rust();
    expect(keren).toBe(0);
    await stop();
    host.wijzig("Jeugd", "B2", [[150]]);
    await rust();
    expect([keren, host.openstaand.gebeurtenissen]).toEqual([0, 0]);
  });
});

describe("eigen delen", () => {
  test("zijn er nooit twee met dezelfde naamruimte", async () => {
    const host = maakExcel({ bladen: { A: [] }, delen: ['<p xmlns="urn:p">1</p>', '<p xmlns="urn:p">2</p>', "<q/>"] });
    const werkboek = await werkboekOp(host);
    expect(await werkboek.haalDeel("urn:p")).toBe('<p xmlns="urn:p">1</p>');
    await werkboek.bewaarDeel("urn:p", '<p xmlns="urn:p">3</p>');
    expect(host.workbook.xmlParts.map(({ xml }) => xml)).toEqual(['<p xmlns="urn:p">3</p>', "<q/>"]);
  });
});
