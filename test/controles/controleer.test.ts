import fc from "fast-check";
import { controleer } from "../../src/controles/controleer";
import { controle, type EenControle, type Invoer, type VoorbeeldCel } from "../../src/controles/controle";
import { CONTROLES } from "../../src/controles/index";
import { cel } from "../../src/domein/bereik";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

type Rijen = readonly (readonly VoorbeeldCel[])[];

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil", "Toelichting"];
/** Many mistakes at once: a difference, text as number, a personal number, an e-mail address, an error, a double row, a total. */
const JEUGD: Rijen = [
  KOP,
  ["Sport", "Klokuur activiteit", 152, 190, 47, "Bel info@voorbeeld.nl over 123456782"],
  ["Sport", "Aantal deelnemers", "900", "1.040", { fout: "#VALUE!", formule: "D3-C3" }, null],
  ["Sport", "Klokuur activiteit", 152, 190, 38, null],
  ["Bingo", "Klokuur activiteit", 10, 30, 20, null],
  ["Totaal", null, 300, 400, 100, null],
];

function invoer(boven: Rijen = []): Invoer {
  return voorbeeldInvoer({
    titel: "veel tegelijk",
    bladen: {
      Jeugd: [...boven, ...JEUGD.map((rij) => rij.map((cel) => verschoven(cel, boven.length)))],
      Verborgen: { rijen: [[123456782], [5]], verborgen: true },
    },
  });
}

/** A formula that moved down with its row. */
function verschoven(waarde: VoorbeeldCel, omlaag: number): VoorbeeldCel {
  if (typeof waarde !== "object" || waarde === null || !("fout" in waarde)) return waarde;
  return { ...waarde, formule: `D${3 + omlaag}-C${3 + omlaag}` };
}

const stuk: EenControle = controle({
  code: "ZZZ-99",
  naam: "Stuk",
  ernst: "fout",
  grondslag: "niets",
  uitleg: "Deze regel is stuk. Zij bestaat alleen in de test.",
  // eslint-disable-next-line require-yield -- it never comes that far
  *controleer() {
    throw new Error("deling van 123456782 mislukt");
  },
  bericht: () => "",
  voorbeelden: { goed: [], fout: [] },
});

