import type { Bereik } from "../domein/bereik";
import type { Activiteit } from "../domein/beschikking";
import { onthoudTekst } from "../domein/onthouden";
import type { Productie, Regel, Tabel, Tekst } from "../domein/productie";
import { gelijkenis } from "../inlezen/gelijkenis";
import { isGetalveld } from "../inlezen/kolommen";
import { normaliseer, opEenRegel } from "../inlezen/tekst";
import type { Inhoud, Raster } from "../werkboek/raster";
import type { Melding } from "./bevinding";
import { controle, type Invoer } from "./controle";
import { kolomBereiken, rasterVan } from "./plaatsen";
import { VOORBEELDEN_STR_03 } from "./voorbeelden-str-03";

type Parameters =
  | { readonly soort: "naam" | "eenheid"; readonly geschreven: string; readonly bedoeld: string }
  | { readonly soort: "opmaak"; readonly kop: string; readonly een: string; readonly ander: string };

/** Less alike than this is another word, not another spelling. */
const ZELFDE_WOORD = 0.8;

/**
 * The form of the beschikking of which this text is another spelling: not the same to the letter, but the same when case, accents
 * and signs do not count, or nearly so. Null when it is one of the forms, or like none of them.
 */
function bedoeld(geschreven: string, vormen: readonly string[]): string | null {
  const tekst = opEenRegel(geschreven);
  if (vormen.some((vorm) => opEenRegel(vorm) === tekst)) return null;
  const kaal = normaliseer(tekst);
  const beste = vormen
    .map((vorm) => ({ vorm, score: gelijkenis(kaal, normaliseer(vorm)) }))
    .sort((a, b) => b.score - a.score)[0];
  return beste && beste.score >= ZELFDE_WOORD ? beste.vorm : null;
}

/** The ways in which the beschikking itself names an activity: whole, short, and without what stands before the dashes. */
function vormenVan(activiteit: Activiteit): string[] {
  const delen = activiteit.naam.split(/\s[-–—]\s/);
  const staarten = delen.map((_, van) => delen.slice(van).join(" - "));
  return [...(activiteit.afkorting === null ? [] : [activiteit.afkorting]), ...staarten, activiteit.code];
}

/** Collects the cells of one spelling, so that a name in a hundred rows is one question. */
class Schrijfwijzen {
  readonly #gevonden = new Map<string, { melding: Melding<Parameters>; cellen: Bereik[] }>();

  voegToe(soort: "naam" | "eenheid", tekst: Tekst, vorm: string, regel: Regel): void {
    const geschreven = opEenRegel(tekst.tekst);
    const activiteit = regel.koppeling.activiteit!;
    const sleutel = [soort, activiteit, geschreven, vorm].join("\u0000");
    let een = this.#gevonden.get(sleutel);
    if (!een) {
      const cellen: Bereik[] = [];
      const wie = soort === "eenheid" && regel.afspraakId ? { afspraak: regel.afspraakId } : {};
      const melding: Melding<Parameters> = {
        activiteit,
        ...wie,
        veld: soort,
        cellen,
        gevonden: geschreven,
        verwacht: vorm,
        bron: "de beschikking",
        parameters: { soort, geschreven, bedoeld: vorm },
      };
      this.#gevonden.set(sleutel, (een = { melding, cellen }));
    }
    const bekend = een.cellen;
    for (const plaats of tekst.cellen)
      if (!bekend.some((cel) => cel.blad === plaats.blad && cel.rij === plaats.rij && cel.kolom === plaats.kolom))
        bekend.push(plaats);
  }

  *meldingen(): Iterable<Melding<Parameters>> {
    for (const { melding, cellen } of this.#gevonden.values()) {
      const waarde = String(melding.verwacht);
      const herstellen = cellen.map((cel) => ({ soort: "waarde", cel, waarde }) as const);
      yield { ...melding, cellen, herstellen };
    }
  }
}

/** An activity with the names of it that were judged before: a log repeats its names on every row. */
interface Naamgeving {
  readonly activiteit: Activiteit;
  readonly bedoeld: (naam: string) => string | null;
}

function naamgevingVan(activiteit: Activiteit): Naamgeving {
  const vormen = vormenVan(activiteit);
  return { activiteit, bedoeld: onthoudTekst((naam) => bedoeld(naam, vormen)) };
}

