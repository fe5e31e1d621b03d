/** The custom XML part with this namespace, or null. When there are several, the first. */
export async function haalXmlDeel(context: Excel.RequestContext, naamruimte: string): Promise<string | null> {
  const delen = context.workbook.customXmlParts.getByNamespace(naamruimte);
  delen.load("items/id");
  await context.sync();
  const eerste = delen.items[0];
  if (!eerste) return null;
  const xml = eerste.getXml();
  await context.sync();
  return xml.value;
}

/** Keeps this text as the only part with its namespace. */
export async function bewaarXmlDeel(context: Excel.RequestContext, naamruimte: string, xml: string): Promise<void> {
  const delen = context.workbook.customXmlParts.getByNamespace(naamruimte);
  delen.load("items/id");
  await context.sync();
  zetXmlDeel(context, delen.items, xml);
  await context.sync();
}

/** Queues what makes this text the only part, and gives it: `bestaand` are the parts with its namespace that are there now. */
export function zetXmlDeel(
  context: Excel.RequestContext,
  bestaand: readonly Excel.CustomXmlPart[],
  xml: string,
): Excel.CustomXmlPart {
  const [eerste, ...teveel] = bestaand;
  eerste?.setXml(xml);
  for (const deel of teveel) deel.delete();
  return eerste ?? context.workbook.customXmlParts.add(xml);
}
