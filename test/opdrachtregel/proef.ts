import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { voorbeeldBeschikking } from "../../src/controles/voorbeeld-beschikking";
import { voerUit } from "../../src/opdrachtregel/main";
import { SCHIJF } from "../../src/opdrachtregel/schijf";
import type { Schijf, Wereld } from "../../src/opdrachtregel/wereld";
import { schrijfBestand } from "../../src/werkboek/bestand/schrijven";
import type { Plan, PlanCel } from "../../src/werkboek/plan";
import { plan, planBlad, planCel } from "../werkboek/schrijven/plannen";

type Rijen = readonly (readonly PlanCel["waarde"][])[];

const KOPPEN = ["Activiteit", "Soort", "Eenheid", "Afspraak", "Realisatie", "Verschil", "IPU", "Toelichting"];
const SPORT = "Jeugd - Gezonde leefstijl - Sport en beweging";

/** A workbook without a fout against the example beschikking. */
export const GOED: Rijen = [
  ["Stichting Balans, productie 2024"],
  [],
  KOPPEN,
  [SPORT, "PE", "Klokuur activiteit", 152, 153, 1, 243, null],
  [SPORT, "TE", "Aantal deelnemers", 1000, 1001, 1, null, null],
];

/** The same with a wrong difference (REK-01) and a target that differs (IDB-03). */
export const FOUT: Rijen = [
  ...GOED.slice(0, 3),
  [SPORT, "PE", "Klokuur activiteit", 150, 153, 3, 243, null],
  [SPORT, "TE", "Aantal deelnemers", 1000, 1001, 7, null, null],
];

/** What the partner tells of its activity, by the name of the cell. */
export const SPORTTEKSTEN = {
  t_SPORT_aansluiting: "Meer kinderen sporten elke week in hun eigen wijk.",
  t_SPORT_contact: "De coördinator van de sportlessen",
  t_SPORT_inhoud: "Elke week zijn er sportlessen op vier scholen, met een vaste trainer.",
  t_SPORT_doelgroep: "Kinderen van 4 tot 12 jaar die nog niet bij een club sporten.",
  t_SPORT_inzet: "Twee vakkrachten en acht vrijwilligers geven samen de lessen.",
  t_SPORT_periode: "Van januari tot en met december, buiten de schoolvakanties.",
  t_SPORT_samenwerking: "Met de scholen, de sportclubs en het buurtteam.",
  t_SPORT_ervaring: "Ouders zien dat hun kind beter slaapt. Zij willen graag lessen in de vakantie.",
};

export interface Uitkomst {
  readonly uitgang: number;
  readonly uit: string;
  readonly fout: string;
}

/** A folder of its own with workbooks and a beschikking, in which commands run as a user would start them. */
export class Proef {
  private constructor(readonly map: string) {}

  static async begin(): Promise<Proef> {
    const proef = new Proef(await mkdtemp(join(tmpdir(), "verantwoord-")));
    await proef.beschikking("b.json");
    await proef.werkboek("goed.xlsx", GOED);
    await proef.werkboek("fout.xlsx", FOUT);
    return proef;
  }

  async einde(): Promise<void> {
    await rm(this.map, { recursive: true });
  }

  async roep(argumenten: readonly string[], wereld: Partial<Wereld> = {}): Promise<Uitkomst> {
    let [uit, fout] = ["", ""];
    const uitgang = await voerUit(argumenten, {
      map: this.map,
      schijf: SCHIJF,
      schrijf: (tekst) => void (uit += tekst),
      meld: (tekst) => void (fout += tekst),
      terminal: false,
      breedte: 100,
      wachtwoord: () => Promise.resolve(null),
      vandaag: () => null,
      klok: () => 0,
      ...wereld,
    });
    return { uitgang, uit, fout };
  }

  pad(naam: string): string {
    return join(this.map, naam);
  }

  lees(naam: string): Promise<Buffer> {
    return readFile(this.pad(naam));
  }

  async json<T>(naam: string): Promise<T> {
    return JSON.parse((await this.lees(naam)).toString("utf8")) as T;
  }

  async zet(naam: string, inhoud: string | Uint8Array): Promise<void> {
    await writeFile(this.pad(naam), inhoud);
  }

  async bestanden(): Promise<string[]> {
    return (await readdir(this.map)).sort();
  }

  /** A copy of a workbook in which a text of one of its parts is another one. Throws when no such part holds it. */
  async knoei(van: string, naar: string, deel: RegExp, oud: string, nieuw: string): Promise<void> {
    const pakket = unzipSync(await this.lees(van));
    const raak = Object.keys(pakket).filter((pad) => deel.test(pad) && strFromU8(pakket[pad]!).includes(oud));
    if (raak.length === 0) throw new Error(`In ${van} staat nergens ${oud}.`);
    for (const pad of raak) pakket[pad] = strToU8(strFromU8(pakket[pad]!).replace(oud, nieuw));
    await this.zet(naar, zipSync(pakket));
  }

  async beschikking(naam: string, boven: Record<string, unknown> = {}): Promise<void> {
    await this.zet(naam, JSON.stringify(voorbeeldBeschikking(boven)));
  }

  async werkboek(naam: string, rijen: Rijen, rest: Partial<Plan> = {}): Promise<void> {
    const cellen = rijen.flatMap((rij, r) => rij.map((waarde, k) => planCel(r, k, waarde)));
    await this.zet(naam, await schrijfBestand(plan([planBlad("Jeugd", cellen)], rest)));
  }
}

/** The real disk with some operations replaced: a full disk, a folder without rights. */
export function schijfMet(anders: Partial<Schijf>): { schijf: Schijf } {
  return { schijf: { ...SCHIJF, ...anders } };
}

/** The failure that the system gives with this code. */
export function systeemfout(code: string): Error {
  return Object.assign(new Error(`${code}: proef\n    at ergens (bestand.js:1:1)`), { code });
}
