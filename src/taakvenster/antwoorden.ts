import type { Status } from "../controles/bevinding";
import { statusVan, type Dossier } from "../verantwoording/dossier";
import type { EerdereUitvoer } from "../verantwoording/eerder";
import { invoersleutel } from "../verantwoording/invoerlijst";
import type { Antwoord } from "./staat/toestand";

/** What people typed on the sheet Bevindingen of an earlier output, by id of the finding. */
export interface VanBlad {
  readonly antwoorden: ReadonlyMap<string, string>;
  readonly statussen: ReadonlyMap<string, Status>;
}

const STATUSSEN: ReadonlySet<unknown> = new Set(["open", "toegelicht", "geaccepteerd"]);

/** The answers and statuses that stand on the sheet Bevindingen. */
export function vanBlad(eerder: EerdereUitvoer | null): VanBlad {
  const antwoorden = new Map<string, string>();
  const statussen = new Map<string, Status>();
  for (const [sleutel, waarde] of eerder?.getypt ?? []) {
    const delen = leesSleutel(sleutel);
    if (delen?.veld === "antwoord") antwoorden.set(delen.id, String(waarde ?? ""));
    if (delen?.veld === "status" && STATUSSEN.has(waarde)) statussen.set(delen.id, waarde as Status);
  }
  return { antwoorden, statussen };
}

function leesSleutel(sleutel: string): { id: string; veld: string } | null {
  const [soort, id, veld] = JSON.parse(sleutel) as string[];
  return soort === "bevinding" && id !== undefined && veld !== undefined ? { id, veld } : null;
}

/** The dossier in which each finding that the user answered is 'toegelicht', and the judgement follows from that. */
export function metAntwoorden(dossier: Dossier, antwoorden: ReadonlyMap<string, Antwoord>): Dossier {
  const bevindingen = dossier.uitslag.bevindingen.map((bevinding) => {
    const antwoord = antwoorden.get(bevinding.id);
    if (antwoord === undefined) return bevinding;
    const status = antwoord.tekst === "" ? ("open" as const) : ("toegelicht" as const);
    return { ...bevinding, toelichting: antwoord.tekst === "" ? null : antwoord.tekst, status };
  });
  const uitslag = { ...dossier.uitslag, bevindingen };
  return { ...dossier, uitslag, status: statusVan(dossier.productie, uitslag) };
}

/** The earlier output without what the user answered again in the pane since: the newest answer counts. */
export function zonderOudeAntwoorden(
  eerder: EerdereUitvoer | null,
  antwoorden: ReadonlyMap<string, Antwoord>,
): EerdereUitvoer | null {
  if (eerder === null) return null;
  const getypt = new Map(eerder.getypt);
  for (const [id, { nieuw }] of antwoorden) {
    if (!nieuw) continue;
    for (const veld of ["antwoord", "status"] as const)
      getypt.delete(invoersleutel({ soort: "bevinding", bevinding: id, veld }));
  }
  return { ...eerder, getypt };
}
