import { cel } from "../../src/domein/bereik";
import { getoond, isVerouderd, tellingen } from "../../src/taakvenster/staat/kiezers";
import { leesEerdere } from "../../src/verantwoording/eerder";
import { leesBestand } from "../../src/werkboek/bestand/lezen";
import { WerkboekFout } from "../../src/werkboek/werkboek";
import { BESCHIKKING, NepWerkboek, proef, VOORBEELD, type Proef } from "./nep";

const REK = "REK-01:JGD-COACH:PE1:verschil";

function fouten({ opslag }: Proef): number {
  return tellingen(getoond(opslag.toestand())).fout;
}

async function gecontroleerd(werkboek = new NepWerkboek(VOORBEELD)): Promise<Proef & { werkboek: NepWerkboek }> {
  const alles = proef({ plaats: "excel", werkboek });
  await alles.daden.begin();
  await alles.daden.kiesBestanden([BESCHIKKING]);
  await alles.daden.controleer();
  return { ...alles, werkboek };
}

test("the example goes the whole road apart from Excel, and the second output keeps the answer", async () => {
  const alles = proef();
  await alles.daden.laadVoorbeeld();
  expect(alles.opslag.toestand().beschikking?.beschikking.kenmerk).toBe("VOORBEELD-2024-001");
  await alles.daden.controleer();
  expect(fouten(alles)).toBe(4);
  await alles.daden.bewaarAntwoord(REK, "Zo telt ons systeem.");
  expect(fouten(alles)).toBe(3);
  await alles.daden.naarStap("verantwoording");
  await alles.daden.maak();
  await alles.daden.maak();
  expect(alles.bewaard).toHaveLength(2);
  const [eerste, tweede] = await Promise.all(alles.bewaard.map(({ bytes, naam }) => leesBestand(bytes, naam)));
  expect(leesEerdere(eerste!)?.nummer).toBe(1);
  expect(leesEerdere(tweede!)?.nummer).toBe(2);
  expect(tweede!.rasters.find(({ blad }) => blad === "Bevindingen")!.teksten).toContain("Zo telt ons systeem.");
  expect(alles.gezegd).toEqual(expect.arrayContaining(["Bewaard", "30 bladen gemaakt"]));
});

test("who leaves a field for the next step waits for his answer to be kept, and then sees that step", async () => {
  const { daden, opslag } = await gecontroleerd();
  const bewaard = daden.bewaarAntwoord(REK, "Zo telt ons systeem.");
  await Promise.all([bewaard, daden.naarStap("verantwoording")]);
  expect(opslag.toestand()).toMatchObject({ stap: "verantwoording", maakstand: { bestaand: expect.anything() } });
});

test("who goes to making while a new check runs gets that step after the check, with what it shows", async () => {
  const { daden, opslag } = await gecontroleerd();
  await daden.naarStap("verantwoording");
  await daden.naarStap("bevindingen");
  await Promise.all([daden.controleer(), daden.naarStap("verantwoording")]);
  expect(opslag.toestand()).toMatchObject({ stap: "verantwoording", maakstand: { bestaand: expect.anything() } });
});

test("who goes to making while a check runs, and then to another step, stays there", async () => {
  const { daden, opslag } = await gecontroleerd();
  await Promise.all([daden.controleer(), daden.naarStap("verantwoording"), daden.naarStap("herkend")]);
  expect(opslag.toestand().stap).toBe("herkend");
});

test("what making shows is made anew after a check that took it away, for who is still there", async () => {
  const { daden, opslag } = await gecontroleerd();
  await daden.naarStap("verantwoording");
  await (await daden.overdracht()).opnieuw();
  expect(opslag.toestand()).toMatchObject({ stap: "verantwoording", maakstand: null });
  await daden.vernieuwMaakstand();
  expect(opslag.toestand()).toMatchObject({ stap: "verantwoording", maakstand: { bestaand: expect.anything() } });
});

test("who goes on from making to handing in is not taken back by what making shows", async () => {
  const { daden, opslag } = await gecontroleerd();
  await daden.naarStap("verantwoording");
  const vernieuwd: Promise<void>[] = [];
  const weg = opslag.volg(() => {
    if (opslag.toestand().maakstand !== null) return;
    weg();
    vernieuwd.push(daden.vernieuwMaakstand());
  });
  await (await daden.overdracht()).maakKlaar();
  await Promise.all(vernieuwd);
  expect(vernieuwd).toHaveLength(1);
  expect(opslag.toestand().stap).toBe("indienen");
});

