import { gevoeligIn } from "../../src/controles/gevoelig";

test.each([
  ["Twee ouderen met de ziekte  van Parkinson", "gezondheid"],
  ["Begeleiding bij een lichamelijke beperking", "gezondheid"],
  ["Een groep voor licht verstandelijk beperkten", "gezondheid"],
  ["Na zelfdoding in de familie", "gezondheid"],
  ["Gesprekken over zelfbeschadiging", "gezondheid"],
  ["Vier verslaafden en hun verslavingszorg", "gezondheid"],
  ["Opvang van dak- en thuislozen", "schulden"],
  ["Opvang van dak/thuislozen", "schulden"],
  ["Daklozen in de wijk", "schulden"],
  ["Mensen met een andere geloofsovertuiging", "geloof"],
])("in '%s' staat iets gevoeligs", (tekst, soort) => {
  expect(gevoeligIn(tekst)?.soort).toBe(soort);
});

test.each([
  "Verslag over 2024",
  "Zij deden dit zelf",
  "Beperkt bereik door het weer",
  "Het dak van de zaal lekte",
  "Wegens ziekte van de docent",
])("in '%s' niet", (tekst) => {
  expect(gevoeligIn(tekst)).toBeNull();
});
