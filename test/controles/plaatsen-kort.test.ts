import { controle } from "../../src/controles/controle";
import { controleer } from "../../src/controles/controleer";
import { kortePlaatsen } from "../../src/controles/plaatsen-kort";
import { bereikNaam, cel } from "../../src/domein/bereik";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

const rijen = (aantal: number, stap: number): ReturnType<typeof cel>[] =>
  Array.from({ length: aantal }, (_, i) => cel("Log", i * stap, 2));

test("tot honderd plaatsen blijft elke plaats staan", () => {
  expect(kortePlaatsen(rijen(100, 1))).toEqual({ cellen: rijen(100, 1), aantal: 100 });
});

test("van meer plaatsen worden buren één blok", () => {
  const { cellen, aantal } = kortePlaatsen([...rijen(5000, 1), cel("Log", 9000, 2), cel("Ander", 9001, 2)]);
  expect(cellen.map(bereikNaam)).toEqual(["Log!C1:C5000", "Log!C9001", "Ander!C9002"]);
  expect(aantal).toBe(3);
});

test("een bevinding over een heel logboek houdt honderd plaatsen, en zegt hoeveel er zijn", () => {
  const regel = controle<null>({
    code: "TST-01",
    naam: "Proef",
    ernst: "info",
    grondslag: "",
    uitleg: "",
    *controleer() {
      yield {
        anker: { blad: "Log", wat: "proef" },
        cellen: rijen(4012, 2),
        gevonden: null,
        verwacht: null,
        bron: "",
        parameters: null,
      };
    },
    bericht: () => "Dit staat er vaak.",
    voorbeelden: { goed: [], fout: [] },
  });
  const [bevinding] = controleer(voorbeeldInvoer({ titel: "", bladen: { Log: [["a"]] } }), [regel]).bevindingen;
  expect(bevinding!.cellen).toHaveLength(100);
  expect(bevinding!.bericht).toBe("Dit staat er vaak. Hier staan de eerste 100 van 4.012 plaatsen.");
});
