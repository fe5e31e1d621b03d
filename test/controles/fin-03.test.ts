import fc from "fast-check";
import { controleer } from "../../src/controles/controleer";
import { afrekenenPastNietBijDeRegel } from "../../src/controles/fin-03-afrekenen-past-niet-bij-de-regel";
import { overproductieUitbetaald } from "../../src/controles/fin-02-overproductie-uitbetaald";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { COMPENSATIES, type Beschikking } from "../../src/domein/beschikking";
import { leesBeschikking } from "../../src/domein/beschikking-lezen";
import { naarEuro } from "../../src/domein/geld";
import { rekenAf } from "../../src/domein/afrekenen";
import type { Inhoud } from "../../src/werkboek/raster";
import { inhoudUit } from "../hulp/inhoud-uit";
import { invoerVan } from "./voorbeeld-invoer";

function beschikking(compensatie: string): Beschikking {
  const activiteit = (code: string, groep: string, tarief: number): unknown => ({
    code,
    groep,
    naam: `Activiteit ${code}`,
    opgaven: [],
    afspraken: [{ id: "PE1", soort: "PE", eenheid: "Klokuur activiteit", streefwaarde: 100, tarief }],
  });
  const gelezen = leesBeschikking(
    voorbeeldBeschikking({
      groepen: [
        { code: "100", naam: "Jeugd", beschikt: 4000, verrekenen: true },
        { code: "200", naam: "Groen", beschikt: 1250, verrekenen: true },
      ],
      activiteiten: [activiteit("A1", "100", 15), activiteit("A2", "100", 25), activiteit("B1", "200", 12.5)],
      instellingen: { compensatie },
    }),
  );
  if (!gelezen.ok) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.beschikking;
}

const CODES = ["A1", "A2", "B1"] as const;

/** A workbook with these counts and a settlement table that states, per row, what is to be paid back. */
function werkboek(realisatie: readonly number[], terug: readonly (number | null)[]): Inhoud {
  return inhoudUit({
    Productie: [
      ["Activiteit", "Eenheid", "Offerte", "Realisatie"],
      ...CODES.map((code, plek) => [`Activiteit ${code}`, "Klokuur activiteit", 100, realisatie[plek]!]),
    ],
    Afrekening: [
      ["Groep", "Maximaal beschikt", "Overproductie", "Onderproductie", "Afrekenen"],
      ["100 Jeugd", 4000, 0, 0, terug[0] ?? null],
      ["200 Groen", 1250, 0, 0, terug[1] ?? null],
      ["Totaal", 5250, 0, 0, terug[2] ?? null],
    ],
  });
}

const aantallen = fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 3, maxLength: 3 });

describe("FIN-03 en FIN-02", () => {
  test.each(COMPENSATIES)("zwijgen over wat de berekening zelf geeft (compensatie per %s)", (compensatie) => {
    const grant = beschikking(compensatie);
    fc.assert(
      fc.property(aantallen, (realisatie) => {
        const uitkomst = rekenAf(grant, (activiteit) => realisatie[CODES.indexOf(activiteit as "A1")] ?? null);
        const perGroep = uitkomst.groepen.map(({ terug }) => terug[compensatie]);
        const terug = [...perGroep, uitkomst.totaal.terug].map((bedrag) => (bedrag === null ? null : naarEuro(bedrag)));
        const regels = [overproductieUitbetaald, afrekenenPastNietBijDeRegel];
        expect(controleer(invoerVan(werkboek(realisatie, terug), grant), regels).bevindingen).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("vinden elk ander bedrag vanaf de tolerantie, en noemen wat de berekening geeft", () => {
    const grant = beschikking("groep");
    fc.assert(
      fc.property(aantallen, fc.integer({ min: 100, max: 90_000 }), (realisatie, centen) => {
        const uitkomst = rekenAf(grant, (activiteit) => realisatie[CODES.indexOf(activiteit as "A1")] ?? null);
        const jeugd = uitkomst.groepen[0]!.terug.groep!;
        const inhoud = werkboek(realisatie, [(jeugd + centen) / 100, null, null]);
        const { bevindingen } = controleer(invoerVan(inhoud, grant), [afrekenenPastNietBijDeRegel]);
        expect(bevindingen.map(({ verwacht }) => verwacht)).toEqual([naarEuro(jeugd)]);
      }),
      { numRuns: 40 },
    );
  });

  test("noemen de compensatie waar het bedrag wel bij hoort", () => {
    const inhoud = werkboek([60, 150, 100], [600, null, null]);
    const { bevindingen } = controleer(invoerVan(inhoud, beschikking("groep")), [afrekenenPastNietBijDeRegel]);
    expect(bevindingen[0]?.bericht).toBe(
      "Jeugd: met compensatie binnen de groep is de afrekening €\u00a00,00; er staat €\u00a0600,00. Dat bedrag hoort bij compensatie per activiteit.",
    );
  });
});
