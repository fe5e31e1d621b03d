import type { Bevinding, Ernst, NietGecontroleerd } from "../controles/bevinding";
import { verbergBsn } from "../domein/bsn";
import type { CelWaarde } from "../werkboek/raster";
import type { Bladbouwer, Bladdeel } from "./bladbouwer";
import { bladkop, hoogteVan, linkTerug, nieuwBlad, TABKLEUR, type Boek } from "./boek";
import { f } from "./formule";
import type { Naam } from "./namenlijst";
import { plaatsTekst } from "./plaatstekst";
import { STREEP } from "./rekenregels";
import { ingekort } from "./tekstmaat";
import { Blok, blokVan, type Rij, type Vak } from "./vak";

const BREEDTEN = [6, 16.5, 9, 15, 47, 20, 12, 28, 13, 11.5];
const KOLOM = {
  nr: 0,
  ernst: 1,
  code: 2,
  blad: 3,
  tekst: 4,
  plaats: 5,
  status: 6,
  antwoord: 7,
  door: 8,
  op: 9,
} as const;
const STATUSSEN = ["open", "toegelicht", "geaccepteerd"] as const;
const VOLGORDE: Readonly<Record<Ernst, number>> = { fout: 0, waarschuwing: 1, info: 2 };
/** Longer answers do not fit the highest row that Excel has, and would be cut off in print. */
const ANTWOORD_TOT = 900;
export const NIET_GECONTROLEERD = "niet gecontroleerd";

/** What Overzicht counts. */
export interface Bevindingencellen {
  readonly begin: Vak;
  readonly ernst: Naam;
  readonly blad: Naam;
  readonly status: Naam;
  /** The rows as they stand now: for the counts beside the formulas. */
  readonly rijen: readonly { readonly ernst: string; readonly blad: string; readonly status: CelWaarde }[];
}

/** The sheet Bevindingen: a table to filter, with an answer for each finding, and what was not checked. */
export function maakBevindingenblad(
  boek: Boek,
  naarBlad: ReadonlyMap<string, Vak>,
): { blad: Bladbouwer; cellen: Bevindingencellen } {
  const blad = nieuwBlad(boek, {
    naam: boek.vast.bevindingen,
    tabkleur: TABKLEUR.vast,
    breedten: BREEDTEN,
    bevries: 4,
    herhaal: { van: 3, tot: 3 },
  });
  const { deel, titel, ondertitel } = bladkop(blad);
  const begin = titel.zet(0, "Bevindingen", "titel");
  ondertitel.zet(
    0,
    "Alles in één keer. Een fout houdt het indienen tegen; een waarschuwing vraagt een antwoord; info is ter kennis. Vul de gele vakken in.",
    "ondertitel",
  );
  linkTerug(blad, titel, boek.begin);
  const koppen = zetKoppen(deel);
  const { bevindingen, nietGecontroleerd } = boek.dossier.uitslag;
  const rijen = [
    ...opVolgorde(bevindingen).map((bevinding, nummer) =>
      zetBevinding(boek, blad, deel, bevinding, nummer + 1, naarBlad),
    ),
    ...nietGecontroleerd.map((wat, nummer) => zetNiet(blad, deel, wat, bevindingen.length + nummer + 1)),
  ];
  if (rijen.length === 0) rijen.push(zetGeen(deel));
  afwerken(blad, koppen, rijen, bevindingen.length);
  return { blad, cellen: { begin, ...benoem(boek, rijen) } };
}

/** Fouten first, then what is still open, in the order of the rules. */
export function opVolgorde(bevindingen: readonly Bevinding[]): readonly Bevinding[] {
  const rang = ({ ernst, status }: Bevinding): number => VOLGORDE[ernst] * 2 + (status === "open" ? 0 : 1);
  return [...bevindingen].sort((a, b) => rang(a) - rang(b));
}

