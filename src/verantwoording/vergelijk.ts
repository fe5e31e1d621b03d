import type { Afspraak } from "../domein/beschikking";
import type { Bereik } from "../domein/bereik";
import { maal, naarEuro } from "../domein/geld";
import type { Getal } from "../domein/productie";
import { rekenwaarde } from "../domein/telling";
import { normaliseer } from "../inlezen/tekst";
import type { Dossier } from "./dossier";
import { plaatsTekst } from "./plaatstekst";
import { zonderStaart } from "./rekenregels";

/** How a line of one workbook was found again in the other. */
export type Vergelijkwijze = "afspraak" | "naam" | "alleen in de eerste" | "alleen in de tweede";

/** One figure in two workbooks, side by side. */
export interface Vergelijkregel {
  readonly naam: string;
  readonly eenheid: string;
  readonly wijze: Vergelijkwijze;
  /** What was agreed; null where that is not known. */
  readonly afspraak: number | null;
  readonly eerste: number | null;
  readonly tweede: number | null;
  /** tweede − eerste; null while one of them is not known. */
  readonly verschil: number | null;
  /** In percent of the afspraak, of the first figure where nothing was agreed; null where that is 0 or not known. */
  readonly procent: number | null;
  /** Difference × tarief in euro, with its sign; null for what is not settled. */
  readonly euro: number | null;
  /** "Jeugd!F7"; "" where it is not there. */
  readonly plekEerste: string;
  readonly plekTweede: string;
}

type Bron = Pick<Dossier, "productie" | "beschikking">;

interface Post {
  readonly sleutel: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly wijze: "afspraak" | "naam";
  readonly afspraak: number | null;
  readonly waarde: number | null;
  readonly afgesproken: Afspraak | null;
  readonly cellen: readonly Bereik[];
}

/** The figures of a workbook, each under a key that the same figure has in another workbook: by activity and afspraak, else by its label. */
function posten({ productie, beschikking }: Bron): ReadonlyMap<string, Post> {
  const uit = new Map<string, Post>();
  const zet = (post: Post): void => {
    if (!uit.has(post.sleutel)) uit.set(post.sleutel, post);
  };
  const gemeld = new Set<string>();
  for (const activiteit of beschikking?.activiteiten ?? [])
    for (const afspraak of activiteit.afspraken) {
      const prestatie = productie.prestaties.find(
        (een) => een.activiteit === activiteit.code && een.afspraak === afspraak.id,
      );
      for (const regel of prestatie?.regels ?? []) gemeld.add(regel.id);
      const { streefwaarde } = afspraak;
      zet({
        sleutel: JSON.stringify(["a", activiteit.code, afspraak.id]),
        naam: activiteit.naam,
        eenheid: afspraak.eenheid,
        wijze: "afspraak",
        afspraak: streefwaarde.soort === "getal" || streefwaarde.soort === "vergelijking" ? streefwaarde.waarde : null,
        waarde: rekenwaarde(prestatie?.realisatie?.telling),
        afgesproken: afspraak,
        cellen: prestatie?.realisatie?.cellen ?? [],
      });
    }
  for (const { id, naam, eenheid, realisatie, afspraak } of productie.regels)
    if (!gemeld.has(id) && naam !== null) zet(los(naam.tekst, eenheid?.tekst ?? "", realisatie, afspraak));
  const locaties = new Set(productie.uitkomsten.map(({ locatie }) => normaliseer(locatie.tekst)));
  for (const { locatie, label, eenheid, resultaat } of productie.uitkomsten) {
    // With one location each, two workbooks are compared label by label.
    const naam = locaties.size === 1 ? label.tekst : `${locatie.tekst}: ${label.tekst}`;
    zet(los(naam, eenheid?.tekst ?? "", resultaat, null));
  }
  return uit;
}

function los(naam: string, eenheid: string, getal: Getal | null, afspraak: Getal | null): Post {
  return {
    sleutel: JSON.stringify(["n", normaliseer(naam), normaliseer(eenheid)]),
    naam,
    eenheid,
    wijze: "naam",
    afspraak: rekenwaarde(afspraak?.telling),
    waarde: rekenwaarde(getal?.telling),
    afgesproken: null,
    cellen: getal?.cellen ?? [],
  };
}

/**
 * Two workbooks side by side: the version before and this one, the half-year and the year, last year and this year, one location and
 * another. What is settled comes first, the largest amount (difference × tarief) at the top; then the rest by its difference in percent
 * of what was agreed. Lines that are in one of them only are in the list, and nothing that is not known is ever 0. Pure.
 */
export function vergelijk(eerste: Bron, tweede: Bron): readonly Vergelijkregel[] {
  const [a, b] = [posten(eerste), posten(tweede)];
  const regels = [...new Set([...a.keys(), ...b.keys()])].map((sleutel) => regelVan(a.get(sleutel), b.get(sleutel)));
  return regels
    .filter((regel) => regel.eerste !== null || regel.tweede !== null)
    .map((regel, plaats) => ({ regel, plaats }))
    .sort((x, y) => rang(y.regel) - rang(x.regel) || grootte(y.regel) - grootte(x.regel) || x.plaats - y.plaats)
    .map(({ regel }) => regel);
}

/** Whether there is anything to tell about this line. */
export function isAnders({ verschil, wijze }: Vergelijkregel): boolean {
  return verschil !== 0 || wijze === "alleen in de eerste" || wijze === "alleen in de tweede";
}

function rang({ euro, procent, verschil }: Vergelijkregel): number {
  if (verschil === 0) return 0;
  return euro !== null ? 3 : procent !== null ? 2 : 1;
}

function grootte({ euro, procent, verschil }: Vergelijkregel): number {
  return Math.abs(euro ?? procent ?? verschil ?? 0);
}

function regelVan(a: Post | undefined, b: Post | undefined): Vergelijkregel {
  const nu = (b ?? a)!;
  const [eerste, tweede] = [a?.waarde ?? null, b?.waarde ?? null];
  const verschil = eerste === null || tweede === null ? null : zonderStaart(tweede - eerste);
  const deler = nu.afspraak ?? a?.afspraak ?? eerste;
  return {
    naam: nu.naam,
    eenheid: nu.eenheid,
    wijze: a === undefined ? "alleen in de tweede" : b === undefined ? "alleen in de eerste" : nu.wijze,
    afspraak: nu.afspraak ?? a?.afspraak ?? null,
    eerste,
    tweede,
    verschil,
    procent: verschil === null || deler === null || deler === 0 ? null : (100 * verschil) / deler,
    euro: verschil === null ? null : euroVan(verschil, nu.afgesproken),
    plekEerste: plaatsTekst(a?.cellen ?? []),
    plekTweede: plaatsTekst(b?.cellen ?? []),
  };
}

function euroVan(verschil: number, afgesproken: Afspraak | null): number | null {
  if (afgesproken?.verrekenbaar !== true || afgesproken.tarief === null) return null;
  return Math.sign(verschil) * naarEuro(maal(Math.abs(verschil), afgesproken.tarief));
}
