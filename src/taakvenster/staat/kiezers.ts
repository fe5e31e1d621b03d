import { metAntwoorden } from "../../controles/antwoorden";
import type { Bevinding, Ernst, Status } from "../../controles/bevinding";
import { ERNSTEN } from "../../controles/bevinding";
import type { Stap, Toestand } from "./toestand";

/** A finding as the pane shows it: with the answer that the user gave. */
export interface Getoond {
  readonly bevinding: Bevinding;
  readonly status: Status;
  readonly antwoord: string;
}

export interface Groep {
  readonly sleutel: string;
  readonly ernst: Ernst | null;
  readonly status: Exclude<Status, "open"> | null;
  /** Code of the activity, when grouped so; "" for what belongs to none. */
  readonly activiteit: string | null;
  readonly rijen: readonly Getoond[];
}

/** The findings with the user's answers. */
export function getoond(t: Toestand): readonly Getoond[] {
  if (t.gecontroleerd === null) return [];
  const { bevindingen } = metAntwoorden(t.gecontroleerd.dossier.uitslag, t.antwoorden);
  return bevindingen.map((bevinding) => ({
    bevinding,
    antwoord: bevinding.toelichting ?? "",
    status: bevinding.status,
  }));
}

/** How many findings of each severity are open. */
export function tellingen(rijen: readonly Getoond[]): Readonly<Record<Ernst, number>> {
  const van = (ernst: Ernst): number =>
    rijen.filter(({ bevinding, status }) => bevinding.ernst === ernst && status === "open").length;
  return { fout: van("fout"), waarschuwing: van("waarschuwing"), info: van("info") };
}

/** The findings that filter and search leave. */
export function gefilterd(t: Toestand, rijen: readonly Getoond[]): readonly Getoond[] {
  const { filter, zoek } = t.lijst;
  const woorden = (zoek ?? "").toLocaleLowerCase("nl").split(/\s+/).filter(Boolean);
  return rijen.filter((rij) => {
    if (filter.size > 0 && !filter.has(rij.bevinding.ernst)) return false;
    const tekst = zoektekst(t, rij);
    return woorden.every((woord) => tekst.includes(woord));
  });
}

function zoektekst(t: Toestand, { bevinding, antwoord }: Getoond): string {
  const { code, naam, bericht, cellen, activiteit } = bevinding;
  const activiteiten = t.beschikking?.beschikking.activiteiten ?? [];
  const heet = activiteiten.find((een) => een.code === activiteit)?.naam ?? "";
  const bladen = cellen.map(({ blad }) => blad);
  return [code, naam, bericht, activiteit, heet, antwoord, ...bladen].join(" ").toLocaleLowerCase("nl");
}

/** A finding that stays in the group where it was opened, so that the focus stays in it while it is answered. */
export interface Vastgehouden {
  readonly id: string;
  readonly status: Status;
}

/** The groups of the list. By severity: an empty group is left out, except 'fout'. */
export function groepen(t: Toestand, rijen: readonly Getoond[], vast: Vastgehouden | null = null): readonly Groep[] {
  return t.lijst.groepering === "ernst" ? perErnst(rijen, vast) : perActiviteit(t, rijen);
}

function perErnst(rijen: readonly Getoond[], vast: Vastgehouden | null): readonly Groep[] {
  const plek = (rij: Getoond): Status => (rij.bevinding.id === vast?.id ? vast.status : rij.status);
  const open = ERNSTEN.map((ernst): Groep => {
    const van = rijen.filter((rij) => rij.bevinding.ernst === ernst && plek(rij) === "open");
    return { sleutel: ernst, ernst, status: null, activiteit: null, rijen: van };
  });
  const beantwoord = (["toegelicht", "geaccepteerd"] as const).map((status): Groep => {
    const van = rijen.filter((rij) => plek(rij) === status);
    return { sleutel: status, ernst: null, status, activiteit: null, rijen: van };
  });
  return [...open, ...beantwoord].filter(({ sleutel, rijen: van }) => van.length > 0 || sleutel === "fout");
}

function perActiviteit(t: Toestand, rijen: readonly Getoond[]): readonly Groep[] {
  const perCode = new Map<string, Getoond[]>();
  for (const rij of rijen) {
    const code = rij.bevinding.activiteit ?? "";
    const van = perCode.get(code);
    if (van) van.push(rij);
    else perCode.set(code, [rij]);
  }
  const volgorde = (t.beschikking?.beschikking.activiteiten ?? []).map(({ code }) => code);
  const rang = (code: string): number => {
    const plek = volgorde.indexOf(code);
    return plek < 0 ? volgorde.length : plek;
  };
  return [...perCode]
    .sort(([a], [b]) => rang(a) - rang(b))
    .map(([code, van]) => ({
      sleutel: `activiteit ${code}`,
      ernst: null,
      status: null,
      activiteit: code,
      rijen: van,
    }));
}

/** Why a step cannot be reached yet; null when it can. */
export type Drempel = "geen werkboek" | "geen beschikking" | "nog niet gecontroleerd" | "zonder beschikking";

/** Steps for which a beschikking helps, but is not needed. */
const VRIJ: ReadonlySet<Stap> = new Set(["herkend", "bevindingen", "indiening", "vergelijken", "oordeel"]);

/** What stands before a step. */
export function drempelVoor(t: Toestand, stap: Stap): Drempel | null {
  if (stap === "beschikking") return null;
  if (t.werkboek === null) return "geen werkboek";
  if (t.beschikking === null && !t.zonder) return "geen beschikking";
  if (VRIJ.has(stap)) return null;
  if (t.beschikking === null) return "zonder beschikking";
  return t.gecontroleerd === null ? "nog niet gecontroleerd" : null;
}

/** Whether what is shown no longer is what stands in the workbook. */
export function isVerouderd(t: Toestand): boolean {
  return t.verouderd || t.gewijzigd > 0;
}
