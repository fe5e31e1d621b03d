import type { Beschikking } from "../domein/beschikking";
import { GEEN, LEEG, naarCel, naarCellen } from "../inlezen/formulier-notatie";
import * as V from "../inlezen/formulier-velden";
import type { FormulierVeld } from "../inlezen/formulier-velden";
import type { Plan, PlanBlad, PlanCel } from "../werkboek/plan";
import type { StijlNaam } from "../werkboek/stijl";
import { FormulierBlad } from "./formulier-blad";

type Json = Readonly<Record<string, unknown>>;
type Waarde = PlanCel["waarde"];

const UITLEG_LEEG = `Een lege cel is een veld dat er niet is. ${GEEN} is: bewust niets. ${LEEG} is: een lege lijst.`;
/** Lines to write on in a table of the empty form. */
const LEGE_RIJEN = 12;
const LIJSTBREEDTEN = [34, 40, 14, 70];

/**
 * The .xlsx form of a beschikking (domein.md §2): six sheets that say exactly what `document` says, so that reading them back
 * (`beschikkingUitInhoud`) gives an equal document and the same vingerafdruk. A filled form is a good start for a new one.
 */
export function beschikkingFormulier(
  beschikking: Pick<Beschikking, "document" | "kenmerk" | "partner" | "jaar">,
): Plan {
  const { document, kenmerk, partner, jaar } = beschikking;
  return formulier(document, {
    titel: `Beschikking ${kenmerk}`,
    onderwerp: `Subsidie ${jaar}, ${partner}`,
    koptekst: `Beschikking ${kenmerk} · ${partner}`.replaceAll("&", "&&"),
  });
}

/** The same form with nothing in it but what never changes: a start for a beschikking without a forerunner. */
export function leegFormulier(): Plan {
  const titel = "Nieuwe beschikking";
  return formulier({ schema: "beschikking/1.0", versie: 1 }, { titel, onderwerp: titel, koptekst: titel });
}

interface Opschrift {
  readonly titel: string;
  readonly onderwerp: string;
  readonly koptekst: string;
}

function formulier(document: Json, { titel, onderwerp, koptekst }: Opschrift): Plan {
  return {
    titel,
    onderwerp,
    auteur: String(document["gemeente"] ?? ""),
    bladen: [
      kopblad(document, koptekst),
      tabelblad(
        V.BLADEN.groepen,
        "De groepen, met het hoogste bedrag per groep.",
        V.VELDEN_GROEP,
        document["groepen"],
        koptekst,
      ),
      tabelblad(
        V.BLADEN.activiteiten,
        "De activiteiten. De groep is een code van het blad Groepen.",
        V.VELDEN_ACTIVITEIT,
        document["activiteiten"],
        koptekst,
      ),
      afsprakenblad(document, koptekst),
      tabelblad(
        V.BLADEN.indicatoren,
        "De indicatoren die de gemeente volgt. Dit blad mag leeg blijven.",
        V.VELDEN_INDICATOR,
        document["indicatoren"],
        koptekst,
      ),
      instellingenblad(document, koptekst),
    ],
    namen: [],
    delen: [],
  };
}

function lijst(waarde: unknown): readonly Json[] {
  return Array.isArray(waarde) ? (waarde as Json[]) : [];
}

function kopblad(document: Json, koptekst: string): PlanBlad {
  const blad = new FormulierBlad(V.BLADEN.beschikking, [34, 70, 60], "Beschikking", UITLEG_LEEG);
  for (const veld of V.VELDEN_BESCHIKKING) {
    const waarde = isLeegDeel(document, veld) ? LEEG : celVan(veld, opPad(document, veld.pad));
    blad.rij([veld.label, waarde, veld.uitleg], (kolom) =>
      kolom === 1 ? stijlVan(veld, waarde) : kolom === 0 ? "label" : "toelichting",
    );
  }
  return blad.bouw(2, koptekst);
}

/** Whether this is the first field of a group of fields that is there, but empty. */
function isLeegDeel(document: Json, veld: FormulierVeld): boolean {
  const ouder = veld.pad.slice(0, -1).join(".");
  const eerste = V.VELDEN_BESCHIKKING.find((een) => ouder !== "" && een.pad.slice(0, -1).join(".") === ouder);
  return eerste === veld && isLeegObject(opPad(document, veld.pad.slice(0, -1)));
}

