import React, { useState } from "react";
import { Link } from "../ui/link";
import { useOverdracht } from "./gebruik";

/** Copies a text, and says so. */
export function Kopieerknop({ wat }: { readonly wat: string }): JSX.Element {
  const { tekst, stuur } = useOverdracht();
  const [gedaan, zetGedaan] = useState<string | null>(null);
  const kopieer = (): void =>
    void naarKlembord(wat).then((gelukt) => {
      zetGedaan(gelukt ? wat : null);
      if (gelukt) stuur({ soort: "bericht", tekst: tekst.gekopieerd });
    });
  return <Link onKlik={kopieer}>{gedaan === wat ? tekst.gekopieerd : tekst.kopieer}</Link>;
}

/** Excel on a computer refuses the modern way in some versions: then the old one is tried. */
async function naarKlembord(wat: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(wat);
    return true;
  } catch {
    const veld = document.createElement("textarea");
    veld.value = wat;
    document.body.append(veld);
    veld.select();
    const gelukt = document.execCommand("copy");
    veld.remove();
    return gelukt;
  }
}
