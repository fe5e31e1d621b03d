import { schrijfStreefwaarde, streefgetal, type Streefwaarde } from "../../domein/streefwaarde";
import { rekenwaarde } from "../../domein/telling";
import type { Uitkomst } from "../../domein/uitkomst";
import type { StijlNaam } from "../../werkboek/stijl";
import type { Bladbouwer } from "../bladbouwer";
import { TABKLEUR } from "../boek";
import { f, samen } from "../formule";
import { kleurLampen, lampUitkomst, LAMPUITLEG, tekenUitkomst } from "../lampformule";
import { getalStijl, STREEP, zonderStaart } from "../rekenregels";
import { hoogteVoor, ingekort } from "../tekstmaat";
import type { Rij, Vak } from "../vak";
import { locatietabellen, samenVan, streefOf, type Locatierij, type Locatietabel } from "./locatierijen";
import { stuurblad, type Stuurboek } from "./stuurboek";
import type { Stuurdossier } from "./stuurdossier";

const LABEL = 31;
const PER_BLOK = 4;
const GROEP = [8.5, 8.5, 4, 11];
const BREEDTEN = [LABEL, ...Array.from({ length: PER_BLOK }, () => GROEP).flat()];
const SAMEN = "Samen";

/**
 * The sheet Locaties: result [target] per location with the five lamps, as the partners report it (domein.md §5, §6). A row is added
 * up over locations only where it counts one thing; rows are never added up. Null when no workbook has such a table.
 */
export function maakLocatieblad(
  boek: Stuurboek,
  schemas: ReadonlyMap<Stuurdossier, Vak>,
): { blad: Bladbouwer; begin: Vak } | null {
  const met = boek.dossiers.filter(({ uitkomsten }) => uitkomsten.length > 0);
  if (met.length === 0) return null;
  const { blad, eerste } = stuurblad(
    boek,
    { naam: "Locaties", tabkleur: TABKLEUR.vast, breedten: BREEDTEN },
    { titel: "Locaties", ondertitel: `Resultaat [streef].  ${LAMPUITLEG}` },
  );
  for (const dossier of met)
    for (const tabel of locatietabellen(dossier.uitkomsten)) zetTabel(blad, dossier, tabel, schemas.get(dossier)!);
  const slot = blad.deel();
  slot.rij(8);
  slot
    .rij()
    .zet(
      0,
      "Samen telt alleen op wat hetzelfde is en bij elke locatie bekend. Gemiddelden, percentages en unieke personen tellen nooit op; rijen onder elkaar ook niet.",
      "toelichting",
    );
  return { blad, begin: eerste };
}

interface Lampen {
  readonly tekens: Vak[];
  readonly woorden: Vak[];
}

function zetTabel(blad: Bladbouwer, dossier: Stuurdossier, tabel: Locatietabel, schema: Vak): void {
  const deel = blad.deel();
  deel.rij(6).bijVolgende = true;
  const kop = deel.rij(21);
  kop.bijVolgende = true;
  kop.zet(0, dossier.partner, "kop");
  const bron = deel.rij();
  bron.bijVolgende = true;
  bron.zet(0, `Gelezen uit ${dossier.werkboek}, blad ${tabel.blad}.`, "toelichting");
  const plekken = new Map<Locatierij, Map<string, Vak>>(tabel.rijen.map((rij) => [rij, new Map()]));
  const streven = new Map<Locatierij, Map<string, Vak>>(tabel.rijen.map((rij) => [rij, new Map()]));
  const kolommen = tabel.locaties.length > 1 ? [...tabel.locaties, SAMEN] : tabel.locaties;
  for (let van = 0; van < kolommen.length; van += PER_BLOK) {
    const deze = kolommen.slice(van, van + PER_BLOK);
    zetKoppen(blad, deze);
    const lampen = deze.map((): Lampen => ({ tekens: [], woorden: [] }));
    const blok = blad.deel();
    let vorig = "";
    for (const rij of tabel.rijen) {
      if (rij.deel !== vorig && rij.deel !== "") {
        const tussen = blok.rij();
        tussen.bijVolgende = true;
        tussen.zet(0, rij.deel, "groepkop");
        tussen.vul(0, deze.length * GROEP.length, "groepkop");
      }
      vorig = rij.deel;
      const regel = blok.rij(hoogteVoor(rij.label, LABEL));
      regel.zet(0, rij.label, "tekst");
      deze.forEach((locatie, plaats) => {
        const kolom = 1 + plaats * GROEP.length;
        const uitkomst = rij.uitkomsten.get(locatie);
        const gezet =
          locatie === SAMEN
            ? zetSamen(regel, kolom, rij, plekken.get(rij)!, streven.get(rij)!)
            : uitkomst && zetUitkomst(regel, kolom, uitkomst);
        if (!gezet) {
          regel.vul(kolom, kolom + GROEP.length - 1, "tekst");
          return;
        }
        plekken.get(rij)!.set(locatie, gezet.resultaat);
        streven.get(rij)!.set(locatie, gezet.streef);
        const woord = regel.bereken(
          kolom + 3,
          lampUitkomst(gezet.streef, gezet.resultaat, gezet.streefwaarde, {
            naam: schema,
            waarde: dossier.beschikking?.instellingen.lampschema ?? "vijf",
          }),
          "lampwoord",
        );
        lampen[plaats]!.tekens.push(regel.bereken(kolom + 2, tekenUitkomst(woord), "lampteken"));
        lampen[plaats]!.woorden.push(woord);
      });
    }
    for (const { tekens, woorden } of lampen) kleurLampen(blad, tekens, woorden);
  }
}

