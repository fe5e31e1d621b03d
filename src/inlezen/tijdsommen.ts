import type { Bereik } from "../domein/bereik";
import { schrijfGetal } from "../domein/notatie-schrijven";
import type { Getal } from "../domein/productie";
import { ONBEKEND, rekenwaarde, type Telling } from "../domein/telling";

/**
 * What the figures of periods add up to, with all their cells. Only counted and estimated figures count ("Niets is geen nul",
 * domein.md §3): a sum of nothing else is what they all say ('-'), or unknown. Null without figures.
 */
export function somVan(getallen: readonly Getal[]): Getal | null {
  if (getallen.length === 0) return null;
  const telling = somTelling(getallen.map((getal) => getal.telling));
  const waarde = rekenwaarde(telling);
  const zelfde = getallen.every(({ tekst }) => tekst === getallen[0]!.tekst) ? getallen[0]!.tekst : "";
  return {
    telling,
    tekst: waarde === null ? zelfde : schrijfSom(telling, waarde),
    cellen: aaneen(getallen.flatMap(({ cellen }) => cellen)),
    alsTekst: false,
    afronding: zonderStaart(getallen.reduce((totaal, getal) => totaal + werkelijkeAfronding(getal), 0)),
    formule: null,
  };
}

function somTelling(tellingen: readonly Telling[]): Telling {
  let [waarde, van, tot, geteld] = [0, 0, 0, 0];
  let geschat = false;
  for (const telling of tellingen) {
    if (telling.status !== "geteld" && telling.status !== "geschat") continue;
    const { van: laagste, tot: hoogste } =
      telling.status === "geschat" ? telling : { van: telling.waarde, tot: telling.waarde };
    geschat ||= telling.status === "geschat";
    waarde += telling.waarde;
    van += laagste;
    tot += hoogste;
    geteld++;
  }
  if (geteld === 0) return tellingen.every(({ status }) => status === tellingen[0]!.status) ? tellingen[0]! : ONBEKEND;
  const som = { waarde: zonderStaart(waarde) };
  return geschat
    ? { status: "geschat", ...som, van: zonderStaart(van), tot: zonderStaart(tot) }
    : { status: "geteld", ...som };
}

function schrijfSom({ status }: Telling, waarde: number): string {
  return `${status === "geschat" ? "ca. " : ""}${schrijfGetal(waarde)}`;
}

/** How far a figure can lie from what is shown; a whole number that is shown whole is exact. */
function werkelijkeAfronding({ telling, afronding }: Getal): number {
  const waarde = rekenwaarde(telling);
  return waarde === null || Number.isInteger(waarde) ? 0 : afronding;
}

function zonderStaart(getal: number): number {
  return Math.round(getal * 1e6) / 1e6;
}

/** Cells as blocks: those that touch, in a row or a column, become one. */
export function aaneen(cellen: readonly Bereik[]): Bereik[] {
  const blokken: Bereik[] = [];
  for (const plaats of cellen) {
    const vorige = blokken.at(-1);
    if (vorige === undefined || vorige.blad !== plaats.blad) blokken.push(plaats);
    else if (vorige.rij === plaats.rij && vorige.totRij === plaats.totRij && vorige.totKolom + 1 === plaats.kolom)
      blokken[blokken.length - 1] = { ...vorige, totKolom: plaats.totKolom };
    else if (vorige.kolom === plaats.kolom && vorige.totKolom === plaats.totKolom && vorige.totRij + 1 === plaats.rij)
      blokken[blokken.length - 1] = { ...vorige, totRij: plaats.totRij };
    else blokken.push(plaats);
  }
  return blokken;
}
