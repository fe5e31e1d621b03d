import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import React from "react";

interface VinkjeEigenschappen {
  readonly label: string;
  readonly stand: "aan" | "uit" | "deels";
  readonly zet: (aan: boolean) => void;
}

/** A check box; its label stands beside it elsewhere and is read aloud here. */
export function Vinkje({ label, stand, zet }: VinkjeEigenschappen): JSX.Element {
  return (
    <Checkbox
      className={stand === "deels" ? "vinkje deels" : "vinkje"}
      ariaLabel={label}
      checked={stand === "aan"}
      indeterminate={stand === "deels"}
      onChange={(_, aan) => zet(stand === "deels" ? true : (aan ?? false))}
    />
  );
}
