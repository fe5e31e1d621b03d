import { controleer } from "../../src/controles/controleer";
import { tekstSpreektCijferTegen } from "../../src/controles/toe-03-tekst-spreekt-cijfer-tegen";
import { inhoudUit } from "../hulp/inhoud-uit";
import { invoerVan } from "./voorbeeld-invoer";

const KOP = ["Activiteit", "Eenheid", "Offerte", "Realisatie", "Toelichting"];
const redenen = (rijen: number): string[] => {
  const regel = ["Sport", "Klokuur activiteit", 152, 190, "Alle lessen gingen door en daarom kwamen er meer uren."];
  const inhoud = inhoudUit({ Jeugd: [KOP, ...Array.from({ length: rijen }, () => regel)] });
  return controleer(invoerVan(inhoud, null), [tekstSpreektCijferTegen]).nietGecontroleerd.map(({ reden }) => reden);
};

test("een activiteit op zoveel rijen dat een tekst over elke kan gaan, staat bij niet gecontroleerd", () => {
  expect(redenen(201)).toEqual([expect.stringMatching(/^Sport staat op zoveel rijen/)]);
  expect(redenen(200)).toEqual([]);
});
