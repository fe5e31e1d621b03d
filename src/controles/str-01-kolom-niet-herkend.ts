import { kolomLetters, type Bereik } from "../domein/bereik";
import { schrijfProcent } from "../domein/notatie-schrijven";
import type { Keuzelot } from "../domein/keuzelot";
import type { Kolom, Tabel, Veld, Regel } from "../domein/productie";
import { ingekort } from "../inlezen/tekst";
import type { Melding } from "./bevinding";
import { controle, type Invoer } from "./controle";
import { regelsPerTabel } from "./plaats";
import { TABELNAMEN } from "./tabelnamen";
import { veldnaam } from "./veldnamen";
import { vermeldendeRegels } from "./vermeldende-regels";
import { VOORBEELDEN_STR_01 } from "./voorbeelden-str-01";

type Parameters =
  | { readonly soort: "ontbreekt"; readonly veld: string; readonly koppen: readonly string[] }
  | {
      readonly soort: "onzeker";
      readonly veld: string;
      readonly kop: string;
      readonly kolom: string;
      readonly procent: number;
    }
  | { readonly soort: "tabel"; readonly als: string; readonly reden: string; readonly procent: number }
  | { readonly soort: "past niet"; readonly wat: string; readonly blad: string; readonly keuze: string };

/** Fields on which the outcome rests: a doubtful one is asked, of the others it does no harm. */
const BEPALEND: ReadonlySet<Veld> = new Set<Veld>([
  "activiteit",
  "code",
  "eenheid",
  "afspraak",
  "realisatie",
  "tarief",
  "datum",
  "uren",
  "deelnemers",
  "aantal",
]);

function kop(tabel: Tabel): Bereik {
  const { blad, kopRijen, bereik } = tabel;
  return { blad, rij: kopRijen.van, totRij: kopRijen.tot, kolom: bereik.kolom, totKolom: bereik.totKolom };
}

/** The headings that are not taken for anything yet: among them is the one that the user must point at. */
function vrijeKoppen(tabel: Tabel): string[] {
  return tabel.kolommen
    .filter((kolom) => kolom.kop !== "" && (kolom.veld === null || kolom.veld === "overig"))
    .map((kolom) => kolom.kop);
}

function ontbreekt(tabel: Tabel, veld: Veld): Melding<Parameters> {
  return {
    anker: { blad: tabel.blad, wat: `kolom ${veld}` },
    cellen: [kop(tabel)],
    gevonden: null,
    verwacht: veldnaam(veld),
    bron: "de koppen van de tabel",
    parameters: { soort: "ontbreekt", veld: veldnaam(veld), koppen: vrijeKoppen(tabel) },
  };
}

function onzeker(tabel: Tabel, kolom: Kolom, veld: Veld): Melding<Parameters> {
  const plaats: Bereik = { ...kop(tabel), kolom: kolom.kolom, totKolom: kolom.kolom };
  return {
    anker: { blad: tabel.blad, wat: `kolom ${kolom.kop || veld}` },
    ernst: "waarschuwing",
    cellen: kolom.kopCellen.length > 0 ? kolom.kopCellen : [plaats],
    gevonden: kolom.kop,
    verwacht: veldnaam(veld),
    bron: kolom.reden,
    parameters: {
      soort: "onzeker",
      veld: veldnaam(veld),
      kop: kolom.kop,
      kolom: kolomLetters(kolom.kolom),
      procent: 100 * kolom.zekerheid,
    },
  };
}

/** A table of which the kind is not sure. One that misses a column is asked about already. */
function onzekereTabel(tabel: Tabel): Melding<Parameters> {
  const als = TABELNAMEN[tabel.soort];
  const reden = tabel.reden ?? "";
  return {
    anker: { blad: tabel.blad, wat: `tabel ${tabel.kolommen.find((kolom) => kolom.kop !== "")?.kop ?? ""}` },
    ernst: "waarschuwing",
    cellen: [kop(tabel)],
    gevonden: tabel.soort,
    verwacht: null,
    bron: reden === "" ? "de koppen van de tabel" : reden,
    parameters: { soort: "tabel", als, reden, procent: 100 * tabel.zekerheid },
  };
}

/** A choice that the user made earlier and that leads to nothing in this workbook. */
function pastNiet(lot: Keuzelot): Melding<Parameters> {
  const keuze = lot.soort === "kolom" ? veldnaam(lot.keuze as Veld) : lot.keuze;
  const wat = ingekort(lot.wat, 60);
  return {
    anker: { blad: lot.blad ?? "", wat: `keuze ${lot.soort} ${wat}` },
    ernst: "info",
    cellen: [],
    gevonden: null,
    verwacht: keuze,
    bron: "uw eerdere keuze in dit werkboek",
    parameters: { soort: "past niet", wat, blad: lot.blad ?? "", keuze },
  };
}

