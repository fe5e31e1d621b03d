import { getoond } from "../../src/taakvenster/staat/kiezers";
import { VERKLARINGEN } from "../../src/verantwoording/indiening-open";
import type { Bestand } from "../../src/taakvenster/poort";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import { FOUT, GOED } from "../opdrachtregel/proef";
import { plan, planBlad, planCel } from "../werkboek/schrijven/plannen";
import { proef, type Proef } from "./nep";

const NU = { nu: () => new Date(2025, 2, 14, 16, 8).getTime() };

async function productie(naam: string, rijen = GOED): Promise<Bestand> {
  const cellen = rijen.flatMap((rij, r) => rij.map((waarde, k) => planCel(r, k, waarde)));
  return { naam, bytes: await schrijfBestand(plan([planBlad("Jeugd", cellen)])) };
}

const beschikking = (anders: Record<string, unknown> = {}): Bestand => ({
  naam: "b.json",
  bytes: new TextEncoder().encode(JSON.stringify(voorbeeldBeschikking(anders))),
});

/** A workbook that was handed in, as a file. */
async function ingediend(anders: Record<string, unknown> = {}): Promise<Bestand> {
  const alles = proef(NU);
  await alles.daden.kiesBestanden([await productie("partner.xlsx"), beschikking(anders)]);
  await alles.daden.controleer();
  alles.daden.bewaarNaam("de controller");
  for (const { bevinding } of getoond(alles.opslag.toestand()))
    await alles.daden.bewaarAntwoord(bevinding.id, "Zo is het.", "toegelicht");
  const werk = await alles.daden.overdracht();
  werk.zetOpgave({ soort: "eindrapportage", verklaringen: new Set(VERKLARINGEN.map(({ sleutel }) => sleutel)) });
  await werk.dienIn();
  return alles.bewaard[0]!;
}

/** A workbook of which one finding was answered, in the pane alone. */
async function bezig(anders: Parameters<typeof proef>[0] = {}): Promise<Proef> {
  const alles = proef({ ...NU, ...anders });
  await alles.daden.kiesBestanden([await productie("mijn productie.xlsx", FOUT), beschikking()]);
  await alles.daden.controleer();
  alles.daden.bewaarNaam("de controller");
  const [eerste] = getoond(alles.opslag.toestand());
  await alles.daden.bewaarAntwoord(eerste!.bevinding.id, "Mijn uitleg.", "toegelicht");
  return alles;
}

describe("een ingediend werkboek naast een open werkboek", () => {
  test("wordt niet zomaar de eerdere verantwoording: er wordt gevraagd wat het is, en er verandert niets", async () => {
    const alles = await bezig();
    const voor = alles.opslag.toestand();
    await alles.daden.kiesBestanden([await ingediend()]);
    const na = alles.opslag.toestand();
    expect(na.tweede).toMatchObject({ partner: "Stichting Balans", ingediend: true, andere: false });
    expect(na).toMatchObject({ werkboek: voor.werkboek, vorige: null, antwoorden: voor.antwoorden });
    expect(na.overdracht.indieningen).toEqual([]);
    await alles.daden.kiesTweede("niets");
    expect(alles.opslag.toestand()).toMatchObject({ tweede: null, werkboek: "mijn productie.xlsx", vorige: null });
  });

  test("van een andere beschikking kan het de eerdere niet zijn; openen neemt er niets uit het vorige in mee", async () => {
    const alles = await bezig();
    const ander = { kenmerk: "ANDER-2024-009", partner: "Stichting Elders" };
    const vreemd = await ingediend(ander);
    // By chance the files have the same name.
    await alles.daden.kiesBestanden([{ ...vreemd, naam: "mijn productie.xlsx" }]);
    expect(alles.opslag.toestand().tweede).toMatchObject({ partner: "Stichting Elders", andere: true });
    const antwoordenVoor = alles.opslag.toestand().antwoorden;
    expect([...antwoordenVoor.values()].some(({ tekst }) => tekst === "Mijn uitleg.")).toBe(true);
    await alles.daden.kiesTweede("openen");
    const na = alles.opslag.toestand();
    expect(na).toMatchObject({ tweede: null, stap: "beschikking" });
    expect(na.beschikking?.beschikking.kenmerk).toBe("ANDER-2024-009");
    expect(na.overdracht.indieningen).toHaveLength(1);
    expect([...na.antwoorden.values()].some(({ tekst }) => tekst === "Mijn uitleg.")).toBe(false);
  });

  test("wat nog niet is bewaard gaat niet weg zonder dat de gebruiker ja zegt", async () => {
    const gevraagd: string[] = [];
    const nee = (zin: string): boolean => {
      gevraagd.push(zin);
      return false;
    };
    const alles = await bezig({ vraag: nee });
    await alles.daden.kiesBestanden([await ingediend()]);
    await alles.daden.kiesTweede("openen");
    expect(gevraagd).toHaveLength(1);
    const { werkboek, tweede, antwoorden } = alles.opslag.toestand();
    expect(werkboek).toBe("mijn productie.xlsx");
    expect(tweede).not.toBeNull();
    expect([...antwoorden.values()].map(({ tekst }) => tekst)).toContain("Mijn uitleg.");
  });

  test("als eerdere verantwoording erbij genomen gaan teksten, antwoorden en indieningen mee", async () => {
    const alles = await bezig();
    const bestand = await ingediend();
    await alles.daden.kiesBestanden([bestand]);
    await alles.daden.kiesTweede("eerdere");
    const { vorige, overdracht, tweede, werkboek, antwoorden } = alles.opslag.toestand();
    expect({ vorige, tweede, werkboek }).toEqual({
      vorige: bestand.naam,
      tweede: null,
      werkboek: "mijn productie.xlsx",
    });
    expect(overdracht.indieningen).toHaveLength(1);
    expect([...antwoorden.values()].map(({ tekst }) => tekst)).toContain("Mijn uitleg.");
  });
});

test("een verantwoording die u zelf maakte en niet indiende, is zonder vragen de eerdere", async () => {
  const alles = await bezig();
  await alles.daden.maak();
  const gemaakt = alles.bewaard.at(-1)!;
  await alles.daden.kiesBestanden([gemaakt]);
  expect(alles.opslag.toestand()).toMatchObject({ tweede: null, vorige: gemaakt.naam });
});
