import { controleer } from "../../src/controles/controleer";
import { bereikNaam } from "../../src/domein/bereik";
import { GEVALLEN, GEWOON, type Geval } from "./onvoorbereid-gevallen";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

function gevonden({ bladen, activiteiten }: Geval): string[] {
  const beschikking = { activiteiten: activiteiten ?? GEWOON };
  const { bevindingen } = controleer(voorbeeldInvoer({ titel: "", bladen, beschikking }));
  return bevindingen
    .filter(({ ernst, status }) => ernst !== "info" && status === "open")
    .map(({ code, cellen }) => `${code} ${cellen.map(bereikNaam).join(" ")}`);
}

describe("a workbook that nobody prepared has no false alarm, and each mistake once", () => {
  test.each(GEVALLEN.map((geval) => [geval.titel, geval] as const))("%s", (_titel, geval) => {
    expect(gevonden(geval)).toEqual(geval.verwacht);
  });
});
