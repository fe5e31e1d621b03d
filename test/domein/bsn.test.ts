import fc from "fast-check";
import { elfproef, kanBsnHouden, masker, verbergBsn, vindBsn } from "../../src/domein/bsn";
import { opEenRegel } from "../../src/inlezen/tekst";
import { contactSoort, isContactveld, isIban } from "../../src/controles/contact";

const bsn = fc.integer({ min: 1_000_000, max: 99_999_999 }).chain((begin) => {
  const acht = String(begin).padStart(8, "0");
  const cijfer = [...Array(10).keys()].map(String).find((laatste) => elfproef(acht + laatste));
  return cijfer === undefined ? fc.constant("123456782") : fc.constant(acht + cijfer);
});

describe("een burgerservicenummer", () => {
  test("voldoet aan de 11-proef; één ander cijfer niet meer", () => {
    fc.assert(
      fc.property(bsn, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nummer, plaats, erbij) => {
        const anders = String((Number(nummer[plaats]) + erbij) % 10);
        expect(elfproef(nummer)).toBe(true);
        expect(elfproef(nummer.slice(0, plaats) + anders + nummer.slice(plaats + 1))).toBe(false);
      }),
    );
  });

  test("wordt in geen enkel deel van een tekst verborgen die er geen kan houden", () => {
    const stuk = fc.oneof(
      bsn,
      fc.constantFrom("tel ", "A", "€ ", " ", "  ", "\n", "\t", "\u00a0", "-", ".", ", ", "x"),
      fc.nat(99_999).map(String),
    );
    fc.assert(
      fc.property(fc.array(stuk, { maxLength: 6 }), fc.nat(40), fc.nat(40), (stukken, van, lengte) => {
        const tekst = stukken.join("");
        const deel = opEenRegel(tekst.slice(van, van + lengte));
        if (verbergBsn(deel) !== deel) expect(kanBsnHouden(tekst)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(kanBsnHouden("tel 123456782")).toBe(true);
    expect(kanBsnHouden("tel 1234\n56\u00a0 782")).toBe(true);
    expect(kanBsnHouden("tel 123456789")).toBe(false);
    expect(kanBsnHouden("12345678")).toBe(false);
  });

  test("wordt in elke schrijfwijze gevonden en nergens heel getoond", () => {
    const vormen = [
      (n: string) => n,
      (n: string) => `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6)}`,
      (n: string) => `${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
    ];
    fc.assert(
      fc.property(bsn, fc.constantFrom(...vormen), (nummer, vorm) => {
        const tekst = `Deelnemer ${vorm(nummer)}, groep 2`;
        expect(vindBsn(tekst)).toBe(nummer);
        expect(verbergBsn(tekst)).toBe(`Deelnemer ${masker(nummer)}, groep 2`);
        expect(verbergBsn(verbergBsn(tekst))).toBe(verbergBsn(tekst));
      }),
    );
  });

  test.each([
    "06-12345671",
    "+31 612345671",
    "€ 123.456.782",
    "NL91ABNA0123456782",
    "1.234.567,82",
    "0,123456782",
    "KvK 123456782",
  ])("is geen telefoonnummer, bedrag of ander nummer: %s", (tekst) => expect(vindBsn(tekst)).toBeNull());
});

describe("contactgegevens", () => {
  test.each([
    ["06-12345678", "telefoonnummer"],
    ["06 12 34 56 78", "telefoonnummer"],
    ["+31 (0)35 123 45 67", "telefoonnummer"],
    ["mail: jan.de-boer@welzijn-soest.nl.", "e-mailadres"],
    ["NL91ABNA0417164300", "rekeningnummer"],
    ["NL92ABNA0417164300", null],
    ["2x per week @ de Plantage", null],
    ["01-02-2024 12:30", null],
    ["0612345678901", null],
    ["1.234.567.890", null],
  ])("%s → %s", (tekst, soort) => expect(contactSoort(tekst)).toBe(soort));

  test("een IBAN met één verkeerd cijfer is er geen", () => {
    expect(isIban("NL91 ABNA 0417 1643 00")).toBe(true);
    expect(isIban("NL91 ABNA 0417 1643 01")).toBe(false);
  });

  test.each([
    ["Contactpersoon", true],
    ["Tel.", true],
    ["E-mailadres ouders", true],
    ["Contactactiviteiten", false],
    ["Hotel", false],
    ["Telling", false],
  ])("de kop '%s' kondigt contactgegevens aan: %s", (kop, verwacht) => expect(isContactveld(kop)).toBe(verwacht));
});
