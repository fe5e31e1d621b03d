import { celSleutel, type Celsleutel, bereikNaam, kolomLetters } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import { eenmaal } from "../domein/eenmaal";
import type { Totaal } from "../domein/productie";
import type { Herstel, Melding } from "./bevinding";
import { controle } from "./controle";
import { inCel, kolomKop, optelbareTotalen, rijsoorten, somFormule, teltOp } from "./optelling";
import { buitenbeentjes, type Buitenbeentje } from "./formulekolom";
import { optelling, ruimte } from "./ruimte";
import { totaalRechter, type Gebrek } from "./totaal-gebrek";
import { VOORBEELDEN_HYG_03 } from "./voorbeelden-hyg-03";

interface Parameters {
  readonly label: string;
  readonly gebrek:
    | Exclude<Gebrek, { soort: "elders" }>
    | { readonly soort: "ingetypt"; readonly aantal: number }
    | { readonly soort: Buitenbeentje["soort"] };
  readonly som: number;
  readonly vermeld: number;
}

function somVan(totaal: Totaal): number {
  return optelling(totaal.delen.map(ruimte).filter((deel) => deel !== null)).waarde;
}

/** "rij 4", "rij 4–6", "kolom D en F": rows or columns as Excel names them. */
function waarTekst({
  rijen,
  kolommen,
}: {
  readonly rijen: readonly number[];
  readonly kolommen?: readonly number[];
}): string {
  return kolommen === undefined
    ? `rij ${reeksTekst(rijen, (rij) => `${rij + 1}`)}`
    : `kolom ${reeksTekst(kolommen, kolomLetters)}`;
}

function reeksTekst(nummers: readonly number[], naam: (nummer: number) => string): string {
  const delen: string[] = [];
  const oplopend = [...new Set(nummers)].sort((a, b) => a - b);
  for (let i = 0; i < oplopend.length;) {
    const van = oplopend[i]!;
    let tot = van;
    for (i++; i < oplopend.length && oplopend[i] === tot + 1; i++) tot++;
    delen.push(van === tot ? naam(van) : `${naam(van)}–${naam(tot)}`);
  }
  const kort = delen.length > 6 ? [...delen.slice(0, 5), `nog ${delen.length - 5} plaatsen`] : delen;
  return kort.length === 1 ? kort[0]! : `${kort.slice(0, -1).join(", ")} en ${kort.at(-1)}`;
}

function herstelVan(totaal: Totaal): Herstel | null {
  const plaats = totaal.waarde.cellen[0];
  const formule = plaats ? somFormule(totaal.delen, plaats.blad) : null;
  return plaats && formule !== null
    ? { soort: "formule", cel: plaats, formule, uitkomst: inCel(totaal.waarde, somVan(totaal)) }
    : null;
}

function meldGebrek(totaal: Totaal, kop: string, gebrek: Parameters["gebrek"]): Melding<Parameters> {
  const [som, vermeld] = [somVan(totaal), ruimte(totaal.waarde)?.waarde ?? 0];
  const blad = totaal.waarde.cellen[0]!.blad;
  return {
    anker: { blad, wat: `${totaal.label} ${kop}` },
    cellen: totaal.waarde.cellen,
    gevonden: vermeld,
    verwacht: som,
    bron: `som van de ${totaal.richting === "rij" ? "cijfers naast" : "regels boven"} ${bereikNaam(totaal.waarde.cellen[0]!)}`,
    herstel: herstelVan(totaal),
    parameters: { label: totaal.label, gebrek, som, vermeld },
  };
}

/** The typed totals of one row (or, beside their figures, of one column): one piece of information. */
function meldIngetypt(totalen: readonly Totaal[], kop: string): Melding<Parameters> {
  const eerste = totalen[0]!;
  // Totals beside their figures stand below each other: together they are the column.
  const label = eerste.richting === "rij" && totalen.length > 1 ? kop : eerste.label;
  const vermeld = ruimte(eerste.waarde)?.waarde ?? 0;
  return {
    anker: { blad: eerste.waarde.cellen[0]!.blad, wat: `${label} ingetypt` },
    ernst: "info",
    cellen: totalen.flatMap(({ waarde }) => waarde.cellen),
    gevonden: totalen.length === 1 ? vermeld : `${totalen.length} ingetypte totalen`,
    verwacht: "een somformule",
    bron: "de regels erboven",
    herstellen: totalen.flatMap((totaal) => herstelVan(totaal) ?? []),
    parameters: {
      label,
      gebrek: { soort: "ingetypt", aantal: totalen.length },
      som: somVan(eerste),
      vermeld,
    },
  };
}

/** A cell that breaks a column of formulas: what the others in the column would give there. */
function meldBuitenbeentje(een: Buitenbeentje, naam: string): Melding<Parameters> {
  const label = [naam, een.kolom.kop].filter((deel) => deel !== "").join(", ") || een.tabel.blad;
  return {
    anker: { blad: een.tabel.blad, wat: `${label} formule` },
    cellen: [een.plaats],
    gevonden: een.staat,
    verwacht: een.uitkomst,
    bron: "de formules boven en onder deze cel",
    herstel: { soort: "formule", cel: een.plaats, formule: een.formule, uitkomst: een.uitkomst },
    parameters: { label, gebrek: { soort: een.soort }, som: een.uitkomst, vermeld: een.staat },
  };
}

