import { herstellenVan, type Bevinding } from "../controles/bevinding";
import { adres, bladVerwijzing } from "../domein/bereik";
import { jsonDeel } from "../werkboek/json-deel";
import { TAKENLIJST_NAAMRUIMTE, UITVOER_NAAMRUIMTE } from "../werkboek/naamruimten";
import type { Plan } from "../werkboek/plan";
import { opVolgorde } from "./bevindingenblad";
import type { Dossier } from "./dossier";
import { plaatsTekst } from "./plaatstekst";
import { tabelblad, type Tabelkolom } from "./tabelblad";

export const TAKENLIJST = "takenlijst";
export const TAKENBLAD = "Takenlijst";

const KOLOMMEN: readonly Tabelkolom[] = [
  { kop: "Nr", breedte: 6, soort: "getal" },
  { kop: "Ernst", breedte: 13 },
  { kop: "Activiteit", breedte: 22 },
  { kop: "Plaats", breedte: 16 },
  { kop: "Wat is er", breedte: 44 },
  { kop: "Wat te doen", breedte: 30 },
  { kop: "Status", breedte: 12 },
  { kop: "Antwoord", breedte: 26 },
  { kop: "Door", breedte: 14 },
  { kop: "Datum", breedte: 12 },
  { kop: "Id", breedte: 24 },
];
const WERKBOEK: Tabelkolom = { kop: "Werkboek", breedte: 20 };

/** The headings of the list: how a list of ours is known again. */
export const TAKENKOPPEN: readonly string[] = KOLOMMEN.map(({ kop }) => kop);

/** What of a dossier the list needs. */
export type Taakdossier = Pick<Dossier, "beschikking" | "uitslag"> & {
  readonly inhoud: Pick<Dossier["inhoud"], "naam">;
};

/** One finding as something to do. */
export interface Taak {
  readonly werkboek: string;
  readonly bevinding: Bevinding;
  /** Name of the activity; "" where it is about none. */
  readonly activiteit: string;
  /** What to do, in words; "" when the message says it all. */
  readonly doen: string;
}

/** What there is to do: first what is open, in the order of severity; what is answered stays in the list, with its answer. */
export function taken(dossiers: readonly Taakdossier[]): readonly Taak[] {
  const alle = dossiers.flatMap(({ inhoud, beschikking, uitslag }) => {
    const namen = new Map((beschikking?.activiteiten ?? []).map(({ code, naam }) => [code, naam]));
    return opVolgorde(uitslag.bevindingen).map((bevinding): Taak => {
      const { activiteit } = bevinding;
      return {
        werkboek: inhoud.naam,
        bevinding,
        activiteit: activiteit === null ? "" : (namen.get(activiteit) ?? activiteit),
        doen: watTeDoen(bevinding),
      };
    });
  });
  const open = alle.filter(({ bevinding }) => bevinding.status === "open");
  return [...open, ...alle.filter(({ bevinding }) => bevinding.status !== "open")];
}

/** A workbook that could not be read, as something to do: in a list of many it may not be forgotten. */
export function leestaak(werkboek: string, reden: string): Taak {
  const bevinding: Bevinding = {
    id: `niet gelezen:${werkboek}`,
    code: "",
    naam: "Niet gelezen",
    ernst: "fout",
    activiteit: null,
    afspraak: null,
    veld: null,
    cellen: [],
    gevonden: null,
    verwacht: null,
    bron: werkboek,
    bericht: `Dit werkboek is niet gelezen. ${reden}`,
    herstel: null,
    herstelTekst: "Vraag de partner om een werkboek dat opengaat.",
    toelichting: null,
    status: "open",
  };
  return { werkboek, bevinding, activiteit: "", doen: bevinding.herstelTekst ?? "" };
}

function watTeDoen(bevinding: Bevinding): string {
  const [herstel] = herstellenVan(bevinding);
  if (bevinding.herstelTekst !== null || herstel === undefined) return bevinding.herstelTekst ?? "";
  const wat = herstel.soort === "formule" ? `de formule =${herstel.formule}` : `${herstel.waarde}`;
  return `Zet in ${bladVerwijzing(herstel.cel.blad)}!${adres(herstel.cel)} ${wat}.`;
}

