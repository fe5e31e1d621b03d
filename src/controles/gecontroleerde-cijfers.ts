import { z } from "zod";
import { adres, cel } from "../domein/bereik";
import type { Productie } from "../domein/productie";
import { isGetalveld } from "../inlezen/kolommen";
import { jsonDeel, leesJsonDeel } from "../werkboek/json-deel";
import { CONTROLE_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { CelWaarde, Inhoud, XmlDeel } from "../werkboek/raster";
import { elfproefGetal, vindBsn } from "../domein/bsn";
import type { EerdereControle } from "./controle";
import { eersteRij, rasterVan } from "./plaatsen";

/** So many cells are kept at most: of the tables first, of the logs what then still fits. */
const CELLEN_TOT = 20_000;
/** A longer text is no figure. */
const TEKST_TOT = 40;

const schema = z.object({
  schema: z.literal("controle/1.0"),
  moment: z.string(),
  bladen: z.record(z.string(), z.record(z.string(), z.string())),
  afgekapt: z.boolean(),
});

/** A value as it is kept: a number without the noise of its last digits; null for what is no figure. */
export function cijferTekst(waarde: CelWaarde): string | null {
  if (typeof waarde === "number") return elfproefGetal(waarde) ? null : String(Number(waarde.toPrecision(12)));
  if (typeof waarde !== "string") return null;
  const tekst = waarde.trim();
  return tekst === "" || tekst.length > TEKST_TOT || vindBsn(tekst) !== null ? null : tekst;
}

/**
 * The figures that a check was about: numbers in tables, and texts where a number belongs ("n.v.t.", "29 [20]"). Names and
 * explanations are not among them. `moment` is the ISO date and time of the check; more than `hoogstens` cells are not kept.
 */
export function gecontroleerdeCijfers(
  inhoud: Inhoud,
  productie: Productie,
  moment: string,
  hoogstens = CELLEN_TOT,
): EerdereControle {
  const cellen = new Map<string, string>();
  let afgekapt = false as boolean;
  const logs = productie.tabellen.filter(({ soort }) => soort === "registratie");
  const rest = productie.tabellen.filter(({ soort }) => soort !== "registratie");
  for (const tabel of [...rest, ...logs]) {
    const raster = rasterVan(inhoud, tabel.blad);
    if (raster === null) continue;
    const telt = new Set(tabel.kolommen.flatMap(({ kolom, veld }) => (isGetalveld(veld) ? [kolom] : [])));
    const datum = new Set(tabel.kolommen.flatMap(({ kolom, veld }) => (veld === "datum" ? [kolom] : [])));
    raster.voorElkeCel(
      (rij, kolom, soort) => {
        if (kolom < tabel.bereik.kolom || kolom > tabel.bereik.totKolom || datum.has(kolom)) return;
        if (soort !== "getal" && !(soort === "tekst" && telt.has(kolom))) return;
        if (cellen.size >= hoogstens) {
          afgekapt = true;
          return;
        }
        const tekst = cijferTekst(raster.waarde(rij, kolom));
        if (tekst !== null) cellen.set(`${tabel.blad}!${adres(cel(tabel.blad, rij, kolom))}`, tekst);
      },
      eersteRij(tabel),
      tabel.bereik.totRij + 1,
    );
  }
  return { moment, cellen, ...(afgekapt && { afgekapt }) };
}

/** The part that keeps what was checked, for INT-03 of the next run. */
export function controleDeel({ moment, cellen, afgekapt }: EerdereControle): XmlDeel {
  const bladen: Record<string, Record<string, string>> = {};
  for (const [plek, waarde] of cellen) {
    const grens = plek.lastIndexOf("!");
    const blad = plek.slice(0, grens);
    (bladen[blad] ??= {})[plek.slice(grens + 1)] = waarde;
  }
  return jsonDeel(CONTROLE_NAAMRUIMTE, { schema: "controle/1.0", moment, bladen, afgekapt: afgekapt === true });
}

/** The check that a workbook keeps; null where its part is missing, damaged or of a version that we do not know. */
export function leesEerdereControle(delen: readonly XmlDeel[]): EerdereControle | null {
  const gelezen = schema.safeParse(leesJsonDeel(delen, CONTROLE_NAAMRUIMTE));
  if (!gelezen.success) return null;
  const { moment, bladen, afgekapt } = gelezen.data;
  const cellen = new Map(
    Object.entries(bladen).flatMap(([blad, van]) =>
      Object.entries(van).map(([plek, waarde]) => [`${blad}!${plek}`, waarde] as const),
    ),
  );
  return { moment, cellen, ...(afgekapt && { afgekapt }) };
}
