import React from "react";
import { Icoon, type Icoonnaam } from "./icoon";

interface VouwEigenschappen {
  readonly open: boolean;
  readonly wissel: () => void;
  readonly icoon?: Icoonnaam;
  readonly titel: string;
  readonly tweede?: string | undefined;
  readonly rechts?: string | undefined;
  readonly klasse?: string;
}

/** A row of one line that opens and closes what stands under it. */
export function Vouw({ open, wissel, icoon, titel, tweede, rechts, klasse }: VouwEigenschappen): JSX.Element {
  return (
    <button type="button" className={`vouw ${klasse ?? ""}`} aria-expanded={open} onClick={wissel}>
      {icoon !== undefined && <Icoon naam={icoon} />}
      <span className="wat">
        <b>{titel}</b>
        {tweede !== undefined && <span className="tweede">{tweede}</span>}
      </span>
      {rechts !== undefined && <span className="klein tweede">{rechts}</span>}
      <Icoon naam={open ? "omhoog" : "omlaag"} klasse="pijl" />
    </button>
  );
}
