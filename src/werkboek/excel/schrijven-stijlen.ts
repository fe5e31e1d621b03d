import { STIJLEN, type Rand, type Stijl, type StijlNaam } from "../stijl";
import { BYTES_PER_OPDRACHT, type Zending } from "./zending";

const LETTER = "Arial";
const HORIZONTAAL = { links: "Left", rechts: "Right", midden: "Center" } as const;
const VERTICAAL = { boven: "Top", midden: "Center", onder: "Bottom" } as const;
const LIJN = { dun: "Continuous", gestreept: "Dash", dubbel: "Double" } as const;
const ZIJDE = { boven: "EdgeTop", onder: "EdgeBottom", links: "EdgeLeft", rechts: "EdgeRight" } as const;
const ZIJDEN = ["boven", "onder", "links", "rechts"] as const;

/** What a look of ours is called among the cell styles of the workbook. */
export function stijlnaam(naam: StijlNaam): string {
  return `Verantwoord ${naam}`;
}

/**
 * Queues the looks as cell styles of the workbook, so that a block of cells gets its whole look in one instruction. Styles that
 * were there before are set again: another version of this program may have made them.
 */
export async function zetStijlen(
  zending: Zending,
  namen: Iterable<StijlNaam>,
  nieuw: ReadonlySet<StijlNaam>,
): Promise<void> {
  const { styles } = zending.context.workbook;
  for (const naam of namen) {
    await zending.voor(25 * BYTES_PER_OPDRACHT);
    if (nieuw.has(naam)) styles.add(stijlnaam(naam));
    teken(styles.getItem(stijlnaam(naam)), STIJLEN[naam]);
  }
}

function teken(stijl: Excel.Style, van: Stijl): void {
  stijl.font.name = LETTER;
  stijl.font.size = van.grootte;
  stijl.font.bold = van.vet;
  stijl.font.color = `#${van.kleur}`;
  stijl.font.underline = van.onderstreept === true ? "Single" : "None";
  if (van.vulling === null) stijl.fill.clear();
  else stijl.fill.color = `#${van.vulling}`;
  stijl.numberFormat = van.getalvorm ?? "General";
  stijl.horizontalAlignment = HORIZONTAAL[van.uitlijning];
  stijl.verticalAlignment = VERTICAAL[van.verticaal];
  stijl.wrapText = van.terugloop;
  stijl.shrinkToFit = van.krimpt === true;
  stijl.indentLevel = van.inspring ?? 0;
  stijl.locked = !van.ontgrendeld;
  for (const zijde of ZIJDEN) tekenRand(stijl.borders.getItem(ZIJDE[zijde]), van.rand[zijde]);
}

function tekenRand(kant: Excel.RangeBorder, rand: Rand | undefined): void {
  kant.style = rand === undefined ? "None" : LIJN[rand.lijn];
  if (rand !== undefined) kant.color = `#${rand.kleur}`;
}
