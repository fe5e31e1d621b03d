/** The styles of two workbooks as one: those of the first keep their numbers, those of the second come behind them. */
export interface Stijlen {
  readonly xml: string;
  /** By how much the numbers of the second workbook's cell styles went up. */
  readonly cel: number;
  /** By how much those of its conditional styles went up. */
  readonly voorwaarde: number;
}

interface Lijst {
  readonly delen: readonly string[];
  readonly eigen: string;
}

/** The children of a list element, each with its whole text. */
function lijst(xml: string, naam: string, kind: string): Lijst {
  const heel = new RegExp(`<${naam}\\b[^>]*?(?:/>|>([\\s\\S]*?)</${naam}>)`).exec(xml);
  const binnen = heel?.[1] ?? "";
  return {
    delen: binnen.match(new RegExp(`<${kind}\\b[^>]*?/>|<${kind}\\b[\\s\\S]*?</${kind}>`, "g")) ?? [],
    eigen: heel?.[0] ?? "",
  };
}

function schuif(deel: string, attribuut: string, nieuw: (oud: number) => number): string {
  return deel.replace(
    new RegExp(`(\\s${attribuut}=")(\\d+)(")`),
    (_, voor: string, oud: string, na: string) => `${voor}${nieuw(Number(oud))}${na}`,
  );
}

/** In the order that the schema asks for. */
const VOLGORDE = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

function zet(xml: string, naam: string, delen: readonly string[]): string {
  if (delen.length === 0) return xml;
  const nieuw = `<${naam} count="${delen.length}">${delen.join("")}</${naam}>`;
  const { eigen } = lijst(xml, naam, "x");
  if (eigen !== "") return xml.replace(eigen, () => nieuw);
  const later = VOLGORDE.slice(VOLGORDE.indexOf(naam) + 1).find((een) => new RegExp(`<${een}\\b`).test(xml));
  const plek = later === undefined ? xml.lastIndexOf("</styleSheet>") : xml.search(new RegExp(`<${later}\\b`));
  return xml.slice(0, plek) + nieuw + xml.slice(plek);
}

/** Number formats of one's own start here (ECMA-376 part 1, 18.8.30). */
const EIGEN_VORM = 164;

/** Puts the styles of `erbij` behind those of `bron`. Both are whole styles.xml texts in the transitional namespace without a prefix. */
export function samenStijlen(bron: string, erbij: string): Stijlen {
  const vormen = lijst(bron, "numFmts", "numFmt").delen;
  const hoogste = Math.max(EIGEN_VORM - 1, ...vormen.map((deel) => Number(/numFmtId="(\d+)"/.exec(deel)?.[1] ?? 0)));
  const vorm = (id: number): number => (id < EIGEN_VORM ? id : id - EIGEN_VORM + hoogste + 1);
  const soorten = [
    ["fonts", "font"],
    ["fills", "fill"],
    ["borders", "border"],
  ] as const;
  const begin = Object.fromEntries(soorten.map(([naam, kind]) => [naam, lijst(bron, naam, kind).delen.length]));
  const cellen = lijst(bron, "cellXfs", "xf").delen;
  const voorwaarden = lijst(bron, "dxfs", "dxf").delen;
  let xml = zet(bron, "numFmts", [
    ...vormen,
    ...lijst(erbij, "numFmts", "numFmt").delen.map((deel) => schuif(deel, "numFmtId", vorm)),
  ]);
  for (const [naam, kind] of soorten)
    xml = zet(xml, naam, [...lijst(bron, naam, kind).delen, ...lijst(erbij, naam, kind).delen]);
  const nieuweCellen = lijst(erbij, "cellXfs", "xf").delen.map((deel) =>
    [
      ["numFmtId", vorm] as const,
      ...[
        ["fontId", "fonts"],
        ["fillId", "fills"],
        ["borderId", "borders"],
      ].map(([attribuut, naam]) => [attribuut!, (oud: number) => oud + begin[naam!]!] as const),
      ["xfId", () => 0] as const,
    ].reduce((tekst, [attribuut, nieuw]) => schuif(tekst, attribuut, nieuw), deel),
  );
  xml = zet(xml, "cellXfs", [...cellen, ...nieuweCellen]);
  const nieuweVoorwaarden = lijst(erbij, "dxfs", "dxf").delen.map((deel) => schuif(deel, "numFmtId", vorm));
  xml = zet(xml, "dxfs", [...voorwaarden, ...nieuweVoorwaarden]);
  return { xml, cel: cellen.length, voorwaarde: voorwaarden.length };
}
