import type { Activiteit, Beschikking } from "../domein/beschikking";
import { maal, naarEuro, som, tariefNaarEuro, type Cent } from "../domein/geld";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal, Productie, Regel } from "../domein/productie";
import { streefgetal } from "../domein/streefwaarde";
import { ingekort, normaliseer } from "../inlezen/tekst";
import type { Melding } from "./bevinding";
import { verwisseldeCijfers } from "./cijfers";
import { controle } from "./controle";
import { bronBeschikking, identiteit, register, regelNaam, regelsPerActiviteit, type Register } from "./plaats";
import { exact, kanGelijk, optelling, ruimte, zuiver, type Ruimte } from "./ruimte";
import { urenInTekst } from "./uren-in-tekst";
import { vermeldendeRegels } from "./vermeldende-regels";
import { UREN_OF_BEDRAG } from "./voorbeelden-idb-04";

type Soort = "uren" | "tarief" | "bedrag" | "maximum";

interface Parameters {
  readonly naam: string;
  readonly soort: Soort;
  readonly gevonden: number;
  readonly verwacht: number;
  /** Only of hours in a running text: the words. */
  readonly fragment?: string;
}

/** What a number of the workbook should be according to the beschikking. */
interface Vergelijking {
  readonly identiteit: Pick<Melding<unknown>, "activiteit" | "afspraak" | "veld" | "anker">;
  readonly naam: string;
  readonly soort: Soort;
  readonly getal: Getal;
  readonly verwacht: number;
}

/** The different cells with agreed hours of one activity: rows of one activity can share a (merged) cell. */
function ipuRegels(regels: readonly Regel[]): Regel[] {
  const cellen = new Map<string, Regel>();
  for (const regel of regels) {
    const cel = regel.ipu?.cellen[0];
    if (cel && ruimte(regel.ipu)) cellen.set(`${cel.blad}\n${cel.rij}\n${cel.kolom}`, regel);
  }
  return [...cellen.values()];
}

/** Hours per activity: where several rows each carry a part, together they may be the agreed hours. */
function* uren(activiteit: Activiteit, regels: readonly Regel[]): Iterable<Vergelijking> {
  const { ipu } = activiteit;
  if (ipu === null) return;
  const vermeld = ipuRegels(regels);
  const delen = vermeld.flatMap((regel) => ruimte(regel.ipu) ?? []);
  if (delen.length > 1 && kanGelijk(optelling(delen), exact(ipu))) return;
  for (const regel of vermeld) {
    const identiek = { activiteit: activiteit.code, veld: "ipu" };
    if (regel.ipu)
      yield { identiteit: identiek, naam: activiteit.naam, soort: "uren", getal: regel.ipu, verwacht: ipu };
  }
}

/** Columns with an amount that says, in its header, that it is what was granted. */
function beschiktKolommen({ tabellen }: Productie): Set<string> {
  const gevonden = new Set<string>();
  for (const tabel of tabellen) {
    // Of a log only counts are read.
    if (tabel.soort === "registratie") continue;
    for (const { veld, kop } of tabel.kolommen) {
      if (veld === "bedrag" && /\b(subsidie|beschikt|toegekend|verleend|offerte)/.test(normaliseer(kop)))
        gevonden.add(tabel.id);
    }
  }
  return gevonden;
}

/** Tarief and amount of a row that reports a settled afspraak. */
function* bedragen(regel: Regel, boek: Register, metBeschikt: ReadonlySet<string>): Iterable<Vergelijking> {
  const afspraak = boek.afspraak(regel.koppeling.activiteit, regel.afspraakId);
  if (!afspraak?.verrekenbaar || afspraak.tarief === null) return;
  const naam = regelNaam(regel, boek);
  if (regel.tarief) {
    const verwacht = tariefNaarEuro(afspraak.tarief);
    yield { identiteit: identiteit(regel, "tarief"), naam, soort: "tarief", getal: regel.tarief, verwacht };
  }
  const afgesproken = streefgetal(afspraak.streefwaarde);
  if (regel.bedrag === null || afgesproken === null || !metBeschikt.has(regel.tabel)) return;
  const verwacht = naarEuro(maal(afgesproken, afspraak.tarief));
  const geleverd = ruimte(regel.realisatie);
  const [vermeld, perEenheid] = [ruimte(regel.bedrag), tariefNaarEuro(afspraak.tarief)];
  if (vermeld && geleverd && kanGelijk(vermeld, exact(zuiver(geleverd.waarde * perEenheid)))) return;
  yield { identiteit: identiteit(regel, "bedrag"), naam, soort: "bedrag", getal: regel.bedrag, verwacht };
}

