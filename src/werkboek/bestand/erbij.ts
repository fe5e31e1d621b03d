import { REGISTER_NAAMRUIMTE } from "../naamruimten";
import type { Plan } from "../plan";
import { WerkboekFout, type Opdracht } from "../werkboek";
import { attribuut, Onderdelen } from "./erbij-pakket";
import { samenStijlen } from "./erbij-stijlen";
import { werkNamenBij, type Bladplaatsen } from "./erbij-namen";
import { schrijfBestand } from "./schrijven";

const STRENG = "http://purl.oclc.org/ooxml";
const BLADTYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The bytes of a copy of this workbook with the sheets of the plan behind its own: the partner's sheets stay as they are, byte for
 * byte. `weg` are sheets that the plan replaces. Custom XML parts with the plan's namespaces are replaced, all others stay. Throws
 * WerkboekFout for a workbook with macros or of a kind to which nothing can be added.
 */
export async function schrijfErbij(
  bron: Uint8Array,
  plan: Plan,
  weg: ReadonlySet<string>,
  opdracht?: Opdracht,
): Promise<Uint8Array> {
  const nieuw = Onderdelen.open(await schrijfBestand({ ...plan, delen: [] }, opdracht));
  const boek = Onderdelen.open(bron);
  const werkboek = werkboekIn(boek);
  keur(boek, werkboek);
  const plaatsen = neemWeg(boek, werkboek, weg);
  const bladen = voegBladenToe(boek, werkboek, nieuw);
  werkNamenBij(boek, werkboek, nieuw, plaatsen, bladen);
  // The notes of Excel are of the sheets that were: it finds those of now by their names.
  haalDelenWeg(boek, werkboek, new Set([REGISTER_NAAMRUIMTE]));
  vervangDelen(boek, werkboek, plan.delen);
  opdracht?.signaal?.throwIfAborted();
  return boek.inpakken();
}

/** The bytes of a copy of this workbook with these custom XML parts, in place of those of the same namespace; the rest keeps its bytes. */
export function metDelen(bron: Uint8Array, delen: Plan["delen"]): Uint8Array {
  if (delen.length === 0) return bron;
  const boek = Onderdelen.open(bron);
  vervangDelen(boek, werkboekIn(boek), delen);
  return boek.inpakken();
}

function werkboekIn(boek: Onderdelen): string {
  return boek.verbanden("").find(({ soort }) => soort === "officeDocument")?.pad ?? "xl/workbook.xml";
}

function keur(boek: Onderdelen, werkboek: string): void {
  const weiger = (wat: string): WerkboekFout =>
    new WerkboekFout(
      "niet ondersteund",
      `Aan dit werkboek kan ik geen bladen toevoegen: ${wat}. Bewaar het in Excel als gewoon werkboek (.xlsx) en probeer het opnieuw.`,
    );
  if (boek.verbanden(werkboek).some(({ soort }) => soort === "vbaProject")) throw weiger("er zitten macro's in");
  const xml = boek.lees(werkboek);
  if (xml.includes(STRENG) || !/<workbook\b/.test(xml)) throw weiger("het is in een andere vorm opgeslagen");
}

/** Takes the sheets out that the plan replaces, and the order of calculation, which a program makes again. */
function neemWeg(boek: Onderdelen, werkboek: string, weg: ReadonlySet<string>): Bladplaatsen {
  const verbanden = boek.verbanden(werkboek);
  for (const keten of verbanden.filter(({ soort }) => soort === "calcChain")) {
    boek.ontbind(werkboek, keten);
    boek.verwijder(keten.pad);
  }
  const bladen = [...boek.lees(werkboek).matchAll(/<sheet\b[^>]*?\/?>(?:<\/sheet>)?/g)].map(([heel]) => heel);
  const plaatsen = new Map<number, number>();
  let over = 0;
  bladen.forEach((blad, plaats) => {
    if (!weg.has(attribuut(blad, "name"))) {
      plaatsen.set(plaats, over++);
      return;
    }
    const verband = verbanden.find(({ id }) => id === attribuut(blad, "r:id"));
    boek.bewerk(werkboek, (xml) => xml.replace(blad, ""));
    if (verband === undefined) return;
    boek.ontbind(werkboek, verband);
    boek.verwijder(verband.pad);
  });
  return { plaatsen, over, weg };
}