/** An ISO date as it stands in a narrow column: "03-03-2025"; null for none. */
function schrijfKort(iso: string | null): string | null {
  const delen = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? "");
  return delen === null ? null : `${delen[3]}-${delen[2]}-${delen[1]}`;
}

type Cellen = Readonly<Record<"nr" | "ernst" | "blad" | "plaats" | "status" | "antwoord" | "op", Vak>>;

function zetKoppen(deel: Bladdeel): readonly Vak[] {
  const rij = deel.rij(18);
  return [
    rij.zet(KOLOM.nr, "Nr ", "kolomkopGetal"),
    ...[
      "Ernst",
      "Code",
      "Blad",
      "Wat er aan de hand is",
      "Plaats",
      "Status",
      "Antwoord van de partner",
      "Door",
      "Datum",
    ].map((tekst, nummer) =>
      rij.zet(nummer + 1, tekst, nummer + 1 === KOLOM.plaats ? "kolomkopIngesprongen" : "kolomkop"),
    ),
  ];
}

/** The message, an earlier answer that no longer counts, and what to do about it on a new line. */
function tekstVan({ bericht, herstelTekst, eerder }: Bevinding): string {
  const heel = eerder === undefined ? bericht : `${bericht} ${eerder.zin}`;
  return herstelTekst === null || bericht.includes(herstelTekst) ? heel : `${heel}\n→ ${herstelTekst}`;
}

function zetBevinding(
  boek: Boek,
  blad: Bladbouwer,
  deel: Bladdeel,
  bevinding: Bevinding,
  nummer: number,
  naarBlad: ReadonlyMap<string, Vak>,
): Cellen {
  const doel = bevinding.activiteit === null ? undefined : naarBlad.get(bevinding.activiteit);
  const bladnaam = bevinding.activiteit === null ? undefined : boek.bladnamen.get(bevinding.activiteit);
  const tekst = tekstVan(bevinding);
  const plaats = verbergBsn(plaatsTekst(bevinding.cellen)) || STREEP;
  const watStatus = { soort: "bevinding", bevinding: bevinding.id, veld: "status" } as const;
  const watAntwoord = { soort: "bevinding", bevinding: bevinding.id, veld: "antwoord" } as const;
  const toelichting = bevinding.toelichting === null ? null : ingekort(bevinding.toelichting, ANTWOORD_TOT);
  const antwoord = boek.invoer.waarde(watAntwoord, toelichting);
  const door = verbergBsn(bevinding.antwoord?.door ?? "") || null;
  const datum = schrijfKort(bevinding.antwoord?.op ?? null);
  const rij = deel.rij(
    hoogteVan(blad, [
      [KOLOM.door, door ?? ""],
      [KOLOM.blad, bladnaam ?? ""],
      [KOLOM.tekst, tekst],
      [KOLOM.plaats, `  ${plaats}`],
      [KOLOM.antwoord, String(antwoord ?? "")],
    ]),
  );
  const cellen = {
    nr: rij.zet(KOLOM.nr, nummer, "nummerBoven"),
    ernst: rij.zet(KOLOM.ernst, bevinding.ernst, "tekstBoven"),
    blad: rij.zet(KOLOM.blad, bladnaam ?? "(alle)", doel ? "linkInRijBoven" : "tekstBoven"),
    plaats: rij.zet(KOLOM.plaats, plaats, "tekstBovenIngesprongen"),
    status: rij.zet(KOLOM.status, boek.invoer.waarde(watStatus, bevinding.status), "invoerInRij"),
    antwoord: rij.zet(KOLOM.antwoord, antwoord, "invoerInRij"),
  };
  // Who answered and when stands beside an answer only; it is written by the pane and the command line.
  rij.zet(KOLOM.door, door, "tekstBoven");
  const op = rij.zet(KOLOM.op, datum, "tekstBoven");
  rij.zet(KOLOM.code, bevinding.code, "tekstBoven");
  rij.zet(KOLOM.tekst, tekst, "tekstBoven");
  if (doel) cellen.blad.linkNaar(doel, `Ga naar ${doel.blad}`);
  boek.invoer.meld(watStatus, cellen.status, bevinding.status);
  boek.invoer.meld(watAntwoord, cellen.antwoord, toelichting);
  return { ...cellen, op };
}

