import { onthoudPer } from "../domein/onthouden";
import type { Reekstijdvak } from "../domein/reeks";
import type { Tabelvoorstel } from "./indelingen/indeling";
import type { LeesKolom } from "./kolommen";
import { telWaarden } from "./kolomwaarden";
import { isTotaalLabel } from "./rijen";
import { normaliseer } from "./tekst";
import { maandenVan } from "./tijdcellen";
import { isTijdblok, type Kolomtijd } from "./tijdblok";

/** A column with the figures of one period. */
export interface Tijdkolom extends Kolomtijd {
  readonly kolom: LeesKolom;
}

/** A column that adds up the periods beside it. */
export interface Somkolom {
  readonly kolom: LeesKolom;
  readonly wat: Kolomtijd["wat"];
  /** The year that its header names; null when it names none. */
  readonly jaar: number | null;
  readonly delen: readonly Tijdkolom[];
  /** Stands between the periods and adds up a part of them. */
  readonly tussentijds: boolean;
}

/** The columns of a table with periods, by what they are. */
export interface Tijdindeling {
  /** All columns, as the table reports them. */
  readonly kolommen: readonly LeesKolom[];
  /** The periods that are counted: of months with quarters between them the months. */
  readonly tijden: readonly Tijdkolom[];
  /** Whole years beside the months of another year. */
  readonly jaren: readonly Tijdkolom[];
  readonly sommen: readonly Somkolom[];
}

const FIJNHEID = { jaar: 0, halfjaar: 1, kwartaal: 2, maand: 3 } as const;
const LOPEND = /\b(?:cum|cumulatief|cumulatieve|oplopend|t m|tot en met|tot nu toe)\b/;
const GEMIDDELD = /\b(?:gem|gemiddeld|gemiddelde|per maand)\b/;

/** Says of every column of a table with periods what it is, with its certainty and why. */
export const leesTijdkolommen: (voorstel: Tabelvoorstel) => Tijdindeling = onthoudPer((voorstel) => {
  const tijden = isTijdblok(voorstel.blok)
    ? new Map(voorstel.blok.kolommen.flatMap((kop) => (kop.tijd ? [[kop.kolom, kop.tijd] as const] : [])))
    : new Map<number, Kolomtijd>();
  const kolommen = voorstel.kolommen.map((kolom) => {
    const tijd = tijden.get(kolom.kolom);
    return tijd === undefined ? buitenTijd(kolom) : alsTijdkolom(voorstel, kolom, tijd);
  });
  const alle = kolommen.flatMap((kolom): Tijdkolom[] => {
    const tijd = tijden.get(kolom.kolom);
    return tijd === undefined || kolom.veld !== tijd.wat ? [] : [{ ...tijd, kolom }];
  });
  const fijnst = Math.max(0, ...alle.map(({ tijdvak }) => FIJNHEID[tijdvak.soort]));
  const geteld = alle.filter(({ tijdvak }) => FIJNHEID[tijdvak.soort] === fijnst);
  const grover = alle.filter(({ tijdvak }) => FIJNHEID[tijdvak.soort] !== fijnst);
  const sommen = [
    ...grover.map((een) => uitTijd(een, geteld)).filter(({ delen }) => delen.length > 0),
    ...kolommen.flatMap((kolom) => (tijden.has(kolom.kolom) ? [] : (uitKop(kolom, geteld) ?? []))),
  ]
    .sort((a, b) => a.kolom.kolom - b.kolom.kolom)
    .map((som, plaats, alle) => sindsVorige(som, alle.slice(0, plaats)));
  const opgeteld = new Set(sommen.map(({ kolom }) => kolom.kolom));
  const jaren = grover.filter(({ tijdvak, kolom }) => tijdvak.soort === "jaar" && !opgeteld.has(kolom.kolom));
  return { kolommen: kolommen.map((kolom) => metSom(kolom, sommen)), tijden: geteld, jaren, sommen };
});

function alsTijdkolom({ omgeving, rijen }: Tabelvoorstel, kolom: LeesKolom, { wat }: Kolomtijd): LeesKolom {
  if (kolom.reden === "uw keuze") return kolom;
  const waarden = telWaarden(omgeving.raster, kolom.kolom, rijen);
  const aandeel = waarden.rijen === 0 ? 1 : waarden.getallen / waarden.rijen;
  return { ...kolom, veld: wat, deel: "", soort: null, zekerheid: Math.round((0.57 + 0.38 * aandeel) * 100) / 100 };
}

