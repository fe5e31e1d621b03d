import { ProgressIndicator } from "office-ui-fabric-react/lib/ProgressIndicator";
import React from "react";

/** How far the work is: 0 … 1, or null when nobody knows. */
export function Voortgangsbalk({ label, deel }: { readonly label: string; readonly deel: number | null }): JSX.Element {
  return (
    <ProgressIndicator
      className="balk"
      barHeight={4}
      ariaValueText={label}
      progressHidden={false}
      {...(deel === null ? {} : { percentComplete: deel })}
    />
  );
}
