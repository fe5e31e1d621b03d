import { bladkop, nieuwBlad } from "../../src/verantwoording/boek";
import { OVERZICHT_BREEDTEN } from "../../src/verantwoording/overzicht";
import { zetLinks } from "../../src/verantwoording/overzichtlinks";

const RAND = { koptekst: { links: "", rechts: "" }, voettekst: { links: "", midden: "", rechts: "" } };

describe("de links op Overzicht", () => {
  test.each([1, 6, 7, 10, 11, 15])("zijn er alle %i, elk in een eigen cel", (aantal) => {
    const blad = nieuwBlad({ rand: RAND }, { naam: "Overzicht", tabkleur: "000000", breedten: OVERZICHT_BREEDTEN });
    const kop = bladkop(blad);
    const doelen = Array.from({ length: aantal }, (_, nr) => {
      const ander = nieuwBlad({ rand: RAND }, { naam: `Blad ${nr}`, tabkleur: "000000", breedten: [10] });
      const begin = bladkop(ander).titel.zet(0, "Titel", "titel");
      ander.nummer();
      return begin;
    });
    zetLinks(kop, doelen);
    blad.nummer();
    const gelinkt = blad.bouw().cellen.filter(({ link }) => link !== undefined);
    expect(new Set(gelinkt.map(({ rij, kolom }) => `${rij},${kolom}`)).size).toBe(aantal);
    expect(gelinkt.map(({ waarde }) => waarde).sort()).toEqual(doelen.map(({ blad: naam }) => naam).sort());
  });
});
