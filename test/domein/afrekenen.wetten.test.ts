import fc from "fast-check";
import { rekenAf } from "../../src/domein/afrekenen";
import type { Beschikking, Compensatie } from "../../src/domein/beschikking";
import { COMPENSATIES } from "../../src/domein/beschikking";
import { maal, som, type Cent } from "../../src/domein/geld";
import { streefgetal } from "../../src/domein/streefwaarde";
import { gelezen } from "./voorbeeld";
import { aantal, beschikkingDocument } from "./willekeurig";

/** A beschikking with for each afspraak a realisatie, or null. */
const zaak = fc
  .tuple(beschikkingDocument, fc.array(fc.option(aantal, { freq: 4 }), { minLength: 20, maxLength: 20 }))
  .map(([document, aantallen]) => {
    const beschikking = gelezen(document);
    const sleutels = beschikking.activiteiten.flatMap((een) => een.afspraken.map(({ id }) => `${een.code} ${id}`));
    const realisatie = (activiteit: string, afspraak: string): number | null =>
      aantallen[sleutels.indexOf(`${activiteit} ${afspraak}`) % aantallen.length] ?? null;
    return { beschikking, realisatie, afrekening: rekenAf(beschikking, realisatie) };
  });

const wet = (naam: string, geldt: (een: ReturnType<typeof rekenAf>, beschikking: Beschikking) => void): void =>
  test(naam, () => {
    fc.assert(
      fc.property(zaak, ({ afrekening, beschikking }) => geldt(afrekening, beschikking)),
      { numRuns: 150 },
    );
  });

describe("wat altijd geldt voor een afrekening", () => {
  wet("geleverd = Σ R2(A × t) + over + onder, tot op de cent, per groep en in totaal", (afrekening) => {
    for (const groep of afrekening.groepen) {
      const bekend = afrekening.regels.filter((regel) => regel.groep === groep.code && regel.gerealiseerd !== null);
      const basis = som(bekend.map((regel) => maal(regel.afgesproken, regel.tarief)));
      expect(groep.geleverd).toBe(basis + groep.over + groep.onder);
      const alle = afrekening.regels.filter((regel) => regel.groep === groep.code);
      expect(groep.afronding).toBe(som(alle.map((regel) => maal(regel.afgesproken, regel.tarief))) - groep.beschikt);
    }
    expect(afrekening.totaal.geleverd).toBe(som(afrekening.groepen.map((groep) => groep.geleverd)));
  });

  wet("over is nooit negatief, onder nooit positief, en niet allebei op één rij", ({ regels }) => {
    for (const { over, onder, tekort } of regels) {
      expect(over).toBeGreaterThanOrEqual(0);
      expect(onder).toBeLessThanOrEqual(0);
      expect(over === 0 || onder === 0).toBe(true);
      expect([0, -onder]).toContain(tekort);
    }
  });

  wet("0 ≤ terug ≤ beschikt, per groep en in totaal", ({ groepen, totaal }) => {
    const binnen = (terug: Cent, beschikt: Cent): void => {
      expect(terug).toBeGreaterThanOrEqual(0);
      expect(terug).toBeLessThanOrEqual(beschikt);
    };
    for (const { terug, beschikt } of groepen) {
      binnen(terug.activiteit!, beschikt);
      binnen(terug.groep!, beschikt);
    }
    binnen(totaal.terug, totaal.beschikt);
    expect(totaal.vaststelling).toBe(totaal.beschikt - totaal.terug);
  });

  wet("totaal ≤ groep ≤ activiteit", ({ varianten, groepen }) => {
    expect(varianten.totaal).toBeLessThanOrEqual(varianten.groep);
    expect(varianten.groep).toBeLessThanOrEqual(varianten.activiteit);
    for (const { terug } of groepen) expect(terug.groep!).toBeLessThanOrEqual(terug.activiteit!);
  });

  wet("de gekozen manier bepaalt het totaal; de andere staan ernaast", (afrekening, beschikking) => {
    const { compensatie } = beschikking.instellingen;
    expect(afrekening.totaal.terug).toBe(afrekening.varianten[compensatie]);
    const perGroep = (manier: Compensatie): number =>
      som(afrekening.groepen.map((groep) => groep.terug[manier] ?? (0 as Cent)));
    for (const manier of COMPENSATIES.filter((een) => een !== "totaal")) {
      expect(afrekening.varianten[manier]).toBe(perGroep(manier));
    }
  });

  wet("een groep die niet verrekend wordt, betaalt niets terug", ({ groepen }, beschikking) => {
    beschikking.groepen.forEach((groep, plaats) => {
      if (!groep.verrekenen) expect(groepen[plaats]!.terug).toEqual({ activiteit: 0, groep: 0, totaal: null });
    });
  });

  wet(
    "voorschot, terug te betalen en nog te ontvangen sluiten op de vaststelling",
    ({ voorschot, totaal }, beschikking) => {
      expect(voorschot === null).toBe(beschikking.voorschot === null);
      if (voorschot === null) return;
      expect(voorschot.betaald - voorschot.terugTeBetalen + voorschot.nogTeOntvangen).toBe(totaal.vaststelling);
      expect(Math.min(voorschot.terugTeBetalen, voorschot.nogTeOntvangen)).toBe(0);
    },
  );

  wet(
    "elke verrekenbare afspraak is een rij of staat bij onbekend; zonder getal doet zij niet mee",
    (afrekening, beschikking) => {
      for (const { code, groep, afspraken } of beschikking.activiteiten) {
        const { onbekend } = afrekening.groepen.find((een) => een.code === groep)!;
        for (const afspraak of afspraken) {
          const rij = afrekening.regels.find((een) => een.activiteit === code && een.afspraak === afspraak.id);
          const telt = afspraak.verrekenbaar && streefgetal(afspraak.streefwaarde) !== null;
          expect(rij !== undefined).toBe(telt);
          const bekend = rij !== undefined && rij.gerealiseerd !== null;
          expect(onbekend.includes(`${code} ${afspraak.id}`)).toBe(afspraak.verrekenbaar && !bekend);
          if (rij && !bekend) expect([rij.over, rij.onder, rij.tekort, rij.geleverd]).toEqual([0, 0, 0, 0]);
        }
      }
    },
  );
});
