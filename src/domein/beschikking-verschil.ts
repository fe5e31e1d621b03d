import type { Activiteit, Afspraak, Beschikking } from "./beschikking";
import { tariefNaarEuro, type Cent } from "./geld";
import { schrijfEuro, schrijfGetal } from "./notatie-schrijven";
import { schrijfDatum } from "./notatie-datum";
import { schrijfStreefwaarde } from "./streefwaarde";

/** One thing that two versions of a beschikking say differently; `oud` null: it is new, `nieuw` null: it is gone. */
export interface BeschikkingVerschil {
  /** Where it belongs: "Activiteit Sport", "Groep 100 Jeugd", "Instellingen". */
  readonly waar: string;
  /** What is different: "PE1 (Klokuur activiteit), streefwaarde". */
  readonly wat: string;
  readonly oud: string | null;
  readonly nieuw: string | null;
}

/** A thing with its facts as texts, found again in the other version by its key. */
interface Post {
  readonly sleutel: string;
  readonly waar: string;
  readonly wat: string;
  readonly waarde: string | null;
}

const GEEN = "(geen)";
const bedrag = (cent: Cent | null): string => (cent === null ? GEEN : schrijfEuro(cent));
const datum = (iso: string | null): string => (iso === null ? GEEN : schrijfDatum(iso));
const lijst = (delen: readonly (string | number)[]): string => (delen.length === 0 ? GEEN : delen.join("; "));
const tekst = (waarde: string | null): string => waarde ?? GEEN;

function algemeen(b: Beschikking): Post[] {
  const post = (wat: string, waarde: string): Post => ({ sleutel: `b ${wat}`, waar: "Beschikking", wat, waarde });
  return [
    post("kenmerk", b.kenmerk),
    post("versie", String(b.versie)),
    post("vervangt", tekst(b.vervangt)),
    post("gemeente", b.gemeente),
    post("partner", b.partner),
    post("opmerking", tekst(b.opmerking)),
    post("jaar", String(b.jaar)),
    post("periode", `${datum(b.periode.van)} tot en met ${datum(b.periode.tot)}`),
    post("termijn halfjaar", datum(b.termijnen.halfjaar)),
    post("termijn eind", datum(b.termijnen.eind)),
    post("voorschot", bedrag(b.voorschot)),
    post("plafond", bedrag(b.plafond)),
  ];
}

function groepen(b: Beschikking): Post[] {
  return b.groepen.flatMap(({ code, naam, beschikt, verrekenen }) => {
    const post = (wat: string, waarde: string): Post => ({
      sleutel: `g ${code} ${wat}`,
      waar: `Groep ${code} ${naam}`,
      wat,
      waarde,
    });
    return [post("naam", naam), post("beschikt", schrijfEuro(beschikt)), post("verrekenen", verrekenen ? "ja" : "nee")];
  });
}

function vanActiviteit(activiteit: Activiteit): Post[] {
  const { code, groep, naam, afkorting, opgaven, doelen, ipu, afspraken } = activiteit;
  const waar = `Activiteit ${afkorting ?? naam}`;
  const post = (wat: string, waarde: string): Post => ({ sleutel: `a ${code} ${wat}`, waar, wat, waarde });
  return [
    post("naam", naam),
    post("groep", groep),
    post("afkorting", tekst(afkorting)),
    post("opgaven", lijst(opgaven)),
    post("doelen", lijst(doelen)),
    post("IPU", ipu === null ? GEEN : schrijfGetal(ipu)),
    ...afspraken.flatMap((afspraak) => vanAfspraak(code, waar, afspraak)),
  ];
}

function vanAfspraak(code: string, waar: string, afspraak: Afspraak): Post[] {
  const { id, soort, eenheid, telbegrip, streefwaarde, tarief, verrekenbaar, financier } = afspraak;
  const post = (wat: string, waarde: string): Post => ({
    sleutel: `a ${code} ${id} ${wat}`,
    waar,
    wat: `${id} (${eenheid}), ${wat}`,
    waarde,
  });
  return [
    post("soort", soort),
    post("eenheid", eenheid),
    post("telbegrip", tekst(telbegrip)),
    post("streefwaarde", schrijfStreefwaarde(streefwaarde)),
    post("tarief", tarief === null ? GEEN : `€\u00a0${schrijfGetal(tariefNaarEuro(tarief), 4).replace(/00$/, "")}`),
    post("verrekenbaar", verrekenbaar ? "ja" : "nee"),
    post("financier", tekst(financier)),
  ];
}

function verder(b: Beschikking): Post[] {
  const indicatoren = b.indicatoren.map(({ code, ...rest }) => ({
    sleutel: `i ${code}`,
    waar: "Indicatoren",
    wat: code,
    waarde: lijst(Object.values(rest).flatMap((deel) => (deel === null ? [] : [String(deel)]))),
  }));
  const instellingen = Object.entries(b.instellingen).map(([naam, waarde]) => ({
    sleutel: `s ${naam}`,
    waar: "Instellingen",
    wat: naam,
    waarde: instelling(naam, waarde),
  }));
  return [...indicatoren, ...instellingen];
}

/** A setting as a text; amounts are euros, age groups "0-15". */
function instelling(naam: string, waarde: unknown): string {
  if (waarde === null) return GEEN;
  if (naam === "tolerantie" || naam === "toelichtingVanafBedrag") return schrijfEuro(waarde as Cent);
  if (typeof waarde === "number") return schrijfGetal(waarde);
  if (Array.isArray(waarde)) return waarde.map((deel) => (deel === null ? "" : String(deel))).join("-");
  if (typeof waarde !== "object") return String(waarde);
  return lijst(Object.entries(waarde as object).map(([groep, grenzen]) => `${groep} ${instelling(groep, grenzen)}`));
}

function postenVan(b: Beschikking): ReadonlyMap<string, Post> {
  const alle = [...algemeen(b), ...groepen(b), ...b.activiteiten.flatMap(vanActiviteit), ...verder(b)];
  return new Map(alle.map((post) => [post.sleutel, post]));
}

/**
 * What two versions of a beschikking say differently (a wijzigingsbeschikking), in the order of the new one, then what is gone.
 * Groups, activities, agreements and indicators are found again by code, settings by name; integriteit is not compared.
 */
export function verschilVan(oud: Beschikking, nieuw: Beschikking): readonly BeschikkingVerschil[] {
  const [eerst, later] = [postenVan(oud), postenVan(nieuw)];
  const gewijzigd = [...later.values()].flatMap(({ sleutel, waar, wat, waarde }): BeschikkingVerschil[] => {
    const vorige = eerst.get(sleutel)?.waarde ?? null;
    return vorige === waarde ? [] : [{ waar, wat, oud: vorige, nieuw: waarde }];
  });
  const vervallen = [...eerst.values()].flatMap(({ sleutel, waar, wat, waarde }): BeschikkingVerschil[] =>
    later.has(sleutel) ? [] : [{ waar, wat, oud: waarde, nieuw: null }],
  );
  return [...gewijzigd, ...vervallen];
}
