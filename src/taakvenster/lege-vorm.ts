import type { Opslag } from "./staat/opslag";

/**
 * From now on =OVERPRODUCTIE(), =ONDERPRODUCTIE() and =LAMPKLEUR() that the user types are completed with the columns of their row,
 * read as the pane reads them (with the beschikking and the choices of that moment). Loaded after the first screen. When Excel
 * cannot listen the functions themselves say what to fill in.
 */
export async function vulLegeVormAan(opslag: Opslag): Promise<void> {
  const [{ vulFormulesAan }, { vulAan }] = await Promise.all([
    import("../werkboek/excel/aanvullen"),
    import("../inlezen/lege-vorm"),
  ]);
  await vulFormulesAan((raster, gewijzigd) => {
    const { beschikking, keuzes } = opslag.toestand();
    return vulAan(raster, gewijzigd, { beschikking: beschikking?.beschikking ?? null, keuzes });
  }).catch(() => undefined);
}
