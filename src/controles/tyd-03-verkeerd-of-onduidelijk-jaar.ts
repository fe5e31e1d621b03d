import type { Bereik } from "../domein/bereik";
import type { Productie, Tabel } from "../domein/productie";
import { ingekort } from "../inlezen/tekst";
import type { Melding } from "./bevinding";
import { controle, type Invoer } from "./controle";
import { jarenInTekst } from "./jaar-in-tekst";
import { aantalRijen } from "./niet-geteld";
import { register } from "./plaats";
import { onderwerpen } from "./tekst-cijfers";
import { DEEL_VAN_DE_RIJEN, ENKELE_RIJEN } from "./woordgrenzen";
import { VERKEERD_JAAR } from "./voorbeelden-tyd-03";

type Parameters =
  | { readonly soort: "ander jaar"; readonly jaar: number; readonly ander: number; readonly fragment: string }
  | { readonly soort: "onduidelijk"; readonly jaar: number; readonly fragment: string }
  | { readonly soort: "kop"; readonly jaar: number; readonly ander: number; readonly fragment: string }
  | { readonly soort: "datums"; readonly jaar: number; readonly ander: string; readonly aantal: number };

/** The years that a report of this beschikking is about. */
function jarenVan({
  beschikking,
  productie,
}: Invoer): { readonly jaar: number; readonly goed: ReadonlySet<number> } | null {
  const jaar = beschikking?.jaar ?? productie.kop.jaar?.jaar ?? null;
  if (jaar === null) return null;
  const { van, tot } = beschikking?.periode ?? { van: String(jaar), tot: String(jaar) };
  return { jaar, goed: new Set([jaar, Number(van.slice(0, 4)), Number(tot.slice(0, 4))]) };
}

function* teksten(
  { productie, beschikking }: Invoer,
  jaar: number,
  goed: ReadonlySet<number>,
): Iterable<Melding<Parameters>> {
  const waarover = onderwerpen(productie, register(beschikking));
  for (const verhaal of productie.verhalen) {
    const onderwerp = waarover(verhaal);
    for (const { soort, fragment, jaar: ander } of jarenInTekst(verhaal, onderwerp, jaar)) {
      if (ander !== null && goed.has(ander)) continue;
      const kort = ingekort(fragment, 100);
      const veld = `jaar ${verhaal.rubriek}`;
      const activiteit = onderwerp?.activiteit?.code;
      yield {
        ...(activiteit === undefined
          ? { anker: { blad: verhaal.blad, wat: `${onderwerp?.naam ?? ""} ${veld}`.trim() } }
          : { activiteit, veld }),
        cellen: verhaal.tekst.cellen,
        gevonden: ander ?? kort,
        verwacht: jaar,
        bron: "het verslagjaar",
        parameters:
          soort === "onduidelijk" || ander === null
            ? { soort: "onduidelijk", jaar, fragment: kort }
            : { soort: "ander jaar", jaar, ander, fragment: kort },
      };
    }
  }
}

const JAAR_IN_KOP = /(?<!\d)(?:19|20)\d{2}(?!\d|[-/]\d)/g;

function jarenIn(kop: string): number[] {
  return [...kop.matchAll(JAAR_IN_KOP)].map(([een]) => Number(een));
}

/** Tables that give the figures that count, with results under a heading of another year and none under this year. */
function* koppen({ productie }: Invoer, jaar: number, goed: ReadonlySet<number>): Iterable<Melding<Parameters>> {
  const tellend = new Set(productie.prestaties.flatMap(({ regel }) => (regel === null ? [] : [regel.tabel])));
  const meetellend = (tabel: Tabel): boolean => tellend.size === 0 || tellend.has(tabel.id);
  for (const tabel of productie.tabellen) {
    if (tabel.soort !== "totalen" || !meetellend(tabel)) continue;
    const jaren = tabel.kolommen.flatMap(({ kop }) => jarenIn(kop));
    if (jaren.some((een) => goed.has(een))) continue;
    const kolom = tabel.kolommen.find(({ veld, kop }) => veld === "realisatie" && jarenIn(kop).length > 0);
    const ander = kolom && jarenIn(kolom.kop)[0];
    if (!kolom || ander === undefined || ander === productie.kop.jaar?.jaar) continue;
    yield {
      anker: { blad: tabel.blad, wat: `kop ${kolom.kop}` },
      cellen: kolom.kopCellen,
      gevonden: ander,
      verwacht: jaar,
      bron: "het verslagjaar",
      parameters: { soort: "kop", jaar, ander, fragment: ingekort(kolom.kop) },
    };
  }
}

