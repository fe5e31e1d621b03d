import type { AfrekeningTabelRij, Getal, Tekst, Veld } from "../../domein/productie";
import { leesGetalCel, leesTekstCel } from "../getallen";
import { isTotaalLabel } from "../rijen";
import { heeft, maakTabel, telVelden, type Gelezen, type Indeling, type Tabelvoorstel } from "./indeling";

const KOLOMMEN: readonly Veld[] = ["beschikt", "geleverd", "over", "onder", "terug"];

/** The partner's own settlement table (domein.md §3.7 and §4): to be checked, never read as productie. */
export const afrekening: Indeling = {
  soort: "afrekening",
  score: (voorstel) => {
    const gevonden = telVelden(voorstel, KOLOMMEN);
    const geld = telVelden(voorstel, ["over", "onder", "terug"]);
    if (!heeft(voorstel, "groep", "activiteit", "code") || gevonden < 2 || geld === 0) return 0;
    return Math.min(0.99, 0.5 + 0.1 * gevonden);
  },
  lees: leesAfrekening,
};

function leesAfrekening(voorstel: Tabelvoorstel, zekerheid: number): Gelezen {
  const alle = voorstel.rijen.map((rij) => leesRij(voorstel, rij));
  const rijen = alle.filter((rij): rij is AfrekeningTabelRij => rij !== null);
  const tabel = maakTabel(voorstel, "afrekening", zekerheid, rijen.at(-1)?.rij ?? voorstel.blok.tot, {
    rijen: rijen.map(({ rij, soort, groep }) => ({ rij, soort: soort === "totaal" ? "totaal" : "gegeven", groep })),
    ontbrekend: KOLOMMEN.filter((veld) => kolomVan(voorstel, veld) === undefined),
  });
  return { tabel, afrekening: { tabel: tabel.id, rijen } };
}

/** A row with a name and at least one amount; null for notes and empty rows. */
function leesRij(voorstel: Tabelvoorstel, rij: number): AfrekeningTabelRij | null {
  const { raster, koppelaar } = voorstel.omgeving;
  const [code, naam] = (["code", "groep", "activiteit"] as const)
    .map((veld) => voorstel.kolommen.find((een) => een.veld === veld))
    .filter((kolom) => kolom !== undefined)
    .map((kolom) => leesTekstCel(raster, rij, kolom.kolom))
    .filter((tekst): tekst is Tekst => tekst !== null);
  const label = naam ?? code;
  const bedrag = (veld: Veld): Getal | null => {
    const kolom = kolomVan(voorstel, veld);
    return kolom === undefined ? null : leesGetalCel(raster, rij, kolom);
  };
  const bedragen = {
    beschikt: bedrag("beschikt"),
    geleverd: bedrag("geleverd"),
    over: bedrag("over"),
    onder: bedrag("onder"),
    terug: bedrag("terug"),
  };
  const gevuld = Object.values(bedragen).some((een) => een !== null && een.tekst !== "");
  if (label === undefined || !gevuld || isKoptekst(voorstel, label)) return null;
  const groep = koppelaar.groepVan(label.tekst) ?? (code ? koppelaar.groepVan(code.tekst) : null);
  const totaal = groep === null && isTotaalLabel(label.tekst);
  return { rij, soort: totaal ? "totaal" : "groep", naam: label, groep, ...bedragen };
}

function isKoptekst(voorstel: Tabelvoorstel, label: Tekst): boolean {
  return voorstel.kolommen.some((een) => een.kop === label.tekst && een.kolom === label.cellen[0]?.kolom);
}

/** The column of an amount; 'Geleverd' alone reads as realisatie, and 'Afspraak' as what was granted. */
function kolomVan(voorstel: Tabelvoorstel, veld: Veld): number | undefined {
  const ander: Partial<Record<Veld, Veld>> = { geleverd: "realisatie", beschikt: "afspraak" };
  const zoek = (een: Veld | undefined): number | undefined =>
    voorstel.kolommen.find((kolom) => kolom.veld === een)?.kolom;
  return zoek(veld) ?? (ander[veld] ? zoek(ander[veld]) : undefined);
}
