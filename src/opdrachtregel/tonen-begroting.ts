import { postenVan, totaalVan, type Begrotingskant } from "../domein/begroting";
import type { BegrotingKolom, Begrotingstabel } from "../domein/begrotingstabel";
import { bereikNaam } from "../domein/bereik";
import { schrijfEuro } from "../domein/notatie-schrijven";
import { begrotingVan } from "./rapport-begroting";
import { euro } from "../domein/geld";
import { kolommen } from "./regels";

const KANTEN: readonly (readonly [Begrotingskant, string])[] = [
  ["inkomsten", "inkomsten"],
  ["uitgaven", "uitgaven"],
  ["investering", "investering"],
  ["dekking", "dekking"],
];

/** What was read of the budget statements: per kind of rows how many, and the total of each column. "" without any. */
export function toonBegrotingen(begrotingen: readonly Begrotingstabel[], breedte: number): string {
  if (begrotingen.length === 0) return "";
  return `BEGROTING (${begrotingen.length})\n${begrotingen.map((tabel) => toonBegroting(tabel, breedte)).join("\n")}`;
}

function toonBegroting(tabel: Begrotingstabel, breedte: number): string {
  const rapport = begrotingVan(tabel);
  const bedrag = (waarde: number | undefined): string => (waarde === undefined ? "" : schrijfEuro(euro(waarde)));
  const per = (lees: (kolom: BegrotingKolom) => string): string[] => tabel.kolommen.map(lees);
  const rijen = KANTEN.flatMap(([kant, naam]) => {
    const aantal = postenVan(tabel, kant).length;
    const gevuld = aantal > 0 || tabel.kolommen.some((kolom) => totaalVan(tabel, kant, kolom) !== null);
    return gevuld
      ? [[`  ${naam}`, `${aantal} ${aantal === 1 ? "rij" : "rijen"}`, ...per((kolom) => bedrag(rapport[kant][kolom]))]]
      : [];
  });
  const saldo =
    Object.keys(rapport.saldo).length > 0 ? [["  saldo", "", ...per((kolom) => bedrag(rapport.saldo[kolom]))]] : [];
  const natura = tabel.posten.filter((post) => post.inNatura).length;
  const apart =
    natura > 0
      ? [
          [
            "  in natura",
            `${natura} ${natura === 1 ? "rij" : "rijen"}`,
            ...per((kolom) => bedrag(rapport.inNatura[kolom])),
          ],
        ]
      : [];
  const waar = tabel.locatie === null ? "" : `, ${tabel.locatie.tekst}`;
  return `${bereikNaam(tabel.bereik)}${waar}\n${kolommen(
    [["", "", ...tabel.kolommen], ...rijen, ...saldo, ...apart],
    tabel.kolommen.map((_, plaats) => plaats + 2),
    breedte,
  )}`;
}