/** A few rows of a log with a date outside the period: they do not count, and mostly the year was mistyped. */
function* datums({ productie }: Invoer, jaar: number): Iterable<Melding<Parameters>> {
  for (const registratie of productie.registraties) {
    const per = new Map<string, { aantal: number; cellen: Bereik[] }>();
    for (const { reden, wat, aantal, cellen } of registratie.overgeslagen) {
      if (reden !== "buiten periode") continue;
      const eerder = per.get(wat) ?? { aantal: 0, cellen: [] };
      per.set(wat, { aantal: eerder.aantal + aantal, cellen: [...eerder.cellen, ...cellen] });
    }
    for (const [ander, { aantal, cellen }] of per) {
      const enkele =
        aantal <= ENKELE_RIJEN ? aantal < registratie.geteld : aantal <= DEEL_VAN_DE_RIJEN * registratie.geteld;
      if (!enkele) continue;
      const blad = bladVan(productie, registratie.tabel);
      yield {
        anker: { blad, wat: `datums ${ander}` },
        cellen,
        gevonden: aantal,
        verwacht: 0,
        bron: "de periode van de beschikking",
        parameters: { soort: "datums", jaar, ander, aantal },
      };
    }
  }
}

function bladVan({ tabellen }: Productie, id: string): string {
  return tabellen.find((tabel) => tabel.id === id)?.blad ?? id;
}

export const verkeerdOfOnduidelijkJaar = controle<Parameters>({
  code: "TYD-03",
  naam: "Verkeerd of onduidelijk jaar",
  ernst: "waarschuwing",
  grondslag: "jaren in teksten, koppen en datums tegenover het verslagjaar",
  uitleg:
    "In een verslag over één jaar staat bij een cijfer van dit jaar een ander jaar, of 'vorig jaar' zonder dat duidelijk is welk jaar dat is. " +
    "Vaak is een tekst of kop uit het vorige verslag blijven staan. Verbeter het jaar, of schrijf het voluit. " +
    "Vergelijken met eerdere jaren, een bron met een jaartal en plannen voor later mogen gewoon.",
  *controleer(invoer) {
    const jaren = jarenVan(invoer);
    if (jaren === null) {
      yield {
        nietGecontroleerd:
          "Het verslagjaar is niet bekend: er is geen beschikking, en het werkboek noemt het niet. Of de jaren in teksten en koppen kloppen, is niet gecontroleerd.",
      };
      return;
    }
    yield* teksten(invoer, jaren.jaar, jaren.goed);
    yield* koppen(invoer, jaren.jaar, jaren.goed);
    yield* datums(invoer, jaren.jaar);
  },
  bericht: (p) => {
    if (p.soort === "onduidelijk")
      return `U schrijft '${p.fragment}'. Het is niet duidelijk welk jaar u bedoelt: ${p.jaar - 1} of ${p.jaar}?`;
    if (p.soort === "datums")
      return `In een verslag over ${p.jaar} ${p.aantal === 1 ? "staat" : "staan"} ${aantalRijen(p.aantal)} met een datum buiten de periode${p.ander === "" ? "" : ` (${p.ander})`}. ${p.aantal === 1 ? "Die telt" : "Die tellen"} niet mee.`;
    const waar = p.soort === "kop" ? "boven de realisatie staat" : "u schrijft";
    return `In een verslag over ${p.jaar} staat ${p.ander}: ${waar} '${p.fragment}'.`;
  },
  herstelTekst: (p) =>
    p.soort === "datums"
      ? "Kijk of het jaar goed is getypt."
      : "Verbeter het jaar, of schrijf voluit welk jaar u bedoelt.",
  voorbeelden: VERKEERD_JAAR,
});
