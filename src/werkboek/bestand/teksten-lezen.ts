import type { Tekstenlijst } from "../tekstenlijst";
import { beschadigd } from "./fouten";
import { teVeel } from "./grenzen";
import type { Pakket } from "./pakket";
import { isWerkbladRuimte } from "./ruimten";
import { RijkeTekst } from "./tekst-ontvanger";
import type { ZipOnderdeel } from "./zip-lezen";

/** For each shared string of the file its number in the list of the workbook's texts. */
export async function leesGedeeldeTeksten(
  pakket: Pakket,
  deel: ZipOnderdeel | undefined,
  teksten: Tekstenlijst,
): Promise<readonly number[]> {
  const nummers: number[] = [];
  if (deel === undefined) return nummers;
  const tekst = new RijkeTekst();
  let diepte = 0;
  await pakket.leesXml(deel, {
    begin: (element) => {
      diepte++;
      if (diepte === 1 && !(element.local === "sst" && isWerkbladRuimte(element.uri)))
        throw beschadigd(pakket.naam, `het onderdeel ${deel.pad} is geen lijst van teksten`);
      if (diepte === 2) tekst.leeg();
      else tekst.begin(element);
    },
    einde: (element) => {
      diepte--;
      if (diepte !== 1) tekst.einde(element);
      else if (element.local === "si" && isWerkbladRuimte(element.uri)) {
        nummers.push(teksten.nummer(tekst.tekst()));
        if (nummers.length > pakket.uitpakker.grenzen.teksten)
          throw teVeel(pakket.naam, "teksten", pakket.uitpakker.grenzen.teksten);
      }
    },
    tekst: (stuk) => tekst.hoor(stuk),
  });
  return nummers;
}
