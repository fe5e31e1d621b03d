import type { BeschikkingDocument } from "./beschikking-schema";
import { isRekenbaar, tarief as inTarief } from "./geld";
import { leesStreefwaarde, streefgetal } from "./streefwaarde";

/** Something that is wrong between places: keys and numbers of the path, and a Dutch sentence. */
export interface Samenhangfout {
  readonly pad: readonly (string | number)[];
  readonly bericht: string;
}

type Activiteit = BeschikkingDocument["activiteiten"][number];

/** What no single key can say: unique codes, groups that exist, a tarief where one is needed (domein.md §2). */
export function samenhangFouten(document: BeschikkingDocument): Samenhangfout[] {
  const groepen = new Set(document.groepen.map((groep) => groep.code));
  return [
    ...dubbel(document.groepen, "code", ["groepen"], "groep"),
    ...dubbel(document.activiteiten, "code", ["activiteiten"], "activiteit"),
    ...dubbel(document.indicatoren ?? [], "code", ["indicatoren"], "indicator"),
    ...document.activiteiten.flatMap((activiteit, nummer) =>
      vanActiviteit(activiteit, ["activiteiten", nummer], groepen),
    ),
  ];
}

function dubbel<Sleutel extends string>(
  lijst: readonly Readonly<Record<Sleutel, string>>[],
  sleutel: Sleutel,
  pad: readonly (string | number)[],
  wat: string,
): Samenhangfout[] {
  const eerste = new Map<string, number>();
  return lijst.flatMap((deel, nummer) => {
    const waarde = deel[sleutel];
    const eerder = eerste.get(waarde);
    if (eerder !== undefined) {
      const bericht = `De ${sleutel} '${waarde}' van deze ${wat} komt al voor, bij nummer ${eerder + 1} van de lijst.`;
      return [{ pad: [...pad, nummer, sleutel], bericht }];
    }
    eerste.set(waarde, nummer);
    return [];
  });
}

function vanActiviteit(
  activiteit: Activiteit,
  pad: readonly (string | number)[],
  groepen: ReadonlySet<string>,
): Samenhangfout[] {
  const fouten = dubbel(activiteit.afspraken, "id", [...pad, "afspraken"], "afspraak");
  if (!groepen.has(activiteit.groep)) {
    const lijst = [...groepen].join(", ");
    fouten.push({ pad: [...pad, "groep"], bericht: `De groep '${activiteit.groep}' bestaat niet. Wel: ${lijst}.` });
  }
  if (!activiteit.afspraken.some((afspraak) => afspraak.soort === "PE")) {
    fouten.push({ pad: [...pad, "afspraken"], bericht: "Een activiteit heeft minstens één afspraak van de soort PE." });
  }
  activiteit.afspraken.forEach((afspraak, nummer) => {
    fouten.push(...vanAfspraak(afspraak, [...pad, "afspraken", nummer]));
  });
  return fouten;
}

function vanAfspraak(afspraak: Activiteit["afspraken"][number], pad: readonly (string | number)[]): Samenhangfout[] {
  const { soort, tarief, verrekenbaar, streefwaarde } = afspraak;
  const fouten: Samenhangfout[] = [];
  const fout = (sleutel: string, bericht: string): void => void fouten.push({ pad: [...pad, sleutel], bericht });
  if (soort === "PE" && verrekenbaar !== false && (tarief === undefined || tarief === null)) {
    fout("tarief", "Deze PE wordt verrekend en heeft dus een tarief nodig. Of zet verrekenbaar op false.");
  }
  if (soort === "TE" && verrekenbaar === true)
    fout("verrekenbaar", "Een TE wordt nooit verrekend. Zet verrekenbaar op false.");
  if (soort === "TE" && tarief !== undefined && tarief !== null) fout("tarief", "Een TE heeft geen tarief.");
  const aantal = streefgetal(leesStreefwaarde(streefwaarde)) ?? 0;
  if (soort === "PE" && aantal < 0) fout("streefwaarde", "De streefwaarde van een PE mag niet onder 0 liggen.");
  if (typeof tarief === "number" && !isRekenbaar(aantal, inTarief(tarief))) {
    fout("streefwaarde", "De streefwaarde maal het tarief is een te groot bedrag.");
  }
  return fouten;
}
