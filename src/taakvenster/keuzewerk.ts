import type { Keuzelot } from "../domein/keuzelot";
import type { Tabel, TabelSoort, Veld } from "../domein/productie";
import { kiesKolom, kiesKop, kiesNaam, kiesRij, kiesTabel, vergeet, type Keuzegrond } from "../inlezen/keuze-maken";
import type { GekozenRijsoort, Keuzes, Naamactiviteit } from "../inlezen/keuzes";

/** One choice that the user makes or takes back. */
export type Keuzeopdracht =
  | { readonly soort: "kolom"; readonly tabel: Tabel; readonly kolom: number; readonly veld: Veld }
  | { readonly soort: "tabel"; readonly tabel: Tabel; readonly als: TabelSoort | "niet lezen" }
  | { readonly soort: "kop"; readonly blad: string; readonly rij: number; readonly vervangt: Tabel | null }
  | { readonly soort: "rij"; readonly blad: string; readonly rij: number; readonly als: GekozenRijsoort }
  | { readonly soort: "naam"; readonly blad: string; readonly naam: string; readonly keuze: Naamactiviteit }
  | { readonly soort: "vergeet"; readonly lot: Pick<Keuzelot, "soort" | "nummer"> };

/** The choices after this one; null where there is nothing to know it by (an empty row as a header, a row without a text). */
export function pasKeuzeToe(grond: Keuzegrond, opdracht: Keuzeopdracht): Keuzes | null {
  switch (opdracht.soort) {
    case "kolom":
      return kiesKolom(grond, opdracht.tabel, opdracht.kolom, opdracht.veld);
    case "tabel":
      return kiesTabel(grond, opdracht.tabel, opdracht.als);
    case "kop":
      return kiesKop(grond, opdracht.blad, opdracht.rij, opdracht.vervangt);
    case "rij":
      return kiesRij(grond, opdracht.blad, opdracht.rij, opdracht.als);
    case "naam":
      return kiesNaam(grond, opdracht.blad, opdracht.naam, opdracht.keuze);
    case "vergeet":
      return vergeet(grond.keuzes, opdracht.lot);
  }
}