test("who clicks twice for a step that takes a while gets there", async () => {
  const { daden, opslag } = proef({ plaats: "excel", werkboek: new NepWerkboek(VOORBEELD) });
  await daden.begin();
  await daden.kiesBestanden([BESCHIKKING]);
  await Promise.all([daden.naarStap("herkend"), daden.naarStap("herkend")]);
  expect(opslag.toestand()).toMatchObject({ stap: "herkend", herkend: expect.anything() });
});

test("a check that is asked for while an answer is being kept comes after it; a second one meanwhile is not done", async () => {
  const { daden, werkboek, opslag } = await gecontroleerd();
  const lees = jest.spyOn(werkboek, "lees");
  const bewaard = daden.bewaarAntwoord(REK, "Zo telt ons systeem.");
  await Promise.all([bewaard, daden.controleer(), daden.controleer()]);
  expect(tellingen(getoond(opslag.toestand())).fout).toBe(3);
  expect(lees).toHaveBeenCalledTimes(1);
});

test("a workbook that was opened again knows its beschikking and the answers given before", async () => {
  const werkboek = new NepWerkboek(VOORBEELD);
  const eerst = await gecontroleerd(werkboek);
  await eerst.daden.bewaarAntwoord(REK, "Zo telt ons systeem.");
  const later = proef({ plaats: "excel", werkboek });
  await later.daden.begin();
  expect(later.opslag.toestand().beschikking?.herkomst).toBe("werkboek");
  await later.daden.controleer();
  expect(fouten(later)).toBe(3);
});

test("opening a finding selects its cells, and a repair puts in what was shown", async () => {
  const { opslag, daden, werkboek } = await gecontroleerd();
  const { bevinding } = getoond(opslag.toestand()).find((een) => een.bevinding.id === REK)!;
  await daden.openBevinding(bevinding);
  expect(werkboek.geselecteerd).toEqual(bevinding.cellen);
  await daden.herstel(bevinding);
  expect(werkboek.gezet).toEqual([
    {
      cel: cel("Jeugd", 15, 6),
      inhoud: { soort: "formule", formule: "F16-E16" },
      stond: { soort: "waarde", waarde: 47 },
    },
  ]);
});

test("while the user types in a cell the pane waits, and then goes on by itself", async () => {
  const werkboek = new NepWerkboek(VOORBEELD);
  const alles = proef({ plaats: "excel", werkboek });
  const gewacht: boolean[] = [];
  alles.opslag.volg(() => gewacht.push(alles.opslag.toestand().wacht));
  await alles.daden.begin();
  await alles.daden.kiesBestanden([BESCHIKKING]);
  werkboek.storingen.push(new WerkboekFout("cel wordt bewerkt", "U typt nog in een cel."));
  await alles.daden.controleer();
  expect(gewacht).toContain(true);
  expect(alles.opslag.toestand()).toMatchObject({ wacht: false, fout: null });
  expect(fouten(alles)).toBe(4);
});

test("a repair on a protected sheet fails with the cell and what to type by hand, and can be tried again", async () => {
  const { opslag, daden, werkboek } = await gecontroleerd();
  const { bevinding } = getoond(opslag.toestand()).find((een) => een.bevinding.id === REK)!;
  werkboek.storingen.push(new WerkboekFout("blad beveiligd", "Het blad Jeugd is beveiligd."));
  await daden.herstel(bevinding);
  expect(opslag.toestand().fout).toEqual({
    taak: "herstellen",
    code: "blad beveiligd",
    bericht: "Het blad Jeugd is beveiligd.",
    details: [],
    cel: cel("Jeugd", 15, 6),
    metDeHand: "=F16-E16",
  });
  await daden.opnieuw();
  expect(werkboek.gezet).toHaveLength(1);
  expect(opslag.toestand().fout).toBeNull();
});

test("a change in checked cells makes the result outdated; one on another sheet of ours does not exist yet", async () => {
  const { opslag, daden, werkboek } = await gecontroleerd();
  werkboek.wijzig([cel("Jeugd", 15, 6), { blad: "Jeugd", rij: 0, kolom: 2, totRij: 1_048_575, totKolom: 2 }]);
  const toestand = opslag.toestand();
  expect(isVerouderd(toestand)).toBe(true);
  // A whole column counts the rows that were in use.
  expect(toestand.gewijzigd).toBe(1 + toestand.inhoud!.rasters.find(({ blad }) => blad === "Jeugd")!.rijen);
  await daden.controleer();
  expect(isVerouderd(opslag.toestand())).toBe(false);
});

