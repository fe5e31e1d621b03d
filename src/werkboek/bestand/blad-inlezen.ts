import type { Bereik } from "../../domein/bereik";
import type { Raster, Zichtbaarheid } from "../raster";
import { BladOntvanger } from "./blad-lezen";
import type { Leesgegevens } from "./blad-vuller";
import { leesOpmerkingen } from "./opmerkingen-lezen";
import type { Pakket, Relatie } from "./pakket";
import { leesSnel } from "./snel-stroom";
import { leesTabellen } from "./tabellen-lezen";

/** A worksheet that is to be read: what the workbook says about it. */
export interface BladOpgave {
  readonly naam: string;
  /** Place in the workbook, from 0. */
  readonly index: number;
  readonly relatie: Relatie;
  readonly zichtbaarheid: Zichtbaarheid;
}

/** The first filter that has a hidden row under its header. */
function actiefFilter(filters: readonly Bereik[], verborgenRijen: ReadonlySet<number>): Bereik | null {
  const verborgen = [...verborgenRijen];
  return filters.find(({ rij, totRij }) => verborgen.some((een) => een > rij && een <= totRij)) ?? null;
}

/** Reads one worksheet with its comments and tables. */
export async function leesBlad(pakket: Pakket, opgave: BladOpgave, gegevens: Leesgegevens): Promise<Raster> {
  const { naam, index, relatie, zichtbaarheid } = opgave;
  const deel = pakket.verplichtDeel(relatie.doel, `het blad '${naam}'`);
  const ontvanger = new BladOntvanger(naam, index, deel.pad, gegevens);
  pakket.uitpakker.bezigMet(`Blad '${naam}'`);
  await leesSnel(pakket, deel, ontvanger);
  ontvanger.sluit();
  const verder = await pakket.relaties(relatie.doel);
  const { tabellen, filters } = await leesTabellen(pakket, verder, naam);
  const { vuller } = ontvanger;
  const raster = vuller.bouwer.bouw({
    zichtbaarheid,
    samengevoegd: ontvanger.samengevoegd,
    verborgenRijen: vuller.verborgenRijen,
    verborgenKolommen: ontvanger.verborgenKolommen,
    actiefFilter: actiefFilter([...ontvanger.filters, ...filters], vuller.verborgenRijen),
    beveiligd: ontvanger.beveiligd,
    opmerkingen: await leesOpmerkingen(pakket, verder, gegevens.personen, naam, gegevens.meldingen),
    tabellen,
    paginaranden: ontvanger.paginaranden(),
  });
  vuller.keurDubbele(vuller.bouwer.dubbel);
  return raster;
}
