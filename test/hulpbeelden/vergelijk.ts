import type { Page } from "playwright-core";

/** The parts, across and down, of which the mean colour is compared. */
const VAKKEN = 12;

/** The mean colours of a picture in 12 × 12 parts; the browser reads and shrinks it. */
async function vlekken(pagina: Page, png: Uint8Array): Promise<readonly number[]> {
  return pagina.evaluate(
    async ([tekens, vakken]) => {
      const bytes = Uint8Array.from(atob(tekens), (teken) => teken.charCodeAt(0));
      const maat = { resizeWidth: vakken, resizeHeight: vakken, resizeQuality: "high" } as const;
      const beeld = await createImageBitmap(new Blob([bytes], { type: "image/png" }), maat);
      const vlak = new OffscreenCanvas(vakken, vakken).getContext("2d")!;
      vlak.drawImage(beeld, 0, 0);
      return [...vlak.getImageData(0, 0, vakken, vakken).data];
    },
    [Buffer.from(png).toString("base64"), VAKKEN] as const,
  );
}

/** How much two pictures differ to someone who looks through his lashes: 0 the same, 1 black beside white. */
export async function verschil(pagina: Page, een: Uint8Array, ander: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([vlekken(pagina, een), vlekken(pagina, ander)]);
  const kleuren = a.filter((_, i) => i % 4 !== 3);
  const ernaast = b.filter((_, i) => i % 4 !== 3);
  return kleuren.reduce((som, kleur, i) => som + Math.abs(kleur - ernaast[i]!), 0) / kleuren.length / 255;
}
