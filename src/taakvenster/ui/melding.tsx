import React from "react";
import { Icoon } from "./icoon";

interface MeldingEigenschappen {
  readonly soort: "fout" | "waarschuwing" | "goed";
  readonly kop?: string;
  readonly children: React.ReactNode;
}

/** A band across the pane: an error and a warning are read aloud at once. */
export function Melding({ soort, kop, children }: MeldingEigenschappen): JSX.Element {
  return (
    <div className={`melding ${soort}`} role={soort === "goed" ? undefined : "alert"}>
      <Icoon naam={soort} />
      <div>
        {kop !== undefined && <h2>{kop}</h2>}
        {children}
      </div>
    </div>
  );
}