function isLeegObject(waarde: unknown): boolean {
  return typeof waarde === "object" && waarde !== null && Object.keys(waarde).length === 0;
}

/** The value at a path. Of a group that is null its first field is null, the others are not there. */
function opPad(document: Json, pad: readonly string[]): unknown {
  let waarde: unknown = document;
  for (const [diepte, sleutel] of pad.entries()) {
    if (waarde === null) return diepte === pad.length - 1 && sleutel === "sleutel" ? null : undefined;
    if (typeof waarde !== "object") return undefined;
    waarde = Object.hasOwn(waarde, sleutel) ? (waarde as Json)[sleutel] : undefined;
  }
  return waarde;
}

function celVan(veld: FormulierVeld, waarde: unknown): Waarde {
  return veld.soort === "paar" ? naarCellen(waarde)[0] : naarCel(waarde, veld.soort);
}

/** Text in a field for numbers or dates ('(geen)') gets the look of text. Decimals show only where there are some. */
function stijlVan(veld: FormulierVeld, waarde: Waarde): StijlNaam {
  if (typeof waarde === "string") return "tekst";
  if (veld.stijl === "getalKomma" && (typeof waarde !== "number" || Number.isInteger(waarde))) return "getal";
  return veld.stijl;
}

function tabelblad(
  naam: string,
  uitleg: string,
  velden: readonly FormulierVeld[],
  rijen: unknown,
  koptekst: string,
): PlanBlad {
  const blad = new FormulierBlad(naam, breedtenVan(velden), naam, `${uitleg} ${UITLEG_LEEG}`);
  zetKop(blad, velden, []);
  if (Array.isArray(rijen) && rijen.length === 0) blad.rij([LEEG], () => "tekst");
  for (const rij of lijst(rijen)) zetRij(blad, velden, rij, []);
  if (rijen === undefined) zetLegeRijen(blad);
  zetKeuzes(blad, velden, 0);
  return blad.bouw(5, koptekst);
}

function afsprakenblad(document: Json, koptekst: string): PlanBlad {
  const uitleg = "De afspraken per activiteit. Een PE wordt verrekend en heeft een tarief; een TE niet.";
  const blad = new FormulierBlad(
    V.BLADEN.afspraken,
    [20, ...breedtenVan(V.VELDEN_AFSPRAAK)],
    V.BLADEN.afspraken,
    `${uitleg} ${UITLEG_LEEG}`,
  );
  zetKop(blad, V.VELDEN_AFSPRAAK, [V.LABEL_ACTIVITEIT]);
  for (const activiteit of lijst(document["activiteiten"])) {
    for (const afspraak of lijst(activiteit["afspraken"])) {
      zetRij(blad, V.VELDEN_AFSPRAAK, afspraak, [naarCel(activiteit["code"], "tekst")]);
    }
  }
  if (document["activiteiten"] === undefined) zetLegeRijen(blad);
  zetKeuzes(blad, V.VELDEN_AFSPRAAK, 1);
  return blad.bouw(5, koptekst);
}

function breedtenVan(velden: readonly FormulierVeld[]): number[] {
  return velden.flatMap((veld) =>
    veld.soort === "paar" ? [veld.breedte ?? 10, veld.breedte ?? 10] : [veld.breedte ?? 14],
  );
}

function isGetal(veld: FormulierVeld): boolean {
  return veld.soort === "getal" || veld.soort === "getal of tekst" || veld.soort === "paar";
}

/** Above the header row a row that says what belongs in each column. */
function zetKop(blad: FormulierBlad, velden: readonly FormulierVeld[], extra: readonly string[]): void {
  const kolommen = velden.flatMap((veld) => (veld.soort === "paar" ? [veld, veld] : [veld]));
  const uitleg = [...extra.map(() => "De code van de activiteit."), ...kolommen.map((veld) => veld.uitleg)];
  const koppen = [
    ...extra,
    ...velden.flatMap((veld) => (veld.soort === "paar" ? [veld.label, veld.labelTot ?? ""] : [veld.label])),
  ];
  blad.rij(uitleg, () => "toelichtingTerugloop");
  blad.rij(koppen, (kolom) => {
    const veld = kolommen[kolom - extra.length];
    return veld && isGetal(veld) ? "kolomkopGetal" : "kolomkop";
  });
}