/** The maximum of each groep, and of all, in the partner's own settlement table. */
function* maxima({ afrekeningen }: Productie, beschikking: Beschikking, boek: Register): Iterable<Vergelijking> {
  const alles = som(beschikking.groepen.map((groep) => groep.beschikt));
  for (const rij of afrekeningen.flatMap((tabel) => tabel.rijen)) {
    const groep = boek.groep(rij.groep);
    const verwacht: Cent | null = rij.soort === "totaal" ? alles : (groep?.beschikt ?? null);
    if (rij.beschikt === null || verwacht === null) continue;
    const blad = rij.beschikt.cellen[0]?.blad ?? "";
    const naam = groep?.naam ?? rij.naam.tekst;
    yield {
      identiteit: { anker: { blad, wat: `beschikt ${naam}` } },
      naam,
      soort: "maximum",
      getal: rij.beschikt,
      verwacht: naarEuro(verwacht),
    };
  }
}

/** An amount that is typed in cents can stand for one with more decimals: € 136,23 for a tarief of € 136,2333. */
function geldRuimte(getal: Getal): Ruimte | null {
  const gelezen = ruimte(getal);
  if (gelezen === null || getal.telling.status !== "geteld") return gelezen;
  const ruim = Math.max(getal.afronding, 0.005);
  return { ...gelezen, van: gelezen.waarde - ruim, tot: gelezen.waarde + ruim };
}

const WOORD: Readonly<Record<Soort, (getal: number) => string>> = {
  uren: (getal) => `${schrijfGetal(getal)} uur`,
  tarief: (getal) => `een tarief van €\u00a0${schrijfGetal(getal, zuiver(getal * 100) % 1 === 0 ? 2 : 4)}`,
  bedrag: (getal) => `een bedrag van €\u00a0${schrijfGetal(getal, 2)}`,
  maximum: (getal) => `een maximum van €\u00a0${schrijfGetal(getal, 2)}`,
};

export const urenOfBedragWijkenAf = controle<Parameters>({
  code: "IDB-04",
  naam: "Uren of bedrag wijken af",
  ernst: "waarschuwing",
  grondslag: "IPU, tarief en bedrag in tabellen, en uren in teksten, tegenover de beschikking",
  uitleg:
    "De beschikking noemt per activiteit de uren inzet (IPU) en per prestatie-eenheid een tarief. " +
    "Staan er in uw werkboek andere uren, een ander tarief of een ander bedrag, dan is een van de twee fout. " +
    "Ook de uren in een tekst vergelijken we, zoals '243 uur inzet voor 152 uur activiteit'. " +
    "Zoek uit welke waarde klopt en verbeter uw werkboek. Soms zijn twee cijfers verwisseld; dat zeggen we er dan bij.",
  nodig: "beschikking",
  *controleer({ productie, beschikking }) {
    const boek = register(beschikking);
    const perActiviteit = regelsPerActiviteit(productie);
    const metBeschikt = beschiktKolommen(productie);
    const alle = [
      ...beschikking.activiteiten.flatMap((activiteit) => [
        ...uren(activiteit, perActiviteit.get(activiteit.code) ?? []),
      ]),
      ...vermeldendeRegels(productie).flatMap((regel) => [...bedragen(regel, boek, metBeschikt)]),
      ...maxima(productie, beschikking, boek),
    ];
    for (const { identiteit: plek, naam, soort, getal, verwacht } of alle) {
      const gevonden = soort === "uren" ? ruimte(getal) : geldRuimte(getal);
      if (gevonden === null || kanGelijk(gevonden, exact(verwacht))) continue;
      const cel = getal.cellen.length === 1 && getal.schaal === undefined ? getal.cellen[0] : undefined;
      yield {
        ...plek,
        cellen: getal.cellen,
        gevonden: gevonden.waarde,
        verwacht,
        bron: bronBeschikking(beschikking),
        herstel: cel ? { soort: "waarde", cel, waarde: verwacht } : null,
        parameters: { naam, soort, gevonden: gevonden.waarde, verwacht },
      };
    }
    for (const { activiteit, tekst, fragment, gevonden, verwacht } of urenInTekst(productie, boek)) {
      yield {
        activiteit: activiteit.code,
        veld: "uren in tekst",
        cellen: tekst.cellen,
        gevonden,
        verwacht,
        bron: bronBeschikking(beschikking),
        parameters: { naam: activiteit.naam, soort: "uren", gevonden, verwacht, fragment },
      };
    }
  },
  bericht: ({ naam, soort, gevonden, verwacht, fragment }) => {
    const hint = verwisseldeCijfers(gevonden, verwacht) ? ": mogelijk zijn twee cijfers verwisseld" : "";
    const tekst = fragment === undefined ? "" : ` u schrijft '${ingekort(fragment, 60)}':`;
    return `${naam}:${tekst} ${WOORD[soort](gevonden)} hier, ${WOORD[soort](verwacht)} in de beschikking${hint}.`;
  },
  herstelTekst: () => "Zoek uit welke waarde klopt. Is het die van de beschikking, neem die dan over.",
  voorbeelden: UREN_OF_BEDRAG,
});
