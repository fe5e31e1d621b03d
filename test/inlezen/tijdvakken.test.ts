import { tijdvakIn } from "../../src/inlezen/tijdvakken";

test.each([
  ["Realisatie 1e halfjaar", "halfjaar", null],
  ["Halfjaarrapportage 2024", "halfjaar", 2024],
  ["Realisatie t/m juni 2024", "halfjaar", 2024],
  ["stand 30 juni", "halfjaar", null],
  ["Productie 2024", "jaar", 2024],
  ["januari t/m december 2024", "jaar", 2024],
  ["Q3 2024", "kwartaal", 2024],
  ["2e kwartaal", "kwartaal", null],
  ["maart", "maand", null],
  ["t/m september 2024", "deel", 2024],
])("'%s' gaat over een %s", (tekst, soort, jaar) => {
  expect(tijdvakIn(tekst)).toMatchObject({ soort, jaar });
});

test("jan t/m jun is de eerste helft, juli t/m december de tweede", () => {
  expect(tijdvakIn("jan t/m juni")).toMatchObject({ soort: "halfjaar", halfjaar: 1 });
  expect(tijdvakIn("juli t/m december")).toMatchObject({ soort: "halfjaar", halfjaar: 2 });
});

test.each(["Jeugd", "Realisatie", "2023 en 2024", "1e en 2e halfjaar", "Sport en beweging", "100 Jeugd"])(
  "'%s' noemt geen tijd, of meer dan één",
  (tekst) => expect(tijdvakIn(tekst)).toBeNull(),
);
