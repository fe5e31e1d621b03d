import { ontwikkelingVan } from "../../domein/indicatorlamp";
import { f, letterlijk, type Formule, type Uitkomst } from "../formule";
import { STREEP } from "../rekenregels";
import { blokVan, type Rij, type Vak } from "../vak";
import { getalFormule, getalTekst } from "./indicatorgetal";
import type { Indicatorstand } from "./indicatorstand";

/** What an indicator's own figures say; 0 as a year means: there is none. */
export interface Standcellen {
  readonly jaar: Vak;
  /** "9%", or a dash. */
  readonly getal: Vak;
  /** "9% (2019)", or a dash. */
  readonly tekst: Vak;
  /** "in 2019; in 2015: 8%" */
  readonly bij: Vak;
  /** "gunstig", "ongunstig", "gelijk" or "". */
  readonly ontwikkeling: Vak;
}

/** What the comparison says. */
export interface Vergelijkcellen {
  readonly vergelijkjaar: Vak;
  /** As the cell holds it; 0 where there is none. */
  readonly vergelijkcijfer: Vak;
  /** "11% in 2019 (gemeenten van …; bron: …)", "geen vergelijking" */
  readonly vergelijking: Vak;
}

export const GEEN_VERGELIJKING = "geen vergelijking";
const ZONDER_BRON = "de bron ontbreekt nog";

/** Beside each year: the year itself where its figure counts, else 0. A year that stands there twice counts once, the first time. */
export function zetTelt(
  rij: Rij,
  kolom: number,
  jaren: readonly Vak[],
  cijfers: readonly Vak[],
): readonly [Vak, ...Vak[]] {
  const telt: Vak[] = [];
  jaren.forEach((jaar, nummer) => {
    const cijfer = cijfers[nummer]!;
    const [van, tot] = [telt[0], telt.at(-1)];
    const nieuw = van && tot ? f`IF(COUNTIF(${blokVan(telt.slice())},${jaar})>0,0,${jaar})` : f`${jaar}`;
    const geldt = jaar.getal !== null && cijfer.getal !== null && telt.every(({ waarde }) => waarde !== jaar.getal);
    telt.push(
      rij.bereken(
        kolom + nummer,
        {
          formule: f`IF(ISNUMBER(${jaar}),IF(ISNUMBER(${cijfer}),${nieuw},0),0)`,
          waarde: geldt ? jaar.getal : 0,
        },
        "hulp",
      ),
    );
  });
  return telt as [Vak, ...Vak[]];
}

/** The latest figure and the one before, with what they say together; in a row beside the page. */
export function zetStand(
  rij: Rij,
  kolom: number,
  {
    telt,
    eigen,
    stand,
  }: { readonly telt: readonly Vak[]; readonly eigen: readonly Vak[]; readonly stand: Indicatorstand },
): Standcellen {
  const { eenheid, richting } = stand;
  const jaar = rij.bereken(kolom, hoogste(telt, 1), "hulp");
  const cijfer = rij.bereken(kolom + 1, cijferVan(jaar, telt, eigen), "hulp");
  const vorigJaar = rij.bereken(kolom + 2, hoogste(telt, 2), "hulp");
  const vorig = rij.bereken(kolom + 3, cijferVan(vorigJaar, telt, eigen), "hulp");
  const [nu, eerder] = [bekend(jaar, cijfer), bekend(vorigJaar, vorig)];
  const toon = (waarde: number): string => getalTekst(waarde, eenheid);
  const getal = rij.bereken(
    kolom + 4,
    {
      formule: f`IF(${jaar}=0,"–",${getalFormule(cijfer, eenheid)})`,
      waarde: nu === null ? STREEP : toon(nu),
    },
    "hulp",
  );
  const tekst = rij.bereken(
    kolom + 5,
    {
      formule: f`IF(${jaar}=0,"–",${getal}&" ("&${jaar}&")")`,
      waarde: nu === null ? STREEP : `${getal.tekst} (${jaar.tekst})`,
    },
    "hulp",
  );
  const bij = rij.bereken(
    kolom + 6,
    {
      formule: f`IF(${jaar}=0,"nog geen cijfer","in "&${jaar}&IF(${vorigJaar}=0,"","; in "&${vorigJaar}&": "&${getalFormule(vorig, eenheid)}))`,
      waarde:
        nu === null
          ? "nog geen cijfer"
          : `in ${jaar.tekst}${eerder === null ? "" : `; in ${vorigJaar.tekst}: ${toon(eerder)}`}`,
    },
    "hulp",
  );
  const omhoog = richting === "lager" ? ["ongunstig", "gunstig"] : ["gunstig", "ongunstig"];
  const beweging: Formule = f`IF(${vorigJaar}=0,"",IF(${cijfer}=${vorig},"gelijk",IF(${cijfer}>${vorig},${letterlijk(omhoog[0]!)},${letterlijk(omhoog[1]!)})))`;
  const ontwikkeling = rij.bereken(
    kolom + 7,
    {
      formule: richting === null ? f`""` : beweging,
      waarde: ontwikkelingVan([eerder, nu], richting) ?? "",
    },
    "hulp",
  );
  return { jaar, getal, tekst, bij, ontwikkeling };
}

