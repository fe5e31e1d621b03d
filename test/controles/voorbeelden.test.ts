import { controleer } from "../../src/controles/controleer";
import type { Bevinding } from "../../src/controles/bevinding";
import type { VoorbeeldFout } from "../../src/controles/controle";
import { CONTROLES } from "../../src/controles/index";
import { bereikNaam } from "../../src/domein/bereik";
import { voorbeeldInvoer } from "./voorbeeld-invoer";

type Verwachting = VoorbeeldFout["bevindingen"][number];

/** Of a finding only what the example states. */
function zoalsGesteld(bevinding: Bevinding, gesteld: Verwachting | undefined): Record<string, unknown> {
  const volledig: Record<string, unknown> = { ...bevinding, cellen: bevinding.cellen.map(bereikNaam) };
  const sleutels = Object.keys(gesteld ?? { cellen: [], gevonden: null, bericht: "" });
  return Object.fromEntries(sleutels.map((sleutel) => [sleutel, volledig[sleutel]]));
}

const NIET_VOOR_MENSEN = /\b(?:undefined|null|NaN|Infinity|\[object|the|and|row|cell|column|error|value|sheet)\b/i;

describe.each(CONTROLES.map((regel) => [regel.code, regel] as const))("%s", (_code, regel) => {
  test.each(regel.voorbeelden.goed.map((voorbeeld) => [voorbeeld.titel, voorbeeld] as const))(
    "vindt niets bij: %s",
    (_titel, voorbeeld) => {
      const { bevindingen } = controleer(voorbeeldInvoer(voorbeeld), [regel]);
      expect(bevindingen.map((bevinding) => zoalsGesteld(bevinding, undefined))).toEqual([]);
    },
  );

  test.each(regel.voorbeelden.fout.map((voorbeeld) => [voorbeeld.titel, voorbeeld] as const))(
    "vindt: %s",
    (_titel, voorbeeld) => {
      const { bevindingen, nietGecontroleerd } = controleer(voorbeeldInvoer(voorbeeld), [regel]);
      expect(nietGecontroleerd.filter(({ reden }) => reden.includes("fout in het programma"))).toEqual([]);
      expect(bevindingen.map((bevinding, i) => zoalsGesteld(bevinding, voorbeeld.bevindingen[i]))).toEqual(
        voorbeeld.bevindingen,
      );
      for (const { bericht, herstelTekst, bron } of bevindingen) {
        expect(`${bericht} ${herstelTekst ?? ""} ${bron}`).not.toMatch(NIET_VOOR_MENSEN);
        expect(bericht).toMatch(/[.?!]$/);
      }
      expect(new Set(bevindingen.map(({ id }) => id)).size).toBe(bevindingen.length);
    },
  );
});
