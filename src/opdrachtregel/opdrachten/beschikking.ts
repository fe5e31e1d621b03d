import type { Beschikking } from "../../domein/beschikking";
import { som } from "../../domein/geld";
import { schrijfDatum } from "../../domein/notatie-datum";
import { schrijfEuro } from "../../domein/notatie-schrijven";
import { keurDoelen, leesBestaand, schrijfVeilig } from "../bestanden";
import { laadBeschikking } from "../beschikkingen";
import { KLAAR, OpdrachtFout } from "../fout";
import { enige, leesArgumenten, type Opdracht } from "../argumenten";
import { kolommen } from "../regels";
import { echtheid } from "../zaak";

/** `verantwoord beschikking`: checks a beschikking, prints its vingerafdruk, and converts between its two forms. */
export const beschikking: Opdracht = async (argumenten, wereld) => {
  const { los, waarde } = leesArgumenten("beschikking", argumenten);
  const bron = enige("beschikking", los, "het bestand met de beschikking");
  const naar = waarde("naar");
  if (naar !== null) {
    if (!/\.(json|xlsx)$/i.test(naar)) throw new OpdrachtFout(`'${naar}' moet op .json of .xlsx eindigen.`);
    await keurDoelen(wereld, [bron], [naar]);
    if ((await leesBestaand(wereld, naar, "het bestand")) !== null) {
      throw new OpdrachtFout(`'${naar}' bestaat al. Kies een andere naam; ik overschrijf het niet.`);
    }
  }
  const gelezen = await laadBeschikking(wereld, bron);
  const { vingerafdruk, integriteit } = await echtheid(gelezen);
  if (naar !== null) await schrijfVeilig(wereld, [{ pad: naar, inhoud: await omgezet(gelezen, naar), oud: null }]);
  wereld.schrijf(
    `${toon(gelezen, vingerafdruk, integriteit, wereld.breedte)}\n${naar === null ? "" : `\nGeschreven naar ${naar}\n`}`,
  );
  return KLAAR;
};

async function omgezet(gelezen: Beschikking, naar: string): Promise<Uint8Array> {
  if (/\.json$/i.test(naar)) return new TextEncoder().encode(`${JSON.stringify(gelezen.document, null, 2)}\n`);
  const { beschikkingFormulier } = await import("../../verantwoording/beschikking-formulier");
  const { schrijfBestand } = await import("../../werkboek/bestand/schrijven");
  return schrijfBestand(beschikkingFormulier(gelezen));
}

function toon(b: Beschikking, vingerafdruk: string, integriteit: string, breedte: number): string {
  const afspraken = b.activiteiten.flatMap((activiteit) => activiteit.afspraken);
  return kolommen(
    [
      ["Beschikking", `${b.kenmerk}, versie ${b.versie}${b.vervangt === null ? "" : ` (vervangt ${b.vervangt})`}`],
      ["Gemeente", b.gemeente],
      ["Partner", b.partner],
      ["Periode", `${schrijfDatum(b.periode.van)} tot en met ${schrijfDatum(b.periode.tot)}`],
      ["Groepen", `${b.groepen.length}, samen ${schrijfEuro(som(b.groepen.map((groep) => groep.beschikt)))}`],
      [
        "Activiteiten",
        `${b.activiteiten.length}, met ${afspraken.filter(({ soort }) => soort === "PE").length} PE en ${afspraken.filter(({ soort }) => soort === "TE").length} TE`,
      ],
      ["Vingerafdruk", vingerafdruk],
      [
        "Echtheid",
        integriteit === "gewijzigd" ? "gewijzigd: de vingerafdruk in het bestand is een andere" : integriteit,
      ],
    ],
    [],
    breedte,
  );
}