function zetNiet(blad: Bladbouwer, deel: Bladdeel, { code, reden }: NietGecontroleerd, nummer: number): Cellen {
  const rij = deel.rij(hoogteVan(blad, [[KOLOM.tekst, reden]]));
  return grijzeRij(rij, { nr: nummer, ernst: NIET_GECONTROLEERD, code, blad: "(alle)", tekst: reden });
}

function zetGeen(deel: Bladdeel): Cellen {
  return grijzeRij(deel.rij(), { nr: null, ernst: STREEP, code: STREEP, blad: STREEP, tekst: "Geen bevindingen." });
}

function grijzeRij(
  rij: Rij,
  met: { nr: number | null; ernst: string; code: string; blad: string; tekst: string },
): Cellen {
  const grijs = "tekstGrijsBoven";
  rij.zet(KOLOM.code, met.code, grijs);
  rij.zet(KOLOM.tekst, met.tekst, grijs);
  return {
    nr: rij.zet(KOLOM.nr, met.nr, "nummerGrijsBoven"),
    ernst: rij.zet(KOLOM.ernst, met.ernst, grijs),
    blad: rij.zet(KOLOM.blad, met.blad, grijs),
    plaats: rij.zet(KOLOM.plaats, STREEP, "tekstBovenIngesprongen"),
    status: rij.zet(KOLOM.status, STREEP, grijs),
    antwoord: rij.zet(KOLOM.antwoord, null, grijs),
    op: rij.zet(KOLOM.op, null, grijs),
  };
}

function afwerken(blad: Bladbouwer, koppen: readonly Vak[], rijen: readonly Cellen[], aantal: number): void {
  const [kop] = koppen;
  const eerste = rijen[0];
  const laatste = rijen.at(-1);
  if (!kop || !eerste || !laatste) return;
  blad.filter(new Blok(kop, laatste.op));
  blad.voorwaarde(
    new Blok(eerste.ernst, laatste.ernst.rij.vakken.get(KOLOM.code) ?? laatste.ernst),
    f`${eerste.ernst.vasteKolom}="fout"`,
    "negatief",
  );
  blad.voorwaarde(new Blok(eerste.nr, laatste.plaats), f`${eerste.ernst.vasteKolom}="info"`, "grijs");
  const invoer = rijen.slice(0, aantal);
  if (invoer.length === 0) return;
  blad.valideer(blokVan(invoer.map(({ status }) => status)), {
    soort: { lijst: STATUSSEN },
    titel: "Status",
    uitleg: "Kies open, toegelicht of geaccepteerd.",
  });
  blad.valideer(blokVan(invoer.map(({ antwoord }) => antwoord)), {
    soort: { tekstLengteTot: ANTWOORD_TOT },
    titel: "Antwoord",
    uitleg: "Noem de oorzaak, het gevolg en wat u eraan doet.",
  });
}

function benoem(boek: Boek, rijen: readonly Cellen[]): Omit<Bevindingencellen, "begin"> {
  const naam = (kolom: Exclude<keyof Cellen, "op">): Naam =>
    boek.namen.maak(`bevindingen_${kolom}`, blokVan(rijen.map((cellen) => cellen[kolom])));
  naam("nr");
  const gemaakt = { ernst: naam("ernst"), blad: naam("blad"), status: naam("status") };
  naam("antwoord");
  return {
    ...gemaakt,
    rijen: rijen.map(({ ernst, blad, status }) => ({
      ernst: ernst.tekst,
      blad: blad.tekst,
      status: status.waarde,
    })),
  };
}
