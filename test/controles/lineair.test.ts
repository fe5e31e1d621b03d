import { controleer } from "../../src/controles/controleer";
import type { Invoer, VoorbeeldCel } from "../../src/controles/controle";
import { CONTROLES } from "../../src/controles/index";
import type { Raster } from "../../src/werkboek/raster";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

type Rij = readonly VoorbeeldCel[];

/** A log in which every kind of mistake keeps coming back. */
function registratie(rijen: number): Rij[] {
  const uit: Rij[] = [["Datum", "Activiteit", "Uren", "Deelnemers", "Opmerking"]];
  for (let i = 0; i < rijen; i++) {
    const uren = i % 7 === 0 ? "1,5" : { formule: `D${i + 2}/5`, uitkomst: 2 };
    const opmerking = ["bel 06-12345678", "123456782", `groep ${i}`, null, "mail a@voorbeeld.nl"][i % 5] ?? null;
    const deelnemers = i % 11 === 0 ? { fout: "#N/A", formule: "VLOOKUP(1,$A$1:$B$9,2,0)" } : 10;
    uit.push([
      { getal: 45292 + (i % 360), vorm: "dd-mm-yyyy" },
      i % 3 ? "Sport" : "Bingo",
      uren,
      deelnemers,
      opmerking,
    ]);
  }
  return uit;
}

/** A table of totals with a subtotal after every ten rows. */
function totalen(rijen: number): Rij[] {
  const uit: Rij[] = [["Activiteit", "Eenheid", "Offerte", "Realisatie", "Verschil"]];
  for (let i = 0; i < rijen; i++) {
    uit.push([`Activiteit ${i}`, "Klokuur activiteit", 10, i % 4 ? 12 : "12", 3]);
    if (i % 10 !== 9) continue;
    const [van, tot] = [uit.length - 9, uit.length - (i % 20 === 9 ? 1 : 0)];
    uit.push(["Subtotaal", null, { formule: `SUM(C${van}:C${tot})`, uitkomst: 100 }, 120, 20]);
  }
  return uit;
}

/** The same sheets, counting every cell that a rule looks at. */
function metTeller(invoer: Invoer): { invoer: Invoer; gelezen: () => number } {
  let aantal = 0;
  const tellend = (raster: Raster): Raster =>
    new Proxy(raster, {
      get(doel, naam): unknown {
        const waarde: unknown = Reflect.get(doel, naam, doel);
        if (naam === "voorElkeCel")
          return (bezoek: Parameters<Raster["voorElkeCel"]>[0], van?: number, tot?: number): void =>
            doel.voorElkeCel(
              (rij, kolom, soort, inhoud) => {
                aantal++;
                bezoek(rij, kolom, soort, inhoud);
              },
              van,
              tot,
            );
        if (typeof waarde !== "function") return waarde;
        return (...argumenten: unknown[]): unknown => {
          aantal++;
          return Reflect.apply(waarde, doel, argumenten);
        };
      },
    });
  const inhoud = { ...invoer.inhoud, rasters: invoer.inhoud.rasters.map(tellend) };
  return { invoer: { ...invoer, inhoud }, gelezen: () => aantal };
}

function groot(rijen: number): Invoer {
  const bladen = {
    Registratie: registratie(rijen),
    Totalen: totalen(rijen / 4),
    Bron: { rijen: registratie(rijen / 4), verborgen: true },
  };
  return voorbeeldInvoer({ titel: "groot", bladen, koppelbestanden: ["uren.xlsx"] });
}

describe("werk per regel", () => {
  const N = 400;
  const [klein, dubbel] = [groot(N), groot(2 * N)];

  test.each(CONTROLES.map((regel) => [regel.code, regel] as const))(
    "%s leest bij twee keer zoveel rijen hoogstens twee keer zoveel cellen",
    (_code, regel) => {
      const een = metTeller(klein);
      const twee = metTeller(dubbel);
      controleer(een.invoer, [regel]);
      controleer(twee.invoer, [regel]);
      expect(twee.gelezen()).toBeLessThanOrEqual(2.1 * een.gelezen() + 50);
    },
  );

  test("een registratie vol fouten geeft een handvol bevindingen, hoeveel rijen er ook zijn", () => {
    const inLog = (invoer: Invoer): number =>
      controleer(invoer).bevindingen.filter(({ cellen }) => cellen[0]?.blad === "Registratie").length;
    expect(inLog(dubbel)).toBe(inLog(klein));
    expect(inLog(dubbel)).toBeGreaterThan(3);
    expect(inLog(dubbel)).toBeLessThan(20);
  });

  test("alle cellen samen worden één keer doorzocht, ook door meer regels", () => {
    const scans = CONTROLES.filter(({ code }) => code.startsWith("AVG"));
    const een = metTeller(klein);
    controleer(een.invoer, scans.slice(0, 1));
    const alleen = een.gelezen();
    controleer(een.invoer, scans);
    expect(een.gelezen() - alleen).toBeLessThan(alleen);
  });
});
