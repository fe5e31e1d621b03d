import React, { useRef } from "react";
import { Knop } from "./knop";

export interface GekozenBestand {
  readonly naam: string;
  readonly bytes: Uint8Array;
}

interface BestandsknopEigenschappen {
  readonly tekst: string;
  readonly soort?: "hoofd" | "gewoon";
  /** ".json,.xlsx" */
  readonly accepteert: string;
  readonly kies: (bestanden: readonly GekozenBestand[]) => void;
}

/** A button that lets the user choose files. Nothing is uploaded: the pane reads them itself. */
export function Bestandsknop({ tekst, soort, accepteert, kies }: BestandsknopEigenschappen): JSX.Element {
  const veld = useRef<HTMLInputElement>(null);
  return (
    <>
      <Knop {...(soort && { soort })} onKlik={() => veld.current?.click()}>
        {tekst}
      </Knop>
      <input
        ref={veld}
        type="file"
        hidden
        multiple
        accept={accepteert}
        aria-label={tekst}
        onChange={(gebeurtenis) => {
          const doel = gebeurtenis.currentTarget;
          void leesBestanden(doel.files).then(kies);
          doel.value = "";
        }}
      />
    </>
  );
}

/** The content of files that the user chose or dropped. */
export async function leesBestanden(lijst: FileList | null): Promise<readonly GekozenBestand[]> {
  const bestanden = [...(lijst ?? [])];
  return Promise.all(
    bestanden.map(async (bestand) => ({ naam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) })),
  );
}
