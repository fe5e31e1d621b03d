import type { BorderStyle, CellStyle, FillStyle, FontStyle } from "hucre";
import { STIJLEN, type Rand, type Stijl, type StijlNaam } from "../stijl";

export const LETTER: FontStyle = { name: "Arial", size: 10, family: 2 };

const LIJN = { dun: "thin", gestreept: "dashed", dubbel: "double" } as const;
const HORIZONTAAL = { links: "left", rechts: "right", midden: "center" } as const;
const VERTICAAL = { boven: "top", midden: "center", onder: "bottom" } as const;

const zijde = (rand: Rand) => ({ style: LIJN[rand.lijn], color: { rgb: rand.kleur } });

function rand({ boven, onder, links, rechts }: Stijl["rand"]): BorderStyle {
  return {
    ...(boven && { top: zijde(boven) }),
    ...(onder && { bottom: zijde(onder) }),
    ...(links && { left: zijde(links) }),
    ...(rechts && { right: zijde(rechts) }),
  };
}

function celStijlVan(stijl: Stijl): CellStyle {
  const vulling: FillStyle | null =
    stijl.vulling === null ? null : { type: "pattern", pattern: "solid", fgColor: { rgb: stijl.vulling } };
  return {
    font: {
      ...LETTER,
      size: stijl.grootte,
      ...(stijl.vet && { bold: true }),
      ...(stijl.onderstreept && { underline: true }),
      color: { rgb: stijl.kleur },
    },
    ...(vulling && { fill: vulling }),
    ...(Object.keys(stijl.rand).length > 0 && { border: rand(stijl.rand) }),
    ...(stijl.getalvorm !== null && { numFmt: stijl.getalvorm }),
    alignment: {
      horizontal: HORIZONTAAL[stijl.uitlijning],
      vertical: VERTICAAL[stijl.verticaal],
      ...(stijl.terugloop && { wrapText: true }),
      ...(stijl.inspring !== undefined && { indent: stijl.inspring }),
      ...(stijl.krimpt && { shrinkToFit: true }),
    },
    ...(stijl.ontgrendeld && { protection: { locked: false } }),
  };
}

const gemaakt = new Map<StijlNaam, CellStyle>();

/** The named style as the writer knows it. */
export function celStijl(naam: StijlNaam): CellStyle {
  let stijl = gemaakt.get(naam);
  if (stijl === undefined) gemaakt.set(naam, (stijl = celStijlVan(STIJLEN[naam])));
  return stijl;
}

/** What a conditional format changes: letter colour, weight and fill. Excel takes the fill of such a format from its background. */
export function voorwaardeStijl(naam: StijlNaam): CellStyle {
  const stijl: Stijl = STIJLEN[naam];
  return {
    font: { ...(stijl.vet && { bold: true }), color: { rgb: stijl.kleur } },
    ...(stijl.vulling !== null && {
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: stijl.vulling }, bgColor: { rgb: stijl.vulling } },
    }),
  };
}
