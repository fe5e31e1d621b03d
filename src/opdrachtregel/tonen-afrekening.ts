import type { Afrekening } from "../domein/afrekening";
import { COMPENSATIES, type Compensatie } from "../domein/beschikking";
import type { Cent } from "../domein/geld";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { kolommen, loopTerug } from "./regels";

const MANIER: Readonly<Record<Compensatie, string>> = {
  activiteit: "per activiteit: geen verrekening met overproductie",
  groep: "per groep: tekort verrekend met overproductie binnen de groep",
  totaal: "totaal: tekort verrekend met overproductie van alle groepen",
};

/** The settlement as a table that lines up, the three modes beside it, always as a proposal. */
export function toonAfrekening(afrekening: Afrekening, breedte: number): string {
  const { groepen, totaal, compensatie } = afrekening;
  const bedrag = (cent: Cent | null): string => (cent === null ? "–" : schrijfEuro(cent));
  const rijen = groepen.map((g) => [
    `${g.code} ${g.naam}`,
    ...[g.beschikt, g.geleverd, g.over, g.onder, g.terug[compensatie]].map(bedrag),
  ]);
  const tabel = kolommen(
    [
      ["Groep", "Beschikt", "Geleverd", "Overproductie", "Onderproductie", "Afrekenen"],
      ...rijen,
      ["Totaal", ...[totaal.beschikt, totaal.geleverd, totaal.over, totaal.onder, totaal.terug].map(bedrag)],
    ],
    [1, 2, 3, 4, 5],
  );
  const manieren = kolommen(
    COMPENSATIES.map((manier) => [
      `${manier === compensatie ? "►" : " "} ${MANIER[manier]}`,
      bedrag(afrekening.varianten[manier]),
    ]),
    [1],
  );
  return [
    "VOORSTEL VOOR DE AFREKENING",
    tabel,
    `Terug te betalen, op drie manieren (► is de manier van de beschikking)\n${manieren}`,
    ...toonRest(afrekening, breedte),
    loopTerug(
      "Dit is een voorstel. De gemeente stelt de subsidie vast (Algemene wet bestuursrecht, artikel 4:46). Overproductie wordt niet uitbetaald.",
      breedte,
      0,
    ),
  ].join("\n\n");
}

function toonRest({ groepen, totaal, voorschot }: Afrekening, breedte: number): string[] {
  const onbekend = groepen.flatMap((groep) => groep.onbekend);
  const regels = [`Voorstel voor de vaststelling: ${schrijfEuro(totaal.vaststelling)}`];
  if (voorschot) {
    regels.push(
      `Voorschot ${schrijfEuro(voorschot.betaald)}: terug te betalen ${schrijfEuro(voorschot.terugTeBetalen)}, nog te ontvangen ${schrijfEuro(voorschot.nogTeOntvangen)}`,
    );
  }
  const delen = [regels.join("\n")];
  if (onbekend.length > 0) {
    delen.push(
      loopTerug(
        `Let op: zonder bruikbaar aantal, en dus in geen enkel bedrag meegeteld: ${onbekend.join(", ")}.`,
        breedte,
        0,
      ),
    );
  }
  return delen;
}
