import { adres, type Bereik } from "../../domein/bereik";
import { leesBereik } from "../adressen";
import { halveer, type Gebied } from "./blokken";
import { isOnbestemd } from "./fouten";

/** The blocks of an address like "Jeugd!A1:B2,Jeugd!D4:E4" (or with ; between, in some languages). */
export function bereikenUit(blad: string, adressen: string): readonly Bereik[] {
  return [...adressen.matchAll(/!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)\s*(?=[,;]|$)/g)].flatMap(
    ([, gevonden]) => leesBereik(blad, gevonden!) ?? [],
  );
}

/** The merged blocks of a part of a sheet, in as many pieces as Excel needs to answer. Throws what Excel throws for one row. */
export async function zoekSamengevoegd(
  context: Excel.RequestContext,
  blad: Excel.Worksheet,
  gebied: Gebied,
): Promise<readonly Bereik[]> {
  const bereik = blad.getRangeByIndexes(gebied.rij, gebied.kolom, gebied.rijen, gebied.kolommen);
  const samengevoegd = bereik.getMergedAreasOrNullObject();
  samengevoegd.load("address");
  try {
    await context.sync();
    return samengevoegd.isNullObject ? [] : bereikenUit(blad.name, samengevoegd.address);
  } catch (fout) {
    const helften = halveer([{ ...gebied, blad: 0 }]);
    if (helften === null || !isOnbestemd(fout)) throw fout;
    const gevonden = new Map<string, Bereik>();
    // A block over the cut comes twice.
    for (const [deel] of helften)
      for (const een of await zoekSamengevoegd(context, blad, deel!)) gevonden.set(adres(een), een);
    return [...gevonden.values()];
  }
}
