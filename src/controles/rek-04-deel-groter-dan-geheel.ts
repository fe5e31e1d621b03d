import type { Getal, Productie, Regel, Totaal } from "../domein/productie";
import { tijdvakSleutel } from "../domein/reeks";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Melding } from "./bevinding";
import { controle } from "./controle";
import { isTotaalVanUnieke, kolomKop, rijsoorten } from "./optelling";
import { celNamen, identiteit, register, regelNaam, type Identiteit, type Register } from "./plaats";
import { optelling, ruimte, type Ruimte } from "./ruimte";
import { persoonstelling } from "./telbegrip";
import { vermeldendeRegels } from "./vermeldende-regels";
import { isWaarvan } from "./waarvan";
import { VOORBEELDEN_REK_04 } from "./voorbeelden-rek-04";

interface Parameters {
  readonly deel: string;
  readonly x: number;
  readonly geheel: string;
  readonly y: number;
}

/** A part and its whole, each with its name. */
interface Paar {
  readonly deel: string;
  readonly getal: Getal;
  readonly geheel: string;
  readonly van: Getal;
  readonly wie: Identiteit;
}

/** One row (or series) with its figures: a row 'waarvan' is a part of the last row before it that is none. */
interface Rij {
  readonly groep: string;
  readonly naam: string;
  readonly waarvan: boolean;
  readonly getallen: ReadonlyMap<string, Getal>;
  readonly wie: (veld: string) => Identiteit;
}

function rijVanRegel(regel: Regel): Rij {
  const teksten = [regel.eenheid?.tekst, regel.naam?.tekst];
  const deel = teksten.find(isWaarvan);
  const velden = ["afspraak", "realisatie"] as const;
  const getallen = velden.flatMap((veld) => (regel[veld] === null ? [] : [[veld, regel[veld]] as const]));
  const naam = deel ?? ([regel.naam?.tekst, regel.eenheid?.tekst].filter(Boolean).join(", ") || "de rij erboven");
  return {
    groep: regel.tabel,
    naam,
    waarvan: deel !== undefined,
    getallen: new Map(getallen),
    wie: (veld) => ({ anker: { blad: regel.blad, wat: `${naam} ${veld}` } }),
  };
}

/** All rows of tables, series, location tables and budgets, in the order of the workbook within their table. */
function rijen({ regels, reeksen, uitkomsten, begrotingen }: Productie): Rij[] {
  const anker = (blad: string, naam: string) => (veld: string) => ({ anker: { blad, wat: `${naam} ${veld}` } });
  return [
    ...regels.map(rijVanRegel),
    ...reeksen.map(({ tabel, blad, naam, punten, wat }) => ({
      groep: `${tabel} ${wat}`,
      naam: naam.tekst,
      waarvan: isWaarvan(naam.tekst),
      getallen: new Map(punten.map(({ tijdvak, getal }) => [tijdvakSleutel(tijdvak), getal])),
      wie: anker(blad, naam.tekst),
    })),
    ...uitkomsten.map(({ tabel, blad, locatie, label, resultaat }) => ({
      groep: `${tabel} ${locatie.tekst}`,
      naam: label.tekst,
      waarvan: isWaarvan(label.tekst),
      getallen: new Map([["resultaat", resultaat]]),
      wie: anker(blad, `${locatie.tekst} ${label.tekst}`),
    })),
    ...begrotingen.flatMap(({ tabel, blad, posten }) =>
      posten.map(({ naam, soort, bedragen }) => ({
        groep: tabel,
        naam: naam.tekst,
        waarvan: soort === "waarvan",
        getallen: new Map(Object.entries(bedragen).filter((paar): paar is [string, Getal] => paar[1] !== undefined)),
        wie: anker(blad, naam.tekst),
      })),
    ),
  ];
}

function heeftWaarvan({ regels, reeksen, uitkomsten, begrotingen }: Productie): boolean {
  return (
    regels.some(({ naam, eenheid }) => isWaarvan(naam?.tekst) || isWaarvan(eenheid?.tekst)) ||
    reeksen.some(({ naam }) => isWaarvan(naam.tekst)) ||
    uitkomsten.some(({ label }) => isWaarvan(label.tekst)) ||
    begrotingen.some(({ posten }) => posten.some(({ soort }) => soort === "waarvan"))
  );
}

function* waarvanParen(productie: Productie): Iterable<Paar> {
  if (!heeftWaarvan(productie)) return;
  const boven = new Map<string, Rij>();
  for (const rij of rijen(productie)) {
    const geheel = boven.get(rij.groep);
    if (!rij.waarvan) boven.set(rij.groep, rij);
    if (!rij.waarvan || geheel === undefined) continue;
    for (const [veld, getal] of rij.getallen) {
      const van = geheel.getallen.get(veld);
      if (van !== undefined) yield { deel: rij.naam, getal, geheel: geheel.naam, van, wie: rij.wie(veld) };
    }
  }
}

/** Unique persons of an activity against its participations, within one table. */
function* uniekeParen(productie: Productie, boek: Register): Iterable<Paar> {
  const per = new Map<string, Regel[]>();
  for (const regel of vermeldendeRegels(productie)) {
    const wie = regel.koppeling.activiteit ?? regel.naam?.tekst;
    if (wie === undefined || persoonstelling(regel.eenheid?.tekst ?? "") === null) continue;
    const groep = per.get(`${regel.tabel}\n${wie}`);
    if (groep) groep.push(regel);
    else per.set(`${regel.tabel}\n${wie}`, [regel]);
  }
  for (const groep of per.values()) {
    const van = (soort: string): Regel[] => groep.filter(({ eenheid }) => persoonstelling(eenheid!.tekst) === soort);
    const [uniek, ...meer] = van("unieke deelnemers");
    const geheel = van("deelnames")[0] ?? van("deelnemers")[0];
    if (uniek === undefined || meer.length > 0 || !geheel || !uniek.realisatie || !geheel.realisatie) continue;
    const naam = (regel: Regel): string => `${regelNaam(regel, boek)}, ${regel.eenheid!.tekst}`;
    yield {
      deel: naam(uniek),
      getal: uniek.realisatie,
      geheel: naam(geheel),
      van: geheel.realisatie,
      wie: identiteit(uniek, "deel"),
    };
  }
}

