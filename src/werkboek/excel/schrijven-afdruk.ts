import type { PlanBlad } from "../plan";
import { kopdelen } from "../plan-kopregel";
import { BYTES_PER_OPDRACHT, type Zending } from "./zending";

const MARGES = { left: 0.5, right: 0.5, top: 0.75, bottom: 0.7, header: 0.35, footer: 0.35 };

/** Queues how a sheet is printed: A4, lying, one page wide. */
export async function zetAfdruk(zending: Zending, blad: Excel.Worksheet, { afdruk }: PlanBlad): Promise<void> {
  const voor = afdruk.paginaVoor.filter((rij) => rij > 0);
  await zending.voor((20 + 2 * voor.length) * BYTES_PER_OPDRACHT);
  const { pageLayout, horizontalPageBreaks } = blad;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.setPrintMargins("Inches", MARGES);
  pageLayout.setPrintArea(afdruk.gebied);
  if (afdruk.herhaal) pageLayout.setPrintTitleRows(`$${afdruk.herhaal.van + 1}:$${afdruk.herhaal.tot + 1}`);
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(afdruk.paginasHoog > 0 && { verticalFitToPages: afdruk.paginasHoog }),
  };
  horizontalPageBreaks.removePageBreaks();
  for (const rij of voor) horizontalPageBreaks.add(`A${rij + 1}`);
  zetKopEnVoet(pageLayout.headersFooters.defaultForAllPages, afdruk);
}

function zetKopEnVoet(rand: Excel.HeaderFooter, { koptekst, voettekst }: PlanBlad["afdruk"]): void {
  const kop = new Map(
    kopdelen([
      ["links", koptekst.links],
      ["rechts", koptekst.rechts],
    ]),
  );
  const voet = new Map(
    kopdelen([
      ["links", voettekst.links],
      ["midden", voettekst.midden],
      ["rechts", voettekst.rechts],
    ]),
  );
  rand.leftHeader = kop.get("links") ?? "";
  rand.centerHeader = "";
  rand.rightHeader = kop.get("rechts") ?? "";
  rand.leftFooter = voet.get("links") ?? "";
  rand.centerFooter = voet.get("midden") ?? "";
  rand.rightFooter = voet.get("rechts") ?? "";
}
