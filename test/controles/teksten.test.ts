import { bewijsIn } from "../../src/controles/andere-financier";
import { verwisseldeCijfers } from "../../src/controles/cijfers";
import { persoonstelling } from "../../src/controles/telbegrip";
import { nietsZeggend } from "../../src/controles/toelichting";

describe("een tekst over een andere financier", () => {
  test.each([
    ["Realisatie inclusief schoollessen; Aarde op Maat lag stil", "scholen", null],
    ["Realisatie incl. lessen van scholen", "scholen", null],
    ["Waarvan 58 lesuren door scholen betaald", "scholen", 58],
    ["In 2024 waaronder 1.058,5 uur voor Amersfoort", "gemeente Amersfoort", 1058.5],
    ["Lessen op school zijn meegeteld.", "scholen", null],
  ])("bewijst met '%s' dat er iets van %s in zit", (tekst, financier, aantal) => {
    expect(bewijsIn(tekst, financier)).toMatchObject({ aantal });
  });

  test.each([
    ["Exclusief schoollessen", "scholen"],
    ["De schoollessen zijn niet inbegrepen", "scholen"],
    ["Inclusief de eerste weken van het schooljaar", "scholen"],
    ["Scholen vroegen vaker om lessen", "scholen"],
    ["Inclusief de inzet van vrijwilligers", "scholen"],
    ["Inclusief overleg met de gemeente", "gemeente Amersfoort"],
    ["Inclusief voorbereiding. Scholen zijn tevreden.", "scholen"],
  ])("bewijst met '%s' niets over %s", (tekst, financier) => {
    expect(bewijsIn(tekst, financier)).toBeNull();
  });
});

describe("een toelichting", () => {
  test.each([
    "?",
    "nvt",
    "n.v.t.",
    "Zie resultaat",
    "zie boven",
    "Zie het resultaat.",
    "geen bijzonderheden",
    "...",
    "volgt nog",
  ])("zegt niets met '%s'", (tekst) => {
    expect(nietsZeggend(tekst)).not.toBeNull();
  });

  test.each([
    "Ziekte van de begeleider.",
    "Zie de toelichting bij Sport: de zaal was dicht.",
    "Minder vraag.",
    "Enkele scholen zagen af van de lessen.",
    "Geen begeleider beschikbaar in het najaar.",
  ])("kan wel iets zeggen met '%s'", (tekst) => {
    expect(nietsZeggend(tekst)).toBeNull();
  });
});

describe("verwisselde cijfers", () => {
  test.each([
    [985, 958],
    [234, 243],
    [1250.5, 1205.5],
    [12.34, 13.24],
  ])("zijn te zien aan %d en %d", (een, ander) => {
    expect(verwisseldeCijfers(een, ander)).toBe(true);
  });

  test.each([
    [549, 550],
    [100, 146],
    [100, 10],
    [987, 789],
    [152, 152],
  ])("zijn niet te zien aan %d en %d", (een, ander) => {
    expect(verwisseldeCijfers(een, ander)).toBe(false);
  });
});

describe("wat een eenheid telt", () => {
  test.each([
    ["Aantal deelnemers", "deelnemers"],
    ["Aant. versch. deeln.", "unieke deelnemers"],
    ["Unieke jongeren", "unieke deelnemers"],
    ["Aantal deelnames per jaar", "deelnames"],
    ["Bereik sociale media", "bereik"],
    ["Klokuur activiteit", null],
    ["Aantal adviezen", null],
    ["Deelnames en deelnemers", null],
  ])("is bij '%s': %s", (eenheid, telling) => {
    expect(persoonstelling(eenheid)).toBe(telling);
  });
});
