import { celSleutel, bereikNaam } from "../domein/bereik";
import type { Gegeven } from "../domein/gegeven";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Productie } from "../domein/productie";
import { tijdvakSleutel } from "../domein/reeks";
import type { Melding } from "./bevinding";
import { controle } from "./controle";
import { gelijk, kanGelijk } from "./ruimte";
import { verkeerdeTotalen } from "./verkeerde-totalen";
import { maatgevend, opNaam, plaatsNaam, vermeldeRuimten, type Vermeld } from "./vermeld";
import { VOORBEELDEN_TYD_04 } from "./voorbeelden-tyd-04";

interface Parameters {
  readonly naam: string;
  readonly hier: number;
  readonly daar: number;
  readonly plaats: string;
  /** So many other places that differ too. */
  readonly meer: number;
}

/** Activities of which a log has rows that could not be counted: its sum is then less than what was done. */
function onvolledigeLogs({ registraties }: Productie): ReadonlySet<string> {
  return new Set(
    registraties.flatMap(({ overgeslagen }) =>
      overgeslagen.flatMap(({ reden, activiteit, kandidaten }) =>
        reden === "andere financier" || reden === "buiten periode"
          ? []
          : [...(activiteit === null ? [] : [activiteit]), ...(kandidaten ?? [])],
      ),
    ),
  );
}

/** Per activity what the rows of a log add up to that another financier pays: where that makes the difference PRD-04 tells it. */
function sommenVanAnderen({ registraties }: Productie): ReadonlyMap<string | null, number> {
  const per = new Map<string | null, number>();
  for (const { overgeslagen } of registraties)
    for (const { reden, activiteit, som } of overgeslagen)
      if (reden === "andere financier") per.set(activiteit, (per.get(activiteit) ?? 0) + som);
  return per;
}

function melding(gegeven: Gegeven, anders: readonly Vermeld[], maat: Vermeld): Melding<Parameters> {
  const hier = anders[0]!;
  const { activiteit, afspraak, wat, tijdvak } = gegeven;
  const veld = `${wat} ${tijdvak === null ? "" : tijdvakSleutel(tijdvak)}`.trim();
  const plaats = plaatsNaam(maat.vermelding);
  const cellen = [...anders, maat].flatMap(({ vermelding }) => vermelding.getal.cellen);
  return {
    ...(activiteit === null
      ? { anker: { blad: hier.vermelding.blad, wat: gegeven.sleutel } }
      : { activiteit, ...(afspraak === null ? {} : { afspraak }), veld }),
    cellen: [...new Map(cellen.map((cel) => [bereikNaam(cel), cel])).values()],
    gevonden: hier.ruimte.waarde,
    verwacht: maat.ruimte.waarde,
    bron: plaats,
    parameters: {
      naam: gegeven.naam,
      hier: hier.ruimte.waarde,
      daar: maat.ruimte.waarde,
      plaats,
      meer: anders.length - 1,
    },
  };
}

export const zelfdeGegevenTweeWaarden = controle<Parameters>({
  code: "TYD-04",
  naam: "Zelfde gegeven, twee waarden",
  ernst: "fout",
  grondslag: "alle plaatsen in het werkboek die hetzelfde noemen, naast elkaar",
  uitleg:
    "Hetzelfde cijfer staat op meer plaatsen in uw werkboek, en niet overal gelijk. De gemeente weet dan niet welk cijfer geldt. " +
    "Kies de goede bron en laat de andere plaatsen daarnaar verwijzen met een formule. " +
    "Een verschil door afronden, en een schatting die er dicht bij zit, melden we niet. " +
    "Het cijfer van een half jaar of van één locatie vergelijken we niet met dat van het hele jaar.",
  *controleer(invoer) {
    const { productie, beschikking } = invoer;
    if (productie.gegevens.length === 0) return;
    const verkeerd = verkeerdeTotalen(invoer);
    const onvolledig = onvolledigeLogs(productie);
    const vanAnderen = sommenVanAnderen(productie);
    for (const gegeven of productie.gegevens) {
      const { activiteit, wat, tijdvak } = gegeven;
      // What was agreed for the year of the beschikking is held against the beschikking itself (IDB-03).
      const ditJaar = tijdvak === null || (tijdvak.soort === "jaar" && tijdvak.jaar === beschikking?.jaar);
      if (wat === "afspraak" && ditJaar && activiteit !== null) continue;
      const gelezen = vermeldeRuimten(gegeven.vermeldingen).filter(({ vermelding }) => {
        if (vermelding.bron === "registratie" && activiteit !== null && onvolledig.has(activiteit)) return false;
        return verkeerd.size === 0 || !vermelding.getal.cellen.some((cel) => verkeerd.has(celSleutel(cel)));
      });
      // A text against cells is TOE-03; only texts among themselves are told here.
      const uitCellen = gelezen.filter(({ vermelding }) => vermelding.bron !== "tekst");
      const vermeld = uitCellen.length > 0 ? uitCellen : gelezen;
      const maat = maatgevend(vermeld);
      if (maat === null) continue;
      const elders = vanAnderen.get(activiteit) ?? 0;
      const anders = opNaam(vermeld).filter(
        ({ ruimte }) =>
          !kanGelijk(ruimte, maat.ruimte) &&
          !(elders > 0 && gelijk(elders, Math.abs(ruimte.waarde - maat.ruimte.waarde))),
      );
      if (anders.length > 0) yield melding(gegeven, anders, maat);
    }
  },
  bericht: ({ naam, hier, daar, plaats, meer }) => {
    const ook = meer === 0 ? "" : meer === 1 ? " Nog 1 plaats wijkt af." : ` Nog ${meer} plaatsen wijken af.`;
    return `${naam} is hier ${schrijfGetal(hier)} en volgens ${plaats} ${schrijfGetal(daar)}.${ook}`;
  },
  herstelTekst: () => "Kies welk cijfer klopt, en laat de andere plaatsen daarnaar verwijzen.",
  voorbeelden: VOORBEELDEN_TYD_04,
});