function* namen({ productie, beschikking }: Invoer): Iterable<Melding<Parameters>> {
  const perCode = new Map((beschikking?.activiteiten ?? []).map((een) => [een.code, naamgevingVan(een)]));
  const gevonden = new Schrijfwijzen();
  for (const regel of productie.regels) {
    const naamgeving = perCode.get(regel.koppeling.activiteit ?? "");
    if (!naamgeving || regel.koppeling.wijze === "keuze") continue;
    const naam = regel.naam && naamgeving.bedoeld(regel.naam.tekst);
    if (regel.naam && naam) gevonden.voegToe("naam", regel.naam, naam, regel);
    if (regel.eenheid === null) continue;
    const afspraak = naamgeving.activiteit.afspraken.find(({ id }) => id === regel.afspraakId);
    const eenheid = afspraak ? bedoeld(regel.eenheid.tekst, [afspraak.eenheid]) : null;
    if (eenheid) gevonden.voegToe("eenheid", regel.eenheid, eenheid, regel);
  }
  yield* gevonden.meldingen();
}

const WEERGAVEN = new Map<string, string>();

/** How a number format shows a number, for people; each format is judged once. */
function weergave(vorm: string): string {
  let soort = WEERGAVEN.get(vorm);
  if (soort === undefined) WEERGAVEN.set(vorm, (soort = leesVorm(vorm)));
  return soort;
}

function leesVorm(vorm: string): string {
  const kaal = vorm.replace(/"[^"]*"/g, (tekst) => (tekst.includes("€") ? "€" : ""));
  if (kaal.includes("%")) return "procenten";
  return /[€$£]|EUR/.test(kaal) ? "bedragen" : "getallen";
}

/** Per kind of display the rows of a column, for the numbers of a table that are typed or computed. */
function perWeergave(raster: Raster, tabel: Tabel, kolom: number): ReadonlyMap<string, number[]> {
  const rijen = new Map<string, number[]>();
  const bekijk = (rij: number): void => {
    if (raster.soort(rij, kolom) !== "getal") return;
    const soort = weergave(raster.getalvorm(rij, kolom));
    const lijst = rijen.get(soort);
    if (lijst) lijst.push(rij);
    else rijen.set(soort, [rij]);
  };
  for (const { rij, soort } of tabel.rijen) if (soort === "gegeven") bekijk(rij);
  return rijen;
}

/** Columns in which percentages, amounts and plain numbers stand among each other. */
function* opmaak({ inhoud, productie }: { inhoud: Inhoud; productie: Productie }): Iterable<Melding<Parameters>> {
  for (const tabel of productie.tabellen) {
    const raster = rasterVan(inhoud, tabel.blad);
    // In a log of thousands of rows a format says nothing about what the row means.
    if (raster === null || tabel.soort === "registratie") continue;
    for (const kolom of tabel.kolommen) {
      if (!isGetalveld(kolom.veld)) continue;
      const [meest, ...rest] = [...perWeergave(raster, tabel, kolom.kolom)].sort((a, b) => b[1].length - a[1].length);
      for (const [ander, rijen] of rest) {
        yield {
          anker: { blad: tabel.blad, wat: `${kolom.kop} opmaak ${ander}`.trim() },
          cellen: kolomBereiken(tabel.blad, kolom.kolom, rijen),
          gevonden: ander,
          verwacht: meest![0],
          bron: "de opmaak van de andere cellen in de kolom",
          parameters: { soort: "opmaak", kop: kolom.kop, een: meest![0], ander },
        };
      }
    }
  }
}

export const schrijfwijzeWisselt = controle<Parameters>({
  code: "STR-03",
  naam: "Naam of schrijfwijze wisselt",
  ernst: "info",
  grondslag: "namen en eenheden zoals de beschikking ze schrijft; één opmaak per kolom",
  uitleg:
    "De naam of eenheid is iets anders geschreven dan in de beschikking. Hij is wel gekoppeld, maar controleer of dat de bedoeling is. " +
    "Neem de naam uit de beschikking over, dan is er geen twijfel. De afkorting en de naam zonder groep zijn ook goed.",
  *controleer(invoer) {
    yield* namen(invoer);
    yield* opmaak(invoer);
  },
  bericht: (parameters) =>
    parameters.soort === "opmaak"
      ? `In de kolom '${parameters.kop}' staan ${parameters.een} en ${parameters.ander} door elkaar. Klopt de opmaak?`
      : `'${parameters.geschreven}' lijkt op '${parameters.bedoeld}' uit de beschikking. Bedoelt u dezelfde?`,
  herstelTekst: (parameters) =>
    parameters.soort === "opmaak"
      ? "Geef alle cellen van de kolom dezelfde opmaak."
      : `Schrijf '${parameters.bedoeld}', zoals in de beschikking.`,
  voorbeelden: VOORBEELDEN_STR_03,
});