/** Puts the new sheets behind the others with all that belongs to them; gives their elements for the workbook. */
function voegBladenToe(boek: Onderdelen, werkboek: string, nieuw: Onderdelen): readonly string[] {
  const voor = vrijVoorvoegsel(boek);
  const stijlen = stijlenSamen(boek, werkboek, nieuw);
  const teksten = tekstenSamen(boek, werkboek, nieuw);
  const nummer = Math.max(0, ...[...boek.lees(werkboek).matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id)));
  const typen = nieuw.lees("[Content_Types].xml").match(/<Override\b[^>]*?\/>/g) ?? [];
  const erbij: string[] = [];
  for (const pad of nieuw.paden().filter((een) => /^xl\/(?:worksheets|drawings|charts)\//.test(een))) {
    const doel = pad.replace(/([^/]+)$/, `${voor}$1`);
    if (pad.endsWith(".rels"))
      boek.schrijf(
        doel,
        nieuw
          .lees(pad)
          .replace(
            /(Target="[^"]*?)([^"/]+)(")/g,
            (_, begin: string, naam: string, slot: string) => `${begin}${voor}${naam}${slot}`,
          ),
      );
    else if (pad.startsWith("xl/worksheets/")) boek.schrijf(doel, verschoven(nieuw.lees(pad), stijlen, teksten));
    else boek.schrijf(doel, nieuw.bytes(pad)!);
    const type = typen.find((een) => attribuut(een, "PartName") === `/${pad}`);
    if (type !== undefined) erbij.push(type.replace(`/${pad}`, `/${doel}`));
  }
  boek.typen(erbij);
  const verbanden = nieuw.verbanden("xl/workbook.xml");
  return [...nieuw.lees("xl/workbook.xml").matchAll(/<sheet\b[^>]*?\/>/g)].map(([blad], plaats) => {
    const pad = verbanden.find(({ id }) => id === attribuut(blad, "r:id"))!.pad.replace(/([^/]+)$/, `${voor}$1`);
    const id = `rId${voor}${plaats + 1}`;
    boek.verbind(werkboek, id, "worksheet", `/${pad}`);
    return blad.replace(/sheetId="\d+"/, `sheetId="${nummer + plaats + 1}"`).replace(/r:id="[^"]*"/, `r:id="${id}"`);
  });
}

/** A beginning of a name that no part of the workbook has. */
function vrijVoorvoegsel(boek: Onderdelen): string {
  for (let nummer = 1; ; nummer++)
    if (!boek.paden().some((pad) => pad.includes(`/vw${nummer}-`))) return `vw${nummer}-`;
}

interface Verschuiving {
  readonly cel: number;
  readonly voorwaarde: number;
}

function stijlenSamen(boek: Onderdelen, werkboek: string, nieuw: Onderdelen): Verschuiving {
  const bekend = boek.verbanden(werkboek).find(({ soort }) => soort === "styles");
  const erbij = nieuw.lees("xl/styles.xml");
  if (bekend !== undefined && boek.heeft(bekend.pad)) {
    const { xml, ...verschuiving } = samenStijlen(boek.lees(bekend.pad), erbij);
    boek.schrijf(bekend.pad, xml);
    return verschuiving;
  }
  nieuwDeel(boek, werkboek, "styles", "xl/styles.xml", erbij);
  return { cel: 0, voorwaarde: 0 };
}

/** By how much the numbers of the new texts go up. */
function tekstenSamen(boek: Onderdelen, werkboek: string, nieuw: Onderdelen): number {
  if (!nieuw.heeft("xl/sharedStrings.xml")) return 0;
  const erbij = nieuw.lees("xl/sharedStrings.xml");
  const bekend = boek.verbanden(werkboek).find(({ soort }) => soort === "sharedStrings");
  if (bekend === undefined || !boek.heeft(bekend.pad)) {
    nieuwDeel(boek, werkboek, "sharedStrings", "xl/sharedStrings.xml", erbij);
    return 0;
  }
  const delen = erbij.slice(erbij.search(/<si\b/), erbij.lastIndexOf("</sst>"));
  const oud = boek.lees(bekend.pad);
  const aantal = oud.match(/<si\b/g)?.length ?? 0;
  const samen = /<sst\b[^>]*\/>/.test(oud)
    ? oud.replace(/(<sst\b[^>]*)\/>/, (_, begin: string) => `${begin}>${delen}</sst>`)
    : `${oud.slice(0, oud.lastIndexOf("</sst>"))}${delen}</sst>`;
  // The counts are optional, and would be wrong now.
  boek.schrijf(
    bekend.pad,
    samen.replace(/<sst\b[^>]*>/, (kop) => kop.replace(/\s(?:unique)?[cC]ount="\d+"/g, "")),
  );
  return aantal;
}