/** Whether what was agreed for every row of a table (a sheet per quarter) stands in another table of the workbook. */
function staatElders({ id }: Tabel, productie: Invoer["productie"]): boolean {
  const eigen = (regelsPerTabel(productie).get(id) ?? []).filter(({ koppeling }) => koppeling.activiteit !== null);
  if (eigen.length === 0 || eigen.some(({ afspraakId }) => afspraakId === null)) return false;
  const naam = ({ koppeling, afspraakId }: Regel): string => `${koppeling.activiteit}\n${afspraakId}`;
  const elders = vermeldendeRegels(productie).filter((een) => een.tabel !== id && een.afspraak?.tekst);
  const vermeld = new Set(elders.map(naam));
  return eigen.every((een) => vermeld.has(naam(een)));
}

/** Names come and go with the activities: only one that led to an activity that is no longer agreed is told. */
function isVervallen({ soort, gebruikt, keuze }: Keuzelot, { beschikking, productie }: Invoer): boolean {
  if (gebruikt) return false;
  if (soort !== "naam") return true;
  if (beschikking === null || productie.regels.length === 0 || keuze === "buiten beschikking") return false;
  return !beschikking.activiteiten.some(({ code }) => code === keuze);
}

export const kolomNietHerkend = controle<Parameters>({
  code: "STR-01",
  naam: "Kolom niet herkend",
  ernst: "fout",
  grondslag: "de kolommen die nodig zijn tegenover de koppen die zijn herkend",
  uitleg:
    "Zonder deze kolom kan een deel van de tabel niet worden gecontroleerd. Wijs aan welke kolom het is; uw keuze blijft in dit werkboek " +
    "bewaard. Is een kolom wel herkend, maar niet zeker genoeg, dan vragen we het u.",
  instellingen: ["zekerheidVanaf"],
  *controleer(invoer) {
    const { productie, instellingen, beschikking } = invoer;
    for (const lot of productie.keuzes ?? []) if (isVervallen(lot, invoer)) yield pastNiet(lot);
    for (const tabel of productie.tabellen) {
      const gevraagd = tabel.ontbrekend.length > 0 || tabel.gekozen === true;
      if (!gevraagd && tabel.zekerheid < instellingen.zekerheidVanaf) yield onzekereTabel(tabel);
      for (const veld of tabel.ontbrekend) {
        if (veld === "afspraak" && staatElders(tabel, productie)) continue;
        // What was agreed stands in the beschikking too: then only the partner's own targets are not compared.
        const elders = veld === "afspraak" && beschikking !== null;
        yield { ...ontbreekt(tabel, veld), ...(elders ? { ernst: "waarschuwing" as const } : {}) };
      }
      for (const kolom of tabel.kolommen) {
        if (!kolom.veld || !BEPALEND.has(kolom.veld) || kolom.zekerheid >= instellingen.zekerheidVanaf) continue;
        yield onzeker(tabel, kolom, kolom.veld);
      }
    }
  },
  bericht: (parameters) => {
    switch (parameters.soort) {
      case "ontbreekt":
        return `Ik vind geen kolom voor ${parameters.veld}. Wijs de kolom aan; ik onthoud uw keuze in dit werkboek.`;
      case "onzeker":
        return `Ik denk dat kolom ${parameters.kolom}${parameters.kop === "" ? "" : ` ('${parameters.kop}')`} ${parameters.veld} is, maar ik ben er niet zeker van (${schrijfProcent(parameters.procent)}). Klopt dat? Ik onthoud uw keuze in dit werkboek.`;
      case "tabel":
        return `Ik denk dat dit ${parameters.als} is, maar ik ben er niet zeker van (${schrijfProcent(parameters.procent)}). Klopt dat? Ik onthoud uw keuze in dit werkboek.`;
      case "past niet":
        return `Uw eerdere keuze past niet meer: '${parameters.wat}' op blad '${parameters.blad}' is ${parameters.keuze}. Ik heb die keuze niet gebruikt, en wel bewaard.`;
    }
  },
  herstelTekst: (parameters) => {
    if (parameters.soort === "past niet") return "Kies opnieuw als het nodig is, of laat mij deze keuze vergeten.";
    if (parameters.soort === "tabel") return "Bevestig de soort tabel, kies een andere, of laat de tabel niet lezen.";
    if (parameters.soort === "onzeker") return "Bevestig de kolom of kies een andere.";
    if (parameters.koppen.length === 0) return "Voeg een kolom met deze gegevens toe.";
    return `Kies uit de koppen die nog vrij zijn: ${parameters.koppen.map((vrij) => `'${vrij}'`).join(", ")}.`;
  },
  voorbeelden: VOORBEELDEN_STR_01,
});