/** What a location states of a ratio target ('20 [5 op 10]') against the number referred there. */
function* verwezenParen({ uitkomsten }: Productie): Iterable<Paar> {
  for (const { noemer, resultaat, tekst, locatie, label, blad } of uitkomsten) {
    if (noemer === null || tekst.includes("%")) continue;
    const wie = { anker: { blad, wat: `${locatie.tekst} ${label.tekst} verwezen` } };
    const deel = `${locatie.tekst}, ${label.tekst}`;
    yield { deel, getal: resultaat, geheel: "het aantal waarvan het een deel is", van: noemer, wie };
  }
}

function grootste(delen: readonly Getal[]): Getal | null {
  let hoogste: { readonly getal: Getal; readonly waarde: number } | null = null;
  for (const getal of delen) {
    const waarde = ruimte(getal)?.van;
    if (waarde !== undefined && (hoogste === null || waarde > hoogste.waarde)) hoogste = { getal, waarde };
  }
  return hoogste?.getal ?? null;
}

interface Vondst {
  readonly paar: Omit<Paar, "getal" | "van">;
  readonly deel: { readonly getal: Getal | null; readonly ruimte: Ruimte };
  readonly geheel: { readonly getal: Getal | null; readonly ruimte: Ruimte };
}

/** A total of unique persons: at least the largest part, at most the sum of all parts. */
function* uniekTotaal(totaal: Totaal, kop: string): Iterable<Vondst> {
  const vermeld = ruimte(totaal.waarde);
  const hoogste = grootste(totaal.delen);
  const delen = totaal.delen.map(ruimte).filter((deel) => deel !== null);
  if (vermeld === null || hoogste === null || totaal.veld === "verschil") return;
  const naam = `${totaal.label}, ${kop}`;
  const wie = { anker: { blad: totaal.waarde.cellen[0]?.blad ?? "", wat: `${totaal.label} ${kop} deel` } };
  const [onder, som] = [ruimte(hoogste)!, optelling(delen)];
  const geheel = { getal: totaal.waarde, ruimte: vermeld };
  yield { paar: { deel: "Eén regel", geheel: naam, wie }, deel: { getal: hoogste, ruimte: onder }, geheel };
  // Of a sum with a part that was not counted it is not known how large it is.
  if (delen.length < totaal.delen.length) return;
  yield {
    paar: { deel: naam, geheel: "de som van de regels", wie },
    deel: geheel,
    geheel: { getal: null, ruimte: som },
  };
}

function* vondsten(productie: Productie, boek: Register): Iterable<Vondst> {
  for (const paar of [...waarvanParen(productie), ...uniekeParen(productie, boek), ...verwezenParen(productie)]) {
    const [deel, geheel] = [ruimte(paar.getal), ruimte(paar.van)];
    if (!deel || !geheel || deel.waarde < 0 || geheel.waarde < 0) continue;
    yield { paar, deel: { getal: paar.getal, ruimte: deel }, geheel: { getal: paar.van, ruimte: geheel } };
  }
  const soorten = rijsoorten(productie);
  const kop = kolomKop(productie);
  for (const totaal of productie.totalen)
    if (isTotaalVanUnieke(totaal, soorten)) yield* uniekTotaal(totaal, kop(totaal));
}

export const deelGroterDanGeheel = controle<Parameters>({
  code: "REK-04",
  naam: "Deel groter dan geheel",
  ernst: "fout",
  grondslag: "een deel tegenover het geheel: 'waarvan', unieke deelnemers, een totaal van unieke deelnemers",
  uitleg:
    "Een deel kan niet groter zijn dan het geheel. Wie tien keer komt, is één unieke deelnemer en tien deelnames: er zijn dus nooit meer " +
    "unieke deelnemers dan deelnames. Het totaal aan unieke deelnemers is minstens zo groot als de grootste activiteit, en " +
    "nooit groter dan alle activiteiten samen. Kijk welk van de twee getallen klopt.",
  *controleer({ productie, beschikking }) {
    for (const { paar, deel, geheel } of vondsten(productie, register(beschikking))) {
      if (deel.ruimte.van <= geheel.ruimte.tot + 1e-9) continue;
      const bron = geheel.getal === null ? "de som van de regels" : celNamen(geheel.getal);
      const melding: Melding<Parameters> = {
        ...paar.wie,
        cellen: [...(deel.getal?.cellen ?? []), ...(geheel.getal?.cellen ?? [])],
        gevonden: deel.ruimte.waarde,
        verwacht: null,
        bron,
        parameters: { deel: paar.deel, x: deel.ruimte.waarde, geheel: paar.geheel, y: geheel.ruimte.waarde },
      };
      yield melding;
    }
  },
  bericht: ({ deel, x, geheel, y }) =>
    `${deel} (${schrijfGetal(x)}) kan niet groter zijn dan ${geheel} (${schrijfGetal(y)}).`,
  herstelTekst: () => "Kijk welk van de twee getallen klopt.",
  voorbeelden: VOORBEELDEN_REK_04,
});
