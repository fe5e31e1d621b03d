import type { Plan } from "../werkboek/plan";
import type { Afgerond } from "./afgerond";
import { leesBestaand, type Uitvoer } from "./bestanden";
import { OpdrachtFout } from "./fout";
import type { Gemist } from "./werkboekenlijst";
import type { Wereld } from "./wereld";

const LIJSTEN = {
  uitvoer: { soort: "bevindingen", naam: "lijst met bevindingen", csv: "nooit" },
  takenlijst: { soort: "takenlijst", naam: "takenlijst", csv: "mag" },
  herstel: { soort: "herstelvoorstel", naam: "lijst met voorstellen", csv: "nooit" },
  overzicht: { soort: "overzicht", naam: "overzicht", csv: "nooit" },
} as const;

/** The lists that `controleer` can write beside its report. */
export type Lijst = keyof typeof LIJSTEN;
const NAMEN = Object.keys(LIJSTEN) as readonly Lijst[];

/** Where each list goes; null: not asked for. */
export type Lijstdoelen = Readonly<Record<Lijst, string | null>>;
/** What stands at the output paths now. */
export type Lijstenoud = Readonly<Record<Lijst, Uint8Array | null>>;

/** Refuses a path with a wrong ending, or where something stands that is not such a list of ours. Throws OpdrachtFout. */
export async function keurLijsten(wereld: Wereld, doelen: Lijstdoelen): Promise<Lijstenoud> {
  for (const lijst of NAMEN) {
    const pad = doelen[lijst];
    const { csv } = LIJSTEN[lijst];
    if (pad !== null && !(csv === "mag" ? /\.(xlsx|csv)$/i : /\.xlsx$/i).test(pad))
      throw new OpdrachtFout(`'${pad}' moet op .xlsx ${csv === "mag" ? "of .csv " : ""}eindigen.`);
  }
  const oud: Record<Lijst, Uint8Array | null> = { uitvoer: null, takenlijst: null, herstel: null, overzicht: null };
  for (const lijst of NAMEN) {
    const pad = doelen[lijst];
    if (pad !== null) oud[lijst] = await keur(wereld, pad, lijst);
  }
  return oud;
}

async function keur(wereld: Wereld, pad: string, lijst: Lijst): Promise<Uint8Array | null> {
  const { soort, naam } = LIJSTEN[lijst];
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

/** Everything that the lists are made of. */
export interface Lijststof {
  readonly afgerond: readonly Afgerond[];
  readonly nietGelezen: readonly Gemist[];
  readonly overgeslagen: readonly Gemist[];
  /** Beschikkingen that no workbook was held against, with their place. */
  readonly zonderWerkboek: readonly Gemist[];
}

/** The lists as files. The workbooks themselves are not touched. */
export async function lijstUitvoer(stof: Lijststof, doelen: Lijstdoelen, oud: Lijstenoud): Promise<readonly Uitvoer[]> {
  const uit: Uitvoer[] = [];
  for (const lijst of NAMEN) {
    const pad = doelen[lijst];
    if (pad !== null) uit.push({ pad, inhoud: await MAAK[lijst](stof, pad), oud: oud[lijst] });
  }
  return uit;
}

const MAAK: Readonly<Record<Lijst, (stof: Lijststof, pad: string) => Promise<Uint8Array>>> = {
  uitvoer: async ({ afgerond, nietGelezen }) => {
    const { bevindingenWerkboek } = await import("./bevindingen-werkboek");
    return alsBestand(bevindingenWerkboek(lijstdossiers(afgerond), nietGelezen));
  },
  takenlijst: takenlijstBytes,
  herstel: async ({ afgerond }) => {
    const { herstelwerkboek } = await import("../verantwoording/herstelwerkboek");
    return alsBestand(herstelwerkboek(afgerond.flatMap(({ herstel }) => herstel ?? [])));
  },
  overzicht: async ({ afgerond, nietGelezen, overgeslagen, zonderWerkboek }) => {
    const { overzichtGemeente } = await import("../verantwoording/overzicht-gemeente");
    const partners = afgerond.flatMap(({ partner }) => partner ?? []);
    return alsBestand(overzichtGemeente({ partners, nietGelezen, overgeslagen, zonderWerkboek }));
  },
};

async function takenlijstBytes({ afgerond, nietGelezen }: Lijststof, pad: string): Promise<Uint8Array> {
  const { leestaak, taken, takenlijstCsv, takenlijstPlan } = await import("../verantwoording/takenlijst");
  const lijst = [...nietGelezen.map(({ naam, reden }) => leestaak(naam, reden)), ...taken(lijstdossiers(afgerond))];
  return /\.csv$/i.test(pad) ? new TextEncoder().encode(takenlijstCsv(lijst)) : alsBestand(takenlijstPlan(lijst));
}

function lijstdossiers(afgerond: readonly Afgerond[]): NonNullable<Afgerond["lijst"]>[] {
  return afgerond.flatMap(({ lijst }) => lijst ?? []);
}

async function alsBestand(plan: Plan): Promise<Uint8Array> {
  const { schrijfBestand } = await import("../werkboek/bestand/schrijven");
  return schrijfBestand(plan);
}
