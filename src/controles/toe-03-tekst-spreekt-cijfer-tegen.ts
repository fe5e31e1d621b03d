import { bereikNaam, type Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Verhaal } from "../domein/verhaal";
import { ingekort, normaliseer } from "../inlezen/tekst";
import { procentInZin } from "./cijfers";
import { controle } from "./controle";
import { register } from "./plaats";
import { onderwerpen } from "./tekst-cijfers";
import { spreektVanCijfers, tegenspraken, type Tegenspraak } from "./tekst-tegenspraak";
import { TEKST_TEGEN_CIJFER } from "./voorbeelden-toe-03";
import { zuiver } from "./ruimte";

interface Parameters {
  readonly fragment: string;
  readonly cel: string;
  readonly waarde: number;
  readonly tegen: Tegenspraak["tegen"];
}

/** The number that contradicts the text: a percentage of what was agreed, or the figure itself. */
function waardeVan({ rij, tegen }: Tegenspraak): number {
  const { realisatie, afgesproken } = rij;
  const streef = afgesproken.find(({ waarde }) => waarde > 0)?.waarde ?? 0;
  if (tegen === "realisatie") return realisatie.waarde;
  return tegen === "afspraak" ? streef : zuiver((100 * realisatie.waarde) / streef);
}

/** The texts of an activity, each once: what stands under a rubric is often beside its row too. */
function gelijkeTeksten(verhalen: readonly Verhaal[]): Iterable<{ verhaal: Verhaal; teksten: Bereik[] }> {
  const per = new Map<string, { verhaal: Verhaal; teksten: Bereik[] }>();
  for (const verhaal of verhalen.filter(spreektVanCijfers)) {
    const sleutel = `${verhaal.activiteit ?? `rij ${verhaal.regel}`}\n${normaliseer(verhaal.tekst.tekst)}`;
    const eerder = per.get(sleutel);
    if (eerder) eerder.teksten.push(...verhaal.tekst.cellen);
    else per.set(sleutel, { verhaal, teksten: [...verhaal.tekst.cellen] });
  }
  return per.values();
}

export const tekstSpreektCijferTegen = controle<Parameters>({
  code: "TOE-03",
  naam: "Tekst spreekt cijfer tegen",
  ernst: "waarschuwing",
  grondslag: "hoeveelheden in toelichtingen en rubrieken tegenover de cijfers van dezelfde activiteit",
  uitleg:
    "In uw tekst staat iets over een hoeveelheid, zoals 'ruim gehaald', 'minder dan gepland' of een aantal. " +
    "De cijfers van dezelfde activiteit zeggen iets anders. Een lezer weet dan niet wat klopt. " +
    "Kijk welke van de twee goed is en pas de tekst of het cijfer aan. " +
    "We melden dit alleen als duidelijk is waar de zin over gaat. 'Ruim', 'bijna' en 'ongeveer' nemen we ruim.",
  instellingen: ["toelichtingVanafProcent", "overproductieOpvallendProcent"],
  *controleer({ productie, beschikking, instellingen }) {
    const waarover = onderwerpen(productie, register(beschikking));
    const jaar = beschikking?.jaar ?? productie.kop.jaar?.jaar ?? null;
    const overgeslagen = new Set<string>();
    for (const { verhaal, teksten } of gelijkeTeksten(productie.verhalen)) {
      const onderwerp = waarover(verhaal);
      if (onderwerp === null) continue;
      if (onderwerp.teVeelRijen && !overgeslagen.has(onderwerp.naam)) {
        overgeslagen.add(onderwerp.naam);
        yield {
          nietGecontroleerd: `${onderwerp.naam} staat op zoveel rijen dat niet zeker is over welke een tekst gaat. De teksten daarover zijn niet naast de cijfers gelegd.`,
        };
      }
      for (const tegenspraak of tegenspraken(verhaal, onderwerp, { jaar, instellingen, productie })) {
        const { regel } = tegenspraak.rij;
        const getal = tegenspraak.tegen === "afspraak" ? (regel.afspraak ?? regel.realisatie) : regel.realisatie;
        const cellen = getal?.cellen ?? [];
        const { fragment } = tegenspraak.uitspraak;
        const waarde = waardeVan(tegenspraak);
        const veld = `tekst ${verhaal.rubriek}`;
        yield {
          ...(onderwerp.activiteit === null
            ? { anker: { blad: verhaal.blad, wat: `${onderwerp.naam} ${veld}` } }
            : {
                activiteit: onderwerp.activiteit.code,
                ...(regel.afspraakId === null ? {} : { afspraak: regel.afspraakId }),
                veld,
              }),
          cellen: [...teksten, ...cellen],
          gevonden: fragment,
          verwacht: waarde,
          bron: cellen.map(bereikNaam).join(", "),
          parameters: {
            fragment: ingekort(fragment, 80),
            cel: cellen[0] ? bereikNaam(cellen[0]) : "de tabel",
            waarde,
            tegen: tegenspraak.tegen,
          },
        };
      }
    }
  },
  bericht: ({ fragment, cel, waarde, tegen }) =>
    `U schrijft '${fragment}', maar ${cel} geeft ${tegen === "deel van de afspraak" ? `${procentInZin(waarde)} van de afspraak` : schrijfGetal(waarde)}.`,
  herstelTekst: () => "Kijk wat klopt, de tekst of het cijfer, en pas de andere aan.",
  voorbeelden: TEKST_TEGEN_CIJFER,
});