test("with 'vanzelf' a change is checked again without a click", async () => {
  const { opslag, werkboek } = await gecontroleerd();
  opslag.stuur({ soort: "vanzelf gewisseld" });
  const klaar = new Promise<void>((verder) => {
    opslag.volg(() => opslag.toestand().gewijzigd === 0 && opslag.toestand().bezig === null && verder());
  });
  werkboek.wijzig([cel("Jeugd", 15, 6)]);
  await klaar;
  expect(isVerouderd(opslag.toestand())).toBe(false);
});

test("stopping a check leaves the earlier result, marked as outdated", async () => {
  const { opslag, daden, gezegd } = await gecontroleerd();
  const eerder = opslag.toestand().gecontroleerd;
  const klaar = daden.controleer();
  daden.stop();
  await klaar;
  expect(opslag.toestand().gecontroleerd).toBe(eerder);
  expect(isVerouderd(opslag.toestand())).toBe(true);
  expect(gezegd).toContain("Gestopt. Wat er stond, blijft staan.");
});

test("the example does not go into a workbook that holds something, and the pane says what to do", async () => {
  const werkboek = new NepWerkboek(VOORBEELD);
  const geschreven = jest.spyOn(werkboek, "schrijf");
  const bewaard = jest.spyOn(werkboek, "bewaarDeel");
  const { opslag, daden } = proef({ plaats: "excel", werkboek });
  await daden.begin();
  await daden.laadVoorbeeld();
  expect(opslag.toestand().fout).toMatchObject({ taak: "voorbeeld", code: "niet leeg" });
  expect(opslag.toestand().fout!.bericht).toContain("Het voorbeeld komt alleen in een leeg werkboek");
  expect(opslag.toestand().beschikking).toBeNull();
  expect([geschreven.mock.calls, bewaard.mock.calls]).toEqual([[], []]);
});

describe("an explanation that is in no file yet", () => {
  const metToelichting = async (antwoord: boolean): Promise<Proef & { readonly gevraagd: string[] }> => {
    const gevraagd: string[] = [];
    const vraag = (zin: string): boolean => {
      gevraagd.push(zin);
      return antwoord;
    };
    const alles = proef({ vraag });
    await alles.daden.kiesBestanden([VOORBEELD, BESCHIKKING]);
    await alles.daden.controleer();
    await alles.daden.bewaarAntwoord(REK, "Zo telt ons systeem.");
    return { ...alles, gevraagd };
  };
  const ANDER = { ...VOORBEELD, naam: "ander.xlsx" };
  const tekst = ({ opslag }: Proef): string | undefined => opslag.toestand().antwoorden.get(REK)?.tekst;

  test("stays, with its workbook, when the user does not want to lose it", async () => {
    const alles = await metToelichting(false);
    await alles.daden.kiesBestanden([ANDER]);
    expect(alles.gevraagd).toEqual([expect.stringContaining("1 toelichting getypt die nog niet in een bestand staat")]);
    expect([alles.opslag.toestand().werkboek, tekst(alles), fouten(alles)]).toEqual([
      VOORBEELD.naam,
      "Zo telt ons systeem.",
      3,
    ]);
  });

  test("goes when the user says so: it belongs to the other workbook", async () => {
    const alles = await metToelichting(true);
    await alles.daden.kiesBestanden([ANDER]);
    expect([alles.opslag.toestand().werkboek, tekst(alles)]).toEqual([ANDER.naam, undefined]);
  });

  test("goes along to a newer version of the same file, without a question", async () => {
    const alles = await metToelichting(false);
    await alles.daden.kiesBestanden([{ ...VOORBEELD }]);
    await alles.daden.controleer();
    expect([alles.gevraagd, tekst(alles), fouten(alles)]).toEqual([[], "Zo telt ons systeem.", 3]);
  });

  test("is in a file once the sheets are made: then another workbook opens without a question", async () => {
    const alles = await metToelichting(false);
    await alles.daden.naarStap("verantwoording");
    await alles.daden.maak();
    await alles.daden.kiesBestanden([ANDER]);
    expect([alles.gevraagd, alles.opslag.toestand().werkboek]).toEqual([[], ANDER.naam]);
  });
});

test("a beschikking that is wrong is told with its places, and the pane stays where it was", async () => {
  const alles = proef();
  await alles.daden.kiesBestanden([VOORBEELD]);
  const kapot = { naam: "b.json", bytes: new TextEncoder().encode('{"schema":"beschikking/1.0"}') };
  await alles.daden.kiesBestanden([kapot]);
  expect(alles.opslag.toestand().fout).toMatchObject({ taak: "beschikking", code: "beschikking" });
  expect(alles.opslag.toestand().fout!.bericht).not.toBe("");
  expect(alles.opslag.toestand()).toMatchObject({ werkboek: VOORBEELD.naam, beschikking: null });
});
