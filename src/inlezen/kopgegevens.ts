import { cel } from "../domein/bereik";
import { onthoudTekst } from "../domein/onthouden";
import type { Kopgegevens, Tekst } from "../domein/productie";
import type { Raster } from "../werkboek/raster";
import { isJaartal } from "./jaren";
import { normaliseer, opEenRegel } from "./tekst";

/** Titles stand in the first rows of a sheet; longer texts are stories. */
const TITELRIJEN = 12;
const TITELKOLOMMEN = 12;
const LANGSTE_TITEL = 150;

const VERSLAG =
  /\b(?:productie\w*|verantwoording\w*|jaarverslag|verslag|verslagjaar|rapportage|eindrapportage|tussenrapportage|jaarrapportage|afrekening|realisatie|registratie|subsidiejaar|boekjaar|jaar)\b[^\d]{0,40}?\b(20\d\d)\b(?![-/–]\d|\s[-/–]\s(?:19|20)\d\d)/i;
const STAND = /\b(?:stand|peildatum|per|t\/m|tot en met)\b.{0,15}\b31[- ](?:12|december)[- ](20\d\d)\b/i;
const KENMERK =
  /\b(?:beschikking(?:snummer)?|kenmerk|ons kenmerk|zaaknummer|dossiernummer)\b\s*(?:nr\.?|nummer)?\s*[:=]?\s*([A-Z0-9][\w./-]*\d[\w./-]*)/i;
const PARTNER =
  /(?:^|[\s:])((?:Stichting|Vereniging|Coöperatie|Welzijnsorganisatie)\s+\p{Lu}[^–—|,;:()\d]*?)(?=\s+[-–—]\s|[,;:|()]|\s+\d|\s+over\b|$)/u;

const LABELS = {
  partner: [
    "partner",
    "organisatie",
    "instelling",
    "naam organisatie",
    "naam instelling",
    "subsidieontvanger",
    "aanvrager",
  ],
  jaar: ["jaar", "verslagjaar", "subsidiejaar", "boekjaar", "kalenderjaar", "verantwoordingsjaar"],
  kenmerk: [
    "kenmerk",
    "beschikking",
    "beschikkingsnummer",
    "ons kenmerk",
    "zaaknummer",
    "kenmerk beschikking",
    "beschikking kenmerk",
  ],
} as const;

interface Titel {
  readonly raster: Raster;
  readonly rij: number;
  readonly kolom: number;
  readonly tekst: string;
}

/**
 * What the workbook says of itself: partner, year, kenmerk, from its titles and from labels with a value beside them. Where two
 * titles state different years (or kenmerken), none is clear and it stays null.
 */
export function leesKopgegevens(rasters: readonly Raster[]): Kopgegevens {
  const titels = rasters.flatMap(titelsVan);
  const jaar = eensluidend(titels.map(jaarIn));
  const kenmerk = eensluidend(titels.map((titel) => bij(titel, LABELS.kenmerk, (tekst) => kenmerkVan(titel, tekst))));
  const partner = titels.map((titel) => bij(titel, LABELS.partner, partnerIn)).find((een) => een !== null) ?? null;
  return { partner, jaar: jaar === null ? null : { ...jaar, jaar: Number(jaar.tekst) }, kenmerk };
}

/** The texts in the first rows that can say something of the workbook. */
function titelsVan(raster: Raster): Titel[] {
  const titels: Titel[] = [];
  raster.voorElkRijbegin(
    (rij, kolom, soort, inhoud) => {
      if (kolom >= TITELKOLOMMEN) return true;
      const tekst = soort === "tekst" ? raster.teksten[inhoud]! : "";
      if (tekst.length <= LANGSTE_TITEL && kanTitel(tekst))
        titels.push({ raster, rij, kolom, tekst: opEenRegel(tekst) });
      return false;
    },
    0,
    TITELRIJEN,
  );
  return titels;
}

/** A text without one of these is no label and states no year, kenmerk or partner; letters with accents are looked at closer. */
const TITELWOORD =
  /[^\s -~]|jaar|partner|organisatie|instelling|ontvanger|aanvrager|kenmerk|beschikking|nummer|stichting|vereniging|20\d\d/i;

const kanTitel: (tekst: string) => boolean = onthoudTekst((tekst) => TITELWOORD.test(tekst));

/** The one value that all places state; null when there is none, or when they differ. */
function eensluidend(gevonden: readonly (Tekst | null)[]): Tekst | null {
  const alle = gevonden.filter((een) => een !== null);
  return new Set(alle.map((een) => normaliseer(een.tekst))).size === 1 ? alle[0]! : null;
}

/** A text on its place. */
function op(titel: Titel, kolom: number, tekst: string): Tekst {
  return { tekst: tekst.trim(), cellen: [cel(titel.raster.blad, titel.rij, kolom)] };
}

/** The value beside a label ("Partner" | "Stichting X"), else what the text itself says. */
function bij(titel: Titel, labels: readonly string[], uitTekst: (tekst: string) => string | null): Tekst | null {
  const ernaast = waardeNaast(titel, labels);
  if (ernaast !== null) return ernaast;
  const gevonden = uitTekst(titel.tekst);
  return gevonden === null ? null : op(titel, titel.kolom, gevonden);
}

function waardeNaast(titel: Titel, labels: readonly string[]): Tekst | null {
  if (!labels.includes(normaliseer(titel.tekst))) return null;
  for (let kolom = titel.kolom + 1; kolom <= titel.kolom + 2; kolom++) {
    const waarde = titel.raster.waarde(titel.rij, kolom);
    if (waarde === null) continue;
    const isKop = labels.length > 0 && titel.raster.kolommenVan(titel.rij).length > 3;
    return isKop ? null : op(titel, kolom, String(waarde));
  }
  return null;
}

function jaarIn(titel: Titel): Tekst | null {
  const ernaast = waardeNaast(titel, LABELS.jaar);
  if (ernaast !== null) return isJaartal(Number(ernaast.tekst)) ? ernaast : null;
  const treffer = VERSLAG.exec(titel.tekst) ?? STAND.exec(titel.tekst);
  return treffer === null ? null : op(titel, titel.kolom, treffer[1]!);
}

/** A title states the kenmerk; a text beside figures speaks of some other number. */
function kenmerkVan({ raster, rij }: Titel, tekst: string): string | null {
  const kenmerk = kenmerkIn(tekst);
  if (kenmerk === null) return null;
  const cijfers = raster.kolommenVan(rij).filter((kolom) => raster.soort(rij, kolom) === "getal");
  return cijfers.length > 1 ? null : kenmerk;
}

function kenmerkIn(tekst: string): string | null {
  const kenmerk = KENMERK.exec(tekst)?.[1] ?? null;
  return kenmerk === null || /^(19|20)\d\d\W?$/.test(kenmerk) || kenmerk.length < 4
    ? null
    : kenmerk.replace(/[.\-/]+$/, "");
}

function partnerIn(tekst: string): string | null {
  const voluit = /^\s*(?:partner|organisatie|instelling|subsidieontvanger)\s*:\s*(.+)$/i.exec(tekst)?.[1];
  return voluit ?? PARTNER.exec(tekst)?.[1] ?? null;
}