function watIsEr({ bericht, eerder }: Bevinding): string {
  return eerder === undefined ? bericht : `${bericht} ${eerder.zin}`;
}

/** "2025-03-14" as "14-03-2025". */
export function datumCijfers(iso: string | null | undefined): string {
  const delen = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return delen ? `${delen[3]}-${delen[2]}-${delen[1]}` : "";
}

/** What stands on the line of a task, from Ernst on. */
function velden({ bevinding, activiteit, doen }: Taak): readonly string[] {
  const { ernst, status, toelichting, antwoord, cellen, id } = bevinding;
  return [
    ernst,
    activiteit,
    plaatsTekst(cellen),
    watIsEr(bevinding),
    doen,
    status,
    toelichting ?? "",
    antwoord?.door ?? "",
    datumCijfers(antwoord?.op),
    id,
  ];
}

const heeftMeer = (lijst: readonly Taak[]): boolean => new Set(lijst.map(({ werkboek }) => werkboek)).size > 1;

/** The list as a workbook with one sheet: a table to filter. */
export function takenlijstPlan(lijst: readonly Taak[]): Plan {
  const meer = heeftMeer(lijst);
  const open = lijst.filter(({ bevinding }) => bevinding.status === "open").length;
  const ondertitel = `${lijst.length === 1 ? "1 bevinding" : `${lijst.length} bevindingen`}, waarvan ${open} open.`;
  const blad = tabelblad({
    naam: TAKENBLAD,
    ondertitel,
    boven: meer || lijst.length === 0 ? TAKENBLAD : lijst[0]!.werkboek,
    kolommen: [...(meer ? [WERKBOEK] : []), ...KOLOMMEN],
    rijen: lijst.map((taak, nummer) => [...(meer ? [taak.werkboek] : []), nummer + 1, ...velden(taak)]),
    leeg: "Er is niets te doen.",
  });
  return {
    titel: TAKENBLAD,
    onderwerp: ondertitel,
    auteur: "",
    bladen: [blad],
    namen: [],
    delen: [jsonDeel(UITVOER_NAAMRUIMTE, { soort: TAKENLIJST })],
  };
}

/** The same list as a sheet in the workbook that was checked, beside what stands there. */
export function takenlijstBlad(lijst: readonly Taak[]): Plan {
  const plan = takenlijstPlan(lijst);
  const begin = `blad_${TAKENBLAD}`;
  return {
    ...plan,
    naast: true,
    namen: [{ naam: begin, verwijzing: `${bladVerwijzing(TAKENBLAD)}!$A$1` }],
    delen: [jsonDeel(TAKENLIJST_NAAMRUIMTE, { bladen: [{ naam: TAKENBLAD, begin }] })],
  };
}

/**
 * The list as text for any spreadsheet: semicolons, as Dutch Excel has them, UTF-8 with its mark, lines ended as RFC 4180. A text
 * that a spreadsheet could take for a formula gets an apostrophe in front.
 */
export function takenlijstCsv(lijst: readonly Taak[]): string {
  const meer = heeftMeer(lijst);
  const koppen = [...(meer ? [WERKBOEK.kop] : []), ...TAKENKOPPEN];
  const rijen = lijst.map((taak, nummer) => [...(meer ? [taak.werkboek] : []), String(nummer + 1), ...velden(taak)]);
  return `\uFEFF${[koppen, ...rijen].map((rij) => `${rij.map(csvVeld).join(";")}\r\n`).join("")}`;
}

/** Whether this text is a list of ours, so that it may be replaced. */
export function isTakenlijstCsv(tekst: string): boolean {
  const kop = tekst.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  return [TAKENKOPPEN, [WERKBOEK.kop, ...TAKENKOPPEN]].some((koppen) => koppen.join(";") === kop);
}

/** What a spreadsheet takes for the beginning of a formula, also in its wide forms and behind spaces. */
const FORMULEBEGIN = /^[\s\u00A0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;

function csvVeld(tekst: string): string {
  const veilig = FORMULEBEGIN.test(tekst) ? `'${tekst}` : tekst;
  return /[;"\r\n]|^\s|\s$/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