describe("controleer", () => {
  const een = invoer();

  test("geeft hetzelfde in welke volgorde de regels ook draaien, en telkens opnieuw", () => {
    const verwacht = controleer(een);
    expect(verwacht.bevindingen.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(fc.shuffledSubarray([...CONTROLES], { minLength: CONTROLES.length }), (regels) => {
        expect(controleer(een, regels)).toEqual(verwacht);
      }),
      { numRuns: 15 },
    );
    expect(controleer(invoer())).toEqual(verwacht);
  });

  test("gaat door als een regel stukgaat, en noemt die regel zonder nummers van personen", () => {
    const zonder = controleer(een);
    const met = controleer(een, [stuk, ...CONTROLES]);
    expect(met.bevindingen).toEqual(zonder.bevindingen);
    const reden = met.nietGecontroleerd.find(({ code }) => code === "ZZZ-99")?.reden ?? "";
    expect(reden).toContain("'Stuk' is gestopt");
    expect(reden).toContain("*******82");
    expect(met.nietGecontroleerd).toHaveLength(zonder.nietGecontroleerd.length + 1);
  });

  test("zet fouten voor waarschuwingen voor info, en daarbinnen de volgorde van het werkboek", () => {
    const { bevindingen } = controleer(een);
    const bladen = een.inhoud.rasters.map(({ blad }) => blad);
    const sleutels = bevindingen.map(({ ernst, cellen }) => {
      const eerste = cellen[0]!;
      return (
        ["fout", "waarschuwing", "info"].indexOf(ernst) * 1e9 +
        bladen.indexOf(eerste.blad) * 1e8 +
        eerste.rij * 1e4 +
        eerste.kolom
      );
    });
    expect(sleutels).toEqual([...sleutels].sort((a, b) => a - b));
  });

  test("geeft elke bevinding een eigen kenmerk, dat gelijk blijft als er rijen boven komen", () => {
    const voor = controleer(een).bevindingen;
    const na = controleer(invoer([["Een titel"], [], ["Nog een regel"]])).bevindingen;
    expect(new Set(voor.map(({ id }) => id)).size).toBe(voor.length);
    expect(na.map(({ id }) => id)).toEqual(voor.map(({ id }) => id));
    const zelfde = na.filter(({ cellen }, i) => cellen[0]?.rij === voor[i]!.cellen[0]?.rij);
    expect(zelfde.map(({ cellen }) => cellen[0]?.blad)).not.toContain("Jeugd");
  });

  test("toont nergens een burgerservicenummer", () => {
    const uitslag = controleer(een);
    expect(uitslag.bevindingen.map(({ code }) => code)).toContain("AVG-01");
    expect(JSON.stringify(uitslag)).not.toContain("123456782");
  });

  test("nummert bevindingen die hetzelfde kenmerk zouden krijgen", () => {
    const dubbel: EenControle = controle({
      ...stuk,
      code: "ZZZ-98",
      *controleer({ inhoud }: Invoer) {
        const blad = inhoud.rasters[0]!.blad;
        for (const rij of [4, 2]) {
          const plaats = cel(blad, rij, 0);
          yield {
            activiteit: "SPORT",
            veld: "x",
            cellen: [plaats],
            gevonden: rij,
            verwacht: null,
            bron: "",
            parameters: {},
          };
        }
      },
    });
    const { bevindingen } = controleer(een, [dubbel]);
    expect(bevindingen.map(({ id, gevonden }) => [id, gevonden])).toEqual([
      ["ZZZ-98:SPORT:x", 2],
      ["ZZZ-98:SPORT:x#2", 4],
    ]);
  });

  test("noemt zonder beschikking de regels die er een nodig hebben, en doet de andere", () => {
    const zonder = controleer(voorbeeldInvoer({ titel: "zonder", bladen: { Jeugd: JEUGD }, beschikking: null }));
    const nodig = CONTROLES.filter((regel) => regel.nodig === "beschikking").map(({ code }) => code);
    expect(nodig).toContain("STR-04");
    const genoemd = zonder.nietGecontroleerd.filter(({ reden }) => reden.startsWith("Er is geen beschikking"));
    expect(genoemd.map(({ code }) => code)).toEqual(nodig);
    expect(zonder.bevindingen.map(({ code }) => code)).toEqual(expect.arrayContaining(["AVG-01", "HYG-01", "REK-01"]));
  });

  test("noemt wat de lezer niet kon lezen of plaatsen, ook als er niets te vinden is", () => {
    const basis = voorbeeldInvoer({ titel: "leeg", bladen: { Jeugd: [["Nog leeg"]] } });
    const { nietGecontroleerd } = controleer(
      {
        ...basis,
        inhoud: {
          ...basis.inhoud,
          meldingen: ["Blad Jeugd, B4: onbekende inhoud."],
          andereBladen: ["Grafiek1"],
          macros: true,
        },
        productie: {
          ...basis.productie,
          nietHerkend: [
            { bereik: cel("Bezoek", 3, 1), gezien: "cijfers onder de koppen 2022, 2023", lijktOp: "reeks" },
            { bereik: cel("Los", 0, 0), gezien: "een getal zonder kop", lijktOp: null },
          ],
        },
      },
      [],
    );
    expect(nietGecontroleerd.map(({ code }) => code)).toEqual(["LEZEN", "LEZEN", "LEZEN", "LEZEN", "TYD-04"]);
    const reden = nietGecontroleerd.map((een) => een.reden).join("\n");
    for (const deel of ["Jeugd, B4", "'Grafiek1'", "macro's", "Bezoek!B4", "Los!A1"]) expect(reden).toContain(deel);
  });
});