/** A running total or an average is not added up; nor is any other column of figures without a field. */
function buitenTijd(kolom: LeesKolom): LeesKolom {
  const kop = normaliseer(kolom.kop);
  if (LOPEND.test(kop) && kolom.reden !== "uw keuze")
    return {
      ...kolom,
      veld: "overig",
      soort: null,
      zekerheid: 0.9,
      reden: `kop "${kolom.kop}"; dit telt op tot en met een maand`,
    };
  if (GEMIDDELD.test(kop) && kolom.veld === "realisatie")
    return {
      ...kolom,
      veld: "overig",
      soort: null,
      zekerheid: 0.9,
      reden: `kop "${kolom.kop}"; dit is een gemiddelde`,
    };
  return kolom;
}

function uitTijd(een: Tijdkolom, geteld: readonly Tijdkolom[]): Somkolom {
  const { tijdvak, wat, kolom } = een;
  const binnen = geteld.filter((deel) => deel.wat === wat && valtIn(deel.tijdvak, tijdvak));
  return { kolom, wat, jaar: tijdvak.jaar, delen: binnen, tussentijds: tijdvak.soort !== "jaar" };
}

function valtIn(deel: Reekstijdvak, geheel: Reekstijdvak): boolean {
  const jaar = 2000;
  const zelfdeJaar = deel.jaar === geheel.jaar || deel.jaar === null || geheel.jaar === null;
  const alsIn = (tijdvak: Reekstijdvak) =>
    maandenVan(tijdvak.soort === "jaar" ? { soort: "jaar", jaar } : { ...tijdvak, jaar })!;
  const [binnen, om] = [alsIn(deel), alsIn(geheel)];
  return zelfdeJaar && binnen.van >= om.van && binnen.tot <= om.tot;
}

/** A column that its header calls a total or, behind the periods, what was delivered. */
function uitKop(kolom: LeesKolom, geteld: readonly Tijdkolom[]): Somkolom | null {
  if (
    geteld.length < 2 ||
    kolom.kop === "" ||
    (kolom.veld !== null && kolom.veld !== "realisatie" && kolom.veld !== "afspraak")
  )
    return null;
  const totaal = isTotaalLabel(kolom.kop) || /^(?:jaar|heel jaar|jaartotaal)$/.test(normaliseer(kolom.kop));
  const wat = kolom.veld ?? (totaal ? "realisatie" : null);
  if (wat !== "realisatie" && !(wat === "afspraak" && totaal)) return null;
  const zelfde = geteld.filter((een) => een.wat === wat);
  const genoemd = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(kolom.kop)?.[0];
  const jaar = genoemd === undefined ? null : Number(genoemd);
  const tussen =
    totaal &&
    zelfde.some((een) => een.kolom.kolom > kolom.kolom) &&
    zelfde.some((een) => een.kolom.kolom < kolom.kolom);
  const delen = zelfde.filter(({ tijdvak }) => jaar === null || tijdvak.jaar === jaar || tijdvak.jaar === null);
  return delen.length < 2 ? null : { kolom, wat, jaar, delen, tussentijds: tussen };
}

/** A subtotal without a name adds up what stands between it and the one before it. */
function sindsVorige(som: Somkolom, eerder: readonly Somkolom[]): Somkolom {
  if (!som.tussentijds || som.jaar !== null || som.kolom.veld === "overig") return som;
  const vanaf = Math.max(-1, ...eerder.filter(({ tussentijds }) => tussentijds).map(({ kolom }) => kolom.kolom));
  const delen = som.delen.filter(({ kolom }) => kolom.kolom > vanaf && kolom.kolom < som.kolom.kolom);
  return { ...som, delen };
}

function metSom(kolom: LeesKolom, sommen: readonly Somkolom[]): LeesKolom {
  const som = sommen.find((een) => een.kolom.kolom === kolom.kolom);
  if (som === undefined || kolom.reden === "uw keuze") return kolom;
  const wat = som.tussentijds ? "een deel van het jaar" : "de som van de kolommen ernaast";
  const reden = `${kolom.reden}; ${wat}`;
  if (som.tussentijds) return { ...kolom, veld: "overig", soort: null, zekerheid: 0.9, reden };
  return { ...kolom, veld: som.wat, soort: null, deel: "", zekerheid: Math.max(kolom.zekerheid, 0.9), reden };
}
