import type { Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import type { Melding } from "./bevinding";
import { controle, type Invoer } from "./controle";
import { jaarcijfers, jaarreeksen } from "./jaarreeks";
import { regelsPerTabel } from "./plaats";
import { VOORBEELDEN_PLA_04 } from "./voorbeelden-pla-04";

type Parameters =
  | { readonly soort: "locaties"; readonly een: string; readonly ander: string; readonly aantal: number }
  | { readonly soort: "jaren"; readonly jaar: number; readonly aantal: number }
  | { readonly soort: "afspraken" | "begroting" | "rond"; readonly aantal: number };

/** Fewer equal figures can be chance. */
const GELIJK_VANAF = 4;
const ROND_VANAF = 6;
/** Small numbers are equal or round by themselves. */
const GROOT_GENOEG = 20;

function melding(
  blad: string,
  cellen: readonly Bereik[],
  aantal: number,
  parameters: Parameters,
  wat: string,
): Melding<Parameters> {
  return {
    anker: { blad, wat },
    cellen,
    gevonden: `${schrijfGetal(aantal)} cijfers`,
    verwacht: null,
    bron: "de cijfers onderling",
    parameters,
  };
}

/** Two locations of which every figure is the same. */
function* locaties({ productie }: Invoer): Iterable<Melding<Parameters>> {
  const perTabel = new Map<string, Map<string, { blad: string; cijfers: Map<string, Getal> }>>();
  for (const { tabel, blad, locatie, label, deel, resultaat } of productie.uitkomsten) {
    const kolommen = perTabel.get(tabel) ?? new Map<string, { blad: string; cijfers: Map<string, Getal> }>();
    perTabel.set(tabel, kolommen);
    const kolom = kolommen.get(locatie.tekst) ?? { blad, cijfers: new Map<string, Getal>() };
    kolommen.set(locatie.tekst, kolom);
    if (rekenwaarde(resultaat.telling) !== null) kolom.cijfers.set(`${deel ?? ""} ${label.tekst}`, resultaat);
  }
  for (const kolommen of perTabel.values()) {
    // Equal columns have one key, so that many locations are compared in one go.
    const eerder = new Map<string, string>();
    for (const [naam, { blad, cijfers }] of kolommen) {
      const waarden = [...cijfers].map(([label, getal]) => `${label}=${rekenwaarde(getal.telling) ?? ""}`).sort();
      const groot = [...cijfers.values()].filter((getal) => (rekenwaarde(getal.telling) ?? 0) >= GROOT_GENOEG);
      const sleutel = waarden.join("\n");
      const ander = eerder.get(sleutel);
      eerder.set(sleutel, ander ?? naam);
      if (ander === undefined || cijfers.size < GELIJK_VANAF || groot.length < 2) continue;
      const cellen = [...cijfers.values()].flatMap((getal) => getal.cellen);
      yield melding(
        blad,
        cellen,
        cijfers.size,
        { soort: "locaties", een: naam, ander, aantal: cijfers.size },
        `${naam} gelijk aan ${ander}`,
      );
    }
  }
}

/** A year of which every figure of a table is that of the year before. */
function* jaren(invoer: Invoer): Iterable<Melding<Parameters>> {
  const perTabel = new Map<string, { blad: string; jaar: number; gelijk: Getal[]; anders: number }>();
  for (const reeks of jaarreeksen(invoer.productie, 0)) {
    const cijfers = jaarcijfers(reeks);
    const [vorig, nu] = [cijfers.at(-2)!, cijfers.at(-1)!];
    if (nu.jaar !== vorig.jaar + 1 || nu.waarde === 0) continue;
    const sleutel = `${reeks.tabel} ${nu.jaar}`;
    const telling = perTabel.get(sleutel) ?? { blad: reeks.blad, jaar: nu.jaar, gelijk: [], anders: 0 };
    perTabel.set(sleutel, telling);
    if (nu.waarde === vorig.waarde && nu.waarde >= GROOT_GENOEG && nu.getal.formule === null)
      telling.gelijk.push(nu.getal);
    else telling.anders++;
  }
  for (const { blad, jaar, gelijk, anders } of perTabel.values()) {
    if (gelijk.length < GELIJK_VANAF || anders > 0) continue;
    const cellen = gelijk.flatMap((getal) => getal.cellen);
    yield melding(
      blad,
      cellen,
      gelijk.length,
      { soort: "jaren", jaar: jaar - 1, aantal: gelijk.length },
      `gelijk aan ${jaar - 1}`,
    );
  }
}

/** A table of which every realisatie is the afspraak, or in which all large figures are round. */
function* tabellen({ productie }: Invoer): Iterable<Melding<Parameters>> {
  for (const regels of regelsPerTabel(productie).values()) {
    if (regels.length < ROND_VANAF) continue;
    const geteld = regels.flatMap(({ realisatie, afspraak, blad }) => {
      const waarde = rekenwaarde(realisatie?.telling);
      const getypt = realisatie?.telling.status === "geteld" && realisatie.formule === null;
      return realisatie && getypt && waarde !== null && waarde >= GROOT_GENOEG
        ? [{ blad, realisatie, waarde, doel: rekenwaarde(afspraak?.telling) }]
        : [];
    });
    const [eerste] = geteld;
    if (!eerste || geteld.length < ROND_VANAF) continue;
    const cellen = geteld.flatMap(({ realisatie }) => realisatie.cellen);
    const metDoel = regels.filter(({ afspraak }) => rekenwaarde(afspraak?.telling) !== null);
    const alleGelijk = metDoel.every(
      ({ realisatie, afspraak }) => rekenwaarde(realisatie?.telling) === rekenwaarde(afspraak?.telling),
    );
    if (alleGelijk && geteld.filter(({ doel }) => doel !== null).length >= ROND_VANAF)
      yield melding(
        eerste.blad,
        cellen,
        geteld.length,
        { soort: "afspraken", aantal: geteld.length },
        "alles gelijk aan de afspraak",
      );
    else if (geteld.every(({ waarde }) => waarde >= 100 && waarde % 50 === 0))
      yield melding(
        eerste.blad,
        cellen,
        geteld.length,
        { soort: "rond", aantal: geteld.length },
        "alleen ronde getallen",
      );
  }
}

/** A budget statement of which every realisatie is the begroting. */
function* begrotingen({ productie }: Invoer): Iterable<Melding<Parameters>> {
  for (const { blad, posten } of productie.begrotingen) {
    const paren = posten.flatMap(({ soort, bedragen: { begroting, realisatie } }) => {
      const [a, b] = [rekenwaarde(begroting?.telling), rekenwaarde(realisatie?.telling)];
      return soort !== "kengetal" && realisatie && a !== null && b !== null && (a !== 0 || b !== 0)
        ? [{ a, b, realisatie }]
        : [];
    });
    if (paren.length < ROND_VANAF || paren.some(({ a, b }) => a !== b)) continue;
    const cellen = paren.flatMap(({ realisatie }) => realisatie.cellen);
    yield melding(
      blad,
      cellen,
      paren.length,
      { soort: "begroting", aantal: paren.length },
      "realisatie gelijk aan begroting",
    );
  }
}

export const verdachtPatroon = controle<Parameters>({
  code: "PLA-04",
  naam: "Verdacht patroon",
  ernst: "info",
  grondslag: "cijfers die allemaal gelijk zijn aan een andere locatie, een ander jaar of de afspraak, of allemaal rond",
  uitleg:
    "Zijn alle cijfers van een locatie gelijk aan die van een andere, of aan die van vorig jaar, dan zijn ze misschien overgetypt of nog " +
    "niet ingevuld. Dat geldt ook als elke realisatie precies de afspraak is, of als alle getallen rond zijn. Het is een vraag, geen fout.",
  *controleer(invoer): Iterable<Melding<Parameters>> {
    yield* locaties(invoer);
    yield* jaren(invoer);
    yield* tabellen(invoer);
    yield* begrotingen(invoer);
  },
  bericht: (parameters) => {
    const aantal = schrijfGetal(parameters.aantal);
    switch (parameters.soort) {
      case "locaties":
        return `Alle ${aantal} cijfers van ${parameters.een} zijn gelijk aan die van ${parameters.ander}. Overgetypt?`;
      case "jaren":
        return `Alle ${aantal} cijfers zijn gelijk aan die van ${parameters.jaar}. Overgetypt?`;
      case "afspraken":
        return `In deze tabel is elke realisatie precies de afspraak (${aantal} keer). Zijn dit de echte cijfers?`;
      case "begroting":
        return `In deze begroting is elke realisatie precies het begrote bedrag (${aantal} keer). Zijn dit de echte cijfers?`;
      case "rond":
        return `In deze tabel zijn alle ${aantal} getallen rond. Zijn ze geteld of geschat?`;
    }
  },
  herstelTekst: () => "Kijk na of dit de getelde cijfers zijn. Zo ja, dan hoeft u niets te doen.",
  voorbeelden: VOORBEELDEN_PLA_04,
});