function zetRij(blad: FormulierBlad, velden: readonly FormulierVeld[], object: Json, voor: readonly Waarde[]): void {
  const cellen = velden.flatMap((veld): [Waarde, FormulierVeld][] => {
    const waarde = opPad(object, veld.pad);
    if (veld.soort !== "paar") return [[naarCel(waarde, veld.soort), veld]];
    return naarCellen(waarde).map((deel) => [deel, veld]);
  });
  blad.rij([...voor, ...cellen.map(([waarde]) => waarde)], (kolom) => {
    const deel = cellen[kolom - voor.length];
    return deel ? stijlVan(deel[1], deel[0]) : "tekst";
  });
}

/** Where nothing is filled in yet there are lines to write on. */
function zetLegeRijen(blad: FormulierBlad): void {
  for (let rij = 0; rij < LEGE_RIJEN; rij++)
    blad.rij(
      blad.breedten.map(() => null),
      () => "tekst",
    );
}

function zetKeuzes(blad: FormulierBlad, velden: readonly FormulierVeld[], verschuiving: number): void {
  let kolom = verschuiving;
  for (const veld of velden) {
    const tekst = { titel: veld.label, uitleg: veld.uitleg };
    if (veld.keuzes) blad.keuze(kolom, 5, veld.keuzes, tekst);
    else blad.hint(kolom, 5, tekst);
    if (veld.soort === "paar") blad.hint(kolom + 1, 5, { ...tekst, titel: veld.labelTot ?? veld.label });
    kolom += veld.soort === "paar" ? 2 : 1;
  }
}

function instellingenblad(document: Json, koptekst: string): PlanBlad {
  const instellingen = document["instellingen"] as Json | undefined;
  const blad = new FormulierBlad(
    V.BLADEN.instellingen,
    LIJSTBREEDTEN,
    V.BLADEN.instellingen,
    `Leeg betekent: de standaard geldt. ${UITLEG_LEEG}`,
  );
  for (const [nummer, veld] of V.VELDEN_INSTELLING.entries()) {
    const gegeven = instellingen && opPad(instellingen, veld.pad);
    const leeg = nummer === 0 && isLeegObject(instellingen);
    const [waarde, tot] =
      veld.soort === "paar" ? naarCellen(gegeven) : [leeg ? LEEG : naarCel(gegeven, veld.soort), null];
    const stijlen = ["label", stijlVan(veld, waarde), stijlVan(veld, tot), "toelichting"] as const;
    const rij = blad.rij([veld.label, waarde, tot, veld.uitleg], (kolom) => stijlen[kolom] ?? "tekst");
    if (veld.keuzes) blad.keuze(1, rij, veld.keuzes, { titel: veld.label, uitleg: veld.uitleg }, rij);
  }
  blad.witregel();
  zetLeeftijdsgroepen(blad, instellingen?.["leeftijdsgroepen"] as Json | undefined);
  return blad.bouw(2, koptekst);
}

function zetLeeftijdsgroepen(blad: FormulierBlad, groepen: Json | undefined): void {
  const uitleg = `Leeftijden in hele jaren. ${GEEN} bij tot en met: en ouder.`;
  blad.rij(
    [V.KOP_LEEFTIJDSGROEPEN, "Van", "Tot en met", uitleg],
    (kolom) => (["kolomkop", "kolomkopGetal", "kolomkopGetal"] as const)[kolom] ?? "toelichting",
  );
  if (groepen && isLeegObject(groepen)) blad.rij([LEEG], () => "tekst");
  for (const [naam, grenzen] of Object.entries(groepen ?? {})) {
    const paar = naarCellen(grenzen);
    blad.rij([naarCel(naam, "tekst"), ...paar], (kolom) =>
      kolom > 0 && typeof paar[kolom - 1] === "number" ? "getal" : "tekst",
    );
  }
}