/** The comparison of the year of the latest own figure, else the latest there is; only with a source. */
export function zetVergelijking(
  rij: Rij,
  kolom: number,
  van: {
    readonly telt: readonly Vak[];
    readonly cijfers: readonly Vak[];
    readonly met: Vak;
    readonly bron: Vak;
    readonly groep: Vak;
    readonly laatste: Vak;
    readonly eenheid: "%" | null;
  },
): Vergelijkcellen {
  const { telt, cijfers, met, bron, groep, laatste, eenheid } = van;
  const alle = blokVan(telt);
  const jaren = telt.map(({ getal }) => getal ?? 0);
  const gekozen = laatste.getal! > 0 && jaren.includes(laatste.getal!) ? laatste.getal! : Math.max(...jaren);
  const jaar = rij.bereken(
    kolom + telt.length,
    {
      formule: f`IF(LEN(${bron})=0,0,IF(COUNTIF(${alle},${laatste})=0,MAX(${alle}),IF(${laatste}=0,MAX(${alle}),${laatste})))`,
      waarde: bron.tekst === "" ? 0 : gekozen,
    },
    "hulp",
  );
  const cijfer = rij.bereken(kolom + telt.length + 1, cijferVan(jaar, telt, cijfers), "hulp");
  const naam = f`IF(LEN(${met})>0,${met},IF(LEN(${groep})>0,${groep},"vergelijking"))`;
  const leeg = Math.max(...jaren) === 0 ? GEEN_VERGELIJKING : ZONDER_BRON;
  const vergelijking = rij.bereken(
    kolom + telt.length + 2,
    {
      formule: f`IF(${jaar}=0,IF(MAX(${alle})=0,${letterlijk(GEEN_VERGELIJKING)},${letterlijk(ZONDER_BRON)}),${getalFormule(cijfer, eenheid)}&" in "&${jaar}&" ("&${naam}&"; bron: "&${bron}&")")`,
      waarde:
        jaar.getal === 0
          ? leeg
          : `${getalTekst(cijfer.getal!, eenheid)} in ${jaar.tekst} (${met.tekst || groep.tekst || "vergelijking"}; bron: ${bron.tekst})`,
    },
    "hulp",
  );
  return { vergelijkjaar: jaar, vergelijkcijfer: cijfer, vergelijking };
}

/** The year that is `rang`-th from the last; 0 where there are not so many. */
export function hoogste(telt: readonly Vak[], rang: number): Uitkomst {
  const jaren = telt.map(({ getal }) => getal ?? 0).sort((a, b) => b - a);
  return { formule: f`LARGE(${blokVan(telt)},${rang})`, waarde: jaren[rang - 1]! };
}

/** The figure of a year, 0 where the year is 0. */
export function cijferVan(jaar: Vak, telt: readonly Vak[], cijfers: readonly Vak[]): Uitkomst {
  const plek = jaar.getal === 0 ? -1 : telt.findIndex(({ waarde }) => waarde === jaar.waarde);
  return {
    formule: f`IF(${jaar}=0,0,INDEX(${blokVan(cijfers)},1,MATCH(${jaar},${blokVan(telt)},0)))`,
    waarde: plek < 0 ? 0 : cijfers[plek]!.getal!,
  };
}

function bekend(jaar: Vak, cijfer: Vak): number | null {
  return jaar.getal === 0 ? null : cijfer.getal;
}