function voegBij(perRij: Map<string, Totaal[]>, totaal: Totaal): void {
  const naam = totaal.richting === "rij" ? `${totaal.tabel}|${totaal.kolom}` : `${totaal.tabel}#${totaal.rij}`;
  const lijst = perRij.get(naam);
  if (lijst) lijst.push(totaal);
  else perRij.set(naam, [totaal]);
}

export const totaalIsGeenVolledigeSom = controle<Parameters>({
  code: "HYG-03",
  naam: "Totaal is geen volledige som",
  ernst: "fout",
  grondslag: "de formule van een totaal tegenover de regels die het moet optellen",
  uitleg:
    "Een totaal hoort een formule te zijn die alle regels precies één keer optelt. Een rij die later is ingevoegd, valt makkelijk buiten de " +
    "som. Een ingetypt totaal verandert niet mee als u een regel verbetert: dat is een tip, geen fout. Is een ingetypt totaal " +
    "verkeerd, dan leest u dat bij 'Totaal klopt niet' (REK-02).",
  *controleer({ inhoud, productie }) {
    const rechter = totaalRechter(inhoud, productie);
    const kop = kolomKop(productie);
    const ingetypt = new Map<string, Totaal[]>();
    const fout = new Set<Celsleutel>();
    for (const totaal of optelbareTotalen(productie)) {
      if (!totaal.waarde.cellen[0] || totaal.waarde.alsTekst) continue;
      if (rechter.klopt(totaal) === false) fout.add(celSleutel(totaal.waarde.cellen[0]));
      if (totaal.waarde.formule === null) {
        // A typed total that is wrong is told by REK-02.
        if (rechter.klopt(totaal) === true) voegBij(ingetypt, totaal);
        continue;
      }
      const gebrek = rechter.gebrek(totaal);
      if (gebrek && gebrek.soort !== "elders") yield meldGebrek(totaal, kop(totaal), gebrek);
    }
    for (const totalen of ingetypt.values()) yield meldIngetypt(totalen, kop(totalen[0]!));
    const soorten = rijsoorten(productie);
    for (const totaal of productie.totalen)
      // A year of unique persons is no sum of its halves: a typed total is right there.
      if (totaal.richting === "rij" && totaal.waarde.cellen[0] && !teltOp(totaal, soorten))
        fout.add(celSleutel(totaal.waarde.cellen[0]));
    const namen = eenmaal(
      () => new Map(productie.regels.map(({ tabel, rij, naam }) => [`${tabel} ${rij}`, naam?.tekst ?? ""])),
    );
    for (const een of buitenbeentjes(inhoud, productie))
      // A wrong total is told as such, here or by REK-02.
      if (!fout.has(celSleutel(een.plaats)))
        yield meldBuitenbeentje(een, namen().get(`${een.tabel.id} ${een.plaats.rij}`) ?? "");
  },
  bericht: ({ label, gebrek, som, vermeld }) => {
    if (gebrek.soort === "overschreven")
      return `${label}: in deze kolom staan formules, maar hier is ${schrijfGetal(vermeld)} ingetypt. De formule geeft ${schrijfGetal(som)}.`;
    if (gebrek.soort === "afwijkend")
      return `${label}: deze formule is anders dan de andere in de kolom. Er staat ${schrijfGetal(vermeld)}; de andere formule geeft ${schrijfGetal(som)}.`;
    const uitkomst = `Er staat ${schrijfGetal(vermeld)}; de regels zijn samen ${schrijfGetal(som)}.`;
    switch (gebrek.soort) {
      case "ingetypt":
        return gebrek.aantal === 1
          ? `${label}: dit totaal is ingetypt. Met een somformule telt het altijd mee met de regels.`
          : `${label}: deze ${gebrek.aantal} totalen zijn ingetypt. Met een somformule tellen ze altijd mee met de regels.`;
      case "mist":
        return `${label}: dit totaal slaat ${waarTekst(gebrek)} over. ${uitkomst}`;
      case "dubbel":
        return `${label}: dit totaal telt ${waarTekst(gebrek)} dubbel. ${uitkomst}`;
      case "te veel":
        return `${label}: dit totaal telt ook ${waarTekst(gebrek)} mee. ${uitkomst}`;
      case "vast getal":
        return `${label}: in de formule van dit totaal is ${schrijfGetal(gebrek.getal)} met de hand toegevoegd. ${uitkomst}`;
    }
  },
  herstelTekst: ({ gebrek }) =>
    gebrek.soort === "overschreven" || gebrek.soort === "afwijkend"
      ? "Zet de formule van de andere rijen terug, of leg uit waarom het hier anders is."
      : "Zet een somformule over alle regels in de cel.",
  voorbeelden: VOORBEELDEN_HYG_03,
});