function nieuwDeel(boek: Onderdelen, werkboek: string, soort: string, pad: string, xml: string): void {
  boek.schrijf(pad, xml);
  boek.verbind(werkboek, `rIdVw${soort}`, soort, `/${pad}`);
  boek.typen([`<Override PartName="/${pad}" ContentType="${BLADTYPE}.${soort}+xml"/>`]);
}

/** A sheet with its numbers of styles and texts as they are in the workbook that it comes in. */
function verschoven(xml: string, { cel, voorwaarde }: Verschuiving, teksten: number): string {
  return xml
    .replace(
      /<c (r="[A-Z]+\d+")([^>]*?)(\/?)>(?:<v>(\d+)<\/v>)?/g,
      (heel, plek: string, rest: string, dicht: string, waarde?: string) => {
        const stijl = Number(/\ss="(\d+)"/.exec(rest)?.[1] ?? 0) + cel;
        const anders = rest.replace(/\ss="\d+"/, "");
        const inhoud = waarde === undefined ? "" : `<v>${/\st="s"/.test(rest) ? Number(waarde) + teksten : waarde}</v>`;
        return heel === "" ? heel : `<c ${plek} s="${stijl}"${anders}${dicht}>${inhoud}`;
      },
    )
    .replace(
      /(\sdxfId=")(\d+)(")/g,
      (_, begin: string, id: string, slot: string) => `${begin}${Number(id) + voorwaarde}${slot}`,
    );
}

function haalDelenWeg(boek: Onderdelen, werkboek: string, naamruimten: ReadonlySet<string>): void {
  for (const vanuit of [werkboek, ""])
    for (const verband of boek.verbanden(vanuit)) {
      if (verband.soort !== "customXml" || !boek.heeft(verband.pad)) continue;
      const wortel = /<(?![?!])[^>]*>/.exec(boek.lees(verband.pad))?.[0] ?? "";
      if (!naamruimten.has(attribuut(wortel, "xmlns"))) continue;
      boek.ontbind(vanuit, verband);
      boek.verwijder(verband.pad);
    }
}

function vervangDelen(boek: Onderdelen, werkboek: string, delen: Plan["delen"]): void {
  haalDelenWeg(boek, werkboek, new Set(delen.map(({ naamruimte }) => naamruimte)));
  let nummer = 0;
  for (const deel of delen) {
    do nummer++;
    while (boek.heeft(`customXml/item${nummer}.xml`) || boek.heeft(`customXml/itemProps${nummer}.xml`));
    voegDeelToe(boek, werkboek, deel, nummer);
  }
}

const KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function voegDeelToe(
  boek: Onderdelen,
  werkboek: string,
  { naamruimte, xml }: Plan["delen"][number],
  nummer: number,
): void {
  const [item, eigenschappen] = [`customXml/item${nummer}.xml`, `customXml/itemProps${nummer}.xml`];
  boek.schrijf(item, xml.startsWith("<?xml") ? xml : KOP + xml);
  const kenmerk = `{5645524E-5457-4F4F-8245-${nummer.toString(16).toUpperCase().padStart(12, "0")}}`;
  boek.schrijf(
    eigenschappen,
    `${KOP}<ds:datastoreItem ds:itemID="${kenmerk}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${naamruimte}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  boek.verbind(item, "rId1", "customXmlProps", `itemProps${nummer}.xml`);
  boek.verbind(werkboek, `rIdVwDeel${nummer}`, "customXml", `/${item}`);
  boek.typen([
    `<Override PartName="/${eigenschappen}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  ]);
}
