import fc from "fast-check";
import { leesEerdere, type EerdereUitvoer } from "../../src/verantwoording/eerder";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { leegInhoud } from "../../src/werkboek/inhoud";
import type { Plan } from "../../src/werkboek/plan";
import { beschikkingUit, bevindingUit, dossierUit } from "./dossier-uit";
import { planNaarInhoud } from "./plan-naar-inhoud";
import { blad, celVanNaam, getypt, rijMet } from "./plan-lezen";

const beschikking = beschikkingUit();
const SPORT = beschikking.activiteiten[0]!;
const dossier = dossierUit(beschikking, () => 190, {
  toelichting: "Meer vraag.",
  bevindingen: [bevindingUit("REK-01:SPORT:PE1:verschil"), bevindingUit("REK-01:SPORT:TE1:verschil")],
});
const eerste = maakVerantwoording(dossier);

function lees(plan: Plan): EerdereUitvoer {
  const gelezen = leesEerdere(planNaarInhoud(plan));
  if (!gelezen) throw new Error("Niet als eigen uitvoer herkend");
  return gelezen;
}

function typ(plan: Plan, naam: string, waarde: string | null): Plan {
  const { rij, kolom } = celVanNaam(plan, naam);
  return getypt(plan, "100 Sport", rij, kolom, waarde);
}

