import fc from "fast-check";
import { rekenAf } from "../../src/domein/afrekenen";
import { naarEuro, som, tariefNaarEuro, type Cent } from "../../src/domein/geld";
import { afrekenen } from "../../src/functies/afrekenen";
import { onderproductie } from "../../src/functies/onderproductie";
import { overproductie } from "../../src/functies/overproductie";
import { vaststelling } from "../../src/functies/vaststelling";
import { maakVerantwoording } from "../../src/verantwoording/verantwoording";
import { zaakMetRealisatie } from "./afreken-zaak";
import { dossierUit } from "./dossier-uit";
import { blad } from "./plan-lezen";
import { Rekenblad } from "./rekenblad";

/** The amounts in a row of Afrekening, recalculated: beschikt, geleverd, over, onder, tekort. */
function bedragen(rekenblad: Rekenblad, rij: number): unknown[] {
  return ["G", "H", "I", "J", "K"].map((kolom) => rekenblad.waarde(`Afrekening!${kolom}${rij + 1}`));
}

const kolom = (cellen: readonly unknown[]): unknown[][] => cellen.map((een) => [een]);

describe("blad, functie en kern zijn het eens tot op de cent, voor elke beschikking en realisatie", () => {
  let terugbetaald = 0;

  test("per afspraak, per groep en in totaal", () => {
    fc.assert(
      fc.property(zaakMetRealisatie, ({ beschikking, realisatie }) => {
        const kern = rekenAf(beschikking, realisatie);
        const plan = maakVerantwoording(dossierUit(beschikking, realisatie));
        const rekenblad = new Rekenblad(plan);
        const { instellingen } = beschikking;
        const { cellen } = blad(plan, "Afrekening");
        const derde = cellen.find(({ waarde }) => waarde === "3  Per activiteit")!.rij;
        const sommen = cellen.filter(
          ({ rij, kolom: k, stijl, waarde }) =>
            rij > derde && k === 0 && stijl === "som" && String(waarde).startsWith("Som "),
        );
        const verrekend = new Set(beschikking.groepen.flatMap(({ code, verrekenen }) => (verrekenen ? [code] : [])));
        kern.groepen.forEach((groep, plaats) => {
          const [, geleverd, over, onder, tekort] = bedragen(rekenblad, sommen[plaats]!.rij);
          expect([geleverd, over, onder, tekort]).toEqual(
            [groep.geleverd, groep.over, groep.onder, groep.tekort].map(naarEuro),
          );
          const regels = kern.regels.filter((regel) => regel.groep === groep.code && regel.gerealiseerd !== null);
          if (regels.length === 0) return;
          const bereiken = [
            kolom(regels.map(({ afgesproken }) => afgesproken)),
            kolom(regels.map(({ gerealiseerd }) => gerealiseerd)),
            kolom(regels.map(({ tarief }) => tariefNaarEuro(tarief))),
          ] as const;
          const optellen = (uit: unknown[][]): number =>
            naarEuro(som(uit.map(([een]) => Math.round(Number(een) * 100) as Cent)));
          expect(optellen(overproductie(...bereiken))).toBe(over);
          expect(optellen(onderproductie(...bereiken))).toBe(onder);
          if (!verrekend.has(groep.code)) return;
          expect(
            afrekenen(
              [[naarEuro(groep.beschikt)]],
              ...bereiken,
              [[instellingen.compensatieMaximumProcent]],
              [[instellingen.drempelOnderProcent]],
            ),
          ).toEqual([[naarEuro(groep.terug.groep!)]]);
        });
        const terug = rekenblad.bereik(rekenblad.naam("afrekening_terug"), "")[0];
        expect(terug).toBe(naarEuro(kern.totaal.terug));
        if (kern.totaal.terug > 0) terugbetaald++;
        const eigen = kern.regels.filter((regel) => verrekend.has(regel.groep) && regel.gerealiseerd !== null);
        if (eigen.length === 0) return;
        const nummer = (code: string): number => beschikking.groepen.findIndex((groep) => groep.code === code);
        const tabel = vaststelling(
          kolom(eigen.map(({ groep }) => `groep ${nummer(groep)}`)),
          kolom(eigen.map(({ groep }) => naarEuro(beschikking.groepen[nummer(groep)]!.beschikt))),
          kolom(eigen.map(({ afgesproken }) => afgesproken)),
          kolom(eigen.map(({ gerealiseerd }) => gerealiseerd)),
          kolom(eigen.map(({ tarief }) => tariefNaarEuro(tarief))),
          [[instellingen.compensatie]],
          [[instellingen.compensatieMaximumProcent]],
          [[instellingen.drempelOnderProcent]],
        );
        expect(tabel.at(-1)![5]).toBe(terug);
      }),
      { numRuns: 50 },
    );
    // The law says little when nothing is ever to be paid back.
    expect(terugbetaald).toBeGreaterThan(5);
  });
});
