import type { CelWaarde } from "../werkboek/raster";
import type { Bladbouwer } from "./bladbouwer";
import { bladkop, linkTerug, nieuwBlad, TABKLEUR, type Boek } from "./boek";
import type { EerdereUitvoer } from "./eerder";
import { invoersleutel, type InvoerSoort } from "./invoerlijst";
import { aantalRegels, rijhoogte } from "./tekstmaat";

const BREEDTEN = [44, 102];

/** Typed values of an earlier output for which this one has no cell. */
export interface Overgebleven {
  /** Texts to show, so that nobody loses what was written. */
  readonly teksten: readonly {
    readonly wat: Extract<InvoerSoort, { soort: "vervallen" }>;
    readonly waarde: CelWaarde;
  }[];
  /** The rest: kept in the workbook without a cell, until its finding comes back. */
  readonly bewaard: readonly { readonly sleutel: string; readonly waarde: CelWaarde }[];
}

/** What of the earlier output has no place in this one: of an activity that is gone, or a finding that is solved. */
export function overgebleven(boek: Pick<Boek, "invoer" | "bladnamen">, eerder: EerdereUitvoer | null): Overgebleven {
  const geplaatst = new Set(boek.invoer.cellen.map(({ wat }) => invoersleutel(wat)));
  const soorten = new Map((eerder?.teksten ?? []).map(({ wat }) => [invoersleutel(wat), wat]));
  const teksten: Overgebleven["teksten"][number][] = [];
  const bewaard: Overgebleven["bewaard"][number][] = [];
  for (const [sleutel, waarde] of eerder?.getypt ?? []) {
    if (geplaatst.has(sleutel)) continue;
    const wat = soorten.get(sleutel);
    const status = !wat || wat.soort === "afrekening" || (wat.soort === "bevinding" && wat.veld === "status");
    // An activity of the beschikking without a sheet was not chosen this time: its texts wait.
    const wacht = wat?.soort === "rubriek" && boek.bladnamen.has(wat.activiteit);
    if (status || wacht) bewaard.push({ sleutel, waarde });
    else if (waarde !== null) teksten.push({ wat: { soort: "vervallen", van: sleutel, titel: titelVan(wat) }, waarde });
  }
  return { teksten, bewaard };
}

function titelVan(wat: Exclude<InvoerSoort, { soort: "afrekening" }>): string {
  if (wat.soort === "rubriek") return `Activiteit ${wat.activiteit}, ${wat.rubriek}`;
  if (wat.soort === "sturing") return `${wat.onderdeel}: ${wat.veld}`;
  if (wat.soort === "tussenrapportage") return `Tussenrapportage: ${wat.veld}`;
  return wat.soort === "bevinding" ? `Antwoord bij bevinding ${wat.bevinding}` : wat.titel;
}

/** The sheet with texts that have no place any more. They stay until somebody empties them, or their activity comes back. */
export function maakEerdereTeksten(
  boek: Pick<Boek, "rand" | "vast" | "begin" | "namen" | "invoer">,
  { teksten }: Overgebleven,
): Bladbouwer | null {
  if (teksten.length === 0) return null;
  const blad = nieuwBlad(boek, { naam: boek.vast.eerdereTeksten, tabkleur: TABKLEUR.bron, breedten: BREEDTEN });
  const { deel, titel, ondertitel } = bladkop(blad);
  titel.zet(0, "Eerdere teksten", "titel");
  ondertitel.zet(
    0,
    "Deze teksten stonden in een eerdere versie, bij een activiteit of bevinding die er nu niet meer is. Maak een vak leeg als de tekst weg mag.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  for (const { wat, waarde } of teksten) {
    const rij = deel.rij();
    rij.zet(0, wat.titel, "tekstVetBoven");
    const vak = rij.zet(1, waarde, "invoer");
    const naam = boek.namen.maak("t_vervallen", vak);
    boek.invoer.meld(wat, vak, null, naam.naam);
    rij.hoogte = rijhoogte(
      Math.max(aantalRegels(vak.tekst, BREEDTEN[1]!), aantalRegels(wat.titel, BREEDTEN[0]!, "vet")),
    );
  }
  return blad;
}
