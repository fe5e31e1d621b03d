import type { Pakket } from "./pakket";
import { isWerkbladRuimte } from "./ruimten";
import { attribuut } from "./xml-lezen";
import type { ZipOnderdeel } from "./zip-lezen";

// ECMA-376 part 1, 18.8.30: the formats that a file does not write out. 14 shows as the date of the user's country.
const INGEBOUWD: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"€"#,##0_);\\("€"#,##0\\)'],
  [6, '"€"#,##0_);[Red]\\("€"#,##0\\)'],
  [7, '"€"#,##0.00_);\\("€"#,##0.00\\)'],
  [8, '"€"#,##0.00_);[Red]\\("€"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, string] => [id, "mm-dd-yy"]),
  ...[32, 33, 34, 35].map((id): [number, string] => [id, "h:mm:ss"]),
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("€"* #,##0_);_("€"* (#,##0);_("€"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("€"* #,##0.00_);_("€"* (#,##0.00);_("€"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The number format code of each style number that a cell can have. */
export async function leesGetalvormen(pakket: Pakket, deel: ZipOnderdeel | undefined): Promise<readonly string[]> {
  if (deel === undefined) return ["General"];
  const eigen = new Map<number, string>();
  const stijlen: number[] = [];
  const pad: string[] = [];
  await pakket.leesXml(deel, {
    begin: (element) => {
      const ouder = pad.at(-1);
      pad.push(element.local);
      if (!isWerkbladRuimte(element.uri)) return;
      if (element.local === "numFmt" && ouder === "numFmts")
        eigen.set(Number(attribuut(element, "numFmtId")), attribuut(element, "formatCode") ?? "General");
      if (element.local === "xf" && ouder === "cellXfs") stijlen.push(Number(attribuut(element, "numFmtId") ?? 0));
    },
    einde: () => void pad.pop(),
  });
  return stijlen.length === 0 ? ["General"] : stijlen.map((id) => eigen.get(id) ?? INGEBOUWD.get(id) ?? "General");
}
