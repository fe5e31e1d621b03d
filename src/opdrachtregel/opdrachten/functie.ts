import { roep } from "../../functies/roep";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { KLAAR, OpdrachtFout } from "../fout";
import { leesAanroep } from "../functie-lezen";
import { leesArgumenten, type Opdracht } from "../argumenten";

/** `verantwoord functie 'NAAM(arg; arg)'`: what a custom function of the add-in returns, from the same code. */
export const functie: Opdracht = async (argumenten, wereld) => {
  const { los } = leesArgumenten("functie", argumenten);
  if (los.length !== 1) {
    throw new OpdrachtFout(
      `Geef één aanroep tussen aanhalingstekens, bijvoorbeeld: verantwoord functie 'LAMPKLEUR("29 [20]")'`,
    );
  }
  const aanroep = leesAanroep(los[0]!);
  const antwoord = roep(aanroep.naam, aanroep.argumenten);
  switch (antwoord.soort) {
    case "onbekend":
      throw new OpdrachtFout(`Ik ken de functie '${aanroep.naam}' niet. Deze zijn er: ${antwoord.bekend.join(", ")}.`);
    case "fout":
      wereld.schrijf(`${antwoord.code}  ${antwoord.reden}\n`);
      return KLAAR;
    case "waarden":
      wereld.schrijf(`${antwoord.waarden.map((rij) => rij.map(toonWaarde).join("\t")).join("\n")}\n`);
      return KLAAR;
  }
};

function toonWaarde(waarde: unknown): string {
  if (typeof waarde === "number") return schrijfGetal(waarde);
  if (typeof waarde === "boolean") return waarde ? "WAAR" : "ONWAAR";
  return waarde instanceof Error ? waarde.message : String(waarde ?? "");
}