function zetKoppen(blad: Bladbouwer, locaties: readonly string[]): void {
  const deel = blad.deel();
  const namen = deel.rij();
  namen.bijVolgende = true;
  const koppen = deel.rij();
  koppen.bijVolgende = true;
  locaties.forEach((locatie, plaats) => {
    const kolom = 1 + plaats * GROEP.length;
    namen.zet(kolom + 1, ingekort(locatie, 26), "gegeven");
    koppen.zet(kolom, "Resultaat", "kolomkopGetal");
    koppen.zet(kolom + 1, "[Streef]", "kolomkopGetal");
    koppen.zet(kolom + 3, "Lamp", "kolomkopIngesprongen");
  });
  koppen.vul(0, locaties.length * GROEP.length, "kolomkop");
}

interface Gezet {
  readonly resultaat: Vak;
  readonly streef: Vak;
  readonly streefwaarde: Streefwaarde;
}

function zetUitkomst(rij: Rij, kolom: number, uitkomst: Uitkomst): Gezet {
  const streefwaarde = streefOf(uitkomst);
  const waarde = rekenwaarde(uitkomst.resultaat.telling);
  const geen = uitkomst.resultaat.telling.status === "niet van toepassing" ? "n.v.t." : STREEP;
  const getal = streefgetal(streefwaarde);
  const tekst = schrijfStreefwaarde(streefwaarde);
  return {
    streefwaarde,
    resultaat: waarde === null ? rij.zet(kolom, geen, "tekstRechts") : rij.zet(kolom, waarde, getalStijl(waarde)),
    streef:
      getal === null
        ? rij.zet(kolom + 1, tekst === "" ? STREEP : `[${tekst}]`, "tekstRechts")
        : rij.zet(kolom + 1, getal, streefStijl(streefwaarde, getal)),
  };
}

/** "[20]", and "[> 7]" for a bound: the cell keeps the number that the lamp compares with. */
function streefStijl(streef: Streefwaarde, getal: number): StijlNaam {
  if (streef.soort === "vergelijking")
    return ({ ">": "streefMeer", "≥": "streefMinstens", "<": "streefMinder", "≤": "streefHoogstens" } as const)[
      streef.teken
    ];
  return Number.isInteger(getal) ? "streef" : "streefKomma";
}

/** The locations together, as sums of their cells; where they may not be added up, why. */
function zetSamen(
  regel: Rij,
  kolom: number,
  rij: Locatierij,
  resultaten: ReadonlyMap<string, Vak>,
  streven: ReadonlyMap<string, Vak>,
): Gezet | null {
  const uitkomst = samenVan(rij);
  if (uitkomst.soort === "geen") {
    regel.zet(kolom + 1, uitkomst.reden, "tekstEenRegel");
    regel.vul(kolom, kolom + 3, "tekstEenRegel");
    return null;
  }
  const som = (bron: ReadonlyMap<string, Vak>): { formule: ReturnType<typeof f>; waarde: number } => {
    const vakken = uitkomst.locaties.map((locatie) => bron.get(locatie)!);
    return {
      formule: f`SUM(${samen(vakken, ",")})`,
      waarde: zonderStaart(vakken.reduce((totaal, { getal }) => totaal + (getal ?? 0), 0)),
    };
  };
  const resultaat = som(resultaten);
  const resultaatVak = regel.bereken(kolom, resultaat, getalStijl(resultaat.waarde));
  if (!uitkomst.streef)
    return {
      resultaat: resultaatVak,
      streef: regel.zet(kolom + 1, STREEP, "tekstRechts"),
      streefwaarde: { soort: "geen", tekst: "" },
    };
  const streef = som(streven);
  return {
    resultaat: resultaatVak,
    streef: regel.bereken(kolom + 1, streef, Number.isInteger(streef.waarde) ? "streef" : "streefKomma"),
    streefwaarde: { soort: "getal", waarde: streef.waarde },
  };
}
