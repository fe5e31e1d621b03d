import type { Getal } from "../domein/productie";
import { tijdvakSleutel, type Reeks } from "../domein/reeks";
import { rekenwaarde } from "../domein/telling";
import type { Uitkomst } from "../domein/uitkomst";
import { normaliseer } from "./tekst";
import { somVan, type Melding, type Onderwerp, type Onderwerpwijzer } from "./vermeldingen";

/** Figures that count on from month to month do not add up. */
const OPLOPEND = /\bcumulatief|\bcumul\b|\bcum\b|\boplopend|\bt m\b/;
/** Two series with one name are the same series when so many figures are equal, and more than differ. */
const MINSTENS_GELIJK = 2;
/** Less sure than this a series is told by its own name. */
const ZEKER = 0.95;
const PER_JAAR = { maand: 12, kwartaal: 4, halfjaar: 2 } as const;

function telt(getal: Getal): boolean {
  return rekenwaarde(getal.telling) !== null;
}

function onderwerpVan(reeks: Reeks, wijzer: Onderwerpwijzer): Onderwerp | null {
  const eenheid = reeks.eenheid?.tekst ?? null;
  const zeker = (reeks.zekerheid ?? 1) >= ZEKER;
  const [activiteit, afspraak] = zeker ? [reeks.activiteit, reeks.afspraak] : [null, null];
  return wijzer.van({ activiteit, afspraak, naam: reeks.naam.tekst, eenheid });
}

/** The sum over a whole year of months, quarters or half-years; null when one is missing or they are of more years. */
function jaarsom({ naam, punten }: Reeks, jaar: number | null): { getal: Getal; jaar: number } | null {
  const eerste = punten[0]?.tijdvak;
  if (eerste === undefined || eerste.soort === "jaar" || OPLOPEND.test(normaliseer(naam.tekst))) return null;
  const jaren = new Set(punten.map(({ tijdvak }) => tijdvak.jaar ?? jaar));
  const delen = new Set(punten.map(({ tijdvak }) => tijdvakSleutel(tijdvak)));
  const volledig = delen.size === punten.length && punten.length === PER_JAAR[eerste.soort];
  const [enig] = jaren;
  if (!volledig || jaren.size !== 1 || enig == null || !punten.every(({ getal }) => telt(getal))) return null;
  return { getal: somVan(punten.map(({ getal }) => getal)), jaar: enig };
}

/** The figures of series: each year by itself, and the sum of the months of a year. */
export function meldingenUitReeksen(
  reeksen: readonly Reeks[],
  jaar: number | null,
  wijzer: Onderwerpwijzer,
): Melding[] {
  const herkend = verbondenReeksen(reeksen, wijzer);
  return reeksen.flatMap((reeks): Melding[] => {
    const onderwerp = onderwerpVan(reeks, wijzer);
    if (onderwerp === null || (onderwerp.afspraak === null && !herkend.has(reeks))) return [];
    const gemeen = {
      onderwerp: onderwerp.sleutel,
      naam: onderwerp.naam,
      activiteit: onderwerp.activiteit,
      afspraak: onderwerp.afspraak,
      wat: reeks.wat,
      tabel: reeks.tabel,
      afgesproken: null,
      vorm: null,
    };
    const vermeld = (getal: Getal): Melding["vermelding"] => ({
      bron: "reeks",
      blad: reeks.blad,
      getal,
      fragment: null,
    });
    const punten = reeks.punten
      .filter(({ getal }) => telt(getal))
      .map(({ tijdvak, getal }) => ({
        ...gemeen,
        tijdvak: tijdvak.soort === "jaar" ? tijdvak : { ...tijdvak, jaar: tijdvak.jaar ?? jaar },
        vermelding: vermeld(getal),
      }));
    const som = jaarsom(reeks, jaar);
    if (som === null) return punten;
    return [...punten, { ...gemeen, tijdvak: { soort: "jaar", jaar: som.jaar }, vermelding: vermeld(som.getal) }];
  });
}

/**
 * The series that fit no afspraak and are nevertheless the same series as another: the same name and unit in another table, and
 * enough equal figures. 'Aantal deelnemers' on two sheets can be two different things.
 */
function verbondenReeksen(reeksen: readonly Reeks[], wijzer: Onderwerpwijzer): ReadonlySet<Reeks> {
  const perNaam = new Map<string, Reeks[]>();
  for (const reeks of reeksen) {
    const onderwerp = onderwerpVan(reeks, wijzer);
    if (onderwerp === null || onderwerp.afspraak !== null) continue;
    const naam = `${onderwerp.sleutel}|${reeks.wat}`;
    const lijst = perNaam.get(naam);
    if (lijst) lijst.push(reeks);
    else perNaam.set(naam, [reeks]);
  }
  const verbonden = new Set<Reeks>();
  for (const lijst of perNaam.values()) {
    const [eerste, ...rest] = lijst;
    for (const ander of rest) {
      if (eerste === undefined || !zelfdeReeks(eerste, ander)) continue;
      verbonden.add(eerste);
      verbonden.add(ander);
    }
  }
  return verbonden;
}

function zelfdeReeks(een: Reeks, ander: Reeks): boolean {
  if (een.tabel === ander.tabel) return false;
  const eigen = new Map(een.punten.map(({ tijdvak, getal }) => [tijdvakSleutel(tijdvak), rekenwaarde(getal.telling)]));
  let [gelijk, anders] = [0, 0];
  for (const { tijdvak, getal } of ander.punten) {
    const [links, rechts] = [eigen.get(tijdvakSleutel(tijdvak)) ?? null, rekenwaarde(getal.telling)];
    if (links === null || rechts === null) continue;
    if (links !== rechts) anders++;
    else if (links !== 0) gelijk++;
  }
  return gelijk >= MINSTENS_GELIJK && gelijk > anders;
}

const HELE_ORGANISATIE = /^(?:totaal|alle locaties|alles|organisatie|organisatiebreed|gezamenlijk)\b/;

/** The figures of location tables: of one location, and under the heading 'Totaal' of the whole. */
export function meldingenUitLocaties(
  uitkomsten: readonly Uitkomst[],
  jaar: number | null,
  wijzer: Onderwerpwijzer,
): Melding[] {
  return uitkomsten.flatMap((uitkomst): Melding[] => {
    const { locatie, label, activiteit, afspraak, resultaat, blad, tabel, deel } = uitkomst;
    if (!telt(resultaat)) return [];
    const heel = HELE_ORGANISATIE.test(normaliseer(locatie.tekst));
    const onderwerp = heel
      ? wijzer.van({ activiteit, afspraak, naam: label.tekst, eenheid: null })
      : wijzer.van({
          activiteit: null,
          afspraak: null,
          // The number of a repeated row keeps it apart ('Deelnemers 2'), and so does its unit.
          naam: activiteit === null ? uitkomst.code.slice(locatie.tekst.length + 1) : label.tekst,
          eenheid: uitkomst.eenheid?.tekst ?? deel,
          bij: locatie.tekst,
        });
    if (onderwerp === null) return [];
    return [
      {
        onderwerp: onderwerp.sleutel,
        naam: heel ? onderwerp.naam : `${label.tekst} (${locatie.tekst})`,
        activiteit: onderwerp.activiteit,
        afspraak: onderwerp.afspraak,
        wat: "realisatie",
        tijdvak: jaar === null ? null : { soort: "jaar", jaar },
        tabel,
        afgesproken: null,
        vorm: null,
        vermelding: { bron: "locatie", blad, getal: resultaat, fragment: null },
      },
    ];
  });
}