describe("een eerdere uitvoer", () => {
  test("die niemand aanraakte heeft geen getypte teksten en niets erbuiten", () => {
    expect(lees(eerste)).toMatchObject({ nummer: 1, teksten: [], buiten: [] });
  });

  test("is null voor een werkboek dat niet van ons is", () => {
    expect(leesEerdere(leegInhoud("x.xlsx", []))).toBeNull();
    const inhoud = planNaarInhoud(eerste);
    const vals = inhoud.delen.map(({ naamruimte }) => ({
      naamruimte,
      xml: `<uitvoer xmlns="${naamruimte}">{}</uitvoer>`,
    }));
    expect(leesEerdere({ ...inhoud, delen: vals })).toBeNull();
  });

  test.each(["=1+1", "+31 6", "-", "@thuis", " spaties \n en regels\n", "😀 <&\"'>", "_x000D_", "0612", "\ttab"])(
    "houdt de tekst %j byte voor byte",
    (tekst) => {
      const tweede = maakVerantwoording(dossier, lees(typ(eerste, "t_SPORT_inhoud", tekst)));
      expect(celVanNaam(tweede, "t_SPORT_inhoud")).toMatchObject({ waarde: tekst });
      expect(celVanNaam(tweede, "t_SPORT_inhoud").formule).toBeUndefined();
    },
  );

  test("laat een vooringevuld vak leeg als iemand het leegmaakte, ook de keer daarna", () => {
    expect(celVanNaam(eerste, "t_SPORT_afwijkingen").waarde).toBe("Meer vraag.");
    const tweede = maakVerantwoording(dossier, lees(typ(eerste, "t_SPORT_afwijkingen", null)));
    const derde = maakVerantwoording(dossier, lees(tweede));
    expect(celVanNaam(tweede, "t_SPORT_afwijkingen").waarde).toBeNull();
    expect(celVanNaam(derde, "t_SPORT_afwijkingen").waarde).toBeNull();
  });

  test("vervangt een voorzet die niemand veranderde door de nieuwe", () => {
    const nieuw = dossierUit(beschikking, () => 190, { toelichting: "Veel meer vraag." });
    const tweede = maakVerantwoording(nieuw, lees(eerste));
    expect(celVanNaam(tweede, "t_SPORT_afwijkingen").waarde).toBe("Veel meer vraag.");
  });

  test("vindt teksten terug op een blad dat een andere naam en plaats kreeg", () => {
    const hernoemd = (plan: Plan): Plan => ({
      ...plan,
      bladen: [...plan.bladen].reverse().map((een) => (een.naam === "100 Sport" ? { ...een, naam: "Ons blad" } : een)),
      namen: plan.namen.map((een) => ({ ...een, verwijzing: een.verwijzing.replace("'100 Sport'", "'Ons blad'") })),
    });
    const gelezen = lees(hernoemd(typ(eerste, "t_SPORT_inhoud", "Sporten")));
    expect(gelezen.teksten).toEqual([
      { wat: { soort: "rubriek", activiteit: "SPORT", rubriek: "inhoud" }, naam: "t_SPORT_inhoud", waarde: "Sporten" },
    ]);
    expect(gelezen.buiten).toEqual([]);
  });

  test("houdt status en antwoord bij de bevinding, ook als de volgorde verandert", () => {
    const { cellen } = blad(eerste, "Bevindingen");
    const rij = cellen.find((c) => c.kolom === 0 && c.waarde === 2)!.rij;
    const plan = getypt(getypt(eerste, "Bevindingen", rij, 6, "geaccepteerd"), "Bevindingen", rij, 7, "Klopt zo.");
    const anders = dossierUit(beschikking, () => 190, {
      bevindingen: [bevindingUit("REK-01:SPORT:TE1:verschil"), bevindingUit("REK-01:SPORT:PE1:verschil")],
    });
    const tweede = maakVerantwoording(anders, lees(plan));
    const rijen = blad(tweede, "Bevindingen").cellen.filter((c) => [6, 7].includes(c.kolom) && [4, 5].includes(c.rij));
    expect(rijen.map(({ waarde }) => waarde)).toEqual(["geaccepteerd", "Klopt zo.", "open", null]);
  });

  test("bewaart teksten van een verdwenen activiteit op een eigen blad, en zet ze terug als zij terugkomt", () => {
    const zonder = beschikkingUit({ activiteiten: [{ ...bronActiviteit(), code: "ANDERS", afkorting: "Anders" }] });
    const tweede = maakVerantwoording(
      dossierUit(zonder, () => 190),
      lees(typ(eerste, "t_SPORT_inhoud", "Sporten")),
    );
    expect(rijMet(tweede, "Eerdere teksten", "Activiteit SPORT, inhoud")[1]).toBe("Sporten");
    const derde = maakVerantwoording(
      dossierUit(zonder, () => 190),
      lees(tweede),
    );
    expect(rijMet(derde, "Eerdere teksten", "Activiteit SPORT, inhoud")[1]).toBe("Sporten");
    const vierde = maakVerantwoording(dossier, lees(derde));
    expect(celVanNaam(vierde, "t_SPORT_inhoud").waarde).toBe("Sporten");
    expect(vierde.bladen.map(({ naam }) => naam)).not.toContain("Eerdere teksten");
  });

  test("noemt cellen die buiten de invoervakken veranderden, en bladen die niet van ons zijn", () => {
    const anders = getypt(getypt(eerste, "100 Sport", 3, 1, "Mijn opgave"), "Productie", 40, 3, 12);
    const erbij = { ...eerste.bladen[0]!, naam: "Kladblok", cellen: [] };
    const gelezen = lees({ ...anders, bladen: [...anders.bladen, erbij] });
    expect(gelezen.buiten).toEqual([
      { blad: "100 Sport", cel: "B4", waarde: "Mijn opgave", soort: "gewijzigd" },
      { blad: "Productie", cel: "D41", waarde: 12, soort: "toegevoegd" },
      { blad: "Kladblok", cel: null, waarde: null, soort: "blad niet van ons" },
    ]);
  });

  test("ziet geen verschil in formules die een programma anders opschrijft", () => {
    const herschreven: Plan = {
      ...eerste,
      bladen: eerste.bladen.map((een) => ({
        ...een,
        cellen: een.cellen.map((c) =>
          c.formule === undefined ? c : { ...c, formule: c.formule.replace(/'(Productie|Beschikking)'!/g, "$1!") },
        ),
      })),
    };
    expect(lees(herschreven).buiten).toEqual([]);
  });

  test("geeft willekeurige getypte teksten altijd ongewijzigd terug", () => {
    const tekst = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(tekst, tekst, (inhoud, afwijkingen) => {
        const plan = typ(typ(eerste, "t_SPORT_inhoud", inhoud), "t_SPORT_afwijkingen", afwijkingen);
        const derde = maakVerantwoording(dossier, lees(maakVerantwoording(dossier, lees(plan))));
        expect(celVanNaam(derde, "t_SPORT_inhoud").waarde).toBe(inhoud);
        expect(celVanNaam(derde, "t_SPORT_afwijkingen").waarde).toBe(afwijkingen);
      }),
      { numRuns: 40 },
    );
  });
});

function bronActiviteit(): Record<string, unknown> {
  const [een] = beschikking.document["activiteiten"] as Record<string, unknown>[];
  if (!een || een["code"] !== SPORT.code) throw new Error("De voorbeeldbeschikking begint met SPORT");
  return een;
}
