import { leesBestaand, type Uitvoer } from "./bestanden";
import { OpdrachtFout } from "./fout";
import type { Wereld } from "./wereld";
import type { Zaak } from "./zaak";

/** The lists that `controleer` writes beside its report: what is to be done, and what could be repaired. */
export interface Lijstdoelen {
  readonly takenlijst: string | null;
  readonly herstel: string | null;
}

/** What stands at the output paths now. */
export interface Lijstenoud {
  readonly takenlijst: Uint8Array | null;
  readonly herstel: Uint8Array | null;
}

/** Refuses a path with a wrong ending, or where something stands that is not such a list of ours. Throws OpdrachtFout. */
export async function keurLijsten(wereld: Wereld, { takenlijst, herstel }: Lijstdoelen): Promise<Lijstenoud> {
  if (takenlijst !== null && !/\.(xlsx|csv)$/i.test(takenlijst))
    throw new OpdrachtFout(`'${takenlijst}' moet op .xlsx of .csv eindigen.`);
  if (herstel !== null && !/\.xlsx$/i.test(herstel)) throw new OpdrachtFout(`'${herstel}' moet op .xlsx eindigen.`);
  return {
    takenlijst: takenlijst === null ? null : await keur(wereld, takenlijst, "takenlijst", "takenlijst"),
    herstel: herstel === null ? null : await keur(wereld, herstel, "herstelvoorstel", "lijst met voorstellen"),
  };
}

async function keur(wereld: Wereld, pad: string, soort: string, naam: string): Promise<Uint8Array | null> {
  const oud = await leesBestaand(wereld, pad, "het bestand");
  if (oud === null || (await isVanOns(oud, pad, soort))) return oud;
  throw new OpdrachtFout(
    `'${pad}' bestaat al en is geen ${naam} van dit programma. Kies een andere naam; ik overschrijf het niet.`,
  );
}

async function isVanOns(bytes: Uint8Array, pad: string, soort: string): Promise<boolean> {
  if (/\.csv$/i.test(pad)) {
    const { isTakenlijstCsv } = await import("../verantwoording/takenlijst");
    return isTakenlijstCsv(new TextDecoder().decode(bytes));
  }
  const { leesBestand } = await import("../werkboek/bestand/lezen");
  const { isUitvoer } = await import("./bevindingen-werkboek");
  const inhoud = await leesBestand(bytes, pad).catch(() => null);
  return inhoud !== null && isUitvoer(inhoud, soort);
}

/** The lists as files. The workbooks themselves are not touched. */
export async function lijstUitvoer(
  zaken: readonly Zaak[],
  { takenlijst, herstel }: Lijstdoelen,
  oud: Lijstenoud,
): Promise<readonly Uitvoer[]> {
  const uit: Uitvoer[] = [];
  if (takenlijst !== null)
    uit.push({ pad: takenlijst, inhoud: await takenlijstBytes(zaken, takenlijst), oud: oud.takenlijst });
  if (herstel !== null) uit.push({ pad: herstel, inhoud: await herstelBytes(zaken), oud: oud.herstel });
  return uit;
}

async function takenlijstBytes(zaken: readonly Zaak[], pad: string): Promise<Uint8Array> {
  const { taken, takenlijstCsv, takenlijstPlan } = await import("../verantwoording/takenlijst");
  const lijst = taken(zaken.map(({ dossier }) => dossier));
  if (/\.csv$/i.test(pad)) return new TextEncoder().encode(takenlijstCsv(lijst));
  const { schrijfBestand } = await import("../werkboek/bestand/schrijven");
  return schrijfBestand(takenlijstPlan(lijst));
}

async function herstelBytes(zaken: readonly Zaak[]): Promise<Uint8Array> {
  const { herstelvoorstellen } = await import("../controles/herstelvoorstellen");
  const { herstelwerkboek } = await import("../verantwoording/herstelwerkboek");
  const { schrijfBestand } = await import("../werkboek/bestand/schrijven");
  const lijsten = zaken.map(({ dossier: { inhoud, uitslag } }) => ({
    werkboek: inhoud.naam,
    voorstellen: herstelvoorstellen(uitslag.bevindingen, inhoud),
  }));
  return schrijfBestand(herstelwerkboek(lijsten));
}
