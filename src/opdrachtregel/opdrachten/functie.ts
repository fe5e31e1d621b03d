import { FunctieFout } from "../../functies/antwoord";
import { roep } from "../../functies/roep";
import { schrijfGetal } from "../../domein/notatie-schrijven";
import { KLAAR, OpdrachtFout } from "../fout";
import { leesAanroep } from "../functie-lezen";
import { kolommen } from "../regels";
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
      wereld.schrijf(`${toonFout(antwoord.code, antwoord.reden)}\n`);
      return KLAAR;
    case "waarden":
      wereld.schrijf(`${toonWaarden(antwoord.waarden)}\n`);
      return KLAAR;
  }
};

/** One value or a column of them as they are; of a table the columns line up. */
function toonWaarden(waarden: readonly (readonly unknown[])[]): string {
  const rijen = waarden.map((rij) => rij.map(toonWaarde));
  const breed = waarden[0]?.length ?? 0;
  if (breed <= 1) return rijen.flat().join("\n");
  const getallen = Array.from({ length: breed }, (_, k) => k).filter((k) =>
    waarden.some((rij) => typeof rij[k] === "number"),
  );
  return kolommen(rijen, getallen);
}

function toonWaarde(waarde: unknown): string {
  if (typeof waarde === "number") return schrijfGetal(waarde);
  if (typeof waarde === "boolean") return waarde ? "WAAR" : "ONWAAR";
  if (waarde instanceof FunctieFout) return toonFout(waarde.code, waarde.message);
  return String(waarde ?? "");
}

function toonFout(code: FunctieFout["code"], reden: string): string {
  return `${code}  ${reden}`;
}
